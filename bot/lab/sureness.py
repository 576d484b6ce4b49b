"""Whether the engine is right as often as it says. `python -m bot.lab.sureness GOLD.jsonl OUT.jsonl`.

OUT is what `python -m bot extract GOLD --json` printed. For each quotation of four or more words that stands in one
annotated content with a source: the surest attribution that covers most of it, and whether its source is the right one.
"""

import itertools
import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from bot.extract.marks import quotations
from bot.lab.corpora import Example, examples
from bot.model import SURE
from bot.read.layout import lay_out
from bot.text import Span

_BANDS = (0.0, 0.3, 0.5, 0.7, 0.8, SURE, 0.95, 1.01)
_FEWEST = 4


def main() -> None:
    """The command line."""
    corpus, out = map(Path, sys.argv[1:])
    rows = {row["id"]: row["attributions"] for row in map(json.loads, out.read_text(encoding="utf-8").splitlines())}
    judged = [each for example in examples(corpus) for each in _judged(example, rows.get(example.id, []))]
    print("confidence of direct quotes   n      right, %")
    for low, high in itertools.pairwise(_BANDS):
        _line(f"{low:.2f} to {min(high, 1):.2f}", [right for sure, right in judged if low <= sure < high])
    _line(f"sure ({SURE:.2f} or more)", [right for sure, right in judged if sure >= SURE])


def _line(label: str, rights: list[bool]) -> None:
    print(f"{label:26} {len(rights):5} {100 * sum(rights) / max(1, len(rights)):10.1f}")


def _judged(example: Example, found: list[dict]) -> Iterator[tuple[float, bool]]:  # type: ignore[type-arg]
    """For each covered quotation, how sure its attribution is and whether it is right."""
    for quotation in quotations(example.text, lay_out(example.text, None).paragraphs):
        inner = quotation.inner
        if quotation.depth or len(re.findall(r"\w+", inner.of(example.text))) < _FEWEST:
            continue
        own = [one for one in example.given if one.source and _covered(inner, one.content) >= 0.95]
        covering = [one for one in found if one["source"] and _covered(inner, _spans(one["content"])) >= 0.8]
        if own and covering:
            best = max(covering, key=lambda one: float(one["confidence"]))
            sources = _spans(best["source"])
            yield best["confidence"], any(a.meets(b) for a in own[0].source for b in sources)


def _covered(span: Span, parts: tuple[Span, ...]) -> float:
    shared = sum(max(0, min(span.end, part.end) - max(span.start, part.start)) for part in parts)
    return shared / (span.end - span.start)


def _spans(pairs: list[list[int]]) -> tuple[Span, ...]:
    return tuple(Span(start, end) for start, end in pairs)


if __name__ == "__main__":
    main()
