"""`/digest`."""

from bot.answers import Digest, Notice, Subscriptions
from bot.command import Ask, Command
from bot.desk import Desk
from bot.desk import digest as digests
from bot.errors import BadAsk


def find(ask: Ask, desk: Desk) -> Subscriptions | Digest | Notice:
    """What the first word says: add, list, now, remove or timezone; nothing means list."""
    verb, _, rest = ask.text.strip().partition(" ")
    rest = rest.strip()
    match verb.lower():
        case "" | "list":
            return digests.listed(desk, ask.team, ask.channel)
        case "add":
            return digests.add(desk, ask.team, ask.channel, ask.user, rest)
        case "now":
            return digests.now(desk, ask.team, ask.channel, rest, ask.as_of)
        case "remove":
            return digests.remove(desk, ask.team, ask.channel, rest)
        case "timezone":
            return Notice(text=f"Digests set from now on go by the clock of {digests.set_zone(desk, ask.team, rest)}.")
        case _:
            raise BadAsk(
                f"Say {digests.ADD}, `/digest list`, `/digest now 1`, `/digest remove 1` or `/digest timezone`."
            )


def _repeatable(text: str) -> bool:
    """Only a look at the next digest may be shown again by a button; the other verbs change something."""
    return text.lower().split()[:1] == ["now"]


COMMAND = Command(
    name="digest",
    usage="add TOPIC daily 08:00 | list | now [N] | remove N | timezone Europe/Kyiv",
    summary="Tell this channel what is new on a topic, every day or week",
    examples=("add territory daily 08:00", "add guarantees weekly mon 07:30", "list"),
    find=find,
    show="digest",
    repeatable=_repeatable,
)
