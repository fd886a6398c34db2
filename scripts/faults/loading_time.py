#!/usr/bin/env python3
"""What checking the bytes of a checkpoint costs of the time in which it is loaded.

usage: loading_time.py BINARY [REPEATS [word of train…]]      (needs perf and a quiet machine; in a clone of the project; a release binary)
Trains one step of a model of 340 million parameters (1.4 GB; other sizes by `--set`), then loads it REPEATS (default 5) times for one token from
the page cache, which is the case in which checking weighs most. The cost is the processor time in functions of the crate crc32fast, by samples of
perf; the time of loading is what the program says.
"""
import os, re, statistics, subprocess, sys, tempfile
from pathlib import Path

FREQUENCY = 997  # Hz
MODEL = ["model.hidden_size=1536", "model.intermediate_size=4096", "model.num_hidden_layers=12", "model.num_attention_heads=12", "model.num_key_value_heads=12",
         "train.steps=1", "schedule.warmup_steps=0", "train.global_batch_size=1", "train.sequence_length=32", "optimizer.name=sgd", "evaluation.batches=1",
         "sample.max_new_tokens=1", "train.check_attention=false"]


def run(words, **more):
    done = subprocess.run(words, capture_output=True, text=True, **more)
    if done.returncode:
        sys.exit(f"{' '.join(map(str, words))}: {done.stderr[-600:]}")
    return done


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    binary, repeats = os.path.abspath(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 5
    with tempfile.TemporaryDirectory(prefix="loading-time-") as name:
        work = Path(name)
        sets = [word for key in MODEL for word in ("--set", key)]
        run([binary, "train", "--config", "configs/llama3-tiny.toml", "--output", work / "run", "--set", f"data.cache={work}/cache", *sets, *sys.argv[3:]])
        load = [binary, "generate", "--model", work / "run", "--prompt", "x", "--max-new-tokens", "1"]
        run(load)  # Fills the page cache and the cache of compiled programs.
        shares = []
        for _ in range(repeats):
            said = run(["perf", "record", "-q", "-F", str(FREQUENCY), "-o", work / "perf", "--", *load]).stderr
            found = re.search(r"model of (\d+) parameters read in ([\d.]+) s", said)
            symbols = run(["perf", "script", "-i", work / "perf", "-F", "ip,sym"]).stdout.splitlines()
            checking = sum("crc32fast" in symbol for symbol in symbols) / FREQUENCY
            loading = float(found[2])
            shares.append(100 * checking / loading)
            print(f"{int(found[1]) / 1e6:.0f} million parameters read in {loading:.2f} s, {checking:.3f} s of them checking: {shares[-1]:.1f} %", flush=True)
    print(f"median {statistics.median(shares):.1f} %, allowed are 5 %")
    sys.exit(statistics.median(shares) > 5)


if __name__ == "__main__":
    main()
