"""Paths -> articles: the one place that reads article files.

A folder is walked; its `articles.csv` (and one in a folder above it, within what was asked for) tells what is known
about its texts. Front matter inside a text wins over the table, and both win over what a page or text prints
about itself: the nearer to the text a newsroom wrote it down, the more it counts.
"""

import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from typing import BinaryIO, NamedTuple

from bot.errors import Unreadable
from bot.model import Article
from bot.read.article import article
from bot.read.decode import decode
from bot.read.front import front
from bot.read.given import Given
from bot.read.html import page
from bot.read.jsonl import record
from bot.read.table import table

TABLE = "articles.csv"
_PAGES = frozenset({".html", ".htm"})
_KNOWN = frozenset({".txt", ".md", ".jsonl"}) | _PAGES


class Loaded(NamedTuple):
    """One input: its article, with something to know about it in `note`; or None, and the reason in `note`.

    `expected` is False for what nobody could expect to be searched: a picture in a folder, a mistyped path.
    """

    what: str
    article: Article | None
    note: str | None
    expected: bool = True


@dataclass(frozen=True)
class _Load:
    """One run: its limits, and the tables of the folders walked so far."""

    max_bytes: int
    now: datetime
    tables: dict[Path, Mapping[str, Given]] = field(default_factory=dict)

    def known(self, path: Path) -> Given:
        """What the nearest table that names the file says about it."""
        named = ((self.tables.get(folder, {}), path.relative_to(folder).as_posix()) for folder in path.parents)
        return next((rows[name] for rows, name in named if name in rows), Given())


def load(targets: Sequence[str], max_bytes: int, now: datetime) -> Iterator[Loaded]:
    """Every article of these files, folders and JSONL files, in a stable order, each read when it is asked for.

    What cannot be taken comes as a reason in its place; nothing is raised. `max_bytes` bounds a file, and a line
    of a JSONL file; `now` becomes `retrieved_at`.
    """
    for target in targets:
        try:
            yield from _target(_Load(max_bytes, now), target)
        except (OSError, ValueError) as error:  # a path that the machine does not take or does not let us look at
            reason = error.strerror if isinstance(error, OSError) else error
            yield Loaded(target, None, f"It cannot be read: {reason}.", expected=False)


def _target(run: _Load, target: str) -> Iterator[Loaded]:
    path = Path(target)
    if path.is_dir():
        yield from _folder(run, path)
    elif path.name == TABLE and path.is_file():
        yield Loaded(target, None, "It tells of the texts beside it: ingest its folder.", expected=False)
    elif path.is_file():
        yield from (problem for problem in _read_table(run, path.parent) if problem.what == str(path.parent / TABLE))
        yield from _file(run, path, path.name)
    else:
        yield Loaded(target, None, "There is no such file or folder: check the path.", expected=False)


def _folder(run: _Load, root: Path) -> Iterator[Loaded]:
    unread: list[OSError] = []
    for folder, names, files in os.walk(root, onerror=unread.append):
        names[:] = sorted(name for name in names if not name.startswith("."))
        here = Path(folder)
        yield from _read_table(run, here)
        for name in sorted(name for name in files if not name.startswith(".") and name != TABLE):
            path = here / name
            if path.suffix.lower() in _KNOWN:
                yield from _file(run, path, path.relative_to(root).as_posix())
            else:
                kinds = ", ".join(sorted(_KNOWN))
                yield Loaded(
                    str(path),
                    None,
                    f"Of a folder only {kinds} are read: rename the file if it is text.",
                    expected=False,
                )
    yield from (Loaded(str(error.filename), None, _trouble(error)) for error in unread)


def _read_table(run: _Load, folder: Path) -> Iterator[Loaded]:
    """Keep the folder's table, if it has one, for `run.known`; what is wrong with it comes as refused inputs."""
    file = folder / TABLE
    if not file.is_file():
        return
    try:
        found = table(_bytes(file, run.max_bytes))
    except (Unreadable, OSError) as error:
        yield Loaded(str(file), None, _trouble(error))
        return
    run.tables[folder] = found.rows
    yield from (Loaded(f"{file} {place}", None, f"The table {problem}.") for place, problem in found.problems.items())
    there = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    missing = [name for name in found.rows if Path(name).as_posix() not in there]
    yield from (Loaded(f"{file} {name}", None, "The table names a file that is not there.") for name in missing)


def _file(run: _Load, path: Path, name: str) -> Iterator[Loaded]:
    try:
        if path.suffix.lower() == ".jsonl":
            _require_file(path)
            with path.open("rb") as lines:
                yield from _records(run, lines, str(path), name)
        else:
            yield _one(run, path, name)
    except (Unreadable, OSError) as error:
        yield Loaded(str(path), None, _trouble(error))


def _one(run: _Load, path: Path, name: str) -> Loaded:
    raw = _bytes(path, run.max_bytes)
    if path.suffix.lower() in _PAGES:
        text, own = page(raw)
        known = run.known(path).or_else(own)
    else:
        decoded = decode(raw)
        matter, body = front(decoded.text)
        text = decoded.text[body:]
        known = matter.or_else(run.known(path)).or_else(Given(notes=(decoded.note,) if decoded.note else ()))
    return Loaded(str(path), article(text, raw, known, name, run.now), _joined(known.notes))


def _records(run: _Load, lines: BinaryIO, what: str, name: str) -> Iterator[Loaded]:
    """The articles of a JSONL file; one without id and address is known by its bytes, so that lines can be moved."""
    number = 0
    for number, raw in enumerate(_lines(lines, run.max_bytes), start=1):
        place = f"{what} line {number}"
        if raw is None:
            yield Loaded(place, None, _too_large("line", None, run.max_bytes))
        elif raw.strip():
            yield _record(run, raw, place, f"{name}#{sha256(raw).hexdigest()[:12]}")
    if not number:
        raise Unreadable("The file is empty: write one JSON object a line in it.")


def _record(run: _Load, raw: bytes, place: str, name: str) -> Loaded:
    try:
        text, known = record(raw)
        return Loaded(place, article(text, raw, known, name, run.now), _joined(known.notes))
    except Unreadable as error:
        return Loaded(place, None, error.sentence)


def _lines(handle: BinaryIO, limit: int) -> Iterator[bytes | None]:
    """Lines without their ends; None for one of more than `limit` bytes, which is never held whole."""
    while line := handle.readline(limit + 2):
        whole = line.endswith(b"\n")
        line = line.rstrip(b"\r\n")
        yield line if len(line) <= limit else None
        while not whole and (rest := handle.readline(limit + 2)):
            whole = rest.endswith(b"\n")


def _bytes(path: Path, limit: int) -> bytes:
    size = path.stat().st_size
    _require_file(path)
    if size > limit:
        raise Unreadable(_too_large("file", size, limit))
    return path.read_bytes()


def _require_file(path: Path) -> None:
    """Raise Unreadable for a pipe or a device: reading one may never end."""
    if path.exists() and not path.is_file():
        raise Unreadable("It is no ordinary file.")


def _too_large(kind: str, size: int | None, limit: int) -> str:
    measured = f"{size / 1e6:.1f} MB" if size else "more"
    return f"The {kind} has {measured}; the limit is {limit / 1e6:g} MB: split it, or raise MAX_ARTICLE_MB."


def _trouble(error: Unreadable | OSError) -> str:
    return error.sentence if isinstance(error, Unreadable) else f"It cannot be read: {error.strerror or error}."


def _joined(notes: tuple[str, ...]) -> str | None:
    return "; ".join(notes) or None
