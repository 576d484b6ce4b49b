"""A Slack that runs inside the test process, on a free port of 127.0.0.1.

It has the Web API methods that the bot calls, `response_url` addresses with Slack's rules (5 uses, 30 minutes) and a
Socket Mode endpoint. It keeps what it receives, checks each message and view against Slack's limits, and can be told to
refuse, to put off, to hang or to break the connection. `OverHttp` and `OverSocket` (slack_people.py) send what people
type and press, through real Bolt.

    with FakeSlack() as slack:
        app = build(desk, COMMANDS, ACTIONS, slack.keys)
        with OverHttp(slack, wsgi(app)) as people:
            assert people.slash("/who-said", "territory").status == 200
            assert slack.answer().text
"""

import json
import socket
import threading
import time
from collections import defaultdict, deque
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import count
from typing import Any, Literal, Self
from urllib.parse import parse_qsl

from bot.slack import Keys
from tests.fake_websocket import WebSocket
from tests.slack_limits import check

TEAM, CHANNEL, USER, BOT = "T0DESK", "C0NEWS", "U0REPORTER", "U0QUOTEDESK"
TOKEN, SECRET, APP_TOKEN = "xoxb-fake", "fake-signing-secret", "xapp-fake"
PATIENCE = 5.0  # seconds that a test waits for something that has to come
USES, LIFETIME = 5, 30 * 60  # of a response_url

Json = dict[str, Any]


@dataclass(frozen=True)
class Trouble:
    """What one call meets instead of an answer.

    `refuse`: `{"ok": false, "error": code}`; `put_off`: 429 with Retry-After 0; `fail`: 500 and no JSON; `hang`: no
    answer until the fake is closed; `cut`: the call is kept as received, then the connection breaks.
    """

    kind: Literal["refuse", "put_off", "fail", "hang", "cut"]
    code: str = ""


@dataclass(frozen=True)
class Received:
    """One call of the Web API, or one use of a response_url (`method` is then "response_url")."""

    method: str
    payload: Json
    token: str
    at: float

    @property
    def text(self) -> str:
        """The fallback text."""
        return str(self.payload.get("text", ""))

    @property
    def everything(self) -> str:
        """The whole payload as one string, to look for words in."""
        return json.dumps(self.payload, ensure_ascii=False)

    def buttons(self) -> dict[str, str]:
        """The values of all buttons of a message by their action_id; of several with one id, the last."""
        return dict(_buttons(self.payload))


def _buttons(part: object) -> Iterable[tuple[str, str]]:
    if isinstance(part, Mapping):
        if part.get("type") == "button" and "action_id" in part:
            yield str(part["action_id"]), str(part.get("value", ""))
        for inner in part.values():
            yield from _buttons(inner)
    elif isinstance(part, list):
        for inner in part:
            yield from _buttons(inner)


@dataclass
class _Address:
    """One response_url: how often it was used, and when it was given out."""

    made: float
    uses: int = 0


