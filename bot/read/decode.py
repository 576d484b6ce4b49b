"""Bytes -> text, and what had to be done for it: mark, declared charset, UTF-8, detection, in that order."""

import codecs
from typing import NamedTuple

from bot.errors import Unreadable

_KNOWN = {
    b"%PDF-": "a PDF document",
    b"PK\x03\x04": "a ZIP archive or an office document",
    b"\xd0\xcf\x11\xe0": "an office document",
    b"{\\rtf": "an RTF document",
    b"\x1f\x8b": "a gzip archive",
    b"\x89PNG": "a picture (PNG)",
    b"\xff\xd8\xff": "a picture (JPEG)",
    b"GIF8": "a picture (GIF)",
    b"\x7fELF": "a program",
    b"SQLite format 3\x00": "a database",
}
# Longest first: the mark of UTF-16 little-endian begins that of UTF-32 little-endian.
_MARKS = {
    codecs.BOM_UTF32_LE: "utf-32",
    codecs.BOM_UTF32_BE: "utf-32",
    codecs.BOM_UTF8: "utf-8-sig",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}
_NAMES = {"cp1252": "Windows-1252", "cp1251": "Windows-1251", "cp1250": "Windows-1250", "mac-roman": "Mac Roman"}
# WHATWG Encoding Standard, section 4.2: these labels mean Windows-1252 on the web.
_WESTERN = frozenset({"ascii", "iso8859-1", "cp1252"})
_PRINTABLE_CONTROLS = frozenset("\t\n\v\f\r\x1b\x85")


class Decoded(NamedTuple):
    """The text, without a byte order mark, and a note when it was not plain UTF-8."""

    text: str
    note: str | None


def decode(raw: bytes, charset: str | None = None) -> Decoded:
    """The text of a file or page; `charset` is what it was declared to be. Raises Unreadable.

    A declaration counts where it decodes, except against valid UTF-8 with characters beyond ASCII, which
    other charsets do not give by chance.
    """
    if not raw.strip():
        raise Unreadable("The input is empty: save the article's text in it and try again.")
    for signature, kind in _KNOWN.items():
        if raw.startswith(signature):
            raise Unreadable(f"The input is {kind}, not text: save the article as plain text (.txt) and take that.")
    decoded = _by_mark(raw) or _as_declared(raw, charset) or _as_utf8(raw) or _detected(raw)
    if decoded is None or _binary(decoded.text):
        raise Unreadable("The input is binary data, not text: save the article as plain text (.txt) and take that.")
    return decoded


def _by_mark(raw: bytes) -> Decoded | None:
    for mark, name in _MARKS.items():
        if raw.startswith(mark):
            note = None if name == "utf-8-sig" else f"decoded as {name.upper()} by its byte order mark"
            return Decoded(raw.decode(name, "replace"), note)
    return None


def _as_declared(raw: bytes, charset: str | None) -> Decoded | None:
    if charset is None or (not raw.isascii() and _strictly(raw, "utf-8") is not None):
        return None
    try:
        name = codecs.lookup(charset).name
    except (LookupError, ValueError):
        return None
    name = "cp1252" if name in _WESTERN else name
    text = _strictly(raw, name)
    if text is None:
        return None
    return Decoded(text, None if name == "utf-8" or raw.isascii() else f"decoded as {_shown(name)} as declared")


def _as_utf8(raw: bytes) -> Decoded | None:
    """UTF-8, also with a few broken bytes: when ten times as many characters beyond ASCII are whole."""
    text = _strictly(raw, "utf-8")
    if text is not None:
        return Decoded(text, None)
    text = raw.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    if sum(not char.isascii() for char in text) - broken < 10 * broken:
        return None
    return Decoded(text, f"{broken} places were not UTF-8 and stand as \ufffd")


def _detected(raw: bytes) -> Decoded | None:
    """By charset-normalizer; Windows-1252, the commonest in newsrooms, where the evidence does not speak against it.

    That is: where it is as good as the best, or where characters beyond ASCII are too few for the East Asian
    charset that is found instead.
    """
    from charset_normalizer import from_bytes

    matches = from_bytes(raw)
    best = matches.best()
    if best is None:
        return None
    good = [match for match in matches if match.chaos <= best.chaos and match.coherence >= best.coherence]
    equal = any({"cp1252", "latin_1"} & set(match.could_be_from_charset) for match in good)
    sparse = sum(byte >= 0x80 for byte in raw) * 8 <= len(raw)
    western = (equal or (sparse and best.multi_byte_usage > 0)) and _strictly(raw, "cp1252") is not None
    name = "cp1252" if western else best.encoding
    return Decoded(raw.decode(name, "replace"), f"decoded as {_shown(name)} by detection")


def _strictly(raw: bytes, name: str) -> str | None:
    try:
        return raw.decode(name)
    except (LookupError, UnicodeError):
        return None


def _shown(name: str) -> str:
    name = codecs.lookup(name).name
    return _NAMES.get(name, name.upper())


def _binary(text: str) -> bool:
    """A NUL, or more than one control character in a hundred: text has none."""
    controls = sum((char < " " or "\x7f" <= char < "\xa0") and char not in _PRINTABLE_CONTROLS for char in text)
    return "\0" in text or controls * 100 > len(text)
