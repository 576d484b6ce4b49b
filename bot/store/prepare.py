"""From an article and its reading to the rows that the index keeps of them (pure)."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, NamedTuple

from bot.match import names
from bot.model import Article, Attribution, Fact, Reading
from bot.store.order import rank
from bot.text import Span, fold_word, stem, words

Row = dict[str, Any]  # column values, as SQLAlchemy takes them
_LONGEST = 4000  # characters of a passage; text without line breaks would else be searched and shown as one
_PRONOUNS = frozenset("i you he she it we they me him her us them one who".split())
_POSSESSIVE = re.compile(r"['’ʼ]s?$")


class Known(NamedTuple):
    """What an article had before: contents by their stems with the first version’s key; the last one’s key and text."""

    first: Mapping[str, int]
    key: int | None = None
    text: str = ""

    def since(self, stems: str, printed: Sequence[str]) -> int | None:
        """The key of the version since which the article has a content; None when it is new.

        Words that stood there but were read otherwise, as an update elsewhere may bring about, are not new.
        """
        stood = self.key if printed and all(part in self.text for part in printed) else None
        return self.first.get(stems, stood)


@dataclass(frozen=True)
class Prepared:
    """What is stored beside the article itself, before its key is known.

    Attributions and facts come with the place of their passage among `passages`, None when they are not searched.
    `vocabulary` are the stems that are indexed, each with the words that were printed for it.
    """

    article: Article
    reading: Reading
    passages: tuple[Row, ...]
    attributions: tuple[tuple[int | None, Row], ...]
    facts: tuple[tuple[int | None, Row], ...]
    vocabulary: frozenset[tuple[str, str]]

    def passage_rows(self, key: int) -> list[Row]:
        """The passages of the article that was stored under `key`. Raises StoreTrouble when there are too many."""
        return [{**row, "article": key, "key": self._rank(key, at)} for at, row in enumerate(self.passages)]

    def attribution_rows(self, key: int, known: Known) -> list[Row]:
        """Its attributions, each with the key of the version since which the article has its words."""
        return [
            {**self._placed(key, at, row), "since": known.since(str(row["stems"]), self._printed(at_)) or key}
            for at_, (at, row) in enumerate(self.attributions)
        ]

    def _printed(self, number: int) -> list[str]:
        return [part.of(self.article.text) for part in self.reading.attributions[number].content]

    def fact_rows(self, key: int) -> list[Row]:
        """Its facts."""
        return [self._placed(key, at, row) for at, row in self.facts]

    def _placed(self, key: int, at: int | None, row: Row) -> Row:
        return {**row, "article": key, "passage": None if at is None else self._rank(key, at)}

    def _rank(self, key: int, at: int) -> int:
        return rank(self.article.published.day if self.article.published else None, key, at)


def prepare(article: Article, reading: Reading) -> Prepared:
    """The rows of a reading. What starts in a heading, in boilerplate or outside every paragraph is not searched."""
    paragraphs, vocabulary = _Paragraphs(article), _Vocabulary()
    quoted = [paragraphs.place(one.content[0].start) if one.content else None for one in reading.attributions]
    stated = [paragraphs.place(one.span.start) for one in reading.facts]
    numbers = sorted({at for at in [*quoted, *stated] if at is not None})
    place = {number: at for at, number in enumerate(numbers)}
    attributions = [
        {"ordinal": at, "stems": "" if number is None else vocabulary.tokens(_said(article, one)), **_fields(one)}
        for at, (number, one) in enumerate(zip(quoted, reading.attributions, strict=True))
    ]
    facts = [_fact_row(at, one) for at, one in enumerate(reading.facts)]
    quotes_in, facts_in = _grouped(quoted, attributions), _grouped(stated, facts)
    headline = vocabulary.tokens(article.headline or "") if numbers else ""
    every = {"headline": headline, "outlet": " ".join(outlet_words(article.outlet))}
    return Prepared(
        article=article,
        reading=reading,
        passages=tuple(
            {**every, **_passage_row(article, paragraphs.pieces[at], quotes_in[at], facts_in[at], vocabulary)}
            for at in numbers
        ),
        attributions=tuple(zip(_places(place, quoted), attributions, strict=True)),
        facts=tuple(zip(_places(place, stated), facts, strict=True)),
        vocabulary=frozenset(vocabulary.seen),
    )


def speaker_names(speaker: str | None) -> tuple[str, ...]:
    """The names under which a speaker is found: none for a pronoun, which could be anybody."""
    found = () if speaker is None else names.keys(speaker)
    return () if set(found) <= _PRONOUNS else found


def outlet_words(outlet: str | None) -> tuple[str, ...]:
    """The words of an outlet's name, as they are compared."""
    return tuple(word.folded for word in words(outlet or ""))


