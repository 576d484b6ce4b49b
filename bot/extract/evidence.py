"""Evidence: what in a sentence of the writer's can be checked, beside or inside what it reports."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate
from typing import NamedTuple

from bot.extract.checkable import has_deed, has_event, is_to_come, is_vague, judges
from bot.extract.dates import Dated
from bot.extract.frames import Token
from bot.extract.lexicon import CUES
from bot.extract.units import TIMES
from bot.model import Attribution, Figure
from bot.text import Span

_LEANING = re.compile(
    r"\b(?:want|hop|think|thought|believ|felt|feel|wish|fear|favou?r|support|oppos|prefer|expect|intend|seek|sought)\w*",
    re.IGNORECASE,
)
_HOPED = re.compile(
    r"\b(?:hop(?:e|es|ed|ing)|could|might|may|should|need to|believes?|thinks?|try(?:ing)? to|if)\b[^.;]*$",
    re.IGNORECASE,
)
_ATTRIBUTION = 6  # tokens
# What dates nothing by itself: the day on which somebody speaks, the year in which everything happens.
_NOW = re.compile(r"today|tonight|tomorrow|this (?:year|month|week|morning|afternoon|evening)", re.IGNORECASE)
_DAY = len("2025-W48")  # a month or a year is no day on which something is said


def _dates(text: str, one: Dated) -> bool:
    return _NOW.fullmatch(one.span.of(text)) is None


def is_dated(text: str, tokens: Sequence[Token], when: Sequence[Dated]) -> bool:
    """Whether a claim tells when: in which month or year, or on which day something is done."""
    told = [one for one in when if _dates(text, one)]
    return any(len(one.iso) < _DAY for one in told) or bool(told and (has_deed(tokens) or is_to_come(tokens)))


class Places:
    """Places in the text, asked whether one of them holds another place."""

    def __init__(self, places: Iterable[Span]) -> None:
        self._places = sorted(places)
        self._reach = list(accumulate((place.end for place in self._places), max))

    def __bool__(self) -> bool:
        return bool(self._places)

    def hold(self, place: Span) -> bool:
        """Whether one of them covers it."""
        before = bisect_right(self._places, place.start, key=lambda each: each.start)
        return before > 0 and self._reach[before - 1] >= place.end


class Sentence(NamedTuple):
    """A sentence of the writer's: what is in it, and which of it is reported, wished for, or the words that report.

    `quoting`: whether it is what stands beside a direct quotation.
    """

    text: str
    own: Sequence[Token]
    when: Sequence[Dated]
    counts: Sequence[Figure]
    reported: Places
    wished: Places
    cues: Places
    quoting: bool

    def plain(self) -> list[Token]:
        """The tokens that tell: none that report, none that are wished for."""
        return [one for one in self.own if not self.cues.hold(one.span) and not self.wished.hold(one.span)]

    def beside(self) -> list[Token]:
        """The tokens that tell beside what is reported."""
        return [one for one in self.plain() if not self.reported.hold(one.span)]


def is_evident(one: Sentence) -> bool:
    """Whether something in the sentence can be checked: a figure, a date of more than the saying, or an event."""
    plain, beside = one.plain(), one.beside()
    # Beside a quotation stands its attribution, which tells only when it begins a sentence in which something is done.
    tells = not one.quoting or (_tells(one.own) and has_deed(beside))
    done = has_deed(plain)
    for each in one.counts:
        given = not one.wished.hold(each.span) and (tells or one.reported.hold(each.span))
        if given and (done or weighs(one.text, each)) and not _is_hoped(one.text, one.own, each):
            return True
    judged = judges([token for token in plain if one.reported.hold(token.span)] if one.reported else plain)
    if judged or is_vague(plain):
        return False
    return any(_is_dated(one, each, tells=tells) for each in one.when) or (tells and has_event(plain))


def _tells(own: Sequence[Token]) -> bool:
    """Whether words beside a quotation are more than its attribution ("Ana Ruiz said on Monday")."""
    return (
        not own[0].lower
        and own[-1].text != ":"
        and not any(token.low in CUES for token in (*own[1:_ATTRIBUTION], *own[-_ATTRIBUTION:]))
    )


def _is_hoped(text: str, own: Sequence[Token], figure: Figure) -> bool:
    """Whether a figure is only what might, should or has to be."""
    before = text[max(own[0].span.start, figure.span.start - 40) : figure.span.start]
    return _HOPED.search(before) is not None


def weighs(text: str, figure: Figure) -> bool:
    """Whether a figure alone makes a fact: no small number in words ("two directions"), age or length of time."""
    return figure.unit not in TIMES and not (
        figure.unit is None and figure.value <= 12 and figure.span.of(text).isalpha()
    )


def _is_dated(one: Sentence, each: Dated, *, tells: bool) -> bool:
    """Whether a date is when something happens, and not only when it is said."""
    if one.wished.hold(each.span):
        return False
    if one.reported.hold(each.span):
        reported = [token for token in one.plain() if one.reported.hold(token.span)]
        return len(each.iso) < _DAY or has_deed(reported) or is_to_come(reported)
    beside = one.beside()
    done = has_deed(beside) or is_to_come(beside)
    if not tells or not (done or _dates(one.text, each)):
        return False
    return (done and not one.quoting) or len(each.iso) < _DAY


def leans(text: str, one: Attribution) -> bool:
    """Whether an attribution gives a wish or a belief, and no deed or plan."""
    return not one.speech and any(_LEANING.search(text, *cue) for cue in one.cue or ())
