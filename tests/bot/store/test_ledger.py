"""The contract of `bot.ports.Ledger`."""

import multiprocessing
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest

from bot.errors import NotThere, StoreTrouble
from bot.records import Asked, Failure, Feed, Slot, SlotState, Subscription
from bot.store import Store, open_store

NOON = datetime(2025, 12, 1, 12, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)


STATES: tuple[SlotState, ...] = ("posted", "refused", "doubt")


def wish(**changes: object) -> Subscription:
    """A subscription, not yet stored."""
    return Subscription(
        id=0, team="T1", channel="C1", topic="harbour", cadence="daily", at="08:00", zone="Europe/Kyiv", owner="U1",
        created_at=NOON,
    ).model_copy(update=changes)  # fmt: skip


def test_a_setting_is_the_workspaces_own_and_the_last_one_holds(store: Store) -> None:
    ledger = store.ledger
    assert ledger.setting("T1", "timezone") is None
    ledger.set("T1", "timezone", "UTC")
    ledger.set("T1", "timezone", "Europe/Kyiv")
    assert ledger.setting("T1", "timezone") == "Europe/Kyiv"
    assert ledger.setting("T2", "timezone") is None
    assert ledger.setting("T1", "policy") is None


def test_a_question_is_recalled_by_its_own_team(store: Store) -> None:
    asked = Asked(team="T1", user="U1", command="who-said", text="harbour <!channel> \"'", as_of=7, at=NOON)
    key = store.ledger.remember(asked)
    assert store.ledger.recall("T1", key) == asked
    for team, number in (("T2", key), ("T1", key + 1), ("T1", 10**40), ("T1", -1)):
        with pytest.raises(NotThere, match="ask it again"):
            store.ledger.recall(team, number)


def test_questions_older_than_a_month_are_forgotten_and_their_ids_not_given_again(store: Store) -> None:
    asked = Asked(team="T1", user="U1", command="who-said", text="harbour", as_of=7, at=NOON)
    old = store.ledger.remember(asked)
    new = store.ledger.remember(asked.model_copy(update={"at": NOON + timedelta(days=31)}))
    assert new > old
    assert store.ledger.recall("T1", new).text == "harbour"
    with pytest.raises(NotThere):
        store.ledger.recall("T1", old)


def test_live_subscriptions_are_listed_oldest_first(store: Store) -> None:
    ledger = store.ledger
    one = ledger.subscribe(wish(id=99))
    two = ledger.subscribe(wish(channel="C2", cadence="weekly", weekday=0, mark=5))
    three = ledger.subscribe(wish(team="T2"))
    assert (one, two) == (wish(id=one.id), wish(channel="C2", cadence="weekly", weekday=0, mark=5, id=two.id))
    assert ledger.subscriptions() == (one, two, three)
    assert ledger.subscriptions("T1") == (one, two)
    assert ledger.subscriptions("T1", "C2") == (two,)
    assert ledger.subscriptions(channel="C1") == (one, three)


def test_a_subscription_is_ended_by_its_own_channel_once(store: Store) -> None:
    one = store.ledger.subscribe(wish())
    for team, channel, key in (("T2", "C1", one.id), ("T1", "C2", one.id), ("T1", "C1", 10**40)):
        with pytest.raises(NotThere, match="has no digest"):
            store.ledger.unsubscribe(team, channel, key)
    assert store.ledger.unsubscribe("T1", "C1", one.id) == one
    assert store.ledger.subscriptions() == ()
    with pytest.raises(NotThere, match="has no digest"):
        store.ledger.unsubscribe("T1", "C1", one.id)


