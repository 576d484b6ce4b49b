"""What was read out of articles, a line each: whose words, the words alone, how they stand and how sure that is."""

from bot.answers import Utterance
from bot.model import Printed
from bot.show.pieces import Line, joined, plain
from bot.show.quoting import alone, notes, pieces, whose
from bot.show.standing import label
from bot.show.words import outlet, speaker

_ALL = 10**9  # characters; a list leaves nothing out


def listed(printed: Printed) -> Line:
    """An attribution: `Ana Ruiz: that the town “will not sell the harbour” (partly quoted · said 27 Nov 2025)`."""
    told = filter(None, (label(printed.attribution), *notes(printed)))
    return _line(printed.attribution.speaker, printed, joined(map(plain, told)))


def grouped(utterance: Utterance) -> Line:
    """An utterance, with the outlets that printed it."""
    lead = utterance.lead
    told = filter(None, (label(lead.attribution), whose(utterance)))
    outlets = dict.fromkeys(outlet(one.printed.citation.outlet) for one in utterance.renderings)
    return _line(utterance.speaker, lead, joined(map(plain, (", ".join(outlets), *told))))


def _line(named: str | None, printed: Printed, told: Line) -> Line:
    after = (*plain(" ("), *told, *plain(")")) if told else ()
    return (*plain(f"{speaker(named)}: "), *pieces(alone(printed), _ALL), *after)
