"""What many tests share: a desk over an in-memory store that has read the seed articles, at a known time."""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.desk import Desk
from bot.desk.ingest import ingest
from bot.errors import Unreachable
from bot.extract import extract
from bot.ports import Page
from bot.store import Store, open_store

SEEDS = Path(__file__).parent.parent / "seeds"
NOON = datetime(2025, 12, 1, 12, 0, tzinfo=UTC)


@dataclass
class SetClock:
    """A clock that stands still until it is moved."""

    at: datetime = NOON

    def now(self) -> datetime:
        return self.at

    def advance(self, **by: float) -> None:
        self.at += timedelta(**by)


@dataclass
class SetWeb:
    """A web of known pages."""

    pages: dict[str, Page] = field(default_factory=dict)

    def fetch(self, url: str) -> Page:
        if url not in self.pages:
            raise Unreachable(f"{url} did not answer.")
        return self.pages[url]


@pytest.fixture(scope="session")
def seeded_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database file that has read the seed articles, to be copied and never written."""
    file = tmp_path_factory.mktemp("seeded") / "seeded.db"
    store = open_store(f"sqlite:///{file}")
    ingest(desk_over(store), [str(SEEDS)], lambda _: None)
    store.close()
    return file


def desk_over(store: Store, clock: SetClock | None = None, web: SetWeb | None = None) -> Desk:
    """A desk over a store, with the real extraction."""
    return Desk(store.index, store.ledger, web or SetWeb(), clock or SetClock(), extract)


@pytest.fixture
def clock() -> SetClock:
    return SetClock()


@pytest.fixture
def desk(seeded_file: Path, tmp_path: Path, clock: SetClock) -> Iterator[Desk]:
    """A desk that has read the two seed articles, over a file of its own."""
    copy = tmp_path / "desk.db"
    shutil.copy(seeded_file, copy)
    store = open_store(f"sqlite:///{copy}")
    yield desk_over(store, clock)
    store.close()


@pytest.fixture
def empty_desk(clock: SetClock) -> Iterator[Desk]:
    """A desk that has read nothing."""
    store = open_store("sqlite:///:memory:")
    yield desk_over(store, clock)
    store.close()
