"""Numbers that count nothing: telephone numbers, times of day, labels, scores, addresses, idioms."""

import re
from collections.abc import Iterator

from bot.extract.lexicon import MONTHS
from bot.text import Span

_LABELS = r"""
    no|nos|number|article|section|chapter|title|room|flight|route|interstate|highway|pages?|level|phase|type|grade
    round|game|episode|season|stage|size|category|step|part|volume|version|tier|gate|channel|form|table|amendment
    proposition|prop|measure|resolution|psalm|verse|class|district|precinct|ward|platform|apollo|boeing|airbus
    formula|windows|iphone|fortune|forbes|ftse|top|area|division|rule|catch|exhibit|appendix|item|act|studio|day
    year|week|world\swar
"""
_SMALL = r"(?:one|two|three|four|five|six|seven|eight|nine|ten)"
_BIG = r"(?:hundred|thousand|million|billion|trillion)"
_PERCENT = r"\s?(?:%|per\s?cent)"
_DAYS = r"\d{1,2}(?:(?:\s?[-–]\s?|\s(?:to|and|through)\s)\d{1,2})?(?![\d,]*\d|\s[-–]?\s?(?:percent|people))"
_NAMED = rf"(?:\d{{1,4}}(?![\d,.]*\d|{_PERCENT}|\s(?:people|{_BIG})\b)|{_SMALL}\b(?!\s(?:{_BIG}|[a-z]+s\b)))"
# One family a line; folded letters do not matter. What must keep its capitals says so.
_FAMILIES = rf"""
    (?:\+\d{{1,3}}[\s-])?(?:\(\d{{2,5}}\)\s?|\d{{1,4}}[-.\s])?\d{{3,4}}[-.]\d{{3,4}}(?:[-.]\d{{3,4}})?
    \+\d{{1,3}}(?:[\s-]\d{{2,5}}){{2,5}}
    \d{{1,2}}(?::\d\d)?(?:\s?(?:-|–|to)\s?\d{{1,2}}(?::\d\d)?)?\s?(?:[ap]\.?m\b|o[’']clock|(?-i:E[SD]?T|P[SD]?T|GMT|BST|CET)\b)
    {_SMALL}\s(?:o[’']clock|[ap]\.?m\b)
    \d+:\d+(?::\d+)?
    \d+/\d+(?:/\d+)?
    (?:9-11|7-11|50-50|20-20|fifty-fifty|twenty-twenty)\b
    (?:\d+\.){{2,}}\d+
    (?:{"|".join(line.strip() for line in _LABELS.strip().splitlines())})\.?\s(?:#\s?)?{_NAMED}
    \d{{1,2}}(?:\sof)?\s(?:{"|".join(MONTHS)})\b
    (?:{"|".join(MONTHS)}|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?)\s{_DAYS}
    (?-i:[A-Z]{{2,4}}|[A-Z]\.[A-Z]\.)(?<!US)(?<!UK)(?<!EU)(?<!GOP)(?<!\.S\.)(?<!\.K\.)\s\d{{1,3}}(?![\d,.]*\d|\s[a-z]|{_PERCENT})
    \d{{1,5}}\s(?:(?:(?-i:[A-Z])\w*|\d+(?:st|nd|rd|th))\s){{1,3}}(?-i:Street|St|Avenue|Ave|Road|Rd|Boulevard|Blvd|Drive|Lane|Square)\b
    (?:1|2|one|two)\s(?:corinthians|kings|samuel|timothy|chronicles|thessalonians)\b
    (?:an?\s|one\s)?(?:100|110|1,?000|hundred|thousand|million){_PERCENT}\s(?:sure|certain|behind|committed|right|wrong|correct|true|false|with|agree|confident|opposed|against|for|honest|clear)\b
    a\s{_BIG}\s(?:times|miles|years|reasons|ways|things|cuts|questions|different|other)\b
    (?:million|billion)[-\s]dollar\squestion
    911\b
    first\s(?:100|hundred|one\shundred)\sdays
    the\s(?:top\s)?(?:1|one|99|ninety-nine){_PERCENT}
    (?:the|these|those|other|both|first|last|past|next|or|zero)\s{_SMALL}\b(?!\s(?:{_BIG}|per\s?cent)\b|-|{_PERCENT})
    (?:two|three)[-\s](?:sides?|ways?|things|worlds|minds|fronts|faces|cents|wrongs|kinds|types|sorts|options|choices|reasons|of|or|different|step|fold|state|party|tier)\b
    {_SMALL}-(?:on|to|for|by|time|sided|fold|dimensional|pronged|edged|star|off|man|woman)\b
    {_SMALL}\s(?:of\s(?:them|us|you|which|whom|those|these)|or\s{_SMALL})\b
    {_SMALL}(?=[.,;:?!)”"]|\sand\b|\sor\b|$)
"""
_UNCOUNTED = re.compile(
    rf"(?<![\w.,$€£])(?:{'|'.join(line.strip() for line in _FAMILIES.strip().splitlines())})", re.IGNORECASE
)


def uncounted(text: str, within: Span) -> Iterator[Span]:
    """The places of such numbers, in order."""
    for match in _UNCOUNTED.finditer(text, *within):
        yield Span(*match.span())
