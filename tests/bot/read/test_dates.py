"""Dates are read as precisely as they are written, and never guessed."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.read.dates import dated, moment


@pytest.mark.parametrize(
    ("written", "iso"),
    [
        ("2025", "2025"),
        (2025, "2025"),
        ("2025-11", "2025-11"),
        ("2025-11-27", "2025-11-27"),
        ("2025-11-27T08:00:00+02:00", "2025-11-27T08:00:00+02:00"),
        ("2025-11-27T08:00Z", "2025-11-27T08:00Z"),
        ("27 November 2025", "2025-11-27"),
        ("Nov. 27, 2025", "2025-11-27"),
        ("Thursday, 27 Nov 2025", "2025-11-27"),
        ("November 2025", "2025-11"),
        ("20251127", "2025-11-27"),
        ("2025/11/27", "2025-11-27"),
        ("2025.", "2025"),
        ("27.11.2025", "2025-11-27"),
        ("Thu, 27 Nov 2025 08:00:00 EST", "2025-11-27T08:00:00-05:00"),
        ("Thu, 27 Nov 2025 08:00:00 +0530", "2025-11-27T08:00:00+05:30"),
        ("Thu, 27 Nov 2025 08:00:00 GMT", "2025-11-27T08:00:00+00:00"),
        ("27 Nov 2025 08:00 XYZT", "2025-11-27T08:00:00"),
        (date(2025, 11, 27), "2025-11-27"),
        (datetime(2025, 11, 27, 8, tzinfo=UTC), "2025-11-27T08:00:00+00:00"),
    ],
)
def test_a_date_is_read_with_its_precision(written: object, iso: str) -> None:
    found = moment(written)
    assert found
    assert found.iso == iso


@pytest.mark.parametrize(
    "written",
    [
        "03/04/2025",  # two dates
        "11/27/25",  # a year of two digits
        "Thursday",
        "27 Nov 10:00 +2030",
        "Nov 27",
        "2025-02-30",
        "yesterday",
        "",
        "27",
        "x" * 100,
        "2025 2024 2023",
        "99999999999999999999 2025",
        {"a": 1},
    ],
)
def test_what_is_no_date_or_two_is_unknown(written: object) -> None:
    assert moment(written) is None


@given(st.text(max_size=70) | st.from_regex(r"[\d/:. +-]{1,30}2025[\d/:. +-]{0,20}", fullmatch=True))
def test_no_text_makes_the_reading_of_dates_fail(written: str) -> None:
    found = moment(written)
    assert found is None or found.iso[:4] in written.replace(" ", "") or found.iso[:4].isdigit()


def test_a_missing_date_needs_no_note_and_an_unreadable_one_gets_one() -> None:
    assert dated(None, "published") == (None, None)
    assert dated("", "published") == (None, None)
    found, note = dated("soon", "published")
    assert found is None
    assert note == "published `soon` is not a date that can be read in one way, so it is unknown; write 2025-11-27"
