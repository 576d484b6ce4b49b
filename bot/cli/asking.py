"""`ask`, `compare`, `facts`: the questions that slash commands answer."""

import re
from typing import Annotated

from typer import Argument

from bot.app import open_desk, settings
from bot.cli.printing import AsJson, answer

Words = Annotated[list[str], Argument(help="The topic and filters, as after the slash command.")]


def ask(
    text: Annotated[str, Argument(help='A slash command, for example "/who-said territory".')], as_json: AsJson = False
) -> None:
    """Answer a slash command."""
    with open_desk(settings()) as desk:
        answer(desk, text, as_json=as_json)


def compare(topic: Words, as_json: AsJson = False) -> None:
    """How outlets printed the same words on a topic."""
    with open_desk(settings()) as desk:
        answer(desk, f"/compare-sources {_typed(topic)}", as_json=as_json)


def facts(topic: Words, as_json: AsJson = False) -> None:
    """Checkable sentences on a topic."""
    with open_desk(settings()) as desk:
        answer(desk, f"/facts {_typed(topic)}", as_json=as_json)


def _typed(words: list[str]) -> str:
    """The words as one line, with the quotation marks around a filter's value that the shell has taken."""
    return " ".join(re.sub(r"^(\w+:)(.*\s.*)$", r'\1"\2"', word) for word in words)
