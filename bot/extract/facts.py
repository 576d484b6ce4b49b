"""Facts: sentences that carry a figure or a date, outside what is merely quoted."""

from collections.abc import Iterator, Sequence

from bot.extract.clauses import subject_before
from bot.extract.dates import dates
from bot.extract.figures import figures
from bot.extract.frames import Frame
from bot.extract.lexicon import FINITE_CUES
from bot.extract.marks import trimmed
from bot.extract.phrases import cue_length, forward, names_somebody
from bot.extract.quotes import Utterance
from bot.extract.speakers import Discourse, Speaker
from bot.model import Article, DateMention, Fact
from bot.text import Span, words

_SHORTEST = 4
_EVIDENT = frozenset(
    """
    said says told added announced warned claimed confirmed reported wrote tweeted noted stated declared
    insisted argued acknowledged explained estimated predicted reiterated
""".split()
)
_SURE_ENOUGH = 0.6


def facts(
    article: Article,
    told: Sequence[Frame],
    found: Sequence[Utterance],
    known: Sequence[Speaker | None],
    talk: Discourse,
) -> tuple[Fact, ...]:
    """The facts of an article, in order of place."""
    spoken = {part.outer.start: number for number, utterance in enumerate(found) for part in utterance.parts}
    silent = {span.start for span in (*article.headings, *article.boilerplate)}
    made: list[Fact] = []
    for number, frame in enumerate(told):
        if article.paragraphs[frame.paragraph].start in silent:
            continue
        quoted = [token.span for token in frame.tokens if token.span.start in spoken]
        speaker = known[spoken[quoted[0].start]] if quoted else _reported_by(frame, number, talk)
        made += _fact(article, _unquoted(article.text, frame, quoted), speaker.name if speaker else None)
    return tuple(made)


def _unquoted(text: str, frame: Frame, quoted: Sequence[Span]) -> Span:
    """The longest stretch of the frame outside its direct quotes."""
    best = Span(frame.span.start, frame.span.start)
    at = frame.span.start
    for quote in (*quoted, Span(frame.span.end, frame.span.end)):
        piece = trimmed(text, Span(at, max(at, min(quote.start, frame.span.end))))
        best = max(best, piece, key=lambda span: span.end - span.start)
        at = max(at, min(quote.end, frame.span.end))
    return best


def _fact(article: Article, span: Span, speaker: str | None) -> Iterator[Fact]:
    if sum(1 for _ in words(article.text, span)) < _SHORTEST:
        return
    published = article.published.day if article.published else None
    when = tuple(dates(article.text, span, published))
    counts = tuple(figures(article.text, span, tuple(dated.span for dated in when)))
    if when or counts:
        mentions = tuple(DateMention(iso=dated.iso, span=dated.span) for dated in when)
        yield Fact(text=span.of(article.text), span=span, figures=counts, dates=mentions, speaker=speaker)


def _reported_by(frame: Frame, number: int, talk: Discourse) -> Speaker | None:
    """The evident source of a sentence of reported speech: the subject of its first reporting verb."""
    tokens = frame.tokens
    for at in range(1, min(len(tokens), 60)):
        if tokens[at].low == "according" and at + 2 < len(tokens) and tokens[at + 1].low == "to":
            source = forward(tokens, at + 2, len(tokens))
        elif tokens[at].low in FINITE_CUES & _EVIDENT and cue_length(tokens, at):
            source = subject_before(tokens, at, 0)
        else:
            continue
        if source and names_somebody(tokens, source):
            speaker = talk.resolve(number, source)
            return speaker if speaker and speaker.confidence >= _SURE_ENOUGH else None
    return None
