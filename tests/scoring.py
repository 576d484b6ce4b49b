"""How near extraction comes to our annotated passages: precision, recall and F1, and every miss in words.

Content is right when the Jaccard index of its word tokens is at least 0.6, an attribution when its source shares a word
too; one prediction matches one annotation, the likest pairs first. The kinds of a prediction are its own: `direct`,
`mixed`, `indirect`, and `stance` where `speech` is False.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from bot.model import Attribution, Moment, Reading
from bot.text import Span, words
from tests.gold_sentences import Gold, Located, LocatedFact

ALIKE = 0.6
KINDS = ("direct", "mixed", "indirect", "stance")
Places = frozenset[int]


class Rate(NamedTuple):
    """How many were found of those annotated as one kind, and how many were right of those predicted to be of it."""

    found: int = 0
    annotated: int = 0
    right: int = 0
    predicted: int = 0

    @property
    def precision(self) -> float:
        """Per cent of what was predicted."""
        return 100 * self.right / self.predicted if self.predicted else 0.0

    @property
    def recall(self) -> float:
        """Per cent of what was annotated."""
        return 100 * self.found / self.annotated if self.annotated else 0.0

    @property
    def f1(self) -> float:
        """Their harmonic mean."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


class Miss(NamedTuple):
    """Something that was read wrongly: which figure it counts for, in which passage, and what."""

    figure: str
    passage: str
    words: str


class Score(NamedTuple):
    """Every figure in per cent (`false attributions` is a number), and the misses behind them."""

    figures: dict[str, float]
    misses: tuple[Miss, ...]


class Pair(NamedTuple):
    """An annotation and the attribution that matches it."""

    passage: str
    gold: Located
    read: Attribution


class _Passage(NamedTuple):
    """One passage with what was read in it, and which of it belongs together."""

    gold: Gold
    reading: Reading
    pairs: tuple[tuple[int, int], ...]

    @property
    def id(self) -> str:
        return self.gold.passage.id

    @property
    def text(self) -> str:
        return self.gold.passage.text


def score(golds: Sequence[Gold], read: Callable[[Gold], Reading]) -> Score:
    """Read every passage and compare."""
    passages = [_compared(gold, read(gold)) for gold in golds]
    pairs = [
        Pair(each.id, each.gold.attributions[i], each.reading.attributions[j])
        for each in passages
        for i, j in each.pairs
    ]
    figures: dict[str, float] = {}
    misses: list[Miss] = []
    for kind, rate in _rates(passages).items():
        figures |= {f"{kind} precision": rate.precision, f"{kind} recall": rate.recall, f"{kind} F1": rate.f1}
    for each in passages:
        misses += _wrong(each)
    for field, asked, right in _FIELDS:
        chosen = [pair for pair in pairs if asked(pair)]
        wrong = [pair for pair in chosen if not right(pair)]
        figures[field] = 100 - 100 * len(wrong) / len(chosen) if chosen else 0.0
        misses += [_miss(field, pair) for pair in wrong]
    figures["false attributions"] = sum(len(one.reading.attributions) for one in passages if not one.gold.attributions)
    figures["facts recall"] = _facts(passages, misses)
    return Score(figures, tuple(misses))


def kind_of(told: Attribution | Located) -> str:
    """The kind that an attribution counts as."""
    plain = told.told if isinstance(told, Located) else told
    return plain.kind if plain.speech else "stance"


def _compared(gold: Gold, reading: Reading) -> _Passage:
    text = gold.passage.text
    ours = [_places(text, one.content) for one in reading.attributions]
    theirs = [_places(text, one.content) for one in gold.attributions]
    found = sorted(
        (-_jaccard(one, other), not _source_right(text, gold.attributions[i], reading.attributions[j]), i, j)
        for i, one in enumerate(theirs)
        for j, other in enumerate(ours)
        if _jaccard(one, other) >= ALIKE
    )
    return _Passage(gold, reading, tuple(_one_to_one((i, j) for _, _, i, j in found)))


