"""What every answer to a question opens with, and what it says when nothing was found."""

from collections.abc import Sequence

from bot.answers import Coverage, Suggestion
from bot.model import Query
from bot.show.pieces import Line, Piece, joined, plain, typed
from bot.show.slack.kit import Block, Message, context, head, message, rich, section, text_line
from bot.show.slack.paging import Sheet
from bot.show.words import count, echo, failed, nothing, only_words, searched, suggested, what_next


def title(asked: str, query: Query, otherwise: str = "") -> Line:
    """What was asked, the topic as it was typed; `otherwise` stands for a topic when only filters were given."""
    topic = typed(query.topic) if query.topic else Piece(otherwise, "bold")
    return (Piece(f"{asked} ", "bold"), topic) if topic.text else (Piece(asked, "bold"),)


def understood(query: Query) -> Line:
    """What was understood, unless the title says it already."""
    return () if only_words(query) else echo(query)


def summary(shown: Sheet, thing: str, coverage: Coverage) -> Line:
    """How many were found, which of them this page shows, and what was searched."""
    total = shown.last + shown.left
    found = count(total, thing)
    if shown.last - shown.first + 1 < total:
        found = (
            f"{found}, {shown.first}–{shown.last} here" if shown.last > shown.first else f"{found}, {shown.first} here"
        )
    return joined([(Piece(found, "bold"),), plain(f"searched {searched(coverage)}")])


def opening(named: Line, query: Query, found: Line, coverage: Coverage, more: Line = ()) -> list[Block]:
    """Title, what was understood, what was found and searched, and what failed to load."""
    return head(named, understood(query), found, more, failed(coverage.failed))


def in_vain(named: Line, query: Query, thing: str, coverage: Coverage, suggestions: Sequence[Suggestion]) -> Message:
    """That nothing was found, in what, and what is near."""
    said, near, trouble = nothing(thing, coverage), suggested(suggestions), failed(coverage.failed)
    blocks = [
        rich(text_line(named)),
        *([context(understood(query))] if understood(query) else []),
        section(said, *near),
        context(trouble, what_next(coverage)),
    ]
    return message([named, said, *near, trouble], blocks)
