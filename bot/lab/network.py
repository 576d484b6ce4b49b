"""The network: a small BERT encoder with layout features, a tag for each wordpiece, and arcs between wordpieces.

Encoder: MiniLM-L6-H384-uncased (Wang et al., 2020), as published in all-MiniLM-L6-v2, whose layers may be thinned out.
Three feature embeddings (case shape, state of the quotation marks, place in the paragraph) are added to the word
embeddings and begin at zero, so that training starts from the published encoder.

Heads, one row for each wordpiece: tags (BIO of source, cue, content), kinds of entity, and for each arc a query and a
key vector, whose product is the arc's logit: cue to source, content to cue, and, as a second task of training only,
mention to antecedent.
"""

import math
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn

from bot.engine.layout import PLACES, SHAPES, STATES
from bot.extract.tagging import ARCS as USED
from bot.extract.tagging import ENTITIES, TAGS

# The arcs that are used come first: the export cuts the rest off.
ARCS = (*USED, "antecedent")
WIDTH = 384
HEADS = 12
INNER = 1536
ARC_WIDTH = 64
LONGEST = 512


class CheapDropout(nn.Module):
    """Dropout whose masks are cut from one pool of random bits: drawing fresh ones costs more than a layer on a CPU."""

    pool: Tensor

    def __init__(self, rate: float) -> None:
        """A dropout of this rate."""
        super().__init__()
        self.rate = rate
        self.register_buffer("pool", (torch.rand(1 << 22) >= rate).float() / (1 - rate), persistent=False)

    def forward(self, x: Tensor) -> Tensor:
        """`x`, in training with a share of its values dropped."""
        if not self.training or not self.rate:
            return x
        size = x.numel()
        start = int(torch.randint(0, self.pool.numel() - size, (1,)))
        return x * self.pool[start : start + size].view_as(x)


class Layer(nn.Module):
    """One transformer layer with post-layer normalisation, as in BERT."""

    def __init__(self, dropout: float) -> None:
        """A layer of the encoder's width."""
        super().__init__()
        self.qkv = nn.Linear(WIDTH, 3 * WIDTH)
        self.out = nn.Linear(WIDTH, WIDTH)
        self.norm1 = nn.LayerNorm(WIDTH, eps=1e-12)
        self.up = nn.Linear(WIDTH, INNER)
        self.down = nn.Linear(INNER, WIDTH)
        self.norm2 = nn.LayerNorm(WIDTH, eps=1e-12)
        self.drop = CheapDropout(dropout)

    def forward(self, x: Tensor, mask: Tensor | None) -> Tensor:
        """x: (batch, length, width); mask: added to the attention logits, or None."""
        batch, length, _ = x.shape
        q, k, v = self.qkv(x).view(batch, length, 3, HEADS, WIDTH // HEADS).permute(2, 0, 3, 1, 4)
        mixed = nn.functional.scaled_dot_product_attention(q, k, v, attn_mask=mask)
        mixed = mixed.transpose(1, 2).reshape(batch, length, WIDTH)
        x = self.norm1(x + self.drop(self.out(mixed)))
        inner = self.down(nn.functional.gelu(self.up(x)))
        return self.norm2(x + self.drop(inner))


class Network(nn.Module):
    """Encoder and heads; `layers` names the published encoder's layers that are kept."""

    def __init__(self, layers: tuple[int, ...], vocabulary: int = 30522, dropout: float = 0.1) -> None:
        """A network of random weights."""
        super().__init__()
        self.layers_kept = layers
        self.words = nn.Embedding(vocabulary, WIDTH)
        self.positions = nn.Embedding(LONGEST, WIDTH)
        self.shapes = nn.Embedding(len(SHAPES), WIDTH)
        self.states = nn.Embedding(len(STATES), WIDTH)
        self.places = nn.Embedding(len(PLACES), WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.drop = CheapDropout(dropout)
        self.layers = nn.ModuleList(Layer(dropout) for _ in layers)
        self.tags = nn.Linear(WIDTH, len(TAGS))
        self.entities = nn.Linear(WIDTH, len(ENTITIES))
        self.arcs = nn.Linear(WIDTH, 2 * len(ARCS) * ARC_WIDTH)
        self.none = nn.Parameter(torch.zeros(len(ARCS), ARC_WIDTH))
        for table in (self.shapes, self.states, self.places):
            nn.init.zeros_(table.weight)

    def forward(
        self, pieces: Tensor, shapes: Tensor, states: Tensor, places: Tensor, at: Tensor, mask: Tensor | None = None
    ) -> tuple[Tensor, Tensor, Tensor]:
        """All inputs (batch, length); tags (batch, length, tags), entities (…, entities), arcs (…, arcs)."""
        x = self.words(pieces) + self.positions(at) + self.shapes(shapes) + self.states(states) + self.places(places)
        x = self.drop(self.norm(x))
        for layer in self.layers:
            x = layer(x, mask)
        return self.tags(x), self.entities(x), self.arcs(x)


def arc_logits(arcs: Tensor, none: Tensor) -> Tensor:
    """Logits (batch, arc, length, 1 + length): column 0 stands for "none in this window"."""
    batch, length, _ = arcs.shape
    ends = arcs.view(batch, length, len(ARCS), 2, ARC_WIDTH)
    query, key = ends[..., 0, :], ends[..., 1, :]
    to_all = torch.einsum("bnad,bmad->banm", query, key)
    to_none = torch.einsum("bnad,ad->ban", query, none).unsqueeze(-1)
    return torch.cat([to_none, to_all], dim=-1) / math.sqrt(ARC_WIDTH)


def from_published(layers: tuple[int, ...], folder: Path, dropout: float = 0.1) -> Network:
    """The network with the encoder weights in `folder` (model.safetensors) and new heads."""
    weights = load_file(folder / "model.safetensors")
    weights = {name.removeprefix("bert."): value for name, value in weights.items()}
    network = Network(layers, dropout=dropout)
    with torch.no_grad():
        network.words.weight.copy_(weights["embeddings.word_embeddings.weight"])
        network.positions.weight.copy_(weights["embeddings.position_embeddings.weight"])
        network.words.weight.add_(weights["embeddings.token_type_embeddings.weight"][0])
        _norm(network.norm, weights, "embeddings.LayerNorm")
        for layer, number in zip(network.layers, layers, strict=True):
            _layer(layer, weights, f"encoder.layer.{number}")
    return network


def _layer(layer: nn.Module, weights: dict[str, Tensor], name: str) -> None:
    assert isinstance(layer, Layer)
    for part in ("weight", "bias"):
        qkv = [weights[f"{name}.attention.self.{each}.{part}"] for each in ("query", "key", "value")]
        getattr(layer.qkv, part).copy_(torch.cat(qkv))
        getattr(layer.out, part).copy_(weights[f"{name}.attention.output.dense.{part}"])
        getattr(layer.up, part).copy_(weights[f"{name}.intermediate.dense.{part}"])
        getattr(layer.down, part).copy_(weights[f"{name}.output.dense.{part}"])
    _norm(layer.norm1, weights, f"{name}.attention.output.LayerNorm")
    _norm(layer.norm2, weights, f"{name}.output.LayerNorm")


def _norm(norm: nn.Module, weights: dict[str, Tensor], name: str) -> None:
    assert isinstance(norm, nn.LayerNorm)
    norm.weight.copy_(weights[f"{name}.weight"])
    norm.bias.copy_(weights[f"{name}.bias"])
