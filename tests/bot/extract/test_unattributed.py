"""Quotations in languages that the engine does not read."""

from datetime import UTC, datetime

import pytest

from bot.app import Extractor
from bot.model import Article
from bot.read.article import article
from bot.read.given import Given


def read(text: str) -> Article:
    return article(text, text.encode(), Given(), "a", datetime(2026, 1, 5, tzinfo=UTC))


@pytest.mark.parametrize(
    ("text", "language", "quoted"),
    [
        (
            (
                "Die Regierung hat am Montag beschlossen, dass die Steuern nicht steigen. „Das ist gut für das Land“, "
                "sagte der Minister in Berlin."
            ),
            "de",
            ["Das ist gut für das Land"],
        ),
        (
            (
                "Le ministre a dit que le plan est prêt et qu’il sera voté. « Nous ne céderons pas sur ce point », "
                "a-t-il dit. Il a parlé du « plan » de la ville."
            ),
            "fr",
            ["Nous ne céderons pas sur ce point"],
        ),
        (
            "大臣は月曜日に計画が完成したと述べ、会議で説明すると話した。「私たちはこの約束を必ず守ります」と彼女は語った。",
            "ja",
            ["私たちはこの約束を必ず守ります"],
        ),
        (
            "قال الوزير يوم الاثنين إن الخطة جاهزة تماما. «لن نتراجع عن هذا الوعد أبدا» كما قال للصحفيين في العاصمة",
            "ar",
            ["لن نتراجع عن هذا الوعد أبدا"],
        ),
    ],
)
def test_they_are_kept_as_marked_without_a_speaker(text: str, language: str, quoted: list[str]) -> None:
    whole = read(text)
    found = Extractor()(whole).attributions
    assert whole.language == language
    assert [" ".join(part.of(text) for part in one.content) for one in found] == quoted
    assert {(one.kind, one.speaker, one.source) for one in found} == {("direct", None, None)}


def test_one_that_runs_over_paragraphs_is_one() -> None:
    text = (
        "Der Minister sagte am Montag in der Stadt, dass es nicht so einfach ist.\n"
        "„Wir haben lange darüber gesprochen.\n„Jetzt ist es an der Zeit.“"
    )
    (found,) = Extractor()(read(text)).attributions
    assert len(found.content) == 2
