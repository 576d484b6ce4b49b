"""What is done about a command or a button once it has been acknowledged: find, draw, send; and the one guard."""

import logging
import re
import secrets
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import NamedTuple

from bot.answers import Notice
from bot.command import Action, Ask, Command, Press
from bot.desk import Desk
from bot.errors import BadAsk, DeskError, NotThere, StoreTrouble
from bot.records import Asked
from bot.show.slack import Message, Page, draw, view
from bot.slack.client import plainly
from bot.slack.reply import Reply

_log = logging.getLogger(__name__)

_THREADS = 8  # answers in the making at once; more of them wait, acknowledged
_PLACE = re.compile(r"([0-9]{1,18}):([0-9]{1,6})")  # the question's id and the page that a button carries
_OLD_BUTTON = "That button is not one of mine any more: ask again."


class Pressed(NamedTuple):
    """A button, the window that it may open, and the way back."""

    press: Press
    trigger: str
    reply: Reply


class Answers:
    """Finds, draws and sends the answers."""

    def __init__(self, desk: Desk, commands: Sequence[Command]) -> None:
        self.commands = {command.name: command for command in commands}
        self._desk = desk
        self._pool = ThreadPoolExecutor(_THREADS, thread_name_prefix="answer")

    def begin(self, work: Callable[[], None], reply: Reply) -> None:
        """Have the work done, away from Bolt's threads.

        Bolt acknowledges from five threads; slow answers in them would keep the next request waiting past 3 seconds,
        and slack-bolt 1.30 loses an acknowledgement when its listener raises within about 10 ms after `ack()`.
        """
        self._pool.submit(self._guarded, work, reply)

    def _guarded(self, work: Callable[[], None], reply: Reply) -> None:
        try:
            self._told(work, reply)
        except Exception:  # noqa: BLE001 - whatever went wrong, the person who waits is told and the log has the rest
            reference = secrets.token_hex(3)
            _log.exception("An answer failed, reference %s", reference)
            reply.show(Message(f"Something went wrong here. Whoever runs Quote Desk finds it by {reference}.", ()))

    def _told(self, work: Callable[[], None], reply: Reply) -> None:
        try:
            work()
        except DeskError as trouble:
            reply.show(draw("notice", Notice(text=trouble.sentence), Page()))

    def answer(self, command: Command, ask: Ask, reply: Reply) -> None:
        """The first page of a command's answer, its buttons carrying the id that the question is kept under."""
        if command.repeatable(ask.text):
            ask = ask.model_copy(update={"as_of": self._desk.index.newest()})
            noun = command.find(ask, self._desk)
            page = Page(ask=self._kept(command, ask))
        else:
            noun = command.find(ask, self._desk)
            page = Page()
        reply.show(draw(command.show, noun, page))
        _log.info("/%s answered in %s", command.name, ask.channel)

    def _kept(self, command: Command, ask: Ask) -> int | None:
        """The question's id; None when nothing can be written just now: the answer then goes without those buttons."""
        now = self._desk.clock.now()
        asked = Asked(team=ask.team, user=ask.user, command=command.name, text=ask.text, as_of=ask.as_of or 0, at=now)
        try:
            return self._desk.ledger.remember(asked)
        except StoreTrouble as trouble:
            _log.warning("A question was not kept: %s", trouble.sentence)
            return None

    def turn(self, pressed: Pressed) -> None:
        """Another page, in place of the pressed one, of what was known when the question was asked."""
        number, page = _place(pressed.press.value)
        pressed.reply.show(self._again(pressed.press, number, Page(number=page, ask=number)), replace=True)

    def share(self, pressed: Pressed) -> None:
        """The pressed page for everybody in the channel, with who shared it."""
        number, page = _place(pressed.press.value)
        message = self._again(pressed.press, number, Page(number=page))
        line = {"type": "mrkdwn", "text": f"Shared by <@{pressed.press.user}>"}
        pressed.reply.share(Message(message.text, (*message.blocks, {"type": "context", "elements": [line]})))

    def _again(self, press: Press, number: int, page: Page) -> Message:
        asked = self._desk.ledger.recall(press.team, number)
        command = self.commands.get(asked.command)
        if command is None:
            raise NotThere(_OLD_BUTTON)
        known = {"text": asked.text, "as_of": asked.as_of, "asked_at": asked.at}
        ask = Ask(team=press.team, user=press.user, channel=press.channel, **known)
        return draw(command.show, command.find(ask, self._desk), page)

    def act(self, action: Action, pressed: Pressed) -> None:
        """What a registered button does: open a window, or answer the presser."""
        noun = action.find(pressed.press, self._desk)
        if action.where == "reply":
            pressed.reply.show(draw(action.show, noun, Page()))
            return
        with plainly():
            pressed.reply.client.views_open(trigger_id=pressed.trigger, view=view(action.show, noun))

    def unknown_command(self, ask: Ask, reply: Reply) -> None:  # noqa: ARG002 - whatever was asked
        """A command that this version does not have."""
        known = ", ".join(f"`/{name}`" for name in self.commands)
        raise BadAsk(f"I do not know that command. I know {known}.")

    def unknown_button(self, pressed: Pressed) -> None:
        """A button that this version does not have; one that opens a link carries no value and needs no answer."""
        if pressed.press.value:
            raise NotThere(_OLD_BUTTON)


def _place(value: str) -> tuple[int, int]:
    match = _PLACE.fullmatch(value)
    if not match:
        raise BadAsk(_OLD_BUTTON)
    return int(match.group(1)), max(1, int(match.group(2)))