def test_a_slot_is_claimed_once_for_ever(store: Store) -> None:
    one, two = store.ledger.subscribe(wish()), store.ledger.subscribe(wish())
    assert store.ledger.claim(one.id, NOON, NOON)
    assert not store.ledger.claim(one.id, NOON, NOON + HOUR)
    assert not store.ledger.claim(one.id, NOON.astimezone(timezone(2 * HOUR)), NOON)
    assert store.ledger.settle(one.id, NOON, "posted")
    assert not store.ledger.claim(one.id, NOON, NOON)
    assert store.ledger.claim(one.id, NOON + HOUR, NOON)
    assert store.ledger.claim(two.id, NOON, NOON)


def test_a_slot_of_no_subscription_is_trouble(store: Store) -> None:
    with pytest.raises(StoreTrouble, match="could not do that"):
        store.ledger.claim(7, NOON, NOON)


def test_one_of_many_threads_gets_a_slot(store: Store) -> None:
    one = store.ledger.subscribe(wish())
    with ThreadPoolExecutor(8) as threads:
        claims = list(threads.map(lambda at: store.ledger.claim(one.id, NOON, NOON + at * HOUR), range(24)))
    assert sorted(claims) == [False] * 23 + [True]


def _claim(url: str, subscription: int, slots: int) -> list[bool]:
    store = open_store(url)
    claims = [store.ledger.claim(subscription, NOON + at * HOUR, NOON) for at in range(slots)]
    store.close()
    return claims


def test_one_of_two_processes_gets_each_slot(file: Path) -> None:
    url = f"sqlite:///{file}"
    store = open_store(url)
    one = store.ledger.subscribe(wish())
    with multiprocessing.get_context("spawn").Pool(2) as processes:
        first, second = processes.starmap(_claim, [(url, one.id, 25)] * 2)
    assert [a + b for a, b in zip(first, second, strict=True)] == [1] * 25
    store.close()


def test_a_slot_is_settled_once_and_the_mark_moves_with_it(store: Store) -> None:
    one = store.ledger.subscribe(wish(mark=3))
    assert not store.ledger.settle(one.id, NOON, "posted", 9)
    store.ledger.claim(one.id, NOON, NOON)
    assert store.ledger.settle(one.id, NOON, "posted", 5)
    assert not store.ledger.settle(one.id, NOON, "doubt", 9)
    assert store.ledger.subscriptions()[0].mark == 5


def test_the_mark_never_moves_back_and_only_by_its_own_slot(store: Store) -> None:
    one, two = store.ledger.subscribe(wish(mark=7)), store.ledger.subscribe(wish())
    for at in range(3):
        store.ledger.claim(one.id, NOON + at * HOUR, NOON)
    store.ledger.settle(one.id, NOON, "posted", 4)
    store.ledger.settle(one.id, NOON + HOUR, "refused")
    assert [each.mark for each in store.ledger.subscriptions()] == [7, 0]
    store.ledger.settle(one.id, NOON + 2 * HOUR, "posted", 8)
    assert [each.mark for each in store.ledger.subscriptions()] == [8, two.mark]


def test_slots_are_listed_by_state_and_age_with_their_subscription_even_when_it_has_ended(store: Store) -> None:
    one = store.ledger.subscribe(wish())
    for at in (2, 0, 1):
        store.ledger.claim(one.id, NOON - at * HOUR, NOON + at * HOUR)
    store.ledger.settle(one.id, NOON - HOUR, "doubt")
    store.ledger.unsubscribe("T1", "C1", one.id)
    first = Slot(subscription=one, due=NOON, state="claimed", claimed_at=NOON)
    assert store.ledger.slots("claimed", NOON + 2 * HOUR) == (first,)
    assert [each.due for each in store.ledger.slots("claimed", NOON + 3 * HOUR)] == [NOON, NOON - 2 * HOUR]
    assert [each.due for each in store.ledger.slots("doubt", NOON + 2 * HOUR)] == [NOON - HOUR]
    assert store.ledger.slots("refused", NOON + 9 * HOUR) == ()


