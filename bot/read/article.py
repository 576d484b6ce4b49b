"""Text and what is known about it -> Article."""

from datetime import datetime
from hashlib import sha256

from bot.errors import Unreadable
from bot.model import Article
from bot.read.given import Given, canonical
from bot.read.language import language_of
from bot.read.layout import lay_out
from bot.read.plain import normalise


def article(text: str, raw: bytes, known: Given, name: str, now: datetime) -> Article:
    """The article of a text that came in the bytes `raw` under `name`.

    What is `known` beside the text wins over what the text prints about itself. The id is the given one, else
    the address, else the name. Raises Unreadable when nothing in the text is an article's.
    """
    body = normalise(text)
    layout = lay_out(body, known.headline)
    if not layout.paragraphs:
        raise Unreadable("The input holds no article: only blank lines or what stands around articles on a page.")
    every = known.or_else(layout.given).or_else(Given(language=language_of(body)))
    return Article(
        id=every.id or (canonical(every.url) if every.url else name),
        text=body,
        sha256=sha256(raw).hexdigest(),
        retrieved_at=now,
        paragraphs=layout.paragraphs,
        headings=layout.headings,
        boilerplate=layout.boilerplate,
        **{field: value for field, value in every._asdict().items() if field not in ("id", "notes")},
    )
