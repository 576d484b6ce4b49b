"""Articles and readings made for the tests: what stands in curly marks is a direct quotation."""

import re
from collections.abc import Sequence
from datetime import UTC, datetime
from hashlib import sha256

from bot.model import Article, Attribution, Fact, Kind, Moment, Reading
from bot.text import Span

READ_AT = datetime(2025, 12, 1, 8, 0, tzinfo=UTC)
_MARKED = re.compile("“([^”]*)”")


def made(
    name: str,
    *paragraphs: str,
    day: str | None = "2025-11-27",
    outlet: str | None = "The Interview Times",
    headline: str | None = None,
    speakers: Sequence[str | None] = (),
    kind: Kind = "direct",
    speech: bool = True,
    facts: Sequence[str] = (),
    url: str | None = None,
    bytes_: str | None = None,
) -> tuple[Article, Reading]:
    """An article of these paragraphs; quotations are given to `speakers` in order, the rest to Ana Ruiz."""
    text = "\n".join(paragraphs)
    starts = [sum(len(one) + 1 for one in paragraphs[:at]) for at in range(len(paragraphs))]
    quoted = [Span(*match.span(1)) for match in _MARKED.finditer(text)]
    names = [*speakers, *["Ana Ruiz"] * len(quoted)]
    article = Article(
        id=name,
        text=text,
        sha256=sha256((bytes_ or text).encode()).hexdigest(),
        retrieved_at=READ_AT,
        outlet=outlet,
        headline=headline,
        url=url,
        published=Moment(iso=day) if day else None,
        paragraphs=tuple(Span(at, at + len(one)) for at, one in zip(starts, paragraphs, strict=True)),
    )
    reading = Reading(
        attributions=tuple(
            Attribution(kind=kind, content=(span,), quoted=(span,), speaker=speaker, speech=speech)
            for span, speaker in zip(quoted, names, strict=False)
        ),
        facts=tuple(Fact(text=one, span=Span(text.index(one), text.index(one) + len(one))) for one in facts),
    )
    return article, reading
