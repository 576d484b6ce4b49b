"""An example -> what the network should say of each wordpiece."""

from collections.abc import Iterable
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from bot.engine.encoding import Encoded, encode
from bot.extract.marks import quotations
from bot.extract.tagging import ENTITIES, TAGS
from bot.lab.corpora import Example
from bot.read.layout import lay_out
from bot.text import Span

_ENTITY = {"PERSON": "person", "ORGANIZATION": "organisation", "LOCATION": "place"}
_PRONOUNS = frozenset("he she they him her his their it its".split())


class Taught(NamedTuple):
    """Encoded text with targets.

    `tags` and `entities` are numbers for each wordpiece. `arcs` are triples (arc, from, to): wordpieces by number, `to`
    -1 for none; several of one `from` are all right.
    """

    encoded: Encoded
    tags: NDArray[np.int64]
    entities: NDArray[np.int64]
    arcs: tuple[tuple[int, int, int], ...]


def taught(tokenizer: Tokenizer, example: Example) -> Taught:
    """Encode an example as its text is read at run time, with its targets."""
    paragraphs = lay_out(example.text, None).paragraphs
    encoded = encode(tokenizer, example.text, paragraphs, quotations(example.text, paragraphs))
    tags = np.zeros(len(encoded.pieces), dtype=np.int64)
    for role in ("content", "cue", "source"):
        for one in example.given:
            for span in getattr(one, role):
                first, last = _range(encoded, span)
                tags[first:last] = TAGS.index(f"I-{role}")
                tags[first : first + (last > first)] = TAGS.index(f"B-{role}")
    entities = np.zeros(len(encoded.pieces), dtype=np.int64)
    for span, kind in example.entities:
        first, last = _range(encoded, span)
        entities[first:last] = ENTITIES.index(_ENTITY.get(kind, "none"))
    return Taught(encoded, tags, entities, tuple(_links(encoded, example)))


def _range(encoded: Encoded, span: Span) -> tuple[int, int]:
    """The wordpieces that share a character with the span, as a half-open range."""
    first = int(np.searchsorted(encoded.ends, span.start, side="right"))
    last = int(np.searchsorted(encoded.starts, span.end, side="left"))
    return first, max(first, last)


def _links(encoded: Encoded, example: Example) -> Iterable[tuple[int, int, int]]:
    for one in example.given:
        cue = _first(encoded, one.cue)
        if cue is None:
            continue
        source = _first(encoded, one.source)
        yield 0, cue, -1 if source is None else source
        for part in one.content:
            content = _first(encoded, (part,))
            if content is not None:
                yield 1, content, cue
    for chain in example.chains:
        before: list[int] = []
        for span, kind in sorted(chain.mentions):
            at = _first(encoded, (span,))
            if at is None:
                continue
            if kind != "NAM" and before:
                yield from ((2, at, earlier) for earlier in before[-6:])
            elif kind == "PRO" and span.of(example.text).lower() in _PRONOUNS:
                yield 2, at, -1
            before.append(at)


def _first(encoded: Encoded, spans: tuple[Span, ...]) -> int | None:
    if not spans:
        return None
    first, last = _range(encoded, min(spans))
    return first if last > first else None
