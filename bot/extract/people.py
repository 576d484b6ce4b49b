"""The people of an article: their names, titles, roles and gender, and where each is mentioned.

A person's canonical name is the first full mention, wherever it stands, without honorifics and titles. A surname is
the person's who bears it; a title before a name, or an apposition beside it, is a role.
"""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from bot.extract.frames import Token, printed
from bot.extract.given_names import FEMALE, MALE
from bot.extract.lexicon import FEMALE_HONORIFICS, FEMALE_ROLES, MALE_HONORIFICS, MALE_ROLES
from bot.extract.names import SUFFIXES, Name, is_full, is_title_cased, name_words, names_in
from bot.extract.roles import Role, after_name, apposition_before, before_name
from bot.text import Span

Gender = Literal["m", "f"]


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
    return " " in role.printed, role.learned == "title", len(role.printed)


class Mention(NamedTuple):
    """One mention by name: its place, the person, whether it is the full name, whether it is a possessive.

    `torn`: two who bear the surname are named together just before, and nothing tells which of them is meant.
    """

    span: Span
    person: Person
    full: bool
    possessive: bool
    torn: bool = False


# How many characters back a full name still tells which of two bearers a surname means.
_NEAR = 800
# How near to each other, in characters, two full names leave a surname undecided.
_TOGETHER = 300
_MOST_ROLES = 30
_NICKNAMES = """
    joe-joseph bill-william bob-robert mike-michael jim-james tom-thomas dick-richard rick-richard liz-elizabeth
    ted-edward ted-rafael chuck-charles charlie-charles tony-anthony jack-john larry-lawrence andy-andrew
    kate-katherine bernie-bernard rudy-rudolph hank-henry harry-harold peggy-margaret debbie-deborah
    jeff-geoffrey jeb-john mitt-willard beto-robert don-donald dan-daniel sue-susan
"""
_SAME_GIVEN = frozenset(frozenset(pair.split("-")) for pair in _NICKNAMES.split())


class People:
    """The register of one article's people."""

    def __init__(self, headline: str = "") -> None:
        self.headline = headline.lower()
        self.persons: list[Person] = []
        self.mentions: list[Mention] = []
        self._by_surname: dict[str, list[Person]] = defaultdict(list)

    def bearers(self, surname: str) -> list[Person]:
        """Those who bear a surname, in order of their first full mention."""
        return self._by_surname.get(_key(surname), [])

    def add(self, given: str, surname: str, name: str) -> Person:
        """The person of this name, made when new; a son is told from his father by his suffix."""
        suffix = _suffix(name)
        for person in self.bearers(surname):
            if person.given and _same_given(given, person.given) and person.suffix == suffix:
                return person
        return self._new(Person(name, given, surname, suffix, gender=_gender_of(given)))

    def add_surname(self, surname: str) -> Person:
        """Somebody known by the surname alone, made when new."""
        known = (person for person in self.bearers(surname) if person.given is None)
        return next(known, None) or self._new(Person(surname, None, surname))

    def _new(self, person: Person) -> Person:
        self.persons.append(person)
        self._by_surname[_key(person.surname)].append(person)
        return person


def _suffix(name: str) -> str | None:
    last = name.rsplit(maxsplit=1)[-1].lower().rstrip(".")
    return last if last in SUFFIXES else None


def _key(name: str) -> str:
    return re.sub(r"['’]s?$", "", name).lower()


def _same_given(one: str, other: str) -> bool:
    a, b = one.lower().rstrip("."), other.lower().rstrip(".")
    initial = (len(a) == 1 or len(b) == 1) and a[0] == b[0]
    return a == b or initial or frozenset((a, b)) in _SAME_GIVEN or (a[:3] == b[:3] and len(a) > 2 < len(b))


def _gender_of(given: str) -> Gender | None:
    low = given.lower()
    return "m" if low in MALE else "f" if low in FEMALE else None


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
            first, last = tokens[name.start], tokens[name.end - 1]
            span = Span(first.span.start, last.span.end)
            full = is_full(tokens, name)
            torn = not full and name.title == name.start and _is_torn(register, person, span.start)
            register.mentions.append(Mention(span, person, full, last.possessive, torn))
    return register


def _within(span: Span, quoted: Sequence[Span]) -> bool:
    at = bisect_right(quoted, span) - 1
    return at >= 0 and span.end <= quoted[at].end


def _register(register: People, tokens: Sequence[Token], name: Name) -> Person | None:
    """The person of a name, with the roles and the gender that its surroundings tell; None for an unknown surname."""
    words = name_words(tokens, name)
    titles = [token.low.rstrip(".") for token in tokens[name.title : name.start]]
    title = before_name(tokens, name.title, name.start)
    gender = _titled_gender(titles)
    if len(words) > 1:
        person = register.add(words[0], words[-1], printed(tokens[name.start : name.end]))
    elif titles or register.bearers(words[0]):
        bearer = _bearer(register, words[0], gender, tokens[name.start].span.start)
        person = bearer if bearer and not _is_father(bearer, title) else register.add_surname(words[0])
    else:
        return None
    person.gender = person.gender or gender
    for role in (title, apposition_before(tokens, name.title), *after_name(tokens, name.end)):
        if role:
            person.learn(role)
            person.gender = person.gender or _titled_gender([role.head])
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
    return elders[0] if elders else None


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
    return other.given is None or (person.given is not None and _same_given(person.given, other.given))


def _titled_gender(titles: Sequence[str]) -> Gender | None:
    if any(title in MALE_HONORIFICS | MALE_ROLES for title in titles):
        return "m"
    return "f" if any(title in FEMALE_HONORIFICS | FEMALE_ROLES for title in titles) else None
