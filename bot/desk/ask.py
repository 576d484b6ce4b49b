"""`/who-said`: who said what about a topic, where and when."""

from bot.answers import Answer, Hit
from bot.desk import Desk
from bot.desk.searching import CANDIDATES, coverage, suggestions
from bot.errors import BadAsk
from bot.match import rank, utterances
from bot.match.topic import topic
from bot.model import Query


def who_said(desk: Desk, query: Query, as_of: int | None = None) -> Answer:
    """Utterances on the topic that satisfy the filters, best first; suggestions when there are none."""
    hits = find(desk, query, as_of)
    near = () if hits else suggestions(desk, query)
    return Answer(query=query, coverage=coverage(desk, query), hits=hits, suggestions=near)


def find(desk: Desk, query: Query, as_of: int | None = None, newer_than: int = 0) -> tuple[Hit, ...]:
    """The utterances that answer a question, ranked. Raises BadAsk when nothing was asked."""
    require(query)
    found = desk.index.quotes(query, CANDIDATES, as_of=as_of, newer_than=newer_than)
    return rank.utterances(topic(query), utterances.group(found))


def require(query: Query) -> None:
    """Raise BadAsk unless the question has a word to look for or a filter."""
    if not topic(query).terms and not query.filtered:
        raise BadAsk("Say what to look for: a word, a name or a “phrase”, for example `territory` or `by:yermak`.")
