"""Where a topic's words stand, whatever their form."""

from bot.match.topic import topic
from bot.model import Query


def test_word_forms_match() -> None:
    text = "The territories they hold, and Kyiv’s territory."
    found = topic(Query(words=("territory",))).spans(text)
    assert [span.of(text) for span in found] == ["territories", "territory"]


def test_a_hyphenated_word_is_a_phrase() -> None:
    text = "A 28-point plan with 28 clauses and one point."
    assert [span.of(text) for span in topic(Query(words=("28-point",))).spans(text)] == ["28-point"]


def test_a_phrase_stands_in_a_row() -> None:
    asked = topic(Query(phrases=("military means",)))
    assert asked.spans("by military means")
    assert not asked.spans("it means military force")


def test_a_missing_term_is_named() -> None:
    asked = topic(Query(words=("war", "peace")))
    assert asked.missing("no war") == {("peac",)}


def test_a_word_without_a_letter_is_no_term() -> None:
    assert topic(Query(words=("😀", "—"))).terms == ()


def test_the_form_that_was_asked_for_is_exact() -> None:
    asked = topic(Query(words=("territory",)))
    assert asked.exact("giving up territory")
    assert not asked.exact("the territories")
