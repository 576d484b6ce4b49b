"""A source's words around a name in it: whether the named person is who speaks, and what the words call them."""

from collections.abc import Iterator, Sequence

from bot.extract.frames import Token, printed
from bot.extract.lexicon import (
    CONJUNCTIONS,
    DETERMINERS,
    DOCUMENTS,
    GROUPS,
    HONORIFICS,
    ORGANISATIONS,
    POSSESSIVE_PRONOUNS,
    PREPOSITIONS,
    ROLES,
)
from bot.extract.occupations import KIN, is_people
from bot.extract.people import Mention
from bot.extract.roles import OFFICE_OBJECTS, Role, head_of, is_polite, is_role, role_of

# Nouns that make a name before them only a modifier ("a Ruiz campaign spokesman").
_BODIES = ROLES | GROUPS | ORGANISATIONS
_NO_ROLE = CONJUNCTIONS | PREPOSITIONS | frozenset("both even".split())


def speaks(tokens: Sequence[Token], mention: Mention) -> bool:
    """Whether a name in a source is the speaker's, not another's whom the source is only near to."""
    before = [token for token in tokens if token.span.end <= mention.span.start]
    after = [token for token in tokens if token.span.start >= mention.span.end]
    rest = _up_to_pause(after)
    if any(token.low in DOCUMENTS for token in rest):
        return not _governed(before)
    if mention.possessive or any(token.low in _BODIES and not _new_name(token, rest) for token in rest):
        return False
    return not _governed(before)


def _new_name(token: Token, rest: Sequence[Token]) -> bool:
    """Whether a role stands before another name rather than after this one ("Ruiz and Senator Berg")."""
    return any(each.low == "and" and each.span.start < token.span.start for each in rest)


def _up_to_pause(tokens: Sequence[Token]) -> Sequence[Token]:
    for at, token in enumerate(tokens):
        if not token.word or token.low in PREPOSITIONS or token.low == "who":
            return tokens[:at]
    return tokens


def _governed(before: Sequence[Token]) -> bool:
    """Whether a preposition binds the name to a noun for somebody else ("a spokesman for Ana Ruiz")."""
    words = list(before)
    while words and (words[-1].low.rstrip(".") in HONORIFICS or (words[-1].capital and is_role(words[-1]))):
        words.pop()
    if not words or words[-1].text == ",":
        return False
    last = max((at for at, token in enumerate(words) if token.low in PREPOSITIONS), default=-1)
    if last <= 0 or any(token.text == "," for token in words[last:]):
        return last == 0
    if words[last].low == "of" and all(token.low in OFFICE_OBJECTS for token in words[last + 1 :]):
        return last + 1 == len(words)
    head = words[last - 1]
    person = is_role(head) or head.low in GROUPS | DOCUMENTS or is_people(head.low)
    if head.capital and is_role(head) and words[last].low == "of" and head.low not in KIN:
        return False  # "Mayor of Bogotá Ana Ruiz"
    return person or last + 1 == len(words) or not (words[-1].lower and is_role(words[-1]))


def beside_name(tokens: Sequence[Token], mention: Mention) -> Iterator[Role]:
    """What the source's words before a name, or after it between commas, call the person."""
    before = [token for token in tokens if token.span.end <= mention.span.start]
    after = [token for token in tokens if token.span.start >= mention.span.end]
    role = _before(before)
    if role and mention.full:
        yield role
    if len(after) > 1 and after[0].text == ",":
        start = after[1]
        called = role_of(after[1:], "apposition")
        if called and (start.low in DETERMINERS or start.lower or start.possessive or is_role(start)):
            yield called


def _before(before: Sequence[Token]) -> Role | None:
    """The role that stands before a name: of two parted by a comma the longer one."""
    parts: list[list[Token]] = [[]]
    for token in before:
        if token.text == ",":
            parts.append([])
        elif token.word or token.text in "&/'’":
            parts[-1].append(token)
    learned = "apposition" if not parts[-1] else "title"
    found = [role for part in parts if (role := _called(part, learned))]
    return max(reversed(found), key=lambda role: len(role.printed.split()), default=None)


def _called(words: Sequence[Token], learned: str) -> Role | None:
    """The role that words print, also when their noun is not a known one."""
    kept = list(words)
    theirs = bool(kept) and kept[0].low in POSSESSIVE_PRONOUNS
    while kept and (kept[0].low in DETERMINERS or is_polite(kept[0])):
        kept = kept[1:]
    while kept and is_polite(kept[-1]):
        kept.pop()
    if not kept or (theirs and kept[-1].low in KIN):
        return None
    known = role_of(kept, learned)
    if known or any(token.low in _NO_ROLE for token in kept) or kept[-1].possessive:
        return known
    narrowing = frozenset(token.low for token in kept[:-1])
    return Role(printed(kept), head_of(kept[-1].text), narrowing, learned)


def lone_name(tokens: Sequence[Token]) -> tuple[Token, str] | None:
    """A single name after what its bearer is to somebody, and the role that the words give."""
    end = next((at for at, token in enumerate(tokens) if at > 2 and token.text == ","), len(tokens))
    words = [token for token in tokens[:end] if token.word]
    if len(words) < 2 or not words[-1].capital or not (words[0].low in POSSESSIVE_PRONOUNS or words[0].possessive):
        return None
    called = words[1:-1] if words[0].low in POSSESSIVE_PRONOUNS else words[:-1]
    if not called or not called[-1].lower or not is_role(called[-1]):
        return None
    after = role_of(tokens[end + 1 :], "apposition") if end < len(tokens) else None
    return words[-1], after.printed if after else printed(called)
