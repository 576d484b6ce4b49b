"""How the long-running verbs are told to stop."""

import signal
import threading


def stopped() -> threading.Event:
    """An event that Ctrl-C and SIGTERM set, so that what is being done is finished first."""
    stop = threading.Event()
    for name in (signal.SIGTERM, signal.SIGINT):
        signal.signal(name, lambda *_: stop.set())
    return stop
