"""Commands and buttons through real Bolt: acknowledged at once whatever follows, answered to the one who asked."""

import json
import logging
import re
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from itertools import count
from typing import Any

import pytest
from slack_bolt import Ack, App

from bot.answers import Answer, Context, Notice
from bot.command import Action, Ask, Command, Press
from bot.desk import Desk
from bot.errors import BadAsk, PostRefused, PostTrouble, StoreTrouble
from bot.records import Asked
from bot.slack import Keys, build, connect, run_socket, wsgi
from tests.bot.memory import MemoryIndex, MemoryLedger, answer_of, context_of, desk_of
from tests.fake_slack import APP_TOKEN, CHANNEL, SECRET, TEAM, USER, FakeSlack, Trouble
from tests.slack_people import OverHttp, OverSocket

HOSTILE = [
    "",
    "<!channel> <@U1> & <https://evil.example|here>",
    "a" * 10_000,
    '"; DROP TABLE articles; -- * OR NEAR(" ',
    "\x00\x07 \u202e \U0001f600 &amp;lt;",
    "`code` *bold* ~struck~ _it_",
]


@dataclass
class Newsroom:
    """Commands with a memory of what they were asked, and the things that can go wrong in them."""

    asked: list[Ask] = field(default_factory=list)
    pressed: list[Press] = field(default_factory=list)
    go: threading.Event = field(default_factory=threading.Event)
    ledger: MemoryLedger = field(default_factory=MemoryLedger)
    index: MemoryIndex = field(default_factory=MemoryIndex)

    def listing(self, ask: Ask, _: Desk) -> Answer:
        self.asked.append(ask)
        return answer_of(*(f"sentence number {number} of them" for number in range(1, 8)))

    def echo(self, ask: Ask, _: Desk) -> Notice:
        self.asked.append(ask)
        return Notice(text=f"You said: {ask.text}")

    def refuse(self, ask: Ask, _: Desk) -> Notice:
        raise BadAsk(f"I cannot read {ask.text}.")

    def crash(self, _: Ask, __: Desk) -> Notice:
        raise ZeroDivisionError("the secret inside")

    def dawdle(self, ask: Ask, _: Desk) -> Notice:
        self.go.wait(10)
        return self.echo(ask, _)

    def look(self, press: Press, _: Desk) -> Notice:
        self.pressed.append(press)
        return Notice(text=f"You pressed {press.value}")

    def commands(self) -> list[Command]:
        def once(text: str) -> bool:
            return text == "again"

        return [
            Command("list", "", "Lists", (), self.listing, "answer"),
            Command("echo", "", "Echoes", (), self.echo, "notice", repeatable=once),
            Command("refuse", "", "Refuses", (), self.refuse, "notice"),
            Command("crash", "", "Crashes", (), self.crash, "notice"),
            Command("dawdle", "", "Dawdles", (), self.dawdle, "notice"),
        ]

    def actions(self) -> list[Action]:
        def spoilt(_: Press, __: Desk) -> Notice:
            raise ZeroDivisionError

        return [
            Action("note", self.look, "notice", "reply"),
            Action("spoilt", spoilt, "notice", "reply"),
            Action("window", self.look_at_context, "context", "modal"),
        ]

    def look_at_context(self, press: Press, _: Desk) -> Context:
        self.pressed.append(press)
        return context_of(press.value)

    def app(self, keys: Keys) -> App:
        return build(desk_of(self.ledger, index=self.index), self.commands(), self.actions(), keys)


@pytest.fixture
def slack() -> Iterator[FakeSlack]:
    with FakeSlack() as fake:
        yield fake


@pytest.fixture
def room() -> Iterator[Newsroom]:
    made = Newsroom()
    yield made
    made.go.set()


@pytest.fixture
def people(slack: FakeSlack, room: Newsroom) -> Iterator[OverHttp]:
    with OverHttp(slack, wsgi(room.app(slack.keys))) as http:
        yield http


# Acknowledging ------------------------------------------------------------------------------------------------------


class AtOnce(ThreadPoolExecutor):
    """Does the work before it goes on, like a thread that is quicker than Bolt's next look at the acknowledgement."""

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> "Future[Any]":  # noqa: ANN401 - Executor's
        fn(*args, **kwargs)
        return Future()


class Hasty:
    """A clock on which the three seconds that Bolt waits are over at once."""

    def __init__(self) -> None:
        self._ticks = count()

    def time(self) -> int:
        return next(self._ticks)

    def sleep(self, _: float) -> None:
        """Sleep no time."""


