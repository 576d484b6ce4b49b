"""The scoring of readings against annotated passages."""

import pytest

from bot.model import Attribution, Fact, Figure, Reading
from bot.text import Span
from tests.gold_sentences import Gold, Passage, located
from tests.scoring import KINDS, Score, score

TEXT = "“We agree on all of this,” Mayor Ana Ruiz said. It closed 40 schools."
TOLD = {
    "kind": "direct",
    "speech": True,
    "content": ["We agree on all of this,"],
    "source": "Mayor Ana Ruiz",
    "cue": "said",
    "speaker": "Ana Ruiz",
    "speaker_type": "person",
    "role": "Mayor",
    "resolved_by": "surname",
    "addressee": None,
    "occasion": None,
    "said_on": None,
}
FACT = {"text": "It closed 40 schools", "figures": [[40, None]], "dates": []}
RIGHT = Attribution(
    kind="direct",
    content=(Span(1, 25),),
    source=(Span(33, 41),),
    speaker="Ana Ruiz",
    speaker_type="person",
    role="Mayor",
)
RIGHT_FACT = Fact(text="closed 40 schools", span=Span(51, 68), figures=(Figure(value=40, span=Span(58, 60)),))


def gold(**changed: object) -> Gold:
    fields = {"id": "a-01", "published": None, "text": TEXT, "attributions": [TOLD], "facts": [FACT], **changed}
    return located(Passage.model_validate(fields))


def scored(*read: Attribution, facts: tuple[Fact, ...] = (), **changed: object) -> Score:
    return score([gold(**changed)], lambda _: Reading(attributions=read, facts=facts))


def test_what_is_read_as_it_is_annotated_is_all_right() -> None:
    found = scored(RIGHT, facts=(RIGHT_FACT,))
    wanted = [
        "direct precision",
        "direct recall",
        "direct F1",
        "kind",
        "speaker",
        "speaker type",
        "role",
        "facts recall",
    ]
    assert [found.figures[name] for name in wanted] == [100] * len(wanted)
    assert found.misses == ()


def test_another_source_is_wrong_whatever_the_content() -> None:
    found = scored(RIGHT.model_copy(update={"source": (Span(48, 50),)}))
    assert found.figures["direct F1"] == 0
    assert any("source 'It'" in miss.words for miss in found.misses)


@pytest.mark.parametrize(("end", "right"), [(25, 100), (18, 100), (12, 0)])
def test_content_may_differ_by_few_words(end: int, right: float) -> None:
    assert scored(RIGHT.model_copy(update={"content": (Span(1, end),)})).figures["direct recall"] == right


def test_a_second_reading_of_the_same_words_costs_precision() -> None:
    figures = scored(RIGHT, RIGHT).figures
    assert (figures["direct precision"], figures["direct recall"]) == (50, 100)


def test_another_kind_is_found_and_counts_as_another_kind() -> None:
    figures = scored(RIGHT.model_copy(update={"kind": "indirect", "speech": False})).figures
    assert (figures["direct recall"], figures["stance precision"], figures["kind"]) == (100, 100, 0)


@pytest.mark.parametrize(
    ("field", "name"), [("speaker", "speaker"), ("speaker_type", "speaker type"), ("role", "role")]
)
def test_each_field_is_compared(field: str, name: str) -> None:
    found = scored(RIGHT.model_copy(update={field: None}))
    assert found.figures[name] == 0
    assert [miss.figure for miss in found.misses if miss.figure == name] == [name]


def test_attributions_in_a_passage_without_any_are_counted() -> None:
    found = scored(RIGHT, attributions=[])
    assert found.figures["false attributions"] == 1
    assert [miss.figure for miss in found.misses if "not annotated" in miss.words] == ["false attributions"]


def test_a_fact_without_its_figure_is_not_found() -> None:
    assert scored(RIGHT, facts=(RIGHT_FACT.model_copy(update={"figures": ()}),)).figures["facts recall"] == 0


def test_nothing_read_is_nothing_found() -> None:
    figures = scored().figures
    assert {figures[f"{kind} {name}"] for kind in KINDS for name in ("precision", "recall", "F1")} == {0}
