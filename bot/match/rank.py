"""The order of answers: inside the quotation over around it, direct over indirect, exact over stem, recent over old."""

from datetime import date

from bot.answers import FactHit, Hit, Utterance, Where
from bot.match.topic import Topic
from bot.model import Citation, Printed, PrintedFact
from bot.text import sentences

_PLACES: dict[Where, float] = {"quote": 4, "sentence": 3, "paragraph": 2, "headline": 1, "filter": 0}
_DIRECT, _EXACT, _RECENT = 0.5, 0.25, 0.2  # each weighs more than all that follow it together
_EPOCH = date(1900, 1, 1)


def utterances(topic: Topic, found: tuple[Utterance, ...]) -> tuple[Hit, ...]:
    """Utterances with the place of the topic's words, best first; equals keep their order in the article.

    A headline tells what a whole article is about. Where something nearer is found, it brings in direct quotations
    only: everything that such an article reports would bury the answer.
    """
    hits = [_hit(topic, one) for one in found]
    if any(hit.why != "headline" for hit in hits):
        hits = [hit for hit in hits if hit.why != "headline" or hit.item.lead.attribution.kind == "direct"]
    return tuple(
        sorted(hits, key=lambda hit: (-hit.score, hit.item.lead.citation.article, hit.item.lead.passage.start))
    )


def facts(topic: Topic, found: tuple[PrintedFact, ...]) -> tuple[FactHit, ...]:
    """Facts with the place of the topic's words, best first."""
    hits = [_fact_hit(topic, one) for one in found]
    return tuple(sorted(hits, key=lambda hit: (-hit.score, hit.item.citation.article, hit.item.fact.span)))


def _hit(topic: Topic, utterance: Utterance) -> Hit:
    why, best = max(
        ((_why(topic, one.printed), one.printed) for one in utterance.renderings), key=lambda pair: _PLACES[pair[0]]
    )
    score = _PLACES[why] + _DIRECT * (best.attribution.kind == "direct") + _recency(best.citation)
    score += _EXACT * topic.exact(_where(why, best))
    return Hit(item=utterance, score=round(score, 6), why=why, matched=topic.spans(utterance.lead.text))


def _fact_hit(topic: Topic, found: PrintedFact) -> FactHit:
    whole = not topic.missing(found.fact.text)
    score = _PLACES["quote" if whole else "paragraph"] + _EXACT * topic.exact(found.fact.text)
    score += _recency(found.citation)
    return FactHit(item=found, score=round(score, 6), matched=topic.spans(found.fact.text))


def _why(topic: Topic, printed: Printed) -> Where:
    """The nearest place, going outwards from the quotation, within which every term stands."""
    if not topic.terms:
        return "filter"
    places: tuple[tuple[Where, str], ...] = (
        ("quote", printed.text),
        ("sentence", sentence(printed)),
        ("paragraph", printed.passage.text),
    )
    return next((why for why, text in places if not topic.missing(text)), "headline")


def _where(why: Where, printed: Printed) -> str:
    return {"quote": printed.text, "sentence": sentence(printed), "headline": printed.citation.headline or ""}.get(
        why, printed.passage.text
    )


def sentence(printed: Printed) -> str:
    """The sentences of the passage that hold the content or its source, joined by a space."""
    base = printed.passage.start
    parts = [*printed.attribution.content, *(printed.attribution.source or ())]
    inside = [part.shifted(-base) for part in parts]
    text = printed.passage.text
    return " ".join(span.of(text) for span in sentences(text) if any(span.meets(part) for part in inside))


def _recency(citation: Citation) -> float:
    day = citation.published.day if citation.published else None
    return _RECENT * ((day - _EPOCH).days / 100_000) if day else 0.0
