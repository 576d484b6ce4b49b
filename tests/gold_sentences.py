"""Our own annotated sentences: invented news passages with each attribution, and in some each fact, an editor marks.

`gold/sentences.jsonl` holds one passage a line. Strings are written as printed; here each becomes a span, and a string
that is not in its passage is an error. A string stands where it first occurs as whole words, a part of the content
where it first occurs after the part before it; `at` gives the number of the occurrence (from 1) where that is wrong.

How the passages are annotated, after PolNeAR (Newell et al., LREC 2018):

- One attribution for each cue; nested ones too. The content leaves cue and source out. Direct content is without its
  outer quotation marks but keeps the punctuation inside them; indirect content keeps "that" and leaves a comma out.
- The source is the mention with its title and apposition, without a relative clause or a comma after it. The cue is the
  verb with its auxiliaries and adverbs (or "according to"), without the addressee.
- `speech` is False for wishes, plans, beliefs, refusals and deeds.
- The speaker is the full name where the passage has one. The role is as printed anywhere in the passage, and holds for
  all that the person says there. `resolved_by` is how this mention reaches the speaker: "title" when the role stood
  before the name ("Mayor Ana Ruiz … the mayor"), "apposition" when a comma parted them; "surname" also for "Sir John".
- `said_on` is None where the words beside the cue give no day. A weekday is the last one on or before publication.
- `facts` is None where nobody looked for facts. Else it has every sentence or clause outside direct quotations with a
  figure or a date; a clause that only attributes ("said Ana Ruiz on Monday") is none. The unit is a sign, a currency or
  a measure; things counted have none. Weeks are ISO weeks.
"""

import json
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from pydantic import BaseModel, ConfigDict, Field, model_validator

from bot.model import Kind, ResolvedBy, SpeakerType
from bot.text import Span

PATH = Path(__file__).parent / "gold" / "sentences.jsonl"
INFERRED: frozenset[ResolvedBy] = frozenset({"surname", "title", "apposition", "pronoun"})


class Missing(ValueError):
    """An annotated string is not in its passage."""


class _Line(BaseModel):
    """What stands in the file: frozen and closed."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class At(_Line):
    """Which occurrences are meant, from 1, where the first is not."""

    content: tuple[int, ...] | None = None
    source: int | None = None
    cue: int | None = None


class Told(_Line):
    """An attribution as it stands in the file."""

    kind: Kind
    speech: bool
    content: tuple[str, ...] = Field(min_length=1)
    source: str | None
    cue: str | None
    speaker: str | None
    speaker_type: SpeakerType | None
    role: str | None
    resolved_by: ResolvedBy | None
    addressee: str | None
    occasion: str | None
    said_on: str | None
    at: At = At()

    @model_validator(mode="after")
    def _paired(self) -> "Told":
        if self.at.content and len(self.at.content) != len(self.content):
            raise ValueError("at.content must number every part of the content")
        return self

    @property
    def tests_the_speaker(self) -> bool:
        """Whether the speaker is more than the full name that is printed right there."""
        return self.speaker_type != "person" or self.resolved_by in INFERRED


class Checkable(_Line):
    """A fact as it stands in the file: its words, its figures as value and unit, its dates in ISO."""

    text: str
    figures: tuple[tuple[float, str | None], ...]
    dates: tuple[str, ...]


class Passage(_Line):
    """One line of the file."""

    id: str
    published: str | None
    text: str
    attributions: tuple[Told, ...]
    facts: tuple[Checkable, ...] | None = None


class Located(NamedTuple):
    """An attribution with its spans in the passage's text."""

    told: Told
    content: tuple[Span, ...]
    source: Span | None
    cue: Span | None


class LocatedFact(NamedTuple):
    """A fact with its span in the passage's text."""

    fact: Checkable
    span: Span


class Gold(NamedTuple):
    """A passage with all its strings located; `facts` is None where nobody looked for facts."""

    passage: Passage
    attributions: tuple[Located, ...]
    facts: tuple[LocatedFact, ...] | None


def passages(path: Path = PATH) -> tuple[Gold, ...]:
    """Every passage of the file, located."""
    with path.open(encoding="utf-8") as lines:
        return tuple(located(Passage.model_validate(json.loads(line))) for line in lines if line.strip())


def located(passage: Passage) -> Gold:
    """The passage with a span for each string; `Missing` names the passage and the string that is not in it."""
    try:
        attributions = tuple(_attribution(passage.text, told) for told in passage.attributions)
        facts = None if passage.facts is None else tuple(_fact(passage.text, fact) for fact in passage.facts)
    except Missing as missing:
        raise Missing(f"{passage.id}: {missing}") from None
    return Gold(passage, attributions, facts)


def _attribution(text: str, told: Told) -> Located:
    source = None if told.source is None else _span(text, told.source, told.at.source)
    cue = None if told.cue is None else _span(text, told.cue, told.at.cue)
    _printed(text, (told.role, told.addressee, told.occasion))
    return Located(told, tuple(_parts(text, told.content, told.at.content)), source, cue)


def _fact(text: str, fact: Checkable) -> LocatedFact:
    return LocatedFact(fact, _span(text, fact.text))


def _parts(text: str, parts: Sequence[str], numbers: Sequence[int] | None) -> Iterator[Span]:
    after = 0
    for place, part in enumerate(parts):
        span = _span(text, part, numbers[place], 0) if numbers else _span(text, part, None, after)
        yield span
        after = span.end


def _printed(text: str, strings: Sequence[str | None]) -> None:
    for string in strings:
        if string is not None:
            _span(text, string)


def _span(text: str, string: str, number: int | None = None, after: int = 0) -> Span:
    found = list(_occurrences(text, string, after))
    if len(found) < (number or 1):
        raise Missing(f"{string!r} is not in the text" + (f" {number} times" if number else f" after {after}"))
    return found[(number or 1) - 1]


def _occurrences(text: str, string: str, after: int) -> Iterator[Span]:
    """Where the string stands as whole words: "he" is not in "the"."""
    start = r"(?<!\w)" if string[:1].isalnum() else ""
    end = r"(?!\w)" if string[-1:].isalnum() else ""
    for match in re.compile(start + re.escape(string) + end).finditer(text, after):
        yield Span(*match.span())
