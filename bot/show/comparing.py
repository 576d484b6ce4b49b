"""What a comparison says of its outlets: what they share, what each has alone, how their renderings differ."""

from collections.abc import Sequence
from typing import NamedTuple

from bot.answers import Comparison, Hit, Rendering
from bot.show.pieces import Line, Piece, joined, plain
from bot.show.quoting import difference, spread
from bot.show.standing import label, unsure
from bot.show.words import cited, count, outlet

_MOST = 4  # outlets, articles or renderings that one line or item names


class Entry(NamedTuple):
    """One item of the comparison: a shared utterance, or the `at`-th of `of` that only `alone` has."""

    hit: Hit
    alone: str | None = None
    at: int = 0
    of: int = 0


def entries(comparison: Comparison) -> list[Entry]:
    """Everything to show, in order: what is shared, then outlet by outlet what each has alone."""
    shared = [Entry(hit) for hit in comparison.shared]
    alone = [Entry(hit, one.outlet, at, len(one.hits)) for one in comparison.alone for at, hit in enumerate(one.hits)]
    return [*shared, *alone]


def parting(comparison: Comparison) -> Line:
    """How many utterances several outlets share, and how many each has alone."""
    alone = [plain(f"{len(one.hits):,} only in {outlet(one.outlet)}") for one in comparison.alone[:4]]
    return joined([plain(f"{len(comparison.shared):,} in several outlets"), *alone])


def only_in(entry: Entry) -> str:
    """The heading over what one outlet has alone."""
    continued = f", from {entry.at + 1}" if entry.at else ""
    return f"Only in {outlet(entry.alone)} ({entry.of:,}{continued})"


def alike(renderings: Sequence[Rendering]) -> list[list[Rendering]]:
    """The renderings in order, those with the same characters (but for a closing comma or stop) together."""
    groups: dict[tuple[str, str], list[Rendering]] = {}
    for one in renderings:
        groups.setdefault((one.printed.attribution.kind, one.printed.text.rstrip(",. ")), []).append(one)
    return list(groups.values())


def where(group: Sequence[Rendering], most: int = _MOST) -> Line:
    """Where the same words were printed, how they stand there unless plainly quoted, and that they may be misread.

    The fullest rendering's doubts are told with its speaker.
    """
    surest = max((one.printed.attribution for one in group), key=lambda one: one.confidence)
    fullest = any(one.relation == "full" for one in group)
    told = filter(None, (label(surest), None if fullest else unsure(surest)))
    named = [cited(one.printed.citation) for one in group[:most]]
    more = [plain(count(len(group) - most, "more article"))] if len(group) > most else []
    shared = [plain(f"same words in {spread(group)}")] if len(group) > 1 else []
    return joined([*named, *more, *shared, *((Piece(one, "italic"),) for one in told)])


def differing(hit: Hit, rendering: Rendering, most: int) -> Line:
    """How a rendering differs from the fullest; empty when it does not."""
    if all(change.op == "=" for change in rendering.diff):
        return ()
    fullest = outlet(hit.item.lead.citation.outlet)
    return (Piece(f"differs from {fullest}: ", "italic"), *difference(rendering.diff, most))


def counted(hit: Hit) -> str:
    """In how many outlets, origins and renderings: `2 outlets, 1 rendering`."""
    return f"{spread(hit.item.renderings)}, {count(len(alike(hit.item.renderings)), 'rendering')}"
