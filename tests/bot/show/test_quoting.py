"""No word stands in marks that the article does not have there, and what is left out is seen."""

import re

import pytest

from bot.answers import Change, Utterance, Where
from bot.model import Attribution, Kind, Moment, Passage, Printed
from bot.show.pieces import Piece, unstyled
from bot.show.quoting import (
    Words,
    alone,
    difference,
    doubted,
    notes,
    pieces,
    places,
    said,
    spread,
    stored,
    whose,
    why,
)
from bot.text import Span
from tests.bot.show import nouns


def shown(printed: Printed, most: int = 600) -> str:
    """The words as plain text."""
    return unstyled(pieces(said(printed), most))


def test_a_direct_quotation_is_its_words_in_marks_without_the_sentences_comma() -> None:
    assert shown(nouns.count_on().lead) == f"“{nouns.NO_ONE}”"


def test_a_split_quotation_has_marks_around_each_part() -> None:
    parts = ("By locking in the price,", "it now leads the market.")
    one = printed_as(f"“{parts[0]}” the minister said. “{parts[1]}”", parts)
    assert shown(one) == "“By locking in the price” … “it now leads the market.”"


def test_a_quotation_over_two_paragraphs_has_no_ellipsis_between_them() -> None:
    parts = ("We will build.", "We will open.")
    assert shown(printed_as("“We will build.\n“We will open.”", parts)) == "“We will build.” “We will open.”"


def test_marks_that_stand_inside_the_content_are_not_doubled() -> None:
    text = "“We will build,” she said."
    one = printed_as(text, ("“We will build,”",), quoted=(Span(1, 15),))
    assert shown(one) == "“We will build”"


def test_a_text_that_is_not_its_spans_is_shown_as_it_is() -> None:
    one = printed_as("“We will build,” she said.", ("We will build,",)).model_copy(update={"text": "Something longer"})
    assert shown(one) == "“Something longer”"


def printed_as(text: str, parts: tuple[str, ...], quoted: tuple[Span, ...] | None = None) -> Printed:
    """A direct quotation with these parts in this text."""
    spans = tuple(Span(at := text.index(part), at + len(part)) for part in parts)
    one = nouns.count_on().lead
    attribution = Attribution(kind="direct", content=spans, quoted=spans if quoted is None else quoted)
    return one.model_copy(update={"attribution": attribution, "text": " ".join(parts)})


def test_a_partly_quoted_sentence_is_as_printed_with_the_topic_bold() -> None:
    lead = nouns.sign_away().lead
    start = lead.text.index("territory")
    line = pieces(said(lead, (Span(start, start + 9),)), 600)
    assert unstyled(line) == (
        "The Ukrainian president’s chief of staff, Andriy Yermak, reiterated on Thursday that Zelenskyy "
        "“will not sign away territory”."
    )
    assert Piece("territory", "bold") in line


def test_the_sentence_is_found_in_a_paragraph_of_megabytes() -> None:
    lead = nouns.denied().lead
    filler = "And so it went on. " * 100_000
    passage = lead.passage.model_copy(update={"text": lead.passage.text + " " + filler})
    assert shown(lead.model_copy(update={"passage": passage})) == shown(lead)


def test_reported_speech_outside_its_passage_is_shown_without_marks() -> None:
    lead = nouns.denied().lead
    elsewhere = lead.model_copy(update={"passage": lead.passage.model_copy(update={"start": 0})})
    assert shown(elsewhere) == lead.text


@pytest.mark.parametrize("most", [20, 60, 120])
def test_what_is_cut_shows_outside_the_marks(most: int) -> None:
    text = shown(nouns.withdraw().lead, most)
    assert "…" in text
    assert "shortened" in text
    assert all(quoted in nouns.jazeera().text and "…" not in quoted for quoted in re.findall("“(.*?)”", text))


def test_the_matched_word_is_seen_even_at_the_end_of_a_long_quotation() -> None:
    lead = nouns.withdraw().lead
    start = lead.text.index("military")
    text = unstyled(pieces(said(lead, (Span(start, start + 8),)), 60))
    assert text.startswith("… “")
    assert "military" in text


def test_words_that_are_empty_say_so() -> None:
    assert unstyled(pieces(Words(""), 60)) == "(no words)"


@pytest.mark.parametrize("most", range(8, 160, 8))
def test_a_cut_between_printed_marks_closes_them_before_the_ellipsis(most: int) -> None:
    text = shown(nouns.sign_away().lead, most)
    assert all(inside in nouns.jazeera().text and "…" not in inside for inside in re.findall("“([^”]*)”", text))
    assert text.count("“") == text.count("”")


def test_a_sentence_that_begins_inside_a_quotation_shows_that_it_is_quoted() -> None:
    text = "He said “we will build. We will open the harbour soon” and left."
    content, quoted = Span(text.index("We will"), len(text) - 10), Span(9, text.index("”"))
    one = printed_as(text, ()).model_copy(
        update={
            "attribution": Attribution(kind="mixed", content=(content,), quoted=(quoted,)),
            "text": content.of(text),
            "passage": Passage(number=1, start=0, text=text),
        }
    )
    assert shown(one) == "“We will open the harbour soon” and left."
    assert unstyled(pieces(alone(one), 600)) == "“We will open the harbour soon”"


def test_reported_words_alone_get_no_marks_and_show_what_is_left_out() -> None:
    text = "The harbour, she added, will stay open."
    parts = tuple(Span(at := text.index(part), at + len(part)) for part in ("The harbour", "will stay open"))
    one = nouns.denied().lead.model_copy(
        update={"attribution": Attribution(kind="indirect", content=parts), "text": "The harbour will stay open"}
    )
    assert unstyled(pieces(alone(one), 600)) == "The harbour … will stay open"


