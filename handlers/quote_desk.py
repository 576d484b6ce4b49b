"""`/quote-desk help`."""

from collections.abc import Sequence

from bot.answers import Guide, GuideEntry
from bot.command import Ask, Command
from bot.desk import Desk
from bot.desk.searching import coverage


def helping(commands: Sequence[Command]) -> Command:
    """The command that explains the others and itself."""

    def find(ask: Ask, desk: Desk) -> Guide:  # noqa: ARG001 - whatever is asked, the help is the answer
        entries = [
            GuideEntry(name=one.name, usage=one.usage, summary=one.summary, examples=one.examples)
            for one in (*commands, own)
        ]
        return Guide(commands=tuple(entries), coverage=coverage(desk))

    own = Command(
        name="quote-desk",
        usage="help",
        summary="What Quote Desk can answer, and what it has read",
        examples=("help",),
        find=find,
        show="guide",
    )
    return own
