"""Questions as reporters type them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import BadAsk
from bot.model import Query
from bot.read.query import LONGEST, parse, write

TODAY = date(2025, 12, 1)  # a Monday


@pytest.mark.parametrize(
    ("text", "query"),
    [
        ("", Query()),
        ("territory", Query(words=("territory",))),
        ("28-point plan", Query(words=("28-point", "plan"))),
        ("to the end", Query(words=("to", "the", "end"))),
        ('"exact phrase" word', Query(words=("word",), phrases=("exact phrase",))),
        ("“exact  phrase”", Query(phrases=("exact phrase",))),
        ("„exakte Wörter“ «le mot»", Query(phrases=("exakte Wörter", "le mot"))),
        ('an "unbalanced mark', Query(words=("an", "unbalanced", "mark"))),
        ("peace -war --lies", Query(words=("peace",), excluded=("war", "lies"))),
        ('-"cold war"', Query(excluded=("cold war",))),
        ("by:yermak in:Post", Query(by="yermak", outlet="Post")),
        ('BY:"Andriy Yermak" in:“Al Jazeera”', Query(by="Andriy Yermak", outlet="Al Jazeera")),
        ('by:"Andriy Yermak', Query(words=("Yermak",), by="Andriy")),
        ("kind:Direct", Query(kind="direct")),
        ("about:territory", Query(words=("territory",))),
        ('about:"peace plan"', Query(phrases=("peace plan",))),
        ("about: territory", Query(words=("about:", "territory"))),
        ("(a OR b) NEAR/3 col:x terr* {y}", Query(words=("(a", "OR", "b)", "NEAR/3", "col:x", "terr*", "{y}"))),
        ("- -- * “…” () ''", Query()),
        ("a\u00a0b\x00c", Query(words=("a", "b", "c"))),
        ("l’été d'or", Query(words=("l’été", "d'or"))),
    ],
)
def test_a_question_is_words_phrases_and_filters(text: str, query: Query) -> None:
    assert parse(text, TODAY) == query


@pytest.mark.parametrize(
    ("value", "since", "until"),
    [
        ("2025-11-27", date(2025, 11, 27), date(2025, 11, 27)),
        ("2025-11", date(2025, 11, 1), date(2025, 11, 30)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2025", date(2025, 1, 1), date(2025, 12, 31)),
        ("today", TODAY, TODAY),
        ("Yesterday", date(2025, 11, 30), date(2025, 11, 30)),
        ("7d", date(2025, 11, 24), date(2025, 11, 24)),
        ("2w", date(2025, 11, 17), date(2025, 11, 17)),
        ("1m", date(2025, 11, 1), date(2025, 11, 1)),
        ("1Y", date(2024, 12, 1), date(2024, 12, 1)),
        ("monday", TODAY, TODAY),
        ("tue", date(2025, 11, 25), date(2025, 11, 25)),
        ('"27 Nov 2025"', date(2025, 11, 27), date(2025, 11, 27)),
        ("2025-11-27,", date(2025, 11, 27), date(2025, 11, 27)),
        ("2025-11-27T08:00Z", date(2025, 11, 27), date(2025, 11, 27)),
    ],
)
def test_a_time_filter_takes_days_months_years_and_spans(value: str, since: date, until: date) -> None:
    assert parse(f"since:{value}", TODAY).since == since
    assert parse(f"until:{value}", TODAY).until == until


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("since:2025-02-30", "`since:2025-02-30` is no date; write a day like 2025-11-27"),
        ("until:03/04/2025", "`until:03/04/2025` is no date"),
        ("since:9999y", "`since:9999y` is no date"),
        ("since:soon", "`since:soon` is no date"),
        ("since:2025-12 until:2025-11", "since:2025-12-01 is after until:2025-11-30"),
        ("kind:spoken", "`spoken` is no kind of quotation; write kind:direct"),
        ("by:", "`by:` needs a value right after it, for example by:yermak"),
        ("in:— Post", "`in:` needs a value right after it"),
        ("by:a by:b", "`by:` stands twice"),
        ("x" * (LONGEST + 1), "has 1,001 characters; the limit is 1,000"),
    ],
)
def test_what_cannot_be_understood_is_a_sentence_with_a_right_example(text: str, sentence: str) -> None:
    with pytest.raises(BadAsk) as caught:
        parse(text, TODAY)
    assert sentence in caught.value.sentence


def test_a_question_is_written_as_it_could_be_typed() -> None:
    text = 'peace "exact phrase" -war -"cold war" by:"Ana Ruiz" in:Post since:2025-11-01 until:2025-11-30 kind:mixed'
    assert write(parse(text, TODAY)) == text


WORD = st.from_regex(r"[\w(*.][\w'’*:.)-]{0,8}", fullmatch=True)
PIECES = st.sampled_from(
    [
        " ",
        '"',
        "“",
        "-",
        "by:",
        "in:x",
        "about:",
        "a",
        "été",
        "28-point",
        ":",
        "kind:direct",
        ",",
        "since:2025",
        "\n",
        "'",
    ]
)


@given(st.lists(PIECES | WORD, max_size=30).map("".join) | st.text(max_size=60))
def test_what_is_written_is_read_back_the_same(text: str) -> None:
    try:
        query = parse(text, TODAY)
    except BadAsk:
        return
    assert parse(write(query), TODAY) == query


@given(
    st.builds(
        Query,
        by=st.none()
        | st.lists(st.from_regex(r"\w[\w.,;'’-]{0,8}", fullmatch=True), min_size=1, max_size=3).map(" ".join),
        since=st.none() | st.dates(max_value=TODAY),
        until=st.none() | st.dates(min_value=TODAY),
        kind=st.sampled_from([None, "direct", "mixed", "indirect"]),
    )
)
def test_every_filter_is_read_back_the_same(query: Query) -> None:
    if query.by is None or any(char.isalnum() for char in query.by):
        assert parse(write(query), TODAY) == query
