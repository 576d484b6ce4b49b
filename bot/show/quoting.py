"""Printed words as they may be shown.

Direct: the words alone, in marks. Mixed: the sentence as printed, with its own marks. Indirect: the sentence as
printed. Marks stand only around words that the article has inside marks; what is left out shows as an ellipsis outside
them, also when a cut falls between two printed marks.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from bot.answers import Change, Evidence, Hit, Rendering, Utterance
from bot.model import Printed, Spans
from bot.show.dates import day
from bot.show.pieces import Line, Piece, Style, brief, flat, joined, plain, window
from bot.show.standing import doubt, label, unsure
from bot.show.words import cited, count, outlet
from bot.text import Span, sentences

_ADJACENT = 4  # characters; closing mark, line break, opening mark: the quotation goes on in the next paragraph
_KEPT = 60  # characters of unchanged words that a difference shows between changes
_SENTENCE = 4_000  # characters; where a sentence around a content is looked for, since a paragraph can be megabytes
_PLACES = 5  # articles that a line names
ELLIPSIS = "…"
POINTER = " (shortened; more in Context)"


class Part(NamedTuple):
    """Words in a row; `follows` when nothing but marks stood between it and the part before."""

    span: Span
    follows: bool = False


class Words(NamedTuple):
    """Printed text, the parts of it to show (none: all), spans to emphasise, the place to be seen.

    `quoted` are the spans that the article has in quotation marks.
    """

    text: str
    parts: tuple[Part, ...] = ()
    marked: Spans = ()
    focus: int = 0
    quoted: Spans = ()


def said(printed: Printed, matched: Spans = ()) -> Words:
    """The words to show for an attribution; `matched` are spans of `printed.text`."""
    if printed.attribution.kind == "direct":
        return alone(printed, matched)
    return _sentence(printed, matched) or alone(printed, matched)


def alone(printed: Printed, matched: Spans = ()) -> Words:
    """The attributed words alone: without the sentence that they stand in."""
    direct = printed.attribution.kind == "direct"
    parts = _quoted(printed) if direct else tuple(Part(part.shifted(at - part.start)) for part, at in printed.placed)
    quoted = tuple(part.span for part in parts) if direct else printed.quoted
    return Words(printed.text, parts, matched, matched[0].start if matched else 0, quoted)


def stored(evidence: Evidence) -> Words:
    """The words of evidence, without the sentence that they stand in."""
    direct = evidence.kind == "direct"
    parts = tuple(Part(_without_comma(evidence.text, span)) for span in evidence.quoted) if direct else ()
    return Words(evidence.text, parts, quoted=tuple(part.span for part in parts) or evidence.quoted)


def _quoted(printed: Printed) -> tuple[Part, ...]:
    found: list[Part] = []
    before = None
    for whole, at in printed.placed:
        inside = sorted(quoted for quoted in printed.attribution.quoted if whole.covers(quoted))
        for span in inside or [whole]:
            follows = before is not None and 0 <= span.start - before <= _ADJACENT
            found.append(Part(_without_comma(printed.text, span.shifted(at - whole.start)), follows))
            before = span.end
    return tuple(found) or (Part(_without_comma(printed.text, Span(0, len(printed.text)))),)


def _without_comma(text: str, span: Span) -> Span:
    """The span without a comma at its end, which belongs to the sentence around the quotation."""
    return Span(span.start, span.end - 1) if span.of(text).endswith(",") else span


def _sentence(printed: Printed, matched: Spans) -> Words | None:
    """The sentences of the passage that hold the content; None if the passage does not."""
    passage, attribution = printed.passage, printed.attribution
    whole = Span(passage.start, passage.start + len(passage.text))
    content = [part.shifted(-passage.start) for part in attribution.content if whole.covers(part)]
    if not content:
        return None
    near = Span(max(0, content[0].start - _SENTENCE), min(len(passage.text), content[-1].end + _SENTENCE))
    around = [one for one in sentences(passage.text, near) if any(one.meets(part) for part in content)]
    if not around:
        return None
    shown = Span(around[0].start, around[-1].end)
    base = passage.start + shown.start
    place = shown.shifted(passage.start)
    marked = tuple(span.shifted(-base) for span in _in_article(printed, matched) if place.covers(span))
    focus = marked[0].start if marked else max(0, content[0].start - shown.start)
    quoted = tuple(span.shifted(-base) for span in attribution.quoted if place.meets(span))
    return Words(shown.of(passage.text), (), marked, focus, quoted)


def _in_article(printed: Printed, matched: Spans) -> Iterator[Span]:
    """Spans of `printed.text` as characters of the article."""
    for span in matched:
        for whole, at in printed.placed:
            inside = Span(max(span.start, at), min(span.end, at + whole.end - whole.start))
            if inside.start < inside.end:
                yield inside.shifted(whole.start - at)


def pieces(words: Words, most: int, pointer: str = POINTER) -> Line:
    """The words, at most about `most` characters of them, with their marks and emphasis.

    `pointer` says, after the ellipsis, where all of them are.
    """
    shown = window(words.text, words.focus, most)
    parts = words.parts or (Part(Span(0, len(words.text))),)
    found: list[Piece] = []
    at = 0
    for part in parts:
        span = Span(max(part.span.start, shown.start, at), min(part.span.end, shown.end))
        body = _trimmed(words.text, span)
        if not body:
            continue
        if found or body.start > part.span.start:
            found.append(Piece(" " if part.follows and found else f" {ELLIPSIS} " if found else f"{ELLIPSIS} "))
        opening, closing = _marks(words, body)
        found += [Piece(opening), *runs(words.text, body, words.marked), Piece(closing)]
        at = body.end
    if found and at < parts[-1].span.end:
        found += [Piece(f" {ELLIPSIS}"), Piece(pointer, "italic")]
    return tuple(piece for piece in found if piece.text) or (Piece("(no words)", "italic"),)


def _marks(words: Words, body: Span) -> tuple[str, str]:
    """The marks that quoted words at either end of the body have in the article, but not in the body."""
    quoted = [span for span in words.quoted if span.meets(body)]
    opening = any(span.start <= body.start for span in quoted)
    closing = any(span.end >= body.end for span in quoted)
    return "“" * opening, "”" * closing


def _trimmed(text: str, span: Span) -> Span | None:
    body = span.of(text)
    if span.start >= span.end or not body.strip():
        return None
    return Span(span.start + len(body) - len(body.lstrip()), span.start + len(body.rstrip()))


def runs(text: str, within: Span, marked: Iterable[Span], style: Style = "bold") -> Iterator[Piece]:
    """The characters of `within`, those in `marked` in `style`."""
    at = within.start
    for span in sorted(marked):
        start, end = max(span.start, at), min(span.end, within.end)
        if start >= end:
            continue
        if at < start:
            yield Piece(text[at:start])
        yield Piece(text[start:end], style)
        at = end
    if at < within.end:
        yield Piece(text[at : within.end])


def places(utterance: Utterance, most: int = _PLACES) -> Line:
    """The articles that printed the same words, then those that printed a part of them."""
    whole = [one for one in utterance.renderings if one.relation != "part"]
    parts = [one for one in utterance.renderings if one.relation == "part"]
    lines = [_listed(whole, utterance.lead, most)]
    if len(whole) > 1:
        lines.append(plain(f"same words in {spread(whole)}"))
    if parts:
        lines.append((Piece("part also in "), *_listed(parts, utterance.lead, most)))
    return joined(lines)


def _listed(renderings: Sequence[Rendering], lead: Printed, most: int) -> Line:
    named = [(*cited(one.printed.citation), *_unlike(one.printed, lead)) for one in renderings[:most]]
    more = [plain(f"{count(len(renderings) - most, 'more article')}")] if len(renderings) > most else []
    return joined([*named, *more])


def _unlike(printed: Printed, lead: Printed) -> Line:
    """How the words stand where that is not as in the fullest rendering, and that it may be wrong.

    Where the fullest rendering names no speaker, `whose` tells that of the one that does.
    """
    if printed is lead:
        return ()
    one = printed.attribution
    stands = None if one.kind == lead.attribution.kind else label(one) or "quoted"
    told = "; ".join(filter(None, (stands, unsure(one) if flat(lead.attribution.speaker) else None)))
    return plain(f" – {told}") if told else ()


def spread(renderings: Sequence[Rendering]) -> str:
    """In how many outlets, articles and origins: `2 outlets`, `3 articles of 1 outlet`, `5 outlets, 2 origins`."""
    outlets = len({one.printed.citation.outlet for one in renderings})
    origins = len({one.origin for one in renderings})
    spread = count(outlets, "outlet") if outlets == len(renderings) or outlets > 1 else _articles(renderings)
    return spread if origins >= outlets else f"{spread}, {count(origins, 'origin')}"


def _articles(renderings: Sequence[Rendering]) -> str:
    return f"{count(len(renderings), 'article')} of 1 outlet"


def notes(printed: Printed, hit: Hit | None = None) -> tuple[str, ...]:
    """What else is known and how sure it is: when it was said, to whom, how the speaker was found, why it is here."""
    attribution = printed.attribution
    found = [
        attribution.said_on and f"{'said' if attribution.speech else 'as of'} {day(attribution.said_on)}",
        flat(attribution.addressee) and f"told {brief(attribution.addressee, 80)}",
        flat(attribution.occasion) and brief(attribution.occasion, 120),
        whose(hit.item) if hit else doubted(printed),
        hit and why(hit),
    ]
    return tuple(note for note in found if note)


def doubted(printed: Printed) -> str | None:
    """That the attribution may be wrong, and how its speaker was inferred, with the mention if the passage holds it."""
    return doubt(printed.attribution, _mention(printed))


def whose(utterance: Utterance) -> str | None:
    """How sure the speaker of an utterance is; another article's, when the fullest rendering names none."""
    named = next((one.printed for one in utterance.renderings if flat(one.printed.attribution.speaker)), utterance.lead)
    if named is utterance.lead:
        return doubted(named)
    return ", ".join(filter(None, (f"speaker as in {outlet(named.citation.outlet)}", doubted(named))))


