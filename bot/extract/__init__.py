"""Article -> attributions and facts; pure."""

from bot.extract.attributions import attributions, discourse, speakers
from bot.extract.facts import facts
from bot.extract.frames import frames
from bot.extract.marks import quotations
from bot.extract.quotes import utterances
from bot.model import Article, Reading


def extract(article: Article) -> Reading:
    """Read the direct quotes with their speakers, and the checkable facts, out of an article.

    Total: every article gives a reading, in time linear in its length.
    """
    marks = quotations(article.text, article.paragraphs)
    told = list(frames(article, marks))
    found = utterances(article, marks, told)
    talk = discourse(article, marks, told)
    known = speakers(found, talk)
    return Reading(
        attributions=attributions(article, told, found, known),
        facts=facts(article, told, found, known, talk),
    )
