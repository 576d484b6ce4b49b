"""Nouns as the desk would answer with on the seed articles, made by hand."""

import re
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path
from typing import Any

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
    Ingested,
    IngestReport,
    Notice,
    Rendering,
    Sources,
    Subscriptions,
    Suggestion,
    Utterance,
    Verdict,
    Verification,
    Where,
)
from bot.model import (
    Article,
    Attribution,
    Citation,
    DateMention,
    Fact,
    Figure,
    Kind,
    Moment,
    Noun,
    Passage,
    Printed,
    PrintedFact,
    Query,
)
from bot.records import Failure, Feed, Outlet, Subscription
from bot.text import Span

SEEDS = Path(__file__).parents[3] / "seeds"
READ = datetime(2025, 12, 1, 10, 0, tzinfo=UTC)
LINK = "https://theinterviewtimes.com/putin-written-guarantees-europe-war-2025"


@cache
def jazeera() -> Article:
    """The first seed, of 27 November."""
    return _article("000_038b8af132b4b7c7.txt", "Al Jazeera", "2025-11-27", None)


@cache
def times() -> Article:
    """The second seed, of 29 November."""
    return _article("003_04b33b41f9e33b70.txt", "The Interview Times", "2025-11-29", LINK)


def _article(file: str, outlet: str, day: str, url: str | None) -> Article:
    text = (SEEDS / file).read_text(encoding="utf-8")
    starts = [at for at in range(len(text)) if at == 0 or text[at - 1] == "\n"]
    lines = [Span(start, (text + "\n").index("\n", start)) for start in starts]
    return Article(
        id=file,
        text=text,
        sha256=("9f2c41ab" if outlet == "Al Jazeera" else "c07d11e8") * 8,
        retrieved_at=READ,
        outlet=outlet,
        headline=lines[0 if url is None else 1].of(text),
        url=url,
        published=Moment(iso=day),
        paragraphs=tuple(line for line in lines if line.start < line.end),
    )


def cite(article: Article) -> Citation:
    """The article's citation."""
    return Citation(
        article=article.id,
        version=article.version,
        **{name: getattr(article, name) for name in "outlet headline byline agency url published modified".split()},
        retrieved_at=article.retrieved_at,
        sha256=article.sha256,
    )


def passage(article: Article, at: int) -> Passage:
    """The paragraph around a character."""
    number, span = next((n, one) for n, one in enumerate(article.paragraphs, 1) if one.start <= at < one.end)
    return Passage(number=number, start=span.start, text=span.of(article.text))


def printed(
    key: int,
    article: Article,
    *content: str,
    kind: Kind = "direct",
    source: str | None = None,
    **fields: Any,  # noqa: ANN401 - the fields of Attribution, which checks them
) -> Printed:
    """An attribution of `content`, found in the article, with the mention that stands in the same paragraph."""
    spans = tuple(Span(at := article.text.index(part), at + len(part)) for part in content)
    around = passage(article, spans[0].start)
    mention = around.start + around.text.index(source) if source else 0
    inside = [match.span(1) for span in spans for match in re.compile("“([^”]*)”").finditer(article.text, *span)]
    attribution = Attribution(
        kind=kind,
        content=spans,
        quoted=spans if kind == "direct" else tuple(Span(*one) for one in inside),
        source=(Span(mention, mention + len(source)),) if source else None,
        **fields,
    )
    text = " ".join(content)
    return Printed(key=key, citation=cite(article), attribution=attribution, text=text, passage=around)


PUTIN: dict[str, Any] = {"speaker": "Vladimir Putin", "role": "Russian president", "speaker_type": "person"}
YERMAK: dict[str, Any] = {
    "speaker": "Andriy Yermak",
    "role": "Ukrainian president’s chief of staff",
    "speaker_type": "person",
}
NO_ONE = "As long as Zelenskyy is president, no one should count on us giving up territory"
TROOPS = "Ukrainian troops must withdraw from the territories they currently hold – then the fighting will stop."
PULL_BACK = "If they do not pull back, we will achieve this by military means,"


