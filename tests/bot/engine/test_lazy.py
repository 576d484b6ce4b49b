"""The engine is loaded only when something is extracted."""

import subprocess
import sys

ASKING = "import sys, bot.desk.ask, bot.desk.verify, bot.slack, bot.cli; print(*sys.modules)"


def test_asking_and_serving_load_no_engine() -> None:
    done = subprocess.run([sys.executable, "-c", ASKING], capture_output=True, text=True, check=True, timeout=60)
    loaded = set(done.stdout.split())
    assert "bot.desk.ask" in loaded
    assert not loaded & {"numpy", "onnxruntime", "tokenizers", "bot.engine"}
