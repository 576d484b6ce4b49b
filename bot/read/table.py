"""`articles.csv`: what a newsroom knows about the texts of a folder (file, outlet, published, url, headline)."""

import csv
import io
from collections.abc import Mapping
from typing import NamedTuple

from bot.errors import Unreadable
from bot.read.decode import decode
from bot.read.given import Given, given

COLUMNS = ("file", "outlet", "published", "url", "headline")


class Table(NamedTuple):
    """What the table says by file name, and what is wrong with it, by place."""

    rows: Mapping[str, Given]
    problems: Mapping[str, str]


def table(raw: bytes) -> Table:
    """The table in these bytes. A row that cannot be used is a problem; the others count. Raises Unreadable."""
    text = decode(raw).text
    header = text.lstrip().partition("\n")[0]
    reader = csv.DictReader(io.StringIO(text), delimiter=";" if header.count(";") > header.count(",") else ",")
    try:
        records = list(reader)
    except csv.Error as error:
        raise Unreadable(f"The table cannot be read as CSV ({error}): save it again as CSV with commas.") from error
    columns = [(name or "").strip().lower() for name in reader.fieldnames or ()]
    if "file" not in columns:
        raise Unreadable(f"The table has no column `file`: its first line must name {', '.join(COLUMNS)}.")
    return _table(columns, records)


def _table(columns: list[str], records: list[dict[str | None, object]]) -> Table:
    rows: dict[str, Given] = {}
    unknown = [name for name in columns if name not in COLUMNS]
    problems = (
        {"columns": f"unknown columns {', '.join(map(repr, unknown))} are not read; known are {', '.join(COLUMNS)}"}
        if unknown
        else {}
    )
    for number, record in enumerate(records, start=2):
        fields = {(name or "").strip().lower(): value for name, value in record.items()}
        file = str(fields.get("file") or "").strip().removeprefix("./")
        if any("\n" in str(value) for value in fields.values()):
            problems[f"row {number}"] = 'has a quotation mark (") that is not closed, which takes in the rows after it'
        elif not file or file in rows:
            problems[f"row {number}"] = "names no file" if not file else f"names {file} a second time"
        else:
            rows[file] = given({name: fields.get(name) for name in COLUMNS})
    return Table(rows, problems)
