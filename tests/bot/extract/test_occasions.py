"""Addressee, occasion and day."""

import pytest

from tests.bot.extract.annotated import read


@pytest.mark.parametrize(
    ("text", "addressee"),
    [
        ("“{c:We agree on this,}” {s:Ana Ruiz} {q:told} US magazine The Atlantic.", "The Atlantic"),
        ("“{c:We agree on this,}” {s:Ana Ruiz} {q:told} reporters.", "reporters"),
        ("“{c:We agree on this,}” {s:Ana Ruiz} {q:told} the crowd.", "crowd"),
        ("“{c:We agree on this,}” {s:Ana Ruiz} {q:told} reporters in the Rose Garden.", "reporters"),
        ("“{c:We agree on this,}” {s:Ana Ruiz} {q:told} CNN’s Tom Berg.", "CNN’s Tom Berg"),
        ("“{c:We agree on this,}” {s:Ana Ruiz} {q:said} in an interview with the Herald.", "Herald"),
        ("{s:Ana Ruiz} {q:told} Reuters: “{c:We agree on this.}”", "Reuters"),
        ("“{c:We agree on this,}” {s:Ana Ruiz} {q:said}.", None),
        ("“{c:We agree on this,}” {s:Ana Ruiz} {q:told reporters}.", "reporters"),
        ("“{c:We agree on this,}” {s:Ana Ruiz} {q:told} her that they had met.", None),
        ("{s:Ana Ruiz} {q:told} reporters {c:that they agreed on this}.", "reporters"),
        ("“{c:Do we agree on this?}” {s:Ana Ruiz} {q:asked} Tom Berg.", None),
    ],
)
def test_the_addressee(text: str, addressee: str | None) -> None:
    assert read(text).only.addressee == addressee


@pytest.mark.parametrize(
    ("text", "occasion"),
    [
        (
            "“{c:We agree on this,}” {s:Ana Ruiz} {q:said} at a press briefing in Bishkek.",
            "at a press briefing in Bishkek",
        ),
        ("“{c:We agree on this,}” {s:Ana Ruiz} {q:said} in a statement.", "in a statement"),
        ("“{c:We agree on this,}” {s:Ana Ruiz} {q:wrote} on Twitter.", "on Twitter"),
        ("“{c:We agree on this,}” {q:said} {s:Ana Ruiz} during a rally.", "during a rally"),
        ("In a statement, {s:Ana Ruiz} {q:said}: “{c:We agree on this.}”", "In a statement"),
        ("“{c:We agree on this,}” {s:Ana Ruiz} {q:said} in a letter to Ms. Holt.", "in a letter to Ms. Holt"),
        ("“{c:We agree on this,}” {s:Ana Ruiz} {q:said}.", None),
        ("“We agree on this.” — Ana Ruiz", None),
    ],
)
def test_the_occasion(text: str, occasion: str | None) -> None:
    assert read(text).only.occasion == occasion


@pytest.mark.parametrize(
    ("text", "published", "day"),
    [
        ("“{c:We agree on this,}” {s:Ana Ruiz} {q:said} on Friday.", "2025-11-28", "2025-11-28"),
        ("“{c:We agree on this,}” {s:Ana Ruiz} {q:told} reporters Thursday.", "2025-11-28", "2025-11-27"),
        ("“{c:We agree on this,}” {q:said} {s:Ana Ruiz} on Thursday.", "2016-01-01", "2015-12-31"),
        ("On Thursday, {s:Ana Ruiz} {q:said}: “{c:We agree on this.}”", "2025-11-28", "2025-11-27"),
        ("“{c:We agree on this,}” {s:Ana Ruiz} {q:said} in June.", "2025-11-28", "2025-06"),
        ("“{c:We agree on this,}” {s:Ana Ruiz} {q:said}.", "2025-11-28", None),
        ("“{c:We agree on this,}” {s:Ana Ruiz} {q:said} on Friday.", None, None),
        ("“{c:We agree on this,}” {s:Ana Ruiz} {q:said} on Friday.", "2025-11", None),
        ("“{c:We agree on this,}” {s:Ana Ruiz} {q:said} last week.", "2025-11-28", None),
        ("“{c:We met on Friday,}” {s:Ana Ruiz} {q:said}.", "2025-11-28", None),
    ],
)
def test_the_day(text: str, published: str | None, day: str | None) -> None:
    found = read(text, published=published).only
    assert (found.said_on.iso if found.said_on else None) == day
