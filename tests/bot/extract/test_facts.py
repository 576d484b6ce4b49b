"""Facts."""

import time
from collections.abc import Callable, Sequence

import pytest

from bot.extract.facts import facts
from bot.extract.frames import frames
from bot.extract.marks import quotations
from bot.model import Article, Attribution, Fact
from bot.text import Span

Read = Callable[..., tuple[Fact, ...]]


def given(
    text: str, content: str, kind: str = "indirect", speaker: str | None = "Ana Ruiz", **more: str
) -> Attribution:
    """An attribution of words of the text; `cue` and `stance` as named."""

    def place(words: str) -> Span:
        return Span(text.index(words), text.index(words) + len(words))

    cue = (place(more["cue"]),) if "cue" in more else None
    return Attribution.model_validate(
        {"kind": kind, "content": (place(content),), "cue": cue, "speaker": speaker, "speech": "stance" not in more}
    )


@pytest.fixture
def read(article: Callable[..., Article]) -> Read:
    """Reads the facts of a text whose attributions are given."""

    def build(text: str, attributions: Sequence[Attribution] = (), **more: object) -> tuple[Fact, ...]:
        one = article(text, **more)
        return facts(one, list(frames(one, quotations(one.text, one.paragraphs))), attributions)

    return build


def test_a_sentence_with_a_figure_or_a_date_is_a_fact(read: Read) -> None:
    text = "The city closed 40 schools. Nothing else happened. It votes next week on them."
    first, second = read(text)
    assert first.text == "The city closed 40 schools." == first.span.of(text)
    assert [figure.value for figure in first.figures] == [40]
    assert [mention.iso for mention in second.dates] == ["2025-W49"]


@pytest.mark.parametrize(
    "text",
    [
        "Lima rejected the proposal.",
        "The plan was altered after talks with teachers.",
        "Mayor Ana Ruiz resigned after a long dispute.",
        "Ana Ruiz, who is a former judge, signed the decree.",
        "After long talks Peruvian delegations are set to meet in Lima.",
    ],
)
def test_an_event_with_a_named_subject_is_a_fact(text: str, read: Read) -> None:
    assert [fact.text for fact in read(f"It began late. {text}")][-1:] == [text]


@pytest.mark.parametrize(
    "text",
    [
        "This is a disaster for the whole city.",
        "The idea is the worst that the council ever had.",
        "Did the city close 40 schools?",
        "Read our report on 40 closed schools.",
        "If 40 schools close, nobody will teach.",
        "We visited 40 schools in the city.",
        "You can see 40 schools from here.",
        "Ana Ruiz could win 40 seats.",
        "The council hopes to close 40 schools.",
        "Critics seized on the report on Monday.",
        "The mood was bad on Thursday evening.",
        "There are two reasons for this mood.",
        "He signed nothing and left.",
        "Mainstream papers also joined the chorus.",
        "The recently released polls look odd.",
        "A school in Lima on Monday. (Photo by Ana Ruiz/AP)",
        "Ana Ruiz (left) opens a school in 2014.",
        "Follow Ana Ruiz on Twitter for 40 more schools.",
        "Editor’s note: the city closed 40 schools.",
        "40 Schools Closed in Lima After Vote",
        "A crowd outside one of the 40 schools",
    ],
)
def test_what_cannot_be_checked_or_is_the_pages_is_none(text: str, read: Read) -> None:
    assert read(text) == ()


def test_an_item_of_a_list_needs_no_full_stop(read: Read) -> None:
    (fact,) = read("- Closing schools shortly before the 2014 election")
    assert fact.text == "Closing schools shortly before the 2014 election"


def test_a_dateline_is_no_date_of_the_fact(read: Read) -> None:
    (fact,) = read("TheLimaPost.com | November 29, 2025: The city closed 40 schools.")
    assert fact.dates == ()
    assert fact.text == "The city closed 40 schools."


@pytest.mark.parametrize(("text", "found"), [("In 2014.", 0), ("40 schools.", 0), ("40 schools have closed.", 1)])
def test_a_scrap_is_no_fact(text: str, found: int, read: Read) -> None:
    assert len(read(text)) == found


def test_headings_are_no_facts(read: Read) -> None:
    heading = "The city closed 40 schools."
    assert read(f"{heading}\nNobody knows why.", headings=(heading,)) == ()


