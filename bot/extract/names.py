"""Names of persons in tokens: which runs of capitals are a person's, and where their titles end."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from bot.extract.frames import Token
from bot.extract.given_names import FEMALE, MALE
from bot.extract.lexicon import (
    ABBREVIATED_TITLES,
    COMPOUND_NAMES,
    CONJUNCTIONS,
    DETERMINERS,
    FINITE_CUES,
    HONORIFICS,
    NOT_NAMES,
    ORGANISATIONS,
    PARTICLES,
    PLACES,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    ROLES,
)
from bot.extract.roles import title_start

_POSSESSIVE = re.compile(r"(?:['’]s|(?<=s)['’])$")
_MARKS = frozenset("“”\"‘’'()")
_ADDRESSES = HONORIFICS | frozenset(ABBREVIATED_TITLES)
# Function words that no name has in it, though a headline writes them with a capital.
_JOINING = (PREPOSITIONS | CONJUNCTIONS | {"neither", "hold"}) - PARTICLES
SUFFIXES = frozenset("jr jr. sr sr. ii iii iv".split())


class Name(NamedTuple):
    """A capitalised run that is a person's name: the ranges of tokens of its title and of the name."""

    title: int
    start: int
    end: int


def is_title_cased(tokens: Sequence[Token]) -> bool:
    """Whether the paragraph is a headline, where capitals tell nothing."""
    if tokens[-1].text in ".?!”\"'’":
        return False
    long = [token for token in tokens if token.word and len(token.text) > 3]
    return len(long) > 3 and sum(token.capital for token in long) > 0.7 * len(long)


def name_words(tokens: Sequence[Token], name: Name) -> list[str]:
    """The words of a name that identify: without possessive and without Jr."""
    words = [_bare(token.text) for token in tokens[name.start : name.end] if token.word]
    return [word for word in words if word.lower() not in SUFFIXES] or words


@lru_cache(maxsize=16384)
def _bare(word: str) -> str:
    return _POSSESSIVE.sub("", word)


def is_full(tokens: Sequence[Token], name: Name) -> bool:
    """Whether a name is more than a surname."""
    return len(name_words(tokens, name)) > 1


def names_in(tokens: Sequence[Token]) -> Iterator[Name]:
    """Every name of a person in the tokens of a paragraph, in order."""
    after = 0
    for at in [place for place, token in enumerate(tokens) if token.quote is None and token.capital]:
        if at < after or not _can_stand_in_name(tokens, at):
            continue
        end = at
        while end < len(tokens) and (_can_stand_in_name(tokens, end) or _is_particle(tokens, end, at)):
            end += 4 if _nickname_follows(tokens, end + 1) else 1
        yield from _named(tokens, at, end)
        after = end


def _nickname_follows(tokens: Sequence[Token], at: int) -> bool:
    """Whether a nickname in marks and a surname follow (William “Bill” Ruiz)."""
    if at + 3 >= len(tokens) or tokens[at].text not in _MARKS or tokens[at + 2].text not in _MARKS:
        return False
    return tokens[at + 1].capital and tokens[at + 3].capital


def _can_stand_in_name(tokens: Sequence[Token], at: int) -> bool:
    token = tokens[at]
    if at == 0 and token.low in FINITE_CUES:
        return False
    return token.capital and token.quote is None and not (at and _ends_name(tokens[at - 1]))


def _ends_name(token: Token) -> bool:
    """A possessive ends a run of capitals ("Ukraine’s Volodymyr …")."""
    return token.capital and token.possessive and token.low.endswith("'s")


def _is_particle(tokens: Sequence[Token], at: int, start: int) -> bool:
    following = [token for token in tokens[at + 1 : at + 3] if token.low not in PARTICLES]
    return at > start and tokens[at].low in PARTICLES and bool(following) and following[0].capital


def _named(tokens: Sequence[Token], start: int, end: int) -> Iterator[Name]:
    """The person's name in a run of capitals, its title before it."""
    while (
        start < end and _is_no_name(tokens[start]) and not (_qualifies(tokens[start]) and _is_title(tokens, start, end))
    ):
        start += 1
    title = start
    core = _given_start(tokens, title_start(tokens, start, end), end)
    core = next((at + 1 for at in range(end - 2, core - 1, -1) if tokens[at].low in _JOINING), core)
    while core < end and _is_no_name(tokens[core]):
        core += 1
    titled = core > title or (core == title and _role_before(tokens, core))
    if core < end and _is_person(tokens, core, end, titled=titled):
        yield Name(title, core, end)


def _given_start(tokens: Sequence[Token], start: int, end: int) -> int:
    """Where a given name stands after two or more other capitals: "Diplomatic Security Ana Ruiz"."""
    lows = [token.low for token in tokens[start:end]]
    if len(lows) > 2 and lows[0] in PLACES - MALE - FEMALE and lows[1] in MALE | FEMALE:
        return start + 1
    if len(lows) < 4 or lows[0] in MALE | FEMALE or lows[1] in MALE | FEMALE or lows[1].endswith("."):
        return start
    return start + next((at for at in range(2, len(lows) - 1) if lows[at] in MALE | FEMALE), 0)


def _is_no_name(token: Token) -> bool:
    return token.low.removesuffix("'s").rstrip(".") in NOT_NAMES and not (len(token.text) == 2 and token.text[1] == ".")


def _qualifies(token: Token) -> bool:
    """Whether a word that is no name may begin a title ("Former", "Russian"), as a function word may not."""
    return token.low not in CONJUNCTIONS | PREPOSITIONS | DETERMINERS | PRONOUNS | RELATIVES and not token.adverb


def _is_title(tokens: Sequence[Token], at: int, end: int) -> bool:
    return title_start(tokens, at, end) > at


def _role_before(tokens: Sequence[Token], at: int) -> bool:
    return at > 0 and tokens[at - 1].lower and tokens[at - 1].low in ROLES


def _is_called(tokens: Sequence[Token], at: int) -> bool:
    """Whether a noun for a person that stands alone is no surname ("the Bishop", not "Mr. Bishop")."""
    before = tokens[at - 1] if at else None
    if before and before.low.rstrip(".") in _ADDRESSES:
        return False
    return before is None or before.low in DETERMINERS or before.possessive or before.text in ".?!“"


def _is_person(tokens: Sequence[Token], start: int, end: int, *, titled: bool) -> bool:
    lows = [token.low.removesuffix("'s").rstrip(".") for token in tokens[start:end] if token.word]
    if len(lows) == 1:
        if lows[0] in ROLES and _is_called(tokens, start):
            return False
        place = lows[0] in PLACES and not titled and start > 0 and tokens[start - 1].low in PREPOSITIONS
        return not place and lows[0] not in ORGANISATIONS and len(lows[0]) > 1
    given = lows[0] in MALE | FEMALE
    if len(lows) > 5 or any(low in ORGANISATIONS or (low in NOT_NAMES and len(low) > 1) for low in lows[1:]):
        return titled and given and len(lows) == 2
    if lows[-1] in ROLES and not (titled or given):
        return False
    if " ".join(lows[:2]) in COMPOUND_NAMES or " ".join(lows) in COMPOUND_NAMES or lows[0] in PLACES:
        return lows[0] in MALE | FEMALE and " ".join(lows[:2]) not in COMPOUND_NAMES
    if titled or lows[0] in MALE | FEMALE:
        return True
    determined = start > 0 and tokens[start - 1].low in DETERMINERS - {"that"}
    shouted = all(token.text.isupper() and len(token.text) > 2 for token in tokens[start:end])
    return not determined and not shouted and lows[-1] not in PLACES
