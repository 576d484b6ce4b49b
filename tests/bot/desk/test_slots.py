"""A subscription is due at its own wall-clock time, whatever the clocks are made to do."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.desk.slots import latest_due, next_due
from bot.records import Subscription

LONG_AGO = datetime(2020, 1, 1, tzinfo=UTC)


def subscription(at: str = "08:00", zone: str = "UTC", weekday: int | None = None, **other: object) -> Subscription:
    fields = {
        "id": 1,
        "team": "T1",
        "channel": "C1",
        "topic": "territory",
        "cadence": "daily" if weekday is None else "weekly",
        "at": at,
        "weekday": weekday,
        "zone": zone,
        "owner": "U1",
        "created_at": LONG_AGO,
    }
    return Subscription.model_validate(fields | other)


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


@pytest.mark.parametrize(
    ("now", "due"),
    [
        ("2025-12-02T08:00", "2025-12-02T08:00"),
        ("2025-12-02T07:59", "2025-12-01T08:00"),
        ("2025-12-02T23:59", "2025-12-02T08:00"),
        ("2026-01-01T00:00", "2025-12-31T08:00"),
    ],
)
def test_a_daily_slot_is_due_from_its_minute_on(now: str, due: str) -> None:
    assert latest_due(subscription(), at(now)) == at(due)


@pytest.mark.parametrize(
    ("now", "due"),
    [
        ("2025-12-01T08:00", "2025-12-01T08:00"),
        ("2025-12-01T07:59", "2025-11-24T08:00"),
        ("2025-12-07T23:00", "2025-12-01T08:00"),
    ],
)
def test_a_weekly_slot_is_due_on_its_weekday(now: str, due: str) -> None:
    assert latest_due(subscription(weekday=0), at(now)) == at(due)


def test_a_weekly_subscription_without_a_weekday_is_due_on_mondays() -> None:
    weekly = subscription(cadence="weekly")
    assert latest_due(weekly, at("2025-12-03T12:00")) == at("2025-12-01T08:00")


def test_the_time_is_that_of_the_subscription_s_zone() -> None:
    kyiv, honolulu = subscription(zone="Europe/Kyiv"), subscription(zone="Pacific/Honolulu")
    assert latest_due(kyiv, at("2025-12-02T06:00")) == at("2025-12-02T06:00")
    assert latest_due(kyiv, at("2025-07-02T06:00")) == at("2025-07-02T05:00")
    assert latest_due(honolulu, at("2025-12-02T17:59")) == at("2025-12-01T18:00")


def test_no_slot_is_due_from_before_the_subscription_was_made() -> None:
    made = subscription(created_at=at("2025-12-02T08:00"))
    assert latest_due(made, at("2025-12-02T20:00")) is None
    assert latest_due(made, at("2025-12-03T08:00")) == at("2025-12-03T08:00")
    assert next_due(made, at("2025-12-01T00:00")) == at("2025-12-03T08:00")


def test_a_time_that_the_clocks_skip_comes_right_after_the_gap() -> None:
    skipped = subscription("02:30", "Europe/Berlin")
    assert latest_due(skipped, at("2026-03-29T00:59")) == at("2026-03-28T01:30")
    assert latest_due(skipped, at("2026-03-29T01:00")) == at("2026-03-29T01:00")
    assert latest_due(skipped, at("2026-03-29T23:00")) == at("2026-03-29T01:00")
    assert latest_due(skipped, at("2026-03-30T00:30")) == at("2026-03-30T00:30")


def test_a_time_that_the_clocks_show_twice_is_due_once_the_first_time() -> None:
    doubled = subscription("02:30", "Europe/Berlin")
    first = at("2026-10-25T00:30")
    assert latest_due(doubled, first) == first
    assert latest_due(doubled, first + timedelta(hours=1)) == first
    assert next_due(doubled, first) == at("2026-10-26T01:30")


def test_a_day_that_a_country_skipped_is_made_up_at_its_next_midnight() -> None:
    apia = subscription(zone="Pacific/Apia", created_at=datetime(2011, 1, 1, tzinfo=UTC))
    assert latest_due(apia, at("2011-12-30T17:59")) == at("2011-12-30T10:00")
    assert next_due(apia, at("2011-12-30T09:00")) == at("2011-12-30T10:00")


@given(
    now=st.integers(0, 14 * 366 * 24 * 60).map(lambda minutes: at("2021-01-01") + timedelta(minutes=minutes)),
    zone=st.sampled_from(["UTC", "Europe/Kyiv", "America/St_Johns", "Asia/Kathmandu", "Australia/Lord_Howe"]),
    clock=st.times(),
    weekday=st.none() | st.integers(0, 6),
)
def test_slots_follow_one_another_without_a_gap(now: datetime, zone: str, clock: time, weekday: int | None) -> None:
    one = subscription(f"{clock:%H:%M}", zone, weekday)
    latest, following = latest_due(one, now), next_due(one, now)
    assert latest is not None
    assert latest <= now < following
    assert latest.tzinfo is UTC
    assert following.tzinfo is UTC
    assert latest_due(one, following) == following
    assert next_due(one, latest) == following
    days = 1 if weekday is None else 7
    assert abs(following - latest - timedelta(days=days)) <= timedelta(hours=1)
    assert weekday is None or following.astimezone(ZoneInfo(zone)).weekday() == weekday
