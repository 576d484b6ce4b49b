"""`/compare-sources`: how outlets rendered the same words, and what only one of them has."""

from bot.answers import Alone, Comparison, Hit
from bot.desk import Desk
from bot.desk.ask import completed, find
from bot.desk.searching import coverage, suggestions
from bot.model import Query


def compare(desk: Desk, query: Query, as_of: int | None = None) -> Comparison:
    """Utterances on the topic in two outlets or more, then each outlet's own, best first in both.

    The topic and the filters choose the utterances; who printed them is looked up in the whole index.
    """
    hits = tuple(completed(desk, hit, as_of) for hit in find(desk, query, as_of))
    shared = tuple(hit for hit in hits if len(outlets(hit)) > 1)
    single = [hit for hit in hits if len(outlets(hit)) == 1]
    every = tuple(dict.fromkeys(name for hit in hits for name in outlets(hit)))
    alone = [Alone(outlet=name, hits=tuple(hit for hit in single if outlets(hit) == (name,))) for name in sorted(every)]
    return Comparison(
        query=query,
        coverage=coverage(desk, query),
        outlets=tuple(sorted(every)),
        shared=shared,
        alone=tuple(one for one in alone if one.hits),
        suggestions=() if hits else suggestions(desk, query),
    )


def outlets(hit: Hit) -> tuple[str, ...]:
    """The outlets that printed the utterance, in order of its renderings."""
    return tuple(dict.fromkeys(one.printed.citation.outlet or "unknown outlet" for one in hit.item.renderings))
