#!/usr/bin/env python3
"""Kills `train` 20 times while it tokenizes, and compares the cache with that of a run that was never killed.

    python scripts/faults/kill_tokenize.py target/release/llama3-tpu /tmp/bpe/tokenizer.json /tmp/kills [megabytes]

The corpus has `megabytes` (2000) of text in files of 100 MB, which are parts of the cache of their own. A run of one step tokenizes;
it is killed with SIGKILL after a random time, 20 times, and then runs to its end.
"""

import hashlib
import pathlib
import random
import shutil
import subprocess
import sys
import time

binary, tokenizer, folder = sys.argv[1:4]
megabytes = int((sys.argv[4:] or ["2000"])[0])
folder = pathlib.Path(folder)
folder.mkdir(parents=True)
generator = random.Random(0)


def command(cache: str) -> list[str]:
    sets = {
        "data.train": folder / "text", "data.tokenizer": tokenizer, "data.cache": folder / cache, "model.vocab_size": 8192,
        "train.steps": 1, "train.global_batch_size": 1, "train.loss_chunk": 0, "schedule.warmup_steps": 0, "data.validation": "", "evaluation.every": "", "sample": "",
    }
    options = [f"--set={key}={value}" for key, value in sets.items()]
    return [binary, "train", *options, "--output", str(folder / f"run-{cache}")]


def digest(cache: str) -> str:
    whole = hashlib.sha256()
    for path in sorted((folder / cache).rglob("*")):
        if path.is_file():
            whole.update(path.name.encode() + path.read_bytes())
    return whole.hexdigest()


try:
    (folder / "text").mkdir()
    lines = pathlib.Path("configs/data/shakespeare.txt").read_text().splitlines(keepends=True)
    for number in range(megabytes // 100):
        piece = "".join(generator.choices(lines, k=2_700_000))
        (folder / f"text/{number:04}.txt").write_text(piece)
    start = time.time()
    subprocess.run(command("straight"), check=True, capture_output=True)
    whole, kills = time.time() - start, 0
    while kills < 20:
        process = subprocess.Popen(command("killed"), stderr=subprocess.DEVNULL)
        time.sleep(generator.uniform(0.02, 0.2) * whole)
        if process.poll() is not None:
            break
        process.kill()
        process.wait()
        kills += 1
        shutil.rmtree(folder / "run-killed", ignore_errors=True)
    subprocess.run(command("killed"), check=True, capture_output=True)
    same = digest("straight") == digest("killed")
    print(f"{kills} kills of a run of {whole:.0f} s: {'the same cache' if same else 'ANOTHER CACHE'}")
    sys.exit(not same)
finally:
    shutil.rmtree(folder)
