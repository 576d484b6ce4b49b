"""What the use cases need from the world.

The doors (store, fetch, slack, schedule) provide it; tests give fakes with memory.

Implementations raise only the leaves of `DeskError` that each method names.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from typing import Literal, NamedTuple, Protocol

from bot.answers import Coverage
from bot.model import Article, Attribution, Printed, PrintedFact, Query, Reading
from bot.records import Asked, Failure, Feed, Outlet, Slot, SlotState, Subscription

Added = Literal["new", "updated", "unchanged"]


class Index(Protocol):
    """The articles and what was read out of them. Only current versions are searched."""

    def confirm(self, article: Article) -> bool:
        """Whether the current version of the article says the same: its text, and what is known about it.

        A page that is built anew for each reader brings other bytes each time; that is no new version. When it says
        the same, it counts as seen at `article.retrieved_at`. Raises StoreTrouble.
        """
        ...

    def seen(self, address: str) -> datetime | None:
        """When the article with this id or url was last read or confirmed; None when none is stored."""
        ...

    def add(self, article: Article, reading: Reading) -> Added:
        """Store an article and its reading in one transaction.

        What `confirm` knows changes nothing; the same id saying something else becomes the next version and the earlier
        one is kept, no longer searched. Raises StoreTrouble.
        """
        ...

    def quotes(self, query: Query, limit: int, *, newer_than: int = 0, as_of: int | None = None) -> tuple[Printed, ...]:
        """Statements (no stances) that satisfy the filters and have every word of the topic in or around them.

        Three places are searched: the content; its paragraph; paragraph and headline together. At most `limit` of each,
        newest publication first, undated last; no attribution twice. A question without words gives those that satisfy
        the filters, newest first. Article keys are bounded: `newer_than` < key <= `as_of`; words that an article
        had before it was updated are as old as its version that first had them.
        """
        ...

    def facts(self, query: Query, limit: int) -> tuple[PrintedFact, ...]:
        """Facts that satisfy the filters and whose paragraph or headline has every word of the topic, newest first."""
        ...

    def like(self, words: str, limit: int, *, as_of: int | None = None, stances: bool = False) -> tuple[Printed, ...]:
        """Statements whose content shares the most of the rarest words of `words`, most shared first.

        `as_of` bounds the article key as in `quotes`; `stances` lets stances in too.
        """
        ...

    def printed(self, key: int) -> tuple[Article, Attribution]:
        """An attribution by its key, with the version of the article it was read from. Raises NotThere."""
        ...

    def fact(self, key: int) -> tuple[Article, PrintedFact]:
        """A fact by its key, with the version of the article it was read from. Raises NotThere."""
        ...

    def coverage(self, query: Query | None = None) -> Coverage:
        """What a question with these filters on outlet and time is searched in; everything without one.

        `failed` is left to the Ledger.
        """
        ...

    def newest(self) -> int:
        """The greatest article key, 0 when empty."""
        ...

    def outlets(self) -> tuple[Outlet, ...]:
        """Every outlet, most articles first."""
        ...

    def speakers(self, limit: int) -> tuple[str, ...]:
        """Canonical speakers of statements, most quoted first."""
        ...

    def terms(self, limit: int) -> tuple[str, ...]:
        """Words as printed in what is searched, most frequent first."""
        ...


class Ledger(Protocol):
    """What people and the machine have made: settings, asks, digests and their slots, feeds, failures.

    All by team; `local` without Slack.
    """

    def setting(self, team: str, name: str) -> str | None:
        """A workspace setting, None when never set."""
        ...

    def set(self, team: str, name: str, value: str) -> None:
        """Set a workspace setting. Raises StoreTrouble."""
        ...

    def remember(self, asked: Asked) -> int:
        """Keep a question, so that buttons can carry its id; returns the id. Raises StoreTrouble."""
        ...

    def recall(self, team: str, ask: int) -> Asked:
        """A question that this team asked. Raises NotThere."""
        ...

    def subscribe(self, subscription: Subscription) -> Subscription:
        """Store a subscription (its `id` is ignored); returns it with its id. Raises StoreTrouble."""
        ...

    def unsubscribe(self, team: str, channel: str, subscription: int) -> Subscription:
        """End a subscription of this channel; returns it. Raises NotThere."""
        ...

    def subscriptions(self, team: str | None = None, channel: str | None = None) -> tuple[Subscription, ...]:
        """Live subscriptions, oldest first."""
        ...

    def claim(self, subscription: int, due: datetime, at: datetime) -> bool:
        """Claim a slot for posting; True for exactly one caller, for ever, whatever restarts.

        Committed before it returns.
        """
        ...

    def settle(
        self, subscription: int, due: datetime, state: SlotState, mark: int | None = None, untold: str | None = None
    ) -> bool:
        """Say what became of a claimed slot; True for the one caller that found it claimed.

        With `mark`, the subscription's mark moves on in the same transaction. `untold` is what its owner is to be told.
        """
        ...

    def tell(self, subscription: int, due: datetime, untold: str | None) -> bool:
        """Take what the owner has to be told of a slot (None: nothing any more), or put it back; True when it changed.

        Of several callers that take it, one is told True.
        """
        ...

    def untold(self) -> tuple[Slot, ...]:
        """Slots of which the owner still has to be told, the earliest first."""
        ...

    def slots(self, state: SlotState, before: datetime) -> tuple[Slot, ...]:
        """Slots in this state that were claimed before a time."""
        ...

    def last_due(self, subscription: int, before: datetime, *, posted: bool = False) -> datetime | None:
        """The newest due time of a subscription before a time that was ever claimed, or that was posted."""
        ...

    def watch(self, url: str, at: datetime) -> None:
        """Add a feed; one that is already watched stays as it is."""
        ...

    def unwatch(self, url: str) -> None:
        """Stop reading a feed. Raises NotThere."""
        ...

    def feeds(self) -> tuple[Feed, ...]:
        """Watched feeds, oldest first."""
        ...

    def polled(self, url: str, at: datetime, failure: str | None) -> None:
        """Note an attempt to read a feed."""
        ...

    def failed(self, what: str, reason: str, at: datetime) -> None:
        """Note that something could not be ingested; a later success of the same name clears it."""
        ...

    def cleared(self, what: str) -> None:
        """Forget the failure of this name, if any."""
        ...

    def failures(self) -> tuple[Failure, ...]:
        """What could not be ingested and has not been since, newest first."""
        ...


class Page(NamedTuple):
    """What a fetch brought: the address after redirects, the declared media type and character set, the bytes."""

    url: str
    media_type: str
    charset: str | None
    body: bytes


class Fetcher(Protocol):
    """The web, read carefully: time-outs, size caps, no private addresses."""

    def fetch(self, url: str) -> Page:
        """GET a page or feed. Raises Unreachable with the reason."""
        ...


class Post(Protocol):
    """A message as Slack takes it: fallback text and blocks."""

    @property
    def text(self) -> str:
        """What a notification and a screen reader say; never empty."""
        ...

    @property
    def blocks(self) -> Sequence[dict[str, object]]:
        """Block Kit blocks."""
        ...


class Poster(Protocol):
    """Posts to Slack."""

    def post(self, channel: str, message: Post) -> None:
        """Post to a channel (or, given a user's id, to that person).

        Raises PostRefused when Slack said no, PostUnknown when no answer came.
        """
        ...


class Extraction(Protocol):
    """Reads articles. Total: whatever the text, there is a reading."""

    def __call__(self, article: Article) -> Reading:
        """What is in one article."""
        ...

    def each(self, articles: Iterable[Article]) -> Iterator[tuple[Article, Reading]]:
        """Every article with what is in it, in order; a batch may use every processor."""
        ...


class Clock(Protocol):
    """The time."""

    def now(self) -> datetime:
        """The present instant, with its zone."""
        ...
