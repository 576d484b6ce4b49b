"""The nouns that answers are made of, and what is shown of the desk itself.

Each carries the words it shows together with the article and the span that they were read from.
"""

from datetime import date, datetime
from typing import Literal, NamedTuple

from pydantic import Field

from bot.model import Citation, Kind, Moment, Noun, Passage, Printed, PrintedFact, Query, ResolvedBy, Spans, SpeakerType
from bot.records import Failure, Feed, Outlet, Subscription
from bot.text import Span

Where = Literal["quote", "sentence", "paragraph", "headline", "filter"]
VerdictName = Literal[
    "contested",
    "wrong_speaker",
    "altered_sense",
    "stitched",
    "altered",
    "trimmed",
    "other_rendering",
    "paraphrase",
    "verbatim",
    "not_found",
]
Flag = Literal["wrong_outlet", "wrong_date", "wrong_addressee"]
Policy = Literal["ap", "reuters", "lenient"]


class Change(NamedTuple):
    """One step of a word diff: `=` in both, `-` only in the first text, `+` only in the second."""

    op: Literal["=", "-", "+"]
    text: str


class Rendering(Noun):
    """What one article printed of an utterance, beside the utterance's fullest rendering.

    `same`: the same words; `part`: contained in the fullest rendering; `full`: the fullest itself. `diff`
    leads from the fullest to this one.
    """

    printed: Printed
    relation: Literal["full", "same", "part"]
    diff: tuple[Change, ...] = ()
    origin: int = 1


class Utterance(Noun):
    """The same words of one speaker across articles. The first rendering is the fullest; the others follow by date.

    `origins` counts independent reports: copies of one text are one.
    """

    id: str
    speaker: str | None
    role: str | None
    speaker_type: SpeakerType | None
    renderings: tuple[Rendering, ...]
    origins: int

    @property
    def lead(self) -> Printed:
        """The fullest rendering."""
        return self.renderings[0].printed


class Hit(Noun):
    """An utterance that answers a question.

    `why` names the nearest place of the topic's words; `matched` are spans of the lead's `text`.
    """

    item: Utterance
    score: float
    why: Where
    matched: Spans = ()


class Coverage(Noun):
    """What was searched.

    `articles` counts current versions, `undated` those of them without a date; `from` and `to` are the first and last
    day of publication; `failed` is what should have been searched and did not load.
    """

    articles: int
    outlets: tuple[str, ...] = ()
    first: date | None = Field(default=None, alias="from")
    last: date | None = Field(default=None, alias="to")
    undated: int = 0
    failed: tuple[Failure, ...] = ()


class Suggestion(Noun):
    """Something near to what was asked for and not found. `ask` is the corrected question, ready to send."""

    kind: Literal["term", "speaker", "outlet"]
    text: str
    ask: str


class Answer(Noun):
    """The answer to `/who-said`: utterances, best first."""

    query: Query
    coverage: Coverage
    hits: tuple[Hit, ...] = ()
    suggestions: tuple[Suggestion, ...] = ()


class Alone(Noun):
    """What only one outlet has on a topic."""

    outlet: str
    hits: tuple[Hit, ...]


class Comparison(Noun):
    """The answer to `/compare-sources`: utterances that several outlets printed, then what each has alone."""

    query: Query
    coverage: Coverage
    outlets: tuple[str, ...] = ()
    shared: tuple[Hit, ...] = ()
    alone: tuple[Alone, ...] = ()
    suggestions: tuple[Suggestion, ...] = ()


class FactHit(Noun):
    """A fact that answers a question; `matched` are spans of the fact's `text`."""

    item: PrintedFact
    score: float
    matched: Spans = ()


class FactSheet(Noun):
    """The answer to `/facts`: checkable sentences, best first."""

    query: Query
    coverage: Coverage
    hits: tuple[FactHit, ...] = ()
    suggestions: tuple[Suggestion, ...] = ()


class Evidence(Noun):
    """Where the words of a verdict stand.

    `key` is the attribution's id in the store; `span` are characters of the article's text, `quoted` those of `text`
    that stand in quotation marks. `kind`, `speech`, `resolved_by` and `sure` are the attribution's.
    """

    key: int
    article: str
    outlet: str | None
    published: Moment | None
    url: str | None
    span: Span
    text: str
    speaker: str | None
    sha256: str
    kind: Kind = "direct"
    speech: bool = True
    resolved_by: ResolvedBy | None = None
    sure: bool = True
    quoted: Spans = ()


class Verdict(Noun):
    """What the index knows of one quotation of a draft.

    `speaker` is whom the draft gives it to; `diff` leads from the draft's words to the printed ones.
    """

    text: str
    span: Span
    speaker: str | None
    verdict: VerdictName
    flags: tuple[Flag, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    diff: tuple[Change, ...] = ()
    nearest: Evidence | None = None


class Verification(Noun):
    """The verdicts on a draft's quotations, in the draft's order."""

    policy: Policy
    coverage: Coverage
    quotes: tuple[Verdict, ...] = ()


class Context(Noun):
    """An attribution or fact where it stands, with the paragraphs around it.

    `marked` are the spans to mark, characters of the article's text. `kind` is None for a fact; it, `speech` and
    `sure` are the attribution's.
    """

    citation: Citation
    speaker: str | None
    role: str | None
    resolved_by: ResolvedBy | None
    passages: tuple[Passage, ...]
    marked: Spans
    kind: Kind | None = None
    speech: bool = True
    sure: bool = True


class Subscriptions(Noun):
    """A channel's digests, and a sentence on what has just changed."""

    channel: str
    items: tuple[Subscription, ...]
    zone: str
    note: str | None = None


class Digest(Noun):
    """What is new on a subscription's topic since its last digest.

    `more` counts utterances beyond those in `hits`; `mark` is the newest article key covered.
    """

    subscription: Subscription
    since: datetime
    until: datetime
    coverage: Coverage
    hits: tuple[Hit, ...] = ()
    more: int = 0
    mark: int = 0


class Guide(Noun):
    """The help: each command with its usage, what it does, and examples."""

    commands: tuple["GuideEntry", ...]
    coverage: Coverage


class GuideEntry(Noun):
    """One command in the help."""

    name: str
    usage: str
    summary: str
    examples: tuple[str, ...]


class Notice(Noun):
    """One sentence to one person."""

    text: str


class Sources(Noun):
    """What the index is made of: outlets, watched feeds, and what failed to load."""

    outlets: tuple[Outlet, ...]
    feeds: tuple[Feed, ...]
    failed: tuple[Failure, ...]


class Ingested(Noun):
    """What became of one input. `refused` carries the reason; `note` something to know about an accepted one."""

    what: str
    outcome: Literal["new", "updated", "unchanged", "refused"]
    attributions: int = 0
    note: str | None = None


class IngestReport(Noun):
    """What became of every input of one run."""

    items: tuple[Ingested, ...]
