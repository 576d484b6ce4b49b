"""Storing a version of an article, and taking an earlier one out of the search, inside a transaction of the index."""

from sqlalchemy import Connection, RowMapping, Table, bindparam, delete, func, insert, select, update

from bot.model import Article
from bot.store import nouns
from bot.store.prepare import Known, Prepared, Row, prepare
from bot.store.schema import articles, attributions, facts, insert_one, passages, terms, upsert

_COUNT_ONE = upsert(terms, ("stem", "word", "count"), "UPDATE SET count = terms.count + 1")
_THIS_WORD = (terms.c.stem == bindparam("of_stem"), terms.c.word == bindparam("printed"))
_COUNT_BACK = update(terms).where(*_THIS_WORD).values(count=terms.c.count - 1)
_FORGET = delete(terms).where(*_THIS_WORD, terms.c.count < 1)


# What a reader sees of an article; a version that differs in nothing of it is no new version.
# Of two addresses of one page either will do.
_SAYS = ("text", "outlet", "headline", "byline", "dateline", "agency", "published", "language")


def current(connection: Connection, article: str) -> RowMapping | None:
    """The current version of the article with this id, None when there is none."""
    columns = (articles.c.key, articles.c.version, articles.c.url, *(articles.c[name] for name in _SAYS))
    found = select(*columns).where(articles.c.id == article, articles.c.current)
    return connection.execute(found).mappings().one_or_none()


def same(stored: RowMapping, article: Article) -> bool:
    """Whether a stored version says what this one says."""
    says = {name: getattr(article, name) for name in _SAYS} | {"published": article.published and article.published.iso}
    return all(stored[name] == value for name, value in says.items()) and bool(stored["url"]) == bool(article.url)


def see(connection: Connection, key: int, article: Article) -> None:
    """Note that the version under `key` was still what there is when the article was read."""
    seen = update(articles).where(articles.c.key == key, articles.c.seen_at < article.retrieved_at)
    connection.execute(seen.values(seen_at=article.retrieved_at))


def store(connection: Connection, prepared: Prepared, version: int, known: Known) -> None:
    """Store the article as its current version, with everything that was read out of it.

    `known` is what `retire` gave for the version before.
    """
    article = prepared.article
    row = {name: getattr(article, name) for name in Article.model_fields} | {
        "version": version,
        "current": True,
        "seen_at": article.retrieved_at,
        "published": article.published and article.published.iso,
        "day": article.published and article.published.day,
        "modified": article.modified and article.modified.iso,
    }
    key = insert_one(connection, articles, row)
    _insert(connection, passages, prepared.passage_rows(key))
    _insert(connection, attributions, prepared.attribution_rows(key, known))
    _insert(connection, facts, prepared.fact_rows(key))
    if prepared.vocabulary:
        words = sorted(prepared.vocabulary)
        connection.execute(_COUNT_ONE, [{"stem": stem, "word": word, "count": 1} for stem, word in words])


def retire(connection: Connection, key: int) -> Known:
    """Take a version out of the search. Its attributions and facts stay, without a passage.

    Gives what the article had so far.
    """
    article = nouns.article(connection, key)
    words = sorted(prepare(article, nouns.searched(connection, article, key)).vocabulary)
    if words:
        counted = [{"of_stem": stem, "printed": word} for stem, word in words]
        connection.execute(_COUNT_BACK, counted)
        connection.execute(_FORGET, counted)
    connection.execute(update(articles).where(articles.c.key == key).values(current=False))
    connection.execute(delete(passages).where(passages.c.article == key))
    first = func.min(attributions.c.since).label("since")
    versions = attributions.join(articles, attributions.c.article == articles.c.key)
    told = select(attributions.c.stems, first).select_from(versions).where(articles.c.id == article.id)
    since = {row.stems: row.since for row in connection.execute(told.group_by(attributions.c.stems))}
    return Known(since, key, article.text)


def _insert(connection: Connection, table: Table, rows: list[Row]) -> None:
    if rows:
        connection.execute(insert(table), rows)
