"""What stands beside the cue: to whom it was said, where, and when."""

import re
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from bot.extract.dates import dates
from bot.extract.frames import Token
from bot.extract.lexicon import PREPOSITIONS, TELLING
from bot.extract.phrases import Phrase, forward
from bot.model import Moment
from bot.text import Span


class Given(NamedTuple):
    """A source and a cue, as ranges of tokens of the cue's frame; the source may stand in another or be missing."""

    source: Phrase | None
    cue: Phrase


class Beside(NamedTuple):
    """Addressee, occasion and day, as far as the sentence states them beside the cue."""

    addressee: str | None = None
    occasion: str | None = None
    said_on: Moment | None = None


_SETTING = (
    r"statement|interview|speech|tweet|letter|e-?mail|memo|briefing|conference|address|post|debate|rally|hearing|report"
    r"|summit|meeting|appearance|call|message|video|testimony|remarks|op-ed|column|essay|article|town hall|event|forum"
    r"|session|ceremony|broadcast|podcast|blog|series of tweets|filing|release|announcement|vigil|visit|campaign stop"
    r"|fundraiser|convention|gathering"
)
_OCCASION = re.compile(
    rf"\b(?:[Ii]n|[Aa]t|[Dd]uring|[Vv]ia|[Oo]n)\s"
    rf"(?:an?|the|his|her|its|their|[\w’']+[’']s)?\s?(?:[\w’'&-]+\s){{0,4}}?(?:{_SETTING})\b"
    r"(?:\s(?:with|to|on|in|at|from|for)\s(?:(?:the|an?|his|her)\s)?(?:(?:Mr|Mrs|Ms|Dr)\.\s)?(?:[\w’'&.-]*[A-Z][\w’'&-]*|reporters|journalists)"
    r"(?:\s[A-Z][\w’'&-]*){0,4})?"
    r"|\b[Oo]n\s(?:Twitter|Facebook|Instagram|Telegram|social media|X|Truth Social|Weibo|YouTube|Fox News|CNN|MSNBC"
    r"|Air Force One)\b",
)
_INTERVIEWER = re.compile(r"\binterview (?:with|on|to) (?:the )?((?:[A-Z][\w’'&.-]*)(?:\s[A-Z][\w’'&-]*){0,4})")
_LONGEST_CLAUSE = 80  # tokens
_PLACING = frozenset("in at on from during".split())
_TELLING = TELLING - {"ask", "asks", "asked", "asking"}
_CLAUSE_ENDS = re.compile(r"[,;:“\"—–]|\bthat\b|\bwho\b|\bwhen\b|\bas\b")
_OPENING = re.compile(r"(?:In|At|On|During|Speaking|After|Following|Asked|Earlier|Late)\b[^“\"]{3,120}?,")


def beside(text: str, tokens: Sequence[Token], given: Given, published: date | None) -> Beside:
    """Addressee, occasion and day beside the cue of one frame."""
    after = _after(text, tokens, given)
    opening = _opening(text, tokens, given)
    occasion = next((found for found in (_occasion(text, after), _occasion(text, opening)) if found), None)
    day = _said_on(text, after, published) or _said_on(text, opening, published)
    return Beside(_addressee(text, tokens, given) or _interviewer(text, after), occasion, day)


def _after(text: str, tokens: Sequence[Token], given: Given) -> Span:
    """The clause after the verb of the cue (after the source, when that follows it), up to the next quotation.

    The day may be marked as part of the cue ("said Monday").
    """
    place = given.cue[0] + 1
    if given.source and given.source[0] >= place:
        place = given.source[1]
    start = tokens[place].span.start if place < len(tokens) else tokens[-1].span.end
    clause = tokens[place : place + _LONGEST_CLAUSE]
    stop = next((token.span.start for token in clause if token.quote is not None), [*tokens[-1:], *clause][-1].span.end)
    end = _CLAUSE_ENDS.search(text, start + 1, stop) if start < stop else None
    return Span(start, end.start() if end else stop)


def _opening(text: str, tokens: Sequence[Token], given: Given) -> Span:
    """The phrase that opens the sentence, up to its first comma ("On Thursday, …")."""
    first = tokens[0].span
    limit = tokens[given.source[0]].span.start if given.source else first.start
    match = _OPENING.match(text, first.start, max(first.start, limit))
    return Span(*match.span()) if match else Span(first.start, first.start)


def _occasion(text: str, within: Span) -> str | None:
    match = _OCCASION.search(text, *within)
    return match.group().strip() if match else None


def _said_on(text: str, within: Span, published: date | None) -> Moment | None:
    found = next((dated.iso for dated in dates(text, within, published) if "W" not in dated.iso), None)
    return Moment(iso=found) if found and len(found) > 4 else None


def _addressee(text: str, tokens: Sequence[Token], given: Given) -> str | None:
    """The person, people or outlet spoken to, without the common nouns before its name ("US magazine The Atlantic")."""
    if tokens[given.cue[0]].low not in _TELLING:
        return None
    phrase = forward(tokens, given.cue[1], len(tokens))
    if phrase is None or tokens[phrase[0]].low in ("that", "it"):
        return None
    start, end = phrase
    end = next((at for at in range(start + 1, end) if tokens[at].low in _PLACING), end)
    while start + 1 < end and tokens[start].low in ("the", "a", "an") and tokens[start].lower:
        start += 1
    common = next((at for at in range(end - 1, start - 1, -1) if not tokens[at].capital), None)
    named = (
        common is not None
        and common + 1 < end
        and tokens[common].lower
        and tokens[common].low not in ("of", "and", "for")
    )
    plain = not any(token.low in PREPOSITIONS for token in tokens[start:end])
    if named and plain and common is not None and common - start <= 3:
        start = common + 1
    return text[tokens[start].span.start : tokens[end - 1].span.end]


def _interviewer(text: str, within: Span) -> str | None:
    match = _INTERVIEWER.search(text, *within)
    return match.group(1).rstrip(".") if match else None
