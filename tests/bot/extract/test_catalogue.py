"""The error catalogue of quoting: one short text for each way in which a direct quotation is attributed, or is none.

Every name is made up. A case gives the words and the speaker of each direct quotation, in order.
"""

import pytest

from bot.model import Moment
from tests.bot.extract.reading import article, direct, extract

Case = tuple[str, list[tuple[str, str | None]]]

FOUND: dict[str, Case] = {
    "quotation, speaker, verb": (
        "“We will open the bridge,” Ana Ruiz said.",
        [("We will open the bridge,", "Ana Ruiz")],
    ),
    "quotation, verb, speaker": (
        "“We will open the bridge,” said Ana Ruiz.",
        [("We will open the bridge,", "Ana Ruiz")],
    ),
    "speaker, verb, comma": ("Ana Ruiz said, “We will open the bridge.”", [("We will open the bridge.", "Ana Ruiz")]),
    "speaker, verb, colon": ("Ana Ruiz said: “We will open the bridge.”", [("We will open the bridge.", "Ana Ruiz")]),
    "speaker on the line before": (
        "The council met late. Mayor Ana Ruiz said:\n“We will open the bridge in May.”",
        [("We will open the bridge in May.", "Ana Ruiz")],
    ),
    "verbless": (
        "According to the bylaws, “every member has one vote.”",
        [("every member has one vote.", "the bylaws")],
    ),
    "split": (
        "“By closing the bridge,” Ana Ruiz said, “the council has lost its way.”",
        [("By closing the bridge, the council has lost its way.", "Ana Ruiz")],
    ),
    "split into sentences": (
        "“We will open the bridge,” Ana Ruiz said. “Nobody doubts it now.”",
        [("We will open the bridge, Nobody doubts it now.", "Ana Ruiz")],
    ),
    "dash": ("“Enough is enough.” — the mayor of Bogotá", [("Enough is enough.", "the mayor of Bogotá")]),
    "aside between name and verb": (
        "Ana Ruiz, who replaced Ben Okoro as leader, said: “We have to start again.”",
        [("We have to start again.", "Ana Ruiz")],
    ),
    "next sentence is another's": (
        "Ana Ruiz said: “We will open the bridge.” Ben Okoro disagreed.",
        [("We will open the bridge.", "Ana Ruiz")],
    ),
    "nearest name is not the source": (
        "“The ministry has shown complete disregard for the rules,” the watchdog said of Ben Okoro.",
        [("The ministry has shown complete disregard for the rules,", "the watchdog")],
    ),
    "pronoun": (
        "Ana Ruiz arrived late. “I was held up by the rain,” she said.",
        [("I was held up by the rain,", "Ana Ruiz")],
    ),
    "pronoun of the other gender": (
        "Anna Ruiz met Peter Okoro on Monday. “She did not convince me at all,” he said.",
        [("She did not convince me at all,", "Peter Okoro")],
    ),
    "surname": (
        "Finance Minister Ana Ruiz spoke first. “The budget is sound,” Ruiz said.",
        [("The budget is sound,", "Ana Ruiz")],
    ),
    "full name comes later": (
        "“The budget is sound,” Ruiz said.\nFinance Minister Ana Ruiz took office in May.",
        [("The budget is sound,", "Ana Ruiz")],
    ),
    "two of one surname": (
        "Ana Ruiz and Ben Ruiz met. “We are still one family,” Ruiz said.",
        [("We are still one family,", None)],
    ),
    "honorific": ("“Growth is back for good,” Mr Okoro said.", [("Growth is back for good,", "Okoro")]),
    "title": (
        "Norland’s President Ana Ruiz flew home. “We signed nothing there,” the president said.",
        [("We signed nothing there,", "Ana Ruiz")],
    ),
    "group": ("“We were never asked about it,” residents said.", [("We were never asked about it,", "residents")]),
    "organisation": (
        "“Talks are going on as planned,” the foreign ministry said in a statement.",
        [("Talks are going on as planned,", "the foreign ministry")],
    ),
    "nobody": ("“All good things come to an end one day.”", [("All good things come to an end one day.", None)]),
    "british single marks": (
        "‘We’ll open the bridge, won’t we?’ said Ana Ruiz.",
        [("We’ll open the bridge, won’t we?", "Ana Ruiz")],
    ),
    "straight single marks": ("'We will open the bridge,' said Ana Ruiz.", [("We will open the bridge,", "Ana Ruiz")]),
    "doubled apostrophes": ("''We will open the bridge,'' said Ana Ruiz.", [("We will open the bridge,", "Ana Ruiz")]),
    "guillemets": ("«We will open the bridge», said Ana Ruiz.", [("We will open the bridge", "Ana Ruiz")]),
    "quotation in a quotation": (
        "“He told me ‘never again’ and left the room,” Ana Ruiz said.",
        [("He told me ‘never again’ and left the room,", "Ana Ruiz")],
    ),
    "over two paragraphs": (
        "“We will open the bridge,” Ana Ruiz said. “The money is there.\n“And the people want it.”",
        [("We will open the bridge, The money is there. And the people want it.", "Ana Ruiz")],
    ),
    "over two paragraphs, its source at the end": (
        "“We will open the bridge. The money is there.\n“And the people want it,” Ana Ruiz said.",
        [("We will open the bridge. The money is there. And the people want it,", "Ana Ruiz")],
    ),
    "mark never closed": (
        "“We will open the bridge, Ana Ruiz said on Monday.\nBen Okoro was silent.",
        [("We will open the bridge,", "Ana Ruiz")],
    ),
}

