"""Text becomes an article with its identity."""

from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

import pytest

from bot.errors import Unreadable
from bot.model import Article, Moment
from bot.read.article import article
from bot.read.given import Given

NOON = datetime(2025, 12, 1, 12, tzinfo=UTC)
SEEDS = Path(__file__).parents[3] / "seeds"


def read(text: str, known: Given | None = None) -> Article:
    return article(text, text.encode(), known or Given(), "a.txt", NOON)


def test_the_id_is_the_given_one_else_the_address_else_the_name() -> None:
    url = "https://Post.example/a?utm_source=x"
    assert read("It rained.", Given(id="7", url=url)).id == "7"
    found = read("It rained.", Given(url=url))
    assert (found.id, found.url) == ("https://post.example/a", url)
    assert read("It rained.").id == "a.txt"


def test_the_hash_is_of_the_bytes_and_the_time_is_kept() -> None:
    found = article("It rained.\r\n", b"raw", Given(), "a.txt", NOON)
    assert found.sha256 == sha256(b"raw").hexdigest()
    assert found.retrieved_at == NOON
    assert found.text == "It rained. \n"


def test_what_is_known_beside_the_text_wins_over_what_it_prints() -> None:
    text = "PARIS, Nov 27, 2025 (AFP) - It rained."
    assert read(text).published == Moment(iso="2025-11-27")
    found = read(text, Given(published=Moment(iso="2025-11-28")))
    assert found.published == Moment(iso="2025-11-28")
    assert (found.dateline, found.agency) == ("PARIS, Nov 27, 2025 (AFP)", "AFP")


def test_a_date_without_a_year_stays_unknown() -> None:
    found = read("PARIS, Nov 27 (AFP) - It rained.")
    assert found.published is None
    assert found.dateline == "PARIS, Nov 27 (AFP)"


@pytest.mark.parametrize("text", ["\n \n", "Advertisement\nShare this article\n"])
def test_a_text_of_nothing_but_boilerplate_is_refused(text: str) -> None:
    with pytest.raises(Unreadable, match="holds no article"):
        read(text)


def test_the_first_seed_is_laid_out_as_an_editor_would() -> None:
    raw = (SEEDS / "000_038b8af132b4b7c7.txt").read_bytes()
    headline = "Putin says he is ready to guarantee in writing no Russian attack on Europe | Russia-Ukraine war News"
    found = article(raw.decode(), raw, Given(headline=headline), "a.txt", NOON)
    assert found.text == raw.decode()
    assert [span.of(found.text) for span in found.headings] == [
        headline,
        "‘The president has lost his legitimate status’",
    ]
    assert [span.of(found.text) for span in found.boilerplate] == [
        "Recommended Stories",
        "list of 3 itemsend of list",
    ]


def test_the_second_seed_prints_its_outlet_and_date() -> None:
    raw = (SEEDS / "003_04b33b41f9e33b70.txt").read_bytes()
    found = article(raw.decode(), raw, Given(), "a.txt", NOON)
    assert found.published == Moment(iso="2025-11-29")
    assert found.outlet == "TheInterviewTimes.com"
    assert found.dateline == "TheInterviewTimes.com | November 29, 2025"
    assert len(found.boilerplate) == 2
    assert all(span.of(found.text).startswith("Must Read:") for span in found.boilerplate)
    assert len(found.headings) == 5
