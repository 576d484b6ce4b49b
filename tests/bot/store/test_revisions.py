"""Migrations: the code's revision is the scripts' head, their schema is the code's, and nobody clashes."""

import multiprocessing
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine

from bot.errors import StoreTrouble
from bot.store import migrate, open_store
from bot.store.revisions import HEAD
from bot.store.schema import metadata
from tests.bot.store.made import made

MIGRATIONS = Path(__file__).parents[3] / "bot" / "store" / "migrations"


def test_the_head_of_the_scripts_is_the_one_the_code_looks_for() -> None:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    assert ScriptDirectory.from_config(config).get_heads() == [HEAD]


def test_the_migrated_schema_is_that_of_the_code(file: Path) -> None:
    assert migrate(f"sqlite:///{file}") == HEAD
    engine = create_engine(f"sqlite:///{file}")
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        differences = [one for one in compare_metadata(context, metadata) if "passage_index" not in str(one)]
    engine.dispose()
    assert differences == []


def test_a_database_with_articles_is_migrated_without_loss(file: Path) -> None:
    store = open_store(f"sqlite:///{file}")
    store.index.add(*made("a", "“The harbour.”"))
    store.close()
    assert migrate(f"sqlite:///{file}") == HEAD
    store = open_store(f"sqlite:///{file}")
    assert store.index.newest() == 1
    store.close()


def test_a_database_of_a_newer_version_is_left_alone(file: Path) -> None:
    migrate(f"sqlite:///{file}")
    with closing(sqlite3.connect(file)) as raw, raw:
        raw.execute("UPDATE alembic_version SET version_num = '9999'")
    for opening in (open_store, migrate):
        with pytest.raises(StoreTrouble, match=r"newer version \(9999\) than this Quote Desk \(0001\)"):
            opening(f"sqlite:///{file}")
    with closing(sqlite3.connect(file)) as raw, raw:
        assert raw.execute("SELECT version_num FROM alembic_version").fetchall() == [("9999",)]


def test_another_programs_database_is_left_alone(file: Path) -> None:
    with closing(sqlite3.connect(file)) as raw, raw:
        raw.execute("CREATE TABLE bookmarks (url)")
    with pytest.raises(StoreTrouble, match="belongs to another program"):
        open_store(f"sqlite:///{file}")
    with closing(sqlite3.connect(file)) as raw, raw:
        assert raw.execute("SELECT name FROM sqlite_master").fetchall() == [("bookmarks",)]


def test_a_migration_that_breaks_off_leaves_nothing_behind(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def break_off(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("alembic.command.upgrade", break_off)
    with pytest.raises(KeyboardInterrupt):
        open_store(f"sqlite:///{file}")
    monkeypatch.undo()
    assert migrate(f"sqlite:///{file}") == HEAD


def _open(url: str) -> str:
    store = open_store(url)
    outcome = store.index.add(*made("a", "“The harbour.”"))
    store.close()
    return outcome


def test_processes_that_open_a_new_database_at_once_do_not_clash(tmp_path: Path) -> None:
    with multiprocessing.get_context("spawn").Pool(3) as processes:
        processes.map(abs, range(3))
        for at in range(4):
            outcomes = processes.map(_open, [f"sqlite:///{tmp_path}/{at}/desk.db"] * 3, chunksize=1)
            assert sorted(outcomes) == ["new", "unchanged", "unchanged"]
