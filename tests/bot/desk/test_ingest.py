"""Articles into the index, from disk and from the web."""

import json
from datetime import timedelta
from pathlib import Path

import pytest

from bot.answers import Ingested, IngestReport
from bot.desk.ingest import ingest, poll
from bot.errors import StoreTrouble
from bot.model import Attribution, Moment, Reading
from bot.text import Span
from tests.fakes import World

SEEDS = Path(__file__).parents[3] / "seeds"
TEXT = "The council voted on Thursday.\n“We will build it,” the mayor said.\n"
POST = "https://post.example"


def page(title: str, head: str = "") -> str:
    body = (
        f"<p>{title}: the council voted on Thursday to build the tram line along the harbour after a long debate.</p>"
    )
    again = f"{body[:-5]} Again.</p>"
    return f"<html><head><title>{title}</title>{head}</head><body><article>{body}{again}</article></body></html>"


def feed(*entries: tuple[str, str | None]) -> str:
    items = "".join(
        f'<entry><title>Announced</title><link href="{url}"/><published>2025-11-27T08:00:00Z</published>'
        f"{f'<updated>{updated}</updated>' if updated else ''}</entry>"
        for url, updated in entries
    )
    return f'<feed xmlns="http://www.w3.org/2005/Atom"><title>Harbour Feed</title>{items}</feed>'


def run(world: World, *targets: Path | str) -> IngestReport:
    return ingest(world.desk(), [str(target) for target in targets], lambda _: None)


def outcomes(report: IngestReport) -> list[str]:
    return [item.outcome for item in report.items]


@pytest.fixture
def world() -> World:
    return World()


def test_the_seeds_are_taken_once_and_unchanged_after(world: World) -> None:
    assert outcomes(run(world, SEEDS)) == ["new", "new"]
    assert outcomes(run(world, SEEDS)) == ["unchanged", "unchanged"]
    assert len(world.extracted) == 2
    assert set(world.index.writes.values()) == {1}


