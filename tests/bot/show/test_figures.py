"""Figures and dates of a fact as they were read."""

from bot.model import DateMention, Fact, Figure
from bot.show.figures import read, reported
from bot.show.pieces import unstyled
from bot.text import Span
from tests.bot.show.nouns import facts


def test_figures_and_dates_are_read_out() -> None:
    lines = [unstyled(read(hit.item.fact)) for hit in facts().hits]
    assert lines == ["28 point peace plan · Last week = 17 Nov 2025", "28 point plan", "600,000 member"]


def test_reported_speech_names_its_speaker() -> None:
    first, _, third = (unstyled(reported(hit.item.fact)) for hit in facts().hits)
    assert (first, third) == ("", "as told by Sergiy Kyslytsya")


def test_a_broken_figure_and_a_date_outside_the_sentence_are_shown_bare() -> None:
    fact = Fact(
        text="x",
        span=Span(5, 6),
        figures=(Figure(value=0.125, unit="%", span=Span(0, 1)),),
        dates=(DateMention(iso="2014", span=Span(90, 95)),),
    )
    assert unstyled(read(fact)) == "0.125 % · 2014"
