"""Slack's limits, escaping, and the few blocks that every message is made of.

Printed words stand in rich text, which Slack shows character for character: nothing in them can format, link or ring,
and nothing has to be put between them. Section and context text is mrkdwn, where `&`, `<` and `>` are escaped and the
characters that format are replaced by look-alikes; nothing quoted stands there.

Limits: Slack's Block Kit reference. The size of a whole message is not published; about 13,000 characters of blocks are
refused by measurement, so everything here adds up to less than `MESSAGE`.
"""

import json
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from bot.show.pieces import Line, Piece, brief, cut, flat, unstyled
from bot.show.words import count, sentence

Block = dict[str, object]

MESSAGE = 12_000  # characters of JSON
BODY = 9_400  # of them for items; the rest is for the head and the buttons
HEAD = 1_900  # of them for what stands under the title
ITEM = 2_300  # of them for one item of five
FALLBACK = 900
LINE = 1_400
SIZES = (600, 300, 140, 60)  # characters of printed words an item shows: the first with which it fits


@dataclass(frozen=True)
class Message:
    """A message as Slack takes it: fallback text and blocks."""

    text: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True)
class Page:
    """Which page of an answer, from 1; `ask` is the id that its buttons carry, None for no such buttons."""

    number: int = 1
    ask: int | None = None


def size(blocks: Sequence[Block]) -> int:
    """Characters of the blocks as JSON."""
    return len(json.dumps(blocks, ensure_ascii=False, separators=(",", ":")))


def fitting(draw: Callable[[int], list[Block]], most: int = ITEM, sizes: Sequence[int] = SIZES) -> list[Block]:
    """The blocks with as many characters of text, out of `sizes`, as fit into `most` characters of JSON."""
    for text in sizes[:-1]:
        blocks = draw(text)
        if size(blocks) <= most:
            return blocks
    return draw(sizes[-1])


# Escaping

_LOOKALIKES = str.maketrans({"*": "∗", "_": "ˍ", "~": "∼", "`": "ˋ"})
_SHORTCODE = re.compile(r":(?=[a-z0-9_+'-]+:)", re.IGNORECASE)
_APART = "\u2060"  # word joiner: takes no room, ends a shortcode and a quotation sign at a line's start


def escaped(text: str) -> str:
    """Foreign text for mrkdwn, in one line: nothing in it formats, links, rings or becomes an emoji."""
    safe = _SHORTCODE.sub(f":{_APART}", flat(text).translate(_LOOKALIKES))
    return safe.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _code(text: str) -> str:
    """What somebody typed, for a code span, in which only a backtick and the three entities mean anything."""
    safe = flat(text).replace("`", "ˋ")
    return safe.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


_MARKS = {"plain": "", "bold": "*", "italic": "_", "struck": "~", "added": "*", "code": "`"}


def mrkdwn(line: Line, most: int = LINE) -> str:
    """A line as mrkdwn of at most `most` characters; what does not fit is cut before escaping, outside its marks."""
    parts: list[str] = []
    room = most - 2
    for piece in line:
        part = _marked(piece)
        if len(part) > room:
            parts.append(f"{_cut(piece, room)}…")
            break
        parts.append(part)
        room -= len(part)
    text = "".join(parts)
    return _APART + text if text.startswith("&gt;") else text


def _cut(piece: Piece, room: int) -> str:
    """As much of the piece as fits in `room` characters of mrkdwn."""
    most = min(room, len(piece.text))
    while most > 0:
        part = _marked(piece._replace(text=piece.text[: cut(piece.text, 0, most)].rstrip()))
        if len(part) <= room:
            return part
        most = most * 3 // 4
    return ""


def exact(line: Line) -> bool:
    """Whether mrkdwn shows the line character for character, as printed words in marks have to be shown."""
    text = unstyled(line)
    return text == flat(text).translate(_LOOKALIKES) and not _SHORTCODE.search(text)


def _marked(piece: Piece) -> str:
    body = _code(piece.text) if piece.style == "code" else escaped(piece.text)
    if not body:
        return " " if piece.text else ""
    if piece.url:
        body = f"<{piece.url.replace('&', '&amp;')}|{body}>"
    mark = _MARKS[piece.style]
    before, after = (" " * piece.text[:1].isspace(), " " * piece.text[-1:].isspace())
    return f"{before}{mark}{body}{mark}{after}"


