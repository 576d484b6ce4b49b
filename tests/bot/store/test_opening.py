"""Opening: whatever DATABASE_URL says, there is a database or a sentence."""

import os
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.errors import StoreTrouble
from bot.model import Query
from bot.records import Asked
from bot.store import migrate, open_store
from tests.bot.store.made import made

NOON = datetime(2025, 12, 1, 12, 0, tzinfo=UTC)
ASKED = Asked(team="T1", user="U1", command="who-said", text="harbour", as_of=1, at=NOON)


@pytest.fixture
def filled(file: Path) -> Path:
    """A database with one article."""
    store = open_store(f"sqlite:///{file}")
    store.index.add(*made("a", "“The harbour.”"))
    store.close()
    return file


def trouble(url: str) -> str:
    """The sentence with which a database does not open."""
    with pytest.raises(StoreTrouble) as caught:
        open_store(url)
    assert caught.value.sentence.endswith((".", "quotedesk.db"))
    return caught.value.sentence


def test_the_folder_of_a_new_database_is_made(tmp_path: Path) -> None:
    file = tmp_path / "deep" / "data" / "desk.db"
    open_store(f"sqlite:///{file}").close()
    assert file.stat().st_size > 0


def test_a_closed_database_is_one_file(filled: Path) -> None:
    assert [one.name for one in filled.parent.iterdir()] == [filled.name]


def test_what_was_stored_is_there_when_it_is_opened_again(filled: Path) -> None:
    store = open_store(f"sqlite:///{filled}")
    assert [one.text for one in store.index.quotes(Query(words=("harbour",)), 5)] == ["The harbour."]
    store.close()


def test_readers_and_a_writer_work_at_the_same_time(filled: Path) -> None:
    store = open_store(f"sqlite:///{filled}?timeout=0.1")
    with locked(filled):
        assert store.index.newest() == 1
    store.close()


@pytest.mark.parametrize("url", ["", "desk.db", "hunter2", "://", "sqlite:desk.db", "hunter2@host/x"])
def test_what_is_no_address_is_told_how_one_looks(url: str) -> None:
    said = trouble(url)
    assert "sqlite:///data/quotedesk.db" in said
    assert "hunter2" not in said


@pytest.mark.parametrize(
    "url",
    [
        "postgresql://desk:hunter2@db.example.org/desk",
        "postgres://desk:hunter2@db.example.org/desk",
        "mysql+pymysql://desk:hunter2@db.example.org/desk",
        "sqlite+aiosqlite:///hunter2.db",
        "nonsense://desk:hunter2@db.example.org",
    ],
)
def test_another_database_is_refused_without_repeating_its_password(url: str) -> None:
    said = trouble(url)
    assert said.startswith(f"Quote Desk cannot store in {url.partition(':')[0]}")
    assert "hunter2" not in said


def test_two_slashes_are_told_to_be_three() -> None:
    assert "three slashes" in trouble("sqlite://desk.db")


@pytest.mark.parametrize("query", ["hunter2=1", "timeout=hunter2", "timeout=1&timeout=2", "mode=ro"])
def test_an_unknown_option_is_trouble(tmp_path: Path, query: str) -> None:
    assert "hunter2" not in trouble(f"sqlite:///{tmp_path / 'desk.db'}?{query}")


def test_a_folder_is_no_database(tmp_path: Path) -> None:
    assert "is a folder" in trouble(f"sqlite:///{tmp_path}")


def test_a_path_through_a_file_cannot_be_reached(filled: Path) -> None:
    assert "cannot be reached" in trouble(f"sqlite:///{filled}/data/desk.db")


@pytest.mark.parametrize("name", ["a\0b.db", "n" * 300])
def test_a_name_that_no_file_can_have_cannot_be_reached(tmp_path: Path, name: str) -> None:
    trouble(f"sqlite:///{tmp_path}/{name}")


@pytest.mark.parametrize("content", [b"This is no database at all. " * 200, b"\0" * 5000])
def test_another_file_is_left_as_it_is(file: Path, content: bytes) -> None:
    file.write_bytes(content)
    assert "damaged" in trouble(f"sqlite:///{file}")
    assert file.read_bytes() == content


def test_a_damaged_database_says_so_when_it_is_read(filled: Path) -> None:
    whole = filled.read_bytes()
    filled.write_bytes(whole[:4096] + b"\xff" * (len(whole) - 4096))
    assert "damaged" in trouble(f"sqlite:///{filled}")


def test_damage_deeper_in_is_trouble_when_it_is_met(filled: Path) -> None:
    with closing(sqlite3.connect(filled)) as raw, raw:
        (page,) = raw.execute("SELECT rootpage FROM sqlite_master WHERE name = 'attributions'").fetchone()
    whole = filled.read_bytes()
    filled.write_bytes(whole[: (page - 1) * 4096] + b"\xff" * 4096 + whole[page * 4096 :])
    store = open_store(f"sqlite:///{filled}")
    with pytest.raises(StoreTrouble, match="damaged"):
        store.index.printed(1)
    store.close()


