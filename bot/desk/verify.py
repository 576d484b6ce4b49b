"""`/verify-quote`: whether a quotation is what was printed, by whom, and what differs."""

from collections.abc import Iterable

from bot.answers import Evidence, Verdict, VerdictName, Verification
from bot.desk import Desk
from bot.desk.claims import Claim, claims
from bot.desk.searching import coverage
from bot.errors import BadAsk
from bot.match import names
from bot.match.diff import changes
from bot.match.passage import Likeness, likeness
from bot.model import Printed, Spans
from bot.text import Span, words

_LIKE = 60  # printed attributions that a claim is compared with word by word
_ALTERED = 0.6  # share of the words that must be the same for a claim to be its speaker's own words, altered
_ANOTHERS = 0.85  # the same for words of another speaker: less is two people speaking of one thing
_TELLING = 5  # words; fewer may be anybody's, so that finding them as another's words accuses nobody
_SHORT = 3  # words; so few must all be the same, since any two sentences share one or two
_EVIDENCE = 12  # printed places that a verdict lists


def verify(desk: Desk, text: str) -> Verification:
    """A verdict for each quotation of a quote or a draft, in its order. Raises BadAsk when there is none."""
    found = claims(text, desk.extract, desk.clock.now())
    if not found:
        raise BadAsk("Paste the quotation in quotation marks, for example `“We will document it” — Vladimir Putin`.")
    return Verification(
        policy="ap", coverage=coverage(desk), quotes=tuple(verdict(claim, _candidates(desk, claim)) for claim in found)
    )


def _candidates(desk: Desk, claim: Claim) -> list[tuple[Likeness, Printed]]:
    """Printed attributions with their likeness to the claim, the likest first, the claimed speaker's before others'.

    A stance is among them only where the likest words of it stand in quotation marks.
    """
    like = desk.index.like(claim.text, _LIKE, stances=True)
    found = [(likeness(claim.text, one.text), one) for one in like]
    fit = [pair for pair in found if pair[1].attribution.speech or _in_marks(pair)]
    return sorted(fit, key=lambda pair: (-pair[0].share, not _is_speaker(claim, pair[1]), pair[1].key))


def _in_marks(found: tuple[Likeness, Printed]) -> bool:
    """Whether the likest printed words stand in quotation marks: others may be the reporter's."""
    like, printed = found
    return any(part.covers(like.span) for part in _quoted(printed))


def _quoted(printed: Printed) -> Spans:
    """What stands in marks; a quotation that its own article splits is one."""
    return (Span(0, len(printed.text)),) if printed.attribution.kind == "direct" else printed.quoted


def verdict(claim: Claim, candidates: list[tuple[Likeness, Printed]]) -> Verdict:
    """The verdict on one claim, given printed attributions in order of likeness; stances decide nothing.

    Only words in quotation marks are verbatim, altered or another's: where those of the claimed speaker come from a
    reporter's own words, the claim is a paraphrase.
    """
    length = len(list(words(claim.text)))
    said = [pair for pair in candidates if pair[1].attribution.speech]
    own = _of_claimed(claim, said)
    near = [pair for pair in own if pair[0].share >= _ALTERED and length > _SHORT]
    exact = [pair for pair in own if pair[0].share == 1 and _in_marks(pair)]
    nearer = max((like.share for like, _ in near), default=0.0)
    others = [pair for pair in said if pair[0].share >= _ANOTHERS and pair[0].share > nearer and _in_marks(pair)]
    if exact:
        return _verdict(claim, "verbatim", exact)
    if others and length >= _TELLING:
        return _verdict(claim, "wrong_speaker", others)
    altered = [pair for pair in near if pair[0].share == nearer and _in_marks(pair)]
    if altered:
        return _verdict(claim, "altered", altered)
    return _verdict(claim, "paraphrase", near) if near else _not_found(claim, candidates)


def _verdict(claim: Claim, name: VerdictName, found: list[tuple[Likeness, Printed]]) -> Verdict:
    best, printed = found[0]
    same = [one for like, one in found if like.share == best.share][:_EVIDENCE]
    return Verdict(
        text=claim.text,
        span=claim.span,
        speaker=claim.speaker,
        verdict=name,
        evidence=_evidence(same),
        diff=changes(claim.text, best.span.of(printed.text)),
    )


def _not_found(claim: Claim, candidates: list[tuple[Likeness, Printed]]) -> Verdict:
    """Not found, with the nearest words: the claimed speaker's when one is claimed, anybody's otherwise."""
    own = [one for _, one in candidates if claim.speaker is None or _is_speaker(claim, one)]
    nearest = next(iter(_evidence(own[:1])), None)
    return Verdict(text=claim.text, span=claim.span, speaker=claim.speaker, verdict="not_found", nearest=nearest)


def _is_speaker(claim: Claim, printed: Printed) -> bool:
    """Whether the printed speaker answers to the claimed name, by name, by role or by both ("President Ruiz")."""
    found, claimed = printed.attribution, claim.speaker
    if claimed is None or found.speaker is None:
        return False
    surname = claimed.split()[-1]
    return (
        names.same(found.speaker, claimed)
        or names.answers_to(found.speaker, claimed)
        or names.is_role(found.role, claimed)
        or (names.answers_to(found.speaker, surname) and names.answers_to(f"{found.role} {found.speaker}", claimed))
    )


def _of_claimed(claim: Claim, found: list[tuple[Likeness, Printed]]) -> list[tuple[Likeness, Printed]]:
    """Those whose speaker is the claimed one; all, when none is claimed.

    A claim by role ("the chief of staff") fits every article of the speaker whom one article gives that role. Words
    that an article gives to nobody fit unless another article gives as like words to somebody else.
    """
    if claim.speaker is None:
        return found
    own = {one.attribution.speaker for _, one in found if _is_speaker(claim, one)}
    fitting = [pair for pair in found if any(names.same(pair[1].attribution.speaker, name) for name in own)]
    others = [like.share for like, one in found if one.attribution.speaker and (like, one) not in fitting]
    nobodys = [pair for pair in found if pair[1].attribution.speaker is None and pair[0].share > max(others, default=0)]
    return sorted([*fitting, *nobodys], key=lambda pair: (-pair[0].share, pair[1].key))


def _evidence(found: Iterable[Printed]) -> tuple[Evidence, ...]:
    return tuple(
        Evidence(
            key=one.key,
            article=one.citation.article,
            outlet=one.citation.outlet,
            published=one.citation.published,
            url=one.citation.url,
            span=(one.attribution.content[0].start, one.attribution.content[-1].end),
            text=one.text,
            speaker=one.attribution.speaker,
            sha256=one.citation.sha256,
            kind=one.attribution.kind,
            speech=one.attribution.speech,
            resolved_by=one.attribution.resolved_by,
            sure=one.attribution.sure,
            quoted=one.quoted,
        )
        for one in found
    )
