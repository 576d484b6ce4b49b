"""What the tests of this room share: an article from its text, and what the real engine reads out of it."""

from collections.abc import Callable

import pytest

from bot.app import Extractor
from bot.model import Article, Attribution, Reading
from tests.bot.extract.annotated import article as made

extract = Extractor()


@pytest.fixture
def article() -> Callable[..., Article]:
    """Builds an article whose paragraphs are the lines of its text."""
    return made


@pytest.fixture
def reading() -> Callable[..., Reading]:
    """Reads a text."""
    return lambda text, **about: extract(made(text, **about))


@pytest.fixture
def only(reading: Callable[..., Reading]) -> Callable[..., Attribution]:
    """Reads a text that holds one quotation, beside which things may be reported without marks."""

    def read(text: str, **about: str) -> Attribution:
        found = [each for each in reading(text, **about).attributions if each.quoted]
        assert len(found) == 1, [span.of(text) for each in found for span in each.content]
        return found[0]

    return read
