"""The worker posts each digest at most once, says when it is not sure, and lets nothing stop the rest."""

import logging
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.answers import Coverage, Digest, Ingested, IngestReport
from bot.desk import Desk
from bot.errors import BadAsk, DeskError, PostRefused, PostUnknown, PostUnsent, StoreTrouble
from bot.ports import Post
from bot.records import Failure, Feed, SlotState, Subscription
from bot.schedule import Worker, run
from bot.show.slack import Message
from bot.store import Store, open_store
from tests.bot.memory import MemoryLedger, desk_of, hit_of
from tests.fakes import FakeClock
from tests.slack_limits import check

EIGHT = datetime(2025, 12, 2, 8, 0, tzinfo=UTC)
GOING = threading.Event()


@dataclass
class Channels:
    """Where posts arrive; `meets` says what happens at the next posts to a channel."""

    posts: list[tuple[str, Post]] = field(default_factory=list)
    meets: dict[str, DeskError | Exception] = field(default_factory=dict)

    def post(self, channel: str, message: Post) -> None:
        trouble = self.meets.get(channel)
        if trouble is not None:
            raise trouble
        assert check({"text": message.text, "blocks": list(message.blocks)}) == []
        self.posts.append((channel, message))

    def to(self, channel: str) -> list[str]:
        return [f"{post.text}\n{post.blocks}" for where, post in self.posts if where == channel]


@dataclass
class Office:
    """A worker with a memory, a clock and channels."""

    ledger: MemoryLedger = field(default_factory=MemoryLedger)
    clock: FakeClock = field(default_factory=lambda: FakeClock(EIGHT))
    channels: Channels = field(default_factory=Channels)
    quiet: bool = False
    failed: tuple[Failure, ...] = ()
    spoilt: dict[int, Exception] = field(default_factory=dict)
    polls: list[str] = field(default_factory=list)
    dead: dict[str, Exception] = field(default_factory=dict)

    def worker(self) -> Worker:
        return Worker(
            desk=desk_of(self.ledger, self.clock),
            poster=self.channels,
            feed_every=timedelta(minutes=15),
            poll=self.poll,
            compose=self.compose,
        )

    def tick(self) -> None:
        self.worker().tick(GOING)

    def compose(self, _: Desk, subscription: Subscription, until: datetime) -> Digest:
        if subscription.id in self.spoilt:
            raise self.spoilt[subscription.id]
        return Digest(
            subscription=subscription,
            since=subscription.created_at,
            until=until,
            coverage=Coverage.model_validate({"articles": 14, "outlets": ("The Courier",), "failed": self.failed}),
            hits=() if self.quiet else (hit_of(f"new on {subscription.topic}"),),
            mark=subscription.mark + 5,
        )

    def poll(self, _: Desk, url: str, progress: Callable[[Ingested], None]) -> IngestReport:
        self.polls.append(url)
        if url in self.dead:
            raise self.dead[url]
        self.ledger.polled(url, self.clock.now(), None)
        progress(Ingested(what=url, outcome="unchanged"))
        return IngestReport(items=())

    def subscribe(self, channel: str = "C1", topic: str = "territory", **other: object) -> Subscription:
        fields: dict[str, object] = {
            "id": 0,
            "team": "T1",
            "channel": channel,
            "topic": topic,
            "cadence": "daily",
            "at": "08:00",
            "zone": "UTC",
            "owner": "U1",
            "created_at": EIGHT - timedelta(days=3),
        }
        return self.ledger.subscribe(Subscription.model_validate(fields | other))

    def mark(self, subscription: Subscription) -> int:
        return self.ledger.live[subscription.id].mark


@pytest.fixture
def office() -> Office:
    return Office()


# Digests ------------------------------------------------------------------------------------------------------------


def test_a_due_digest_is_posted_once_and_the_mark_moves(office: Office) -> None:
    made = office.subscribe()
    for _ in range(3):
        office.tick()
    (post,) = office.channels.to("C1")
    assert "new on territory" in post
    assert office.ledger.states(made.id) == ["posted"]
    assert office.mark(made) == 5


