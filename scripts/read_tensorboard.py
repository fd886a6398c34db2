#!/usr/bin/env python3
"""Reads the event files of a run as TensorBoard does and compares them with its metrics.jsonl.

Usage: pip install tensorboard, then read_tensorboard.py RUN. Both of TensorBoard's readers are asked:
the one in Python, and the data server of `tensorboard --load_fast=true` over HTTP. Exits with 1 where
a logged step is missing, doubled or another number.
"""

import json
import math
import subprocess
import sys
import time
import urllib.parse
import urllib.request
from pathlib import Path

from tensorboard.backend.event_processing.event_accumulator import EventAccumulator

TAGS = {
    "learning/loss": "loss",
    "learning/grad_norm": "grad_norm",
    "learning/current_learning_rate": "learning_rate",
    "perf/step_time_seconds": "step_time_seconds",
    "perf/tokens_per_second": "tokens_per_second",
    "perf/mfu": "mfu",
    "eval/validation/loss": "eval_loss",
}


def logged(run: Path, key: str) -> list:
    records = [json.loads(line) for line in open(run / "metrics.jsonl")]
    return [(r["step"], r[key]) for r in records if r.get(key) is not None]


def by_accumulator(run: Path) -> dict:
    # 0: all events, where TensorBoard itself shows a sample of them.
    events = EventAccumulator(str(run), size_guidance={"scalars": 0, "tensors": 0, "histograms": 0})
    events.Reload()
    check_histograms(events, run)
    print("texts:", ", ".join(events.Tags()["tensors"]))
    return {tag: [(e.step, e.value) for e in events.Scalars(tag)] for tag in events.Tags()["scalars"]}


def check_histograms(events: EventAccumulator, run: Path) -> None:
    """Compares the sums of the histograms of norms, where the run has them."""
    expected = {}
    for line in open(run / "metrics.jsonl"):
        record = json.loads(line)
        for kind in ["grad_norm", "param_norm"]:
            for name, norm in record.get(kind + "s", {}).items():
                layer = name.split("layers.")[1].split(".")[0] if "layers." in name else None
                tag = f"{kind}/layer_{int(layer):03}" if layer else f"{kind}/outside_layers"
                sums = expected.setdefault((tag, record["step"]), [0, 0.0])
                sums[0] += 1
                sums[1] += norm
    tags = events.Tags()["histograms"]
    found = {
        (tag, e.step): [e.histogram_value.num, e.histogram_value.sum]
        for tag in tags for e in events.Histograms(tag)
    }
    same = found.keys() == expected.keys() and all(
        math.isclose(a, b, rel_tol=1e-6) for key in found for a, b in zip(found[key], expected[key])
    )
    print(f"histograms: {len(found)} of {len(tags)} tags, {'as' if same else 'NOT as'} in metrics.jsonl")
    if not same:
        sys.exit(1)


def by_data_server(run: Path) -> dict:
    port = "16006"
    command = [sys.executable, "-m", "tensorboard.main", "--logdir", str(run), "--port", port]
    server = subprocess.Popen(
        command + ["--load_fast=true", "--samples_per_plugin=scalars=10000000"],
        stderr=subprocess.DEVNULL,
    )
    try:
        return ask(f"http://localhost:{port}/data/plugin/scalars/")
    finally:
        server.terminate()


def ask(url: str) -> dict:
    def get(path: str):
        return json.load(urllib.request.urlopen(url + path))

    for _ in range(60):
        time.sleep(0.5)
        try:
            runs = get("tags")
        except OSError:
            continue
        if runs:
            break
    else:
        sys.exit("tensorboard shows no run")
    time.sleep(2)
    (name, tags), = runs.items()
    found = {}
    for tag in tags:
        points = get("scalars?" + urllib.parse.urlencode({"run": name, "tag": tag}))
        found[tag] = [(step, value) for _, step, value in points]
    return found


def compare(reader: str, found: dict, run: Path) -> bool:
    right = True
    for tag, key in TAGS.items():
        expected, points = logged(run, key), found.get(tag, [])
        same = len(expected) == len(points) and all(
            a == b and math.isclose(x, y, rel_tol=1e-6) for (a, x), (b, y) in zip(expected, points)
        )
        right = right and same
        print(f"{reader}: {tag}: {len(points)} points, {'as' if same else 'NOT as'} in metrics.jsonl")
    return right


if __name__ == "__main__":
    run = Path(sys.argv[1])
    readers = {"event accumulator": by_accumulator, "data server": by_data_server}
    results = [compare(name, read(run), run) for name, read in readers.items()]
    sys.exit(0 if all(results) else 1)
