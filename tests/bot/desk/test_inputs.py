"""Files and folders become articles, each on its own."""

import json
import os
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.desk.inputs import Loaded, load
from bot.model import Article, Moment

NOON = datetime(2025, 12, 1, 12, tzinfo=UTC)
SEEDS = Path(__file__).parents[3] / "seeds"
LIMIT = 1_000_000
TEXT = "The council voted on Thursday.\n“We will build it,” the mayor said.\n"
PAGE = f"<html><head><title>Tram</title></head><body><article><p>{TEXT * 3}</p></article></body></html>"


def run(*targets: Path | str, limit: int = LIMIT) -> list[Loaded]:
    return list(load([str(target) for target in targets], limit, NOON))


def articles(loaded: list[Loaded]) -> list[Article]:
    return [one.article for one in loaded if one.article]


def reasons(loaded: list[Loaded]) -> dict[str, str]:
    return {Path(one.what).name: one.note or "" for one in loaded if one.article is None}


def write(folder: Path, **files: str | bytes) -> None:
    for name, body in files.items():
        path = folder / name.replace("__", "/").replace("_", ".")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(body.encode() if isinstance(body, str) else body)


def test_the_seeds_come_with_what_their_table_says() -> None:
    first, second = articles(run(SEEDS))
    assert (first.id, first.outlet, first.url) == ("000_038b8af132b4b7c7.txt", "Al Jazeera", None)
    assert first.published == Moment(iso="2025-11-27")
    assert second.id == second.url == "https://theinterviewtimes.com/putin-written-guarantees-europe-war-2025"
    assert (second.outlet, second.published) == ("The Interview Times", Moment(iso="2025-11-29"))
    assert second.dateline == "TheInterviewTimes.com | November 29, 2025"


def test_one_file_is_the_same_article_as_in_its_folder() -> None:
    assert articles(run(SEEDS / "000_038b8af132b4b7c7.txt")) == articles(run(SEEDS))[:1]


def test_a_folder_is_walked_in_a_stable_order_without_hidden_files(tmp_path: Path) -> None:
    write(tmp_path, b_txt=TEXT, a_md=TEXT, sub__c_txt=TEXT, sub__d_htm=PAGE, _hidden=TEXT, _git__e_txt=TEXT)
    assert [one.id for one in articles(run(tmp_path))] == ["a.md", "b.txt", "sub/c.txt", "sub/d.htm"]
    assert reasons(run(tmp_path)) == {}


def test_articles_are_read_when_they_are_asked_for(tmp_path: Path) -> None:
    write(tmp_path, a_txt=TEXT, b_txt=TEXT)
    loaded = load([str(tmp_path)], LIMIT, NOON)
    assert next(loaded).article
    (tmp_path / "b.txt").write_text("It rained.")
    second = next(loaded).article
    assert second
    assert second.text == "It rained."


def test_the_good_half_of_a_folder_comes_through_and_the_rest_has_reasons(tmp_path: Path) -> None:
    write(
        tmp_path,
        a_txt=TEXT,
        b_txt="",
        c_txt=b"\x00\x01binary",
        d_pdf=b"%PDF-1.4",
        e_txt=TEXT.replace("“", "\x93").replace("”", "\x94").encode("latin-1"),
        f_html="<html><body><nav>Menu</nav></body></html>",
        g_txt="x" * (LIMIT + 1),
        h_txt="---\na: b: c\n---\nText.",
        z_txt=TEXT,
    )
    found = run(tmp_path)
    assert [one.id for one in articles(found)] == ["a.txt", "e.txt", "z.txt"]
    assert "decoded as Windows-1252 by detection" in [one.note for one in found]
    assert {name: reason.split(":")[0] for name, reason in reasons(found).items()} == {
        "b.txt": "The input is empty",
        "c.txt": "The input is binary data, not text",
        "d.pdf": "Of a folder only .htm, .html, .jsonl, .md, .txt are read",
        "f.html": ("The page holds no article text (a menu, a video or a text behind a login?)"),
        "g.txt": "The file has 1.0 MB; the limit is 1 MB",
        "h.txt": "The front matter is not valid YAML (line 2)",
    }
    assert "MAX_ARTICLE_MB" in reasons(found)["g.txt"]


