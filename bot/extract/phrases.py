"""Noun phrases around a cue, by function words and capitals: who is the subject here?

No parser: a noun phrase is what stands between function words, which is enough beside a reporting verb.
All places are numbers of tokens; a phrase is a half-open range of them.
"""

from collections.abc import Sequence

from bot.extract.frames import Token
from bot.extract.lexicon import (
    AUXILIARIES,
    CONJUNCTIONS,
    CUES,
    DETERMINERS,
    DOCUMENTS,
    GROUPS,
    NOUN_CUES,
    ORGANISATIONS,
    PARTICIPLE_CUES,
    PARTICLES,
    PHRASAL_CUES,
    PLACES,
    POSSESSIVE_PRONOUNS,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    ROLES,
    TIME_WORDS,
    VERBS,
)

Tokens = Sequence[Token]
Phrase = tuple[int, int]

_LONGEST = 16
_JOINING = frozenset("of for from at in with on to".split())
_NOUN_BEFORE_CUE = (DETERMINERS | PREPOSITIONS) - {"to", "that", "this", "all", "some", "many", "one", "both"}
_VERB_BEFORE_CUE = GROUPS | AUXILIARIES | PRONOUNS | {"to", "who", "that"}
_NO_END = _JOINING | CONJUNCTIONS | DETERMINERS
_NO_START = _JOINING | CONJUNCTIONS
_NO_NOUN = AUXILIARIES | RELATIVES
_PEOPLE = ROLES | GROUPS
_BODIES = _PEOPLE | ORGANISATIONS
_HEADS = _BODIES | DOCUMENTS
_SOURCES = _HEADS | PLACES | {"one", "another", "some", "many", "others"}
_FUNCTION = PREPOSITIONS | CONJUNCTIONS | AUXILIARIES | DETERMINERS


def cue_length(tokens: Tokens, place: int) -> int:
    """How many tokens a cue has that begins at `place`; 0 when none does."""
    token = tokens[place]
    if token.low == "according" and place + 1 < len(tokens) and tokens[place + 1].low == "to":
        return 2
    if not token.lower and not (place == 0 and token.low in CUES and not token.text.isupper()):
        return 0
    following = tokens[place + 1].low if place + 1 < len(tokens) else ""
    if token.low in PHRASAL_CUES.get(following, ()):
        return 2
    if token.low not in CUES or (place and _is_noun_here(tokens, place)):
        return 0
    return 1


def _is_noun_here(tokens: Tokens, place: int) -> bool:
    """Whether a reporting verb's form is a noun, as after a determiner or a preposition ("the report")."""
    before = tokens[place - 1]
    if tokens[place].low in PARTICIPLE_CUES:
        return False
    if tokens[place].low in NOUN_CUES:
        plural = before.low in _VERB_BEFORE_CUE or before.adverb
        return not plural
    return before.low in _NOUN_BEFORE_CUE or (before.possessive and not before.low.endswith("s'"))


def forward(tokens: Tokens, place: int, end: int) -> Phrase | None:
    """The noun phrase that begins at `place`."""
    at = place
    while at < min(end, place + _LONGEST) and _extends_forward(tokens, place, at, end):
        at += 1
        if tokens[at - 1].low in PRONOUNS:
            break
    while at > place and (tokens[at - 1].low in _NO_END) and at - 1 > place:
        at -= 1
    return _plausible(tokens, place, at)


def _extends_forward(tokens: Tokens, start: int, at: int, end: int) -> bool:
    token = tokens[at]
    following = tokens[at + 1] if at + 1 < end else None
    if not token.word:
        return token.quote is not None and at > start and tokens[at - 1].capital
    determined = at > start and tokens[at - 1].low in DETERMINERS
    if token.low in AUXILIARIES or (token.low in RELATIVES and not (token.low == "that" and at == start)):
        return False
    if at > start and token.low in PRONOUNS:
        return False
    if token.adverb or token.low in TIME_WORDS:
        return at == start or determined
    if token.low in PREPOSITIONS:
        return at > start and following is not None and _joins(tokens[at - 1], token, following)
    if token.low in CONJUNCTIONS:
        return (
            token.low in ("and", "or")
            and at > start
            and following is not None
            and _coordinates(tokens[at - 1], following)
        )
    if token.lower and at > start and not determined:
        if cue_length(tokens, at) or token.low in VERBS:
            return False
        if tokens[at - 1].capital and not tokens[at - 1].possessive:
            return _leads_to_noun(tokens, at, end) or (
                token.low in PARTICLES and following is not None and following.capital
            )
        return not token.low.endswith(("ed", "ing")) or _leads_to_noun(tokens, at, end)
    return True


def _leads_to_noun(tokens: Tokens, at: int, end: int) -> bool:
    """Whether lower-case words after a name are still part of its phrase ("U.S. officials")."""
    for token in tokens[at : min(at + 4, end)]:
        if token.low in _HEADS and not token.capital:
            return True
        if not token.lower or token.low in _FUNCTION or token.adverb:
            return False
    return False


def _joins(before: Token, preposition: Token, following: Token) -> bool:
    """Whether a preposition binds what follows to the noun before it ("a spokesman for the ministry")."""
    if preposition.low not in _JOINING or following.low in TIME_WORDS or not following.word:
        return False
    if preposition.low == "of":
        return True
    return before.lower and (before.low in _PEOPLE | DOCUMENTS) and following.low not in POSSESSIVE_PRONOUNS


def _coordinates(before: Token, following: Token) -> bool:
    return (before.capital and following.capital) or (before.lower and following.low in _BODIES)


def backward(tokens: Tokens, place: int, start: int) -> Phrase | None:
    """The noun phrase that ends at `place` (its last token)."""
    at = place + 1
    while at > max(start, place - _LONGEST) and _extends_backward(tokens, at - 1, place, start):
        at -= 1
        if tokens[at].low in PRONOUNS or (tokens[at].low in DETERMINERS and tokens[at].lower):
            break
    while at < place and (tokens[at].low in _NO_START or tokens[at].adverb):
        at += 1
    return _plausible(tokens, at, place + 1)


def _extends_backward(tokens: Tokens, at: int, last: int, start: int) -> bool:
    token = tokens[at]
    before = tokens[at - 1] if at > start else None
    if not token.word:
        return token.quote is not None and at < last and before is not None and before.capital
    if token.low in _NO_NOUN or (token.adverb and at < last) or (at < last and token.low in PRONOUNS):
        return False
    if token.low in TIME_WORDS and not token.possessive:
        return False
    if token.low in PREPOSITIONS:
        return before is not None and at < last and _joins(before, token, tokens[at + 1])
    if token.low in CONJUNCTIONS:
        return token.low in ("and", "or") and before is not None and at < last and _coordinates(before, tokens[at + 1])
    return not (token.lower and at < last and (token.low in VERBS or cue_length(tokens, at)))


def _plausible(tokens: Tokens, start: int, end: int) -> Phrase | None:
    """The phrase, when it can be a source: a name, a pronoun, people, an organisation, a document."""
    phrase = tokens[start:end]
    if (
        len(phrase) == 1
        and phrase[0].low in DETERMINERS | {"one"}
        and phrase[0].low not in ("one", "another", "some", "many")
    ):
        return None
    good = any(
        _may_name(token) or token.low in PRONOUNS or token.low.removesuffix("'s") in _SOURCES for token in phrase
    )
    determined = len(phrase) > 1 and phrase[0].low in DETERMINERS
    return (start, end) if phrase and (good or determined) else None


def _may_name(token: Token) -> bool:
    return token.capital and not token.adverb and token.low not in _FUNCTION | TIME_WORDS
