"""Dates in the text."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.extract.dates import dates
from bot.text import Span

FRIDAY = date(2025, 11, 28)


def iso(text: str, published: date | None = FRIDAY) -> list[str]:
    return [each.iso for each in dates(text, Span(0, len(text)), published)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He spoke on Friday.", "2025-11-28"),
        ("He spoke on Thursday.", "2025-11-27"),
        ("He spoke on Saturday.", "2025-11-22"),
        ("He will speak on Monday.", "2025-12-01"),
        ("He said it will rain, and spoke on Monday.", "2025-11-24"),
        ("He spoke last Friday.", "2025-11-21"),
        ("He speaks next Friday.", "2025-12-05"),
        ("He speaks this Sunday.", "2025-11-30"),
        ("He spoke yesterday.", "2025-11-27"),
        ("He speaks today.", "2025-11-28"),
        ("He speaks tomorrow.", "2025-11-29"),
        ("Last week it rained.", "2025-W47"),
        ("It rained this week.", "2025-W48"),
        ("It rains next week.", "2025-W49"),
        ("It rained last weekend.", "2025-W47"),
        ("It rained last month.", "2025-10"),
        ("It rains next month.", "2025-12"),
        ("It rained last year.", "2024"),
        ("It rains next year.", "2026"),
        ("It rained in February.", "2025-02"),
        ("It rained in December.", "2024-12"),
        ("It will rain in February.", "2026-02"),
        ("It rained last December.", "2024-12"),
        ("It rained last November.", "2024-11"),
        ("It rains next November.", "2026-11"),
        ("It rains this December.", "2025-12"),
        ("It rained on November 27.", "2025-11-27"),
        ("It rained on 27 November.", "2025-11-27"),
        ("It rained on Dec. 30.", "2024-12-30"),
        ("It will rain on January 2.", "2026-01-02"),
        ("It rained on November 27th, 2024.", "2024-11-27"),
        ("It rained on the 1st of May 2024.", "2024-05-01"),
        ("It rained in May 2024.", "2024-05"),
        ("It rained before its 2014 end.", "2014"),
        ("It rained on 2024-05-01.", "2024-05-01"),
        ("It rained on Friday, Nov. 7.", "2025-11-07"),
        ("It rained two days ago.", "2025-11-26"),
        ("It rained three weeks ago.", "2025-W45"),
        ("It rained last night.", "2025-11-27"),
        ("It rained this morning.", "2025-11-28"),
        ("It rained over the weekend.", "2025-W47"),
        ("It rained in February of 1986.", "1986-02"),
        ("It rained in late August.", "2025-08"),
        ("The second quarter of 2025 was wet.", "2025-04/2025-06"),
        ("Rain fell in Q4 2024.", "2024-10/2024-12"),
        ("The first quarter of last year was wet.", "2024-01/2024-03"),
        ("The 2015-16 season was wet.", "2015/2016"),
        ("The vote is on Tuesday.", "2025-12-02"),
        ("Polls show a lead before the caucuses Jan. 5.", "2026-01-05"),
        ("The primaries follow in January.", "2026-01"),
        ("She is up for election in October.", "2026-10"),
        ("He said it stays open through Jan. 15.", "2026-01-15"),
    ],
)
def test_a_date_is_resolved_as_precisely_as_its_words_are(text: str, expected: str) -> None:
    assert iso(text) == [expected]


@pytest.mark.parametrize(
    ("published", "text", "expected"),
    [
        (date(2016, 1, 1), "He spoke on Thursday.", "2015-12-31"),
        (date(2025, 3, 1), "He spoke on Friday.", "2025-02-28"),
        (date(2025, 1, 1), "It rained last week.", "2024-W52"),
        (date(2025, 1, 15), "It rained last month.", "2024-12"),
        (date(2024, 12, 15), "It rains next month.", "2025-01"),
    ],
)
def test_months_and_years_are_crossed(published: date, text: str, expected: str) -> None:
    assert iso(text, published) == [expected]


@pytest.mark.parametrize(
    "text", ["on Thursday", "last week", "in February", "on November 27", "yesterday", "next year", "last May"]
)
def test_without_a_day_of_publication_only_absolute_dates_are_resolved(text: str) -> None:
    assert iso(f"It rained {text}.", None) == []
    assert iso("It rained on 27 November 2025, in 2014 and in May 2013.", None) == ["2025-11-27", "2014", "2013-05"]


@pytest.mark.parametrize(
    "text",
    [
        "on February 30",
        "the may 5 vote",
        "a 2000-word text",
        "2,014 people",
        "€2014",
        "he may go",
        "in 2019%",
        "the USA Today poll",
        "the third quarter",
        "the following year",
        "the Sept. 11 attacks",
        "the 1990s",
        "the 1980’s",
        "more than 2000",
    ],
)
def test_what_is_no_date_is_none(text: str) -> None:
    assert iso(text) == []


def test_the_last_year_there_is_does_no_harm() -> None:
    assert iso("It rains tomorrow, next year and next week.", date(9999, 12, 31)) == []


@given(st.text(max_size=60), st.dates())
def test_any_text_gives_dates_within_it(text: str, published: date) -> None:
    for each in dates(text, Span(0, len(text)), published):
        assert Span(0, len(text)).covers(each.span)
