"""Who said what: on the seed articles, as a reporter would ask."""

import pytest

from bot.answers import Answer
from bot.desk import Desk
from bot.desk.ask import who_said
from bot.errors import BadAsk
from bot.read.query import parse


def asked(desk: Desk, text: str) -> Answer:
    return who_said(desk, parse(text, desk.today("local")))


def test_the_same_words_in_two_outlets_come_once_with_both(desk: Desk) -> None:
    yermak = [hit for hit in asked(desk, "territory kind:direct").hits if hit.item.speaker == "Andriy Yermak"]
    assert len(yermak) == 1
    places = [
        (it.printed.citation.outlet, str(it.printed.citation.published.day))
        for it in yermak[0].item.renderings
        if it.printed.citation.published
    ]
    assert sorted(places) == [("Al Jazeera", "2025-11-27"), ("The Interview Times", "2025-11-29")]


def test_a_word_finds_its_forms(desk: Desk) -> None:
    leads = [hit.item.lead for hit in asked(desk, "territory").hits]
    (found,) = [lead for lead in leads if "withdraw from the territories" in lead.text]
    assert found.attribution.speaker == "Vladimir Putin"
    assert found.attribution.role == "Russian president"


def test_words_inside_the_quotation_come_first(desk: Desk) -> None:
    whys = [hit.why for hit in asked(desk, "territory").hits]
    assert whys[:2] == ["quote", "quote"]
    assert whys == sorted(whys, key=["quote", "sentence", "paragraph", "headline"].index)


@pytest.mark.parametrize(
    ("text", "speakers", "outlets"),
    [
        ("territory by:yermak", {"Andriy Yermak"}, {"Al Jazeera", "The Interview Times"}),
        ("territory by:putin since:2025-11-28", {"Vladimir Putin"}, {"The Interview Times"}),
        ('territory in:"Al Jazeera" until:2025-11-27 kind:direct', {"Andriy Yermak", "Vladimir Putin"}, {"Al Jazeera"}),
        ("by:Putin in:interview kind:direct", {"Vladimir Putin"}, {"The Interview Times"}),
    ],
)
def test_filters_narrow_the_answer(desk: Desk, text: str, speakers: set[str], outlets: set[str]) -> None:
    hits = asked(desk, text).hits
    assert {hit.item.speaker for hit in hits} == speakers
    assert {it.printed.citation.outlet for hit in hits for it in hit.item.renderings} == outlets


def test_an_answer_says_what_was_searched(desk: Desk) -> None:
    coverage = asked(desk, "territory").coverage
    assert (coverage.articles, coverage.outlets) == (2, ("Al Jazeera", "The Interview Times"))
    assert (str(coverage.first), str(coverage.last)) == ("2025-11-27", "2025-11-29")


@pytest.mark.parametrize(
    ("text", "near", "corrected"),
    [
        ("teritory", "territory", "territory"),
        ("territory by:yermack", "Andriy Yermak", 'territory by:"Andriy Yermak"'),
        ("territory in:jazera", "Al Jazeera", 'territory in:"Al Jazeera"'),
    ],
)
def test_nothing_found_offers_what_is_near(desk: Desk, text: str, near: str, corrected: str) -> None:
    answer = asked(desk, text)
    assert answer.hits == ()
    suggestion = answer.suggestions[0]
    assert (suggestion.text, suggestion.ask) == (near, corrected)
    assert asked(desk, suggestion.ask).hits


def test_a_speaker_whom_nobody_printed_is_answered_with_who_was(desk: Desk) -> None:
    texts = {one.text for one in asked(desk, "territory by:quixote").suggestions}
    assert texts >= {"Andriy Yermak", "Vladimir Putin"}


@pytest.mark.parametrize("text", ["", "   ", "😀", "-territory", "— …"])
def test_nothing_to_look_for_is_said_so(desk: Desk, text: str) -> None:
    with pytest.raises(BadAsk, match="Say what to look for"):
        asked(desk, text)


def test_an_answer_can_be_bounded_to_what_was_known(desk: Desk) -> None:
    query = parse("territory", desk.today("local"))
    known = who_said(desk, query, as_of=1)
    assert {it.printed.citation.outlet for hit in known.hits for it in hit.item.renderings} == {"Al Jazeera"}
