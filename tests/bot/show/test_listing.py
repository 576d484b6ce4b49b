"""What was read out of articles, a line each."""

import pytest

from bot.model import Printed
from bot.show.listing import grouped, listed
from bot.show.pieces import unstyled
from tests.bot.show import nouns


@pytest.mark.parametrize(
    ("one", "line"),
    [
        (
            nouns.count_on().lead,
            f"Andriy Yermak: “{nouns.NO_ONE}” (said 27 Nov 2025 · told The Atlantic)",
        ),
        (
            nouns.sign_away().lead,
            "Andriy Yermak: that Zelenskyy “will not sign away territory” (partly quoted · said 27 Nov 2025)",
        ),
        (
            nouns.denied().lead,
            "Andriy Yermak: that Ukraine’s constitution prohibits ceding land (reported, not quoted)",
        ),
        (
            nouns.rejected(),
            (
                "Ukrainian officials: Russia’s “maximalist goals” contradict the very idea of a viable ceasefire "
                "(stance, not said; partly quoted)"
            ),
        ),
        (nouns.nobodys().lead, f"speaker not found: “{nouns.NO_ONE}.”"),
    ],
)
def test_every_kind_is_listed_as_it_stands(one: Printed, line: str) -> None:
    assert unstyled(listed(one)) == line


def test_an_utterance_names_its_outlets_and_its_doubts() -> None:
    assert unstyled(grouped(nouns.troops())) == (
        "Vladimir Putin: If they do not pull back, we will achieve this by military means, "
        "(Al Jazeera, The Interview Times · reported, not quoted · unsure who says what, speaker inferred from “he”)"
    )
