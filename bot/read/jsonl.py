"""Article JSONL: one object a line with id, outlet, published, url, headline and text; all but text may be missing."""

import json
from typing import NamedTuple

from bot.errors import Unreadable
from bot.read.decode import decode
from bot.read.given import Given, given


class Record(NamedTuple):
    """One line: the text and what is known about it."""

    text: str
    given: Given


def record(raw: bytes) -> Record:
    """The article in one line. Raises Unreadable with what is wrong with the line."""
    decoded = decode(raw)
    try:
        fields = json.loads(decoded.text)
    except (ValueError, RecursionError) as error:
        reason = f"column {error.colno}: {error.msg}" if isinstance(error, json.JSONDecodeError) else "nested too deep"
        raise Unreadable(f"The line is not valid JSON ({reason}): write one object a line.") from error
    if not isinstance(fields, dict):
        raise Unreadable('The line is not a JSON object: write {"text": "…"} with what else is known.')
    text = fields.get("text")
    if not isinstance(text, str) or not text.strip():
        raise Unreadable("The line has no `text`: put the article's text in it as a string.")
    known = given(fields)
    return Record(text, known._replace(notes=known.notes + ((decoded.note,) if decoded.note else ())))
