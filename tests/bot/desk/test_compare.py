"""How the seed articles printed the same words."""

from bot.answers import Comparison
from bot.desk import Desk
from bot.desk.compare import compare
from bot.read.query import parse


def compared(desk: Desk, text: str) -> Comparison:
    return compare(desk, parse(text, desk.today("local")))


def test_the_same_words_and_contained_words_are_shared(desk: Desk) -> None:
    shared = {hit.item.lead.text[:24]: hit.item for hit in compared(desk, "territory").shared}
    yermak, putin = shared["As long as Zelenskyy is "], shared["Ukrainian troops must wi"]
    assert [it.relation for it in yermak.renderings] == ["full", "same"]
    assert [it.relation for it in putin.renderings] == ["full", "part"]


def test_what_differs_is_marked(desk: Desk) -> None:
    putin = next(hit.item for hit in compared(desk, "territory").shared if hit.item.speaker == "Vladimir Putin")
    (part,) = [it for it in putin.renderings if it.relation == "part"]
    assert part.diff[0].op == "-"
    assert part.diff[0].text.startswith("Ukrainian troops must withdraw")
    assert {step.op for step in part.diff} == {"-", "="}


def test_a_headline_word_finds_quotations_that_do_not_hold_it(desk: Desk) -> None:
    found = compared(desk, "guarantees")
    assert found.outlets == ("Al Jazeera", "The Interview Times")
    alone = {one.outlet: [hit.item.lead.text for hit in one.hits] for one in found.alone}
    assert any("we’ll document it" in text for text in alone["Al Jazeera"])
    assert any("we will certainly document it" in text for text in alone["The Interview Times"])
    assert {hit.why for one in found.alone for hit in one.hits} >= {"sentence", "headline"}


def test_nothing_found_offers_what_is_near(desk: Desk) -> None:
    found = compared(desk, "garantees")
    assert (found.shared, found.alone) == ((), ())
    assert found.suggestions[0].ask in ("guarantees", "guarantee")
