"""From the mention that an utterance is given to, to the speaker: who is "he", "Mr. Ruiz", "the Russian president"?

Names are looked up in the register of the article's people; a mention by title takes the last person named whose role
answers to it; a pronoun takes the last compatible speaker or subject before it, as news texts keep their subject from
sentence to sentence. What stays unsure is None: no speaker rather than a wrong one.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from bot.extract.frames import Frame, Token, printed
from bot.extract.lexicon import (
    COMPOUND_PLACES,
    DETERMINERS,
    DOCUMENTS,
    GROUPS,
    NOT_NAMES,
    ORGANISATIONS,
    PLACES,
    POSSESSIVE_PRONOUNS,
    PREPOSITIONS,
    RELATIVES,
    ROLES,
)
from bot.extract.people import Gender, Mention, People, Person
from bot.extract.phrases import Phrase
from bot.extract.roles import OFFICE_OBJECTS, Role, answers, is_role, role_of
from bot.extract.sources import teller
from bot.model import ResolvedBy, SpeakerType
from bot.text import Span


class Speaker(NamedTuple):
    """Who speaks: canonical name, type, role as printed, how it was resolved, and how sure that is (0 to 1)."""

    name: str
    type: SpeakerType | None
    role: str | None
    resolved_by: ResolvedBy
    confidence: float
    person: Person | None = None


_GENDERS: dict[str, Gender] = {"he": "m", "him": "m", "his": "m", "she": "f", "her": "f"}
# Nouns that make a name before them only a modifier ("a Ruiz campaign spokesman").
_BODIES = ROLES | GROUPS | ORGANISATIONS
_UNNAMED = frozenset("a an one another some someone somebody".split())
_NUMEROUS = frozenset(
    "many most several some both dozens hundreds thousands other these those others two three four five".split()
)
# How many frames back a pronoun's antecedent is sought.
_BACK = 12
# How many mentions back, and among how many bearers of like roles, a mention by title is sought.
_NAMED_BACK = 200
# How many characters back a pronoun looks for a name.
_NEAR = 1500
_SURE, _LIKELY, _INFERRED, _DOUBTFUL = 0.95, 0.85, 0.75, 0.5


@dataclass
class Discourse:
    """What the text has told so far: for each frame, who was its subject and who spoke in it."""

    told: Sequence[Frame]
    register: People
    outside: Sequence[Mention]
    subjects: dict[int, Speaker] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.starts = [mention.span.start for mention in self.outside]
        self.by_head: dict[str, list[tuple[Person, Role]]] = defaultdict(list)
        for person in self.register.persons:
            for role in person.roles:
                if len(self.by_head[role.head]) < _NAMED_BACK:
                    self.by_head[role.head].append((person, role))

    def resolve(self, frame: int, phrase: Phrase) -> Speaker | None:
        """The speaker that a phrase of a frame means."""
        tokens = self.told[frame].tokens[phrase[0] : phrase[1]]
        if len(tokens) == 1 and tokens[0].low in ("he", "she", "they", "it", "i", "we", "who"):
            return self._pronoun(frame, tokens[0])
        if any(mention.torn for mention in self._mentions(_span(_head(tokens)))):
            return None
        return self._named(tokens) or self._titled(tokens) or _as_printed(tokens)

    def note_subject(self, frame: int) -> None:
        """Remember the subject of a frame without an utterance, for pronouns that follow."""
        tokens = self.told[frame].tokens
        given = teller(tokens)
        speaker = self.resolve(frame, given.source) if given and given.source else None
        if speaker is None or speaker.person is None:
            mention = next(iter(self._mentions(self.told[frame].span)), None)
            early = mention is not None and mention.span.start - tokens[0].span.start < 60
            speaker = speaker or (_of_person(mention.person, "surname", _INFERRED) if mention and early else None)
        if speaker:
            self.subjects.setdefault(frame, speaker)

    def _mentions(self, within: Span) -> Sequence[Mention]:
        return self.outside[bisect_left(self.starts, within.start) : bisect_left(self.starts, within.end)]

    def _named(self, tokens: Sequence[Token]) -> Speaker | None:
        """The person that a phrase names, at its head or as whose statement it is."""
        head = _head(tokens)
        for mention in reversed(self._mentions(_span(head))):
            rest = [token.low for token in head if token.span.start >= mention.span.end]
            if any(word in DOCUMENTS for word in rest):
                return _of_person(mention.person, _how(mention), self._sureness(mention))
            if any(word in _BODIES for word in rest):
                return None
            if not mention.possessive:
                return _of_person(mention.person, _how(mention), self._sureness(mention))
        return None

    def _sureness(self, mention: Mention) -> float:
        """A full name is sure, a surname that several bear is not."""
        if mention.full:
            return _SURE
        return _SURE - 0.03 if len(self.register.bearers(mention.person.surname)) == 1 else _DOUBTFUL + 0.1

    def _titled(self, tokens: Sequence[Token]) -> Speaker | None:
        """The person that "the Russian president" means: the last one named whose role answers to it."""
        if tokens[0].low not in ("the", "this", "that") and not tokens[0].possessive:
            return None
        head = _head(tokens)
        mentioned = role_of(list(tokens), "title")
        if mentioned is None or head[-1].low in GROUPS or not is_role(head[-1]):
            return None
        bearers = [person for person, role in self.by_head[mentioned.head] if answers(role, mentioned)]
        found = self._last_bearer(mentioned, tokens[0].span.start)
        if found is None and not bearers:
            return None
        person, role = found or next(pair for pair in self.by_head[mentioned.head] if pair[0] is bearers[0])
        sure = _LIKELY if all(one is person for one in bearers) else _INFERRED - 0.1
        how: ResolvedBy = "title" if role.learned == "title" else "apposition"
        if mentioned.narrowing and sure == _LIKELY:
            person.learn(mentioned)
            return _of_person(person, how, sure)._replace(role=mentioned.printed)
        return _of_person(person, how, sure)

    def _last_bearer(self, mentioned: Role, before: int) -> tuple[Person, Role] | None:
        """The last person named before a place whose role answers to a mention by title."""
        end = bisect_left(self.starts, before)
        for mention in reversed(self.outside[max(0, end - _NAMED_BACK) : end]):
            for role in mention.person.roles:
                if answers(role, mentioned):
                    return mention.person, role
        return None

    def _pronoun(self, frame: int, pronoun: Token) -> Speaker | None:
        gender = _GENDERS.get(pronoun.low)
        if pronoun.low in ("i", "we", "who"):
            return None
        same = self._in_frame(frame, pronoun, gender) if gender else None
        if same:
            return same
        back = _BACK if gender else 2
        for number in range(frame - 1, max(-1, frame - 1 - back), -1):
            speaker = self.subjects.get(number)
            if speaker and _can_be(speaker, pronoun.low, gender):
                far = self.told[frame].paragraph - self.told[number].paragraph > 1
                sure = min(speaker.confidence, _DOUBTFUL + 0.1 if far else _INFERRED)
                return speaker._replace(resolved_by="pronoun", confidence=sure)
        return self._nearest(frame, pronoun, gender) if gender else None

    def _in_frame(self, frame: int, pronoun: Token, gender: Gender | None) -> Speaker | None:
        """The first person named in the pronoun's own sentence before it."""
        start = max(self.told[frame].tokens[0].span.start, pronoun.span.start - _NEAR)
        before = Span(start, pronoun.span.start)
        for mention in self._mentions(before):
            if mention.person.gender in (gender, None) and not mention.possessive:
                return _of_person(mention.person, "pronoun", _INFERRED)
        return None

    def _nearest(self, frame: int, pronoun: Token, gender: Gender) -> Speaker | None:
        """The last person of that gender named before, when no subject fits."""
        start = max(self.told[max(0, frame - _BACK)].tokens[0].span.start, pronoun.span.start - _NEAR)
        known = [
            mention for mention in self._mentions(Span(start, pronoun.span.start)) if mention.person.gender == gender
        ]
        return _of_person(known[-1].person, "pronoun", _DOUBTFUL) if known else None


