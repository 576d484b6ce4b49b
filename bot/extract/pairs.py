"""Pairs of spans that may belong together, and what is seen of each: distances, order, punctuation, marks, arcs."""

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from bot.extract.decoding import Found
from bot.extract.marks import Quotation
from bot.extract.tagging import ARCS, Floats, Numbers, Tagged
from bot.model import Spans
from bot.text import Span

# How many candidates before and after a span are looked at, and how far away, in wordpieces.
_BEFORE, _AFTER = 5, 4
_FAR = 320

# How many characters of a span tell what kind of words it holds.
_ENOUGH = 60
_PLAIN = frozenset("said says say told tells added adds wrote tweeted".split())
_PRONOUNS = frozenset("he she they it we i you who".split())


class Ground(NamedTuple):
    """What is told of each wordpiece by its place: counts run from the beginning, one longer than the pieces."""

    text: str
    tagged: Tagged
    paragraph: Numbers
    quoted: Numbers
    commas: Numbers
    colons: Numbers
    stops: Numbers
    marks: Numbers
    top: Numbers
    continued: NDArray[np.bool_]


def ground(text: str, paragraphs: Spans, quotations: Sequence[Quotation], tagged: Tagged) -> Ground:
    """Survey a tagged text."""
    count = len(tagged.starts)
    chars = np.array([text[at] for at in tagged.starts], dtype="<U1") if count else np.zeros(0, dtype="<U1")
    tops = [each for each in quotations if not each.depth]
    edges = np.array([each.outer for each in tops] or [Span(0, 0)], dtype=np.int64)
    top = np.searchsorted(edges[:, 0], tagged.starts, side="right") - 1
    top = np.where((top >= 0) & (tagged.starts < edges[np.maximum(top, 0), 1]), top, -1)
    starts = np.array([each.start for each in paragraphs] or [0], dtype=np.int64)
    flow = np.array([each.continued for each in tops] or [False])
    changes = np.ones(count, dtype=np.int64)
    changes[1:] = top[1:] != top[:-1]
    changes[:1] = top[:1] >= 0
    return Ground(
        text,
        tagged,
        np.searchsorted(starts, tagged.starts, side="right"),
        _counted(top >= 0),
        _counted(chars == ","),
        _counted(chars == ":"),
        _counted(np.isin(chars, [".", "!", "?", ";"])),
        _counted(changes.astype(bool)),
        top,
        (top >= 0) & flow[np.maximum(top, 0)],
    )


def _counted(which: NDArray[np.bool_]) -> Numbers:
    return np.concatenate([[0], np.cumsum(which)]).astype(np.int64)


def candidates(ones: Found, others: Found) -> tuple[Numbers, Numbers]:
    """Numbers of spans (one, other) that lie near each other, in order of `ones`."""
    place = np.searchsorted(others.firsts, ones.firsts)
    offsets = np.arange(-_BEFORE, _AFTER)
    other = place[:, None] + offsets[None, :]
    one = np.broadcast_to(np.arange(len(ones.firsts))[:, None], other.shape)
    valid = (other >= 0) & (other < len(others.firsts))
    one, other = one[valid], other[valid]
    near = _gap(ones, others, one, other) <= _FAR
    return one[near], other[near]


def _gap(ones: Found, others: Found, one: Numbers, other: Numbers) -> Numbers:
    after = others.firsts[other] - ones.lasts[one]
    before = ones.firsts[one] - others.lasts[other]
    return np.asarray(np.maximum(0, np.maximum(after, before)), dtype=np.int64)


def features(ground: Ground, arc: str, ones: Found, others: Found, rest: Found, one: Numbers, other: Numbers) -> Floats:
    """Features (pairs x features) of pairs: `one` looks for its `other`; `rest` are the spans of the third role."""
    tagged = ground.tagged
    a0, a1, b0, b1 = ones.firsts[one], ones.lasts[one], others.firsts[other], others.lasts[other]
    gap = _gap(ones, others, one, other)
    before = b0 < a0
    low, high = np.where(before, b1, a1), np.where(before, a0, b0)
    high = np.maximum(low, high)
    logit = tagged.arc(ARCS.index(arc), a0, b0)
    none = tagged.arc(ARCS.index(arc), a0, np.full_like(a0, -1))
    share, rank = _among(one, logit, none, len(ones.firsts))
    _, nearness = _among(one, -gap.astype(np.float32), none, len(ones.firsts))
    end = len(tagged.starts) - 1
    columns = [
        logit, logit - none, share, rank, np.log1p(gap), gap, before,
        ground.paragraph[a0] - ground.paragraph[b0],
        *(count[high] - count[low] for count in (ground.commas, ground.colons, ground.stops, ground.marks)),
        _between(ones, low, high), _between(others, low, high), _between(rest, low, high), nearness,
        ones.sure[one], others.sure[other], a1 - a0, b1 - b0,
        quoted_share(ground, a0, a1), quoted_share(ground, b0, b1), ground.top[a0] == ground.top[b0],
        ground.paragraph[a0] != ground.paragraph[np.maximum(a0 - 1, 0)],
        ground.paragraph[b0] != ground.paragraph[np.maximum(b0 - 1, 0)],
        ground.continued[a0], ground.continued[b0],
        *(_class_at(ground, at) for at in (np.maximum(a0 - 1, 0), np.minimum(a1, end))),
        *(_class_at(ground, at) for at in (np.maximum(b0 - 1, 0), np.minimum(b1, end))),
        _words(ground, a0, a1), _words(ground, b0, b1), _ing(ground, a0, a1), _ing(ground, b0, b1),
        _to_nearest(a0, a1, rest), _to_nearest(b0, b1, rest),
        ground.stops[a0] - ground.stops[np.maximum(a0 - 12, 0)],
    ]  # fmt: skip
    return np.stack([np.asarray(column, dtype=np.float32) for column in columns], axis=1)


