"""Article -> attributions and facts; pure."""

from collections.abc import Sequence

from bot.extract.attributions import Reader
from bot.extract.decoding import decoded
from bot.extract.facts import facts
from bot.extract.frames import frames
from bot.extract.linking import Linker, linked
from bot.extract.marks import Quotation, quotations
from bot.extract.pairs import ground
from bot.extract.tagging import Tagger
from bot.extract.unattributed import unattributed
from bot.model import Article, Reading


def extract(article: Article, tagger: Tagger, linker: Linker) -> Reading:
    """Read the attributions with their speakers, and the checkable facts, out of an article.

    Total: every article gives a reading, in time linear in its length. The engine reads English; of an article in
    another language the quotations are kept without a speaker.
    """
    marks = quotations(article.text, article.paragraphs)
    if article.language and not article.language.startswith("en"):
        return Reading(attributions=unattributed(article, marks))
    return _english(article, marks, tagger, linker)


def _english(article: Article, marks: Sequence[Quotation], tagger: Tagger, linker: Linker) -> Reading:
    told = list(frames(article, marks))
    tagged = tagger.tag(article.text, article.paragraphs, marks)
    found = decoded(tagged, marks)
    links = linked(ground(article.text, article.paragraphs, marks, tagged), found, linker)
    given = Reader(article, marks, told, tagged).attributions(found, links)
    return Reading(attributions=given, facts=facts(article, told, given))
