"""Training, evaluation and benchmarks: runs on its own, nothing imports it."""
