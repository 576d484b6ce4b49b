"""Nouns -> what a terminal shows: the same words as in Slack, all of them, readable without colour."""

from collections.abc import Callable
from typing import Any

from rich.console import Group, RenderableType

from bot.answers import (
    Answer,
    Comparison,
    Context,
    Digest,
    FactSheet,
    Guide,
    IngestReport,
    Notice,
    Sources,
    Subscriptions,
    Verification,
)
from bot.model import Noun
from bot.show.terminal import answers, records
from bot.show.terminal.lines import Rows

# Each draws its own noun, which stands beside it.
_SHOWS: dict[str, tuple[type[Noun], Callable[[Any], Rows]]] = {
    "answer": (Answer, answers.answer),
    "comparison": (Comparison, answers.comparison),
    "facts": (FactSheet, answers.facts),
    "verification": (Verification, answers.verification),
    "context": (Context, answers.context),
    "subscriptions": (Subscriptions, records.subscriptions),
    "digest": (Digest, records.digest),
    "guide": (Guide, records.guide),
    "notice": (Notice, records.notice),
    "sources": (Sources, records.sources),
    "ingest": (IngestReport, records.ingest),
}


def render(show: str, noun: Noun) -> RenderableType:
    """The noun for a terminal. Raises KeyError for a name that is no show's.

    A noun that is another show's (`/digest` answers with three) is drawn as its own.
    """
    expected, draw = _SHOWS[show]
    if not isinstance(noun, expected):
        draw = next(other for kind, other in _SHOWS.values() if isinstance(noun, kind))
    return Group(*draw(noun))
