"""The answers to questions, all of their items."""

from collections.abc import Iterable

from bot.answers import (
    Answer,
    Comparison,
    Context,
    Coverage,
    FactHit,
    FactSheet,
    Hit,
    Suggestion,
    Verdict,
    Verification,
)
from bot.model import Query
from bot.show import comparing, figures, placing, verdicts
from bot.show.pieces import Line, Piece, joined, plain, typed
from bot.show.quoting import difference, notes, pieces, places, said, stored
from bot.show.standing import label
from bot.show.terminal.lines import ALL, INDENT, Rows, gap, rows, rule
from bot.show.words import cited, count, echo, failed, nothing, only_words, searched, suggested, what_next, who

_LEGEND: Line = (Piece("only in your draft", "struck"), Piece(" "), Piece("only in print", "added"))


def answer(found: Answer) -> Rows:
    """`/who-said`."""
    yield from _asked("Who said", found.query)
    yield from _summary(len(found.hits), "statement", found.coverage, found.suggestions)
    yield from hits(found.hits)


def comparison(found: Comparison) -> Rows:
    """`/compare-sources`."""
    items = comparing.entries(found)
    yield from _asked("How outlets printed", found.query)
    yield from _summary(len(items), "statement", found.coverage, found.suggestions)
    yield from rows(comparing.parting(found) if items else ())
    for number, entry in enumerate(items, start=1):
        yield from gap()
        if entry.alone is not None and entry.at == 0:
            yield from rows((Piece(comparing.only_in(entry), "bold"),))
        yield from (_shared if entry.alone is None else _hit)(entry.hit, number)


def facts(found: FactSheet) -> Rows:
    """`/facts`."""
    yield from _asked("Facts on", found.query)
    yield from _summary(len(found.hits), "fact", found.coverage, found.suggestions)
    for number, hit in enumerate(found.hits, start=1):
        yield from _fact(hit, number)
        yield from gap()


def verification(found: Verification) -> Rows:
    """`/verify-quote`."""
    yield from rows((Piece("Draft check", "bold"), Piece(f" · {verdicts.counted(found)}")))
    policy = verdicts.POLICIES[found.policy]
    yield from rows(plain(f"policy {policy} · searched {searched(found.coverage)}"), failed(found.coverage.failed))
    yield from rows(_LEGEND if any(map(verdicts.differs, found.quotes)) else ())
    yield from rule()
    for number, verdict in enumerate(verdicts.worst_first(found), start=1):
        yield from _verdict(verdict, found.coverage, number)
        yield from gap()


def context(found: Context) -> Rows:
    """Words where they stand; the paragraph that holds them is indented."""
    yield from rows(placing.headline(found.citation), placing.source(found))
    yield from rule()
    for passage in found.passages:
        holding = placing.holds(passage, found.marked)
        yield from rows(placing.paragraph(passage, found.marked, ALL), indent=INDENT if holding else 0)
    yield from rule()
    yield from rows(placing.found(found), placing.record(found.citation))


def hits(found: Iterable[Hit]) -> Rows:
    """Numbered utterances."""
    for number, hit in enumerate(found, start=1):
        if number > 1:
            yield from gap()
        yield from _hit(hit, number)


def _asked(asked: str, query: Query) -> Rows:
    topic = (typed(query.topic),) if query.topic else (Piece("anything"),)
    yield from rows((Piece(f"{asked} ", "bold"), *topic), () if only_words(query) else echo(query))


def _summary(found: int, thing: str, coverage: Coverage, near: Iterable[Suggestion]) -> Rows:
    """What was found and searched, what failed to load, and, when nothing was found, what is near."""
    trouble = failed(coverage.failed)
    if found:
        yield from rows(plain(f"{count(found, thing)} · searched {searched(coverage)}"), trouble)
        yield from rule()
    else:
        yield from rows(nothing(thing, coverage), *suggested(near), trouble, what_next(coverage))


def _heading(hit: Hit, number: int) -> Line:
    return (Piece(f"{number}. "), *who(hit.item.speaker, hit.item.role))


def _noted(hit: Hit) -> Line:
    return joined([_paragraph(hit.item.lead.passage.number), *map(plain, notes(hit.item.lead, hit))])


def _paragraph(number: int) -> Line:
    return plain(f"paragraph {number:,}") if number > 0 else ()


def _hit(hit: Hit, number: int) -> Rows:
    kind = label(hit.item.lead.attribution)
    yield from rows(joined([_heading(hit, number), plain(kind) if kind else ()]))
    words = pieces(said(hit.item.lead, hit.matched), ALL)
    yield from rows(words, places(hit.item, ALL), _noted(hit), indent=INDENT)


def _shared(hit: Hit, number: int) -> Rows:
    yield from rows(joined([_heading(hit, number), plain(comparing.counted(hit))]))
    for group in comparing.alike(hit.item.renderings):
        one = group[0].printed
        words = said(one, hit.matched if one is hit.item.lead else ())
        yield from rows(comparing.where(group, ALL), indent=INDENT)
        yield from rows(pieces(words, ALL), comparing.differing(hit, group[0], ALL), indent=2 * INDENT)
    yield from rows(_noted(hit), indent=INDENT)


def _fact(hit: FactHit, number: int) -> Rows:
    fact = hit.item.fact
    where = joined([cited(hit.item.citation), _paragraph(hit.item.passage.number), figures.reported(fact)])
    yield from rows((Piece(f"{number}. "), *where))
    yield from rows(pieces(figures.sentence(hit), ALL), figures.read(fact), indent=INDENT)


def _verdict(verdict: Verdict, coverage: Coverage, number: int) -> Rows:
    yield from rows((Piece(f"{number}. "), *verdicts.title(verdict)))
    change = difference(verdict.diff, ALL) if verdicts.differs(verdict) else ()
    yield from rows((typed(verdict.text, ALL),), change, verdicts.finding(verdict, coverage, ALL), indent=INDENT)
    if verdict.nearest:
        yield from rows(verdicts.nearest(verdict.nearest), pieces(stored(verdict.nearest), ALL), indent=INDENT)
