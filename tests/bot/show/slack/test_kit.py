"""Escaping and shortening for Slack."""

import pytest

from bot.show.pieces import Piece
from bot.show.slack.kit import exact, message, mrkdwn, runs, section


def test_the_three_entities_are_escaped() -> None:
    assert mrkdwn((Piece("<!channel> & co"),)) == "&lt;!channel&gt; &amp; co"


@pytest.mark.parametrize("text", ["*bold*", "_so_", "~gone~", "`code`"])
def test_characters_that_format_are_replaced_by_look_alikes(text: str) -> None:
    assert not set(mrkdwn((Piece(text),))) & set("*_~`")


def test_an_emoji_shortcode_stays_text() -> None:
    assert mrkdwn((Piece(":tada: 10:30"),)) == ":\u2060tada: 10:30"


def test_a_line_that_starts_with_a_bracket_is_no_quotation() -> None:
    assert mrkdwn((Piece("> 5 %"),)) == "\u2060&gt; 5 %"


def test_what_was_typed_keeps_its_characters_but_backticks() -> None:
    assert mrkdwn((Piece("a_b *c* `d`", "code"),)) == "`a_b *c* ˋdˋ`"


def test_spaces_stay_outside_the_marks() -> None:
    assert mrkdwn((Piece("by "), Piece(" Ana ", "bold"), Piece("now"))) == "by  *Ana* now"


def test_a_link_keeps_its_address_whole() -> None:
    piece = Piece("The <Daily>", "plain", "https://news.example/?a=1&b=2")
    assert mrkdwn((piece,)) == "<https://news.example/?a=1&amp;b=2|The &lt;Daily&gt;>"


def test_a_cut_shows_outside_the_mark_and_never_inside_an_entity() -> None:
    assert mrkdwn((Piece("Tom & Tim and many others", "bold"),), 14) == "*Tom &amp;*…"
    assert mrkdwn((Piece("&" * 40),), 20) == f"{'&amp;' * 3}…"


def test_a_link_that_does_not_fit_is_left_out_whole() -> None:
    piece = Piece("Daily", "plain", "https://news.example/" + "x" * 50)
    assert mrkdwn((Piece("In "), piece, Piece(" today")), 40) == "In …"


@pytest.mark.parametrize(
    ("text", "whether"), [("plain words", True), ("5 * 3", False), (":tada:", False), ("a\nb", False)]
)
def test_words_in_marks_go_to_mrkdwn_only_if_it_shows_them_exactly(text: str, whether: bool) -> None:
    assert exact((Piece(text),)) is whether


def test_rich_text_shows_every_character_and_no_string_of_it_is_a_broadcast() -> None:
    elements = runs((Piece("a <!channel> & *b*", "bold"),))
    texts = [str(one["text"]) for one in elements]
    assert "".join(texts) == "a <!channel> & *b*"
    assert not any("<!" in text for text in texts)
    assert {str(one["style"]) for one in elements} == {"{'bold': True}"}


def test_an_empty_line_is_never_sent_empty() -> None:
    assert runs((Piece(""),)) == [{"type": "text", "text": "…"}]
    assert section(())["text"] == {"type": "mrkdwn", "text": "…", "verbatim": True}
    assert mrkdwn((Piece("\n"), Piece("x"))) == " x"


def test_the_fallback_holds_whole_lines_and_shows_that_it_ends() -> None:
    told = [(Piece(f"line {number} " + "x" * 200),) for number in range(9)]
    text = message(told, []).text
    assert text.endswith(" · …")
    assert len(text) < 1_000
    assert text.count("line") == 4


def test_the_fallback_is_never_empty() -> None:
    assert message([], []).text == "Quote Desk"
