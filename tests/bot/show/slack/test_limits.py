"""Any nouns give messages and modals that Slack takes, with everything in them escaped."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.answers import Answer, Context, Notice
from bot.show.slack import Message, Page, draw, view
from bot.show.slack.kit import MESSAGE, size
from tests.bot.show import nouns
from tests.bot.show.hostile import SHOWS
from tests.slack_limits import check

pages = st.builds(Page, number=st.integers(1, 4), ask=st.one_of(st.none(), st.integers(1, 10**9)))


@pytest.mark.parametrize("name", sorted(SHOWS))
@settings(max_examples=10, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_any_noun_is_a_message_and_a_modal_within_every_limit(name: str, data: st.DataObject) -> None:
    noun, page = data.draw(SHOWS[name]), data.draw(pages)
    message, modal = draw(name, noun, page), view(name, noun)
    assert problems(message) == []
    assert check(modal) == []
    assert size(message.blocks) <= MESSAGE
    assert all(one["verbatim"] is True for one in _mrkdwn(message.blocks))


@pytest.mark.parametrize("monster", ["x" * 100_000, "word. " * 20_000, "\u0301" * 100_000, "<!channel>" * 10_000])
def test_a_hundred_thousand_characters_of_anything_are_shortened(monster: str) -> None:
    hit = nouns.hit(_monstrous(monster))
    shown = draw("answer", Answer(query=nouns.answer().query, coverage=nouns.BOTH, hits=(hit,) * 6), Page(1, 1))
    assert problems(shown) == []
    context = nouns.context()
    passages = tuple(one.model_copy(update={"text": monster}) for one in context.passages)
    assert check(view("context", context.model_copy(update={"passages": passages}))) == []
    assert problems(draw("notice", Notice(text=monster), Page())) == []


def test_an_article_without_paragraphs_still_has_a_context() -> None:
    bare: Context = nouns.context().model_copy(
        update={"passages": (), "marked": (), "speaker": None, "resolved_by": None}
    )
    assert check(view("context", bare)) == []


def test_an_article_that_says_channel_rings_nobody() -> None:
    asked = nouns.answer()
    shouting = asked.model_copy(update={"hits": (nouns.hit(_monstrous("<!channel> <@U123>")),)})
    message = draw("answer", shouting, Page())
    assert problems(message) == []
    assert "!channel" in json.dumps(message.blocks)


def test_a_person_who_types_channel_rings_nobody() -> None:
    message = draw("notice", Notice(text="Look for <!channel> in `<!here>`."), Page())
    assert problems(message) == []
    assert message.text == "Look for &lt;!channel&gt; in `&lt;!here&gt;`."


def problems(message: Message) -> list[str]:
    """Broken limits, and strings that would ring people if they were read as mrkdwn."""
    written = json.dumps([message.text, message.blocks], ensure_ascii=False)
    rings = [f"{ring} stands in the payload" for ring in ("<!", "<@", "<#") if ring in written]
    return [*check({"text": message.text, "blocks": list(message.blocks)}), *rings]


def _monstrous(text: str) -> Any:  # noqa: ANN401 - an utterance all of whose texts are this text
    utterance = nouns.withdraw()
    lead = utterance.renderings[0]
    citation = lead.printed.citation.model_copy(update={"outlet": text, "headline": text, "byline": text})
    printed = lead.printed.model_copy(update={"text": text, "citation": citation})
    rendering = lead.model_copy(update={"printed": printed})
    return utterance.model_copy(update={"speaker": text, "role": text, "renderings": (rendering,) * 8})


def _mrkdwn(value: Any) -> Iterator[dict[str, Any]]:  # noqa: ANN401 - a walk through JSON
    if isinstance(value, dict):
        if value.get("type") == "mrkdwn":
            yield value
        value = list(value.values())
    if isinstance(value, list | tuple):
        for child in value:
            yield from _mrkdwn(child)


TEXT = {"type": "mrkdwn", "text": "x"}
PLAIN = {"type": "plain_text", "text": "x"}
BUTTON = {"type": "button", "action_id": "a", "text": PLAIN}


@pytest.mark.parametrize(
    "block",
    [
        {"type": "section", "text": {**TEXT, "text": "x" * 3001}},
        {"type": "section", "text": {**TEXT, "text": " "}},
        {"type": "section", "text": {**TEXT, "text": "<!channel>"}},
        {"type": "section", "text": {**TEXT, "text": "a < b"}},
        {"type": "section", "text": {**TEXT, "text": "a & b"}},
        {"type": "section"},
        {"type": "section", "fields": [TEXT] * 11},
        {"type": "section", "text": TEXT, "accessory": {**BUTTON, "value": "x" * 2001}},
        {"type": "section", "text": TEXT, "accessory": {**BUTTON, "text": {**PLAIN, "text": "x" * 76}}},
        {"type": "section", "text": TEXT, "accessory": {"type": "button", "text": PLAIN, "style": "green"}},
        {"type": "section", "text": TEXT, "accessory": {"type": "carrot"}},
        {"type": "header", "text": {**PLAIN, "text": "x" * 151}},
        {"type": "header", "text": TEXT},
        {"type": "context", "elements": [TEXT] * 11},
        {"type": "actions", "elements": []},
        {"type": "actions", "elements": [BUTTON, BUTTON]},
        {"type": "rich_text", "elements": []},
        {"type": "rich_text", "elements": [{"type": "rich_text_poem"}]},
        {"type": "rich_text", "elements": [{"type": "rich_text_section", "elements": []}]},
        {"type": "rich_text", "elements": [{"type": "rich_text_quote", "elements": [{"type": "text", "text": ""}]}]},
        {"type": "rich_text", "elements": [{"type": "rich_text_quote", "elements": [{"type": "user", "text": "U"}]}]},
        {"type": "rich_text", "elements": [{"type": "rich_text_list", "style": "x", "elements": []}]},
        {
            "type": "rich_text",
            "elements": [
                {"type": "rich_text_section", "elements": [{"type": "link", "text": "x", "url": "javascript:x"}]}
            ],
        },
        {
            "type": "rich_text",
            "elements": [
                {"type": "rich_text_section", "elements": [{"type": "text", "text": "x", "style": {"loud": True}}]}
            ],
        },
        {"type": "input", "label": PLAIN},
        {"type": "poem"},
        "no block",
    ],
)
def test_the_checker_names_what_slack_refuses(block: object) -> None:
    assert check({"text": "x", "blocks": [block]}) != []


@pytest.mark.parametrize(
    "payload",
    [
        {"text": "", "blocks": []},
        {"text": "x", "blocks": [{"type": "divider"}] * 51},
        {"text": "x", "blocks": [{"type": "section", "text": {**PLAIN, "text": "x" * 2900}}] * 5},
        {"text": "x", "blocks": [{"type": "divider", "block_id": "a"}] * 2},
        {"text": "x" * 40_001, "blocks": "[]"},
        {"text": "x", "blocks": {}},
        {"view": "[]"},
        {"type": "modal", "blocks": [], "title": {**PLAIN, "text": "x" * 25}},
        {"type": "modal", "blocks": [{"type": "input", "label": PLAIN, "element": {}}]},
        {"type": "home", "blocks": [{"type": "divider"}] * 101},
        {"type": "home", "blocks": [{"type": "divider"}], "private_metadata": "x" * 250_001},
    ],
)
def test_the_checker_names_what_is_wrong_with_a_whole_payload(payload: dict[str, object]) -> None:
    assert check(payload) != []
