"""Direct quotes: which quotations are utterances, which belong together, and who is given them.

A direct quote stands wholly in marks and is an utterance. Scare quotes, titles, slogans, nicknames and quoted fragments
of reported speech are none; nor is a quotation that is a heading.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from bot.extract.frames import Frame, Token, ends_terminally
from bot.extract.lexicon import AUXILIARIES, CONJUNCTIONS, FINITE_CUES, PREPOSITIONS, TELLING, TIME_WORDS
from bot.extract.marks import Quotation
from bot.extract.phrases import cue_length
from bot.extract.sources import Given, after, before, introduced, labelled, nearest_cue, teller
from bot.model import Article
from bot.text import words


class Place(NamedTuple):
    """Where the source of an utterance stands: the number of its frame, and ranges of that frame's tokens."""

    frame: int
    given: Given


@dataclass
class Utterance:
    """A direct quote: its parts, the frame of the first, and the place of its source.

    Without a place of its own it may go on with the speaker of an earlier utterance, `follows`. `inferred` says that
    the place is in another sentence.
    """

    parts: list[Quotation]
    frame: int
    place: Place | None = None
    follows: int | None = None
    inferred: bool = False


class _Direct(NamedTuple):
    quotation: Quotation
    frame: int
    token: int
    given: Given | None


def utterances(article: Article, marks: Sequence[Quotation], told: Sequence[Frame]) -> list[Utterance]:
    """The direct quotes of an article, in order of place."""
    found: list[Utterance] = []
    last: _Direct | None = None
    for direct in _directs(article, marks, told):
        if last and _same_utterance(found[-1], last, direct, told):
            _join(found[-1], direct)
        else:
            found.append(_utterance(direct, last, told, found))
        last = direct
    return found


def _join(utterance: Utterance, direct: _Direct) -> None:
    utterance.parts.append(direct.quotation)
    if direct.given and (utterance.place is None or utterance.inferred):
        utterance.place, utterance.follows, utterance.inferred = Place(direct.frame, direct.given), None, False


def _utterance(direct: _Direct, last: _Direct | None, told: Sequence[Frame], found: list[Utterance]) -> Utterance:
    if direct.given and direct.given.source:
        return Utterance([direct.quotation], direct.frame, Place(direct.frame, direct.given))
    if direct.given and direct.given.withheld:
        return Utterance([direct.quotation], direct.frame)
    place = _led_by(direct, last, told)
    if place:
        return Utterance([direct.quotation], direct.frame, place, inferred=True)
    follows = len(found) - 1 if last and _goes_on(last, direct, told) else None
    if follows is not None and found[follows].place is None:
        follows = found[follows].follows
    return Utterance([direct.quotation], direct.frame, follows=follows, inferred=True)


def _same_utterance(utterance: Utterance, last: _Direct, direct: _Direct, told: Sequence[Frame]) -> bool:
    """Whether a quotation is a further part of the last one's utterance.

    One that seems to go on from the last paragraph, and has its own attribution as that has, shows a forgotten mark.
    """
    if direct.quotation.continued and last.quotation.continues:
        return direct.given is None or utterance.place is None or utterance.inferred
    if direct.frame == last.frame:
        return direct.given is None or bool(last.given and direct.given.source == last.given.source)
    adjacent = direct.frame == last.frame + 1 and told[direct.frame].paragraph == told[last.frame].paragraph
    return adjacent and direct.token == 0 and (direct.given is None or last.given is None)


def _led_by(direct: _Direct, last: _Direct | None, told: Sequence[Frame]) -> Place | None:
    """The source that the sentence before a quotation names, when that sentence leads to it."""
    number = direct.frame - 1
    if number < 0 or (last and last.frame == number):
        return None
    before_it = told[number]
    if told[direct.frame].paragraph - before_it.paragraph > 1:
        return None
    tokens = before_it.tokens
    given = before(tokens, len(tokens)) if before_it.tokens[-1].text == ":" else None
    given = given or teller(tokens)
    return Place(number, given) if given and given.source else None


def _goes_on(last: _Direct, direct: _Direct, told: Sequence[Frame]) -> bool:
    """Whether a quotation without a source may be the last speaker's: it follows at once, or in the next paragraph."""
    return told[direct.frame].paragraph - told[last.frame].paragraph <= 1 and direct.frame - last.frame <= 2


