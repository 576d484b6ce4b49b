"""Slack's Web API: the client, what its errors mean, and posting."""

import socket
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.client import HTTPException
from typing import Self
from urllib.error import URLError

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError, SlackClientError
from slack_sdk.http_retry import RateLimitErrorRetryHandler

from bot.errors import PostRefused, PostTrouble, PostUnknown, PostUnsent
from bot.ports import Post
from bot.settings import Settings

TIMEOUT = 15  # seconds for one call
_RETRIES = 3  # of a call that Slack put off with 429; several digests may be due in one channel at the same minute

_INVITE = "I am not in that channel: invite me there with `/invite`, then try again."
_INSTALL = "Slack no longer accepts the bot token: whoever runs Quote Desk has to install it again."
_LATE = "That took longer than Slack waits for a window to open: press again."
_LENGTH = "That is longer than a Slack message may be: ask for something narrower."
_REASONS = {
    "channel_not_found": _INVITE,
    "not_in_channel": _INVITE,
    "user_not_in_channel": _INVITE,
    "is_archived": "That channel is archived: unarchive it, or have the digest posted elsewhere.",
    "messages_tab_disabled": "Direct messages from Quote Desk are switched off in its app settings (App Home).",
    "restricted_action": "This workspace does not let apps post there: ask an administrator.",
    "account_inactive": _INSTALL,
    "invalid_auth": _INSTALL,
    "not_authed": _INSTALL,
    "token_expired": _INSTALL,
    "token_revoked": _INSTALL,
    "missing_scope": "Quote Desk lacks a permission: update the app from its manifest and install it again.",
    "ratelimited": "Slack asks for a pause: try again in a minute.",
    "expired_trigger_id": _LATE,
    "exchanged_trigger_id": _LATE,
    "msg_too_long": _LENGTH,
    "msg_blocks_too_long": _LENGTH,
}
# Slack says of these that some part of the call may have succeeded before the error:
# https://docs.slack.dev/reference/methods/chat.postMessage
_PERHAPS = {"internal_error", "fatal_error", "service_unavailable"}


@dataclass(frozen=True)
class Keys:
    """What Slack gave for this app; `signing_secret` is None where requests only come over Socket Mode."""

    bot_token: str = field(repr=False)
    signing_secret: str | None = field(repr=False)
    api_url: str

    @classmethod
    def of(cls, settings: Settings) -> Self:
        """The keys among the settings. Raises PostRefused when there is no bot token."""
        if settings.slack_bot_token is None:
            raise PostRefused(
                "Set `SLACK_BOT_TOKEN`: Slack shows it under OAuth & Permissions when the app is installed."
            )
        secret = settings.slack_signing_secret
        return cls(
            bot_token=settings.slack_bot_token.get_secret_value(),
            signing_secret=secret.get_secret_value() if secret else None,
            api_url=settings.slack_api_url,
        )


def connect(keys: Keys, timeout: int = TIMEOUT) -> WebClient:
    """A Web API client that waits and tries again when Slack asks it to (429), and never otherwise.

    The SDK's own default repeats a call whose connection broke; a message could then be posted twice.
    Raises PostRefused when the address is none.
    """
    if not keys.api_url.startswith(("https://", "http://")):
        raise PostRefused("`SLACK_API_URL` is no web address; without it https://slack.com/api/ is used.")
    return WebClient(
        token=keys.bot_token,
        base_url=keys.api_url,
        timeout=timeout,
        retry_handlers=[RateLimitErrorRetryHandler(max_retry_count=_RETRIES)],
    )


@contextmanager
def plainly() -> Iterator[None]:
    """Turn the SDK's errors into PostRefused (Slack said no) and PostUnknown (no answer that tells)."""
    try:
        yield
    except SlackApiError as error:
        raise _answered(error) from error
    except SlackClientError as error:
        raise PostRefused(f"The call to Slack could not be made: {error}") from error
    except (OSError, HTTPException, ValueError) as error:
        raise _unanswered(error) from error


def _answered(error: SlackApiError) -> PostTrouble:
    code = str(error.response.get("error") or "no reason given")
    if error.response.status_code >= 500 or code in _PERHAPS:
        return PostUnknown("Slack had trouble of its own, so the message may or may not have been posted.")
    return PostRefused(_REASONS.get(code, f"Slack refused it, saying `{code[:100]}`."))


def _unanswered(error: Exception) -> PostTrouble:
    if isinstance(error, URLError) and isinstance(error.reason, ConnectionRefusedError | socket.gaierror):
        return PostUnsent("Slack could not be reached, so nothing was posted.")
    return PostUnknown("Slack did not answer, so the message may or may not have been posted.")


class SlackPoster:
    """Posts to channels and, given a user's id, to that person (the app's Messages tab)."""

    def __init__(self, keys: Keys, timeout: int = TIMEOUT) -> None:
        self._client = connect(keys, timeout)

    def post(self, channel: str, message: Post) -> None:
        """Post once. Raises PostRefused, PostUnknown."""
        with plainly():
            self._client.chat_postMessage(
                channel=channel,
                text=message.text,
                blocks=list(message.blocks),
                unfurl_links=False,
                unfurl_media=False,
            )
