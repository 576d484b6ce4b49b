"""What was understood, what was searched, where it was printed."""

from datetime import date

import pytest

from bot.answers import Coverage, Suggestion
from bot.model import Moment, Query
from bot.show.pieces import Piece, unstyled
from bot.show.words import (
    count,
    echo,
    failed,
    link,
    only_words,
    place,
    searched,
    sentence,
    suggested,
    what_next,
    who,
)
from tests.bot.show.nouns import TROUBLED


@pytest.mark.parametrize(("number", "shown"), [(0, "0 outlets"), (1, "1 outlet"), (1_204, "1,204 outlets")])
def test_a_count_says_what_it_counts(number: int, shown: str) -> None:
    assert count(number, "outlet") == shown


def test_what_was_understood_is_echoed_with_every_filter() -> None:
    query = Query(
        words=("territory",),
        phrases=("peace plan",),
        excluded=("crimea",),
        by="Yermak",
        outlet="Al Jazeera",
        since=date(2025, 11, 1),
        until=date(2025, 11, 30),
        kind="direct",
    )
    assert unstyled(echo(query)) == (
        "topic territory · exactly peace plan · without crimea · by Yermak · in Al Jazeera · since 1 Nov 2025 · "
        "until 30 Nov 2025 · only direct"
    )
    assert Piece("territory", "code") in echo(query)


@pytest.mark.parametrize(
    ("query", "whether"),
    [(Query(words=("a",)), True), (Query(words=("a",), by="b"), False), (Query(phrases=("a b",)), False)],
)
def test_a_title_says_enough_only_of_bare_words(query: Query, whether: bool) -> None:
    assert only_words(query) is whether


def test_what_was_searched_names_articles_outlets_days_and_gaps() -> None:
    assert searched(TROUBLED) == (
        "2 articles · Al Jazeera, The Interview Times · 27–29 Nov 2025 · 1 undated · 1 failed to load"
    )


def test_many_outlets_are_counted_and_none_left_unsaid() -> None:
    assert searched(Coverage(articles=9, outlets=tuple("abcdef"))) == "9 articles · 6 outlets"
    assert searched(Coverage(articles=0)) == "0 articles"


def test_what_failed_to_load_is_named_with_the_reason() -> None:
    assert unstyled(failed(TROUBLED.failed)) == (
        "failed to load: https://news.example/feed (no answer within 20 seconds)"
    )
    assert unstyled(failed(TROUBLED.failed * 5)).endswith("; and 2 more")
    assert failed(()) == ()


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("https://news.example/a?b=1", "https://news.example/a?b=1"),
        ("HTTPS://news.example/a|<b>", "https://news.example/a%7C%3Cb%3E"),
        ("javascript:alert(1)", None),
        ("https://", None),
        ("https://[bad", None),
        ("https://news.example/a b", None),
        ("https://news.example/" + "x" * 900, None),
        (None, None),
    ],
)
def test_only_what_a_browser_opens_is_a_link(url: str | None, shown: str | None) -> None:
    assert link(url) == shown


@pytest.mark.parametrize(
    ("outlet", "url", "shown"),
    [
        ("The Daily", "https://news.example/a", "The Daily 27 Nov 2025"),
        ("The Daily", None, "The Daily 27 Nov 2025 (no link)"),
        (None, "ftp://news.example", "unknown outlet 27 Nov 2025 (link cannot be opened)"),
    ],
)
def test_a_place_is_outlet_date_and_link_or_says_that_there_is_none(outlet: str, url: str, shown: str) -> None:
    assert unstyled(place(outlet, Moment(iso="2025-11-27"), url)) == shown


def test_a_speaker_without_name_or_role_is_said_to_be_unknown() -> None:
    assert unstyled(who(" ", None)) == "speaker not found"


def test_suggestions_are_questions_ready_to_send_words_first() -> None:
    lines = suggested(
        [
            Suggestion(kind="outlet", text="The Daily", ask='in:"The Daily"'),
            Suggestion(kind="term", text="territory", ask="territory"),
            Suggestion(kind="term", text="terrible", ask="terrible"),
            Suggestion(kind="speaker", text=" ", ask=" "),
        ]
    )
    assert list(map(unstyled, lines)) == ["Did you mean territory or terrible?", 'Nearest outlet: in:"The Daily"']


def test_an_empty_reach_gets_another_advice_than_a_vain_search() -> None:
    assert "search wider" in unstyled(what_next(TROUBLED))
    assert "none is stored yet" in unstyled(what_next(Coverage(articles=0)))


def test_backticks_in_a_sentence_enclose_what_is_typed() -> None:
    assert sentence("Say `/digest list`.") == (Piece("Say "), Piece("/digest list", "code"), Piece("."))
