"""Which lines of a text are paragraphs, which are headings, and which are not the article's."""

import re
from typing import NamedTuple

from bot.model import Spans
from bot.read.boilerplate import boilerplate
from bot.read.dateline import printed
from bot.read.given import Given
from bot.read.plain import BULLET, paragraphs
from bot.text import fold

_LONGEST_HEADING = 120  # characters
_HEADING_WORDS = 16
_QUOTED_SPEECH = re.compile(r"[,.!?…]['\"](?!')")  # a mark that closes after punctuation closes somebody's words


class Layout(NamedTuple):
    """The lines of a text by kind, and what they say about the article. Headings are paragraphs too."""

    paragraphs: Spans
    headings: Spans
    boilerplate: Spans
    given: Given


def lay_out(text: str, headline: str | None) -> Layout:
    """Sort the lines of a normalised text.

    A heading is a short line without end punctuation before a paragraph, or a line that repeats the headline.
    Without a headline the first line is taken for it when it looks like a heading.
    """
    lines = paragraphs(text)
    own = printed(text, lines)
    foreign = own.lines | frozenset(boilerplate(text, lines))
    body = tuple(line for line in lines if line not in foreign)
    rows = [line.of(text) for line in body]
    headings = [_is_heading(rows, at) or is_title(rows[at], headline) for at in range(len(rows))]
    found = own.given
    if headline is None and len(rows) > 1 and looks_like_heading(rows[0]):
        headings[0] = True
        found = found.or_else(Given(headline=rows[0].lstrip("# ")))
    return Layout(
        paragraphs=body,
        headings=tuple(line for line, heading in zip(body, headings, strict=True) if heading),
        boilerplate=tuple(line for line in lines if line in foreign),
        given=found,
    )


def is_title(row: str, headline: str | None) -> bool:
    """Whether a line repeats the headline, with or without the name of section or site after a vertical bar."""
    if headline is None:
        return False
    return bool(_titles(headline) & _titles(row))


def looks_like_heading(row: str) -> bool:
    """Short, begins like a title, and does not end like a sentence; no list item and nobody's speech."""
    if re.match(r"#{1,6}\s", row):
        return True
    if len(row) > _LONGEST_HEADING or BULLET.match(row) or not 0 < len(row.split()) <= _HEADING_WORDS:
        return False
    folded = fold(row)
    first = next((char for char in row if char.isalnum()), "a")
    last = folded.rstrip("'\")]")[-1:]
    return not first.islower() and (last.isalnum() or last == "%") and not _QUOTED_SPEECH.search(folded)


def _is_heading(rows: list[str], at: int) -> bool:
    """A line like a heading, with a paragraph after it and no colon before it that would make it what was said."""
    follows = at + 1 < len(rows) and not looks_like_heading(rows[at + 1])
    announced = at > 0 and rows[at - 1].endswith(":")
    return follows and not announced and looks_like_heading(rows[at])


def _titles(row: str) -> set[str]:
    return {_plain(row), _plain(row.partition(" | ")[0])}


def _plain(row: str) -> str:
    return " ".join(fold(row).split()).strip("#*_ .")
