"""The index (articles, what was read out of them, the search index) and the ledger (what people make)."""

import sqlalchemy as sa
from alembic import op

from bot.store.columns import Instant, Key, Words

revision = "0001"
down_revision = None

_TOKENS = "quoted, around, headline, names, outlet, kinds"


def upgrade() -> None:
    """Make every table."""
    _articles()
    _passages()
    _attributions()
    _facts()
    _terms()
    _people()
    _machine()
    if op.get_bind().dialect.name == "sqlite":
        _search_sqlite()


def _articles() -> None:
    texts = ("outlet", "headline", "url", "byline", "dateline", "agency", "language")
    op.create_table(
        "articles",
        sa.Column("key", Key, nullable=False),
        sa.Column("id", Words, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("current", sa.Boolean, nullable=False),
        sa.Column("sha256", Words, nullable=False),
        sa.Column("retrieved_at", Instant, nullable=False),
        sa.Column("seen_at", Instant, nullable=False),
        *(sa.Column(name, Words) for name in texts),
        sa.Column("published", sa.Text),
        sa.Column("day", sa.Date),
        sa.Column("modified", sa.Text),
        sa.Column("text", Words, nullable=False),
        *(sa.Column(name, sa.JSON, nullable=False) for name in ("paragraphs", "headings", "boilerplate")),
        sa.PrimaryKeyConstraint("key", name="pk_articles"),
        sa.UniqueConstraint("id", "version", name="uq_articles_id_version"),
    )
    current = sa.text("current")
    op.create_index(
        "ix_articles_one_current", "articles", ["id"], unique=True, sqlite_where=current, postgresql_where=current
    )
    op.create_index("ix_articles_current_url", "articles", ["url"], sqlite_where=current, postgresql_where=current)
    op.create_index(
        "ix_articles_coverage", "articles", ["outlet", "day"], sqlite_where=current, postgresql_where=current
    )


def _passages() -> None:
    op.create_table(
        "passages",
        sa.Column("key", Key, nullable=False, autoincrement=False),
        sa.Column("article", Key, nullable=False),
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("start", sa.Integer, nullable=False),
        sa.Column("stop", sa.Integer, nullable=False),
        *(sa.Column(name, sa.Text, nullable=False) for name in _TOKENS.split(", ")),
        sa.PrimaryKeyConstraint("key", name="pk_passages"),
        sa.ForeignKeyConstraint(["article"], ["articles.key"], name="fk_passages_article"),
    )
    op.create_index("ix_passages_article", "passages", ["article"])


def _attributions() -> None:
    op.create_table(
        "attributions",
        *_place("attributions"),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("content", sa.JSON, nullable=False),
        sa.Column("stems", sa.Text, nullable=False),
        sa.Column("since", Key, nullable=False),
        sa.Column("quoted", sa.JSON, nullable=False),
        sa.Column("source", sa.JSON),
        sa.Column("cue", sa.JSON),
        sa.Column("speech", sa.Boolean, nullable=False),
        sa.Column("speaker_type", sa.Text),
        sa.Column("role", Words),
        sa.Column("resolved_by", sa.Text),
        sa.Column("addressee", Words),
        sa.Column("occasion", Words),
        sa.Column("said_on", sa.Text),
        sa.Column("confidence", sa.Float, nullable=False),
    )
    op.create_index("ix_attributions_place", "attributions", ["passage", "ordinal"])
    searched = sa.text("passage IS NOT NULL")
    op.create_index(
        "ix_attributions_speaker", "attributions", ["speaker"], sqlite_where=searched, postgresql_where=searched
    )


def _facts() -> None:
    op.create_table(
        "facts",
        *_place("facts"),
        *(sa.Column(name, sa.JSON, nullable=False) for name in ("span", "figures", "dates")),
    )
    op.create_index("ix_facts_place", "facts", ["passage", "ordinal"])


def _place(table: str) -> tuple[sa.schema.SchemaItem, ...]:
    return (
        sa.Column("key", Key, nullable=False),
        sa.Column("article", Key, nullable=False),
        sa.Column("passage", Key),
        sa.Column("ordinal", sa.Integer, nullable=False),
        sa.Column("speaker", Words),
        sa.PrimaryKeyConstraint("key", name=f"pk_{table}"),
        sa.ForeignKeyConstraint(["article"], ["articles.key"], name=f"fk_{table}_article"),
        sa.ForeignKeyConstraint(["passage"], ["passages.key"], name=f"fk_{table}_passage", ondelete="SET NULL"),
    )


def _terms() -> None:
    op.create_table(
        "terms",
        sa.Column("stem", sa.Text, nullable=False),
        sa.Column("word", sa.Text, nullable=False),
        sa.Column("count", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("stem", "word", name="pk_terms"),
    )


def _people() -> None:
    op.create_table(
        "settings",
        *(sa.Column(name, Words, nullable=False) for name in ("team", "name", "value")),
        sa.PrimaryKeyConstraint("team", "name", name="pk_settings"),
    )
    op.create_table(
        "asks",
        sa.Column("id", Key, nullable=False),
        *(sa.Column(name, Words, nullable=False) for name in ("team", "user", "command", "text")),
        sa.Column("as_of", Key, nullable=False),
        sa.Column("at", Instant, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_asks"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_asks_at", "asks", ["at"])
    op.create_table(
        "subscriptions",
        sa.Column("id", Key, nullable=False),
        *(sa.Column(name, Words, nullable=False) for name in ("team", "channel", "topic", "owner")),
        *(sa.Column(name, sa.Text, nullable=False) for name in ("cadence", "at", "zone")),
        sa.Column("weekday", sa.Integer),
        sa.Column("created_at", Instant, nullable=False),
        sa.Column("mark", Key, nullable=False),
        sa.Column("live", sa.Boolean, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_subscriptions"),
    )


def _machine() -> None:
    op.create_table(
        "slots",
        sa.Column("subscription", Key, nullable=False),
        sa.Column("due", Instant, nullable=False),
        sa.Column("state", sa.Text, nullable=False),
        sa.Column("claimed_at", Instant, nullable=False),
        sa.Column("untold", Words),
        sa.PrimaryKeyConstraint("subscription", "due", name="pk_slots"),
        sa.ForeignKeyConstraint(["subscription"], ["subscriptions.id"], name="fk_slots_subscription"),
    )
    op.create_table(
        "feeds",
        sa.Column("url", Words, nullable=False),
        sa.Column("added_at", Instant, nullable=False),
        sa.Column("polled_at", Instant),
        sa.Column("failure", Words),
        sa.PrimaryKeyConstraint("url", name="pk_feeds"),
    )
    op.create_table(
        "failures",
        *(sa.Column(name, Words, nullable=False) for name in ("what", "reason")),
        sa.Column("at", Instant, nullable=False),
        sa.PrimaryKeyConstraint("what", name="pk_failures"),
    )


def _search_sqlite() -> None:
    """The full-text index over the token columns of `passages`, whose rows are made and deleted, never changed.

    The tokenizer takes every character outside ASCII as a letter; stems hold no ASCII but letters, digits and ' . ,
    """
    op.execute(
        f"CREATE VIRTUAL TABLE passage_index USING fts5({_TOKENS}, content='passages', content_rowid='key',"
        " tokenize=\"ascii tokenchars '''.,'\")"
    )
    new, old = (", ".join(f"{row}.{name}" for name in _TOKENS.split(", ")) for row in ("new", "old"))
    made = f"INSERT INTO passage_index (rowid, {_TOKENS}) VALUES (new.key, {new})"  # noqa: S608 - names from above
    gone = f"INSERT INTO passage_index (passage_index, rowid, {_TOKENS}) VALUES ('delete', old.key, {old})"  # noqa: S608 - the same
    op.execute(f"CREATE TRIGGER passages_made AFTER INSERT ON passages BEGIN {made}; END")
    op.execute(f"CREATE TRIGGER passages_gone AFTER DELETE ON passages BEGIN {gone}; END")
