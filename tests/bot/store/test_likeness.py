"""The contract of `like`: the rarest words find, all words rank."""

from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.store import Store, open_store
from tests.bot.store.made import made


def like(store: Store, words: str, limit: int = 5) -> list[str]:
    """The texts of what is like these words."""
    return [one.text for one in store.index.like(words, limit)]


def test_what_shares_the_most_words_comes_first(store: Store) -> None:
    store.index.add(*made("a", "“The harbour stays open.”", day="2025-11-01"))
    store.index.add(*made("b", "“The harbour is closed.”", day="2025-11-02"))
    store.index.add(*made("c", "“It rained.”", day="2025-11-03"))
    assert like(store, "Harbours stay open, the mayor said") == ["The harbour stays open.", "The harbour is closed."]
    assert like(store, "Harbours stay open, the mayor said", 1) == ["The harbour stays open."]


def test_a_stance_is_let_in_only_when_asked_for(store: Store) -> None:
    store.index.add(*made("a", "“The harbour stays open.”", speech=False))
    assert like(store, "the harbour stays") == []
    assert [one.attribution.speech for one in store.index.like("the harbour stays", 5, stances=True)] == [False]


def test_equals_come_newest_first(store: Store) -> None:
    store.index.add(*made("old", "“The old harbour.”", day="2025-11-01"))
    store.index.add(*made("new", "“The new harbour.”", day="2025-11-02"))
    assert like(store, "harbour") == ["The new harbour.", "The old harbour."]


def test_an_old_quotation_of_common_words_is_found_among_many_newer_ones(store: Store) -> None:
    words = "we will do this by other means".split()
    store.index.add(*made("old", f"“{' '.join(words)}.”", day="1990-01-01"))
    for at in range(260):
        store.index.add(*made(f"{at}", f"“{words[at % 7]} and {words[(at + 1) % 7]} {at}.”"))
    assert like(store, "We will do that by other means", 1) == ["we will do this by other means."]


def test_words_around_a_quotation_do_not_make_it_alike(store: Store) -> None:
    store.index.add(*made("a", "“It rained.” The harbour stays open. “It snowed.”"))
    assert like(store, "the harbour stays open") == []


@pytest.mark.parametrize("words", ["", "🙂", "unknown words only"])
def test_nothing_is_like_words_that_are_nowhere(store: Store, words: str) -> None:
    store.index.add(*made("a", "“The harbour.”"))
    assert like(store, words) == []


def test_no_limit_gives_nothing(store: Store) -> None:
    store.index.add(*made("a", "“The harbour.”"))
    assert like(store, "harbour", 0) == like(store, "harbour", -1) == []


@pytest.fixture(scope="module")
def shared() -> Iterator[Store]:
    """One store for all examples of a property."""
    opened = open_store("sqlite:///:memory:")
    opened.index.add(*made("a", f"“{' '.join(f'w{n}' for n in range(1500))}.”"))
    yield opened
    opened.close()


@settings(max_examples=50, deadline=None)
@given(words=st.text(max_size=80))
def test_any_words_may_be_asked_for(shared: Store, words: str) -> None:
    assert len(shared.index.like(words, 5)) <= 1


def test_a_text_of_ten_thousand_words_may_be_asked_for(shared: Store) -> None:
    assert len(shared.index.like(" ".join(f"w{n % 1500} x{n}" for n in range(10_000)), 5)) == 1
