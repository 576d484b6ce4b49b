"""Where a claimed quotation stands in printed words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.match.passage import likeness

PRINTED = "If they do not pull back, we will achieve this by military means, and then the fighting will stop."
TOKENS = PRINTED.replace(",", "").rstrip(".").split()


def test_a_part_in_a_row_is_wholly_like() -> None:
    found = likeness("“WE will achieve this – by military means”", PRINTED)
    assert found.share == 1
    assert found.span.of(PRINTED) == "we will achieve this by military means"


@pytest.mark.parametrize(
    ("claimed", "nearest"),
    [
        ("we will do this by military means", "we will achieve this by military means"),
        ("if they do pull back we will achieve this", "If they do not pull back, we will achieve this"),
        ("and then all the fighting will stop", "and then the fighting will stop"),
        ("they shall not pull back", "they do not pull back"),
    ],
)
def test_the_nearest_run_of_words_is_found(claimed: str, nearest: str) -> None:
    found = likeness(claimed, PRINTED)
    assert 0.6 < found.share < 1
    assert found.span.of(PRINTED) == nearest


def test_a_claim_longer_than_the_printed_words_is_compared_with_all_of_them() -> None:
    found = likeness(f"He said that {PRINTED} and more, and a good deal more than that", PRINTED)
    assert found.span.of(PRINTED) == PRINTED.rstrip(".")
    assert 0.6 < found.share < 1


def test_unlike_words_are_unlike() -> None:
    assert likeness("our harvest failed again", PRINTED).share < 0.3


@pytest.mark.parametrize(("claimed", "text"), [("", PRINTED), ("— … —", PRINTED), ("anything", "")])
def test_no_words_have_no_likeness(claimed: str, text: str) -> None:
    assert likeness(claimed, text).share == 0


@given(st.integers(0, len(TOKENS) - 1), st.integers(1, len(TOKENS)))
def test_every_part_in_a_row_is_wholly_like(start: int, length: int) -> None:
    assert likeness(" ".join(TOKENS[start : start + length]), PRINTED).share == 1


@given(st.integers(0, len(TOKENS) - 4), st.integers(4, len(TOKENS)), st.data())
def test_a_substituted_word_is_never_wholly_like(start: int, length: int, data: st.DataObject) -> None:
    claim = TOKENS[start : start + length]
    claim[data.draw(st.integers(0, len(claim) - 1))] = "zebra"
    assert likeness(" ".join(claim), PRINTED).share < 1
