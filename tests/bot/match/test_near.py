"""A misspelling finds its neighbours and nothing far away."""

from bot.match.near import nearest, nearest_name


def test_a_misspelt_word_finds_the_right_one() -> None:
    assert nearest("teritory", ["story", "territory", "terror"]) == ("territory",)


def test_a_word_unlike_all_finds_nothing() -> None:
    assert nearest("quixotic", ["story", "territory"]) == ()


def test_a_misspelt_surname_finds_the_full_name() -> None:
    assert nearest_name("Yermack", ["Vladimir Putin", "Andriy Yermak"]) == ("Andriy Yermak",)


def test_no_more_names_than_asked_for() -> None:
    assert len(nearest_name("Ruiz", [f"{first} Ruiz" for first in "ABCDEF"], 2)) == 2
