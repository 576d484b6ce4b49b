"""A tagger and a linker that know the answer: what extraction makes of spans, tested without any weights.

A passage is written with its spans in braces: `“{c:We agree,}” {s:Ana Ruiz} {q:said}.` has one content, source and cue.
Digits number the attribution that a span is of (1 when there are none); a source may be of several: `{s12:Ana Ruiz}`.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from itertools import pairwise
from typing import NamedTuple, TypedDict, Unpack

import numpy as np

from bot.extract.linking import Linker
from bot.extract.marks import Quotation
from bot.extract.reading import extract
from bot.extract.tagging import ARCS, ENTITIES, TAGS, Floats, Tagged
from bot.extract.trees import Trees
from bot.model import Article, Attribution, Moment, Reading, Spans
from bot.text import Span

ROLES = {"s": "source", "q": "cue", "c": "content"}
MARKUP = re.compile(r"\{([sqc])(\d*):([^{}]*)\}")
PIECE = re.compile(r"\w+|[^\w\s]")
# The names of the persons in our sentences: what the tagger takes for a person.
CAST = frozenset(
    "Ana Anna Ben Berg Bo Cruz Dog Holt Ida Iron King Okoro Populi Ruiz T Tarn Thomas Tom Vera Vox William".split()
)
# How likely a span's wordpieces are what they are marked as, and the logit of an arc that is marked.
CERTAIN = 0.999
STRONG = np.float32(10)
NEVER = np.float32(-30)


class Marked(NamedTuple):
    """One span of a passage: its role and the attributions that it is of."""

    role: str
    groups: tuple[int, ...]
    span: Span


class Passage(NamedTuple):
    """A text and what is marked in it."""

    text: str
    marked: tuple[Marked, ...]


def passage(markup: str) -> Passage:
    """The passage that this markup writes."""
    text, at, marked = "", 0, []
    for match in MARKUP.finditer(markup):
        text += markup[at : match.start()]
        role, numbers, words = match.groups()
        groups = tuple(int(number) for number in numbers or "1")
        marked.append(Marked(ROLES[role], groups, Span(len(text), len(text) + len(words))))
        text += words
        at = match.end()
    return Passage(text + markup[at:], tuple(marked))


class AnnotatedTagger:
    """Tags what is marked, and the cast as persons; knows nothing of antecedents."""

    def __init__(self, marked: Sequence[Marked], likely: float = CERTAIN) -> None:
        self.marked, self.likely = marked, likely

    def tag(self, text: str, paragraphs: Spans, quotations: Sequence[Quotation]) -> Tagged:
        """A piece for each word and mark of the paragraphs, more for a word in which a marked span begins or ends."""
        del quotations
        edges = sorted({edge for one in self.marked for edge in one.span})
        places = np.array(list(_pieces(text, paragraphs, edges)), dtype=np.int64).reshape(-1, 2)
        starts, ends = places[:, 0], places[:, 1]
        tags = np.full((len(starts), len(TAGS)), NEVER)
        tags[:, 0] = np.log(np.float32(1 - 1e-6))
        kept = np.full(len(starts), -1, dtype=np.int64)
        groups = 1 + max((number for one in self.marked for number in one.groups), default=0)
        queries = np.zeros((len(self.marked) + 1, len(ARCS), groups), dtype=np.float32)
        keys = np.zeros_like(queries)
        for row, one in enumerate(self.marked):
            first, last = np.searchsorted(starts, one.span)
            if first < last:
                self._mark(tags[first:last], one.role)
                kept[first] = row
                _point(queries[row], keys[row], one)
        names = [ENTITIES.index("person" if text[start:end] in CAST else "none") for start, end in places.tolist()]
        entities = np.eye(len(ENTITIES), dtype=np.float32)[np.array(names, dtype=np.int64)]
        return Tagged(starts, ends, tags, entities, kept, queries, keys, np.zeros((len(ARCS), groups), np.float32))

    def _mark(self, rows: Floats, role: str) -> None:
        begin = TAGS.index(f"B-{role}")
        rows[:, 0] = np.log(np.float32(1 - self.likely))
        rows[0, begin] = rows[1:, begin + 1] = np.log(np.float32(self.likely))


def _pieces(text: str, paragraphs: Spans, edges: Sequence[int]) -> Iterator[tuple[int, int]]:
    for paragraph in paragraphs:
        for match in PIECE.finditer(text, *paragraph):
            cuts = edges[bisect_right(edges, match.start()) : bisect_left(edges, match.end())]
            yield from pairwise((match.start(), *cuts, match.end()))


def _point(query: Floats, key: Floats, one: Marked) -> None:
    """Let contents point at the cue of their attribution, and cues at its source."""
    strength = STRONG * np.sqrt(np.float32(query.shape[1]))
    asks = {"content": "cue", "cue": "source"}.get(one.role)
    for group in one.groups:
        if asks:
            query[ARCS.index(asks), group] = strength
        if one.role in ARCS:
            key[ARCS.index(one.role), group] = 1


def following_the_arc() -> Trees:
    """One tree that asks for nothing but the arc's logit, the first feature of a pair."""
    return Trees(
        feature=np.zeros((1, 3), dtype=np.int32),
        threshold=np.full((1, 3), STRONG / 2, dtype=np.float32),
        left=np.array([[1, 1, 2]], dtype=np.int32),
        right=np.array([[2, 1, 2]], dtype=np.int32),
        value=np.array([[0, -STRONG, STRONG]], dtype=np.float32),
        depth=1,
    )


