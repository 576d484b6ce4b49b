"""Which sentences can be checked: no questions, calls, opinions, words of the writer's own person or of the page."""

import re
from collections.abc import Sequence

from bot.extract.deeds import DATED, DONE, FIGURATIVE, SCHEDULED
from bot.extract.frames import Token
from bot.extract.lexicon import (
    AUXILIARIES,
    DETERMINERS,
    FINITE_CUES,
    NOT_NAMES,
    POSSESSIVE_PRONOUNS,
    PREPOSITIONS,
    PRONOUNS,
    TIME_WORDS,
    VERBS,
)
from bot.extract.names import is_title_cased

_SHORTEST = 4
_OPINION = frozenset(
    """
    disaster disastrous terrible terribly horrible horrific awful amazing incredible incredibly fantastic great
    greatest tremendous wonderful ridiculous disgusting disgraceful disgrace shameful shame stupid idiotic crazy
    insane absurd outrageous pathetic sad tragic evil worst best worse better beautiful brilliant genius foolish
    dangerous unfair wrong unacceptable corrupt crooked dishonest hypocrisy hypocritical despicable deplorable
    reckless shocking laughable embarrassing embarrassment nightmare perfect sick sickening weak strong strongest
    smart smartest important frankly unfortunately hopefully obviously clearly surely honestly perhaps maybe
    probably arguably apparently seemingly supposedly unbelievable appalling vile loser losers liar lies lie mess
    joke excellent outstanding superb dreadful deserve deserves deserved
    """.split()
)
_CALLS = frozenset(
    """
    click read watch follow see sign subscribe listen join download share let let's please consider imagine
    remember don't do stay tune note check visit email contact go take look get make give tell ask think stop keep
    call
    """.split()
)
_FIRST = frozenset("i i'm i've i'd i'll me my mine myself we we're we've we'd we'll us our ours ourselves".split())
_SECOND = frozenset("you you're you've you'll you'd your yours yourself".split())
_BELIEF = frozenset(
    "think believe hope feel guess wish want suppose suspect bet imagine assume love hate like look looking".split()
)
_VAGUE = frozenset(
    """
    could may might should must would if can can't cannot likely unlikely whether appears appeared seems seemed
    believe believes think thinks gonna ought shall won't wouldn't couldn't shouldn't
    """.split()
)
_PROMISE = frozenset("will going let's gonna we'll i'll they'll he'll she'll it'll want need".split())
_CLOSED = PREPOSITIONS | DETERMINERS
_BREAKING = _CLOSED | AUXILIARIES
_DETERMINING = DETERMINERS | POSSESSIVE_PRONOUNS
_SELF = _FIRST | _SECOND
_NO_CLAIM = _OPINION | _VAGUE | _SECOND | _BELIEF | _PROMISE
_VERBS = AUXILIARIES | VERBS | FINITE_CUES | DATED
_TO_COME = frozenset("will would slated scheduled due begins opens ends votes meets holds leads takes".split())
# Bylines, captions, credits, notes, links: what stands on the page around an article, one family a line.
_PAGE = re.compile(
    r"""contributed\ to\ this|©|https?://|www\.|@\w+\.(?:com|org)|\bread\ more\b|\bsign\ up\b|\bsubscribe\b
    |\bfollow\ .{0,40}\bon\ (?:twitter|facebook)\b|^(?:email|contact|tweet)\b
    |^\W*(?:photo|image|video|caption|read|related|watch|source|correction|update|by)\b\s?[:|]
    |\bgetty\ images\b|\b(?:ap|reuters|afp|getty)(?:\ photo)?[/)]|\bassociated\ press\ writers?\b
    |\((?:left|right|center|centre|pictured|[lrc])\)|\b(?:pictured|shown)\ (?:here|above|below)\b
    |^editor.s\ note|earlier\ version\ of\ this|\bis\ an?\ (?:staff\ writer|reporter\ (?:for|at)|contributor)
    |\bairs\ (?:on|weekdays|weeknights)\b|\b(?:reporting|editing|written)\ by\b""",
    re.IGNORECASE | re.VERBOSE,
)
_ASKS = re.compile(r"(?:\?|[—–-]\s?\.?)[\s\"'”’»)\]]*$")


def is_statement(tokens: Sequence[Token], printed: str) -> bool:
    """Whether a sentence states something and belongs to the article: no question, call, title or note."""
    lows = [token.low for token in tokens if token.word]
    if len(lows) < _SHORTEST or lows[0] in _CALLS or lows[0] == "if" or _ASKS.search(printed):
        return False
    return not _PAGE.search(printed) and not is_title_cased(tokens)