def test_reported_speech_has_its_speaker(read: Read) -> None:
    text = "Mayor Ana Ruiz said 40 schools closed."
    (fact,) = read(text, [given(text, "40 schools closed", cue="said")])
    assert fact.speaker == "Ana Ruiz"


def test_reported_speech_of_nobody_known_has_none(read: Read) -> None:
    text = "It said that 40 schools closed."
    (fact,) = read(text, [given(text, "that 40 schools closed", speaker=None)])
    assert fact.speaker is None


def test_what_the_writer_adds_is_not_the_speakers(read: Read) -> None:
    text = "In 2014 the city closed 40 schools and 12 libraries, a step that she called wise."
    (fact,) = read(text, [given(text, "wise", cue="called")])
    assert fact.speaker is None


def test_the_day_of_saying_is_no_date_of_what_is_said(read: Read) -> None:
    text = "Ana Ruiz said on Thursday that the mood was bad."
    assert read(text, [given(text, "that the mood was bad", cue="said")]) == ()


def test_a_day_inside_what_is_said_is_one(read: Read) -> None:
    text = "Ana Ruiz said that the council would vote on Thursday."
    (fact,) = read(text, [given(text, "that the council would vote on Thursday", cue="said")])
    assert [mention.iso for mention in fact.dates] == ["2025-12-04"]


def test_a_wish_is_no_fact(read: Read) -> None:
    text = "Ana Ruiz wants to close 40 schools."
    assert read(text, [given(text, "to close 40 schools", cue="wants", stance="yes")]) == ()


@pytest.mark.parametrize("words", ["We closed 40 schools in May 2024", "The council voted on 27 November"])
def test_words_inside_a_direct_quote_are_the_speakers_when_they_carry_a_figure_or_a_date(
    words: str, read: Read
) -> None:
    text = f"“{words},” Ana Ruiz said."
    (fact,) = read(text, [given(text, words, "direct")])
    assert fact.text.startswith(words)
    assert fact.speaker == "Ana Ruiz"


@pytest.mark.parametrize(
    "words",
    [
        "The council closed the schools",
        "I think 40 schools are too many",
        "We will close 40 schools",
        "It is the worst budget in 40 cities",
        "The message from Tuesday is clear to everybody",
        "And forty years of that",
    ],
)
def test_other_words_inside_a_direct_quote_are_no_fact(words: str, read: Read) -> None:
    text = f"“{words},” Ana Ruiz said."
    assert read(text, [given(text, words, "direct")]) == ()


@pytest.mark.parametrize(
    "beside", ["Ana Ruiz, 24, said on Thursday.", "said Ana Ruiz, who won 40 seats.", "Ana Ruiz said in a 2014 video."]
)
def test_the_attribution_beside_a_direct_quote_is_no_fact(beside: str, read: Read) -> None:
    text = f"“We are all done,” {beside}"
    assert read(text, [given(text, "We are all done", "direct")]) == ()


def test_what_is_reported_beside_a_direct_quote_is_one_with_its_speaker(read: Read) -> None:
    text = "“We are done,” Ana Ruiz said, repeating claims that 40 schools closed in May 2024."
    told = [given(text, "We are done", "direct"), given(text, "that 40 schools closed in May 2024", cue="claims")]
    (fact,) = read(text, told)
    assert fact.text.startswith("Ana Ruiz said")
    assert fact.speaker == "Ana Ruiz"
    assert [mention.iso for mention in fact.dates] == ["2024-05"]


def test_half_a_sentence_before_a_quotation_is_no_fact(read: Read) -> None:
    text = "The 40 schools that closed in 2014, “one after the other”, are gone."
    assert all("gone" in fact.text for fact in read(text, [given(text, "one after the other", "direct")]))


def test_time_is_linear_in_paragraphs_that_all_open_a_quotation(read: Read) -> None:
    line = "“The city closed 40 schools in May 2024 and opened two."
    text = "\n".join([line] * 4000)
    parts = tuple(Span(at * (len(line) + 1) + 1, at * (len(line) + 1) + len(line)) for at in range(4000))
    one = Attribution(kind="direct", content=parts, speaker="Ana Ruiz")
    began = time.process_time()
    found = read(text, [one])
    assert len(found) == 4000
    assert {fact.speaker for fact in found} == {"Ana Ruiz"}
    assert time.process_time() - began < 10
