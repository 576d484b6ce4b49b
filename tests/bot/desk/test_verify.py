"""Whether a quotation is what was printed, on the seed articles."""

import re
from pathlib import Path
from typing import Any

import pytest

from bot.answers import Verdict
from bot.desk import Desk
from bot.desk.ingest import ingest
from bot.desk.verify import verify
from bot.errors import BadAsk
from bot.model import Attribution, Reading
from bot.text import Span
from tests.bot.store.made import made


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


@pytest.mark.parametrize(
    "text",
    [
        "“no one should count on us giving up territory” — zelenskyy",
        "“no one should count on us giving up territory” — @zelenskyy",
        "“no one should count on us giving up territory” (Zelenskyy)",
        "“no one should count on us giving up territory”, by Zelenskyy",
        "“no one should count on us giving up territory” — the Ukrainian president",
        "“no one should count on us giving up territory” — President Putin",
        "no one should count on us giving up territory - zelenskyy",
    ],
)
def test_however_another_speaker_is_given_it_is_wrong(desk: Desk, text: str) -> None:
    assert one(desk, text).verdict == "wrong_speaker"


@pytest.mark.parametrize(
    "text",
    [
        "“we will achieve this by military means” — Putin, in Bishkek",
        "“we will achieve this by military means” — V. Putin",
        "“we will achieve this by military means” — President Vladimir Putin",
        "“we will achieve this by military means” — Vladimir Vladimirovich Putin",
        "“we will achieve this by military means,” he said.",
        "Ukrainian troops must withdraw from the territories they currently hold – then the fighting will stop",
    ],
)
def test_the_right_speaker_however_given_is_right(desk: Desk, text: str) -> None:
    assert one(desk, text).verdict == "verbatim"


@pytest.mark.parametrize("text", ["“of course” — Yermak", "“us giving up” — Putin", "“this by military” — Zelenskyy"])
def test_a_few_words_of_another_accuse_nobody(desk: Desk, text: str) -> None:
    assert one(desk, text).verdict == "not_found"


def test_words_on_the_same_matter_are_not_anothers_words(desk: Desk) -> None:
    assert one(desk, "“we will never achieve this by waiting for you” — Yermak").verdict == "not_found"


def test_an_article_that_names_nobody_does_not_hide_the_wrong_speaker(empty_desk: Desk, tmp_path: Path) -> None:
    said = "“We shall open the old bridge in spring”"
    for name, text in {"a": f"{said}.", "b": f"{said}, said Ana Ruiz."}.items():
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    ingest(empty_desk, [str(tmp_path)], lambda _: None)
    assert one(empty_desk, f"{said} — Ana Ruiz").verdict == "verbatim"
    wrong = one(empty_desk, f"{said} — Ben Okoro")
    assert wrong.verdict == "wrong_speaker"
    assert "Ana Ruiz" in [it.speaker for it in wrong.evidence]


def told(desk: Desk, text: str, content: str, **fields: Any) -> None:  # noqa: ANN401 - the fields of Attribution, which checks them
    """Let the desk know an article of this text, in which Ana Ruiz is given the content."""
    article, _ = made("a", text)
    start = text.index(content)
    quoted = tuple(Span(*match.span(1)) for match in re.finditer("“([^”]*)”", text))
    one = Attribution(content=(Span(start, start + len(content)),), quoted=quoted, speaker="Ana Ruiz", **fields)
    desk.index.add(article, Reading(attributions=(one,)))


def test_the_quoted_part_of_a_sentence_is_verbatim_and_the_rest_of_it_is_not(empty_desk: Desk) -> None:
    content = "that the town “will never sell its old harbour” to strangers from abroad"
    told(empty_desk, f"Ana Ruiz said {content}.", content, kind="mixed", confidence=0.5)
    verbatim = one(empty_desk, "“will never sell its old harbour” — Ana Ruiz")
    assert verbatim.verdict == "verbatim"
    assert [(it.kind, it.sure, it.quoted[0].of(it.text)) for it in verbatim.evidence] == [
        ("mixed", False, "will never sell its old harbour")
    ]
    assert one(empty_desk, "“will never sell its own harbour” — Ana Ruiz").verdict == "altered"
    assert one(empty_desk, "“harbour to strangers from abroad” — Ana Ruiz").verdict == "paraphrase"
    assert one(empty_desk, "“will never sell its old harbour” — Ben Okoro").verdict == "wrong_speaker"


def test_reported_words_are_a_paraphrase_and_accuse_nobody(empty_desk: Desk) -> None:
    content = "that the town will never sell its old harbour"
    told(empty_desk, f"Ana Ruiz said {content}.", content, kind="indirect")
    assert one(empty_desk, "“The town will never sell its old harbour” — Ana Ruiz").verdict == "paraphrase"
    assert one(empty_desk, "“The town will never sell its old harbour” — Ben Okoro").verdict == "not_found"


@pytest.mark.parametrize(
    ("content", "near"),
    [("to keep the “old harbour of our fathers”", True), ("to keep the old harbour of our fathers", False)],
)
def test_a_stance_is_no_evidence_but_its_quoted_words_are_near(empty_desk: Desk, content: str, near: bool) -> None:
    told(empty_desk, f"Ana Ruiz wants {content}.", content, kind="mixed" if near else "indirect", speech=False)
    verdict = one(empty_desk, "“old harbour of our fathers” — Ana Ruiz")
    assert (verdict.verdict, verdict.evidence) == ("not_found", ())
    assert [verdict.nearest.speech if verdict.nearest else None] == [False if near else None]


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
