"""The stores that the contract is held on; another database is one more line here."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from bot.store import Store, open_store

URLS: dict[str, Callable[[Path], str]] = {
    "memory": lambda _: "sqlite:///:memory:",
    "file": lambda folder: f"sqlite:///{folder / 'data' / 'desk.db'}",
}


@pytest.fixture(params=sorted(URLS))
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    """An empty store of each kind."""
    opened = open_store(URLS[request.param](tmp_path))
    yield opened
    opened.close()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Where a database file may be made."""
    return tmp_path / "desk.db"
