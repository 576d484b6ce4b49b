"""The question in FTS5's query syntax."""

import pytest

from bot.store.search import Wanted
from bot.store.search_sqlite import expression


@pytest.mark.parametrize(
    ("wanted", "written"),
    [
        (Wanted(kind="quote"), '{kinds} : ("quote")'),
        (Wanted(terms=(("28", "point"), ("plan",))), '{quoted} : ("28 point" AND "plan")'),
        (Wanted(names=("ana", "ruiz"), outlet=("times",)), '{names} : ("ana" AND "ruiz") AND {outlet} : ("times")'),
        (
            Wanted(terms=(("a",),), places=("quoted", "around"), excluded=(("b",), ("c", "d"))),
            '({quoted around} : ("a")) NOT ({around} : ("b" OR "c d"))',
        ),
        (Wanted(names=('x" OR "y',)), '{names} : ("x"" OR ""y")'),
    ],
)
def test_every_token_is_a_quoted_string_in_its_column(wanted: Wanted, written: str) -> None:
    assert expression(wanted) == written


def test_a_long_question_is_cut_to_what_the_index_answers_quickly() -> None:
    assert expression(Wanted(terms=tuple((f"w{n}",) for n in range(500)))).count('"') == 2 * 64
    assert len(expression(Wanted(terms=(("w",) * 500,))).split()) == 2 + 32
