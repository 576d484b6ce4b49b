"""Quotation marks."""

import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.extract.marks import Quotation, quotations
from bot.model import Spans
from bot.text import Span


def paragraphs_of(text: str) -> Spans:
    return tuple(Span(*match.span()) for match in re.finditer(r"[^\n]*\S[^\n]*", text))


def found(text: str) -> tuple[Quotation, ...]:
    return quotations(text, paragraphs_of(text))


def inner(text: str, depth: int | None = None) -> list[str]:
    return [each.inner.of(text) for each in found(text) if depth in (None, each.depth)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We agree,” she said.", ["We agree,"]),
        ('"We agree," she said.', ["We agree,"]),
        ("''We agree,'' she said.", ["We agree,"]),
        ("``We agree,'' she said.", ["We agree,"]),
        ("„Wir sind uns einig“, sagte sie.", ["Wir sind uns einig"]),
        ("« Oui », dit-elle.", ["Oui"]),
        ("«Oui», dit-elle.", ["Oui"]),
        ("»Ja«, sagte sie.", ["Ja"]),
        ("‹Oui›, dit-elle.", ["Oui"]),
        ("‘We agree,’ she said.", ["We agree,"]),
        ("'We agree,' she said.", ["We agree,"]),
        ("”Vi är överens”, sade hon.", ["Vi är överens"]),
        ("＂We agree,＂ she said.", ["We agree,"]),
        ('" We agree, " she said.', ["We agree,"]),
    ],
)
def test_every_pair_of_marks_opens_and_closes(text: str, expected: list[str]) -> None:
    assert inner(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('“We agree," she said.', ["We agree,"]),
        ('"We agree,” she said.', ["We agree,"]),
        ("“We agree,“ she said. “Yes.”", ["We agree,", "Yes."]),
        ("”We agree,” she said.", ["We agree,"]),
        ('``We agree," she said.', ["We agree,"]),
        ("She said,“We agree.”", ["We agree."]),
        ('"We agree,"she said.', ["We agree,"]),
    ],
)
def test_mixed_up_marks_are_tolerated(text: str, expected: list[str]) -> None:
    assert inner(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "’Tis the season, and 'tis cold.",
        "The ’90s and the '80s were loud.",
        "The readers’ letters and the boys' club.",
        "James’ book was the boss's favourite.",
        "It was rock ’n’ roll and rock 'n' roll.",
        "It's theirs; we'll see who's first.",
        "He stands 5'10\" and she 6' 2\" tall.",
        "Get ’em while you can, ’cause they go.",
        'The pipe is 15" wide.',
        "She was talkin’ about goin’ home.",
        "No marks at all.",
    ],
)
def test_apostrophes_and_inches_are_no_marks(text: str) -> None:
    assert found(text) == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“He told me ‘no’ twice,” she said.", ["no"]),
        ("“He told me “no” twice,” she said.", ["no"]),
        ('“He told me "no" twice,” she said.', ["no"]),
        ("\"He told me 'no,'\" she said.", ["no,"]),
        ("‘He told me “no” twice,’ she said.", ["no"]),
        ("''He told me 'no,''' she said.", ["no,"]),
        ("“« Oui » is a word,” she said.", ["Oui"]),
    ],
)
def test_a_nested_quotation_has_depth_one(text: str, expected: list[str]) -> None:
    assert inner(text, 1) == expected
    assert len(inner(text, 0)) == 1


def test_an_apostrophe_inside_single_marks_closes_nothing() -> None:
    text = "‘We can’t read all the readers’ letters,’ she said."
    assert inner(text) == ["We can’t read all the readers’ letters,"]


def test_single_marks_close_at_a_possible_apostrophe_when_nothing_surer_follows() -> None:
    assert inner("The ‘peace plans’ of the ‘war party’ failed.") == ["peace plans", "war party"]


def test_a_single_mark_never_pairs_across_a_double_one() -> None:
    text = "“It is ‘odd,” she said of the boys’ plan."
    assert inner(text) == ["It is ‘odd,"]


def test_an_inch_inside_a_quotation_does_not_close_it() -> None:
    assert inner('"He is 6\'2" tall," she said.') == ["He is 6'2\" tall,"]