LINKER = Linker(following_the_arc(), following_the_arc())


class About(TypedDict, total=False):
    """What an article has beside its text; headings and boilerplate are lines of it."""

    published: str | None
    headline: str
    headings: Sequence[str]
    boilerplate: Sequence[str]


def paragraphs_of(text: str) -> Spans:
    """The non-blank lines."""
    return tuple(Span(*match.span()) for match in re.finditer(r"[^\n]*\S[^\n]*", text))


def article(text: str, **about: Unpack[About]) -> Article:
    """An article whose paragraphs are the lines of its text, published on 28 November 2025 if nothing else is said."""
    published = about.get("published", "2025-11-28")
    lines = paragraphs_of(text)
    foreign = tuple(line for line in lines if line.of(text) in about.get("boilerplate", ()))
    return Article(
        id="a",
        text=text,
        sha256="0",
        retrieved_at=datetime(2025, 12, 1, tzinfo=UTC),
        published=Moment(iso=published) if published else None,
        paragraphs=tuple(line for line in lines if line not in foreign),
        headings=tuple(line for line in lines if line.of(text) in about.get("headings", ())),
        boilerplate=foreign,
        headline=about.get("headline"),
    )


class Seen(NamedTuple):
    """A text and what extraction made of it."""

    text: str
    reading: Reading

    @property
    def attributions(self) -> tuple[Attribution, ...]:
        """All of them, in order of place."""
        return self.reading.attributions

    @property
    def only(self) -> Attribution:
        """The one that there is."""
        (found,) = self.reading.attributions
        return found

    @property
    def last(self) -> Attribution:
        """The last one in the text."""
        return self.reading.attributions[-1]

    @property
    def speakers(self) -> list[str | None]:
        """The speaker of each."""
        return [each.speaker for each in self.reading.attributions]

    @property
    def contents(self) -> list[list[str]]:
        """The words of each one's content, by parts."""
        return [[span.of(self.text) for span in each.content] for each in self.reading.attributions]


def read(markup: str, likely: float = CERTAIN, **about: Unpack[About]) -> Seen:
    """What extraction makes of a passage whose spans the tagger sees with this probability."""
    text, marked = passage(markup)
    return Seen(text, extract(article(text, **about), AnnotatedTagger(marked, likely), LINKER))
