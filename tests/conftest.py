"""What many tests share: a desk over an in-memory store that has read the seed articles, at a known time."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.app import Extractor
from bot.desk import Desk
from bot.desk.ingest import ingest
from bot.store import Store, open_store
from tests.fakes import FakeClock, FakeWeb

SEEDS = Path(__file__).parent.parent / "seeds"


@pytest.fixture(scope="session")
def seeded_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database file that has read the seed articles, to be copied and never written."""
    file = tmp_path_factory.mktemp("seeded") / "seeded.db"
    store = open_store(f"sqlite:///{file}")
    ingest(desk_over(store), [str(SEEDS)], lambda _: None)
    store.close()
    return file


def desk_over(store: Store, clock: FakeClock | None = None, web: FakeWeb | None = None) -> Desk:
    """A desk over a store, with the real extraction."""
    return Desk(store.index, store.ledger, web or FakeWeb(), clock or FakeClock(), Extractor())


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def desk(seeded_file: Path, tmp_path: Path, clock: FakeClock) -> Iterator[Desk]:
    """A desk that has read the two seed articles, over a file of its own."""
    copy = tmp_path / "desk.db"
    shutil.copy(seeded_file, copy)
    store = open_store(f"sqlite:///{copy}")
    yield desk_over(store, clock)
    store.close()


@pytest.fixture
def empty_desk(clock: FakeClock) -> Iterator[Desk]:
    """A desk that has read nothing."""
    store = open_store("sqlite:///:memory:")
    yield desk_over(store, clock)
    store.close()
