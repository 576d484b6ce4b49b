"""Words where they stand: the citation, the paragraphs around with the words marked, how the speaker was found."""

from bot.answers import Context
from bot.model import Citation, Passage, ResolvedBy, Spans
from bot.show.dates import day, moment
from bot.show.pieces import Line, Piece, brief, flat, joined, plain, window
from bot.show.quoting import ELLIPSIS, runs
from bot.show.standing import label, unsure
from bot.show.words import cited, speaker, who
from bot.text import Span, fold

_RESOLVED: dict[ResolvedBy, str] = {
    "as printed": "named so beside the words",
    "full name": "named in full beside the words",
    "surname": "the surname stands beside the words",
    "title": "inferred from a title",
    "apposition": "inferred from a description",
    "pronoun": "inferred from a pronoun",
}


def headline(citation: Citation) -> Line:
    """The headline and the byline as printed."""
    title = brief(citation.headline, 300)
    byline = brief(citation.byline, 120)
    return joined([(Piece(title, "bold"),) if title else (), plain(byline) if byline else ()])


def source(context: Context) -> Line:
    """Outlet, date of printing, the link, and the number of the paragraph that holds the words."""
    agency = brief(context.citation.agency, 60)
    number = next((one.number for one in context.passages if one.number > 0 and holds(one, context.marked)), 0)
    return joined(
        [
            cited(context.citation),
            plain(f"paragraph {number:,}") if number else (),
            plain(f"agency credit {agency}") if agency else (),
        ]
    )


def record(citation: Citation) -> Line:
    """What makes the citation checkable: dates, the stored version, its hash, and when it was fetched."""
    found = [
        citation.modified and f"modified {day(citation.modified)}",
        f"stored {moment(citation.retrieved_at)} UTC",
        f"version {citation.version}" if citation.version != 1 else None,
    ]
    snapshot = (Piece("snapshot "), Piece(flat(citation.sha256)[:12] or "unknown", "code"))
    return joined([*(plain(one) for one in found if one), snapshot])


def found(context: Context) -> Line:
    """Whose words they are, how that was found, how sure it is, and how they stand; nothing for a fact of nobody's."""
    if not flat(context.speaker) and context.kind is None:
        return ()
    named = bool(flat(context.speaker))
    how = _RESOLVED[context.resolved_by] if named and context.resolved_by else None
    told = filter(None, (how, unsure(context) if named else None))
    stands, whose = label(context), "Speaker: " if context.speech else "Held by: "
    return joined(
        [
            (Piece(whose), *who(context.speaker, context.role)) if named else plain(speaker(None)),
            *map(plain, told),
            (Piece(stands, "italic"),) if stands else (),
        ]
    )


def paragraph(passage: Passage, marked: Spans, most: int) -> Line:
    """A paragraph with the marked words bold, printed marks included; at most about `most` characters of it."""
    inside = [_with_marks(passage.text, span.shifted(-passage.start)) for span in _within(passage, marked)]
    shown = window(passage.text, inside[0].start if inside else 0, most)
    before = [Piece(f"{ELLIPSIS} ")] if shown.start else []
    after = [Piece(f" {ELLIPSIS}")] if shown.end < len(passage.text) else []
    return (*before, *runs(passage.text, shown, inside), *after)


def holds(passage: Passage, marked: Spans) -> bool:
    """Whether the paragraph has some of the marked words."""
    return bool(_within(passage, marked))


def _within(passage: Passage, marked: Spans) -> list[Span]:
    """The parts of the marked spans that lie in the paragraph."""
    end = passage.start + len(passage.text)
    clipped = [Span(max(span.start, passage.start), min(span.end, end)) for span in marked]
    return [span for span in clipped if span.start < span.end]


def _with_marks(text: str, span: Span) -> Span:
    """The span with the quotation marks that stand directly around it."""
    before = span.start > 0 and fold(text[span.start - 1]) in "\"'"
    after = span.end < len(text) and fold(text[span.end]) in "\"'"
    return Span(span.start - before, span.end + after)
