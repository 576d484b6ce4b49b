"""Bringing a database to this version's schema, with Alembic driven from here.

An up-to-date database is known by one look at its revision; Alembic is imported only when there is something to do.
"""

import time
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection, inspect, text
from sqlalchemy.exc import DatabaseError

from bot.errors import StoreTrouble
from bot.store.engine import BUSY, LOCKED, Database, code, trouble

if TYPE_CHECKING:
    from alembic.config import Config

HEAD = "0001"  # the newest revision under migrations/versions
_MIGRATIONS = Path(__file__).parent / "migrations"
_PATIENCE_SECONDS, _PAUSE_SECONDS = 5.0, 0.05


def ready(database: Database) -> None:
    """Bring the database up to date if it is not. Raises StoreTrouble."""
    with database.reading() as connection:
        if _revision(connection) == HEAD:
            return
    upgrade(database)


def upgrade(database: Database) -> str:
    """Run what is missing in one transaction, under the writers' lock; returns the revision. Raises StoreTrouble."""
    _use_wal(database)
    with database.writing() as connection:
        found = _revision(connection)
        if found != HEAD:
            _refuse_foreign(connection, found)
            _run(connection, found)
    return HEAD


def _revision(connection: Connection) -> str | None:
    if not inspect(connection).has_table("alembic_version"):
        return None
    revision: str | None = connection.scalar(text("SELECT version_num FROM alembic_version"))
    return revision


def _refuse_foreign(connection: Connection, found: str | None) -> None:
    if found is None and inspect(connection).get_table_names():
        raise StoreTrouble("The database belongs to another program; point DATABASE_URL at a file of its own.")


def _run(connection: Connection, found: str | None) -> None:
    from alembic import command
    from alembic.config import Config

    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", str(_MIGRATIONS).replace("%", "%%"))
    if found is not None:
        _refuse_newer(config, found)
    command.upgrade(config, "head")


def _refuse_newer(config: "Config", found: str) -> None:
    from alembic.script import ScriptDirectory

    if found not in {script.revision for script in ScriptDirectory.from_config(config).walk_revisions()}:
        raise StoreTrouble(
            f"The database is of a newer version ({found}) than this Quote Desk ({HEAD}); update Quote Desk, or point"
            " DATABASE_URL at another file."
        )


def _use_wal(database: Database) -> None:
    """Let readers and a writer work at the same time. SQLite does not always wait its turn for this; here it does."""
    last = time.monotonic() + _PATIENCE_SECONDS
    with trouble():
        while not _uses_wal(database, give_up=time.monotonic() > last):
            time.sleep(_PAUSE_SECONDS)


def _uses_wal(database: Database, *, give_up: bool) -> bool:
    try:
        with database.bare() as connection:
            connection.exec_driver_sql("PRAGMA journal_mode = WAL")
    except DatabaseError as error:
        if give_up or code(error) not in {BUSY, LOCKED}:
            raise
        return False
    return True
