"""Posting: Slack's no, and its silence, are two things, and a sentence says what to do."""

from collections.abc import Iterator

import pytest

from bot.errors import PostRefused, PostUnknown
from bot.settings import Settings
from bot.show.slack import Message
from bot.slack import Keys, SlackPoster
from tests.fake_slack import CHANNEL, USER, FakeSlack, Trouble

MESSAGE = Message("A digest", ({"type": "section", "text": {"type": "mrkdwn", "text": "One line"}},))


@pytest.fixture
def slack() -> Iterator[FakeSlack]:
    with FakeSlack() as fake:
        yield fake


@pytest.fixture
def poster(slack: FakeSlack) -> SlackPoster:
    return SlackPoster(slack.keys, timeout=1)


@pytest.mark.parametrize("channel", [CHANNEL, USER])
def test_a_message_is_posted_to_a_channel_or_a_person(slack: FakeSlack, poster: SlackPoster, channel: str) -> None:
    poster.post(channel, MESSAGE)
    (posted,) = slack.of("chat.postMessage")
    assert (posted.payload["channel"], posted.text) == (channel, "A digest")
    assert posted.payload["blocks"] == list(MESSAGE.blocks)
    assert posted.payload["unfurl_links"] is False


@pytest.mark.parametrize(
    ("code", "advice"),
    [
        ("not_in_channel", "/invite"),
        ("channel_not_found", "/invite"),
        ("is_archived", "archived"),
        ("token_revoked", "install it again"),
        ("missing_scope", "manifest"),
        ("msg_blocks_too_long", "narrower"),
        ("an_error_of_tomorrow", "an_error_of_tomorrow"),
    ],
)
def test_a_no_is_a_sentence_that_says_what_to_do(slack: FakeSlack, poster: SlackPoster, code: str, advice: str) -> None:
    slack.trouble("chat.postMessage", Trouble("refuse", code))
    with pytest.raises(PostRefused, match=advice) as no:
        poster.post(CHANNEL, MESSAGE)
    assert no.value.sentence.endswith(".")


@pytest.mark.parametrize(
    "trouble",
    [Trouble("hang"), Trouble("cut"), Trouble("fail"), Trouble("refuse", "internal_error")],
    ids=lambda one: f"{one.kind} {one.code}".strip(),
)
def test_without_an_answer_that_tells_it_may_have_been_posted_and_is_not_sent_again(
    slack: FakeSlack, poster: SlackPoster, trouble: Trouble
) -> None:
    slack.trouble("chat.postMessage", trouble)
    with pytest.raises(PostUnknown, match="may or may not"):
        poster.post(CHANNEL, MESSAGE)
    assert len(slack.of("chat.postMessage")) == 1


def test_a_slack_that_cannot_be_reached_has_posted_nothing() -> None:
    with FakeSlack() as gone:
        poster = SlackPoster(gone.keys)
    with pytest.raises(PostRefused, match="nothing was posted"):
        poster.post(CHANNEL, MESSAGE)


def test_a_call_that_slack_puts_off_is_made_again(slack: FakeSlack, poster: SlackPoster) -> None:
    slack.trouble("chat.postMessage", Trouble("put_off"))
    poster.post(CHANNEL, MESSAGE)
    assert len(slack.of("chat.postMessage")) == 2


def test_a_slack_that_keeps_putting_off_has_posted_nothing(
    slack: FakeSlack, poster: SlackPoster, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("slack_sdk.http_retry.builtin_handlers.time.sleep", lambda _: None)
    slack.trouble("chat.postMessage", *[Trouble("put_off")] * 9)
    with pytest.raises(PostRefused, match="pause"):
        poster.post(CHANNEL, MESSAGE)


def test_the_keys_are_read_from_the_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("SLACK_BOT_TOKEN", "SLACK_SIGNING_SECRET", "SLACK_API_URL"):
        monkeypatch.delenv(name, raising=False)
    with pytest.raises(PostRefused, match="SLACK_BOT_TOKEN"):
        Keys.of(Settings())
    monkeypatch.setenv("SLACK_BOT_TOKEN", "xoxb-1")
    assert Keys.of(Settings()) == Keys("xoxb-1", None, "https://slack.com/api/")
    monkeypatch.setenv("SLACK_SIGNING_SECRET", "hush")
    assert Keys.of(Settings()) == Keys("xoxb-1", "hush", "https://slack.com/api/")
