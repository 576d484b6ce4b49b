"""The figures and dates of a fact: as printed, then as they were read."""

from bot.answers import FactHit
from bot.model import DateMention, Fact, Figure
from bot.show.dates import iso_day
from bot.show.pieces import Line, Piece, brief, flat, joined, plain
from bot.show.quoting import Words
from bot.text import Span

_MOST = 6  # figures and dates that a line names


def sentence(hit: FactHit) -> Words:
    """The sentence as printed, without marks of ours, the topic's words to be emphasised."""
    return Words(hit.item.fact.text, (), hit.matched, hit.matched[0].start if hit.matched else 0)


def read(fact: Fact) -> Line:
    """How the figures and dates were read: `28 point peace plan · Last week = 17 Nov 2025`."""
    figures = [plain(_figure(one)) for one in fact.figures[:_MOST]]
    return joined([*figures, *(plain(_date(fact, one)) for one in fact.dates[:_MOST])])


def reported(fact: Fact) -> Line:
    """Whose reported speech the sentence is, if it is."""
    return (Piece("as told by "), Piece(brief(fact.speaker, 80), "bold")) if flat(fact.speaker) else ()


def _figure(figure: Figure) -> str:
    return " ".join(part for part in (_number(figure.value), brief(figure.unit, 30), brief(figure.of, 60)) if part)


def _date(fact: Fact, mention: DateMention) -> str:
    printed, meant = _printed(fact, mention.span), iso_day(mention.iso)
    return f"{printed} = {meant}" if printed not in ("", meant) else meant


def _printed(fact: Fact, span: Span) -> str:
    """The characters of a span of the article, when the sentence holds it."""
    return brief(span.shifted(-fact.span.start).of(fact.text), 60) if fact.span.covers(span) else ""


def _number(value: float) -> str:
    return f"{value:,.0f}" if value.is_integer() else f"{value:,.6g}"
