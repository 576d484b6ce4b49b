"""RSS and Atom -> entries, by feedparser."""

import io
import re
from datetime import datetime
from typing import NamedTuple

from bot.errors import Unreadable
from bot.model import Moment, utc
from bot.read.dates import moment
from bot.read.given import is_web, line

_FEED_TYPES = frozenset({"application/rss+xml", "application/atom+xml", "application/rdf+xml"})
_ROOT = re.compile(rb"<(?:rss|feed|rdf:RDF)[\s>]")


class Entry(NamedTuple):
    """One article that a feed announces; `updated` is when the feed says that it last changed it."""

    url: str
    title: str | None
    published: Moment | None
    updated: datetime | None
    outlet: str | None


def is_feed(media_type: str, body: bytes) -> bool:
    """Whether a fetched body is a feed: by its declared type, or by its root element, since many declare another."""
    return media_type.lower() in _FEED_TYPES or bool(_ROOT.search(body[:1024]))


def entries(body: bytes, url: str | None = None) -> tuple[Entry, ...]:
    """What a feed announces, in its order, each address once. Raises Unreadable when it is no feed."""
    import feedparser

    # As a stream: given bytes, the library would take them for a file name first.
    parsed = feedparser.parse(io.BytesIO(body), response_headers={"content-location": url} if url else {})
    if not parsed.get("version") and not parsed.entries:
        raise Unreadable("The address answers with something that is neither an article page nor a feed.")
    outlet = line(parsed.feed.get("title"))
    found: dict[str, Entry] = {}
    for entry in filter(None, (_entry(dict(item), outlet) for item in parsed.entries)):
        found.setdefault(entry.url, entry)
    return tuple(found.values())


def _entry(item: dict[str, object], outlet: str | None) -> Entry | None:
    url = str(item.get("link") or "").strip()
    if not is_web(url):
        return None
    published = item.get("published")
    updated = moment(item["updated"]) if item.get("updated") else None
    return Entry(
        url=url,
        title=line(item.get("title")),
        published=moment(published) if published else None,
        updated=_instant(updated),
        outlet=outlet,
    )


def _instant(when: Moment | None) -> datetime | None:
    if when is None or when.day is None:
        return None
    try:
        return utc(datetime.fromisoformat(when.iso))
    except OverflowError:  # an hour before the first year or after the last
        return None
