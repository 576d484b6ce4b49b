"""Search on SQLite: full-text index FTS5 (https://www.sqlite.org/fts5.html).

The index `passage_index` is kept in step with `passages` by triggers. Its tokenizer takes what stands between
spaces as one token, so that the stems made in Python are the tokens.
"""

from collections.abc import Iterable, Iterator

from sqlalchemy import ColumnElement, column, table

from bot.match.topic import Term
from bot.store.search import Wanted

_INDEX = table("passage_index", column("rowid"), column("passage_index"))
# Each term and each word of a phrase opens a cursor of its own; what a longer question asks beyond is checked after.
_TERMS, _STEMS = 64, 32


class SqliteSearch:
    """The search expression of SQLite."""

    @property
    def key(self) -> ColumnElement[int]:
        """The row number, which is the passage's key."""
        return _INDEX.c.rowid

    def matches(self, wanted: Wanted) -> ColumnElement[bool]:
        """The MATCH expression."""
        return _INDEX.c.passage_index.match(expression(wanted))


def expression(wanted: Wanted) -> str:
    """The question in FTS5's query syntax; every token is a quoted string, so that none is taken for syntax."""
    needed = " AND ".join(_needed(wanted))
    if not wanted.excluded:
        return needed
    return f"({needed}) NOT ({_within(['around'], ' OR ', _terms(wanted.excluded))})"


def _needed(wanted: Wanted) -> Iterator[str]:
    if wanted.terms:
        yield _within(wanted.places, " AND ", _terms(wanted.terms))
    if wanted.names:
        yield _within(["names"], " AND ", map(_string, wanted.names))
    if wanted.outlet:
        yield _within(["outlet"], " AND ", map(_string, wanted.outlet))
    if wanted.kind:
        yield _within(["kinds"], " AND ", [_string(wanted.kind)])


def _within(columns: Iterable[str], joint: str, strings: Iterable[str]) -> str:
    return f"{{{' '.join(columns)}}} : ({joint.join(strings)})"


def _terms(terms: tuple[Term, ...]) -> list[str]:
    return [_string(" ".join(term[:_STEMS])) for term in terms[:_TERMS]]


def _string(tokens: str) -> str:
    return f'"{tokens.replace(chr(34), chr(34) * 2)}"'
