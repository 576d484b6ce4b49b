"""`worker`: posts due digests and reads watched feeds until it is stopped."""

import signal
import threading

from bot.app import open_desk, settings


def worker() -> None:
    """Post due digests and read watched feeds; stop it with Ctrl-C or SIGTERM."""
    from bot.schedule import run
    from bot.slack import Keys, SlackPoster

    chosen = settings()
    stop = threading.Event()
    for name in (signal.SIGTERM, signal.SIGINT):
        signal.signal(name, lambda *_: stop.set())
    with open_desk(chosen) as desk:
        run(desk, SlackPoster(Keys.of(chosen)), chosen.feed_minutes, stop)