def count_on() -> Utterance:
    """The same words in both articles."""
    first = printed(
        1,
        jazeera(),
        f"{NO_ONE},",
        source="Yermak",
        resolved_by="surname",
        addressee="The Atlantic",
        said_on=Moment(iso="2025-11-27"),
        **YERMAK,
    )
    second = printed(2, times(), f"{NO_ONE}.", resolved_by="full name", **YERMAK)
    return utterance("count-on", [Rendering(printed=first, relation="full"), same(second)], origins=2)


def same(one: Printed, origin: int = 2) -> Rendering:
    """A rendering with the same words."""
    return Rendering(printed=one, relation="same", origin=origin)


def withdraw() -> Utterance:
    """A quotation of which the other article has the last sentence."""
    first = printed(3, jazeera(), f"{TROOPS} {PULL_BACK}", source="he", resolved_by="pronoun", **PUTIN)
    second = printed(4, times(), PULL_BACK, source="he", resolved_by="pronoun", **PUTIN)
    diff = (Change("-", TROOPS.rstrip(".")), Change("=", PULL_BACK.rstrip(",")))
    part = Rendering(printed=second, relation="part", diff=diff, origin=2)
    return utterance("withdraw", [Rendering(printed=first, relation="full"), part], origins=2)


def sign_away() -> Utterance:
    """A sentence with a quoted part."""
    one = printed(
        5,
        jazeera(),
        "that Zelenskyy “will not sign away territory”",
        kind="mixed",
        source="The Ukrainian president’s chief of staff, Andriy Yermak,",
        resolved_by="full name",
        said_on=Moment(iso="2025-11-27"),
        **YERMAK,
    )
    return utterance("sign-away", [Rendering(printed=one, relation="full")])


def denied() -> Utterance:
    """Reported speech without quotation marks."""
    one = printed(
        6, times(), "that Ukraine’s constitution prohibits ceding land", kind="indirect", source="He", **YERMAK
    )
    return utterance("ceding", [Rendering(printed=one, relation="full")])


def document_it(article: Article) -> Utterance:
    """What each article has about guarantees in writing, in words of its own."""
    if article == jazeera():
        words = (
            "The truth is, we never intended to do that. But if they want to hear it from us, well, then we’ll "
            "document it. No question,"
        )
        one = printed(
            7, article, words, source="the Russian president", resolved_by="title", addressee="reporters", **PUTIN
        )
    else:
        words = "If they require a formal statement from us, we will certainly document it,"
        one = printed(8, article, words, source="he", resolved_by="pronoun", **PUTIN)
    return utterance(f"document-{one.key}", [Rendering(printed=one, relation="full")])


def invade(article: Article) -> Utterance:
    """What each article has of the “nonsense” of an invasion: one read for sure, one not."""
    if article == jazeera():
        words, told = "“ridiculous”", {"source": "Putin", "resolved_by": "surname", "addressee": "reporters"}
    else:
        words, told = "Western concerns as “fabrications” and “utter nonsense,”", {"source": "Putin"}
    one = printed(10 + (article == times()), article, words, kind="mixed", confidence=0.7, **told, **PUTIN)
    return utterance(f"invade-{one.key}", [Rendering(printed=one, relation="full")])


def troops() -> Utterance:
    """Reported speech whose speaker is a pronoun, in one article; in the other the same words, quoted, of nobody."""
    words = "If they do not pull back, we will achieve this by military means,"
    first = printed(12, jazeera(), words, kind="indirect", source="he", resolved_by="pronoun", confidence=0.6, **PUTIN)
    second = printed(13, times(), words, confidence=0.5, said_on=Moment(iso="2025-11-27"))
    return utterance("troops", [Rendering(printed=first, relation="full"), same(second)], origins=2)


