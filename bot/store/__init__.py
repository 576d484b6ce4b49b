"""The door to the database."""

from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass

from bot.ports import Index, Ledger


@dataclass(frozen=True)
class Store:
    """An open database: the articles and what was read out of them, and what people made."""

    index: Index
    ledger: Ledger
    close: Callable[[], None]


def open_store(url: str) -> Store:
    """Open the database that an SQLAlchemy URL names, made or brought up to date first where needed.

    A database that may only be read opens for reading; every write then raises StoreTrouble.
    Raises StoreTrouble when it cannot be opened, is damaged, busy, or of a newer version than this code.
    """
    from bot.store.index import SqlIndex
    from bot.store.ledger import SqlLedger
    from bot.store.opening import opened
    from bot.store.revisions import ready

    database = opened(url)
    with ExitStack() as failing:
        failing.callback(database.close)
        ready(database)
        failing.pop_all()
    return Store(SqlIndex(database), SqlLedger(database), database.close)


def migrate(url: str) -> str:
    """Bring the database to this version's schema, whether it is empty or has articles; returns the revision.

    Raises StoreTrouble.
    """
    from bot.store.opening import opened
    from bot.store.revisions import upgrade

    database = opened(url)
    try:
        return upgrade(database)
    finally:
        database.close()
