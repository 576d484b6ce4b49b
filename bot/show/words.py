"""What Slack and the terminal both say: counts, places, what was understood, what was searched.

"Printed" and "said" are never mixed up: a date beside an outlet is when it printed.
"""

import re
from collections.abc import Iterable, Sequence
from urllib.parse import urlsplit

from bot.answers import Coverage, Suggestion
from bot.model import Citation, Moment, Query
from bot.records import Failure
from bot.show.dates import day, days
from bot.show.pieces import Line, Piece, brief, flat, joined, plain, typed

_NAMED_OUTLETS = 4  # more are counted, not named
_FAILED = 3  # failures that are named
_LINK = 600  # characters; Slack takes 3,000 in a section, and a message has many links


def count(number: int, thing: str, things: str | None = None) -> str:
    """A number with what it counts: `2 outlets`, `1 origin`."""
    return f"{number:,} {thing if number == 1 else things or thing + 's'}"


def outlet(name: str | None) -> str:
    """The outlet's name, or that it is not known."""
    return brief(name, 80) or "unknown outlet"


def speaker(name: str | None) -> str:
    """The speaker's name, or that it is not known."""
    return brief(name, 80) or "speaker not found"


def who(name: str | None, role: str | None) -> Line:
    """Speaker and role line: the name bold, then the role as printed."""
    title = brief(role, 160)
    return (Piece(speaker(name), "bold"), *(plain(f", {title}") if title else ()))


def link(url: str | None) -> str | None:
    """The address if a browser can open it and a message can hold it, with what would end a link early encoded."""
    address = (url or "").strip()
    if not re.fullmatch(r"https?://[^\s\x00-\x1f\x7f-\x9f]+", address, re.IGNORECASE) or len(address) > _LINK:
        return None
    try:
        host = urlsplit(address).hostname
    except ValueError:
        return None
    scheme, _, rest = address.partition("://")
    return f"{scheme.lower()}://{rest.translate(_ENCODED)}" if host else None


_ENCODED = str.maketrans({"<": "%3C", ">": "%3E", "|": "%7C", '"': "%22", "`": "%60", "\\": "%5C"})


def no_link(url: str | None) -> str:
    """Why an address is not shown as a link."""
    return "link cannot be opened" if url and url.strip() else "no link"


def place(name: str | None, published: Moment | None, url: str | None) -> Line:
    """Where and when words were printed, and the way there: `Al Jazeera 27 Nov 2025 (no link)`."""
    address = link(url)
    shown = (Piece(outlet(name), url=address), Piece(f" {day(published)}"))
    return shown if address else (*shown, Piece(f" ({no_link(url)})"))


def cited(citation: Citation) -> Line:
    """Where and when an article was printed."""
    return place(citation.outlet, citation.published, citation.url)


def searched(coverage: Coverage) -> str:
    """What was searched: `2 articles · Al Jazeera, The Interview Times · 27–29 Nov 2025 · 1 undated`."""
    parts = [count(coverage.articles, "article")]
    if coverage.outlets:
        named = len(coverage.outlets) <= _NAMED_OUTLETS
        parts.append(", ".join(map(outlet, coverage.outlets)) if named else count(len(coverage.outlets), "outlet"))
    if coverage.first or coverage.last:
        parts.append(days(coverage.first, coverage.last))
    if coverage.undated:
        parts.append(f"{coverage.undated:,} undated")
    if coverage.failed:
        parts.append(f"{len(coverage.failed):,} failed to load")
    return " · ".join(parts)


def failed(failures: Sequence[Failure], most: int = _FAILED) -> Line:
    """What failed to load, by name with the reason; empty when nothing did."""
    if not failures:
        return ()
    named = [f"{brief(one.what, 120)} ({brief(one.reason, 160)})" for one in failures[:most]]
    more = [f"and {len(failures) - most:,} more"] if len(failures) > most else []
    return plain(f"failed to load: {'; '.join([*named, *more])}")


def echo(query: Query) -> Line:
    """What was understood: topic `territory` · by `Yermak` · since 1 Nov 2025."""
    parts: list[Line] = []
    if query.words:
        parts.append((Piece("topic "), typed(" ".join(query.words))))
    parts += [(Piece("exactly "), typed(phrase)) for phrase in query.phrases[:3]]
    parts += [(Piece("without "), typed(word)) for word in query.excluded[:3]]
    parts += [(Piece(f"{name} "), typed(value)) for name, value in (("by", query.by), ("in", query.outlet)) if value]
    parts += [
        plain(f"{name} {day(value)}") for name, value in (("since", query.since), ("until", query.until)) if value
    ]
    if query.kind:
        parts.append(plain(f"only {query.kind}"))
    return joined(parts)


def only_words(query: Query) -> bool:
    """Whether a title that shows the topic already says all that was understood."""
    return bool(query.words) and not (query.phrases or query.excluded or query.filtered)


_NEAR = {"term": "Did you mean ", "speaker": "Nearest speaker: ", "outlet": "Nearest outlet: "}


def suggested(suggestions: Iterable[Suggestion], most: int = 6) -> tuple[Line, ...]:
    """What is near to what was asked for, as questions that are ready to send; a line for each kind."""
    asks: dict[str, list[Line]] = {}
    for one in suggestions:
        if flat(one.ask):
            asks.setdefault(one.kind, []).append((typed(one.ask),))
    return tuple(
        (Piece(_NEAR[kind]), *joined(found[:most], " or "), *((Piece("?"),) if kind == "term" else ()))
        for kind, found in sorted(asks.items(), key=lambda pair: list(_NEAR).index(pair[0]))
    )


def nothing(thing: str, coverage: Coverage) -> Line:
    """That nothing was found, and in what."""
    return (Piece(f"No {thing} found", "bold"), Piece(f" in {searched(coverage)}."))


def what_next(coverage: Coverage) -> Line:
    """What to do when nothing was found."""
    if coverage.articles:
        return sentence("Fewer words or filters search wider; `/quote-desk help` shows how.")
    return plain("No stored article is in reach of this question: none fits its filters, or none is stored yet.")


def sentence(text: str) -> Line:
    """A sentence of ours in which backticks enclose what somebody types."""
    parts = re.split(r"`([^`\n]+)`", text)
    return tuple(Piece(part, "code" if at % 2 else "plain") for at, part in enumerate(parts) if part)
