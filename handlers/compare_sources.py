"""`/compare-sources`."""

from bot.answers import Comparison
from bot.command import Ask, Command
from bot.desk import Desk
from bot.desk.compare import compare
from bot.read.query import parse


def find(ask: Ask, desk: Desk) -> Comparison:
    """How outlets printed the same words on the topic."""
    return compare(desk, parse(ask.text, ask.day(desk)), ask.as_of)


COMMAND = Command(
    name="compare-sources",
    usage="TOPIC [by:NAME] [in:OUTLET] [since:DATE] [until:DATE]",
    summary="How outlets printed the same words, and what only one of them has",
    examples=("guarantees", "territory by:yermak"),
    find=find,
    show="comparison",
)
