"""Answering a question: candidates from the search index, newest first, each checked against the stored stems."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from typing import Any

from sqlalchemy import Column, Connection, Row, Select, Table, select

from bot.match import names
from bot.match.topic import Term, topic
from bot.model import Query
from bot.store import order
from bot.store.prepare import outlet_words, speaker_names
from bot.store.schema import attributions, facts, passages
from bot.store.search import Place, Search, Starts, Wanted

# The index is asked this many times for as many passages as attributions are wanted, and no more: a question whose
# matches all fall to the check (two speakers in one paragraph, say) gets what was found by then.
_ROUNDS = 8
_PLACES: tuple[tuple[Place, ...], ...] = (("quoted",), ("quoted", "around"), ("quoted", "around", "headline"))


@dataclass(frozen=True)
class Question:
    """A query made ready: stems for its words, keys for its names, bounds for its days and articles."""

    query: Query
    terms: tuple[Term, ...]
    excluded: tuple[Term, ...]
    names: tuple[str, ...]
    outlet: tuple[str, ...]
    newer_than: int
    as_of: int

    @cached_property
    def needed(self) -> tuple[str, ...]:
        """Each term as it stands in a line of stems."""
        return tuple(_line(term) for term in self.terms)

    @cached_property
    def unwanted(self) -> tuple[str, ...]:
        """The same of each excluded term."""
        return tuple(_line(term) for term in self.excluded)

    @property
    def ranks(self) -> tuple[int, int]:
        """The half-open range of passage keys that the days of publication leave."""
        return order.ranks(self.query.since, self.query.until)

    def wanted(self, places: tuple[Place, ...], kind: Starts | None) -> Wanted:
        """What the index is asked for."""
        return Wanted(self.terms, places, self.excluded, self.names, self.outlet, kind)

    def fits(self, speaker: str | None) -> bool:
        """Whether a speaker answers to the name that was asked for."""
        return self.query.by is None or set(self.names) <= set(speaker_names(speaker))


def question(query: Query, newer_than: int = 0, as_of: int | None = None) -> Question | None:
    """The question, or None when nothing can answer it: its topic, name or outlet holds no letter and no digit."""
    ready = Question(
        query=query,
        terms=topic(query).terms,
        excluded=topic(Query(words=query.excluded)).terms,
        names=names.keys(query.by or ""),
        outlet=outlet_words(query.outlet),
        newer_than=min(newer_than, order.MOST_ARTICLES),
        as_of=order.MOST_ARTICLES if as_of is None else min(as_of, order.MOST_ARTICLES),
    )
    wordless = bool(query.words or query.phrases) and not ready.terms and not query.filtered
    nameless = query.by is not None and not ready.names
    placeless = query.outlet is not None and not ready.outlet
    return None if wordless or nameless or placeless else ready


def quotes(connection: Connection, search: Search, asked: Question, limit: int) -> list[int]:
    """Keys of at most `limit` statements for each place in which the whole topic stands, the content first."""
    row = _light(attributions, *(attributions.c[name] for name in ("kind", "stems", "since", "speech")))
    found: list[int] = []
    for at, places in enumerate(_PLACES if asked.terms else _PLACES[:1]):
        wanted = asked.wanted(places, asked.query.kind or "quote")
        rows = _rows(connection, search, wanted, asked, row, limit)
        hits = (row.key for row in rows if _answers(asked, row) and _place(asked, row.stems, row) == at)
        found += islice(hits, limit)
    return found


def statements(connection: Connection, search: Search, asked: Question, limit: int) -> list[int]:
    """Keys of at most `limit` facts; `kind` says nothing about facts."""
    rows = _rows(connection, search, asked.wanted(("around", "headline"), "fact"), asked, _light(facts), limit)
    hits = (row.key for row in rows if asked.fits(row.speaker) and _place(asked, "", row) is not None)
    return list(islice(hits, limit))


def _light(table: Table, *more: Column[Any]) -> Select[Any]:
    """What the check needs of what starts in passages, in order."""
    columns = (table.c.key, table.c.speaker, *more, passages.c.around, passages.c.headline)
    return select(*columns).select_from(table.join(passages)).order_by(table.c.passage, table.c.ordinal)


def _rows(
    connection: Connection, search: Search, wanted: Wanted, asked: Question, light: Select[Any], limit: int
) -> Iterator[Row[Any]]:
    for keys in _passages(connection, search, wanted, asked, limit):
        yield from connection.execute(light.where(passages.c.key.in_(keys))).all()


def _passages(
    connection: Connection, search: Search, wanted: Wanted, asked: Question, limit: int
) -> Iterator[Sequence[int]]:
    """Keys of the passages that are wanted, newest first, in batches of `limit`."""
    key = search.key
    after, last = asked.ranks
    newer = [order.article(key) > asked.newer_than] if asked.newer_than > 0 else []
    for _ in range(_ROUNDS):
        within = [search.matches(wanted), key >= after, key < last, *newer]
        keys = connection.scalars(select(key).where(*within).order_by(key).limit(limit)).all()
        yield keys
        if len(keys) < limit:
            return
        after = keys[-1] + 1


def _answers(asked: Question, row: Row[Any]) -> bool:
    known = asked.newer_than < row.since <= asked.as_of
    return row.speech and known and asked.query.kind in {None, row.kind} and asked.fits(row.speaker)


def _place(asked: Question, stems: str, row: Row[Any]) -> int | None:
    """The first of content, paragraph and headline by which every term has been met; None when one is met nowhere."""
    content, around = _line([stems]), _line([row.around])
    if any(term in content or term in around for term in asked.unwanted):
        return None
    left = asked.needed
    for at, line in enumerate((content, around, _line([row.headline]))):
        left = tuple(term for term in left if term not in line)
        if not left:
            return at
    return None


def _line(tokens: Iterable[str]) -> str:
    """Stems between spaces, so that a term stands in a line when it is a part of the string."""
    return f" {' '.join(tokens)} "