def _one_to_one(pairs: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    taken: tuple[set[int], set[int]] = (set(), set())
    for i, j in pairs:
        if i not in taken[0] and j not in taken[1]:
            taken[0].add(i)
            taken[1].add(j)
            yield i, j


def _places(text: str, spans: Iterable[Span]) -> Places:
    """The words of these spans, by where they begin."""
    return frozenset(word.span.start for span in spans for word in words(text, span))


def _jaccard(one: Places, other: Places) -> float:
    return len(one & other) / len(one | other) if one | other else 0.0


def _source_right(text: str, gold: Located, read: Attribution) -> bool:
    """Whether the sources share a word; an annotation without a source asks for none."""
    if gold.source is None:
        return read.source is None
    return bool(_places(text, [gold.source]) & _places(text, read.source or ()))


def _rates(passages: Sequence[_Passage]) -> dict[str, Rate]:
    """How well attributions of each kind are found with their sources; whether as that kind is a figure of its own."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for each in passages:
        golds, reads = each.gold.attributions, each.reading.attributions
        for one in golds:
            counts[kind_of(one)]["annotated"] += 1
        for other in reads:
            counts[kind_of(other)]["predicted"] += 1
        for i, j in each.pairs:
            if _source_right(each.text, golds[i], reads[j]):
                counts[kind_of(golds[i])]["found"] += 1
                counts[kind_of(reads[j])]["right"] += 1
    return {kind: Rate(**counts[kind]) for kind in KINDS}


def _wrong(each: _Passage) -> Iterator[Miss]:
    """Annotations that were not found or found wrongly, then what was read where nothing is annotated."""
    golds, reads = each.gold.attributions, each.reading.attributions
    matched = dict(each.pairs)
    for number, one in enumerate(golds):
        wanted = f"{_said(one.told.content)} ← {one.told.source}"
        other = reads[matched[number]] if number in matched else None
        if other is None:
            yield Miss(kind_of(one), each.id, f"not found: {wanted}")
        elif not _source_right(each.text, one, other):
            yield Miss(kind_of(one), each.id, f"source {_of(each.text, other.source)!r}: {wanted}")
    for number, read in enumerate(reads):
        if number not in matched.values():
            words_read = f"{_of(each.text, read.content)} ← {_of(each.text, read.source)}"
            yield Miss(kind_of(read) if golds else "false attributions", each.id, f"not annotated: {words_read}")


def _said(parts: Sequence[str]) -> str:
    return " … ".join(parts)


def _of(text: str, spans: Iterable[Span] | None) -> str | None:
    return None if spans is None else _said([span.of(text) for span in spans])


def _moment(pair: Pair) -> str | None:
    return pair.read.said_on.iso if pair.read.said_on else None


_Asked = Callable[[Pair], bool]
# What is asked of attributions that were found, of which of them, and when it is right.
_FIELDS: tuple[tuple[str, _Asked, _Asked], ...] = (
    ("kind", lambda _: True, lambda pair: kind_of(pair.gold) == kind_of(pair.read)),
    (
        "speaker",
        lambda pair: pair.gold.told.tests_the_speaker,
        lambda pair: pair.gold.told.speaker == pair.read.speaker,
    ),
    (
        "speaker type",
        lambda pair: pair.gold.told.speaker is not None,
        lambda pair: pair.gold.told.speaker_type == pair.read.speaker_type,
    ),
    ("role", lambda pair: pair.gold.told.role is not None, lambda pair: pair.gold.told.role == pair.read.role),
    ("said on", lambda pair: pair.gold.told.said_on is not None, lambda pair: pair.gold.told.said_on == _moment(pair)),
    (
        "addressee",
        lambda pair: pair.gold.told.addressee is not None,
        lambda pair: pair.gold.told.addressee == pair.read.addressee,
    ),
)


def _miss(field: str, pair: Pair) -> Miss:
    name = field.replace(" ", "_")
    wanted = kind_of(pair.gold) if name == "kind" else getattr(pair.gold.told, name)
    given = kind_of(pair.read) if name == "kind" else getattr(pair.read, name)
    given = given.iso if isinstance(given, Moment) else given
    return Miss(
        field, pair.passage, f"{given!r}, not {wanted!r}: {_said(pair.gold.told.content)} ← {pair.gold.told.source}"
    )


def _facts(passages: Sequence[_Passage], misses: list[Miss]) -> float:
    """Per cent of the annotated facts that were found, words and figures both."""
    asked = [(each, fact) for each in passages for fact in each.gold.facts or ()]
    wrong = [(each, fact) for each, fact in asked if not _fact_found(each, fact)]
    misses += [Miss("facts recall", each.id, f"not found: {fact.fact.text}") for each, fact in wrong]
    return 100 - 100 * len(wrong) / len(asked) if asked else 0.0


def _fact_found(each: _Passage, fact: LocatedFact) -> bool:
    wanted = _places(each.text, [fact.span])
    return any(
        _jaccard(wanted, _places(each.text, [one.span])) >= ALIKE
        and {value for value, _ in fact.fact.figures} <= {figure.value for figure in one.figures}
        for one in each.reading.facts
    )
