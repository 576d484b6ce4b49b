"""Attribution by layout alone."""

import pytest

from bot.extract.layouts import laid_out
from bot.extract.marks import quotations
from tests.bot.extract.annotated import paragraphs_of, read


def placed(text: str) -> list[tuple[list[str], str, str]]:
    """Content, source and cue of everything that the layout of a text tells."""
    lines = paragraphs_of(text)
    return [
        ([part.of(text) for part in one.content], one.source.of(text), one.cue.of(text))
        for one in laid_out(text, lines, quotations(text, lines))
    ]


@pytest.mark.parametrize(
    ("text", "source", "cue"),
    [
        ("“Enough is enough.” — Ana Ruiz", "Ana Ruiz", "—"),
        ("“Enough is enough.” – Ana Ruiz, teacher", "Ana Ruiz, teacher", "–"),
        ("“Enough is enough.” -- Ana Ruiz.", "Ana Ruiz", "--"),
        ("“Enough is enough.”—Ana Ruiz", "Ana Ruiz", "—"),
        ("“Enough is enough.”\n— Ana Ruiz", "Ana Ruiz", "—"),
        ("“Enough is enough.” — the mayor of Bogotá", "the mayor of Bogotá", "—"),
        ("“Enough is enough.” — The Mayor of Bogotá", "The Mayor of Bogotá", "—"),
        ("'Enough is enough.' - Ana Ruiz", "Ana Ruiz", "-"),
        ("“Enough is enough.” — guide Ana Ruiz", "guide Ana Ruiz", "—"),
        ("“Enough is enough.” — his wife, Ana", "his wife, Ana", "—"),
    ],
)
def test_a_dash_and_a_name_after_a_quotation_give_it(text: str, source: str, cue: str) -> None:
    assert placed(text) == [(["Enough is enough."], source, cue)]


@pytest.mark.parametrize(
    "text",
    [
        "“Enough is enough” — the slogan of the march",
        "“Enough is enough.” — Ana Ruiz said it twice.",
        "“Enough is enough.” — and they left.",
        "“Enough is enough.” — so they told her.",
        "“Enough is enough” — guide to the march",
        "“Enough is enough,” Ana Ruiz said — the mayor’s friend.",
        "The film “Enough is enough” — Ana Ruiz",
        "“Hamilton” — Ana Ruiz",
        "“Enough is enough.”",
        "“Enough is enough.” — “Ana Ruiz”",
        "",
    ],
)
def test_a_dash_that_gives_nobody_a_quotation_is_left_alone(text: str) -> None:
    assert placed(text) == []


def test_dashes_line_by_line_give_each_quotation_its_own_source() -> None:
    text = "“We agree on this.” — Ana Ruiz\n“We do not agree.” — Tom Berg"
    assert [(content, source) for content, source, _ in placed(text)] == [
        (["We agree on this."], "Ana Ruiz"),
        (["We do not agree."], "Tom Berg"),
    ]


def test_labels_in_a_printed_talk_give_each_turn_its_speaker() -> None:
    text = "“RUIZ: We agree on this.\n\n“And we will sign it.\n\n“BERG: We do not.”"
    assert placed(text) == [
        (["We agree on this.", "And we will sign it."], "RUIZ", ":"),
        (["We do not."], "BERG", ":"),
    ]


def test_a_word_before_a_colon_that_is_no_label_is_the_quotations() -> None:
    assert placed("“Remember: we agree on this,” Ana Ruiz said.") == []


def test_a_laid_out_attribution_has_its_speaker_and_stands_for_the_tagger() -> None:
    seen = read("Ana Ruiz spoke.\n“{c:Enough is enough.}” — {s:Ana} Ruiz")
    assert seen.contents == [["Enough is enough."]]
    assert seen.only.kind == "direct"
    assert (seen.only.speaker, seen.only.speaker_type) == ("Ana Ruiz", "person")
    assert (seen.only.occasion, seen.only.said_on) == (None, None)


def test_turns_of_a_talk_are_attributions() -> None:
    seen = read("Ana Ruiz met Tom Berg.\n“RUIZ: We agree on this.\n“BERG: We do not.”")
    assert seen.contents == [["We agree on this."], ["We do not."]]
    assert [source.of(seen.text) for one in seen.attributions for source in one.source or ()] == ["RUIZ", "BERG"]
