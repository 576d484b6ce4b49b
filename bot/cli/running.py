"""What the long-running verbs share: a log on stderr, and how they are told to stop."""

import logging
import signal
import threading

from bot.app import write_log


def logged(what: str) -> None:
    """Write the log to stderr, and there first what starts."""
    write_log()
    logging.getLogger(__name__).info("%s starts", what)


def stopped() -> threading.Event:
    """An event that Ctrl-C and SIGTERM set, so that what is being done is finished first."""
    stop = threading.Event()
    for name in (signal.SIGTERM, signal.SIGINT):
        signal.signal(name, lambda *_: stop.set())
    return stop
