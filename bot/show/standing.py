"""How words stand in their article, and how sure it is whose they are: a short phrase for each, or none."""

from typing import Protocol

from bot.model import Kind, ResolvedBy
from bot.show.pieces import flat

STANCE = "stance, not said"
_STANDS: dict[Kind | None, str | None] = {"mixed": "partly quoted", "indirect": "reported, not quoted"}
_REACHED: dict[ResolvedBy | None, str] = {"pronoun": "a pronoun", "title": "a title"}


class Standing(Protocol):
    """What an attribution, evidence and a context all tell; a fact has no `kind`."""

    @property
    def kind(self) -> Kind | None:
        """How much stands in quotation marks."""
        ...

    @property
    def speech(self) -> bool:
        """Whether something was said; else it is a stance."""
        ...

    @property
    def speaker(self) -> str | None:
        """Whose it is."""
        ...

    @property
    def resolved_by(self) -> ResolvedBy | None:
        """How the speaker was reached."""
        ...

    @property
    def sure(self) -> bool:
        """Whether all of it can be trusted."""
        ...


def label(one: Standing) -> str | None:
    """How the words stand; None for a plain direct quotation, whose marks say it."""
    if one.speech:
        return _STANDS.get(one.kind)
    return f"{STANCE}; partly quoted" if one.kind == "mixed" else STANCE


def unsure(one: Standing) -> str | None:
    """That it may be wrong: of a direct quotation only whose it is, of anything else also where it begins and ends."""
    if one.sure:
        return None
    if not one.speech:
        return "unsure whose stance"
    return "unsure of the speaker" if one.kind == "direct" else "unsure who says what"


def doubt(one: Standing, mention: str | None = None) -> str | None:
    """That it may be wrong, and how the speaker was inferred: from `mention`, byte for byte, when it is known.

    None without a speaker: that none was found is said where the name would stand.
    """
    if not flat(one.speaker):
        return None
    doubted, reached = unsure(one), _REACHED.get(one.resolved_by)
    if not reached:
        return doubted
    inferred = f"inferred from {f'“{mention}”' if mention else reached}"
    return f"{doubted}, {inferred}" if doubted == "unsure of the speaker" else _and(doubted, f"speaker {inferred}")


def _and(one: str | None, other: str) -> str:
    return f"{one}, {other}" if one else other