def _among(one: Numbers, value: Floats, none: Floats, count: int) -> tuple[Floats, Floats]:
    """For each pair its share of the probability among the pairs of its `one` and none, and its rank there (0 best)."""
    highest = np.full(count, -1e9, dtype=np.float32)
    np.maximum.at(highest, one, np.maximum(value, none))
    weight = np.exp(value - highest[one])
    total = np.zeros(count, dtype=np.float32)
    np.add.at(total, one, weight)
    alone = np.zeros(count, dtype=np.float32)
    alone[one] = np.exp(none - highest[one])
    order = np.lexsort((-value, one))
    ordered = one[order]
    first = np.searchsorted(ordered, ordered, side="left")
    rank = np.zeros(len(one), dtype=np.float32)
    rank[order] = np.arange(len(one)) - first
    return weight / (total + alone)[one], rank


def _between(spans: Found, low: Numbers, high: Numbers) -> Numbers:
    """How many spans begin in [low, high)."""
    return np.searchsorted(spans.firsts, high) - np.searchsorted(spans.firsts, low)


def quoted_share(ground: Ground, first: Numbers, last: Numbers) -> Floats:
    """How much of each range of wordpieces stands in quotation marks (0 to 1)."""
    share = (ground.quoted[last] - ground.quoted[first]) / np.maximum(1, last - first)
    return np.asarray(share, dtype=np.float32)


_CLASSES = {",": 1, ":": 2, ".": 3, "?": 3, "!": 3, "(": 4, ")": 5, "—": 6, "–": 6, "-": 6, ";": 7}
_QUOTES = frozenset("\"“”„‟«»'‘’`")


def _class_at(ground: Ground, at: Numbers) -> Numbers:
    """What kind of mark or word stands at each wordpiece."""
    known = {each: _class(ground, each) for each in set(at.tolist())}
    return np.array([known[each] for each in at.tolist()], dtype=np.int64)


def _class(ground: Ground, at: int) -> int:
    start, end = int(ground.tagged.starts[at]), int(ground.tagged.ends[at])
    char = ground.text[start]
    if char in _QUOTES:
        return 8
    if char in _CLASSES:
        return _CLASSES[char]
    word = ground.text[start:end].lower()
    if word in ("that", "and", "but", "who", "to", "as", "of", "in"):
        return 9 + ("that", "and", "but", "who", "to", "as", "of", "in").index(word)
    return 18 if char.isupper() else 19


def _words(ground: Ground, first: Numbers, last: Numbers) -> Numbers:
    """What kind of words each span holds: a plain cue, "according", a mark, a pronoun, a name, others."""
    return _each(ground, first, last, _kind)


def _ing(ground: Ground, first: Numbers, last: Numbers) -> Numbers:
    """Whether each span's first word is a participle, an infinitive, or neither."""
    return _each(ground, first, last, _form)


def _form(words: str) -> int:
    return 1 if words.split(" ", 1)[0].endswith("ing") else 2 if words.startswith("to ") else 0


def _kind(words: str) -> int:
    first, _, rest = words.partition(" ")
    if not rest and first in _PLAIN:
        return 1
    if first == "according":
        return 2
    if not any(char.isalnum() for char in words):
        return 3
    if not rest and first in _PRONOUNS:
        return 4
    if first in ("that", "whether", "how", "if"):
        return 5
    if first in ("the", "a", "an", "some", "many", "one"):
        return 6
    last = words.rsplit(" ", 1)[-1]
    return 7 if last in _PLAIN else 8


def _each(ground: Ground, first: Numbers, last: Numbers, judge: Callable[[str], int]) -> Numbers:
    known: dict[int, int] = {}
    made = []
    for a, b in zip(first.tolist(), last.tolist(), strict=True):
        if a not in known:
            start = int(ground.tagged.starts[a])
            span = Span(start, min(int(ground.tagged.ends[b - 1]), start + _ENOUGH))
            known[a] = judge(re.sub(r"\s+", " ", span.of(ground.text).lower()))
        made.append(known[a])
    return np.array(made, dtype=np.int64)


def _to_nearest(first: Numbers, last: Numbers, rest: Found) -> Numbers:
    """The signed distance to the nearest span of the third role: negative before, positive after, capped."""
    if not len(rest.firsts):
        return np.full(len(first), 99, dtype=np.int64)
    place = np.searchsorted(rest.firsts, first)
    before = first - rest.lasts[np.maximum(place - 1, 0)]
    before = np.where(place > 0, np.maximum(before, 0), 99)
    following = np.maximum(rest.firsts[np.minimum(place, len(rest.firsts) - 1)] - last, 0)
    after = np.where(place < len(rest.firsts), following, 99)
    return np.where(before < after, -np.minimum(before, 99) - 1, np.minimum(after, 99))
