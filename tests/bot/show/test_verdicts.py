"""Verdicts in words, worst first; not found always with what was searched."""

from typing import get_args

import pytest

from bot.answers import Change, Verdict, VerdictName, Verification
from bot.show.pieces import unstyled
from bot.show.verdicts import VERDICTS, counted, finding, nearest, title, turns, worst_first
from bot.text import Span
from tests.bot.show import nouns


def test_every_verdict_has_words() -> None:
    assert set(VERDICTS) == set(get_args(VerdictName))


def test_the_worst_comes_first_and_all_are_counted() -> None:
    assert [one.verdict for one in worst_first(nouns.verification())] == [
        "wrong_speaker",
        "altered",
        "not_found",
        "verbatim",
    ]
    assert counted(nouns.verification()) == "4 quotes: 1 wrong speaker, 1 altered, 1 not found, 1 verbatim"
    assert counted(Verification(policy="ap", coverage=nouns.BOTH)) == "0 quotes"


def test_a_title_names_the_verdict_whom_the_draft_gives_it_to_and_the_flags() -> None:
    titles = [unstyled(title(one)) for one in worst_first(nouns.verification())]
    assert titles[:2] == [
        "✗ wrong speaker · your draft gives it to Zelenskyy",
        "✗ altered · your draft gives it to Vladimir Putin · another outlet printed it",
    ]


@pytest.mark.parametrize(
    ("at", "found"),
    [
        (0, "matches what was printed as words of Andriy Yermak · Al Jazeera 27 Nov 2025 (no link)"),
        (1, "printed as words of Andriy Yermak · Al Jazeera 27 Nov 2025 (no link)"),
        (2, "differs from what was printed as words of Vladimir Putin · Al Jazeera 27 Nov 2025 (no link)"),
        (3, "not among the quotations read in 2 articles · Al Jazeera, The Interview Times · 27–29 Nov 2025"),
    ],
)
def test_a_finding_says_what_was_printed_or_what_was_searched(at: int, found: str) -> None:
    assert unstyled(finding(nouns.verification().quotes[at], nouns.TROUBLED)).startswith(found)


def test_words_without_a_known_speaker_are_said_to_be() -> None:
    one = nouns.evidence(nouns.count_on().lead).model_copy(update={"speaker": None})
    verdict = Verdict(text="x", span=Span(0, 1), speaker=None, verdict="verbatim", evidence=(one,) * 6)
    assert unstyled(title(verdict)) == "✓ verbatim"
    text = unstyled(finding(verdict, nouns.BOTH))
    assert text.startswith("matches what was printed as words of somebody (speaker not found) · ")
    assert "2 more articles" in text
    assert text.endswith("a part of a longer quotation")


def test_the_nearest_words_name_their_speaker_and_place() -> None:
    assert unstyled(nearest(nouns.evidence(nouns.withdraw().lead))) == (
        "nearest: Vladimir Putin · Al Jazeera 27 Nov 2025 (no link) · speaker inferred from a pronoun"
    )


def test_evidence_says_how_it_stands_and_whether_its_speaker_is_sure() -> None:
    alike = finding(nouns.verification_of_every_kind().quotes[0], nouns.BOTH)
    assert unstyled(alike).endswith("The Interview Times 29 Nov 2025 · partly quoted; unsure who says what")
    two = tuple(nouns.evidence(one.lead) for one in (nouns.count_on(), nouns.denied()))
    apart = finding(Verdict(text="x", span=Span(0, 1), speaker=None, verdict="altered", evidence=two), nouns.BOTH)
    assert unstyled(apart).endswith("(no link) · The Interview Times 29 Nov 2025 – reported, not quoted")


def test_the_nearest_words_of_a_stance_are_called_one() -> None:
    assert unstyled(nearest(nouns.evidence(nouns.rejected()))).endswith("stance, not said; partly quoted")


def test_words_of_a_partly_quoted_sentence_are_no_part_of_a_longer_quotation() -> None:
    assert "longer quotation" not in unstyled(finding(nouns.verification_of_every_kind().quotes[0], nouns.BOTH))


def test_a_change_that_can_turn_the_sense_is_named() -> None:
    diff = (Change("+", "but only if"), Change("=", "we go in"), Change("-", "28 didn’t"), Change("+", "necessary"))
    assert unstyled(turns(diff)) == "drops only, if · adds 28, didn’t"
    assert turns((Change("-", "do"), Change("+", "achieve"))) == ()
