"""Dates are absolute and no more precise than they are known."""

from datetime import UTC, date, datetime

import pytest

from bot.model import Moment
from bot.show.dates import day, days, iso_day, moment


@pytest.mark.parametrize(
    ("when", "shown"),
    [
        (Moment(iso="2025-11-27"), "27 Nov 2025"),
        (Moment(iso="2025-11-07T08:00:00Z"), "7 Nov 2025"),
        (Moment(iso="2025-11"), "Nov 2025"),
        (Moment(iso="2025"), "2025"),
        (date(2025, 1, 2), "2 Jan 2025"),
        (None, "date unknown"),
    ],
)
def test_a_day_is_as_precise_as_it_is_known(when: Moment | date | None, shown: str) -> None:
    assert day(when) == shown


@pytest.mark.parametrize(
    ("first", "last", "shown"),
    [
        (date(2025, 11, 27), date(2025, 11, 29), "27–29 Nov 2025"),
        (date(2025, 11, 27), date(2025, 12, 3), "27 Nov – 3 Dec 2025"),
        (date(2025, 12, 30), date(2026, 1, 2), "30 Dec 2025 – 2 Jan 2026"),
        (date(2025, 11, 27), date(2025, 11, 27), "27 Nov 2025"),
        (None, date(2025, 11, 29), "29 Nov 2025"),
        (None, None, "date unknown"),
    ],
)
def test_a_range_repeats_nothing(first: date | None, last: date | None, shown: str) -> None:
    assert days(first, last) == shown


def test_a_moment_goes_by_the_clock_of_its_zone() -> None:
    eight = datetime(2025, 12, 2, 6, 0, tzinfo=UTC)
    assert moment(eight, "Europe/Kyiv") == "Tue 2 Dec 2025, 08:00"
    assert moment(eight, "No/Where") == "Tue 2 Dec 2025, 06:00"


def test_an_iso_date_is_read_and_anything_else_shown_as_it_is() -> None:
    assert iso_day("2024-05") == "May 2024"
    assert iso_day("2025-W47") == "week of 17 Nov 2025"
    assert iso_day("2025-W99") == "2025-W99"
