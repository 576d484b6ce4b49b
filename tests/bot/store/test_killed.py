"""An ingest that is killed leaves whole articles, and its next run completes it."""

import subprocess
import sys
import time
from pathlib import Path

from bot.model import Article, Query, Reading
from bot.store import open_store
from tests.bot.store.made import made

_SCRIPT = """
import sys
from bot.store import open_store
from tests.bot.store.test_killed import batch

store = open_store(sys.argv[1])
for article, reading in batch():
    store.index.add(article, reading)
"""
_ROOT = Path(__file__).parents[3]
_LINES = 10


def batch() -> list[tuple[Article, Reading]]:
    """What is ingested."""
    return [made(f"{at}", *(f"“The harbour {at} {line}.”" for line in range(_LINES))) for at in range(120)]


def test_a_killed_ingest_is_completed_by_the_next_and_nothing_is_there_twice(file: Path) -> None:
    url = f"sqlite:///{file}"
    store = open_store(url)
    worker = subprocess.Popen([sys.executable, "-c", _SCRIPT, url], cwd=_ROOT)
    while store.index.newest() < 5 and worker.poll() is None:
        time.sleep(0.005)
    worker.kill()
    worker.wait()
    done = store.index.newest()
    assert 5 <= done < len(batch())
    assert len(store.index.quotes(Query(), 9999)) == done * _LINES
    outcomes = [store.index.add(*one) for one in batch()]
    assert outcomes == ["unchanged"] * done + ["new"] * (len(batch()) - done)
    found = store.index.quotes(Query(words=("harbour",)), len(batch()) * _LINES + 1)
    assert len({one.text for one in found}) == len(found) == len(batch()) * _LINES
    store.close()
