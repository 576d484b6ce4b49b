"""Text -> what the network reads: wordpieces with their places, and the layout that their letters do not tell."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from bot.engine.layout import PLACES, SHAPES, STATES
from bot.extract.marks import Quotation
from bot.model import Spans
from bot.text import fold

Numbers = NDArray[np.int64]
# A quotation of fewer words is more often a name, a title or a scare quote than an utterance.
_SHORT = 4


class Encoded(NamedTuple):
    """The wordpieces of a text's paragraphs, in order: arrays of one length, offsets in characters of the text."""

    pieces: Numbers
    shapes: Numbers
    states: Numbers
    places: Numbers
    starts: Numbers
    ends: Numbers


def encode(tokenizer: Tokenizer, text: str, paragraphs: Spans, quotations: Sequence[Quotation]) -> Encoded:
    """Encode the paragraphs of a text; what stands outside them is left out."""
    encoding = tokenizer.encode(fold(text), add_special_tokens=False)
    pieces = np.array(encoding.ids, dtype=np.int64)
    offsets = np.array(encoding.offsets, dtype=np.int64).reshape(-1, 2)
    words = np.array([-1 if each is None else each for each in encoding.word_ids], dtype=np.int64)
    number = _paragraph_of(offsets[:, 0], paragraphs)
    kept = number >= 0
    pieces, offsets, words, number = pieces[kept], offsets[kept], words[kept], number[kept]
    fresh = np.ones(len(words), dtype=bool)
    fresh[1:] = words[1:] != words[:-1]
    first = np.ones(len(words), dtype=bool)
    first[1:] = number[1:] != number[:-1]
    places = np.where(
        first, PLACES.index("paragraph"), np.where(fresh, PLACES.index("inside"), PLACES.index("subword"))
    )
    states = _states(text, quotations)[offsets[:, 0]] if len(offsets) else pieces
    return Encoded(
        pieces,
        _shapes(text, offsets, fresh),
        states.astype(np.int64),
        places.astype(np.int64),
        offsets[:, 0],
        offsets[:, 1],
    )


def _paragraph_of(starts: Numbers, paragraphs: Spans) -> Numbers:
    """The number of the paragraph that each place lies in, -1 for none."""
    if not paragraphs:
        return np.full(len(starts), -1, dtype=np.int64)
    edges = np.array(paragraphs, dtype=np.int64)
    number = np.searchsorted(edges[:, 0], starts, side="right") - 1
    inside = (number >= 0) & (starts < edges[np.maximum(number, 0), 1])
    return np.where(inside, number, -1).astype(np.int64)


def _shapes(text: str, offsets: Numbers, fresh: NDArray[np.bool_]) -> Numbers:
    """The shape of the whole word that each wordpiece belongs to."""
    if not len(offsets):
        return np.zeros(0, dtype=np.int64)
    chars = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
    known, where = np.unique(chars, return_inverse=True)
    kinds = np.array([_kind(chr(each)) for each in known], dtype=np.int64)[where]
    counts = np.zeros((4, len(chars) + 1), dtype=np.int64)
    for kind in (1, 2, 3):
        counts[kind, 1:] = np.cumsum(kinds == kind)
    begins = np.flatnonzero(fresh)
    ends = np.append(begins[1:], len(offsets)) - 1
    start, end = offsets[begins, 0], offsets[ends, 1]
    upper, lower, digit = (counts[kind, end] - counts[kind, start] for kind in (1, 2, 3))
    shape = np.select(
        [digit > 0, upper + lower == 0, (upper > 1) & (lower == 0), kinds[start] == 1, upper > 0],
        [SHAPES.index(name) for name in ("digit", "mark", "UPPER", "Title", "miXed")],
        SHAPES.index("lower"),
    )
    return np.repeat(shape, ends - begins + 1).astype(np.int64)


def _kind(char: str) -> int:
    return 1 if char.isupper() else 3 if char.isdigit() else 2 if char.isalpha() else 0


def _states(text: str, quotations: Sequence[Quotation]) -> NDArray[np.uint8]:
    """For each character, how it stands to the quotation marks."""
    states = np.zeros(len(text) + 1, dtype=np.uint8)
    for quotation in quotations:
        (start, end), (opens, closes) = quotation.inner, quotation.outer
        states[start:end] = _state(text, quotation)
        states[opens:start] = STATES.index("opens")
        states[end:closes] = STATES.index("closes")
    return states


def _state(text: str, quotation: Quotation) -> int:
    if quotation.depth:
        return STATES.index("nested")
    if text.count(" ", *quotation.inner) < _SHORT - 1 and not (quotation.continues or quotation.continued):
        return STATES.index("short")
    return STATES.index("single" if quotation.single else "double")
