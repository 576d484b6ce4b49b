"""A desk in memory, for the doors whose tests need no articles: what it is told to remember, it remembers."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import count
from threading import Lock
from typing import cast

from bot.answers import Answer, Context, Coverage, Hit, Rendering, Utterance
from bot.desk import Desk
from bot.errors import NotThere
from bot.model import Attribution, Citation, Moment, Passage, Printed, Query
from bot.ports import Clock, Fetcher, Index, Ledger
from bot.records import Asked, Feed, Slot, SlotState, Subscription
from bot.text import Span
from tests.fakes import FakeClock, FakeExtraction

NOW = datetime(2025, 12, 2, 12, 0, tzinfo=UTC)


@dataclass
class MemoryIndex:
    """An index of which only the newest key is asked."""

    key: int = 7

    def newest(self) -> int:
        return self.key


@dataclass
class MemoryLedger:
    """Questions, subscriptions, slots and feeds, as the port describes them."""

    asks: dict[int, Asked] = field(default_factory=dict)
    live: dict[int, Subscription] = field(default_factory=dict)
    taken: dict[tuple[int, datetime], tuple[SlotState, datetime]] = field(default_factory=dict)
    to_tell: dict[tuple[int, datetime], str] = field(default_factory=dict)
    watched: dict[str, Feed] = field(default_factory=dict)
    lock: Lock = field(default_factory=Lock)
    numbers: Callable[[], int] = field(default_factory=lambda: count(1).__next__)

    def remember(self, asked: Asked) -> int:
        number = self.numbers()
        self.asks[number] = asked
        return number

    def recall(self, team: str, ask: int) -> Asked:
        asked = self.asks.get(ask)
        if asked is None or asked.team != team:
            raise NotThere("That answer is no longer kept: ask again.")
        return asked

    def subscribe(self, subscription: Subscription) -> Subscription:
        made = subscription.model_copy(update={"id": self.numbers()})
        self.live[made.id] = made
        return made

    def subscriptions(self, team: str | None = None, channel: str | None = None) -> tuple[Subscription, ...]:
        return tuple(one for one in self.live.values() if team in {None, one.team} and channel in {None, one.channel})

    def claim(self, subscription: int, due: datetime, at: datetime) -> bool:
        with self.lock:
            if (subscription, due) in self.taken:
                return False
            self.taken[subscription, due] = ("claimed", at)
            return True

    def settle(
        self, subscription: int, due: datetime, state: SlotState, mark: int | None = None, untold: str | None = None
    ) -> bool:
        with self.lock:
            before, at = self.taken[subscription, due]
            if before != "claimed":
                return False
            self.taken[subscription, due] = (state, at)
            if untold:
                self.to_tell[subscription, due] = untold
            if mark is not None:
                self.live[subscription] = self.live[subscription].model_copy(update={"mark": mark})
            return True

    def slots(self, state: SlotState, before: datetime) -> tuple[Slot, ...]:
        return tuple(
            Slot(subscription=self.live[number], due=due, state=now, claimed_at=at)
            for (number, due), (now, at) in self.taken.items()
            if now == state and at < before
        )

    def tell(self, subscription: int, due: datetime, untold: str | None) -> bool:
        with self.lock:
            before = self.to_tell.pop((subscription, due), None)
            if untold:
                self.to_tell[subscription, due] = untold
            return before != untold

    def untold(self) -> tuple[Slot, ...]:
        return tuple(
            Slot(subscription=self.live[number], due=due, state=self.taken[number, due][0], claimed_at=due, untold=text)
            for (number, due), text in self.to_tell.items()
        )

    def last_due(self, subscription: int, before: datetime) -> datetime | None:
        return max((due for number, due in self.taken if number == subscription and due < before), default=None)

    def states(self, subscription: int) -> list[SlotState]:
        return [state for (number, _), (state, _) in self.taken.items() if number == subscription]

    def feeds(self) -> tuple[Feed, ...]:
        return tuple(self.watched.values())

    def polled(self, url: str, at: datetime, failure: str | None) -> None:
        self.watched[url] = self.watched[url].model_copy(update={"polled_at": at, "failure": failure})


def desk_of(ledger: MemoryLedger, clock: Clock | None = None, index: MemoryIndex | None = None) -> Desk:
    """A desk over these."""
    return Desk(
        cast("Index", index or MemoryIndex()),
        cast("Ledger", ledger),
        cast("Fetcher", None),
        clock or FakeClock(NOW),
        FakeExtraction(),
    )


def answer_of(*texts: str) -> Answer:
    """An answer with a direct quotation for each text, each by a speaker of its own."""
    coverage = Coverage.model_validate({"articles": len(texts), "outlets": ("The Courier",)})
    return Answer(query=Query(words=("topic",)), coverage=coverage, hits=tuple(map(hit_of, texts, count(1))))


def hit_of(text: str, key: int = 1) -> Hit:
    """One utterance that one article printed."""
    words = f'"{text}" said Speaker {key}.'
    quoted = Span(1, 1 + len(text))
    attribution = Attribution(kind="direct", content=(quoted,), quoted=(quoted,), speaker=f"Speaker {key}")
    printed = Printed(
        key=key,
        citation=_citation(key),
        attribution=attribution,
        text=text,
        passage=Passage(number=1, start=0, text=words),
    )
    rendering = Rendering(printed=printed, relation="full")
    said = Utterance(
        id=f"u{key}", speaker=f"Speaker {key}", role=None, speaker_type="person", renderings=(rendering,), origins=1
    )
    return Hit(item=said, score=1, why="quote")


def context_of(words: str) -> Context:
    """A paragraph in context, with these words in it."""
    text = f"This is paragraph {words}."
    return Context(
        citation=_citation(1),
        speaker="Speaker 1",
        role=None,
        resolved_by=None,
        passages=(Passage(number=1, start=0, text=text),),
        marked=(Span(0, 4),),
    )


def _citation(key: int) -> Citation:
    return Citation(
        article=f"a{key}",
        version=1,
        outlet="The Courier",
        headline="A headline",
        byline=None,
        agency=None,
        url=None,
        published=Moment(iso="2025-12-01"),
        modified=None,
        retrieved_at=NOW,
        sha256="0" * 64,
    )
