"""The contract of searching: places and their order, filters, bounds, and whatever people may type."""

from collections.abc import Iterator
from datetime import date

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.model import Article, Attribution, Kind, Query, Reading
from bot.store import Store, open_store
from bot.text import Span
from tests.bot.store.made import READ_AT, made


def texts(store: Store, limit: int = 20, **query: object) -> list[str]:
    """The quotations that answer a question."""
    return [one.text for one in store.index.quotes(Query.model_validate(query), limit)]


def stated(store: Store, **query: object) -> list[str]:
    """The facts that answer a question."""
    return [one.fact.text for one in store.index.facts(Query.model_validate(query), 20)]


def test_the_content_comes_before_the_paragraph_and_the_paragraph_before_the_headline(store: Store) -> None:
    store.index.add(*made("headline", "“We sign.”", headline="On guarantees", day="2025-11-30"))
    store.index.add(*made("paragraph", "“We write it,” he said of guarantees.", day="2025-11-29"))
    store.index.add(*made("content", "“We guarantee it.”", day="2025-11-28"))
    store.index.add(*made("elsewhere", "“We do not.”", "No guarantee was given.", day="2025-11-27"))
    assert texts(store, words=["guarantees"]) == ["We guarantee it.", "We write it,", "We sign."]


def test_words_may_be_spread_over_content_paragraph_and_headline(store: Store) -> None:
    store.index.add(*made("a", "“The harbour stays,” the mayor said.", headline="A bridge for the town"))
    assert texts(store, words=["harbour", "mayor", "bridge"]) == ["The harbour stays,"]
    assert texts(store, words=["harbour", "mayor", "tunnel"]) == []


def test_words_of_two_quotations_in_one_paragraph_are_not_one_quotations_content(store: Store) -> None:
    store.index.add(*made("both", "“The harbour opens,” she said. “The bridge closes,” he said.", day="2025-11-30"))
    store.index.add(*made("one", "“The harbour and the bridge.”", day="2025-11-01"))
    assert texts(store, words=["harbour", "bridge"]) == [
        "The harbour and the bridge.", "The harbour opens,", "The bridge closes,",
    ]  # fmt: skip


def test_each_place_has_a_limit_of_its_own_and_gives_the_newest(store: Store) -> None:
    for day in range(1, 7):
        store.index.add(*made(f"in {day}", f"“The harbour, day {day}.”", day=f"2025-11-0{day}"))
        store.index.add(*made(f"at {day}", f"“Nothing, day {day}.” At the harbour.", day=f"2025-10-0{day}"))
    assert texts(store, 2, words=["harbour"]) == [
        "The harbour, day 6.", "The harbour, day 5.", "Nothing, day 6.", "Nothing, day 5.",
    ]  # fmt: skip
    assert texts(store, 0, words=["harbour"]) == texts(store, -1, words=["harbour"]) == []


def test_the_search_gives_up_after_some_rounds_of_passages_that_do_not_answer(store: Store) -> None:
    for day in range(1, 21):
        store.index.add(*made(f"{day}", f"“The harbour,” and “the bridge, day {day}.”", day=f"2025-11-{day:02}"))
    store.index.add(*made("old", "“The harbour bridge.”", day="2020-01-01"))
    assert texts(store, 5, words=["harbour", "bridge"])[0] == "The harbour bridge."
    assert "The harbour bridge." not in texts(store, 1, words=["harbour", "bridge"])


@pytest.mark.parametrize(
    "asked", ["territory", "territories", "TERRITORY", "Territory’s", "600000", "600,000", "28-point", "U.S.", "US"]
)
def test_words_are_found_in_any_form(store: Store, asked: str) -> None:
    store.index.add(*made("a", "“600,000 in the territories, a 28-point plan of the U.S.”"))
    assert len(texts(store, words=[asked])) == 1


@pytest.mark.parametrize("asked", ["U.S.-Russia", "28-point", "peace_plan", "us/russia"])
def test_a_typed_word_of_several_tokens_is_a_phrase(store: Store, asked: str) -> None:
    store.index.add(*made("apart", "“Russia and the point of peace, 28 plans, said the US.”"))
    assert texts(store, words=[asked]) == []
    store.index.add(*made("together", "“U.S.–Russia, a 28-point, peace plan.”"))
    assert texts(store, words=[asked]) == ["U.S.–Russia, a 28-point, peace plan."]