NOT_QUOTED: dict[str, str] = {
    "nickname": "Ben Okoro, who goes by the name “Shorty”, left the room.",
    "scare quote": "The so-called “peace plan” was not discussed on Monday.",
    "title of a work": "The film “A Long Road to the Sea” opened in May.",
    "fragment in a sentence": "Ana Ruiz called the claims “ridiculous” on Monday.",
    "apostrophes": "The ’90s were the council’s best years, weren’t they, and James’ too.",
    "feet and inches": 'The beam, 5\'10" long and 3" wide, fell on Monday.',
}


@pytest.mark.parametrize(("text", "expected"), FOUND.values(), ids=FOUND.keys())
def test_a_direct_quotation_is_found_with_its_speaker(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert direct(text) == expected


@pytest.mark.parametrize("text", NOT_QUOTED.values(), ids=NOT_QUOTED.keys())
def test_marks_that_quote_nobody_give_no_direct_quotation(text: str) -> None:
    assert direct(text) == []


def test_a_section_heading_in_marks_is_no_second_utterance() -> None:
    text = (
        "The council met.\n‘The bridge has lost its use’\nTraffic fell.\n"
        "“It is old, and the bridge has lost its use,” Ana Ruiz said."
    )
    assert [words for words, _ in direct(text)] == ["It is old, and the bridge has lost its use,"]


@pytest.mark.parametrize(
    ("sentence", "published", "said_on"),
    [
        ("“It is over,” Ana Ruiz said on Thursday.", "2025-11-29", "2025-11-27"),
        ("“It is over,” Ana Ruiz said on Friday.", "2025-11-28", "2025-11-28"),
        ("“It is over,” Ana Ruiz said on Thursday.", "2016-01-01", "2015-12-31"),
        ("“It is over,” Ana Ruiz said on Wednesday.", "2025-03-03", "2025-02-26"),
        ("“It is over,” Ana Ruiz said on November 27.", "2025-11-29", "2025-11-27"),
        ("“It is over,” Ana Ruiz said.", "2025-11-29", None),
        ("“It is over,” Ana Ruiz said on Thursday.", None, None),
        ("“It will be over on Thursday,” Ana Ruiz said.", "2025-11-29", None),
    ],
)
def test_the_day_is_read_beside_the_cue(sentence: str, published: str | None, said_on: str | None) -> None:
    day = Moment(iso=published) if published else None
    (found,) = extract(article(sentence).model_copy(update={"published": day})).attributions
    assert (found.said_on.iso if found.said_on else None) == said_on


@pytest.mark.parametrize(
    ("sentence", "addressee"),
    [
        ("“It is over,” Ana Ruiz told US magazine The Atlantic.", "The Atlantic"),
        ("“It is over,” Ana Ruiz told reporters.", "reporters"),
        ("“It is over,” Ana Ruiz said.", None),
    ],
)
def test_whom_it_was_told_is_read(sentence: str, addressee: str | None) -> None:
    (found,) = extract(article(sentence)).attributions
    assert found.addressee == addressee


def test_spans_are_places_in_the_text() -> None:
    text = "Late on Monday, “We will open the bridge,” Mayor Ana Ruiz said."
    (found,) = extract(article(text)).attributions
    assert [span.of(text) for span in found.content] == ["We will open the bridge,"]
    assert found.quoted == found.content
    assert found.source is not None
    assert "Ana Ruiz" in found.source[0].of(text)
    assert found.cue is not None
    assert found.cue[0].of(text) == "said"
