"""A channel is told what is new on its topic since it was last told, and nothing twice."""

from datetime import timedelta
from pathlib import Path

import pytest

from bot.answers import Digest
from bot.desk import Desk
from bot.desk import digest as digests
from bot.desk.ingest import ingest
from bot.errors import BadAsk, NotThere
from bot.records import Subscription
from tests.conftest import SEEDS
from tests.fakes import FakeClock

FIRST, SECOND = "000_038b8af132b4b7c7.txt", "003_04b33b41f9e33b70.txt"


def read(desk: Desk, folder: Path, name: str, text: str | None = None) -> None:
    """Read one seed article, or another text under its name, from a folder that says its outlet."""
    table = (SEEDS / "articles.csv").read_text(encoding="utf-8").splitlines()
    (folder / name).write_text(text or (SEEDS / name).read_text(encoding="utf-8"), encoding="utf-8")
    there = [line for line in table[1:] if (folder / line.split(",")[0]).exists()]
    (folder / "articles.csv").write_text("\n".join([table[0], *there]), encoding="utf-8")
    report = ingest(desk, [str(folder)], lambda _: None)
    assert {one.outcome for one in report.items} <= {"new", "updated", "unchanged"}


def subscribe(desk: Desk, wish: str = "territory daily 08:00") -> Subscription:
    return digests.add(desk, "T1", "C1", "U1", wish).items[-1]


def told(desk: Desk, made: Subscription, clock: FakeClock) -> Digest:
    """Compose a digest and mark it as posted, as the worker does."""
    clock.advance(days=1)
    (current,) = [one for one in desk.ledger.subscriptions("T1", "C1") if one.id == made.id]
    due = clock.now()
    digest = digests.compose(desk, current, due)
    assert desk.ledger.claim(made.id, due, due)
    desk.ledger.settle(made.id, due, "posted", digest.mark)
    return digest


@pytest.mark.parametrize(
    ("wish", "topic", "cadence", "weekday", "at"),
    [
        ("territory daily 08:00", "territory", "daily", None, "08:00"),
        ("daily bread DAILY 7:05", "daily bread", "daily", None, "07:05"),
        ('"security guarantees" by:putin weekly mon 23:59', '"security guarantees" by:putin', "weekly", 0, "23:59"),
        ("war weekly Sunday 00:00", "war", "weekly", 6, "00:00"),
    ],
)
def test_a_wish_becomes_a_subscription(
    empty_desk: Desk, wish: str, topic: str, cadence: str, weekday: int | None, at: str
) -> None:
    made = subscribe(empty_desk, wish)
    assert (made.topic, made.cadence, made.weekday, made.at) == (topic, cadence, weekday, at)
    assert (made.channel, made.owner, made.zone) == ("C1", "U1", "UTC")


@pytest.mark.parametrize(
    "wish",
    ["", "territory", "territory daily", "daily 08:00", "territory daily 25:00", "territory daily 08:61",
     "territory weekly xyz 08:00", "since:2025-02-30 daily 08:00", "😀 daily 08:00", f"{'a' * 400} daily 08:00"],
)  # fmt: skip
def test_a_wish_that_cannot_be_understood_gets_a_sentence(empty_desk: Desk, wish: str) -> None:
    with pytest.raises(BadAsk, match=r".+\."):
        subscribe(empty_desk, wish)
    assert empty_desk.ledger.subscriptions("T1") == ()


def test_a_subscription_starts_with_what_comes_after_it(desk: Desk) -> None:
    assert digests.compose(desk, subscribe(desk), desk.clock.now()).hits == ()


def test_new_articles_are_told_once(empty_desk: Desk, tmp_path: Path, clock: FakeClock) -> None:
    made = subscribe(empty_desk)
    read(empty_desk, tmp_path, FIRST)
    first = told(empty_desk, made, clock)
    assert {hit.item.speaker for hit in first.hits} >= {"Andriy Yermak", "Vladimir Putin"}
    assert told(empty_desk, made, clock).hits == ()


def test_the_same_words_in_one_more_outlet_are_not_new(empty_desk: Desk, tmp_path: Path, clock: FakeClock) -> None:
    made = subscribe(empty_desk, "guarantees kind:direct daily 08:00")
    read(empty_desk, tmp_path, FIRST)
    told(empty_desk, made, clock)
    read(empty_desk, tmp_path, SECOND)
    texts = [hit.item.lead.text for hit in told(empty_desk, made, clock).hits]
    assert not any("no one should count on us" in text for text in texts)
    assert any("formal statement" in text for text in texts)


def test_an_updated_article_tells_only_its_new_words(empty_desk: Desk, tmp_path: Path, clock: FakeClock) -> None:
    made = subscribe(empty_desk)
    read(empty_desk, tmp_path, FIRST)
    told(empty_desk, made, clock)
    text = (SEEDS / FIRST).read_text(encoding="utf-8")
    added = "\n“Our territory is not for sale and never was,” Yermak said on Friday.\n"
    read(empty_desk, tmp_path, FIRST, text + added)
    assert [hit.item.lead.text for hit in told(empty_desk, made, clock).hits] == [
        "Our territory is not for sale and never was,"
    ]


def test_a_digest_states_its_window(empty_desk: Desk, clock: FakeClock) -> None:
    made = subscribe(empty_desk)
    start = clock.now()
    first = told(empty_desk, made, clock)
    second = told(empty_desk, made, clock)
    assert (first.since, first.until) == (start, start + timedelta(days=1))
    assert (second.since, second.until) == (first.until, first.until + timedelta(days=1))


def test_now_shows_the_next_digest_and_counts_nothing_as_told(empty_desk: Desk, tmp_path: Path) -> None:
    made = subscribe(empty_desk)
    read(empty_desk, tmp_path, FIRST)
    for number in ("", str(made.id), ""):
        assert digests.now(empty_desk, "T1", "C1", number).hits


def test_now_needs_to_know_which(empty_desk: Desk) -> None:
    with pytest.raises(NotThere, match="no digest yet"):
        digests.now(empty_desk, "T1", "C1", "")
    subscribe(empty_desk)
    subscribe(empty_desk, "war daily 08:00")
    with pytest.raises(BadAsk, match="which digest"):
        digests.now(empty_desk, "T1", "C1", "")
    with pytest.raises(NotThere, match="no digest 99"):
        digests.now(empty_desk, "T1", "C1", "99")


def test_a_removed_digest_is_gone_and_another_channels_stays(empty_desk: Desk) -> None:
    made = subscribe(empty_desk)
    with pytest.raises(NotThere):
        digests.remove(empty_desk, "T1", "C2", str(made.id))
    with pytest.raises(BadAsk, match="by its number"):
        digests.remove(empty_desk, "T1", "C1", "territory")
    assert digests.remove(empty_desk, "T1", "C1", str(made.id)).items == ()


def test_the_workspace_has_a_clock_of_its_own(empty_desk: Desk) -> None:
    assert digests.set_zone(empty_desk, "T1", "Europe/Kyiv") == "Europe/Kyiv"
    assert subscribe(empty_desk).zone == "Europe/Kyiv"
    assert digests.listed(empty_desk, "T2", "C1").zone == "UTC"


@pytest.mark.parametrize("name", ["", "Kyiv", "../etc/passwd", "Europe/Atlantis", "\x00", "/"])
def test_a_clock_that_does_not_exist_gets_a_sentence(empty_desk: Desk, name: str) -> None:
    with pytest.raises(BadAsk, match="time zone"):
        digests.set_zone(empty_desk, "T1", name)
