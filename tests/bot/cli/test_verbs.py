"""The command line as a newcomer runs it: whole processes, on a database of their own."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]


def inherited() -> dict[str, str]:
    """A newcomer's environment, and what coverage needs to measure these processes too."""
    return {name: value for name, value in os.environ.items() if name == "PATH" or name.startswith("COV")}


def bot(*words: str, database: Path, stdin: str | None = None, **env: str) -> subprocess.CompletedProcess[str]:
    """Run `python -m bot` with these words."""
    return subprocess.run(
        [sys.executable, "-m", "bot", *words],
        cwd=ROOT,
        env={**inherited(), "DATABASE_URL": f"sqlite:///{database}", "PYTHONWARNINGS": "error", **env},
        input=stdin,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def flat(done: subprocess.CompletedProcess[str]) -> str:
    """What was printed, as one line."""
    return " ".join(done.stdout.split())


def data(done: subprocess.CompletedProcess[str]) -> dict[str, object]:
    assert done.returncode == 0, done.stderr
    found: dict[str, object] = json.loads(done.stdout)
    return found


@pytest.fixture
def fresh(tmp_path: Path) -> Path:
    return tmp_path / "data" / "desk.db"


def test_the_seeds_are_read_and_answer(fresh: Path) -> None:
    first = bot("ingest", "seeds", database=fresh)
    assert first.returncode == 0
    assert "2 new" in first.stdout
    assert "2 unchanged" in bot("ingest", "seeds", database=fresh).stdout
    shown = flat(bot("ask", "/who-said territory", database=fresh))
    assert shown.count("no one should count on us giving up territory") == 1
    assert "Al Jazeera" in shown
    assert "The Interview Times" in shown


@pytest.mark.parametrize(
    ("words", "key"),
    [
        (["ask", "/who-said territory", "--json"], "hits"),
        (["ask", "territory", "--json"], "hits"),
        (["compare", "guarantees", "--json"], "alone"),
        (["compare", "guarantees", "in:Al Jazeera", "-harvest", "--json"], "alone"),
        (["facts", "28-point", "--json"], "hits"),
        (["sources", "--json"], "outlets"),
        (["digest", "list", "--json"], "items"),
        (["ask", "/quote-desk help", "--json"], "commands"),
    ],
)
def test_every_answer_is_data_too(seeded_file: Path, words: list[str], key: str) -> None:
    assert data(bot(*words, database=seeded_file))[key] is not None


def test_a_draft_is_verified_from_a_file_and_from_standard_input(seeded_file: Path, tmp_path: Path) -> None:
    draft = "“No one should count on us giving up territory,” said Volodymyr Zelenskyy."
    (tmp_path / "draft.txt").write_text(draft, encoding="utf-8")
    from_file = data(bot("verify", str(tmp_path / "draft.txt"), "--json", database=seeded_file))
    assert from_file == data(bot("verify", "-", "--json", database=seeded_file, stdin=draft))
    assert isinstance(from_file["quotes"], list)
    assert set(from_file) == {"policy", "coverage", "quotes"}
    assert from_file["quotes"][0]["verdict"] == "wrong_speaker"


def test_extract_needs_no_database(tmp_path: Path) -> None:
    done = bot("extract", "seeds", "--json", database=tmp_path / "none" / "none.db")
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    assert [row["outlet"] for row in rows] == ["Al Jazeera", "The Interview Times"]
    for row in rows:
        for one in row["attributions"]:
            assert " ".join(row["text"][start:end] for start, end in one["content"]) == one["text"]
    assert not (tmp_path / "none").exists()


def test_extract_and_utterances_read_well_too(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_text("", encoding="utf-8")
    shown = bot("extract", "seeds", str(tmp_path / "empty.txt"), database=tmp_path / "none.db")
    assert "Andriy Yermak: “As long as Zelenskyy is president" in shown.stdout
    assert "fact: " in shown.stdout
    assert "empty.txt" in shown.stderr
    grouped = bot("utterances", "seeds", database=tmp_path / "none.db").stdout
    assert "giving up territory” (Al Jazeera, The Interview Times" in grouped


def test_utterances_groups_article_jsonl(tmp_path: Path) -> None:
    texts = [
        "“We will go to war only if we must,” said Ana Ruiz.",
        "Ana Ruiz said: “We will go to war only if we must.”",
    ]
    lines = [json.dumps({"id": str(n), "outlet": f"Paper {n}", "text": text}) for n, text in enumerate(texts)]
    (tmp_path / "two.jsonl").write_text("\n".join(lines), encoding="utf-8")
    done = bot("utterances", str(tmp_path / "two.jsonl"), "--json", database=tmp_path / "none.db")
    (row,) = [json.loads(line) for line in done.stdout.splitlines()]
    assert set(row) == {"id", "speaker", "renderings"}
    assert [one["outlet"] for one in row["renderings"]] == ["Paper 0", "Paper 1"]
    assert set(row["renderings"][0]) == {"article", "outlet", "published", "kind", "text", "span", "origin"}


def test_the_console_takes_slash_commands(seeded_file: Path) -> None:
    typed = "/who-said territory\n\n/who-sad territory\n/who-said since:never\nexit\n"
    done = bot("console", database=seeded_file, stdin=typed)
    assert done.returncode == 0
    assert "giving up territory" in flat(done)
    assert "did you mean /who-said?" in done.stdout
    assert "Traceback" not in done.stdout + done.stderr


@pytest.mark.parametrize(
    ("words", "env", "sentence"),
    [
        (["ask", "/nothing at all"], {}, "There is no command /nothing"),
        (["verify", "no/such/file.txt"], {}, "cannot be read"),
        (["ask", "/who-said"], {}, "Say what to look for"),
        (["web"], {"SLACK_APP_TOKEN": "xapp-1"}, "SLACK_BOT_TOKEN"),
        (["worker"], {}, "SLACK_BOT_TOKEN"),
        (["sources"], {"TIMEZONE": "Nowhere"}, "TIMEZONE"),
        (["sources"], {"PORT": "many"}, "PORT"),
        (["sources"], {"DYNO": "web.1"}, "wipes its disk"),
        (["sources", "--watch", "ftp://a.feed"], {}, "no web address"),
        (["ingest", "no/such/folder"], {}, ""),
    ],
)
def test_what_goes_wrong_is_one_sentence(fresh: Path, words: list[str], env: dict[str, str], sentence: str) -> None:
    done = bot(*words, database=fresh, **env)
    assert done.returncode == 1
    assert sentence in done.stderr
    assert "Traceback" not in done.stderr
    assert len(done.stderr.strip().splitlines()) <= 1


def test_a_read_only_database_answers_and_takes_nothing(seeded_file: Path, tmp_path: Path) -> None:
    (tmp_path / "new.txt").write_text("“It will rain tomorrow,” said Ana Ruiz.", encoding="utf-8")
    url = {"DATABASE_URL": f"sqlite:///file:{seeded_file}?mode=ro&uri=true"}
    assert "giving up territory" in flat(bot("ask", "/who-said territory", database=seeded_file, **url))
    done = bot("ingest", str(tmp_path / "new.txt"), database=seeded_file, **url)
    assert done.returncode == 1
    assert "read-only" in done.stderr
    assert "Traceback" not in done.stderr


def test_watched_feeds_are_listed(fresh: Path) -> None:
    shown = data(bot("sources", "--watch", "https://news.example/rss", "--json", database=fresh))
    assert isinstance(shown["feeds"], list)
    assert shown["feeds"][0]["url"] == "https://news.example/rss"
    assert data(bot("sources", "--unwatch", "https://news.example/rss", "--json", database=fresh))["feeds"] == []


def test_migrate_makes_the_database(fresh: Path) -> None:
    assert "revision" in data(bot("migrate", "--json", database=fresh))
    assert "is at revision" in bot("migrate", database=fresh).stdout
    assert fresh.exists()


def test_the_manifest_is_json_for_both_ways_to_connect(fresh: Path) -> None:
    socket = data(bot("manifest", database=fresh))
    http = data(bot("manifest", "--url", "https://desk.example", database=fresh))
    assert "socket_mode_enabled" in json.dumps(socket)
    assert "https://desk.example/slack/events" in json.dumps(http)
