"""The corpora as examples: a text with its attributions and silver entities and chains, all as spans of characters."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from bot.text import Span


class Given(NamedTuple):
    """One annotated attribution."""

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    kind: str


class Chain(NamedTuple):
    """Mentions of one thing: its name, if it has one, and for each mention its span and kind (NAM, NOM, PRO)."""

    name: str | None
    mentions: tuple[tuple[Span, str], ...]


class Example(NamedTuple):
    """One annotated article."""

    id: str
    text: str
    given: tuple[Given, ...]
    entities: tuple[tuple[Span, str], ...] = ()
    chains: tuple[Chain, ...] = ()


def examples(path: Path) -> Iterator[Example]:
    """The articles of a corpus, with the machine-made entities and chains that lie beside it, if any."""
    beside = path.with_name(path.stem + "-corenlp.jsonl")
    silver = {row["id"]: row for row in _rows(beside)} if beside.exists() else {}
    for row in _rows(path):
        more = silver.get(row["id"], {})
        yield Example(
            row["id"],
            row["text"],
            tuple(
                Given(_spans(one["source"]), _spans(one["cue"]), _spans(one["content"]), one["kind"])
                for one in row["attributions"]
            ),
            tuple((Span(start, end), kind) for start, end, kind in more.get("entities", ())),
            tuple(
                Chain(chain["name"], tuple((Span(start, end), kind) for start, end, kind in chain["mentions"]))
                for chain in more.get("chains", ())
            ),
        )


def _spans(pairs: list[list[int]] | None) -> tuple[Span, ...]:
    return tuple(Span(start, end) for start, end in pairs or ())


def _rows(path: Path) -> Iterator[dict]:  # type: ignore[type-arg]
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            if line.strip():
                yield json.loads(line)
