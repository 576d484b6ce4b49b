"""The articles and what was read out of them: `bot.ports.Index` over SQL."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select

from bot.answers import Coverage
from bot.model import Article, Attribution, Printed, PrintedFact, Query, Reading
from bot.ports import Added
from bot.records import Outlet
from bot.store import counting, finding, likeness, nouns, storing
from bot.store.engine import Database
from bot.store.prepare import Known, prepare
from bot.store.schema import articles, attributions, facts

_GONE = "That quote is no longer in the index; ask again."
_FACT_GONE = "That fact is no longer in the index; ask again."


@dataclass(frozen=True)
class SqlIndex:
    """`bot.ports.Index`; every method may also raise StoreTrouble."""

    database: Database

    def confirm(self, article: Article) -> bool:
        """Whether the current version of the article says the same; it is then seen."""
        with self.database.reading() as connection:
            current = storing.current(connection, article.id)
        if current is None or not storing.same(current, article):
            return False
        with self.database.writing() as connection:
            storing.see(connection, current["key"], article)
        return True

    def seen(self, address: str) -> datetime | None:
        """When the article with this id or url was last read or confirmed, the latest if there are several."""
        known = articles.c.current & ((articles.c.id == address) | (articles.c.url == address))
        with self.database.reading() as connection:
            latest: datetime | None = connection.scalar(select(func.max(articles.c.seen_at)).where(known))
        return latest

    def add(self, article: Article, reading: Reading) -> Added:
        """Store an article and its reading in one transaction; the version is counted here."""
        prepared = prepare(article, reading)
        with self.database.writing() as connection:
            before = storing.current(connection, article.id)
            if before is None:
                storing.store(connection, prepared, 1, Known({}))
                return "new"
            if storing.same(before, article):
                storing.see(connection, before["key"], article)
                return "unchanged"
            known = storing.retire(connection, before["key"])
            storing.store(connection, prepared, before["version"] + 1, known)
            return "updated"

    def quotes(self, query: Query, limit: int, *, newer_than: int = 0, as_of: int | None = None) -> tuple[Printed, ...]:
        """Statements that answer a question."""
        asked = finding.question(query, newer_than, as_of)
        if asked is None or limit <= 0:
            return ()
        with self.database.reading() as connection:
            return nouns.quotes(connection, finding.quotes(connection, self.database.search, asked, limit))

    def facts(self, query: Query, limit: int) -> tuple[PrintedFact, ...]:
        """Facts that answer a question; `kind` says nothing about facts."""
        asked = finding.question(query)
        if asked is None or limit <= 0:
            return ()
        with self.database.reading() as connection:
            return nouns.statements(connection, finding.statements(connection, self.database.search, asked, limit))

    def like(self, words: str, limit: int, *, as_of: int | None = None, stances: bool = False) -> tuple[Printed, ...]:
        """Statements, or also stances, that share the most of the rarest words."""
        with self.database.reading() as connection:
            return likeness.like(connection, self.database.search, words, limit, as_of, stances=stances)

    def printed(self, key: int) -> tuple[Article, Attribution]:
        """An attribution by its key, of any version. Raises NotThere."""
        with self.database.reading() as connection:
            row = nouns.by_key(connection, attributions, key, _GONE)
            return nouns.article(connection, row["article"]), nouns.attribution(row)

    def fact(self, key: int) -> tuple[Article, PrintedFact]:
        """A fact by its key, of any version. Raises NotThere."""
        with self.database.reading() as connection:
            row = nouns.by_key(connection, facts, key, _FACT_GONE)
            article = nouns.article(connection, row["article"])
        return article, nouns.fact_in(article, row)

    def coverage(self, query: Query | None = None) -> Coverage:
        """What a question is searched in."""
        with self.database.reading() as connection:
            return counting.coverage(connection, query or Query())

    def newest(self) -> int:
        """The greatest article key, 0 when empty."""
        with self.database.reading() as connection:
            return connection.scalar(select(func.max(articles.c.key))) or 0

    def outlets(self) -> tuple[Outlet, ...]:
        """Every outlet, most articles first."""
        with self.database.reading() as connection:
            return counting.outlets(connection)

    def speakers(self, limit: int) -> tuple[str, ...]:
        """Canonical speakers of statements, most quoted first."""
        with self.database.reading() as connection:
            return counting.speakers(connection, limit)

    def terms(self, limit: int) -> tuple[str, ...]:
        """Words as printed in what is searched, most frequent first."""
        with self.database.reading() as connection:
            return counting.words(connection, limit)
