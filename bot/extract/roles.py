"""Roles: titles before a name ("Russian President"), appositions after it, and which mention a role answers to."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from bot.extract.frames import Token
from bot.extract.given_names import FEMALE, MALE
from bot.extract.lexicon import (
    ABBREVIATED_TITLES,
    ACRONYM_ROLES,
    AUXILIARIES,
    CONJUNCTIONS,
    CUES,
    DETERMINERS,
    GROUPS,
    HONORIFICS,
    POSSESSIVE_PRONOUNS,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    ROLES,
    TIME_WORDS,
)
from bot.extract.occupations import KIN, TITLE_LETTERS, is_work


class Role(NamedTuple):
    """What somebody is, as printed without a leading article; the noun it turns on, and the words that narrow it.

    `learned` says how the article gives it: as a title before the name or as an apposition.
    """

    printed: str
    head: str
    narrowing: frozenset[str]
    learned: str


# What an office is of: "Secretary of State", "Chief of Staff".
OFFICE_OBJECTS = frozenset(
    """
    state staff defense defence justice homeland security labor labour energy commerce treasury the education
    health and agriculture interior transportation veterans affairs services human urban housing development war
    representatives delegates house foreign finance parliament commons
""".split()
)
_COMMON = frozenset(
    """
    officer official agent man woman student member source reporter worker voter supporter soldier witness
    victim analyst aide staffer resident researcher assistant person driver nurse teacher star winner
""".split()
)
_NO_TITLE = frozenset("plus still yet also even not said told".split())
_QUALIFIERS = frozenset("former then acting deputy interim retired vice assistant longtime ex-".split())
_EXACT = frozenset("former ex vice deputy acting".split())
_PARTIES = {"r": "republican", "d": "democrat", "i": "independent"}
_PARTY = re.compile(r"[RDI][-–—]")
_FILLERS = frozenset("a an the of for and in at on who is was current".split())
_LONGEST = 12
_STOPS = PREPOSITIONS | CONJUNCTIONS | DETERMINERS | AUXILIARIES | RELATIVES | PRONOUNS | CUES
_SYNONYMS = {
    "congressman": "representative", "congresswoman": "representative", "lawmaker": "representative",
    "spokeswoman": "spokesperson", "spokesman": "spokesperson", "chairwoman": "chairman", "chair": "chairman",
    "legislator": "representative", "premier": "minister", "gop": "republican", "attorney": "lawyer",
    "businesswoman": "businessman", "advisor": "adviser", "vice-president": "president", "councilor": "councillor",
    "headmistress": "headteacher", "headmaster": "headteacher", "landlady": "landlord", "waitress": "waiter",
}  # fmt: skip


def head_of(word: str) -> str:
    """The noun by which a role is compared: abbreviations written out, men's and women's forms as one."""
    low = word.lower().rstrip(".").removesuffix("'s").removesuffix("’s")
    low = ABBREVIATED_TITLES.get(low, low)
    return _SYNONYMS.get(low, low)


def is_role(token: Token) -> bool:
    """Whether the token is a noun for one person by what they do, or the abbreviation of one."""
    low = token.low.rstrip(".")
    if low in ROLES or low in ACRONYM_ROLES or is_work(low):
        return True
    return token.capital and (low in ABBREVIATED_TITLES or (low in TITLE_LETTERS and token.text.isupper()))


def is_polite(token: Token) -> bool:
    """Whether the token is a form of address that says nothing of what somebody does ("Mr.", "Sir")."""
    low = token.low.rstrip(".")
    return low in HONORIFICS and low not in ABBREVIATED_TITLES


def title_start(tokens: Sequence[Token], start: int, end: int) -> int:
    """Where the name begins after any titles and honorifics at the front of a run of capitals."""
    at = start
    if start > 1 and tokens[start - 1].low == "of" and is_role(tokens[start - 2]):
        while at < end and tokens[at].low in OFFICE_OBJECTS:
            at += 1
    for place in range(at, min(end - 1, start + _LONGEST)):
        low = tokens[place].low.rstrip(".")
        if low in MALE | FEMALE and low not in ROLES:
            break
        if is_role(tokens[place]) or low in HONORIFICS or (place == start and low in GROUPS):
            at = place + 1
    while start < at < end and tokens[at].low in ("elect", "designate", "emeritus"):
        at += 1
    return at


def before_name(tokens: Sequence[Token], title: int, name: int) -> Role | None:
    """The title before a name: "Defense Secretary", "U.S. special envoy", "Secretary of State"."""
    last = name - 1
    office = _office_object(tokens, last)
    if office is not None:
        return role_of(tokens[_title_begins(tokens, office) : name], "title")
    if last < 0 or not is_role(tokens[last]):
        return None
    return role_of(tokens[_title_begins(tokens, min(title, last)) : name], "title")


def _office_object(tokens: Sequence[Token], last: int) -> int | None:
    """The place of the noun in "Secretary of State", when that stands just before the name."""
    at = last
    while at > 0 and tokens[at].low in OFFICE_OBJECTS:
        at -= 1
    office = at < last and at > 0 and tokens[at].low == "of" and is_role(tokens[at - 1])
    return at - 1 if office else None


def _title_begins(tokens: Sequence[Token], at: int) -> int:
    """Where the words before a title's noun begin: adjectives and nouns, up to a function word."""
    start = at
    titled = tokens[at].capital
    while start > 0 and at - start < 6 and _narrows(tokens[start - 1]):
        if titled and tokens[start - 1].lower and tokens[start - 1].low not in _QUALIFIERS:
            break
        start -= 1
    while start < at and tokens[start].adverb:
        start += 1
    return start


