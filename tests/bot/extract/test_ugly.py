"""Text as it should not be: nothing raises, every span is in the text, direct content stands in quotation marks."""

import time
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.engine import load
from bot.extract.marks import quotations
from bot.extract.reading import extract
from bot.model import Article, Attribution, Reading, Spans
from bot.read.plain import normalise
from tests.bot.extract.annotated import LINKER, AnnotatedTagger, article, passage

# Characters.
LONG = 30_000
MARKS = "“”‘’\"'«»„‟`…—(\n"
SAID = "“We will open the bridge,” Mayor Ana Ruiz said on Monday. "

UGLY = {
    "marks of every kind": "“We agree\" she said. ''Yes,” he said. «No\", they said. „Well, ‹it is›“ `` said ''.",
    "marks without words": "“” \"\" '' «» “ ” \" ' said “…” she said, “—” he said.",
    "only closing marks": "We agree,” she said. So do we,” he said.” ” ”",
    "only opening marks": "“We agree, “she said. “So do “we, he said. “ “ “",
    "nesting": "“He said ‘she said “they said ‘we agree’ and so” on’ to me,” Ana Ruiz said.",
    "deep nesting": "“‘" * 60 + "we agree" + "’”" * 60 + " Ana Ruiz said.",
    "doubled marks": "““We agree on this,”” she said. “““Yes””” he said.",
    "a mark in each word": " ".join(f"“word{number}" for number in range(80)),
    "all capitals": "“WE WILL OPEN THE BRIDGE,” MAYOR ANA RUIZ SAID ON MONDAY. SHE SAID IT WAS “A GOOD DAY”.",
    "no punctuation": "ana ruiz said we will open the bridge and tom berg said we will not " * 20,
    "no spaces": "“Wewillopenthebridge,”AnaRuizsaid." * 20,
    "one long word": "a" * 3000 + " said “" + "b" * 3000 + "”",
    "HTML residue": '<p id="x">&ldquo;We agree,&rdquo; <b>Ana Ruiz</b> said.</p>&nbsp;<i>“Yes,”</i> she said.&#8221;',
    "script residue": 'var a = {"said": "we agree", "by": \'Ana Ruiz\'}; if (a["said"] == "x") { say("Ana said"); }',
    "right to left": "אנה רואיס אמרה: „אנחנו נפתח את הגשר”. “We agree,” אמרה she said. \u202e“We do,” said Ana.\u202c",
    "Arabic": "قالت آنا رويز: «سنفتح الجسر يوم الاثنين». وأضافت “نحن نتفق على ذلك”.",
    "Chinese": "安娜说：“我们将开放这座桥。”他说：「我们同意。」",
    "Cyrillic and Greek": "«Мы откроем мост», — сказала Ана Руис. «Θα ανοίξουμε τη γέφυρα», είπε η Άνα.",
    "Thai without spaces": "อานา รุยซ์ กล่าวว่า “เราจะเปิดสะพาน” เมื่อวันจันทร์",
    "emoji and combining marks": "“We 👩‍🚀 agree 🎉,” Zo\u0301e\u0301 Rui\u0301z said 🙃. “İ ŞẞﬁΩ̈,” she said.",
    "invisible characters": "“We\u200b agree\u2060 on\u00ad this,”\ufeff Ana\u200d Ruiz\u200e said\u200f.",
    "control characters": "“We\x00 agree\x01,” Ana\x07 Ruiz\x1b said.\x85 “Yes,”\u2028 she said.\x0c",
    "lone surrogates": "“We \ud800 agree,” Ana \udfff Ruiz said.",
    "apostrophes everywhere": "'Tis James' 'n' the '90s' boys' 'bout y'all's 'we agree' o'clock', 'said' Ana O'Ruiz'.",
    "blank lines": "\n\n \n“We agree,” Ana Ruiz said.\n\n\t\n\n“\n”\n said\n\n",
    "every word a line": "\n".join(SAID.split(" ") * 5),
    "marks over many paragraphs": "“We agree.\n" * 40 + "“Yes,” Ana Ruiz said.",
    "one name over and over": "Ana Ruiz " * 300 + "said “we agree”.",
    "cues over and over": "said " * 500,
    "only marks and dashes": "—–-…“”‘’«»\"'" * 50,
    "one character": "“",
    "labels": "“A: B: C: RUIZ: We agree.\n“RUIZ:\n“BERG: ”",
    "dashes after marks": "“We agree on this.” — — — — Ana Ruiz —\n“We agree on this.” —",
}


