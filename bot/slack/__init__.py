"""The door to Slack, and the only room that speaks Bolt and the Slack SDK.

`build` makes the Bolt app of the commands and buttons; `wsgi` and `run_socket` are the two ways in; `SlackPoster`
posts what nobody is waiting for. Importing this room loads Bolt, so the composition root imports it where it is used.
"""

from bot.slack.app import build
from bot.slack.client import Keys, SlackPoster, connect
from bot.slack.serve import run_socket, wsgi

__all__ = ["Keys", "SlackPoster", "build", "connect", "run_socket", "wsgi"]
