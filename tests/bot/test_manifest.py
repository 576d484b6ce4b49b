"""The manifest is one that Slack takes, and says no more than the bot does."""

import json
import re

import pytest

from bot.answers import Notice
from bot.command import Command
from bot.errors import BadAsk
from bot.manifest import manifest
from handlers import COMMANDS

KNOWN = {
    "_metadata": {"major_version", "minor_version"},
    "display_information": {"name", "description", "long_description", "background_color"},
    "features": {"app_home", "bot_user", "slash_commands"},
    "oauth_config": {"scopes"},
    "settings": {"interactivity", "org_deploy_enabled", "socket_mode_enabled", "token_rotation_enabled"},
}
SIZES = {"name": (1, 35), "description": (1, 140), "long_description": (175, 4000)}


def made(*, url: str | None = None) -> dict[str, dict[str, object]]:
    """The manifest of the real commands, as JSON would bring it."""
    data: dict[str, dict[str, object]] = json.loads(json.dumps(manifest(COMMANDS, socket_mode=url is None, url=url)))
    return data


def test_it_has_only_fields_that_slack_knows() -> None:
    assert {part: set(fields) for part, fields in made().items()} == KNOWN


@pytest.mark.parametrize("name", SIZES)
def test_what_it_displays_is_as_long_as_slack_wants_it(name: str) -> None:
    least, most = SIZES[name]
    assert least <= len(str(made()["display_information"][name])) <= most


def test_every_command_is_in_it_within_slack_s_limits() -> None:
    slashes = made()["features"]["slash_commands"]
    assert isinstance(slashes, list)
    assert [one["command"] for one in slashes] == [f"/{command.name}" for command in COMMANDS]
    assert 1 <= len(slashes) <= 50
    for one in slashes:
        assert set(one) == {"command", "description", "usage_hint", "should_escape"}
        assert re.fullmatch(r"/[a-z0-9_-]{1,31}", one["command"])
        assert 1 <= len(one["description"]) <= 2000
        assert 1 <= len(one["usage_hint"]) <= 1000
        assert one["should_escape"] is False


def test_it_asks_for_the_two_scopes_that_the_bot_uses() -> None:
    assert made()["oauth_config"] == {"scopes": {"bot": ["commands", "chat:write"]}}


def test_people_can_be_written_to_and_press_buttons() -> None:
    assert made()["features"]["app_home"] == {
        "home_tab_enabled": False,
        "messages_tab_enabled": True,
        "messages_tab_read_only_enabled": True,
    }
    assert made()["settings"]["interactivity"] == {"is_enabled": True}


def test_over_socket_mode_it_names_no_address() -> None:
    assert made()["settings"]["socket_mode_enabled"] is True
    assert "http" not in json.dumps(made())


@pytest.mark.parametrize("url", ["https://desk.example", "https://desk.example/", "https://desk.example/slack/events"])
def test_over_http_everything_goes_to_the_one_address(url: str) -> None:
    data = made(url=url)
    assert data["settings"]["socket_mode_enabled"] is False
    assert data["settings"]["interactivity"] == {
        "is_enabled": True,
        "request_url": "https://desk.example/slack/events",
    }
    slashes = data["features"]["slash_commands"]
    assert isinstance(slashes, list)
    assert {one["url"] for one in slashes} == {"https://desk.example/slack/events"}


@pytest.mark.parametrize("url", [None, "", "desk.example", "http://desk.example"])
def test_over_http_it_wants_an_https_address(url: str | None) -> None:
    with pytest.raises(BadAsk, match="https"):
        manifest(COMMANDS, socket_mode=False, url=url)


def test_it_is_made_from_the_list_it_is_given() -> None:
    one = Command("ping", "[WORD]", "Says it again", ("hello",), lambda ask, _: Notice(text=ask.text), "notice")
    features = manifest([one])["features"]
    assert isinstance(features, dict)
    assert features["slash_commands"] == [
        {"command": "/ping", "description": "Says it again", "usage_hint": "[WORD]", "should_escape": False}
    ]
