"""Train the network on a corpus. `python -m bot.lab.train --help` tells how."""

import argparse
import itertools
import math
import random
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import torch
from tokenizers import Tokenizer
from torch import Tensor

from bot.lab.augment import varied
from bot.lab.corpora import Example, examples
from bot.lab.network import Network, arc_logits, from_published
from bot.lab.targets import Taught, taught

WINDOW = 254
_CLS, _SEP = 101, 102
_ARC_WEIGHTS = (0.3, 0.3, 0.1)
_ENTITY_WEIGHT = 0.1


def main() -> None:
    """The command line."""
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("corpus", type=Path)
    ask.add_argument("published", type=Path, help="folder of all-MiniLM-L6-v2: model.safetensors and tokenizer.json")
    ask.add_argument("out", type=Path)
    ask.add_argument("--layers", default="0,1,2,3")
    ask.add_argument("--epochs", type=int, default=5)
    ask.add_argument("--batch", type=int, default=8)
    ask.add_argument("--seed", type=int, default=1)
    ask.add_argument("--fold", default="", help="K/N: leave out every N-th article, beginning with the K-th")
    ask.add_argument("--threads", type=int, default=2)
    given = ask.parse_args()
    torch.set_num_threads(given.threads)
    torch.manual_seed(0)  # runs that are to be averaged begin with the same heads
    data = list(examples(given.corpus))
    if given.fold:
        left_out, of = map(int, given.fold.split("/"))
        data = [one for number, one in enumerate(data) if number % of != left_out]
    network = from_published(tuple(map(int, given.layers.split(","))), given.published)
    train(
        network,
        data,
        Tokenizer.from_file(str(given.published / "tokenizer.json")),
        given.epochs,
        given.batch,
        given.seed,
        given.out,
    )


def train(
    network: Network, data: list[Example], tokenizer: Tokenizer, epochs: int, size: int, seed: int, out: Path
) -> None:
    """Train for some epochs with AdamW and a linear decay, and write the weights after each."""
    tokenizer.no_truncation()
    tokenizer.no_padding()
    dice = random.Random(seed)
    plain = [taught(tokenizer, example) for example in data]
    total = epochs * math.ceil(sum(len(one.tags) / WINDOW + 1 for one in plain) / size)
    optimizer, schedule = _optimizer(network, total)
    network.train()
    step, started = 0, time.time()
    for epoch in range(epochs):
        lessons = [varied_or(plain[number], data[number], tokenizer, dice) for number in range(len(data))]
        seen = 0.0
        for number, batch in enumerate(_batches(lessons, size, dice)):
            loss = _loss(network, batch)
            optimizer.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            step += 1
            seen += float(loss.detach())
            if number % 50 == 49:
                print(
                    f"epoch {epoch + 1} step {step}/{total} loss {seen / 50:.4f} {time.time() - started:.0f}s",
                    flush=True,
                )
                seen = 0.0
        torch.save({"layers": network.layers_kept, "state": network.state_dict()}, out)


def varied_or(plain: Taught, example: Example, tokenizer: Tokenizer, dice: random.Random) -> Taught:
    """The example with some of its surface changed, or as it is."""
    other = varied(example, dice)
    return plain if other is example else taught(tokenizer, other)


def _optimizer(network: Network, total: int) -> tuple[torch.optim.Optimizer, torch.optim.lr_scheduler.LRScheduler]:
    network.words.weight.requires_grad_(requires_grad=False)
    heads = [p for name, p in network.named_parameters() if name.split(".")[0] in _NEW and p.requires_grad]
    known = [p for name, p in network.named_parameters() if name.split(".")[0] not in _NEW and p.requires_grad]
    groups = [{"params": known, "lr": 2e-4}, {"params": heads, "lr": 1e-3}]
    optimizer = torch.optim.AdamW(groups, weight_decay=0.01)
    warm = max(1, int(0.08 * total))
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min((step + 1) / warm, max(0.0, (total - step) / max(1, total - warm)))
    )
    return optimizer, schedule


