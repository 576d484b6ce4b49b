"""How a claimed quotation stands to printed words: the run of printed words that it is nearest to."""

from collections.abc import Sequence
from typing import NamedTuple

from rapidfuzz import fuzz
from rapidfuzz.distance import Indel

from bot.text import Span, Word, words


class Likeness(NamedTuple):
    """Where a claimed quotation stands in printed words.

    `span` are the characters of the printed text nearest to the claim; `share` the part of all words of both that are
    the same in the same order, from 0 to 1; 1 only when every word is.
    """

    share: float
    span: Span


def likeness(claimed: str, printed: str) -> Likeness:
    """The nearest run of printed words, and how near it is; typography, capitals and punctuation do not count."""
    claim, text = list(words(claimed)), list(words(printed))
    if not claim or not text:
        return Likeness(0.0, Span(0, 0))
    whole = _run(claim, text)
    if whole is not None:
        return Likeness(1.0, _span(text, whole))
    window = _window(_line(claim), text)
    window = _tightened(claim, text, window)
    share = Indel.normalized_similarity(_folded(claim), _folded(text[window.start : window.end]))
    return Likeness(share, _span(text, window))


def _folded(run: Sequence[Word]) -> list[str]:
    return [word.folded for word in run]


def _line(run: Sequence[Word]) -> str:
    return " ".join(_folded(run))


def _span(text: Sequence[Word], window: Span) -> Span:
    return Span(text[window.start].span.start, text[window.end - 1].span.end)


def _run(claim: Sequence[Word], text: Sequence[Word]) -> Span | None:
    """Where the claim's words stand in a row in the text's words."""
    line, wanted = f" {_line(text)} ", f" {_line(claim)} "
    at = line.find(wanted)
    if at < 0:
        return None
    first = line.count(" ", 0, at + 1) - 1
    return Span(first, first + len(claim))


def _window(line: str, text: Sequence[Word]) -> Span:
    """The words of the text under the best alignment of the claim's characters, widened to whole words."""
    whole = _line(text)
    found = fuzz.partial_ratio_alignment(line, whole) if len(line) < len(whole) else None
    if found is None:
        return Span(0, len(text))
    first = whole.count(" ", 0, found.dest_start)
    return Span(first, max(first + 1, whole.count(" ", 0, max(found.dest_end - 1, 0)) + 1))


def _tightened(claim: Sequence[Word], text: Sequence[Word], window: Span) -> Span:
    """The window opened by a few words on each side, then cut back to the first and last word that both share."""
    slack = max(3, len(claim) // 4)
    low, high = max(0, window.start - slack), min(len(text), window.end + slack)
    best = _best_cut(claim, text, Span(low, high))
    return best if best.start < best.end else window


def _best_cut(claim: Sequence[Word], text: Sequence[Word], window: Span) -> Span:
    equal = [
        code for code in Indel.opcodes(_folded(claim), _folded(text[window.start : window.end])) if code.tag == "equal"
    ]
    if not equal:
        return window
    # What the claim has before its first and after its last shared word stands for as many printed words there.
    before, after = equal[0].src_start, len(claim) - equal[-1].src_end
    start = max(window.start, window.start + equal[0].dest_start - before)
    return Span(start, min(window.end, window.start + equal[-1].dest_end + after))
