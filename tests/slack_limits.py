"""Slack's limits on messages and views, as a list of what a payload breaks.

The limits are those of Slack's Block Kit reference; the size of a whole message is a measurement, since none is
published. Text that Slack would read as a mention, a broadcast or a malformed link breaks a rule too.
"""

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

MESSAGE_BLOCKS, VIEW_BLOCKS = 50, 100
MESSAGE_CHARACTERS = 13_000
FALLBACK_CHARACTERS = 40_000
VIEW_CHARACTERS = 250_000

Json = Mapping[str, Any]

_STYLES = {"bold", "italic", "strike", "code"}
_BUTTON_STYLES = {"primary", "danger"}
_BARE_AMPERSAND = re.compile(r"&(?!amp;|lt;|gt;)")
_CONTROL = re.compile(r"<([^<>\n]*)>")
_HARMLESS = re.compile(
    r"(?:https?://[^\s|<>]+|mailto:[^\s|<>]+)(?:\|[^<>\n]+)?|!date\^-?\d+\^[^<>]+\|[^<>]+|[@#][A-Z0-9]+"
)


def check(payload: Json) -> list[str]:
    """Every limit that a message (`text`, `blocks`) or a view (itself or under `view`) breaks; empty if Slack takes it.

    `blocks` and `view` may be JSON strings, as the Web API's form encoding has them.
    """
    inner = _decoded(payload.get("view", payload))
    if not isinstance(inner, Mapping):
        return ["view: is not an object"]
    blocks = _decoded(inner.get("blocks", []))
    if not isinstance(blocks, list):
        return ["blocks: is not a list"]
    surface = _view(inner, blocks) if inner.get("type") in {"modal", "home"} else _message(inner, blocks)
    return [
        *surface,
        *(line for at, block in enumerate(blocks) for line in _block(block, f"blocks[{at}]")),
        *_ids(blocks),
    ]


def _decoded(value: object) -> object:
    return json.loads(value) if isinstance(value, str) else value


def _message(message: Json, blocks: list[Any]) -> Iterator[str]:
    if len(blocks) > MESSAGE_BLOCKS:
        yield f"blocks: {len(blocks)}, a message holds {MESSAGE_BLOCKS}"
    text = message.get("text")
    if not isinstance(text, str) or not text.strip():
        yield "text: empty; notifications and screen readers read it"
    else:
        yield from _length("text", text, FALLBACK_CHARACTERS)
        yield from _escaped("text", text)
    size = len(json.dumps(blocks, ensure_ascii=False, separators=(",", ":")))
    if size > MESSAGE_CHARACTERS:
        yield f"message: {size} characters of blocks, Slack refuses more than roughly {MESSAGE_CHARACTERS}"


def _view(view: Json, blocks: list[Any]) -> Iterator[str]:
    if not blocks or len(blocks) > VIEW_BLOCKS:
        yield f"blocks: {len(blocks)}, a view holds 1 to {VIEW_BLOCKS}"
    if len(json.dumps(view)) > VIEW_CHARACTERS:
        yield f"view: more than {VIEW_CHARACTERS} characters"
    yield from _length("private_metadata", view.get("private_metadata", ""), 3000)
    yield from _length("callback_id", view.get("callback_id", ""), 255)
    if view["type"] == "home":
        return
    if "title" not in view:
        yield "title: missing"
    for part in ("title", "submit", "close"):
        if part in view:
            yield from _text(view[part], part, 24, plain=True)
    if "submit" not in view and any(isinstance(block, Mapping) and block.get("type") == "input" for block in blocks):
        yield "submit: missing, the view has inputs"


def _block(block: object, where: str) -> Iterator[str]:
    if not isinstance(block, Mapping):
        yield f"{where}: is not an object"
        return
    where = f"{where} ({block.get('type')})"
    checks = {
        "section": _section,
        "header": _header,
        "context": _context,
        "actions": _actions,
        "divider": _nothing,
        "rich_text": _rich_text,
        "input": _input,
    }
    one = checks.get(str(block.get("type")))
    if one is None:
        yield f"{where}: a type that is not checked here"
        return
    yield from _length(f"{where}.block_id", block.get("block_id", ""), 255)
    yield from one(block, where)


def _nothing(_block: Json, _where: str) -> Iterator[str]:
    return iter(())


def _section(block: Json, where: str) -> Iterator[str]:
    if "text" not in block and "fields" not in block:
        yield f"{where}: needs text or fields"
    if "text" in block:
        yield from _text(block["text"], f"{where}.text", 3000)
    fields = block.get("fields", ())
    if len(fields) > 10:
        yield f"{where}.fields: {len(fields)}, a section holds 10"
    for at, field in enumerate(fields):
        yield from _text(field, f"{where}.fields[{at}]", 2000)
    if "accessory" in block:
        yield from _element(block["accessory"], f"{where}.accessory")


def _header(block: Json, where: str) -> Iterator[str]:
    yield from _text(block.get("text"), f"{where}.text", 150, plain=True)


