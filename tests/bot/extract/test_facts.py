"""Facts."""

from collections.abc import Callable

import pytest

from bot.model import Reading


def test_a_sentence_with_a_figure_or_a_date_is_a_fact(reading: Callable[..., Reading]) -> None:
    text = "The city closed 40 schools. Nothing else happened. It votes next week on them."
    first, second = reading(text).facts
    assert first.text == "The city closed 40 schools." == first.span.of(text)
    assert [figure.value for figure in first.figures] == [40]
    assert [mention.iso for mention in second.dates] == ["2025-W49"]


def test_words_inside_a_direct_quote_are_no_fact(reading: Callable[..., Reading]) -> None:
    assert reading("“We closed 40 schools in May 2024,” Ana Ruiz said.").facts == ()


def test_what_stands_beside_a_direct_quote_is_one_with_its_speaker(reading: Callable[..., Reading]) -> None:
    text = "“We are done,” Ana Ruiz said, repeating claims that 40 schools closed in May 2024."
    (fact,) = reading(text).facts
    assert fact.text.startswith("Ana Ruiz said")
    assert fact.speaker == "Ana Ruiz"
    assert [mention.iso for mention in fact.dates] == ["2024-05"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Mayor Ana Ruiz said 40 schools closed.", "Ana Ruiz"),
        ("Some 40 schools closed, according to Ana Ruiz.", "Ana Ruiz"),
        ("Some 40 schools closed in May 2024.", None),
        ("It said that 40 schools closed.", None),
    ],
)
def test_a_reported_fact_names_an_evident_source(
    text: str, speaker: str | None, reading: Callable[..., Reading]
) -> None:
    (fact,) = reading(text).facts
    assert fact.speaker == speaker


@pytest.mark.parametrize("text", ["In 2014.", "40 schools."])
def test_a_scrap_is_no_fact(text: str, reading: Callable[..., Reading]) -> None:
    assert reading(text).facts == ()


def test_headings_are_no_facts(reading: Callable[..., Reading]) -> None:
    heading = "The city closed 40 schools"
    assert reading(f"{heading}\nNobody knows why.", headings=(heading,)).facts == ()
