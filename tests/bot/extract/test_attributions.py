"""From links to attributions: kinds, parts, what goes on and what is left out."""

import pytest

from bot.model import Reading
from tests.bot.extract.annotated import read


@pytest.mark.parametrize(
    "text",
    [
        "“{c:We will win this,}” {s:Ana Ruiz} {q:said}.",
        "{s:Ana Ruiz} {q:said}: “{c:We will win this.}”",
        "{s:Ana Ruiz} {q:said} “{c:we will win this.}”",
        "{s:Ana Ruiz} {q:said} on Monday {c:that “we will win this.”}",
        "{s:Ana Ruiz} {q:told} reporters “{c:We will win this.}”",
        "At one point, “{c:We will win this,}” {s:she} {q:said}.",
        "{s:Ana Ruiz} {q:was clear}: “{c:We will win this.}”",
        "“{c:We will win this.}”",
        "“{c:We will win this — if all of us work,}” {s:Ana Ruiz} {q:said}.",
    ],
)
def test_an_utterance_wholly_in_marks_is_a_direct_quote(text: str) -> None:
    found = read(text).only
    assert found.kind == "direct"
    assert found.content == found.quoted
    assert found.speech


@pytest.mark.parametrize(
    "text",
    [
        "{s:The minister} {q:said} {c:it could serve as the “basis for future agreements”}.",
        "{s:The minister} {q:added} {c:that it was “legally impossible” to sign}.",
        "{s:Ana Ruiz} {q:called} {c:the mayor “an intelligent man.”}",
        "{s:The minister} {q:rejected} {c:claims that were “ridiculous”}.",
    ],
)
def test_a_fragment_in_marks_inside_reported_speech_is_a_mixed_one(text: str) -> None:
    found = read(text).only
    assert found.kind == "mixed"
    assert len(found.quoted) == len(found.content) == 1
    assert found.content[0].covers(found.quoted[0])
    assert found.speech


@pytest.mark.parametrize(
    ("text", "speech"),
    [
        ("{s:Ana Ruiz} {q:said} {c:it rained}.", True),
        ("{s:Ana Ruiz} {q:has repeatedly argued} {c:that it rained}.", True),
        ("{q:According to} {s:Ana Ruiz}, {c:it rained}.", True),
        ("{s:Ana Ruiz} {q:pointed out} {c:that it rained}.", True),
        ("{s:Ana Ruiz} {q:pointed to} {c:the rain}.", False),
        ("{s:Ana Ruiz} {q:wants} {c:to win this}.", False),
        ("{s:Ana Ruiz} {q:believes} {c:that it rained}.", False),
        ("{s:Ana Ruiz} {q:rejected} {c:the proposal}.", False),
        ("{s:Ana Ruiz} {q:hopes} {c:for “a better day”}.", True),
    ],
)
def test_a_belief_a_wish_or_a_deed_is_a_stance_and_no_speech(text: str, speech: bool) -> None:
    assert read(text).only.speech is speech


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("“{c:By waiting,}” {s:Ana Ruiz} {q:said}, “{c:it grows.}”", ["By waiting,", "it grows."]),
        ("“{c:We will win.}” “{c:We always do,}” {s:Ana Ruiz} {q:said}.", ["We will win.", "We always do,"]),
        ("“{c:We will win,}” {s:Ana Ruiz} {q:said}. “{c2:We always do.}”", ["We will win,", "We always do."]),
        ("“{c2:We will win.}\n“{c:We always do,}” {s:Ana Ruiz} {q:said}.", ["We will win.", "We always do,"]),
        (
            "“{c2:We will win.}\n“{c3:We must.}\n“{c:We always do,}” {s:Ana Ruiz} {q:said}.",
            ["We will win.", "We must.", "We always do,"],
        ),
        (
            "“{c:We will win,}” {s:Ana Ruiz} {q:said}. “{c2:We must.}\n“{c3:We always do.}”",
            ["We will win,", "We must.", "We always do."],
        ),
        (
            "{s:Ana Ruiz} {q:told} them, “{c:We will win today,}” and, “{c:We always do it.}”",
            ["We will win today,", "We always do it."],
        ),
    ],
)
def test_the_parts_of_a_split_quote_are_one_attribution(text: str, parts: list[str]) -> None:
    seen = read(text)
    assert seen.contents == [parts]
    assert seen.only.speaker == "Ana Ruiz"


@pytest.mark.parametrize(
    ("text", "contents"),
    [
        (
            "“{c:We will win,}” {s:Ana Ruiz} {q:said}. “{c2:We will not,}” {s2:Tom Berg} {q2:said}.",
            [["We will win,"], ["We will not,"]],
        ),
        (
            "“{c:We will win,}” {s:Ana Ruiz} {q:said}. “{c:We must.}\n“{c2:We will not win,}” {s2:Tom Berg} {q2:said}.",
            [["We will win,", "We must."], ["We will not win,"]],
        ),
        (
            "“{c:We will win,}” {s:Ana Ruiz} {q:said}.\n“{c2:We always do it.}”",
            [["We will win,"], ["We always do it."]],
        ),
        (
            "{s:Ana Ruiz} {q:said} {c:it rained}. “{c2:We always do it.}”",
            [["it rained"], ["We always do it."]],
        ),
    ],
)
def test_what_others_said_or_said_elsewhere_stays_apart(text: str, contents: list[list[str]]) -> None:
    assert read(text).contents == contents


