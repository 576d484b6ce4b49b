"""The word diff shows what was left out and put in, and no typography."""

from hypothesis import given
from hypothesis import strategies as st

from bot.match.diff import changes

SENTENCES = st.lists(st.sampled_from("we will not go to war but only if necessary territory".split()), max_size=12).map(
    " ".join
)


def test_a_substitution_is_a_removal_and_an_insertion() -> None:
    steps = changes("we will do this by military means", "we will achieve this by military means")
    assert steps == (("=", "we will"), ("-", "do"), ("+", "achieve"), ("=", "this by military means"))


def test_a_dropped_negation_stands_alone() -> None:
    assert changes("We will sign", "We will not sign") == (("=", "We will"), ("+", "not"), ("=", "sign"))


def test_marks_dashes_capitals_and_full_stops_are_no_difference() -> None:
    assert {step.op for step in changes("“We’ll go – now.”", "we'll go - Now")} == {"="}


@given(SENTENCES, SENTENCES)
def test_the_steps_rebuild_both_texts(first: str, second: str) -> None:
    steps = changes(first, second)
    assert " ".join(step.text for step in steps if step.op != "+").split() == first.split()
    assert " ".join(step.text for step in steps if step.op != "-").split() == second.split()
