"""What a reporter reads in a terminal of 80 columns, without colour."""

from io import StringIO

import pytest
from rich.console import Console
from syrupy.assertion import SnapshotAssertion

from bot.answers import Comparison, IngestReport, Notice
from bot.model import Noun, Query
from bot.show.terminal import render
from tests.bot.show import nouns


def printed(show: str, noun: Noun) -> str:
    """What a pipe receives, without trailing spaces."""
    out = StringIO()
    Console(file=out, width=80).print(render(show, noun))
    return "\n".join(line.rstrip() for line in out.getvalue().splitlines())


ALL = {**nouns.NOUNS, "sources": ("sources", nouns.sources()), "ingest": ("ingest", nouns.ingest())}


@pytest.mark.parametrize("name", list(ALL))
def test_every_noun_reads_well(name: str, snapshot: SnapshotAssertion) -> None:
    assert printed(*ALL[name]) == snapshot


def test_an_unknown_show_is_a_programming_error() -> None:
    with pytest.raises(KeyError):
        render("poem", nouns.notice())


def test_a_digest_command_that_answers_with_a_list_shows_the_list() -> None:
    assert printed("digest", nouns.subscriptions()) == printed("subscriptions", nouns.subscriptions())


def test_nothing_is_left_out_however_long() -> None:
    long = nouns.long_answer()
    assert printed("answer", long).count("we will certainly document it") == 12


def test_markup_and_control_characters_of_an_article_do_nothing() -> None:
    text = printed("notice", Notice(text="[bold]x[/bold] \x1b[31m red"))
    assert text == "[bold]x[/bold] [31m red"


def test_a_quotation_cannot_steer_the_terminal() -> None:
    hit = nouns.answer().hits[0]
    lead = hit.item.lead.model_copy(update={"text": "a\x1b]0;title\x07b"})
    rendering = hit.item.renderings[0].model_copy(update={"printed": lead})
    item = hit.item.model_copy(update={"renderings": (rendering,)})
    answer = nouns.answer().model_copy(update={"hits": (nouns.hit(item),)})
    assert "“a�]0;title�b”" in printed("answer", answer)


def test_an_empty_run_and_an_empty_comparison_say_so() -> None:
    assert printed("ingest", IngestReport(items=())) == "0 inputs · 0 attributions"
    empty = Comparison(query=Query(by="nobody"), coverage=nouns.BOTH)
    assert "How outlets printed anything\nby `nobody`\nNo statement found" in printed("comparison", empty)
