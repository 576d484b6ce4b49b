"""Words and names near to one that was not found."""

from collections.abc import Sequence

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.text import fold

_ENOUGH = 0.7  # share of the letters that must stay in place; "teritory" is 0.89 like "territory", "story" 0.44


def nearest(asked: str, known: Sequence[str], limit: int = 3) -> tuple[str, ...]:
    """The known words or names most like the asked one, best first; none that is too far to be a misspelling.

    Likeness is one minus the optimal string alignment distance (insertions, deletions, substitutions, swapped
    neighbours) over the longer length.
    """
    found = process.extract(
        fold(asked), known, processor=fold, scorer=OSA.normalized_similarity, score_cutoff=_ENOUGH, limit=limit
    )
    return tuple(choice for choice, _, _ in found)


def nearest_name(asked: str, known: Sequence[str], limit: int = 3) -> tuple[str, ...]:
    """The known names that are like the asked one as a whole or in one of their words, in the order of `known`."""
    parts = list(dict.fromkeys(part for name in known for part in (name, *name.split())))
    like = set(nearest(asked, parts, limit * 3))
    return tuple(name for name in known if like & {name, *name.split()})[:limit]
