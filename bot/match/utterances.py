"""Which attributions are the same words of one speaker: the utterance and its renderings.

Two attributions are renderings of one utterance when the speakers can be one and the words of one are the other's,
whole or as a part in a row. A few words prove little (everybody says "thank you very much"), so short matches count
only when they were printed within days of each other.
"""

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from bot.answers import Rendering, Utterance
from bot.match import names
from bot.match.diff import changes
from bot.match.origins import numbered
from bot.model import Printed
from bot.text import words

_PART = 5  # words; a shorter part of a quotation is the same utterance only within days and with both speakers named
_FEW = 4  # words; fewer may be said again any day
_LEAST = 2  # words; one word is part of every quotation
_DAYS_FEW = 3
_DAYS_SAME = 45
_LONG = 12  # words; as many in the same order are not said twice by chance


@dataclass
class _Cluster:
    lead: "_Item"
    others: list["_Item"] = field(default_factory=list)


@dataclass(frozen=True)
class _Item:
    printed: Printed

    @cached_property
    def words(self) -> tuple[str, ...]:
        return tuple(word.folded for word in words(self.printed.text))

    @cached_property
    def line(self) -> str:
        return f" {' '.join(self.words)} "

    @property
    def day(self) -> date | None:
        published = self.printed.citation.published
        return published.day if published else None

    @property
    def opening(self) -> tuple[str, ...]:
        return self.words[:_PART]


def group(printed: Iterable[Printed]) -> tuple[Utterance, ...]:
    """The utterances that these attributions are renderings of, in the order in which their fullest renderings came."""
    items = [_Item(one) for one in printed]
    order = {id(item): at for at, item in enumerate(items)}
    clusters: list[_Cluster] = []
    places: defaultdict[tuple[str, ...], list[_Cluster]] = defaultdict(list)
    for item in sorted(items, key=_fullest_first):
        home = next((one for one in places[item.opening] if _belongs(item, one)), None)
        if home:
            home.others.append(item)
            continue
        clusters.append(_Cluster(item))
        for opening in _openings(item):
            places[opening].append(clusters[-1])
    return tuple(_utterance(one) for one in sorted(clusters, key=lambda one: order[id(one.lead)]))


def _openings(item: _Item) -> set[tuple[str, ...]]:
    """The word runs that a rendering of this one could open with."""
    count = len(item.words)
    return {item.words[at : at + length] for length in range(_LEAST, _PART + 1) for at in range(count - length + 1)} | {
        item.words[:_PART]
    }


def _fullest_first(item: _Item) -> tuple[int, bool, str, int]:
    published = item.printed.citation.published
    direct = item.printed.attribution.kind == "direct"
    return -len(item.words), not direct, published.iso if published else "9999", item.printed.key


def _belongs(item: _Item, cluster: _Cluster) -> bool:
    lead = cluster.lead
    if item.line not in lead.line or not _near(item, lead):
        return False
    return all(_one_speaker(item.printed, one.printed) for one in (lead, *cluster.others))


def _one_speaker(one: Printed, other: Printed) -> bool:
    a, b = one.attribution.speaker, other.attribution.speaker
    return a is None or b is None or names.same(a, b)


def _near(item: _Item, lead: _Item) -> bool:
    if item.printed.citation.article == lead.printed.citation.article:
        return True
    if len(item.words) >= _LONG or item.day is None or lead.day is None:
        return len(item.words) >= _PART
    apart = abs((item.day - lead.day).days)
    if len(item.words) < _FEW or (len(item.words) < _PART and item.words != lead.words):
        return apart <= _DAYS_FEW and bool(item.printed.attribution.speaker and lead.printed.attribution.speaker)
    return apart <= _DAYS_SAME


def _utterance(cluster: _Cluster) -> Utterance:
    lead = cluster.lead
    others = _one_for_each_article(cluster)
    members = [lead.printed, *(item.printed for item in others)]
    origins = numbered(members)
    renderings = tuple(
        Rendering(
            printed=printed,
            relation="full" if at == 0 else "same" if item.words == lead.words else "part",
            diff=() if item.words == lead.words else changes(lead.printed.text, printed.text),
            origin=origins[at],
        )
        for at, (printed, item) in enumerate(zip(members, [lead, *others], strict=True))
    )
    named = _best_named(members)
    return Utterance(
        id=_id(lead.printed),
        speaker=named.attribution.speaker,
        role=next((one.attribution.role for one in [named, *members] if one.attribution.role), None),
        speaker_type=named.attribution.speaker_type,
        renderings=renderings,
        origins=max(origins),
    )


def _one_for_each_article(cluster: _Cluster) -> Sequence[_Item]:
    """The other renderings by date, the fullest of each article: articles repeat themselves in captions."""
    seen = {cluster.lead.printed.citation.article}
    kept: list[_Item] = []
    for item in cluster.others:
        if item.printed.citation.article not in seen:
            seen.add(item.printed.citation.article)
            kept.append(item)
    return sorted(kept, key=lambda item: (item.day or date.max, item.printed.key))


def _best_named(members: Sequence[Printed]) -> Printed:
    """The rendering that names the speaker most fully; the first of equals."""
    return max(members, key=lambda one: len(names.keys(one.attribution.speaker or "")))


def _id(lead: Printed) -> str:
    start = lead.attribution.content[0].start
    return hashlib.sha256(f"{lead.citation.article}\n{lead.citation.version}\n{start}".encode()).hexdigest()[:12]
