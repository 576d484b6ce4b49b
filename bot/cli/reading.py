"""Articles from paths for the verbs that need no database; what cannot be read is told on stderr."""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime

from bot.app import settings
from bot.cli.printing import warn
from bot.desk.inputs import load
from bot.model import Article


def loaded(paths: Sequence[str]) -> Iterator[Article]:
    """The articles of files, folders and JSONL files, in order."""
    for one in load(paths, settings().max_article_bytes, datetime.now(UTC)):
        if one.article is None:
            warn(f"{one.what}: {one.note}")
        else:
            yield one.article
