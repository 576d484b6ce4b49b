"""The tagger's word on a text: what each wordpiece is, and which belong together. What a `Tagger` has to give."""

from collections.abc import Sequence
from typing import NamedTuple, Protocol

import numpy as np
from numpy.typing import NDArray

from bot.extract.marks import Quotation
from bot.model import Spans

Numbers = NDArray[np.int64]
Floats = NDArray[np.float32]

# The columns of `Tagged.tags`: the BIO scheme over PolNeAR's three roles.
TAGS = ("O", "B-source", "I-source", "B-cue", "I-cue", "B-content", "I-content")
# The columns of `Tagged.entities`.
ENTITIES = ("none", "person", "organisation", "place")
# The arcs that `Tagged.arc` knows: cue to source, content to cue.
ARCS = ("source", "cue")


class Tagged(NamedTuple):
    """What the tagger says of each wordpiece of a text, in order of place.

    `starts` and `ends` are characters. `tags` are log probabilities of `TAGS` (rows x 7), `entities` probabilities of
    `ENTITIES`. `queries` and `keys` (kept rows x arcs x width) give the logit of an arc as their product; `kept` is for
    each wordpiece its row there, or -1 for wordpieces that begin nothing. `none` (arcs x width) is the key of "not in
    this text".
    """

    starts: Numbers
    ends: Numbers
    tags: Floats
    entities: Floats
    kept: Numbers
    queries: Floats
    keys: Floats
    none: Floats

    def arc(self, arc: int, froms: Numbers, tos: Numbers) -> Floats:
        """Logits of arcs between pairs of wordpieces; -1 in `tos` stands for none, what begins nothing has 0."""
        query = self.queries[self.kept[froms], arc]
        key = np.where((tos >= 0)[:, None], self.keys[self.kept[np.maximum(tos, 0)], arc], self.none[arc])
        known = (self.kept[froms] >= 0) & ((tos < 0) | (self.kept[np.maximum(tos, 0)] >= 0))
        logits = np.einsum("ij,ij->i", query, key) / np.sqrt(np.float32(query.shape[1]))
        return np.where(known, logits, np.float32(0))


class Tagger(Protocol):
    """Reads a text and says what each of its wordpieces is."""

    def tag(self, text: str, paragraphs: Spans, quotations: Sequence[Quotation]) -> Tagged:
        """Tag the wordpieces of the paragraphs of a text, whose quotation marks are paired already."""
        ...
