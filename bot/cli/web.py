"""`web`: answers Slack, over Socket Mode when an app token is set, over HTTP otherwise."""

import os
import sys

from bot.app import check_http, open_desk, settings, slack_app
from bot.cli.running import logged, stopped
from bot.settings import Settings


def web() -> None:
    """Answer Slack until stopped: Socket Mode when SLACK_APP_TOKEN is set, HTTP under gunicorn otherwise."""
    chosen = settings()
    if chosen.slack_app_token is None:
        check_http(chosen)
        _serve(chosen)
    else:
        _listen(chosen, chosen.slack_app_token.get_secret_value())


def _listen(chosen: Settings, app_token: str) -> None:
    """Hold a Socket Mode connection until Ctrl-C or SIGTERM."""
    from bot.slack import run_socket

    with open_desk(chosen) as desk:
        app, stop = slack_app(desk, chosen), stopped()
        logged("web over Socket Mode")
        run_socket(app, app_token, stop)


def _serve(chosen: Settings) -> None:
    """Become gunicorn: threads, since a request waits on the database and on Slack more than it computes."""
    bind = ["--bind", f"0.0.0.0:{chosen.port}", "--threads", "8", "--access-logfile", "-"]
    os.execv(sys.executable, [sys.executable, "-m", "gunicorn", *bind, "bot.app:wsgi()"])  # noqa: S606 - no shell is what is wanted
