"""Many articles over several processes."""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

from bot.engine.batch import Pool, read
from bot.model import Article
from bot.read.article import article
from bot.read.given import Given

TEXT = "“We agree on point {n} of the plan,” Ana Ruiz said on Monday. The council rejected it.\n"


def made(number: int, lines: int) -> Article:
    text = TEXT.format(n=number) * lines
    return article(text, text.encode(), Given(), f"a{number}", datetime(2026, 1, 5, tzinfo=UTC))


@pytest.fixture
def pool() -> Iterator[Pool]:
    shared = Pool(2)
    yield shared
    shared.close()


def test_a_batch_is_read_in_order_and_as_one_process_reads_it(pool: Pool) -> None:
    articles = [made(number, 150) for number in range(7)]
    assert list(pool.each(articles)) == [(each, read(each)) for each in articles]


def test_few_articles_are_read_without_starting_a_process(pool: Pool) -> None:
    articles = [made(number, 1) for number in range(3)]
    assert [each.id for each, _ in pool.each(articles)] == ["a0", "a1", "a2"]
    pool.close()  # nothing was started, and closing twice is no error


def test_nothing_gives_nothing(pool: Pool) -> None:
    assert list(pool.each([])) == []


def test_only_a_few_are_read_ahead_of_what_is_asked_for(pool: Pool) -> None:
    taken: list[int] = []

    def each() -> Iterator[Article]:
        for number in range(60):
            taken.append(number)
            yield made(number, 120)

    reading = pool.each(each())
    next(reading)
    assert len(taken) <= 20
    reading.close()  # type: ignore[attr-defined]