def nobodys() -> Utterance:
    """A quotation that the article gives to nobody."""
    return utterance(
        "nobodys", [Rendering(printed=printed(14, times(), f"{NO_ONE}.", confidence=0.95), relation="full")]
    )


def named_elsewhere() -> Utterance:
    """A quotation that only the other article gives to somebody, by a description."""
    lead = printed(15, times(), f"{NO_ONE}.", confidence=0.95)
    other = printed(16, jazeera(), f"{NO_ONE},", source="Yermak", resolved_by="title", confidence=0.8, **YERMAK)
    found = utterance("elsewhere", [Rendering(printed=lead, relation="full"), same(other)], origins=2)
    return found.model_copy(update={"speaker": "Andriy Yermak", "role": YERMAK["role"]})


def rejected() -> Printed:
    """A stance, partly in marks."""
    words = "Russia’s “maximalist goals” contradict the very idea of a viable ceasefire"
    given: dict[str, Any] = {"speaker": "Ukrainian officials", "speaker_type": "group", "resolved_by": "as printed"}
    return printed(17, times(), words, kind="mixed", source="Ukrainian officials", speech=False, **given)


def broadly() -> Utterance:
    """A split quotation."""
    parts = (
        "Broadly speaking, of course, we ultimately want to reach an agreement with Ukraine.",
        "But right now, this is practically impossible,",
    )
    one = printed(9, jazeera(), *parts, source="Putin", resolved_by="surname", **PUTIN)
    return utterance("broadly", [Rendering(printed=one, relation="full")])


def utterance(name: str, renderings: list[Rendering], origins: int = 1) -> Utterance:
    """An utterance of these renderings; the first names the speaker."""
    lead = renderings[0].printed.attribution
    return Utterance(
        id=name,
        speaker=lead.speaker,
        role=lead.role,
        speaker_type=lead.speaker_type,
        renderings=tuple(renderings),
        origins=origins,
    )


def hit(item: Utterance, *words: str, why: Where = "quote") -> Hit:
    """A hit whose matched spans are these words."""
    text = item.lead.text
    return Hit(item=item, score=1.0, why=why, matched=tuple(Span(at := text.index(w), at + len(w)) for w in words))


BOTH = Coverage(
    articles=2,
    outlets=("Al Jazeera", "The Interview Times"),
    first=date(2025, 11, 27),
    last=date(2025, 11, 29),
)
TROUBLED = BOTH.model_copy(
    update={
        "undated": 1,
        "failed": (Failure(what="https://news.example/feed", reason="no answer within 20 seconds", at=READ),),
    }
)


def answer() -> Answer:
    """`/who-said territory`."""
    hits = (
        hit(count_on(), "territory"),
        hit(withdraw(), "territories"),
        hit(sign_away(), "territory"),
        hit(denied(), why="paragraph"),
        hit(document_it(jazeera()), why="headline"),
    )
    return Answer(query=Query(words=("territory",)), coverage=BOTH, hits=hits)


def answer_of_every_kind() -> Answer:
    """`/who-said by:putin`: partly quoted, reported, of nobody, and unsure in every way."""
    found = (invade(times()), troops(), nobodys(), named_elsewhere(), document_it(times()))
    return Answer(query=Query(by="putin"), coverage=BOTH, hits=tuple(hit(one, why="filter") for one in found))


def comparison_of_every_kind() -> Comparison:
    """`/compare-sources military`, with renderings that are no plain quotations."""
    return Comparison(
        query=Query(words=("military",)),
        coverage=BOTH,
        outlets=("Al Jazeera", "The Interview Times"),
        shared=(hit(troops(), "military"), hit(named_elsewhere(), why="headline")),
        alone=(Alone(outlet="Al Jazeera", hits=(hit(invade(jazeera()), why="paragraph"),)),),
    )


def long_answer() -> Answer:
    """`/who-said by:putin since:2025-11-01 kind:direct`, twelve statements."""
    hits = tuple(hit(document_it(times()), why="filter") for _ in range(12))
    query = Query(by="putin", since=date(2025, 11, 1), kind="direct")
    return Answer(query=query, coverage=TROUBLED, hits=hits)


