"""What every answer says of its search: coverage with what failed to load, and what is near when nothing was found."""

from collections.abc import Iterator
from datetime import timedelta

from bot.answers import Coverage, Suggestion
from bot.desk import Desk
from bot.match import names
from bot.match.near import nearest, nearest_name
from bot.match.topic import topic
from bot.model import Query, utc
from bot.read.query import write
from bot.text import stems, words

CANDIDATES = 300  # attributions that are scored for one question, from each place that the index searches
_REMEMBERED = timedelta(days=7)  # a failure that has not recurred since is no gap in what is searched today
_KNOWN = 20_000  # words and names that a misspelling is compared with


def coverage(desk: Desk, query: Query | None = None) -> Coverage:
    """What a question is searched in, and what should have been there and failed to load."""
    lately = desk.clock.now() - _REMEMBERED
    failed = tuple(failure for failure in desk.ledger.failures() if utc(failure.at) >= lately)
    return desk.index.coverage(query).model_copy(update={"failed": failed})


def suggestions(desk: Desk, query: Query) -> tuple[Suggestion, ...]:
    """Nearest terms, speakers and outlets for the parts of a question that the index does not know."""
    return (*_outlets(desk, query), *_speakers(desk, query), *_terms(desk, query))


def _outlets(desk: Desk, query: Query) -> Iterator[Suggestion]:
    if query.outlet is None:
        return
    known = [outlet.name for outlet in desk.index.outlets() if outlet.name]
    wanted = {word.folded for word in words(query.outlet)}
    if any(wanted <= {word.folded for word in words(name)} for name in known):
        return
    for name in nearest_name(query.outlet, known) or known[:3]:
        yield Suggestion(kind="outlet", text=name, ask=write(query.model_copy(update={"outlet": name})))


def _speakers(desk: Desk, query: Query) -> Iterator[Suggestion]:
    if query.by is None:
        return
    known = desk.index.speakers(_KNOWN)
    if any(names.answers_to(name, query.by) for name in known):
        return
    for name in nearest_name(query.by, known) or _on_topic(desk, query):
        yield Suggestion(kind="speaker", text=name, ask=write(query.model_copy(update={"by": name})))


def _on_topic(desk: Desk, query: Query) -> tuple[str, ...]:
    """Speakers who are quoted on the topic, for a speaker who is not in the index at all."""
    if not topic(query).terms:
        return ()
    found = desk.index.quotes(query.model_copy(update={"by": None}), CANDIDATES)
    return tuple(dict.fromkeys(one.attribution.speaker for one in found if one.attribution.speaker))[:3]


def _terms(desk: Desk, query: Query) -> Iterator[Suggestion]:
    unknown = [word for word in query.words if stems(word)]
    if not unknown:
        return
    known = desk.index.terms(_KNOWN)
    known_stems = {stem for term in known for stem in stems(term)}
    for word in unknown:
        if set(stems(word)) <= known_stems:
            continue
        for term in _one_form_each(nearest(word, known)):
            corrected = tuple(term if one == word else one for one in query.words)
            yield Suggestion(kind="term", text=term, ask=write(query.model_copy(update={"words": corrected})))


def _one_form_each(terms: tuple[str, ...]) -> tuple[str, ...]:
    """The first of the forms of each word: all forms find the same."""
    return tuple({tuple(stems(term)): term for term in reversed(terms)}.values())[::-1]
