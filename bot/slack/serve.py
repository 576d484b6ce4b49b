"""The two ways in: signed HTTP requests through WSGI, or a Socket Mode connection that needs no public address."""

import threading
from collections.abc import Callable, Iterable
from typing import Any

from slack_bolt import App
from slack_bolt.adapter.socket_mode import SocketModeHandler
from slack_bolt.adapter.wsgi import SlackRequestHandler

from bot.slack.client import plainly

PATH = "/slack/events"
_MOST = 1_000_000  # bytes; Slack's own requests stay far below
_Start = Callable[..., Any]  # PEP 3333's start_response


def wsgi(app: App) -> Callable[[dict[str, Any], _Start], Iterable[bytes]]:
    """The app for a WSGI server: POST /slack/events for Slack, GET /healthz for whoever watches the process."""
    slack = SlackRequestHandler(app, path=PATH)

    def door(environ: dict[str, Any], start: _Start) -> Iterable[bytes]:
        if (environ["REQUEST_METHOD"], environ["PATH_INFO"]) == ("GET", "/healthz"):
            return _plain(start, "200 OK")
        try:
            length = int(environ.get("CONTENT_LENGTH") or 0)
            if length > _MOST:
                return _plain(start, "413 Content Too Large")
            return slack(environ, start)
        except (ValueError, TypeError, AttributeError):
            # Bolt reads the body before it checks who signed it, and what is no form or JSON breaks it there.
            return _plain(start, "400 Bad Request")

    return door


def _plain(start: _Start, status: str) -> Iterable[bytes]:
    body = status.partition(" ")[2].encode()
    start(status, [("content-type", "text/plain; charset=utf-8"), ("content-length", str(len(body)))])
    return [body]


def run_socket(app: App, app_token: str, stop: threading.Event | None = None) -> None:
    """Take requests over Socket Mode until `stop` is set. Raises PostRefused, PostUnknown when Slack is not there."""
    handler = SocketModeHandler(app, app_token)
    try:
        with plainly():
            handler.client.connect()
        (stop or threading.Event()).wait()
    finally:
        handler.client.close()
