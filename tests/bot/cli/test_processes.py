"""The long-running verbs as whole processes: they answer Slack, post what is due, and stop when they are told to."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path
from shutil import copy

import pytest

from bot.records import Subscription
from bot.store import open_store
from tests.bot.cli.test_verbs import ROOT, inherited
from tests.fake_slack import APP_TOKEN, CHANNEL, SECRET, TEAM, TOKEN, USER, FakeSlack
from tests.fakes import NOON
from tests.slack_people import OverSocket, signature

STARTS = 20  # seconds that a process may take to start on a busy machine


@contextmanager
def running(*words: str, **env: str) -> Iterator[subprocess.Popen[str]]:
    """A process of `python -m bot`, told to stop at the end and gone by itself within a while."""
    process = subprocess.Popen(
        [sys.executable, "-m", "bot", *words],
        cwd=ROOT,
        env={**inherited(), **env},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    try:
        yield process
        process.send_signal(signal.SIGTERM)
        process.wait(STARTS)
    finally:
        process.kill()
        process.communicate()


def slack_env(slack: FakeSlack, database: Path) -> dict[str, str]:
    return {"SLACK_BOT_TOKEN": TOKEN, "SLACK_API_URL": slack.api_url, "DATABASE_URL": f"sqlite:///{database}"}


@pytest.fixture
def database(seeded_file: Path, tmp_path: Path) -> Path:
    return Path(copy(seeded_file, tmp_path / "desk.db"))


def free_port() -> int:
    with socket.socket() as asked:
        asked.bind(("127.0.0.1", 0))
        port: int = asked.getsockname()[1]
        return port


def request(port: int, verb: str, path: str, body: str = "", headers: dict[str, str] | None = None) -> int:
    connection = HTTPConnection("127.0.0.1", port, timeout=5)
    try:
        connection.request(verb, path, body.encode(), headers or {})
        return connection.getresponse().status
    finally:
        connection.close()


def listening(port: int) -> bool:
    """Whether the web process answers by now; waits for it."""
    until = time.monotonic() + STARTS
    while time.monotonic() < until:
        try:
            return request(port, "GET", "/healthz") == 200
        except OSError:
            time.sleep(0.1)
    return False


def test_web_answers_over_http(database: Path) -> None:
    port = free_port()
    with FakeSlack() as slack:
        env = {**slack_env(slack, database), "SLACK_SIGNING_SECRET": SECRET, "PORT": str(port)}
        with running("web", **env) as process:
            assert listening(port)
            body = f"command=%2Fwho-said&text=territory&team_id={TEAM}&user_id={USER}&channel_id={CHANNEL}"
            body += f"&trigger_id=t1&response_url={slack.response_url()}"
            now = str(int(time.time()))
            signed = {"X-Slack-Request-Timestamp": now, "X-Slack-Signature": signature(body, now)}
            form = {"Content-Type": "application/x-www-form-urlencoded"}
            assert request(port, "POST", "/slack/events", body, {**form, **signed}) == 200
            assert request(port, "POST", "/slack/events", body, form) == 401
            assert "giving up" in slack.answer().everything
        assert process.returncode == 0


def test_web_answers_over_socket_mode(database: Path) -> None:
    with FakeSlack() as slack:
        env = {**slack_env(slack, database), "SLACK_APP_TOKEN": APP_TOKEN}
        with running("web", **env) as process:
            slack.until(lambda: any(call.method == "apps.connections.open" for call in slack.calls), "a connection")
            assert OverSocket(slack).slash("/who-said", "territory").status == 200
            assert "giving up" in slack.answer().everything
        assert process.returncode == 0


def test_worker_posts_a_due_digest_once_whatever_restarts(database: Path) -> None:
    store = open_store(f"sqlite:///{database}")
    store.ledger.subscribe(
        Subscription(
            id=0, team=TEAM, channel=CHANNEL, topic="territory", cadence="daily", at="00:00", zone="UTC", owner=USER,
            created_at=NOON,
        )
    )  # fmt: skip
    store.close()
    with FakeSlack() as slack:
        for _ in range(2):
            with running("worker", **slack_env(slack, database)) as process:
                assert process.stdout is not None
                assert "worker starts" in process.stdout.readline()
                slack.wait("chat.postMessage")
                time.sleep(1)  # what the second worker must not do, it would have done by then
            assert process.returncode == 0
        posted = [call for call in slack.calls if call.method == "chat.postMessage"]
    assert len(posted) == 1
    assert posted[0].payload["channel"] == CHANNEL
    assert "Andriy Yermak" in posted[0].everything


def test_web_without_a_way_to_connect_says_what_to_set(database: Path) -> None:
    env = {**inherited(), "SLACK_BOT_TOKEN": TOKEN, "DATABASE_URL": f"sqlite:///{database}"}
    done = subprocess.run(
        [sys.executable, "-m", "bot", "web"], cwd=ROOT, env=env, capture_output=True, text=True, timeout=60, check=False
    )
    assert done.returncode == 1
    assert "SLACK_SIGNING_SECRET" in done.stderr
    assert "Traceback" not in done.stderr


def test_the_environment_of_tests_holds_no_secrets_of_the_machine() -> None:
    assert set(inherited()) <= {name for name in os.environ if name == "PATH" or name.startswith("COV")}
