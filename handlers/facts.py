"""`/facts`."""

from bot.answers import FactSheet
from bot.command import Ask, Command
from bot.desk import Desk
from bot.desk.facts import facts
from bot.errors import BadAsk
from bot.read.query import parse


def find(ask: Ask, desk: Desk) -> FactSheet:
    """The checkable sentences on the topic."""
    query = parse(ask.text, ask.day(desk))
    if query.kind:
        raise BadAsk("Facts are sentences, not quotations: leave out `kind:`.")
    return facts(desk, query)


COMMAND = Command(
    name="facts",
    usage="TOPIC [in:OUTLET] [since:DATE] [until:DATE]",
    summary="Checkable sentences on a topic, with their figures and dates",
    examples=("28-point", 'army in:"Al Jazeera"'),
    find=find,
    show="facts",
)
