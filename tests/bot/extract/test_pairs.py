"""What is seen of a pair of spans."""

import numpy as np
import pytest

from bot.extract.decoding import Found, decoded
from bot.extract.marks import quotations
from bot.extract.pairs import Ground, candidates, features, ground, quoted_share
from tests.bot.extract.annotated import STRONG, AnnotatedTagger, paragraphs_of, passage

# The first features of a pair, in order.
LOGIT, MARGIN, SHARE, RANK, LOG_GAP, GAP, BEFORE, PARAGRAPHS, COMMAS, COLONS, STOPS, MARKS = range(12)


def surveyed(markup: str) -> tuple[Ground, dict[str, Found]]:
    text, marked = passage(markup)
    lines = paragraphs_of(text)
    marks = quotations(text, lines)
    tagged = AnnotatedTagger(marked).tag(text, lines, marks)
    return ground(text, lines, marks, tagged), decoded(tagged, marks)


def seen(markup: str) -> np.ndarray[tuple[int, ...], np.dtype[np.float32]]:
    """Features of the pairs of content and cue."""
    here, found = surveyed(markup)
    one, other = candidates(found["content"], found["cue"])
    return features(here, "cue", found["content"], found["cue"], found["source"], one, other)


def spans(*places: tuple[int, int]) -> Found:
    firsts, lasts = (np.array([place[at] for place in places], dtype=np.int64) for at in (0, 1))
    return Found(firsts, lasts, np.ones(len(places), dtype=np.float32))


def test_the_nearest_spans_on_both_sides_are_candidates() -> None:
    others = spans(*((at, at + 1) for at in range(0, 40, 2)))
    one, other = candidates(spans((20, 21)), others)
    assert set(one.tolist()) == {0}
    assert other.tolist() == list(range(5, 14))


def test_spans_far_away_are_no_candidates() -> None:
    _, other = candidates(spans((1000, 1010)), spans((0, 1), (990, 991), (1331, 1332)))
    assert other.tolist() == [1]
    assert candidates(spans(), spans((0, 1)))[0].tolist() == []
    assert candidates(spans((0, 1)), spans())[0].tolist() == []


def test_the_distance_the_order_and_what_stands_between_are_seen() -> None:
    (row,) = seen("{s:Ana Ruiz} {q:said}, in May: so, {c:it rained}.")
    assert row[GAP] == 6
    assert row[BEFORE] == 1
    assert (row[COMMAS], row[COLONS], row[STOPS]) == (2, 1, 0)
    (row,) = seen("{c:It rained}. So. {s:Ana Ruiz} {q:said}.")
    assert row[BEFORE] == 0
    assert row[STOPS] == 2


def test_paragraphs_and_marks_between_are_seen() -> None:
    (row,) = seen("“{c:We agree}.”\nSo {q:said} {s:she}.")
    assert row[PARAGRAPHS] == -1
    assert row[MARKS] >= 1


def test_the_arc_leads_and_is_ranked_among_its_rivals() -> None:
    rows = seen("{s:Ana Ruiz} {q:said} {c:it rained} and {q2:added} {c2:more}.")
    assert sorted(rows[:, LOGIT].tolist()) == pytest.approx([0, 0, STRONG, STRONG])
    assert (rows[rows[:, LOGIT] > 1][:, RANK] == 0).all()
    assert (rows[rows[:, LOGIT] > 1][:, SHARE] > 0.9).all()
    assert (rows[rows[:, LOGIT] < 1][:, RANK] == 1).all()


def test_every_pair_has_one_finite_number_for_each_feature() -> None:
    rows = seen(
        "“{c:We agree,}” {s:Ana Ruiz} {q:said}. {s2:He} {q2:told} us {c2:that it rained}.\n{q3:According to} her"
    )
    assert np.isfinite(rows).all()
    assert rows.shape == (6, seen("{q:said} {c:so}").shape[1])


def test_how_much_of_a_span_stands_in_marks_is_seen() -> None:
    here, found = surveyed("{q:said} {c:it was “good”}, “{c:very good}”, {c:so far}")
    shares = quoted_share(here, found["content"].firsts, found["content"].lasts)
    assert shares[0] == pytest.approx(0.4, abs=0.25)
    assert shares[1:].tolist() == [1, 0]
