"""`/who-said`: who said what about a topic, where and when."""

from bot.answers import Answer, Hit
from bot.desk import Desk
from bot.desk.searching import CANDIDATES, coverage, suggestions
from bot.errors import BadAsk
from bot.match import rank, utterances
from bot.match.topic import topic
from bot.model import Query

_COMPLETED = 50  # hits, ten pages, for which other renderings are looked up


def who_said(desk: Desk, query: Query, as_of: int | None = None) -> Answer:
    """Utterances on the topic that satisfy the filters, best first; suggestions when there are none.

    Without a filter on outlet or time, each comes with all its renderings, also where an outlet printed only a part
    that lacks the topic's words.
    """
    hits = find(desk, query, as_of)
    if not (query.outlet or query.since or query.until):
        hits = tuple(completed(desk, hit, as_of) for hit in hits[:_COMPLETED]) + hits[_COMPLETED:]
    near = () if hits else suggestions(desk, query)
    return Answer(query=query, coverage=coverage(desk, query), hits=hits, suggestions=near)


def find(desk: Desk, query: Query, as_of: int | None = None, newer_than: int = 0) -> tuple[Hit, ...]:
    """The utterances that answer a question, ranked. Raises BadAsk when nothing was asked."""
    require(query)
    found = desk.index.quotes(query, CANDIDATES, as_of=as_of, newer_than=newer_than)
    return rank.utterances(topic(query), utterances.group(found))


def completed(desk: Desk, hit: Hit, as_of: int | None = None) -> Hit:
    """The hit with every rendering of its utterance that the index holds, whatever the question's words and filters."""
    own = [one.printed for one in hit.item.renderings]
    keys = {one.key for one in own}
    others = [one for one in desk.index.like(hit.item.lead.text, CANDIDATES, as_of=as_of) if one.key not in keys]
    whole = next(
        utterance
        for utterance in utterances.group([*own, *others])
        if hit.item.lead.key in {one.printed.key for one in utterance.renderings}
    )
    return hit if whole.lead.key != hit.item.lead.key else hit.model_copy(update={"item": whole})


def require(query: Query) -> None:
    """Raise BadAsk unless the question has a word to look for or a filter."""
    if not topic(query).terms and not query.filtered:
        raise BadAsk("Say what to look for: a word, a name or a “phrase”, for example `territory` or `by:yermak`.")
