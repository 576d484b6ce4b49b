"""Frames: sentences as they report, in which a whole quotation counts as one word.

"“We won. We did,” she said." is one frame of five tokens: the quotation, she, said, and the stop. Full stops inside a
quotation end no frame; a quotation that ends in one, and is not followed by its attribution, does.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from bot.extract.lexicon import ADVERBS, CUES, DETERMINERS, NOT_ADVERBS, PARTICLES, ROLES
from bot.extract.marks import Quotation
from bot.model import Article
from bot.text import Span, fold, sentences


class Token(NamedTuple):
    """A word, a punctuation mark, or a whole quotation (then `quote` is its number, else None). `low` is folded."""

    span: Span
    text: str
    low: str
    quote: int | None = None

    @property
    def word(self) -> bool:
        """Whether it is a word (not a mark, not a quotation)."""
        return self.text[0].isalnum()

    @property
    def capital(self) -> bool:
        """Whether it is a word with a capital."""
        return self.text[0].isupper() or (len(self.text) > 4 and self.text[1:4] != self.text[1:4].lower())

    @property
    def lower(self) -> bool:
        """Whether it is a word without a capital."""
        return self.text[0].islower() and not self.capital

    @property
    def possessive(self) -> bool:
        """Whether it ends as a possessive does."""
        return self.low.endswith(("'s", "s'"))

    @property
    def adverb(self) -> bool:
        """Whether it may stand between a subject and its verb."""
        return self.low in ADVERBS or (self.lower and self.low.endswith("ly") and self.low not in NOT_ADVERBS)


class Frame(NamedTuple):
    """One frame: its tokens and the number of its paragraph."""

    tokens: tuple[Token, ...]
    paragraph: int

    @property
    def span(self) -> Span:
        """From the first token's start to the last one's end."""
        return Span(self.tokens[0].span.start, self.tokens[-1].span.end)

    def quotes(self) -> list[int]:
        """Places of the tokens that are quotations."""
        return [place for place, token in enumerate(self.tokens) if token.quote is not None]


_FIRST, _REST = "\ue001", "\ue000"
_PRIVATE = str.maketrans({_FIRST: " ", _REST: " "})
_TOKEN = re.compile(
    rf"{_FIRST}{_REST}*"
    r"|(?:[^\W\d_]\.){2,}|(?:Mr|Mrs|Ms|Dr|Sen|Sens|Rep|Reps|Gov|Gen|Lt|Col|Sgt|Jr|Sr|St|Prof|Rev|Capt|Maj|Adm|Cmdr|Hon|Atty|Supt"
    r"|Jan|Feb|Aug|Sept|Oct|Nov|Dec|Inc|Corp|Co|Ltd|No|[A-Z])\.(?=\s*\S)"
    r"|[^\W_]+(?:[-‑&@][^\W_]+|['’][^\W_]+|\.[^\W_]+)*(?:(?<=s)['’])?|--+|\S"
)
_IN_NAMES = DETERMINERS | PARTICLES | ROLES | {"of"}
_QUESTION = re.compile(r"[?!…—–-][\s\"'”’»)\]]*$")
_TERMINAL = re.compile(r"[.?!…][\s\"'”’»)\]]*$")


def frames(article: Article, quotations: Sequence[Quotation]) -> Iterator[Frame]:
    """The frames of the article's paragraphs, in order."""
    tops = [number for number, quotation in enumerate(quotations) if quotation.depth == 0]
    masked = _masked(article.text, [quotations[number] for number in tops])
    starts = [quotations[number].outer.start for number in tops]
    for place, paragraph in enumerate(article.paragraphs):
        within = {start: tops[at] for at, start in _between(starts, paragraph)}
        for sentence in sentences(masked, paragraph):
            tokens = _tokens(article.text, masked, sentence, quotations, within)
            for part in _parted(article.text, tokens, quotations):
                yield Frame(tuple(part), place)


@lru_cache(maxsize=65536)
def _low(word: str) -> str:
    return fold(word)


