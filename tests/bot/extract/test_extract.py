"""The whole of extraction."""

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.model import Reading
from tests.bot.extract.annotated import article
from tests.bot.extract.reading import extract

WORDS = st.lists(
    st.sampled_from(
        "Ana Ruiz said told the president , . : ; — ( ) “ ” ‘ ’ \" '' he she who and that in on Monday 5 % reporters "
        "according to Mr. Jr. of U.S. asked by report \n We agree ? ! D-Ohio a spokesman for it's 2014".split(" ")
    ),
    max_size=60,
)


@given(WORDS)
@settings(max_examples=100, deadline=None)
def test_any_words_give_a_reading_in_order_of_place_whose_spans_are_in_the_text(words: list[str]) -> None:
    text = " ".join(words)
    reading = extract(article(text))
    assert list(reading.attributions) == sorted(reading.attributions, key=lambda each: each.content[0])
    assert [fact.span for fact in reading.facts] == sorted(fact.span for fact in reading.facts)
    for each in reading.attributions:
        for span in (*each.content, *(each.source or ()), *(each.cue or ())):
            assert span.of(text) == span.of(text).strip() != ""
    for fact in reading.facts:
        assert fact.text == fact.span.of(text)


@given(st.text(max_size=120))
@settings(max_examples=100, deadline=None)
def test_any_text_gives_a_reading(text: str) -> None:
    extract(article(text))


def test_an_article_without_paragraphs_is_an_empty_reading() -> None:
    assert extract(article("")) == Reading()
