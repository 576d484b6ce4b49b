"""The help, in one message."""

from bot.answers import Guide
from bot.show.guiding import example, filters, indexed, title, usage
from bot.show.slack.kit import Block, Message, Page, context, divider, message, rich, section, text_line
from bot.show.slack.paging import sheet

_MOST = 20  # commands


def draw(guide: Guide, _page: Page) -> Message:
    """Each command with its usage and an example, how filters work, what is indexed."""
    shown = sheet(guide.commands, lambda one, _first: [section((usage(one),), example(one))], 1, _MOST)
    asking = [text_line(line) for line in filters()]
    blocks: list[Block] = [
        rich(text_line(title())),
        divider(),
        *shown.blocks,
        divider(),
        rich(*asking),
        context(*indexed(guide)),
    ]
    return message([title(), *((usage(one),) for one in guide.commands), *indexed(guide)[:1]], blocks)
