"""Nouns -> Slack messages and modals, within Slack's limits, with everything that is not ours escaped."""

from collections.abc import Callable
from typing import Any, NamedTuple

from bot.answers import Answer, Comparison, Context, Digest, FactSheet, Guide, Notice, Subscriptions, Verification
from bot.model import Noun
from bot.show.slack import answer, comparison, context, digest, facts, guide, notice, subscriptions, verification
from bot.show.slack.kit import Message, Page

__all__ = ["Message", "Page", "draw", "view"]


class _Show(NamedTuple):
    """How one kind of noun is drawn, and the title of its modal."""

    noun: type[Noun]
    draw: Callable[[Any, Page], Message]  # each takes its own noun, which `noun` names
    title: str


_SHOWS = {
    "answer": _Show(Answer, answer.draw, "Who said"),
    "comparison": _Show(Comparison, comparison.draw, "Compare sources"),
    "facts": _Show(FactSheet, facts.draw, "Facts"),
    "verification": _Show(Verification, verification.draw, "Draft check"),
    "subscriptions": _Show(Subscriptions, subscriptions.draw, "Digests"),
    "digest": _Show(Digest, digest.draw, "Digest"),
    "guide": _Show(Guide, guide.draw, "Quote Desk"),
    "notice": _Show(Notice, notice.draw, "Quote Desk"),
    "context": _Show(Context, context.draw, "Context"),
}


def draw(show: str, noun: Noun, page: Page) -> Message:
    """The noun as a message. Raises KeyError for a name that is no show's."""
    return _show(show, noun).draw(noun, page)


def view(show: str, noun: Noun) -> dict[str, object]:
    """The noun as a modal. Raises KeyError for a name that is no show's."""
    chosen = _show(show, noun)
    title, close = ({"type": "plain_text", "text": text, "emoji": False} for text in (chosen.title, "Close"))
    return {"type": "modal", "title": title, "close": close, "blocks": list(chosen.draw(noun, Page()).blocks)}


def _show(name: str, noun: Noun) -> _Show:
    """The show of this name; if the noun is another's (`/digest` answers with three), the noun's own."""
    named = _SHOWS[name]
    return named if isinstance(noun, named.noun) else next(one for one in _SHOWS.values() if isinstance(noun, one.noun))
