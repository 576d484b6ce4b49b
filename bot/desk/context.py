"""The way back: an attribution or a fact where it stands in its article."""

from bot.answers import Context
from bot.desk import Desk
from bot.errors import NotThere
from bot.model import Article, Passage, Spans
from bot.text import Span

_AROUND = 1  # paragraphs shown before and after


def context(desk: Desk, reference: str) -> Context:
    """The paragraphs around `q:KEY` (an attribution) or `f:KEY` (a fact). Raises NotThere."""
    kind, _, digits = reference.partition(":")
    if kind not in ("q", "f") or not digits.isdecimal():
        raise NotThere("This button's quotation can no longer be found; ask again for a fresh answer.")
    return _quote(desk, int(digits)) if kind == "q" else _fact(desk, int(digits))


def _quote(desk: Desk, key: int) -> Context:
    article, found = desk.index.printed(key)
    whole = Span(
        min(part.start for part in (*found.content, *(found.source or ()))),
        max(part.end for part in (*found.content, *(found.source or ()))),
    )
    return Context(
        citation=article.citation,
        speaker=found.speaker,
        role=found.role,
        resolved_by=found.resolved_by,
        passages=around(article, whole),
        marked=found.content,
        kind=found.kind,
        speech=found.speech,
        sure=found.sure,
    )


def _fact(desk: Desk, key: int) -> Context:
    article, found = desk.index.fact(key)
    marked: Spans = (found.fact.span,)
    return Context(
        citation=article.citation,
        speaker=found.fact.speaker,
        role=None,
        resolved_by=None,
        passages=around(article, found.fact.span),
        marked=marked,
    )


def around(article: Article, span: Span) -> tuple[Passage, ...]:
    """The paragraphs that a span touches, with a neighbour on either side."""
    touched = [at for at, paragraph in enumerate(article.paragraphs) if paragraph.meets(span)]
    if not touched:
        return ()
    low, high = max(0, touched[0] - _AROUND), touched[-1] + _AROUND + 1
    return tuple(
        Passage(number=at + 1, start=paragraph.start, text=paragraph.of(article.text))
        for at, paragraph in enumerate(article.paragraphs[low:high], start=low)
    )