def test_a_phrase_stands_in_a_row_in_one_place(store: Store) -> None:
    store.index.add(*made("a", "“We sign away no territory.” The mayor said", headline="So we sign nothing"))
    assert len(texts(store, phrases=["signs away"])) == 1
    assert texts(store, phrases=["away sign"]) == []
    assert texts(store, phrases=["said so we sign"]) == []
    assert len(texts(store, phrases=["sign nothing"])) == 1


def test_excluded_words_stand_neither_in_the_content_nor_in_its_paragraph(store: Store) -> None:
    store.index.add(*made("a", "“The harbour opens.”", headline="The mayor speaks", day="2025-11-03"))
    store.index.add(*made("b", "“The harbour closes,” the mayor said.", day="2025-11-02"))
    store.index.add(*made("c", "“The harbour of mayors.”", day="2025-11-01"))
    assert texts(store, words=["harbour"], excluded=["mayor"]) == ["The harbour opens."]
    assert texts(store, excluded=["mayors"]) == ["The harbour opens."]
    assert len(texts(store, words=["harbour"], excluded=["🙂", "sea-mayor"])) == 3


def test_an_excluded_word_in_a_later_paragraph_of_the_content_counts_for_that_content_only(store: Store) -> None:
    text = "“Short,” he said. “The harbour\n“of the mayor.”"
    long = (Span(text.index("The"), text.index("The") + 11), Span(text.index("of"), len(text) - 1))
    paragraphs = (Span(0, text.index("\n")), Span(text.index("\n") + 1, len(text)))
    quotes = tuple(Attribution(kind="direct", content=parts) for parts in ((Span(1, 7),), long))
    article = Article(id="a", text=text, sha256="x", retrieved_at=READ_AT, paragraphs=paragraphs)
    store.index.add(article, Reading(attributions=quotes))
    assert texts(store, words=["harbour"], excluded=["mayor"]) == ["Short,"]
    assert texts(store, words=["harbour", "mayor"]) == ["The harbour of the mayor."]


@pytest.mark.parametrize("words", [["the"], ["the", "of"], ["to", "be"]])
def test_stop_words_alone_are_searched_too(store: Store, words: list[str]) -> None:
    store.index.add(*made("a", "“The end of the road is to be seen.”"))
    assert len(texts(store, words=words)) == 1


def test_what_holds_no_letter_is_ignored_and_alone_finds_nothing(store: Store) -> None:
    store.index.add(*made("a", "“The harbour opens.”"))
    assert texts(store, words=["🙂", "harbour", "—"]) == ["The harbour opens."]
    assert texts(store, words=["🙂"]) == texts(store, phrases=["…"]) == []
    assert texts(store, words=["🙂"], by="Ruiz") == ["The harbour opens."]
    assert stated(store, words=["🙂"]) == []


def test_a_question_without_words_gives_the_newest(store: Store) -> None:
    store.index.add(*made("a", "“Old.”", day="2025-11-01", facts=["Old."]))
    store.index.add(*made("b", "“New.”", day="2025-11-02"))
    store.index.add(*made("c", "Nothing is quoted here.", facts=["Nothing is quoted here."], day=None))
    assert texts(store) == ["New.", "Old."]
    assert texts(store, 1) == ["New."]
    assert stated(store) == ["Old.", "Nothing is quoted here."]


def _said(store: Store, *speakers: str | None) -> None:
    for at, speaker in enumerate(speakers):
        store.index.add(*made(f"{at}", f"“Number {at}.”", speakers=[speaker]))


@pytest.mark.parametrize(
    ("by", "found"),
    [
        ("zelensky", ["Number 0.", "Number 1."]),
        ("Volodymyr Zelenskiy", ["Number 0."]),
        ("President Zelensky", []),
        ("Zelensky's", ["Number 0.", "Number 1."]),
        ("Zelen", []),
        ("he", []),
        ("the", []),
        ("🙂", []),
        ("Dr. Ruiz", ["Number 4."]),
        ('" OR names:x', []),
    ],
)
def test_by_finds_every_spelling_of_a_name_and_never_a_pronoun(store: Store, by: str, found: list[str]) -> None:
    _said(store, "Volodymyr Zelenskyy", "Zelensky", "he", None, "Ana Ruiz")
    assert texts(store, by=by) == found


