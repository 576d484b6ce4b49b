"""Every message as it is sent, and what the buttons carry."""

from typing import Any

import pytest
from syrupy.assertion import SnapshotAssertion

from bot.answers import Comparison
from bot.model import Query
from bot.show.slack import Message, Page, draw, view
from tests.bot.show import nouns
from tests.slack_limits import check


@pytest.mark.parametrize("name", list(nouns.NOUNS))
def test_every_message_looks_as_it_did(name: str, snapshot: SnapshotAssertion) -> None:
    show, noun = nouns.NOUNS[name]
    message = draw(show, noun, Page(1, 7))
    assert check({"text": message.text, "blocks": list(message.blocks)}) == []
    assert message.text == snapshot(name="text")
    assert message.blocks == snapshot(name="blocks")


def test_the_context_opens_as_a_modal(snapshot: SnapshotAssertion) -> None:
    modal = view("context", nouns.context())
    assert check(modal) == []
    assert modal == snapshot


def test_an_unknown_show_is_a_programming_error() -> None:
    with pytest.raises(KeyError):
        draw("poem", nouns.notice(), Page())


def test_a_digest_command_that_answers_with_a_list_shows_the_list() -> None:
    assert draw("digest", nouns.subscriptions(), Page()) == draw("subscriptions", nouns.subscriptions(), Page())


def buttons(message: Message) -> list[tuple[str, str, str]]:
    """Text, action and value of every button, in order."""
    found: list[tuple[str, str, str]] = []
    for block in message.blocks:
        elements: Any = [block["accessory"]] if "accessory" in block else block.get("elements", [])
        found += [(one["text"]["text"], one["action_id"], one["value"]) for one in elements if one["type"] == "button"]
    return found


def test_each_item_has_its_context_and_the_page_its_two_buttons() -> None:
    assert buttons(draw("answer", nouns.long_answer(), Page(1, 7))) == [
        *[("Context", "context", "q:8")] * 5,
        ("Share to channel", "share", "7:1"),
        ("More (7 left)", "more", "7:2"),
    ]


def test_the_last_page_offers_no_further_page() -> None:
    assert buttons(draw("answer", nouns.long_answer(), Page(3, 7)))[-1] == ("Share to channel", "share", "7:3")


def test_a_page_beyond_the_last_is_the_last() -> None:
    assert draw("answer", nouns.long_answer(), Page(9, 7)).text == draw("answer", nouns.long_answer(), Page(3, 7)).text


def test_without_a_kept_question_there_are_no_such_buttons_but_a_count() -> None:
    message = draw("answer", nouns.long_answer(), Page())
    assert {action for _, action, _ in buttons(message)} == {"context"}
    assert "and 7 more statements" in str(message.blocks[-1])


def test_a_fact_opens_its_own_context() -> None:
    assert buttons(draw("facts", nouns.facts(), Page()))[0] == ("Context", "context", "f:21")


def test_a_verdict_opens_the_printed_words_or_the_nearest() -> None:
    values = [value for _, _, value in buttons(draw("verification", nouns.verification(), Page()))]
    assert values == ["q:1", "q:3", "q:3", "q:1"]


def test_nothing_found_says_what_was_searched_and_what_is_near() -> None:
    text = draw("answer", nouns.no_answer(), Page(1, 7)).text
    assert "No statement found in 2 articles · Al Jazeera, The Interview Times · 27–29 Nov 2025" in text
    assert "Did you mean `territory by:yermack`?" in text


@pytest.mark.parametrize("show", ["facts", "comparison"])
def test_every_answer_in_vain_says_so(show: str) -> None:
    query = Query(words=("toll",))
    empty = {
        "facts": nouns.facts().model_copy(update={"query": query, "hits": ()}),
        "comparison": Comparison(query=query, coverage=nouns.BOTH.model_copy(update={"articles": 0})),
    }[show]
    message = draw(show, empty, Page(1, 7))
    assert "found in " in message.text
    assert buttons(message) == []


def test_an_outlets_section_that_runs_over_a_page_says_from_where() -> None:
    alone = nouns.comparison().alone[0]
    long = alone.model_copy(update={"hits": alone.hits * 4})
    comparison = nouns.comparison().model_copy(update={"shared": (), "alone": (long,)})
    first, second = (draw("comparison", comparison, Page(number, 7)) for number in (1, 2))
    assert [block["text"]["text"] for block in first.blocks if block["type"] == "header"] == ["Only in Al Jazeera (8)"]  # type: ignore[index]  # a header's text is an object
    assert "Only in Al Jazeera (8, from 6)" in str(second.blocks)


def test_a_comparison_shows_a_few_renderings_and_counts_the_rest() -> None:
    shared = nouns.withdraw()
    parts = [
        shared.renderings[1].model_copy(
            update={"printed": shared.renderings[1].printed.model_copy(update={"text": f"part {number}"})}
        )
        for number in range(6)
    ]
    many = shared.model_copy(update={"renderings": (shared.renderings[0], *parts)})
    comparison = nouns.comparison().model_copy(update={"shared": (nouns.hit(many),), "alone": ()})
    assert "7 renderings, 4 of them here" in str(draw("comparison", comparison, Page()).blocks)


def test_a_digest_that_overflows_counts_what_it_leaves_out() -> None:
    crowded = nouns.digest().model_copy(update={"hits": nouns.long_answer().hits * 3})
    message = draw("digest", crowded, Page())
    shown = len([1 for _, action, _ in buttons(message) if action == "context"])
    assert f"and {36 - shown + 4} more: `/who-said territory`" in str(message.blocks[-1])


def test_more_digests_than_a_list_shows_are_counted() -> None:
    many = nouns.subscriptions().model_copy(update={"items": (nouns.subscription(),) * 17})
    assert "and 2 more digests" in str(draw("subscriptions", many, Page()).blocks)