def speaks_of_self(tokens: Sequence[Token]) -> bool:
    """Whether the writer or the reader stands in the sentence ("us" is no "US")."""
    return any(token.low in _SELF and token.text not in ("US", "ME", "I.") for token in tokens)


def claims(tokens: Sequence[Token]) -> bool:
    """Whether quoted words claim something that can be checked: no belief, wish, promise, condition or judgement."""
    if not any(token.low in _VERBS or token.low.endswith("ed") for token in tokens):
        return False
    words = {token.low for token in tokens if not (token.capital and token.low == "may")}
    return not words & _NO_CLAIM


def judges(tokens: Sequence[Token]) -> bool:
    """Whether a sentence holds a word of judgement."""
    return any(token.low in _OPINION for token in tokens)


def is_vague(tokens: Sequence[Token]) -> bool:
    """Whether a sentence says what may or should be ("would" is the past of "will" in reported speech)."""
    return any(token.low in _VAGUE and token.low != "would" and token.lower for token in tokens)


def has_event(tokens: Sequence[Token]) -> bool:
    """Whether a named subject did, or is scheduled to do, something that can be checked."""
    return any(_is_event(tokens, at) and _has_subject(tokens, at) for at in range(1, len(tokens)))


def has_deed(tokens: Sequence[Token]) -> bool:
    """Whether something was done, whoever did it."""
    return any(token.low in DATED and not _is_no_deed(tokens, at) for at, token in enumerate(tokens))


def is_to_come(tokens: Sequence[Token]) -> bool:
    """Whether something is to be done."""
    return any(token.low in _TO_COME and token.lower for token in tokens)


def _is_no_deed(tokens: Sequence[Token], at: int) -> bool:
    following = tokens[at + 1].low if at + 1 < len(tokens) else ""
    return (tokens[at].low, following) in FIGURATIVE or (at > 0 and _qualifies(tokens, at))


def _qualifies(tokens: Sequence[Token], at: int) -> bool:
    """Whether a participle belongs to a noun after it: "recently released polls", "taking increased measures"."""
    before = tokens[at - 1]
    if at + 1 == len(tokens) or not tokens[at + 1].lower or tokens[at + 1].low in _CLOSED:
        return False
    if before.low in _DETERMINING or (before.lower and before.low.endswith("ing")):
        return True
    if not before.adverb or at < 2:
        return False
    head = tokens[at - 2]
    return head.low in DETERMINERS or (head.lower and head.low not in AUXILIARIES)


def _is_event(tokens: Sequence[Token], at: int) -> bool:
    low = tokens[at].low
    if low in SCHEDULED:
        scheduled = at + 1 < len(tokens) and tokens[at + 1].low == "to"
        return scheduled and tokens[at - 1].low in ("is", "are", "also", "was", "were")
    return low in DONE and tokens[at].lower and not _is_no_deed(tokens, at)


def _has_subject(tokens: Sequence[Token], at: int) -> bool:
    """Whether a name, or a thing that "the" points at, stands before the verb as its subject."""
    verb, at = at, at - 1
    while at >= 0 and (tokens[at].low in AUXILIARIES or tokens[at].adverb or tokens[at].low in ("been", "since")):
        if tokens[at].low in _VAGUE or tokens[at].low in ("being", "be", "to"):
            return False
        at -= 1
    if at < 0 or tokens[at].low in PRONOUNS:
        return False
    if tokens[at].low == "who" or (tokens[at].text in (",", ")", "–", "—") and _is_aside(tokens, at)):
        return any(_is_name(tokens, place) for place in range(max(0, at - 12), at))
    return _is_name(tokens, at) or (at < verb - 1 and _is_definite(tokens, at))


def _is_aside(tokens: Sequence[Token], at: int) -> bool:
    """Whether the mark closes an aside: "Ana Ruiz, who is the mayor, resigned"."""
    return any(tokens[place].text in (",", "(", "–", "—") for place in range(max(0, at - 12), at - 1))


def _is_name(tokens: Sequence[Token], at: int) -> bool:
    token = tokens[at]
    named = token.capital and token.quote is None and token.low not in TIME_WORDS
    return named and not (at == 0 and token.low in NOT_NAMES) and not token.possessive


def _is_definite(tokens: Sequence[Token], at: int) -> bool:
    """Whether the noun phrase that ends here is named ("Ukrainian delegations"), or opens a clause with "the"."""
    for place in range(at, max(-1, at - 4), -1):
        low = tokens[place].low
        before = tokens[place - 1] if place else None
        if low == "the":
            return before is None or not (before.low in PREPOSITIONS or before.lower)
        if not tokens[place].word or low in _BREAKING:
            return False
        if place < at and _is_name(tokens, place):  # the first word of a sentence has its capital from that
            return before is not None and before.low not in PREPOSITIONS
    return False