def _mention(printed: Printed) -> str | None:
    """The mention byte for byte; None when it is split, long or outside the passage."""
    source, passage = printed.attribution.source or (), printed.passage
    whole = Span(passage.start, passage.start + len(passage.text))
    if len(source) != 1 or not whole.covers(source[0]):
        return None
    mention = source[0].shifted(-passage.start).of(passage.text)
    return mention if mention == flat(mention) and 0 < len(mention) <= 80 else None


def why(hit: Hit) -> str | None:
    """Where the topic stands, when it does not stand in the words themselves."""
    if hit.why in {"quote", "filter"}:
        return None
    shown = "quote" if hit.item.lead.attribution.kind == "direct" else "reported words"
    return f"topic in the {hit.why}, not in the {shown}"


def difference(changes: Sequence[Change], most: int = 300) -> Line:
    """A word difference of about `most` characters.

    Only in the first text: struck; only in the second: added; long unchanged runs are shortened.
    """
    found: list[Line] = []
    for at, change in enumerate(changes):
        if sum(len(piece.text) for line in found for piece in line) > most:
            return (*joined(found, " "), Piece(f" {ELLIPSIS}"), Piece(POINTER, "italic"))
        text = flat(change.text)
        if not text:
            continue
        if change.op == "=":
            found.append(plain(_kept(text, first=at == 0, last=at == len(changes) - 1)))
        else:
            found.append((Piece(brief(text, most), "struck" if change.op == "-" else "added"),))
    return joined(found, " ")


def _kept(text: str, *, first: bool, last: bool) -> str:
    """Unchanged words, of long runs only those beside a change."""
    if len(text) <= 2 * _KEPT:
        return text
    before = "" if first else brief(text, _KEPT).rstrip(ELLIPSIS)
    after = "" if last else re.sub(r"^\S*\s", "", text[-_KEPT:])
    return f"{before} {ELLIPSIS} {after}".strip()