def _context(block: Json, where: str) -> Iterator[str]:
    elements = block.get("elements", ())
    if not 1 <= len(elements) <= 10:
        yield f"{where}.elements: {len(elements)}, a context holds 1 to 10"
    for at, element in enumerate(elements):
        yield from _text(element, f"{where}.elements[{at}]", 3000)


def _actions(block: Json, where: str) -> Iterator[str]:
    elements = block.get("elements", ())
    if not 1 <= len(elements) <= 25:
        yield f"{where}.elements: {len(elements)}, actions hold 1 to 25"
    for at, element in enumerate(elements):
        yield from _element(element, f"{where}.elements[{at}]")
    ids = [element.get("action_id") for element in elements if isinstance(element, Mapping)]
    if len(ids) != len(set(ids)):
        yield f"{where}: an action_id is used twice in one block"


def _input(block: Json, where: str) -> Iterator[str]:
    yield from _text(block.get("label"), f"{where}.label", 2000, plain=True)
    if not isinstance(block.get("element"), Mapping):
        yield f"{where}.element: missing"


def _rich_text(block: Json, where: str) -> Iterator[str]:
    elements = block.get("elements", ())
    if not elements:
        yield f"{where}.elements: empty"
    for at, element in enumerate(elements):
        place = f"{where}.elements[{at}]"
        kind = element.get("type")
        if kind not in {"rich_text_section", "rich_text_quote", "rich_text_preformatted", "rich_text_list"}:
            yield f"{place}: unknown type {kind!r}"
        elif kind == "rich_text_list":
            if element.get("style") not in {"bullet", "ordered"}:
                yield f"{place}.style: neither bullet nor ordered"
            for row, item in enumerate(element.get("elements", ())):
                yield from _run_list(item, f"{place}.elements[{row}]")
        else:
            yield from _run_list(element, place)


def _run_list(element: Json, where: str) -> Iterator[str]:
    runs = element.get("elements", ())
    if not runs:
        yield f"{where}.elements: empty"
    for at, run in enumerate(runs):
        yield from _run(run, f"{where}.elements[{at}]")


def _run(run: Json, where: str) -> Iterator[str]:
    if run.get("type") not in {"text", "link"}:
        yield f"{where}: {run.get('type')!r} is neither text nor link"
    if not isinstance(run.get("text"), str) or not run["text"]:
        yield f"{where}.text: empty"
    if run.get("type") == "link" and not re.fullmatch(r"https?://\S{1,2990}", str(run.get("url"))):
        yield f"{where}.url: not a web address"
    style = run.get("style", {})
    if not set(style) <= _STYLES or not all(value is True for value in style.values()):
        yield f"{where}.style: {style!r}"


def _element(element: object, where: str) -> Iterator[str]:
    if not isinstance(element, Mapping) or element.get("type") != "button":
        yield f"{where}: not a button"
        return
    yield from _text(element.get("text"), f"{where}.text", 75, plain=True)
    yield from _length(f"{where}.value", element.get("value", ""), 2000)
    yield from _length(f"{where}.url", element.get("url", ""), 3000)
    if not element.get("action_id"):
        yield f"{where}.action_id: missing"
    yield from _length(f"{where}.action_id", element.get("action_id", ""), 255)
    if element.get("style", "primary") not in _BUTTON_STYLES:
        yield f"{where}.style: neither primary nor danger"


def _text(text: object, where: str, most: int, *, plain: bool = False) -> Iterator[str]:
    if not isinstance(text, Mapping) or text.get("type") not in {"plain_text", "mrkdwn"}:
        yield f"{where}: not a text object"
        return
    content = text.get("text")
    if not isinstance(content, str) or not content.strip():
        yield f"{where}: empty text"
        return
    yield from _length(where, content, most)
    if text["type"] == "mrkdwn":
        yield from _escaped(where, content)
        if plain:
            yield f"{where}: must be plain_text"


def _length(where: str, text: object, most: int) -> Iterator[str]:
    if not isinstance(text, str):
        yield f"{where}: not a string"
    elif len(text) > most:
        yield f"{where}: {len(text)} characters, Slack allows {most}"


def _escaped(where: str, text: str) -> Iterator[str]:
    """`&`, `<` and `>` stand only in entities and in what Slack reads as a link, a date, a person or a channel."""
    if _BARE_AMPERSAND.search(text):
        yield f"{where}: an unescaped &"
    for match in _CONTROL.finditer(text):
        if not _HARMLESS.fullmatch(match.group(1)):
            yield f"{where}: {match.group()[:40]} is unescaped or rings people"
    rest = re.sub(r"^>", "", _CONTROL.sub("", text), flags=re.MULTILINE)
    if "<" in rest or ">" in rest:
        yield f"{where}: an unescaped < or >"


def _ids(blocks: list[Any]) -> Iterator[str]:
    ids = [block["block_id"] for block in blocks if isinstance(block, Mapping) and "block_id" in block]
    if len(ids) != len(set(ids)):
        yield "blocks: a block_id is used twice"