def test_the_last_due_time_before_a_time_is_known(store: Store) -> None:
    one, two = store.ledger.subscribe(wish()), store.ledger.subscribe(wish())
    for at in (1, 3, 2):
        store.ledger.claim(one.id, NOON + at * HOUR, NOON)
    assert store.ledger.last_due(one.id, NOON + 9 * HOUR) == NOON + 3 * HOUR
    assert store.ledger.last_due(one.id, NOON + 3 * HOUR) == NOON + 2 * HOUR
    assert store.ledger.last_due(one.id, NOON) is None
    assert store.ledger.last_due(two.id, NOON + 9 * HOUR) is None


def test_feeds_are_watched_polled_and_dropped(store: Store) -> None:
    ledger = store.ledger
    ledger.watch("https://example.org/b", NOON)
    ledger.watch("https://example.org/a", NOON + HOUR)
    ledger.polled("https://example.org/b", NOON + HOUR, "It did not answer.")
    ledger.watch("https://example.org/b", NOON + 2 * HOUR)
    ledger.polled("https://example.org/unknown", NOON, None)
    assert ledger.feeds() == (
        Feed(url="https://example.org/b", added_at=NOON, polled_at=NOON + HOUR, failure="It did not answer."),
        Feed(url="https://example.org/a", added_at=NOON + HOUR),
    )
    ledger.polled("https://example.org/b", NOON + 2 * HOUR, None)
    assert ledger.feeds()[0].failure is None
    ledger.unwatch("https://example.org/b")
    assert [feed.url for feed in ledger.feeds()] == ["https://example.org/a"]
    with pytest.raises(NotThere, match="not a watched feed"):
        ledger.unwatch("https://example.org/b")


def test_failures_are_listed_newest_first_until_cleared(store: Store) -> None:
    ledger = store.ledger
    ledger.failed("b.txt", "It is empty.", NOON)
    ledger.failed("a.txt", "It is binary.", NOON)
    ledger.failed("c.txt", "It is too large.", NOON)
    ledger.failed("b.txt", "It is binary.", NOON + HOUR)
    ledger.cleared("c.txt")
    ledger.cleared("unknown")
    assert ledger.failures() == (
        Failure(what="b.txt", reason="It is binary.", at=NOON + HOUR),
        Failure(what="a.txt", reason="It is binary.", at=NOON),
    )


@pytest.mark.parametrize("name", ["\udcff.txt", "a\0b.txt", "é.txt"])
def test_a_name_that_no_database_takes_is_spelled_out_and_still_cleared(store: Store, name: str) -> None:
    store.ledger.failed(name, f"{name} is empty.", NOON)
    (failure,) = store.ledger.failures()
    assert failure.what in {"\\udcff.txt", "a\\x00b.txt", "é.txt"}
    store.ledger.cleared(name)
    assert store.ledger.failures() == ()


def test_what_an_owner_has_to_be_told_is_kept_until_one_caller_takes_it(store: Store) -> None:
    one = store.ledger.subscribe(wish())
    store.ledger.claim(one.id, NOON, NOON)
    store.ledger.settle(one.id, NOON, "doubt", untold="may not have been posted")
    (slot,) = store.ledger.untold()
    assert (slot.due, slot.state, slot.untold) == (NOON, "doubt", "may not have been posted")
    assert store.ledger.tell(one.id, NOON, None)
    assert not store.ledger.tell(one.id, NOON, None)
    assert store.ledger.untold() == ()
    assert store.ledger.tell(one.id, NOON, "again")
    assert [each.untold for each in store.ledger.untold()] == ["again"]


def test_the_last_posted_time_leaves_out_what_was_not_posted(store: Store) -> None:
    one = store.ledger.subscribe(wish())
    for at, state in enumerate(STATES):
        store.ledger.claim(one.id, NOON + at * HOUR, NOON)
        store.ledger.settle(one.id, NOON + at * HOUR, state)
    assert store.ledger.last_due(one.id, NOON + 9 * HOUR) == NOON + 2 * HOUR
    assert store.ledger.last_due(one.id, NOON + 9 * HOUR, posted=True) == NOON
