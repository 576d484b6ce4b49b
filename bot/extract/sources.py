"""Who is given a quotation by its own sentence: the source and the cue around it, by rules.

The rules, in the terms of news style: attribution after ("…," she said), inverted ("…," said the minister), before
(She told reporters: "…"), by document ("…," according to the bylaws), and by dash ("…" — the mayor).
"""

from typing import NamedTuple

from bot.extract.clauses import before_aside, main_subject, subject_before
from bot.extract.lexicon import (
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    FINITE_CUES,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    TELLING,
    TIME_WORDS,
)
from bot.extract.phrases import Phrase, Tokens, backward, cue_length, forward, names_somebody

_DASHES = ("-", "--")
_PLAIN = ("said", "says", "told", "wrote", "added")
_PASSIVE = ("was", "were", "been", "being", "is", "are", "when", "if", "once")
_REACH = 45


class Given(NamedTuple):
    """A source and a cue, as ranges of tokens of the frame; either may be missing.

    `withheld`: the sentence says that words were said and not by whom ("she was asked, “…”").
    """

    source: Phrase | None
    cue: Phrase | None
    withheld: bool = False


def after(tokens: Tokens, quote: int) -> Given | None:
    """The attribution that follows the quotation at `quote`."""
    end = _next_quote(tokens, quote)
    at = quote + 1
    dashed = at < end and tokens[at].low in _DASHES
    while at < end and (tokens[at].low in (",", *_DASHES) or tokens[at].low == "as"):
        at += 1
    if at >= end or not tokens[at].word:
        return None
    length = cue_length(tokens, at)
    if length and (tokens[at].low in FINITE_CUES or length == 2):
        return _inverted(tokens, at, length, end)
    return _subject_then_cue(tokens, at, end) or (_dashed(tokens, at, end) if dashed else None)


def _next_quote(tokens: Tokens, quote: int) -> int:
    end = min(len(tokens), quote + 3 * _REACH)
    return next((at for at in range(quote + 1, end) if _is_utterance_like(tokens, at)), end)


def _is_utterance_like(tokens: Tokens, at: int) -> bool:
    """Whether the token is a quotation that does not belong to a noun phrase ("on “Meet the Press”")."""
    return tokens[at].quote is not None and (not tokens[at - 1].word or tokens[at - 1].low in FINITE_CUES)


def _inverted(tokens: Tokens, cue: int, length: int, end: int) -> Given | None:
    at = cue + length
    while at < end and tokens[at].adverb:
        at += 1
    source = forward(tokens, at, end) if at < end else None
    if source and source[1] + 1 < end and tokens[source[1]].text == "," and not tokens[source[1] - 1].capital:
        # "said the party's leader, Ana Ruiz": the name is the better mention.
        named = forward(tokens, source[1] + 1, end)
        source = named if named and _is_name(tokens, named) else source
    return Given(source, (cue, cue + length)) if source else None


def _is_name(tokens: Tokens, phrase: Phrase) -> bool:
    return phrase[1] - phrase[0] > 1 and all(token.capital for token in tokens[phrase[0] : phrase[1]])


def _subject_then_cue(tokens: Tokens, start: int, end: int) -> Given | None:
    if tokens[start].low in (CONJUNCTIONS | PREPOSITIONS | RELATIVES) - {"that"}:
        return None
    for cue in range(start + 1, min(end, start + _REACH)):
        length = cue_length(tokens, cue)
        if length and tokens[cue].low != "according":
            source = _subject(tokens, start, cue)
            if source:
                return Given(source, (cue, cue + length))
        if tokens[cue].text in (";", ":"):
            break
    return _unclosed_aside(tokens, start, end) or _unknown_verb(tokens, start, end)


def _unclosed_aside(tokens: Tokens, start: int, end: int) -> Given | None:
    """A name with an aside whose second comma is missing ("Ana Ruiz, who runs the group said")."""
    phrase = forward(tokens, start, end)
    if phrase and tokens[start].capital and phrase[1] + 1 < end and tokens[phrase[1]].text == ",":
        cue = next((at for at in range(phrase[1] + 2, min(end, start + _REACH)) if tokens[at].low in _PLAIN), None)
        if cue and (tokens[phrase[1] + 1].low in RELATIVES | DETERMINERS or tokens[phrase[1] + 1].lower):
            return Given(phrase, (cue, cue + 1))
    return None


def _subject(tokens: Tokens, start: int, cue: int) -> Phrase | None:
    """The subject of the cue when it is all that stands between `start` and the cue, an aside included."""
    last = cue
    while last > start and (
        tokens[last - 1].adverb or tokens[last - 1].low in AUXILIARIES | {"to", "went", "goes", "go", "later"}
    ):
        last -= 1
    if last == start:
        return None
    breaks = [at for at in range(start, last) if tokens[at].low in (",", "(", *_DASHES)]
    if not breaks:
        phrase = forward(tokens, start, last)
        if phrase and not _only_modifies(tokens, phrase[1], last):
            return (start, last) if _is_one_phrase(tokens, start, last) else None
        return phrase
    if breaks[-1] + 1 < last and tokens[breaks[-1] + 1].capital:
        phrase = forward(tokens, breaks[-1] + 1, last)
        if phrase and phrase[1] == last:
            return phrase
    if tokens[last - 1].low in (",", ")", *_DASHES):
        return before_aside(tokens, last - 1, start)
    return None


