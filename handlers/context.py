"""The Context button: a quotation or fact where it stands in its article."""

from bot.answers import Context
from bot.command import Action, Press
from bot.desk import Desk
from bot.desk.context import context


def find(press: Press, desk: Desk) -> Context:
    """The paragraphs around the quotation or fact that the button carries."""
    return context(desk, press.value)


ACTION = Action(id="context", find=find, show="context", where="modal")
