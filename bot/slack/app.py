"""The Bolt app: what people type and press is acknowledged at once and handed on, each delivery once."""

import re
import secrets
from collections import OrderedDict
from collections.abc import Callable, Sequence
from functools import partial
from threading import Lock
from typing import Any

from slack_bolt import Ack, App, BoltContext, BoltRequest, BoltResponse
from slack_bolt.error import BoltError
from slack_sdk import WebClient

from bot.command import Action, Ask, Command, Press
from bot.desk import Desk
from bot.errors import PostRefused
from bot.slack.answering import Answers, Pressed
from bot.slack.client import Keys, connect, plainly
from bot.slack.reply import Reply

_REMEMBERED = 4096  # deliveries, which is hours of a busy newsroom
_EVERY = re.compile("")
_Json = dict[str, Any]  # what Slack sends


def build(desk: Desk, commands: Sequence[Command], actions: Sequence[Action], keys: Keys) -> App:
    """The app, its bot token tried with auth.test. Raises PostRefused, PostUnknown when Slack does not take it.

    Without a signing secret nothing that comes over HTTP is believed: a random one stands in.
    """
    try:
        with plainly():
            app = App(client=connect(keys), signing_secret=keys.signing_secret or secrets.token_hex(32))
    except BoltError as error:
        raise PostRefused("Slack does not accept the bot token: check `SLACK_BOT_TOKEN`.") from error
    app.use(_Deliveries().first)
    _register(app, Answers(desk, commands), actions)
    return app


def _register(app: App, answers: Answers, actions: Sequence[Action]) -> None:
    for command in answers.commands.values():
        app.command(f"/{command.name}")(_typing(answers, partial(answers.answer, command)))
    app.action({"action_id": "more"})(_pressing(answers, answers.turn))
    app.action({"action_id": "share"})(_pressing(answers, answers.share))
    for action in actions:
        app.action({"action_id": action.id})(_pressing(answers, partial(answers.act, action)))
    app.command(_EVERY)(_typing(answers, answers.unknown_command))
    app.action({"action_id": _EVERY})(_pressing(answers, answers.unknown_button))


def _typing(answers: Answers, work: Callable[[Ask, Reply], None]) -> Callable[..., None]:
    def listener(ack: Ack, body: _Json, context: BoltContext, client: WebClient) -> None:
        ack()
        ask = Ask(**_who(context), text=_typed(str(body.get("text", ""))))
        reply = _reply(context, client)
        answers.begin(partial(work, ask, reply), reply)

    return listener


def _pressing(answers: Answers, work: Callable[[Pressed], None]) -> Callable[..., None]:
    def listener(ack: Ack, body: _Json, action: _Json, context: BoltContext, client: WebClient) -> None:
        ack()
        value = action.get("value") or (action.get("selected_option") or {}).get("value") or ""
        pressed = Pressed(
            Press(**_who(context), value=str(value)), str(body.get("trigger_id", "")), _reply(context, client)
        )
        answers.begin(partial(work, pressed), pressed.reply)

    return listener


def _who(context: BoltContext) -> dict[str, str]:
    team = context.team_id or context.enterprise_id or ""
    return {"team": team, "user": context.user_id or "", "channel": context.channel_id or ""}


def _reply(context: BoltContext, client: WebClient) -> Reply:
    return Reply(client, context.user_id or "", context.channel_id or "", context.response_url)


def _typed(text: str) -> str:
    """What the person typed: `&`, `<` and `>` come escaped. Half a surrogate pair, which is no text, becomes ?."""
    plain = text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
    return plain.encode("utf-8", "replace").decode("utf-8")


class _Deliveries:
    """Lets each delivery through once; a repeated one is acknowledged and does nothing.

    Slack repeats what was not acknowledged in time, marked by a header, up to three times. What has been seen is kept
    in this process only, so a repetition that reaches another process and lacks the header is answered twice.
    https://docs.slack.dev/apis/events-api/#retries
    """

    def __init__(self) -> None:
        self._seen: OrderedDict[str, None] = OrderedDict()
        self._lock = Lock()

    def first(self, request: BoltRequest, next_: Callable[[], None]) -> BoltResponse | None:
        """Middleware of Bolt: goes on with a first delivery only."""
        if "x-slack-retry-num" in request.headers or not self._new(request.body):
            return BoltResponse(status=200)
        next_()
        return None

    def _new(self, body: _Json) -> bool:
        key = str(body.get("trigger_id") or body.get("event_id") or "")
        with self._lock:
            if key and key in self._seen:
                return False
            self._seen[key] = None
            if len(self._seen) > _REMEMBERED:
                self._seen.popitem(last=False)
        return True
