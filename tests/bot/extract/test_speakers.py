"""From mention to speaker."""

import pytest

from tests.bot.extract.annotated import read


@pytest.mark.parametrize(
    ("text", "speaker", "how"),
    [
        ("“{c:We agree on this,}” {s:Ana Ruiz} {q:said}.", "Ana Ruiz", "full name"),
        ("Ana Ruiz came. “{c:We agree on this,}” {s:Ruiz} {q:said}.", "Ana Ruiz", "surname"),
        ("“{c:We agree on this,}” {s:Ruiz} {q:said}. Ana Ruiz came later.", "Ana Ruiz", "surname"),
        ("Ana Ruiz came. “{c:We agree on this,}” {s:Ms. Ruiz} {q:said}.", "Ana Ruiz", "surname"),
        ("“{c:We agree on this,}” {s:Mr. Ruiz} {q:said}.", "Ruiz", "surname"),
        ("“{c:We agree on this,}” {s:Sir Tom Berg} {q:said}.", "Tom Berg", "full name"),
        ("“{c:We agree on this,}” {s:Sen. Tom Berg of Ohio} {q:said}.", "Tom Berg", "full name"),
        ("“{c:We agree on this,}” {s:Sen. Tom King} {q:said}.", "Tom King", "full name"),
        ("“{c:We agree on this,}” {s:Chief of Staff Ana Ruiz} {q:said}.", "Ana Ruiz", "full name"),
        ("“{c:We agree on this,}” {s:President Vera de la Cruz} {q:said}.", "Vera de la Cruz", "full name"),
        ('“{c:We agree on this,}” {s:William "Bo" Berg} {q:said}.', 'William "Bo" Berg', "full name"),
        ("“{c:We agree on this,}” {s:Ana Ruiz’s statement} {q:said}.", "Ana Ruiz", "full name"),
        ("Ana Ruiz came. “{c:We agree on this,}” {s:she} {q:said}.", "Ana Ruiz", "pronoun"),
        ("Ana Ruiz met Tom Berg. “{c:We agree on this,}” {s:he} {q:said}.", "Tom Berg", "pronoun"),
        ("After Ana Ruiz left, Tom Berg spoke. “{c:We agree on this,}” {s:he} {q:said}.", "Tom Berg", "pronoun"),
        ("Ana Ruiz was asked about Tom Berg, and {s:she} {q:said}: “{c:We agree.}”", "Ana Ruiz", "pronoun"),
        ("Vox Populi Tarn spoke. “{c:We agree on this,}” {s:he} {q:said}.", "Vox Populi Tarn", "pronoun"),
        ("{s:A spokesman} {q:said} {c:it rained}. “{c2:We agree,}” {s2:he} {q2:said}.", "A spokesman", "pronoun"),
        ("{s:Residents} {q:said} {c:it rained}. “{c2:We agree,}” {s2:they} {q2:said}.", "Residents", "pronoun"),
        ("{s:The ministry} {q:said} {c:it rained}. “{c2:We agree,}” {s2:it} {q2:said}.", "The ministry", "pronoun"),
        ("President Ana Ruiz came. “{c:We agree on this,}” {s:the president} {q:said}.", "Ana Ruiz", "title"),
        ("Sen. Tom Berg came. “{c:We agree on this,}” {s:the senator} {q:said}.", "Tom Berg", "title"),
        ("Ana Ruiz, the city’s first mayor, came. “{c:We agree,}” {s:the mayor} {q:said}.", "Ana Ruiz", "apposition"),
        ("The city’s first mayor, Ana Ruiz, came. “{c:We agree,}” {s:the mayor} {q:said}.", "Ana Ruiz", "apposition"),
        ("Tom Berg (R-Ohio) came. “{c:We agree on this,}” {s:the Republican} {q:said}.", "Tom Berg", "apposition"),
        ("Tom Berg, who is a lawyer, came. “{c:We agree,}” {s:the lawyer} {q:said}.", "Tom Berg", "apposition"),
        ("“{c:We agree on this,}” {s:the mayor of Bogotá} {q:said}.", "the mayor of Bogotá", "as printed"),
        ("“{c:We agree on this,}” {s:European leaders} {q:said}.", "European leaders", "as printed"),
        ("“{c:We agree on this,}” {s:Kyiv} {q:said}.", "Kyiv", "as printed"),
    ],
)
def test_a_mention_is_resolved_and_says_how(text: str, speaker: str, how: str) -> None:
    found = read(text).last
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
        ("the report", "organisation"),
        ("Berg", "person"),
        ("Twitter", "organisation"),
    ],
)
def test_a_speaker_has_a_type(source: str, kind: str) -> None:
    assert read(f"“{{c:We agree on this,}}” {{q:said}} {{s:{source}}}.").only.speaker_type == kind


