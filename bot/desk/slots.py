"""When a subscription is due (pure): its wall-clock time in its own zone, as instants in UTC."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.model import utc
from bot.records import Subscription

_MINUTE = timedelta(minutes=1)
_DAYS = 8  # a week and the day that has begun


def latest_due(subscription: Subscription, now: datetime) -> datetime | None:
    """The newest slot at or before `now` and after the subscription was made, in UTC; None when there is none yet."""
    today = utc(now).astimezone(ZoneInfo(subscription.zone)).date()
    days = (today - timedelta(days=back) for back in range(_DAYS))
    newest = next(slot for slot in _slots(subscription, days) if slot <= now)
    return newest if newest > utc(subscription.created_at) else None


def next_due(subscription: Subscription, now: datetime) -> datetime:
    """The first slot after `now` and after the subscription was made, in UTC."""
    after = max(utc(now), utc(subscription.created_at))
    today = after.astimezone(ZoneInfo(subscription.zone)).date()
    # From yesterday, since a slot that falls into a day without its time of day comes on the next.
    days = (today + timedelta(days=ahead) for ahead in range(-1, _DAYS))
    return next(slot for slot in _slots(subscription, days) if slot > after)


def _slots(subscription: Subscription, days: Iterator[date]) -> Iterator[datetime]:
    """The slots on these days, in their order; a weekly subscription without a weekday is due on Mondays."""
    at, zone = time.fromisoformat(subscription.at), ZoneInfo(subscription.zone)
    for day in days:
        if subscription.cadence == "daily" or day.weekday() == (subscription.weekday or 0):
            yield _instant(datetime.combine(day, at), zone)


def _instant(wall: datetime, zone: ZoneInfo) -> datetime:
    """When a clock on the wall shows this, in UTC.

    Of a time that the clocks show twice the first is meant; one that they skip comes right after the gap.
    """
    while True:
        instant = wall.replace(tzinfo=zone).astimezone(UTC)
        if instant.astimezone(zone).replace(tzinfo=None) == wall:
            return instant
        wall += _MINUTE
