"""The people of an article: their names, titles, roles and gender, and where each is mentioned.

A person's canonical name is the first full mention, wherever it stands, without honorifics and titles. A surname is
the person's who bears it; a title before a name, or an apposition beside it, is a role.
"""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from bot.extract.frames import Token, printed
from bot.extract.given_names import FEMALE, MALE, Gender, gender_of, same_given, titled_gender
from bot.extract.lexicon import GROUPS, PLACES, ROLES
from bot.extract.names import SUFFIXES, Name, is_full, is_title_cased, name_words, names_in
from bot.extract.occupations import is_people
from bot.extract.roles import Role, after_name, apposition_before, before_name
from bot.model import ResolvedBy, SpeakerType
from bot.text import Span


@dataclass(eq=False)
class Person:
    """Somebody the article names: canonical name, the words of it that identify, roles as printed, gender.

    Filled while the article is read, and compared by identity: two persons may look alike.
    """

    name: str
    given: str | None
    surname: str
    suffix: str | None = None
    roles: list[Role] = field(default_factory=list)
    gender: Gender | None = None

    @property
    def role(self) -> str | None:
        """The fullest role as printed, up to nine words."""
        short = [role for role in self.roles if len(role.printed.split()) <= 9]
        fullest = max(short, key=_fullness, default=None)
        return fullest.printed if fullest else None

    def learn(self, role: Role) -> None:
        """Take a role, unless it is known."""
        if role not in self.roles and len(self.roles) < _MOST_ROLES:
            self.roles.append(role)


def _fullness(role: Role) -> tuple[bool, bool, int]:
    return " " in role.printed, role.learned == "title", len(role.printed.split())


class Mention(NamedTuple):
    """One mention by name: its place, the person, whether it is the full name, whether it is a possessive.

    `torn`: two who bear the surname are named together just before, and nothing tells which of them is meant.
    """

    span: Span
    person: Person
    full: bool
    possessive: bool
    torn: bool = False


class Speaker(NamedTuple):
    """Who speaks: canonical name, type, role as printed, how it was resolved, and how sure that is (0 to 1)."""

    name: str
    type: SpeakerType | None
    role: str | None
    resolved_by: ResolvedBy
    confidence: float
    person: Person | None = None


# How many characters back a full name still tells which of two bearers a surname means.
_NEAR = 800
# How near to each other, in characters, two full names leave a surname undecided.
_TOGETHER = 300
# How far the text goes on with whom it turned to, in characters.
_TURNED = 1200
_MOST_ROLES = 30
_POSSESSIVE = re.compile(r"['’]s?$")


class People:
    """The register of one article's people; `lone` are capitals that may be names, which nobody is known to bear."""

    def __init__(self, headline: str = "") -> None:
        self.headline = headline.lower()
        self.persons: list[Person] = []
        self.mentions: list[Mention] = []
        self.lone: list[Mention] = []
        self._by_surname: dict[str, list[Person]] = defaultdict(list)
        self._by_given: dict[str, list[Person]] = defaultdict(list)
        self._lone: dict[str, Person] = {}
        self._introduced: dict[str, tuple[Person, int]] = {}

    def bearers(self, surname: str) -> list[Person]:
        """Those who bear a surname, in order of their first full mention."""
        return self._by_surname.get(_key(surname), [])

    def known_as(self, given: str) -> Person | None:
        """The one person of a given name, if there is only one."""
        bearers = self._by_given.get(_key(given), [])
        return bearers[0] if len(bearers) == 1 else None

    def note_lone(self, token: Token) -> None:
        """Keep a single capital that nobody is known to bear: perhaps somebody whom the article never names in full."""
        bare = _POSSESSIVE.sub("", token.text)
        person = self._lone.setdefault(_key(bare), Person(bare, None, bare))
        self.lone.append(Mention(token.span, person, full=False, possessive=token.possessive))

    def introduce(self, person: Person, place: int) -> None:
        """Remember whom the text turned to: a full name that begins a sentence, or its surname soon after."""
        self._introduced[_key(person.surname)] = person, place

    def introduced(self, surname: str, place: int) -> Person | None:
        """Whom the text turned to not long before a place, of those who bear a surname."""
        person, last = self._introduced.get(_key(surname), (None, 0))
        return person if person and place - last < _TURNED else None

    def add(self, given: str, surname: str, name: str) -> Person:
        """The person of this name, made when new; a son is told from his father by his suffix."""
        suffix = _suffix(name)
        for person in self.bearers(surname):
            if person.given and same_given(given, person.given) and person.suffix == suffix:
                return person
        return self._new(Person(name, given, surname, suffix, gender=gender_of(given)))

    def add_surname(self, surname: str) -> Person:
        """Somebody known by the surname alone, made when new."""
        known = (person for person in self.bearers(surname) if person.given is None)
        return next(known, None) or self._new(Person(surname, None, surname))

    def _new(self, person: Person) -> Person:
        self.persons.append(person)
        self._by_surname[_key(person.surname)].append(person)
        if person.given:
            self._by_given[_key(person.given)].append(person)
        return person


def _suffix(name: str) -> str | None:
    last = name.rsplit(maxsplit=1)[-1].lower().rstrip(".")
    return last if last in SUFFIXES else None


@lru_cache(maxsize=16384)
def _key(name: str) -> str:
    return _POSSESSIVE.sub("", name).lower()


