"""Whom "he" and "she" mean: a score over the people before, as news texts go on from sentence to sentence.

Each person named or heard before is weighed by where and how they were last mentioned: nearness, whether as the
subject, who spoke last, how often they are mentioned, and the tagger's arc. The weights were fitted to silver
coreference chains (`bot.lab.pronouns`).
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

import numpy as np

from bot.extract.frames import Frame, Token
from bot.extract.given_names import Gender, titled_gender
from bot.extract.lexicon import CUES, GROUPS, HONORIFICS, PREPOSITIONS
from bot.extract.occupations import is_people
from bot.extract.people import Mention, Person, Speaker
from bot.extract.roles import is_role
from bot.text import Span

PRONOUN_GENDERS: dict[str, Gender] = {"he": "m", "she": "f"}
# How many characters, frames and mentions back somebody is sought.
_NEAR, _BACK, _MENTIONS = 2000, 12, 32
# The features of a candidate in order, with their weights.
WEIGHTS: dict[str, float] = {
    "gender known": 0.54,
    "same frame": 0.96,
    "frame before": 0.74,
    "two frames before": -0.04,
    "frames back": -1.90,
    "paragraphs back": -0.07,
    "subject": -0.10,
    "subject just now": 0.36,
    "subject of the sentence": -0.32,
    "possessive": 0.37,
    "after a preposition": -0.17,
    "mentions": -0.26,
    "subject times": 0.31,
    "last speaker": 0.45,
    "last speaker just now": 0.02,
    "last speaker, now a quotation": -0.07,
    "speaker before": 0.00,
    "last mentioned": -0.49,
    "told of": 0.12,
    "begins the paragraph": 0.38,
    "not named": 0.08,
}


class Seen(NamedTuple):
    """One mention before a pronoun: who, in which frame, and how."""

    speaker: Speaker
    start: int
    frame: int
    subject: bool
    possessive: bool = False
    governed: bool = False
    told_of: bool = False


@dataclass
class Scene:
    """The frames of a text, the mentions by name in it, and who spoke in which frame so far."""

    told: Sequence[Frame]
    outside: Sequence[Mention]
    subjects: dict[int, Speaker] = field(default_factory=dict)
    noted: set[int] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.starts = [mention.span.start for mention in self.outside]
        self._frames = [frame.span.start for frame in self.told]

    def mentions(self, within: Span) -> Sequence[Mention]:
        """The mentions by name that begin in a stretch of text."""
        return self.outside[bisect_left(self.starts, within.start) : bisect_left(self.starts, within.end)]

    def weighed(self, frame: int, pronoun: Token, gender: Gender) -> list[tuple[Speaker, float]]:
        """Whom a pronoun may mean, and the probability of each."""
        found = self.candidates(frame, pronoun, gender)
        if not found:
            return []
        scores = np.array([row for _, row in found]) @ np.array(list(WEIGHTS.values()))
        shares = np.exp(scores - scores.max())
        return [(speaker, float(share)) for (speaker, _), share in zip(found, shares / shares.sum(), strict=True)]

    def candidates(self, frame: int, pronoun: Token, gender: Gender) -> list[tuple[Speaker, list[float]]]:
        """Everybody whom a pronoun may mean, with their features."""
        seen: dict[Person | str, list[Seen]] = {}
        for each in sorted(self._seen(frame, pronoun), key=lambda one: one.start):
            if _gender(each.speaker) in (gender, None):
                seen.setdefault(each.speaker.person or each.speaker.name, []).append(each)
        if not seen:
            return []
        spoke = [number for number in self.subjects if number <= frame and number not in self.noted]
        latest = [self.subjects[number] for number in sorted(spoke)[-6:]]
        last = max(group[-1].start for group in seen.values())
        return [(group[-1].speaker, self._row(frame, group, latest, last, gender)) for group in seen.values()]

    def _row(self, frame: int, group: list[Seen], latest: list[Speaker], last: int, gender: Gender) -> list[float]:
        final = group[-1]
        back = frame - final.frame
        spoke = _same(latest[-1], final.speaker) if latest else False
        others = [one for one in latest if not _same(one, latest[-1])]
        person = final.speaker.person
        opening = self.told[frame].tokens[0]
        return [
            float(_gender(final.speaker) == gender),
            float(back == 0),
            float(back == 1),
            float(back == 2),
            float(np.log1p(back)),
            float(min(5, self.told[frame].paragraph - self.told[final.frame].paragraph)),
            float(final.subject),
            float(final.subject and back <= 1),
            float(final.subject and back == 0),
            float(final.possessive),
            float(final.governed),
            float(np.log1p(len(group))),
            float(np.log1p(sum(each.subject for each in group))),
            float(spoke),
            float(spoke and back <= 1),
            float(spoke and opening.quote is not None),
            float(bool(others) and not spoke and _same(others[-1], final.speaker)),
            float(final.start == last),
            float(final.told_of and back == 0),
            float(final.subject and self._leads(final.frame)),
            float(person is None),
        ]

    def _leads(self, frame: int) -> bool:
        return frame == 0 or self.told[frame - 1].paragraph != self.told[frame].paragraph

    def _seen(self, frame: int, pronoun: Token) -> Iterator[Seen]:
        """Every mention not far before a pronoun, those by earlier pronouns too."""
        start = max(self.told[max(0, frame - _BACK)].span.start, pronoun.span.start - _NEAR)
        named: set[tuple[int, Person]] = set()
        for mention in self.mentions(Span(start, pronoun.span.start))[-_MENTIONS:]:
            number = max(0, bisect_right(self._frames, mention.span.start) - 1)
            first = all(each != number for each, _ in named)
            named.add((number, mention.person))
            yield self._mentioned(mention, number, first=first)
        for number in range(max(0, frame - _BACK), frame):
            speaker = self.subjects.get(number)
            if speaker and _is_one(speaker) and (speaker.person is None or (number, speaker.person) not in named):
                yield Seen(speaker, self.told[number].span.start, number, subject=True)

    def _mentioned(self, mention: Mention, number: int, *, first: bool) -> Seen:
        tokens = self.told[number].tokens
        at = bisect_left(tokens, mention.span.start, key=lambda token: token.span.start)
        before = at - 1
        while before >= 0 and (is_role(tokens[before]) or tokens[before].low.rstrip(".") in HONORIFICS):
            before -= 1
        governed = before >= 0 and tokens[before].low in PREPOSITIONS
        speaks = _follows_its_cue(tokens, at)
        told_of = not speaks and any(token.low in CUES for token in tokens[:at])
        subject = speaks or (first and not governed and not mention.possessive and not told_of)
        person = mention.person
        speaker = Speaker(person.name, "person", person.role, "surname", 1.0, person)
        return Seen(speaker, mention.span.start, number, subject, mention.possessive, governed, told_of)


def _follows_its_cue(tokens: Sequence[Token], at: int) -> bool:
    """Whether a name ends an inverted attribution ("…, said the mayor’s aide Ana Ruiz")."""
    for place in range(at - 1, max(0, at - 8), -1):
        if tokens[place].low in CUES:
            return tokens[place - 1].text == "," or tokens[place - 1].quote is not None
        if not tokens[place].word or tokens[place].low in PREPOSITIONS:
            return False
    return False


def _is_one(speaker: Speaker) -> bool:
    """Whether a speaker can be one person."""
    if speaker.type not in ("person", "unnamed", "office"):
        return False
    return speaker.person is not None or not any(
        is_people(word) or word in GROUPS or word in ("sources", "and") for word in speaker.name.lower().split()
    )


def _gender(speaker: Speaker) -> Gender | None:
    """Of somebody named what the register knows, of others what their words tell ("A spokeswoman")."""
    if speaker.person:
        return speaker.person.gender
    return titled_gender(f"{speaker.role or ''} {speaker.name}".lower().split())


def _same(one: Speaker, other: Speaker) -> bool:
    return one.person is other.person if one.person or other.person else one.name == other.name
