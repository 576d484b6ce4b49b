"""How many of the facts that extraction finds can be checked: `python -m bot.lab.facts CORPUS_DIR`.

Reads `basil-dev.jsonl` and `polnear-dev.jsonl` of that folder and compares with the labels beside this module. A label
is where a fact stands in which article, whether it can be checked, and its figures: where each stands, its value and
unit, or nulls where the number counts nothing. A label says whether somebody could confirm or refute what the sentence
tells; in doubt it says no. The rules were improved on the errors of each sample before the next was drawn, so all but
the last flatter them; freshly drawn, the five had 79, 84, 82, 83 and 91 % of facts that can be checked.
"""

import argparse
import json
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from pydantic import BaseModel

from bot.engine import load
from bot.extract.reading import extract
from bot.model import Article, Fact
from bot.read.article import article
from bot.read.jsonl import record
from bot.text import Span

LABELS = Path(__file__).parent / "labels" / "facts.jsonl"
CORPORA = ("basil-dev.jsonl", "polnear-dev.jsonl")


class Label(BaseModel):
    """A fact as a person judged it; figures are start, end, value and unit."""

    span: Span
    checkable: bool
    figures: tuple[tuple[int, int, float | None, str | None], ...] = ()


class Labels(BaseModel):
    """The judged facts of one article, all drawn in one sample."""

    id: str
    sample: str
    facts: tuple[Label, ...]


class Tally(NamedTuple):
    """Of one sample: facts found again, how many of them can be checked; figures likewise; facts not found now."""

    found: int = 0
    checkable: int = 0
    figures: int = 0
    right: int = 0
    gone: int = 0
    missed: int = 0

    def plus(self, other: "Tally") -> "Tally":
        """Both together."""
        return Tally(*(one + two for one, two in zip(self, other, strict=True)))

    def __str__(self) -> str:
        """As printed."""
        return (
            f"facts {self.checkable}/{self.found} checkable ({self.checkable / max(self.found, 1):.1%}), "
            f"figures {self.right}/{self.figures} right ({self.right / max(self.figures, 1):.1%}), "
            f"no longer found: {self.missed} checkable, {self.gone - self.missed} not"
        )


def main() -> None:
    """The command line."""
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("corpora", type=Path, help="the folder of the corpora")
    folder = ask.parse_args().corpora
    labels = [Labels.model_validate_json(line) for line in LABELS.read_text(encoding="utf-8").splitlines()]
    told = dict(_told(folder, {one.id for one in labels}))
    tallies: dict[str, Tally] = {}
    for one in labels:
        tallies[one.sample] = tallies.get(one.sample, Tally()).plus(tally(one.facts, told[one.id]))
    for sample, sum_ in tallies.items():
        print(f"{sample}: {sum_}")
    total = sum(len(facts) for facts in told.values())
    print(
        f"not labelled: {total - sum(sum_.found for sum_ in tallies.values())} of the {total} facts of these articles"
    )


def _told(folder: Path, wanted: set[str]) -> Iterator[tuple[str, tuple[Fact, ...]]]:
    """The facts that extraction finds in the labelled articles."""
    engine = load()
    for one in _articles(folder, wanted):
        yield one.id, extract(one, engine.tagger, engine.linker).facts


def _articles(folder: Path, wanted: set[str]) -> Iterator[Article]:
    for name in CORPORA:
        for line in (folder / name).read_bytes().splitlines():
            if json.loads(line)["id"] in wanted:
                read = record(line)
                yield article(read.text, line, read.given, name, datetime.now(UTC))


def tally(labels: Iterable[Label], facts: Iterable[Fact]) -> Tally:
    """The labels against the facts found now; a label is met by the fact that shares more than half of its place."""
    found, sums = list(facts), Counter[str]()
    for label in labels:
        fact = next((one for one in found if _same(one.span, label.span)), None)
        if fact is None:
            sums += Counter(gone=1, missed=int(label.checkable))
            continue
        sums += Counter(found=1, checkable=int(label.checkable))
        known = {Span(start, end): (value, unit) for start, end, value, unit in label.figures}
        figures = [one for one in fact.figures if one.span in known]
        right = [one for one in figures if (one.value, one.unit) == known[one.span]]
        sums += Counter(figures=len(figures), right=len(right))
    return Tally(**sums)


def _same(one: Span, other: Span) -> bool:
    shared = min(one.end, other.end) - max(one.start, other.start)
    return 2 * shared > max(one.end - one.start, other.end - other.start)


if __name__ == "__main__":
    main()
