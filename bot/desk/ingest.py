"""Articles into the index: from files, folders, JSONL, pages and feeds.

Each input stands alone: what cannot be taken is recorded with its reason, and the rest goes on. What is stored is
not read again, so that a run can be repeated, and one that was killed is completed by the next.
"""

from collections.abc import Callable, Iterator, Sequence
from datetime import timedelta
from pathlib import Path

from bot.answers import Ingested, IngestReport
from bot.desk import Desk
from bot.desk.inputs import Loaded, load
from bot.errors import Unreachable, Unreadable
from bot.model import Article, Reading, utc
from bot.ports import Ledger, Page
from bot.read.article import article
from bot.read.decode import decode
from bot.read.feed import Entry, entries, is_feed
from bot.read.given import Given, canonical, is_web
from bot.read.html import page

_TOGETHER, _TOGETHER_CHARACTERS = 64, 2_000_000
_LEFT_ALONE = timedelta(hours=6)  # an announced article that failed; feeds are read every few minutes


def ingest(desk: Desk, targets: Sequence[str], progress: Callable[[Ingested], None]) -> IngestReport:
    """Take every input of these files, folders and http(s) addresses; `progress` sees each as it is done.

    Raises StoreTrouble; what was taken before it is stored.
    """
    items: list[Ingested] = []
    for target in targets:
        _each(_from_web(desk, target, frozenset()) if is_web(target) else _from_disk(desk, target), progress, items)
    return IngestReport(items=tuple(items))


def poll(desk: Desk, url: str, progress: Callable[[Ingested], None]) -> IngestReport:
    """Take what is new in a watched feed, and note the attempt. Raises StoreTrouble.

    An announced article that failed in the last hours is left alone for a while.
    """
    items: list[Ingested] = []
    lately = desk.clock.now() - _LEFT_ALONE
    resting = frozenset(failure.what for failure in desk.ledger.failures() if utc(failure.at) > lately)
    _each(_from_web(desk, url, resting), progress, items)
    report = IngestReport(items=tuple(items))
    failure = next((item.note for item in report.items if item.what == url and item.outcome == "refused"), None)
    desk.ledger.polled(url, desk.clock.now(), failure)
    return report


def _each(found: Iterator[Ingested], progress: Callable[[Ingested], None], items: list[Ingested]) -> None:
    for item in found:
        progress(item)
        items.append(item)


def _from_disk(desk: Desk, target: str) -> Iterator[Ingested]:
    refused = set()
    for chunk in _chunks(load([target], desk.max_article_bytes, desk.clock.now())):
        fresh = [one.article for one in chunk if one.article and not desk.index.confirm(one.article)]
        readings = desk.extract.each(fresh)
        unread = {id(article) for article in fresh}
        for one in chunk:
            if one.article:
                yield _store(desk, one, next(readings)[1] if id(one.article) in unread else None)
            elif one.expected:
                refused.add(one.what)
                yield _refuse(desk, one.what, one.note or "")
            else:
                yield Ingested(what=one.what, outcome="refused", note=one.note)
    _forget(desk.ledger, target, refused)


def _chunks(found: Iterator[Loaded]) -> Iterator[list[Loaded]]:
    """Inputs in groups that are extracted together, bounded in number and in size."""
    chunk: list[Loaded] = []
    size = 0
    for one in found:
        chunk.append(one)
        size += len(one.article.text) if one.article else 0
        if len(chunk) >= _TOGETHER or size >= _TOGETHER_CHARACTERS:
            yield chunk
            chunk, size = [], 0
    if chunk:
        yield chunk


def _store(desk: Desk, one: Loaded, reading: Reading | None) -> Ingested:
    """Store what was read, unless the same is stored by now: a file may hold an article twice."""
    if one.article is None or reading is None or desk.index.confirm(one.article):
        return Ingested(what=one.what, outcome="unchanged", note=one.note)
    outcome = desk.index.add(one.article, reading)
    return Ingested(what=one.what, outcome=outcome, attributions=len(reading.attributions), note=one.note)


def _forget(ledger: Ledger, target: str, refused: set[str]) -> None:
    """Clear the failures of earlier runs in and under a path that this run did not meet again."""
    path = str(Path(target))
    for what in {failure.what for failure in ledger.failures()} - refused:
        here = path == "." and not is_web(what) and not Path(what).is_absolute()
        if here or what == path or what.startswith((f"{path}/", f"{path} line ")):
            ledger.cleared(what)


def _from_web(desk: Desk, url: str, resting: frozenset[str]) -> Iterator[Ingested]:
    try:
        got = desk.fetcher.fetch(url)
        announced = entries(got.body, got.url) if is_feed(got.media_type, got.body) else None
    except (Unreachable, Unreadable) as error:
        yield _refuse(desk, url, error.sentence)
        return
    if announced is None:
        yield _take_page(desk, url, got, Given())
        return
    desk.ledger.cleared(url)
    if not announced:
        yield Ingested(what=url, outcome="unchanged", note="The feed announces no article with an address.")
    for entry in announced:
        if entry.url not in resting:
            yield _from_feed(desk, entry)


def _from_feed(desk: Desk, entry: Entry) -> Ingested:
    """An announced article, fetched unless it is stored and the feed tells of no later change."""
    stored = desk.index.seen(entry.url) or desk.index.seen(canonical(entry.url))
    if stored and not (entry.updated and entry.updated > utc(stored)):
        return Ingested(what=entry.url, outcome="unchanged")
    try:
        got = desk.fetcher.fetch(entry.url)
    except Unreachable as error:
        return _refuse(desk, entry.url, error.sentence)
    return _take_page(desk, entry.url, got, Given(outlet=entry.outlet, headline=entry.title, published=entry.published))


def _take_page(desk: Desk, url: str, got: Page, announced: Given) -> Ingested:
    try:
        text, own = _read(got)
        # Known by the page's canonical address; found again by the address that was asked for.
        known = own._replace(id=canonical(own.url or got.url), url=url).or_else(announced)
        found = article(text, got.body, known, url, desk.clock.now())
    except Unreadable as error:
        return _refuse(desk, url, error.sentence)
    desk.ledger.cleared(url)
    return _take(desk, url, found, "; ".join(known.notes) or None)


def _read(got: Page) -> tuple[str, Given]:
    if got.media_type != "text/plain":
        return page(got.body, got.url, got.charset)
    text, note = decode(got.body, got.charset)
    return text, Given(notes=(note,) if note else ())


def _take(desk: Desk, what: str, found: Article, note: str | None) -> Ingested:
    if desk.index.confirm(found):
        return Ingested(what=what, outcome="unchanged", note=note)
    reading = desk.extract(found)
    outcome = desk.index.add(found, reading)
    return Ingested(what=what, outcome=outcome, attributions=len(reading.attributions), note=note)


def _refuse(desk: Desk, what: str, reason: str) -> Ingested:
    desk.ledger.failed(what, reason, desk.clock.now())
    return Ingested(what=what, outcome="refused", note=reason)
