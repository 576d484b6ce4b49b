"""What figures are measured in: currencies, scales, units, the numbers that are words, and the thing counted."""

import re

from bot.extract.lexicon import AUXILIARIES, MONTHS, PREPOSITIONS, TIME_WORDS, VERBS, WEEKDAYS
from bot.text import Span

CURRENCIES = {
    "$": "USD", "us$": "USD", "usd": "USD", "€": "EUR", "eur": "EUR", "£": "GBP", "gbp": "GBP", "¥": "JPY", "₹": "INR",
    "rs": "INR", "rs.": "INR", "inr": "INR", "c$": "CAD", "ca$": "CAD", "a$": "AUD", "au$": "AUD", "nz$": "NZD",
    "hk$": "HKD", "s$": "SGD", "₴": "UAH", "₽": "RUB",
}  # fmt: skip
_CURRENCY_WORDS = {
    "dollar": "USD", "euro": "EUR", "pound": "GBP", "yen": "JPY", "rupee": "INR", "hryvnia": "UAH", "rouble": "RUB",
    "ruble": "RUB", "yuan": "CNY", "franc": "CHF",
}  # fmt: skip
SCALES: dict[str, float] = {
    "dozen": 12, "hundred": 1e2, "thousand": 1e3, "k": 1e3, "lakh": 1e5, "million": 1e6, "m": 1e6, "mn": 1e6,
    "mln": 1e6, "crore": 1e7, "cr": 1e7, "billion": 1e9, "bn": 1e9, "b": 1e9, "lakh crore": 1e12, "trillion": 1e12,
    "tn": 1e12, "trn": 1e12,
}  # fmt: skip
# Units by each way of writing them; a time is a unit too (10 years, a 10-year term).
_UNITS = {
    "mile": "mile miles", "mph": "mph", "km/h": "km/h kph kmh", "km": "km kilometre kilometres kilometer kilometers",
    "metre": "metre metres meter meters", "foot": "foot feet ft", "inch": "inch inches", "yard": "yard yards",
    "kg": "kg kilo kilos kilogram kilograms kilogramme kilogrammes", "tonne": "tonne tonnes", "ton": "ton tons",
    "pound": "lb lbs", "ounce": "ounce ounces", "acre": "acre acres", "hectare": "hectare hectares ha", "cm": "cm",
    "mm": "mm", "litre": "litre litres liter liters", "gallon": "gallon gallons", "barrel": "barrel barrels",
    "°C": "°c c celsius", "°F": "°f f fahrenheit", "degree": "degree degrees", "MW": "mw megawatt megawatts",
    "GW": "gw gigawatt gigawatts", "kWh": "kwh", "MWh": "mwh", "GB": "gb gigabyte gigabytes", "TB": "tb",
    "year": "year years", "month": "month months", "week": "week weeks", "day": "day days", "hour": "hour hours",
    "minute": "minute minutes", "second": "second seconds", "point": "point points", "cent": "cent cents",
}  # fmt: skip
UNITS = {form: unit for unit, forms in _UNITS.items() for form in forms.split()}
TIMES = frozenset("year month week day hour minute second".split())

_ONES = "one two three four five six seven eight nine".split()
_TEENS = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
WORDS: dict[str, float] = {word: float(value) for value, word in enumerate([*_ONES, *_TEENS], 1)}
WORDS |= {word: float(value) for value, word in zip(range(20, 100, 10), _TENS, strict=True)}
WORDS |= {f"{ten}-{one}": WORDS[ten] + WORDS[one] for ten in _TENS for one in _ONES}
WORDS |= {"a": 1.0, "half a": 0.5}
FRACTIONS = {
    "half": 1 / 2,
    "third": 1 / 3,
    "quarter": 1 / 4,
    "fifth": 1 / 5,
    "sixth": 1 / 6,
    "eighth": 1 / 8,
    "tenth": 1 / 10,
}

