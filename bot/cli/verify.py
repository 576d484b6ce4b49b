"""`verify`: a quote or a draft from a file or from standard input."""

import sys
from pathlib import Path
from typing import Annotated

from typer import Argument

from bot.app import open_desk, settings
from bot.cli.printing import AsJson, show
from bot.desk import verify as verifying
from bot.errors import Unreadable
from bot.read.decode import decode


def verify(
    file: Annotated[str, Argument(help="A text file, or - for standard input.")], as_json: AsJson = False
) -> None:
    """Whether each quotation of a draft is what was printed, and whose it is."""
    text = decode(_bytes(file)).text
    with open_desk(settings()) as desk:
        show("verification", verifying.verify(desk, text), as_json=as_json)


def _bytes(file: str) -> bytes:
    if file == "-":
        return sys.stdin.buffer.read()
    try:
        return Path(file).read_bytes()
    except OSError as error:
        raise Unreadable(
            f"{file} cannot be read ({error.strerror}); name a text file, or - for standard input."
        ) from error
