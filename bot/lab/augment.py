"""Examples with their surface changed: the network is to learn how attribution is written, not who was in the news.

Names of people and places are exchanged for others from many cultures, quotation marks for those of another house
style, the commonest cue for its present tense, letters for all small or all capitals, and a dateline put in front.
What is annotated keeps its place: spans move with the text.
"""

import random
import re
from bisect import bisect_left, bisect_right
from itertools import accumulate
from typing import NamedTuple

from bot.extract.marks import quotations
from bot.lab.corpora import Chain, Example, Given
from bot.lab.other_names import DATELINES, GIVEN_NAMES, PLACES, SURNAMES
from bot.read.layout import lay_out
from bot.text import Span

_SHARE = 0.4
_WORD = re.compile(r"[A-Z][\w’'-]*")
_KEPT = frozenset("Mr Mrs Ms Dr Sen Rep Gov President Senator Secretary Judge Jr Sr II III".split())
_PRESENT = ("says", "says", "has said", "tells reporters", "told reporters", "noted", "added")


class _Edit(NamedTuple):
    span: Span
    new: str


def varied(example: Example, dice: random.Random) -> Example:
    """The example itself, or a variant of it."""
    if dice.random() > _SHARE:
        return example
    edits: dict[Span, str] = {}
    if example.entities and dice.random() < 0.7:
        edits.update(_names(example, dice))
    if dice.random() < 0.4:
        edits.update(_marks(example, dice))
    if dice.random() < 0.3:
        edits.update(_present(example, dice))
    if dice.random() < 0.15:
        edits[Span(0, 0)] = dice.choice(DATELINES)
    changed = _applied(example, [_Edit(span, new) for span, new in edits.items()])
    draw = dice.random()
    if draw < 0.08 and changed.text.isascii():
        return changed._replace(text=changed.text.lower())
    if draw < 0.14 and changed.text.isascii():
        return changed._replace(text=changed.text.upper())
    return changed


def _names(example: Example, dice: random.Random) -> dict[Span, str]:
    new: dict[str, str] = {}
    edits: dict[Span, str] = {}
    for span, kind in example.entities:
        words = [match for match in _WORD.finditer(example.text, *span) if match.group() not in _KEPT]
        if kind == "PERSON":
            for match in words:
                last = match is words[-1]
                pool = SURNAMES if last else GIVEN_NAMES
                word = re.sub(r"['’]s$", "", match.group())
                place = Span(match.start(), match.start() + len(word))
                edits[place] = new.setdefault(word, dice.choice(pool))
        elif kind == "LOCATION" and words and dice.random() < 0.7:
            printed = span.of(example.text)
            edits[span] = new.setdefault(printed, dice.choice(PLACES))
    return edits


def _marks(example: Example, dice: random.Random) -> dict[Span, str]:
    """The quotation marks of one house style exchanged for those of another."""
    style = dice.choice(('""', "‘’", "‘’", "''", "“”", "“”", "«»"))
    inside = dice.choice(("‘’", "''")) if style in ('""', "“”", "«»") else dice.choice(("“”", '""'))
    edits = {}
    for quotation in quotations(example.text, lay_out(example.text, None).paragraphs):
        pair = inside if quotation.depth else style
        outer, inner = quotation.outer, quotation.inner
        if inner.start - outer.start in (1, 2):
            edits[Span(outer.start, inner.start)] = pair[0]
        if quotation.closed and outer.end - inner.end in (1, 2):
            edits[Span(inner.end, outer.end)] = pair[1]
    return edits


def _present(example: Example, dice: random.Random) -> dict[Span, str]:
    said = [span for one in example.given for span in one.cue if span.of(example.text) == "said"]
    return {span: dice.choice(_PRESENT) for span in said if dice.random() < 0.6}


class _Moves:
    """Where each place of a text lies after edits that do not overlap and are in order."""

    def __init__(self, edits: list[_Edit]) -> None:
        self._starts = [edit.span.start for edit in edits]
        self._ends = [edit.span.end for edit in edits]
        self._shifts = [0, *accumulate(len(new) - (end - start) for (start, end), new in edits)]

    def span(self, span: Span) -> Span:
        """A span after the edits: one that begins or ends inside an edit takes all that the edit brought."""
        start = self._begin(span.start)
        return Span(start, max(start, self._end(span.end)))

    def spans(self, spans: tuple[Span, ...]) -> tuple[Span, ...]:
        """Several spans after the edits."""
        return tuple(map(self.span, spans))

    def _begin(self, place: int) -> int:
        number = bisect_right(self._ends, place)  # edits wholly before
        inside = number < len(self._ends) and self._starts[number] < place < self._ends[number]
        return (self._starts[number] if inside else place) + self._shifts[number]

    def _end(self, place: int) -> int:
        number = bisect_left(self._starts, place)  # edits that begin before
        inside = number > 0 and self._starts[number - 1] < place < self._ends[number - 1]
        return (self._ends[number - 1] if inside else place) + self._shifts[number]


def _applied(example: Example, edits: list[_Edit]) -> Example:
    """The example with its text edited and every span moved along."""
    kept: list[_Edit] = []
    for edit in sorted(edits):
        if not kept or edit.span.start >= kept[-1].span.end:
            kept.append(edit)
    moves = _Moves(kept)
    return example._replace(
        text=_edited(example.text, kept),
        given=tuple(
            Given(moves.spans(one.source), moves.spans(one.cue), moves.spans(one.content), one.kind)
            for one in example.given
        ),
        entities=tuple((moves.span(span), kind) for span, kind in example.entities),
        chains=tuple(
            Chain(chain.name, tuple((moves.span(span), kind) for span, kind in chain.mentions))
            for chain in example.chains
        ),
    )


def _edited(text: str, edits: list[_Edit]) -> str:
    parts, at = [], 0
    for (start, end), new in edits:
        parts += [text[at:start], new]
        at = end
    return "".join([*parts, text[at:]])
