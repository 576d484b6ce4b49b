"""One line of article JSONL."""

import json

import pytest

from bot.errors import Unreadable
from bot.model import Moment
from bot.read.given import Given
from bot.read.jsonl import record


def test_a_line_gives_text_and_what_is_known() -> None:
    fields = {"id": "7", "outlet": "Post", "published": "2025-11", "url": "https://a.example/b", "headline": "Tram"}
    found = record(json.dumps({**fields, "text": "“Yes”\nNo."}).encode())
    assert found.text == "“Yes”\nNo."
    assert found.given == Given(
        id="7", outlet="Post", published=Moment(iso="2025-11"), url="https://a.example/b", headline="Tram"
    )


def test_all_but_the_text_may_be_missing_or_null() -> None:
    assert record(b'\xef\xbb\xbf{"text": "It rained.", "url": null}') == ("It rained.", Given())


def test_another_charset_is_said_so() -> None:
    assert record('{"text": "Der Bürgermeister über Köln"}'.encode("cp1252")).given.notes == (
        "decoded as Windows-1252 by detection",
    )


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (b'{"text": "no end', "not valid JSON"),
        (b"[" * 100_000, "not valid JSON"),
        (b'["text"]', "not a JSON object"),
        (b'{"headline": "x"}', "no `text`"),
        (b'{"text": 7}', "no `text`"),
        (b'{"text": " "}', "no `text`"),
    ],
)
def test_a_bad_line_is_a_sentence(line: bytes, reason: str) -> None:
    with pytest.raises(Unreadable, match=reason):
        record(line)
