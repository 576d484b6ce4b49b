"""A channel's digests."""

from bot.answers import Subscriptions
from bot.show.pieces import plain
from bot.show.schedules import advice, listed, noted, title
from bot.show.slack.kit import Message, Page, bullets, context, message, rich, text_line
from bot.show.words import count

_MOST = 15


def draw(subscriptions: Subscriptions, _page: Page) -> Message:
    """What has just changed, the list, and how to change it."""
    lines = [listed(one) for one in subscriptions.items[:_MOST]]
    left = len(subscriptions.items) - _MOST
    more = [text_line(plain(f"and {count(left, 'more digest')}"))] if left > 0 else []
    note = noted(subscriptions)
    top = [text_line(line) for line in (note, title(subscriptions)) if line]
    listing = [rich(*top, *([bullets(lines)] if lines else []), *more)] if top else []
    blocks = [*listing, context(advice(subscriptions))]
    return message([note, title(subscriptions), *lines, advice(subscriptions)], blocks)