@contextmanager
def locked(file: Path) -> Iterator[None]:
    """Another process's lock, as far as SQLite can tell."""
    other = sqlite3.connect(file, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    yield
    other.close()


def test_a_locked_database_says_to_try_again(filled: Path) -> None:
    store = open_store(f"sqlite:///{filled}?timeout=0.1")
    with locked(filled):
        for write in (
            lambda: store.index.add(*made("b", "“The bridge.”")),
            lambda: store.ledger.remember(ASKED),
            lambda: store.ledger.set("T1", "timezone", "UTC"),
        ):
            with pytest.raises(StoreTrouble, match=r"busy: another process is writing to it. Try again"):
                write()
    assert store.index.add(*made("b", "“The bridge.”")) == "new"
    store.close()


def test_a_new_database_that_another_process_holds_is_busy(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.store.revisions._PATIENCE_SECONDS", 0.2)
    with locked(file):
        assert "busy" in trouble(f"sqlite:///{file}?timeout=0.05")
    open_store(f"sqlite:///{file}").close()


def test_in_memory_threads_take_turns_and_one_that_waits_too_long_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    store = open_store("sqlite:///:memory:")
    pool = store.index.database.engine.pool  # type: ignore[attr-defined]
    monkeypatch.setattr(pool, "_timeout", 0.05)
    with store.index.database.reading() as connection:  # type: ignore[attr-defined]
        connection.exec_driver_sql("SELECT 1")
        with pytest.raises(StoreTrouble, match="too much to do"):
            store.index.newest()
    assert store.index.newest() == 0
    store.close()


@pytest.mark.parametrize("url", ["sqlite://", "sqlite:///:memory:", "sqlite:///file:x?mode=memory&uri=true"])
def test_a_database_in_memory_needs_no_file(url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    store = open_store(url)
    assert store.index.add(*made("a", "“The harbour.”")) == "new"
    assert store.index.newest() == 1
    store.close()
    assert list(tmp_path.iterdir()) == []


def _only_read(url: str) -> None:
    store = open_store(url)
    assert [one.text for one in store.index.quotes(Query(words=("harbour",)), 5)] == ["The harbour."]
    assert store.ledger.setting("T1", "timezone") is None
    for write in (
        lambda: store.index.add(*made("b", "“The bridge.”")),
        lambda: store.ledger.remember(ASKED),
        lambda: store.ledger.claim(1, NOON, NOON),
        lambda: store.ledger.failed("b.txt", "It is empty.", NOON),
    ):
        with pytest.raises(StoreTrouble, match="The database is read-only"):
            write()
    assert store.index.newest() == 1
    store.close()


def test_a_database_that_is_opened_read_only_answers_and_refuses_every_write(filled: Path) -> None:
    _only_read(f"sqlite:///file:{filled}?mode=ro&uri=true")


@pytest.mark.parametrize("writable", ["folder", "nothing"])
def test_a_file_without_write_permission_answers_and_refuses_every_write(writable: str) -> None:
    with tempfile.TemporaryDirectory() as name, _nobody(Path(name), folder_writable=writable == "folder") as file:
        _only_read(f"sqlite:///{file}")


@contextmanager
def _nobody(folder: Path, *, folder_writable: bool) -> Iterator[Path]:
    """A filled database as one sees it who may not write to it; root may write anywhere, so it becomes nobody."""
    file = folder / "desk 100%.db"
    store = open_store(f"sqlite:///{file}")
    store.index.add(*made("a", "“The harbour.”"))
    store.close()
    file.chmod(0o444)
    folder.chmod(0o777 if folder_writable else 0o555)
    user = os.geteuid()
    if user == 0:
        os.seteuid(65534)
    try:
        yield file
    finally:
        os.seteuid(user)
        folder.chmod(0o777)


def test_a_missing_database_cannot_be_opened_read_only(file: Path) -> None:
    assert "There is no database" in trouble(f"sqlite:///file:{file}?mode=ro&uri=true")
    assert not file.exists()


def test_an_empty_file_that_may_only_be_read_cannot_be_made_a_database(file: Path) -> None:
    file.touch()
    assert "read-only" in trouble(f"sqlite:///file:{file}?mode=ro&uri=true")


def test_a_path_is_written_as_in_any_url(tmp_path: Path) -> None:
    migrate(f"sqlite:///{tmp_path}/a b%20#é%3F.db")
    assert [one.name for one in tmp_path.iterdir()] == ["a b #é?.db"]


def test_opening_an_up_to_date_database_does_not_load_alembic(filled: Path) -> None:
    script = f"""
import sys
from bot.store import open_store
assert "sqlalchemy" not in sys.modules
open_store("sqlite:///{filled}").index.newest()
assert "sqlalchemy" in sys.modules
assert "alembic" not in sys.modules
"""
    subprocess.run([sys.executable, "-c", script], check=True)
