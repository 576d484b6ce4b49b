"""Single quotation marks, told from apostrophes.

An opening mark stands before a word and not in one ("’tis", "the ’90s" and "rock ’n’ roll" are apostrophes); a closing
mark stands after a word or its punctuation. After an s, a clipped -in’ or a number it may be an apostrophe ("the
readers’ letters"): then it closes only when nothing surer does before the next opening mark.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from bot.text import Span


class SinglePair(NamedTuple):
    """Places of an opening and its closing mark (None when the paragraph ends first).

    `holder` is the number of the double quotation that both stand in, None outside all.
    """

    opened: int
    closed: int | None
    holder: int | None


class _Mark(NamedTuple):
    at: int
    opens: bool
    doubtful: bool = False


_SINGLE = re.compile(r"[‘’'‛]")
# Two apostrophes are a double mark; of three, the single mark is the inner one.
DOUBLED = re.compile(r"(?<!\S)''|''(?!'(?!'))")
_CLIPPED = re.compile(
    r"[‘’'‛](?:\d0s\b|\d\d\b"
    r"|(?:n|tis|twas|twere|twill|til|till|em|cause|cuz|cos|round|bout|neath|tude|burbs|hood)\b)",
    re.IGNORECASE,
)
_AND = re.compile(r"[‘’'‛]n[’'‘‛]", re.IGNORECASE)
_POSSESSIVE_OR_CLIPPED = re.compile(r"(?:s|S|in|an|o|\d)$")
_BEFORE_OPENING = frozenset('([{—–-/“"„«»`')
_NEVER_AFTER_OPENING = frozenset('.,;:!?)’”"')


def pairs_of_singles(text: str, paragraph: Span, doubles: list[Span]) -> Iterator[SinglePair]:
    """Pairs of single quotation marks in one paragraph, each within one of the double quotations or outside them all.

    `doubles` are in order of place and properly nested. A mark that nothing closes is kept only where it must have
    opened a quotation: first in the paragraph, or after a colon or a comma.
    """
    groups: dict[int | None, list[_Mark]] = {}
    for mark, holder in _held(doubles, _marks(text, paragraph)):
        groups.setdefault(holder, []).append(mark)
    for holder, marks in groups.items():
        opened: int | None = None
        for opened, closed in _paired(marks):
            if closed is not None or (holder is None and _must_open(text, paragraph, opened, marks)):
                yield SinglePair(opened, closed, holder)


def _marks(text: str, paragraph: Span) -> Iterator[_Mark]:
    start, end = paragraph
    apostrophes = {at for match in _AND.finditer(text, start, end) for at in (match.start(), match.end() - 1)}
    apostrophes |= {at for match in DOUBLED.finditer(text, start, end) for at in (match.start(), match.start() + 1)}
    for match in _SINGLE.finditer(text, start, end):
        at, shape = match.start(), match.group()
        before = text[at - 1] if at > start else " "
        after = text[at + 1] if at + 1 < end else " "
        if at in apostrophes:
            continue
        if (
            (before.isspace() or before in _BEFORE_OPENING)
            and not after.isspace()
            and after not in _NEVER_AFTER_OPENING
        ):
            if shape != "’" and not _CLIPPED.match(text, at, end):
                yield _Mark(at, opens=True)
        elif shape not in "‘‛" and not before.isspace() and not after.isalnum():
            yield _Mark(at, opens=False, doubtful=_may_be_apostrophe(text, at, end))


def _may_be_apostrophe(text: str, at: int, end: int) -> bool:
    following = text[at + 1 : min(at + 3, end)]
    noun_follows = len(following) == 2 and following[0].isspace() and following[1].isalnum()
    return noun_follows and _POSSESSIVE_OR_CLIPPED.search(text[max(0, at - 2) : at]) is not None


def _held(doubles: list[Span], marks: Iterator[_Mark]) -> Iterator[tuple[_Mark, int | None]]:
    """Each mark with the number of the innermost double quotation that holds it."""
    stack: list[int] = []
    upcoming = 0
    for mark in marks:
        while upcoming < len(doubles) and doubles[upcoming].start <= mark.at:
            stack.append(upcoming)
            upcoming += 1
        while stack and doubles[stack[-1]].end <= mark.at:
            stack.pop()
        yield mark, stack[-1] if stack else None


def _paired(marks: list[_Mark]) -> Iterator[tuple[int, int | None]]:
    """Each opening mark with its closing mark: the first before the next opening mark that can be no apostrophe."""
    opened: int | None = None
    doubtful: int | None = None
    for mark in marks:
        if mark.opens:
            if opened is not None:
                yield opened, doubtful
            opened, doubtful = mark.at, None
        elif opened is not None and mark.doubtful:
            doubtful = mark.at if doubtful is None else doubtful
        elif opened is not None:
            yield opened, mark.at
            opened = doubtful = None
    if opened is not None:
        yield opened, doubtful


def _must_open(text: str, paragraph: Span, at: int, marks: list[_Mark]) -> bool:
    last = not any(mark.opens and mark.at > at for mark in marks[-3:])
    lead = text[max(paragraph.start, at - 2) : at]
    return last and text[at] == "‘" and lead in ("", ": ", ", ")
