#!/usr/bin/env python3
"""Resident memory, descriptors and threads of a run of many steps, which must stay level.

usage: long_run.py BINARY [steps]        (in a clone of the project: corpus paths are relative)

3,000 steps with everything that is done between steps: logs, evaluations, samples, checkpoints, emergency copies. The process is looked at
ten times a second; the largest values of the last third must not be above those of the second third, but for 2 % of memory.
"""
import os, subprocess, sys, tempfile, time
from pathlib import Path


def look(pid):
    """Resident bytes, descriptors and threads."""
    status = Path(f"/proc/{pid}/status").read_text()
    number = lambda key: int(status.split(f"\n{key}:")[1].split()[0])
    return number("VmRSS") * 1024, len(os.listdir(f"/proc/{pid}/fd")), number("Threads")


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    steps = sys.argv[2] if len(sys.argv) > 2 else "3000"
    with tempfile.TemporaryDirectory(prefix="long-run-") as work:
        words = [sys.argv[1], "train", "--config", "configs/llama3-tiny.toml", "--platform", "cpu", "--output", f"{work}/run"]
        for s in [f"train.steps={steps}", f"data.cache={work}/cache", "train.log_every=1", "evaluation.every=100", "sample.every=250",
                  "checkpoint.every=50", "checkpoint.emergency_every=20", "train.log_norms_every=10", "stability.skip_sigma=6"]:
            words += ["--set", s]
        with open(f"{work}/log", "w") as log:
            process = subprocess.Popen(["nice", "-n", "19", *words], stderr=log, stdout=log)
            seen = []
            while process.poll() is None:
                try:
                    logged = Path(f"{work}/run/metrics.jsonl").read_bytes().count(b'"loss"')
                    seen.append((logged, *look(process.pid)))
                except (OSError, IndexError):
                    pass
                time.sleep(0.1)
        if process.returncode:
            sys.exit(Path(f"{work}/log").read_text()[-1000:])
    thirds = [[s for s in seen if i * int(steps) < 3 * s[0] <= (i + 1) * int(steps)] for i in range(3)]
    worst = [[max(s[k] for s in third) for k in (1, 2, 3)] for third in thirds]
    for name, (memory, descriptors, threads) in zip(("first", "second", "last"), worst):
        print(f"{name} third: at most {memory / 1e6:.1f} MB, {descriptors} descriptors, {threads} threads")
    _, second, last = worst
    level = last[0] <= 1.02 * second[0] and last[1] <= second[1] and last[2] <= second[2]
    print("level" if level else "NOT level")
    sys.exit(not level)


if __name__ == "__main__":
    main()
