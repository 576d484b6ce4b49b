"""The commands' list as a Slack app manifest, from which a workspace makes the app in one step.

https://docs.slack.dev/reference/app-manifest
"""

from collections.abc import Sequence

from bot.command import Command
from bot.errors import BadAsk

_PATH = "/slack/events"
_SHORT = "Who said what, where it was printed, and whether the quote in your draft is what was printed."
_LONG = (
    "Quote Desk reads the news articles that your newsroom gives it and answers in Slack: who said something, in which"
    " outlet and when, how other outlets printed the same words, and whether a quotation in your draft is what was"
    " printed. Every answer leads back to the article. Answers are shown to you alone until you share them; channels"
    " are told what is new only on the topics that somebody there has asked for."
)
# commands: the slash commands. chat:write: digests in channels that have invited the bot, and word to their owners.
# Answers, sharing and windows need no scope: they go through the response_url and the trigger_id of what was pressed.
_SCOPES = ["commands", "chat:write"]


def manifest(commands: Sequence[Command], *, socket_mode: bool = True, url: str | None = None) -> dict[str, object]:
    """The manifest for Socket Mode, or for HTTP at `url`, the https address that Slack can reach. Raises BadAsk."""
    address = None if socket_mode else _address(url)
    return {
        "_metadata": {"major_version": 2, "minor_version": 1},
        "display_information": {
            "name": "Quote Desk",
            "description": _SHORT,
            "long_description": _LONG,
            "background_color": "#1f3a4d",
        },
        "features": {
            # The Messages tab is where word to a digest's owner arrives.
            "app_home": {
                "home_tab_enabled": False,
                "messages_tab_enabled": True,
                "messages_tab_read_only_enabled": True,
            },
            "bot_user": {"display_name": "Quote Desk", "always_online": True},
            "slash_commands": [_slash(command) | ({"url": address} if address else {}) for command in commands],
        },
        "oauth_config": {"scopes": {"bot": _SCOPES}},
        "settings": {
            "interactivity": {"is_enabled": True} | ({"request_url": address} if address else {}),
            "org_deploy_enabled": False,
            "socket_mode_enabled": socket_mode,
            "token_rotation_enabled": False,
        },
    }


def _slash(command: Command) -> dict[str, object]:
    """`should_escape` is off: a typed @name or #channel is part of a question, not somebody to be looked up."""
    return {
        "command": f"/{command.name}",
        "description": command.summary,
        "usage_hint": command.usage,
        "should_escape": False,
    }


def _address(url: str | None) -> str:
    if not url or not url.startswith("https://"):
        raise BadAsk("Say at which https address Slack reaches Quote Desk, for example https://quotes.example.org.")
    return url.rstrip("/").removesuffix(_PATH) + _PATH
