"""Attribution by layout alone, which needs no verb: a dash and a name after a quotation, a label before a turn of talk.

“We agree on this.” — Ana Ruiz, teacher
“RUIZ: We agree on this.

“BERG: We do not.”
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from bot.extract.marks import Quotation, trimmed
from bot.model import Spans
from bot.text import Span

_DASH = re.compile(r"[.,]?\s{0,3}(?:\n\s{0,3})?(—|–|―|‒|--?)\s{0,3}")
_NAMED = re.compile(r"(?:(?:the|an?|our)\s)?[^\W\d_a-z][^\n“”\"«»:;!?]{1,110}")
# "the mayor", "guide Ana Ruiz": after a title or a slogan such words would tell what that is.
_OFFICE = re.compile(
    r"(?:(?:the|an?|our)\s[^\W\d_]|(?=[^\n“”\"«»:;!?]{0,60}\s[^\W\d_a-z])[^\W\d_])[^\n“”\"«»:;!?]{1,110}"
)
_ENDED = frozenset(".,!?…")
_FINITE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|said|says|can|could|does|did|made|went|came|and|but)\b"
)
_LABEL = re.compile(r"(?:[A-Z][A-Z.’'\-]+\s){0,3}[A-Z][A-Z.’'\-]+(?:\s\([^)\n]{1,40}\))?(?=:\s)")
_SHORTEST = 3


class Placed(NamedTuple):
    """An attribution that its place tells."""

    content: Spans
    source: Span
    cue: Span


def laid_out(text: str, paragraphs: Spans, quotations: Sequence[Quotation]) -> list[Placed]:
    """The attributions by dash and by label, in order of place."""
    tops = [each for each in quotations if not each.depth]
    starts = {paragraph.start for paragraph in paragraphs}
    alone = [each for each in tops if each.outer.start in starts]
    return sorted([*_dashed(text, alone, tops), *_labelled(text, tops)], key=lambda placed: placed.content[0])


def _dashed(text: str, alone: Sequence[Quotation], tops: Sequence[Quotation]) -> Iterator[Placed]:
    """After a quotation that begins its paragraph: what else ends in a dash and a name is a byline."""
    starts = [each.outer.start for each in tops]
    for quotation in alone:
        following = bisect_right(starts, quotation.outer.start)
        limit = starts[following] if following < len(starts) else len(text)
        dash = _DASH.match(text, quotation.outer.end, limit)
        named = _name(text, dash.end(), limit, ended=text[quotation.inner.end - 1] in _ENDED) if dash else None
        if dash is None or named is None or text.count(" ", *quotation.inner) < _SHORTEST - 1:
            continue
        source = _bare(text, Span(*named.span()))
        if _is_name(source.of(text)) and _ends_line(text, source.end, limit):
            yield Placed((quotation.inner,), source, Span(*dash.span(1)))


def _name(text: str, start: int, limit: int, *, ended: bool) -> re.Match[str] | None:
    """A name, or after words that end a sentence an office."""
    return _NAMED.match(text, start, limit) or (_OFFICE.match(text, start, limit) if ended else None)


def _bare(text: str, span: Span) -> Span:
    end = span.end
    while end > span.start and (text[end - 1].isspace() or text[end - 1] in ".,)—–―"):
        end -= 1
    return Span(span.start, end)


def _is_name(words: str) -> bool:
    return len(words.split()) <= 14 and not _FINITE.search(words)


def _ends_line(text: str, end: int, limit: int) -> bool:
    """Whether nothing but a stop stands between a name and the end of its line or the next quotation."""
    return re.compile(r"[.)\s]{0,3}(?:\n|$)").match(text, end, limit) is not None or not text[end:limit].strip(" .")


def _labelled(text: str, tops: Sequence[Quotation]) -> Iterator[Placed]:
    """Turns of a talk that is printed inside marks: each runs to the next label, over paragraphs without one."""
    source: Span | None = None
    parts: list[Span] = []
    for quotation in tops:
        label = _LABEL.match(text, *quotation.inner)
        going_on = source is not None and quotation.continued
        if source is not None and (label or not going_on):
            yield Placed(tuple(parts), source, Span(source.end, source.end + 1))
            source, parts = None, []
        if label:
            source = Span(*label.span())
            parts = [trimmed(text, Span(label.end() + 1, quotation.inner.end))]
        elif going_on:
            parts.append(quotation.inner)
    if source is not None and parts:
        yield Placed(tuple(parts), source, Span(source.end, source.end + 1))
