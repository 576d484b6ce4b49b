"""Every command as people use it in Slack: through real Bolt, over signed HTTP and over Socket Mode."""

import json
import shutil
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from bot.slack import build, run_socket, wsgi
from bot.store import Store, open_store
from handlers import ACTIONS, COMMANDS
from tests.conftest import desk_over
from tests.fake_slack import APP_TOKEN, CHANNEL, TEAM, FakeSlack, Received
from tests.slack_people import Delivery, OverHttp, OverSocket

HOSTILE = {
    "empty": "",
    "spaces": " \t ",
    "long": "territory " * 1000,
    "one long word": "a" * 10_000,
    "fts": '" OR * NEAR(territory, "x") AND NOT ^quoted: {a b} : territory"',
    "sql": "'; DROP TABLE articles; --",
    "broadcast": "<!channel> <!here> <@U1> <https://evil.example|click>",
    "markup": "`*_~territory~_*` &amp; <b>",
    "unbalanced": '“territory "never (closed',
    "emoji": "😀 🇺🇦",
    "control": "terri\x00tory \x07 \u202eabc\u200b",
    "rtl": "שלום עליכם — المياه",
    "filters": "by: in: since:2025-02-30 until:2020-01-01 kind:none",
    "backwards": "territory since:2025-12-01 until:2025-11-01",
    "dash": "—",
    "marks": "“” “ ” ‘’ '' \"\"",
    "digest": "add <!channel> daily 99:99",
}

People = OverHttp | OverSocket


@pytest.fixture(scope="module")
def store(seeded_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    copy = tmp_path_factory.mktemp("slack") / "desk.db"
    shutil.copy(seeded_file, copy)
    opened = open_store(f"sqlite:///{copy}")
    yield opened
    opened.close()


@pytest.fixture(scope="module", params=["http", "socket"])
def people(request: pytest.FixtureRequest, store: Store) -> Iterator[People]:
    """People in a workspace whose bot runs over one transport; the fake Slack fails on any broken limit."""
    with FakeSlack() as slack:
        app = build(desk_over(store), COMMANDS, ACTIONS, slack.keys)
        if request.param == "http":
            with OverHttp(slack, wsgi(app)) as over_http:
                yield over_http
            return
        stop = threading.Event()
        running = threading.Thread(target=run_socket, args=(app, APP_TOKEN, stop))
        running.start()
        yield OverSocket(slack)
        stop.set()
        running.join(10)


def formatting(part: object) -> Iterator[str]:
    """The texts in which Slack would take `<!channel>` for a broadcast: the fallback and every mrkdwn object."""
    if isinstance(part, dict):
        if "blocks" in part or part.get("type") == "mrkdwn":
            yield str(part["text"])
        for inner in part.values():
            yield from formatting(inner)
    elif isinstance(part, list):
        for inner in part:
            yield from formatting(inner)


def replies(people: People) -> list[Received]:
    """What people have seen so far."""
    return [call for call in people.slack.calls if call.method == "response_url"]


def next_reply(people: People, act: Callable[[], Delivery]) -> Received:
    """What the person sees after typing or pressing something."""
    before = len(replies(people))
    delivery = act()
    assert delivery.status == 200
    assert delivery.seconds < 3
    people.slack.until(lambda: len(replies(people)) > before, "an answer")
    return replies(people)[-1]


def answered(people: People, command: str, text: str = "") -> Received:
    """What the person sees after typing a command."""
    return next_reply(people, lambda: people.slash(command, text))


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
@pytest.mark.parametrize("command", [f"/{one.name}" for one in COMMANDS])
def test_whatever_is_typed_gets_an_answer_that_rings_nobody(people: People, command: str, text: str) -> None:
    answer = answered(people, command, text)
    assert answer.text.strip()
    assert "Something went wrong" not in answer.everything
    assert answer.payload.get("response_type") == "ephemeral"
    for formatted in formatting(answer.payload):
        for alarm in ("<!channel", "<!here", "<@U1", "<https://evil"):
            assert alarm not in formatted


def test_who_said_shows_the_words_once_with_both_outlets(people: People) -> None:
    answer = answered(people, "/who-said", "territory")
    seen = json.dumps(answer.payload["blocks"], ensure_ascii=False)
    assert seen.count("no one should count on us giving up") == 1
    for part in ("Andriy Yermak", "Al Jazeera", "The Interview Times", "27 Nov 2025", "29 Nov 2025", "no link"):
        assert part in seen


def test_the_context_button_opens_the_paragraph(people: People) -> None:
    buttons = answered(people, "/who-said", "territory by:yermak").buttons()
    people.press("context", buttons["context"])
    view = people.slack.wait("views.open")
    assert "giving up territory" in view.everything


def test_more_pages_and_sharing(people: People) -> None:
    first = answered(people, "/compare-sources", "guarantees")
    buttons = first.buttons()
    second = next_reply(people, lambda: people.press("more", buttons["more"]))
    assert second.payload["replace_original"] is True
    assert second.everything != first.everything
    shared = next_reply(people, lambda: people.press("share", buttons["share"]))
    assert shared.payload["response_type"] == "in_channel"
    assert "U0REPORTER" in shared.everything


def test_verify_quote_answers_with_a_verdict(people: People) -> None:
    seen = answered(people, "/verify-quote", "“no one should count on us giving up territory” — Zelenskyy").everything
    assert "wrong speaker" in seen.lower()
    assert "Andriy Yermak" in seen


def test_a_digest_is_set_shown_and_removed(people: People, store: Store) -> None:
    assert "territory" in answered(people, "/digest", "add territory daily 08:00").everything
    assert "08:00" in answered(people, "/digest", "list").everything
    number = store.ledger.subscriptions(TEAM, CHANNEL)[-1].id
    assert answered(people, "/digest", f"now {number}").text
    assert "removed" in answered(people, "/digest", f"remove {number}").everything
    assert store.ledger.subscriptions(TEAM, CHANNEL) == ()


def test_the_help_names_every_command(people: People) -> None:
    seen = answered(people, "/quote-desk", "help").everything
    for one in COMMANDS:
        assert f"/{one.name}" in seen
