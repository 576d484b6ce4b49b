"""Gradient-boosted trees as plain arrays: a probability for each row of features (Friedman, 2001)."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from bot.extract.tagging import Floats


class Trees(NamedTuple):
    """A binary classifier.

    All arrays (trees x nodes): at an inner node a row goes to `left` when its `feature` is at most `threshold`, else to
    `right`; at a leaf `left` is the leaf itself and `value` is added to the log odds. `depth` steps reach every leaf.
    """

    feature: NDArray[np.int32]
    threshold: Floats
    left: NDArray[np.int32]
    right: NDArray[np.int32]
    value: Floats
    depth: int

    def probability(self, rows: Floats) -> Floats:
        """The probability (rows,) of each row of features (rows, features)."""
        odds = np.concatenate([self._odds(rows[at : at + _CHUNK]) for at in range(0, max(1, len(rows)), _CHUNK)])
        return np.asarray(1 / (1 + np.exp(-odds)), dtype=np.float32)

    def _odds(self, rows: Floats) -> NDArray[np.float64]:
        # Flat arrays and `take`: several times faster than indexing by tree and node.
        trees, nodes = self.feature.shape
        first = (np.arange(trees, dtype=np.int32) * nodes)[None, :]
        begin = (np.arange(len(rows), dtype=np.int32) * rows.shape[1])[:, None]
        feature, threshold = self.feature.ravel(), self.threshold.ravel()
        left, right = (self.left + first.T).ravel(), (self.right + first.T).ravel()
        values = np.ascontiguousarray(rows).ravel()
        node = np.broadcast_to(first, (len(rows), trees))
        for _ in range(self.depth):
            lower = values.take(feature.take(node) + begin) <= threshold.take(node)
            node = np.where(lower, left.take(node), right.take(node))
        return np.asarray(self.value.ravel().take(node).sum(axis=1), dtype=np.float64)


# Rows at a time: bounds the memory that many pairs take.
_CHUNK = 2048
