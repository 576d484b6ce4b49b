"""Many articles over all processors: each process holds an engine of its own, and answers come in order."""

import os
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from itertools import chain
from multiprocessing import get_context

from bot.engine import load
from bot.extract.reading import extract
from bot.model import Article, Reading

# So few characters are read sooner by one process than others are started.
_FEW = 60_000
# How many articles wait for each process: enough to keep it busy, few enough to bound memory.
_WAITING = 4


def processors() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def read(article: Article) -> Reading:
    """What is in one article, by this process's engine."""
    engine = load()
    return extract(article, engine.tagger, engine.linker)


class Pool:
    """Processes that read articles, started when there is enough to read."""

    def __init__(self, processes: int) -> None:
        """At most so many processes; with one, this process reads."""
        self._processes = processes
        self._started: ProcessPoolExecutor | None = None

    def each(self, articles: Iterable[Article]) -> Iterator[tuple[Article, Reading]]:
        """Every article with what is in it, in order; few are read ahead of what is asked for."""
        waiting = iter(articles)
        first, enough = self._first(waiting)
        if self._processes == 1 or not (enough or self._started):
            yield from ((article, read(article)) for article in chain(first, waiting))
            return
        pending: deque[tuple[Article, Future[Reading]]] = deque()
        for article in chain(first, waiting):
            pending.append((article, self._executor().submit(read, article)))
            if len(pending) >= _WAITING * self._processes:
                done, future = pending.popleft()
                yield done, future.result()
        yield from ((article, future.result()) for article, future in pending)

    def close(self) -> None:
        """End the processes; what they have not begun is dropped."""
        if self._started:
            self._started.shutdown(cancel_futures=True)
            self._started = None

    def _first(self, waiting: Iterator[Article]) -> tuple[list[Article], bool]:
        """The first articles, and whether they are enough to be shared out."""
        first: list[Article] = []
        size = 0
        for article in waiting:
            first.append(article)
            size += len(article.text)
            if size >= _FEW and len(first) > 1:
                return first, True
        return first, False

    def _executor(self) -> ProcessPoolExecutor:
        if self._started is None:
            # Not forked: a copied onnxruntime session, database connection or lock would hang.
            self._started = ProcessPoolExecutor(self._processes, get_context("spawn"))
        return self._started
