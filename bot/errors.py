"""Everything that can go wrong, as a sentence that a reporter can act on.

DeskError
├── Unreadable      an input that cannot be taken: empty, binary, too large, not an article
├── Unreachable     a page or feed that could not be fetched
├── BadAsk          a question, a setting or a command that cannot be understood
├── NotThere        an id, a subscription or an article that is not (or no longer) stored
├── StoreTrouble    the database is locked, read-only, missing or of another version
└── PostTrouble     Slack did not take a message
    ├── PostRefused     nothing was posted
    │   └── PostUnsent      Slack could not be reached
    └── PostUnknown     no answer came: it may have been posted
"""


class DeskError(Exception):
    """What happened and what to do about it, in one sentence fit to show a reporter."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence


class Unreadable(DeskError):
    """An input that cannot be taken; the sentence names it and the reason."""


class Unreachable(DeskError):
    """A page or feed that could not be fetched."""


class BadAsk(DeskError):
    """A question, setting or command that cannot be understood."""


class NotThere(DeskError):
    """Something asked for by id that is not stored."""


class StoreTrouble(DeskError):
    """The database cannot be read or written just now."""


class PostTrouble(DeskError):
    """Slack did not take a message."""


class PostRefused(PostTrouble):
    """Slack answered no: nothing was posted."""


class PostUnsent(PostRefused):
    """Slack could not be reached: nothing was posted, and a later try may go through."""


class PostUnknown(PostTrouble):
    """No answer came from Slack: the message may or may not have been posted."""
