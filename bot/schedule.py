"""What happens by the clock: due digests are posted, at most once each, and watched feeds are read.

A slot is claimed in the database before its digest is posted, so no restart and no second worker posts it again. After
that it is settled what became of it: `posted` (the mark moves on, so that nothing is told twice), `refused` (Slack said
no; the mark stays, so that the next digest has what this one did not tell) or `doubt` (no answer came, or the worker
died in between). The subscription's owner is told of every refusal and doubt, as soon as Slack takes it.
"""

import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial

from bot.answers import Digest, Ingested, IngestReport, Notice
from bot.desk import Desk
from bot.desk.digest import compose
from bot.desk.ingest import poll
from bot.desk.slots import latest_due
from bot.errors import DeskError, PostRefused, PostTrouble, PostUnknown, PostUnsent, StoreTrouble
from bot.model import utc
from bot.ports import Poster
from bot.records import LOCAL, Slot, Subscription
from bot.show.dates import moment
from bot.show.slack import Message, Page, draw

_log = logging.getLogger(__name__)

_ABANDONED = timedelta(minutes=10)  # a claim this old has no worker behind it: a post takes a minute at the most
_PAUSE = 15  # seconds between two looks at the clock
_PATIENCE = timedelta(days=1)  # for telling an owner
_TRIES = 3  # each waits for the database as long as it may be busy


def run(desk: Desk, poster: Poster, feed_minutes: float, stop: threading.Event) -> None:
    """Work until `stop` is set, reading each watched feed about every `feed_minutes`."""
    Worker(desk, poster, timedelta(minutes=feed_minutes)).run(stop)


