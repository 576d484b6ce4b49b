"""`console`: an interactive prompt that takes the same slash commands as Slack."""

import sys
from contextlib import suppress

from bot.app import open_desk, settings
from bot.cli.printing import answer
from bot.desk import Desk
from bot.errors import DeskError

_LEAVE = {"exit", "quit", "/exit", "/quit", "q"}


def console() -> None:
    """Ask slash commands at a prompt, without Slack; leave with exit or Ctrl-D."""
    with suppress(ImportError):
        import readline  # noqa: F401 - gives the prompt its history and line editing

    with open_desk(settings()) as desk:
        sys.stdout.write(
            "Type a slash command, for example /who-said territory; /quote-desk help lists them; exit leaves.\n"
        )
        while (typed := _typed()) is not None:
            _reply(desk, typed)


def _typed() -> str | None:
    """The next line, or None to leave."""
    try:
        line = input("quote desk> ").strip()
    except (EOFError, KeyboardInterrupt):
        sys.stdout.write("\n")
        return None
    return None if line.lower() in _LEAVE else line


def _reply(desk: Desk, typed: str) -> None:
    if not typed:
        return
    try:
        answer(desk, typed, as_json=False)
    except DeskError as error:
        sys.stdout.write(f"{error.sentence}\n")
