"""The nouns that people and the machine leave behind: questions, subscriptions, slots, feeds, failures."""

from datetime import date, datetime
from typing import Literal

from bot.model import Noun

LOCAL = "local"  # the workspace, person and channel of the command line

SlotState = Literal["claimed", "posted", "refused", "doubt"]


class Failure(Noun):
    """Something that should have been searched and could not be: what, why, since when."""

    what: str
    reason: str
    at: datetime


class Subscription(Noun):
    """A channel's wish to be told what is new on a topic.

    At `at` (HH:MM) in `zone` (IANA), each day, or on `weekday` (0 is Monday) when weekly. `mark` is the newest article
    key that a digest has covered.
    """

    id: int
    team: str
    channel: str
    topic: str
    cadence: Literal["daily", "weekly"]
    at: str
    weekday: int | None = None
    zone: str
    owner: str
    created_at: datetime
    mark: int = 0


class Slot(Noun):
    """One due time of one subscription and what became of it; `untold` is what its owner still has to be told."""

    subscription: Subscription
    due: datetime
    state: SlotState
    claimed_at: datetime
    untold: str | None = None


class Asked(Noun):
    """A question kept so that buttons can carry its id.

    `as_of` is the newest article key when it was first answered.
    """

    team: str
    user: str
    command: str
    text: str
    as_of: int
    at: datetime


class Outlet(Noun):
    """An outlet in the index: its articles (current versions) and their first and last day."""

    name: str | None
    articles: int
    first: date | None
    last: date | None


class Feed(Noun):
    """A feed that the worker reads; `polled_at` and `failure` are of the last attempt."""

    url: str
    added_at: datetime
    polled_at: datetime | None = None
    failure: str | None = None
