"""The promise, on any article: what stands in marks in an answer stands in marks in the article."""

import re
from collections.abc import Iterator
from io import StringIO
from typing import Any, cast

from hypothesis import given, settings
from hypothesis import strategies as st
from rich.console import Console

from bot.answers import Alone, Answer, Comparison, Rendering, Utterance, Verdict, Verification
from bot.desk.utterances import printed
from bot.model import Attribution, Kind, Noun, Printed, Query, Reading
from bot.show.listing import listed
from bot.show.pieces import unstyled
from bot.show.slack import Page, draw
from bot.show.terminal import render
from bot.text import Span
from tests.bot.show import nouns

_MARKED = re.compile("“([^”]*)”")
_WORDS = st.lists(
    st.sampled_from("harbour bridge stays opens never, soon. A 28 <b> *x*".split()), min_size=1, max_size=60
)
_STRETCHES = st.lists(st.tuples(st.booleans(), _WORDS.map(" ".join)), min_size=1, max_size=5)


@st.composite
def _printed(draw_: st.DrawFn) -> Printed:
    """An attribution of a part of a paragraph in which some stretches are quoted; its kind is what the marks say."""
    text = " ".join(f"“{words}”" if quoted else words for quoted, words in draw_(_STRETCHES))
    marked = [Span(*one.span(1)) for one in _MARKED.finditer(text)]
    content = draw_(st.sampled_from([*marked, *_stretches(text)]))
    quoted = tuple(
        Span(max(one.start, content.start), min(one.end, content.end)) for one in marked if one.meets(content)
    )
    kind: Kind = "direct" if any(one.covers(content) for one in marked) else "mixed" if quoted else "indirect"
    found = Attribution(
        kind=kind,
        content=(content,),
        quoted=quoted,
        speech=draw_(st.booleans()),
        speaker=draw_(st.sampled_from((None, "Ana Ruiz"))),
        resolved_by=draw_(st.sampled_from((None, "pronoun"))),
        confidence=draw_(st.sampled_from((0.1, 0.9, 1.0))),
    )
    article = nouns.times().model_copy(update={"text": text, "paragraphs": (Span(0, len(text)),)})
    return printed(article, Reading(attributions=(found,)))[0]


def _stretches(text: str) -> list[Span]:
    """From any word to any later one."""
    starts = [0, *(at + 1 for at, char in enumerate(text) if char == " ")]
    return [Span(start, end) for start in starts[:12] for end in (len(text), (start + len(text)) // 2) if start < end]


def _nouns(one: Printed) -> Iterator[tuple[str, Noun]]:
    """Every answer that shows words."""
    lead = one.attribution
    whole = Utterance(
        id="u",
        speaker=lead.speaker,
        role=None,
        speaker_type=None,
        renderings=(Rendering(printed=one, relation="full"), nouns.same(one)),
        origins=1,
    )
    hit, query = nouns.hit(whole, why="filter"), Query(by="Ruiz")
    yield "answer", Answer(query=query, coverage=nouns.BOTH, hits=(hit,))
    alone = (Alone(outlet="A", hits=(hit,)),)
    yield "comparison", Comparison(query=query, coverage=nouns.BOTH, shared=(hit,), alone=alone)
    yield "digest", nouns.digest().model_copy(update={"hits": (hit,)})
    near = Verdict(text="x", span=Span(0, 1), speaker=None, verdict="not_found", nearest=nouns.evidence(one))
    yield "verification", Verification(policy="ap", coverage=nouns.BOTH, quotes=(near,))


def _shown(show: str, noun: Noun) -> Iterator[str]:
    """The printed words of a message, and each line of a terminal wide enough for all of it."""
    for block in draw(show, noun, Page()).blocks:
        for element in cast("list[dict[str, Any]]", block.get("elements", [])):
            if element["type"] == "rich_text_quote":
                yield "".join(run["text"] for run in element["elements"])
    out = StringIO()
    Console(file=out, width=100_000).print(render(show, noun))
    yield from out.getvalue().splitlines()


@settings(max_examples=60, deadline=None)
@given(one=_printed())
def test_no_word_stands_in_marks_that_the_article_does_not_have_in_marks(one: Printed) -> None:
    marked = _MARKED.findall(one.passage.text)
    shown = [unstyled(listed(one)), *(text for show, noun in _nouns(one) for text in _shown(show, noun))]
    assert any(text.strip() for text in shown)
    for words in (words for text in shown for words in _MARKED.findall(text)):
        assert any(words in quotation for quotation in marked)


@settings(max_examples=60, deadline=None)
@given(one=_printed())
def test_every_answer_marks_what_is_unsure_and_what_is_a_stance(one: Printed) -> None:
    found = one.attribution
    for show, noun in _nouns(one):
        text = str(draw(show, noun, Page()).blocks)
        assert found.sure or "unsure " in text or "speaker not found" in text
        assert found.speaker or "speaker not found" in text
        assert found.speech or "stance, not said" in text