def _narrows(token: Token) -> bool:
    if not token.word or token.low in TIME_WORDS or token.low in _NO_TITLE:
        return False
    if token.low.endswith(("ing", "ed")) and "-" not in token.low:
        return False
    return token.low not in _STOPS or token.low in POSSESSIVE_PRONOUNS


def after_name(tokens: Sequence[Token], end: int) -> Iterator[Role]:
    """Roles after a name: a party in brackets, an apposition, or an apposition before it."""
    if end < len(tokens) and tokens[end].text == "(" and end + 1 < len(tokens):
        yield from _party(tokens, end + 1)
        end = next((at + 1 for at in range(end, min(end + 8, len(tokens))) if tokens[at].text == ")"), end)
    if end + 1 < len(tokens) and tokens[end].low == "of" and tokens[end + 1].capital:
        end += 2
    if end + 1 < len(tokens) and tokens[end].low in (",", "-", "--"):
        yield from _party(tokens, end + 1)
        start = end + 1
        if tokens[start].low == "who" and start + 2 < len(tokens) and tokens[start + 1].low in ("is", "was"):
            start += 2
        role = _apposition(tokens, start)
        if role:
            yield role


def _party(tokens: Sequence[Token], at: int) -> Iterator[Role]:
    if _PARTY.match(tokens[at].text):
        party = _PARTIES[tokens[at].text[0].lower()]
        yield Role(party.capitalize(), party, frozenset(), "apposition")


def _apposition(tokens: Sequence[Token], start: int) -> Role | None:
    """The role between two commas; nothing when the words there hold a verb or no noun for a person."""
    end = start
    while end < min(len(tokens), start + _LONGEST) and (tokens[end].word and tokens[end].low not in RELATIVES):
        end += 1
    phrase = tokens[start:end]
    closed = end >= len(tokens) or tokens[end].low in (",", ".", "-", "--", ";", ")") or tokens[end].low in RELATIVES
    if not phrase or not closed or any(token.low in AUXILIARIES | PRONOUNS for token in phrase):
        return None
    if phrase[0].low == "the" and len(phrase) == 2:
        return None  # "after talking to Mr. Ruiz, the minister, …" may be somebody else
    begins = phrase[0].low in DETERMINERS or phrase[0].lower or is_role(phrase[0]) or phrase[0].possessive
    noun = next((token for token in phrase if is_role(token)), None)
    before_noun = phrase[: phrase.index(noun)] if noun else []
    plain = not any(token.low in PREPOSITIONS | CUES or token.low.endswith("ed") for token in before_noun)
    plain = plain and not any(token.low in DETERMINERS for token in before_noun[1:])
    return role_of(phrase, "apposition") if begins and noun and plain else None


