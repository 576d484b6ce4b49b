"""`/digest`: what is new on a topic since a channel was last told."""

import re
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.answers import Digest, Hit, Subscriptions
from bot.desk import Desk
from bot.desk.ask import find, require
from bot.desk.searching import coverage
from bot.desk.slots import next_due
from bot.errors import BadAsk, NotThere
from bot.match.utterances import group
from bot.model import utc
from bot.read.query import parse
from bot.records import Subscription

ADD = "`/digest add TOPIC daily 08:00` or `/digest add TOPIC weekly mon 08:00`"
_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_WHEN = re.compile(
    r"(?P<topic>.*?)\s+(?:daily|weekly\s+(?P<day>[a-z]{3})[a-z]*)\s+(?P<at>\d{1,2}:\d\d)", re.IGNORECASE | re.DOTALL
)
_CAP = 10  # utterances in one digest
_LIKE = 20  # earlier attributions that are held against a new utterance
_TOPIC = 300  # characters; a longer topic would fill the digest's first line


def add(desk: Desk, team: str, channel: str, owner: str, wish: str) -> Subscriptions:
    """Subscribe a channel: the wish is a topic, then daily or weekly with a day, then HH:MM. Raises BadAsk."""
    match = _WHEN.fullmatch(wish.strip())
    if not match:
        raise BadAsk(f"Say what and when: {ADD}.")
    topic = match.group("topic").strip()
    if len(topic) > _TOPIC:
        raise BadAsk(f"That topic has {len(topic)} characters; a digest's topic has at most {_TOPIC}.")
    require(parse(topic, desk.today(team)))
    weekday = match.group("day")
    wanted = Subscription(
        id=0,
        team=team,
        channel=channel,
        topic=topic,
        cadence="weekly" if weekday else "daily",
        at=_time(match.group("at")),
        weekday=_weekday(weekday) if weekday else None,
        zone=str(desk.zone(team)),
        owner=owner,
        created_at=desk.clock.now(),
        mark=desk.index.newest(),
    )
    _refuse_twin(desk, wanted)
    made = desk.ledger.subscribe(wanted)
    first = next_due(made, desk.clock.now()).astimezone(ZoneInfo(made.zone))
    return listed(desk, team, channel, note=f"Digest {made.id} is set; the first comes on {first:%Y-%m-%d at %H:%M}.")


def _refuse_twin(desk: Desk, wanted: Subscription) -> None:
    what = ("topic", "cadence", "at", "weekday", "zone")
    for one in desk.ledger.subscriptions(wanted.team, wanted.channel):
        if all(getattr(one, name) == getattr(wanted, name) for name in what):
            raise BadAsk(f"This channel has that digest already: number {one.id}.")


def _time(printed: str) -> str:
    hour, minute = (int(part) for part in printed.split(":"))
    if hour > 23 or minute > 59:
        raise BadAsk(f"{printed} is no time of day; write it as HH:MM from 00:00 to 23:59, for example 08:00.")
    return f"{hour:02}:{minute:02}"


def _weekday(printed: str) -> int:
    if printed.lower() not in _DAYS:
        raise BadAsk(f"{printed} is no day of the week; write one of {', '.join(_DAYS)}.")
    return _DAYS.index(printed.lower())


def remove(desk: Desk, team: str, channel: str, number: str) -> Subscriptions:
    """End one of the channel's digests by its number. Raises BadAsk, NotThere."""
    if not number.isdecimal():
        raise BadAsk(
            "Say which digest by its number, for example `/digest remove 3`; `/digest list` shows the numbers."
        )
    ended = desk.ledger.unsubscribe(team, channel, int(number))
    return listed(desk, team, channel, note=f"Digest {ended.id} is removed.")


def listed(desk: Desk, team: str, channel: str, note: str | None = None) -> Subscriptions:
    """The channel's digests."""
    items = desk.ledger.subscriptions(team, channel)
    return Subscriptions(channel=channel, items=items, zone=str(desk.zone(team)), note=note)


def now(desk: Desk, team: str, channel: str, number: str, as_of: int | None = None) -> Digest:
    """What the next digest would say; nothing is posted and nothing counts as told. Raises BadAsk, NotThere."""
    items = desk.ledger.subscriptions(team, channel)
    if not items:
        raise NotThere(f"This channel has no digest yet; set one with {ADD}.")
    if not number and len(items) > 1:
        raise BadAsk(f"Say which digest: `/digest now {items[0].id}`; `/digest list` shows the numbers.")
    chosen = next((one for one in items if str(one.id) == number), None) if number else items[0]
    if chosen is None:
        raise NotThere(f"This channel has no digest {number}; `/digest list` shows the numbers.")
    return compose(desk, chosen, desk.clock.now(), as_of)


def compose(desk: Desk, subscription: Subscription, until: datetime, as_of: int | None = None) -> Digest:
    """What is new on the topic since the subscription's last posted digest before `until`.

    An utterance is new when none of its renderings was indexed when the last digest was made; the same words in
    one more outlet are not. Of what failed to load, only what has failed since is named.
    """
    query = parse(subscription.topic, until.astimezone(ZoneInfo(subscription.zone)).date())
    mark = desk.index.newest() if as_of is None else as_of
    since = desk.ledger.last_due(subscription.id, until, posted=True) or subscription.created_at
    new = [hit for hit in find(desk, query, mark, newer_than=subscription.mark) if not _told(desk, subscription, hit)]
    searched = coverage(desk, query)
    return Digest(
        subscription=subscription,
        since=since,
        until=until,
        coverage=searched.model_copy(update={"failed": tuple(one for one in searched.failed if utc(one.at) >= since)}),
        hits=tuple(new[:_CAP]),
        more=max(0, len(new) - _CAP),
        mark=mark,
    )


def _told(desk: Desk, subscription: Subscription, hit: Hit) -> bool:
    """Whether words of the utterance were indexed when the last digest was made."""
    before = desk.index.like(hit.item.lead.text, _LIKE, as_of=subscription.mark)
    fresh = {one.printed.key for one in hit.item.renderings}
    together = group([*(one.printed for one in hit.item.renderings), *(one for one in before if one.key not in fresh)])
    return any(
        {one.printed.key for one in utterance.renderings} - fresh
        for utterance in together
        if fresh & {one.printed.key for one in utterance.renderings}
    )


def set_zone(desk: Desk, team: str, name: str) -> str:
    """Set the workspace's time zone by its IANA name; returns the name. Raises BadAsk."""
    try:
        zone = ZoneInfo(name)
    except (KeyError, ValueError, OSError) as error:
        raise BadAsk(f"{name or 'That'} is no time zone; write one like Europe/Kyiv or America/New_York.") from error
    desk.ledger.set(team, "timezone", str(zone))
    return str(zone)
