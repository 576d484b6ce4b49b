"""Quotation marks: where quotations open and close. Deterministic, in linear time, and never a refusal.

Newspapers quote in one of several pairs of marks, and confuse them: “…”, "…", ''…'', ``…'', „…“, «…», »…«, in Britain
‘…’ or '…', in Japan 「…」. Double marks pair on a stack within their paragraph, the place of a mark (what stands
before and after it) deciding what its shape leaves open. A quotation left open goes on in the next paragraph when that
opens with a mark again (the convention of multi-paragraph quotations) or closes it first (texts broken into one line a
sentence).
Single marks pair between the double ones, see `single_marks`.
"""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from bot.extract.single_marks import DOUBLED, pairs_of_singles
from bot.model import Spans
from bot.text import Span


class Quotation(NamedTuple):
    """One quotation within one paragraph.

    `inner` are the words between the marks, trimmed of white space; `outer` takes in the marks. `depth` is 0 for a
    quotation that stands in no other. `closed` says whether a closing mark was found in the paragraph; without one the
    quotation ends with the paragraph, before its attribution, or where the next quotation opens. `continues` says that
    it goes on in a following paragraph, as the next quotation that is `continued`. `single` is true of single marks.
    """

    inner: Span
    outer: Span
    depth: int = 0
    closed: bool = True
    continues: bool = False
    continued: bool = False
    single: bool = False


class _Mark(NamedTuple):
    span: Span
    shape: str
    opens: bool
    closes: bool


class _Pair(NamedTuple):
    opened: _Mark
    closed: _Mark | None


_DOUBLE = re.compile(rf"``|{DOUBLED.pattern}|[\"＂“”„‟«»‹›「」『』]")
_FEET_AND_INCHES = re.compile(r"\d\s?['’′]\s?\d{1,2}(?:½|\.\d)?\s?(''|[\"”″])(?!\w)")
_BEFORE_OPENING = frozenset("([{<—–-/‘'“\"„«»‹›”…:")
_BRACKETS = frozenset("([{<")
_CLOSERS: dict[str, tuple[str, ...]] = {
    "“": ("”", '"', "＂", "''"),
    "”": ("”", '"', "＂"),
    "„": ("“", "”", '"', "‟"),
    "‟": ("”", '"'),
    "«": ("»",),
    "»": ("«", "»"),
    "‹": ("›",),
    "›": ("‹", "›"),
    '"': ('"', "”", "＂", "''"),
    "＂": ("＂", '"', "”"),
    "``": ("''", '"', "”"),
    "''": ("''", '"', "”"),
    "「": ("」",),
    "」": ("」",),
    "『": ("』",),
    "』": ("』",),
}
_ALWAYS_OPEN = frozenset(["``", "„", "‟", "「", "『"])
_OPEN_UNLESS_PLACED_AS_CLOSING = frozenset("“")
_GUILLEMETS = frozenset("«‹")
_NAME = r"(?:[A-Z][\w.’'-]{0,20}\s){0,3}[A-Z][\w.’'-]{0,20}"
_SAID = r"(?:said|says|wrote|added|told|tweeted|continued)"
_ATTRIBUTION = re.compile(
    rf",\s(?:he|she|they|{_NAME})\s{_SAID}\b|,\s{_SAID}\s{_NAME}|[.?!]\s{_NAME}\s(?:also\s)?{_SAID}[^.“\"]{{0,60}}[:,]\s*$"
)
_ENDING_ATTRIBUTION = re.compile(rf",\s(?:he|she|they|{_NAME})\s{_SAID}\b[^.“\"]{{0,40}}\.?\s*$")
# How many lines without any mark may stand between an open quotation and the line that closes it.
_LINES_BETWEEN = 4


def quotations(text: str, paragraphs: Spans) -> tuple[Quotation, ...]:
    """Every quotation of the paragraphs, in order of place, an outer one before those it holds."""
    found: list[Quotation] = []
    carried = False
    for number, paragraph in enumerate(paragraphs):
        pairs = _pairs(text, paragraph, carried=carried)
        goes_on = any(pair.closed is None for pair in pairs) and _goes_on(text, paragraphs, number)
        doubles = _settled(text, paragraph, pairs, goes_on=goes_on)
        if carried and doubles and doubles[0].outer.start == paragraph.start:
            doubles[0] = doubles[0]._replace(continued=True)
        found += _nested(sorted([*doubles, *_singles(text, paragraph, doubles)], key=_place))
        carried = goes_on
    return tuple(_link_singles(text, paragraphs, found))


def _place(quotation: Quotation) -> tuple[int, int]:
    return quotation.outer.start, -quotation.outer.end


def _marks(text: str, paragraph: Span) -> Iterator[_Mark]:
    start, end = paragraph
    inches = {match.start(1) for match in _FEET_AND_INCHES.finditer(text, start, end)}
    for match in _DOUBLE.finditer(text, start, end):
        if match.start() in inches:
            continue
        before = text[match.start() - 1] if match.start() > start else " "
        after = text[match.end()] if match.end() < end else " "
        opens = (before.isspace() or before in _BEFORE_OPENING) and not after.isspace()
        closes = not before.isspace() and not (opens and (before in _BRACKETS or after.isalnum()))
        closes = closes and not (match.group() == "“" and after.isalnum())
        yield _Mark(Span(*match.span()), match.group(), opens, closes)


