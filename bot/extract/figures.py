"""Figures in the text, normalised: 600,000; 28-point; €64bn; $8.2 million; 30 %; two million."""

import re
from bisect import bisect_left
from collections.abc import Iterator

from bot.model import Figure
from bot.text import Span

_CURRENCIES = {
    "$": "USD", "US$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₹": "INR", "C$": "CAD", "A$": "AUD", "₴": "UAH",
    "₽": "RUB",
}  # fmt: skip
_CURRENCY_WORDS = {
    "dollar": "USD", "euro": "EUR", "pound": "GBP", "yen": "JPY", "rupee": "INR", "hryvnia": "UAH", "rouble": "RUB",
    "ruble": "RUB", "yuan": "CNY", "franc": "CHF",
}  # fmt: skip
_SCALES: dict[str, float] = {
    "hundred": 1e2, "thousand": 1e3, "k": 1e3, "million": 1e6, "m": 1e6, "mn": 1e6, "mln": 1e6, "billion": 1e9,
    "bn": 1e9, "b": 1e9, "trillion": 1e12, "tn": 1e12, "trn": 1e12,
}  # fmt: skip
_NUMBERS = "one two three four five six seven eight nine ten eleven twelve".split()
_WORDS: dict[str, float] = {word: float(value) for value, word in enumerate(_NUMBERS, 1)}
_WORDS |= {"a": 1.0, "half a": 0.5}
_FIGURE = re.compile(
    r"(?<![\w.,/:#-])"
    r"(?:(?P<currency>US\$|C\$|A\$|[$€£¥₹₴₽])\s?)?"
    r"(?P<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)"
    r"(?:\s?(?P<letter>bn|mn|mln|tn|trn|[kmb])\b|[\s-](?P<scale>hundred|thousand|million|billion|trillion)\b)?"
    r"(?:\s?(?P<percent>%|per ?cent\b|percent\b|percentage points?\b)|-(?P<hyphen>[a-z]{2,})\b)?"
    r"(?![\d/:]|\.\d|[’']?\d|(?:st|nd|rd|th|s)\b|[A-Za-z])"
    r"|\b(?P<word>half a|a|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
    r"\s(?P<word_scale>hundred|thousand|million|billion|trillion|dozen)\b",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_COUNTED = re.compile(r"\s+(?:of\s+(?:the\s+|its\s+|their\s+)?)?((?:[^\W\d_][\w’'.-]*)(?:\s[^\W\d_][\w’'-]*){0,2})")
_NO_NOUN = frozenset(
    """
    a an and are as at be been but by can could did do does during each ever for from had has have he her here
    his i if in into is it its last later may might more month next no nor not of off on or our over per said
    says she should since so than that the their them then there these they this those to told under until up
    was we were what when where which while who will with would year years-old you your after before about
    against also only just
""".split()
)


def figures(text: str, within: Span, taken: tuple[Span, ...] = ()) -> Iterator[Figure]:
    """Every figure in a stretch of text, in order; `taken` are places of dates, in order."""
    for match in _FIGURE.finditer(text, *within):
        span = Span(*match.span())
        near = bisect_left(taken, span)
        if any(span.meets(other) for other in taken[max(0, near - 1) : near + 1]) or _is_bare_year(match):
            continue
        yield _figure(text, within, match, span)


def _is_bare_year(match: re.Match[str]) -> bool:
    group = match.groupdict()
    plain = not any(group[name] for name in ("currency", "letter", "scale", "percent", "hyphen", "word"))
    return plain and _YEAR.fullmatch(match.group()) is not None


def _figure(text: str, within: Span, match: re.Match[str], span: Span) -> Figure:
    group = match.groupdict()
    counted = _counted(text, within, span.end)
    if group["word"]:
        scale = 12.0 if group["word_scale"].lower() == "dozen" else _SCALES[group["word_scale"].lower()]
        return _with_unit(_WORDS[group["word"].lower()] * scale, None, counted, span)
    value = float(group["number"].replace(",", "")) * _SCALES.get(
        (group["letter"] or group["scale"] or "").lower(), 1.0
    )
    if group["percent"]:
        unit = "%" if "point" not in group["percent"] else "percentage point"
    elif group["currency"]:
        unit = _CURRENCIES[group["currency"].upper()]
    else:
        unit = group["hyphen"]
    return _with_unit(round(value, 6), unit, counted, span)


def _with_unit(value: float, unit: str | None, counted: str | None, span: Span) -> Figure:
    """The figure; a currency's name among the words counted is its unit."""
    first = counted.split()[0].lower().rstrip("s") if counted else ""
    if unit is None and first in _CURRENCY_WORDS:
        return Figure(value=value, unit=_CURRENCY_WORDS[first], span=span)
    return Figure(value=value, unit=unit, of=counted, span=span)


def _counted(text: str, within: Span, place: int) -> str | None:
    """The thing counted, as printed: up to three words after the figure, as far as they can be a noun phrase."""
    match = _COUNTED.match(text, place, within.end)
    if not match:
        return None
    kept: list[str] = []
    for word in match.group(1).split():
        if word.lower().rstrip(".") in _NO_NOUN or (kept and word.lower().endswith(("ed", "ly"))):
            break
        kept.append(word.rstrip("."))
        if word.endswith(".") and word.count(".") == 1:
            break
    return " ".join(kept) or None
