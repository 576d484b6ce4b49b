"""From mention to speaker."""

from collections.abc import Callable

import pytest

from bot.model import Attribution, Reading


def last(reading: Reading) -> Attribution:
    return reading.attributions[-1]


@pytest.mark.parametrize(
    ("text", "speaker", "how"),
    [
        ("“We agree on this,” Ana Ruiz said.", "Ana Ruiz", "full name"),
        ("Ana Ruiz came. “We agree on this,” Ruiz said.", "Ana Ruiz", "surname"),
        ("“We agree on this,” Ruiz said. Ana Ruiz came later.", "Ana Ruiz", "surname"),
        ("Ana Ruiz came. “We agree on this,” Ms. Ruiz said.", "Ana Ruiz", "surname"),
        ("“We agree on this,” Mr. Ruiz said.", "Ruiz", "surname"),
        ("“We agree on this,” Sir Tom Berg said.", "Tom Berg", "full name"),
        ("“We agree on this,” Sen. Tom Berg of Ohio said.", "Tom Berg", "full name"),
        ("“We agree on this,” Sen. Tom King said.", "Tom King", "full name"),
        ("“We agree on this,” Chief of Staff Ana Ruiz said.", "Ana Ruiz", "full name"),
        ("“We agree on this,” President Vera de la Cruz said.", "Vera de la Cruz", "full name"),
        ('“We agree on this,” William "Bo" Berg said.', 'William "Bo" Berg', "full name"),
        ("“We agree on this,” Ana Ruiz’s statement said.", "Ana Ruiz", "full name"),
        ("Ana Ruiz came. “We agree on this,” she said.", "Ana Ruiz", "pronoun"),
        ("Ana Ruiz met Tom Berg. “We agree on this,” he said.", "Tom Berg", "pronoun"),
        ("After Ana Ruiz left, Tom Berg spoke. “We agree on this,” he said.", "Tom Berg", "pronoun"),
        ("Ana Ruiz was asked about Tom Berg, and she said: “We agree.”", "Ana Ruiz", "pronoun"),
        ("Vox Populi Tarn spoke. “We agree on this,” he said.", "Vox Populi Tarn", "pronoun"),
        ("A spokesman came. “We agree on this,” he said.", "A spokesman", "pronoun"),
        ("Residents came. “We agree on this,” they said.", "Residents", "pronoun"),
        ("The ministry spoke. “We agree on this,” it said.", "The ministry", "pronoun"),
        ("President Ana Ruiz came. “We agree on this,” the president said.", "Ana Ruiz", "title"),
        ("Sen. Tom Berg came. “We agree on this,” the senator said.", "Tom Berg", "title"),
        ("Ana Ruiz, the city’s first mayor, came. “We agree,” the mayor said.", "Ana Ruiz", "apposition"),
        ("The city’s first mayor, Ana Ruiz, came. “We agree,” the mayor said.", "Ana Ruiz", "apposition"),
        ("Tom Berg (R-Ohio) came. “We agree on this,” the Republican said.", "Tom Berg", "apposition"),
        ("Tom Berg, who is a lawyer, came. “We agree,” the lawyer said.", "Tom Berg", "apposition"),
        ("“We agree on this,” the mayor of Bogotá said.", "the mayor of Bogotá", "as printed"),
        ("“We agree on this,” European leaders said.", "European leaders", "as printed"),
        ("“We agree on this,” Kyiv said.", "Kyiv", "as printed"),
    ],
)
def test_a_mention_is_resolved_and_says_how(text: str, speaker: str, how: str, reading: Callable[..., Reading]) -> None:
    found = last(reading(text))
    assert (found.speaker, found.resolved_by) == (speaker, how)


