"""What an editor claims was said: the quotations of a pasted quote or draft, with whom it gives them to."""

import hashlib
import re
from collections.abc import Callable, Iterator
from datetime import datetime
from typing import NamedTuple

from bot.extract.marks import quotations
from bot.model import Article, Attribution, Reading, Spans
from bot.read.plain import normalise, paragraphs
from bot.text import Span, words

_DASH = r"(?:—|–|--|-)"
# What may follow a quotation that stands alone: a dash, "by" or a bracket and its speaker, or just the speaker's name.
_AFTER = re.compile(rf"\s*[.,]?\s*(?P<given>{_DASH}|\(|by\b)?\s*@?(?P<speaker>[^\n]{{0,200}}?)\)?[\s.]*", re.IGNORECASE)
_UNMARKED = re.compile(rf"(?P<quote>.+)\s{_DASH}\s+@?(?P<speaker>[^\n]{{1,200}})", re.DOTALL)
_PRONOUNS = frozenset("i you he she it we they him her them who".split())
_WORTH_CHECKING = 3  # words; a shorter stretch in a draft is a title or a scare quote as often as a quotation


class Claim(NamedTuple):
    """One quotation: its words, where they stand in the draft, and the speaker that the draft gives them to."""

    text: str
    span: Span
    speaker: str | None


def claims(text: str, extract: Callable[[Article], Reading], now: datetime) -> tuple[Claim, ...]:
    """The quotations of a text, in order.

    A text that is one quotation, in marks or not, may be followed by its speaker after a dash; anything longer is read
    as a draft, by the same extraction that reads articles.
    """
    text = normalise(text)
    body = paragraphs(text)
    found = [one for one in quotations(text, body) if one.depth == 0 and any(words(one.inner.of(text)))]
    if not found:
        return tuple(_unmarked(text))
    if len(found) == 1 and not text[: found[0].outer.start].strip():
        after = _AFTER.fullmatch(text, found[0].outer.end)
        if after and (not after["speaker"] or after["given"] or _is_name(after["speaker"])):
            return (Claim(found[0].inner.of(text), found[0].inner, _named(after["speaker"])),)
    return tuple(_of_draft(text, extract, now, [one.inner for one in found]))


def _is_name(text: str) -> bool:
    """Whether words after a quotation are a speaker, not the rest of its sentence: a capital or "the" opens them."""
    first = text.split(maxsplit=1)[0]
    return (first[0].isupper() or first.lower() == "the") and not re.search(r"[.!?]\s", text)


def _named(speaker: str | None) -> str | None:
    """A name without what follows its comma ("Putin, in Bishkek"); a pronoun names nobody."""
    name = (speaker or "").split(",")[0].strip()
    return None if not any(words(name)) or name.lower() in _PRONOUNS else name


def _unmarked(text: str) -> Iterator[Claim]:
    """A quotation without marks; what follows its last dash is the speaker when it looks like one."""
    quote, speaker = text.strip(), None
    match = _UNMARKED.fullmatch(quote)
    if match and (_is_name(match["speaker"]) or len(match["speaker"].split()) == 1):
        quote, speaker = match["quote"].strip(), _named(match["speaker"])
    if any(words(quote)):
        start = text.index(quote)
        yield Claim(quote, Span(start, start + len(quote)), speaker)


def _of_draft(
    text: str, extract: Callable[[Article], Reading], now: datetime, stretches: list[Span]
) -> Iterator[Claim]:
    raw = text.encode("utf-8", "replace")
    draft = Article(
        id="draft", text=text, sha256=hashlib.sha256(raw).hexdigest(), retrieved_at=now, paragraphs=paragraphs(text)
    )
    attributed = [one for one in extract(draft).attributions if one.quoted]
    covered = [part for one in attributed for part in one.quoted]
    loose = [Claim(span.of(text), span, None) for span in stretches if not any(span.meets(part) for part in covered)]
    short = [one for one in (*_partial(text, attributed), *loose) if len(list(words(one.text))) >= _WORTH_CHECKING]
    whole = [_claim(text, one, one.quoted) for one in attributed if one.kind == "direct"]
    # Two attributions may hold one quotation: the one of which it is the whole tells more, so it is put in last.
    once = {claim.span: claim for claim in reversed([*whole, *short])}
    yield from sorted(once.values(), key=lambda claim: claim.span)


def _partial(text: str, attributed: list[Attribution]) -> Iterator[Claim]:
    """The quoted parts of sentences: each was printed apart, so each is to be found by itself."""
    for one in attributed:
        if one.kind != "direct":
            yield from (_claim(text, one, (part,)) for part in one.quoted)


def _claim(text: str, found: Attribution, parts: Spans) -> Claim:
    whole = Span(parts[0].start, parts[-1].end)
    said = " ".join(part.of(text) for part in parts)
    return Claim(said, whole, _named(found.speaker or _source(text, found)))


def _source(text: str, found: Attribution) -> str | None:
    return " ".join(part.of(text) for part in found.source) if found.source else None
