"""`/facts`: the checkable sentences on a topic."""

from bot.answers import FactSheet
from bot.desk import Desk
from bot.desk.ask import require
from bot.desk.searching import CANDIDATES, coverage, suggestions
from bot.match import rank
from bot.match.topic import topic
from bot.model import Query


def facts(desk: Desk, query: Query) -> FactSheet:
    """Facts on the topic that satisfy the filters, best first; suggestions when there are none."""
    require(query)
    hits = rank.facts(topic(query), desk.index.facts(query, CANDIDATES))
    near = () if hits else suggestions(desk, query)
    return FactSheet(query=query, coverage=coverage(desk, query), hits=hits, suggestions=near)
