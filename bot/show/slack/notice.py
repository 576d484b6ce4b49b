"""One sentence to one person; backticks in it enclose what somebody types."""

from bot.answers import Notice
from bot.show.pieces import Line, brief
from bot.show.slack.kit import BODY, Message, Page, fitting, message, rich, text_line
from bot.show.words import sentence

_SIZES = (2_000, 600, 100)  # characters


def draw(notice: Notice, _page: Page) -> Message:
    """The sentence."""
    blocks = fitting(lambda most: [rich(text_line(_sentence(notice, most)))], BODY, _SIZES)
    return message([_sentence(notice, _SIZES[0])], blocks)


def _sentence(notice: Notice, most: int) -> Line:
    return sentence(brief(notice.text, most) or "Done.")
