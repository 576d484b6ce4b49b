"""The nouns that reading gives: articles, attributions, facts, queries, and where they were printed.

Frozen, serialisable, without behaviour beyond reading themselves. Offsets are characters of `Article.text`.
"""

import re
from datetime import UTC, date, datetime
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, model_serializer, model_validator

from bot.text import Span

Kind = Literal["direct", "mixed", "indirect"]
SpeakerType = Literal["person", "office", "organisation", "country", "group", "unnamed"]
ResolvedBy = Literal["as printed", "full name", "surname", "title", "apposition", "pronoun"]
Spans = tuple[Span, ...]
SURE = 0.9  # confidence; attributions from here on are right at least 97 times in 100


class Noun(BaseModel):
    """A value: frozen, closed, equal when its fields are equal."""

    model_config = ConfigDict(frozen=True, extra="forbid", serialize_by_alias=True, validate_by_name=True)


_MOMENT = re.compile(r"\d{4}(-\d\d(-\d\d([T ]\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?)?)?")


class Moment(Noun):
    """A date or time as precisely as it is known: `2025`, `2025-11`, `2025-11-27` or `2025-11-27T08:00:00+02:00`.

    Serialised as that string. ISO 8601; a time without a zone is as printed, in no known zone.
    """

    iso: str

    @model_validator(mode="before")
    @classmethod
    def _from_string(cls, value: object) -> object:
        return {"iso": value} if isinstance(value, str) else value

    @model_validator(mode="after")
    def _real(self) -> "Moment":
        if not _MOMENT.fullmatch(self.iso):
            raise ValueError(f"{self.iso!r} is not an ISO 8601 date")
        datetime.fromisoformat(
            self.iso if len(self.iso) >= 10 else f"{self.iso}-01-01"[:10] if len(self.iso) == 4 else f"{self.iso}-01"
        )
        return self

    @model_serializer
    def _to_string(self) -> str:
        return self.iso

    @property
    def precision(self) -> Literal["year", "month", "day", "time"]:
        """How much of the date is known."""
        lengths: dict[int, Literal["year", "month", "day"]] = {4: "year", 7: "month", 10: "day"}
        return lengths.get(len(self.iso), "time")

    @property
    def day(self) -> date | None:
        """The calendar day as printed; None when only the month or the year is known."""
        return date.fromisoformat(self.iso[:10]) if len(self.iso) >= 10 else None


class Article(Noun):
    """One version of one article, as it was read.

    `text` is the input's text with unusual white space and control characters replaced one for one, so
    that offsets hold in the input too. `paragraphs` are the non-blank lines that belong to the article;
    `headings` those of them that are section headings; `boilerplate` are lines that are not the article's.
    `sha256` is of the bytes as they came. Versions of one article share its `id`.
    """

    id: str
    text: str
    sha256: str
    retrieved_at: datetime
    outlet: str | None = None
    headline: str | None = None
    url: str | None = None
    byline: str | None = None
    dateline: str | None = None
    agency: str | None = None
    published: Moment | None = None
    modified: Moment | None = None
    language: str | None = None
    version: int = 1
    paragraphs: Spans = ()
    headings: Spans = ()
    boilerplate: Spans = ()

    @property
    def citation(self) -> "Citation":
        """Which article this is, without its text."""
        return Citation.model_validate(
            {"article": self.id, **{name: getattr(self, name) for name in Citation.model_fields if name != "article"}}
        )


class Attribution(Noun):
    """Who is given which words: spans of source, cue and content in one article.

    Terms as in PolNeAR (Newell et al., LREC 2018): the source is the mention that the content is given to,
    the cue the words that give it. `content` has several parts when a quotation is split ("…," he said. "…");
    `quoted` are the parts inside quotation marks, without the marks. `speaker` is the canonical name that the
    mention was resolved to by `resolved_by`, None when unsure. `speech` is False for stances (wants to,
    rejects). From a `confidence` of `SURE` on it is `sure`.
    """

    kind: Kind
    content: Spans
    quoted: Spans = ()
    source: Spans | None = None
    cue: Spans | None = None
    speech: bool = True
    speaker: str | None = None
    speaker_type: SpeakerType | None = None
    role: str | None = None
    resolved_by: ResolvedBy | None = None
    addressee: str | None = None
    occasion: str | None = None
    said_on: Moment | None = None
    confidence: float = Field(default=1.0, ge=0, le=1)

    @property
    def sure(self) -> bool:
        """Whether it is shown without a word of doubt."""
        return self.confidence >= SURE


