"""`utterances`: which articles printed the same words, without a database."""

from typing import Annotated

from typer import Argument

from bot.answers import Rendering
from bot.app import open_extractor, settings
from bot.cli.printing import AsJson, line, say
from bot.cli.reading import loaded
from bot.desk.utterances import utterances as grouped
from bot.show import listing
from bot.show.pieces import unstyled

Paths = Annotated[list[str], Argument(help="Article JSONL files, texts or folders.")]


def utterances(paths: Paths, as_json: AsJson = False) -> None:
    """Group what articles printed by utterance: one line for each."""
    with open_extractor(settings()) as extractor:
        found = grouped(loaded(paths), extractor)
    for one in found:
        if as_json:
            line(
                {
                    "id": one.id,
                    "speaker": one.speaker,
                    "renderings": [_rendering(rendering) for rendering in one.renderings],
                }
            )
        else:
            say(unstyled(listing.grouped(one)))


def _rendering(one: Rendering) -> dict[str, object]:
    printed = one.printed
    content = printed.attribution.content
    return {
        "article": printed.citation.article,
        "outlet": printed.citation.outlet,
        "published": printed.citation.published.iso if printed.citation.published else None,
        "kind": printed.attribution.kind,
        "text": printed.text,
        "span": [content[0].start, content[-1].end],
        "origin": one.origin,
    }
