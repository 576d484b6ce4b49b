"""The quotations of an article in a language that the engine does not read: kept as marked, without a speaker."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from bot.extract.marks import Quotation
from bot.model import Article, Attribution, Spans
from bot.text import words

# Fewer words are a name or a title as often as an utterance; a script without spaces is counted in letters.
_FEWEST_WORDS, _FEWEST_LETTERS = 4, 12
_CONFIDENCE = 0.3


def unattributed(article: Article, marks: Sequence[Quotation]) -> tuple[Attribution, ...]:
    """The quotations that are long enough to be utterances, those that run over paragraphs as one."""
    silent = sorted((*article.headings, *article.boilerplate))
    made = []
    for parts in _joined([each for each in marks if not each.depth]):
        at = bisect_right(silent, parts[0]) - 1
        in_heading = at >= 0 and silent[at].meets(parts[0])
        if not in_heading and any(_is_long(part.of(article.text)) for part in parts):
            made.append(Attribution(kind="direct", content=parts, quoted=parts, confidence=_CONFIDENCE))
    return tuple(made)


def _joined(tops: Sequence[Quotation]) -> Iterator[Spans]:
    parts: Spans = ()
    for quotation in tops:
        if parts and not quotation.continued:
            yield parts
            parts = ()
        parts = (*parts, quotation.inner)
    if parts:
        yield parts


def _is_long(text: str) -> bool:
    count = sum(1 for _ in words(text))
    spaced = " " in text.strip() or count == 0
    return count >= _FEWEST_WORDS if spaced else sum(char.isalpha() for char in text) >= _FEWEST_LETTERS
