"""Figures in the text, normalised: 600,000; 28-point; €64bn; Rs 2,500 crore; 30 %; two-thirds; three senators.

A range ("10-15", "between 10 and 15 million") is two figures; "nine in 10" and "a third of" are the fractions they
say; "a dozen" is 12. No figures: years and dates, ordinals, scores (3-1), how long ago something was, what
`uncounted` knows, and words of no number ("dozens", "hundreds of").
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple, TypeVar

from bot.extract.uncounted import uncounted
from bot.extract.units import COUNTABLE, CURRENCIES, FRACTIONS, SCALES, UNITS, WORDS, counted, currency, unit_after
from bot.model import Figure
from bot.text import Span

_WORD = "|".join(sorted((word for word in WORDS if word not in ("a", "half a")), key=len, reverse=True))
_NUMBER = re.compile(
    r"""(?<![\w.,/:\#@_&=?+’'])(?:(?<![^\d%]-)|(?<=[mnk]-)(?=[$€£]))
    (?:
      (?P<currency>(?:US\$|CA?\$|AU?\$|NZ\$|HK\$|S\$|[$€£¥₹₴₽]|(?:USD|EUR|GBP|INR|Rs\.?)(?=\s?\d))\s?)?
      (?P<digits>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,2}(?:,\d\d)+,\d{3}(?:\.\d+)?|\d+(?:\.\d+)?)(?![,.]?\d)
      (?P<scale>\s?(?:bn|mn|mln|trn|tn|cr|[kmb])\b|[\s-](?:hundred|thousand|lakh\scrore|lakh|crore|million|billion|trillion)\b)?
      |\b(?P<word>half\ a|an?(?=[\s-](?:hundred|thousand|million|billion|trillion|dozen|lakh|crore)\b)|WORD)\b
      (?P<word_scale>[\s-](?:hundred|thousand|lakh|crore|million|billion|trillion|dozen)\b)?
    )
    (?:
      (?:-(?:plus|odd)\b)?(?P<percent>[\s-]?(?:%|percentage[\s-]points?\b|per\s?cent\b|pct\b))
      |(?-i:\s?(?P<measure>km/h|kmh|kph|mph|km|kg|cm|mm|ft|lbs?|ha|°\s?[CF]|MW|GW|MWh|kWh|GB|TB|(?<=\d)[CF])(?!\w))
      |-(?:plus|odd)\b|-(?!an?\b|to\b|and\b|or\b|per\b|plus\b|odd\b|something|(?:half|third|quarter|fifth|sixth|eighth|tenth)s?\b)(?P<hyphen>[a-z]{2,})(?:-olds?)?\b
    )?
    (?:\s?(?P<sign>[€£])(?!\d))?
    (?![\d/]|:\d|[’']?\d|(?:st|nd|rd|th|s)\b|[a-z]|\s[a-z]\d|-something|-(?:half|third|quarter|fifth|sixth|eighth|tenth)s?\b)""".replace(
        "WORD", _WORD
    ),
    re.IGNORECASE | re.VERBOSE,
)
# Without one of these no figure stands in a text; looked for first, because most sentences hold none.
_HINT = re.compile(rf"\d|\b(?:{_WORD}|half|third|quarter|fifth|sixth|eighth|tenth|dozen|an?\s[hmbt])", re.IGNORECASE)
_RATIO = re.compile(
    rf"(?<![\w.,$€£-])(?P<some>\d|{_WORD})\s(?:in|out\sof)\s(?:every\s)?(?P<all>10{{1,2}}|1,000|[3-8]|20|{_WORD})\b"
    r"(?!,\d|\s?%|\s(?:years?|months?|weeks?|days?|hours?|minutes?|states|per|hundred|thousand|million|billion)\b)",
    re.IGNORECASE,
)
_PART = re.compile(
    r"(?<![\w-])(?:(?P<parts>an?|one|two|three|four|five|seven|nine)[\s-])?(?P<part>half|third|quarter|fifth|sixth|eighth|tenth)s?\b"
    r"(?=\s(?:of\s(?!fame)|the\b|its\b|their\b|all\b))",
    re.IGNORECASE,
)
_OF_ONE = re.compile(r"\sof\s(?:1|one|a)\s?(?:%|per\s?cent)(?!age)", re.IGNORECASE)
_WEIGHED = re.compile(r"\b(?:weigh\w*|lost|gained|shed)\s(?:\w+\s){0,2}$", re.IGNORECASE)
_YEAR = re.compile(rf"(?:1[5-9]|20)\d\d(?!\s{COUNTABLE})", re.IGNORECASE)
_AGO = re.compile(
    r"(?:[\s-]and[\s-]a[\s-]half)?(?:\s(?:years?|months?|weeks?|days?|hours?|minutes?|decades?))?\s"
    r"(?:ago|earlier|later|before|after|hence|from\snow|prior|previously|removed)\b",
    re.IGNORECASE,
)
_SCORED = re.compile(
    r"\s(?:votes?|decision|ruling|win|loss|defeat|victory|lead|record|draw|score|split|majority|margin)\b",
    re.IGNORECASE,
)
_JOINT = re.compile(r"\s?[-–]\s?|\sto\s|\sand\s", re.IGNORECASE)
_BETWEEN = re.compile(r"\b(?:between|from)\s$", re.IGNORECASE)
_LABELLED = re.compile(r"[^\s.!?][\s“‘(\"]+[A-Z][\w’.-]*\s$")
_AGE = re.compile(
    r"(?<=[a-z.], )\d{1,2}(?=[,.]|\s[―—–-])|(?:(?<=\baged )|(?<=\bage )|(?<=\bages )|(?<=\bage of ))\d{1,3}",
    re.IGNORECASE,
)


# How a noun for many ends.
_MANY = ("s", "people", "men", "women", "children", "police")


class _Number(NamedTuple):
    """A number as printed: its value without its scale, what it is scaled by, its unit."""

    span: Span
    value: float
    scale: float | None
    unit: str | None
    hyphened: bool
    worded: bool

    @property
    def bare(self) -> bool:
        return self.scale is None and self.unit is None


_Placed = TypeVar("_Placed", _Number, Figure)


def figures(text: str, within: Span, taken: Sequence[Span] = ()) -> Iterator[Figure]:
    """Every figure in a stretch of text, in order; `taken` are places of dates, in order."""
    if not _HINT.search(text, *within):
        return
    silent = sorted([*taken, *uncounted(text, within)])
    found = list(_clear(_divided(text, within), silent))
    numbers = _clear(_numbers(text, within), sorted([*silent, *(one.span for one in found)]))
    found += _counting(text, within, list(numbers))
    yield from sorted(found, key=lambda one: one.span)


def _clear(placed: Iterable[_Placed], silent: Sequence[Span]) -> Iterator[_Placed]:
    """Those that meet no silent place; both in order."""
    at = 0
    for one in placed:
        while at < len(silent) and silent[at].end <= one.span.start:
            at += 1
        if at == len(silent) or not silent[at].meets(one.span):
            yield one


def _divided(text: str, within: Span) -> Iterator[Figure]:
    """Fractions and ratios: "two-thirds of voters", "nine in 10 voters"."""
    made: list[tuple[Span, float, str | None]] = []
    for match in _PART.finditer(text, *within):
        parts = WORDS.get((match["parts"] or "a").lower(), 1.0)
        share = _OF_ONE.match(text, match.end(), within.end)
        span = Span(match.start(), share.end() if share else match.end())
        made.append((span, parts * FRACTIONS[match["part"].lower()], "%" if share else None))
    for match in _RATIO.finditer(text, *within):
        some, among = _plain(match["some"]), _plain(match["all"])
        if some < among:
            made.append((Span(*match.span()), some / among, None))
    for span, value, unit in sorted(made, key=lambda one: one[0]):
        yield Figure(value=round(value, 6), unit=unit, of=counted(text, span.end, within.end), span=span)


def _plain(printed: str) -> float:
    low = printed.lower()
    return WORDS[low] if low in WORDS else float(low.replace(",", ""))


def _numbers(text: str, within: Span) -> Iterator[_Number]:
    for match in _NUMBER.finditer(text, *within):
        part = {name: found.strip(" -").lower() if found else "" for name, found in match.groupdict().items()}
        scale = SCALES.get(" ".join((part["scale"] or part["word_scale"]).split()))
        unit = _unit(part)
        if part["word"] == "one" and scale is None and unit is None:
            continue  # one of them, one day
        yield _Number(
            Span(*match.span()),
            _plain(part["digits"] or part["word"]),
            scale,
            unit,
            bool(part["hyphen"]),
            bool(part["word"]),
        )


def _unit(part: dict[str, str]) -> str | None:
    if part["percent"]:
        return "percentage point" if "point" in part["percent"] else "%"
    if sign := part["currency"] or part["sign"]:
        return CURRENCIES[sign]
    if part["measure"]:
        return UNITS[part["measure"].replace(" ", "")]
    return UNITS.get(part["hyphen"]) or currency(part["hyphen"]) or part["hyphen"] or None


def _counting(text: str, within: Span, numbers: Sequence[_Number]) -> Iterator[Figure]:
    """The figures that numbers are, ranges taken together."""
    at = 0
    while at < len(numbers):
        low, high = numbers[at], numbers[at + 1] if at + 1 < len(numbers) else None
        joint = _joint(text, within, low, high) if high else ""
        if high is None or not joint:
            yield from _counted(text, within, low)
            at += 1
            continue
        if _is_range(text, low, high, joint):
            yield from _range(text, within, low, high)
        at += 2


def _joint(text: str, within: Span, low: _Number, high: _Number) -> str:
    """What makes a range, or a score, of two numbers: a dash, "to", "and" after "between"; empty when nothing does."""
    match = _JOINT.fullmatch(text, low.span.end, high.span.start)
    if not match or (match.group().strip() == "and" and not _BETWEEN.search(text, within.start, low.span.start)):
        return ""
    return match.group().strip()


def _is_range(text: str, low: _Number, high: _Number, joint: str) -> bool:
    if joint == "and":
        return True
    if joint == "to":  # "a 98 to 2 vote", "3 to 1" are scores
        told = _BETWEEN.search(text, max(0, low.span.start - 10), low.span.start) is not None
        return told or low.value < high.value or not (low.bare and high.bare)
    rising = low.value * (low.scale or 1.0) < high.value * (high.scale or 1.0)
    said = not high.bare or counted(text, high.span.end, len(text)) is not None
    return rising and said and not _SCORED.match(text, high.span.end)


def _range(text: str, within: Span, low: _Number, high: _Number) -> Iterator[Figure]:
    """Two figures: the lower has what only the higher says ("10 to 15 million"), the higher the lower's currency."""
    if _is_year(text, low) and _is_year(text, high):
        return
    if high.unit is None and low.unit in CURRENCIES.values():
        high = high._replace(unit=low.unit)
    last = _figure(text, within, high)
    shared = high.scale if low.scale is None and low.value < high.value else low.scale
    if _AGE.match(text, low.span.start):
        last = last.model_copy(update={"unit": "year"})
    low = low._replace(scale=shared, unit=low.unit or last.unit)
    yield Figure(value=_value(low), unit=low.unit, of=last.of, span=low.span)
    yield last


def _counted(text: str, within: Span, number: _Number) -> Iterator[Figure]:
    """The figure that a number is, if it is one."""
    if _is_year(text, number) or _AGO.match(text, number.span.end, within.end) or _is_enumeration(text, within, number):
        return
    figure = _figure(text, within, number)
    if number.bare and _LABELLED.search(text, max(within.start, number.span.start - 40), number.span.start):
        if figure.of and figure.of.endswith(_MANY):
            yield figure  # Ohio 18 delegates; Park 51 is a label
    elif figure.unit or figure.of or number.scale or not number.worded:
        yield figure


def _is_year(text: str, number: _Number) -> bool:
    return number.bare and not number.worded and _YEAR.match(text, number.span.start) is not None


def _is_enumeration(text: str, within: Span, number: _Number) -> bool:
    """Whether the number begins an item: "1. The city", "2) The mayor"."""
    return (
        number.bare and number.span.start == within.start and text[number.span.end : number.span.end + 1] in (".", ")")
    )


def _figure(text: str, within: Span, number: _Number) -> Figure:
    if number.bare and _AGE.match(text, number.span.start):
        return Figure(value=number.value, unit="year", span=number.span)
    measured = None if number.unit else unit_after(text, number.span.end, within.end)
    if measured:
        unit, place = measured
        if unit == "GBP" and _WEIGHED.search(text, max(within.start, number.span.start - 30), number.span.start):
            unit = "pound"
        of = counted(text, place.end, within.end, unit=True)
        return Figure(value=_value(number), unit=unit, of=of, span=number.span)
    of = counted(text, number.span.end, within.end)
    if of and (number.unit == "%" or number.unit in CURRENCIES.values()) and of.split()[0].endswith("ing"):
        of = None  # $2 million targeting the mayor
    return Figure(value=_value(number), unit=number.unit, of=of, span=number.span)


def _value(number: _Number) -> float:
    return round(number.value * (number.scale or 1.0), 6)
