"""Links -> attributions: each with its content as printed, its speaker, and what stands beside its cue."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from bot.extract.contents import Content, Marked, content
from bot.extract.decoding import Found
from bot.extract.frames import Frame, plain_tokens
from bot.extract.layouts import laid_out
from bot.extract.lexicon import CUES, PHRASAL_CUES, SPEECH_NOUNS, TELLING
from bot.extract.linking import Link
from bot.extract.marks import Quotation
from bot.extract.occasions import Beside, Given, beside
from bot.extract.people import people
from bot.extract.speakers import Discourse, Speaker
from bot.extract.tagging import Tagged
from bot.model import Article, Attribution
from bot.text import Span, words

_UNKNOWN = 0.3
_PLACED = 0.9
# How many characters may stand between the parts of one quotation.
_NEAR = 160
# Marks with which a mention may begin.
_PAIRED = frozenset("“\"'‘«„(@#$€£")
# Fewer words in marks than these say nothing by themselves.
_FEWEST = 4


class _Part(NamedTuple):
    """One attribution on its way: where its source, its cue and its content stand."""

    content: Content
    source: Span | None
    cue: Span | None
    sure: float


class Reader:
    """One article's attributions, made from what the tagger and the linker found in it."""

    def __init__(self, article: Article, marks: Sequence[Quotation], told: Sequence[Frame], tagged: Tagged) -> None:
        """Ready to make attributions of this article, whose frames are `told`."""
        self.article, self.told = article, told
        self._headings = sorted(article.headings)
        self._marked = Marked(article.text, marks)
        self._starts = [frame.span.start for frame in told]
        self._tagged = tagged
        quoted = [quotation.outer for quotation in marks if quotation.depth == 0]
        register = people(
            [plain_tokens(article.text, paragraph) for paragraph in article.paragraphs], quoted, article.headline or ""
        )
        self._talk = Discourse(told, register, tagged)

    def attributions(self, found: dict[str, Found], links: Sequence[Link]) -> tuple[Attribution, ...]:
        """The attributions of these links, in order of place."""
        parts = list(self._parts(found, links))
        known = self._speakers(parts)
        made = [self._attribution(part, known.get(number)) for number, part in enumerate(parts)]
        return tuple(sorted(made, key=lambda attribution: attribution.content[0]))

    def _parts(self, found: dict[str, Found], links: Sequence[Link]) -> Iterator[_Part]:
        """What the layout tells, and for the rest of the text what was linked."""
        placed = laid_out(self.article.text, self.article.paragraphs, self._marked.quotations)
        taken = [span for one in placed for span in one.content]
        starts = [span.start for span in taken]
        for one in placed:
            yield _Part(Content("direct", one.content, one.content), one.source, one.cue, _PLACED)
        before: _Part | None = None
        for part in sorted(filter(None, (self._part(found, link) for link in links)), key=_place):
            near = taken[
                max(0, bisect_left(starts, part.content.parts[0].start) - 1) : bisect_right(
                    starts, part.content.parts[-1].end
                )
            ]
            if any(span.meets(each) for span in part.content.parts for each in near):
                continue
            if before and self._goes_on(before, part):
                before = before._replace(content=_joined(before.content, part.content))
                continue
            if before and self._leads_to(before, part):
                before = part._replace(content=_joined(before.content, part.content))
                continue
            if part.source is None and not self._speaks_for_itself(part.content):
                continue
            if before:
                yield before
            before = part
        if before:
            yield before

    def _goes_on(self, before: _Part, part: _Part) -> bool:
        """Whether a quotation without a source is the rest of what the last one said."""
        if part.source or part.cue or before.source is None or before.content.kind != "direct":
            return False
        last = max(before.content.parts[-1].end, before.cue.end if before.cue else 0, before.source.end)
        first = part.content.parts[0]
        quotation = next(iter(self._marked.meeting(first)), None)
        between = self.article.text[last : first.start]
        if "\n" in between:
            return quotation is not None and quotation.continued
        return (
            last <= first.start and len(between) < _NEAR and between.count(".") <= 2 and len(before.content.parts) < 20
        )

    def _leads_to(self, before: _Part, part: _Part) -> bool:
        """Whether a quotation over several paragraphs, whose attribution stands in a later one, goes on here."""
        if before.source or before.cue or before.content.kind != "direct" or part.content.kind != "direct":
            return False
        ends = self._marked.meeting(before.content.parts[-1])
        begins = self._marked.meeting(part.content.parts[0])
        return bool(ends and begins) and ends[-1].continues and begins[0].continued

    def _speaks_for_itself(self, whole: Content) -> bool:
        """Whether words that no source is found for say something: in marks alone they may be a title or a nickname."""
        if whole.kind != "direct":
            return True
        quotation = next(iter(self._marked.meeting(whole.parts[0])), None)
        if quotation is None or quotation.continues or quotation.continued:
            return quotation is not None
        said = quotation.inner.of(self.article.text)
        return said.count(" ") >= _FEWEST - 1 and said[-1] in ".,!?…"

    def _part(self, found: dict[str, Found], link: Link) -> _Part | None:
        spans = [self._span(found["content"], number) for number in link.contents]
        whole = content(self._marked, [span for span in spans if not self._silent(span, found, link)])
        if whole is None or (link.cue is None and whole.kind != "direct"):
            return None
        source = _bare(self.article.text, self._span(found["source"], link.source)) if link.source is not None else None
        cue = self._span(found["cue"], link.cue) if link.cue is not None else None
        return _Part(whole, source, cue, link.sure)

    def _silent(self, span: Span, found: dict[str, Found], link: Link) -> bool:
        """Whether a span stands in a heading that names no source: a heading in marks is nobody's words."""
        at = bisect_right(self._headings, span) - 1
        heading = next((each for each in self._headings[max(0, at) : at + 2] if each.meets(span)), None)
        if heading is None:
            return False
        return link.source is None or not heading.covers(self._span(found["source"], link.source))

    def _span(self, spans: Found, number: int) -> Span:
        """The characters of a span: whole words, though a wordpiece may be part of one."""
        first, last = int(spans.firsts[number]), int(spans.lasts[number])
        return _whole_words(self.article.text, Span(int(self._tagged.starts[first]), int(self._tagged.ends[last - 1])))

    def _speakers(self, parts: Sequence[_Part]) -> dict[int, Speaker]:
        """The speaker of each part, resolved in the order of the text, with the subjects of the frames between."""
        sources: dict[int, list[int]] = {}
        for number, part in enumerate(parts):
            if part.source:
                sources.setdefault(self._frame(part.source), []).append(number)
        known: dict[int, Speaker] = {}
        for frame in range(len(self.told)):
            for number in sources.get(frame, ()):
                source = parts[number].source
                speaker = self._talk.resolve(frame, plain_tokens(self.article.text, source)) if source else None
                if speaker:
                    known[number] = self._talk.subjects[frame] = speaker
            if frame not in sources:
                self._talk.note_subject(frame)
        return known

    def _frame(self, span: Span) -> int:
        return max(0, bisect_right(self._starts, span.start) - 1)

    def _attribution(self, part: _Part, speaker: Speaker | None) -> Attribution:
        near = self._beside(part)
        return Attribution(
            kind=part.content.kind,
            content=part.content.parts,
            quoted=part.content.quoted,
            source=(part.source,) if part.source else None,
            cue=(part.cue,) if part.cue else None,
            speech=part.content.kind != "indirect" or _speaks(self.article.text, part.cue),
            speaker=speaker.name if speaker else None,
            speaker_type=speaker.type if speaker else None,
            role=speaker.role if speaker else None,
            resolved_by=speaker.resolved_by if speaker else None,
            addressee=near.addressee,
            occasion=near.occasion,
            said_on=near.said_on,
            confidence=round(min(part.sure, speaker.confidence), 2) if speaker else _UNKNOWN,
        )

    def _beside(self, part: _Part) -> Beside:
        if part.cue is None or not self.told:
            return Beside()
        frame = self.told[self._frame(part.cue)]
        source = _tokens(frame, part.source) if part.source else None
        cue = _verb(frame, _tokens(frame, part.cue))
        if cue is None:
            return Beside()
        published = self.article.published.day if self.article.published else None
        return beside(self.article.text, frame.tokens, Given(source, cue), published)


