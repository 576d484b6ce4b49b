"""What is new on a topic since the last digest: one line when nothing is."""

from bot.answers import Digest
from bot.show.pieces import Line
from bot.show.schedules import digested, overflow, quiet, window
from bot.show.slack import utterance
from bot.show.slack.kit import Message, Page, actions, context, head, message, section
from bot.show.slack.paging import sheet
from bot.show.words import failed

_MOST = 12  # utterances


def draw(digest: Digest, page: Page) -> Message:
    """Each new utterance once, as many as a message holds; how many more there are; what failed to load."""
    trouble = failed(digest.coverage.failed)
    if not digest.hits:
        return message([quiet(digest), trouble], [section(quiet(digest)), *([context(trouble)] if trouble else [])])
    shown = sheet(digest.hits, utterance.item, 1, most=_MOST)
    more: Line = overflow(digest, shown.left + digest.more)
    blocks = [
        *head(digested(digest), window(digest), trouble),
        *shown.blocks,
        *([context(more)] if more else []),
        *(actions(page, 0, "statement") if page.ask is not None else []),
    ]
    return message([digested(digest), *map(utterance.told, digest.hits[: shown.last]), more], blocks)