def test_an_article_of_five_megabytes_is_taken(tmp_path: Path) -> None:
    body = (TEXT.replace("\n", " ") * 5 + "\n") * 15_200
    write(tmp_path, big_txt=body)
    (found,) = articles(run(tmp_path, limit=20_000_000))
    assert len(found.text) > 5_000_000
    assert len(found.paragraphs) == 15_200


def test_a_path_that_is_not_there_is_a_reason(tmp_path: Path) -> None:
    (missing,) = run(tmp_path / "none")
    assert missing.what == str(tmp_path / "none")
    assert missing.note == "There is no such file or folder: check the path."


def test_what_is_neither_file_nor_folder_is_not_read(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "lost.txt").symlink_to(tmp_path / "nowhere")
    (tmp_path / "folder.txt").mkdir()
    assert reasons(run(tmp_path)) == {
        "pipe.txt": "It is no ordinary file.",
        "lost.txt": "It cannot be read: No such file or directory.",
    }


def test_a_folder_that_cannot_be_listed_is_a_reason(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, a_txt=TEXT)
    listed = os.scandir

    def closed(path: str) -> object:
        if Path(path).name == "closed":
            raise PermissionError(13, "Permission denied", path)
        return listed(path)

    (tmp_path / "closed").mkdir()
    monkeypatch.setattr("os.scandir", closed)
    found = run(tmp_path)
    assert len(articles(found)) == 1
    assert reasons(found) == {"closed": "It cannot be read: Permission denied."}


def test_a_file_of_another_kind_is_text_when_it_is_asked_for_by_name(tmp_path: Path) -> None:
    (tmp_path / "draft").write_text(TEXT)
    assert articles(run(tmp_path / "draft"))[0].id == "draft"


def test_byte_order_mark_and_windows_line_ends_leave_plain_paragraphs(tmp_path: Path) -> None:
    write(tmp_path, a_txt=b"\xef\xbb\xbf" + TEXT.replace("\n", "\r\n").encode())
    (found,) = articles(run(tmp_path))
    assert [span.of(found.text) for span in found.paragraphs] == TEXT.splitlines()


def test_front_matter_wins_over_the_table_and_leaves_the_text_its_offsets(tmp_path: Path) -> None:
    write(
        tmp_path,
        articles_csv="file,outlet,published,headline\na.txt,Table Post,2025-11-01,From the table\n",
        a_txt="---\noutlet: Front Post\n---\n" + TEXT,
    )
    (found,) = articles(run(tmp_path))
    assert (found.outlet, found.headline) == ("Front Post", "From the table")
    assert found.published == Moment(iso="2025-11-01")
    assert found.text == TEXT


def test_the_table_wins_over_what_a_page_says(tmp_path: Path) -> None:
    write(tmp_path, articles_csv="file,headline\na.html,From the table\n", a_html=PAGE)
    assert articles(run(tmp_path))[0].headline == "From the table"


def test_the_nearest_table_that_names_a_file_counts(tmp_path: Path) -> None:
    write(
        tmp_path,
        articles_csv="file,outlet\nsub/a.txt,Upper\nsub/b.txt,Upper\n",
        sub__articles_csv="file,outlet\na.txt,Nearer\n",
        sub__a_txt=TEXT,
        sub__b_txt=TEXT,
    )
    assert [one.outlet for one in articles(run(tmp_path))] == ["Nearer", "Upper"]


def test_what_is_wrong_with_a_table_is_told_and_the_texts_come(tmp_path: Path) -> None:
    write(
        tmp_path,
        articles_csv="file,outlet,published\na.txt,Post,soon\nmissing.txt,Post,\n,Post,\n",
        a_txt=TEXT,
        sub__articles_csv="no,such,columns\n",
        sub__b_txt=TEXT,
    )
    found = run(tmp_path)
    assert [(one.outlet, one.published) for one in articles(found)] == [("Post", None), (None, None)]
    assert "published `soon` is not a date" in (next(one.note for one in found if one.article) or "")
    assert reasons(found) == {
        "articles.csv row 4": "The table names no file.",
        "articles.csv missing.txt": "The table names a file that is not there.",
        "articles.csv": "The table has no column `file`: "
        "its first line must name file, outlet, published, url, headline.",
    }


