"""Time greedy generation by our binary and by transformers with its KV cache, alternately, on the same model and prompt.

    /tmp/venv/bin/python scripts/peers/make_model.py configs/smollm2-135m.toml /tmp/smollm2
    /tmp/venv/bin/python scripts/peers/bench_generate.py target/release/llama3-tpu /tmp/smollm2 [rounds]

128 tokens of prompt, then 128 new ones; the rate counts the new tokens but the first, over the time after the prompt.
Prints one JSON object for each round, and the ratio of the medians. On a machine that does other work too, the threads of PyTorch
wait for each other and its rate says little: `load` counts the processes that ran beside it.
"""

import json
import os
import pathlib
import re
import statistics
import subprocess
import sys
import time

import torch
from transformers import AutoModelForCausalLM, AutoTokenizer

NEW = 128
PROMPT = pathlib.Path("configs/data/tempest.txt").read_text()[1000:1128]


class FirstToken:
    """Notes when the prompt's own push and the first new token came."""

    def __init__(self):
        self.times = []

    def put(self, value):
        self.times.append(time.perf_counter())

    def end(self):
        pass


def ours(binary: str, folder: str) -> tuple[float, list[int]]:
    command = [binary, "generate", "--model", folder, "--prompt", PROMPT, "--max-new-tokens", str(NEW), "--platform", "cpu", "--json"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    rate = float(re.search(r"then ([\d.]+) tokens/s", done.stderr)[1])
    return rate, json.loads(done.stdout)["tokens"]


def theirs(model, ids: torch.Tensor) -> tuple[float, list[int]]:
    clock = FirstToken()
    out = model.generate(ids, max_new_tokens=NEW, min_new_tokens=NEW, do_sample=False, use_cache=True, streamer=clock)
    return (NEW - 1) / (clock.times[-1] - clock.times[1]), out[0, ids.shape[1] :].tolist()


def main() -> None:
    binary, folder, rounds = sys.argv[1], sys.argv[2], int(sys.argv[3]) if len(sys.argv) > 3 else 3
    torch.set_num_threads(2)
    model = AutoModelForCausalLM.from_pretrained(folder, dtype=torch.float32).eval()
    ids = AutoTokenizer.from_pretrained(folder)(PROMPT, return_tensors="pt").input_ids
    theirs(model, ids)  # a first call that is not counted
    rates = []
    for _ in range(rounds):
        (a, our_tokens), (b, their_tokens) = ours(binary, folder), theirs(model, ids)
        rates.append((a, b))
        row = dict(prompt_tokens=ids.shape[1], new_tokens=NEW, ours=a, transformers=round(b, 1), same_tokens=our_tokens == their_tokens)
        print(json.dumps(row | dict(load=round(os.getloadavg()[0], 1))), flush=True)
    a, b = (statistics.median(column) for column in zip(*rates))
    print(f"median tokens/s: ours {a:.1f}, transformers {b:.1f}, ratio {a / b:.2f}")


main()
