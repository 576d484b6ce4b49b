"""An open database: connections, transactions, and its errors as sentences.

SQLite's driver begins transactions at moments of its own choosing; here it is told to begin none, and each transaction
begins with the statement that fits it: a writer takes the lock at once, so that two never wait for each other in vain.
"""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from sqlalchemy import URL, Connection, Engine, QueuePool, create_engine, event
from sqlalchemy.exc import DatabaseError
from sqlalchemy.exc import TimeoutError as NoConnection

from bot.errors import StoreTrouble
from bot.store.search import Search
from bot.store.search_sqlite import SqliteSearch

if TYPE_CHECKING:
    from sqlalchemy.engine.interfaces import DBAPIConnection
    from sqlalchemy.pool import ConnectionPoolEntry

_BUSY_SECONDS = 5.0
_CACHE_KB = 32_000
_BEGIN = "quotedesk_begin"
# In WAL mode NORMAL survives a killed process, FULL a power cut too: an article can be read again, a claim must stay.
_WRITE = ("PRAGMA synchronous = NORMAL", "BEGIN IMMEDIATE")
_WRITE_THROUGH = ("PRAGMA synchronous = FULL", "BEGIN IMMEDIATE")

BUSY, LOCKED, READ_ONLY, CORRUPT, FULL, CANNOT_OPEN, NOT_A_DATABASE = 5, 6, 8, 11, 13, 14, 26  # sqlite.org/rescode.html
_BUSY_SENTENCE = "The database is busy: another process is writing to it. Try again in a moment."
_DAMAGED = (
    "The database file is damaged or is no Quote Desk database; restore a backup, or point DATABASE_URL at a new file"
    " and ingest again."
)
_SENTENCES = {
    BUSY: _BUSY_SENTENCE,
    LOCKED: _BUSY_SENTENCE,
    READ_ONLY: "The database is read-only, so nothing can be stored; make the file and its folder writable, or point"
    " DATABASE_URL at another file.",
    CORRUPT: _DAMAGED,
    NOT_A_DATABASE: _DAMAGED,
    FULL: "The disk is full, so nothing was stored; free some space and try again.",
    CANNOT_OPEN: "The database file cannot be opened; check that it and its folder may be read and written.",
}


@dataclass(frozen=True)
class Database:
    """A database and the search expression of its dialect."""

    engine: Engine
    search: Search

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A transaction that sees one state of the database. Raises StoreTrouble."""
        with trouble(), self.engine.connect() as connection:
            yield connection

    @contextmanager
    def writing(self, *, through: bool = False) -> Iterator[Connection]:
        """A transaction that writes, committed at the end; `through` to the disk. Raises StoreTrouble."""
        begin = _WRITE_THROUGH if through else _WRITE
        with trouble(), self.engine.execution_options(**{_BEGIN: begin}).begin() as connection:
            yield connection

    @contextmanager
    def bare(self) -> Iterator[Connection]:
        """A connection outside any transaction; its errors come as they are."""
        with self.engine.execution_options(**{_BEGIN: ()}).connect() as connection:
            yield connection

    def close(self) -> None:
        """Close every connection; the last one to a file leaves it whole, without a journal beside it."""
        self.engine.dispose()


def sqlite(url: URL, *, memory: bool) -> Database:
    """A database over SQLite; connects when first used.

    One in memory lives in a single connection, which threads take in turns. Raises TypeError or ValueError for an
    option in the URL that SQLite does not know.
    """
    shared: dict[str, int] = {"pool_size": 1, "max_overflow": 0} if memory else {}
    options: dict[str, object] = {"check_same_thread": False}
    if "timeout" not in url.query:
        options["timeout"] = _BUSY_SECONDS
    engine = create_engine(
        url,
        poolclass=QueuePool,
        connect_args=options,
        hide_parameters=True,
        json_serializer=partial(json.dumps, ensure_ascii=False, separators=(",", ":")),
        **shared,
    )
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    return Database(engine, SqliteSearch())


def _prepare(connection: "DBAPIConnection", _: "ConnectionPoolEntry") -> None:
    connection.isolation_level = None
    cursor = connection.cursor()
    cursor.execute("PRAGMA foreign_keys = ON")
    cursor.execute(f"PRAGMA cache_size = -{_CACHE_KB}")
    cursor.close()


def _begin(connection: Connection) -> None:
    for statement in connection.get_execution_options().get(_BEGIN, ("BEGIN",)):
        connection.exec_driver_sql(statement)


@contextmanager
def trouble() -> Iterator[None]:
    """Turns what the database complains of into StoreTrouble."""
    try:
        yield
    except NoConnection as error:
        raise StoreTrouble("The database has too much to do just now. Try again in a moment.") from error
    except DatabaseError as error:
        raise StoreTrouble(sentence(error)) from error


def code(error: DatabaseError) -> int:
    """SQLite's primary result code, 0 for an error that did not come from it."""
    return int(getattr(error.orig, "sqlite_errorcode", 0)) & 0xFF


def sentence(error: DatabaseError) -> str:
    """What happened and what to do about it."""
    return _SENTENCES.get(code(error)) or f"The database could not do that: {error.orig}."