def test_the_title_that_names_a_country_is_not_another_countrys() -> None:
    text = (
        "President Tom Berg spoke to Norland President Ana Ruiz and to former President Ida Holt.\n"
        "“{c:We agree on this,}” {s:the Norland president} {q:said}. "
        "“{c2:We agree,}” {s2:the Sudland president} {q2:said}."
    )
    assert read(text).speakers == ["Ana Ruiz", "Tom Berg"]


def test_a_title_that_several_bear_is_the_last_named_ones_and_less_sure() -> None:
    text = "Sen. Ana Ruiz met Sen. Tom Berg. “{c:We agree on this,}” {s:the senator} {q:said}."
    found = read(text).last
    assert found.speaker == "Tom Berg"
    assert found.confidence < 0.7


def test_a_common_noun_needs_more_than_its_word() -> None:
    text = "Officer Tom Berg came. “{c:We agree on this,}” {s:the officer} {q:said}."
    assert read(text).only.speaker == "the officer"


def test_a_title_named_only_later_still_answers() -> None:
    text = "“{c:We agree on this,}” {s:the mayor} {q:said}.\nMayor Ana Ruiz left."
    assert read(text).last.speaker == "Ana Ruiz"


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("“{c:We agree on this,}” {s:Norland President Ana Ruiz} {q:said}.", "Norland President"),
        ("Prime Minister Ana Ruiz came. “{c:Yes,}” {s:the Norland prime minister} {q:said}.", "Norland prime minister"),
        ("The mayor’s chief of staff, Ana Ruiz, came. “{c:We agree,}” {s:Ruiz} {q:said}.", "mayor’s chief of staff"),
        ("“{c:We agree on this,}” {q:said} {s:Ana Ruiz, the head of the city council}.", "head of the city council"),
        ("“{c:We agree on this,}” {q:said} {s:Ana Ruiz}.", None),
        ("“{c:We agree on this,}” {q:said} {s:his son Tom Berg}.", None),
        ("“{c:We agree on this,}” {q:said} {s:former Secretary of State Ana Ruiz}.", "former Secretary of State"),
        ("“{c:We agree on this,}” {s:Rep. Tom Berg (D-Ohio)} {q:said}.", "Rep."),
    ],
)
def test_a_role_is_as_printed_without_its_article(text: str, role: str | None) -> None:
    assert read(text).last.role == role


def test_a_surname_of_two_named_together_is_nobodys() -> None:
    assert read("Ana Ruiz and Ben Ruiz met. “{c:We are one,}” {s:Ruiz} {q:said}.").last.speaker is None


def test_a_surname_of_two_is_the_one_in_the_headline() -> None:
    text = "Ana Ruiz and Ben Ruiz met. “{c:We are one,}” {s:Ruiz} {q:said}."
    assert read(text, headline="What Ben Ruiz wants").last.speaker == "Ben Ruiz"


def test_an_honorific_tells_two_of_a_surname_apart() -> None:
    text = "Ana Ruiz and Ben Ruiz met. “{c:We are one,}” {s:Ms. Ruiz} {q:said}. “{c2:We are,}” {s2:Mr. Ruiz} {q2:said}."
    assert read(text).speakers == ["Ana Ruiz", "Ben Ruiz"]


def test_an_honorific_of_the_other_gender_is_somebody_else() -> None:
    assert read("Anna Holt waved. “{c:Hello to you all,}” {s:Mr. Holt} {q:told} her.").last.speaker == "Holt"


def test_of_two_men_of_a_surname_an_honorific_means_the_one_named_last() -> None:
    text = "Tom Berg met his brother Ben Berg at noon. “{c:We are one,}” {s:Mr. Berg} {q:said}."
    assert read(text).last.speaker == "Ben Berg"


