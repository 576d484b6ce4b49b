"""Text with emphasis, as Slack and a terminal both can show it, and shortening that is always visible."""

import re
import unicodedata
from collections.abc import Iterable
from typing import Literal, NamedTuple

from bot.text import Span

Style = Literal["plain", "bold", "italic", "struck", "added", "code"]


class Piece(NamedTuple):
    """A run of text in one style.

    `struck` and `added` are the two sides of a difference, `code` is what a person typed; `url` makes it a link.
    """

    text: str
    style: Style = "plain"
    url: str | None = None


Line = tuple[Piece, ...]

# What breaks a line or reorders it: control characters and the overrides of writing direction.
_UNSEEN = re.compile(r"[\s\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]+")
_SENTENCE_END = re.compile(r"[.!?…][\"'”’»)\]]*(?=\s)")
_WORD_BACK = 40  # characters; a longer word is cut inside


def flat(text: str | None) -> str:
    """The text in one line: runs of white space, control and direction characters are one space."""
    return _UNSEEN.sub(" ", text or "").strip()


def brief(text: str | None, most: int) -> str:
    """The text in one line, cut with an ellipsis when it has more than `most` characters."""
    line = flat(text)
    end = cut(line, 0, most)
    return line if end == len(line) else f"{line[:end].rstrip()}…"


def plain(text: str) -> Line:
    """One piece without emphasis."""
    return (Piece(text),)


def typed(text: str, most: int = 120) -> Piece:
    """A person's own words, which are always shown as code."""
    return Piece(brief(text, most) or "…", "code")


def joined(lines: Iterable[Line], between: str = " · ") -> Line:
    """Several lines as one; empty ones leave no separator."""
    found: list[Piece] = []
    for line in lines:
        if line:
            found += [*((Piece(between),) if found else ()), *line]
    return tuple(found)


def unstyled(line: Line) -> str:
    """The characters alone."""
    return "".join(piece.text for piece in line)


def window(text: str, focus: int, most: int) -> Span:
    """At most about `most` characters of `text`, from its start if `focus` is then seen, else from shortly before it.

    Ends with a sentence if one ends in the second half, else with a word: a cut inside a sentence can turn its sense.
    """
    start = 0 if focus < most * 2 // 3 else _word_start(text, focus - most // 3)
    return Span(start, cut(text, start, start + most))


def cut(text: str, start: int, end: int) -> int:
    """Where to end `text[start:end]` so that it ends with a sentence or a word; its length when it fits."""
    if end >= len(text):
        return len(text)
    stops = [match.end() for match in _SENTENCE_END.finditer(text, (start + end) // 2, end + 1)]
    if stops and stops[-1] <= end:
        return stops[-1]
    space = max(text.rfind(" ", max(start, end - _WORD_BACK), end + 1), text.rfind("\n", start, end + 1))
    return space if space > start else _between_characters(text, start, end)


def _between_characters(text: str, start: int, end: int) -> int:
    """The nearest place at or before `end` that no combining mark follows, if there is one."""
    at = end
    while at > start and unicodedata.combining(text[at]):
        at -= 1
    return at if at > start else end


def _word_start(text: str, at: int) -> int:
    space = text.rfind(" ", max(0, at - _WORD_BACK), at)
    return space + 1 if space >= 0 else at