def test_by_gives_only_the_speakers_own_words_of_a_shared_paragraph(store: Store) -> None:
    store.index.add(*made("a", "“The harbour,” and “the harbour too.”", speakers=["Ana Ruiz", "Vlad Oz"]))
    assert texts(store, words=["harbour"], by="oz") == ["the harbour too."]


def test_the_filters_on_outlet_time_and_kind_narrow_together(store: Store) -> None:
    store.index.add(*made("a", "“A.”", outlet="The Interview Times", day="2025-11-27"))
    store.index.add(*made("b", "“B.”", outlet="Times of the Harbour", day="2025-11-28", kind="mixed"))
    store.index.add(*made("c", "“C.”", outlet="Al Jazeera", day="2025-11-29", kind="indirect"))
    store.index.add(*made("d", "“D.”", outlet=None, day=None))
    store.index.add(*made("e", "“E.”", outlet="Times", day="2025-11"))
    assert texts(store, outlet="times") == ["B.", "A.", "E."]
    assert texts(store, outlet="times INTERVIEW") == ["A."]
    assert texts(store, outlet="tim") == texts(store, outlet="—") == []
    assert texts(store, since=date(2025, 11, 28)) == ["C.", "B."]
    assert texts(store, until=date(2025, 11, 28)) == ["B.", "A."]
    assert texts(store, since=date(2025, 11, 28), until=date(2025, 11, 28), outlet="times") == ["B."]
    assert texts(store, since=date(2025, 11, 29), until=date(2025, 11, 28)) == []
    kinds: tuple[Kind, ...] = ("direct", "mixed", "indirect")
    assert [texts(store, kind=kind) for kind in kinds] == [["A.", "D.", "E."], ["B."], ["C."]]
    assert texts(store, kind="mixed", words=["b"]) == ["B."]


def test_a_kind_is_the_quotations_own_in_a_shared_paragraph(store: Store) -> None:
    article, reading = made("a", "“The harbour,” and “the harbour too.”")
    mixed = reading.attributions[1].model_copy(update={"kind": "mixed"})
    store.index.add(article, reading.model_copy(update={"attributions": (reading.attributions[0], mixed)}))
    assert texts(store, kind="mixed", words=["harbour"]) == ["the harbour too."]


def test_article_keys_bound_what_is_found(store: Store) -> None:
    for name in "abcd":
        store.index.add(*made(name, f"“The harbour {name}.”"))
    asked = Query(words=("harbour",))
    found = store.index.quotes(asked, 9, newer_than=1, as_of=3)
    assert [one.text for one in found] == ["The harbour b.", "The harbour c."]
    assert store.index.quotes(asked, 9, newer_than=10**40) == store.index.quotes(asked, 9, as_of=0) == ()
    assert len(store.index.quotes(asked, 9, newer_than=-1, as_of=10**40)) == 4


def test_a_stance_answers_no_question(store: Store) -> None:
    store.index.add(*made("a", "“The harbour stays open.”", speakers=["Ben Okoro"], speech=False))
    store.index.add(*made("b", "“The harbour closes.”", speakers=["Ana Ruiz"]))
    assert texts(store, words=["harbour"]) == texts(store, kind="direct") == ["The harbour closes."]
    assert texts(store, by="Okoro") == []
    assert store.index.speakers(9) == ("Ana Ruiz",)


def test_facts_are_found_by_their_paragraph_and_headline(store: Store) -> None:
    store.index.add(
        *made(
            "a", "The harbour cost 28 million. It is deep.", headline="A bridge", facts=["The harbour cost 28 million."]
        )
    )
    store.index.add(*made("b", "“The harbour cost 29 million.”", day="2025-11-29"))
    assert (
        stated(store, words=["deep"]) == stated(store, words=["harbours", "bridge"]) == ["The harbour cost 28 million."]
    )
    assert stated(store, words=["tunnel"]) == stated(store, words=["deep"], excluded=["harbour"]) == []
    assert stated(store, words=["deep"], outlet="times", since=date(2025, 11, 1), kind="mixed") != []
    assert store.index.facts(Query(words=("deep",)), 0) == ()


