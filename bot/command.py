"""What a handler is: commands that people type, and the buttons and forms that belong to them."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from bot.desk import Desk
from bot.model import Noun
from bot.records import LOCAL


class Ask(Noun):
    """A command as somebody typed it.

    `text` is what follows the command's name; `as_of` bounds the article keys for a later page.
    """

    team: str = LOCAL
    user: str = LOCAL
    channel: str = LOCAL
    text: str = ""
    as_of: int | None = None
    asked_at: datetime | None = None

    def day(self, desk: Desk) -> date:
        """The day on which it was asked, by the workspace's clock; today unless it is asked again by a button."""
        return desk.today(self.team) if self.asked_at is None else self.asked_at.astimezone(desk.zone(self.team)).date()


class Press(Noun):
    """A button that somebody pressed; `value` is the id that it carries."""

    team: str
    user: str
    channel: str
    value: str


def always(text: str) -> bool:  # noqa: ARG001 - whatever follows the name
    """For a command whose answer may be found again at any time, since finding it changes nothing."""
    return True


@dataclass(frozen=True)
class Command:
    """A slash command: `find` answers with a noun, which the drawing named `show` makes visible everywhere.

    `repeatable` says of the text after the name whether the answer may be found again, for a next page or to be shared.
    """

    name: str
    usage: str
    summary: str
    examples: tuple[str, ...]
    find: Callable[[Ask, Desk], Noun]
    show: str
    repeatable: Callable[[str], bool] = always


@dataclass(frozen=True)
class Action:
    """A button: `find` answers with a noun, drawn by `show`, in a modal or as a reply that only the presser sees."""

    id: str
    find: Callable[[Press, Desk], Noun]
    show: str
    where: Literal["modal", "reply"]
