"""From the tagger's probabilities to spans."""

import itertools
from collections.abc import Sequence

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.extract.decoding import ROLES, SHY, Found, decoded, pieces
from bot.extract.marks import Quotation
from bot.extract.tagging import TAGS, Tagged
from bot.text import Span

# Scores of the tags of a few wordpieces, of which none is surely nothing.
ROWS = st.lists(st.lists(st.integers(0, 4), min_size=len(TAGS), max_size=len(TAGS)), max_size=4)


def tagged(rows: Sequence[Sequence[float]]) -> Tagged:
    """Wordpieces two characters long, one after the other, with these scores."""
    count = len(rows)
    scores = np.array(rows, dtype=np.float64).reshape(count, len(TAGS))
    scores -= np.log(np.exp(scores).sum(axis=1, keepdims=True)) if count else 0
    starts = np.arange(count, dtype=np.int64) * 2
    nothing = np.zeros((1, 3, 1), dtype=np.float32)
    entities = np.zeros((count, 4), dtype=np.float32)
    kept = np.full(count, -1, dtype=np.int64)
    return Tagged(starts, starts + 2, scores.astype(np.float32), entities, kept, nothing, nothing, nothing[0])


def sure(*names: str, other: str = "O", much: float = 12) -> Tagged:
    """Wordpieces that are surely these tags; a name after a bar is the second best ("O|I-cue")."""
    rows = []
    for name in names:
        first, _, second = name.partition("|")
        row = [0.0] * len(TAGS)
        row[TAGS.index(first)] = much
        row[TAGS.index(second or other)] = max(row[TAGS.index(second or other)], much / 2)
        rows.append(row)
    return tagged(rows)


def spans(found: dict[str, Found]) -> dict[str, list[tuple[int, int]]]:
    return {role: list(zip(one.firsts.tolist(), one.lasts.tolist(), strict=True)) for role, one in found.items()}


def allowed(path: Sequence[int]) -> bool:
    """Whether each I- follows its own B- or I-."""
    before = (0, *path)
    return all(tag == 0 or tag % 2 or was in (tag, tag - 1) for was, tag in itertools.pairwise(before))


def best(scores: Sequence[Sequence[float]]) -> float:
    paths = itertools.product(range(len(TAGS)), repeat=len(scores))
    return max(sum(row[tag] for row, tag in zip(scores, path, strict=True)) for path in paths if allowed(path))


def path_of(found: dict[str, Found], count: int) -> list[int]:
    path = [0] * count
    for number, role in enumerate(ROLES):
        for first, last in spans(found)[role]:
            path[first:last] = [1 + 2 * number, *[2 + 2 * number] * (last - first - 1)]
    return path


@given(ROWS)
def test_the_spans_are_the_likeliest_that_the_scheme_allows(rows: list[list[float]]) -> None:
    given_tags = tagged(rows)
    path = path_of(decoded(given_tags, ()), len(rows))
    scores = (given_tags.tags - np.array([SHY, 0, 0, 0, 0, 0, 0])).tolist()
    assert allowed(path)
    assert sum(row[tag] for row, tag in zip(scores, path, strict=True)) == pytest.approx(best(scores), abs=1e-4)


@given(ROWS)
def test_spans_are_in_order_of_place_and_do_not_overlap(rows: list[list[float]]) -> None:
    found = decoded(tagged(rows), ())
    every = sorted(span for of_role in spans(found).values() for span in of_role)
    assert all(first < last <= len(rows) for first, last in every)
    assert all(before[1] <= after[0] for before, after in itertools.pairwise(every))
    for one in found.values():
        assert one.firsts.tolist() == sorted(one.firsts.tolist())
        assert ((one.sure >= 0) & (one.sure <= 1.0001)).all()


def test_spans_of_each_role_are_found() -> None:
    found = decoded(sure("B-content", "I-content", "O", "B-source", "B-cue", "O", "B-source", "I-source"), ())
    assert spans(found) == {"source": [(3, 4), (6, 8)], "cue": [(4, 5)], "content": [(0, 2)]}


def test_a_wordpiece_that_is_surely_nothing_parts_two_spans() -> None:
    assert spans(decoded(sure("B-cue", "O", "I-cue|B-cue"), ()))["cue"] == [(0, 1), (2, 3)]


def test_two_spans_of_a_role_may_stand_side_by_side() -> None:
    assert spans(decoded(sure("B-content", "I-content", "B-content"), ()))["content"] == [(0, 2), (2, 3)]


def test_a_span_never_begins_in_its_middle() -> None:
    found = decoded(sure("O", "I-cue|B-cue", "I-cue"), ())
    assert spans(found)["cue"] == [(1, 3)]


def test_how_sure_a_span_is_is_the_mean_of_its_wordpieces() -> None:
    rows = [[0.0] * len(TAGS) for _ in range(2)]
    rows[0][TAGS.index("B-cue")] = rows[1][TAGS.index("I-cue")] = np.log(6)
    (certainty,) = decoded(tagged(rows), ())["cue"].sure.tolist()
    assert certainty == pytest.approx(7 / 12)


def quotation(first: int, last: int, depth: int = 0) -> Quotation:
    """Marks around the wordpieces from `first` to `last`, exclusive."""
    return Quotation(Span(2 * first, 2 * last), Span(2 * first - 1, 2 * last + 1), depth)


def test_a_quotation_that_is_mostly_content_is_one_whole_content() -> None:
    seen = sure("O", "O|B-content", "B-content", "I-content", "B-content", "O|I-content", "O")
    assert spans(decoded(seen, [quotation(1, 6)]))["content"] == [(1, 6)]


@pytest.mark.parametrize("marks", [quotation(1, 6, depth=1), quotation(1, 4)])
def test_a_nested_or_a_short_quotation_is_decided_piece_by_piece(marks: Quotation) -> None:
    seen = sure("O", "O|B-content", "B-content", "I-content", "B-content", "O|I-content", "O")
    assert spans(decoded(seen, [marks]))["content"] == [(2, 4), (4, 5)]


def test_a_quotation_that_is_hardly_content_is_none() -> None:
    assert spans(decoded(sure(*["O"] * 8), [quotation(1, 7)]))["content"] == []


def test_no_wordpieces_have_no_spans() -> None:
    assert spans(decoded(tagged([]), ())) == {"source": [], "cue": [], "content": []}


def test_the_wordpieces_of_a_stretch_are_those_that_begin_in_it() -> None:
    assert pieces(sure("O", "O", "O", "O"), Span(1, 5)) == (1, 3)