def _whole_words(text: str, span: Span) -> Span:
    start, end = span
    while start > 0 and text[start - 1 : start + 1].isalnum():
        start -= 1
    while end < len(text) and text[end - 1 : end + 1].isalnum():
        end += 1
    return Span(start, end)


def _bare(text: str, span: Span) -> Span:
    """A mention without the punctuation that parts it from what stands beside it; as it is when it has no word."""
    start, end = span
    while start < end and not text[start].isalnum() and text[start] not in _PAIRED:
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in ",;:—–-"):
        end -= 1
    return Span(start, end) if start < end else span


def _place(part: _Part) -> Span:
    return part.content.parts[0]


def _joined(one: Content, other: Content) -> Content:
    return Content(one.kind, (*one.parts, *other.parts), (*one.quoted, *other.quoted))


def _verb(frame: Frame, cue: tuple[int, int] | None) -> tuple[int, int] | None:
    """A cue up to its verb of telling, which the person told stands after ("told reporters" may be marked as one)."""
    for place in range(*cue or (0, 0)):
        if frame.tokens[place].low in TELLING:
            return place, place + 1
    return cue


def _tokens(frame: Frame, span: Span) -> tuple[int, int] | None:
    """The tokens of a frame that share a character with a span, as a half-open range."""
    first = bisect_right(frame.tokens, span.start, key=lambda token: token.span.end)
    last = bisect_left(frame.tokens, span.end, key=lambda token: token.span.start)
    return (first, last) if first < last else None


def _speaks(text: str, cue: Span | None) -> bool:
    """Whether a cue tells of speech rather than of a belief, a wish or a deed."""
    if cue is None:
        return True
    lows = [word.folded for word in words(text, cue)]
    return not lows or any(
        low in CUES or low in SPEECH_NOUNS or low == "according" or lows[at + 1 : at + 2] == [second]
        for at, low in enumerate(lows)
        for second in [next((second for second, firsts in PHRASAL_CUES.items() if low in firsts), "")]
    )
