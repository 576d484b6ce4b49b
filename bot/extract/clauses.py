"""Subjects: whose verb is a cue, when it stands after its subject?

The subject may stand before an aside ("Ana Ruiz, who replaced Tom Berg as leader, said"), be shared by a
second verb ("rose and said"), or come after an introduction ("On Thursday, …"). Places are numbers of tokens.
"""

from bot.extract.frames import Token
from bot.extract.given_names import FEMALE, MALE
from bot.extract.lexicon import (
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    FINITE_CUES,
    NOT_ADVERBS,
    PARTICIPLE_CUES,
    PLACES,
    PREPOSITIONS,
    RELATIVES,
    ROLES,
    TIME_WORDS,
    VERBS,
)
from bot.extract.phrases import INTRODUCING, Phrase, Tokens, backward, cue_length, forward

_STATES = frozenset("calif mass conn ill fla tenn mich minn colo ariz penn wash republican democrat".split())
_SPANS = TIME_WORDS | frozenset(
    "hours days weeks months years minutes seconds moments decades soon shortly hour minute".split()
)
_GOING = VERBS | frozenset("on went goes go continued began proceeded had tweeted used going said".split())


def main_subject(tokens: Tokens, start: int, end: int) -> Phrase | None:
    """The subject of the main clause between `start` and `end`: what it begins with, after any introduction."""
    at = start
    while at < end and (
        not tokens[at].word
        or (at == start and tokens[at].low.endswith("ly") and tokens[at].low not in NOT_ADVERBS | MALE | FEMALE)
        or tokens[at].low in ("and", "but", "or", "so", "yet", "still", "then")
        or tokens[at].adverb
    ):
        if tokens[at].quote is not None:
            return None
        at += 1
    if at >= end:
        return None
    at = _after_dateline(tokens, at, end)
    if tokens[at].low not in INTRODUCING and not tokens[at].low.endswith("ing") and not _tells_time(tokens, at, end):
        return forward(tokens, at, end)
    for comma in range(at, min(end - 1, at + 60)):
        if tokens[comma].text == ",":
            phrase = forward(tokens, comma + 1, end)
            if (
                phrase
                and phrase[1] < end
                and not _introduces(tokens, phrase)
                and (
                    tokens[phrase[1]].word or tokens[phrase[1]].text == "(" or _opens_aside(tokens, phrase[1] + 1, end)
                )
            ):
                return phrase
    return None


def _after_dateline(tokens: Tokens, start: int, end: int) -> int:
    """The place after a dateline ("WASHINGTON, Dec. 8 (UPI) —")."""
    if not (tokens[start].text.isupper() and len(tokens[start].text) > 3):
        return start
    dash = next((at for at in range(start, min(end, start + 12)) if tokens[at].low in ("-", "--")), None)
    return dash + 1 if dash is not None and dash + 1 < end else start


def _tells_time(tokens: Tokens, start: int, end: int) -> bool:
    """Whether the sentence opens with a time ("Hours later, …", "Back in 1999, …")."""
    if tokens[start].low == "back":
        return True
    return any(
        tokens[at].low in _SPANS and tokens[at + 1].low in ("later", "after", "before", "earlier", "ago")
        for at in range(start, min(start + 4, end - 1))
    )


def _introduces(tokens: Tokens, phrase: Phrase) -> bool:
    """Whether a phrase after the first comma still belongs to the introduction ("On Friday, the day that …, …")."""
    return tokens[phrase[1]].low in RELATIVES or tokens[phrase[1] - 1].low in TIME_WORDS


def _opens_aside(tokens: Tokens, place: int, end: int) -> bool:
    return place < end and (tokens[place].low in RELATIVES | DETERMINERS or tokens[place].capital)


def is_aside(tokens: Tokens, start: int, end: int) -> bool:
    """Whether the tokens between two commas say more about the noun before them, rather than name the subject."""
    phrase = [token for token in tokens[start:end] if token.word]
    if not phrase:
        return True
    first = phrase[0]
    return (
        first.low in RELATIVES
        or first.low in DETERMINERS
        or first.low in PREPOSITIONS | CONJUNCTIONS
        or first.text[0].isdigit()
        or first.lower
        or (first.low in ROLES and len(phrase) > 1 and phrase[1].low in PREPOSITIONS | CONJUNCTIONS)
        or first.low in ("jr", "jr.", "sr", "sr.")
        or "-" in first.text
        or all(_is_place(token) for token in phrase)
    )


def _is_place(token: Token) -> bool:
    low = token.low.rstrip(".")
    return low in PLACES or low in _STATES or len(low) <= 3


def subject_before(tokens: Tokens, cue: int, start: int) -> Phrase | None:
    """The subject of the cue at `cue`, which stands after it."""
    at = cue - 1
    while at >= start and (tokens[at].adverb or tokens[at].low in AUXILIARIES | {"to", "go", "goes", "went"}):
        if tokens[at].low == "to" and at > start and not tokens[at - 1].adverb:
            if tokens[at - 1].low not in _GOING:
                return backward(tokens, at - 1, start) or main_subject(tokens, start, cue)
            at -= 1
        at -= 1
    if at < start:
        return None
    last = tokens[at]
    if tokens[cue].low in PARTICIPLE_CUES and not (last.word and last.low not in CONJUNCTIONS | PREPOSITIONS):
        return _shared_subject(tokens, at, start)
    if last.low in (",", "-", "--", ")"):
        return before_aside(tokens, at, start)
    if last.low in ("and", "but", "then", "as"):
        return _shared_subject(tokens, at, start)
    if last.low in CONJUNCTIONS or last.low in RELATIVES:
        return backward(tokens, at - 1 - (tokens[at - 1].text == ","), start) if at > start else None
    phrase = backward(tokens, at, start)
    if phrase and phrase[0] > start and tokens[phrase[0] - 1].low in PREPOSITIONS:
        return main_subject(tokens, start, cue) or phrase
    return phrase or main_subject(tokens, start, cue)


def _shared_subject(tokens: Tokens, conjunction: int, start: int) -> Phrase | None:
    """The subject of a second verb ("rose and said"): that of the reporting verb before it, or the sentence's."""
    for at in range(conjunction - 1, max(start, conjunction - 25), -1):
        if tokens[at].low in FINITE_CUES and cue_length(tokens, at):
            return subject_before(tokens, at, start)
    return main_subject(tokens, start, conjunction)


def before_aside(tokens: Tokens, closing: int, start: int) -> Phrase | None:
    """The noun phrase before an aside that ends at `closing`: "Ana Ruiz, who replaced Tom Berg, said"."""
    end = closing
    for at in range(closing - 1, max(start - 1, closing - 60), -1):
        opens = tokens[at].low in (",", "-", "--", "(")
        if at == start or opens:
            first = at + 1 if opens else at
            first += tokens[first].low == "as"
            if not is_aside(tokens, first, end) or at == start:
                return _whole(tokens, first, end) or main_subject(tokens, start, closing)
            end = at
    return main_subject(tokens, start, closing)


def _whole(tokens: Tokens, start: int, end: int) -> Phrase | None:
    """The noun phrase that fills a segment: its last words, unless a preposition binds them to the first."""
    phrase = backward(tokens, end - 1, start)
    if phrase and phrase[0] > start and tokens[phrase[0] - 1].low in PREPOSITIONS:
        return forward(tokens, start, end) or phrase
    return phrase
