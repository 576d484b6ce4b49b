"""From a typed line to the command that answers it."""

from bot.command import Command
from bot.errors import BadAsk
from bot.match.near import nearest
from handlers import COMMANDS


def resolve(text: str) -> tuple[Command, str]:
    """The command and what follows its name; a line without a slash asks `/who-said`. Raises BadAsk."""
    line = text.strip()
    if not line.startswith("/"):
        line = f"/who-said {line}"
    name, _, rest = line[1:].partition(" ")
    found = next((one for one in COMMANDS if one.name == name.lower()), None)
    if found is None:
        near = nearest(name, [one.name for one in COMMANDS], 1)
        hint = f"did you mean /{near[0]}?" if near else "/quote-desk help lists the commands."
        raise BadAsk(f"There is no command /{name}; {hint}")
    return found, rest.strip()
