"""Long texts in overlapping windows."""

import numpy as np
import pytest

from bot.engine.encoding import Encoded, Numbers
from bot.engine.windows import CONTEXT, WINDOW, Outputs, tagged
from bot.extract.tagging import ARCS, ENTITIES, TAGS, Tagged

WIDTH = 4
NONE = np.ones((len(ARCS), WIDTH), dtype=np.float32)
# Special wordpieces, which the network sees around each window.
SPECIAL = 2


def encoded(count: int) -> Encoded:
    """Wordpieces whose numbers are their places, from 1000 on."""
    places = np.arange(count, dtype=np.int64)
    nothing = np.zeros(count, dtype=np.int64)
    return Encoded(places + 1000, nothing, nothing, nothing, places * 3, places * 3 + 2)


class Echo:
    """A network whose every answer is the wordpiece that it is about; remembers the shapes that it was given."""

    def __init__(self, tag: int = 1) -> None:
        self.tag = tag
        self.seen: list[Numbers] = []

    def __call__(self, pieces: Numbers, shapes: Numbers, states: Numbers, places: Numbers) -> Outputs:
        assert pieces.shape == shapes.shape == states.shape == places.shape
        self.seen.append(pieces)
        value = ((pieces - 1000) % 97 / 97).astype(np.float32)
        tags = np.zeros((*pieces.shape, len(TAGS)), dtype=np.float32)
        tags[..., self.tag] = 6 + value
        entities = np.zeros((*pieces.shape, len(ENTITIES)), dtype=np.float32)
        entities[..., 0] = 9 + value
        vectors = np.repeat(pieces[..., None], 2 * len(ARCS) * WIDTH, axis=2).astype(np.float32)
        return tags, entities, vectors


def run(count: int, network: Echo | None = None) -> Tagged:
    return tagged(encoded(count), network or Echo(), NONE)


@pytest.mark.parametrize("count", [1, 2, WINDOW - 1, WINDOW, WINDOW + 1, 2 * WINDOW, 2 * WINDOW + 7, 5000])
def test_every_wordpiece_is_answered_once_and_by_itself(count: int) -> None:
    seen = run(count)
    assert seen.kept.tolist() == list(range(1, count + 1))
    assert seen.queries[seen.kept, 0, 0].tolist() == [float(1000 + place) for place in range(count)]
    assert seen.keys[seen.kept, 1, WIDTH - 1].tolist() == [float(1000 + place) for place in range(count)]


@pytest.mark.parametrize("count", [WINDOW + 1, 1000])
def test_a_wordpiece_is_answered_alike_in_whichever_window_it_is_asked_about(count: int) -> None:
    long, short = run(count), run(WINDOW)
    assert np.array_equal(long.tags[:WINDOW], short.tags)
    assert np.array_equal(long.entities[:WINDOW], short.entities)


def test_tags_are_log_probabilities_and_entities_probabilities() -> None:
    seen = run(700)
    assert np.exp(seen.tags).sum(axis=1) == pytest.approx(np.ones(700), abs=1e-5)
    assert seen.entities.sum(axis=1) == pytest.approx(np.ones(700), abs=1e-5)


def test_a_window_begins_and_ends_with_the_special_wordpieces() -> None:
    network = Echo()
    run(1000, network)
    rows = [row.tolist() for batch in network.seen for row in batch]
    assert {row[0] for row in rows} == {101}
    assert {row[-1] for row in rows} == {102}
    lengths = {len(row) for row in rows}
    assert max(lengths) <= WINDOW + SPECIAL
    assert max(lengths) - min(lengths) <= len(rows)


def test_a_wordpiece_inside_a_text_is_answered_where_both_its_sides_are_seen() -> None:
    network = Echo()
    run(2000, network)
    rows = [row.tolist()[1:-1] for batch in network.seen for row in batch]
    for place in range(2000):
        sides = [(row.index(1000 + place), row[::-1].index(1000 + place)) for row in rows if 1000 + place in row]
        needed = min(CONTEXT, place, 1999 - place)
        assert max(min(side) for side in sides) >= needed


def test_a_text_of_one_window_is_given_as_it_is() -> None:
    network = Echo()
    run(10, network)
    (batch,) = network.seen
    assert batch.tolist() == [[101, *range(1000, 1010), 102]]


def test_wordpieces_that_begin_nothing_keep_no_vectors() -> None:
    seen = run(600, Echo(tag=0))
    assert set(seen.kept.tolist()) == {-1}
    assert seen.queries.shape == seen.keys.shape == (1, len(ARCS), WIDTH)
    assert seen.arc(0, np.array([3]), np.array([5])).tolist() == [0.0]


def test_no_wordpieces_are_no_rows() -> None:
    seen = run(0)
    assert seen.tags.shape == (0, len(TAGS))
    assert seen.kept.shape == (0,)
