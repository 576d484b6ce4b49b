"""What people and the machine have made: `bot.ports.Ledger` over SQL."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, RowMapping, delete, func, select, update

from bot.errors import NotThere
from bot.records import Asked, Failure, Feed, Slot, SlotState, Subscription
from bot.store.columns import is_key
from bot.store.engine import Database
from bot.store.schema import asks, failures, feeds, insert_one, settings, slots, subscriptions, upsert

_SET = upsert(settings, ("team", "name", "value"), "UPDATE SET value = excluded.value")
_CLAIM = upsert(slots, ("subscription", "due", "state", "claimed_at"), "NOTHING")
_WATCH = upsert(feeds, ("url", "added_at"), "NOTHING")
_FAILED = upsert(failures, ("what", "reason", "at"), "UPDATE SET reason = excluded.reason, at = excluded.at")
_ASKS_KEPT = timedelta(days=30)


@dataclass(frozen=True)
class SqlLedger:
    """`bot.ports.Ledger`; every method may also raise StoreTrouble. What is written is on the disk when it returns."""

    database: Database

    def setting(self, team: str, name: str) -> str | None:
        """A workspace setting, None when never set."""
        wanted = select(settings.c.value).where(settings.c.team == team, settings.c.name == name)
        with self.database.reading() as connection:
            return connection.scalar(wanted)

    def set(self, team: str, name: str, value: str) -> None:
        """Set a workspace setting."""
        with self.database.writing(through=True) as connection:
            connection.execute(_SET, {"team": team, "name": name, "value": value})

    def remember(self, asked: Asked) -> int:
        """Keep a question for a month; returns its id."""
        with self.database.writing(through=True) as connection:
            connection.execute(delete(asks).where(asks.c.at < asked.at - _ASKS_KEPT))
            return insert_one(connection, asks, asked.model_dump())

    def recall(self, team: str, ask: int) -> Asked:
        """A question that this team asked. Raises NotThere."""
        wanted = select(asks).where(asks.c.id == ask, asks.c.team == team)
        with self.database.reading() as connection:
            row = connection.execute(wanted).mappings().one_or_none() if is_key(ask) else None
        if row is None:
            raise NotThere("That question is no longer kept; ask it again.")
        return Asked.model_validate({name: row[name] for name in Asked.model_fields})

    def subscribe(self, subscription: Subscription) -> Subscription:
        """Store a subscription; returns it with its id."""
        row = subscription.model_dump(exclude={"id"}) | {"live": True}
        with self.database.writing(through=True) as connection:
            key = insert_one(connection, subscriptions, row)
        return subscription.model_copy(update={"id": key})

    def unsubscribe(self, team: str, channel: str, subscription: int) -> Subscription:
        """End a subscription of this channel; returns it. It stays stored, for its slots. Raises NotThere."""
        found = [one for one in self.subscriptions(team, channel) if one.id == subscription]
        if not found:
            raise NotThere(f"This channel has no digest {subscription}; `/digest list` shows those it has.")
        with self.database.writing(through=True) as connection:
            connection.execute(update(subscriptions).where(subscriptions.c.id == subscription).values(live=False))
        return found[0]

    def subscriptions(self, team: str | None = None, channel: str | None = None) -> tuple[Subscription, ...]:
        """Live subscriptions, oldest first."""
        live = select(subscriptions).where(subscriptions.c.live).order_by(subscriptions.c.id)
        if team is not None:
            live = live.where(subscriptions.c.team == team)
        if channel is not None:
            live = live.where(subscriptions.c.channel == channel)
        with self.database.reading() as connection:
            return tuple(_subscription(row) for row in connection.execute(live).mappings())

    def claim(self, subscription: int, due: datetime, at: datetime) -> bool:
        """Claim a slot for posting; the primary key lets one caller have it."""
        row = {"subscription": subscription, "due": due, "state": "claimed", "claimed_at": at}
        with self.database.writing(through=True) as connection:
            return connection.execute(_CLAIM, row).rowcount == 1

    def settle(
        self, subscription: int, due: datetime, state: SlotState, mark: int | None = None, untold: str | None = None
    ) -> bool:
        """Say what became of a claimed slot; `mark` moves forward only. True for the caller that found it claimed."""
        slot = update(slots).where(slots.c.subscription == subscription, slots.c.due == due, slots.c.state == "claimed")
        with self.database.writing(through=True) as connection:
            settled = connection.execute(slot.values(state=state, untold=untold)).rowcount == 1
            if settled and mark is not None:
                behind = update(subscriptions).where(subscriptions.c.id == subscription, subscriptions.c.mark < mark)
                connection.execute(behind.values(mark=mark))
            return settled

    def tell(self, subscription: int, due: datetime, untold: str | None) -> bool:
        """Take what the owner has to be told of a slot, or put it back; True when it changed."""
        other = slots.c.untold.is_not(None) if untold is None else slots.c.untold.is_distinct_from(untold)
        slot = update(slots).where(slots.c.subscription == subscription, slots.c.due == due, other)
        with self.database.writing(through=True) as connection:
            return connection.execute(slot.values(untold=untold)).rowcount == 1

    def untold(self) -> tuple[Slot, ...]:
        """Slots of which the owner still has to be told, the earliest first."""
        return self._slots(slots.c.untold.is_not(None))

    def slots(self, state: SlotState, before: datetime) -> tuple[Slot, ...]:
        """Slots in this state that were claimed before a time, the earliest first."""
        return self._slots(slots.c.state == state, slots.c.claimed_at < before)

    def _slots(self, *wanted: ColumnElement[bool]) -> tuple[Slot, ...]:
        joined = select(slots, subscriptions).join_from(slots, subscriptions).where(*wanted)
        with self.database.reading() as connection:
            rows = connection.execute(joined.order_by(slots.c.claimed_at, slots.c.subscription)).mappings()
            return tuple(_slot(row) for row in rows)

    def last_due(self, subscription: int, before: datetime, *, posted: bool = False) -> datetime | None:
        """The newest due time before a time that was ever claimed, or that was posted."""
        wanted = select(func.max(slots.c.due)).where(slots.c.subscription == subscription, slots.c.due < before)
        wanted = wanted.where(slots.c.state == "posted") if posted else wanted
        with self.database.reading() as connection:
            newest: datetime | None = connection.scalar(wanted)
        return newest

    def watch(self, url: str, at: datetime) -> None:
        """Add a feed; one that is already watched stays as it is."""
        with self.database.writing(through=True) as connection:
            connection.execute(_WATCH, {"url": url, "added_at": at})

    def unwatch(self, url: str) -> None:
        """Stop reading a feed. Raises NotThere."""
        with self.database.writing(through=True) as connection:
            if connection.execute(delete(feeds).where(feeds.c.url == url)).rowcount == 0:
                raise NotThere(f"{url} is not a watched feed.")

    def feeds(self) -> tuple[Feed, ...]:
        """Watched feeds, oldest first."""
        with self.database.reading() as connection:
            rows = connection.execute(select(feeds).order_by(feeds.c.added_at, feeds.c.url)).mappings()
            return tuple(Feed.model_validate(dict(row)) for row in rows)

    def polled(self, url: str, at: datetime, failure: str | None) -> None:
        """Note an attempt to read a feed."""
        with self.database.writing(through=True) as connection:
            connection.execute(update(feeds).where(feeds.c.url == url).values(polled_at=at, failure=failure))

    def failed(self, what: str, reason: str, at: datetime) -> None:
        """Note that something could not be ingested."""
        with self.database.writing(through=True) as connection:
            connection.execute(_FAILED, {"what": what, "reason": reason, "at": at})

    def cleared(self, what: str) -> None:
        """Forget the failure of this name, if any."""
        with self.database.writing(through=True) as connection:
            connection.execute(delete(failures).where(failures.c.what == what))

    def failures(self) -> tuple[Failure, ...]:
        """What could not be ingested and has not been since, newest first."""
        with self.database.reading() as connection:
            rows = connection.execute(select(failures).order_by(failures.c.at.desc(), failures.c.what)).mappings()
            return tuple(Failure.model_validate(dict(row)) for row in rows)


def _subscription(row: RowMapping) -> Subscription:
    return Subscription.model_validate({name: row[name] for name in Subscription.model_fields})


def _slot(row: RowMapping) -> Slot:
    subscription = Subscription.model_validate({name: row[subscriptions.c[name]] for name in Subscription.model_fields})
    return Slot(
        subscription=subscription,
        due=row["due"],
        state=row["state"],
        claimed_at=row["claimed_at"],
        untold=row["untold"],
    )
