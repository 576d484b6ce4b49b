"""The way back from an answer to the paragraph."""

import pytest

from bot.desk import Desk
from bot.desk.ask import who_said
from bot.desk.context import context
from bot.desk.facts import facts
from bot.errors import NotThere
from bot.read.query import parse
from tests.bot.store.made import made


def test_a_quotation_is_shown_where_it_stands(desk: Desk) -> None:
    lead = who_said(desk, parse("territory by:yermak in:jazeera", desk.today("local"))).hits[0].item.lead
    shown = context(desk, f"q:{lead.key}")
    middle = next(it for it in shown.passages if it.start <= shown.marked[0].start < it.start + len(it.text))
    marked = shown.marked[0].shifted(-middle.start).of(middle.text)
    assert marked == lead.text
    assert len(shown.passages) == 3
    assert shown.speaker == "Andriy Yermak"


def test_a_stance_is_known_as_one_and_doubts_are_kept(empty_desk: Desk) -> None:
    article, reading = made("a", "“The harbour stays open.”", kind="mixed", speech=False)
    (one,) = reading.attributions
    unsure = reading.model_copy(update={"attributions": (one.model_copy(update={"confidence": 0.4}),)})
    empty_desk.index.add(article, unsure)
    (stance,) = empty_desk.index.like("harbour", 1, stances=True)
    shown = context(empty_desk, f"q:{stance.key}")
    assert (shown.kind, shown.speech, shown.sure) == ("mixed", False, False)


def test_a_source_in_the_paragraph_before_is_shown_too(desk: Desk) -> None:
    lead = who_said(desk, parse("territory by:yermak in:interview", desk.today("local"))).hits[0].item.lead
    shown = context(desk, f"q:{lead.key}")
    assert any("Presidential Chief of Staff Andriy Yermak said:" in it.text for it in shown.passages)


def test_a_fact_is_shown_where_it_stands(desk: Desk) -> None:
    item = facts(desk, parse("28-point", desk.today("local"))).hits[0].item
    shown = context(desk, f"f:{item.key}")
    middle = next(it for it in shown.passages if it.start <= shown.marked[0].start < it.start + len(it.text))
    assert shown.marked[0].shifted(-middle.start).of(middle.text) == item.fact.text


@pytest.mark.parametrize("value", ["", "q:", "q:x", "x:1", "q:99999", "f:99999", "q:-1", "q:¹"])
def test_a_button_of_something_gone_gets_a_sentence(desk: Desk, value: str) -> None:
    with pytest.raises(NotThere, match=r".+\."):
        context(desk, value)
