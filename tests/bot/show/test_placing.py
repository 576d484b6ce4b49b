"""Words where they stand."""

from bot.answers import Context
from bot.model import Moment, Passage
from bot.show.pieces import Piece, unstyled
from bot.show.placing import found, holds, paragraph, record, source
from bot.text import Span
from tests.bot.show.nouns import context, context_of_a_stance


def test_the_marked_words_are_bold_with_their_printed_marks() -> None:
    passage = Passage(number=2, start=10, text="Said: “We will build,” she added.")
    line = paragraph(passage, (Span(17, 31),), 600)
    assert line == (Piece("Said: "), Piece("“We will build,”", "bold"), Piece(" she added."))


def test_a_long_paragraph_shows_the_place_and_that_it_is_cut() -> None:
    passage = Passage(number=1, start=0, text="word " * 300 + "here " + "word " * 300)
    line = paragraph(passage, (Span(1_500, 1_504),), 90)
    text = unstyled(line)
    assert text.startswith("… ")
    assert text.endswith(" …")
    assert Piece("here", "bold") in line


def test_a_paragraph_holds_words_only_if_they_overlap() -> None:
    passage = Passage(number=1, start=10, text="0123456789")
    assert holds(passage, (Span(19, 40),))
    assert not holds(passage, (Span(20, 40), Span(0, 10)))


def test_the_record_makes_the_citation_checkable() -> None:
    later = context().citation.model_copy(update={"version": 2, "modified": Moment(iso="2025-11-30")})
    assert unstyled(record(later)) == (
        "modified 30 Nov 2025 · stored Mon 1 Dec 2025, 10:00 UTC · version 2 · snapshot 9f2c41ab9f2c"
    )


def test_the_source_names_the_paragraph() -> None:
    assert unstyled(source(context())) == "Al Jazeera 27 Nov 2025 (no link) · paragraph 11 · agency credit Agencies"


def test_a_speaker_is_shown_with_how_it_was_found_and_a_fact_of_nobody_without() -> None:
    assert unstyled(found(context())) == "Speaker: Vladimir Putin, Russian president · inferred from a pronoun"
    nobodys_fact: Context = context().model_copy(update={"speaker": None, "resolved_by": None, "kind": None})
    assert found(nobodys_fact) == ()
    nobody: Context = context().model_copy(update={"speaker": None, "sure": False})
    assert unstyled(found(nobody)) == "speaker not found"
    unresolved: Context = context().model_copy(update={"resolved_by": None})
    assert unstyled(found(unresolved)) == "Speaker: Vladimir Putin, Russian president"


def test_a_stance_is_held_and_a_doubt_is_told() -> None:
    assert unstyled(found(context_of_a_stance())) == (
        "Held by: Ukrainian officials · named so beside the words · unsure whose stance · "
        "stance, not said; partly quoted"
    )
