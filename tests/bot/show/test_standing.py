"""How words stand, and how sure it is whose they are."""

import pytest

from bot.model import SURE, Attribution, Kind, ResolvedBy
from bot.show.standing import doubt, label


@pytest.mark.parametrize(
    ("kind", "speech", "shown"),
    [
        ("direct", True, None),
        ("mixed", True, "partly quoted"),
        ("indirect", True, "reported, not quoted"),
        ("indirect", False, "stance, not said"),
        ("mixed", False, "stance, not said; partly quoted"),
        ("direct", False, "stance, not said"),
    ],
)
def test_the_label_says_how_the_words_stand(kind: Kind, speech: bool, shown: str | None) -> None:
    assert label(Attribution(kind=kind, content=(), speech=speech)) == shown


@pytest.mark.parametrize(
    ("kind", "speech", "reached", "shown"),
    [
        ("direct", True, None, "unsure of the speaker"),
        ("direct", True, "surname", "unsure of the speaker"),
        ("direct", True, "pronoun", "unsure of the speaker, inferred from “he”"),
        ("mixed", True, None, "unsure who says what"),
        ("indirect", True, "title", "unsure who says what, speaker inferred from “he”"),
        ("indirect", False, None, "unsure whose stance"),
    ],
)
def test_what_is_unsure_says_so_in_one_phrase(kind: Kind, speech: bool, reached: ResolvedBy | None, shown: str) -> None:
    one = Attribution(kind=kind, content=(), speech=speech, speaker="Ana Ruiz", resolved_by=reached, confidence=0.5)
    assert doubt(one, "he") == shown


@pytest.mark.parametrize(("confidence", "sure"), [(SURE, True), (SURE - 0.001, False), (0.0, False), (1.0, True)])
def test_there_is_no_doubt_from_the_threshold_on(confidence: float, sure: bool) -> None:
    one = Attribution(kind="direct", content=(), speaker="Ana Ruiz", confidence=confidence)
    assert one.sure is sure
    assert (doubt(one) is None) is sure


def test_an_inferred_speaker_says_from_what_even_when_sure() -> None:
    one = Attribution(kind="direct", content=(), speaker="Ana Ruiz", resolved_by="pronoun")
    assert doubt(one) == "speaker inferred from a pronoun"


def test_without_a_speaker_there_is_nothing_to_doubt() -> None:
    assert doubt(Attribution(kind="direct", content=(), resolved_by="pronoun", confidence=0.1)) is None