def test_a_stance_is_shown_as_printed() -> None:
    assert unstyled(pieces(alone(nouns.rejected()), 600)) == (
        "Russia’s “maximalist goals” contradict the very idea of a viable ceasefire"
    )


@pytest.mark.parametrize(
    ("one", "words"),
    [
        (nouns.broadly().lead, "… “But right now, this is practically impossible”"),
        (nouns.invade(nouns.times()).lead, "Western concerns as “fabrications” and “utter nonsense,”"),
        (nouns.denied().lead, "that Ukraine’s constitution prohibits ceding land"),
    ],
)
def test_evidence_has_marks_only_where_the_article_has_them(one: Printed, words: str) -> None:
    assert unstyled(pieces(stored(nouns.evidence(one)), 600)).endswith(words)


def test_a_rendering_that_stands_otherwise_than_the_fullest_says_how() -> None:
    assert unstyled(places(nouns.troops())) == (
        "Al Jazeera 27 Nov 2025 (no link) · "
        "The Interview Times 29 Nov 2025 – quoted; unsure of the speaker · same words in 2 outlets"
    )


def test_the_same_words_and_parts_of_them_are_told_apart() -> None:
    assert unstyled(places(nouns.count_on())) == (
        "Al Jazeera 27 Nov 2025 (no link) · The Interview Times 29 Nov 2025 · same words in 2 outlets"
    )
    assert unstyled(places(nouns.withdraw())) == (
        "Al Jazeera 27 Nov 2025 (no link) · part also in The Interview Times 29 Nov 2025"
    )


def test_copies_of_one_report_are_one_origin() -> None:
    first = nouns.count_on().renderings[0]
    copy = nouns.same(nouns.count_on().renderings[1].printed, origin=1)
    assert spread([first, copy]) == "2 outlets, 1 origin"
    assert spread([first, first]) == "2 articles of 1 outlet"


def test_many_articles_are_counted_after_a_few_are_named() -> None:
    crowd = nouns.count_on().model_copy(update={"renderings": nouns.count_on().renderings * 4})
    assert "3 more articles · same words in 2 outlets" in unstyled(places(crowd))


@pytest.mark.parametrize(
    ("utterance", "note"),
    [
        (nouns.withdraw(), "speaker inferred from “he”"),
        (nouns.document_it(nouns.jazeera()), "speaker inferred from “the Russian president”"),
        (nouns.count_on(), None),
        (nouns.troops(), "unsure who says what, speaker inferred from “he”"),
        (nouns.nobodys(), None),
        (nouns.named_elsewhere(), "speaker as in Al Jazeera, unsure of the speaker, inferred from “Yermak”"),
    ],
)
def test_a_doubtful_speaker_says_why(utterance: Utterance, note: str | None) -> None:
    assert whose(utterance) == note


def test_a_mention_outside_the_passage_is_not_shown() -> None:
    lead = nouns.withdraw().lead
    away = lead.attribution.model_copy(update={"source": (Span(0, 5),)})
    assert doubted(lead.model_copy(update={"attribution": away})) == "speaker inferred from a pronoun"


@pytest.mark.parametrize("kind", ["direct", "mixed", "indirect"])
def test_day_addressee_and_doubt_are_told_of_every_kind(kind: Kind) -> None:
    lead = nouns.count_on().lead
    fuller = lead.attribution.model_copy(update={"kind": kind, "occasion": "at a press briefing", "confidence": 0.2})
    assert notes(lead.model_copy(update={"attribution": fuller}))[:3] == (
        "said 27 Nov 2025",
        "told The Atlantic",
        "at a press briefing",
    )


def test_a_stance_was_not_said_on_its_day() -> None:
    lead = nouns.sign_away().lead
    stance = lead.model_copy(update={"attribution": lead.attribution.model_copy(update={"speech": False})})
    assert notes(stance) == ("as of 27 Nov 2025",)


def test_notes_say_when_it_was_said_to_whom_and_where() -> None:
    lead = nouns.count_on().lead
    fuller = lead.attribution.model_copy(update={"occasion": "at a press briefing", "said_on": Moment(iso="2025-11")})
    assert notes(lead.model_copy(update={"attribution": fuller})) == (
        "said Nov 2025",
        "told The Atlantic",
        "at a press briefing",
    )


@pytest.mark.parametrize(
    ("utterance", "where", "line"),
    [
        (nouns.count_on(), "headline", "topic in the headline, not in the quote"),
        (nouns.denied(), "paragraph", "topic in the paragraph, not in the reported words"),
        (nouns.count_on(), "quote", None),
        (nouns.count_on(), "filter", None),
    ],
)
def test_a_topic_outside_the_words_is_said_to_be(utterance: Utterance, where: Where, line: str | None) -> None:
    assert why(nouns.hit(utterance, why=where)) == line


def test_a_difference_strikes_what_was_left_out_and_marks_what_was_put_in() -> None:
    line = difference((Change("=", "we will"), Change("-", "do"), Change("+", "achieve"), Change("=", "this")))
    assert line == (
        Piece("we will"),
        Piece(" "),
        Piece("do", "struck"),
        Piece(" "),
        Piece("achieve", "added"),
        Piece(" "),
        Piece("this"),
    )


def test_long_unchanged_runs_keep_only_the_words_beside_a_change() -> None:
    same = "word " * 60
    text = unstyled(difference((Change("=", same), Change("-", "not"), Change("=", same), Change("+", " "))))
    assert text.startswith("… word")
    assert " not word" in text
    assert len(text) < 300


def test_a_difference_longer_than_asked_points_to_the_rest() -> None:
    line = difference(tuple(Change("-", f"word{number}") for number in range(90)), 60)
    assert unstyled(line).endswith(" … (shortened; more in Context)")
