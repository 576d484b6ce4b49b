"""Words, sentences, folding and stems keep their places in the text."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.text import Span, fold, fold_word, sentences, stem, stems, words


@given(st.text())
def test_folding_keeps_every_character_in_its_place(text: str) -> None:
    assert len(fold(text)) == len(text)


def test_folding_makes_typography_plain() -> None:
    assert fold("“We’ll—GO\u00a0now”") == '"we\'ll-go now"'


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We’ll document it.", ["we'll", "document", "it"]),
        ("600,000-member cap", ["600000", "member", "cap"]),
        ("U.S. and U.K.", ["us", "and", "uk"]),
        ("€64bn, 8.2% and 1,5", ["64bn", "8.2", "and", "1,5"]),
        ("Zelenskyy’s", ["zelenskyy's"]),
        ("«Привет» мир", ["привет", "мир"]),
        ("😀 — …", []),
    ],
)
def test_words_are_what_a_reader_counts(text: str, expected: list[str]) -> None:
    assert [word.folded for word in words(text)] == expected


@given(st.text())
def test_a_words_span_holds_the_word(text: str) -> None:
    for word in words(text):
        assert fold_word(word.span.of(text)) == word.folded


def test_words_can_be_counted_in_a_part() -> None:
    assert [word.folded for word in words("one two three", Span(4, 7))] == ["two"]


@pytest.mark.parametrize(
    ("one", "other"), [("territory", "territories"), ("guarantee", "guarantees"), ("Kyiv’s", "Kyiv")]
)
def test_forms_of_a_word_share_a_stem(one: str, other: str) -> None:
    assert stems(one) == stems(other)


@given(st.text(min_size=1))
def test_a_stem_is_never_empty(text: str) -> None:
    assert all(stem(word.folded) for word in words(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One. Two! Three?", ["One.", "Two!", "Three?"]),
        ("Mr. Roe met Sen. Doe in Jan. 2020. They spoke.", ["Mr. Roe met Sen. Doe in Jan. 2020.", "They spoke."]),
        ("J. R. Roe spoke. He left.", ["J. R. Roe spoke.", "He left."]),
        ("“It is over.” He left.", ["“It is over.”", "He left."]),
        ("“Over?” she asked. Yes.", ["“Over?” she asked.", "Yes."]),
        ("Growth was 8.2 per cent. Good.", ["Growth was 8.2 per cent.", "Good."]),
        ("A heading\nA sentence.", ["A heading", "A sentence."]),
        ("Wait… what? No.", ["Wait… what?", "No."]),
        ("No end", ["No end"]),
        ("", []),
        (" \n ", []),
    ],
)
def test_sentences_end_where_a_reader_ends_them(text: str, expected: list[str]) -> None:
    assert [span.of(text) for span in sentences(text)] == expected


@given(st.text(alphabet="aB .!?\n“”\"'9"))
def test_sentences_are_in_order_and_lose_nothing_but_space(text: str) -> None:
    spans = list(sentences(text))
    assert all(one.end <= other.start for one, other in itertools.pairwise(spans))
    assert "".join("".join(span.of(text).split()) for span in spans) == "".join(text.split())


def test_spans_know_their_relations() -> None:
    assert Span(0, 5).covers(Span(1, 5))
    assert not Span(0, 5).covers(Span(1, 6))
    assert Span(0, 5).meets(Span(4, 9))
    assert not Span(0, 5).meets(Span(5, 9))
    assert Span(1, 2).shifted(3) == Span(4, 5)
