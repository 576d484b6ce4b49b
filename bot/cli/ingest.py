"""`ingest`: texts, folders, JSONL, pages and feeds into the index."""

from typing import Annotated

from typer import Argument, Exit

from bot.answers import Ingested
from bot.app import open_desk, settings
from bot.cli.printing import AsJson, progress, show
from bot.desk.ingest import ingest as take

Targets = Annotated[list[str], Argument(help="Files, folders, JSONL files, or addresses of pages and feeds.")]


def ingest(targets: Targets, as_json: AsJson = False) -> None:
    """Read articles into the index; what is there already stays as it is. Exit status 1 when nothing could be read."""
    with open_desk(settings()) as desk, progress("Reading") as shown:
        task = shown.add_task("", total=None)

        def seen(one: Ingested) -> None:
            shown.update(task, advance=1, description=one.what)

        report = take(desk, targets, seen)
    show("ingest", report, as_json=as_json)
    if report.items and all(item.outcome == "refused" for item in report.items):
        raise Exit(1)
