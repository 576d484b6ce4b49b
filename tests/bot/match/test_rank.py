"""Inside the quotation over around it, direct over indirect, exact over stem, recent over old."""

from bot.match import rank
from bot.match.topic import topic
from bot.match.utterances import group
from bot.model import Query
from tests.bot.match.printing import printed

TERRITORY = topic(Query(words=("territory",)))
INSIDE = printed("No one should count on us giving up territory")
SENTENCE = printed("We will never sign that away at all", around="Asked about territory, {} she said.")
PARAGRAPH = printed("They may ask us for it every year", around="Its territory is its own. {} she said.")
HEADLINE = printed("The answer to that is quite plain", headline="Territory talks fail")
FILTERED = printed("Nothing of it stands near this one")


def test_the_nearer_the_words_the_higher_the_answer() -> None:
    hits = rank.utterances(TERRITORY, group([HEADLINE, PARAGRAPH, SENTENCE, INSIDE]))
    assert [hit.why for hit in hits] == ["quote", "sentence", "paragraph", "headline"]
    assert [hit.item.lead for hit in hits] == [INSIDE, SENTENCE, PARAGRAPH, HEADLINE]


def test_the_matched_words_are_spans_of_the_quotation() -> None:
    (hit,) = rank.utterances(TERRITORY, group([INSIDE]))
    assert [span.of(INSIDE.text) for span in hit.matched] == ["territory"]


def test_direct_comes_before_indirect_and_exact_before_stem() -> None:
    indirect = printed("that the territory was theirs by right", kind="indirect")
    stem = printed("these are the territories of our people")
    hits = rank.utterances(TERRITORY, group([indirect, stem, INSIDE]))
    assert [hit.item.lead for hit in hits] == [INSIDE, stem, indirect]


def test_recent_comes_before_old_and_both_before_undated() -> None:
    old = printed("This territory has been ours for long", day="2020-01-01")
    undated = printed("Our territory has no date at all", day=None)
    hits = rank.utterances(TERRITORY, group([undated, old, INSIDE]))
    assert [hit.item.lead for hit in hits] == [INSIDE, old, undated]


def test_without_words_the_filters_are_why() -> None:
    (hit,) = rank.utterances(topic(Query(by="Ruiz")), group([FILTERED]))
    assert (hit.why, hit.matched) == ("filter", ())


REPORTED = printed("that the answer would come in spring", headline="Territory talks fail", kind="indirect")


def test_reported_words_that_only_the_headline_ties_to_the_topic_do_not_bury_nearer_answers() -> None:
    hits = rank.utterances(TERRITORY, group([REPORTED, HEADLINE, INSIDE]))
    assert [hit.item.lead for hit in hits] == [INSIDE, HEADLINE]


def test_where_nothing_is_nearer_they_are_the_answer() -> None:
    hits = rank.utterances(TERRITORY, group([REPORTED, HEADLINE]))
    assert [hit.item.lead for hit in hits] == [HEADLINE, REPORTED]
