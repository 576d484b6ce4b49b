"""What the network reads of a text."""

import re
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tokenizers import Tokenizer

from bot.engine import WEIGHTS
from bot.engine.encoding import Encoded, encode
from bot.engine.layout import PLACES, SHAPES, STATES
from bot.extract.marks import quotations
from bot.model import Spans
from bot.text import Span, fold

ODD = st.text(alphabet=st.sampled_from("aÅé́😀👩‍🚀İß“”‘’'\"…—\u200b\u0301שלום漢字١٢3\n .A\x00\ufeffﬁ"), max_size=40)


@cache
def tokenizer() -> Tokenizer:
    made = Tokenizer.from_file(str(WEIGHTS / "tokenizer.json"))
    made.no_truncation()
    made.no_padding()
    return made


def lines(text: str) -> Spans:
    return tuple(Span(*match.span()) for match in re.finditer(r"[^\n]*\S[^\n]*", text))


def encoded(text: str, paragraphs: Spans | None = None) -> Encoded:
    chosen = lines(text) if paragraphs is None else paragraphs
    return encode(tokenizer(), text, chosen, quotations(text, chosen))


def printed(text: str, seen: Encoded) -> list[str]:
    return [text[start:end] for start, end in zip(seen.starts.tolist(), seen.ends.tolist(), strict=True)]


def named(text: str, numbers: list[int], names: tuple[str, ...]) -> list[tuple[str, str]]:
    seen = encoded(text)
    return [(piece, names[number]) for piece, number in zip(printed(text, seen), numbers, strict=True)]


def shapes(text: str) -> dict[str, str]:
    return dict(named(text, encoded(text).shapes.tolist(), SHAPES))


def states(text: str) -> list[tuple[str, str]]:
    return named(text, encoded(text).states.tolist(), STATES)


def places(text: str) -> list[tuple[str, str]]:
    return named(text, encoded(text).places.tolist(), PLACES)


@pytest.mark.parametrize(
    ("word", "shape"),
    [
        ("agree", "lower"),
        ("Agree", "Title"),
        ("NATO", "UPPER"),
        ("iPad", "miXed"),
        ("A", "Title"),
        ("2014", "digit"),
        ("5th", "digit"),
        (",", "mark"),
        ("“", "mark"),
        ("Élan", "Title"),
        ("漢", "lower"),
    ],
)
def test_a_word_has_a_shape(word: str, shape: str) -> None:
    assert set(shapes(f"{word} ").values()) == {shape}


def test_every_wordpiece_has_the_shape_of_its_whole_word() -> None:
    seen = shapes("Zwrkowskiplotz said")
    assert len(seen) > 2
    assert seen.pop("said") == "lower"
    assert set(seen.values()) == {"Title"}


def test_a_quotation_is_seen_with_its_marks_and_what_stands_in_it() -> None:
    seen = states("She said “we will all agree” today.")
    assert [state for _, state in seen] == [
        *["outside"] * 2,
        "opens",
        *["double"] * 4,
        "closes",
        *["outside"] * 2,
    ]


@pytest.mark.parametrize(
    ("text", "word", "state"),
    [
        ("The “peace plan” failed.", "peace", "short"),
        ("‘We will all agree,’ she said.", "agree", "single"),
        ("“He told us ‘we will all agree’ and left,” she said.", "agree", "nested"),
        ("“We will.\n“We agree,” she said.", "agree", "double"),
        ("She will agree.", "agree", "outside"),
    ],
)
def test_a_word_is_seen_by_where_it_stands_to_the_marks(text: str, word: str, state: str) -> None:
    assert dict(states(text))[word] == state


def test_a_paragraphs_first_wordpiece_and_the_rest_of_a_word_are_told() -> None:
    seen = places("Zwrkowskiplotz said\nThat was all")
    assert seen[0][1] == "paragraph"
    assert dict(seen)["That"] == "paragraph"
    assert dict(seen)["said"] == dict(seen)["was"] == "inside"
    assert seen[1][1] == "subword"


def test_what_stands_outside_the_paragraphs_is_left_out() -> None:
    text = "Read more\nWe agree\nFollow us"
    assert printed(text, encoded(text, (Span(10, 18),))) == ["We", "agree"]
    assert printed(text, encoded(text, ())) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("😀 We agree", ["We", "agree"]),
        ("👩‍🚀👩‍🚀 We agree", ["We", "agree"]),
        ("Zo\u0301e and Zóe agree", ["and", "agree"]),
        ("İstanbul ve agree", ["ve", "agree"]),
        ("We\x00 agree", ["We", "agree"]),
        ("שלום “we agree” שלום", ["we", "agree"]),
        ("“نحن نتفق” agree", ["agree"]),
        ("漢字 agree", ["漢", "字", "agree"]),
        ("ﬁne we agree", ["we", "agree"]),
    ],
)
def test_offsets_are_places_in_the_text_as_it_is(text: str, expected: list[str]) -> None:
    seen = printed(text, encoded(text))
    assert [word for word in expected if word in seen] == expected


def test_a_zero_character_is_not_part_of_a_word() -> None:
    text = "We agree\x00"
    assert printed(text, encoded(text))[-1].rstrip("\x00") == "agree"


def test_typographic_marks_are_read_as_the_plain_ones() -> None:
    assert encoded("“We agree”—‘yes’").pieces.tolist() == encoded("\"We agree\"-'yes'").pieces.tolist()


@given(ODD)
@settings(max_examples=200, deadline=None)
def test_wordpieces_of_any_text_lie_in_it_in_order(text: str) -> None:
    seen = encoded(text)
    starts, ends = seen.starts.tolist(), seen.ends.tolist()
    assert starts == sorted(starts)
    assert all(0 <= start <= end <= len(text) for start, end in zip(starts, ends, strict=True))
    assert {len(column) for column in seen} == {len(starts)}
    assert len(fold(text)) == len(text)


def test_an_empty_text_has_no_wordpieces() -> None:
    assert [len(column) for column in encoded("")] == [0] * 6
