"""The same words of one speaker are one utterance; everything else stays apart."""

from bot.match.utterances import group
from tests.bot.match.printing import printed

LONG = "Troops must leave the land they hold, then the fighting will stop. If they stay, we will use force."
PART = "If they stay, we will use force."


def test_the_same_words_in_two_outlets_are_one_utterance() -> None:
    (one,) = group([printed(PART, outlet="A"), printed(PART.rstrip("."), outlet="B")])
    assert [it.printed.citation.outlet for it in one.renderings] == ["A", "B"]
    assert [it.relation for it in one.renderings] == ["full", "same"]
    assert one.origins == 2


def test_a_part_in_anothers_quotation_is_the_same_utterance() -> None:
    (one,) = group([printed(PART, outlet="A", day="2025-11-20"), printed(LONG, outlet="B")])
    assert one.lead.text == LONG
    assert [it.relation for it in one.renderings] == ["full", "part"]
    assert one.renderings[1].diff[0] == ("-", "Troops must leave the land they hold, then the fighting will stop")


def test_the_same_words_of_two_speakers_stay_apart() -> None:
    assert len(group([printed(PART, speaker="Ana Ruiz"), printed(PART, speaker="Ben Okoro")])) == 2


def test_a_rendering_without_a_speaker_joins_the_one_that_names_him() -> None:
    (one,) = group(
        [printed(PART, speaker=None), printed(PART, speaker="Ruiz"), printed(PART, speaker="Ana Ruiz", role="mayor")]
    )
    assert (one.speaker, one.role) == ("Ana Ruiz", "mayor")


def test_different_words_of_one_speaker_stay_apart() -> None:
    assert len(group([printed(LONG), printed("If they stay, we will talk to them.")])) == 2


def test_a_few_words_are_one_utterance_only_within_days() -> None:
    near = [printed("Never again", day="2025-11-27"), printed("Never again", day="2025-11-28")]
    far = [printed("Never again", day="2025-11-27"), printed("Never again", day="2025-12-09")]
    unknown = [printed("Never again", day=None), printed("Never again")]
    assert (len(group(near)), len(group(far)), len(group(unknown))) == (1, 2, 2)


def test_a_short_part_is_the_same_utterance_within_days_and_only_of_one_named_speaker() -> None:
    assert len(group([printed(LONG), printed("use force")])) == 1
    assert len(group([printed(LONG), printed("use force", day="2025-12-20")])) == 2
    assert len(group([printed(LONG), printed("use force", speaker=None)])) == 2
    assert len(group([printed(LONG), printed("force")])) == 2


def test_a_rendering_without_a_speaker_joins_no_two_speakers() -> None:
    both = group([printed(LONG, speaker=None), printed(PART, speaker="Ana Ruiz"), printed(PART, speaker="Ben Okoro")])
    assert {one.speaker for one in both} == {"Ana Ruiz", "Ben Okoro"}


def test_a_long_quotation_is_the_same_after_a_year() -> None:
    assert len(group([printed(LONG), printed(LONG, day="2024-01-01")])) == 1


def test_an_article_that_repeats_itself_counts_once() -> None:
    (one,) = group([printed(LONG, article="a"), printed(PART, article="a"), printed(PART, outlet="B")])
    assert [it.printed.citation.article for it in one.renderings][:1] == ["a"]
    assert len(one.renderings) == 2


def test_copies_of_an_agencys_report_are_one_origin() -> None:
    copies = [printed(PART, outlet=name, agency="Reuters") for name in "ABC"]
    (one,) = group([*copies, printed(PART, outlet="D")])
    assert one.origins == 2


def test_a_reprinted_paragraph_is_one_origin() -> None:
    around = "Late on Thursday, after hours of talks in the capital, {} she said."
    (one,) = group([printed(PART, outlet=name, around=around) for name in "AB"])
    assert one.origins == 1


def test_the_order_of_the_input_is_kept() -> None:
    first, second = printed("The first thing that was said here"), printed("Quite another thing was said then")
    assert [one.lead for one in group([second, first])] == [second, first]


def test_nothing_makes_no_utterance() -> None:
    assert group([]) == ()
