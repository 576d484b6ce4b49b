"""The door to the learned engine: the shipped weights, run with onnxruntime and tokenizers; implements `Tagger`."""

from collections.abc import Mapping, Sequence
from functools import cache, cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, cast

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from bot.engine.encoding import Numbers, encode
from bot.engine.windows import Outputs, tagged
from bot.extract.linking import Linker, Sureness
from bot.extract.marks import Quotation
from bot.extract.tagging import Tagged
from bot.extract.trees import Trees
from bot.model import Spans

if TYPE_CHECKING:
    from onnxruntime import InferenceSession

WEIGHTS = Path(__file__).parent / "weights"


class Engine(NamedTuple):
    """What extraction needs of it."""

    tagger: "OnnxTagger"
    linker: Linker


@cache
def load(folder: Path = WEIGHTS) -> Engine:
    """The engine whose weights lie in a folder; one for each folder in a process."""
    arrays = np.load(folder / "linker.npz")
    sureness = Sureness(*map(float, arrays["sureness"]))
    return Engine(OnnxTagger(folder), Linker(trees(arrays, "cues"), trees(arrays, "sources"), sureness))


def trees(arrays: Mapping[str, NDArray[Any]], name: str) -> Trees:
    """One classifier out of the linker's arrays, whose names begin with its name."""
    parts = {part: arrays[f"{name}_{part}"] for part in ("feature", "threshold", "left", "right", "value")}
    return Trees(**parts, depth=int(arrays[f"{name}_depth"]))


class OnnxTagger:
    """The tagger, its session opened when it is first used."""

    def __init__(self, folder: Path) -> None:
        """The tagger whose files lie in `folder`."""
        self._folder = folder
        self._none = np.load(folder / "none.npy")
        self._tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self._tokenizer.no_truncation()
        self._tokenizer.no_padding()

    def tag(self, text: str, paragraphs: Spans, quotations: Sequence[Quotation]) -> Tagged:
        """Tag the wordpieces of the paragraphs of a text."""
        return tagged(encode(self._tokenizer, text, paragraphs, quotations), self._run, self._none)

    def _run(self, pieces: Numbers, shapes: Numbers, states: Numbers, places: Numbers) -> Outputs:
        feed = {"pieces": pieces, "shapes": shapes, "states": states, "places": places}
        return cast("Outputs", tuple(self._session.run(None, feed)))

    @cached_property
    def _session(self) -> "InferenceSession":
        import onnxruntime

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1  # articles are spread over processes, which is faster than over threads
        options.inter_op_num_threads = 1
        options.enable_cpu_mem_arena = False
        path = str(self._folder / "tagger.onnx")
        return onnxruntime.InferenceSession(path, options, providers=["CPUExecutionProvider"])
