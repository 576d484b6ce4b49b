"""Any nouns at all, with the texts that break messages: hypothesis strategies."""

from datetime import UTC, date, datetime
from typing import get_args

from hypothesis import strategies as st

from bot.answers import (
    Alone,
    Answer,
    Change,
    Comparison,
    Context,
    Coverage,
    Digest,
    Evidence,
    FactHit,
    FactSheet,
    Guide,
    GuideEntry,
    Hit,
    Notice,
    Rendering,
    Subscriptions,
    Suggestion,
    Utterance,
    Verdict,
    VerdictName,
    Verification,
)
from bot.model import (
    SURE,
    Attribution,
    Citation,
    DateMention,
    Fact,
    Figure,
    Moment,
    Noun,
    Passage,
    Printed,
    PrintedFact,
    Query,
)
from bot.records import Failure, Subscription
from bot.text import Span

NOW = datetime(2025, 12, 1, 10, 0, tzinfo=UTC)
NASTY = (
    "",
    " ",
    "\n\n",
    "\u0301",
    "\u0301" * 700,
    "<!channel>",
    "<!here> & <@U123> <#C123|x>",
    "<https://evil.example|click>",
    "&lt;!everyone&gt;",
    "`code` ``` *bold* _italic_ ~struck~",
    "**",
    "> quote\n>>> more",
    ":smile: :tada:",
    "\u202eשלום \u2067עולם",
    "مرحبا بالعالم",
    "\x00\x07\x1b[31m",
    "“" * 50,
    '"\\' * 900,
    "&" * 5_000,
    "\x01" * 5_000,
    "word " * 20_000,
    "x" * 100_000,
    "👩‍👩‍👧‍👦" * 300,
)

texts = st.one_of(st.sampled_from(NASTY), st.text(max_size=60))
names = st.one_of(st.none(), texts)
urls = st.one_of(
    st.none(),
    texts,
    st.sampled_from(
        (
            "https://news.example/a?b=1&c=<2>|3",
            "javascript:alert(1)",
            "https://[bad",
            "https://news.example/" + "x" * 9_000,
            "HTTP://NEWS.EXAMPLE/“x”",
        )
    ),
)
moments = st.one_of(
    st.none(), st.sampled_from([Moment(iso=iso) for iso in ("2025", "2025-11", "2025-11-27T08:00:00Z")])
)
spans = st.tuples(st.integers(0, 120), st.integers(0, 60)).map(lambda pair: Span(pair[0], pair[0] + pair[1]))
some_spans = st.lists(spans, max_size=4).map(tuple)
counts = st.integers(0, 10**7)
kinds = st.sampled_from(("direct", "mixed", "indirect"))


def few(strategy: st.SearchStrategy[object], most: int = 3) -> st.SearchStrategy[tuple[object, ...]]:
    """A short tuple."""
    return st.lists(strategy, max_size=most).map(tuple)