def _between(starts: list[int], span: Span) -> Iterator[tuple[int, int]]:
    for at in range(bisect_left(starts, span.start), bisect_right(starts, span.end - 1)):
        yield at, starts[at]


def _masked(text: str, tops: list[Quotation]) -> str:
    """The text with each quotation as one run of private characters, so that nothing inside it can end a sentence."""
    parts = []
    at = 0
    for quotation in tops:
        parts += [text[at : quotation.outer.start].translate(_PRIVATE)]
        parts += [_FIRST + _REST * (quotation.outer.end - quotation.outer.start - 1)]
        at = quotation.outer.end
    return "".join([*parts, text[at:].translate(_PRIVATE)])


def _tokens(
    text: str, masked: str, sentence: Span, quotations: Sequence[Quotation], within: dict[int, int]
) -> list[Token]:
    tokens = []
    for match in _TOKEN.finditer(masked, *sentence):
        start, end = match.span()
        number = within.get(start)
        if number is not None:
            tokens.append(Token(quotations[number].outer, "“”", "“”", number))
        else:
            tokens.append(Token(Span(start, end), text[start:end], _low(text[start:end])))
    return tokens


def plain_tokens(text: str, within: Span) -> list[Token]:
    """The tokens of a stretch of text, those inside quotations too."""
    return [Token(Span(*match.span()), match.group(), _low(match.group())) for match in _TOKEN.finditer(text, *within)]


def printed(tokens: Sequence[Token]) -> str:
    """The words as printed, single spaces between those that stand apart, without a possessive at the end."""
    text = ""
    end = tokens[0].span.start
    for token in tokens:
        text += " " * (token.span.start > end) + token.text
        end = token.span.end
    return re.sub(r"(?:['’]s|(?<=s)['’])$", "", text)


def ends_terminally(text: str, quotation: Quotation) -> bool:
    """Whether the quotation's last words end a sentence."""
    return _TERMINAL.search(text, max(quotation.inner.start, quotation.inner.end - 6), quotation.inner.end) is not None


def _parted(text: str, tokens: list[Token], quotations: Sequence[Quotation]) -> Iterator[list[Token]]:
    """The tokens of a sentence, divided after each quotation that ends one and has no attribution after it."""
    start = 0
    for place, token in enumerate(tokens[:-1]):
        if token.quote is not None and ends_terminally(text, quotations[token.quote]):
            question = _QUESTION.search(text, token.span.start, token.span.end) is not None
            if not _attribution_may_follow(tokens, place + 1, question=question):
                yield tokens[start : place + 1]
                start = place + 1
    if start < len(tokens):
        yield tokens[start:]


def _name_and_cue(tokens: list[Token], place: int) -> bool:
    """Whether a name, a cue and an end follow: the attribution that may stand after a full stop."""
    cue = next((at for at in range(place, min(place + 5, len(tokens))) if not tokens[at].capital), place)
    ends = cue + 1 >= len(tokens) or tokens[cue + 1].text in (".", ",")
    return place < cue < len(tokens) and tokens[cue].low in CUES and ends


def _attribution_may_follow(tokens: list[Token], place: int, *, question: bool) -> bool:
    first = tokens[place]
    if first.quote is not None:
        return False
    if not first.word:
        return first.text not in "([•*“"
    if first.lower:
        return True
    return _name_and_cue(tokens, place) or (question and _phrase_and_cue(tokens, place))


def _phrase_and_cue(tokens: list[Token], place: int) -> bool:
    """Whether a name or an office, perhaps an aside, and a cue follow, as after a question."""
    at = place
    while at < len(tokens) and (tokens[at].capital or tokens[at].low in _IN_NAMES):
        at += 1
    if at < len(tokens) and tokens[at].text == ",":
        cues = range(at + 2, min(len(tokens), at + 16))
        return any(tokens[cue].low in CUES and tokens[cue - 1].text == "," for cue in cues)
    return place < at < len(tokens) and (tokens[at].low in CUES or tokens[at].adverb)
