"""Words where they stand in their article."""

from bot.answers import Context
from bot.model import Passage
from bot.show.pieces import Piece
from bot.show.placing import found, headline, holds, paragraph, record, source
from bot.show.slack.kit import Block, Message, Page, context, divider, fitting, message, quote, rich, section
from bot.show.slack.kit import text_line as line

_PASSAGES = 8
_ROOM = 7_000  # characters of JSON for the paragraphs; the citation has the rest


def draw(where: Context, _page: Page) -> Message:
    """The citation, the paragraphs with the words bold, how the speaker was found, and what makes it checkable."""
    blocks = [
        section(*(one for one in (headline(where.citation), source(where)) if one)),
        divider(),
        *fitting(lambda most: _paragraphs(where, most * 3), _ROOM),
        divider(),
        *([section(found(where))] if found(where) else []),
        context(record(where.citation)),
    ]
    return message([source(where), headline(where.citation), found(where)], blocks)


def _paragraphs(where: Context, most: int) -> list[Block]:
    chosen = _nearest(where)
    return [rich(*(_drawn(where, passage, most) for passage in chosen))] if chosen else []


def _drawn(where: Context, passage: Passage, most: int) -> Block:
    holding = holds(passage, where.marked)
    shown = paragraph(passage, where.marked, most if holding else most // 3) or (Piece("…"),)
    return quote(shown) if holding else line(shown)


def _nearest(where: Context) -> tuple[Passage, ...]:
    """As many paragraphs as a message shows, from the one before the first that holds the words."""
    first = next((at for at, one in enumerate(where.passages) if holds(one, where.marked)), 0)
    start = max(0, first - 1)
    return where.passages[start : start + _PASSAGES]
