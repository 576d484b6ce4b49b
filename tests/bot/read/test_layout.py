"""Paragraphs, headings and boilerplate of an article."""

import pytest

from bot.read.layout import is_title, lay_out, looks_like_heading

TEXT = """Council backs tram line | Harbour Post
The council voted on Thursday to build the line.
Recommended Stories
‘A line to nowhere’
“It is a line to nowhere,” the opposition said.
Key points
- The line is 12 km long
- It will cost 300m euros
The mayor said:
“We will build it”
Nobody disagreed."""


def test_lines_are_sorted_into_body_headings_and_boilerplate() -> None:
    layout = lay_out(TEXT, "Council backs tram line")
    assert [span.of(TEXT) for span in layout.headings] == [
        "Council backs tram line | Harbour Post",
        "‘A line to nowhere’",
        "Key points",
    ]
    assert [span.of(TEXT) for span in layout.boilerplate] == ["Recommended Stories"]
    assert len(layout.paragraphs) == 10
    assert set(layout.headings) <= set(layout.paragraphs)
    assert layout.given.headline is None


def test_without_a_headline_the_first_line_is_taken_when_it_looks_like_one() -> None:
    text = "# Council backs tram line\nThe council voted."
    layout = lay_out(text, None)
    assert layout.given.headline == "Council backs tram line"
    assert [span.of(text) for span in layout.headings] == ["# Council backs tram line"]
    assert lay_out("The council voted.\nIt rained.", None).given.headline is None
    assert lay_out("Council backs tram line", None).headings == ()


def test_lines_that_all_lack_full_stops_stay_text_but_the_last_before_a_paragraph() -> None:
    text = "It rained.\nOne line\nTwo lines\nThree lines\nThe council voted."
    assert [span.of(text) for span in lay_out(text, "x").headings] == ["Three lines"]


@pytest.mark.parametrize(
    "row", ["Talks to Resume", "‘A line to nowhere’", "“A line to nowhere”", "## what next", "Up 8%"]
)
def test_a_short_line_without_end_punctuation_looks_like_a_heading(row: str) -> None:
    assert looks_like_heading(row)


@pytest.mark.parametrize(
    "row",
    [
        "The council voted.",
        "- The line is 12 km long",
        "1. The line",
        "and so on",
        "The mayor said:",
        "“We will build it,” the mayor said",
        "Will they build it?",
        "word " * 17,
        "W" * 121,
        "***",
    ],
)
def test_a_sentence_an_item_or_speech_does_not(row: str) -> None:
    assert not looks_like_heading(row.strip())


def test_a_title_is_the_headline_whatever_its_marks_case_and_site() -> None:
    assert is_title("MAYOR: “NO”", 'Mayor: "No"')
    assert is_title("Mayor says no.", "Mayor says no | Harbour Post")
    assert not is_title("Mayor says yes", "Mayor says no")
    assert not is_title("Mayor says yes", None)
