"""Figures in the text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.extract.figures import figures
from bot.model import Figure
from bot.text import Span


def only(text: str) -> Figure:
    (found,) = figures(text, Span(0, len(text)))
    return found


@pytest.mark.parametrize(
    ("text", "value", "unit", "of"),
    [
        ("a 28-point peace plan", 28, "point", "peace plan"),
        ("a 600,000-member cap", 600_000, "member", "cap"),
        ("with 2,000 American troops", 2_000, None, "American troops"),
        ("it cost €64bn", 64e9, "EUR", None),
        ("it cost $8.2 million", 8.2e6, "USD", None),
        ("it cost £3m.", 3e6, "GBP", None),
        ("it cost US$5 billion in all", 5e9, "USD", None),
        ("it cost 5 million euros", 5e6, "EUR", None),
        ("a rise of 30 %", 30, "%", None),
        ("a rise of 30% of voters", 30, "%", "voters"),
        ("a rise of 8.2 per cent", 8.2, "%", None),
        ("a rise of 3 percentage points", 3, "percentage point", None),
        ("two million people came", 2e6, None, "people came"),
        ("a dozen officers", 12, None, "officers"),
        ("half a million", 5e5, None, None),
        ("300 people were there", 300, None, "people"),
        ("40 voters. The end", 40, None, "voters"),
        ("40 voters quickly left", 40, None, "voters"),
        ("200 thousand letters", 200_000, None, "letters"),
    ],
)
def test_a_figure_is_normalised(text: str, value: float, unit: str | None, of: str | None) -> None:
    found = only(text)
    assert (found.value, found.unit, found.of) == (value, unit, of)


@pytest.mark.parametrize("text", ["in 2014 it was", "the 21st day", "at 10:30", "the G7", "v1.2.3", "none"])
def test_years_ordinals_and_labels_are_no_figures(text: str) -> None:
    assert [found.value for found in figures(text, Span(0, len(text))) if found.value > 60] == []


def test_places_that_are_dates_are_left_out() -> None:
    text = "On 27 November 300 people came."
    found = list(figures(text, Span(0, len(text)), (Span(3, 14),)))
    assert [each.value for each in found] == [300]


@given(st.text(max_size=60))
def test_any_text_gives_figures_within_it(text: str) -> None:
    for found in figures(text, Span(0, len(text))):
        assert Span(0, len(text)).covers(found.span)