def people(paragraphs: Sequence[Sequence[Token]], quoted: Sequence[Span], headline: str = "") -> People:
    """The people named in paragraphs of tokens outside the stretches `quoted`, which are in order.

    Full names are registered first, so that a surname finds its bearer wherever that stands in full; names inside
    quotations only help those that stand in full nowhere else.
    """
    register = People(headline)
    names = [(tokens, list(names_in(tokens))) for tokens in paragraphs if not is_title_cased(tokens)]
    inside: list[tuple[Sequence[Token], Name]] = []
    outside: list[tuple[Sequence[Token], Name]] = []
    for tokens, found in names:
        for name in found:
            (inside if _within(tokens[name.start].span, quoted) else outside).append((tokens, name))
    for tokens, name in outside:
        if is_full(tokens, name):
            _register(register, tokens, name)
    for tokens, name in inside:
        words = name_words(tokens, name)
        if len(words) > 1 and words[0].lower() in MALE | FEMALE and not register.bearers(words[-1]):
            _register(register, tokens, name)
    for tokens, name in outside:
        person = _register(register, tokens, name)
        if person:
            _mention(register, tokens, name, person)
        elif not _is_common(tokens[name.start]):
            register.note_lone(tokens[name.start])
    return register


def _mention(register: People, tokens: Sequence[Token], name: Name, person: Person) -> None:
    """Note a mention, and whether the text turns to the person with it."""
    first, last = tokens[name.start], tokens[name.end - 1]
    span = Span(first.span.start, last.span.end)
    full = is_full(tokens, name)
    torn = not full and name.title == name.start and _is_torn(register, person, span.start)
    turns = _begins(tokens, name.title) if full else _key(last.text) == _key(person.surname)
    if turns and not last.possessive:
        register.introduce(person, span.start)
    register.mentions.append(Mention(span, person, full, last.possessive, torn))


def _is_common(token: Token) -> bool:
    """Whether a capital that stands alone is a place, or people by what they do, for all that is known."""
    low = token.low.removesuffix("'s")
    return low in PLACES or low in GROUPS or is_people(low) or low.removesuffix("s") in ROLES


def _begins(tokens: Sequence[Token], at: int) -> bool:
    """Whether a sentence begins with the name whose title stands at a place."""
    return at == 0 or tokens[at - 1].text in '.?!”"'


def _within(span: Span, quoted: Sequence[Span]) -> bool:
    at = bisect_right(quoted, span) - 1
    return at >= 0 and span.end <= quoted[at].end


def _register(register: People, tokens: Sequence[Token], name: Name) -> Person | None:
    """The person of a name, with the roles and the gender that its surroundings tell; None for an unknown surname."""
    words = name_words(tokens, name)
    titles = [token.low.rstrip(".") for token in tokens[name.title : name.start]]
    title = before_name(tokens, name.title, name.start)
    gender = titled_gender(titles)
    if len(words) > 1:
        person = register.add(words[0], words[-1], printed(tokens[name.start : name.end]))
    elif register.known_as(words[0]) and not register.bearers(words[0]) and not title:
        person = register.known_as(words[0]) or register.add_surname(words[0])
    elif titles or register.bearers(words[0]):
        bearer = _bearer(register, words[0], gender, tokens[name.start].span.start)
        person = bearer if bearer and not _is_father(bearer, title) else register.add_surname(words[0])
    else:
        return None
    person.gender = person.gender or gender
    for role in (title, apposition_before(tokens, name.title), *after_name(tokens, name.end)):
        if role:
            person.learn(role)
            person.gender = person.gender or titled_gender([role.head])
    return person


def _is_father(son: Person, title: Role | None) -> bool:
    """Whether a surname with a title that the son does not bear is the father's."""
    return son.suffix is not None and title is not None and all(role.head != title.head for role in son.roles)


def _bearer(register: People, surname: str, gender: Gender | None, place: int) -> Person | None:
    """Who a surname means: of several who bear it, the one in the headline, else the first in the article.

    With an honorific ("Mr. Ruiz") it is the one last named in full not long before; never somebody of the other gender.
    """
    fitting = [person for person in register.bearers(surname) if not gender or person.gender in (None, gender)]
    leading = [person for person in fitting if _is_in_headline(person, register.headline)]
    elders = leading or [person for person in fitting if not any(_is_son_of(person, other) for other in fitting)]
    if gender and len(elders) > 1:
        near = [each.person for each in register.mentions[-40:] if place - each.span.start < _NEAR and each.full]
        return next((person for person in reversed(near) if person in elders), elders[0])
    turned = register.introduced(surname, place)
    return turned if turned in elders else elders[0] if elders else None


def _is_torn(register: People, person: Person, place: int) -> bool:
    others = {each for each in register.bearers(person.surname) if each.given and not _is_son_of(each, person)}
    if len(others) < 2 or any(_is_in_headline(each, register.headline) for each in others):
        return False
    near = [each for each in register.mentions[-20:] if place - each.span.start < _TOGETHER and each.full]
    return len({each.person for each in near} & others) > 1


def _is_in_headline(person: Person, headline: str) -> bool:
    name = f"{person.given} {person.surname}".lower()
    if person.suffix:
        return f"{name} {person.suffix}" in headline
    return name in headline and f"{name} jr" not in headline


def _is_son_of(person: Person, other: Person) -> bool:
    """Whether a name with Jr. stands beside the same name, or the bare surname, without."""
    if person.suffix is None or other.suffix is not None:
        return False
    return other.given is None or (person.given is not None and same_given(person.given, other.given))
