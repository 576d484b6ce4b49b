"""Pages: five items, or as many as fit; the same answer parts at the same places."""

from bot.show.slack.kit import Block
from bot.show.slack.paging import sheet


def draw(length: int, first: bool) -> list[Block]:
    """A block of about this size."""
    return [{"type": "first" if first else "later", "text": "x" * length}]


def test_five_items_are_a_page() -> None:
    page = sheet([1] * 12, draw, 2)
    assert (page.number, page.first, page.last, page.left) == (2, 6, 10, 2)
    assert [block["type"] for block in page.blocks] == ["first", *["later"] * 4]


def test_a_page_holds_fewer_items_when_they_are_long() -> None:
    page = sheet([400] * 5, draw, 1, room=1_000)
    assert (page.last, page.left) == (2, 3)


def test_an_item_too_long_for_a_page_has_one_alone() -> None:
    page = sheet([5_000, 10], draw, 1, room=1_000)
    assert (page.last, page.left) == (1, 1)


def test_a_page_beyond_the_last_is_the_last() -> None:
    assert sheet([1] * 6, draw, 40).number == 2


def test_nothing_is_one_empty_page() -> None:
    page = sheet([], draw, 1)
    assert (page.blocks, page.last, page.left) == ((), 0, 0)