citations = st.builds(
    Citation,
    article=texts,
    version=st.integers(1, 3),
    outlet=names,
    headline=names,
    byline=names,
    agency=names,
    url=urls,
    published=moments,
    modified=moments,
    retrieved_at=st.just(NOW),
    sha256=texts,
)
passages = st.builds(Passage, number=st.integers(0, 99), start=st.integers(0, 90), text=texts)
attributions = st.builds(
    Attribution,
    kind=kinds,
    content=some_spans,
    quoted=some_spans,
    source=st.one_of(st.none(), some_spans),
    speech=st.booleans(),
    speaker=names,
    role=names,
    resolved_by=st.sampled_from((None, "pronoun", "title", "surname")),
    addressee=names,
    occasion=names,
    said_on=moments,
    confidence=st.sampled_from((0.0, 0.5, SURE - 0.001, SURE, 1.0)),
)
printed = st.builds(Printed, key=counts, citation=citations, attribution=attributions, text=texts, passage=passages)
changes = few(st.builds(Change, st.sampled_from("=-+"), texts), 6)
renderings = st.builds(
    Rendering,
    printed=printed,
    relation=st.sampled_from(("full", "same", "part")),
    diff=changes,
    origin=st.integers(1, 3),
)
utterances = st.builds(
    Utterance,
    id=texts,
    speaker=names,
    role=names,
    speaker_type=st.none(),
    renderings=st.lists(renderings, min_size=1, max_size=7).map(tuple),
    origins=st.integers(1, 3),
)
hits = st.builds(
    Hit,
    item=utterances,
    score=st.just(1.0),
    why=st.sampled_from(("quote", "sentence", "paragraph", "headline", "filter")),
    matched=some_spans,
)
days = st.one_of(st.none(), st.dates(date(1990, 1, 1), date(2040, 1, 1)))
failures = st.builds(Failure, what=texts, reason=texts, at=st.just(NOW))
coverages = st.builds(
    Coverage,
    articles=counts,
    outlets=few(texts, 6),
    first=days,
    last=days,
    undated=counts,
    failed=few(failures, 5),
)
queries = st.builds(
    Query,
    words=few(texts),
    phrases=few(texts),
    excluded=few(texts),
    by=names,
    outlet=names,
    since=days,
    until=days,
    kind=st.sampled_from((None, "direct", "mixed")),
)
suggestions = few(st.builds(Suggestion, kind=st.sampled_from(("term", "speaker", "outlet")), text=texts, ask=texts), 8)
many_hits = few(hits, 8)
figures = st.builds(Figure, value=st.floats(allow_nan=False, allow_infinity=False), unit=names, of=names, span=spans)
mentions = st.builds(DateMention, iso=st.one_of(texts, st.just("2025-11-17")), span=spans)
facts = st.builds(Fact, text=texts, span=spans, figures=few(figures), dates=few(mentions), speaker=names)
fact_hits = st.builds(
    FactHit,
    item=st.builds(PrintedFact, key=counts, citation=citations, fact=facts, passage=passages),
    score=st.just(1.0),
    matched=some_spans,
)
evidence = st.builds(
    Evidence,
    key=counts,
    article=texts,
    outlet=names,
    published=moments,
    url=urls,
    span=spans,
    text=texts,
    speaker=names,
    sha256=texts,
    kind=kinds,
    speech=st.booleans(),
    resolved_by=st.sampled_from((None, "pronoun", "title", "apposition")),
    sure=st.booleans(),
    quoted=some_spans,
)
verdicts = st.builds(
    Verdict,
    text=texts,
    span=spans,
    speaker=names,
    verdict=st.sampled_from(get_args(VerdictName)),
    flags=few(st.sampled_from(("wrong_outlet", "wrong_date", "wrong_addressee"))),
    evidence=few(evidence, 6),
    diff=changes,
    nearest=st.one_of(st.none(), evidence),
)
subscriptions = st.builds(
    Subscription,
    id=counts,
    team=texts,
    channel=texts,
    topic=texts,
    cadence=st.sampled_from(("daily", "weekly")),
    at=texts,
    weekday=st.one_of(st.none(), st.integers(0, 6)),
    zone=st.one_of(texts, st.just("Europe/Kyiv")),
    owner=texts,
    created_at=st.just(NOW),
)

SHOWS: dict[str, st.SearchStrategy[Noun]] = {
    "answer": st.builds(Answer, query=queries, coverage=coverages, hits=many_hits, suggestions=suggestions),
    "comparison": st.builds(
        Comparison,
        query=queries,
        coverage=coverages,
        shared=few(hits, 4),
        alone=few(st.builds(Alone, outlet=texts, hits=few(hits, 4))),
        suggestions=suggestions,
    ),
    "facts": st.builds(FactSheet, query=queries, coverage=coverages, hits=few(fact_hits, 8), suggestions=suggestions),
    "verification": st.builds(
        Verification,
        policy=st.sampled_from(("ap", "reuters", "lenient")),
        coverage=coverages,
        quotes=few(verdicts, 8),
    ),
    "subscriptions": st.builds(
        Subscriptions, channel=texts, items=st.lists(subscriptions, max_size=25).map(tuple), zone=texts, note=names
    ),
    "digest": st.builds(
        Digest,
        subscription=subscriptions,
        since=st.just(NOW),
        until=st.just(NOW),
        coverage=coverages,
        hits=few(hits, 12),
        more=counts,
    ),
    "guide": st.builds(
        Guide,
        commands=few(st.builds(GuideEntry, name=texts, usage=texts, summary=texts, examples=few(texts)), 15),
        coverage=coverages,
    ),
    "notice": st.builds(Notice, text=texts),
    "context": st.builds(
        Context,
        citation=citations,
        speaker=names,
        role=names,
        resolved_by=st.sampled_from((None, "pronoun", "as printed")),
        passages=few(passages, 10),
        marked=some_spans,
        kind=st.one_of(st.none(), kinds),
        speech=st.booleans(),
        sure=st.booleans(),
    ),
}
