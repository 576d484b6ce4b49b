"""Texts through the trained network, before it is exported: what the linker learns from, and what is scored."""

from pathlib import Path

import numpy as np
import torch

from bot.engine.encoding import Numbers
from bot.engine.windows import Outputs, Run
from bot.extract.tagging import ARCS, Floats
from bot.lab.network import ARC_WIDTH, Network


def trained(path: Path) -> Network:
    """The network whose weights `train` wrote."""
    saved = torch.load(path, weights_only=True)
    network = Network(tuple(saved["layers"]))
    network.load_state_dict(saved["state"])
    return network.eval()


def runner(network: Network) -> Run:
    """The network as the function that `windows.tagged` calls."""

    def run(pieces: Numbers, shapes: Numbers, states: Numbers, places: Numbers) -> Outputs:
        at = np.broadcast_to(np.arange(pieces.shape[1]), pieces.shape).copy()
        with torch.inference_mode():
            tags, entities, arcs = network(*map(torch.from_numpy, (pieces, shapes, states, places, at)))
        return tags.numpy(), entities.numpy(), arcs[..., : 2 * len(ARCS) * ARC_WIDTH].numpy()

    return run


def none_keys(network: Network) -> Floats:
    """The key of "none" for each arc that is used."""
    return network.none.detach().numpy()[: len(ARCS)]