_NEW = ("shapes", "states", "places", "tags", "entities", "arcs", "none")


class Batch:
    """Windows of one batch as tensors, padded to the longest."""

    def __init__(self, windows: list[tuple[Taught, int, int]]) -> None:
        """Windows: a taught text and a half-open range of its wordpieces."""
        longest = max(end - start for _, start, end in windows) + 2
        count = len(windows)
        self.inputs = [torch.zeros(count, longest, dtype=torch.long) for _ in range(4)]
        self.tags = torch.full((count, longest), -100)
        self.entities = torch.full((count, longest), -100)
        self.mask = torch.zeros(count, 1, 1, longest)
        self.arcs: list[list[tuple[int, int, int]]] = [[], [], []]
        for row, (one, start, end) in enumerate(windows):
            n = end - start
            self.inputs[0][row, 0], self.inputs[0][row, n + 1] = _CLS, _SEP
            for kind in range(4):
                self.inputs[kind][row, 1 : n + 1] = torch.from_numpy(one.encoded[kind][start:end])
            self.tags[row, 1 : n + 1] = torch.from_numpy(one.tags[start:end])
            self.entities[row, 1 : n + 1] = torch.from_numpy(one.entities[start:end])
            self.mask[row, ..., n + 2 :] = -1e4
            for arc, from_, to in one.arcs:
                if start <= from_ < end:
                    inside = start <= to < end
                    self.arcs[arc].append((row, from_ - start + 1, to - start + 2 if inside else 0))
        self.at = torch.arange(longest).expand(count, longest)


def _batches(lessons: list[Taught], size: int, dice: random.Random) -> Iterator[Batch]:
    windows: list[tuple[Taught, int, int]] = []
    for one in lessons:
        edges = [0, *range(dice.randint(40, WINDOW), len(one.tags), WINDOW), len(one.tags)]
        windows += [(one, start, end) for start, end in itertools.pairwise(edges) if end - start > 3]
    dice.shuffle(windows)
    windows.sort(key=lambda window: window[2] - window[1])  # stable: alike lengths stay shuffled
    groups = [windows[at : at + size] for at in range(0, len(windows), size)]
    dice.shuffle(groups)
    for group in groups:
        yield Batch(group)


def _loss(network: Network, batch: Batch) -> Tensor:
    mask = batch.mask if bool((batch.mask != 0).any()) else None
    tags, entities, arcs = network(*batch.inputs, batch.at, mask)
    loss = torch.nn.functional.cross_entropy(tags.flatten(0, 1), batch.tags.flatten(), ignore_index=-100)
    loss = loss + _ENTITY_WEIGHT * torch.nn.functional.cross_entropy(
        entities.flatten(0, 1), batch.entities.flatten(), ignore_index=-100
    )
    logits = arc_logits(arcs, network.none)
    for arc, weight in enumerate(_ARC_WEIGHTS):
        if batch.arcs[arc]:
            loss = loss + weight * _arc_loss(logits[:, arc], batch, arc)
    return loss


def _arc_loss(logits: Tensor, batch: Batch, arc: int) -> Tensor:
    """Negative log of the probability that falls on right ends (their sum where several are right)."""
    froms = sorted({(row, at) for row, at, _ in batch.arcs[arc]})
    place = {each: number for number, each in enumerate(froms)}
    right = torch.zeros(len(froms), logits.shape[-1], dtype=torch.bool)
    for row, at, to in batch.arcs[arc]:
        right[place[row, at], to] = True
    right[:, 0] &= ~right[:, 1:].any(dim=1)  # "none in this window" only where no right end is in it
    index = torch.tensor(froms)
    rows = logits[index[:, 0], index[:, 1]]
    padded = torch.cat([torch.zeros(len(batch.mask), 1), batch.mask[:, 0, 0]], dim=1)[index[:, 0]]
    rows = rows + padded
    return (rows.logsumexp(dim=1) - rows.masked_fill(~right, -torch.inf).logsumexp(dim=1)).mean()


if __name__ == "__main__":
    np.seterr(all="raise")
    main()
