"""Pages: the article's text, and what the page says about it."""

import pytest

from bot.errors import Unreadable
from bot.model import Moment
from bot.read.given import Given
from bot.read.html import page

ARTICLE = """<article><h1>Council backs tram line</h1>
<p>The city council voted on Thursday to build the tram line along the harbour after a debate of nine hours.</p>
<p>“We will build it, and we will build it on time,” the mayor told reporters outside the hall.</p>
<h2>‘A line to nowhere’</h2>
<p>Opponents said the route serves too few people.</p><ul><li>The line is 12 km long</li></ul></article>"""


def html(head: str = "", body: str = ARTICLE, attributes: str = "") -> bytes:
    menu = '<nav><a href="/">Home</a> <a href="/about">About us</a></nav>'
    return f"<!DOCTYPE html><html{attributes}><head>{head}</head><body>{menu}{body}</body></html>".encode()


def said(head: str, url: str | None = "https://post.example/x") -> Given:
    return page(html(head), url).given


def test_the_text_is_the_articles_and_nothing_around_it() -> None:
    text = page(html()).text
    assert text.splitlines()[-2:] == ["Opponents said the route serves too few people.", "- The line is 12 km long"]
    assert "‘A line to nowhere’" in text
    assert "About us" not in text


def test_title_author_site_address_and_language_are_the_pages() -> None:
    found = page(
        html(
            '<title>Council backs tram line | Post</title><meta property="og:site_name" content="Harbour Post">'
            '<meta name="author" content="Staff Reporter"><link rel="canonical" href="https://post.example/tram">',
            attributes=' lang="en-GB"',
        )
    ).given
    assert found == Given(
        url="https://post.example/tram",
        outlet="Harbour Post",
        headline="Council backs tram line",
        byline="Staff Reporter",
        language="en-gb",
    )


def test_publication_and_change_are_two_dates_with_their_time() -> None:
    found = said(
        '<meta property="article:published_time" content="2025-11-27T08:30:00+02:00">'
        "<meta content='2025-11-28' property='article:modified_time'>"
    )
    assert found.published == Moment(iso="2025-11-27T08:30:00+02:00")
    assert found.modified == Moment(iso="2025-11-28")


def test_dates_are_read_from_linked_data_and_time_elements_too() -> None:
    linked = (
        '<script type="application/ld+json">{"datePublished": "2025-11-27T08:00:00Z", "dateModified": "2025"}</script>'
    )
    assert said(linked).published == Moment(iso="2025-11-27T08:00:00Z")
    assert said(linked).modified == Moment(iso="2025")
    timed = page(
        html(body=ARTICLE.replace("<p>", '<p><time itemprop="datePublished" datetime="2025-11-27">Thu</time> ', 1))
    )
    assert timed.given.published == Moment(iso="2025-11-27")


def test_a_date_of_change_alone_is_no_date_of_publication() -> None:
    found = said('<meta property="article:modified_time" content="2025-11-28T10:00:00+02:00">')
    assert found.published is None
    assert found.modified == Moment(iso="2025-11-28T10:00:00+02:00")


def test_a_page_without_a_date_has_none() -> None:
    assert said("").published is None
    body = ARTICLE.replace("on Thursday", "on 3 March 2021")
    assert page(html(body=body)).given.published is None


def test_a_page_that_only_shows_its_date_has_that_day() -> None:
    body = ARTICLE.replace("<h1>", '<span class="date">27 November 2025</span><h1>')
    assert page(html(body=f'<time datetime="2025-11-27" class="entry-date">27</time>{body}')).given.published == Moment(
        iso="2025-11-27"
    )


@pytest.mark.parametrize(
    ("declared", "url", "address"),
    [
        ("https://post.example/tram", "https://amp.post.example/tram?x=1", "https://post.example/tram"),
        ("https://other.example/tram", "https://post.example/tram", "https://post.example/tram"),
        ("https://post.example/", "https://post.example/tram", "https://post.example/tram"),
        ("https://post.example/tram", None, "https://post.example/tram"),
        ("javascript:alert(1)", None, None),
    ],
)
def test_the_canonical_address_counts_when_it_is_the_pages_own(
    declared: str, url: str | None, address: str | None
) -> None:
    assert said(f'<link rel="canonical" href="{declared}">', url).url == address


def test_without_a_site_name_the_outlet_is_the_host() -> None:
    assert said("").outlet == "post.example"
    assert said("", None).outlet is None


def test_the_charset_is_the_servers_or_the_pages_own() -> None:
    text = ARTICLE.replace("city council", "Rat der Stadt Köln")
    raw = html(body=text).decode().encode("cp1252")
    assert "Köln" in page(raw, charset="windows-1252").text
    declared = html('<meta charset="iso-8859-1">', text).decode().encode("cp1252")
    found = page(declared)
    assert "“We will build it" in found.text
    assert found.given.notes == ("decoded as Windows-1252 as declared",)


def test_an_xml_declaration_does_no_harm() -> None:
    assert "tram line" in page(b"<?xml version='1.0' encoding='utf-8'?>" + html()).text


@pytest.mark.parametrize(
    "raw",
    [
        html(body=""),
        html(body='<ul><li><a href="/a">Home is where we are</a></li></ul><p>Welcome!</p>'),
        b"just some words",
        b"<html><body>" + b"<div>" * 30_000,
    ],
)
def test_a_page_without_an_article_is_a_sentence(raw: bytes) -> None:
    with pytest.raises(Unreadable, match="holds no article text"):
        page(raw)


def test_a_page_that_is_no_text_is_refused() -> None:
    with pytest.raises(Unreadable, match="PDF"):
        page(b"%PDF-1.4 ...")
