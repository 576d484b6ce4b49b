"""`sources`: what the index is made of, and the feeds that the worker reads."""

from typing import Annotated

from typer import Option

from bot.app import open_desk, settings
from bot.cli.printing import AsJson, show
from bot.desk import sources as listing

Watch = Annotated[list[str] | None, Option(help="Have the worker read this RSS or Atom feed.")]
Unwatch = Annotated[list[str] | None, Option(help="Stop reading this feed.")]


def sources(watch: Watch = None, unwatch: Unwatch = None, as_json: AsJson = False) -> None:
    """List outlets, watched feeds and what failed to load."""
    with open_desk(settings()) as desk:
        for url in watch or []:
            listing.watch(desk, url)
        for url in unwatch or []:
            desk.ledger.unwatch(url)
        show("sources", listing.sources(desk), as_json=as_json)
