"""`/compare-sources`: each shared utterance with its renderings one under another, then what one outlet has alone."""

from collections.abc import Sequence

from bot.answers import Comparison, Hit, Rendering
from bot.show.comparing import Entry, alike, counted, differing, entries, only_in, parting, where
from bot.show.pieces import plain
from bot.show.quoting import pieces, said
from bot.show.slack import utterance
from bot.show.slack.kit import (
    Block,
    Message,
    Page,
    actions,
    divider,
    fitting,
    header,
    message,
    quote,
    rich,
    section,
    text_line,
    to_context,
)
from bot.show.slack.paging import sheet
from bot.show.slack.search import in_vain, opening, summary, title
from bot.show.words import who

_RENDERINGS = 4  # shown of one utterance; the rest are counted
_PLACES = 2  # articles named beside the same words; a link takes room


def draw(comparison: Comparison, page: Page) -> Message:
    """A page of the comparison, or what was searched in vain."""
    named = title("How outlets printed", comparison.query, "it")
    items = entries(comparison)
    if not items:
        return in_vain(named, comparison.query, "statement", comparison.coverage, comparison.suggestions)
    shown = sheet(items, _item, page.number)
    found = summary(shown, "statement", comparison.coverage)
    shares = parting(comparison)
    told = [utterance.told(one.hit) for one in items[shown.first - 1 : shown.last]]
    blocks = opening(named, comparison.query, found, comparison.coverage, shares)
    return message([named, found, shares, *told], [*blocks, *shown.blocks, *actions(page, shown.left, "statement")])


def _item(entry: Entry, first: bool) -> list[Block]:  # noqa: FBT001 - paging tells every item whether it opens a page
    if entry.alone is None:
        return fitting(lambda most: [*([] if first else [divider()]), *_shared(entry.hit, most)])
    if entry.at and not first:
        return utterance.item(entry.hit, first)
    rule = [] if first else [divider()]
    return [*rule, header(only_in(entry)), *utterance.item(entry.hit, first=True)]


def _shared(hit: Hit, most: int) -> list[Block]:
    groups = alike(hit.item.renderings)
    shown = [element for group in groups[:_RENDERINGS] for element in _rendering(hit, group, most)]
    here = f", {_RENDERINGS} of them here" if len(groups) > _RENDERINGS else ""
    return [
        rich(text_line(who(hit.item.speaker, hit.item.role)), *shown),
        section(plain(f"{counted(hit)}{here}"), utterance.noted(hit), accessory=to_context(f"q:{hit.item.lead.key}")),
    ]


def _rendering(hit: Hit, group: Sequence[Rendering], most: int) -> list[Block]:
    """Where these words were printed, the words, and how they differ from the fullest rendering."""
    one = group[0].printed
    words = said(one, hit.matched if one is hit.item.lead else ())
    change = differing(hit, group[0], most // 2)
    return [text_line(where(group, _PLACES)), quote(pieces(words, most)), *([text_line(change)] if change else [])]
