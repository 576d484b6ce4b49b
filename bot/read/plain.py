"""Plain text at the door: unusual characters made plain one for one, and lines as spans."""

import re
from itertools import pairwise

from bot.model import Spans
from bot.text import Span

BULLET = re.compile(r"(?:[-*•–—·▪●◦‣]|\d{1,2}[.)])\s+")

_NEWLINES = "\v\f\x1c\x1d\x1e\x85\u2028\u2029"
_SPACES = (
    "\t\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
    "\u200b\u2060\ufeff"  # no width: between words, where they would otherwise hide in one
    "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"  # they change the order in which words are shown
)
_CONTROLS = "".join(map(chr, [*range(0x20), *range(0x7F, 0xA0)])).replace("\n", "")
_PLAIN = str.maketrans(dict.fromkeys(_CONTROLS + _SPACES, " ") | dict.fromkeys(_NEWLINES, "\n"))
_SURROGATE = re.compile("[\ud800-\udfff]")
_LINE = re.compile(r"[^\n]*\S[^\n]*")
_NARROWEST, _WIDEST = 40, 100  # characters of a line that was wrapped, and of any line in a hard-wrapped text


def normalise(text: str) -> str:
    """The text with line ends, white space and control characters made plain; one character for one.

    Unpaired surrogates, which JSON can carry and UTF-8 cannot, become U+FFFD. In a hard-wrapped text the
    line ends within a paragraph become spaces. Applied twice it changes nothing more.
    """
    if "\r" in text:
        text = re.sub(r"\r(?!\n)", "\n", text)
    return _unwrapped(_SURROGATE.sub("\ufffd", text.translate(_PLAIN)))


def paragraphs(text: str) -> Spans:
    """Every line that is not blank, without the white space around it."""
    found = []
    for match in _LINE.finditer(text):
        line = match.group()
        start = match.start() + len(line) - len(line.lstrip())
        found.append(Span(start, start + len(line.strip())))
    return tuple(found)


def _unwrapped(text: str) -> str:
    """Hard-wrapped text (no line is long, and most lines go on in lower case) with its inner line ends as spaces."""
    lines = paragraphs(text)
    if max((end - start for start, end in lines), default=0) > _WIDEST:
        return text
    inner = [
        (before, after)
        for before, after in pairwise(lines)
        if text.count("\n", before.end, after.start) == 1 and not BULLET.match(text, after.start)
    ]
    going_on = sum(text[after.start].islower() and before.end - before.start >= _NARROWEST for before, after in inner)
    if going_on < 3 or going_on * 2 < len(inner):
        return text
    ends = {text.index("\n", before.end) for before, _ in inner}
    return "".join(" " if at in ends else char for at, char in enumerate(text))