def _only_modifies(tokens: Tokens, start: int, end: int) -> bool:
    """Whether nothing between the noun phrase and the cue is a verb of its own."""
    if start == end:
        return True
    first = tokens[start]
    if first.low in RELATIVES:
        return True
    return (
        first.low in PREPOSITIONS
        or first.low in TIME_WORDS
        or (first.low == "and" and end - start == 1)
        or (first.lower and first.low.endswith(("ing", "ed")))
    ) and not any(token.low in AUXILIARIES | PRONOUNS for token in tokens[start:end])


def _is_one_phrase(tokens: Tokens, start: int, end: int) -> bool:
    return end - start <= 12 and not any(
        token.low in AUXILIARIES | PRONOUNS | RELATIVES or token.quote is not None or cue_length(tokens, at)
        for at, token in enumerate(tokens[start:end], start)
    )


def _unknown_verb(tokens: Tokens, start: int, end: int) -> Given | None:
    """After a name or a pronoun, an unknown verb in the past tense that ends the clause ("…," she quibbled)."""
    phrase = forward(tokens, start, end)
    if (
        phrase is None
        or phrase[1] >= end
        or not (any(token.capital for token in tokens[start : phrase[1]]) or tokens[start].low in ("he", "she", "they"))
    ):
        return None
    verb = tokens[phrase[1]]
    ends = phrase[1] + 1 >= end or tokens[phrase[1] + 1].text in (".", ",") or tokens[phrase[1] + 1].low in PREPOSITIONS
    return Given(phrase, (phrase[1], phrase[1] + 1)) if verb.lower and verb.low.endswith("ed") and ends else None


def _dashed(tokens: Tokens, start: int, end: int) -> Given | None:
    phrase = forward(tokens, start, end)
    rest = end - phrase[1] if phrase else 0
    named = phrase and (tokens[start].capital or tokens[start].low in DETERMINERS)
    return Given(phrase, None) if named and rest <= 12 else None


def before(tokens: Tokens, quote: int) -> Given | None:
    """The attribution that leads to the quotation at `quote`."""
    cue = nearest_cue(tokens, quote)
    if cue is None:
        return None
    length = cue_length(tokens, cue)
    span = (cue, cue + length)
    if tokens[cue].low == "according":
        return Given(forward(tokens, cue + 2, quote), span)
    start = _clause_start(tokens, cue)
    if tokens[cue].low in ("asked", "told") and tokens[cue - 1].low in _PASSIVE:
        agent = forward(tokens, cue + 2, quote) if cue + 2 < quote and tokens[cue + 1].low == "by" else None
        return Given(agent, span, withheld=agent is None)
    named = forward(tokens, cue + length, quote) if tokens[cue].low in FINITE_CUES - TELLING else None
    if named and tokens[cue - 1].text == "," and named[1] == quote - 1 and tokens[named[0]].capital:
        return Given(named, span)
    source = subject_before(tokens, cue, start)
    if source is None and (cue == start or tokens[cue - 1].quote is not None or not tokens[cue - 1].word):
        source = forward(tokens, cue + length, quote)
    return Given(source, span)


def nearest_cue(tokens: Tokens, quote: int) -> int | None:
    """The last cue before a token."""
    for at in range(quote - 1, max(-1, quote - _REACH), -1):
        if cue_length(tokens, at):
            return at
    return None


def _clause_start(tokens: Tokens, cue: int) -> int:
    """Where the clause of a cue begins: after the utterance before it, or a semicolon or colon."""
    for at in range(cue - 1, max(-1, cue - 2 * _REACH), -1):
        if (
            tokens[at].text == ";"
            or (tokens[at].text == ":" and not tokens[at + 1].text.isdigit())
            or (tokens[at].quote is not None and at + 1 < cue and not _fragment(tokens, at))
        ):
            return at + 1
    return max(0, cue - 2 * _REACH)


def _fragment(tokens: Tokens, at: int) -> bool:
    return at > 0 and tokens[at - 1].word


def labelled(tokens: Tokens, quote: int) -> Given | None:
    """The name that a colon alone follows: "Ana Ruiz: “…”", "From the report: “…”"."""
    name = backward(tokens, quote - 2, 0) if quote > 1 else None
    if name is None or name[1] - name[0] > 6 or any(cue_length(tokens, at) for at in range(*name)):
        return None
    lead = name[0] - 1
    while lead >= 0 and tokens[lead].low in ("from", "by", "more"):
        lead -= 1
    return Given(name, None) if lead < 0 or tokens[lead].low in (*_DASHES, ".", "]", ")") else None


def introduced(tokens: Tokens, quote: int) -> Given | None:
    """The subject of a sentence that leads to a quotation with a colon but without a reporting verb."""
    start = _clause_start(tokens, quote - 1) if quote > 1 else 0
    source = main_subject(tokens, start, quote)
    return Given(source, None) if source else None


def teller(tokens: Tokens) -> Given | None:
    """The person, people or body that a sentence is about: its first reporting verb's subject, or its own."""
    main = main_subject(tokens, 0, len(tokens))
    for at in range(main[1] if main else 1, min(len(tokens), 60)):
        if tokens[at].low in FINITE_CUES and cue_length(tokens, at):
            source = subject_before(tokens, at, main[0] if main else 0)
            if source and names_somebody(tokens, source):
                return Given(source, (at, at + 1))
    return Given(main, None) if main and names_somebody(tokens, main) else None
