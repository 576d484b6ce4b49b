"""Facts: checkable sentences with their figures and dates, and whose words they are.

A sentence of the article is a fact when it carries a figure, a date, or an event with a named subject; one inside a
direct quotation only when it carries a figure or a date. The day on which something was said is no evidence for what
was said, nor is a figure that somebody wishes for or believes in.
"""

import re
from bisect import bisect_left
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from bot.extract.checkable import claims, is_statement, speaks_of_self
from bot.extract.dates import Dated, dates
from bot.extract.evidence import Places, Sentence, is_dated, is_evident, leans, weighs
from bot.extract.figures import figures
from bot.extract.frames import Frame, Token, plain_tokens
from bot.extract.lexicon import CUES
from bot.model import Article, Attribution, DateMention, Fact, Figure
from bot.text import Span, sentences

_DATELINE = re.compile(
    r"[^.!?|\n]{0,40}(?:\.com)?\s\|\s[^:\n]{0,30}:\s"
    r"|[A-Z][A-Z .,'’/-]{2,40}(?:,?\s[A-Z][\w.]+)*(?:,?\s\d{1,2})?\s?(?:\([A-Z][^()\n]{1,30}\))?\s?(?:—|–|--?)\s"
)
_ENDS = re.compile(r"[.!…][”\"'’»)\]]*$|[”\"'’»]$")
_BULLET = re.compile(r"\s*[-–—•*·▪◦]\s")
_MARKS = " \t“”\"„«»‘’'"
_REPORTED, _MOST = 0.5, 0.5
_SENTENCE = 4  # spaces
_INTRODUCTION = 10  # tokens


class _Told(NamedTuple):
    """A part of an attribution's content, and how much of the whole content it is."""

    span: Span
    by: Attribution
    share: float


class _Sweep:
    """The parts of contents that meet a place, asked for places in order: each part is looked at only while it may."""

    def __init__(self, given: Iterable[Attribution]) -> None:
        self._waiting = deque(sorted(_parts(given), key=lambda part: part.span))
        self._open: list[_Told] = []

    def meeting(self, place: Span) -> list[_Told]:
        while self._waiting and self._waiting[0].span.start < place.end:
            self._open.append(self._waiting.popleft())
        self._open = [part for part in self._open if part.span.end > place.start]
        return [part for part in self._open if part.span.meets(place)]


def _parts(given: Iterable[Attribution]) -> Iterator[_Told]:
    for one in given:
        whole = sum(part.end - part.start for part in one.content) or 1
        for part in one.content:
            yield _Told(part, one, (part.end - part.start) / whole)


def facts(article: Article, told: Sequence[Frame], given: Sequence[Attribution]) -> tuple[Fact, ...]:
    """The facts of an article, in order of place."""
    silent = {span.start for span in (*article.headings, *article.boilerplate)}
    sweep = _Sweep(given)
    made: list[Fact] = []
    for frame in told:
        if article.paragraphs[frame.paragraph].start not in silent:
            made += sorted(_facts(article, frame, sweep.meeting(frame.span)), key=lambda fact: fact.span)
    return tuple(made)


def _facts(article: Article, frame: Frame, parts: Sequence[_Told]) -> Iterator[Fact]:
    """What the writer tells in a frame, and what is claimed inside its direct quotations."""
    direct = [part for part in parts if part.by.kind == "direct"]
    quotes = {at: _at(direct, frame.tokens[at].span) for at in frame.quotes() if _stands_apart(frame, at)}
    alone = not any(token.word for token in frame.tokens)
    quotes = {at: part for at, part in quotes.items() if part or alone or _is_sentence(article.text, frame.tokens[at])}
    for at, part in quotes.items():
        yield from _claimed(article, frame.tokens[at].span, part.by.speaker if part else None)
    own = _longest(article.text, frame, sorted(quotes))
    if own and _is_whole(article.text, frame.span) and not _breaks_off(frame, own):
        yield from _narrated(article, own, [part for part in parts if part.by.kind != "direct"], quoting=bool(quotes))


def _stands_apart(frame: Frame, at: int) -> bool:
    """Whether a quotation begins its frame or follows a mark, and is no part of a sentence of the writer's."""
    return at == 0 or not frame.tokens[at - 1].word


def _is_sentence(text: str, quotation: Token) -> bool:
    """Whether a quotation that nobody is given is long, and ends as a sentence or before its attribution."""
    printed = quotation.span.of(text).rstrip(_MARKS)
    return printed.endswith((",", ".", "?", "!")) and printed.count(" ") >= _SENTENCE


