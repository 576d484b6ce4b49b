"""Where a topic's words stand in a text.

A topic is a list of terms, each one or more stems in a row: a word is a term of one stem, "28-point" and an exact
phrase are terms of several.
"""

from dataclasses import dataclass

from bot.model import Query, Spans
from bot.text import Span, stem, stems, words

Term = tuple[str, ...]


@dataclass(frozen=True)
class Topic:
    """The terms of a question, and the folded words in which they were asked."""

    terms: tuple[Term, ...]
    asked: frozenset[str]

    def spans(self, text: str) -> Spans:
        """Every place of a term in `text`, in order."""
        found = [span for _, span in self._places(text)]
        return tuple(sorted(set(found)))

    def missing(self, text: str) -> frozenset[Term]:
        """The terms that do not stand in `text`."""
        return frozenset(self.terms) - {term for term, _ in self._places(text)}

    def exact(self, text: str) -> bool:
        """Whether a word of the topic stands in `text` in the very form that was asked for."""
        return any(word.folded in self.asked for word in words(text))

    def _places(self, text: str) -> list[tuple[Term, Span]]:
        found = list(words(text))
        line = [stem(word.folded) for word in found]
        return [
            (term, Span(found[at].span.start, found[at + len(term) - 1].span.end))
            for term in self.terms
            for at in range(len(line) - len(term) + 1)
            if tuple(line[at : at + len(term)]) == term
        ]


def topic(query: Query) -> Topic:
    """The topic of a question; words that hold no letter or digit are left out."""
    asked = [*query.words, *query.phrases]
    terms = dict.fromkeys(term for text in asked if (term := tuple(stems(text))))
    return Topic(tuple(terms), frozenset(word.folded for text in asked for word in words(text)))
