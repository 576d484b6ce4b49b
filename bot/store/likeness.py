"""Finding what is like given words: passages that share their rarest stems, ranked by how many of all they share."""

from itertools import combinations

from sqlalchemy import Connection, Select, func, select, union_all

from bot.model import Printed
from bot.store import nouns
from bot.store.schema import attributions, terms
from bot.store.search import Search, Wanted
from bot.text import stems

_ASKED = 1000  # stems of a longer text are left out; a database takes only so many parameters
_RAREST = 8
_WITH_ONE = 2000  # passages looked up, the newest first, for each of the rarest stems
_WITH_MOST = 100  # passages that have all of the rarest but one: an old quotation of common words is found so
_READ = 200  # passages that are read and compared


def like(
    connection: Connection,
    search: Search,
    words: str,
    limit: int,
    as_of: int | None = None,
    *,
    stances: bool = False,
) -> tuple[Printed, ...]:
    """Statements (and `stances`) that share the most stems with `words`, most first, then in the order of answers."""
    wanted = tuple(dict.fromkeys(stems(words)))[:_ASKED]
    rarest = _rarest(connection, wanted)
    if not rarest or limit <= 0:
        return ()
    sharing = select(attributions.c.key, attributions.c.stems).where(
        attributions.c.passage.in_(_sharing(search, rarest)),
        *([] if as_of is None else [attributions.c.since <= as_of]),
        *([] if stances else [attributions.c.speech]),
    )
    rows = connection.execute(sharing.order_by(attributions.c.passage, attributions.c.ordinal)).all()
    shared = [len({*wanted} & {*row.stems.split()}) for row in rows]
    best = sorted((-count, at) for at, count in enumerate(shared) if count)
    return nouns.quotes(connection, [rows[at].key for _, at in best[:limit]])


def _rarest(connection: Connection, wanted: tuple[str, ...]) -> list[str]:
    count = func.sum(terms.c.count)
    counted = select(terms.c.stem).where(terms.c.stem.in_(wanted)).group_by(terms.c.stem)
    return list(connection.scalars(counted.order_by(count, terms.c.stem).limit(_RAREST)))


def _sharing(search: Search, rarest: list[str]) -> Select[int]:
    """Keys of the passages that share the most of these stems."""
    singles = [_holding(search, (stem,), _WITH_ONE) for stem in rarest]
    most = [_holding(search, few, _WITH_MOST) for few in combinations(rarest, len(rarest) - 1)] if rarest[2:] else []
    every = union_all(*(select(one.c.key) for one in (part.subquery() for part in [*singles, *most]))).subquery()
    return select(every.c.key).group_by(every.c.key).order_by(func.count().desc(), every.c.key).limit(_READ)


def _holding(search: Search, stems_: tuple[str, ...], limit: int) -> Select[int]:
    wanted = Wanted(terms=tuple((stem,) for stem in stems_), places=("quoted",))
    return select(search.key.label("key")).where(search.matches(wanted)).order_by(search.key).limit(limit)
