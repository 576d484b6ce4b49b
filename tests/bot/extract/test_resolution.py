"""From the mention in a source to the speaker, the mention being given: names, titles and bodies of many countries."""

import re
from collections.abc import Callable, Sequence

import pytest

from bot.engine import load
from bot.extract.frames import frames, plain_tokens
from bot.extract.marks import quotations
from bot.extract.people import people
from bot.extract.speakers import Discourse, Speaker
from bot.model import Article
from bot.text import Span
from tests.gold_sentences import Gold, passages


def resolved(article: Article, sources: Sequence[Span]) -> list[Speaker | None]:
    """Whom each source of an article means, resolved in order of place."""
    marks = quotations(article.text, article.paragraphs)
    told = list(frames(article, marks))
    tokens = [plain_tokens(article.text, paragraph) for paragraph in article.paragraphs]
    register = people(tokens, [quotation.outer for quotation in marks if not quotation.depth])
    tagged = load().tagger.tag(article.text, article.paragraphs, marks)
    talk = Discourse(told, register, tagged)
    found: dict[Span, Speaker | None] = {}
    for number, frame in enumerate(told):
        end = told[number + 1].span.start if number + 1 < len(told) else len(article.text)
        here = [source for source in sources if frame.span.start <= source.start < end]
        for source in sorted(here):
            found[source] = speaker = talk.resolve(number, plain_tokens(article.text, source))
            if speaker:
                talk.subjects[number] = speaker
        if not here:
            talk.note_subject(number)
    return [found.get(source) for source in sources]


@pytest.fixture
def meant(article: Callable[..., Article]) -> Callable[[str], Speaker | None]:
    """The speaker that the source between the last square brackets of a text means."""

    def resolve(marked: str) -> Speaker | None:
        spans, text, at = [], "", 0
        for match in re.finditer(r"\[(.+?)\]", marked):
            text += marked[at : match.start()]
            spans.append(Span(len(text), len(text) + len(match.group(1))))
            text += match.group(1)
            at = match.end()
        return resolved(article(text + marked[at:]), spans)[-1]

    return resolve


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("“It is late,” said [Lok Sabha Speaker Arvind Deshpande].", "Arvind Deshpande", "Lok Sabha Speaker"),
        ("“It is late,” said [Taoiseach Declan Moriarty].", "Declan Moriarty", "Taoiseach"),
        ("“It is late,” said [Chief Minister S. R. Venkataraman].", "S. R. Venkataraman", "Chief Minister"),
        ("“It is late,” said [Detective Inspector Fiona O’Rourke].", "Fiona O’Rourke", "Detective Inspector"),
        ("“It is late,” said [Dame Margery van der Elst].", "Margery van der Elst", None),
        ("“It is late,” said [Justice Olufemi Adeyinka-Cole].", "Olufemi Adeyinka-Cole", "Justice"),
        ("“It is late,” said [glassblower Henrik Sandvik].", "Henrik Sandvik", "glassblower"),
        ("“It is late,” said [the 34-year-old striker, Pedro Alcaraz].", "Pedro Alcaraz", "34-year-old striker"),
        ("“It is late,” said [Kenya’s health minister, Wambui Karanja].", "Wambui Karanja", "Kenya’s health minister"),
        ("“It is late,” said [the mayor of Porto, Rita Falcão].", "Rita Falcão", "mayor of Porto"),
        ("“It is late,” said [Karl Brandt, a lawyer in Bonn].", "Karl Brandt", "lawyer in Bonn"),
        ("“It is late,” said [her brother, Mateus].", "Mateus", "brother"),
    ],
)
def test_a_name_with_its_title_or_apposition_is_the_person(
    text: str, name: str, role: str | None, meant: Callable[[str], Speaker | None]
) -> None:
    found = meant(text)
    assert found
    assert (found.name, found.type, found.role) == (name, "person", role)


@pytest.mark.parametrize(
    ("source", "kind"),
    [
        ("a spokesperson for Ana Ruiz", "unnamed"),
        ("two officials", "unnamed"),
        ("sources close to the coach", "unnamed"),
        ("a person briefed on the talks", "unnamed"),
        ("the bus driver", "unnamed"),
        ("several officials", "group"),
        ("shopkeepers", "group"),
        ("the organisers", "group"),
        ("the finance minister", "office"),
        ("the prime minister’s office", "office"),
        ("the mayor of Porto", "office"),
        ("the airline", "organisation"),
        ("the police", "organisation"),
        ("the University of Tartu", "organisation"),
        ("the Supreme Court of Ghana", "organisation"),
        ("court papers", "organisation"),
        ("Canberra", "country"),
        ("Rome and Madrid", "country"),
    ],
)
def test_who_is_no_named_person_is_kept_as_printed_and_typed(
    source: str, kind: str, meant: Callable[[str], Speaker | None]
) -> None:
    found = meant(f"“It is far too late for that,” said [{source}] on Friday.")
    assert found
    assert (found.name, found.type, found.resolved_by) == (source, kind, "as printed")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ana Ruiz came. “No,” [a lawyer for Ruiz] said.", "a lawyer for Ruiz"),
        ("Sir Tom Berg came. “No,” [Sir Tom] said.", "Tom Berg"),
        (f"Ana Ruiz left.\n{'It rained. ' * 40}\nSenator Ben Ruiz says no. “No,” [Ruiz] said.", "Ben Ruiz"),
        ("The head of the club, Ana Ruiz, came. “No,” [the head of the club] said.", "Ana Ruiz"),
        ("“No,” said the guard, [Tom Berg]. “Yes,” said Ana Ruiz. “No,” [he] said.", "Tom Berg"),
        ("The Arctic Council will meet, [it] said.", "The Arctic Council"),
    ],
)
def test_another_mention_of_somebody_is_the_same_person(
    text: str, name: str, meant: Callable[[str], Speaker | None]
) -> None:
    found = meant(text)
    assert found
    assert found.name == name


def test_a_pronoun_is_less_sure_than_a_name(meant: Callable[[str], Speaker | None]) -> None:
    named, inferred = meant("“No,” [Anna Holt] said."), meant("“No,” [Anna Holt] said. “Never,” [she] added.")
    assert named
    assert inferred
    assert inferred.confidence < named.confidence


@pytest.fixture(scope="module")
def gold() -> list[tuple[Gold, list[Speaker | None]]]:
    """Our own annotated passages with the speakers that their sources mean."""
    found = []
    for passage in passages():
        empty = extract_article(passage.passage.text)
        sources = [one.source for one in passage.attributions if one.source]
        found.append((passage, resolved(empty, sources)))
    return found


def extract_article(text: str) -> Article:
    """An article that is this text."""
    from tests.bot.extract.reading import article

    return article(text)


@pytest.mark.parametrize(("field", "floor"), [("speaker", 0.95), ("speaker_type", 0.95), ("role", 0.9)])
def test_the_floor_on_our_own_passages(field: str, floor: float, gold: list[tuple[Gold, list[Speaker | None]]]) -> None:
    names = {"speaker": "name", "speaker_type": "type", "role": "role"}
    hits = [
        getattr(speaker, names[field], None) == getattr(one.told, field)
        for passage, speakers in gold
        for one, speaker in zip([one for one in passage.attributions if one.source], speakers, strict=True)
    ]
    assert sum(hits) / len(hits) >= floor
