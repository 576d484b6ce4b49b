"""Verdicts in words. Published is not said, and not found is not a verdict: it comes with what was searched."""

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from bot.answers import Change, Coverage, Evidence, Flag, Policy, Verdict, VerdictName, Verification
from bot.show.pieces import Line, Piece, brief, flat, joined, plain, typed
from bot.show.standing import doubt, label
from bot.show.words import count, place, searched, speaker
from bot.text import words


class Named(NamedTuple):
    """A verdict's sign and name, and the words before the names of those whose words were printed."""

    sign: str
    name: str
    told: str


# Worst first: what a draft must not print, what nobody here can vouch for, what differs lawfully, what matches.
VERDICTS: dict[VerdictName, Named] = {
    "contested": Named("✗", "contested", "printed as words of"),
    "wrong_speaker": Named("✗", "wrong speaker", "printed as words of"),
    "altered_sense": Named("✗", "altered sense", "differs in sense from what was printed as words of"),
    "stitched": Named("✗", "stitched", "joins what was printed apart as words of"),
    "altered": Named("✗", "altered", "differs from what was printed as words of"),
    "not_found": Named("?", "not found", "not among the quotations read in"),
    "trimmed": Named("≈", "trimmed", "leaves out some of what was printed as words of"),
    "other_rendering": Named("≈", "other rendering", "in other words printed as words of"),
    "paraphrase": Named("≈", "paraphrase", "printed, though not as a quotation, as words of"),
    "verbatim": Named("✓", "verbatim", "matches what was printed as words of"),
}
_ORDER = {name: at for at, name in enumerate(VERDICTS)}
FLAGS: dict[Flag, str] = {
    "wrong_outlet": "another outlet printed it",
    "wrong_date": "printed on another date",
    "wrong_addressee": "said to somebody else",
}
POLICIES: dict[Policy, str] = {"ap": "AP", "reuters": "Reuters", "lenient": "lenient"}
_PLACES = 4

# Words whose loss or gain can turn the sense: negations, conditions, modals; figures are told by their digits.
_SENSE = frozenset("not no never nor neither without if unless only may might could would should must cannot".split())


def worst_first(verification: Verification) -> list[Verdict]:
    """The verdicts, worst first; equals in the draft's order."""
    return sorted(verification.quotes, key=lambda one: _ORDER[one.verdict])


def counted(verification: Verification) -> str:
    """`4 quotes: 1 wrong speaker, 1 altered, 1 not found, 1 verbatim`."""
    found = Counter(one.verdict for one in verification.quotes)
    named = ", ".join(f"{found[name]} {VERDICTS[name].name}" for name in VERDICTS if found[name])
    quotes = count(len(verification.quotes), "quote")
    return f"{quotes}: {named}" if named else quotes


def title(verdict: Verdict) -> Line:
    """The verdict's sign and name, then its flags."""
    named = VERDICTS[verdict.verdict]
    flags = [plain(FLAGS[flag]) for flag in dict.fromkeys(verdict.flags)]
    return joined([(Piece(f"{named.sign} {named.name}", "bold"), *_claimed(verdict)), *flags])


def _claimed(verdict: Verdict) -> Line:
    if not flat(verdict.speaker):
        return ()
    return (Piece(" · your draft gives it to "), typed(verdict.speaker or "", 80))


def finding(verdict: Verdict, coverage: Coverage, most: int = _PLACES) -> Line:
    """What the index knows: what was printed, as whose words, where and when; or what was searched.

    Names `most` speakers and articles.
    """
    told = VERDICTS[verdict.verdict].told
    if verdict.verdict == "not_found":
        return plain(f"{told} {searched(coverage)}")
    whose = (Piece(f"{told} "), *_whose(verdict.evidence, most))
    part = plain("a part of a longer quotation") if partial(verdict) else ()
    return joined([whose, *_where(verdict.evidence, most), part, turns(verdict.diff)])


def partial(verdict: Verdict) -> bool:
    """Whether the draft has only a part of what was printed: what it leaves out may turn the sense."""
    whole = [one for one in verdict.evidence if one.kind == "direct"]
    printed = min((len(list(words(one.text))) for one in whole), default=0)
    return verdict.verdict in ("verbatim", "wrong_speaker") and len(list(words(verdict.text))) < printed


def _whose(evidence: Sequence[Evidence], most: int) -> Line:
    names = list(dict.fromkeys(brief(one.speaker, 80) for one in evidence))[:most]
    known = [(Piece(name, "bold"),) for name in names if name]
    unknown = [plain("somebody (speaker not found)")] if "" in names or not names else []
    return joined([*known, *unknown], ", and of ")


def _where(evidence: Sequence[Evidence], most: int = _PLACES) -> list[Line]:
    """The articles, with how the words stand there and how sure their speaker is: once, where all are alike in it."""
    alike = len(set(map(_told, evidence))) == 1
    named = [(*place(one.outlet, one.published, one.url), *_bracketed(one, alike=alike)) for one in evidence[:most]]
    more = [plain(count(len(evidence) - most, "more article"))] if len(evidence) > most else []
    return [*named, *more, *([(Piece(_told(evidence[0]), "italic"),)] if alike and _told(evidence[0]) else [])]


def _bracketed(one: Evidence, *, alike: bool) -> Line:
    return plain(f" – {_told(one)}") if _told(one) and not alike else ()


def _told(one: Evidence) -> str:
    return "; ".join(filter(None, (label(one), doubt(one))))


def differs(verdict: Verdict) -> bool:
    """Whether the draft's words and the printed ones differ."""
    return any(change.op != "=" for change in verdict.diff)


def nearest(evidence: Evidence) -> Line:
    """Whose words come nearest to what was not found, and where they stand."""
    whose = (Piece("nearest: "), Piece(speaker(evidence.speaker), "bold"))
    return joined([whose, *_where([evidence])])


def turns(changes: Sequence[Change]) -> Line:
    """Differences that can turn the sense, in words: what the draft drops from print, and what it adds."""
    dropped = [(Piece(word, "bold"),) for word in _weighty(changes, "+")]
    added = [typed(word) for word in _weighty(changes, "-")]
    return joined(
        [
            (Piece("drops "), *joined(dropped, ", ")) if dropped else (),
            (Piece("adds "), *joined([(one,) for one in added], ", ")) if added else (),
        ]
    )


def _weighty(changes: Sequence[Change], op: str) -> list[str]:
    words = [word for change in changes if change.op == op for word in re.findall(r"[\w’']+", change.text)]
    return [word for word in dict.fromkeys(words) if _turns(word.lower().replace("’", "'"))][:6]


def _turns(word: str) -> bool:
    return word in _SENSE or word.endswith("n't") or any(char.isdigit() for char in word)
