"""From the mention that an utterance is given to, to the speaker: who is "he", "Mr. Ruiz", "the Russian president"?

Names are looked up in the register of the article's people; a mention by title takes the last person named whose role
answers to it; a pronoun takes whom `pronouns` finds likeliest. What stays unsure is None: no speaker rather than a
wrong one.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from bot.extract.frames import Frame, Token, printed
from bot.extract.given_names import titled_gender
from bot.extract.kinds import as_printed, head_of_phrase
from bot.extract.lexicon import GROUPS
from bot.extract.mentioned import beside_name, lone_name, speaks
from bot.extract.people import Mention, People, Person, Speaker
from bot.extract.persons import Personal, confirmed
from bot.extract.phrases import backward, forward
from bot.extract.pronouns import PRONOUN_GENDERS, Scene
from bot.extract.roles import Role, answers, is_role, role_of
from bot.extract.tagging import Tagged
from bot.model import ResolvedBy
from bot.text import Span

__all__ = ["Discourse", "Speaker"]

# How likely the likeliest person must be for a pronoun to mean them.
_ENOUGH = 0.45
# How many frames back "it" and "they" find the body or the people they mean.
_BACK = 2
# How many mentions back, and among how many bearers of like roles, a mention by title is sought.
_NAMED_BACK = 200
_SURE, _LIKELY, _INFERRED, _DOUBTFUL = 0.95, 0.88, 0.75, 0.5


@dataclass
class Discourse:
    """What the text has told so far: for each frame, who was its subject and who spoke in it."""

    told: Sequence[Frame]
    register: People
    tagged: Tagged
    subjects: dict[int, Speaker] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Leave out what the tagger does not take for persons, and index the roles."""
        self.personal = Personal(self.tagged)
        self.scene = Scene(self.told, confirmed(self.register, self.personal), self.subjects)
        self.by_head: dict[str, list[tuple[Person, Role]]] = defaultdict(list)
        for each in dict.fromkeys(mention.person for mention in self.scene.outside):
            for role in each.roles:
                self._index(each, role)

    def resolve(self, frame: int, tokens: Sequence[Token]) -> Speaker | None:
        """The speaker that the words of a source mean, which stands in a frame."""
        if not any(token.word for token in tokens):
            return None
        if len(tokens) == 1 and tokens[0].low in ("he", "she", "they", "it", "i", "we", "who"):
            return self._pronoun(frame, tokens[0])
        if any(mention.torn for mention in self.scene.mentions(_span(head_of_phrase(tokens)))):
            return None
        named = self._alone(tokens) or self._named(tokens) or self._titled(tokens)
        return named or as_printed(tokens, self._looks_personal(tokens))

    def note_subject(self, frame: int) -> None:
        """Remember the subject of a frame without an utterance, for pronouns that follow."""
        tokens = self.told[frame].tokens
        mention = next(iter(self.scene.mentions(self.told[frame].span)), None)
        if mention and mention.span.start - tokens[0].span.start < 60 and not mention.possessive:
            self._note(frame, _of_person(mention.person, "surname", _INFERRED))
        elif tokens[0].low in PRONOUN_GENDERS:
            self._note(frame, self._pronoun(frame, tokens[0]))
        elif mention is None:
            self._note(frame, self._body(frame))

    def _note(self, frame: int, speaker: Speaker | None) -> None:
        if speaker and frame not in self.subjects:
            self.subjects[frame] = speaker
            self.scene.noted.add(frame)

    def _body(self, frame: int) -> Speaker | None:
        """The body or the people that a frame begins with."""
        tokens = self.told[frame].tokens
        phrase = forward(tokens, 0, len(tokens))
        found = as_printed(tokens[phrase[0] : phrase[1]], 1.0) if phrase else None
        return found if found and found.type in ("organisation", "country", "group") else None

    def _looks_personal(self, tokens: Sequence[Token]) -> float:
        """How surely the tagger sees a person in the capitals of a phrase."""
        shares = self.personal.shares([token.span for token in head_of_phrase(tokens) if token.capital])
        return sum(shares) / len(shares) if shares else 0.0

    def _index(self, person: Person, role: Role) -> None:
        if len(self.by_head[role.head]) < _NAMED_BACK:
            self.by_head[role.head].append((person, role))

    def _learn(self, person: Person, role: Role | None) -> None:
        """Take a role from the mention itself, unless one that is known says as much."""
        if role and not any(role.head == one.head and role.narrowing <= one.narrowing for one in person.roles):
            person.learn(role)
            self._index(person, role)

    def _named(self, tokens: Sequence[Token]) -> Speaker | None:
        """The person whom a phrase names: by a name that nothing before or after it makes a mere modifier."""
        found = [mention for mention in self.scene.mentions(_span(tokens)) if speaks(tokens, mention)]
        if not found:
            return None
        mention = found[0]
        for role in beside_name(tokens, mention):
            self._learn(mention.person, role)
        speaker = _of_person(mention.person, self._how(mention), self._sureness(mention))
        if _joined_by_and(tokens, mention):
            return speaker._replace(name=printed(tokens), person=None)
        return speaker

    def _alone(self, tokens: Sequence[Token]) -> Speaker | None:
        """Somebody of one name, known by what they are to somebody ("Her husband, Stuart")."""
        found = lone_name(tokens)
        if found is None or self._looks_personal([found[0]]) < 0.5:
            return None
        name, role = found
        known = next(iter(self.scene.mentions(name.span)), None)
        if known is None:
            return Speaker(printed([name]), "person", role, "as printed", _LIKELY)
        if known.person.given or known.full:
            return None
        known.person.gender = known.person.gender or titled_gender(token.low for token in tokens)
        return _of_person(known.person, "as printed", _LIKELY)._replace(role=role)

    def _how(self, mention: Mention) -> ResolvedBy:
        if mention.full:
            return "full name"
        return "surname" if self.register.bearers(mention.person.surname) else "as printed"

    def _sureness(self, mention: Mention) -> float:
        """A full name is sure, a surname that several bear is not."""
        if mention.full:
            return _SURE
        bearers = len(self.register.bearers(mention.person.surname))
        return (_LIKELY, _SURE - 0.03, _DOUBTFUL + 0.15)[min(2, bearers)]

    def _titled(self, tokens: Sequence[Token]) -> Speaker | None:
        """The person that "the Russian president" means: the last one named whose role answers to it."""
        if tokens[0].low not in ("the", "this", "that") and not tokens[0].possessive:
            return None
        head = head_of_phrase(tokens)
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
            self._learn(person, mentioned._replace(learned=role.learned))
        return _of_person(person, how, sure)

    def _last_bearer(self, mentioned: Role, before: int) -> tuple[Person, Role] | None:
        """The last person named before a place whose role answers to a mention by title."""
        end = bisect_left(self.scene.starts, before)
        for mention in reversed(self.scene.outside[max(0, end - _NAMED_BACK) : end]):
            for role in mention.person.roles:
                if answers(role, mentioned):
                    return mention.person, role
        return None

    def _pronoun(self, frame: int, pronoun: Token) -> Speaker | None:
        if pronoun.low in ("i", "we"):
            return None
        if pronoun.low == "who":
            return self._antecedent(frame, pronoun)
        gender = PRONOUN_GENDERS.get(pronoun.low)
        if gender is None:
            return self._neither(frame, pronoun)
        weighed = self.scene.weighed(frame, pronoun, gender)
        speaker, share = max(weighed, key=lambda each: each[1], default=(None, 0.0))
        if speaker is None or share < _ENOUGH:
            return None
        role = speaker.person.role if speaker.person else speaker.role
        return speaker._replace(resolved_by="pronoun", role=role, confidence=round(_LIKELY * min(1.0, share), 2))

    def _neither(self, frame: int, pronoun: Token) -> Speaker | None:
        """The body that "it", or the people that "they" mean: the subject of this sentence or of those just before."""
        kinds = ("group",) if pronoun.low == "they" else ("organisation", "country")
        here = self._body(frame) if self.told[frame].span.start < pronoun.span.start else None
        before = [
            self.subjects[number] for number in range(frame - 1, frame - 1 - _BACK, -1) if number in self.subjects
        ]
        for speaker in filter(None, (here, *before)):
            if speaker.type in kinds:
                return speaker._replace(resolved_by="pronoun", confidence=min(_INFERRED, speaker.confidence))
        return None

    def _antecedent(self, frame: int, relative: Token) -> Speaker | None:
        """Whom a relative pronoun stands for: the noun phrase right before it ("European leaders, who say …")."""
        tokens = self.told[frame].tokens
        place = next((at for at, token in enumerate(tokens) if token.span == relative.span), 0)
        place -= 1 + (place > 1 and tokens[place - 1].text == ",")
        phrase = backward(tokens, place, 0) if place >= 0 else None
        return self.resolve(frame, tokens[phrase[0] : phrase[1]]) if phrase else None


def _span(tokens: Sequence[Token]) -> Span:
    return Span(tokens[0].span.start, tokens[-1].span.end)


def _joined_by_and(tokens: Sequence[Token], mention: Mention) -> bool:
    """Whether a named person speaks together with somebody else."""
    return next((token.low for token in tokens if token.span.start >= mention.span.end), "") == "and"


def _of_person(person: Person, how: ResolvedBy, confidence: float) -> Speaker:
    return Speaker(person.name, "person", person.role, how, confidence, person)
