"""Shortening is visible, ends with a sentence or a word, and parts no character from its marks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.show.pieces import Piece, brief, cut, flat, joined, unstyled, window
from bot.text import Span


def test_one_line_has_no_breaks_controls_or_direction_marks() -> None:
    assert flat(" a\n\tb\x1b[31m \u202ec ") == "a b [31m c"


def test_what_fits_is_whole_and_what_does_not_ends_with_an_ellipsis() -> None:
    assert brief("one two three", 13) == "one two three"
    assert brief("one two three", 9) == "one two…"


def test_a_cut_prefers_the_end_of_a_sentence() -> None:
    text = "We will go. We may go to war, but only if it is necessary."
    assert text[: cut(text, 0, 18)] == "We will go."


def test_a_long_word_is_cut_inside_but_not_before_its_accents() -> None:
    assert cut("e\u0301" * 50, 0, 21) == 20
    assert cut("\u0301" * 50, 0, 21) == 21


def test_a_place_far_inside_is_seen_from_shortly_before_it() -> None:
    text = "word " * 100 + "territory " + "word " * 100
    shown = window(text, 500, 90)
    assert shown.start > 400
    assert "territory" in shown.of(text)
    assert text[shown.start - 1] == " "


def test_a_place_in_a_text_without_spaces_is_seen_too() -> None:
    assert window("x" * 1_000, 500, 90) == Span(470, 560)


@pytest.mark.parametrize(("lines", "text"), [([], ""), ([(), (Piece("a"),), (), (Piece("b"),)], "a · b")])
def test_empty_lines_leave_no_separator(lines: list[tuple[Piece, ...]], text: str) -> None:
    assert unstyled(joined(lines)) == text


@given(st.text(max_size=200), st.integers(0, 220), st.integers(3, 90))
def test_a_window_lies_in_its_text_and_is_no_longer_than_asked(text: str, focus: int, most: int) -> None:
    shown = window(text, min(focus, len(text)), most)
    assert 0 <= shown.start <= shown.end <= len(text)
    assert shown.end - shown.start <= most
