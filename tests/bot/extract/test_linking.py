"""From spans to attributions."""

import numpy as np
import pytest

from bot.extract.decoding import decoded
from bot.extract.linking import Link, Linker, Sureness, linked
from bot.extract.marks import quotations
from bot.extract.pairs import ground
from bot.extract.trees import Trees
from tests.bot.extract.annotated import CERTAIN, LINKER, AnnotatedTagger, paragraphs_of, passage


def constant(likely: float) -> Trees:
    """Gives every pair this probability."""
    nothing = np.zeros((1, 1), dtype=np.int32)
    odds = np.array([[np.log(likely / (1 - likely))]], dtype=np.float32)
    return Trees(nothing, np.zeros((1, 1), dtype=np.float32), nothing, nothing, odds, 0)


def links(markup: str, linker: Linker = LINKER) -> list[Link]:
    text, marked = passage(markup)
    lines = paragraphs_of(text)
    marks = quotations(text, lines)
    tagged = AnnotatedTagger(marked).tag(text, lines, marks)
    return linked(ground(text, lines, marks, tagged), decoded(tagged, marks), linker)


def grouped(markup: str, linker: Linker = LINKER) -> list[tuple[tuple[int, ...], int | None, int | None]]:
    return [(link.contents, link.cue, link.source) for link in links(markup, linker)]


def test_a_content_goes_to_its_cue_and_the_cue_to_its_source() -> None:
    assert grouped("“{c:We agree,}” {s:Ana Ruiz} {q:said}.") == [((0,), 0, 0)]


def test_contents_of_one_cue_are_one_attribution() -> None:
    assert grouped("“{c:We agree,}” {s:Ana Ruiz} {q:said}. “{c:Yes.}”") == [((0, 1), 0, 0)]


def test_a_source_may_serve_several_cues() -> None:
    markup = "{s12:Ana Ruiz} {q:said} {c:it rained} and {q2:added} {c2:it was dark}."
    assert grouped(markup) == [((0,), 0, 0), ((1,), 1, 0)]


def test_a_content_goes_to_one_cue_at_most() -> None:
    markup = "{s:Ana Ruiz} {q:said} {c2:it rained}, {s2:Tom Berg} {q2:added} {c:it was dark}."
    assert grouped(markup) == [((0,), 1, 1), ((1,), 0, 0)]


def test_a_content_that_no_cue_claims_stands_alone() -> None:
    assert links("“{c2:We agree,}” {s:Ana Ruiz} {q:said}.") == [Link((0,), None, None, 0.0)]


def test_a_cue_without_contents_is_no_attribution() -> None:
    assert links("{s:Ana Ruiz} {q:said} no more.") == []


def test_attributions_are_in_order_of_their_first_content() -> None:
    markup = "{c2:It rained}, “{c:dark it was,}” {s:Ana Ruiz} {q:said}, {s2:Tom Berg} {q2:said}, “{c:wet too.}”"
    assert [link.contents for link in links(markup)] == [(0,), (1, 2)]


@pytest.mark.parametrize(
    ("likely", "markup", "is_linked"),
    [
        (0.6, "{s:Ana Ruiz} {q:said} {c:it rained}.", True),
        (0.5, "{s:Ana Ruiz} {q:said} {c:it rained}.", False),
        (0.1, "“{c:It rained,}” {s:Ana Ruiz} {q:said}.", True),
        (0.05, "“{c:It rained,}” {s:Ana Ruiz} {q:said}.", False),
    ],
)
def test_words_in_marks_need_a_less_likely_link(likely: float, markup: str, is_linked: bool) -> None:
    (link,) = links(markup, Linker(constant(likely), constant(likely)))
    assert (link.cue is not None) == (link.source is not None) == is_linked


def test_a_cue_without_a_likely_source_keeps_its_content() -> None:
    markup = "{s:Ana Ruiz} {q:said} {c:it rained}."
    assert grouped(markup, Linker(constant(0.9), constant(0.1))) == [((0,), 0, None)]


def test_an_attribution_is_judged_by_its_links_and_its_contents_tags() -> None:
    (link,) = links("{s:Ana Ruiz} {q:said} {c:it rained}.", Linker(constant(0.9), constant(0.6)))
    assert link.odds == pytest.approx((0.9, 0.6, CERTAIN), abs=1e-3)
    assert link.sure == pytest.approx(Sureness().of(*link.odds, marked=False), abs=1e-3)


@pytest.mark.parametrize(("cue", "source"), [(0.6, 0.9), (0.9, 0.6), (0.5, 0.5)])
def test_a_weaker_link_makes_an_attribution_less_sure(cue: float, source: float) -> None:
    markup = "{s:Ana Ruiz} {q:said} {c:it rained}."
    (strong,), (weak,) = (links(markup, Linker(constant(a), constant(b))) for a, b in ((0.9, 0.9), (cue, source)))
    assert 0 <= weak.sure < strong.sure <= 1


def test_tags_that_are_less_likely_make_an_attribution_less_sure() -> None:
    sure = [Sureness().of(0.9, 0.9, content, marked=False) for content in (0.4, 0.7, 0.99)]
    assert sure == sorted(set(sure))


def test_what_is_far_away_is_no_candidate() -> None:
    far = "It went on and on. " * 80
    assert grouped(f"{{s:Ana Ruiz}} {{q:spoke}}. {far}“{{c:We agree.}}”") == [((0,), None, None)]


def test_a_text_without_spans_has_no_links() -> None:
    assert links("Nothing was said.") == []
    assert links("") == []
