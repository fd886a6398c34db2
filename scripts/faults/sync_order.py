#!/usr/bin/env python3
"""What a power failure may find: whether everything that a published name relies on is on the disk before the name is.

usage: sync_order.py BINARY CONFIG [word of train…]      (needs strace; in a clone of the project)
Traces a short run, and checks in the order of its system calls:
  - each file renamed to a final name, and each file of a renamed folder, is synced after its last write and before the rename
  - a renamed folder is synced after its last entry was made, and the folder around it after the rename
  - metrics.jsonl is synced before each checkpoint is published
What may be lost (compiled programs, the report, samples, events, locks) is not asked for.
"""
import os, re, subprocess, sys, tempfile
from pathlib import Path

CALLS = "openat,creat,mkdir,mkdirat,write,pwrite64,writev,ftruncate,fallocate,fsync,fdatasync,sync_file_range,rename,renameat,renameat2"
MAY_BE_LOST = re.compile(r"report\.(html|md)|/executables/|\.lock$|tfevents|samples\.jsonl|starts\.jsonl|events.*\.jsonl|train_card|README\.md")


def trace(words, work):
    log = work / "trace"
    done = subprocess.run(["strace", "-f", "-y", "-qq", "-s", "0", "-e", f"trace={CALLS}", "-e", "signal=none", "-o", log, *words], capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"the run fails: {done.stderr[-400:]}")
    return log.read_text(errors="replace").splitlines()


def calls(lines):
    """(name, arguments) of the calls that succeeded, in the order in which they ended."""
    waiting = {}
    for line in lines:
        pid, _, text = line.partition(" ")
        text = text.strip()
        if text.endswith("<unfinished ...>"):
            waiting[pid] = text[: -len("<unfinished ...>")]
            continue
        resumed = re.match(r"<\.\.\. (\w+) resumed>\s*(.*)", text)
        if resumed:
            text = waiting.pop(pid, "") + resumed[2]
        found = re.match(r"(\w+)\((.*)\)\s+= (\S+)", text)
        if found and not found[3].startswith("-1"):
            yield found[1], found[2], text


def of_descriptor(arguments):
    return re.match(r"-?\d+<([^>]*)>", arguments)


def main():
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    binary, config = os.path.abspath(sys.argv[1]), sys.argv[2]
    problems, checked = [], {"files": 0, "folders": 0, "checkpoints": 0}
    with tempfile.TemporaryDirectory(prefix="sync-order-") as name:
        work = Path(name).resolve()
        out = work / "run"
        words = [binary, "train", "--config", config, "--output", str(out), "--set", f"data.cache={work}/cache"]
        for key in ("train.steps=6", "checkpoint.every=2", "checkpoint.keep_last=1", "evaluation.batches=1", "sample.max_new_tokens=1"):
            words += ["--set", key]
        dirty, made, published = {}, {}, []  # path -> unsynced write or entry; renamed folder -> parent not synced yet
        metrics_synced = False
        for call, arguments, text in calls(trace(words + sys.argv[3:], work)):
            paths = re.findall(r'"([^"]*)"', arguments)
            fd = of_descriptor(arguments)
            if call in ("write", "pwrite64", "writev", "ftruncate", "fallocate") and fd and fd[1].startswith(str(work)):
                dirty[fd[1]] = True
            elif call in ("fsync", "fdatasync") and fd:
                dirty.pop(fd[1], None)
                made.pop(fd[1], None)
                published = [p for p in published if os.path.dirname(p) != fd[1]]
                metrics_synced |= fd[1] == str(out / "metrics.jsonl")
            elif call in ("openat", "creat", "mkdir", "mkdirat") and paths and ("O_CREAT" in arguments or "mkdir" in call):
                path = os.path.abspath(paths[0])
                made[os.path.dirname(path)] = path
            elif call.startswith("rename") and len(paths) == 2 and paths[1].startswith(str(work)):
                source, target = map(os.path.abspath, paths)
                if MAY_BE_LOST.search(target) or ".tmp-" in target:
                    continue
                inside = [p for p in dirty if p == source or p.startswith(source + "/")]
                problems += [f"{p} is written but not synced when it becomes {target}" for p in inside]
                if source in made:
                    problems.append(f"{source} has the entry {made[source]} that is not synced when it becomes {target}")
                is_checkpoint = re.search(r"/step-\d+$", target)
                checked["folders" if is_checkpoint or os.path.isdir(target) else "files"] += 1
                if is_checkpoint:
                    checked["checkpoints"] += 1
                    if not metrics_synced:
                        problems.append(f"metrics.jsonl is not synced before {target}")
                    metrics_synced = False
                published.append(target)
        problems += [f"the folder of {p} is not synced after the rename" for p in published]
    print(f"{checked['files']} files and {checked['folders']} folders renamed, {checked['checkpoints']} of them checkpoints; {len(problems)} problems")
    print("\n".join(problems))
    sys.exit(bool(problems) or not checked["checkpoints"])


if __name__ == "__main__":
    main()
