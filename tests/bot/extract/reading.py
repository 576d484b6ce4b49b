"""Articles made of a few lines, for the tests of extraction."""

from datetime import UTC, datetime

from bot.app import Extractor
from bot.model import Article
from bot.read.layout import lay_out

extract = Extractor()


def article(text: str) -> Article:
    """An article that is this text, laid out as reading lays out any text."""
    laid = lay_out(text, None)
    return Article(
        id="a",
        text=text,
        sha256="0" * 64,
        retrieved_at=datetime(2025, 12, 1, tzinfo=UTC),
        paragraphs=laid.paragraphs,
        headings=laid.headings,
        boilerplate=laid.boilerplate,
    )


def direct(text: str) -> list[tuple[str, str | None]]:
    """Words and speaker of each direct quotation, in order of place."""
    whole = article(text)
    return [
        (" ".join(part.of(whole.text) for part in one.content), one.speaker)
        for one in extract(whole).attributions
        if one.kind == "direct"
    ]
