"""Gradient-boosted trees."""

import numpy as np
import pytest

from bot.extract.trees import Trees

# One tree asks whether the first feature is at most 1, then whether the second is at most 5; the other is a bare leaf.
FOREST = Trees(
    feature=np.array([[0, 1, 0, 0, 0], [0, 0, 0, 0, 0]], dtype=np.int32),
    threshold=np.array([[1, 5, 0, 0, 0], [0, 0, 0, 0, 0]], dtype=np.float32),
    left=np.array([[1, 3, 2, 3, 4], [0, 1, 2, 3, 4]], dtype=np.int32),
    right=np.array([[2, 4, 2, 3, 4], [0, 1, 2, 3, 4]], dtype=np.int32),
    value=np.array([[0, 0, 2, -1, 3], [0.5, 0, 0, 0, 0]], dtype=np.float32),
    depth=2,
)


def probability(*row: float) -> float:
    return float(FOREST.probability(np.array([row], dtype=np.float32))[0])


def sigmoid(odds: float) -> float:
    return float(1 / (1 + np.exp(-odds)))


@pytest.mark.parametrize(
    ("row", "leaf"),
    [((0, 0), -1), ((1, 5), -1), ((1, 5.5), 3), ((1.5, 0), 2), ((9, 9), 2)],
)
def test_a_row_goes_left_when_its_feature_is_at_most_the_threshold(row: tuple[float, float], leaf: float) -> None:
    assert probability(*row) == pytest.approx(sigmoid(leaf + 0.5))


def test_every_row_is_judged_by_itself_however_many_there_are() -> None:
    rows = np.array([[0, 0], [1, 6], [2, 0]] * 3000, dtype=np.float32)
    likely = FOREST.probability(rows)
    assert likely.shape == (9000,)
    assert likely.tolist() == FOREST.probability(rows[:3]).tolist() * 3000


def test_no_rows_have_no_probabilities() -> None:
    assert FOREST.probability(np.zeros((0, 2), dtype=np.float32)).shape == (0,)
