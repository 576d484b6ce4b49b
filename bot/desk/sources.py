"""What the index is made of, and which feeds are read."""

from urllib.parse import urlsplit

from bot.answers import Sources
from bot.desk import Desk
from bot.errors import BadAsk


def sources(desk: Desk) -> Sources:
    """Outlets, watched feeds, and what failed to load."""
    return Sources(outlets=desk.index.outlets(), feeds=desk.ledger.feeds(), failed=desk.ledger.failures())


def watch(desk: Desk, url: str) -> None:
    """Have the worker read a feed. Raises BadAsk when the address is none of the web's."""
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise BadAsk(f"{url} is no web address; a feed's address starts with https://.")
    desk.ledger.watch(url, desk.clock.now())
