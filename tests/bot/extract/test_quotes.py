"""Which quotations are direct quotes, and which belong together."""

from collections.abc import Callable

import pytest

from bot.model import Article, Attribution, Reading


def contents(text: str, reading: Reading) -> list[list[str]]:
    return [[span.of(text) for span in each.content] for each in reading.attributions]


@pytest.mark.parametrize(
    "text",
    [
        "He goes by the name “Shorty” at work.",
        "The so-called “peace plan” was rejected.",
        "Crowds carried signs against the “war on everything” in the capital.",
        "The minister branded the claims as “ridiculous”.",
        "The minister said it could serve as the “basis for future agreements”.",
        "The minister added that it was “legally impossible” to sign.",
        "Ana Ruiz called the mayor “an intelligent man.”",
        "She was talking about the book “Of Mice and Men” again.",
        "“Tales From the Crypt,” a series of the eighties, returns.",
        "“Hamilton” is a musical.",
        "Officials thanked her for “taking these steps to make us all safer.”",
        "The crowd heard the anthem, “Land of Hope,” when it arrived.",
        "The paper ran it under the headline, “A Very Bad Day.”",
        "She listed “toy drives,” “charity dinners for all supporters,” and more.",
        "The agency said the country had displayed “complete disregard” for the rules.",
        "The agency noted that the minister, who left early, “is the first to rely on it.”",
        "The minister told a friend (“Person Two”) to wait.",
    ],
)
def test_scare_quotes_titles_nicknames_and_fragments_are_not_utterances(
    text: str, reading: Callable[..., Reading]
) -> None:
    assert reading(text).attributions == ()


@pytest.mark.parametrize(
    "text",
    [
        "“We will win this,” Ana Ruiz said.",
        "Ana Ruiz said: “We will win this.”",
        "Ana Ruiz said “we will win this.”",
        "Ana Ruiz said on Monday that “we will win this.”",
        "Ana Ruiz said that “we will win this” and left.",
        "Ana Ruiz told reporters “We will win this.”",
        "Ana Ruiz told reporters that “we will win this.”",
        "In a short speech, “We will win this,” was all Ana Ruiz said.",
        "At one point, “We will win this,” she said.",
        "But “we will win this,” Ana Ruiz said.",
        "Ana Ruiz was clear: “We will win this.”",
        "“We will win this.”",
        "Ana Ruiz smiled, “We will win this.”",
        "“We will win this — if all of us work,” Ana Ruiz said.",
    ],
)
def test_an_utterance_wholly_in_marks_is_a_direct_quote(text: str, only: Callable[..., Attribution]) -> None:
    assert only(text).kind == "direct"


def test_quoted_equals_content_and_keeps_the_comma_inside_the_marks(only: Callable[..., Attribution]) -> None:
    text = "“We will win this,” Ana Ruiz said."
    found = only(text)
    assert found.content == found.quoted
    assert [span.of(text) for span in found.content] == ["We will win this,"]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("“By waiting,” Ana Ruiz said, “it grows.”", ["By waiting,", "it grows."]),
        ("“We will win,” Ana Ruiz said. “We always do.”", ["We will win,", "We always do."]),
        ("“We will win.” “We always do,” Ana Ruiz said.", ["We will win.", "We always do,"]),
        ("“We will win.\n“We always do,” Ana Ruiz said.", ["We will win.", "We always do,"]),
        ("“We will win,” Ana Ruiz said. “We must.\n“We always do.”", ["We will win,", "We must.", "We always do."]),
        (
            "Ana Ruiz told them, “We will win today,” and, “We always do it.”",
            ["We will win today,", "We always do it."],
        ),
    ],
)
def test_the_parts_of_a_split_quote_are_one_attribution(
    text: str, parts: list[str], only: Callable[..., Attribution]
) -> None:
    found = only(text)
    assert [span.of(text) for span in found.content] == parts
    assert found.speaker == "Ana Ruiz"


def test_quotes_of_two_speakers_stay_two(reading: Callable[..., Reading]) -> None:
    text = "“We will win,” Ana Ruiz said. “We will not,” Tom Berg said."
    assert contents(text, reading(text)) == [["We will win,"], ["We will not,"]]


def test_a_paragraph_with_its_own_attribution_ends_a_quote_whose_closing_mark_was_forgotten(
    reading: Callable[..., Reading],
) -> None:
    text = "“We will win,” Ana Ruiz said. “We must.\n“We will not win,” Tom Berg said."
    assert [each.speaker for each in reading(text).attributions] == ["Ana Ruiz", "Tom Berg"]


def test_a_section_heading_in_marks_is_no_utterance(reading: Callable[..., Reading]) -> None:
    text = "‘The mayor has lost her seat’\n“The mayor has lost her seat,” Tom Berg said."
    assert contents(text, reading(text)) == [["The mayor has lost her seat,"]]


def test_headings_that_the_article_names_are_skipped(reading: Callable[..., Reading]) -> None:
    text = "Berg: “We will win.”\nThe mayor spoke."
    assert reading(text, headings=("Berg: “We will win.”",)).attributions == ()


def test_the_headline_is_no_utterance(reading: Callable[..., Reading]) -> None:
    text = "“We will win,” mayor says\nThe mayor spoke."
    assert reading(text, headline="“We will win,” mayor says").attributions == ()


def test_boilerplate_is_skipped(article: Callable[..., Article]) -> None:
    from bot.extract import extract

    whole = article("“We will win,” Ana Ruiz said.\nThe end.")
    first, second = whole.paragraphs
    assert extract(whole.model_copy(update={"paragraphs": (second,), "boilerplate": (first,)})).attributions == ()


def test_british_single_marks_are_outer_marks(only: Callable[..., Attribution]) -> None:
    text = "‘We can’t accept “no” for an answer,’ said Ana Ruiz."
    assert [span.of(text) for span in only(text).content] == ["We can’t accept “no” for an answer,"]


def test_an_unclosed_quote_is_not_dropped(only: Callable[..., Attribution]) -> None:
    text = "The report gives this comment:\n“We do not know who will “fix it” in the end"
    assert only(text).content[0].of(text).startswith("We do not know")


def test_a_quote_that_stands_alone_without_its_end_is_no_utterance_unless_led_to(
    reading: Callable[..., Reading],
) -> None:
    assert reading("Ana Ruiz spoke.\n“A very long day in town”").attributions == ()
    assert len(reading("Ana Ruiz said:\n“A very long day in town”").attributions) == 1


def test_no_quote_gives_no_attribution(reading: Callable[..., Reading]) -> None:
    assert reading("").attributions == ()
    assert reading("Nothing was said.").attributions == ()