def _opens(mark: _Mark, top: _Mark | None) -> bool:
    """Whether a mark opens a quotation, given the mark of the one that is open: by its shape, or else its place."""
    if mark.shape in _ALWAYS_OPEN:
        return True
    if top is None:
        return mark.shape in _GUILLEMETS or mark.opens or not mark.closes
    if mark.shape in _OPEN_UNLESS_PLACED_AS_CLOSING and top.shape != "„":
        return mark.opens or not mark.closes
    if mark.shape in _CLOSERS[top.shape]:
        return mark.shape in ('"', "＂", "''") and mark.opens and not mark.closes
    return mark.shape in _GUILLEMETS or mark.opens


def _pairs(text: str, paragraph: Span, *, carried: bool) -> list[_Pair]:
    """The pairs of double marks in order of their opening marks; a pair without a closing mark is left open."""
    stack: list[_Mark] = []
    pairs: list[_Pair] = []
    if carried and not _begins_with_mark(text, paragraph):
        stack.append(_Mark(Span(paragraph.start, paragraph.start), "“", opens=True, closes=False))
    for mark in _marks(text, paragraph):
        if _opens(mark, stack[-1] if stack else None):
            stack.append(mark)
        else:
            _drop_unmatched(stack, mark)
            if stack and _closes(mark, stack[-1]):
                pairs.append(_Pair(stack.pop(), mark))
    pairs += [_Pair(opened, None) for opened in stack]
    return sorted(pairs, key=lambda pair: pair.opened.span)


def _closes(mark: _Mark, opened: _Mark) -> bool:
    return mark.shape in _CLOSERS[opened.shape] or (mark.shape == "“" and opened.shape not in "«»‹›")


def _drop_unmatched(stack: list[_Mark], mark: _Mark) -> None:
    """A closing mark that fits the last open quotation but one shows that the last was never one."""
    if len(stack) > 1 and not _closes(mark, stack[-1]) and _closes(mark, stack[-2]):
        stack.pop()


def _begins_with_mark(text: str, paragraph: Span) -> bool:
    match = _DOUBLE.match(text, paragraph.start, paragraph.end)
    return match is not None and match.end() < paragraph.end


def _goes_on(text: str, paragraphs: Spans, number: int) -> bool:
    """Whether a quotation that paragraph `number` leaves open goes on after it."""
    following = paragraphs[number + 1 : number + 2 + _LINES_BETWEEN]
    if following and _begins_with_mark(text, following[0]):
        return True
    for paragraph in following:
        mark = next(_marks(text, paragraph), None)
        if mark:
            return mark.closes and not mark.opens and mark.shape not in "“„«‹``"
    return False


def _settled(text: str, paragraph: Span, pairs: list[_Pair], *, goes_on: bool) -> list[Quotation]:
    """The quotations of the pairs, in order of place.

    A mark that nothing closes was forgotten, and its quotation ends where the next one opens. Only the last such
    quotation can hold others, and only when it goes on in the next paragraph.
    """
    unclosed = [pair.opened.span.start for pair in pairs if pair.closed is None]
    carries = unclosed.pop() if goes_on else None
    found = []
    for place, (opened, closed) in enumerate(pairs):
        start = opened.span.start
        forgotten = closed is None and start != carries and place + 1 < len(pairs)
        end = closed.span.end if closed else pairs[place + 1].opened.span.start if forgotten else paragraph.end
        if closed is None:
            end = _before_attribution(text, start, end, at_end=start == carries)
        inner = trimmed(text, Span(opened.span.end, closed.span.start if closed else end))
        if inner.start < inner.end:
            found.append(Quotation(inner, Span(start, end), 0, closed is not None, continues=start == carries))
    return found


def _before_attribution(text: str, start: int, end: int, *, at_end: bool) -> int:
    """Where an unclosed quotation really ends: before its attribution (“We will win, she said. “And …”), if any.

    `at_end`: a quotation that goes on in the next paragraph is cut only where the attribution ends this one.
    """
    match = (_ENDING_ATTRIBUTION if at_end else _ATTRIBUTION).search(text[start:end])
    return start + match.start() + 1 if match else end


def _singles(text: str, paragraph: Span, doubles: list[Quotation]) -> Iterator[Quotation]:
    """Quotations in single marks: each opens and closes within the same double quotation, or within none."""
    for pair in pairs_of_singles(text, paragraph, [double.outer for double in doubles]):
        inner = trimmed(text, Span(pair.opened + 1, pair.closed if pair.closed is not None else paragraph.end))
        outer = Span(pair.opened, pair.closed + 1 if pair.closed is not None else paragraph.end)
        if inner.start < inner.end:
            yield Quotation(inner, outer, 0, pair.closed is not None, single=True)


def _nested(ordered: list[Quotation]) -> Iterator[Quotation]:
    """The quotations of one paragraph, each with the number of those that it stands in."""
    ends: list[int] = []
    for quotation in ordered:
        while ends and ends[-1] <= quotation.outer.start:
            ends.pop()
        yield quotation._replace(depth=len(ends))
        ends.append(quotation.outer.end)


def _link_singles(text: str, paragraphs: Spans, found: list[Quotation]) -> Iterator[Quotation]:
    """The quotations, those in single marks linked when the next paragraph opens with a single mark again."""
    nexts = {one.end: other.start for one, other in pairwise(paragraphs)}
    linked: set[int] = set()
    for quotation in found:
        following = nexts.get(quotation.outer.end) if quotation.single and not quotation.closed else None
        goes_on = following is not None and text[following] in "‘'"
        if goes_on and following is not None:
            linked.add(following)
        yield quotation._replace(
            continues=quotation.continues or goes_on,
            continued=quotation.continued or (quotation.single and quotation.outer.start in linked),
        )


def trimmed(text: str, span: Span) -> Span:
    """The span without white space at its ends."""
    start, end = span
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)
