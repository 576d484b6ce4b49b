"""Lines with emphasis for Rich, readable without colour.

Removed words stand in [-brackets-], added ones in {+braces+}, what a person typed in `backticks`; a link's address
stands in full under the line that it belongs to.
"""

import re
from collections.abc import Iterator

from rich.console import RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.style import Style
from rich.text import Text

from bot.show.pieces import Line

ALL = 10**9  # characters or articles; a terminal scrolls, so nothing is left out
INDENT = 3

_STYLES = {"plain": "", "bold": "bold", "italic": "italic", "struck": "strike", "added": "bold", "code": "cyan"}
_MARKS = {"struck": ("[-", "-]"), "added": ("{+", "+}"), "code": ("`", "`")}
# What could steer the terminal, line breaks excepted.
_CONTROL = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]")

Rows = Iterator[RenderableType]


def rows(*lines: Line, indent: int = 0) -> Rows:
    """Each line that has something to say, and under it the addresses of its links."""
    for line in lines:
        if line:
            yield Padding(_text(line), (0, 0, 0, indent))
        for piece in line:
            if piece.url:
                yield Padding(Text(piece.url, style=Style(link=piece.url), overflow="fold"), (0, 0, 0, indent + 2))


def _text(line: Line) -> Text:
    text = Text(overflow="fold")
    for piece in line:
        before, after = _MARKS.get(piece.style, ("", ""))
        text.append(f"{before}{_CONTROL.sub('�', piece.text)}{after}", style=_STYLES[piece.style])
    return text


def gap() -> Rows:
    """An empty line."""
    yield Text("")


def rule() -> Rows:
    """A line across the terminal."""
    yield Rule(style="dim")
