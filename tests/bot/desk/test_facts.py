"""The checkable sentences of the seed articles."""

from bot.desk import Desk
from bot.desk.facts import facts
from bot.read.query import parse


def test_a_figure_finds_the_sentences_of_both_outlets(desk: Desk) -> None:
    sheet = facts(desk, parse("28-point", desk.today("local")))
    top = [hit for hit in sheet.hits if "28-point" in hit.item.fact.text]
    assert {hit.item.citation.outlet for hit in top} == {"Al Jazeera", "The Interview Times"}
    assert sheet.hits[: len(top)] == tuple(top)
    assert all([span.of(hit.item.fact.text) for span in hit.matched] == ["28-point"] for hit in top)


def test_the_figure_is_read(desk: Desk) -> None:
    sheet = facts(desk, parse("army", desk.today("local")))
    figures = [figure for hit in sheet.hits for figure in hit.item.fact.figures]
    assert 600_000 in [figure.value for figure in figures]


def test_nothing_found_offers_what_is_near(desk: Desk) -> None:
    sheet = facts(desk, parse("amnety", desk.today("local")))
    assert sheet.hits == ()
    assert [one.text for one in sheet.suggestions] == ["amnesty"]
