"""Speaker names: which name answers to which, whatever its spelling.

Transliterations differ mostly in the ending of a surname (Zelensky, Zelenskyy, Zelenskiy) and in accents; both are
folded away before names are compared.
"""

import re
import unicodedata
from functools import lru_cache

from bot.text import words

_ENDING = re.compile(r"(?:iy|yi|yy|ij|ii|yj|y|i)$")
_HONORIFICS = frozenset("mr mrs ms mx dr prof sir dame lord lady sen rep gov gen the".split())


def keys(name: str) -> tuple[str, ...]:
    """The words of a name in the form in which names are compared, honorifics and articles dropped.

    An empty tuple when nothing is left.
    """
    return tuple(_key(word.folded) for word in words(name) if word.folded not in _HONORIFICS)


@lru_cache(maxsize=65536)
def _key(folded: str) -> str:
    plain = "".join(char for char in unicodedata.normalize("NFKD", folded) if not unicodedata.combining(char))
    plain = re.sub(r"'s?$", "", plain)
    return _ENDING.sub("y", plain) if len(plain) > 5 else plain


def answers_to(name: str | None, asked: str) -> bool:
    """Whether a speaker's name holds every word of the name that was asked for; an initial stands for its word."""
    wanted, held = keys(asked), keys(name or "")
    return any(len(key) > 1 for key in wanted) and all(_holds(held, key) for key in wanted)


def _holds(held: tuple[str, ...], key: str) -> bool:
    return key in held or (len(key) == 1 and any(one.startswith(key) for one in held))


def same(one: str | None, other: str | None) -> bool:
    """Whether two names are one speaker's: equal, or one is the other's surname or lacks only its middle parts."""
    if one is None or other is None:
        return False
    a, b = keys(one), keys(other)
    if not a or not b:
        return False
    return _is_short_for(a, b) or _is_short_for(b, a)


def _is_short_for(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    return len(short) <= len(long) and short[-1] == long[-1] and all(_holds(long, key) for key in short)


def is_role(role: str | None, asked: str) -> bool:
    """Whether what was asked for is this role, whole or without whose it is.

    "chief of staff" is the role "Ukrainian president's chief of staff"; "Ukrainian president" is another's.
    """
    if not role:
        return False
    head = re.split(r"['’]s?\s", role)[-1]
    return bool(keys(asked)) and keys(asked) in (keys(role), keys(head))
