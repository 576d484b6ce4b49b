"""How well the shipped weights read our annotated passages."""

from collections.abc import Iterator
from functools import cache

import pytest

from bot.engine import load
from bot.extract.reading import extract
from bot.model import Reading
from tests.bot.extract.annotated import article
from tests.gold_sentences import Gold, passages
from tests.scoring import Miss, Score, score

# What the shipped weights reach, less about two points.
FLOORS = {
    "direct precision": 97,
    "direct recall": 97,
    "direct F1": 98,
    "mixed precision": 93,
    "mixed recall": 96,
    "mixed F1": 94.5,
    "indirect precision": 88.5,
    "indirect recall": 89,
    "indirect F1": 89,
    "stance precision": 85,
    "stance recall": 75.5,
    "stance F1": 80,
    "kind": 93.5,
    "speaker": 94.5,
    "speaker type": 95.5,
    "role": 91.5,
    "said on": 88.5,
    "addressee": 74,
    "facts recall": 80,
}
# How many attributions may be read in the passages that hold none; the shipped weights read two.
MOST_FALSE = 4
SHOWN = 15


@cache
def reached() -> Score:
    """What the real engine reaches; read once for all figures."""
    engine = load()

    def read(gold: Gold) -> Reading:
        whole = article(gold.passage.text, published=gold.passage.published)
        return extract(whole, engine.tagger, engine.linker)

    return score(passages(), read)


def told(figure: str) -> str:
    """A figure and the first of its misses, one a line, for whoever sees the test fail."""
    misses = list(_misses(figure))
    shown = [f"  {miss.passage:<14} {miss.words}" for miss in misses[:SHOWN]]
    return "\n".join([f"{figure}: {reached().figures.get(figure, 0):.1f}; {len(misses)} misses, of which", *shown])


def _misses(figure: str) -> Iterator[Miss]:
    bare = figure.removesuffix(" F1").removesuffix(" precision").removesuffix(" recall")
    return (miss for miss in reached().misses if miss.figure in (figure, bare))


@pytest.mark.parametrize("figure", FLOORS)
def test_extraction_reaches_what_its_weights_are_known_for(figure: str) -> None:
    assert reached().figures[figure] >= FLOORS[figure], told(figure)


def test_few_passages_without_an_attribution_are_given_one() -> None:
    assert reached().figures["false attributions"] <= MOST_FALSE, told("false attributions")
