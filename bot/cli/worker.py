"""`worker`: posts due digests and reads watched feeds until it is stopped."""

from bot.app import open_desk, settings
from bot.cli.running import logged, stopped


def worker() -> None:
    """Post due digests and read watched feeds; stop it with Ctrl-C or SIGTERM."""
    from bot.schedule import run
    from bot.slack import Keys, SlackPoster

    chosen = settings()
    poster = SlackPoster(Keys.of(chosen))
    with open_desk(chosen) as desk:
        stop = stopped()
        logged("worker")
        run(desk, poster, chosen.feed_minutes, stop)
