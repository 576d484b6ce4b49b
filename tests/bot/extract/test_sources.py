"""Source and cue of a direct quote, as the shipped weights find them: one sentence for each way of saying who said it.

Where exactly a source and a cue begin and end counts in `test_quality`; here they have to hold what the case names.
"""

from collections.abc import Callable

import pytest

from bot.model import Attribution, Reading

Only = Callable[..., Attribution]


@pytest.mark.parametrize(
    ("text", "source", "cue"),
    [
        ("“We agree on this,” Ana Ruiz said.", "Ana Ruiz", "said"),
        ("“We agree on this,” said Ana Ruiz.", "Ana Ruiz", "said"),
        ("“We agree on this,” she said.", "she", "said"),
        ("“We agree on this,” the city’s mayor told reporters.", "the city’s mayor", "told"),
        ("“We agree on this,” Ana Ruiz later wrote on Twitter.", "Ana Ruiz", "wrote"),
        ("“We agree on this,” Ana Ruiz went on.", "Ana Ruiz", "went on"),
        ("“We agree on this,” Ana Ruiz quipped.", "Ana Ruiz", "quipped"),
        ("“Do we agree on this?” Ana Ruiz asked.", "Ana Ruiz", "asked"),
        ("“Do we agree?” Deputy Mayor Ana Ruiz, a lawyer, asked.", "Deputy Mayor Ana Ruiz", "asked"),
        ("“We agree on this.” Ana Ruiz said.", "Ana Ruiz", "said"),
        ("“We agree on this,” as Ana Ruiz put it.", "Ana Ruiz", "put"),
        ("“We agree on this,” said a spokesman for the ministry on Monday.", "a spokesman for the ministry", "said"),
        ("“We agree on this,” said the group’s leader, Ana Ruiz.", "Ana Ruiz", "said"),
        ("“We agree on this,” Sir Tom Berg, who replaced Ana Ruiz as leader, said.", "Sir Tom Berg", "said"),
        ("“We agree on this,” Tom Berg — a lawyer for the city — said.", "Tom Berg", "said"),
        ("“We agree on this,” Tom Berg (D-Ohio) said.", "Tom Berg", "said"),
        ("“We agree on this,” Tom Berg of Austin, Texas, said.", "Tom Berg", "said"),
        ("“We agree on this,” another friend, Tom Berg said.", "Tom Berg", "said"),
        ("“We agree on this,” his nephew Tom el Berg added.", "his nephew Tom el Berg", "added"),
        ("“We agree on this,” according to the report.", "the report", "according to"),
        ("According to the bylaws, “Members pay in March.”", "the bylaws", "according to"),
        ("Ana Ruiz said: “We agree on this.”", "Ana Ruiz", "said"),
        ("Ana Ruiz told reporters on Monday, “We agree on this.”", "Ana Ruiz", "told"),
        ("Ana Ruiz, the mayor, said: “We agree on this.”", "Ana Ruiz", "said"),
        ("A spokesman for the city, Tom Berg, said: “We agree on this.”", "Tom Berg", "said"),
        ("Ana Ruiz took the stage and said: “We agree on this.”", "Ana Ruiz", "said"),
        ("Ana Ruiz spoke of the deal, saying: “We agree on this.”", "Ana Ruiz", "saying"),
        ("The council failed, Ana Ruiz said, adding, “We agree on this.”", "Ana Ruiz", "adding"),
        ("Hours later, Ana Ruiz spoke of it, saying, “We agree on this.”", "Ana Ruiz", "saying"),
        ("On Friday, the day that Tom Berg left, Ana Ruiz spoke, saying, “We agree.”", "Ana Ruiz", "saying"),
        ("BOGOTÁ, May 3 — In a reply, Ana Ruiz spoke of it, saying: “We agree.”", "Ana Ruiz", "saying"),
        ("Ana Ruiz went on to say, “We agree on this.”", "Ana Ruiz", "say"),
        ("The vote led Ana Ruiz to say, “We agree on this.”", "Ana Ruiz", "say"),
        ("Or, as Tom Berg, a former mayor, put it: “We agree on this.”", "Tom Berg", "put"),
        ("Ana Ruiz, the mayor: “We agree on this.”", "Ana Ruiz", ":"),
        ("Polls were right - Tom Berg: “We agree on this.”", "Tom Berg", ":"),
        ("“Enough is enough.” — the mayor of Bogotá", "the mayor of Bogotá", "—"),
        ("In her first speech, Ana Ruiz was blunt: “We agree on this.”", "Ana Ruiz", "blunt"),
        ("Tom Berg was asked by Ana Ruiz, “Do we agree on this?”", "Ana Ruiz", "asked"),
    ],
)
def test_the_source_is_found_beside_the_quote(text: str, source: str, cue: str, only: Only) -> None:
    _check(text, only(text), source, cue)


@pytest.mark.parametrize(
    ("text", "source", "cue"),
    [
        ("“We agree on this,” the letter to Tom Berg reads.", "the letter to Tom Berg", "reads"),
        ("Ana Ruiz said no more and added: “We agree on this.”", "Ana Ruiz", "added"),
        ("A letter from the group obtained by the Herald warns: “We agree.”", "A letter from the group", "warns"),
    ],
)
def test_the_source_is_found_in_an_awkward_place(text: str, source: str, cue: str, only: Only) -> None:
    _check(text, only(text), source, cue)


def _check(text: str, found: Attribution, source: str, cue: str) -> None:
    assert found.source is not None
    assert found.cue is not None
    assert source.lower() in found.source[0].of(text).lower()
    assert cue.lower() in found.cue[0].of(text).lower()


def test_a_relative_clause_gives_the_quote_to_whom_it_stands_for(only: Only) -> None:
    assert only("The vote drew Ana Ruiz, who said “We agree on this.”").speaker == "Ana Ruiz"


def test_the_speaker_of_the_next_sentence_is_not_taken(only: Only) -> None:
    assert only("Ana Ruiz said, “We will win.” Tom Berg disagreed.").speaker == "Ana Ruiz"


def test_a_lead_in_before_the_quote_wins_over_a_new_sentence_after_it(reading: Callable[..., Reading]) -> None:
    text = "Ana Ruiz wrote to Tom Berg, “Why now?” Berg then writes back, “You look well.”"
    assert [each.speaker for each in reading(text).attributions] == ["Ana Ruiz", "Tom Berg"]


@pytest.mark.parametrize(
    "text",
    [
        "“We must agree on this in the end.”",
        "Tom Berg was asked, “Do we agree on this?”",
        "It said: “We must agree on this.”",
        "“We must agree on this,” I said.",
    ],
)
def test_an_unsure_speaker_is_none_and_the_quote_stays(text: str, only: Only) -> None:
    found = only(text)
    assert found.speaker is None
    assert found.resolved_by is None
    assert found.confidence < 0.5
