"""Utterances -> attributions: each direct quote with its speaker, and what stands beside its cue."""

from collections import defaultdict
from collections.abc import Sequence

from bot.extract.frames import Frame, plain_tokens
from bot.extract.marks import Quotation
from bot.extract.occasions import Beside, beside
from bot.extract.people import people
from bot.extract.phrases import Phrase
from bot.extract.quotes import Utterance
from bot.extract.speakers import Discourse, Speaker
from bot.model import Article, Attribution
from bot.text import Span

_UNKNOWN = 0.3
# How much less sure a speaker is that is carried over from another sentence.
_CARRIED = 0.8


def discourse(article: Article, marks: Sequence[Quotation], told: Sequence[Frame]) -> Discourse:
    """The article's people, and where they are named outside quotations."""
    quoted = [quotation.outer for quotation in marks if quotation.depth == 0]
    register = people(
        [plain_tokens(article.text, paragraph) for paragraph in article.paragraphs], quoted, article.headline or ""
    )
    return Discourse(told, register, register.mentions)


def speakers(found: Sequence[Utterance], talk: Discourse) -> list[Speaker | None]:
    """The speaker of each utterance, resolved in the order of the text.

    Subjects of the sentences between are noted on the way, for the pronouns that follow.
    """
    speaking: dict[int, list[int]] = defaultdict(list)
    for number, utterance in enumerate(found):
        speaking[utterance.place.frame if utterance.place and not utterance.inferred else utterance.frame].append(
            number
        )
    known: list[Speaker | None] = [None] * len(found)
    for frame in range(len(talk.told)):
        for number in speaking.get(frame, ()):
            known[number] = _speaker(found[number], known, talk)
            speaker = known[number]
            if speaker:
                talk.subjects[frame] = speaker
        if frame not in speaking:
            talk.note_subject(frame)
    return known


def _speaker(utterance: Utterance, known: Sequence[Speaker | None], talk: Discourse) -> Speaker | None:
    if utterance.place and utterance.place.given.source:
        speaker = talk.resolve(utterance.place.frame, utterance.place.given.source)
    else:
        speaker = known[utterance.follows] if utterance.follows is not None else None
    if speaker and utterance.inferred:
        return speaker._replace(confidence=speaker.confidence * _CARRIED)
    return speaker


def attributions(
    article: Article, told: Sequence[Frame], found: Sequence[Utterance], known: Sequence[Speaker | None]
) -> tuple[Attribution, ...]:
    """The direct quotes as attributions, in order of place."""
    made = (_attribution(article, told, found, number, speaker) for number, speaker in enumerate(known))
    return tuple(sorted(made, key=lambda attribution: attribution.content[0]))


def _attribution(
    article: Article, told: Sequence[Frame], found: Sequence[Utterance], number: int, speaker: Speaker | None
) -> Attribution:
    utterance = found[number]
    content = tuple(quotation.inner for quotation in utterance.parts)
    near = _beside(article, told, utterance)
    source, cue = _spans(told, found, number)
    return Attribution(
        kind="direct",
        content=content,
        quoted=content,
        source=source,
        cue=cue,
        speaker=speaker.name if speaker else None,
        speaker_type=speaker.type if speaker else None,
        role=speaker.role if speaker else None,
        resolved_by=speaker.resolved_by if speaker else None,
        addressee=near.addressee,
        occasion=near.occasion,
        said_on=near.said_on,
        confidence=round(speaker.confidence, 2) if speaker else _UNKNOWN,
    )


def _beside(article: Article, told: Sequence[Frame], utterance: Utterance) -> Beside:
    if utterance.place is None:
        return Beside()
    published = article.published.day if article.published else None
    return beside(article.text, told[utterance.place.frame].tokens, utterance.place.given, published)


def _spans(
    told: Sequence[Frame], found: Sequence[Utterance], number: int
) -> tuple[tuple[Span, ...] | None, tuple[Span, ...] | None]:
    """Source and cue of an utterance; one that goes on with an earlier one's speaker shares its source."""
    utterance = found[number]
    if utterance.place is None and utterance.follows is not None:
        utterance = found[utterance.follows]
    if utterance.place is None:
        return None, None
    frame, given = utterance.place.frame, utterance.place.given
    source = (_span(told[frame], given.source),) if given.source else None
    own = utterance is found[number]
    return source, (_span(told[frame], given.cue),) if given.cue and own else None


def _span(frame: Frame, phrase: Phrase) -> Span:
    return Span(frame.tokens[phrase[0]].span.start, frame.tokens[phrase[1] - 1].span.end)