def read(whole: Article) -> Reading:
    engine = load()
    return extract(whole, engine.tagger, engine.linker)


def check(text: str) -> Reading:
    """Read a text, and look at every span."""
    whole = article(normalise(text))
    return checked(whole, read(whole))


def checked(whole: Article, reading: Reading) -> Reading:
    """The reading, after a look at every span."""
    inner = [each.inner for each in quotations(whole.text, whole.paragraphs)]
    for each in reading.attributions:
        for span in (*each.content, *each.quoted, *(each.source or ()), *(each.cue or ())):
            assert 0 <= span.start < span.end <= len(whole.text)
            assert span.of(whole.text) == span.of(whole.text).strip()
        assert all(any(marks.covers(span) for marks in inner) for span in in_marks(each))
    for fact in reading.facts:
        assert fact.text == fact.span.of(whole.text)
    return reading


def in_marks(one: Attribution) -> Spans:
    """What of an attribution has to stand in marks: its quoted parts, and all of it when it is direct."""
    return (*one.quoted, *(one.content if one.kind == "direct" else ()))


@pytest.mark.parametrize("text", UGLY.values(), ids=UGLY.keys())
def test_ugly_text_is_read(text: str) -> None:
    check(text)


@pytest.mark.parametrize("name", ["HTML residue", "invisible characters", "emoji and combining marks"])
def test_what_is_said_among_residue_is_still_found(name: str) -> None:
    assert any(one.speech for one in check(UGLY[name]).attributions)


def test_an_empty_text_is_an_empty_reading() -> None:
    assert check("") == check(" \n\t\n ") == Reading()


@given(st.lists(st.sampled_from([*MARKS, " ", "said ", "Ana Ruiz ", "we agree, ", "It rained. "]), max_size=50))
@settings(max_examples=60, deadline=None)
def test_marks_in_any_order_are_read(pieces: list[str]) -> None:
    check("".join(pieces))


@given(
    st.lists(
        st.sampled_from(
            [
                *MARKS,
                " ",
                "\n",
                ". ",
                ", ",
                "that ",
                "{c:We agree}",
                "{c:“so}",
                "{c:so.”}",
                "{s:Ana,}",
                "{q:said}",
                "{s:“Bo” Ruiz}",
                "{c:it, “we}",
                "{c: ’ }",
                "{q:—}",
                "Ana {s:Ru}iz ",
            ]
        ),
        max_size=30,
    )
)
@settings(max_examples=300, deadline=None)
def test_spans_that_lie_anyhow_to_the_marks_make_attributions(pieces: list[str]) -> None:
    text, marked = passage("".join(pieces))
    whole = article(text)
    checked(whole, extract(whole, AnnotatedTagger(marked), LINKER))


@pytest.mark.parametrize(
    "unit",
    [
        "“{c:Yes, we can,}” {s:Mr. Berg} {q:said}. ",
        "{s:She} {q:said} {c:that it rained} on ",
        "{s:President Ana Ruiz} spoke. ",
        "“{c:a b c d}” {q:word} said ",
        "“{c:We agree}\n",
        "“",
        "‘“",
        "\"'",
        "said, ",
        "Ana Ruiz ",
        "— Ana Ruiz “Yes we can.” ",
        "“RUIZ: We agree.\n",
    ],
)
def test_what_is_made_of_the_tags_takes_twice_as_long_for_a_text_twice_as_long(unit: str) -> None:
    short, long = (passage(unit * times) for times in (LONG // len(unit), 2 * LONG // len(unit)))
    first = _seconds(lambda: extract(article(short.text), AnnotatedTagger(short.marked), LINKER))
    second = _seconds(lambda: extract(article(long.text), AnnotatedTagger(long.marked), LINKER))
    assert second < 3 * first + 0.5


def test_a_line_of_60_kilobytes_takes_twice_as_long_as_one_of_30() -> None:
    read(article(SAID))
    short, long = (article(SAID * (size // len(SAID))) for size in (LONG, 2 * LONG))
    assert _seconds(lambda: read(long)) < 3 * _seconds(lambda: read(short)) + 0.5


def _seconds(work: Callable[[], object]) -> float:
    started = time.process_time()
    work()
    return time.process_time() - started
