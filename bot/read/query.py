"""What a reporter types -> `Query`, and back.

A question is words, "exact phrases", -words that must not stand there, and filters: by: in: since: until: kind:.
Anything else, operators of search engines too, is a word.
"""

import re
from calendar import monthrange
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import NamedTuple, cast, get_args

from bot.errors import BadAsk
from bot.model import Kind, Query
from bot.read.dates import moment
from bot.read.plain import normalise
from bot.text import words

LONGEST = 1000  # characters of a question

_MARKS = '"“”„‟«»＂'
_TOKEN = re.compile(
    rf"""(?P<about>about:(?=\S))
    | (?P<filter>by|in|since|until|kind):
      (?:[{_MARKS}](?P<quoted>[^{_MARKS}]*)[{_MARKS}]|[{_MARKS}]?(?P<bare>[^\s{_MARKS}]*))
    | (?P<without>-+)?[{_MARKS}](?P<phrase>[^{_MARKS}]*)[{_MARKS}]
    | (?P<word>[^\s{_MARKS}]+)
    | [\s{_MARKS}]+?""",
    re.VERBOSE | re.IGNORECASE,
)
_SPAN = re.compile(r"(\d{1,4})([dwmy])", re.IGNORECASE)
_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_DATE_HELP = "write a day like 2025-11-27, a month like 2025-11, 7d, monday, yesterday or today"
_EXAMPLES = {
    "by": 'by:yermak or by:"Andriy Yermak"',
    "in": 'in:"Al Jazeera"',
    "since": "since:2025-11-01",
    "until": "until:yesterday",
    "kind": "kind:direct, kind:mixed or kind:indirect",
}


class _Token(NamedTuple):
    what: str
    value: str


def parse(text: str, today: date) -> Query:
    """The question in a text; `today` is what `yesterday` and `7d` count from.

    Raises BadAsk when a filter cannot be understood, stands twice, or the text is longer than 1,000 characters.
    """
    if len(text) > LONGEST:
        raise BadAsk(
            f"The question has {len(text):,} characters; the limit is {LONGEST:,}: ask with a few words of it."
        )
    tokens = list(_tokens(normalise(text)))
    filters = {token.what: token.value for token in tokens if token.what in _EXAMPLES}
    for name in filters:
        if sum(token.what == name for token in tokens) > 1:
            raise BadAsk(f"`{name}:` stands twice; keep one, for example {_EXAMPLES[name]}.")
    query = Query(
        words=tuple(token.value for token in tokens if token.what == "word"),
        phrases=tuple(token.value for token in tokens if token.what == "phrase"),
        excluded=tuple(token.value for token in tokens if token.what == "excluded"),
        by=filters.get("by"),
        outlet=filters.get("in"),
        since=_day("since", filters["since"], today, _first_day) if "since" in filters else None,
        until=_day("until", filters["until"], today, _last_day) if "until" in filters else None,
        kind=_kind(filters.get("kind")),
    )
    if query.since and query.until and query.since > query.until:
        raise BadAsk(f"since:{query.since} is after until:{query.until}; swap them.")
    return query


def write(query: Query) -> str:
    """The question as it could be typed; `parse` reads it back to the same `Query`."""
    filters = {"by": query.by, "in": query.outlet, "since": query.since, "until": query.until, "kind": query.kind}
    return " ".join(
        [
            *query.words,
            *(f'"{phrase}"' for phrase in query.phrases),
            *(f'-"{word}"' if " " in word or word[0] == "-" else f"-{word}" for word in query.excluded),
            *(f"{name}:{_quoted(str(value))}" for name, value in filters.items() if value is not None),
        ]
    )


def _quoted(value: str) -> str:
    return value if re.fullmatch(r"[\w.'’-]+", value) else f'"{value}"'


def _tokens(text: str) -> Iterator[_Token]:
    """Tokens in order: a filter by its name, `phrase`, `excluded` or `word`; what holds no word is left out."""
    for match in _TOKEN.finditer(text):
        parts = match.groupdict()
        if name := (parts["filter"] or "").lower():
            yield _Token(name, _value(name, parts["quoted"], parts["bare"]))
        elif parts["phrase"] is not None:
            yield from _said("excluded" if parts["without"] else "phrase", " ".join(parts["phrase"].split()))
        elif word := parts["word"]:
            yield from _said("excluded", word.lstrip("-")) if word.startswith("-") else _said("word", word)


def _said(what: str, value: str) -> Iterator[_Token]:
    if any(words(value)):
        yield _Token(what, value)


def _value(name: str, quoted: str | None, bare: str | None) -> str:
    value = " ".join(quoted.split()) if quoted is not None else (bare or "").rstrip(",;")
    if not any(words(value)):
        raise BadAsk(f"`{name}:` needs a value right after it, for example {_EXAMPLES[name]}.")
    return value


def _kind(value: str | None) -> Kind | None:
    if value is None:
        return None
    if value.lower() not in get_args(Kind):
        raise BadAsk(f"`{value[:40]}` is no kind of quotation; write {_EXAMPLES['kind']}.")
    return cast("Kind", value.lower())


def _day(name: str, value: str, today: date, edge: Callable[[str], date | None]) -> date:
    try:
        day = _relative(value.lower(), today) or edge(value)
    except (OverflowError, ValueError):
        day = None
    if day is None:
        raise BadAsk(f"`{name}:{value[:40]}` is no date; {_DATE_HELP}.")
    return day


def _relative(value: str, today: date) -> date | None:
    from dateutil.relativedelta import relativedelta

    if value in ("today", "yesterday"):
        return today - timedelta(days=value == "yesterday")
    if span := _SPAN.fullmatch(value):
        unit = {"d": "days", "w": "weeks", "m": "months", "y": "years"}[span.group(2).lower()]
        earlier: date = today - relativedelta(**{unit: int(span.group(1))})
        return earlier
    weekday = next((at for at, day in enumerate(_DAYS) if value in (day, day[:3])), None)
    return None if weekday is None else today - timedelta(days=(today.weekday() - weekday) % 7)


def _first_day(value: str) -> date | None:
    found = moment(value)
    if found is None:
        return None
    return found.day or date(int(found.iso[:4]), int(found.iso[5:7] or 1), 1)


def _last_day(value: str) -> date | None:
    found = moment(value)
    if found is None:
        return None
    year, month = int(found.iso[:4]), int(found.iso[5:7] or 12)
    return found.day or date(year, month, monthrange(year, month)[1])