def _directs(article: Article, marks: Sequence[Quotation], told: Sequence[Frame]) -> Iterator[_Direct]:
    silent = {span.start for span in (*article.headings, *article.boilerplate)} | _headline(article)
    for number, frame in enumerate(told):
        led = number > 0 and told[number - 1].tokens[-1].text in (":", ",")
        if article.paragraphs[frame.paragraph].start in silent or (not led and _is_heading(article, marks, frame)):
            continue
        for at in frame.quotes():
            quotation = marks[frame.tokens[at].quote or 0]
            direct, given = _judge(article.text, frame.tokens, at, quotation)
            if direct or (led and at == 0):
                yield _Direct(quotation, number, at, given)


def _headline(article: Article) -> set[int]:
    """Where paragraphs begin that repeat the headline."""
    headline = (article.headline or "").strip()
    return {span.start for span in article.paragraphs if headline and span.of(article.text).strip() == headline}


def _is_heading(article: Article, marks: Sequence[Quotation], frame: Frame) -> bool:
    """Whether a paragraph is nothing but a quotation that ends no sentence."""
    quotation = marks[frame.tokens[0].quote] if frame.tokens[0].quote is not None else None
    if quotation is None or quotation.continued or quotation.continues:
        return False
    return quotation.outer == article.paragraphs[frame.paragraph] and not ends_terminally(article.text, quotation)


def _judge(text: str, tokens: Sequence[Token], at: int, quotation: Quotation) -> tuple[bool, Given | None]:
    """Whether a quotation is an utterance, and what its sentence says of its source."""
    if quotation.continued and at == 0:
        return True, after(tokens, at)
    reach = max(-1, at - _REACH)
    start = next(
        (k + 1 for k in range(at - 1, reach, -1) if tokens[k].quote is not None and not _in_phrase(tokens, k)),
        reach + 1,
    )
    left = tokens[start:at]
    following = after(tokens, at)
    if not any(token.word for token in left):
        listed = start > 0 and text[quotation.inner.start].islower()
        return _opening(text, tokens, at, quotation, following) if following or not listed else (False, None)
    last = left[-1]
    if (
        following
        and ends_terminally(text, quotation)
        and tokens[following.source[0] if following.source else at].capital
    ):
        following = None
    if start and not following and _is_spoken(text, quotation) and all(_is_link(token) for token in left):
        return True, None
    if last.text == ":":
        return True, following or labelled(tokens, at) or before(tokens, at) or introduced(tokens, at)
    if last.text == "(":
        return bool(following), following
    if last.low in (",", "-", "--"):
        cue = nearest_cue(tokens, at)
        led = cue is not None and cue >= start and not _continues_clause(text, tokens, cue, at, quotation)
        named = tokens[at - 2].low in _TITLES or (_is_title(text, quotation) and cue != at - 2)
        if led and (following or not named):
            return True, following or before(tokens, at)
        if not following and not named and last.text == "," and _is_spoken(text, quotation):
            return True, introduced(tokens, at)
        return (True, following) if following else (False, None)
    return _led_in(text, tokens, at, quotation, start, following)


# How many tokens around a quotation belong to it.
_REACH = 120
_SAYING = frozenset(
    """
    said says say saying wrote writes writing added adding tweeted tweeting declared declaring replied insisted
    stated responded joked read reads reading shouting chanting yelling shouted chanted yelled
""".split()
)


_CLAUSE_WORDS = AUXILIARIES | frozenset(
    "i we you he she they it it's i'm we're that's there's don't can't i've we've".split()
)
# After these words a comma leads to a title, not to an utterance.
_TITLES = frozenset("line title headline slogan motto caption name words phrase banner hashtag song book film".split())
_SMALL = PREPOSITIONS | CONJUNCTIONS | {"the"}
_AFTER_CLAUSE = frozenset("and but while as when after before in on at during".split())


def _in_phrase(tokens: Sequence[Token], at: int) -> bool:
    return at > 0 and tokens[at - 1].word and tokens[at - 1].low not in FINITE_CUES


