"""Stand-ins for the ports, with memory: an index, a ledger, a web and a clock that tests look into."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import cast

from bot.desk import Desk
from bot.errors import StoreTrouble, Unreachable
from bot.model import Article, Reading
from bot.ports import Added, Clock, Fetcher, Index, Ledger, Page
from bot.records import Failure

NOON = datetime(2025, 12, 1, 12, 0, tzinfo=UTC)


@dataclass
class FakeIndex:
    """The current version of each article, and how often each was added."""

    articles: dict[str, Article] = field(default_factory=dict)
    writes: Counter[str] = field(default_factory=Counter)
    fails_after: int | None = None

    def confirm(self, article: Article) -> bool:
        known = self.articles.get(article.id)
        return known is not None and (known.text, known.citation.outlet) == (article.text, article.outlet)

    def seen(self, address: str) -> datetime | None:
        found = (one for one in self.articles.values() if address in (one.id, one.url))
        return next((one.retrieved_at for one in found), None)

    def add(self, article: Article, reading: Reading) -> Added:
        assert reading is not None
        if self.fails_after is not None and sum(self.writes.values()) >= self.fails_after:
            raise StoreTrouble("The database is locked by another program: try again.")
        self.writes[article.id] += 1
        known = article.id in self.articles
        self.articles[article.id] = article
        return "updated" if known else "new"


@dataclass
class FakeLedger:
    """Failures by name, and the last poll of each feed."""

    failed_inputs: dict[str, Failure] = field(default_factory=dict)
    polls: dict[str, str | None] = field(default_factory=dict)

    def failed(self, what: str, reason: str, at: datetime) -> None:
        self.failed_inputs[what] = Failure(what=what, reason=reason, at=at)

    def cleared(self, what: str) -> None:
        self.failed_inputs.pop(what, None)

    def failures(self) -> tuple[Failure, ...]:
        return tuple(self.failed_inputs.values())

    def polled(self, url: str, at: datetime, failure: str | None) -> None:
        assert at.tzinfo
        self.polls[url] = failure


@dataclass
class FakeWeb:
    """A web of known pages, and which were asked for."""

    pages: dict[str, Page] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)

    def put(self, url: str, body: str | bytes, media_type: str = "text/html", *, final: str | None = None) -> None:
        raw = body.encode() if isinstance(body, str) else body
        self.pages[url] = Page(final or url, media_type, None, raw)

    def fetch(self, url: str) -> Page:
        self.asked.append(url)
        if url not in self.pages:
            raise Unreachable(f"{url} did not answer: try again later.")
        return self.pages[url]


@dataclass
class FakeClock:
    """A clock that stands where it is set until it is moved."""

    at: datetime = NOON

    def now(self) -> datetime:
        return self.at

    def advance(self, **by: float) -> None:
        self.at += timedelta(**by)


@dataclass
class FakeExtraction:
    """Notes the ids of the articles that it reads; finds nothing, or what `read` finds."""

    noted: list[str] = field(default_factory=list)
    read: Callable[[Article], Reading] | None = None

    def __call__(self, article: Article) -> Reading:
        self.noted.append(article.id)
        return self.read(article) if self.read else Reading()

    def each(self, articles: Iterable[Article]) -> Iterator[tuple[Article, Reading]]:
        return ((article, self(article)) for article in articles)


@dataclass
class World:
    """Everything around a desk, and the ids that were extracted, in order."""

    index: FakeIndex = field(default_factory=FakeIndex)
    ledger: FakeLedger = field(default_factory=FakeLedger)
    web: FakeWeb = field(default_factory=FakeWeb)
    clock: FakeClock = field(default_factory=FakeClock)
    extracted: list[str] = field(default_factory=list)
    max_article_bytes: int = 1_000_000

    def desk(self, extract: Callable[[Article], Reading] | None = None) -> Desk:
        """A desk over these; the ports that these tests do not reach are not there."""
        return Desk(
            index=cast("Index", self.index),
            ledger=cast("Ledger", self.ledger),
            fetcher=cast("Fetcher", self.web),
            clock=cast("Clock", self.clock),
            extract=FakeExtraction(self.extracted, extract),
            max_article_bytes=self.max_article_bytes,
        )
