"""Dates in the text, resolved against the day of publication.

A weekday in a news text is the most recent one on or before publication (a Friday in a story of a Friday is that
day); a month without a year likewise, unless it lies just ahead and nothing near it is past. Words about the future
("next", "will … on", "is on") turn that round. Without a day of publication only absolute dates are resolved. Weeks are
ISO 8601 weeks ("2025-W47"), quarters and runs of years ISO 8601 intervals ("2025-04/2025-06", "2015/2016"). "The
following year" depends on what was told before, and is no date here.
"""

import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import NamedTuple

from bot.extract.deeds import DONE
from bot.extract.lexicon import MONTHS, WEEKDAYS
from bot.extract.units import COUNTABLE, WORDS
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
    rf"|\b(?:{_DAY},?\s(?:the\s)?)?(?P<mdy_m>{_MONTH})\s(?P<mdy_d>{_NUMBER})(?:,?\s(?P<mdy_y>{_YEAR})\b)?(?![\d,]*\d|:|%|\s?[ap]\.?m\b)"
    rf"|\b(?:{_DAY},?\s(?:the\s)?)?(?P<dmy_d>{_NUMBER})(?:\sof)?\s(?P<dmy_m>{_MONTH})(?:,?\s(?P<dmy_y>{_YEAR})\b)?"
    rf"|\b(?P<my_m>{_MONTH})(?:\sof)?,?\s(?P<my_y>{_YEAR})\b"
    rf"|\b(?:[Qq](?P<q>[1-4])|(?P<quarter>[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth)[\s-]quarter)(?:\sof)?\s(?:(?P<q_y>{_YEAR})\b|(?P<q_rel>last|this|next)\syear\b)"
    rf"|\b(?P<ago>\d{{1,2}}|a|an|one|two|three|four|five|six|seven|eight|nine|ten)\s(?P<ago_unit>day|week|month)s?\sago\b"
    rf"|\b(?P<rel>[Ll]ast|[Nn]ext|[Tt]his(?:\s(?:past|coming))?)\s"
    rf"(?P<unit>week|month|year|weekend|night|morning|afternoon|evening|{_DAY}|{_MONTH})\b"
    rf"|\b[Oo]ver\sthe\s(?P<over>weekend)\b"
    rf"|\b(?P<weekday>{_DAY})\b"
    r"|\b(?:(?P<before_month>[Ii]n|[Ss]ince|[Uu]ntil|[Bb]y|[Ee]arly|[Ll]ate|[Mm]id|[Dd]uring)[\s-])"
    rf"(?P<month>{_MONTH})(?![’']|,?\s(?:of\s)?\d|\s[A-Z])"
    r"|\b(?P<near>[Yy]esterday|[Tt]oday|[Tt]onight|[Tt]omorrow)\b(?![’']s)"
    rf"|(?<![\d,.$£€₹#/-])(?<!\d–)\b(?P<from_year>{_YEAR})[-–](?P<to_year>{_YEAR}|\d\d)\b(?![-–\d])"
    rf"|(?<![\d,.$£€₹#/-])(?<!than )(?<!almost )(?<!nearly )(?<!at least )\b(?P<year>{_YEAR})\b"
    rf"(?!(?<=0)[’']s|[,.]?\d|[-–/]\w|\s?%|\sper\s?cent|\s{COUNTABLE})"
)
# The attacks of 11 September are of a year that their name does not tell.
_NAMED = re.compile(r"\s(?:terror|attacks?\b|hijack|memorial|commission)", re.IGNORECASE)
# Without one of these no date stands in a text.
_HINT = re.compile(rf"\d|day\b|[Tt]omorrow|[Tt]onight|\b(?:[Ll]ast|[Nn]ext|[Tt]his|quarter|ago|weekend)\b|\b{_MONTH}")
_FUTURE = re.compile(
    r"\b(?:will|shall|won[’']t|is to|are to|set to|due|scheduled|plans? to|planned for|expected|upcoming|would"
    r"|ahead of)\b"
    r"|\b(?:is|are|begins?|starts?|opens?|ends?|takes place)\s(?:on\s|until\s)?(?:the\s)?$|[’']ll\b",
    re.IGNORECASE,
)
_REPORTED = re.compile(r"\b(?:said|told|says|announced|wrote|tweeted|added|was|were|had|met|spoke)\b", re.IGNORECASE)
# Days that a date without a year may lie ahead when nothing near it is told as past.
_NEAR = 60
_PAST = re.compile(
    rf"{_REPORTED.pattern}|\b(?:\w{{2,}}ed|{'|'.join(sorted(verb for verb in DONE if not verb.endswith('ed')))}"
    r"|took|made|came|became|began|got|gave|ran|fell|held|lost|left|last|ago|did)\b",
    re.IGNORECASE,
)

_UNTIL = re.compile(r"\b(?:until|till|through)\s(?:the\s)?$", re.IGNORECASE)
_PRESENT = re.compile(r"\b(?:is|are|faces?|holds?|has to|have to)\b", re.IGNORECASE)


def dates(text: str, within: Span, published: date | None) -> Iterator[Dated]:
    """Every date mention in a stretch of text that can be resolved, in order."""
    if not _HINT.search(text, *within):
        return
    for match in _DATE.finditer(text, *within):
        iso = _resolved(text, within, match, published)
        if iso:
            yield Dated(iso, Span(*match.span()))


