"""A channel's digests, and what is in one, in words."""

from bot.answers import Digest, Subscriptions
from bot.records import Subscription
from bot.show.dates import moment, weekday
from bot.show.pieces import Line, Piece, brief, joined, plain, typed
from bot.show.words import count, searched, sentence

NONE = "This channel has no digest yet. Set one with `/digest add TOPIC daily 08:00`."


def listed(subscription: Subscription) -> Line:
    """Number, topic, and when: `3 · territory · daily at 08:00 (Europe/Kyiv)`."""
    return joined([plain(f"number {subscription.id}"), (typed(subscription.topic),), plain(when(subscription))])


def when(subscription: Subscription) -> str:
    """`daily at 08:00 (Europe/Kyiv)`, `weekly on Mon at 08:00 (UTC)`."""
    on = f" on {weekday(subscription.weekday)}" if subscription.weekday is not None else ""
    return f"{subscription.cadence}{on} at {brief(subscription.at, 10)} ({brief(subscription.zone, 40)})"


def title(subscriptions: Subscriptions) -> Line:
    """How many digests the channel has; empty when it has none."""
    if not subscriptions.items:
        return ()
    return (Piece(f"{count(len(subscriptions.items), 'digest')} in this channel", "bold"),)


def noted(subscriptions: Subscriptions) -> Line:
    """What has just changed, if anything."""
    return sentence(brief(subscriptions.note, 120))


def advice(subscriptions: Subscriptions) -> Line:
    """What to do next."""
    if not subscriptions.items:
        return sentence(NONE)
    number = subscriptions.items[0].id
    return sentence(f"`/digest now {number}` shows one now, `/digest remove {number}` ends it.")


def digested(digest: Digest) -> Line:
    """The digest's topic, its day by the channel's clock, and how many utterances are new."""
    subscription = digest.subscription
    today = moment(digest.until, subscription.zone).partition(",")[0]
    new = count(len(digest.hits) + digest.more, "new statement")
    return (Piece("Digest ", "bold"), typed(subscription.topic), Piece(f" · {today} · "), Piece(new, "bold"))


def window(digest: Digest) -> Line:
    """The time that the digest covers, and what was searched."""
    return plain(f"{_between(digest)} · searched {searched(digest.coverage)}")


def _between(digest: Digest) -> str:
    zone = digest.subscription.zone
    since, until = moment(digest.since, zone), moment(digest.until, zone)
    return f"indexed since {since} until {until} ({brief(zone, 40)})"


def quiet(digest: Digest) -> Line:
    """The one line of a digest without news."""
    topic = typed(digest.subscription.topic)
    return (Piece("Digest ", "bold"), topic, Piece(" · nothing new "), *window(digest))


def overflow(digest: Digest, left: int) -> Line:
    """How many new utterances the message leaves out, and how to see them."""
    if not left:
        return ()
    return (Piece(f"and {left:,} more: "), typed(f"/who-said {digest.subscription.topic}"))
