"""Where an answer goes: back to the one person who asked, or to everybody in the channel when that person shares it.

Answers go to the `response_url` that came with the request (5 uses, 30 minutes, no membership needed).
https://docs.slack.dev/interactivity/handling-user-interaction#message_responses
"""

import logging
from dataclasses import dataclass
from typing import Any

from slack_sdk import WebClient
from slack_sdk.http_retry import RateLimitErrorRetryHandler
from slack_sdk.webhook import WebhookClient

from bot.errors import PostRefused, PostTrouble
from bot.ports import Post
from bot.slack.client import TIMEOUT, plainly

_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Reply:
    """The way back to whoever asked; `channel` is empty and `url` None for a button in a modal."""

    client: WebClient
    user: str
    channel: str
    url: str | None

    def show(self, message: Post, *, replace: bool = False) -> None:
        """Show it to the asker alone, in place of the pressed message or below; what fails is logged, never raised."""
        try:
            self._by_url(message, response_type="ephemeral", replace_original=replace)
        except PostTrouble as trouble:
            _log.info("A response_url failed: %s", trouble.sentence)
            self._by_method(message)

    def share(self, message: Post) -> None:
        """Show it to the whole channel. Raises PostRefused, PostUnknown."""
        self._by_url(message, response_type="in_channel", replace_original=False)

    def _by_url(self, message: Post, **how: object) -> None:
        if self.url is None:
            raise PostRefused("A window has no channel to answer in: press the button in a message.")
        client = WebhookClient(self.url, timeout=TIMEOUT, retry_handlers=[RateLimitErrorRetryHandler()])
        with plainly():
            answer = client.send_dict(_body(message) | {"unfurl_links": False, **how})
        # An old or used-up address is answered with 404; a refusal may also come as 200 with `"ok":false`.
        if answer.status_code != 200 or '"ok":false' in answer.body.replace(" ", ""):
            _log.info("A response_url answered %s: %.200s", answer.status_code, answer.body)
            raise PostRefused("Slack did not take the answer: ask again, then press the button under the new answer.")

    def _by_method(self, message: Post) -> None:
        try:
            with plainly():
                if self.channel:
                    self.client.chat_postEphemeral(channel=self.channel, user=self.user, **_body(message))
                else:
                    self.client.chat_postMessage(channel=self.user, **_body(message))
        except PostTrouble as trouble:
            _log.warning("An answer to %s in %s was lost: %s", self.user, self.channel or "a window", trouble.sentence)


def _body(message: Post) -> dict[str, Any]:
    return {"text": message.text} | ({"blocks": list(message.blocks)} if message.blocks else {})
