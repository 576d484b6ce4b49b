"""The help in words: each command with its usage and an example, how filters work, what is indexed."""

from bot.answers import Guide, GuideEntry
from bot.show.pieces import Line, Piece, brief, flat, joined, plain, typed
from bot.show.words import failed, searched, sentence

PROMISE = (
    "What stands in quotation marks stands so in a stored article. Published is not said; not found is no verdict."
)
FILTERS = (
    'Words: `territory` finds its forms too; `"military means"` is exact; `-crimea` leaves out.',
    'Filters: `by:yermak`, `in:"Al Jazeera"`, `since:2025-11-01`, `until:yesterday`, `kind:direct`.',
)


def usage(entry: GuideEntry) -> Piece:
    """The command as it is typed."""
    return typed(f"/{entry.name} {entry.usage}".strip(), 160)


def example(entry: GuideEntry) -> Line:
    """What the command does, and one example."""
    said = Piece(brief(entry.summary, 160) or "…")
    shown = [one for one in entry.examples if flat(one)][:1]
    return (said, *(one for text in shown for one in (Piece(", e.g. "), typed(f"/{entry.name} {text}", 160))))


def examples(entry: GuideEntry) -> tuple[Line, ...]:
    """What the command does, and each example on a line of its own."""
    shown = [(typed(f"/{entry.name} {text}", 160),) for text in entry.examples if flat(text)]
    return (plain(flat(entry.summary)), *shown)


def filters() -> tuple[Line, ...]:
    """How a question is written."""
    return tuple(sentence(line) for line in FILTERS)


def indexed(guide: Guide) -> tuple[Line, ...]:
    """What is indexed, what failed to load, and what can be trusted."""
    lines = ((Piece("Indexed: ", "bold"), Piece(searched(guide.coverage))), failed(guide.coverage.failed))
    return (*(line for line in lines if line), sentence(PROMISE))


def title() -> Line:
    """What Quote Desk is for."""
    return joined([(Piece("Quote Desk", "bold"),), (Piece("who said what, where and when, as it was printed"),)])