def test_outer_takes_in_the_marks_and_inner_leaves_the_spaces_out() -> None:
    text = "« Oui », dit-elle."
    (only,) = found(text)
    assert only.outer.of(text) == "« Oui »"
    assert only.inner.of(text) == "Oui"


def test_a_quotation_over_paragraphs_is_linked_until_its_last_one_closes() -> None:
    one, two, three = found("“First.\n“Second.\n“Third,” she said.")
    assert (one.continues, one.continued, one.closed) == (True, False, False)
    assert (two.continues, two.continued, two.closed) == (True, True, False)
    assert (three.continues, three.continued, three.closed) == (False, True, True)


def test_a_quotation_broken_into_lines_goes_on_without_a_mark() -> None:
    text = '"First sentence.\nMiddle sentence.\nLast sentence," she said.'
    assert inner(text) == ["First sentence.", "Middle sentence.", "Last sentence,"]
    assert [each.continues for each in found(text)] == [True, True, False]


def test_a_quotation_with_a_nested_one_goes_on_in_the_next_paragraph() -> None:
    text = "“He said “no” and left.\n“Then he came back,” she said."
    assert inner(text, 0) == ["He said “no” and left.", "Then he came back,"]
    assert inner(text, 1) == ["no"]


def test_single_marks_are_linked_over_paragraphs() -> None:
    one, two = found("‘First.\n‘Second,’ she said.")
    assert one.continues
    assert two.continued
    assert one.single


def test_an_unclosed_mark_ends_with_its_paragraph() -> None:
    text = "“This never ends\nNext paragraph."
    (only,) = found(text)
    assert only.inner.of(text) == "This never ends"
    assert not only.closed
    assert not only.continues


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We are many, Ms. Ruiz said. “I am sure.”", ["We are many,", "I am sure."]),
        ("“We are many, said Ana Ruiz. “I am sure.”", ["We are many,", "I am sure."]),
        ("“We are many. She added: “I am sure.”", ["We are many.", "I am sure."]),
        ("“We are many, she wrote.\n“I am sure.”", ["We are many,", "I am sure."]),
    ],
)
def test_a_forgotten_closing_mark_is_found_before_the_attribution(text: str, expected: list[str]) -> None:
    assert inner(text) == expected


def test_a_single_mark_left_open_counts_only_where_it_must_have_opened() -> None:
    assert inner("She said: ‘This never ends") == ["This never ends"]
    assert inner("It was ‘odd and strange.") == []


@pytest.mark.parametrize("text", ["", "“", "”", '"', "''", '""', "“”", "‘", "’", "«", "“ ”", "‘’"])
def test_marks_around_nothing_are_no_quotation(text: str) -> None:
    assert found(text) == ()


def test_a_closing_mark_without_an_opening_one_is_ignored() -> None:
    assert inner("nothing here” she said, “but here”") == ["but here"]


def test_a_closing_mark_passes_over_an_inner_one_of_another_kind_that_was_none() -> None:
    assert inner("“A « b,” she said.")[0] == "A « b,"


@given(st.text(alphabet="“”\"'‘’«»„`‹› \n.,ab1s", max_size=80))
@settings(max_examples=150, deadline=None)
def test_any_text_gives_quotations_in_order_within_its_paragraphs_and_properly_nested(text: str) -> None:
    paragraphs = paragraphs_of(text)
    marked = quotations(text, paragraphs)
    assert [each.outer.start for each in marked] == sorted(each.outer.start for each in marked)
    for each in marked:
        assert each.outer.covers(each.inner)
        assert each.inner.of(text) == each.inner.of(text).strip() != ""
        assert any(paragraph.covers(each.outer) for paragraph in paragraphs)
    for one in marked:
        for other in marked:
            assert not one.outer.meets(other.outer) or one.outer.covers(other.outer) or other.outer.covers(one.outer)


@pytest.mark.parametrize(
    "line",
    [
        "“" * 20_000,
        "“a " * 20_000 + "” " * 20_000,
        '" a" ' * 20_000,
        "‘a " * 30_000,
        "'as' 's " * 30_000,
        "“a\n" * 20_000,
    ],
)
def test_hostile_lines_are_read_in_linear_time(line: str) -> None:
    started = time.process_time()
    found(line)
    assert time.process_time() - started < 10
