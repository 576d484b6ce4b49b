"""README says what the commands and settings are; it is made from them."""

import re
from pathlib import Path

from bot.settings import Settings
from handlers import COMMANDS

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


def command_table() -> str:
    """The table as README must have it."""
    rows = [
        f"| `/{one.name} {one.usage.replace('|', chr(92) + '|')}` | {one.summary} | `/{one.name} {one.examples[0]}` |"
        for one in COMMANDS
    ]
    return "\n".join(["| command | answers | for example |", "|---|---|---|", *rows])


def test_the_command_table_is_the_commands() -> None:
    shown = re.search(r"<!-- commands: .*? -->\n(.*?)\n?<!-- /commands -->", README, re.DOTALL)
    assert shown is not None
    assert shown.group(1) == command_table()


def test_the_settings_table_is_the_settings() -> None:
    rows = dict(re.findall(r"^\| `([A-Z_]+)` \| *`?([^`|]*?)`? *\|", README, re.MULTILINE))
    fields = Settings.model_fields
    assert set(rows) == {name.upper() for name in fields}
    for name, field in fields.items():
        default = "" if field.default is None else str(field.default).removesuffix(".0")
        assert rows[name.upper()].strip() == default


def test_every_make_target_named_in_readme_exists() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    named = set(re.findall(r"make ([a-z]+)", README))
    assert named
    assert named <= set(re.findall(r"^([a-z]+):", makefile, re.MULTILINE))
