"""The contract of `bot.ports.Index`: what is stored comes back, in versions, and is counted."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import date, datetime, timedelta, timezone

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.errors import NotThere
from bot.model import Article, Attribution, DateMention, Fact, Figure, Moment, Query, Reading
from bot.records import Outlet
from bot.store import Store, open_store
from bot.text import Span
from tests.bot.store.made import READ_AT, made

_TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=60)
_SOME = st.none() | _TEXTS
_DAYS = st.dates(min_value=date(1000, 1, 1))
_MOMENTS = st.builds(lambda day: Moment(iso=day.isoformat()), _DAYS) | st.sampled_from(
    [Moment(iso="2025"), Moment(iso="2025-11"), Moment(iso="2025-11-27T08:00:00+02:00"), Moment(iso="2025-11-27 08:00")]
)
_SPANS = st.builds(lambda start, length: Span(start, start + length), st.integers(0, 70), st.integers(0, 20))
_MANY = st.lists(_SPANS, max_size=3).map(tuple)
_AWARE = st.floats(-2e9, 4e9).map(lambda seconds: datetime.fromtimestamp(seconds, timezone(timedelta(hours=5))))
_ARTICLES = st.builds(
    Article,
    id=_TEXTS,
    text=_TEXTS,
    sha256=_TEXTS,
    retrieved_at=_AWARE,
    outlet=_SOME,
    headline=_SOME,
    url=_SOME,
    byline=_SOME,
    dateline=_SOME,
    agency=_SOME,
    published=st.none() | _MOMENTS,
    modified=st.none() | _MOMENTS,
    language=_SOME,
    version=st.just(1),
    paragraphs=_MANY,
    headings=_MANY,
    boilerplate=_MANY,
)
_ATTRIBUTIONS = st.builds(
    Attribution,
    kind=st.sampled_from(["direct", "mixed", "indirect"]),
    content=_MANY,
    quoted=_MANY,
    source=st.none() | _MANY,
    cue=st.none() | _MANY,
    speech=st.booleans(),
    speaker=_SOME,
    speaker_type=st.sampled_from([None, "person", "office", "organisation", "country", "group", "unnamed"]),
    role=_SOME,
    resolved_by=st.sampled_from([None, "as printed", "full name", "surname", "title", "apposition", "pronoun"]),
    addressee=_SOME,
    occasion=_SOME,
    said_on=st.none() | _MOMENTS,
    confidence=st.floats(0, 1),
)
_FIGURES = st.builds(Figure, value=st.floats(allow_nan=False, allow_infinity=False), unit=_SOME, of=_SOME, span=_SPANS)
_DATES = st.builds(DateMention, iso=_DAYS.map(str), span=_SPANS)
_FACTS = st.builds(
    Fact,
    text=st.just(""),
    span=_SPANS,
    figures=st.lists(_FIGURES, max_size=2).map(tuple),
    dates=st.lists(_DATES, max_size=2).map(tuple),
    speaker=_SOME,
)


def test_an_article_is_known_by_what_it_says(store: Store) -> None:
    article, reading = made("a", "“Open,” the mayor said.")
    assert not store.index.confirm(article)
    assert store.index.add(article, reading) == "new"
    assert store.index.confirm(article.model_copy(update={"sha256": "other bytes"}))
    assert not store.index.confirm(article.model_copy(update={"text": "“Shut,” the mayor said."}))
    assert not store.index.confirm(article.model_copy(update={"outlet": "Another outlet"}))
    assert not store.index.confirm(article.model_copy(update={"published": Moment(iso="1999-01-01")}))


def test_corrected_knowledge_of_an_article_is_a_new_version(store: Store) -> None:
    article, reading = made("a", "“Open,” the mayor said.")
    store.index.add(article, reading)
    corrected = article.model_copy(update={"outlet": "The Right Outlet"})
    assert store.index.add(corrected, reading) == "updated"
    assert [one.citation.outlet for one in store.index.quotes(Query(), 9999)] == ["The Right Outlet"]


def test_words_that_an_update_keeps_are_not_newer_for_it(store: Store) -> None:
    store.index.add(*made("a", "“Open,” the mayor said."))
    store.index.add(*made("a", "“Open,” the mayor said.\n“Shut,” the mayor said."))
    store.index.add(*made("a", "“Open,” the mayor said.\n“Shut,” the mayor said.\n“Ajar,” the mayor said."))
    mayor = Query(words=("mayor",))
    assert {one.text for one in store.index.quotes(mayor, 9, newer_than=1)} == {"Shut,", "Ajar,"}
    assert {one.text for one in store.index.quotes(mayor, 9, newer_than=2)} == {"Ajar,"}
    assert len(store.index.quotes(mayor, 9)) == 3


def test_words_that_come_back_are_as_old_as_they_were_first(store: Store) -> None:
    for lines in (["“Open,” the mayor said."], ["“Shut,” the mayor said."], ["“Open,” the mayor said."]):
        store.index.add(*made("a", *lines))
    assert store.index.quotes(Query(words=("mayor",)), 9, newer_than=2) == ()


def test_what_was_known_stays_known_when_its_article_is_updated(store: Store) -> None:
    store.index.add(*made("a", "“Open,” the mayor said."))
    store.index.add(*made("a", "“Open,” the mayor said.", "“Shut,” the mayor said."))
    assert [one.text for one in store.index.quotes(Query(words=("mayor",)), 9, as_of=1)] == ["Open,"]
    assert [one.text for one in store.index.like("open shut", 9, as_of=1)] == ["Open,"]


def test_the_same_words_change_nothing(store: Store) -> None:
    store.index.add(*made("a", "“Open,” the mayor said."))
    assert store.index.add(*made("a", "“Open,” the mayor said.")) == "unchanged"
    assert store.index.newest() == 1
    assert len(store.index.quotes(Query(), 9999)) == 1


def test_other_bytes_become_the_next_version_and_the_earlier_is_kept_but_not_searched(store: Store) -> None:
    store.index.add(*made("a", "“The bridge opens,” the mayor said.", facts=["the mayor said"]))
    (old,) = store.index.quotes(Query(words=("bridge",)), 5)
    (old_fact,) = store.index.facts(Query(words=("bridge",)), 5)
    assert store.index.add(*made("a", "“The tunnel opens,” the mayor said.", facts=["the mayor said"])) == "updated"
    assert store.index.quotes(Query(words=("bridge",)), 5) == ()
    assert store.index.facts(Query(words=("bridge",)), 5) == ()
    assert store.index.like("the bridge opens", 5)[0].text == "The tunnel opens,"
    (new,) = store.index.quotes(Query(words=("tunnel",)), 5)
    assert (new.citation.version, new.citation.article) == (2, "a")
    article, attribution = store.index.printed(old.key)
    assert (article.version, attribution.content[0].of(article.text)) == (1, "The bridge opens,")
    article, fact = store.index.fact(old_fact.key)
    assert (article.version, fact) == (1, old_fact)
    assert store.index.coverage().articles == 1
    assert store.index.newest() == 2


def test_bytes_that_came_before_make_a_third_version(store: Store) -> None:
    for words in ("One", "Two", "One"):
        store.index.add(*made("a", f"“{words},” the mayor said."))
    assert [one.citation.version for one in store.index.quotes(Query(), 9999)] == [3]
    assert store.index.terms(9) == ("One", "mayor", "said", "the")


def test_an_article_added_by_many_threads_at_once_is_stored_once(store: Store) -> None:
    article, reading = made("a", "“Open,” the mayor said.")
    with ThreadPoolExecutor(8) as threads:
        outcomes = list(threads.map(lambda _: store.index.add(article, reading), range(16)))
    assert sorted(outcomes) == ["new"] + ["unchanged"] * 15
    assert len(store.index.quotes(Query(), 9999)) == 1


def test_what_starts_in_a_heading_in_boilerplate_or_nowhere_is_kept_but_not_searched(store: Store) -> None:
    text = "“One” here\n“Two” there\n“Three” again\n“Four” last"
    lines = [Span(0, 10), Span(11, 22), Span(23, 36), Span(37, 48)]
    article = Article(
        id="a",
        text=text,
        sha256="x",
        retrieved_at=READ_AT,
        headline="One two three four",
        paragraphs=(lines[0], lines[1], lines[2]),
        headings=(lines[1],),
        boilerplate=(lines[2],),
    )
    parts = [Span(1, 4), Span(12, 15), Span(24, 29), Span(38, 42)]
    attributions = [Attribution(kind="direct", content=(part,)) for part in parts]
    reading = Reading(
        attributions=(*attributions, Attribution(kind="indirect", content=())),
        facts=tuple(Fact(text=part.of(text), span=part) for part in parts),
    )
    store.index.add(article, reading)
    assert [one.text for one in store.index.quotes(Query(), 9999)] == ["One"]
    assert [one.text for one in store.index.quotes(Query(words=("one",)), 9)] == ["One"]
    assert [one.fact.text for one in store.index.facts(Query(words=("one",)), 9)] == ["One"]
    assert store.index.printed(4)[1] == attributions[3]
    assert store.index.fact(4)[1].passage.model_dump() == {"number": 0, "start": 37 + 1, "text": "Four"}
    assert store.index.fact(1)[1].passage.number == 1


def test_the_words_around_a_quotation_come_from_its_own_paragraph(store: Store) -> None:
    store.index.add(*made("a", "It rained.", "“Open,” the mayor said.", "It stopped."))
    (found,) = store.index.quotes(Query(), 9999)
    assert found.passage.model_dump() == {"number": 2, "start": 11, "text": "“Open,” the mayor said."}


def test_the_parts_of_a_split_quotation_are_joined_by_a_space(store: Store) -> None:
    article, _ = made("a", "“By noon,” the mayor said, “it opens.”")
    parts = tuple(
        Span(article.text.index(one), article.text.index(one) + len(one)) for one in ("By noon,", "it opens.")
    )
    store.index.add(article, Reading(attributions=(Attribution(kind="direct", content=parts),)))
    (found,) = store.index.quotes(Query(phrases=("noon it opens",)), 5)
    assert found.text == "By noon, it opens."


@pytest.mark.parametrize("key", [0, -1, 7, 2**63, 10**40])
def test_a_key_that_is_not_stored_is_not_there(store: Store, key: int) -> None:
    with pytest.raises(NotThere, match="That quote is no longer in the index"):
        store.index.printed(key)
    with pytest.raises(NotThere, match="That fact is no longer in the index"):
        store.index.fact(key)


def test_an_empty_index_has_nothing(store: Store) -> None:
    index = store.index
    assert index.newest() == 0
    assert (index.quotes(Query(), 9), index.outlets(), index.speakers(5), index.terms(5)) == ((), (), (), ())
    assert index.coverage().model_dump() == {
        "articles": 0, "outlets": (), "from": None, "to": None, "undated": 0, "failed": (),
    }  # fmt: skip
    assert index.like("anything", 5) == index.quotes(Query(words=("anything",)), 5) == ()


def _three(store: Store) -> None:
    store.index.add(*made("a", "“One,” she said.", day="2025-11-27", outlet="The Interview Times"))
    store.index.add(*made("b", "“Two,” she said.", day="2025-11-29", outlet="Al Jazeera", speakers=["Vlad Oz"]))
    store.index.add(*made("c", "“Three,” she said.", day=None, outlet="Al Jazeera", speakers=[None]))
    store.index.add(*made("d", "It rained.", day="2025-11", outlet=None))


def test_coverage_counts_current_articles_and_their_days(store: Store) -> None:
    _three(store)
    store.index.add(*made("a", "“One more,” she said.", day="2025-11-28", outlet="The Interview Times"))
    coverage = store.index.coverage()
    assert (coverage.articles, coverage.undated) == (4, 2)
    assert coverage.outlets == ("Al Jazeera", "The Interview Times")
    assert (coverage.first, coverage.last) == (date(2025, 11, 28), date(2025, 11, 29))


@pytest.mark.parametrize(
    ("query", "articles"),
    [
        (Query(outlet="JAZEERA"), 2),
        (Query(outlet="times interview"), 1),
        (Query(outlet="jaz"), 0),
        (Query(outlet="🙂"), 0),
        (Query(since=date(2025, 11, 29)), 1),
        (Query(until=date(2025, 11, 27)), 1),
        (Query(outlet="jazeera", since=date(2025, 11, 29), until=date(2025, 11, 29)), 1),
        (Query(words=("one",), by="Ruiz", kind="direct"), 4),
    ],
)
def test_coverage_follows_the_filters_on_outlet_and_time_only(store: Store, query: Query, articles: int) -> None:
    _three(store)
    assert store.index.coverage(query).articles == articles


def test_outlets_are_listed_by_their_articles(store: Store) -> None:
    _three(store)
    assert store.index.outlets() == (
        Outlet(name="Al Jazeera", articles=2, first=date(2025, 11, 29), last=date(2025, 11, 29)),
        Outlet(name=None, articles=1, first=None, last=None),
        Outlet(name="The Interview Times", articles=1, first=date(2025, 11, 27), last=date(2025, 11, 27)),
    )


def test_speakers_are_listed_by_their_quotations(store: Store) -> None:
    store.index.add(*made("a", "“One,” “two,” “three.”", speakers=["Vlad Oz", "Ana Ruiz", "Ana Ruiz"]))
    store.index.add(*made("b", "“Four.”", speakers=[None]))
    assert store.index.speakers(9) == ("Ana Ruiz", "Vlad Oz")
    assert store.index.speakers(1) == ("Ana Ruiz",)
    assert store.index.speakers(-1) == ()


def test_terms_are_printed_words_the_commonest_first(store: Store) -> None:
    store.index.add(*made("a", "“The territories stay,” she said.", headline="Territory"))
    store.index.add(*made("b", "“That territory stays,” she said."))
    store.index.add(*made("c", "“This territory’s,” she said.", "Nothing is quoted here."))
    assert store.index.terms(3) == ("said", "she", "territory")
    assert "quoted" not in store.index.terms(99)
    assert {"territory", "territories"} <= {*store.index.terms(99)}
    assert store.index.terms(-1) == ()


def test_an_article_is_seen_when_it_was_last_read_or_confirmed(store: Store) -> None:
    article, reading = made("a", "“One,” she said.", url="https://example.org/a")
    later = READ_AT + timedelta(hours=3)
    store.index.add(article, reading)
    assert store.index.seen("a") == READ_AT
    assert store.index.confirm(article.model_copy(update={"sha256": "x", "retrieved_at": later}))
    assert store.index.seen("https://example.org/a") == later
    store.index.add(article.model_copy(update={"retrieved_at": later + timedelta(hours=1)}), reading)
    assert store.index.seen("a") == later + timedelta(hours=1)
    assert not store.index.confirm(article.model_copy(update={"outlet": "Other", "retrieved_at": later}))
    assert store.index.seen("b") is None


def test_every_quotation_comes_newest_first_then_by_article_and_place(store: Store) -> None:
    store.index.add(*made("undated", "“F.”", day=None))
    store.index.add(*made("old", "“E.”", day="1999-01-01"))
    store.index.add(*made("month", "“G.”", day="2025-12"))
    store.index.add(*made("new", "“A,” and “B.”", "“C.”", day="2025-11-28T23:00:00+02:00"))
    store.index.add(*made("same day", "“D.”", day="2025-11-28"))
    assert [one.text for one in store.index.quotes(Query(), 9999)] == ["A,", "B.", "C.", "D.", "E.", "F.", "G."]


@pytest.fixture(scope="module")
def shared() -> Iterator[Store]:
    """One store for all examples of the property."""
    opened = open_store("sqlite:///:memory:")
    yield opened
    opened.close()


@settings(max_examples=50, deadline=None)
@given(article=_ARTICLES, attributions=st.lists(_ATTRIBUTIONS, max_size=3), facts=st.lists(_FACTS, max_size=2))
def test_every_field_comes_back_as_it_was_stored(
    shared: Store, article: Article, attributions: list[Attribution], facts: list[Fact]
) -> None:
    at = shared.index.newest()
    article = article.model_copy(update={"id": f"{article.id} {at}"})
    # Keys follow one another, so three attributions and two facts an article make them known.
    quotes = [*attributions, *[Attribution(kind="indirect", content=())] * (3 - len(attributions))]
    facts = [*facts, *[Fact(text="", span=Span(0, 0))] * (2 - len(facts))]
    facts = [one.model_copy(update={"text": one.span.of(article.text)}) for one in facts]
    assert shared.index.add(article, Reading(attributions=tuple(quotes), facts=tuple(facts))) == "new"
    for key, attribution in enumerate(quotes, start=at // 2 * 3 + 1):
        assert shared.index.printed(key) == (article, attribution)
    for key, fact in enumerate(facts, start=at // 2 * 2 + 1):
        stored, printed = shared.index.fact(key)
        assert (stored, printed.fact, printed.citation) == (article, fact, article.citation)
    assert shared.index.add(article.model_copy(update={"text": f"{article.text}+"}), Reading()) == "updated"


def test_a_paragraph_of_half_a_megabyte_is_searched_in_parts(store: Store) -> None:
    line = " ".join(f"Filler {n}. “Words {n} stand here,” she said." for n in range(4000))
    store.index.add(*made("long", line))
    found = store.index.quotes(Query(phrases=("words 3999",)), 5)[0]
    assert found.text == "Words 3999 stand here,"
    assert found.passage.number == 1
    assert len(found.passage.text) <= 4000
    content = found.attribution.content[0].shifted(-found.passage.start)
    assert content.of(found.passage.text) == found.text