@pytest.mark.parametrize(
    ("source", "kind"),
    [
        ("Ana Ruiz", "person"),
        ("analysts", "group"),
        ("many European officials", "group"),
        ("Kyiv", "country"),
        ("Saudi Arabia", "country"),
        ("the White House", "organisation"),
        ("the ministry", "organisation"),
        ("NATO", "organisation"),
        ("BBC", "organisation"),
        ("the mayor of Bogotá", "office"),
        ("a spokesman for the group", "unnamed"),
        ("one official", "unnamed"),
        ("one", "unnamed"),
        ("the report", None),
        ("Berg", "person"),
        ("Twitter", "organisation"),
    ],
)
def test_a_speaker_has_a_type(source: str, kind: str | None, only: Callable[..., Attribution]) -> None:
    assert only(f"“We agree on this,” said {source}.").speaker_type == kind


def test_the_title_that_names_a_country_is_not_another_countrys(reading: Callable[..., Reading]) -> None:
    text = (
        "President Tom Berg spoke to Norland President Ana Ruiz and to former President Ida Holt.\n"
        "“We agree on this,” the Norland president said. “We agree,” the Sudland president said."
    )
    assert [each.speaker for each in reading(text).attributions] == ["Ana Ruiz", "Tom Berg"]


def test_a_title_that_several_bear_is_the_last_named_ones_and_less_sure(reading: Callable[..., Reading]) -> None:
    text = "Sen. Ana Ruiz met Sen. Tom Berg. “We agree on this,” the senator said."
    found = last(reading(text))
    assert found.speaker == "Tom Berg"
    assert found.confidence < 0.7


def test_a_common_noun_needs_more_than_its_word(only: Callable[..., Attribution]) -> None:
    assert only("Officer Tom Berg came. “We agree on this,” the officer said.").speaker == "the officer"


def test_a_title_named_only_later_still_answers(reading: Callable[..., Reading]) -> None:
    text = "“We agree on this,” the mayor said.\nMayor Ana Ruiz left."
    assert last(reading(text)).speaker == "Ana Ruiz"


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("“We agree on this,” Norland President Ana Ruiz said.", "Norland President"),
        ("Prime Minister Ana Ruiz came. “We agree,” the Norland prime minister said.", "Norland prime minister"),
        ("The mayor’s chief of staff, Ana Ruiz, came. “We agree on this,” Ruiz said.", "mayor’s chief of staff"),
        ("“We agree on this,” said Ana Ruiz, the head of the city council.", "head of the city council"),
        ("“We agree on this,” said Ana Ruiz.", None),
        ("“We agree on this,” said his son Tom Berg.", None),
        ("“We agree on this,” said former Secretary of State Ana Ruiz.", "former Secretary of State"),
        ("“We agree on this,” Rep. Tom Berg (D-Ohio) said.", "Rep."),
    ],
)
def test_a_role_is_as_printed_without_its_article(text: str, role: str | None, reading: Callable[..., Reading]) -> None:
    assert last(reading(text)).role == role


def test_a_surname_of_two_named_together_is_nobodys(reading: Callable[..., Reading]) -> None:
    assert last(reading("Ana Ruiz and Ben Ruiz met. “We are one,” Ruiz said.")).speaker is None


def test_a_surname_of_two_is_the_one_in_the_headline(reading: Callable[..., Reading]) -> None:
    text = "Ana Ruiz and Ben Ruiz met. “We are one,” Ruiz said."
    assert last(reading(text, headline="What Ben Ruiz wants")).speaker == "Ben Ruiz"


def test_an_honorific_tells_two_of_a_surname_apart(reading: Callable[..., Reading]) -> None:
    text = "Ana Ruiz and Ben Ruiz met. “We are one,” Ms. Ruiz said. “We are,” Mr. Ruiz said."
    assert [each.speaker for each in reading(text).attributions] == ["Ana Ruiz", "Ben Ruiz"]


def test_an_honorific_of_the_other_gender_is_somebody_else(reading: Callable[..., Reading]) -> None:
    assert last(reading("Anna Holt waved. “Hello to you all,” Mr. Holt told her.")).speaker == "Holt"


