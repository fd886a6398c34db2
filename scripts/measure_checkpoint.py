#!/usr/bin/env python3
"""What a checkpoint of 134.5 M parameters with their moments (1.61 GB) costs while training goes on.

usage: measure_checkpoint.py BINARY... [--rounds N] [--folder DIR]          (in a clone of the project: corpus paths are relative)

Each round trains SmolLM2-135M's shape in steps of 64 tokens with each BINARY, one after the other. Every run writes a checkpoint after
steps 12, 24 and 36. The steps until it is written (the copy to host memory before them and the completion after them apart, for which
training waits and which are given for themselves) are compared with all others from the sixth on: mean by mean, as now and then a step
takes twice as long without any save. The first save, which takes memory that nobody had before, is given apart. Beside training after
the third one, and once more after the run, `cp -r` and `sync` of the same bytes on the same disk. The median of all is printed; compare rounds of equal load (`uptime`) only.
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


def beside(times, at, seconds):
    """The steps after step `at` for so many seconds."""
    steps, spent = [], 0.0
    while spent < seconds and at + len(steps) + 1 in times:
        steps.append(at + len(steps) + 1)
        spent += times[steps[-1]]
    return steps


def measure(binary, work, found):
    out = work / "run"
    shutil.rmtree(out, ignore_errors=True)
    words = [binary, "train", "--config", "configs/smollm2-135m.toml", "--platform", "cpu", "--output", str(out),
             "--set", f"data.cache={work / 'cache'}"]
    for s in SETS:
        words += ["--set", s]
    process = subprocess.Popen(words, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True)
    saves, copies, said = [], [], []
    for line in process.stderr:
        said.append(line)
        done = re.search(r"checkpoint (\S+), ([\d.]+) GB written in ([\d.]+) s", line)
        if done:
            saves.append((int(done[1][-8:]), float(done[2]), float(done[3])))
        if done and len(saves) == 3:
            # The last one has no further checkpoint beside it.
            place = done[1]
            thread = threading.Thread(target=lambda: copies.append(copy(place, work / "copy")))
            thread.start()
    if process.wait():
        sys.exit("".join(said[-5:]))
    lines = [json.loads(line) for line in (out / "metrics.jsonl").read_text().splitlines()]
    times = {line["step"]: line["step_time_seconds"] for line in lines if "step_time_seconds" in line}
    events = [json.loads(line) for line in (out / "events.jsonl").read_text().splitlines()]
    waits = [e for e in events if e["event"] == "save"]
    slowed = [beside(times, step, seconds) for step, _, seconds in saves[:3]]
    # After the third one `cp` runs.
    busy = {step for steps in slowed for step in steps} | {step for step in times if step < 6 or step > saves[2][0]}
    found["steps alone"] += [seconds for step, seconds in times.items() if step not in busy]
    found["steps beside a save"] += [times[step] for steps in slowed[1:] for step in steps]
    found["steps beside the first save"] += [times[step] for step in slowed[0]]
    for step, gigabytes, seconds in saves[:3]:
        begun = max(i for i, e in enumerate(waits) if e["step"] == step)
        found["save, GB/s"].append(gigabytes / seconds)
        found["copy to host memory, s"].append(waits[begun]["seconds"])
        found["completion, s"].append(waits[begun + 1]["seconds"])
    bytes_ = size(out / "checkpoints")
    if copies:
        found["cp beside training, GB/s"].append(bytes_ / 1e9 / copies[0])
    found["cp alone, GB/s"].append(bytes_ / 1e9 / copy(out / "checkpoints", work / "copy"))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("binaries", nargs="+")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--folder", default=None)
    args = parser.parse_args()
    work = Path(tempfile.mkdtemp(prefix="measure-checkpoint-", dir=args.folder))
    names = ["save, GB/s", "copy to host memory, s", "completion, s", "cp beside training, GB/s", "cp alone, GB/s"]
    steps = ["steps alone", "steps beside a save", "steps beside the first save"]
    found = {binary: {name: [] for name in names + steps} for binary in args.binaries}
    for index in range(args.rounds):
        for binary in args.binaries:
            measure(os.path.abspath(binary), work, found[binary])
            last = {name: round(found[binary][name][-1], 2) for name in names if found[binary][name]}
            print(f"round {index + 1}, {binary}, load {os.getloadavg()[0]:.1f}:", last, flush=True)
    for binary in args.binaries:
        lists = {name: v for name, v in found[binary].items() if v}
        print(binary, {k: f"{statistics.median(v):.2f} ({min(v):.2f} to {max(v):.2f})" for k, v in lists.items()})
        alone, *slowed = [statistics.mean(lists[name]) for name in steps]
        print("speed", {name: f"{alone / mean:.2f} ({len(lists[name])} steps)" for name, mean in zip(steps[1:], slowed)})
    shutil.rmtree(work)


if __name__ == "__main__":
    main()
