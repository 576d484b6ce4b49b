"""`/verify-quote`."""

from bot.answers import Verification
from bot.command import Ask, Command
from bot.desk import Desk
from bot.desk.verify import verify


def find(ask: Ask, desk: Desk) -> Verification:
    """Whether the quotation is what was printed, and by whom it was said."""
    return verify(desk, ask.text)


COMMAND = Command(
    name="verify-quote",
    usage="“QUOTE” — SPEAKER",
    summary="Whether a quotation is what was printed, whose it is, and what differs",
    examples=("“no one should count on us giving up territory” — Yermak",),
    find=find,
    show="verification",
)