def test_a_quotation_far_from_what_was_said_does_not_go_on_with_it() -> None:
    far = "She came. She saw. She left the hall. It rained on the town and on the hills behind it. " * 2
    assert (
        len(read(f"“{{c:We will win,}}” {{s:Ana Ruiz}} {{q:said}}. {far}“{{c2:We always do it.}}”").attributions) == 2
    )


@pytest.mark.parametrize(
    "text",
    [
        "He goes by the name “{c:Shorty}” at work.",
        "The so-called “{c:peace plan}” was rejected.",
        "She was talking about the book “{c:Of Mice and Men}” again.",
        "“{c:Hamilton}” is a musical.",
        "The crowd heard the anthem, “{c:Land of Hope,}” when it arrived.",
        "{c:The so-called “peace plan”} was rejected.",
        "A boat {q:named} “{c:Second Wife}” drifted by.",
    ],
)
def test_scare_quotes_titles_and_nicknames_that_are_nobodys_are_not_utterances(text: str) -> None:
    assert read(text).attributions == ()


@pytest.mark.parametrize(
    "text",
    [
        "“{c:We must agree on this in the end.}”",
        "“{c:We must agree on this,}” but the crowd did not listen.",
        "“{c:We must agree on this,}” {q:it was said}.",
        "Tom Berg {q:was asked}, “{c:Do we agree on this?}”",
        "The report gives this comment:\n“{c:We do not know who will fix it.}",
    ],
)
def test_a_statement_that_is_nobodys_stays_and_is_unsure(text: str) -> None:
    found = read(text).only
    assert (found.source, found.speaker, found.resolved_by) == (None, None, None)
    assert found.confidence < 0.5


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("“{c:We agree,}” {q:said} {s:Ana Ruiz, the mayor}.", "Ana Ruiz, the mayor"),
        ("{s:Ana Ruiz, the mayor,} {q:said}: “{c:We agree.}”", "Ana Ruiz, the mayor"),
        ("{s:Tom Berg — a lawyer —} {q:said}: “{c:We agree.}”", "Tom Berg — a lawyer"),
        ("{s:Tom Berg (D-Ohio)} {q:said}: “{c:We agree.}”", "Tom Berg (D-Ohio)"),
        ("{s:“Bo” Berg} {q:said}: “{c:We agree.}”", "“Bo” Berg"),
    ],
)
def test_a_source_is_printed_without_loose_punctuation(text: str, source: str) -> None:
    seen = read(text)
    assert [span.of(seen.text) for span in seen.only.source or ()] == [source]


def test_a_span_is_of_whole_words_though_the_tagger_saw_a_piece_of_one() -> None:
    seen = read("“{c:We agr}ee” A{s:na Ru}iz {q:sa}id.")
    assert [span.of(seen.text) for span in (*(seen.only.source or ()), *(seen.only.cue or ()))] == ["Ana Ruiz", "said"]
    assert seen.contents == [["We agree"]]


def test_headings_that_the_article_names_are_skipped() -> None:
    text = "{s:Berg}: “{c:We will win.}”\nThe mayor spoke."
    assert read(text, headings=("Berg: “We will win.”",)).attributions == ()


def test_boilerplate_is_skipped() -> None:
    seen = read("“{c:We will win,}” {s:Ana Ruiz} {q:said}.\nThe end.", boilerplate=("“We will win,” Ana Ruiz said.",))
    assert seen.attributions == ()


def test_british_single_marks_are_outer_marks() -> None:
    assert read("‘{c:We can’t accept “no” for an answer,}’ {q:said} {s:Ana Ruiz}.").contents == [
        ["We can’t accept “no” for an answer,"]
    ]


def test_an_unclosed_quote_is_not_dropped() -> None:
    seen = read("{q:The report gives this comment}:\n“{c:We do not know who will “fix it” in the end}")
    assert seen.contents == [["“We do not know who will “fix it” in the end"]]


def test_an_attribution_is_no_surer_than_its_speaker() -> None:
    named = read("“{c:We will win this,}” {s:Ana Ruiz} {q:said}.").only
    inferred = read("Ana Ruiz came. “{c:We will win this,}” {s:she} {q:said}.").only
    assert inferred.confidence < named.confidence <= 1


def test_attributions_are_in_order_of_place() -> None:
    seen = read(
        "“{c:We agree,}” {s:Ana Ruiz} {q:said}. {s2:Tom Berg} {q2:said} {c2:it rained}. “{c3:It did indeed rain.}”"
    )
    starts = [one.content[0].start for one in seen.attributions]
    assert starts == sorted(starts)
    assert len(starts) == 3


def test_no_marked_span_gives_no_attribution() -> None:
    assert read("").reading == Reading()
    assert read("Nothing was said.").attributions == ()
