"""What an article prints about itself: dateline, agency, byline, "Published:" lines.

Datelines as in the AP and Reuters stylebooks: CITY, Month D (AGENCY) - …; and `Outlet | Month D, YYYY: …`.
"""

import re
from typing import NamedTuple

from bot.model import Moment, Spans
from bot.read.dates import moment
from bot.read.given import Given
from bot.text import Span, fold

_AGENCIES = {
    "reuters": "Reuters",
    "thomson reuters": "Reuters",
    "ap": "AP",
    "associated press": "AP",
    "afp": "AFP",
    "agence france-presse": "AFP",
    "dpa": "dpa",
    "efe": "EFE",
    "ansa": "ANSA",
    "tass": "TASS",
    "interfax": "Interfax",
    "interfax-ukraine": "Interfax-Ukraine",
    "ukrinform": "Ukrinform",
    "xinhua": "Xinhua",
    "pti": "PTI",
    "press trust of india": "PTI",
    "ani": "ANI",
    "ians": "IANS",
    "upi": "UPI",
    "pa": "PA",
    "pa media": "PA",
    "aap": "AAP",
    "apa": "APA",
    "belga": "Belga",
    "bloomberg": "Bloomberg",
    "kyodo": "Kyodo",
    "yonhap": "Yonhap",
    "anadolu": "Anadolu",
    "agencies": "agencies",
}
_AGENCY = "|".join(sorted(map(re.escape, _AGENCIES), key=len, reverse=True))
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?"
_DATE = rf"(?:{_MONTH} \d{{1,2}}(?:,? \d{{4}})?|\d{{1,2}} {_MONTH}(?:,? \d{{4}})?)"
_DASH = r"\s*(?:--|[-–—])\s+"
_PLACE = r"[A-Z][A-Z.'’ /-]{2,40}(?:, [A-Z][\w.'’ ]{1,30}?)?"
_CREDIT = rf"\s?[(/](?P<agency>(?i:{_AGENCY}))[)/]\.?"
_PATTERNS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?P<all>{_PLACE}(?:[,.]? (?P<date>{_DATE})\.?)?(?:{_CREDIT})?){_DASH}",
        rf"(?P<all>{_PLACE}[,.]? (?P<date>{_DATE})\.?(?:{_CREDIT})?)(?::\s|(?<=/\.)\s)",
        rf"(?P<all>[A-Z][\w.'’ /-]{{2,40}}(?:, [A-Z][\w.]+)?(?:[,.]? (?P<date>{_DATE})\.?)?{_CREDIT})(?:{_DASH}|:\s)",
        rf"(?P<all>(?P<outlet>[^|\n]{{2,60}}?) \| (?P<date>{_DATE}))(?::\s|{_DASH})",
    )
)
_NO_PLACE = re.compile(
    r"(?:BREAKING|EXCLUSIVE|UPDATED?|WATCH|OPINION|ANALYSIS|LIVE|VIDEO|CORRECTED|FACTBOX|EXPLAINER)\b"
)
_CREDIT_LINE = re.compile(
    rf"[(\[-]*\s*(?:(?:with )?(?:additional )?inputs? from |source: |credit: )?(?:the )?(?P<agency>{_AGENCY})"
    rf"(?:,? (?:and )?(?:the )?(?:{_AGENCY}))*(?: contributed to this (?:report|story|article))?\s*[)\].]*"
)
_CREDIT_AT_END = re.compile(rf"[.!?][\"']*\s*(?:[(\[-]+\s?)(?P<agency>{_AGENCY})(?:/[a-z]+)?[)\]]?")
_NAME = r"[A-Z][\w.'’-]+"
_BYLINE = re.compile(
    rf"(?i:by) (?P<byline>{_NAME}(?:,? (?:{_NAME}|and|de|van|von|da|der|bin|al|of|in|&|\||for|the)){{1,12}})"
)
_STAMP = re.compile(
    r"(?i)(?P<which>(?:first )?published|posted|(?:last )?(?:updated|modified))(?: on| at)?:?\s+(?P<date>.{6,60})"
)
_EDGE = 8  # lines from the start in which an article introduces itself, and from the end in which it gives credit


class Printed(NamedTuple):
    """What an article prints about itself, and the lines that do nothing else."""

    given: Given
    lines: frozenset[Span]


def printed(text: str, lines: Spans) -> Printed:
    """Dateline, agency, byline and dates from the first lines, agency credits from the first and the last.

    A date counts as the publication's when it is printed with day, month and year; otherwise it stays in the
    dateline as printed.
    """
    found, own = Given(), set[Span]()
    for span in lines[:_EDGE]:
        row = span.of(text)
        alone = _credit(row) or _introduction(row)
        own |= {span} if alone else set()
        found = found.or_else(alone or dateline(row) or Given())
    for span in lines[-_EDGE:]:
        row = span.of(text)
        alone = _credit(row)
        own |= {span} if alone else set()
        found = found.or_else(alone or _credit_at_end(row) or Given())
    return Printed(found, frozenset(own))


def dateline(row: str) -> Given | None:
    """Place, date, agency (or outlet) at the start of a paragraph; None when it starts with none."""
    for pattern in _PATTERNS:
        match = pattern.match(row)
        if match and not _NO_PLACE.match(row):
            parts = match.groupdict()
            agency, outlet = parts.get("agency"), parts.get("outlet")
            return Given(
                outlet=outlet,
                dateline=parts["all"].rstrip(" -–—"),
                agency=_AGENCIES[agency.lower()] if agency else None,
                published=_whole_day(parts.get("date")),
            )
    return None


def _credit(row: str) -> Given | None:
    match = _CREDIT_LINE.fullmatch(fold(row)) if len(row) < 120 else None
    return Given(agency=_AGENCIES[match.group("agency")]) if match else None


def _credit_at_end(row: str) -> Given | None:
    """The agency after the last sentence of a paragraph: … he said. (PTI)."""
    tail = fold(row[-50:])
    match = next((match for match in _CREDIT_AT_END.finditer(tail) if match.end() == len(tail)), None)
    return Given(agency=_AGENCIES[match.group("agency")]) if match else None


def _introduction(row: str) -> Given | None:
    if match := _BYLINE.fullmatch(row):
        return Given(byline=match.group("byline"))
    stamp = _STAMP.fullmatch(row)
    day = _whole_day(stamp.group("date")) if stamp else None
    if stamp is None or day is None:
        return None
    changed = fold(stamp.group("which")).endswith(("updated", "modified"))
    return Given(modified=day) if changed else Given(published=day)


def _whole_day(words: str | None) -> Moment | None:
    found = moment(words) if words else None
    return found if found and found.day else None
