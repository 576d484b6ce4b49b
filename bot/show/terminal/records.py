"""Digests, the help, notices, and what the index is made of."""

from collections import Counter
from collections.abc import Iterable

from bot.answers import Digest, Guide, Ingested, IngestReport, Notice, Sources, Subscriptions
from bot.records import Feed, Outlet
from bot.show import guiding, schedules
from bot.show.dates import days, moment
from bot.show.pieces import Line, Piece, flat, joined, plain
from bot.show.terminal.answers import hits
from bot.show.terminal.lines import ALL, INDENT, Rows, gap, rows, rule
from bot.show.words import count, failed, outlet, sentence


def subscriptions(found: Subscriptions) -> Rows:
    """A channel's digests, and how to change them."""
    yield from rows(schedules.noted(found), schedules.title(found))
    yield from rows(*map(schedules.listed, found.items), indent=INDENT)
    yield from rows(schedules.advice(found))


def digest(found: Digest) -> Rows:
    """What is new; one line when nothing is."""
    trouble = failed(found.coverage.failed)
    if not found.hits:
        yield from rows(schedules.quiet(found), trouble)
        return
    yield from rows(schedules.digested(found), schedules.window(found), trouble)
    yield from rule()
    yield from hits(found.hits)
    yield from rows(schedules.overflow(found, found.more))


def guide(found: Guide) -> Rows:
    """Each command with its usage and its examples, how filters work, what is indexed."""
    yield from rows(guiding.title())
    for entry in found.commands:
        yield from gap()
        yield from rows((guiding.usage(entry),))
        yield from rows(*guiding.examples(entry), indent=INDENT)
    yield from gap()
    yield from rows(*guiding.filters(), *guiding.indexed(found))


def notice(found: Notice) -> Rows:
    """The sentence."""
    yield from rows(sentence(flat(found.text)))


def sources(found: Sources) -> Rows:
    """Outlets with their articles, watched feeds, and what failed to load."""
    yield from rows((Piece(f"{count(len(found.outlets), 'outlet')}", "bold"),))
    yield from rows(*map(_outlet, found.outlets), indent=INDENT)
    yield from rows((Piece(f"{count(len(found.feeds), 'feed')}", "bold"),))
    yield from rows(*map(_feed, found.feeds), indent=INDENT)
    yield from rows(failed(found.failed, ALL))


def _outlet(one: Outlet) -> Line:
    return plain(f"{outlet(one.name)} · {count(one.articles, 'article')} · {days(one.first, one.last)}")


def _feed(one: Feed) -> Line:
    read = f"read {moment(one.polled_at)} UTC" if one.polled_at else "not read yet"
    return joined([plain(flat(one.url)), plain(read), plain(f"failed: {flat(one.failure)}") if one.failure else ()])


def ingest(found: IngestReport) -> Rows:
    """What became of every input: counts, then the refused with their reasons, then notes."""
    counted = Counter(one.outcome for one in found.items)
    outcomes = ", ".join(
        f"{counted[name]:,} {name}" for name in ("new", "updated", "unchanged", "refused") if counted[name]
    )
    read = sum(one.attributions for one in found.items)
    total = f"{count(len(found.items), 'input')}{f': {outcomes}' if outcomes else ''}"
    yield from rows((Piece(total, "bold"), Piece(f" · {count(read, 'attribution')}")))
    yield from _told("Refused:", [one for one in found.items if one.outcome == "refused"])
    yield from _told("Notes:", [one for one in found.items if one.outcome != "refused" and one.note])


def _told(heading: str, items: Iterable[Ingested]) -> Rows:
    lines = [
        (Piece(flat(one.what) or "(no name)", "bold"), Piece(f": {flat(one.note) or 'no reason given'}"))
        for one in items
    ]
    if lines:
        yield from rows((Piece(heading, "bold"),))
        yield from rows(*lines, indent=INDENT)