def _how(mention: Mention) -> ResolvedBy:
    return "full name" if mention.full else "surname"


def _span(tokens: Sequence[Token]) -> Span:
    return Span(tokens[0].span.start, tokens[-1].span.end)


def _of_person(person: Person, how: ResolvedBy, confidence: float) -> Speaker:
    return Speaker(person.name, "person", person.role, how, confidence, person)


def _can_be(speaker: Speaker, pronoun: str, gender: Gender | None) -> bool:
    if gender:
        if speaker.person:
            return speaker.person.gender in (gender, None)
        return speaker.type in ("unnamed", "office", "person")
    if pronoun == "they":
        return speaker.type == "group"
    return speaker.type in ("organisation", "country")


def _head(tokens: Sequence[Token]) -> Sequence[Token]:
    """The part of a phrase before what only narrows it: a preposition, a relative clause, an aside."""
    for at, token in enumerate(tokens):
        if token.low == "of" and at + 1 < len(tokens) and tokens[at + 1].low in OFFICE_OBJECTS:
            continue
        if at and (token.low in PREPOSITIONS | RELATIVES or (not token.word and token.text not in "&’'.")):
            return tokens[:at]
    return tokens


def _as_printed(tokens: Sequence[Token]) -> Speaker | None:
    """A group, an office, an organisation, a place or somebody unnamed, in the words of the text."""
    kept = list(tokens)
    while kept and (not kept[-1].word and kept[-1].quote is None):
        kept.pop()
    if not kept or kept[0].low in POSSESSIVE_PRONOUNS | {"it", "what", "there", "this", "that"}:
        return None
    kind = _type(_head(kept))
    return Speaker(printed(kept), kind, None, "as printed", _LIKELY if kind else _INFERRED)


def _type(head: Sequence[Token]) -> SpeakerType | None:
    first, last = head[0].low, head[-1].low.removesuffix("'s")
    joined = " ".join(token.low for token in head if token.low != "the").removesuffix("'s")
    if last in GROUPS or first in _NUMEROUS or " and " in f" {joined} ":
        return "group"
    if last in PLACES or joined in COMPOUND_PLACES:
        return "country"
    if last in DOCUMENTS:
        return None
    if is_role(head[-1]):
        return "unnamed" if first in _UNNAMED or first not in DETERMINERS else "office"
    if last in ORGANISATIONS or (head[-1].capital and (first == "the" or head[-1].text.isupper())):
        return "organisation"
    if head[-1].capital:
        return "person" if len(head) == 1 and last not in NOT_NAMES else "organisation"
    return "unnamed" if len(head) == 1 and first in _UNNAMED else None
