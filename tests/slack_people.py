"""What people type and press in Slack, sent to the app as Slack sends it: signed over HTTP, or over Socket Mode."""

import hashlib
import hmac
import json
import threading
import time
from collections.abc import Callable, Iterable, Mapping
from http.client import HTTPConnection
from socketserver import ThreadingMixIn
from typing import Any, NamedTuple, Self
from urllib.parse import urlencode
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer

from tests.fake_slack import CHANNEL, PATIENCE, SECRET, TEAM, USER, FakeSlack, Json


class Delivery(NamedTuple):
    """What came of handing a request to the app: its status (200 for a Socket Mode ack), body and seconds taken."""

    status: int
    body: str
    seconds: float


def signature(body: str, timestamp: str, secret: str = SECRET) -> str:
    """Slack's v0 signature of a request body."""
    digest = hmac.new(secret.encode(), f"v0:{timestamp}:{body}".encode(), hashlib.sha256).hexdigest()
    return f"v0={digest}"


class People:
    """People of one team, in one channel. Both transports send the same payloads."""

    def __init__(self, slack: FakeSlack) -> None:
        self.slack = slack

    def slash_payload(self, command: str, text: str = "", **other: Any) -> Json:  # noqa: ANN401 - any field of Slack's
        """What Slack sends for a slash command; it escapes `&`, `<` and `>` in what was typed."""
        typed = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
        return {
            "token": "legacy",
            "team_id": TEAM,
            "team_domain": "desk",
            "channel_id": CHANNEL,
            "channel_name": "news",
            "user_id": USER,
            "user_name": "reporter",
            "command": command,
            "text": typed,
            "api_app_id": "A0DESK",
            "is_enterprise_install": "false",
            "response_url": self.slack.response_url(),
            "trigger_id": self.slack.unique("trigger."),
            **other,
        }

    def press_payload(self, action_id: str, value: str | None = "", **other: Any) -> Json:  # noqa: ANN401 - the same
        """What Slack sends for a button; without a value it is one that opens a link."""
        button = {"type": "button", "block_id": "b", "action_id": action_id, "action_ts": "1.1"}
        payload: Json = {
            "type": "block_actions",
            "user": {"id": USER, "username": "reporter", "team_id": TEAM},
            "api_app_id": "A0DESK",
            "token": "legacy",
            "container": {"type": "message", "message_ts": "1.1", "channel_id": CHANNEL, "is_ephemeral": True},
            "trigger_id": self.slack.unique("trigger."),
            "team": {"id": TEAM, "domain": "desk"},
            "channel": {"id": CHANNEL, "name": "news"},
            "response_url": self.slack.response_url(),
            "actions": [button if value is None else {**button, "value": value}],
            **other,
        }
        return {name: value for name, value in payload.items() if value is not None}


class OverHttp(People):
    """People whose requests reach the app signed, over HTTP, through its WSGI callable."""

    def __init__(self, slack: FakeSlack, app: Callable[..., Iterable[bytes]]) -> None:
        super().__init__(slack)
        self._server = _WsgiServer(("127.0.0.1", 0), _QuietWsgi)
        self._server.set_app(app)
        self.port: int = self._server.server_port
        threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True).start()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()

    def slash(self, command: str, text: str = "", headers: Mapping[str, str] | None = None, **other: Any) -> Delivery:  # noqa: ANN401 - any field of Slack's
        """Type a slash command."""
        return self.post(urlencode(self.slash_payload(command, text, **other)), headers)

    def press(
        self,
        action_id: str,
        value: str | None = "",
        headers: Mapping[str, str] | None = None,
        **other: Any,  # noqa: ANN401 - the same
    ) -> Delivery:
        """Press a button."""
        return self.post(urlencode({"payload": json.dumps(self.press_payload(action_id, value, **other))}), headers)

    def post(self, body: str, headers: Mapping[str, str] | None = None, secret: str = SECRET) -> Delivery:
        """POST a signed form body to the app."""
        now = str(int(time.time()))
        signed = {
            "Content-Type": "application/x-www-form-urlencoded",
            "X-Slack-Request-Timestamp": now,
            "X-Slack-Signature": signature(body, now, secret),
        }
        return self.send("POST", "/slack/events", body, signed | dict(headers or {}))

    def send(self, verb: str, path: str, body: str | bytes = "", headers: Mapping[str, str] | None = None) -> Delivery:
        """Any request at all."""
        connection = HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE * 2)
        began = time.monotonic()
        try:
            connection.request(verb, path, body, dict(headers or {}))
            answer = connection.getresponse()
            return Delivery(answer.status, answer.read().decode(), time.monotonic() - began)
        finally:
            connection.close()


class _WsgiServer(ThreadingMixIn, WSGIServer):
    daemon_threads = True
    block_on_close = False
    request_queue_size = 64


class _QuietWsgi(WSGIRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing."""


class OverSocket(People):
    """People whose requests reach the app over its Socket Mode connection."""

    def slash(self, command: str, text: str = "", **other: Any) -> Delivery:  # noqa: ANN401 - any field of Slack's
        """Type a slash command."""
        return self.deliver("slash_commands", self.slash_payload(command, text, **other))

    def press(self, action_id: str, value: str | None = "", **other: Any) -> Delivery:  # noqa: ANN401 - the same
        """Press a button."""
        return self.deliver("interactive", self.press_payload(action_id, value, **other))

    def deliver(self, kind: str, payload: Json) -> Delivery:
        """Send an envelope and wait for its acknowledgement."""
        envelope, began = self.slack.unique("envelope."), time.monotonic()
        self.slack.push({"envelope_id": envelope, "type": kind, "payload": payload, "accepts_response_payload": True})
        self.slack.until(lambda: envelope in self.slack.acks, f"the acknowledgement of {envelope}")
        return Delivery(200, "", self.slack.acks[envelope] - began)
