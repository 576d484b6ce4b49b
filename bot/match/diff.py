"""Word diff: what was left out, what was put in; typography is not a difference."""

from collections.abc import Sequence
from itertools import groupby
from typing import Literal

from rapidfuzz.distance import Indel

from bot.answers import Change
from bot.text import Word, words

Op = Literal["=", "-", "+"]
_OPS: dict[str, Op] = {"equal": "=", "delete": "-", "insert": "+"}


def changes(first: str, second: str) -> tuple[Change, ...]:
    """The steps that lead from `first` to `second`, word by word, fewest words changed.

    Words are compared folded (marks, dashes, capitals, punctuation do not count); each step shows them as written,
    equal ones as in `second`. A removal stands before the insertion that replaces it.
    """
    a, b = list(words(first)), list(words(second))
    steps: list[Change] = []
    for code in Indel.opcodes([w.folded for w in a], [w.folded for w in b]):
        op = _OPS[code.tag]
        run = _slice(first, a[code.src_start : code.src_end]) if op == "-" else ""
        steps.append(Change(op, run or _slice(second, b[code.dest_start : code.dest_end])))
    return tuple(_removals_first(steps))


def _slice(text: str, run: Sequence[Word]) -> str:
    return text[run[0].span.start : run[-1].span.end]


def _removals_first(steps: list[Change]) -> list[Change]:
    ordered: list[Change] = []
    for equal, run in groupby(steps, key=lambda step: step.op == "="):
        changed = list(run)
        ordered += changed if equal else sorted(changed, key=lambda step: step.op != "-")
    return ordered
