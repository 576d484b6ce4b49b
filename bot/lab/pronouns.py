"""Fit the weights of `bot.extract.pronouns` to silver chains and print them. `python -m bot.lab.pronouns --help`."""

import argparse
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from bot.engine import load
from bot.extract.frames import frames, plain_tokens
from bot.extract.marks import quotations
from bot.extract.people import people
from bot.extract.pronouns import PRONOUN_GENDERS, WEIGHTS
from bot.extract.speakers import Discourse
from bot.lab.corpora import Example, examples
from bot.lab.speakers import article_of, same_name

_STEPS, _RATE, _DECAY = 3000, 0.02, 0.002


class Lesson(NamedTuple):
    """The candidates of one pronoun: a row of features each, and which of them the chain names."""

    rows: NDArray[np.float64]
    right: NDArray[np.bool_]


def main() -> None:
    """The command line."""
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("corpus", type=Path, nargs="+", help="JSONL with its -corenlp.jsonl beside it")
    ask.add_argument("--only", nargs="*", help="fit these weights and leave the others as they are")
    ask.add_argument("--without", nargs="*", default=(), help="set these weights to nothing")
    given = ask.parse_args()
    lessons = [each for corpus in given.corpus for example in examples(corpus) for each in lessons_of(example)]
    known = [lesson for lesson in lessons if lesson.right.any()]
    print(f"{len(lessons)} pronouns, {len(known)} with the right person among the candidates")
    names = list(WEIGHTS)
    start = np.array([0.0 if name in given.without else weight for name, weight in WEIGHTS.items()])
    free = np.array([name not in given.without and (not given.only or name in given.only) for name in names])
    print(f"before: {_hits(known, start):.3f}")
    fitted = fit(known, start, free)
    print(f"after: {_hits(known, fitted):.3f}")
    for name, weight in zip(names, fitted, strict=True):
        print(f'    "{name}": {weight:.2f},')


def lessons_of(example: Example) -> Iterator[Lesson]:
    """The pronouns that are annotated sources and lie in a chain with a name."""
    engine = load()
    article = article_of(example)
    paragraphs = article.paragraphs
    marks = quotations(example.text, paragraphs)
    told = list(frames(article, marks))
    register = people(
        [plain_tokens(example.text, paragraph) for paragraph in paragraphs],
        [quotation.outer for quotation in marks if quotation.depth == 0],
    )
    talk = Discourse(told, register, engine.tagger.tag(example.text, paragraphs, marks))
    names = {span: chain.name for chain in example.chains if chain.name for span, _ in chain.mentions}
    sources = sorted({one.source[0] for one in example.given if one.source})
    at = 0
    for number in range(len(told)):
        end = told[number + 1].span.start if number + 1 < len(told) else len(example.text)
        quiet = True
        while at < len(sources) and sources[at].start < end:
            tokens = plain_tokens(example.text, sources[at])
            gender = PRONOUN_GENDERS.get(tokens[0].low) if len(tokens) == 1 else None
            name = names.get(sources[at])
            if gender and name:
                found = talk.scene.candidates(number, tokens[0], gender)
                if found:
                    right = np.array([same_name(speaker.name, name) for speaker, _ in found])
                    yield Lesson(np.array([row for _, row in found]), right)
            speaker = talk.resolve(number, tokens) if tokens else None
            if speaker:
                talk.subjects[number] = speaker
                quiet = False
            at += 1
        if quiet:
            talk.note_subject(number)


def fit(lessons: list[Lesson], start: NDArray[np.float64], free: NDArray[np.bool_]) -> NDArray[np.float64]:
    """Weights under which the right persons are likeliest (a conditional logit, by Adam)."""
    most = max(len(lesson.right) for lesson in lessons)
    rows = np.zeros((len(lessons), most, len(start)))
    right = np.zeros((len(lessons), most))
    there = np.zeros((len(lessons), most))
    for number, lesson in enumerate(lessons):
        size = len(lesson.right)
        rows[number, :size], there[number, :size] = lesson.rows, 1
        right[number, :size] = lesson.right / lesson.right.sum()
    weights, mean, square = start.copy(), np.zeros_like(start), np.zeros_like(start)
    for step in range(1, _STEPS + 1):
        scores = np.where(there > 0, rows @ weights, -np.inf)
        shares = np.exp(scores - scores.max(axis=1, keepdims=True))
        shares /= shares.sum(axis=1, keepdims=True)
        slope = np.einsum("ij,ijk->k", shares - right, rows) / len(lessons) + _DECAY * weights
        slope = np.where(free, slope, 0.0)
        mean, square = 0.9 * mean + 0.1 * slope, 0.999 * square + 0.001 * slope**2
        weights -= _RATE * (mean / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.999**step)) + 1e-8)
    return weights


def _hits(lessons: list[Lesson], weights: NDArray[np.float64]) -> float:
    return float(np.mean([lesson.right[np.argmax(lesson.rows @ weights)] for lesson in lessons]))


if __name__ == "__main__":
    main()