def no_answer() -> Answer:
    """`/who-said teritory by:yermack`, misspelt."""
    near = (
        Suggestion(kind="speaker", text="Andriy Yermak", ask='teritory by:"Andriy Yermak"'),
        Suggestion(kind="term", text="territory", ask="territory by:yermack"),
    )
    return Answer(query=Query(words=("teritory",), by="yermack"), coverage=TROUBLED, suggestions=near)


def comparison() -> Comparison:
    """`/compare-sources guarantees`."""
    return Comparison(
        query=Query(words=("guarantees",)),
        coverage=BOTH,
        outlets=("Al Jazeera", "The Interview Times"),
        shared=(hit(withdraw(), why="headline"), hit(count_on(), why="headline")),
        alone=(
            Alone(
                outlet="Al Jazeera",
                hits=(hit(document_it(jazeera()), why="headline"), hit(broadly(), why="headline")),
            ),
            Alone(outlet="The Interview Times", hits=(hit(document_it(times()), why="paragraph"), hit(denied()))),
        ),
    )


def facts() -> FactSheet:
    """`/facts 28-point`."""
    first = fact(
        21,
        jazeera(),
        "Last week, the US revealed a 28-point peace plan for Ukraine that was widely viewed as extremely favourable "
        "to Russia.",
        figure=("28-point", 28, "point", "peace plan"),
        day=("Last week", "2025-11-17"),
    )
    second = fact(
        22,
        times(),
        "The proposal—originally a 28-point plan—is being updated after several rounds of talks with Ukrainian and "
        "European officials.",
        figure=("28-point", 28, "point", "plan"),
    )
    third = fact(
        23,
        jazeera(),
        "The plan has since been altered with Ukrainian input, Ukrainian First Deputy Foreign Minister Sergiy "
        "Kyslytsya said, nixing a 600,000-member cap on Ukraine’s army and a general war crimes amnesty.",
        figure=("600,000", 600_000, None, "member"),
        speaker="Sergiy Kyslytsya",
    )
    hits = tuple(
        FactHit(item=one, score=1.0, matched=_matched(one.fact.text, "28-point")) for one in (first, second, third)
    )
    return FactSheet(query=Query(words=("28-point",)), coverage=BOTH, hits=hits)


def _matched(text: str, word: str) -> tuple[Span, ...]:
    at = text.find(word)
    return (Span(at, at + len(word)),) if at >= 0 else ()


def fact(
    key: int,
    article: Article,
    text: str,
    figure: tuple[str, float, str | None, str],
    day: tuple[str, str] | None = None,
    speaker: str | None = None,
) -> PrintedFact:
    """A fact whose sentence is found in the article."""
    start = article.text.index(text)
    word, value, unit, of = figure
    at = start + text.index(word)
    dates: tuple[DateMention, ...] = ()
    if day:
        when = start + text.index(day[0])
        dates = (DateMention(iso=day[1], span=Span(when, when + len(day[0]))),)
    found = Fact(
        text=text,
        span=Span(start, start + len(text)),
        figures=(Figure(value=value, unit=unit, of=of, span=Span(at, at + len(word))),),
        dates=dates,
        speaker=speaker,
    )
    return PrintedFact(key=key, citation=cite(article), fact=found, passage=passage(article, start))


def evidence(one: Printed) -> Evidence:
    """An attribution as evidence."""
    spans = one.attribution.content
    return Evidence(
        key=one.key,
        article=one.citation.article,
        outlet=one.citation.outlet,
        published=one.citation.published,
        url=one.citation.url,
        span=Span(spans[0].start, spans[-1].end),
        text=one.text,
        speaker=one.attribution.speaker,
        sha256=one.citation.sha256,
        kind=one.attribution.kind,
        speech=one.attribution.speech,
        resolved_by=one.attribution.resolved_by,
        sure=one.attribution.sure,
        quoted=one.quoted,
    )