def test_of_two_men_of_a_surname_an_honorific_means_the_one_named_last(reading: Callable[..., Reading]) -> None:
    text = "Tom Berg met his brother Ben Berg at noon. “We are one,” Mr. Berg said."
    assert last(reading(text)).speaker == "Ben Berg"


def test_a_son_is_told_from_his_father(reading: Callable[..., Reading]) -> None:
    text = "Tom Berg Jr. waved. President Berg came. “We are one,” Mr. Berg said. “Yes,” Tom Berg Jr. said."
    assert [each.speaker for each in reading(text).attributions] == ["Berg", "Tom Berg Jr."]
    text = "Tom Berg met Tom Berg Jr. at noon. “We are one,” Berg said."
    assert last(reading(text, headline="Tom Berg Jr. waves")).speaker == "Tom Berg Jr."


@pytest.mark.parametrize(
    "text",
    [
        "Thomas A. Berg came. “We are one,” Tom Berg said.",
        "Thomas Berg came. “We are one,” T. Berg said.",
        "Thomas Berg came. “We are one,” Thomas A. Berg said.",
    ],
)
def test_a_given_name_and_its_short_forms_are_one_person(text: str, reading: Callable[..., Reading]) -> None:
    assert str(last(reading(text)).speaker).startswith("Thomas")


def test_a_nickname_in_marks_is_not_the_name(reading: Callable[..., Reading]) -> None:
    text = "Tom Berg, known as “Iron Dog Berg” in town, came. “We are one,” Berg said."
    assert last(reading(text)).speaker == "Tom Berg"


def test_a_name_that_stands_in_full_only_inside_a_quote_helps(reading: Callable[..., Reading]) -> None:
    text = "“My friend Tom Berg is right,” Ana Ruiz said. “I am right,” Mr. Berg said."
    assert last(reading(text)).speaker == "Tom Berg"


def test_a_quote_alone_in_the_next_paragraph_goes_on_with_the_last_speaker(reading: Callable[..., Reading]) -> None:
    text = "“We will win,” Ana Ruiz said.\n“We always do.”\n“Every time.”"
    one, two, three = reading(text).attributions
    assert [each.speaker for each in (one, two, three)] == ["Ana Ruiz"] * 3
    assert one.confidence > two.confidence
    assert three.source == one.source
    assert two.cue is None


@pytest.mark.parametrize(
    "text",
    [
        "Mayor Ana Ruiz said:\n“We will win this.”",
        "Ana Ruiz was asked about it.\n“We will win this.”",
        "Ana Ruiz shook her head. “We will win this.”",
    ],
)
def test_a_quote_without_attribution_is_the_lead_in_sentences_subject(
    text: str, only: Callable[..., Attribution]
) -> None:
    found = only(text)
    assert found.speaker == "Ana Ruiz"
    assert found.confidence < 0.85


def test_a_far_pronoun_is_less_sure(reading: Callable[..., Reading]) -> None:
    text = "Ana Ruiz came.\nIt rained hard.\nIt snowed.\n“We will win,” she said."
    assert last(reading(text)).confidence <= 0.6


def test_a_pronoun_without_a_subject_takes_the_last_name_of_its_gender(reading: Callable[..., Reading]) -> None:
    text = "Many in the hall had come to see Anna Holt. “We will win,” she said."
    assert last(reading(text)).speaker == "Anna Holt"


@pytest.mark.parametrize(
    "text", ["“We will win,” he said.", "“We will win,” they said.", "It rained. “We will win,” it said."]
)
def test_a_pronoun_without_antecedent_is_nobody(text: str, only: Callable[..., Attribution]) -> None:
    assert only(text).speaker is None


def test_a_title_that_means_somebody_for_sure_is_their_role_from_then_on(reading: Callable[..., Reading]) -> None:
    text = "President Ana Ruiz came. “We agree,” the Norland president said. “We all do,” Ruiz said. “Yes,” she said."
    assert [each.role for each in reading(text).attributions] == ["Norland president"] * 3