def test_progress_sees_every_input_as_it_is_done(world: World, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    (tmp_path / "b.txt").write_bytes(b"")
    seen: list[Ingested] = []
    report = ingest(world.desk(), [str(tmp_path)], seen.append)
    assert tuple(seen) == report.items
    assert outcomes(report) == ["new", "refused"]


def test_the_report_counts_attributions(world: World, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    reading = Reading(attributions=(Attribution(kind="direct", content=(Span(0, 3),)),))
    report = ingest(world.desk(lambda _: reading), [str(tmp_path)], lambda _: None)
    assert report.items[0].attributions == 1


def test_a_changed_text_becomes_the_next_version(world: World, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    run(world, tmp_path)
    (tmp_path / "a.txt").write_text(f"{TEXT}It rained.\n")
    assert outcomes(run(world, tmp_path)) == ["updated"]
    assert world.index.articles["a.txt"].text.endswith("It rained.\n")


def test_what_cannot_be_taken_is_remembered_until_it_can(world: World, tmp_path: Path) -> None:
    bad = tmp_path / "bad.txt"
    bad.write_bytes(b"")
    (tmp_path / "good.txt").write_text(TEXT)
    (tmp_path / "lines.jsonl").write_text("{broken\n" + json.dumps({"text": TEXT}))
    world.ledger.failed("/elsewhere/bad.txt", "empty", world.clock.now())
    assert outcomes(run(world, tmp_path)) == ["refused", "new", "refused", "new"]
    assert set(world.ledger.failed_inputs) == {"/elsewhere/bad.txt", str(bad), f"{tmp_path}/lines.jsonl line 1"}
    assert "empty" in world.ledger.failed_inputs[str(bad)].reason
    bad.write_text(TEXT)
    run(world, bad)
    assert set(world.ledger.failed_inputs) == {"/elsewhere/bad.txt", f"{tmp_path}/lines.jsonl line 1"}
    (tmp_path / "lines.jsonl").unlink()
    run(world, tmp_path)
    assert set(world.ledger.failed_inputs) == {"/elsewhere/bad.txt"}


def test_a_mistyped_path_is_told_and_not_remembered(world: World, tmp_path: Path) -> None:
    (item,) = run(world, tmp_path / "none").items
    assert (item.outcome, item.note) == ("refused", "There is no such file or folder: check the path.")
    assert not world.ledger.failed_inputs


def test_a_run_that_was_killed_is_completed_by_the_next_and_nothing_is_done_twice(world: World, tmp_path: Path) -> None:
    for number in range(5):
        (tmp_path / f"{number}.txt").write_text(f"{TEXT}{number} votes.\n")
    world.index.fails_after = 3
    with pytest.raises(StoreTrouble):
        run(world, tmp_path)
    world.index.fails_after = None
    assert outcomes(run(world, tmp_path)) == ["unchanged"] * 3 + ["new"] * 2
    assert set(world.index.writes.values()) == {1}


def test_the_limit_on_size_is_the_desks(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("x" * 101)
    assert outcomes(run(World(max_article_bytes=100), tmp_path)) == ["refused"]


def test_a_page_is_taken_under_its_canonical_address(world: World) -> None:
    world.web.put(f"{POST}/a?utm_source=x", page("Tram", f'<link rel="canonical" href="{POST}/tram">'))
    (item,) = run(world, f"{POST}/a?utm_source=x").items
    assert (item.what, item.outcome) == (f"{POST}/a?utm_source=x", "new")
    found = world.index.articles[f"{POST}/tram"]
    assert (found.url, found.headline, found.outlet) == (f"{POST}/a?utm_source=x", "Tram", "post.example")
    assert found.retrieved_at == world.clock.now()


def test_a_page_without_one_is_taken_under_the_address_it_came_from(world: World) -> None:
    world.web.put("http://short.example/1", page("Tram"), final=f"{POST}/tram#top")
    run(world, "http://short.example/1")
    assert set(world.index.articles) == {f"{POST}/tram"}


def test_a_plain_text_page_is_taken_as_text(world: World) -> None:
    world.web.put(f"{POST}/a.txt", TEXT.encode("cp1252"), "text/plain")
    (item,) = run(world, f"{POST}/a.txt").items
    assert (item.outcome, item.note) == ("new", "decoded as Windows-1252 by detection")
    assert world.index.articles[f"{POST}/a.txt"].text == TEXT
    world.web.put(f"{POST}/b.txt", "Plain.", "text/plain")
    assert run(world, f"{POST}/b.txt").items[0].note is None


def test_an_unreachable_page_and_one_without_an_article_are_remembered_until_they_come(world: World) -> None:
    world.web.put(f"{POST}/menu", "<html><body><nav>Menu</nav></body></html>")
    report = run(world, f"{POST}/gone", f"{POST}/menu", SEEDS)
    assert outcomes(report) == ["refused", "refused", "new", "new"]
    assert set(world.ledger.failed_inputs) == {f"{POST}/gone", f"{POST}/menu"}
    world.web.put(f"{POST}/gone", page("Back"))
    run(world, f"{POST}/gone")
    assert set(world.ledger.failed_inputs) == {f"{POST}/menu"}


def test_the_new_entries_of_a_feed_are_fetched_one_by_one(world: World) -> None:
    world.web.put(f"{POST}/feed", feed((f"{POST}/a", None), (f"{POST}/gone", None), (f"{POST}/b", None)), "text/xml")
    world.web.put(f"{POST}/a", page("Tram"))
    world.web.put(f"{POST}/b", page("Ferry", '<meta property="article:published_time" content="2025-11-26">'))
    report = run(world, f"{POST}/feed")
    assert [(item.what, item.outcome) for item in report.items] == [
        (f"{POST}/a", "new"),
        (f"{POST}/gone", "refused"),
        (f"{POST}/b", "new"),
    ]
    assert world.index.articles[f"{POST}/a"].published == Moment(iso="2025-11-27T08:00:00Z")
    assert world.index.articles[f"{POST}/b"].published == Moment(iso="2025-11-26")
    assert world.index.articles[f"{POST}/a"].headline == "Tram"


def test_an_entry_that_is_stored_is_not_fetched_again_unless_it_was_updated(world: World) -> None:
    moved = f'<link rel="canonical" href="{POST}/canonical">'
    world.web.put(f"{POST}/feed", feed((f"{POST}/a", None), (f"{POST}/b", "2025-11-28T00:00:00Z")), "text/xml")
    world.web.put(f"{POST}/a", page("Tram", moved))
    world.web.put(f"{POST}/b", page("Ferry"))
    assert outcomes(run(world, f"{POST}/feed")) == ["new", "new"]
    world.web.asked.clear()
    assert outcomes(run(world, f"{POST}/feed")) == ["unchanged", "unchanged"]
    assert world.web.asked == [f"{POST}/feed"]
    later = (world.clock.now() + timedelta(hours=1)).isoformat()
    world.web.put(f"{POST}/feed", feed((f"{POST}/a", None), (f"{POST}/b", later)), "text/xml")
    world.web.put(f"{POST}/b", page("Ferry, corrected"))
    world.clock.at += timedelta(hours=2)
    assert outcomes(run(world, f"{POST}/feed")) == ["unchanged", "updated"]
    assert outcomes(run(world, f"{POST}/feed")) == ["unchanged", "unchanged"]


def test_an_empty_feed_and_one_that_cannot_be_read_are_told(world: World) -> None:
    world.web.put(f"{POST}/empty", feed(), "application/atom+xml")
    world.web.put(f"{POST}/broken", "no feed at all", "application/atom+xml")
    empty, broken = run(world, f"{POST}/empty", f"{POST}/broken").items
    assert (empty.outcome, empty.note) == ("unchanged", "The feed announces no article with an address.")
    assert broken.outcome == "refused"
    assert set(world.ledger.failed_inputs) == {f"{POST}/broken"}


def test_a_poll_takes_the_feed_and_notes_the_attempt(world: World) -> None:
    world.web.put(f"{POST}/feed", feed((f"{POST}/a", None), (f"{POST}/gone", None)), "text/xml")
    world.web.put(f"{POST}/a", page("Tram"))
    assert outcomes(poll(world.desk(), f"{POST}/feed", lambda _: None)) == ["new", "refused"]
    poll(world.desk(), f"{POST}/silent", lambda _: None)
    assert world.ledger.polls == {
        f"{POST}/feed": None,
        f"{POST}/silent": f"{POST}/silent did not answer: try again later.",
    }


def test_an_announced_article_that_failed_is_left_alone_for_hours_by_polls_only(world: World) -> None:
    world.web.put(f"{POST}/feed", feed((f"{POST}/gone", None)), "text/xml")
    for _ in range(3):
        poll(world.desk(), f"{POST}/feed", lambda _: None)
    assert world.web.asked.count(f"{POST}/gone") == 1
    run(world, f"{POST}/feed")
    assert world.web.asked.count(f"{POST}/gone") == 2
    world.clock.at += timedelta(hours=7)
    poll(world.desk(), f"{POST}/feed", lambda _: None)
    assert world.web.asked.count(f"{POST}/gone") == 3


def test_a_failure_in_the_folder_stood_in_is_cleared_when_it_is_mended(
    world: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "one.txt").write_text("", encoding="utf-8")
    run(world, ".")
    assert world.ledger.failed_inputs
    (tmp_path / "one.txt").write_text("“It rains,” said the mayor.", encoding="utf-8")
    run(world, ".")
    assert world.ledger.failed_inputs == {}
