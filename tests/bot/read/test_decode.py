"""Bytes become text, or a sentence that says what to do."""

import random

import pytest

from bot.errors import Unreadable
from bot.read.decode import decode

GERMAN = "Der Bürgermeister sagte: „Wir bauen die Straße“, so der Sprecher über die Pläne."


def test_utf_8_needs_no_note() -> None:
    assert decode("“Yes”".encode()) == ("“Yes”", None)


def test_a_byte_order_mark_is_no_text() -> None:
    assert decode(b"\xef\xbb\xbfYes") == ("Yes", None)
    assert decode("“Yes”".encode("utf-16")) == ("“Yes”", "decoded as UTF-16 by its byte order mark")
    assert decode("“Yes”".encode("utf-32")) == ("“Yes”", "decoded as UTF-32 by its byte order mark")


@pytest.mark.parametrize("text", [GERMAN, "The café’s owner said “no” — twice.", " naïve"])
def test_western_text_is_detected_and_said_so(text: str) -> None:
    assert decode(text.encode("cp1252")) == (text, "decoded as Windows-1252 by detection")


@pytest.mark.parametrize(
    ("text", "charset", "name"),
    [
        ("Prezident řekl, že jednání budou příští týden pokračovat. Další podrobnosti.", "cp1250", "Windows-1250"),
        ("大統領は記者団に対し、来週も協議を続けると述べた。今後の予定は未定です。", "shift_jis", "CP932"),
    ],
)
def test_other_charsets_are_detected_too(text: str, charset: str, name: str) -> None:
    assert decode(text.encode(charset)) == (text, f"decoded as {name} by detection")


def test_a_declared_charset_is_honoured_when_it_decodes() -> None:
    assert decode("Привет".encode("koi8-r"), "KOI8-R") == ("Привет", "decoded as KOI8-R as declared")
    assert decode("“no”".encode("cp1252"), "iso-8859-1") == ("“no”", "decoded as Windows-1252 as declared")
    assert decode(b"plain", "iso-8859-1") == ("plain", None)


@pytest.mark.parametrize("charset", ["no-such-charset", "zlib", "a\0b", "koi8-r", "cp1252"])
def test_valid_utf_8_wins_over_a_wrong_declaration(charset: str) -> None:
    assert decode("„Straße“".encode(), charset) == ("„Straße“", None)


@pytest.mark.parametrize("charset", ["no-such-charset", "zlib", "ascii\0", "utf-16"])
def test_a_declaration_that_does_not_decode_is_passed_over(charset: str) -> None:
    assert decode(b"plain", charset).text == "plain"


def test_a_few_broken_bytes_do_not_make_utf_8_another_charset() -> None:
    found = decode(GERMAN.encode() * 5 + b"\xff")
    assert found == (GERMAN * 5 + "\ufffd", "1 places were not UTF-8 and stand as \ufffd")


@pytest.mark.parametrize("raw", [b"", b" \r\n\t "])
def test_an_empty_input_is_refused(raw: bytes) -> None:
    with pytest.raises(Unreadable, match="is empty"):
        decode(raw)


@pytest.mark.parametrize(
    ("raw", "kind"),
    [
        (b"%PDF-1.7 text", "PDF"),
        (b"PK\x03\x04 text", "office document"),
        (b"\x89PNG\r\n\x1a\n", "picture"),
        (b"\xff\xd8\xff\xe0 JFIF", "picture"),
        (b"{\\rtf1 text}", "RTF"),
        (b"plain\0text", "binary"),
        (b"\x01\x02\x03\x04\x05 text", "binary"),
        (random.Random(1).randbytes(3000).replace(b"\0", b"a"), "binary"),  # noqa: S311 - noise, no secret
    ],
)
def test_what_is_not_text_is_refused_with_what_to_do(raw: bytes, kind: str) -> None:
    with pytest.raises(Unreadable, match=kind) as caught:
        decode(raw)
    assert "save the article as plain text (.txt)" in caught.value.sentence


def test_bytes_that_fit_no_charset_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("charset_normalizer.from_bytes", lambda _: _Nothing())
    with pytest.raises(Unreadable, match="binary"):
        decode(b"caf\xe9 au lait")


class _Nothing:
    def best(self) -> None:
        """No charset fits."""
