"""`/who-said`: utterances, best first."""

from bot.answers import Answer
from bot.show.slack import utterance
from bot.show.slack.kit import Message, Page, actions, message
from bot.show.slack.paging import sheet
from bot.show.slack.search import in_vain, opening, summary, title


def draw(answer: Answer, page: Page) -> Message:
    """A page of the answer, or what was searched in vain."""
    named = title("Who said", answer.query, "what")
    if not answer.hits:
        return in_vain(named, answer.query, "statement", answer.coverage, answer.suggestions)
    shown = sheet(answer.hits, utterance.item, page.number)
    found = summary(shown, "statement", answer.coverage)
    told = map(utterance.told, answer.hits[shown.first - 1 : shown.last])
    blocks = opening(named, answer.query, found, answer.coverage)
    return message([named, found, *told], [*blocks, *shown.blocks, *actions(page, shown.left, "statement")])
