"""Addressee, occasion and day."""

from collections.abc import Callable

import pytest

from bot.model import Attribution


@pytest.mark.parametrize(
    ("text", "addressee"),
    [
        ("“We agree on this,” Ana Ruiz told US magazine The Atlantic.", "The Atlantic"),
        ("“We agree on this,” Ana Ruiz told reporters.", "reporters"),
        ("“We agree on this,” Ana Ruiz told the crowd.", "crowd"),
        ("“We agree on this,” Ana Ruiz told reporters in the Rose Garden.", "reporters"),
        ("“We agree on this,” Ana Ruiz told CNN’s Tom Berg.", "CNN’s Tom Berg"),
        ("“We agree on this,” Ana Ruiz said in an interview with the Herald.", "Herald"),
        ("Ana Ruiz told Reuters: “We agree on this.”", "Reuters"),
        ("“We agree on this,” Ana Ruiz said.", None),
        ("“Do we agree on this?” Ana Ruiz asked Tom Berg.", None),
    ],
)
def test_the_addressee(text: str, addressee: str | None, only: Callable[..., Attribution]) -> None:
    assert only(text).addressee == addressee


@pytest.mark.parametrize(
    ("text", "occasion"),
    [
        ("“We agree on this,” Ana Ruiz said at a press briefing in Bishkek.", "at a press briefing in Bishkek"),
        ("“We agree on this,” Ana Ruiz said in a statement.", "in a statement"),
        ("“We agree on this,” Ana Ruiz wrote on Twitter.", "on Twitter"),
        ("“We agree on this,” said Ana Ruiz during a rally.", "during a rally"),
        ("In a statement, Ana Ruiz said: “We agree on this.”", "In a statement"),
        ("“We agree on this,” Ana Ruiz said in a letter to Ms. Holt.", "in a letter to Ms. Holt"),
        ("“We agree on this,” Ana Ruiz said.", None),
        ("“We agree on this.” — Ana Ruiz", None),
    ],
)
def test_the_occasion(text: str, occasion: str | None, only: Callable[..., Attribution]) -> None:
    assert only(text).occasion == occasion


@pytest.mark.parametrize(
    ("text", "published", "day"),
    [
        ("“We agree on this,” Ana Ruiz said on Friday.", "2025-11-28", "2025-11-28"),
        ("“We agree on this,” Ana Ruiz told reporters Thursday.", "2025-11-28", "2025-11-27"),
        ("“We agree on this,” said Ana Ruiz on Thursday.", "2016-01-01", "2015-12-31"),
        ("On Thursday, Ana Ruiz said: “We agree on this.”", "2025-11-28", "2025-11-27"),
        ("“We agree on this,” Ana Ruiz said in June.", "2025-11-28", "2025-06"),
        ("“We agree on this,” Ana Ruiz said.", "2025-11-28", None),
        ("“We agree on this,” Ana Ruiz said on Friday.", None, None),
        ("“We agree on this,” Ana Ruiz said on Friday.", "2025-11", None),
        ("“We agree on this,” Ana Ruiz said last week.", "2025-11-28", None),
        ("“We met on Friday,” Ana Ruiz said.", "2025-11-28", None),
    ],
)
def test_the_day(text: str, published: str | None, day: str | None, only: Callable[..., Attribution]) -> None:
    found = only(text, published=published)
    assert (found.said_on.iso if found.said_on else None) == day
