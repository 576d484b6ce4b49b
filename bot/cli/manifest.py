"""`manifest`: the Slack app manifest, made from the commands."""

import json
import sys
from typing import Annotated

from typer import Option

from bot.manifest import manifest as make
from handlers import COMMANDS

Url = Annotated[str | None, Option(help="The public address of the web process, for HTTP instead of Socket Mode.")]
AsJson = Annotated[bool, Option("--json", help="The manifest is JSON with or without it.")]


def manifest(url: Url = None, as_json: AsJson = False) -> None:  # noqa: ARG001 - every verb takes --json
    """Print the Slack app manifest: paste it at api.slack.com/apps, Create New App, From a manifest."""
    sys.stdout.write(json.dumps(make(COMMANDS, socket_mode=url is None, url=url), ensure_ascii=False, indent=2) + "\n")
