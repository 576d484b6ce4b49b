"""The order of answers as one number."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import StoreTrouble
from bot.store.order import rank, ranks

_DAYS = st.dates(max_value=date(2870, 1, 1))
_PLACES = st.tuples(st.none() | _DAYS, st.integers(1, 2**24 - 1), st.integers(0, 2**19 - 1))


@given(one=_PLACES, other=_PLACES)
def test_newest_day_first_undated_last_then_article_then_place(
    one: tuple[date | None, int, int], other: tuple[date | None, int, int]
) -> None:
    def order(place: tuple[date | None, int, int]) -> tuple[bool, int, int, int]:
        return (place[0] is None, -(place[0] or date.min).toordinal(), place[1], place[2])

    assert (rank(*one) < rank(*other)) == (order(one) < order(other))
    assert 0 < rank(*one) < 2**63


@given(place=_PLACES, since=st.none() | _DAYS, until=st.none() | _DAYS)
def test_the_range_of_two_days_holds_what_was_published_within_them(
    place: tuple[date | None, int, int], since: date | None, until: date | None
) -> None:
    first, last = ranks(since, until)
    day = place[0]
    within = day is not None and (since or date.min) <= day <= (until or date.max)
    assert (first <= rank(*place) < last) == (within or since is until is None)


def test_a_day_beyond_the_calendar_counts_as_its_last() -> None:
    assert rank(date.max, 1, 0) == rank(date(2872, 1, 1), 1, 0) < rank(date(2800, 1, 1), 1, 0)


def test_what_does_not_fit_the_number_is_trouble() -> None:
    with pytest.raises(StoreTrouble, match="The index is full"):
        rank(None, 2**24, 0)
    with pytest.raises(StoreTrouble, match="more than 524,288 paragraphs"):
        rank(None, 1, 2**19)
