"""What every verb prints with: a noun for a person or as data, and progress on stderr."""

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Annotated

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TextColumn
from typer import Option

from bot.command import Ask
from bot.desk import Desk
from bot.model import Noun, dump
from bot.show.terminal import render

AsJson = Annotated[bool, Option("--json", help="Print data only.")]


def show(name: str, noun: Noun, *, as_json: bool) -> None:
    """Print a noun on stdout."""
    if as_json:
        line(dump(noun))
    else:
        console = Console(highlight=False)
        with console.capture() as drawn:
            console.print(render(name, noun))
        say("\n".join(row.rstrip() for row in drawn.get().splitlines()))


def say(text: str) -> None:
    """Print a line for a person on stdout."""
    sys.stdout.write(f"{text}\n")


def warn(text: str) -> None:
    """Print a line for a person on stderr, where it does not mix with data."""
    sys.stderr.write(f"{text}\n")


def line(data: dict[str, object]) -> None:
    """Print one JSON object on a line of its own."""
    say(json.dumps(data, ensure_ascii=False))


@contextmanager
def progress(what: str) -> Iterator[Progress]:
    """A progress display on stderr, gone when it is done; silent when stderr is no terminal."""
    columns = (
        SpinnerColumn(),
        TextColumn(what),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.description}", markup=False),
    )
    err = Console(stderr=True)
    with Progress(*columns, console=err, transient=True, disable=not err.is_terminal) as shown:
        yield shown


def answer(desk: Desk, text: str, *, as_json: bool) -> None:
    """Answer a slash command as typed, and print the answer. Raises DeskError."""
    from bot.cli.commands import resolve

    command, rest = resolve(text)
    show(command.show, command.find(Ask(text=rest), desk), as_json=as_json)
