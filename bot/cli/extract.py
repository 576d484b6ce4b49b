"""`extract`: what is in articles, without a database."""

from typing import Annotated

from typer import Argument

from bot.app import open_extractor, settings
from bot.cli.printing import AsJson, line, say
from bot.cli.reading import loaded
from bot.desk.utterances import printed
from bot.model import Article, Attribution, Reading, Spans, dump
from bot.show.listing import listed
from bot.show.pieces import unstyled

Paths = Annotated[list[str], Argument(help="Texts, folders or article JSONL files.")]


def extract(paths: Paths, as_json: AsJson = False) -> None:
    """Extract attributions and facts: one line for each article, or a list for a person."""
    with open_extractor(settings()) as extractor:
        for article, reading in extractor.each(loaded(paths)):
            if as_json:
                line(_row(article, reading))
            else:
                _tell(article, reading)


def _row(article: Article, reading: Reading) -> dict[str, object]:
    return {
        "id": article.id,
        "outlet": article.outlet,
        "published": article.published.iso if article.published else None,
        "language": article.language,
        "text": article.text,
        "attributions": [_attribution(article.text, one) for one in reading.attributions],
        "facts": [dump(one) for one in reading.facts],
    }


def _attribution(text: str, one: Attribution) -> dict[str, object]:
    words = {"text": _joined(text, one.content), "source_text": _joined(text, one.source) if one.source else None}
    return {**words, **dump(one)}


def _joined(text: str, spans: Spans) -> str:
    return " ".join(span.of(text) for span in spans)


def _tell(article: Article, reading: Reading) -> None:
    say(f"{article.headline or article.id} ({article.outlet or 'unknown outlet'})")
    for one in printed(article, reading):
        say(f"  {unstyled(listed(one))}")
    for fact in reading.facts:
        say(f"  fact: {fact.text}")
