"""`migrate`: bring the database to this version's schema."""

import sys

from bot.app import settings
from bot.cli.printing import AsJson, line
from bot.store import migrate as to_head


def migrate(as_json: AsJson = False) -> None:
    """Bring the database to this version's schema; run it once for each release."""
    revision = to_head(settings().database_url)
    if as_json:
        line({"revision": revision})
    else:
        sys.stdout.write(f"The database is at revision {revision}.\n")