def test_one_file_hears_nothing_of_other_rows_but_of_a_table_that_cannot_be_read(tmp_path: Path) -> None:
    write(tmp_path, articles_csv="file,outlet\nb.txt,Post\n", a_txt=TEXT)
    assert reasons(run(tmp_path / "a.txt")) == {}
    write(tmp_path, articles_csv="no,such\n")
    found = run(tmp_path / "a.txt")
    assert list(reasons(found)) == ["articles.csv"]
    assert len(articles(found)) == 1


def test_the_lines_of_a_jsonl_file_stand_alone(tmp_path: Path) -> None:
    lines = [
        json.dumps({"id": "1", "text": TEXT}),
        "{broken",
        "",
        json.dumps({"url": "https://Post.example/b?utm_source=x", "text": TEXT}),
        json.dumps({"text": TEXT, "published": "soon"}),
        json.dumps({"text": "x" * 3000}),
        json.dumps({"headline": "no text"}),
        json.dumps({"id": "last", "text": "It rained. \ud800"}),
    ]
    write(tmp_path, a_jsonl="\n".join(lines))
    found = run(tmp_path / "a.jsonl", limit=2000)
    ids = [one.id for one in articles(found)]
    assert ids[:2] == ["1", "https://post.example/b"]
    assert ids[2].startswith("a.jsonl#")
    assert ids[3:] == ["last"]
    assert articles(found)[-1].text == "It rained. \ufffd"
    assert list(reasons(found)) == ["a.jsonl line 2", "a.jsonl line 6", "a.jsonl line 7"]
    assert (
        reasons(found)["a.jsonl line 6"]
        == "The line has more; the limit is 0.002 MB: split it, or raise MAX_ARTICLE_MB."
    )
    assert "published `soon`" in (found[3].note or "")


def test_a_line_without_an_id_keeps_its_identity_when_lines_move(tmp_path: Path) -> None:
    lines = [json.dumps({"text": text}) for text in ("It rained.", "It snowed.")]
    write(tmp_path, a_jsonl="\n".join(lines))
    before = {one.id for one in articles(run(tmp_path))}
    write(tmp_path, a_jsonl="\r\n".join(reversed(lines)) + "\r\n")
    assert {one.id for one in articles(run(tmp_path))} == before


def test_a_jsonl_file_may_be_larger_than_an_article(tmp_path: Path) -> None:
    write(tmp_path, a_jsonl="\n".join([json.dumps({"text": "x" * 900})] * 3))
    assert len(articles(run(tmp_path, limit=1000))) == 3


def test_an_empty_jsonl_file_is_a_reason(tmp_path: Path) -> None:
    write(tmp_path, a_jsonl="")
    assert reasons(run(tmp_path)) == {"a.jsonl": "The file is empty: write one JSON object a line in it."}


def test_a_pipe_is_never_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "endless.jsonl")
    (one,) = load([str(tmp_path)], 1000, NOON)
    assert (one.article, one.note) == (None, "It is no ordinary file.")


def test_a_path_that_the_machine_does_not_take_is_a_reason() -> None:
    for target in ("x" * 5000, "a\x00b"):
        (one,) = load([target], 1000, NOON)
        assert one.article is None
        assert not one.expected


def test_a_table_as_a_target_is_pointed_to_its_folder(tmp_path: Path) -> None:
    (tmp_path / "articles.csv").write_text("file,outlet\n", encoding="utf-8")
    (one,) = load([str(tmp_path / "articles.csv")], 1000, NOON)
    assert one.note == "It tells of the texts beside it: ingest its folder."


def test_a_table_may_name_a_file_whose_name_no_machine_takes(tmp_path: Path) -> None:
    (tmp_path / "articles.csv").write_text(f"file,outlet\n{'x' * 400}.txt,The Daily\n", encoding="utf-8")
    (one,) = load([str(tmp_path)], 1000, NOON)
    assert one.note == "The table names a file that is not there."


def test_a_picture_in_a_folder_is_told_and_is_no_gap_in_what_is_searched(tmp_path: Path) -> None:
    (tmp_path / "photo.jpg").write_bytes(b"x")
    (one,) = load([str(tmp_path)], 1000, NOON)
    assert one.note
    assert not one.expected