_STYLES = {"bold": "bold", "italic": "italic", "struck": "strike", "added": "bold", "code": "code"}
# Text that would ring people if it were read as mrkdwn is divided between two runs, which show the same characters:
# whatever reads the payload next, no string in it is a broadcast.
_RINGING = re.compile(r"(?<=<)(?=[!@#])")


def runs(line: Line) -> list[Block]:
    """A line as rich-text elements, character for character."""
    return [element for piece in line for element in _run(piece)] or [{"type": "text", "text": "…"}]


def _run(piece: Piece) -> Iterator[Block]:
    for text in _RINGING.split(piece.text):
        if not text:
            continue
        run: Block = {"type": "link", "url": piece.url, "text": text} if piece.url else {"type": "text", "text": text}
        yield {**run, "style": {_STYLES[piece.style]: True}} if piece.style != "plain" else run


# Blocks


def text_line(line: Line) -> Block:
    """A line of a rich-text block."""
    return {"type": "rich_text_section", "elements": runs(line)}


def quote(line: Line) -> Block:
    """Indented words of a rich-text block."""
    return {"type": "rich_text_quote", "elements": runs(line)}


def bullets(lines: Iterable[Line]) -> Block:
    """A list of a rich-text block."""
    return {"type": "rich_text_list", "style": "bullet", "elements": [text_line(line) for line in lines]}


def rich(*elements: Block) -> Block:
    """A rich-text block."""
    return {"type": "rich_text", "elements": list(elements)}


def _mrkdwn(lines: Iterable[Line], most: int = LINE) -> Block:
    """Lines as one text object; `verbatim` keeps Slack from making links and mentions of its own."""
    shown = [line for line in lines if line]
    text = "\n".join(mrkdwn(line, min(most, 2_900 // len(shown))) for line in shown)
    return {"type": "mrkdwn", "text": text if text.strip() else "…", "verbatim": True}


def section(*lines: Line, accessory: Block | None = None) -> Block:
    """Lines of normal size, with a button beside them."""
    return {"type": "section", "text": _mrkdwn(lines), **({"accessory": accessory} if accessory else {})}


def context(*lines: Line, most: int = LINE) -> Block:
    """Lines in small print, each of at most `most` characters."""
    return {"type": "context", "elements": [_mrkdwn(lines, most)]}


def header(text: str) -> Block:
    """A heading across the message; plain text, which knows no escaping, so brackets are look-alikes."""
    shown = brief(text, 150).translate(str.maketrans("<>", "‹›"))
    return {"type": "header", "text": {"type": "plain_text", "text": shown, "emoji": False}}


def divider() -> Block:
    """A rule across the message."""
    return {"type": "divider"}


def button(text: str, action: str, value: str) -> Block:
    """A button; it carries ids, never text."""
    label = {"type": "plain_text", "text": text, "emoji": False}
    return {"type": "button", "action_id": action, "text": label, "value": value}


def to_context(value: str) -> Block:
    """The button that opens words where they stand in their article."""
    return button("Context", "context", value)


def actions(page: Page, left: int, thing: str) -> list[Block]:
    """The buttons under an answer: share this page, and the next if there is one; without an id, how many are left."""
    if page.ask is None:
        more = f"and {count(left, f'more {thing}')}; a filter such as `by:` or `since:` narrows the question"
        return [context(sentence(more))] if left else []
    buttons = [button("Share to channel", "share", f"{page.ask}:{page.number}")]
    if left:
        buttons.append(button(f"More ({left:,} left)", "more", f"{page.ask}:{page.number + 1}"))
    return [{"type": "actions", "elements": buttons}]


def head(title: Line, *lines: Line) -> list[Block]:
    """The title, what was understood and searched, and a rule."""
    found = [line for line in lines if line]
    under = fitting(lambda most: [context(*found, most=most)], HEAD, (LINE, 500, 200)) if found else []
    return [rich(text_line(title)), *under, divider()]


def message(told: Iterable[Line], blocks: Iterable[Block]) -> Message:
    """The message with its fallback: as many whole lines as a notification takes, what was typed as code."""
    text = ""
    for line in told:
        spoken = mrkdwn(tuple(Piece(one.text, "code" if one.style == "code" else "plain") for one in line), FALLBACK)
        if spoken and len(text) + len(spoken) > FALLBACK:
            return Message(f"{text} · …", tuple(blocks))
        text = " · ".join(filter(None, (text, spoken)))
    return Message(text if text.strip() else "Quote Desk", tuple(blocks))
