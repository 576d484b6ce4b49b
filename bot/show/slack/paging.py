"""Pages of an answer: five items, or as many as a message holds. The same answer always parts at the same places."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from bot.show.slack.kit import BODY, Block, size

FIVE = 5

T = TypeVar("T")


@dataclass(frozen=True)
class Sheet:
    """One page: its number, its blocks, the items on it (`first` to `last`, from 1) and how many come after."""

    number: int
    blocks: tuple[Block, ...]
    first: int
    last: int
    left: int


def sheet(
    items: Sequence[T], draw: Callable[[T, bool], list[Block]], number: int, most: int = FIVE, room: int = BODY
) -> Sheet:
    """The page of this number; the last one when there are fewer.

    `draw` is told whether its item is the first of a page.
    """
    start, at = 0, 1
    while True:
        blocks, end = _filled(items, start, draw, most, room)
        if at >= number or end == len(items):
            return Sheet(at, tuple(blocks), start + 1, end, len(items) - end)
        start, at = end, at + 1


def _filled(
    items: Sequence[T], start: int, draw: Callable[[T, bool], list[Block]], most: int, room: int
) -> tuple[list[Block], int]:
    """The blocks of one page that starts with the item `start`, and the item that the next one starts with."""
    blocks: list[Block] = []
    for at in range(start, min(start + most, len(items))):
        drawn = draw(items[at], at == start)
        if blocks and size([*blocks, *drawn]) > room:
            return blocks, at
        blocks += drawn
    return blocks, min(start + most, len(items))
