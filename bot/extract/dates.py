"""Dates in the text, resolved against the day of publication.

A weekday in a news text is the most recent one on or before publication (a Friday in a story of a Friday is that
day); a month without a year likewise. Words about the future ("next", "will … on") turn that round. Without a day of
publication only absolute dates are resolved. Weeks are ISO 8601 weeks ("2025-W47").
"""

import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import NamedTuple

from bot.extract.lexicon import MONTHS, WEEKDAYS
from bot.text import Span


class Dated(NamedTuple):
    """A date mention: ISO as precise as the words are, and its place."""

    iso: str
    span: Span


_ABBREVIATED = {"jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10,
                "nov": 11, "dec": 12}  # fmt: skip
_MONTH_NUMBERS = {name: number for number, name in enumerate(MONTHS, 1)} | _ABBREVIATED
_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
_MONTH += r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)"
_DAY = r"(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)"
_NUMBER = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?"
_YEAR = r"(?:1[5-9]|20)\d\d"
_DATE = re.compile(
    rf"(?P<iso>\b{_YEAR}-\d\d-\d\d\b)"
    rf"|\b(?P<mdy_m>{_MONTH})\s(?P<mdy_d>{_NUMBER})(?:,?\s(?P<mdy_y>{_YEAR})\b)?(?![\d,]*\d)"
    rf"|\b(?P<dmy_d>{_NUMBER})(?:\sof)?\s(?P<dmy_m>{_MONTH})(?:,?\s(?P<dmy_y>{_YEAR})\b)?"
    rf"|\b(?P<my_m>{_MONTH})(?:\sof)?,?\s(?P<my_y>{_YEAR})\b"
    rf"|\b(?P<rel>[Ll]ast|[Nn]ext|[Tt]his(?:\s(?:past|coming))?|[Tt]he (?:previous|following))\s"
    rf"(?P<unit>week|month|year|weekend|{_DAY}|{_MONTH})\b"
    rf"|\b(?P<weekday>{_DAY})\b"
    rf"|\b(?:(?P<before_month>[Ii]n|[Ss]ince|[Uu]ntil|[Bb]y|[Ee]arly|[Ll]ate|[Mm]id|[Dd]uring)[\s-])(?P<month>{_MONTH})(?!\s(?:\d|[A-Z]))"
    r"|\b(?P<near>[Yy]esterday|[Tt]oday|[Tt]onight|[Tt]omorrow)\b"
    rf"|(?<![\d,.$£€#-])\b(?P<year>{_YEAR})\b(?![,.]?\d|[-–]\w|%|\s(?:people|troops|members|miles|km|feet|delegates|votes|words|jobs))"
)
_FUTURE = re.compile(
    r"\b(?:will|shall|won[’']t|is to|are to|set to|due|scheduled|plans? to|planned for|expected|upcoming|would)\b",
    re.IGNORECASE,
)
_REPORTED = re.compile(r"\b(?:said|told|says|announced|wrote|tweeted|added|was|were|had|met|spoke)\b", re.IGNORECASE)


def dates(text: str, within: Span, published: date | None) -> Iterator[Dated]:
    """Every date mention in a stretch of text that can be resolved, in order."""
    for match in _DATE.finditer(text, *within):
        iso = _resolved(text, within, match, published)
        if iso:
            yield Dated(iso, Span(*match.span()))


def _resolved(text: str, within: Span, match: re.Match[str], published: date | None) -> str | None:
    group = match.groupdict()
    try:
        if group["iso"]:
            return date.fromisoformat(group["iso"]).isoformat()
        for kind in ("mdy", "dmy"):
            if group[f"{kind}_m"]:
                forward = _looks_forward(text, within, match)
                return _day(group[f"{kind}_m"], group[f"{kind}_d"], group[f"{kind}_y"], published, forward=forward)
        if group["my_m"]:
            return f"{group['my_y']}-{_month_number(group['my_m']):02}"
        if group["year"]:
            return group["year"]
        return _relative(text, within, match, published) if published else None
    except (ValueError, OverflowError):  # 31 February; the first or last year there is
        return None


