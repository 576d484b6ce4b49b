"""From the rows of the index back to the nouns."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from sqlalchemy import Connection, RowMapping, Select, Table, select

from bot.errors import NotThere
from bot.model import Article, Attribution, Citation, Fact, Passage, Printed, PrintedFact, Reading
from bot.store.columns import is_key
from bot.store.schema import articles, attributions, facts, passages
from bot.text import Span

_CITATION = [name for name in Citation.model_fields if name != "article"]


def quotes(connection: Connection, keys: Sequence[int]) -> tuple[Printed, ...]:
    """The attributions of these keys, in the order of the keys."""
    found = {row["key"]: row for row in connection.execute(_placed(attributions, keys)).mappings()}
    known = _sources(connection, found.values())
    return tuple(_printed(found[key], known) for key in keys)


def statements(connection: Connection, keys: Sequence[int]) -> tuple[PrintedFact, ...]:
    """The facts of these keys, in the order of the keys."""
    found = {row["key"]: row for row in connection.execute(_placed(facts, keys)).mappings()}
    known = _sources(connection, found.values())
    return tuple(_printed_fact(found[key], known) for key in keys)


def searched(connection: Connection, article: Article, key: int) -> Reading:
    """What was read out of the version under `key` and is searched."""
    of_quotes, of_facts = (_placed(table).where(table.c.article == key) for table in (attributions, facts))
    return Reading(
        attributions=tuple(attribution(row) for row in connection.execute(of_quotes).mappings()),
        facts=tuple(_fact(row, article.text) for row in connection.execute(of_facts).mappings()),
    )


def by_key(connection: Connection, table: Table, key: int, gone: str) -> RowMapping:
    """A row by its key. Raises NotThere with the sentence `gone`."""
    found = None
    if is_key(key):
        found = connection.execute(select(table).where(table.c.key == key)).mappings().one_or_none()
    if found is None:
        raise NotThere(gone)
    return found


def article(connection: Connection, key: int) -> Article:
    """A version of an article by its key."""
    row = connection.execute(select(articles).where(articles.c.key == key)).mappings().one()
    return Article.model_validate({name: row[name] for name in Article.model_fields})


def attribution(row: RowMapping) -> Attribution:
    """The attribution of a row."""
    return Attribution.model_validate({name: row[name] for name in Attribution.model_fields})


def fact_in(whole: Article, row: RowMapping) -> PrintedFact:
    """A fact with its place, of an article that may be searched no more."""
    stated = _fact(row, whole.text)
    return PrintedFact(key=row["key"], citation=whole.citation, fact=stated, passage=_paragraph(whole, stated.span))


def _placed(table: Table, keys: Iterable[int] | None = None) -> Select[tuple[object, ...]]:
    """What is searched, or these keys of it, each row with its passage's place."""
    place = (passages.c.number, passages.c.start, passages.c.stop)
    found = select(table, *place).select_from(table.join(passages))
    return found if keys is None else found.where(table.c.key.in_(keys))


def _sources(connection: Connection, rows: Iterable[RowMapping]) -> dict[int, "_Source"]:
    """The articles that these rows were read from, by key."""
    columns = (articles.c.key, articles.c.id, articles.c.text, *(articles.c[name] for name in _CITATION))
    keys = {row["article"] for row in rows}
    found = connection.execute(select(*columns).where(articles.c.key.in_(keys))).mappings()
    return {row["key"]: _Source(_citation(row), row["text"]) for row in found}


class _Source(NamedTuple):
    """What is needed of an article to show what stands in it."""

    citation: Citation
    text: str


def _citation(row: RowMapping) -> Citation:
    return Citation.model_validate({"article": row["id"], **{name: row[name] for name in _CITATION}})


def _printed(row: RowMapping, known: Mapping[int, _Source]) -> Printed:
    source = known[row["article"]]
    said = attribution(row)
    text = " ".join(part.of(source.text) for part in said.content)
    passage = _passage(row, source.text)
    return Printed(key=row["key"], citation=source.citation, attribution=said, text=text, passage=passage)


def _printed_fact(row: RowMapping, known: Mapping[int, _Source]) -> PrintedFact:
    source = known[row["article"]]
    stated, passage = _fact(row, source.text), _passage(row, source.text)
    return PrintedFact(key=row["key"], citation=source.citation, fact=stated, passage=passage)


def _fact(row: RowMapping, text: str) -> Fact:
    """The fact of a row; its words are read from the article's text."""
    span = Span(*row["span"])
    stored = {name: row[name] for name in ("figures", "dates", "speaker")}
    return Fact.model_validate({"text": span.of(text), "span": span, **stored})


def _passage(row: RowMapping, text: str) -> Passage:
    return Passage(number=row["number"], start=row["start"], text=text[row["start"] : row["stop"]])


def _paragraph(whole: Article, span: Span) -> Passage:
    """The paragraph that a span starts in; the span itself, as number 0, when it is outside of paragraphs."""
    numbered = enumerate(whole.paragraphs, start=1)
    number, found = next((pair for pair in numbered if pair[1].start <= span.start < pair[1].end), (0, span))
    return Passage(number=number, start=found.start, text=found.of(whole.text))
