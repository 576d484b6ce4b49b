"""The composition root: settings -> doors -> desk -> Slack app. What gunicorn's factory and the command line call."""

import logging
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property
from typing import TYPE_CHECKING

from pydantic import ValidationError

from bot.desk import Desk
from bot.errors import DeskError, StoreTrouble
from bot.model import Article, Reading
from bot.ports import Fetcher, Page
from bot.settings import Settings

if TYPE_CHECKING:
    from wsgiref.types import WSGIApplication

    from slack_bolt import App

    from bot.engine.batch import Pool


class SystemClock:
    """The machine's clock."""

    def now(self) -> datetime:
        """The present instant in UTC."""
        return datetime.now(UTC)


_FOR_LIFE = ExitStack()  # what a serving process holds open until it ends


@dataclass(frozen=True)
class Web:
    """The web, its library loaded when something is first fetched: most commands fetch nothing."""

    chosen: Settings

    def fetch(self, url: str) -> Page:
        """GET a page or feed. Raises Unreachable."""
        return self._fetcher.fetch(url)

    @cached_property
    def _fetcher(self) -> Fetcher:
        from bot.fetch import WebFetcher

        return WebFetcher(self.chosen.fetch_timeout_seconds, self.chosen.max_download_bytes)


def settings() -> Settings:
    """The settings of this process. Raises DeskError naming the variable that cannot be understood."""
    try:
        return Settings()
    except ValidationError as error:
        first = error.errors()[0]
        name = str(first["loc"][0]).upper() if first["loc"] else "A setting"
        raise DeskError(f"{name} cannot be understood ({first['msg']}); README lists the settings.") from error


class Extractor:
    """Articles -> readings, by the learned engine, whose weights are loaded when something is first extracted."""

    def __init__(self, processes: int | None = None) -> None:
        """An extractor that shares many articles out over so many processes; None for one on each processor."""
        self._processes = processes

    def __call__(self, article: Article) -> Reading:
        """What is in an article."""
        from bot.engine.batch import read

        return read(article)

    def each(self, articles: Iterable[Article]) -> Iterator[tuple[Article, Reading]]:
        """Every article with what is in it, in order."""
        return self._pool.each(articles)

    def close(self) -> None:
        """End the processes that were started."""
        if "_pool" in vars(self):
            self._pool.close()

    @cached_property
    def _pool(self) -> "Pool":
        from bot.engine.batch import Pool, processors

        return Pool(self._processes or processors())


@contextmanager
def open_extractor(chosen: Settings) -> Iterator[Extractor]:
    """The extraction that the settings describe; its processes end with it."""
    extractor = Extractor(chosen.extract_processes)
    try:
        yield extractor
    finally:
        extractor.close()


@contextmanager
def open_desk(chosen: Settings) -> Iterator[Desk]:
    """The desk over the database that the settings name; closed at the end. Raises StoreTrouble."""
    from bot.store import open_store

    _refuse_wiped_disk(chosen)
    with closing(open_store(chosen.database_url)) as store, open_extractor(chosen) as extractor:
        yield Desk(
            index=store.index,
            ledger=store.ledger,
            fetcher=Web(chosen),
            clock=SystemClock(),
            extract=extractor,
            default_zone=chosen.timezone,
            max_article_bytes=chosen.max_article_bytes,
        )


def _refuse_wiped_disk(chosen: Settings) -> None:
    """On hosts that wipe the disk at each restart a SQLite file would be lost every day."""
    if chosen.dyno and chosen.database_url.startswith("sqlite"):
        raise StoreTrouble(
            "This host wipes its disk at each restart, so a SQLite file would be lost; see README, Deploy."
        )


def slack_app(desk: Desk, chosen: Settings) -> "App":
    """The Slack app over the desk. Raises DeskError when a credential is missing or Slack refuses it."""
    from bot.slack import Keys, build
    from handlers import ACTIONS, COMMANDS

    return build(desk, COMMANDS, ACTIONS, Keys.of(chosen))


def write_log() -> None:
    """Write the log to stderr, one line an event with its time."""
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(name)s: %(message)s")


def check_http(chosen: Settings) -> None:
    """Raise DeskError when Slack cannot be served over HTTP with these settings."""
    from bot.slack import Keys

    if Keys.of(chosen).signing_secret is None:
        raise DeskError(
            "Set SLACK_SIGNING_SECRET (Slack shows it under Basic Information), or SLACK_APP_TOKEN for Socket Mode."
        )


def wsgi() -> "WSGIApplication":
    """The WSGI application, for `gunicorn "bot.app:wsgi()"`. The database stays open as long as the process lives."""
    from bot.slack import wsgi as serve

    write_log()
    chosen = settings()
    check_http(chosen)
    desk = _FOR_LIFE.enter_context(open_desk(chosen))
    return serve(slack_app(desk, chosen))
