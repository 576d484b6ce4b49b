"""Digests in words."""

from bot.show.pieces import unstyled
from bot.show.schedules import overflow, quiet, when
from tests.bot.show import nouns


def test_a_weekly_digest_names_its_day_and_zone() -> None:
    weekly = nouns.subscription(cadence="weekly", weekday=0, at="07:30", zone="UTC")
    assert when(weekly) == "weekly on Mon at 07:30 (UTC)"


def test_a_digest_that_shows_everything_counts_no_rest() -> None:
    assert overflow(nouns.digest(), 0) == ()
    assert unstyled(overflow(nouns.digest(), 4)) == "and 4 more: /who-said territory"


def test_a_day_without_news_states_its_window_in_the_channels_zone() -> None:
    assert unstyled(quiet(nouns.quiet_digest())).startswith(
        "Digest territory · nothing new indexed since Mon 1 Dec 2025, 08:00 until Tue 2 Dec 2025, 08:00 (Europe/Kyiv)"
    )