def _month_number(name: str) -> int:
    return _MONTH_NUMBERS[name.lower().rstrip(".")]


def _day(month: str, day: str, year: str | None, published: date | None, *, forward: bool) -> str | None:
    number = int(re.sub(r"\D", "", day))
    if year:
        return date(int(year), _month_number(month), number).isoformat()
    if published is None:
        return None
    found = date(published.year, _month_number(month), number)
    if forward and found < published:
        found = found.replace(year=published.year + 1)
    elif not forward and found > published:
        found = found.replace(year=published.year - 1)
    return found.isoformat()


def _looks_forward(text: str, within: Span, match: re.Match[str]) -> bool:
    """Whether the last verb before the date points to the future."""
    before = text[max(within.start, match.start() - 80) : match.start()]
    future = max((found.start() for found in _FUTURE.finditer(before)), default=-1)
    past = max((found.start() for found in _REPORTED.finditer(before)), default=-1)
    return future > past


def _relative(text: str, within: Span, match: re.Match[str], published: date) -> str | None:
    group = match.groupdict()
    if group["near"]:
        shift = {"yesterday": -1, "tomorrow": 1}.get(group["near"].lower(), 0)
        return (published + timedelta(days=shift)).isoformat()
    if group["weekday"]:
        return _weekday(group["weekday"], published, forward=_looks_forward(text, within, match)).isoformat()
    if group["month"]:
        return _month(group["month"], published, forward=_looks_forward(text, within, match))
    direction = _DIRECTIONS[group["rel"].lower().split()[-1]]
    return _of_unit(group["unit"], direction, published)


_DIRECTIONS = {"last": -1, "past": -1, "previous": -1, "this": 0, "next": 1, "coming": 1, "following": 1}


def _weekday(name: str, published: date, *, forward: bool) -> date:
    wanted = WEEKDAYS.index(name.lower())
    if forward:
        return published + timedelta(days=(wanted - published.weekday()) % 7)
    return published - timedelta(days=(published.weekday() - wanted) % 7)


def _month(name: str, published: date, *, forward: bool) -> str:
    number = _month_number(name)
    year = published.year
    if forward:
        year += number < published.month
    else:
        year -= number > published.month
    return date(year, number, 1).isoformat()[:7]


def _week(day: date) -> str:
    year, week, _ = day.isocalendar()
    return f"{year}-W{week:02}"


def _of_unit(unit: str, direction: int, published: date) -> str | None:
    """The date of "last week", "next month", "this year", "last Thursday"."""
    shifts: dict[str, Callable[[], str]] = {
        "week": lambda: _week(published + timedelta(weeks=direction)),
        "weekend": lambda: _week(published + timedelta(weeks=direction)),
        "month": lambda: _shifted_month(published, direction),
        "year": lambda: f"{date(published.year + direction, 1, 1).year:04}",
    }
    if unit in shifts:
        return shifts[unit]()
    if unit.lower() in WEEKDAYS:
        return _of_weekday(unit, direction, published).isoformat()
    return _of_month(unit, direction, published)


def _of_weekday(name: str, direction: int, published: date) -> date:
    """A weekday before the day of publication ("last"), after it ("next"), or on or after it ("this")."""
    if direction < 0:
        return _weekday(name, published - timedelta(days=1), forward=False)
    return _weekday(name, published + timedelta(days=direction), forward=True)


def _of_month(name: str, direction: int, published: date) -> str:
    number = _month_number(name)
    if direction == 0:
        return f"{published.year}-{number:02}"
    year = published.year
    if direction < 0:
        year -= number >= published.month
    else:
        year += number <= published.month
    return date(year, number, 1).isoformat()[:7]


def _shifted_month(day: date, by: int) -> str:
    months = day.year * 12 + day.month - 1 + by
    return date(months // 12, months % 12 + 1, 1).isoformat()[:7]
