"""`/who-said`."""

from bot.answers import Answer
from bot.command import Ask, Command
from bot.desk import Desk
from bot.desk.ask import who_said
from bot.read.query import parse


def find(ask: Ask, desk: Desk) -> Answer:
    """Who said what about the topic."""
    return who_said(desk, parse(ask.text, ask.day(desk)), ask.as_of)


COMMAND = Command(
    name="who-said",
    usage="TOPIC [by:NAME] [in:OUTLET] [since:DATE] [until:DATE] [kind:direct]",
    summary="Who said what about a topic, where and when",
    examples=("territory", '"military means" by:putin since:2025-11-01', 'in:"Al Jazeera" elections'),
    find=find,
    show="answer",
)
