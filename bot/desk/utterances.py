"""The grouping itself, without an index or a topic: which articles printed the same words."""

from collections.abc import Iterable

from bot.answers import Utterance
from bot.match.utterances import group
from bot.model import Article, Passage, Printed, Reading
from bot.ports import Extraction
from bot.text import Span


def utterances(articles: Iterable[Article], extract: Extraction) -> tuple[Utterance, ...]:
    """The utterances of some articles, in the order in which they were printed there; a stance is none."""
    read = (printed(article, reading) for article, reading in extract.each(articles))
    found = [one for each in read for one in each if one.attribution.speech]
    return group(one.model_copy(update={"key": key}) for key, one in enumerate(found, start=1))


def printed(article: Article, reading: Reading) -> list[Printed]:
    """The attributions of one article as they were printed there."""
    return [
        Printed(
            key=key,
            citation=article.citation,
            attribution=one,
            text=" ".join(part.of(article.text) for part in one.content),
            passage=_passage(article, one.content[0]),
        )
        for key, one in enumerate(reading.attributions, start=1)
    ]


def _passage(article: Article, content: Span) -> Passage:
    """The paragraph in which the content starts."""
    at, place = next(
        (
            (n, one)
            for n, one in enumerate(article.paragraphs, start=1)
            if one.covers(Span(content.start, content.start))
        ),
        (0, content),
    )
    return Passage(number=at, start=place.start, text=place.of(article.text))
