"""One utterance, the same in every message: who; the words; where and when, how sure; what next."""

from bot.answers import Hit
from bot.show.pieces import Line, Piece, joined, plain
from bot.show.quoting import notes, pieces, places, said, whose
from bot.show.slack.kit import Block, divider, exact, fitting, quote, rich, section, text_line, to_context
from bot.show.standing import label
from bot.show.words import cited, speaker, who


def item(hit: Hit, first: bool) -> list[Block]:  # noqa: FBT001 - paging tells every item whether it opens a page
    """Speaker and role; the words, the topic's bold; outlets with dates and links beside the Context button."""
    return fitting(lambda most: [*([] if first else [divider()]), *_drawn(hit, most)])


def _drawn(hit: Hit, most: int) -> list[Block]:
    lead = hit.item.lead
    return [
        rich(text_line(heading(hit)), quote(pieces(said(lead, hit.matched), most))),
        section(
            places(hit.item),
            noted(hit),
            accessory=to_context(f"q:{lead.key}"),
        ),
    ]


def noted(hit: Hit) -> Line:
    """What else is known of the fullest rendering, and how sure it is."""
    return joined(plain(note) for note in notes(hit.item.lead, hit))


def heading(hit: Hit) -> Line:
    """Speaker, role, and how the words stand in the article unless they are plainly quoted."""
    kind = label(hit.item.lead.attribution)
    return joined([who(hit.item.speaker, hit.item.role), *([(Piece(kind, "italic"),)] if kind else [])])


def told(hit: Hit) -> Line:
    """The utterance in one line, for the fallback; without the words where mrkdwn could not show them exactly."""
    lead = hit.item.lead
    words = pieces(said(lead), 140, pointer="")
    known = "; ".join(filter(None, (label(lead.attribution), whose(hit.item))))
    shown = (Piece(": "), *words) if exact(words) else ()
    named = Piece(f"{speaker(hit.item.speaker)}{f' ({known})' if known else ''}")
    return (named, *shown, Piece(" – "), *cited(lead.citation))
