"""`utterances`: which articles printed the same words, without a database."""

from typing import Annotated

from typer import Argument

from bot.answers import Rendering, Utterance
from bot.app import extractor
from bot.cli.printing import AsJson, line, say
from bot.cli.reading import loaded
from bot.desk.utterances import utterances as grouped

Paths = Annotated[list[str], Argument(help="Article JSONL files, texts or folders.")]


def utterances(paths: Paths, as_json: AsJson = False) -> None:
    """Group what articles printed by utterance: one line for each."""
    for one in grouped(loaded(paths), extractor()):
        if as_json:
            line(
                {
                    "id": one.id,
                    "speaker": one.speaker,
                    "renderings": [_rendering(rendering) for rendering in one.renderings],
                }
            )
        else:
            say(_sentence(one))


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


def _sentence(one: Utterance) -> str:
    places = ", ".join(
        dict.fromkeys(it.printed.citation.outlet or it.printed.citation.article for it in one.renderings)
    )
    return f"{one.speaker or 'unnamed'}: “{one.lead.text}” ({places})"
