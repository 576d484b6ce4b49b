"""RSS and Atom."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.errors import Unreadable
from bot.model import Moment
from bot.read.feed import entries, is_feed

RSS = b"""<?xml version="1.0"?><rss version="2.0"><channel><title>Harbour Post</title>
<item><title>Tram &amp; ferry</title><link>https://post.example/a</link>
<pubDate>Thu, 27 Nov 2025 08:00:00 EST</pubDate></item>
<item><title>By guid</title><guid>https://post.example/b</guid><pubDate>soon</pubDate></item>
<item><title>Again</title><link>https://post.example/a</link></item>
<item><title>No link</title></item>
<item><title>Bad link</title><link>javascript:alert(1)</link></item>
</channel></rss>"""
ATOM = b"""<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Post</title>
<entry><title>Tram</title><link href="/a"/>
<published>2025-11-27T08:00:00Z</published><updated>2025-11-28T09:00:00+02:00</updated></entry>
<entry><link href="https://post.example/b"/><updated>2025-11</updated></entry></feed>"""


def test_rss_gives_each_article_once_in_order() -> None:
    found = entries(RSS)
    assert [entry.url for entry in found] == ["https://post.example/a", "https://post.example/b"]
    assert found[0].title == "Tram & ferry"
    assert found[0].published == Moment(iso="2025-11-27T08:00:00-05:00")
    assert found[0].outlet == "Harbour Post"
    assert found[1].published is None
    assert found[0].updated is None


def test_atom_tells_when_an_entry_was_updated() -> None:
    first, second = entries(ATOM, "https://post.example/feed")
    assert first.url == "https://post.example/a"
    assert first.updated == datetime(2025, 11, 28, 7, tzinfo=UTC)
    assert second.updated is None
    assert second.title is None


def test_an_empty_feed_has_no_entries() -> None:
    assert entries(b"<rss version='2.0'><channel><title>Post</title></channel></rss>") == ()


def test_a_body_that_names_a_file_does_not_open_it(tmp_path: Path) -> None:
    file = tmp_path / "feed.xml"
    file.write_bytes(RSS)
    with pytest.raises(Unreadable, match="neither an article page nor a feed"):
        entries(str(file).encode())


def test_entities_do_not_blow_up() -> None:
    bomb = b'<!DOCTYPE r [<!ENTITY a "aaaaaaaaaa">' + b"".join(
        f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">'.encode() for n in range(9)
    )
    body = b"<?xml version='1.0'?>" + bomb + b"]><rss version='2.0'><channel><title>&j;</title></channel></rss>"
    assert entries(body) == ()


@pytest.mark.parametrize(
    ("media_type", "body", "feed"),
    [
        ("application/rss+xml", b"", True),
        ("application/Atom+XML", b"", True),
        ("text/xml", RSS, True),
        ("text/html", ATOM, True),
        ("text/html", b"<!doctype html><html><body><p>rss feed</p>", False),
        ("application/xml", b"<urlset></urlset>", False),
    ],
)
def test_a_feed_is_known_by_its_type_or_its_root(media_type: str, body: bytes, feed: bool) -> None:
    assert is_feed(media_type, body) == feed