def test_nothing_is_posted_before_its_time(office: Office) -> None:
    office.subscribe(created_at=EIGHT - timedelta(hours=2))
    office.clock.at = EIGHT - timedelta(minutes=1)
    office.tick()
    assert office.channels.posts == []


def test_after_a_long_pause_only_the_latest_slot_is_posted(office: Office) -> None:
    made = office.subscribe()
    office.tick()
    office.clock.advance(days=9)
    office.tick()
    assert len(office.channels.to("C1")) == 2
    assert office.ledger.last_due(made.id, office.clock.now() + timedelta(1)) == EIGHT + timedelta(days=9)


def test_a_quiet_day_is_silence_and_counts_as_posted(office: Office) -> None:
    made = office.subscribe()
    office.quiet = True
    office.tick()
    assert office.channels.posts == []
    assert office.ledger.states(made.id) == ["posted"]
    assert office.mark(made) == 5


def test_a_quiet_day_on_which_something_failed_is_told(office: Office) -> None:
    office.subscribe()
    office.quiet = True
    office.failed = (Failure(what="https://feed.example/rss", reason="It did not answer.", at=EIGHT),)
    office.tick()
    assert len(office.channels.to("C1")) == 1


def test_two_workers_at_once_post_it_once(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    made = office.subscribe()
    together = threading.Barrier(4)
    compose = office.compose

    def at_once(desk: Desk, subscription: Subscription, until: datetime) -> Digest:
        together.wait(5)
        return compose(desk, subscription, until)

    monkeypatch.setattr(office, "compose", at_once)  # all four stand before the claim at the same time
    threads = [threading.Thread(target=office.tick) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(5)
    assert len(office.channels.to("C1")) == 1
    assert office.ledger.states(made.id) == ["posted"]


def test_the_slot_is_claimed_before_it_is_posted(office: Office) -> None:
    made = office.subscribe()
    seen: list[object] = []

    class Watching(Channels):
        def post(self, channel: str, message: Post) -> None:  # noqa: ARG002 - only the moment matters
            seen.extend(office.ledger.states(made.id))

    office.channels = Watching()
    office.tick()
    assert seen == ["claimed"]


def test_a_no_from_slack_leaves_the_mark_and_tells_the_owner_why(office: Office) -> None:
    made = office.subscribe()
    office.channels.meets["C1"] = PostRefused("I am not in that channel: invite me there with `/invite`.")
    office.tick()
    office.tick()
    (word,) = office.channels.to("U1")
    assert "was not posted" in word
    assert "/invite" in word
    assert "territory" in word
    assert "Tue 2 Dec 2025, 08:00 (UTC)" in word
    assert "<#C1>" in word
    assert office.ledger.states(made.id) == ["refused"]
    assert office.mark(made) == 0
    office.channels.meets.clear()
    office.clock.advance(days=1)
    office.tick()
    assert len(office.channels.to("C1")) == 1


def test_no_answer_from_slack_is_doubt_and_the_owner_is_told(office: Office) -> None:
    made = office.subscribe()
    office.channels.meets["C1"] = PostUnknown("Slack did not answer.")
    office.tick()
    office.channels.meets.clear()
    office.tick()
    (word,) = office.channels.to("U1")
    assert "may or may not have been posted" in word
    assert "/digest now" in word
    assert office.channels.to("C1") == []
    assert office.ledger.states(made.id) == ["doubt"]
    assert office.mark(made) == 0


def test_the_due_time_is_told_in_the_subscription_s_zone(office: Office) -> None:
    office.subscribe(zone="Europe/Kyiv", at="09:30")
    office.channels.meets["C1"] = PostUnknown("Slack did not answer.")
    office.tick()
    assert "Tue 2 Dec 2025, 09:30 (Europe/Kyiv)" in office.channels.to("U1")[0]


def test_a_crash_between_claim_and_post_is_doubt_and_told_once(office: Office) -> None:
    made = office.subscribe()
    office.ledger.claim(made.id, EIGHT, EIGHT)
    office.clock.at = EIGHT + timedelta(minutes=10)
    office.tick()
    assert office.ledger.states(made.id) == ["claimed"]
    office.clock.advance(minutes=1)
    for _ in range(3):
        office.tick()
    (word,) = office.channels.to("U1")
    assert "may or may not have been posted" in word
    assert office.ledger.states(made.id) == ["doubt"]
    assert office.channels.to("C1") == []


def test_of_two_workers_that_find_a_slot_in_doubt_one_tells(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    made = office.subscribe()
    office.ledger.claim(made.id, EIGHT, EIGHT)
    office.clock.at = EIGHT + timedelta(hours=1)
    slots, together = office.ledger.slots, threading.Barrier(2)

    def both(*asked: object) -> object:
        found = slots(*asked)  # type: ignore[arg-type] # passed on as they came
        together.wait(5)
        return found

    monkeypatch.setattr(office.ledger, "slots", both)  # both have listed it before either settles it
    threads = [threading.Thread(target=office.tick) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(5)
    assert len(office.channels.to("U1")) == 1


def test_an_owner_who_cannot_be_told_stops_nothing(office: Office) -> None:
    first, second = office.subscribe("C1"), office.subscribe("C2")
    office.channels.meets = {"C1": PostRefused("No."), "U1": PostRefused("No.")}
    office.tick()
    assert office.ledger.states(first.id) == ["refused"]
    assert office.ledger.states(second.id) == ["posted"]


@pytest.mark.parametrize("defect", [ZeroDivisionError(), StoreTrouble("The database is locked.")])
def test_one_bad_subscription_stops_no_other_and_is_tried_again(
    office: Office, defect: Exception, caplog: pytest.LogCaptureFixture
) -> None:
    bad, good = office.subscribe("C1"), office.subscribe("C2")
    office.spoilt[bad.id] = defect
    office.tick()
    assert office.channels.to("C1") == []
    assert len(office.channels.to("C2")) == 1
    assert f"digest {bad.id}" in caplog.text
    assert office.ledger.states(good.id) == ["posted"]
    office.spoilt.clear()
    office.tick()
    assert len(office.channels.to("C1")) == 1


def test_a_topic_that_cannot_be_searched_is_told_to_its_owner_once(office: Office) -> None:
    made = office.subscribe()
    office.spoilt[made.id] = BadAsk("No day is called 2025-02-30.")
    office.tick()
    office.tick()
    (word,) = office.channels.to("U1")
    assert "2025-02-30" in word
    assert office.ledger.states(made.id) == ["refused"]


def test_of_two_workers_that_cannot_search_a_topic_one_tells(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    made = office.subscribe()
    office.spoilt[made.id] = BadAsk("No day is called 2025-02-30.")
    claim = office.ledger.claim

    def late(subscription: int, due: datetime, at: datetime) -> bool:
        claim(subscription, due, at)
        return claim(subscription, due, at)

    monkeypatch.setattr(office.ledger, "claim", late)  # another worker was there first
    office.tick()
    assert office.channels.posts == []


def test_a_defect_while_posting_leaves_a_slot_in_doubt(office: Office) -> None:
    made = office.subscribe()
    office.channels.meets["C1"] = ZeroDivisionError()
    office.tick()
    office.channels.meets.clear()
    office.clock.advance(minutes=11)
    office.tick()
    assert office.ledger.states(made.id) == ["doubt"]
    assert len(office.channels.to("U1")) == 1


def test_word_about_a_direct_conversation_names_no_channel(office: Office) -> None:
    office.subscribe("D1")
    office.channels.meets["D1"] = PostRefused("No.")
    office.tick()
    assert "<#" not in office.channels.to("U1")[0]


def test_hostile_topics_ring_nobody(office: Office) -> None:
    office.subscribe(topic="<!channel> `x` & *")
    office.channels.meets["C1"] = PostRefused("No.")
    office.tick()
    assert "<!channel" not in office.channels.to("U1")[0]


# Feeds --------------------------------------------------------------------------------------------------------------


def watch(office: Office, name: str, polled_at: datetime | None = None) -> str:
    url = f"https://{name}.example/rss"
    office.ledger.watched[url] = Feed(url=url, added_at=EIGHT - timedelta(days=1), polled_at=polled_at)
    return url


def test_a_feed_is_read_when_it_was_left_alone_long_enough(office: Office) -> None:
    new, old = watch(office, "new"), watch(office, "old", EIGHT - timedelta(minutes=15))
    watch(office, "fresh", EIGHT - timedelta(minutes=14))
    office.tick()
    office.tick()
    assert office.polls == [new, old]
    assert office.ledger.watched[new] == Feed(url=new, added_at=EIGHT - timedelta(days=1), polled_at=EIGHT)


@pytest.mark.parametrize("trouble", [StoreTrouble("The database is locked."), ZeroDivisionError()])
def test_a_feed_that_cannot_be_read_is_noted_and_stops_no_other(
    office: Office, trouble: Exception, caplog: pytest.LogCaptureFixture
) -> None:
    dead, alive = watch(office, "dead"), watch(office, "alive")
    office.dead[dead] = trouble
    office.tick()
    office.tick()
    assert office.polls == [dead, alive]
    assert office.ledger.watched[dead].failure
    assert office.ledger.watched[alive].failure is None
    assert dead in caplog.text


def test_a_digest_that_becomes_due_while_feeds_are_read_is_not_kept_waiting(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    slow, last = watch(office, "slow"), watch(office, "last")
    office.clock.at = EIGHT - timedelta(minutes=1)
    office.subscribe(created_at=office.clock.at)
    seen: list[int] = []
    poll = office.poll

    def slowly(desk: Desk, url: str, progress: Callable[[Ingested], None]) -> IngestReport:
        seen.append(len(office.channels.posts))
        office.clock.advance(minutes=2)
        return poll(desk, url, progress)

    monkeypatch.setattr(office, "poll", slowly)  # each feed takes two minutes
    office.tick()
    assert office.polls == [slow, last]
    assert seen == [0, 1]


# The loop -----------------------------------------------------------------------------------------------------------


def test_the_worker_goes_on_until_it_is_stopped(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.schedule._PAUSE", 0.001)
    office.subscribe()
    stop, twice = threading.Event(), threading.Event()
    subscriptions, looks = office.ledger.subscriptions, iter(range(100_000))

    def counted(team: str | None = None, channel: str | None = None) -> tuple[Subscription, ...]:
        if next(looks) == 1:
            office.clock.advance(days=1)
        if len(office.channels.posts) == 2:
            twice.set()
        return subscriptions(team, channel)

    monkeypatch.setattr(office.ledger, "subscriptions", counted)  # a day passes between the first two looks
    thread = threading.Thread(target=office.worker().run, args=(stop,))
    thread.start()
    assert twice.wait(5)
    stop.set()
    thread.join(5)
    assert not thread.is_alive()


def test_a_worker_that_is_stopped_begins_nothing_new(office: Office) -> None:
    office.subscribe()
    watch(office, "new")
    stopped = threading.Event()
    stopped.set()
    office.worker().tick(stopped)
    office.worker().run(stopped)
    assert (office.channels.posts, office.polls) == ([], [])


def test_a_database_that_cannot_be_read_is_logged_and_the_loop_goes_on(
    office: Office, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def locked(*_: object) -> tuple[Subscription, ...]:
        raise StoreTrouble("The database is locked.")

    url = watch(office, "new")
    monkeypatch.setattr(office.ledger, "subscriptions", locked)  # as a locked database does
    with caplog.at_level(logging.WARNING):
        office.tick()
    assert "The database is locked." in caplog.text
    assert office.polls == [url]


def test_the_message_is_what_the_digest_show_draws(office: Office) -> None:
    office.subscribe()
    office.tick()
    ((_, message),) = office.channels.posts
    assert isinstance(message, Message)
    assert "territory" in message.text


# Over the real database ---------------------------------------------------------------------------------------------


def over(store: Store, office: Office) -> Desk:
    return replace(desk_of(office.ledger, office.clock), index=store.index, ledger=store.ledger)


def test_workers_of_two_processes_post_it_once(office: Office, tmp_path: Path) -> None:
    stores = [open_store(f"sqlite:///{tmp_path}/desk.db") for _ in range(2)]
    made = stores[0].ledger.subscribe(office.subscribe())
    together = threading.Barrier(2)

    def at_once(desk: Desk, subscription: Subscription, until: datetime) -> Digest:
        together.wait(5)
        return office.compose(desk, subscription, until)

    workers = [Worker(over(store, office), office.channels, timedelta(minutes=15), compose=at_once) for store in stores]
    threads = [threading.Thread(target=worker.tick, args=(GOING,)) for worker in workers]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(10)
    assert len(office.channels.to("C1")) == 1
    (slot,) = stores[1].ledger.slots("posted", EIGHT + timedelta(days=1))
    assert (slot.due, slot.subscription.id, slot.subscription.mark) == (EIGHT, made.id, 5)
    for store in stores:
        store.close()


def test_a_worker_killed_after_its_claim_posts_nothing_when_it_comes_back(office: Office, tmp_path: Path) -> None:
    address = f"sqlite:///{tmp_path}/desk.db"
    before = open_store(address)
    made = before.ledger.subscribe(office.subscribe())
    assert before.ledger.claim(made.id, EIGHT, EIGHT)
    before.close()
    office.clock.advance(minutes=11)
    after = open_store(address)
    worker = Worker(over(after, office), office.channels, timedelta(minutes=15), compose=office.compose)
    worker.tick(GOING)
    worker.tick(GOING)
    assert office.channels.to("C1") == []
    assert len(office.channels.to("U1")) == 1
    assert len(after.ledger.slots("doubt", office.clock.now())) == 1
    after.close()


def test_the_worker_composes_and_reads_with_the_desk_s_own_use_cases(office: Office, tmp_path: Path) -> None:
    store = open_store(f"sqlite:///{tmp_path}/desk.db")
    store.ledger.subscribe(office.subscribe())
    stop = threading.Event()
    thread = threading.Thread(target=run, args=(over(store, office), office.channels, 15, stop))
    thread.start()
    patience = time.monotonic() + 5
    while not store.ledger.slots("posted", EIGHT + timedelta(days=1)) and time.monotonic() < patience:
        stop.wait(0.01)
    stop.set()
    thread.join(5)
    assert len(store.ledger.slots("posted", EIGHT + timedelta(days=1))) == 1
    assert office.channels.posts == []
    store.close()


def test_an_owner_is_told_when_slack_is_back(office: Office) -> None:
    office.subscribe()
    office.channels.meets |= {"C1": PostUnknown("Slack did not answer."), "U1": PostUnsent("Slack is away.")}
    office.tick()
    assert office.channels.to("U1") == []
    office.clock.advance(minutes=5)
    office.tick()
    assert len(office.ledger.untold()) == 1
    office.channels.meets.clear()
    office.tick()
    office.tick()
    (told,) = office.channels.to("U1")
    assert "may or may not have been posted" in told
    assert office.ledger.untold() == ()


def test_an_owner_who_cannot_be_written_to_is_not_tried_for_ever(office: Office) -> None:
    office.subscribe()
    office.channels.meets |= {"C1": PostRefused("No such channel."), "U1": PostRefused("No direct messages.")}
    office.tick()
    assert office.ledger.untold() == ()


def test_a_posted_digest_is_noted_when_the_database_is_free_again(office: Office) -> None:
    made = office.subscribe()
    settle, busy = office.ledger.settle, [StoreTrouble("The database is busy.")] * 2

    def sometimes(
        subscription: int, due: datetime, state: SlotState, mark: int | None = None, untold: str | None = None
    ) -> bool:
        if busy:
            raise busy.pop()
        return settle(subscription, due, state, mark, untold)

    office.ledger.settle = sometimes  # type: ignore[method-assign] # a database that is busy twice
    office.tick()
    assert office.ledger.states(made.id) == ["posted"]
    assert office.mark(made) == 5
