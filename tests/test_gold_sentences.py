"""The annotated sentences themselves: found in their passages, enough of each kind, consistent."""

from collections import Counter
from collections.abc import Sequence
from datetime import date
from functools import cache

import pytest

from bot.model import Moment
from tests.gold_sentences import Gold, Located, Missing, Passage, Told, located, passages

MARKS = "“”‘’\"'«»„"
TOLD = {
    "kind": "indirect",
    "speech": True,
    "content": ["it rained"],
    "source": "She",
    "cue": "said",
    "speaker": "She",
    "speaker_type": "person",
    "role": None,
    "resolved_by": "as printed",
    "addressee": None,
    "occasion": None,
    "said_on": None,
}


@cache
def gold() -> tuple[Gold, ...]:
    return passages()


def attributions() -> list[tuple[Gold, Located]]:
    return [(each, one) for each in gold() for one in each.attributions]


def told() -> list[Told]:
    return [one.told for _, one in attributions()]


def one_passage(text: str, **changed: object) -> Passage:
    return Passage.model_validate(
        {"id": "a-01", "published": None, "text": text, "attributions": [{**TOLD, **changed}]}
    )


def off(found: Sequence[object]) -> str:
    return "\n".join(map(str, found))


def test_every_string_is_found_as_it_is_written() -> None:
    for each, one in attributions():
        text = each.passage.text
        assert tuple(part.of(text) for part in one.content) == one.told.content
        assert (one.source and one.source.of(text)) == one.told.source
        assert (one.cue and one.cue.of(text)) == one.told.cue
    for each in gold():
        for fact in each.facts or ():
            assert fact.span.of(each.passage.text) == fact.fact.text


def test_ids_and_texts_are_unique() -> None:
    for kind in ("id", "text"):
        counts = Counter(getattr(each.passage, kind) for each in gold())
        assert [value for value, count in counts.items() if count > 1] == []


def test_the_passages_are_short_and_many() -> None:
    assert len(gold()) >= 260
    assert len(told()) >= 420
    assert [each.passage.id for each in gold() if len(each.passage.text) > 1_000] == []


@pytest.mark.parametrize(("kind", "least"), [("direct", 150), ("mixed", 60), ("indirect", 120)])
def test_there_are_enough_statements_of_each_kind(kind: str, least: int) -> None:
    assert sum(one.kind == kind and one.speech for one in told()) >= least


def test_there_are_enough_stances_and_negatives() -> None:
    assert sum(not one.speech for one in told()) >= 30
    assert sum(not each.attributions for each in gold()) >= 20


def test_there_are_enough_speakers_to_resolve() -> None:
    assert sum(one.tests_the_speaker for one in told()) >= 170
    types = Counter(one.speaker_type for one in told())
    ways = Counter(one.resolved_by for one in told())
    assert min(types[kind] for kind in ("person", "office", "organisation", "country", "group", "unnamed")) >= 10
    assert min(ways[way] for way in ("full name", "surname", "title", "apposition", "pronoun", "as printed")) >= 10


def test_there_are_enough_passages_with_facts() -> None:
    looked = [each for each in gold() if each.facts is not None]
    assert len(looked) >= 60
    assert sum(not each.facts for each in looked) >= 15


def test_source_cue_and_content_do_not_meet() -> None:
    clashes = [
        (each.passage.id, one.told)
        for each, one in attributions()
        for part in one.content
        if any(other is not None and other.meets(part) for other in (one.source, one.cue))
        or (one.source and one.cue and one.source.meets(one.cue))
    ]
    assert not clashes, off(clashes)


def test_each_cue_gives_one_attribution() -> None:
    for each in gold():
        cues = Counter(one.cue for one in each.attributions if one.cue)
        assert [span.of(each.passage.text) for span, count in cues.items() if count > 1] == []


def test_direct_content_stands_in_marks_and_indirect_content_has_none() -> None:
    for each, one in attributions():
        for part in one.content:
            opened = each.passage.text[: part.start].rstrip()[-1:] in tuple(MARKS)
            assert opened == (one.told.kind == "direct"), (each.passage.id, one.told.content)
        inner = any(mark in part for part in one.told.content for mark in '“‘"«„')
        assert one.told.kind != "mixed" or inner or "'" in "".join(one.told.content), each.passage.id
        assert one.told.kind != "indirect" or not inner, each.passage.id


def test_each_speakers_name_is_in_the_passage() -> None:
    wrong = [each.passage.id for each, one in attributions() if (one.told.speaker or "") not in each.passage.text]
    assert not wrong, off(wrong)


def test_days_are_real_and_not_after_publication() -> None:
    for each, one in attributions():
        if one.told.said_on:
            said, published = Moment(iso=one.told.said_on).day, date.fromisoformat(str(each.passage.published))
            assert said, each.passage.id
            assert said <= published, each.passage.id


def test_a_string_that_is_not_there_is_named() -> None:
    with pytest.raises(Missing, match=r"a-01: 'cried' is not in the text"):
        located(one_passage("She said it rained.", cue="cried"))


def test_whole_words_count_and_the_number_chooses() -> None:
    text = "The man said he said it rained."
    (one,) = located(one_passage(text, source="he", at={"cue": 2})).attributions
    assert (one.source, one.cue) == ((13, 15), (16, 20))


def test_parts_follow_each_other() -> None:
    text = "“No,” She said. “No,” and it rained."
    (one,) = located(one_passage(text, content=["No,", "No,"])).attributions
    assert [part.start for part in one.content] == [1, 17]


def test_every_part_is_numbered_or_none() -> None:
    with pytest.raises(ValueError, match="number every part"):
        one_passage("She said it rained.", at={"content": [1, 2]})