def _opening(
    text: str, tokens: Sequence[Token], at: int, quotation: Quotation, following: Given | None
) -> tuple[bool, Given | None]:
    """A quotation that begins its sentence."""
    if following:
        return True, following
    rest = [token for token in tokens[at + 1 : at + _REACH] if token.word or token.quote is not None]
    size = sum(1 for _ in words(text, quotation.inner))
    ends = ends_terminally(text, quotation)
    comma = text[quotation.inner.end - 1] == ","
    if not rest:
        return ends or size >= 4, None
    if not quotation.closed:
        return size >= 4, None
    return size >= 4 and (comma or ends) and not _is_title(text, quotation) and rest[0].low != "by", None


def _continues_clause(text: str, tokens: Sequence[Token], cue: int, at: int, quotation: Quotation) -> bool:
    """Whether the quotation goes on with a clause that the reporter began ("noted that the minister, …, “is …”")."""
    gap = tokens[cue + cue_length(tokens, cue) : at - 1]
    begun = any(token.low == "that" or token.low in AUXILIARIES for token in gap) and gap[-1].low != "that"
    begun = begun or tokens[cue + cue_length(tokens, cue) - 1].low == "that"
    runs_on = at + 1 < len(tokens) and tokens[at + 1].lower and text[quotation.inner.end - 1] not in ".,!?…"
    return text[quotation.inner.start].islower() and (begun or runs_on)


def _is_clause(text: str, quotation: Quotation) -> bool:
    """Whether the words hold a subject or a verb of their own."""
    return any(word.folded in _CLAUSE_WORDS for word in words(text, quotation.inner))


def _is_link(token: Token) -> bool:
    return not token.word or token.low in CONJUNCTIONS or token.adverb


def _may_end_lead(last: Token, cue: Token) -> bool:
    """Whether words between a cue and a quotation may end so: in a name, a time, the people told, or "that"."""
    if not last.word or last.low in PREPOSITIONS:
        return False
    return last.capital or last.low in TIME_WORDS or last.low == "that" or cue.low in TELLING


def _is_spoken(text: str, quotation: Quotation) -> bool:
    """Whether the words are a sentence of their own: a capital, four words or more, and its end, but no title."""
    first, last = text[quotation.inner.start], text[quotation.inner.end - 1]
    size = sum(1 for _ in words(text, quotation.inner))
    return first.isupper() and last in ".,!?…" and size >= 4 and not _is_title(text, quotation)


def _is_title(text: str, quotation: Quotation) -> bool:
    """Whether every word but the smallest has a capital, as in the title of a work."""
    long = [word for word in words(text, quotation.inner) if len(word.folded) > 2 and word.folded not in _SMALL]
    return len(long) > 1 and all(text[word.span.start].isupper() for word in long)


def _led_in(
    text: str, tokens: Sequence[Token], at: int, quotation: Quotation, start: int, following: Given | None
) -> tuple[bool, Given | None]:
    """A quotation that follows words of its sentence without a colon or a comma."""
    cue = nearest_cue(tokens, at)
    if cue is not None and cue >= start and _is_led(text, tokens, cue, at, quotation):
        return True, before(tokens, at)
    if following and all(_is_link(token) for token in tokens[start:at]):
        return True, following
    return False, None


def _is_led(text: str, tokens: Sequence[Token], cue: int, at: int, quotation: Quotation) -> bool:
    """Whether a cue leads right to the quotation (said “…”, said that “…”, told reporters “…”)."""
    gap = tokens[cue + cue_length(tokens, cue) : at]
    inner = quotation.inner.of(text)
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    ended = inner[-1] in ".,!?…" or following is None or not following.word
    capital = inner[0].isupper() or not inner[0].isalpha()
    long = sum(1 for _ in words(text, quotation.inner)) >= 4
    if all(token.adverb or token.low in TIME_WORDS or token.low in ("that", "on", "in") for token in gap):
        clause = _is_clause(text, quotation)
        saying = bool(gap) or cue_length(tokens, cue) > 1 or tokens[cue].low in _SAYING or clause
        breaks = bool(gap) and gap[-1].low == "that" and clause and following is not None
        closes = ended or (breaks and following is not None and following.low in _AFTER_CLAUSE)
        return closes and (capital or (long and saying))
    told_that = gap[-1].low == "that" and tokens[cue].low in TELLING
    return ended and long and (told_that or (capital and _may_end_lead(gap[-1], tokens[cue])))