def test_a_son_is_told_from_his_father() -> None:
    text = (
        "Tom Berg Jr. waved. President Berg came. “{c:We are one,}” {s:Mr. Berg} {q:said}. "
        "“{c2:Yes,}” {s2:Tom Berg Jr.} {q2:said}."
    )
    assert read(text).speakers == ["Berg", "Tom Berg Jr."]
    text = "Tom Berg met Tom Berg Jr. at noon. “{c:We are one,}” {s:Berg} {q:said}."
    assert read(text, headline="Tom Berg Jr. waves").last.speaker == "Tom Berg Jr."


@pytest.mark.parametrize(
    "text",
    [
        "Thomas A. Berg came. “{c:We are one,}” {s:Tom Berg} {q:said}.",
        "Thomas Berg came. “{c:We are one,}” {s:T. Berg} {q:said}.",
        "Thomas Berg came. “{c:We are one,}” {s:Thomas A. Berg} {q:said}.",
    ],
)
def test_a_given_name_and_its_short_forms_are_one_person(text: str) -> None:
    assert str(read(text).last.speaker).startswith("Thomas")


def test_a_nickname_in_marks_is_not_the_name() -> None:
    text = "Tom Berg, known as “Iron Dog Berg” in town, came. “{c:We are one,}” {s:Berg} {q:said}."
    assert read(text).last.speaker == "Tom Berg"


def test_a_name_that_stands_in_full_only_inside_a_quote_helps() -> None:
    text = "“{c:My friend Tom Berg is right,}” {s:Ana Ruiz} {q:said}. “{c2:I am right,}” {s2:Mr. Berg} {q2:said}."
    assert read(text).last.speaker == "Tom Berg"


def test_quotes_alone_in_the_next_paragraphs_that_belong_to_a_cue_are_its_speakers() -> None:
    seen = read("“{c:We will win,}” {s:Ana Ruiz} {q:said}.\n“{c:We always do.}”\n“{c:Every time.}”")
    assert seen.contents == [["We will win,", "We always do.", "Every time."]]
    assert seen.only.speaker == "Ana Ruiz"


def test_a_quote_that_belongs_to_no_cue_is_nobodys_and_stays() -> None:
    seen = read("“{c:We will win,}” {s:Ana Ruiz} {q:said}.\n“{c2:We always do it.}”")
    assert seen.speakers == ["Ana Ruiz", None]
    assert (seen.last.source, seen.last.cue, seen.last.resolved_by) == (None, None, None)
    assert seen.last.confidence < 0.5


def test_a_speaker_in_the_lead_in_of_a_quote_on_the_next_line_is_found() -> None:
    seen = read("Mayor {s:Ana Ruiz} {q:said}:\n“{c:We will win this.}”")
    assert seen.only.speaker == "Ana Ruiz"


def test_a_pronoun_that_may_mean_another_is_less_sure() -> None:
    alone = read("Ana Ruiz came.\n“{c:We will win,}” {s:she} {q:said}.").only
    rivals = read("Anna Holt came.\nAna Ruiz came too.\n“{c:We will win,}” {s:she} {q:said}.").only
    assert alone.speaker == "Ana Ruiz"
    assert rivals.confidence < alone.confidence


def test_a_pronoun_without_a_subject_takes_the_last_name_of_its_gender() -> None:
    text = "Many in the hall had come to see Anna Holt. “{c:We will win,}” {s:she} {q:said}."
    assert read(text).last.speaker == "Anna Holt"


@pytest.mark.parametrize(
    "text",
    [
        "“{c:We will win,}” {s:he} {q:said}.",
        "“{c:We will win,}” {s:they} {q:said}.",
        "It rained. “{c:We will win,}” {s:it} {q:said}.",
        "{s:It} {q:said}: “{c:We will win.}”",
        "Tom Berg came. “{c:We will win,}” {s:I} {q:said}.",
        "Anna Holt came. “{c:We will win,}” {s:they} {q:said}.",
    ],
)
def test_a_pronoun_without_antecedent_is_nobody(text: str) -> None:
    found = read(text).last
    assert found.speaker is None
    assert found.resolved_by is None
    assert found.confidence < 0.5


def test_a_title_that_means_somebody_for_sure_is_their_role_from_then_on() -> None:
    text = (
        "President Ana Ruiz came. “{c:We agree,}” {s:the Norland president} {q:said}. "
        "“{c2:We all do,}” {s2:Ruiz} {q2:said}. “{c3:Yes,}” {s3:she} {q3:said}."
    )
    assert [each.role for each in read(text).attributions] == ["Norland president"] * 3
