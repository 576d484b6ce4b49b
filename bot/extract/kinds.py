"""Speakers that are no named person: an office, an organisation, a country, a group, or somebody unnamed."""

from collections.abc import Sequence

from bot.extract.frames import Token, printed
from bot.extract.lexicon import (
    COMPOUND_PLACES,
    DETERMINERS,
    DOCUMENTS,
    GROUPS,
    NOT_NAMES,
    ORGANISATIONS,
    PLACES,
    PREPOSITIONS,
    RELATIVES,
    ROLES,
)
from bot.extract.occupations import (
    COLLECTIVES,
    INSTITUTIONS,
    KIN,
    OFFICES,
    RECORDS,
    is_nation,
    is_people,
    is_plural,
)
from bot.extract.people import Speaker
from bot.extract.roles import OFFICE_OBJECTS, is_role, role_of
from bot.model import SpeakerType

_UNNAMED = frozenset("a an one another some someone somebody".split())
_NUMEROUS = frozenset("many most several some both all dozens hundreds thousands other these those others few".split())
_FEW = frozenset("two three four five six".split())
_EMPTY = frozenset("it what there this that which he she they".split())
# A name of several words is somebody's, and one of one word, when the tagger sees a person in it so surely.
_SOMEBODY, _SOMEBODY_ALONE = 0.7, 0.35
_PROSECUTES = frozenset("attorney prosecutor counsel coroner".split())
_LIKELY, _POSSIBLE = 0.85, 0.75


def head_of_phrase(tokens: Sequence[Token]) -> Sequence[Token]:
    """The part of a phrase before what only narrows it: a preposition, a relative clause, an aside."""
    for at, token in enumerate(tokens):
        if token.low == "of" and _is_office_object(tokens, at + 1):
            continue
        if at and (token.low in PREPOSITIONS | RELATIVES or (not token.word and token.text not in "&’'.")):
            return tokens[:at]
    return tokens


def _is_office_object(tokens: Sequence[Token], at: int) -> bool:
    at += at < len(tokens) and tokens[at].low == "the"
    return at < len(tokens) and tokens[at].low in OFFICE_OBJECTS


def as_printed(tokens: Sequence[Token], personal: float) -> Speaker | None:
    """A speaker in the words of the text, an aside after it left out; `personal` is how much it looks like a name."""
    kept = list(tokens)
    while kept and (not kept[-1].word and kept[-1].quote is None):
        kept.pop()
    if not kept or (len(kept) == 1 and kept[0].low in _EMPTY):
        return None
    listed = any(token.low in ("and", "or") for token in kept)
    comma = next((at for at, token in enumerate(kept) if at and token.text == "," and not listed), len(kept))
    role = role_of(kept[comma + 1 :], "apposition") if comma < len(kept) else None
    kind = _type(head_of_phrase(kept[:comma]), personal)
    sure = _LIKELY if kind else _POSSIBLE
    return Speaker(printed(kept[:comma]), kind, role.printed if role and kind else None, "as printed", sure)


def _type(head: Sequence[Token], personal: float) -> SpeakerType | None:
    lows = [_plain(token) for token in head if token.low != "the"]
    if not lows:
        return None
    places = [low for low in lows if low not in ("and", ",")]
    if all(low in PLACES for low in places) or " ".join(lows) in COMPOUND_PLACES:
        return "country"
    if "and" in lows:
        return "group"
    return _of_noun(head, personal) or _of_name(head, personal) or _of_form(head)


def _plain(token: Token) -> str:
    return token.low.removesuffix("'s")


def _of_noun(head: Sequence[Token], personal: float) -> SpeakerType | None:
    """By the last noun that is known; adjectives and participles may follow it ("a person familiar")."""
    for at in range(len(head) - 1, -1, -1):
        kind = _of_known(head, at)
        if kind:
            # "Rogers" is a name, "Hawkers" are people: where one capital stands alone, the tagger is asked.
            alone = len(head) == 1 and head[0].capital and personal > _SOMEBODY
            return None if alone and kind == "group" and _plain(head[0]) not in GROUPS else kind
        if head[at].capital or head[at].possessive:
            return None
    return None


def _of_known(head: Sequence[Token], at: int) -> SpeakerType | None:
    first, low = head[0].low, _plain(head[at])
    if low in ("source", "sources"):
        return "unnamed" if first not in _NUMEROUS else "group"
    if low == "police":
        return "organisation"
    if low in GROUPS or is_people(low) or low.removesuffix("s") in ROLES - {low}:
        return "unnamed" if first in _FEW else "group"
    if low in COLLECTIVES:
        return "group"
    if low in DOCUMENTS or low in RECORDS:
        return "organisation"
    if low == "office" and at and any(_plain(token) in OFFICES - _PROSECUTES for token in head[:at]):
        return "office"
    if low == "presidency":
        return "office"
    if is_role(head[at]):
        return _of_role(head, at)
    if low in ORGANISATIONS or (low in INSTITUTIONS and (head[at].lower or at)):
        return "organisation"
    return None


def _of_role(head: Sequence[Token], at: int) -> SpeakerType | None:
    """An office is one that a single person holds; who only works somewhere is not named."""
    if head[at].capital and at and head[at - 1].capital and head[0].low == "the" and _plain(head[at]) not in OFFICES:
        return "organisation"  # "the Health Service Executive"
    definite = head[0].low not in _UNNAMED and (head[0].low in DETERMINERS or head[0].possessive or head[0].capital)
    held = _plain(head[at]) not in KIN and any(_plain(token).rstrip(".") in OFFICES for token in head[: at + 1])
    return "office" if definite and held else "unnamed"


def _of_name(head: Sequence[Token], personal: float) -> SpeakerType | None:
    """By capitals and the tagger's word, where no noun tells."""
    last, low = head[-1], _plain(head[-1])
    if not last.capital:
        return None
    if head[0].low == "the":
        return "group" if is_nation(low) else "organisation"
    if last.text.isupper() and len(last.text) > 1:
        return "organisation"
    if low in NOT_NAMES:
        return "organisation"
    enough = _SOMEBODY if len(head) > 1 else _SOMEBODY_ALONE
    return "person" if personal >= enough else "organisation"


def _of_form(head: Sequence[Token]) -> SpeakerType | None:
    """By the article and the number of a noun that is not known."""
    last = head[-1]
    if last.lower and is_plural(_plain(last)):
        return "unnamed" if head[0].low in _FEW else "group"
    return "unnamed" if head[0].low in _UNNAMED else None
