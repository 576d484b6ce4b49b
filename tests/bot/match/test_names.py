"""Names answer to their parts and spellings, and to nothing else."""

import pytest

from bot.match import names


@pytest.mark.parametrize(
    ("name", "asked"),
    [
        ("Andriy Yermak", "yermak"),
        ("Andriy Yermak", "Mr Yermak"),
        ("Volodymyr Zelenskyy", "Zelensky"),
        ("Volodymyr Zelensky", "zelenskiy"),
        ("Volodymyr Zelenskyi", "ZELENSKYY"),
        ("Ana Ruíz", "ruiz"),
        ("the Ministry of Health", "ministry of health"),
        ("Vladimir Putin", "V. Putin"),
    ],
)
def test_a_speaker_answers_to(name: str, asked: str) -> None:
    assert names.answers_to(name, asked)


@pytest.mark.parametrize(
    ("name", "asked"),
    [
        ("Andriy Yermak", "yermakov"),
        ("Vladimir Putin", "A. Putin"),
        ("Vladimir Putin", "V."),
        ("Vladimir Putin", "Lyudmila Putina"),
        (None, "putin"),
        ("Ana Ruiz", ""),
        ("Ana", "the"),
    ],
)
def test_a_speaker_does_not_answer_to(name: str | None, asked: str) -> None:
    assert not names.answers_to(name, asked)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Vladimir Putin", "Putin", True),
        ("Volodymyr Zelenskyy", "Zelensky", True),
        ("Ana Maria Ruiz", "Ana Ruiz", True),
        ("Ana Ruiz", "Ben Ruiz", False),
        ("Ana Ruiz", "Ana", False),
        ("Ana Ruiz", None, False),
        ("the", "Ana", False),
        ("V. Putin", "Vladimir Putin", True),
        ("A. Putin", "Vladimir Putin", False),
    ],
)
def test_two_names_are_one_speaker(one: str, other: str | None, expected: bool) -> None:
    assert names.same(one, other) is expected
    assert names.same(other, one) is expected


@pytest.mark.parametrize(
    ("role", "asked", "expected"),
    [
        ("Ukrainian president’s chief of staff", "chief of staff", True),
        ("Ukrainian president’s chief of staff", "the Ukrainian president’s chief of staff", True),
        ("Ukrainian president’s chief of staff", "the Ukrainian president", False),
        ("Ukrainian president’s chief of staff", "staff", False),
        ("Russian president", "the Russian president", True),
        ("Russian president", "the president", False),
        (None, "the president", False),
        ("Russian president", "the", False),
    ],
)
def test_a_role_is_asked_for_whole_or_without_whose_it_is(role: str | None, asked: str, expected: bool) -> None:
    assert names.is_role(role, asked) is expected
