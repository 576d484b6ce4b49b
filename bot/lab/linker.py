"""Train the linker on spans that networks found in texts they had not seen. `python -m bot.lab.linker --help`."""

import argparse
from pathlib import Path
from typing import NamedTuple

import lightgbm
import numpy as np
import torch
from tokenizers import Tokenizer

from bot.engine import trees
from bot.engine.encoding import encode
from bot.engine.windows import tagged
from bot.extract.decoding import Found, decoded
from bot.extract.linking import Linker, Sureness, linked, log_odds
from bot.extract.marks import quotations
from bot.extract.pairs import Ground, candidates, features, ground, quoted_share
from bot.extract.tagging import Floats, Numbers, Tagged
from bot.lab.corpora import Example, examples
from bot.lab.network import Network
from bot.lab.reading import none_keys, runner, trained
from bot.read.layout import lay_out
from bot.text import Span

_TREES, _LEAVES = 140, 20


class Survey(NamedTuple):
    """One text as a network that had not seen it found its spans; `owners` are the annotated attributions of each."""

    example: Example
    ground: Ground
    found: dict[str, Found]
    owners: dict[str, list[set[int]]]


def main() -> None:
    """The command line."""
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("corpus", type=Path)
    ask.add_argument("published", type=Path)
    ask.add_argument("out", type=Path)
    ask.add_argument("folds", type=Path, nargs="+", help="networks trained with --fold 0/N, 1/N, …, in that order")
    given = ask.parse_args()
    torch.set_num_threads(2)
    tokenizer = Tokenizer.from_file(str(given.published / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    networks = [trained(path) for path in given.folds]
    surveys = [
        survey(tokenizer, networks[number % len(networks)], example)
        for number, example in enumerate(examples(given.corpus))
    ]
    write(surveys, given.out)


def survey(tokenizer: Tokenizer, network: Network, example: Example) -> Survey:
    """One text, as the network finds its spans."""
    paragraphs = lay_out(example.text, None).paragraphs
    marks = quotations(example.text, paragraphs)
    return surveyed(
        example, tagged(encode(tokenizer, example.text, paragraphs, marks), runner(network), none_keys(network))
    )


def surveyed(example: Example, said: Tagged) -> Survey:
    """One tagged text with its spans and whose they are."""
    paragraphs = lay_out(example.text, None).paragraphs
    marks = quotations(example.text, paragraphs)
    found = decoded(said, marks, shyness=0)  # the spans that the tagger stands by: its guesses would blur the pairs
    owners = {role: _owners(found[role], said.starts, said.ends, example, role) for role in found}
    return Survey(example, ground(example.text, paragraphs, marks, said), found, owners)


def write(surveys: list[Survey], out: Path) -> None:
    """Train on all surveys, calibrate on halves that trees of the other half judge, and write the linker's file."""
    halves = [surveys[::2], surveys[1::2]]
    judged = [row for one, other in (halves, halves[::-1]) for row in _judged(_linker(one), other)]
    arrays = _fit(surveys)
    arrays["sureness"] = np.array(_calibrated(judged))
    print("sureness", dict(zip(Sureness._fields, arrays["sureness"].round(2), strict=True)))
    np.savez_compressed(out, allow_pickle=False, **arrays)


def _linker(surveys: list[Survey]) -> Linker:
    arrays = _fit(surveys)
    return Linker(trees(arrays, "cues"), trees(arrays, "sources"))


def _fit(surveys: list[Survey]) -> dict[str, np.ndarray]:
    cues = [_pairs(one, "cue", ("content", "cue", "source")) for one in surveys]
    sources = [_pairs(one, "source", ("cue", "source", "content")) for one in surveys]
    return {**_arrays("cues", cues), **_arrays("sources", sources)}


def _pairs(one: Survey, arc: str, roles: tuple[str, str, str]) -> tuple[Floats, Numbers]:
    """Features and labels of the pairs of one text."""
    spans = [one.found[role] for role in roles]
    first, second = candidates(spans[0], spans[1])
    label = [
        bool(one.owners[roles[0]][a] & one.owners[roles[1]][b])
        for a, b in zip(first.tolist(), second.tolist(), strict=True)
    ]
    x = features(one.ground, arc, spans[0], spans[1], spans[2], first, second)
    return x, np.array(label, dtype=np.int64)


def _judged(linker: Linker, surveys: list[Survey]) -> list[tuple[list[float], bool]]:
    """For each link with a source what it was judged by, and whether content and source are the same attribution's."""
    rows = []
    for one in surveys:
        for link in linked(one.ground, one.found, linker):
            if link.source is None or link.cue is None:
                continue
            owners = set.intersection(*(one.owners["content"][content] for content in link.contents))
            right = bool(owners & one.owners["source"][link.source])
            marked = all(_in_marks(one, content) for content in link.contents)
            rows.append(([*map(log_odds, link.odds), float(marked)], right))
    return rows


def _in_marks(one: Survey, content: int) -> bool:
    contents = one.found["content"]
    here = slice(content, content + 1)
    return bool(quoted_share(one.ground, contents.firsts[here], contents.lasts[here])[0] > 0.9)


def _calibrated(rows: list[tuple[list[float], bool]]) -> list[float]:
    """Weights of the logistic regression, by Newton's method; the bias last."""
    x = np.array([[*row, 1.0] for row, _ in rows])
    y = np.array([right for _, right in rows], dtype=float)
    weights = np.zeros(x.shape[1])
    for _ in range(30):
        likely = 1 / (1 + np.exp(-x @ weights))
        slope = x.T @ (y - likely) - 0.1 * weights
        bend = (x * (likely * (1 - likely))[:, None]).T @ x + 0.1 * np.eye(len(weights))
        weights = weights + np.linalg.solve(bend, slope)
    return [float(each) for each in weights]


def _owners(found: Found, starts: Numbers, ends: Numbers, example: Example, role: str) -> list[set[int]]:
    """For each span the annotated attributions that it is part of: it shares half of the shorter one's characters."""
    made = []
    for first, last in zip(found.firsts, found.lasts, strict=True):
        span = Span(int(starts[first]), int(ends[last - 1]))
        made.append(
            {
                number
                for number, one in enumerate(example.given)
                for part in getattr(one, role)
                if 2 * (min(part.end, span.end) - max(part.start, span.start))
                >= min(part.end - part.start, span.end - span.start)
            }
        )
    return made


def _arrays(name: str, rows: list[tuple[Floats, Numbers]]) -> dict[str, np.ndarray]:
    x, y = np.concatenate([each[0] for each in rows]), np.concatenate([each[1] for each in rows])
    data = lightgbm.Dataset(x, y)
    settings = {
        "objective": "binary", "num_leaves": _LEAVES, "learning_rate": 0.09, "max_depth": 6,
        "min_data_in_leaf": 30, "lambda_l2": 2.0,
        "feature_fraction": 0.7, "bagging_fraction": 0.8, "bagging_freq": 1, "seed": 1, "num_threads": 2, "verbose": -1,
    }  # fmt: skip
    booster = lightgbm.train(settings, data, num_boost_round=_TREES)
    print(name, x.shape, f"positive {y.mean():.3f}", flush=True)
    return {f"{name}_{key}": value for key, value in flat(booster.dump_model()["tree_info"]).items()}


def flat(trees: list[dict]) -> dict[str, np.ndarray]:  # type: ignore[type-arg]
    """LightGBM's trees as the arrays of `Trees`."""
    made = [_nodes(tree["tree_structure"]) for tree in trees]
    most = max(len(nodes) for nodes in made)
    arrays = {
        "feature": np.zeros((len(made), most), dtype=np.int32),
        "threshold": np.zeros((len(made), most), dtype=np.float32),
        "left": np.zeros((len(made), most), dtype=np.int32), "right": np.zeros((len(made), most), dtype=np.int32),
        "value": np.zeros((len(made), most), dtype=np.float32),
    }  # fmt: skip
    for tree, nodes in enumerate(made):
        for place, node in enumerate(nodes):
            for key, value in zip(("feature", "threshold", "left", "right", "value"), node, strict=True):
                arrays[key][tree, place] = value
    arrays["depth"] = np.array(max(_depth(tree["tree_structure"]) for tree in trees))
    return arrays


def _nodes(root: dict) -> list[tuple[float, ...]]:  # type: ignore[type-arg]
    nodes: list[tuple[float, ...]] = []

    def walk(node: dict) -> int:  # type: ignore[type-arg]
        place = len(nodes)
        nodes.append(())
        if "leaf_value" in node:
            nodes[place] = (0, 0, place, place, node["leaf_value"])
        else:
            left, right = walk(node["left_child"]), walk(node["right_child"])
            nodes[place] = (node["split_feature"], node["threshold"], left, right, 0)
        return place

    walk(root)
    return nodes


def _depth(node: dict) -> int:  # type: ignore[type-arg]
    return 0 if "leaf_value" in node else 1 + max(_depth(node["left_child"]), _depth(node["right_child"]))


if __name__ == "__main__":
    main()