@dataclass(frozen=True)
class Worker:
    """Posts digests and reads feeds; several may run at once.

    `feed_every` is how long a feed is left alone; `poll` reads one and notes the attempt.
    """

    desk: Desk
    poster: Poster
    feed_every: timedelta
    poll: Callable[[Desk, str, Callable[[Ingested], None]], IngestReport] = poll
    compose: Callable[[Desk, Subscription, datetime], Digest] = compose

    def run(self, stop: threading.Event) -> None:
        """Work until `stop` is set; what is being done then is finished first."""
        while not stop.is_set():
            self.tick(stop)
            stop.wait(_PAUSE)

    def tick(self, stop: threading.Event) -> None:
        """Everything that is due now, once. Digests are looked at between articles: a slow feed makes none late."""
        self._carefully("slots in doubt", self._doubts)
        self._carefully("words to owners", self._tell)
        self._carefully("digests", partial(self._digests, stop))
        self._carefully("feeds", partial(self._feeds, stop))

    def _carefully(self, what: str, job: Callable[[], None]) -> None:
        """Do a job; when it fails, the log has why and the next one goes on."""
        try:
            job()
        except DeskError as trouble:
            _log.warning("%s: %s", what, trouble.sentence)
        except Exception:  # noqa: BLE001 - one bad subscription or feed must not stop the others, nor end the worker
            _log.exception("%s failed", what)

    def _doubts(self) -> None:
        now = self.desk.clock.now()
        for slot in self.desk.ledger.slots("claimed", now - _ABANDONED):
            untold = f"may or may not have been posted: the work broke off. {_show(slot.subscription)}"
            self.desk.ledger.settle(slot.subscription.id, slot.due, "doubt", untold=untold)

    def _digests(self, stop: threading.Event) -> None:
        for subscription in self.desk.ledger.subscriptions():
            if stop.is_set():
                return
            if subscription.team == LOCAL:
                continue  # set at the command line, where there is no channel to post to
            self._carefully(f"digest {subscription.id}", partial(self._digest, subscription))

    def _digest(self, subscription: Subscription) -> None:
        """Post the latest slot if it is due and nobody's yet; earlier ones that were missed are never made up for.

        What cannot be read just now (StoreTrouble) is tried again at the next tick, since nothing is claimed yet.
        """
        due = latest_due(subscription, self.desk.clock.now())
        if due is None or self._taken(subscription, due):
            return
        try:
            digest = self.compose(self.desk, subscription, due)
        except StoreTrouble:
            raise
        except DeskError as trouble:
            if self._claim(subscription, due):
                self._settle(subscription, due, PostRefused(trouble.sentence))
            return
        message = draw("digest", digest, Page())
        if self._claim(subscription, due):
            self._post(digest, message, due)

    def _taken(self, subscription: Subscription, due: datetime) -> bool:
        last = self.desk.ledger.last_due(subscription.id, due + timedelta(seconds=1))
        return last is not None and utc(last) >= due

    def _claim(self, subscription: Subscription, due: datetime) -> bool:
        return self.desk.ledger.claim(subscription.id, due, self.desk.clock.now())

    def _post(self, digest: Digest, message: Message, due: datetime) -> None:
        """Post a claimed digest. A quiet one (nothing new, nothing failed) is silence, and counts as posted."""
        subscription = digest.subscription
        try:
            if digest.hits or digest.coverage.failed:
                self.poster.post(subscription.channel, message)
        except PostTrouble as trouble:
            self._settle(subscription, due, trouble)
        else:
            self._posted(subscription, due, digest.mark)
            _log.info("digest %s: %s utterances told in %s", subscription.id, len(digest.hits), subscription.channel)

    def _posted(self, subscription: Subscription, due: datetime, mark: int) -> None:
        """Settle what is in the channel already; a busy database is asked again, or it would be told once more."""
        for _ in range(_TRIES):
            try:
                self.desk.ledger.settle(subscription.id, due, "posted", mark)
            except StoreTrouble as trouble:
                _log.warning("digest %s is posted and not yet noted: %s", subscription.id, trouble.sentence)
            else:
                return

    def _settle(self, subscription: Subscription, due: datetime, trouble: PostTrouble) -> None:
        if isinstance(trouble, PostUnknown):
            untold = f"may or may not have been posted. {trouble.sentence} {_show(subscription)}"
            self.desk.ledger.settle(subscription.id, due, "doubt", untold=untold)
        else:
            untold = f"was not posted. {trouble.sentence} The next one will have what is missing."
            self.desk.ledger.settle(subscription.id, due, "refused", untold=untold)
        self._tell()

    def _tell(self) -> None:
        """Tell owners what they have not been told yet; what does not get through is tried again at the next tick."""
        for slot in self.desk.ledger.untold():
            if slot.untold and self.desk.ledger.tell(slot.subscription.id, slot.due, None):
                self._carefully(f"word to {slot.subscription.owner}", partial(self._word, slot, slot.untold))

    def _word(self, slot: Slot, what: str) -> None:
        """One word to one owner. Slack's no is final; without an answer it is put back, for a day."""
        subscription = slot.subscription
        at = f"{moment(utc(slot.due), subscription.zone)} ({subscription.zone})"
        text = f"The digest on `{subscription.topic}` due {at} {what}"
        message = _placed(draw("notice", Notice(text=text), Page()), subscription.channel)
        try:
            self.poster.post(subscription.owner, message)
        except (PostUnsent, PostUnknown):
            if self.desk.clock.now() - utc(slot.claimed_at) < _PATIENCE:
                self.desk.ledger.tell(subscription.id, slot.due, what)
            raise

    def _feeds(self, stop: threading.Event) -> None:
        stale = self.desk.clock.now() - self.feed_every
        for feed in self.desk.ledger.feeds():
            if stop.is_set():
                return
            if feed.polled_at is None or utc(feed.polled_at) <= stale:
                self._carefully(feed.url, partial(self._feed, feed.url, stop))

    def _feed(self, url: str, stop: threading.Event) -> None:
        """Read a feed. An attempt that breaks off is noted here, so that this feed is left alone for a while too."""
        noted = False
        try:
            self.poll(self.desk, url, lambda _: self._carefully("digests", partial(self._digests, stop)))
            noted = True
        finally:
            if not noted:
                self.desk.ledger.polled(url, self.desk.clock.now(), "Reading it broke off; the log has why.")


def _show(subscription: Subscription) -> str:
    return f"`/digest now {subscription.id}` in that channel shows it."


def _placed(message: Message, channel: str) -> Message:
    """The message with a link to the channel that it is about; a direct conversation (D…) has no name to show."""
    if channel[:1] not in {"C", "G"}:
        return message
    link = {"type": "mrkdwn", "text": f"Its channel: <#{channel}>"}
    return Message(message.text, (*message.blocks, {"type": "context", "elements": [link]}))
