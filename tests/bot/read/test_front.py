"""Front matter is read, and the text after it keeps its own offsets."""

import contextlib
from datetime import date

import pytest

from bot.errors import Unreadable
from bot.model import Moment
from bot.read.front import front
from bot.read.given import Given

BODY = "\nThe council voted.\n"


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_every_key_is_read_under_either_name(newline: str) -> None:
    matter = "---\nTitle: Tram line approved\nauthor: Staff Reporter\ndate: 2025-11-27\noutlet: Post\nid: 7\n---\n"
    text = (matter + BODY).replace("\n", newline)
    found = front(text)
    assert found.given == Given(
        id="7",
        outlet="Post",
        headline="Tram line approved",
        byline="Staff Reporter",
        published=Moment(iso="2025-11-27"),
    )
    assert text[found.body :].strip() == "The council voted."


def test_a_time_of_day_is_kept_and_the_first_name_wins() -> None:
    found = front("---\npublished: 2025-11-27T08:00:00+02:00\ndate: 2020-01-01\nupdated: 2025\n---\nText.").given
    assert found.published
    assert found.published.iso.startswith("2025-11-27T")
    assert found.published.day == date(2025, 11, 27)
    assert found.modified == Moment(iso="2025")


def test_a_bad_date_is_a_note() -> None:
    assert "published `soon`" in front("---\ndate: soon\n---\nText.").given.notes[0]


@pytest.mark.parametrize(
    "text",
    ["The council voted.", "---\nThe council voted.", "---\nOnly a sentence\n---\nMore.", "-----\n\n-----\nText.", ""],
)
def test_a_text_without_front_matter_is_all_text(text: str) -> None:
    assert front(text) == (Given(), 0)


def test_characters_that_yaml_does_not_know_make_it_text() -> None:
    assert front("---\na: \x01\n---\nText.") == (Given(), 0)


def test_bad_yaml_is_a_sentence() -> None:
    with pytest.raises(Unreadable, match=r"not valid YAML \(line 3\): correct it"):
        front("---\ntitle: A\noutlet: B: C\n---\nText.")


def test_a_date_that_does_not_exist_costs_nothing_but_itself() -> None:
    found = front("---\noutlet: The Daily\npublished: 2025-02-30\n---\nText.")
    assert found.given.outlet == "The Daily"
    assert found.given.published is None
    assert found.given.notes


@pytest.mark.parametrize("value", ["&a [*a]", "[" * 3000, "0x" + "f" * 6000])
def test_absurd_front_matter_is_refused_or_passed_over(value: str) -> None:
    with contextlib.suppress(Unreadable):
        assert front(f"---\noutlet: {value}\n---\nText.").body
