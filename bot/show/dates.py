"""Dates as people read them: absolute, in English whatever the machine's language, as precise as they are known."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from bot.model import Moment
from bot.show.pieces import brief

_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
_DAYS = "Mon Tue Wed Thu Fri Sat Sun".split()


def day(when: Moment | date | None) -> str:
    """`27 Nov 2025`, as precisely as it is known: `Nov 2025`, `2025`, `date unknown`."""
    if isinstance(when, Moment):
        if when.day is None:
            year, _, month = when.iso.partition("-")
            return f"{_MONTHS[int(month) - 1]} {year}" if month else year
        when = when.day
    return "date unknown" if when is None else f"{when.day} {_MONTHS[when.month - 1]} {when.year}"


def iso_day(iso: str) -> str:
    """An ISO date or week as people write it: `27 Nov 2025`, `week of 1 Dec 2025`; anything else as it is."""
    try:
        if "W" in iso:
            return f"week of {day(datetime.strptime(f'{iso}-1', '%G-W%V-%u').date())}"  # noqa: DTZ007 - a day, no time
        return day(Moment(iso=iso))
    except ValueError:
        return brief(iso, 40)


def days(first: date | None, last: date | None) -> str:
    """`27–29 Nov 2025`, `27 Nov – 3 Dec 2025`, `30 Dec 2025 – 2 Jan 2026`."""
    if first is None or last is None or first == last:
        return day(first or last)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{day(last)}"
    shown = day(first)
    return f"{shown if first.year != last.year else shown.rpartition(' ')[0]} – {day(last)}"


def moment(when: datetime, zone: str = "UTC") -> str:
    """`Tue 2 Dec 2025, 08:00`, by the clock of an IANA zone."""
    local = when.astimezone(_zone(zone))
    return f"{weekday(local.weekday())} {day(local.date())}, {local:%H:%M}"


def _zone(name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        return ZoneInfo("UTC")


def weekday(number: int) -> str:
    """The short name of a day of the week, 0 for Monday."""
    return _DAYS[number % 7]
