#!/usr/bin/env python3
"""What a checkpoint of 134.5 M parameters with their moments (1.61 GB) costs while training goes on.

usage: measure_checkpoint.py BINARY... [--rounds N] [--folder DIR]          (in a clone of the project: corpus paths are relative)

Each round trains SmolLM2-135M's shape in steps of 64 tokens with each BINARY, one after the other. Every run writes a checkpoint after
steps 12, 24 and 36; the steps until it is written (the copy to host memory before them and the completion after them apart, for which
training waits and which are given for themselves) are compared with the six steps before it. Beside training, as the checkpoint is written, and once more after the run, `cp -r` and `sync` of the same bytes on the
same disk. The median of all is printed; compare rounds of equal load (`uptime`) only.
"""
import argparse, json, os, re, shutil, statistics, subprocess, sys, tempfile, threading, time
from pathlib import Path

SETS = ["train.steps=46", "train.global_batch_size=1", "train.sequence_length=64", "train.log_every=1", "train.dtype=float32",
        "checkpoint.every=12", "checkpoint.keep_last=1", "data.tokenizer=train:2048", "data.validation=", "evaluation.every=0",
        "schedule.warmup_steps=10", "schedule.decay_steps=10", "train.check_attention=false", "sample=", "train.scan_layers=false",
        'data.train=["configs/data/shakespeare.txt"]']


def copy(source, target):
    """Seconds of cp -r and sync."""
    shutil.rmtree(target, ignore_errors=True)
    os.sync()
    begin = time.time()
    subprocess.run(["cp", "-r", source, target], check=True)
    for path in [*Path(target).rglob("*"), Path(target)]:
        fd = os.open(path, os.O_RDONLY)
        os.fsync(fd)
        os.close(fd)
    seconds = time.time() - begin
    shutil.rmtree(target)
    return seconds


def size(folder):
    return sum(p.stat().st_size for p in Path(folder).rglob("*") if p.is_file())


def slower(times, at, seconds):
    """Speed of the steps after step `at` for so many seconds, by that of the six before it."""
    before = statistics.median(times[step] for step in range(at - 5, at + 1))
    spent, steps = 0.0, 0
    while spent < seconds and at + steps + 1 in times:
        steps += 1
        spent += times[at + steps]
    return steps * before / spent


def measure(binary, work, found):
    out = work / "run"
    shutil.rmtree(out, ignore_errors=True)
    words = [binary, "train", "--config", "configs/smollm2-135m.toml", "--platform", "cpu", "--output", str(out),
             "--set", f"data.cache={work / 'cache'}"]
    for s in SETS:
        words += ["--set", s]
    process = subprocess.Popen(words, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True)
    saves, beside, said = [], [], []
    for line in process.stderr:
        said.append(line)
        done = re.search(r"checkpoint (\S+), ([\d.]+) GB written in ([\d.]+) s", line)
        if done:
            saves.append((int(done[1][-8:]), float(done[2]), float(done[3])))
        if done and len(saves) == 3:
            # The last one has no further checkpoint beside it.
            place, begin = done[1], time.time()
            thread = threading.Thread(target=lambda: beside.append((begin, copy(place, work / "copy"))))
            thread.start()
    if process.wait():
        sys.exit("".join(said[-5:]))
    lines = [json.loads(line) for line in (out / "metrics.jsonl").read_text().splitlines()]
    times = {line["step"]: line["step_time_seconds"] for line in lines if "step_time_seconds" in line}
    events = [json.loads(line) for line in (out / "events.jsonl").read_text().splitlines()]
    waits = [e for e in events if e["event"] == "save"]
    for step, gigabytes, seconds in saves[:3]:
        begun = max(i for i, e in enumerate(waits) if e["step"] == step)
        found["speed beside a save"].append(slower(times, step, seconds))
        found["save, GB/s"].append(gigabytes / seconds)
        found["copy to host memory, s"].append(waits[begun]["seconds"])
        found["completion, s"].append(waits[begun + 1]["seconds"])
    bytes_ = size(out / "checkpoints")
    if beside:
        found["cp beside training, GB/s"].append(bytes_ / 1e9 / beside[0][1])
    found["cp alone, GB/s"].append(bytes_ / 1e9 / copy(out / "checkpoints", work / "copy"))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("binaries", nargs="+")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--folder", default=None)
    args = parser.parse_args()
    work = Path(tempfile.mkdtemp(prefix="measure-checkpoint-", dir=args.folder))
    names = ["speed beside a save", "save, GB/s", "copy to host memory, s", "completion, s", "cp beside training, GB/s", "cp alone, GB/s"]
    found = {binary: {name: [] for name in names} for binary in args.binaries}
    for index in range(args.rounds):
        for binary in args.binaries:
            measure(os.path.abspath(binary), work, found[binary])
            load = os.getloadavg()[0]
            print(f"round {index + 1}, {binary}, load {load:.1f}:", {k: round(v[-1], 2) for k, v in found[binary].items() if v}, flush=True)
    for binary in args.binaries:
        print(binary, {k: f"{statistics.median(v):.2f} ({min(v):.2f} to {max(v):.2f})" for k, v in found[binary].items() if v})
    shutil.rmtree(work)


if __name__ == "__main__":
    main()
