"""What the index holds: coverage, outlets, speakers, words."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import Connection, Row, func, select

from bot.answers import Coverage
from bot.model import Query
from bot.records import Outlet
from bot.store.prepare import outlet_words
from bot.store.schema import articles, attributions, terms

_Counted = Sequence[Row[tuple[str | None, int, int, date | None, date | None]]]


def coverage(connection: Connection, query: Query) -> Coverage:
    """What a question with these filters on outlet and time is searched in."""
    found = [row for row in _by_outlet(connection, query) if _is_asked(query, row.outlet)]
    return Coverage(
        articles=sum(row.articles for row in found),
        outlets=tuple(sorted(row.outlet for row in found if row.outlet is not None)),
        first=min((row.first for row in found if row.first), default=None),
        last=max((row.last for row in found if row.last), default=None),
        undated=sum(row.articles - row.dated for row in found),
    )


def outlets(connection: Connection) -> tuple[Outlet, ...]:
    """Every outlet, most articles first, then by name."""
    rows = sorted(_by_outlet(connection, Query()), key=lambda row: (-row.articles, row.outlet or ""))
    return tuple(Outlet(name=row.outlet, articles=row.articles, first=row.first, last=row.last) for row in rows)


def speakers(connection: Connection, limit: int) -> tuple[str, ...]:
    """Canonical speakers of statements, most quoted first, then by name."""
    speaker = attributions.c.speaker
    said = (attributions.c.passage.is_not(None), attributions.c.speech, speaker.is_not(None))
    known = select(speaker).where(*said).group_by(speaker)
    return tuple(connection.scalars(known.order_by(func.count().desc(), speaker).limit(max(limit, 0))))


def words(connection: Connection, limit: int) -> tuple[str, ...]:
    """Printed words, most frequent first."""
    known = select(terms.c.word).group_by(terms.c.word)
    return tuple(connection.scalars(known.order_by(func.sum(terms.c.count).desc(), terms.c.word).limit(max(limit, 0))))


def _by_outlet(connection: Connection, query: Query) -> _Counted:
    day = articles.c.day
    since = [day >= query.since] if query.since else []
    until = [day <= query.until] if query.until else []
    counts = (
        func.count().label("articles"),
        func.count(day).label("dated"),
        func.min(day).label("first"),
        func.max(day).label("last"),
    )
    grouped = select(articles.c.outlet, *counts).where(articles.c.current, *since, *until)
    return connection.execute(grouped.group_by(articles.c.outlet)).all()


def _is_asked(query: Query, outlet: str | None) -> bool:
    """Whether an outlet's name has every word that was asked for; an asked name without words is no outlet's."""
    wanted = outlet_words(query.outlet)
    return query.outlet is None or (bool(wanted) and set(wanted) <= set(outlet_words(outlet)))
