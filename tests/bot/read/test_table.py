"""`articles.csv` is read row by row."""

from pathlib import Path

import pytest

from bot.errors import Unreadable
from bot.model import Moment
from bot.read.given import Given
from bot.read.table import table

HEADER = "file,outlet,published,url,headline\n"


def test_a_row_says_what_is_known_about_a_file() -> None:
    found = table((HEADER + 'a.txt,Post,2025-11-27,,"Tram, line"\n./b.txt,,,https://post.example/b,\n').encode())
    assert found.rows == {
        "a.txt": Given(outlet="Post", published=Moment(iso="2025-11-27"), headline="Tram, line"),
        "b.txt": Given(url="https://post.example/b"),
    }
    assert found.problems == {}


def test_the_table_of_the_seeds_is_whole() -> None:
    found = table((Path(__file__).parents[3] / "seeds" / "articles.csv").read_bytes())
    assert [row.outlet for row in found.rows.values()] == ["Al Jazeera", "The Interview Times"]
    assert [row.url is None for row in found.rows.values()] == [True, False]
    assert not any(row.notes for row in found.rows.values())


def test_semicolons_and_windows_charsets_are_what_spreadsheets_write() -> None:
    found = table("\ufeffFile;Outlet\na.txt;Köln Post\n".encode())
    assert found.rows["a.txt"].outlet == "Köln Post"
    assert table("file;outlet\na.txt;Köln Post\n".encode("cp1252")).rows["a.txt"].outlet == "Köln Post"


def test_bad_rows_and_unknown_columns_are_problems_and_the_rest_counts() -> None:
    found = table(b"file,colour,published\na.txt,red,soon\n,blue,\na.txt,,\nb.txt,x,2025,too,many\nc.txt\n")
    assert set(found.rows) == {"a.txt", "b.txt", "c.txt"}
    assert "published `soon`" in found.rows["a.txt"].notes[0]
    assert found.problems["columns"].startswith("unknown columns 'colour' are not read")
    assert found.problems["row 3"] == "names no file"
    assert found.problems["row 4"] == "names a.txt a second time"


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (b"name,outlet\na.txt,Post\n", "no column `file`"),
        (b"", "empty"),
        (b"file\n" + b"x" * 200_000 + b"\n", "cannot be read as CSV"),
        (b"%PDF-1.4", "PDF"),
    ],
)
def test_what_is_no_such_table_is_refused(raw: bytes, reason: str) -> None:
    with pytest.raises(Unreadable, match=reason):
        table(raw)


def test_an_unclosed_quotation_mark_is_told_and_gives_nothing_wrong() -> None:
    found = table(b'file,outlet\na.txt,"The Daily\nb.txt,The Times\n')
    assert found.rows == {}
    assert "not closed" in found.problems["row 2"]
