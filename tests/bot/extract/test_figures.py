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
        ("two million people came", 2e6, None, "people"),
        ("a dozen officers", 12, None, "officers"),
        ("half a million", 5e5, None, None),
        ("300 people were there", 300, None, "people"),
        ("40 voters. The end", 40, None, "voters"),
        ("40 voters quickly left", 40, None, "voters"),
        ("200 thousand letters", 200_000, None, "letters"),
        ("Rs 2,500 crore", 25e9, "INR", None),
        ("a 3 lakh crore scheme", 3e12, None, "scheme"),
        ("12,34,567 voters", 1_234_567, None, "voters"),
        ("it cost £1.2m", 1.2e6, "GBP", None),
        ("it cost 64bn €", 64e9, "EUR", None),
        ("a $15-an-hour wage", 15, "USD", None),
        ("two-thirds of the voters", 0.666667, None, "voters"),
        ("half of all voters", 0.5, None, "voters"),
        ("half of 1 percent", 0.5, "%", None),
        ("nine in 10 voters", 0.9, None, "voters"),
        ("three senators", 3, None, "senators"),
        ("thirty-five schools", 35, None, "schools"),
        ("two hundred people", 200, None, "people"),
        ("2000 people", 2000, None, "people"),
        ("31 U.S. states", 31, None, "U.S. states"),
        ("100 km away", 100, "km", None),
        ("at 30C", 30, "°C", None),
        ("90 mph winds", 90, "mph", "winds"),
        ("300 tonnes of grain", 300, "tonne", "grain"),
        ("12 square miles", 12, "square mile", None),
        ("10 years in prison", 10, "year", None),
        ("a 10-year sentence", 10, "year", "sentence"),
        ("a 24-year-old man", 24, "year", "man"),
        ("Ana Ruiz, 24, a nurse", 24, "year", None),
        ("he weighs 90 pounds", 90, "pound", None),
        ("90-plus minutes", 90, "minute", None),
        ("the council’s 12-member board’s vote", 12, "member", "board"),
    ],
)
def test_a_figure_is_normalised(text: str, value: float, unit: str | None, of: str | None) -> None:
    found = only(text)
    assert (found.value, found.unit, found.of) == (value, unit, of)


@pytest.mark.parametrize(
    ("text", "low", "high", "unit", "of"),
    [
        ("10-15 people", 10, 15, None, "people"),
        ("10–15 percent", 10, 15, "%", None),
        ("between 10 and 15 schools", 10, 15, None, "schools"),
        ("10 to 15 million people", 10e6, 15e6, None, "people"),
        ("$10m-$15m", 10e6, 15e6, "USD", None),
        ("ages 18 to 24", 18, 24, "year", None),
    ],
)
def test_a_range_is_two_figures(text: str, low: float, high: float, unit: str | None, of: str | None) -> None:
    first, second = figures(text, Span(0, len(text)))
    assert (first.value, second.value) == (low, high)
    assert (first.unit, first.of) == (second.unit, second.of) == (unit, of)


@pytest.mark.parametrize(
    "text",
    """won 3-1|a 5-4 decision|a 98 to 2 vote|call 555-0100|call (202) 555-0100|+44 20 7946 0958|at 10:30|at 10 a.m.
    five o’clock|24/7|9/11|a 911 call|number one|one of the mayors|one day|a second time|two sides of it|five of them
    Article 5|No. 10|Boeing 747|F-16 jets|the Park 51 project|131 West 23rd Street|10 years ago|1. The city
    Sept. 19 to 22|100 percent sure|a million times|in 2000 he|2015 to 2016|the 1990s|the ’08 vote
    her 30-something son|the two men
    dozens of people|hundreds of people|the first 100 days|four-star|501 c3 groups""".replace("\n    ", "|").split("|"),
)
def test_what_counts_nothing_is_no_figure(text: str) -> None:
    assert list(figures(text, Span(0, len(text)))) == []


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
