"""Dates as people write them -> `Moment`, exactly as precise as they are written; never a guess."""

import re
from datetime import date, datetime, timedelta, timezone, tzinfo
from typing import NamedTuple

from pydantic import ValidationError

from bot.model import Moment

# A date that is read loosely must name its year in full: two digits can be a day, a month or a year.
_FULL_YEAR = re.compile(r"(?<!\d)(?:1[89]|20)\d\d(?:\d{4})?(?!\d)")
_LONGEST = 60
# Two defaults that differ in every field: what differs between the two readings was not written.
_ONE, _OTHER = datetime(2000, 1, 1), datetime(2013, 12, 28, 1, 1, 1)  # noqa: DTZ001 - defaults without a zone, as printed
# RFC 5322, section 4.3: the zone names that mean one offset (hours) wherever they are printed.
_ZONES = {"UT": 0, "UTC": 0, "GMT": 0, "Z": 0} | {
    f"{letter}{kind}T": hours + (kind == "D")
    for letter, hours in {"E": -5, "C": -6, "M": -7, "P": -8}.items()
    for kind in "SD"
}


class Dated(NamedTuple):
    """A date that was asked for, or the note that says why there is none."""

    moment: Moment | None
    note: str | None


def dated(value: object, name: str) -> Dated:
    """`moment(value)`; when something is given that is no date, a note that calls it `name`."""
    if value is None or value == "":
        return Dated(None, None)
    found = moment(value)
    note = f"{name} `{str(value)[:40]}` is not a date that can be read in one way, so it is unknown; write 2025-11-27"
    return Dated(found, None if found else note)


def moment(value: object) -> Moment | None:
    """A date from ISO 8601 or a common written form, with its precision; None when it is none or could be two.

    `03/04/2025` is two dates and therefore none. A time in an unknown zone is kept without a zone.
    """
    if isinstance(value, date):
        return _iso(value.isoformat())
    text = " ".join(str(value).split())
    if len(text) > _LONGEST:
        return None
    return _iso(text) or (_loose(text) if _FULL_YEAR.search(text) else None)


def _iso(text: str) -> Moment | None:
    try:
        return Moment(iso=text)
    except ValidationError:
        return None


def _loose(text: str) -> Moment | None:
    """By dateutil, twice with different defaults for precision and twice more for the order of day, month, year."""
    try:
        first, second = _read(text, _ONE), _read(text, _OTHER)
        if first != _read(text, _ONE, dayfirst=True) or first != _read(text, _ONE, yearfirst=True):
            return None
    except (ValueError, OverflowError):
        return None
    return _as_precise(first, second)


def _read(text: str, default: datetime, *, dayfirst: bool = False, yearfirst: bool = False) -> datetime:
    from dateutil import parser

    read: datetime = parser.parse(text, default=default, dayfirst=dayfirst, yearfirst=yearfirst, tzinfos=_zone)
    return read


def _zone(name: str | None, seconds: int | None) -> tzinfo | None:
    if seconds is None:
        hours = _ZONES.get((name or "").upper())
        return None if hours is None else timezone(timedelta(hours=hours))
    return timezone(timedelta(seconds=seconds))


def _as_precise(first: datetime, second: datetime) -> Moment | None:
    if first.year != second.year:
        return None
    if first.month != second.month:
        return _iso(f"{first.year:04}")
    if first.day != second.day:
        return _iso(f"{first.year:04}-{first.month:02}")
    return _iso(first.date().isoformat() if first.hour != second.hour else first.isoformat())