def verification_of_every_kind() -> Verification:
    """A draft whose quotations are no plain ones in print."""
    parts = tuple(evidence(one.lead) for one in (invade(times()), invade(jazeera())))
    said = (evidence(troops().lead),)
    words = ("utter nonsense", "If they do not pull back, we will achieve this", "maximalist goals", "goals of a cease")
    told: list[dict[str, Any]] = [
        {"verdict": "verbatim", "evidence": parts[:1]},
        {"verdict": "paraphrase", "evidence": said},
        {"verdict": "not_found", "nearest": evidence(rejected())},
        {"verdict": "not_found", "nearest": evidence(broadly().lead)},
    ]
    quotes = tuple(
        Verdict(text=text, span=Span(0, len(text)), speaker="Vladimir Putin", **one)
        for text, one in zip(words, told, strict=True)
    )
    return Verification(policy="ap", coverage=BOTH, quotes=quotes)


def verification() -> Verification:
    """A draft of four quotes."""
    count, military = count_on().renderings, withdraw().renderings
    return Verification(
        policy="ap",
        coverage=TROUBLED,
        quotes=(
            Verdict(
                text=NO_ONE,
                span=Span(0, 80),
                speaker="Andriy Yermak",
                verdict="verbatim",
                evidence=tuple(evidence(one.printed) for one in count),
                diff=(Change("=", NO_ONE),),
            ),
            Verdict(
                text="no one should count on us giving up territory",
                span=Span(100, 145),
                speaker="Zelenskyy",
                verdict="wrong_speaker",
                evidence=tuple(evidence(one.printed) for one in count),
                diff=(Change("=", "no one should count on us giving up territory"),),
            ),
            Verdict(
                text="If they pull back, we will do this by military means",
                span=Span(200, 252),
                speaker="Vladimir Putin",
                verdict="altered",
                flags=("wrong_outlet",),
                evidence=tuple(evidence(one.printed) for one in military),
                diff=(
                    Change("=", "If they"),
                    Change("+", "do not"),
                    Change("=", "pull back, we will"),
                    Change("-", "do"),
                    Change("+", "achieve"),
                    Change("=", "this by military means"),
                ),
            ),
            Verdict(
                text="The war will be over before the snow melts",
                span=Span(300, 342),
                speaker="Vladimir Putin",
                verdict="not_found",
                nearest=evidence(military[0].printed),
            ),
        ),
    )


def context() -> Context:
    """The Context of the withdrawal."""
    lead = withdraw().lead
    article = jazeera()
    numbers = [n for n, one in enumerate(article.paragraphs) if one.start == lead.passage.start]
    around = article.paragraphs[numbers[0] - 1 : numbers[0] + 2]
    return Context(
        citation=lead.citation.model_copy(update={"byline": "By the news desk", "agency": "Agencies"}),
        speaker="Vladimir Putin",
        role="Russian president",
        resolved_by="pronoun",
        passages=tuple(passage(article, one.start) for one in around),
        marked=lead.attribution.content,
        kind="direct",
    )


def context_of_a_stance() -> Context:
    """The Context of a stance, of whose holder the extraction is not sure."""
    one = rejected()
    return Context(
        citation=one.citation,
        speaker=one.attribution.speaker,
        role=None,
        resolved_by=one.attribution.resolved_by,
        passages=(one.passage,),
        marked=one.attribution.content,
        kind=one.attribution.kind,
        speech=one.attribution.speech,
        sure=False,
    )


def subscription(
    number: int = 3,
    topic: str = "territory",
    **fields: Any,  # noqa: ANN401 - the fields of Subscription, which checks them
) -> Subscription:
    """A daily digest at eight in Kyiv."""
    given: dict[str, Any] = {"cadence": "daily", "at": "08:00", "zone": "Europe/Kyiv"}
    return Subscription(
        id=number, team="T1", channel="C1", topic=topic, owner="U1", created_at=READ, **{**given, **fields}
    )