class FakeSlack:
    """The server. Closing it fails the test when a payload broke one of Slack's limits."""

    def __init__(self) -> None:
        self.calls: list[Received] = []
        self.violations: list[str] = []
        self.acks: dict[str, float] = {}
        self._troubles: dict[str, deque[Trouble]] = defaultdict(deque)
        self._addresses: dict[str, _Address] = {}
        self._numbers = count(1)
        self._aged = 0.0
        self._changed = threading.Condition()
        self._over = threading.Event()
        self._sockets: list[WebSocket] = []
        self._server = _Server(("127.0.0.1", 0), _Handler)
        self._server.slack = self
        self.port: int = self._server.server_port
        self.api_url = f"http://127.0.0.1:{self.port}/api/"
        self.keys = Keys(bot_token=TOKEN, signing_secret=SECRET, api_url=self.api_url)
        threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True).start()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        self.close()
        if kind is None:
            assert not self.violations, self.violations

    def close(self) -> None:
        """End the server and let go of every call that hangs."""
        self._over.set()
        for one in self._sockets:
            one.close()
        self._server.shutdown()
        self._server.server_close()

    def trouble(self, method: str, *troubles: Trouble) -> None:
        """Let the next calls of a method ("response_url" is one) meet these, one each."""
        self._troubles[method].extend(troubles)

    def age(self, seconds: float) -> None:
        """Let time pass for every response_url."""
        self._aged += seconds

    def response_url(self) -> str:
        """A fresh response_url."""
        key = f"R{next(self._numbers)}"
        self._addresses[key] = _Address(self._now())
        return f"http://127.0.0.1:{self.port}/response/{key}"

    def unique(self, prefix: str) -> str:
        """An id that was not given out before."""
        return f"{prefix}{next(self._numbers)}"

    def of(self, *methods: str) -> list[Received]:
        """The calls of these methods so far, in order; of all methods without any."""
        with self._changed:
            return [one for one in self.calls if not methods or one.method in methods]

    def wait(self, method: str, number: int = 1) -> Received:
        """The call of a method with this number, counted from 1; waits for it, and fails when it does not come."""
        self.until(lambda: len([one for one in self.calls if one.method == method]) >= number, f"{method} {number}")
        return self.of(method)[number - 1]

    def answer(self, number: int = 1) -> Received:
        """The answer with this number to what people typed or pressed."""
        return self.wait("response_url", number)

    def until(self, true: Callable[[], bool], what: str) -> None:
        """Wait until something about this fake is true."""
        with self._changed:
            assert self._changed.wait_for(true, PATIENCE), f"{what} did not come; {len(self.calls)} calls did"

    def _now(self) -> float:
        return time.monotonic() + self._aged

    def note(self, change: Callable[[], object]) -> None:
        """Change something that tests wait for."""
        with self._changed:
            change()
            self._changed.notify_all()

    def receive(self, method: str, payload: Json, token: str) -> Trouble | None:
        """Keep a call, check what it shows, and say what trouble it meets."""
        broken = [f"{method}: {one}" for one in check(payload)] if method in _SHOWING else []
        received = Received(method, payload, token, time.monotonic())

        def keep() -> None:
            self.violations.extend(broken)
            self.calls.append(received)

        self.note(keep)
        return self._troubles[method].popleft() if self._troubles[method] else None

    def method(self, name: str, payload: Json, token: str) -> Json:
        """What a Web API method answers when nothing is wrong."""
        right = APP_TOKEN if name == "apps.connections.open" else TOKEN
        if token != right:
            return {"ok": False, "error": "invalid_auth"}
        if name in {"chat.postMessage", "chat.postEphemeral"} and not payload.get("channel"):
            return {"ok": False, "error": "channel_not_found"}
        if name == "views.open" and not payload.get("trigger_id"):
            return {"ok": False, "error": "invalid_arguments"}
        answers: dict[str, Json] = {
            "auth.test": {"team_id": TEAM, "team": "Desk", "user_id": BOT, "user": "quotedesk", "bot_id": "B0DESK"},
            "apps.connections.open": {"url": f"ws://127.0.0.1:{self.port}/socket?ticket=1"},
            "chat.postMessage": {"channel": payload.get("channel"), "ts": "1.1"},
            "chat.postEphemeral": {"message_ts": "1.1"},
            "conversations.open": {"channel": {"id": "D0DIRECT"}},
            "users.info": {"user": {"id": payload.get("user"), "tz": "Europe/Kyiv"}},
            "views.open": {"view": {"id": "V1"}},
        }
        return {"ok": True, **answers[name]} if name in answers else {"ok": False, "error": "unknown_method"}

    def use(self, key: str) -> Json:
        """Use a response_url once; what it answers."""
        address = self._addresses.get(key)
        if address is None or self._now() - address.made > LIFETIME:
            return {"ok": False, "error": "expired_url"}
        address.uses += 1
        return {"ok": True} if address.uses <= USES else {"ok": False, "error": "used_url"}

    def hang(self) -> None:
        """Wait until the fake is closed."""
        self._over.wait()

    def connected(self, one: "WebSocket") -> None:
        """Take in a Socket Mode connection."""
        self.note(lambda: self._sockets.append(one))

    def acknowledged(self, envelope: str) -> None:
        """Keep when an envelope was acknowledged first."""
        self.note(lambda: self.acks.setdefault(envelope, time.monotonic()))

    def push(self, envelope: Json) -> None:
        """Send an envelope over the newest Socket Mode connection."""
        self.until(lambda: bool(self._sockets), "a Socket Mode connection")
        self._sockets[-1].send(json.dumps(envelope).encode())


_SHOWING = {"chat.postMessage", "chat.postEphemeral", "views.open", "response_url"}


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 64  # of the five that are the default, the sixth answer at once would wait a second
    slack: FakeSlack


class _Handler(BaseHTTPRequestHandler):
    server: _Server

    def log_message(self, *_: object) -> None:
        """Say nothing."""

    def do_POST(self) -> None:
        """A Web API call, or a use of a response_url."""
        slack, (kind, _, name) = self.server.slack, self.path.lstrip("/").partition("/")
        body = self.rfile.read(int(self.headers.get("Content-Length", 0))).decode()
        payload: Json = json.loads(body) if body.startswith("{") else dict(parse_qsl(body))
        token = self.headers.get("Authorization", "").removeprefix("Bearer ") or str(payload.get("token", ""))
        method = name if kind == "api" else "response_url"
        trouble = slack.receive(method, payload, token)
        if trouble is not None:
            self._meet(trouble)
        elif kind == "api":
            self._say(200, slack.method(name, payload, token), {"x-oauth-scopes": "commands,chat:write"})
        else:
            answer = slack.use(name)
            self._say(200 if answer["ok"] else 404, answer)

    def _meet(self, trouble: Trouble) -> None:
        match trouble.kind:
            case "refuse":
                self._say(200, {"ok": False, "error": trouble.code})
            case "put_off":
                self._say(429, {"ok": False, "error": "ratelimited"}, {"Retry-After": "0"})
            case "fail":
                self._say(500, None)
            case "hang":
                self.server.slack.hang()
                self.close_connection = True
            case "cut":
                self.close_connection = True
                self.connection.shutdown(socket.SHUT_RDWR)

    def _say(self, status: int, answer: Json | None, headers: Mapping[str, str] | None = None) -> None:
        body = b"<html>trouble</html>" if answer is None else json.dumps(answer).encode()
        with suppress(OSError):  # the other side has stopped waiting
            self.send_response(status)
            for name, value in {"Content-Length": str(len(body)), **(headers or {})}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)

    def do_GET(self) -> None:
        """A Socket Mode connection: RFC 6455's opening handshake, then frames until it ends."""
        self.close_connection = True
        one = WebSocket(self.connection, self.headers.get("Sec-WebSocket-Key", ""))
        self.server.slack.connected(one)
        one.send(b'{"type": "hello", "num_connections": 1}')
        threading.Thread(target=one.ping_until_closed, daemon=True).start()
        for text in one.texts():
            self.server.slack.acknowledged(str(json.loads(text)["envelope_id"]))
