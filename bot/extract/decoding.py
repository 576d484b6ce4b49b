"""Tags -> spans of source, cue and content: the likeliest sequence that the BIO scheme allows (Viterbi).

A quotation is one thing: where the tagger gives most of it to content, all of it is content and none of it begins anew.
"""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from bot.extract.marks import Quotation
from bot.extract.tagging import TAGS, Floats, Numbers, Tagged
from bot.text import Span

ROLES = ("source", "cue", "content")
_B_CONTENT, _I_CONTENT = TAGS.index("B-content"), TAGS.index("I-content")
_OUT = 0
_NEVER = np.float32(-1e4)
_NO = -1e9
# The tagger is shy: so much less does "nothing" count. What is found too much the linker does not link.
SHY = 0.6
# A wordpiece that is nothing with this log probability parts the text into stretches that are decoded apart.
_SURELY_OUT = np.float32(-0.01)
# A quotation of some length is content as soon as this share of it looks like it: few are titles or slogans.
_SAID = 0.2
# Quotations of fewer wordpieces are decided piece by piece.
_SHORT = 4


class Found(NamedTuple):
    """The spans of one role as ranges of wordpieces (`firsts`, `lasts` exclusive), and how sure each is (0 to 1)."""

    firsts: Numbers
    lasts: Numbers
    sure: Floats


def decoded(tagged: Tagged, quotations: Sequence[Quotation], shyness: float = SHY) -> dict[str, Found]:
    """The spans of each role, in order of place, which do not overlap."""
    scores = tagged.tags.copy()
    scores[:, _OUT] -= shyness
    _hold_together(scores, tagged, quotations)
    path = _path(scores, shyness)
    return {role: _found(path, tagged.tags, number) for number, role in enumerate(ROLES)}


def pieces(tagged: Tagged, span: Span) -> tuple[int, int]:
    """The wordpieces that lie in a span of characters, as a half-open range."""
    first = int(np.searchsorted(tagged.starts, span.start, side="left"))
    last = int(np.searchsorted(tagged.starts, span.end, side="left"))
    return first, last


def _hold_together(scores: Floats, tagged: Tagged, quotations: Sequence[Quotation]) -> None:
    """Let quotations that are mostly content be all content."""
    for quotation in quotations:
        if quotation.depth:
            continue
        first, last = pieces(tagged, quotation.inner)
        if last - first < _SHORT:
            continue
        content = np.logaddexp(tagged.tags[first:last, _B_CONTENT], tagged.tags[first:last, _I_CONTENT])
        if np.exp(content).mean() > _SAID:
            scores[first:last, :_B_CONTENT] = _NEVER
            scores[first + 1 : last, _B_CONTENT] = _NEVER


def _path(scores: Floats, shyness: float) -> Numbers:
    """The likeliest allowed tag of each wordpiece: an I- only after its own B- or I-."""
    path = np.zeros(len(scores), dtype=np.int64)
    unsure = scores[:, _OUT] + shyness < _SURELY_OUT
    edges = np.flatnonzero(np.diff(np.concatenate([[False], unsure, [False]]).astype(np.int8)))
    for start, end in zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True):
        path[start:end] = _decode(scores[start:end].tolist())
    return path


def _decode(rows: list[list[float]]) -> list[int]:
    """Viterbi over one stretch, which nothing goes on into. Written out: every tag but an I- may follow every tag."""
    out, b_s, i_s, b_q, i_q, b_c, i_c = 0.0, _NO, _NO, _NO, _NO, _NO, _NO
    back: list[tuple[int, int, int, int]] = []
    for o, bs, is_, bq, iq, bc, ic in rows:
        best = max(out, b_s, i_s, b_q, i_q, b_c, i_c)
        came = (out, b_s, i_s, b_q, i_q, b_c, i_c).index(best)
        back.append((came, 1 if b_s >= i_s else 2, 3 if b_q >= i_q else 4, 5 if b_c >= i_c else 6))
        i_s, i_q, i_c = max(b_s, i_s) + is_, max(b_q, i_q) + iq, max(b_c, i_c) + ic
        out, b_s, b_q, b_c = best + o, best + bs, best + bq, best + bc
    ends = (out, b_s, i_s, b_q, i_q, b_c, i_c)
    tag = ends.index(max(ends))
    path = []
    for before in reversed(back):
        path.append(tag)
        tag = before[0] if tag == 0 or tag % 2 else before[tag // 2]
    return path[::-1]


def _found(path: Numbers, tags: Floats, role: int) -> Found:
    begin, inside = 1 + 2 * role, 2 + 2 * role
    firsts = np.flatnonzero(path == begin)
    goes_on = np.append(path == inside, False)
    stops = np.flatnonzero(~goes_on)
    lasts = stops[np.searchsorted(stops, firsts + 1)] if len(firsts) else firsts
    likely = np.exp(np.logaddexp(tags[:, begin], tags[:, inside]))
    sums = np.concatenate([[0.0], np.cumsum(likely, dtype=np.float64)])
    sure = ((sums[lasts] - sums[firsts]) / np.maximum(1, lasts - firsts)).astype(np.float32)
    return Found(firsts, lasts, sure)
