"""From DATABASE_URL to a database, or to a sentence on what is wrong with it. A password in it is never repeated."""

from contextlib import ExitStack
from pathlib import Path
from urllib.parse import quote, unquote

from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError, DatabaseError

from bot.errors import StoreTrouble
from bot.store.engine import CANNOT_OPEN, READ_ONLY, Database, code, sqlite, trouble

_EXAMPLE = "sqlite:///data/quotedesk.db"


def opened(url: str) -> Database:
    """The database that the URL names; for a new SQLite file its folder is made. Raises StoreTrouble."""
    parsed = _parsed(url)
    file = _file(parsed)
    if file is not None:
        _check(file, may_make="mode" not in parsed.query and "immutable" not in parsed.query)
    try:
        database = sqlite(parsed, memory=file is None)
        with trouble():
            return _connected(database, file)
    except (TypeError, ValueError) as error:
        raise StoreTrouble(
            f"DATABASE_URL has a path or an option that SQLite does not take; an example is {_EXAMPLE}"
        ) from error


def _parsed(url: str) -> URL:
    try:
        parsed = make_url(url)
    except ArgumentError as error:
        raise StoreTrouble(f"DATABASE_URL is not the address of a database; an example is {_EXAMPLE}") from error
    if parsed.drivername not in {"sqlite", "sqlite+pysqlite"}:
        raise StoreTrouble(f"Quote Desk cannot store in {parsed.drivername}; set DATABASE_URL to {_EXAMPLE}")
    if parsed.host:
        raise StoreTrouble(f"DATABASE_URL for SQLite has three slashes before a file's path, as in {_EXAMPLE}")
    if "uri" not in parsed.query and set(parsed.query) - {"timeout"}:
        raise StoreTrouble("DATABASE_URL has an option that needs the form sqlite:///file:PATH?mode=ro&uri=true.")
    return parsed


def _file(url: URL) -> Path | None:
    """The file that the URL names, None for a database in memory."""
    name = url.database or ":memory:"
    if ":memory:" in name or url.query.get("mode") == "memory":
        return None
    return Path(unquote(name.removeprefix("file:"))) if "uri" in url.query else Path(name)


def _check(file: Path, *, may_make: bool) -> None:
    try:
        if file.is_dir():
            raise StoreTrouble(f"{file} is a folder; DATABASE_URL must name a file, for example {_EXAMPLE}")
        if may_make:
            file.parent.mkdir(parents=True, exist_ok=True)
        elif not file.exists():
            raise StoreTrouble(f"There is no database {file}; check DATABASE_URL.")
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else error
        raise StoreTrouble(f"The database {file.name!r} cannot be reached ({reason}); check DATABASE_URL.") from error


def _connected(database: Database, file: Path | None) -> Database:
    """The database, connected once; a file that lies where SQLite may not even make its journal is only read."""
    with ExitStack() as failing:
        failing.callback(database.close)
        try:
            with database.engine.connect() as connection:
                connection.exec_driver_sql("SELECT 1 FROM sqlite_master").first()
        except DatabaseError as error:
            if file is None or not file.exists() or code(error) not in {CANNOT_OPEN, READ_ONLY}:
                raise
            return _connected(_unchanging(file), None)
        failing.pop_all()
    return database


def _unchanging(file: Path) -> Database:
    query = {"mode": "ro", "immutable": "1", "uri": "true"}
    return sqlite(URL.create("sqlite", database=f"file:{quote(str(file.absolute()))}", query=query), memory=False)
