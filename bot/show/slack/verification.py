"""`/verify-quote`: a verdict for each quotation, worst first."""

from bot.answers import Coverage, Verdict, Verification
from bot.show.pieces import Line, Piece, plain, typed
from bot.show.quoting import difference, pieces, stored
from bot.show.slack.kit import (
    Block,
    Message,
    Page,
    actions,
    divider,
    fitting,
    head,
    message,
    quote,
    rich,
    section,
    text_line,
    to_context,
)
from bot.show.slack.paging import sheet
from bot.show.verdicts import POLICIES, counted, differs, finding, nearest, title, worst_first
from bot.show.words import failed, searched

_LEGEND: Line = (Piece("only in your draft", "struck"), Piece(" · "), Piece("only in print", "added"))


def draw(verification: Verification, page: Page) -> Message:
    """A page of verdicts under their counts, the policy and what was searched."""
    quotes, coverage = worst_first(verification), verification.coverage
    shown = sheet(quotes, lambda one, first: _item(one, coverage, first=first), page.number)
    named = (Piece("Draft check", "bold"), Piece(f" · {counted(verification)}"))
    basis = plain(f"policy {POLICIES[verification.policy]} · searched {searched(coverage)}")
    told = [(*title(one), Piece(" "), typed(one.text)) for one in quotes[shown.first - 1 : shown.last]]
    legend = _LEGEND if any(differs(one) for one in quotes) else ()
    blocks = head(named, basis, failed(coverage.failed), legend)
    return message([named, *told, basis], [*blocks, *shown.blocks, *actions(page, shown.left, "quote")])


def _item(verdict: Verdict, coverage: Coverage, *, first: bool) -> list[Block]:
    return fitting(lambda most: [*([] if first else [divider()]), *_drawn(verdict, coverage, most)])


def _drawn(verdict: Verdict, coverage: Coverage, most: int) -> list[Block]:
    """The verdict, the draft's words, what to hold them against, and where that stands."""
    lines = [text_line(title(verdict)), text_line((typed(verdict.text, most),))]
    found = finding(verdict, coverage)
    if verdict.nearest:
        lines += [text_line(found), quote(pieces(stored(verdict.nearest), most))]
        return [rich(*lines), section(nearest(verdict.nearest), accessory=to_context(f"q:{verdict.nearest.key}"))]
    if differs(verdict):
        lines.append(quote(difference(verdict.diff, most)))
    keys = [to_context(f"q:{one.key}") for one in verdict.evidence[:1]]
    return [rich(*lines), section(found, accessory=next(iter(keys), None))]
