"""What a draft claims was said."""

import re

from bot.desk.claims import claims
from bot.model import Article, Attribution, Kind, Reading
from bot.text import Span
from tests.fakes import FakeClock

DRAFT = (
    "Ana Ruiz called the plan “a very bad deal” and “the end of the harbour”, a “mess”.\n“We will fight it,” she said."
)


def attributed(kind: Kind, *parts: int) -> Attribution:
    """An attribution to Ana Ruiz of the draft's quotations of these numbers."""
    marked = [Span(*match.span(1)) for match in re.finditer("“([^”]*)”", DRAFT)]
    quoted = tuple(marked[part] for part in parts)
    return Attribution(kind=kind, content=quoted, quoted=quoted, speaker="Ana Ruiz")


def claimed(*found: Attribution) -> list[tuple[str, str | None]]:
    """What is claimed in the draft, read so."""

    def extract(_: Article) -> Reading:
        return Reading(attributions=found)

    return [(one.text, one.speaker) for one in claims(DRAFT, extract, FakeClock().now())]


def test_each_quoted_part_of_a_sentence_is_a_claim_unless_it_is_a_word_or_two() -> None:
    assert claimed(attributed("mixed", 0, 1, 2), attributed("direct", 3)) == [
        ("a very bad deal", "Ana Ruiz"),
        ("the end of the harbour", "Ana Ruiz"),
        ("We will fight it,", "Ana Ruiz"),
    ]


def test_a_quotation_that_two_attributions_hold_is_one_claim() -> None:
    assert len(claimed(attributed("direct", 3), attributed("mixed", 3))) == len(claimed(attributed("direct", 3)))


def test_a_quotation_that_nobody_is_given_is_nobodys() -> None:
    assert ("the end of the harbour", None) in claimed(attributed("direct", 3))
