"""Datelines, credits, bylines and stamps are read as printed."""

import pytest

from bot.read.dateline import dateline, printed
from bot.read.plain import paragraphs


@pytest.mark.parametrize(
    ("row", "line", "agency", "published"),
    [
        ("BISHKEK, Nov 27 (Reuters) - The president said", "BISHKEK, Nov 27 (Reuters)", "Reuters", None),
        ("BISHKEK, Nov. 27, 2025 (Reuters) — He said", "BISHKEK, Nov. 27, 2025 (Reuters)", "Reuters", "2025-11-27"),
        ("WASHINGTON (AP) — The president said", "WASHINGTON (AP)", "AP", None),
        ("HARBOUR CITY, N.H. — The mayor said", "HARBOUR CITY, N.H.", None, None),
        ("KYIV, Ukraine (AP) -- The president said", "KYIV, Ukraine (AP)", "AP", None),
        ("Paris (AFP) – The president said", "Paris (AFP)", "AFP", None),
        ("MOSCOW, November 27. /TASS/. The president said", "MOSCOW, November 27. /TASS/.", "TASS", None),
        ("NEW DELHI, 27 November 2025: The minister", "NEW DELHI, 27 November 2025", None, "2025-11-27"),
        ("LONDON/PARIS, Jan 3 (Reuters) - Ministers", "LONDON/PARIS, Jan 3 (Reuters)", "Reuters", None),
        ("Post.example | November 29, 2025: The mayor", "Post.example | November 29, 2025", None, "2025-11-29"),
    ],
)
def test_a_dateline_gives_what_is_printed_in_it(row: str, line: str, agency: str | None, published: str | None) -> None:
    found = dateline(row)
    assert found
    assert (found.dateline, found.agency) == (line, agency)
    assert (found.published.iso if found.published else None) == published
    assert found.outlet == ("Post.example" if row.startswith("Post") else None)


@pytest.mark.parametrize(
    "row",
    [
        "BREAKING — The mayor has resigned",
        "MAYOR: I never said that.",
        "The mayor - and the council - said no.",
        "NATO-led troops left.",
        "U.S.–Russia talks next week",
        "“WE WILL” — that was all he said.",
        "He told Reuters (the agency) - and nobody else - that it was over.",
    ],
)
def test_a_sentence_is_no_dateline(row: str) -> None:
    assert dateline(row) is None


def read(text: str) -> tuple[dict[str, object], list[str]]:
    found = printed(text, paragraphs(text))
    said = {name: value for name, value in found.given._asdict().items() if value}
    return said, sorted(span.of(text) for span in found.lines)


def test_byline_and_stamps_introduce_an_article_and_are_not_its_text() -> None:
    said, lines = read(
        "Tram line approved\nBy Staff Reporter and Other Writer\nPublished: 27 November 2025, 10:30 GMT\n"
        "Last updated on 28 November 2025\nThe council voted on Thursday."
    )
    assert said["byline"] == "Staff Reporter and Other Writer"
    assert str(said["published"]) == "iso='2025-11-27T10:30:00+00:00'"
    assert str(said["modified"]) == "iso='2025-11-28'"
    assert len(lines) == 3


@pytest.mark.parametrize(
    "row",
    ["By Monday the water had gone.", "By then", "Published in 2025 by the council", "Updated on Monday", "By the sea"],
)
def test_a_line_that_only_begins_so_stays_in_the_text(row: str) -> None:
    assert read(f"{row}\nThe council voted.") == ({}, [])


def test_what_stands_deep_in_the_text_does_not_introduce_it() -> None:
    deep = "It rains.\n" * 8
    assert read(f"{deep}By Staff Reporter\nPublished: 27 November 2025\nPARIS (AFP) - It rains.") == ({}, [])


@pytest.mark.parametrize(
    ("row", "agency"),
    [
        ("(With inputs from PTI)", "PTI"),
        ("The Associated Press contributed to this report.", "AP"),
        ("Source: agencies", "agencies"),
        ("— Reuters", "Reuters"),
        ("AFP and Reuters contributed to this report", "AFP"),
    ],
)
def test_a_credit_line_names_the_agency_and_is_not_text(row: str, agency: str) -> None:
    assert read(f"The council voted.\n{row}") == ({"agency": agency}, [row])


@pytest.mark.parametrize("row", ["“It is over,” he said. (PTI)", "It is over. — AFP", "It is over.” [Reuters]"])
def test_a_credit_after_the_last_sentence_leaves_the_sentence_in_the_text(row: str) -> None:
    said, lines = read(f"The council voted.\n{row}")
    assert said["agency"] in ("PTI", "AFP", "Reuters")
    assert lines == []


def test_reuters_in_a_sentence_is_no_credit() -> None:
    assert read("The mayor told Reuters.\nReuters reported it first.") == ({}, [])
