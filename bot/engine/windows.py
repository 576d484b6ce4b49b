"""Long texts in overlapping windows: what the network says of each wordpiece where it sees both its sides."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from bot.engine.encoding import Encoded, Numbers
from bot.extract.tagging import ARCS, ENTITIES, TAGS, Floats, Tagged

# Wordpieces of a window without the two special ones, and how many at each end only give context.
WINDOW = 254
CONTEXT = 40
_CLS, _SEP = 101, 102
# A wordpiece less likely than this to begin a span begins none.
_BEGINS = 0.02

Outputs = tuple[Floats, Floats, Floats]
# Wordpieces, shapes, states, places (batch x length) to logits of tags, entities, and arc vectors.
Run = Callable[[Numbers, Numbers, Numbers, Numbers], Outputs]


class _Window(NamedTuple):
    start: int
    end: int
    first: int
    last: int


def tagged(encoded: Encoded, run: Run, none: Floats) -> Tagged:
    """Run the network over a text; the memory it takes beside the result does not grow with the text."""
    count = len(encoded.pieces)
    tags = np.zeros((count, len(TAGS)), dtype=np.float32)
    entities = np.zeros((count, len(ENTITIES)), dtype=np.float32)
    kept = np.full(count, -1, dtype=np.int64)
    rows = [np.zeros((1, 2 * none.size), dtype=np.float32)]  # row 0 begins nothing
    size = 1
    for window in _windows(count):
        outputs = run(*_inputs(encoded, window))
        here = slice(window.first, window.last)
        there = slice(window.first - window.start + 1, window.last - window.start + 1)
        tags[here] = _log_softmax(outputs[0][0, there])
        entities[here] = np.exp(_log_softmax(outputs[1][0, there]))
        begins = np.flatnonzero(_may_begin(tags[here]))
        kept[window.first + begins] = size + np.arange(len(begins))
        size += len(begins)
        rows.append(outputs[2][0, there][begins])
    vectors = np.concatenate(rows).reshape(-1, len(ARCS), 2, none.shape[1])
    return Tagged(encoded.starts, encoded.ends, tags, entities, kept, vectors[:, :, 0], vectors[:, :, 1], none)


def _windows(count: int) -> Iterator[_Window]:
    """Windows of (nearly) one length, as few and as short as cover a text with context at both sides of each seam."""
    number = max(1, -(-(count - 2 * CONTEXT) // (WINDOW - 2 * CONTEXT)))
    length = -(-(count + 2 * CONTEXT * (number - 1)) // number)
    first = 0
    while first < count:
        start = max(0, first - CONTEXT)
        end = min(start + length, count)
        last = count if end == count else end - CONTEXT
        yield _Window(start, end, first, last)
        first = last


def _inputs(encoded: Encoded, window: _Window) -> tuple[Numbers, Numbers, Numbers, Numbers]:
    """One window as a batch of one: larger batches fall out of the processor's cache and are slower."""
    made = [np.zeros((1, window.end - window.start + 2), dtype=np.int64) for _ in range(4)]
    made[0][0, 0], made[0][0, -1] = _CLS, _SEP
    for kind, row in enumerate(made):
        row[0, 1:-1] = encoded[kind][window.start : window.end]
    return made[0], made[1], made[2], made[3]


def _may_begin(tags: Floats) -> NDArray[np.bool_]:
    likely = np.exp(tags)
    spans = (likely[:, 1] > _BEGINS) | (likely[:, 3] > _BEGINS) | (likely[:, 5] > _BEGINS)
    # A span may also begin where the tagger sees one go on (constrained decoding decides).
    inside = likely[:, 0] < 1 - _BEGINS
    inside[1:] &= likely[:-1].argmax(axis=1) != likely[1:].argmax(axis=1)
    return spans | inside


def _log_softmax(logits: Floats) -> Floats:
    shifted = logits - logits.max(axis=-1, keepdims=True)
    total: Floats = np.exp(shifted).sum(axis=-1, keepdims=True)
    return np.asarray(shifted - np.log(total), dtype=np.float32)