def apposition_before(tokens: Sequence[Token], name: int) -> Role | None:
    """The role before a name and a comma: "The mayor’s chief of staff, Ana Ruiz,"."""
    if name < 2 or tokens[name - 1].text != ",":
        return None
    start = name - 2
    while start > 0 and name - start < _LONGEST and tokens[start - 1].word:
        if _starts_clause(tokens[start]) and tokens[start - 1].low not in ("of", "at", "for", "in"):
            break
        start -= 1
    phrase = tokens[start : name - 1]
    if not _closed(tokens, name) or not phrase or any(token.low in AUXILIARIES | PRONOUNS | CUES for token in phrase):
        return None
    determined = phrase[0].low in DETERMINERS or phrase[0].possessive
    return role_of(phrase, "apposition") if determined and any(is_role(token) for token in phrase) else None


def _closed(tokens: Sequence[Token], name: int) -> bool:
    """Whether the name that begins at `name` ends at a comma or at its verb, as after an apposition it does."""
    end = name
    while end < len(tokens) and tokens[end].capital:
        end += 1
    return (
        end < len(tokens) and not tokens[end - 1].possessive and (tokens[end].text in ",." or tokens[end].low in CUES)
    )


def _starts_clause(token: Token) -> bool:
    return token.low in DETERMINERS | {"s"} or token.low in POSSESSIVE_PRONOUNS


def role_of(phrase: Sequence[Token], learned: str) -> Role | None:
    """The role that a phrase prints; None when no noun for a person is in it."""
    words = [token for token in phrase if token.word or token.text in "&/"]
    while words and words[0].low in DETERMINERS - POSSESSIVE_PRONOUNS:
        words = words[1:]
    theirs = bool(words) and words[0].low in POSSESSIVE_PRONOUNS
    while words and (words[0].low in POSSESSIVE_PRONOUNS or is_polite(words[0])):
        words = words[1:]
    while words and words[-1].low in DETERMINERS | PREPOSITIONS | CONJUNCTIONS:
        words = words[:-1]
    place = _head_place(words)
    if place is None or (theirs and words[place].low in KIN):
        return None
    head = words[place]
    following = words[place + 1] if place + 1 < len(words) else None
    if following and following.low not in PREPOSITIONS | CONJUNCTIONS | {"elect", "designate", "emeritus"}:
        return None
    narrowing = frozenset(_plain(token) for token in [*words[:place], *words[place + 1 :]]) - _FILLERS
    return Role(" ".join(token.text for token in words), head_of(head.text), narrowing, learned)


def _head_place(words: Sequence[Token]) -> int | None:
    """The last noun for a person before the first preposition, possessors left out."""
    found = None
    for place, token in enumerate(words):
        if token.low in PREPOSITIONS and found is not None:
            return found
        if is_role(token):
            found = place
    return found


def _plain(token: Token) -> str:
    return head_of(token.text) if is_role(token) else token.low.removesuffix("'s").rstrip(".")


def answers(role: Role, mention: Role) -> bool:
    """Whether a mention by title can mean the bearer of a role.

    A common noun ("the officer") needs a narrowing word that both have. Otherwise the nouns agree, the narrowing words
    of one include those of the other, and "former", "vice" and their like are in both or in neither.
    """
    if mention.head in _COMMON and not mention.narrowing & role.narrowing:
        return False
    if role.head != mention.head or (role.narrowing & _EXACT) != (mention.narrowing & _EXACT):
        return False
    return mention.narrowing <= role.narrowing or role.narrowing <= mention.narrowing
