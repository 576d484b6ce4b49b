"""The tables. Their first form is made by migrations/versions/0001; a test holds the two equal."""

from collections.abc import Mapping, Sequence

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    Connection,
    Date,
    Float,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    Table,
    Text,
    TextClause,
    UniqueConstraint,
    bindparam,
    insert,
    text,
)

from bot.store.columns import Instant, Key, Words

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(column_0_N_label)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)
_spans = JSON(none_as_null=True)

# One row for each version of an article; the current one is searched. `day` is the day of `published`, for filters.
articles = Table(
    "articles",
    metadata,
    Column("key", Key, primary_key=True),
    Column("id", Words, nullable=False),
    Column("version", Integer, nullable=False),
    Column("current", Boolean, nullable=False),
    Column("sha256", Words, nullable=False),
    Column("retrieved_at", Instant, nullable=False),
    Column("seen_at", Instant, nullable=False),
    Column("outlet", Words),
    Column("headline", Words),
    Column("url", Words),
    Column("byline", Words),
    Column("dateline", Words),
    Column("agency", Words),
    Column("published", Text),
    Column("day", Date),
    Column("modified", Text),
    Column("language", Words),
    Column("text", Words, nullable=False),
    Column("paragraphs", _spans, nullable=False),
    Column("headings", _spans, nullable=False),
    Column("boilerplate", _spans, nullable=False),
    UniqueConstraint("id", "version"),
)
_current = articles.c.current
Index("ix_articles_one_current", articles.c.id, unique=True, sqlite_where=_current, postgresql_where=_current)
Index("ix_articles_current_url", articles.c.url, sqlite_where=_current, postgresql_where=_current)
Index("ix_articles_coverage", articles.c.outlet, articles.c.day, sqlite_where=_current, postgresql_where=_current)

# Paragraphs of current versions in which an attribution or a fact starts. `key` is the place in the order of answers
# (order.py); the columns from `quoted` on hold plain tokens, which the search index is made of, as does `stems` below;
# `since` is the key of the version of the article that first had the words.
passages = Table(
    "passages",
    metadata,
    Column("key", Key, primary_key=True, autoincrement=False),
    Column("article", Key, ForeignKey(articles.c.key), nullable=False, index=True),
    Column("number", Integer, nullable=False),
    Column("start", Integer, nullable=False),
    Column("stop", Integer, nullable=False),
    Column("quoted", Text, nullable=False),
    Column("around", Text, nullable=False),
    Column("headline", Text, nullable=False),
    Column("names", Text, nullable=False),
    Column("outlet", Text, nullable=False),
    Column("kinds", Text, nullable=False),
)


def _read_out(name: str, *columns: Column[object]) -> Table:
    """A table of what was read out of articles, in order of place; `passage` is null when it is not searched."""
    return Table(
        name,
        metadata,
        Column("key", Key, primary_key=True),
        Column("article", Key, ForeignKey(articles.c.key), nullable=False),
        Column("passage", Key, ForeignKey(passages.c.key, ondelete="SET NULL")),
        Column("ordinal", Integer, nullable=False),
        Column("speaker", Words),
        *columns,
        Index(f"ix_{name}_place", "passage", "ordinal"),
    )


attributions = _read_out(
    "attributions",
    Column("kind", Text, nullable=False),
    Column("content", _spans, nullable=False),
    Column("stems", Text, nullable=False),
    Column("since", Key, nullable=False),
    Column("quoted", _spans, nullable=False),
    Column("source", _spans),
    Column("cue", _spans),
    Column("speech", Boolean, nullable=False),
    Column("speaker_type", Text),
    Column("role", Words),
    Column("resolved_by", Text),
    Column("addressee", Words),
    Column("occasion", Words),
    Column("said_on", Text),
    Column("confidence", Float, nullable=False),
)
_searched = attributions.c.passage.is_not(None)
Index("ix_attributions_speaker", attributions.c.speaker, sqlite_where=_searched, postgresql_where=_searched)

facts = _read_out(
    "facts",
    Column("span", _spans, nullable=False),
    Column("figures", _spans, nullable=False),
    Column("dates", _spans, nullable=False),
)

# In how many current articles a printed word stands, by its stem; only passages and headlines are counted.
terms = Table(
    "terms",
    metadata,
    Column("stem", Text, primary_key=True),
    Column("word", Text, primary_key=True),
    Column("count", Integer, nullable=False),
)

settings = Table(
    "settings",
    metadata,
    Column("team", Words, primary_key=True),
    Column("name", Words, primary_key=True),
    Column("value", Words, nullable=False),
)

asks = Table(
    "asks",
    metadata,
    Column("id", Key, primary_key=True),
    Column("team", Words, nullable=False),
    Column("user", Words, nullable=False),
    Column("command", Words, nullable=False),
    Column("text", Words, nullable=False),
    Column("as_of", Key, nullable=False),
    Column("at", Instant, nullable=False, index=True),
    sqlite_autoincrement=True,  # old asks are deleted; a button must never find another question under its id
)

subscriptions = Table(
    "subscriptions",
    metadata,
    Column("id", Key, primary_key=True),
    Column("team", Words, nullable=False),
    Column("channel", Words, nullable=False),
    Column("topic", Words, nullable=False),
    Column("cadence", Text, nullable=False),
    Column("at", Text, nullable=False),
    Column("weekday", Integer),
    Column("zone", Text, nullable=False),
    Column("owner", Words, nullable=False),
    Column("created_at", Instant, nullable=False),
    Column("mark", Key, nullable=False),
    Column("live", Boolean, nullable=False),
)

# The primary key is what makes a claim happen once.
slots = Table(
    "slots",
    metadata,
    Column("subscription", Key, ForeignKey(subscriptions.c.id), primary_key=True),
    Column("due", Instant, primary_key=True),
    Column("state", Text, nullable=False),
    Column("claimed_at", Instant, nullable=False),
    Column("untold", Words),
)

feeds = Table(
    "feeds",
    metadata,
    Column("url", Words, primary_key=True),
    Column("added_at", Instant, nullable=False),
    Column("polled_at", Instant),
    Column("failure", Words),
)

failures = Table(
    "failures",
    metadata,
    Column("what", Words, primary_key=True),
    Column("reason", Words, nullable=False),
    Column("at", Instant, nullable=False),
)


def upsert(table: Table, columns: Sequence[str], otherwise: str) -> TextClause:
    """INSERT these columns, or do `otherwise` (SQL after ON CONFLICT) when the primary key is there already.

    Written as text because SQLAlchemy has a construct for each dialect, while SQLite and PostgreSQL share the words.
    """
    key = ", ".join(column.name for column in table.primary_key)
    values = ", ".join(f":{name}" for name in columns)
    statement = f"INSERT INTO {table.name} ({', '.join(columns)}) VALUES ({values}) ON CONFLICT ({key}) DO {otherwise}"  # noqa: S608 - names of this module only
    return text(statement).bindparams(*(bindparam(name, type_=table.c[name].type) for name in columns))


def insert_one(connection: Connection, table: Table, row: Mapping[str, object]) -> int:
    """INSERT a row; returns the key that the database gave it."""
    given = connection.execute(insert(table).returning(*table.primary_key), row)
    key: int = given.scalar_one()
    return key
