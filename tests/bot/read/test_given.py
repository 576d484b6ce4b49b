"""What is said about a text beside it."""

import pytest

from bot.model import Moment
from bot.read.given import Given, canonical, given, is_web, line


def test_values_of_any_type_become_clean_lines() -> None:
    found = given(
        {"id": 7, "byline": ["Staff Reporter", " Other\nWriter "], "headline": "A\u2028 b\ud800", "tags": ["x"]}
    )
    assert found == Given(id="7", byline="Staff Reporter, Other Writer", headline="A b\ufffd")
    assert [line(value) for value in ({"a": 1}, [], "  ", None, [None])] == [None] * 5
    assert len(line("x" * 5000) or "") == 1000


def test_bad_dates_and_addresses_are_left_out_with_a_note() -> None:
    found = given({"published": "soon", "url": "javascript:alert(1)"})
    assert found.published is None
    assert found.url is None
    assert [note.partition(" is ")[0] for note in found.notes] == ["published `soon`", "url `javascript:alert(1)`"]


def test_what_one_says_wins_and_the_other_completes_it() -> None:
    nearer = Given(outlet="Post", notes=("a",))
    further = Given(outlet="Times", published=Moment(iso="2025"), notes=("b",))
    assert nearer.or_else(further) == Given(outlet="Post", published=Moment(iso="2025"), notes=("a", "b"))


@pytest.mark.parametrize(
    ("url", "same"),
    [
        ("HTTPS://Post.Example/a?utm_source=x&id=7#top", "https://post.example/a?id=7"),
        ("https://post.example", "https://post.example/"),
        ("https://post.example/a?q=&fbclid=1", "https://post.example/a?q="),
    ],
)
def test_an_address_is_the_same_whatever_counts_its_clicks(url: str, same: str) -> None:
    assert canonical(url) == same == canonical(same)


def test_only_http_addresses_with_a_host_are_web_addresses() -> None:
    assert is_web("https://post.example/a")
    for url in ("ftp://post.example/a", "https://", "post.example", "/seeds", "https://[bad", "https://a b/c"):
        assert not is_web(url)
