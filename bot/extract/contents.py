"""What an attribution's content is as printed: its parts, what of them stands in marks, and so its kind."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from bot.extract.marks import Quotation
from bot.model import Kind, Spans
from bot.text import Span

_WORD = re.compile(r"\w")


# A noun that names what was just said, with its article after a comma, begins what the reporter says of it.
_COMMENT = re.compile(
    r",\s(?:an?|the same)\s(?:[\w’'-]+\s){0,2}(?:stance|position|claim|charge|allegation|accusation|assertion|argument"
    r"|view|demand|statement|suggestion|sentiment|denial|criticism|complaint|refrain)\b(?!\sof\b)"
)


class Content(NamedTuple):
    """Content and its parts in marks, without the marks, in order of place."""

    kind: Kind
    parts: Spans
    quoted: Spans


class Marked:
    """The quotations of a text that stand in no other, to be looked up by place."""

    def __init__(self, text: str, quotations: Sequence[Quotation]) -> None:
        """The quotations of `text`, in order of place."""
        self.text, self.quotations = text, quotations
        self.tops = [each for each in quotations if not each.depth]
        self._starts = [each.outer.start for each in self.tops]

    def meeting(self, span: Span) -> list[Quotation]:
        """The quotations that share a character with a span."""
        first = max(0, bisect_right(self._starts, span.start) - 1)
        last = bisect_left(self._starts, span.end)
        return [each for each in self.tops[first:last] if each.outer.meets(span)]


def content(marked: Marked, spans: Iterable[Span]) -> Content | None:
    """The content that these spans make; None when they hold no word."""
    parts: list[Span] = []
    quoted: list[Span] = []
    bare = False
    for span in spans:
        inside = list(_inside(marked, span))
        if _only_marks_outside(marked.text, span, inside):
            parts += inside
        else:
            whole = _whole(marked, span)
            if whole:
                parts.append(whole)
                bare = True
        quoted += inside
    if not parts:
        return None
    kind: Kind = "mixed" if bare and quoted else "indirect" if bare else "direct"
    return Content(kind, tuple(parts), tuple(quoted))


def _inside(marked: Marked, span: Span) -> Iterable[Span]:
    """The stretches of a span that stand in marks and hold a word."""
    for quotation in marked.meeting(span):
        start, end = max(span.start, quotation.inner.start), min(span.end, quotation.inner.end)
        if start < end and _WORD.search(marked.text, start, end):
            yield trimmed_edges(marked.text, Span(start, end), closing=end < quotation.inner.end)


def trimmed_edges(text: str, span: Span, *, closing: bool) -> Span:
    """The span without white space at its ends, and without loose punctuation at an end that `closing` says is cut."""
    start, end = span
    while start < end and text[start].isspace():
        start += 1
    while end > start and (text[end - 1].isspace() or (closing and text[end - 1] in ",;:")):
        end -= 1
    return Span(start, end)


def _only_marks_outside(text: str, span: Span, inside: Sequence[Span]) -> bool:
    """Whether a span has no word outside its stretches in marks, but for one "that" that leads to them."""
    at = span.start
    rest = []
    for stretch in (*inside, Span(span.end, span.end)):
        rest.append(text[at : stretch.start])
        at = max(at, stretch.end)
    words = re.findall(r"\w+", " ".join(rest))
    return bool(inside) and (not words or [word.lower() for word in words] == ["that"])


def _whole(marked: Marked, span: Span) -> Span | None:
    """A span with words outside marks: loose punctuation off, and a quotation at its edge with both its marks."""
    start, end = _loose(marked.text, _without_comment(marked.text, span))
    for quotation in marked.meeting(Span(start, end)) if start < end else ():
        outer, inner = quotation.outer, quotation.inner
        if outer.start < start <= inner.start:
            start = outer.start
        if inner.end <= end < outer.end:
            end = outer.end
    return Span(start, end) if _WORD.search(marked.text, start, end) else None


def _without_comment(text: str, span: Span) -> Span:
    """The span up to the reporter's own word on it ("that the law forbids it, a stance reinforced by …")."""
    comment = _COMMENT.search(text, *span)
    return Span(span.start, comment.start()) if comment else span


def _loose(text: str, span: Span) -> Span:
    start, end = span
    while start < end and (text[start].isspace() or text[start] in ",;:.!?…—–-)]"):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in ",;:—–-(["):
        end -= 1
    if end > start and text[end - 1] == "." and not re.search(r"\b(?:\w\.)+$", text[max(start, end - 8) : end]):
        end -= 1
    return Span(start, end)
