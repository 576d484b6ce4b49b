"""The nouns read themselves and refuse what they cannot be."""

from datetime import date

import pytest
from pydantic import ValidationError

from bot.answers import Coverage
from bot.model import Attribution, Moment, Query, dump
from bot.text import Span


@pytest.mark.parametrize(
    ("iso", "precision", "day"),
    [
        ("2025", "year", None),
        ("2025-11", "month", None),
        ("2025-11-27", "day", date(2025, 11, 27)),
        ("2025-11-27T23:30:00-05:00", "time", date(2025, 11, 27)),
        ("2025-11-27 08:00", "time", date(2025, 11, 27)),
    ],
)
def test_a_moment_is_as_precise_as_it_is_known(iso: str, precision: str, day: date | None) -> None:
    moment = Moment(iso=iso)
    assert (moment.precision, moment.day) == (precision, day)
    assert moment.model_dump_json() == f'"{iso}"'


@pytest.mark.parametrize("iso", ["", "yesterday", "2025-02-30", "2025-13", "27.11.2025", "2025-11-27T25:00"])
def test_a_moment_that_does_not_exist_is_refused(iso: str) -> None:
    with pytest.raises(ValidationError):
        Moment(iso=iso)


def test_spans_are_pairs_in_data() -> None:
    data = dump(Attribution(kind="direct", content=(Span(1, 5),), said_on=Moment(iso="2025-11-27")))
    assert data["content"] == [[1, 5]]
    assert data["said_on"] == "2025-11-27"
    assert Attribution.model_validate(data).content[0].end == 5


def test_coverage_is_written_from_and_to() -> None:
    data = dump(Coverage(articles=1, first=date(2025, 11, 27), last=date(2025, 11, 29)))
    assert (data["from"], data["to"]) == ("2025-11-27", "2025-11-29")


def test_a_query_shows_its_topic_as_typed() -> None:
    assert (
        Query(words=("peace", "talks"), phrases=("in writing",), excluded=("sport",)).topic
        == 'peace talks "in writing" -sport'
    )
    assert not Query(words=("peace",)).filtered
    assert Query(by="Yermak").filtered


def test_nouns_are_frozen_and_closed() -> None:
    with pytest.raises(ValidationError):
        setattr(Query(words=("peace",)), "by", "Yermak")  # noqa: B010 - the type checker knows it is frozen
    with pytest.raises(ValidationError):
        Query.model_validate({"words": ["peace"], "colour": "red"})
