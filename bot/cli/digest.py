"""`digest`: the digests of the channel `local`, for trying them without Slack."""

from typing import Annotated

from typer import Argument

from bot.app import open_desk, settings
from bot.cli.printing import AsJson, answer

Rest = Annotated[list[str] | None, Argument(help="add TOPIC daily 08:00 | list | now [N] | remove N | timezone NAME")]


def digest(rest: Rest = None, as_json: AsJson = False) -> None:
    """What the slash command /digest does, for the channel `local`."""
    with open_desk(settings()) as desk:
        answer(desk, f"/digest {' '.join(rest or [])}", as_json=as_json)