def test_facts_by_a_speaker_are_those_in_reported_speech(store: Store) -> None:
    article, reading = made("a", "It cost 28. It cost 29.", facts=["It cost 28.", "It cost 29."])
    said = reading.facts[1].model_copy(update={"speaker": "Ana Ruiz"})
    store.index.add(article, reading.model_copy(update={"facts": (reading.facts[0], said)}))
    assert stated(store, by="ruiz") == ["It cost 29."]


@pytest.fixture(scope="module")
def shared() -> Iterator[Store]:
    """One store for all examples of a property."""
    opened = open_store("sqlite:///:memory:")
    opened.index.add(*made("a", "“The harbour NEAR the column names, or not.”", facts=["The harbour"]))
    yield opened
    opened.close()


_HOSTILE = st.one_of(
    st.text(max_size=40),
    st.text(alphabet="\"'*^():{}+-\\ \0\n<>;%_.,ʼ’“½ﬁİßͺ⑴ANDORNOTEAR09", max_size=60),
    st.sampled_from(
        ["AND", "OR", "NOT", "NEAR(a b)", 'names : "x"', "{quoted} : x", "x*", "^x", '"', "\0", "'; DROP TABLE"]
    ),
)


@settings(max_examples=100, deadline=None)
@given(
    words=st.lists(_HOSTILE, max_size=3).map(tuple),
    phrases=st.lists(_HOSTILE, max_size=2).map(tuple),
    excluded=st.lists(_HOSTILE, max_size=2).map(tuple),
    by=st.none() | _HOSTILE,
    outlet=st.none() | _HOSTILE,
)
@example(words=("w " * 5000,), phrases=(), excluded=(), by=None, outlet=None)
@example(words=tuple(f"w{n}" for n in range(3000)), phrases=(), excluded=(), by=None, outlet=None)
@example(words=(), phrases=("x " * 5000,), excluded=tuple(f"w{n}" for n in range(3000)), by="a " * 3000, outlet=None)
@example(words=(), phrases=(), excluded=(), by=None, outlet="a " * 3000)
def test_whatever_is_typed_is_words_and_never_syntax(
    shared: Store,
    words: tuple[str, ...],
    phrases: tuple[str, ...],
    excluded: tuple[str, ...],
    by: str | None,
    outlet: str | None,
) -> None:
    query = Query(words=words, phrases=phrases, excluded=excluded, by=by, outlet=outlet)
    quotes, facts = shared.index.quotes(query, 5), shared.index.facts(query, 5)
    assert len(quotes) <= 1
    assert len(facts) <= 1
    assert shared.index.coverage(query).articles <= 1
    assert len(shared.index.like(" ".join([*words, *phrases]), 5)) <= 1


_WORDS = st.lists(
    st.text(
        st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"], exclude_characters="“”"), min_size=1, max_size=12
    ),
    min_size=1,
    max_size=6,
)


@settings(max_examples=50, deadline=None)
@given(words=_WORDS)
def test_every_word_of_a_quotation_finds_it(shared: Store, words: list[str]) -> None:
    name = f"made {shared.index.newest()}"
    line = " ".join(words)
    shared.index.add(*made(name, f"“{line}”", outlet=name, speakers=[f"{name} {line}"]))
    if any(char.isalnum() for char in line):
        for query in (
            Query(words=tuple(words), outlet=name),
            Query(phrases=(line,), outlet=name),
            Query(by=f"{name} {line}"),
        ):
            assert name in [one.citation.article for one in shared.index.quotes(query, 500)]


def test_a_question_of_more_words_than_the_index_is_asked_for_is_still_checked_whole(store: Store) -> None:
    words = tuple(f"w{n}" for n in range(100))
    store.index.add(*made("a", f"“{' '.join(words)}.”"))
    assert (
        len(store.index.quotes(Query(words=words), 5))
        == len(store.index.quotes(Query(phrases=(" ".join(words),)), 5))
        == 1
    )
    assert store.index.quotes(Query(words=(*words, "more")), 5) == ()
    assert store.index.quotes(Query(phrases=(" ".join([*words[:40], "other", *words[41:]]),)), 5) == ()
    assert store.index.quotes(Query(words=("w1",), excluded=(*(f"x{n}" for n in range(70)), "w2")), 5) == ()
