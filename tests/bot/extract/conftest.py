"""What the tests of this room share: an article from its text, and what is read out of it."""

import re
from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from bot.extract import extract
from bot.model import Article, Attribution, Moment, Reading, Spans
from bot.text import Span


def paragraphs_of(text: str) -> Spans:
    """The non-blank lines."""
    return tuple(Span(*match.span()) for match in re.finditer(r"[^\n]*\S[^\n]*", text))


@pytest.fixture
def article() -> Callable[..., Article]:
    """Builds an article whose paragraphs are the lines of its text."""

    def build(text: str, published: str | None = "2025-11-28", headings: tuple[str, ...] = (), **more: str) -> Article:
        spans = paragraphs_of(text)
        return Article(
            id="a",
            text=text,
            sha256="0",
            retrieved_at=datetime(2025, 12, 1, tzinfo=UTC),
            published=Moment(iso=published) if published else None,
            paragraphs=spans,
            headings=tuple(span for span in spans if span.of(text) in headings),
            headline=more.get("headline"),
        )

    return build


@pytest.fixture
def reading(article: Callable[..., Article]) -> Callable[..., Reading]:
    """Reads a text."""
    return lambda text, **more: extract(article(text, **more))


@pytest.fixture
def only(reading: Callable[..., Reading]) -> Callable[..., Attribution]:
    """Reads a text that holds one direct quote."""

    def read(text: str, **more: str) -> Attribution:
        found = reading(text, **more).attributions
        assert len(found) == 1, [span.of(text) for each in found for span in each.content]
        return found[0]

    return read
