"""The command line: one file per verb. Each prints for a person, or with `--json` data only, on stdout."""

import io
import sys

from typer import Typer

from bot.cli import (
    asking,
    console,
    digest,
    extract,
    ingest,
    manifest,
    migrate,
    sources,
    utterances,
    verify,
    web,
    worker,
)
from bot.errors import DeskError

app = Typer(
    name="python -m bot",
    help="Quote Desk: who said what, where it was printed, and whether a quote is what was printed.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    add_completion=False,
    rich_markup_mode=None,
)

app.command("ingest")(ingest.ingest)
app.command("ask")(asking.ask)
app.command("compare", context_settings={"ignore_unknown_options": True})(asking.compare)
app.command("facts", context_settings={"ignore_unknown_options": True})(asking.facts)
app.command("verify")(verify.verify)
app.command("digest", context_settings={"ignore_unknown_options": True})(digest.digest)
app.command("console")(console.console)
app.command("sources")(sources.sources)
app.command("extract")(extract.extract)
app.command("utterances")(utterances.utterances)
app.command("manifest")(manifest.manifest)
app.command("migrate")(migrate.migrate)
app.command("web")(web.web)
app.command("worker")(worker.worker)


def main() -> None:
    """Run a verb; what went wrong is one sentence on stderr and exit status 1."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # a file's name may hold bytes that are no text
    if isinstance(sys.stdin, io.TextIOWrapper):
        sys.stdin.reconfigure(errors="replace")
    try:
        app()
    except DeskError as error:
        sys.exit(error.sentence)
    except BrokenPipeError:
        # The reader of a pipe (head, a pager) has seen enough.
        sys.stderr.close()
        sys.exit(0)