# What follows a number of four digits that counts, and is no year.
COUNTABLE = (
    r"(?:people|troops|soldiers|members|miles|km|kilomet(?:re|er)s|feet|met(?:re|er)s|acres|hectares|tonnes|delegates"
    r"|votes|voters|words|jobs|workers|employees|homes|students|dollars|euros|pounds|refugees|migrants|times|pages)\b"
)
_WORD = re.compile(r"[^\W\d_][\w’'-]*(?:\.(?=\w)[\w’'-]+)*\.?")
_POSSESSIVE = re.compile(r"[’']s$")
_OF = re.compile(r"of\s+(?:the\s+|all\s+|its\s+|their\s+|his\s+|her\s+|our\s+)?")
_NO_NOUN = frozenset(
    """
    a an and are as at be been but by can could did do does during each ever for from had has have he her here
    his i if in into is it its last later may might more month next no nor not of off on or our over per said
    she should since so than that the their them then there these they this those to told under until up down out
    was we were what when where which while who will with would year years-old you your after before about
    against also only just ago old away because both us me him my higher lower less fewer better worse around
    tall deep high long wide north south east west abroad strong alone past current total overall
    between through versus vs apart behind ahead below above compared now all who’s that’s
""".split()
) | frozenset((*WEEKDAYS, *MONTHS, *AUXILIARIES, *PREPOSITIONS, *_ONES, *_TEENS, "first"))
# Where one of these stands after a noun, the phrase has ended.
_AFTER_NOUN = (
    VERBS
    | TIME_WORDS
    | frozenset("say says die died live want voted killed dead wounded injured harder write battle now".split())
)
_VERBAL = ("ed", "ly", "ing")
_LONGEST = 3


def counted(text: str, place: int, end: int, *, unit: bool = False) -> str | None:
    """The thing counted, as printed: up to three words after a figure, as far as they can be a noun phrase.

    After a unit of measure that is a word ("300 tonnes of grain") only what "of" brings.
    """
    at = _past_space(text, place, end)
    brought = _OF.match(text, at, end) if at > place else None
    if at == place or (unit and not brought):
        return None
    return _phrase(text, brought.end() if brought else at, end)


def _past_space(text: str, place: int, end: int) -> int:
    while place < end and text[place] in " \t":
        place += 1
    return place


def _phrase(text: str, at: int, end: int) -> str | None:
    start, last, number = at, at, 0
    while number < _LONGEST and (match := _WORD.match(text, at, end)):
        low = match.group().lower().rstrip(".").replace("’", "'")
        if low in _NO_NOUN or low.endswith("ly") or (number and (low in _AFTER_NOUN or low.endswith(_VERBAL))):
            break
        dotted = match.group().count(".") > 1  # "U.S. troops"
        possessive = _POSSESSIVE.search(match.group())
        last = match.end() - (2 if possessive else match.group().endswith(".") and not dotted)
        number += 1
        if last < match.end() or text[last : last + 1] != " ":
            break
        at = last + 1
    return text[start:last] or None


def currency(word: str) -> str | None:
    """The currency that a word names."""
    return _CURRENCY_WORDS.get(word.removesuffix("s"))


def unit_after(text: str, place: int, end: int) -> tuple[str, Span] | None:
    """The unit of measure, or the currency, that a figure's next words name, and where they stand."""
    at = _past_space(text, place, end)
    match = re.compile(
        r"((?:square|sq\.?|cubic|nautical)\s)?([^\W\d_]+)(?:\s(celsius|fahrenheit))?", re.IGNORECASE
    ).match(text, at, end)
    if at == place or not match:
        return None
    kind, word, scale = (part.lower() if part else None for part in match.groups())
    found = UNITS.get(scale or word or "") if len(word or "") > 1 else None
    found = found or currency(word or "")
    stop = match.end() if scale else match.end(2)
    kind = "square" if kind and kind.startswith("sq") else kind
    return (f"{kind.strip()} {found}" if kind else found, Span(at, stop)) if found else None
