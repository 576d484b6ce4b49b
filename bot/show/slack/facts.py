"""`/facts`: checkable sentences as printed, with their figures and dates."""

from bot.answers import FactHit, FactSheet
from bot.show.figures import read, reported, sentence
from bot.show.pieces import Line, Piece, joined
from bot.show.quoting import pieces
from bot.show.slack.kit import (
    Block,
    Message,
    Page,
    actions,
    divider,
    fitting,
    message,
    quote,
    rich,
    section,
    to_context,
)
from bot.show.slack.paging import sheet
from bot.show.slack.search import in_vain, opening, summary, title
from bot.show.words import cited


def draw(facts: FactSheet, page: Page) -> Message:
    """A page of the facts, or what was searched in vain."""
    named = title("Facts on", facts.query, "everything")
    if not facts.hits:
        return in_vain(named, facts.query, "fact", facts.coverage, facts.suggestions)
    shown = sheet(facts.hits, _item, page.number)
    found = summary(shown, "fact", facts.coverage)
    told = map(_told, facts.hits[shown.first - 1 : shown.last])
    blocks = opening(named, facts.query, found, facts.coverage)
    return message([named, found, *told], [*blocks, *shown.blocks, *actions(page, shown.left, "fact")])


def _item(hit: FactHit, first: bool) -> list[Block]:  # noqa: FBT001 - paging tells every item whether it opens a page
    return fitting(lambda most: [*([] if first else [divider()]), *_drawn(hit, most)])


def _drawn(hit: FactHit, most: int) -> list[Block]:
    return [
        rich(quote(pieces(sentence(hit), most))),
        section(
            joined([cited(hit.item.citation), reported(hit.item.fact)]),
            read(hit.item.fact),
            accessory=to_context(f"f:{hit.item.key}"),
        ),
    ]


def _told(hit: FactHit) -> Line:
    return (*pieces(sentence(hit), 140, pointer=""), Piece(" – "), *cited(hit.item.citation))
