"""Average networks that began with the same weights and were trained in another order (Wortsman et al., 2022).

`python -m bot.lab.average OUT NETWORK…`. One network as fast as each of them, and a little better than all.
"""

import sys
from pathlib import Path

import torch


def main() -> None:
    """The command line."""
    out, *paths = map(Path, sys.argv[1:])
    saved = [torch.load(path, weights_only=True) for path in paths]
    states = [each["state"] for each in saved]
    mean = {name: torch.stack([state[name] for state in states]).mean(dim=0) for name in states[0]}
    torch.save({"layers": saved[0]["layers"], "state": mean}, out)


if __name__ == "__main__":
    main()
