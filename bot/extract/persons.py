"""Which names are persons': the tagger's word on what the lexicon cannot know."""

import re
from collections import defaultdict
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from bot.extract.given_names import FEMALE, MALE
from bot.extract.people import Mention, People, Person
from bot.extract.tagging import ENTITIES, Tagged
from bot.text import Span

# A name in whose words the tagger sees a person less surely than this is none; one whose last word has the form of a
# common noun ("Greenfield Action"), or that stands alone in the article, needs more.
_ENOUGH, _ENOUGH_FOR_NOUNS, _ENOUGH_ALONE = 0.3, 0.75, 0.6
_NOUN = re.compile(r".{2,}(?:tion|sion|ment|ness|ics|gies|ties|ries|ware|works|foods|systems|(?<![kmlnr])ing)$")


class Personal:
    """How surely the tagger sees a person in stretches of a text."""

    def __init__(self, tagged: Tagged) -> None:
        """Ready to be asked about places of the tagged text."""
        person = tagged.entities[:, ENTITIES.index("person")]
        self._starts = tagged.starts
        self._sums = np.concatenate([[0.0], np.cumsum(person, dtype=np.float64)])

    def shares(self, spans: Sequence[Span]) -> list[float]:
        """For each stretch the mean probability of its wordpieces."""
        if not spans or len(self._sums) < 2:
            return [0.0] * len(spans)
        places = np.array(spans, dtype=np.int64)
        firsts = np.minimum(np.searchsorted(self._starts, places[:, 0]), len(self._sums) - 2)
        lasts = np.maximum(firsts + 1, np.searchsorted(self._starts, places[:, 1]))
        means: NDArray[np.float64] = (self._sums[lasts] - self._sums[firsts]) / (lasts - firsts)
        return [float(mean) for mean in means]


def confirmed(register: People, personal: Personal) -> list[Mention]:
    """The mentions of those whom the tagger takes for persons over all their mentions, in order of place."""
    everybody = [*register.mentions, *register.lone]
    shares: dict[Person, list[float]] = defaultdict(list)
    for mention, share in zip(everybody, personal.shares([each.span for each in everybody]), strict=True):
        shares[mention.person].append(share)
    alone = {mention.person for mention in register.lone}
    kept = {who for who, likely in shares.items() if sum(likely) / len(likely) >= _needed(who, alone=who in alone)}
    return sorted((mention for mention in everybody if mention.person in kept), key=lambda each: each.span)


def _needed(person: Person, *, alone: bool) -> float:
    if alone:
        return _ENOUGH_ALONE
    known = person.given is None or person.given.lower() in MALE | FEMALE
    return _ENOUGH if known or not _NOUN.match(person.surname.lower()) else _ENOUGH_FOR_NOUNS
