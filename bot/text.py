"""Words, sentences, typographic folding and stems; shared by read, extract and match.

Everything here keeps offsets: a word or a sentence is a `Span` of the text it was found in, and
folding maps one character to one character, so that a span found in folded text holds in the
original.
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple, Protocol, cast


class Span(NamedTuple):
    """Half-open range of characters, `text[start:end]`."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The characters of `text` that the span covers."""
        return text[self.start : self.end]

    def covers(self, other: "Span") -> bool:
        """Whether `other` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end

    def meets(self, other: "Span") -> bool:
        """Whether the two spans share at least one character."""
        return self.start < other.end and other.start < self.end

    def shifted(self, by: int) -> "Span":
        """The same length, `by` characters further on."""
        return Span(self.start + by, self.end + by)


class Word(NamedTuple):
    """One word token: its place, and its folded, lower-case form."""

    span: Span
    folded: str


_TYPOGRAPHY = str.maketrans(
    {
        **dict.fromkeys("‘’‚‛ʼ′＇`´", "'"),
        **dict.fromkeys("“”„‟«»″＂", '"'),
        **dict.fromkeys("‐‑‒–—―−", "-"),
        **dict.fromkeys(
            "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t", " "
        ),
    }
)

# A word may hold apostrophes (we'll), a number its separators (600,000; 8.2) and initials their dots (U.S.).
_WORD = re.compile(
    r"(?:[^\W\d_]\.){2,}|\d+(?:[.,]\d+)*[^\W\d_]*|[^\W_]+(?:['’ʼ][^\W_]+)*",
)
_ABBREVIATIONS = frozenset(
    """mr mrs ms mx dr prof sen rep gov gen col lt sgt capt maj cmdr adm rev hon st mt jr sr vs etc inc ltd co corp
    jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri sat sun no nos vol fig
    approx est dept univ assn bros messrs mme mlle al e.g i.e a.m p.m u.s u.k u.n e.u d.c""".split()
)
_SENTENCE_END = re.compile(r"[.!?…]+[\"'”’»)\]]*(?=\s|$)|\n")


def fold(text: str) -> str:
    """The text with typographic variants made plain (quotation marks, dashes, spaces), lower case.

    One character for one, so that offsets hold: a letter whose lower case is longer stays as it is.
    """
    lowered = text.lower()
    if len(lowered) != len(text):
        lowered = "".join(low if len(low := char.lower()) == 1 else char for char in text)
    return lowered.translate(_TYPOGRAPHY)


def words(text: str, within: Span | None = None) -> Iterator[Word]:
    """Every word token of `text` (or of the part `within`), in order."""
    start, end = within or (0, len(text))
    for match in _WORD.finditer(text, start, end):
        yield Word(Span(*match.span()), fold_word(match.group()))


@lru_cache(maxsize=65536)
def fold_word(word: str) -> str:
    """One word in the form in which words are compared: folded, without thousands commas or the dots of initials."""
    folded = fold(word)
    if folded[0].isdigit():
        return folded.replace(",", "") if re.fullmatch(r"\d{1,3}(,\d{3})+(\.\d+)?[a-z]*", folded) else folded
    return folded.replace(".", "")


class _Stemmer(Protocol):
    def stemWord(self, word: str) -> str: ...  # noqa: N802 - the library's name


@cache
def _stemmer() -> _Stemmer:
    import snowballstemmer

    return cast("_Stemmer", snowballstemmer.stemmer("english"))


@lru_cache(maxsize=262144)
def stem(word: str) -> str:
    """The stem of one folded word (Snowball's English stemmer), its possessive ending dropped first."""
    return _stemmer().stemWord(re.sub(r"'s?$", "", word)) or word


def stems(text: str, within: Span | None = None) -> list[str]:
    """The stems of every word of `text`, in order."""
    return [stem(word.folded) for word in words(text, within)]


def sentences(text: str, within: Span | None = None) -> Iterator[Span]:
    """Sentences of `text` (or of the part `within`), trimmed of white space.

    A full stop after an abbreviation or an initial, or before a lower-case letter, ends nothing; a
    line break always ends a sentence. Closing quotation marks stay with the sentence they end.
    """
    start, end = within or (0, len(text))
    at = start
    for match in _SENTENCE_END.finditer(text, start, end):
        if match.group() != "\n" and not _ends_sentence(text, match.start(), match.end(), end):
            continue
        yield from _trimmed(text, at, match.end())
        at = match.end()
    yield from _trimmed(text, at, end)


def _ends_sentence(text: str, stop: int, after: int, end: int) -> bool:
    following = re.compile(r"\s+[\"'“‘«(\[]*(\S)").match(text, after, end)
    if following and following.group(1).islower():
        return False
    if text[stop] != "." or after - stop > 1:
        return True
    token = re.compile(r"[^\s\"'“‘«(\[]*$").search(text, max(0, stop - 12), stop)
    before = token.group().lower() if token else ""
    return before not in _ABBREVIATIONS and not re.fullmatch(r"(?:[^\W\d_]\.)*[^\W\d_]", before)


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield Span(start, end)
