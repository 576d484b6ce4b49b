"""Write the trained network as the files that the engine loads. `python -m bot.lab.export --help`.

The graph is quantised: weights to 8 bits per column, activations as they come (onnxruntime's dynamic quantisation);
the word embeddings, which are only looked up, to 8 bits per row.
"""

import argparse
import shutil
import tempfile
import warnings
from pathlib import Path

import numpy as np
import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.shape_inference import quant_pre_process
from torch import Tensor, nn

from bot.extract.tagging import ARCS
from bot.lab.network import ARC_WIDTH, Network
from bot.lab.reading import none_keys, trained

_INPUTS = ("pieces", "shapes", "states", "places")
_OUTPUTS = ("tags", "entities", "arcs")
_KEPT = 2 * len(ARCS) * ARC_WIDTH


class _Runtime(nn.Module):
    """The network as the engine calls it: embeddings in 8 bits, positions counted inside."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.network = network
        scale = network.words.weight.abs().amax(dim=1, keepdim=True).clamp_min(1e-6) / 127
        self.register_buffer("table", torch.round(network.words.weight / scale).to(torch.int8))
        self.register_buffer("scale", scale)

    def forward(self, pieces: Tensor, shapes: Tensor, states: Tensor, places: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        net = self.network
        words = nn.functional.embedding(pieces, self.table).float() * nn.functional.embedding(pieces, self.scale)
        at = torch.arange(pieces.shape[1])
        x = words + net.positions(at) + net.shapes(shapes) + net.states(states) + net.places(places)
        x = net.norm(x)
        for layer in net.layers:
            x = layer(x, None)
        return net.tags(x), net.entities(x), nn.functional.linear(x, net.arcs.weight[:_KEPT], net.arcs.bias[:_KEPT])


def main() -> None:
    """The command line."""
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("network", type=Path)
    ask.add_argument("published", type=Path)
    ask.add_argument("out", type=Path, help="the folder of the engine's weights")
    given = ask.parse_args()
    network = trained(given.network)
    given.out.mkdir(parents=True, exist_ok=True)
    export(network, given.out / "tagger.onnx")
    np.save(given.out / "none.npy", none_keys(network))
    shutil.copy(given.published / "tokenizer.json", given.out / "tokenizer.json")


def export(network: Network, out: Path) -> None:
    """Write the network as a quantised ONNX graph."""
    inputs = tuple(torch.zeros(2, 16, dtype=torch.long) for _ in _INPUTS)
    axes = {name: {0: "batch", 1: "length"} for name in (*_INPUTS, *_OUTPUTS)}
    with tempfile.TemporaryDirectory() as folder, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        plain, ready = Path(folder) / "plain.onnx", Path(folder) / "ready.onnx"
        torch.onnx.export(
            _Runtime(network).eval(), inputs, str(plain), input_names=list(_INPUTS), output_names=list(_OUTPUTS),
            dynamic_axes=axes, opset_version=17, dynamo=False,
        )  # fmt: skip
        quant_pre_process(str(plain), str(ready), skip_symbolic_shape=True)
        quantize_dynamic(
            str(ready), str(out), weight_type=QuantType.QInt8, per_channel=True, op_types_to_quantize=["MatMul"]
        )
    onnx.checker.check_model(str(out))


if __name__ == "__main__":
    main()
