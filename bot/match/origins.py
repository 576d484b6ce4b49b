"""Which renderings come from one report: copies of one agency's text, and paragraphs reprinted word for word."""

from collections.abc import Sequence

from bot.model import Printed
from bot.text import words

_OWN_WORDS = 6  # words beside the quotation that a reprinted paragraph must share


def numbered(members: Sequence[Printed]) -> list[int]:
    """The number of the origin of each rendering, from 1 in order of appearance.

    Two renderings have one origin when both credit the same agency, or when their paragraphs are the same words with
    enough of them outside the quotation.
    """
    origins: list[int] = []
    for at, one in enumerate(members):
        copied = next((origins[before] for before in range(at) if _one_report(members[before], one)), None)
        origins.append(copied or max(origins, default=0) + 1)
    return origins


def _one_report(one: Printed, other: Printed) -> bool:
    if one.citation.article == other.citation.article:
        return True
    agency = one.citation.agency
    if agency and other.citation.agency and agency.casefold() == other.citation.agency.casefold():
        return True
    paragraph = _words(one.passage.text)
    return paragraph == _words(other.passage.text) and len(paragraph) >= len(_words(one.text)) + _OWN_WORDS


def _words(text: str) -> list[str]:
    return [word.folded for word in words(text)]
