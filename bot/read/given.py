"""What is said about a text: beside it (in a table, front matter, a page's head, a feed) or printed in it."""

import re
from collections.abc import Mapping
from typing import NamedTuple
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from bot.model import Moment
from bot.read.dates import dated
from bot.read.plain import normalise

_LONGEST = 1000  # characters of one value; what is longer is cut, being no headline
_ITEMS = 50  # of a list: authors, say
_NUMBER = 10**18  # a greater number is no date and no name; writing it out takes ever longer
# Parameters that count clicks and name no other page.
_TRACKING = re.compile(r"utm_\w+|fbclid|gclid|mc_[ce]id|igshid|at_\w+|cmpid|ref_src", re.IGNORECASE)


class Given(NamedTuple):
    """What is known about an article beside its text; None where nothing is said. `notes` say what was left out."""

    id: str | None = None
    url: str | None = None
    outlet: str | None = None
    headline: str | None = None
    byline: str | None = None
    dateline: str | None = None
    agency: str | None = None
    published: Moment | None = None
    modified: Moment | None = None
    language: str | None = None
    notes: tuple[str, ...] = ()

    def or_else(self, other: "Given") -> "Given":
        """This, completed by `other` where it says nothing; the notes of both."""
        missing = {name: getattr(other, name) for name in self._fields if getattr(self, name) is None}
        return self._replace(**missing, notes=self.notes + other.notes)


def given(fields: Mapping[str, object]) -> Given:
    """From named values of any type: the names of `Given`'s fields, others are ignored."""
    published, modified = dated(fields.get("published"), "published"), dated(fields.get("modified"), "modified")
    url = line(fields.get("url"))
    web = url is None or is_web(url)
    refused = None if web else f"url `{(url or '')[:60]}` is not a web address, so the article has no link"
    return Given(
        id=line(fields.get("id")),
        url=url if web else None,
        outlet=line(fields.get("outlet")),
        headline=line(fields.get("headline")),
        byline=line(fields.get("byline")),
        language=line(fields.get("language")),
        published=published.moment,
        modified=modified.moment,
        notes=tuple(note for note in (published.note, modified.note, refused) if note),
    )


def line(value: object) -> str | None:
    """A value as one clean line of text, a list as its items; None when that is empty."""
    if value is None or isinstance(value, dict):
        return None
    if isinstance(value, list):
        # A list in a list is no name that anybody wrote; YAML can nest them without end.
        value = ", ".join(filter(None, (line(one) for one in value[:_ITEMS] if not isinstance(one, list))))
    if isinstance(value, int) and abs(value) > _NUMBER:
        return None
    return " ".join(normalise(str(value)[: _LONGEST * 2]).split())[:_LONGEST] or None


def is_web(url: str) -> bool:
    """Whether this is an http(s) address with a host."""
    try:
        parts = urlsplit(url)
        return parts.scheme.lower() in ("http", "https") and bool(parts.hostname) and " " not in url
    except ValueError:
        return False


def canonical(url: str) -> str:
    """The address as an identity: host in lower case, without fragment and click-counting parameters."""
    parts = urlsplit(url)
    pairs = parse_qsl(parts.query, keep_blank_values=True)
    query = urlencode([(name, value) for name, value in pairs if not _TRACKING.fullmatch(name)])
    return urlunsplit((parts.scheme.lower(), parts.netloc.lower(), parts.path or "/", query, ""))
