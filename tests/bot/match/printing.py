"""Attributions as articles printed them, for the tests of matching."""

from datetime import UTC, datetime
from itertools import count

from bot.model import Attribution, Citation, Kind, Moment, Passage, Printed
from bot.text import Span

_KEYS = count(1)


def printed(
    text: str,
    *,
    speaker: str | None = "Ana Ruiz",
    outlet: str = "The Daily",
    day: str | None = "2025-11-27",
    around: str = "{} she said.",
    headline: str = "A day in council",
    agency: str | None = None,
    kind: Kind = "direct",
    role: str | None = None,
    article: str | None = None,
) -> Printed:
    """One quotation in one paragraph of one article of its own, unless `article` names it."""
    key = next(_KEYS)
    passage = around.format(f"“{text}”")
    start = passage.index(text)
    content = Span(start, start + len(text))
    return Printed(
        key=key,
        citation=Citation(
            article=article or f"{outlet}-{key}",
            version=1,
            outlet=outlet,
            headline=headline,
            byline=None,
            agency=agency,
            url=None,
            published=Moment(iso=day) if day else None,
            modified=None,
            retrieved_at=datetime(2025, 11, 30, tzinfo=UTC),
            sha256="0" * 64,
        ),
        attribution=Attribution(kind=kind, content=(content,), quoted=(content,), speaker=speaker, role=role),
        text=text,
        passage=Passage(number=1, start=0, text=passage),
    )
