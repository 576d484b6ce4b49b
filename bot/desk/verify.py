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
from bot.model import Printed
from bot.text import words

_LIKE = 60  # printed attributions that a claim is compared with word by word
_ALTERED = 0.6  # share of the words that must be the same for a claim to be an altered printed quotation
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
    """Printed attributions with their likeness to the claim, the likest first, the claimed speaker's before others'."""
    found = [(likeness(claim.text, one.text), one) for one in desk.index.like(claim.text, _LIKE)]
    return sorted(found, key=lambda pair: (-pair[0].share, not _is_speaker(claim, pair[1]), pair[1].key))


def verdict(claim: Claim, candidates: list[tuple[Likeness, Printed]]) -> Verdict:
    """The verdict on one claim, given printed attributions in order of likeness."""
    exact = [(like, one) for like, one in candidates if like.share == 1]
    near = [(like, one) for like, one in candidates if _altered(claim, like)]
    if not exact and not near:
        return _not_found(claim, candidates)
    fitting = _of_claimed(claim, exact or near)
    name: VerdictName = "wrong_speaker" if not fitting else "verbatim" if exact else "altered"
    return _verdict(claim, name, fitting or exact or near)


def _altered(claim: Claim, like: Likeness) -> bool:
    return like.share >= _ALTERED and len(list(words(claim.text))) > _SHORT


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
    """Whether the printed speaker answers to the claimed name, by name or by role ("the Russian president")."""
    if claim.speaker is None:
        return False
    found = printed.attribution
    return (
        names.same(found.speaker, claim.speaker)
        or names.answers_to(found.speaker, claim.speaker)
        or names.answers_to(f"{found.role or ''} {found.speaker or ''}", claim.speaker)
    )


def _of_claimed(claim: Claim, found: list[tuple[Likeness, Printed]]) -> list[tuple[Likeness, Printed]]:
    """Those against whose speaker nothing speaks: none is claimed, none is printed, or they are one.

    A claim by role ("the chief of staff") fits every article of the speaker whom one article gives that role.
    """
    own = {one.attribution.speaker for _, one in found if _is_speaker(claim, one)}
    return [
        (like, one)
        for like, one in found
        if claim.speaker is None
        or one.attribution.speaker is None
        or any(names.same(one.attribution.speaker, name) for name in own)
    ]


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
        )
        for one in found
    )
