"""Normalising keeps every character's place."""

from hypothesis import given
from hypothesis import strategies as st

from bot.read.plain import normalise, paragraphs

ANY = st.text(st.characters(exclude_categories=()) | st.sampled_from("\r\n\t\x0b\u00a0\u2028\ud800\udc00 -ab.A"))

WRAPPED = """The council voted on Thursday to build the tram line along
the harbour after a debate that lasted for nine hours and
split both of the parties that govern the city.

- a first item of a list that is long enough to be wrapped
and goes on here
- a second item

“We will build it,” the mayor said, “and we will
build it on time.”
"""


@given(ANY)
def test_one_character_stays_one_character(text: str) -> None:
    assert len(normalise(text)) == len(text)


@given(ANY | st.lists(st.sampled_from(["word ", "a", "B", "\n", "- ", "\n\n", "x" * 30]), max_size=60).map("".join))
def test_normalising_twice_is_normalising_once(text: str) -> None:
    once = normalise(text)
    assert normalise(once) == once
    once.encode()


def test_line_ends_of_every_kind_become_line_feeds() -> None:
    assert normalise("a\r\nb\rc\u2028d\x0be\x85f\ng") == "a \nb\nc\nd\ne\nf\ng"


def test_spaces_and_controls_become_spaces_and_joiners_stay() -> None:
    assert normalise("a\u00a0b\tc\x00d\u200be\u202ef\ufeffg") == "a b c d e f g"
    assert normalise("soft\u00adhyphen a\u200db") == "soft\u00adhyphen a\u200db"


def test_lone_surrogates_become_replacement_characters() -> None:
    assert normalise("a\ud800b\udfff") == "a\ufffdb\ufffd"


def test_hard_wrapped_paragraphs_become_one_line_each_in_place() -> None:
    text = normalise(WRAPPED)
    assert len(text) == len(WRAPPED)
    assert [span.of(text)[:12] for span in paragraphs(text)] == [
        "The council ",
        "- a first it",
        "- a second i",
        "“We will bui",
    ]


def test_a_list_of_short_lines_is_not_hard_wrapped() -> None:
    text = "First line\nSecond line\nThird line\nand one more\nFifth"
    assert normalise(text) == text


def test_paragraphs_are_the_lines_that_are_not_blank_without_their_margins() -> None:
    text = "  one \n\n \n two\nthree"
    assert [span.of(text) for span in paragraphs(text)] == ["one", "two", "three"]
    assert paragraphs("") == paragraphs(" \n ") == ()