def subscriptions() -> Subscriptions:
    """Two digests, one of them just set."""
    items = (subscription(), subscription(4, "guarantees", cadence="weekly", weekday=0, at="07:30"))
    return Subscriptions(channel="C1", items=items, zone="Europe/Kyiv", note="Digest 4 is set.")


def digest() -> Digest:
    """What is new on territory."""
    return Digest(
        subscription=subscription(),
        since=datetime(2025, 12, 1, 6, 0, tzinfo=UTC),
        until=datetime(2025, 12, 2, 6, 0, tzinfo=UTC),
        coverage=TROUBLED,
        hits=answer().hits[:3],
        more=4,
    )


def quiet_digest() -> Digest:
    """A day without news."""
    return digest().model_copy(update={"hits": (), "more": 0})


def guide() -> Guide:
    """The help as the commands make it."""
    commands = (
        GuideEntry(
            name="who-said",
            usage="TOPIC [by:NAME] [in:OUTLET] [since:DATE] [until:DATE] [kind:direct]",
            summary="Who said what about a topic, where and when",
            examples=("territory", '"military means" by:putin since:2025-11-01'),
        ),
        GuideEntry(
            name="verify-quote",
            usage="“QUOTE” — SPEAKER",
            summary="Whether a quotation is what was printed, whose it is, and what differs",
            examples=("“no one should count on us giving up territory” — Yermak",),
        ),
        GuideEntry(
            name="digest",
            usage="add TOPIC daily 08:00 | list | now [N] | remove N",
            summary="Tell this channel what is new on a topic, every day or week",
            examples=("add territory daily 08:00",),
        ),
        GuideEntry(name="quote-desk", usage="help", summary="What Quote Desk can answer", examples=()),
    )
    return Guide(commands=commands, coverage=BOTH)


def notice() -> Notice:
    """A sentence with something to type."""
    return Notice(text="Say what to look for: a word or a name, for example `territory` or `by:yermak`.")


def sources() -> Sources:
    """Two outlets, a feed in trouble, an article without an outlet."""
    return Sources(
        outlets=(
            Outlet(name="Al Jazeera", articles=1, first=date(2025, 11, 27), last=date(2025, 11, 27)),
            Outlet(name=None, articles=2, first=None, last=None),
        ),
        feeds=(
            Feed(url="https://news.example/feed", added_at=READ, polled_at=READ, failure="no answer within 20 seconds"),
            Feed(url="https://news.example/quiet", added_at=READ),
        ),
        failed=TROUBLED.failed,
    )


def ingest() -> IngestReport:
    """A folder that is half bad."""
    return IngestReport(
        items=(
            Ingested(what="a.txt", outcome="new", attributions=12),
            Ingested(what="b.txt", outcome="new", attributions=3, note="not UTF-8; read as windows-1252"),
            Ingested(what="c.txt", outcome="unchanged", attributions=9),
            Ingested(what="d.bin", outcome="refused", note="binary: send text or JSONL"),
        )
    )


NOUNS: dict[str, tuple[str, Noun]] = {
    "answer": ("answer", answer()),
    "answer of filters": ("answer", long_answer()),
    "answer in vain": ("answer", no_answer()),
    "answer of every kind": ("answer", answer_of_every_kind()),
    "comparison": ("comparison", comparison()),
    "comparison of every kind": ("comparison", comparison_of_every_kind()),
    "facts": ("facts", facts()),
    "verification": ("verification", verification()),
    "verification of every kind": ("verification", verification_of_every_kind()),
    "subscriptions": ("subscriptions", subscriptions()),
    "no subscriptions": ("subscriptions", Subscriptions(channel="C1", items=(), zone="UTC")),
    "digest": ("digest", digest()),
    "quiet digest": ("digest", quiet_digest()),
    "guide": ("guide", guide()),
    "notice": ("notice", notice()),
    "context": ("context", context()),
    "context of a stance": ("context", context_of_a_stance()),
}
