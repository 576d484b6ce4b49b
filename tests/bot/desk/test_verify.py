"""Whether a quotation is what was printed, on the seed articles."""

import pytest

from bot.answers import Verdict
from bot.desk import Desk
from bot.desk.verify import verify
from bot.errors import BadAsk


def one(desk: Desk, text: str) -> Verdict:
    (verdict,) = verify(desk, text).quotes
    return verdict


@pytest.mark.parametrize(
    "text",
    [
        "“As long as Zelenskyy is president, no one should count on us giving up territory” — Andriy Yermak",
        '"no one should count on us giving up territory" - Yermak',
        "“No one should count on us giving up territory.” – the Ukrainian president’s chief of staff",
        "no one should count on us giving up territory — Yermak",
        "no one should count on us giving up territory",
        "«No one should count on us giving up territory»",
    ],
)
def test_printed_words_of_their_speaker_are_verbatim(desk: Desk, text: str) -> None:
    verdict = one(desk, text)
    assert verdict.verdict == "verbatim"
    assert {it.outlet for it in verdict.evidence} == {"Al Jazeera", "The Interview Times"}
    assert {step.op for step in verdict.diff} == {"="}


def test_right_words_of_another_speaker_are_wrong_speaker(desk: Desk) -> None:
    verdict = one(desk, "“no one should count on us giving up territory” — Zelenskyy")
    assert verdict.verdict == "wrong_speaker"
    assert {it.speaker for it in verdict.evidence} == {"Andriy Yermak"}


def test_a_changed_word_is_altered_with_the_difference(desk: Desk) -> None:
    verdict = one(desk, "“we will do this by military means” — Putin")
    assert verdict.verdict == "altered"
    assert [step for step in verdict.diff if step.op != "="] == [("-", "do"), ("+", "achieve")]
    assert {it.speaker for it in verdict.evidence} == {"Vladimir Putin"}


def test_altered_words_of_another_speaker_are_wrong_speaker(desk: Desk) -> None:
    assert one(desk, "“we will do this by military means” — Yermak").verdict == "wrong_speaker"


def test_unprinted_words_are_not_found_with_coverage_and_the_nearest(desk: Desk) -> None:
    result = verify(desk, "“our territory will feed the harvest of every village” — Yermak")
    (verdict,) = result.quotes
    assert (verdict.verdict, verdict.evidence) == ("not_found", ())
    assert verdict.nearest is not None
    assert verdict.nearest.speaker == "Andriy Yermak"
    assert result.coverage.articles == 2


def test_words_that_are_nowhere_have_no_nearest(desk: Desk) -> None:
    assert one(desk, "“zebras quietly juggle lanterns”").nearest is None


def test_few_words_must_all_be_printed(desk: Desk) -> None:
    assert one(desk, "“No questions”").verdict == "not_found"
    assert one(desk, "“No question”").verdict == "verbatim"


def test_a_draft_is_read_quotation_by_quotation(desk: Desk) -> None:
    draft = (
        "“If they do not pull back, we will achieve this by military means,” Vladimir Putin said on Thursday.\n"
        "“No one should count on us giving up territory,” said Volodymyr Zelenskyy.\n"
        "The so-called “peace plan” was not discussed.\n"
        "“A sentence that nobody ever printed stands here,” an official said."
    )
    verdicts = verify(desk, draft).quotes
    assert [it.verdict for it in verdicts] == ["verbatim", "wrong_speaker", "not_found"]
    assert [it.speaker for it in verdicts][:2] == ["Vladimir Putin", "Volodymyr Zelenskyy"]
    assert [it.span.of(draft)[:10] for it in verdicts] == ["If they do", "No one sho", "A sentence"]


@pytest.mark.parametrize("text", ["", "  \n ", "“”", "…", "😀"])
def test_nothing_to_check_is_said_so(desk: Desk, text: str) -> None:
    with pytest.raises(BadAsk, match="Paste the quotation"):
        verify(desk, text)
