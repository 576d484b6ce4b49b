"""Spans -> attributions: each content to its cue, each cue to its source, as two classifiers of pairs judge it.

In PolNeAR's scheme (Newell et al., LREC 2018) every attribution has one cue, so the cue is what holds it together: a
content belongs to at most one cue, a cue to at most one source, and a source may serve several cues.
"""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from bot.extract.decoding import Found
from bot.extract.pairs import Ground, candidates, features, quoted_share
from bot.extract.tagging import Floats, Numbers
from bot.extract.trees import Trees


class Sureness(NamedTuple):
    """A logistic regression: how likely an attribution is right, from the log odds of its weakest parts."""

    cue: float = 0.4
    source: float = 0.6
    content: float = 0.3
    marked: float = 0.5
    bias: float = 0.0

    def of(self, cue: float, source: float, content: float, *, marked: bool) -> float:
        """From the probabilities of content to cue, of cue to source, and of the content's tags."""
        odds = self.bias + self.cue * log_odds(cue) + self.source * log_odds(source) + self.content * log_odds(content)
        return float(1 / (1 + np.exp(-(odds + self.marked * marked))))


def log_odds(probability: float) -> float:
    """The log odds of a probability, which is kept away from 0 and 1."""
    kept = min(max(probability, 0.002), 0.998)
    return float(np.log(kept / (1 - kept)))


class Linker(NamedTuple):
    """The two classifiers, of pairs of content and cue and of pairs of cue and source, and how far to trust them."""

    cues: Trees
    sources: Trees
    sureness: Sureness = Sureness()


class Link(NamedTuple):
    """One attribution by numbers of its spans; `sure` is the probability that it is right (0 to 1).

    `odds` are what that was judged by: the probabilities of content to cue, cue to source, and the content's tags.
    """

    contents: tuple[int, ...]
    cue: int | None
    source: int | None
    sure: float
    odds: tuple[float, float, float] = (0.0, 0.0, 0.0)


# How likely a link must be. Words in marks nearly always have a source, so that for them the likeliest will do.
_ENOUGH = 0.55
_ENOUGH_IN_MARKS = 0.08


def linked(ground: Ground, found: dict[str, Found], linker: Linker) -> list[Link]:
    """The attributions of a text, in order of their first content; contents that no cue claims stand alone."""
    contents, cues, sources = found["content"], found["cue"], found["source"]
    marked = quoted_share(ground, contents.firsts, contents.lasts) > 0.9
    needed = np.where(marked, _ENOUGH_IN_MARKS, _ENOUGH)
    to_cue, cue_sure = _best(linker.cues, ground, "cue", (contents, cues, sources), needed)
    needed = np.full(len(cues.firsts), _ENOUGH)
    needed[to_cue[marked & (to_cue >= 0)]] = _ENOUGH_IN_MARKS
    to_source, source_sure = _best(linker.sources, ground, "source", (cues, sources, contents), needed)
    claimed: dict[int, list[int]] = {}
    alone: list[Link] = []
    for content, cue in enumerate(to_cue.tolist()):
        if cue < 0:
            alone.append(Link((content,), None, None, 0.0))
        else:
            claimed.setdefault(cue, []).append(content)
    made: list[Link] = []
    for cue, parts in claimed.items():
        odds = float(cue_sure[parts].min()), float(source_sure[cue]), float(contents.sure[parts].min())
        sure = linker.sureness.of(*odds, marked=bool(marked[parts].all()))
        made.append(Link(tuple(parts), cue, int(to_source[cue]) if to_source[cue] >= 0 else None, sure, odds))
    return sorted([*made, *alone], key=lambda link: link.contents[0])


def _best(
    trees: Trees, ground: Ground, arc: str, spans: tuple[Found, Found, Found], needed: NDArray[np.float64]
) -> tuple[Numbers, Floats]:
    """For each of the first spans its likeliest of the second, -1 where none is as likely as needed, and how likely."""
    ones, others, rest = spans
    best = np.full(len(ones.firsts), -1, dtype=np.int64)
    sure = np.zeros(len(ones.firsts), dtype=np.float32)
    one, other = candidates(ones, others)
    if len(one):
        likely = trees.probability(features(ground, arc, ones, others, rest, one, other))
        order = np.lexsort((-likely, one))
        _, firsts = np.unique(one[order], return_index=True)
        chosen = order[firsts]
        sure[one[chosen]] = likely[chosen]
        best[one[chosen]] = np.where(likely[chosen] >= needed[one[chosen]], other[chosen], -1)
    return best, sure