def _at(parts: Sequence[_Told], place: Span) -> _Told | None:
    """The part that stands at a place; the parts are in order and do not meet."""
    near = bisect_left(parts, place.end, key=lambda part: part.span.start) - 1
    return parts[near] if near >= 0 and parts[near].span.meets(place) else None


def _is_whole(text: str, span: Span) -> bool:
    """Whether the frame ends as a sentence does, or is an item of a list."""
    return bool(_ENDS.search(text, max(span.start, span.end - 4), span.end) or _BULLET.match(text, *span))


def _breaks_off(frame: Frame, own: Sequence[Token]) -> bool:
    """Whether a quotation follows that these words do not introduce with a cue, so that they say half of something."""
    return own[-1].span.end < frame.span.end and not any(token.low in CUES for token in own[-_INTRODUCTION:])


def _longest(text: str, frame: Frame, quotes: Sequence[int]) -> Sequence[Token]:
    """The longest run of tokens outside the direct quotations, without marks or a dateline before it."""
    bounds = [-1, *quotes, len(frame.tokens)]
    runs = [frame.tokens[before + 1 : after] for before, after in pairwise(bounds)]
    best = max(runs, key=lambda run: run[-1].span.end - run[0].span.start if run else 0)
    line = _DATELINE.match(text, *frame.span)
    start = line.end() if line else 0
    first = next(
        (at for at, token in enumerate(best) if token.span.start >= start and (token.word or token.quote is not None)),
        None,
    )
    return best[first:] if first is not None else ()


def _claimed(article: Article, quotation: Span, speaker: str | None) -> Iterator[Fact]:
    """The facts that the sentences of a direct quotation claim."""
    text = article.text
    printed = quotation.of(text)
    inner = Span(
        quotation.start + len(printed) - len(printed.lstrip(_MARKS)),
        quotation.end - len(printed) + len(printed.rstrip(_MARKS)),
    )
    for sentence in sentences(text, inner) if inner.start < inner.end else ():
        tokens = plain_tokens(text, sentence)
        if is_statement(tokens, sentence.of(text)) and claims(tokens) and not tokens[0].lower:
            when, counts = _read(article, sentence)
            if _is_counted(text, counts) or is_dated(text, tokens, when):
                yield _fact(text, sentence, when, counts, speaker)


def _is_counted(text: str, counts: Sequence[Figure]) -> bool:
    """Whether a figure counts something that makes a fact."""
    return any(weighs(text, one) and (one.unit or one.of) for one in counts)


def _narrated(article: Article, own: Sequence[Token], parts: Sequence[_Told], *, quoting: bool) -> Iterator[Fact]:
    """The fact that a sentence of the writer's is, reported or not."""
    text, span = article.text, Span(own[0].span.start, own[-1].span.end)
    if not is_statement(own, span.of(text)) or speaks_of_self(own):
        return
    when, counts = _read(article, span)
    contents = [part for part in parts if part.by.speech and part.share > _MOST]
    sentence = Sentence(
        text,
        own,
        when,
        counts,
        reported=Places(part.span for part in contents),
        wished=Places(part.span for part in parts if leans(text, part.by)),
        cues=Places(cue for part in contents for cue in part.by.cue or ()),
        quoting=quoting,
    )
    if is_evident(sentence):
        yield _fact(text, span, when, counts, _speaker(span, contents, [*counts, *when]))


def _speaker(span: Span, contents: Sequence[_Told], evidence: Sequence[Figure | Dated]) -> str | None:
    """Whose words the sentence is: whom most of it is given to, if that is over half, or holds what can be checked."""
    if not contents:
        return None
    most = max(contents, key=lambda part: min(part.span.end, span.end) - max(part.span.start, span.start))
    covered = min(most.span.end, span.end) - max(most.span.start, span.start)
    holds = any(most.span.covers(each.span) for each in evidence)
    return most.by.speaker if holds or covered > _REPORTED * (span.end - span.start) else None


def _read(article: Article, span: Span) -> tuple[tuple[Dated, ...], tuple[Figure, ...]]:
    published = article.published.day if article.published else None
    when = tuple(dates(article.text, span, published))
    return when, tuple(figures(article.text, span, tuple(dated.span for dated in when)))


def _fact(text: str, span: Span, when: Sequence[Dated], counts: tuple[Figure, ...], speaker: str | None) -> Fact:
    mentions = tuple(DateMention(iso=dated.iso, span=dated.span) for dated in when)
    return Fact(text=span.of(text), span=span, figures=counts, dates=mentions, speaker=speaker)
