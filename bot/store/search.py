"""What the index is asked for, and what a database must know to answer: the one thing that differs by dialect."""

from dataclasses import dataclass
from typing import Literal, Protocol

from sqlalchemy import ColumnElement

from bot.match.topic import Term
from bot.model import Kind

Place = Literal["quoted", "around", "headline"]
Starts = Kind | Literal["quote", "fact"]


@dataclass(frozen=True)
class Wanted:
    """Passages that have every one of `terms` in one of the columns `places`, none of `excluded` in `around`.

    A term is one or more stems in a row. Every one of `names` and `outlet` must stand in the column of that name, and
    something of that `kind` must start in the passage.
    """

    terms: tuple[Term, ...] = ()
    places: tuple[Place, ...] = ("quoted",)
    excluded: tuple[Term, ...] = ()
    names: tuple[str, ...] = ()
    outlet: tuple[str, ...] = ()
    kind: Starts | None = None


class Search(Protocol):
    """The search expression of one dialect."""

    @property
    def key(self) -> ColumnElement[int]:
        """The key of the passages that are searched; ascending order is the order of answers."""
        ...

    def matches(self, wanted: Wanted) -> ColumnElement[bool]:
        """Whether a passage is wanted; true of a few more where asking exactly would cost too much, never of fewer."""
        ...