def _resolved(text: str, within: Span, match: re.Match[str], published: date | None) -> str | None:
    group = match.groupdict()
    try:
        if group["iso"]:
            return date.fromisoformat(group["iso"]).isoformat()
        if group["from_year"]:
            return _years(group["from_year"], group["to_year"])
        if group["q"] or group["quarter"]:
            return _quarter(group, published)
        for kind in ("mdy", "dmy"):
            if group[f"{kind}_m"]:
                if group[f"{kind}_y"] is None and _NAMED.match(text, match.end()):
                    return None
                return _day(text, within, match, kind, published)
        if group["my_m"]:
            return f"{group['my_y']}-{_month_number(group['my_m']):02}"
        if group["year"]:
            return group["year"]
        return _relative(text, within, match, published) if published else None
    except (ValueError, OverflowError):  # 31 February; the first or last year there is
        return None


def _month_number(name: str) -> int:
    return _MONTH_NUMBERS[name.lower().rstrip(".")]


def _day(text: str, within: Span, match: re.Match[str], kind: str, published: date | None) -> str | None:
    month, number = _month_number(match[f"{kind}_m"]), int(re.sub(r"\D", "", match[f"{kind}_d"]))
    if year := match[f"{kind}_y"]:
        return date(int(year), month, number).isoformat()
    if published is None:
        return None
    found = date(published.year, month, number)
    following = found.replace(year=published.year + 1)
    forward = _looks_forward(text, within, match)
    if found < published and (forward or _is_near(text, within, match, (following - published).days)):
        found = following
    elif found > published and not forward:
        near = _is_near(text, within, match, (found - published).days)
        found = found if near else found.replace(year=published.year - 1)
    return found.isoformat()


def _is_near(text: str, within: Span, match: re.Match[str], days: int) -> bool:
    """Whether a day to come is so near, and nothing around it so past, that the last one, long ago, is not meant."""
    before = text[max(within.start, match.start() - 80) : match.start()]
    past = _PAST.search(before + text[match.start() : min(within.end, match.end() + 60)])
    if days <= 0 or (past and not _UNTIL.search(before)):
        return False
    return days <= _NEAR or _PRESENT.search(before) is not None


def _looks_forward(text: str, within: Span, match: re.Match[str]) -> bool:
    """Whether the last verb before the date points to the future."""
    before = text[max(within.start, match.start() - 80) : match.start()]
    future = max((found.start() for found in _FUTURE.finditer(before)), default=-1)
    past = max((found.start() for found in _REPORTED.finditer(before)), default=-1)
    return future > past


def _relative(text: str, within: Span, match: re.Match[str], published: date) -> str | None:
    group = match.groupdict()
    if group["near"] and group["near"][0].isupper() and match.start() > within.start:
        return None  # a newspaper's name, a programme's
    if group["near"]:
        shift = {"yesterday": -1, "tomorrow": 1}.get(group["near"].lower(), 0)
        return (published + timedelta(days=shift)).isoformat()
    if group["ago"]:
        return _ago(group["ago"], group["ago_unit"], published)
    if group["over"]:
        return _week(published - timedelta(weeks=published.weekday() < WEEKDAYS.index("saturday")))
    if group["weekday"]:
        return _weekday(group["weekday"], published, forward=_looks_forward(text, within, match)).isoformat()
    if group["month"]:
        away = (_month_number(group["month"]) - published.month) % 12 * 30
        forward = _looks_forward(text, within, match) or _is_near(text, within, match, away)
        return _month(group["month"], published, forward=forward)
    direction = _DIRECTIONS[group["rel"].lower().split()[-1]]
    return _of_unit(group["unit"], direction, published)


_DIRECTIONS = {"last": -1, "past": -1, "this": 0, "next": 1, "coming": 1}
_QUARTERS = {"first": 1, "second": 2, "third": 3, "fourth": 4}


def _years(first: str, last: str) -> str | None:
    """The interval of "2015-16"; a year and a month of another year are none."""
    end = last if len(last) == 4 else first[:2] + last
    return f"{first}/{end}" if int(first) < int(end) else None


def _quarter(group: dict[str, str | None], published: date | None) -> str | None:
    number = int(group["q"] or _QUARTERS[(group["quarter"] or "first").lower()])
    if group["q_y"]:
        year = int(group["q_y"])
    elif published and group["q_rel"]:
        year = published.year + _DIRECTIONS[group["q_rel"]]
    else:
        return None
    return f"{year:04}-{3 * number - 2:02}/{year:04}-{3 * number:02}"


def _ago(number: str, unit: str, published: date) -> str:
    count = int(number) if number.isdecimal() else int(WORDS.get(number, 1))
    if unit == "month":
        return _shifted_month(published, -count)
    day = published - timedelta(days=count * (7 if unit == "week" else 1))
    return _week(day) if unit == "week" else day.isoformat()


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

    def same_day() -> str:
        return (published + timedelta(days=direction)).isoformat()

    shifts: dict[str, Callable[[], str]] = {
        "week": lambda: _week(published + timedelta(weeks=direction)),
        "weekend": lambda: _week(published + timedelta(weeks=direction)),
        "month": lambda: _shifted_month(published, direction),
        **dict.fromkeys(("night", "morning", "afternoon", "evening"), same_day),
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
