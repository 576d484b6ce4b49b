"""Score speakers against the silver chains of a corpus. `python -m bot.lab.speakers --help`."""

import argparse
import re
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from bot.engine import load
from bot.extract.lexicon import HONORIFICS
from bot.extract.reading import extract
from bot.lab.corpora import Chain, Example, examples
from bot.model import Article
from bot.read.layout import lay_out
from bot.text import Span

KINDS = ("surname", "pronoun")
_POSSESSIVE = re.compile("['’]s?$")
VERDICTS = ("right", "wrong", "none")


class Case(NamedTuple):
    """One mention that the chains name: where it stands, its kind, their name for it, and the speaker found."""

    article: str
    context: str
    kind: str
    silver: str
    speaker: str | None
    how: str | None
    confidence: float

    @property
    def verdict(self) -> str:
        """Whether the speaker is whom the chain names."""
        if self.speaker is None:
            return "none"
        return "right" if same_name(self.speaker, self.silver) else "wrong"


def main() -> None:
    """The command line."""
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("corpus", type=Path, help="JSONL with its -corenlp.jsonl beside it")
    ask.add_argument("--misses", type=int, default=0, help="how many misses of each kind to print in context")
    given = ask.parse_args()
    cases = [case for example in examples(given.corpus) for case in judged(example)]
    counts = Counter((case.kind, case.verdict) for case in cases)
    print("kind     ", *(f"{verdict:>6}" for verdict in VERDICTS), "   all")
    for kind in KINDS:
        row = [counts[kind, verdict] for verdict in VERDICTS]
        print(f"{kind:9}", *(f"{count:6}" for count in row), f"{sum(row):6}")
    for kind in KINDS:
        missed = [case for case in cases if case.kind == kind and case.verdict != "right"]
        for case in missed[: given.misses]:
            print(f"\n{kind}: {case.speaker} ({case.how}, {case.confidence}), silver {case.silver}\n{case.context}")


def article_of(example: Example) -> Article:
    """The article that an example's text is."""
    laid = lay_out(example.text, None)
    return Article(
        id=example.id,
        text=example.text,
        sha256="0" * 64,
        retrieved_at=datetime(2025, 1, 1, tzinfo=UTC),
        paragraphs=laid.paragraphs,
        headings=laid.headings,
        boilerplate=laid.boilerplate,
    )


def judged(example: Example) -> Iterator[Case]:
    """The bare surnames and the pronouns that extraction finds as sources and that lie in a chain with a name."""
    engine = load()
    named = {span: (chain, kind) for chain in example.chains for span, kind in chain.mentions}
    seen: set[Span] = set()
    for one in extract(article_of(example), engine.tagger, engine.linker).attributions:
        source = one.source[0] if one.source else None
        if source is None or source in seen or source not in named:
            continue
        seen.add(source)
        chain, _ = named[source]
        kind = _kind(source.of(example.text), chain)
        if kind:
            context = example.text[max(0, source.start - 600) : source.start].replace("\n", " / ")
            context += f">>>{source.of(example.text)}<<<{example.text[source.end : source.end + 80]}"
            yield Case(example.id, context, kind, str(chain.name), one.speaker, one.resolved_by, one.confidence)


def same_name(name: str, silver: str) -> bool:
    """Whether two names may be one person's: the surnames agree and the given names do not contradict each other."""
    one, other = (
        [word.strip('“”"()') for word in _POSSESSIVE.sub("", each).lower().split()] for each in (name, silver)
    )
    one, other = ([word for word in each if word.rstrip(".") not in HONORIFICS] or each for each in (one, other))
    known = {word[:3] for word in other[:-1]}
    return one[-1] == other[-1] and (len(one) == 1 or not known or any(word[:3] in known for word in one[:-1]))


def _kind(mention: str, chain: Chain) -> str | None:
    """What kind of mention it is, if it is one that needs its chain."""
    name = (chain.name or "").split()
    if name and mention.lower() in ("he", "she"):
        return "pronoun"
    return "surname" if len(name) > 1 and mention == name[-1] else None


if __name__ == "__main__":
    main()