class Figure(Noun):
    """A number in the text.

    `value` in plain units (600000), `unit` as a sign or word ("%", "EUR", "point"), `of` the thing counted, as printed.
    """

    value: float
    unit: str | None = None
    of: str | None = None
    span: Span


class DateMention(Noun):
    """A date in the text, resolved against the publication date; ISO, as precise as the words are."""

    iso: str
    span: Span


class Fact(Noun):
    """A checkable sentence with its figures and dates; `speaker` when it is reported speech."""

    text: str
    span: Span
    figures: tuple[Figure, ...] = ()
    dates: tuple[DateMention, ...] = ()
    speaker: str | None = None


class Reading(Noun):
    """What extraction found in one article, in order of place."""

    attributions: tuple[Attribution, ...] = ()
    facts: tuple[Fact, ...] = ()


class Query(Noun):
    """A question, parsed. `words` and `phrases` must stand in the text, `excluded` must not; the rest are filters.

    Words are as typed. `since` and `until` are inclusive days of publication.
    """

    words: tuple[str, ...] = ()
    phrases: tuple[str, ...] = ()
    excluded: tuple[str, ...] = ()
    by: str | None = None
    outlet: str | None = None
    since: date | None = None
    until: date | None = None
    kind: Kind | None = None

    @property
    def topic(self) -> str:
        """What the question is about, as typed, without its filters."""
        return " ".join(
            [*self.words, *(f'"{phrase}"' for phrase in self.phrases), *(f"-{word}" for word in self.excluded)]
        )

    @property
    def filtered(self) -> bool:
        """Whether anything but words narrows the question."""
        return any((self.by, self.outlet, self.since, self.until, self.kind))


class Citation(Noun):
    """Which version of which article, and the way back to it."""

    article: str
    version: int
    outlet: str | None
    headline: str | None
    byline: str | None
    agency: str | None
    url: str | None
    published: Moment | None
    modified: Moment | None
    retrieved_at: datetime
    sha256: str


class Passage(Noun):
    """One paragraph of an article: its number (from 1, as the article counts), where it starts, its text."""

    number: int
    start: int
    text: str


class Printed(Noun):
    """An attribution as one article printed it.

    `key` is the store's id, which buttons carry; `text` the content's parts joined by a space.
    """

    key: int
    citation: Citation
    attribution: Attribution
    text: str
    passage: Passage

    @property
    def placed(self) -> tuple[tuple[Span, int], ...]:
        """Each content span with the place of its characters in `text`; empty if the text is not theirs."""
        placed, at = [], 0
        for part in self.attribution.content:
            placed.append((part, at))
            at += part.end - part.start + 1
        return tuple(placed) if at == len(self.text) + 1 else ()

    @property
    def quoted(self) -> Spans:
        """The parts of `text` that stand in quotation marks; all of the content when it is a direct quotation."""
        found: list[Span] = []
        for part, at in self.placed:
            inside = [
                Span(max(one.start, part.start), min(one.end, part.end))
                for one in sorted(self.attribution.quoted)
                if one.meets(part)
            ]
            alone = [part] if self.attribution.kind == "direct" and not inside else []
            found += [span.shifted(at - part.start) for span in inside or alone]
        return tuple(found)


class PrintedFact(Noun):
    """A fact as one article printed it."""

    key: int
    citation: Citation
    fact: Fact
    passage: Passage


def utc(moment: datetime) -> datetime:
    """The same instant in UTC; a time without a zone is taken as UTC."""
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)


def dump(noun: Noun) -> dict[str, Any]:
    """The noun as JSON-ready data, as every `--json` door prints it."""
    return noun.model_dump(mode="json")