class _Piece(NamedTuple):
    """A paragraph, or a part of a long one, with the paragraph's number in the article."""

    span: Span
    number: int


class _Paragraphs:
    """Finds the paragraph, or the part of a long one, that a character stands in."""

    def __init__(self, article: Article) -> None:
        numbered = enumerate(article.paragraphs, start=1)
        self.pieces = sorted(_Piece(part, number) for number, one in numbered for part in _parts(article.text, one))
        self._spans = [piece.span for piece in self.pieces]
        self._aside = sorted([*article.headings, *article.boilerplate])

    def place(self, at: int) -> int | None:
        """The place among `pieces`; None in a heading, in boilerplate and outside of paragraphs."""
        return None if _holding(self._aside, at) is not None else _holding(self._spans, at)


def _parts(text: str, paragraph: Span) -> Iterator[Span]:
    """The paragraph in parts that can be searched and shown, cut after a sentence or at least between words."""
    start, end = paragraph
    while end - start > _LONGEST:
        middle, last = start + _LONGEST // 2, start + _LONGEST
        cut = max(text.rfind(". ", middle, last) + 1, 0) or max(text.rfind(" ", middle, last), 0) or last
        yield Span(start, cut)
        start = cut
    yield Span(start, end)


def _holding(spans: list[Span], at: int) -> int | None:
    """The place of the span, of sorted ones that do not overlap, that a character stands in."""
    found = bisect_right(spans, at, key=lambda span: span.start)
    return found - 1 if found and at < spans[found - 1].end else None


def _places(place: Mapping[int, int], numbers: Iterable[int | None]) -> list[int | None]:
    return [None if number is None else place[number] for number in numbers]


def _grouped(numbers: Iterable[int | None], rows: Iterable[Row]) -> defaultdict[int | None, list[Row]]:
    groups: defaultdict[int | None, list[Row]] = defaultdict(list)
    for number, row in zip(numbers, rows, strict=True):
        groups[number].append(row)
    return groups


@dataclass(frozen=True)
class _Vocabulary:
    """Makes tokens of text, and remembers which word was printed for which."""

    seen: set[tuple[str, str]] = field(default_factory=set)

    def tokens(self, text: str) -> str:
        """The stems of a text, with a space between them."""
        found = [_term(word.span.of(text)) for word in words(text)]
        self.seen.update(found)
        return " ".join(token for token, _ in found)


@lru_cache(maxsize=262144)
def _term(word: str) -> tuple[str, str]:
    """A word's stem, and the word as printed without its possessive ending."""
    return stem(fold_word(word)), _POSSESSIVE.sub("", word) or word


def _passage_row(article: Article, piece: _Piece, quoted: list[Row], stated: list[Row], vocabulary: _Vocabulary) -> Row:
    span = piece.span
    kinds = [*(row["kind"] for row in quoted), *("quote" for _ in quoted), *("fact" for _ in stated)]
    return {
        "number": piece.number,
        "start": span.start,
        "stop": span.end,
        "quoted": " ".join(str(row["stems"]) for row in quoted),
        "around": vocabulary.tokens(span.of(article.text)),
        "names": " ".join(dict.fromkeys(name for row in [*quoted, *stated] for name in speaker_names(row["speaker"]))),
        "kinds": " ".join(dict.fromkeys(map(str, kinds))),
    }


def _said(article: Article, one: Attribution) -> str:
    return " ".join(part.of(article.text) for part in one.content)


def _fields(one: Attribution) -> Row:
    return {name: getattr(one, name) for name in Attribution.model_fields} | {
        "said_on": one.said_on and one.said_on.iso
    }


def _fact_row(at: int, one: Fact) -> Row:
    figures, dates = ([part.model_dump() for part in parts] for parts in (one.figures, one.dates))
    return {"ordinal": at, "span": one.span, "figures": figures, "dates": dates, "speaker": one.speaker}
