"""What the index is made of, and which feeds are read."""

from bot.answers import Sources
from bot.desk import Desk
from bot.errors import BadAsk
from bot.read.given import is_web


def sources(desk: Desk) -> Sources:
    """Outlets, watched feeds, and what failed to load."""
    return Sources(outlets=desk.index.outlets(), feeds=desk.ledger.feeds(), failed=desk.ledger.failures())


def watch(desk: Desk, url: str) -> None:
    """Have the worker read a feed. Raises BadAsk when the address is none of the web's."""
    if not is_web(url):
        raise BadAsk(f"{url} is no web address; a feed's address starts with https://.")
    desk.ledger.watch(url, desk.clock.now())
