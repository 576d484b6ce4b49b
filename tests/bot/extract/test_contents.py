"""Content as printed."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.extract.contents import Content, Marked, content
from bot.extract.marks import quotations
from bot.text import Span
from tests.bot.extract.annotated import paragraphs_of, passage

TEXT = st.lists(st.sampled_from('We agree that “ ” ‘ ’ " « » , . : ; — … ( ) a.m. U.S. \n yes'.split(" ")), max_size=25)
EDGES = st.lists(st.integers(0, 120), max_size=6, unique=True)


def marked(text: str) -> Marked:
    return Marked(text, quotations(text, paragraphs_of(text)))


def made(markup: str) -> tuple[str, list[str], list[str]] | None:
    """Kind, parts and quoted parts of the content that the markup's braces make."""
    text, spans = passage(markup)
    found = content(marked(text), [each.span for each in spans])
    if found is None:
        return None
    return found.kind, [part.of(text) for part in found.parts], [part.of(text) for part in found.quoted]


@pytest.mark.parametrize(
    ("markup", "parts"),
    [
        ("“{c:We agree,}” she said.", ["We agree,"]),
        ("{c:“We agree,”} she said.", ["We agree,"]),
        ("{c:“We agree}” she said.", ["We agree"]),
        ("She said {c:that “we agree”}.", ["we agree"]),
        ("{c:“We agree,”} she said. {c:“Yes.”}", ["We agree,", "Yes."]),
        ("“{c:We agree}, yes,” she said.", ["We agree"]),
        ("“{c:We agree,} yes,” she said.", ["We agree"]),
        ("“{c: We agree, }” she said.", ["We agree,"]),
        ("‘{c:We say “no” to it,}’ she said.", ["We say “no” to it,"]),
        ("She said: “{c:We agree.}", ["We agree."]),
    ],
)
def test_content_wholly_in_marks_is_direct_and_without_them(markup: str, parts: list[str]) -> None:
    assert made(markup) == ("direct", parts, parts)


@pytest.mark.parametrize(
    ("markup", "parts", "quoted"),
    [
        ("She said {c:it was “a good day”}.", ["it was “a good day”"], ["a good day"]),
        ("She said {c:it was “a good day}”.", ["it was “a good day”"], ["a good day"]),
        ("She said “{c:we agree” and would sign}.", ["“we agree” and would sign"], ["we agree"]),
        ("She called it {c:“good” and “fair”}.", ["“good” and “fair”"], ["good", "fair"]),
        ("{c:It was late,} she said, and {c:“dark.”}", ["It was late", "dark."], ["dark."]),
    ],
)
def test_content_partly_in_marks_is_mixed_and_keeps_them(markup: str, parts: list[str], quoted: list[str]) -> None:
    assert made(markup) == ("mixed", parts, quoted)


@pytest.mark.parametrize(
    ("markup", "part"),
    [
        ("She said {c:that it rained}.", "that it rained"),
        ("{c:It rained,} she said.", "It rained"),
        ("She said {c:it rained.}", "it rained"),
        ("She said {c:it began at 5 p.m.}", "it began at 5 p.m."),
        ("She said{c:: it rained —}", "it rained"),
        ("She told of {c: the rain }.", "the rain"),
        ("She wondered {c:whether it rained?}", "whether it rained?"),
    ],
)
def test_content_without_marks_is_indirect_and_without_loose_punctuation(markup: str, part: str) -> None:
    assert made(markup) == ("indirect", [part], [])


@pytest.mark.parametrize(
    ("markup", "part"),
    [
        ("She said {c:that the law forbids it, a stance shared by many}.", "that the law forbids it"),
        ("He said {c:the count was fair, an often repeated claim that nobody checked}.", "the count was fair"),
        ("She said {c:that it was theirs, a view of the sea}.", "that it was theirs, a view of the sea"),
    ],
)
def test_what_the_reporter_says_of_the_words_is_no_content(markup: str, part: str) -> None:
    assert made(markup) == ("indirect", [part], [])


@pytest.mark.parametrize("markup", ["She said{c:, —} so.", "“{c:…}” she said.", "She spoke.", "{c:   } rain"])
def test_content_without_a_word_is_none(markup: str) -> None:
    assert made(markup) is None


@given(TEXT, EDGES)
def test_parts_lie_in_their_spans_trimmed_and_apart(words: list[str], edges: list[int]) -> None:
    text = " ".join(words)
    ends = sorted(min(edge, len(text)) for edge in edges)
    found = content(marked(text), [Span(start, end) for start, end in zip(ends[::2], ends[1::2], strict=False)])
    if found is None:
        return
    _check(text, found)
    if found.kind == "direct":
        assert found.parts == found.quoted
    assert (found.kind == "indirect") == (not found.quoted)


def _check(text: str, found: Content) -> None:
    assert found.parts
    for spans in (found.parts, found.quoted):
        assert all(0 <= span.start < span.end <= len(text) for span in spans)
        assert all(span.of(text).strip() == span.of(text) for span in spans)
        assert all(before.end <= after.start for before, after in pairwise(spans))
    tops = marked(text).tops
    for span in found.quoted:
        assert any(quotation.inner.covers(span) for quotation in tops)