def test_bolt_loses_the_acknowledgement_of_a_listener_that_raises_right_after_it(
    slack: FakeSlack, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Why nothing of ours is done in Bolt's listeners; when this fails, Bolt has mended it."""
    app = App(client=connect(slack.keys), signing_secret=SECRET, listener_executor=AtOnce())
    monkeypatch.setattr("slack_bolt.listener.thread_runner.time", Hasty())

    def listener(ack: Ack) -> None:
        ack()
        raise ZeroDivisionError

    app.command("/crash")(listener)
    with OverHttp(slack, wsgi(app)) as http:
        assert http.slash("/crash").status == 404


@pytest.mark.parametrize("command", ["/list", "/refuse", "/crash", "/dawdle", "/unheard-of"])
def test_a_command_is_acknowledged_within_three_seconds_whatever_follows(people: OverHttp, command: str) -> None:
    acknowledged = people.slash(command, "x")
    assert (acknowledged.status, acknowledged.body) == (200, "")
    assert acknowledged.seconds < 3


def test_many_slow_answers_do_not_keep_the_next_command_waiting(people: OverHttp, room: Newsroom) -> None:
    waits = [people.slash("/dawdle", f"{number}").seconds for number in range(12)]
    assert max(waits) < 3
    room.go.set()
    assert people.slack.answer(12).text


def test_a_slow_answer_comes_when_it_is_ready(people: OverHttp, room: Newsroom) -> None:
    people.slash("/dawdle", "slow")
    assert people.slack.of("response_url") == []
    room.go.set()
    assert "slow" in people.slack.answer().text


# Answering ----------------------------------------------------------------------------------------------------------


def test_an_answer_is_shown_to_the_asker_alone(people: OverHttp, room: Newsroom) -> None:
    people.slash("/echo", "territory")
    payload = people.slack.answer().payload
    assert (payload["response_type"], payload["replace_original"]) == ("ephemeral", False)
    assert room.asked == [Ask(team=TEAM, user=USER, channel=CHANNEL, text="territory")]


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("command", ["/echo", "/refuse"])
def test_whatever_is_typed_gets_an_answer_that_rings_nobody(people: OverHttp, command: str, text: str) -> None:
    people.slash(command, text)
    answer = people.slack.answer()
    assert answer.text
    assert "<!channel" not in answer.everything


@pytest.mark.parametrize("text", ["R&D <now>", "a &amp; b", "<!channel>"])
def test_a_command_gets_what_was_typed(people: OverHttp, room: Newsroom, text: str) -> None:
    people.slash("/echo", text)
    people.slack.answer()
    assert room.asked[0].text == text


def test_half_a_surrogate_pair_is_read_as_a_question_mark(slack: FakeSlack, room: Newsroom) -> None:
    with connected(slack, room) as socket:
        socket.slash("/echo", "\ud83d!")
        slack.answer()
    assert room.asked[0].text == "?!"


def test_a_question_that_cannot_be_read_gets_its_sentence(people: OverHttp) -> None:
    people.slash("/refuse", "that")
    assert "I cannot read that." in people.slack.answer().text


def test_a_defect_gets_a_reference_that_the_log_has_too(people: OverHttp, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.ERROR):
        people.slash("/crash")
        text = people.slack.answer().text
    reference = re.findall(r"\b[0-9a-f]{6}\b", text)
    assert reference
    assert "secret" not in text
    (record,) = [one for one in caplog.records if one.name.startswith("bot.")]
    assert reference[0] in record.getMessage()
    assert record.exc_info


def test_an_unknown_command_gets_the_list_of_known_ones(people: OverHttp) -> None:
    people.slash("/unheard-of", "x")
    assert "/list" in people.slack.answer().text


# Buttons ------------------------------------------------------------------------------------------------------------


def test_a_question_is_kept_as_of_what_was_known_when_it_was_asked(people: OverHttp, room: Newsroom) -> None:
    people.slash("/list", "topic")
    people.slack.answer()
    (kept,) = room.ledger.asks.values()
    assert (kept.team, kept.user, kept.command, kept.text, kept.as_of) == (TEAM, USER, "list", "topic", 7)


def test_more_puts_the_next_page_in_place_of_the_first(people: OverHttp, room: Newsroom) -> None:
    people.slash("/list", "topic")
    first = people.slack.answer()
    assert "number 5" in first.everything
    assert "number 6" not in first.everything
    room.index.key = 9
    people.press("more", first.buttons()["more"])
    second = people.slack.answer(2)
    assert "number 5" not in second.everything
    assert "number 7" in second.everything
    assert (second.payload["response_type"], second.payload["replace_original"]) == ("ephemeral", True)
    assert [ask.as_of for ask in room.asked] == [7, 7]
    assert {ask.text for ask in room.asked} == {"topic"}


def test_sharing_shows_the_page_to_the_channel_with_who_shared_it_and_without_its_buttons(people: OverHttp) -> None:
    people.slash("/list", "topic")
    people.press("share", people.slack.answer().buttons()["share"])
    shared = people.slack.answer(2)
    assert (shared.payload["response_type"], shared.payload["replace_original"]) == ("in_channel", False)
    assert "number 1" in shared.everything
    assert f"Shared by <@{USER}>" in shared.everything
    assert not {"more", "share"} & set(shared.buttons())


def test_an_answer_that_changes_something_has_no_buttons_to_repeat_it(people: OverHttp, room: Newsroom) -> None:
    people.slash("/echo", "add something")
    people.slack.answer()
    assert room.ledger.asks == {}
    people.slash("/echo", "again")
    people.slack.answer(2)
    assert len(room.ledger.asks) == 1


def test_when_nothing_can_be_written_the_answer_comes_without_those_buttons(
    slack: FakeSlack, room: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    def locked(_: Asked) -> int:
        raise StoreTrouble("The database is read-only.")

    monkeypatch.setattr(room.ledger, "remember", locked)
    with OverHttp(slack, wsgi(room.app(slack.keys))) as people:
        people.slash("/list", "topic")
        answer = slack.answer()
    assert "number 1" in answer.everything
    assert not {"more", "share"} & set(answer.buttons())


@pytest.mark.parametrize("button", ["more", "share"])
@pytest.mark.parametrize("value", ["", "x", "1", "1:", ":2", "1:2:3", "-1:2", "1:2 ", "9:1", "9" * 40 + ":1", "١:٢"])
def test_a_button_with_a_value_that_means_nothing_gets_a_sentence(people: OverHttp, button: str, value: str) -> None:
    assert people.press(button, value).status == 200
    assert "ask again" in people.slack.answer().text


@pytest.mark.parametrize("button", ["more", "share"])
def test_a_button_of_another_team_s_question_gets_a_sentence(people: OverHttp, button: str) -> None:
    people.slash("/list", "topic")
    value = people.slack.answer().buttons()["share"]
    people.press(button, value, team={"id": "T0OTHER", "domain": "other"})
    other = people.slack.answer(2)
    assert "ask again" in other.text
    assert "number 1" not in other.everything


def test_a_button_of_a_command_that_is_gone_gets_a_sentence(people: OverHttp, room: Newsroom) -> None:
    number = room.ledger.remember(
        Asked(team=TEAM, user=USER, command="gone", text="x", as_of=1, at=desk_of(room.ledger).clock.now())
    )
    people.press("more", f"{number}:1")
    assert "ask again" in people.slack.answer().text


def test_a_registered_button_answers_the_presser(people: OverHttp, room: Newsroom) -> None:
    people.press("note", "q12")
    assert "You pressed q12" in people.slack.answer().text
    assert room.pressed == [Press(team=TEAM, user=USER, channel=CHANNEL, value="q12")]


def test_an_entry_of_a_menu_is_a_button_too(people: OverHttp, room: Newsroom) -> None:
    entry = {"type": "overflow", "action_id": "note", "block_id": "b", "selected_option": {"value": "q7"}}
    people.press("note", actions=[entry])
    people.slack.answer()
    assert room.pressed[0].value == "q7"


def test_a_registered_button_opens_a_window(people: OverHttp) -> None:
    people.press("window", "q3", trigger_id="trigger.now")
    opened = people.slack.wait("views.open").payload
    assert opened["trigger_id"] == "trigger.now"
    assert opened["view"]["type"] == "modal"
    assert "paragraph q3" in json.dumps(opened["view"])


def test_a_window_that_slack_does_not_open_any_more_gets_a_sentence(people: OverHttp) -> None:
    people.slack.trouble("views.open", Trouble("refuse", "expired_trigger_id"))
    people.press("window", "q3")
    assert "press again" in people.slack.answer().text


def test_a_button_in_a_window_has_nowhere_to_answer_but_a_direct_message(people: OverHttp) -> None:
    people.press("note", "q12", response_url=None, channel=None, container={"type": "view", "view_id": "V1"})
    assert people.slack.wait("chat.postMessage").payload["channel"] == USER
    people.press("share", "1:1", response_url=None, channel=None, container={"type": "view", "view_id": "V1"})
    assert people.slack.wait("chat.postMessage", 2).payload["channel"] == USER


def test_an_unknown_button_gets_a_sentence(people: OverHttp) -> None:
    people.press("retired", "7")
    assert "not one of mine" in people.slack.answer().text


def test_a_button_that_opens_a_link_is_acknowledged_and_that_is_all(people: OverHttp) -> None:
    assert people.press("link", None).status == 200
    people.press("note", "after")
    assert "after" in people.slack.answer().text


# Repeated deliveries ------------------------------------------------------------------------------------------------


def test_a_repeated_delivery_does_nothing(people: OverHttp, room: Newsroom) -> None:
    for _ in range(3):
        assert people.slash("/echo", "once", trigger_id="trigger.same").status == 200
    again = people.slash("/echo", "once", headers={"X-Slack-Retry-Num": "1", "X-Slack-Retry-Reason": "http_timeout"})
    assert again.status == 200
    people.slash("/echo", "last")
    people.slack.answer(2)
    assert [ask.text for ask in room.asked] == ["once", "last"]


def test_only_the_latest_deliveries_are_remembered(
    slack: FakeSlack, room: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.slack.app._REMEMBERED", 2)
    with OverHttp(slack, wsgi(room.app(slack.keys))) as people:
        for trigger in ("1", "2", "3", "1", "3"):
            people.slash("/echo", trigger, trigger_id=trigger)
        slack.answer(4)
    assert sorted(ask.text for ask in room.asked) == ["1", "1", "2", "3"]


# The way back -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("trouble", [Trouble("fail"), Trouble("cut"), Trouble("refuse", "used_url")])
def test_when_the_response_url_fails_the_asker_is_answered_by_the_method(people: OverHttp, trouble: Trouble) -> None:
    people.slack.trouble("response_url", trouble)
    people.slash("/list", "topic")
    answer = people.slack.wait("chat.postEphemeral")
    assert (answer.payload["channel"], answer.payload["user"]) == (CHANNEL, USER)
    assert "number 1" in answer.everything
    assert "more" in answer.buttons()


def test_a_response_url_that_is_too_old_is_not_the_end(people: OverHttp, room: Newsroom) -> None:
    people.slash("/dawdle", "late")
    people.slack.age(31 * 60)
    room.go.set()
    assert "late" in people.slack.wait("chat.postEphemeral").text


def test_a_response_url_that_is_none_is_not_the_end(people: OverHttp) -> None:
    people.slash("/echo", "x", response_url="ftp://nowhere/x")
    assert "You said: x" in people.slack.wait("chat.postEphemeral").text


def test_a_response_url_takes_five_answers(people: OverHttp) -> None:
    url = people.slack.response_url()
    for _ in range(6):
        people.slash("/echo", "x", response_url=url)
    people.slack.answer(6)
    people.slack.wait("chat.postEphemeral")
    assert len(people.slack.of("chat.postEphemeral")) == 1


def test_a_response_url_that_asks_for_a_pause_is_tried_again(people: OverHttp) -> None:
    people.slack.trouble("response_url", Trouble("put_off"))
    people.slash("/echo", "patience")
    assert "patience" in people.slack.answer(2).text
    assert people.slack.of("chat.postEphemeral") == []


def test_what_could_not_be_shared_is_said_to_the_presser_alone(people: OverHttp) -> None:
    people.slash("/list", "topic")
    value = people.slack.answer().buttons()["share"]
    people.slack.trouble("response_url", Trouble("refuse", "expired_url"))
    people.press("share", value)
    assert "ask again" in people.slack.answer(3).text
    assert people.slack.answer(3).payload["response_type"] == "ephemeral"


def test_an_answer_that_cannot_be_delivered_at_all_is_logged(
    people: OverHttp, caplog: pytest.LogCaptureFixture
) -> None:
    people.slack.trouble("response_url", Trouble("fail"))
    people.slack.trouble("chat.postEphemeral", Trouble("refuse", "not_in_channel"))
    with caplog.at_level(logging.WARNING):
        people.slash("/echo", "lost")
        people.slack.wait("chat.postEphemeral")
        people.slash("/echo", "next")
        people.slack.answer(2)
        patience = time.monotonic() + 5
        while "was lost" not in caplog.text and time.monotonic() < patience:
            time.sleep(0.01)
    assert "was lost" in caplog.text


# The ways in --------------------------------------------------------------------------------------------------------


def test_a_request_with_a_wrong_signature_is_refused(people: OverHttp, room: Newsroom) -> None:
    assert people.post("command=%2Fecho&text=x", secret="another").status == 401
    assert people.send("POST", "/slack/events", "command=%2Fecho&text=x").status == 401
    stale = {"X-Slack-Request-Timestamp": "1", "X-Slack-Signature": "v0=0"}
    assert people.post("command=%2Fecho&text=x", headers=stale).status == 401
    assert room.asked == []


def test_without_a_signing_secret_no_http_request_is_believed(slack: FakeSlack, room: Newsroom) -> None:
    app = room.app(Keys(bot_token=slack.keys.bot_token, signing_secret=None, api_url=slack.api_url))
    with OverHttp(slack, wsgi(app)) as http:
        assert http.post("command=%2Fecho&text=x", secret="").status == 401


@pytest.mark.parametrize(
    "body",
    [b"{broken", b"\xff\xfe", b"payload=5", b"payload=%5B1%5D", b"payload={broken", b"payload=null", b"payload="],
)
def test_what_is_no_slack_request_is_refused_without_a_traceback(
    people: OverHttp, body: bytes, capfd: pytest.CaptureFixture[str]
) -> None:
    assert people.send("POST", "/slack/events", body).status in {400, 401}
    assert "Traceback" not in capfd.readouterr().err


def test_a_request_that_is_too_large_is_not_read(people: OverHttp) -> None:
    assert people.send("POST", "/slack/events", headers={"Content-Length": "2000000"}).status == 413
    assert people.send("POST", "/slack/events", headers={"Content-Length": "many"}).status == 400


def test_the_process_says_that_it_is_well(people: OverHttp) -> None:
    well = people.send("GET", "/healthz")
    assert (well.status, well.body) == (200, "OK")
    assert people.send("GET", "/").status == 404


def connected(slack: FakeSlack, room: Newsroom) -> "Connection":
    return Connection(slack, room)


class Connection:
    """The app connected over Socket Mode, for the length of a test."""

    def __init__(self, slack: FakeSlack, room: Newsroom) -> None:
        self._slack, self._stop = slack, threading.Event()
        app = room.app(Keys(bot_token=slack.keys.bot_token, signing_secret=None, api_url=slack.api_url))
        self._thread = threading.Thread(target=run_socket, args=(app, APP_TOKEN, self._stop))

    def __enter__(self) -> OverSocket:
        self._thread.start()
        return OverSocket(self._slack)

    def __exit__(self, *_: object) -> None:
        self._stop.set()
        self._thread.join(5)
        assert not self._thread.is_alive()


def test_everything_works_over_socket_mode_too(slack: FakeSlack, room: Newsroom) -> None:
    with connected(slack, room) as people:
        assert people.slash("/crash").seconds < 3
        assert "went wrong" in slack.answer().text
        assert people.slash("/dawdle", "slow").seconds < 3
        assert people.slash("/list", "topic").seconds < 3
        first = slack.answer(2)
        assert people.press("more", first.buttons()["more"]).seconds < 3
        assert "number 7" in slack.answer(3).everything
        people.press("share", first.buttons()["share"])
        assert slack.answer(4).payload["response_type"] == "in_channel"
        people.press("window", "q3")
        assert slack.wait("views.open").payload["view"]["type"] == "modal"
        room.go.set()
        assert "slow" in slack.answer(5).text


# Starting -----------------------------------------------------------------------------------------------------------


def test_a_bot_token_that_slack_does_not_accept_is_said(slack: FakeSlack, room: Newsroom) -> None:
    with pytest.raises(PostRefused, match="SLACK_BOT_TOKEN"):
        room.app(Keys(bot_token="xoxb-wrong", signing_secret="s", api_url=slack.api_url))


def test_an_app_token_that_slack_does_not_accept_is_said(slack: FakeSlack, room: Newsroom) -> None:
    with pytest.raises(PostTrouble, match="token"):
        run_socket(room.app(slack.keys), "xapp-wrong", threading.Event())


def test_a_slack_that_is_not_there_is_said(room: Newsroom) -> None:
    with FakeSlack() as gone:
        keys = gone.keys
    with pytest.raises(PostRefused, match="could not be reached"):
        room.app(keys)


def test_an_address_that_is_none_is_said(room: Newsroom) -> None:
    with pytest.raises(PostRefused, match="SLACK_API_URL"):
        room.app(Keys(bot_token="xoxb-fake", signing_secret="s", api_url="nowhere"))


def test_the_keys_do_not_show_their_secrets() -> None:
    shown = repr(Keys(bot_token="xoxb-1", signing_secret="hush", api_url="https://slack.example/api/"))
    assert "xoxb" not in shown
    assert "hush" not in shown
