#!/usr/bin/env python3
"""Machines that fail a run: disk full, read-only, folder deleted, few descriptors, little memory, stopped, clock jumps, two runs in one place.

usage: hostile_machine.py BINARY [case...]          (as root, in a clone of the project; clock jumps need libfaketime, of the package of that name)

Environment: HOSTILE_SUITE  the test program of `cargo test --features pjrt-cpu --test suite --no-run`, of which the case slow_host has its two
                            hosts (threads, of which one gets little of the processors); without it that case is left out

Each case begins a run like the undisturbed one. It must end with one line `error: …` and the exit status that is expected, or do all of
its work; what it had checkpointed must be there, and when the fault is over `--resume` must end with the parameters, bit for bit, and the
records of the undisturbed run. Ends with 1 if anything failed.
"""
import hashlib, json, os, re, shutil, signal, subprocess, sys, tempfile, time
from pathlib import Path

FAKETIME = "/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1"
STEPS = 40
SETS = [f"train.steps={STEPS}", "train.log_every=1", "checkpoint.every=10", "checkpoint.keep_last=0", "evaluation.every=20", "sample=",
        "train.check_attention=false"]
MEASURED = ("tokens_per_second", "step_time_seconds", "data_wait_seconds", "memory_bytes", "mfu", "goodput", "eval_runtime")


class Machine:
    def __init__(self, binary, work):
        self.binary, self.work, self.failed = os.path.abspath(binary), work, []
        self.whole = work / "whole"
        code, said = self.train(self.whole)
        assert code == 0, said
        size = sum(p.stat().st_size for p in self.last(self.whole).iterdir())
        print(f"undisturbed: {len(self.records(self.whole))} records, a checkpoint has {size / 1e6:.2f} MB", flush=True)
        self.checkpoint_bytes = size

    def words(self, out, *sets):
        words = [self.binary, "train", "--config", "configs/llama3-tiny.toml", "--platform", "cpu", "--output", str(out)]
        for s in [*SETS, f"data.cache={self.work / 'cache'}", *sets]:
            words += ["--set", s]
        return words

    def train(self, out, *more, sets=(), prefix=(), env=None):
        words = [*prefix, *self.words(out, *sets), *more]
        done = subprocess.run(words, capture_output=True, text=True, env=os.environ | (env or {}), timeout=500)
        return done.returncode, done.stderr

    def start(self, out, *more, sets=(), prefix=(), env=None):
        log = open(self.work / "log", "w")
        words = [*prefix, *self.words(out, *sets), *more]
        return subprocess.Popen(words, stderr=log, stdout=subprocess.DEVNULL, env=os.environ | (env or {}))

    def end(self, process):
        code = process.wait(timeout=500)
        return code, (self.work / "log").read_text(errors="replace")

    def wait_for(self, out, step):
        while not (out / "metrics.jsonl").exists() or (out / "metrics.jsonl").read_bytes().count(b'"loss"') < step:
            time.sleep(0.005)

    def last(self, out):
        return sorted((out / "checkpoints").glob("step-*"))[-1]

    def records(self, out):
        lines = (out / "metrics.jsonl").read_text().splitlines()
        return [{k: v for k, v in json.loads(line).items() if k not in MEASURED} for line in lines]

    def check(self, case, is_right, what):
        if not is_right:
            self.failed.append(f"{case}: {what}")
            print(f"FAULT {case}: {what}", flush=True)

    def says(self, case, code, said, expected, text):
        """One line of error and this exit status."""
        errors = [line for line in said.splitlines() if line.startswith("error: ")]
        self.check(case, code == expected, f"status {code}, not {expected}: {said[-400:]}")
        self.check(case, len(errors) == (expected != 0), f"{len(errors)} lines of error: {said[-600:]}")
        self.check(case, "panicked" not in said, said[-600:])
        line = (errors or [line for line in said.splitlines() if text in line] or [""])[0]
        self.check(case, text in line, f"{text!r} is not said: {said[-600:]}")
        print(f"{case}: status {code}: {line}", flush=True)

    def is_whole(self, case, out, records=True):
        hashes = [{p.name: hashlib.sha256(p.read_bytes()).hexdigest() for p in self.last(o).glob("*.safetensors")} for o in (out, self.whole)]
        self.check(case, hashes[0] == hashes[1], "the final parameters differ")
        self.check(case, not records or self.records(out) == self.records(self.whole), "the records differ")

    def resumes(self, case, out):
        code, said = self.train(out, "--resume")
        self.check(case, code == 0, f"--resume gives {code}: {said[-400:]}")
        resumed = [line for line in said.splitlines() if line.startswith("resuming")]
        print(f"{case}: then {resumed[0] if resumed else 'from the start'}", flush=True)
        self.is_whole(case, out)


def mounted(folder, options):
    folder.mkdir(exist_ok=True)
    subprocess.run(["mount", "-t", "tmpfs", "-o", options, "tmpfs", folder], check=True)
    return folder


def disk_full(m):
    # Two checkpoints and a half.
    place = mounted(m.work / "full", f"size={int(m.checkpoint_bytes * 2.5) // 1024 + 200}k")
    try:
        m.says("disk full", *m.train(place / "run"), 1, "no space left")
        subprocess.run(["mount", "-o", "remount,size=1g", place], check=True)
        m.resumes("disk full", place / "run")
    finally:
        subprocess.run(["umount", place])


def disk_full_at_once(m):
    place = mounted(m.work / "full", "size=100k")
    try:
        m.says("disk full at the start", *m.train(place / "run", sets=[f"data.cache={place / 'cache'}"]), 1, "pace left")
        subprocess.run(["mount", "-o", "remount,size=1g", place], check=True)
        m.resumes("disk full at the start", place / "run")
    finally:
        subprocess.run(["umount", place])


def memory_full(m):
    """A /dev/shm without room for the emergency copies."""
    command = " ".join(f"'{w}'" for w in m.words(m.work / "copies", "checkpoint.emergency_every=5"))
    script = f"mount -t tmpfs -o size={m.checkpoint_bytes // 2048}k tmpfs /dev/shm && exec {command}"
    done = subprocess.run(["unshare", "-m", "sh", "-c", script], capture_output=True, text=True)
    m.says("/dev/shm full", done.returncode, done.stderr, 0, "no emergency copy")
    m.check("/dev/shm full", done.stderr.count("emergency") == 1, done.stderr[-600:])
    m.is_whole("/dev/shm full", m.work / "copies")


def read_only(m):
    place = mounted(m.work / "read-only", "size=10m,ro")
    try:
        m.says("read-only", *m.train(place / "run"), 2, "Read-only file system")
    finally:
        subprocess.run(["umount", place])


def deleted(m):
    out = m.work / "deleted"
    process = m.start(out)
    m.wait_for(out, 12)
    shutil.rmtree(out, ignore_errors=True)
    code, said = m.end(process)
    m.says("folder deleted", code, said, 1, "was removed or moved")
    # What was logged before is gone, and is not said to be there.
    code, said = m.train(out, "--resume")
    m.check("folder deleted", code == 0 and "lost or changed lines" in said, said[-600:])
    m.is_whole("folder deleted", out, records=False)


def descriptors(m):
    for limit in (64, 12, 9, 7):
        case, out = f"ulimit -n {limit}", m.work / f"descriptors-{limit}"
        code, said = m.train(out, prefix=["prlimit", f"--nofile={limit}"])
        is_enough = code == 0 or limit == 64
        m.says(case, code, said, 0 if is_enough else 1, "done: " if is_enough else "open files")
        m.is_whole(case, out) if is_enough else m.resumes(case, out)


def address_space(m):
    for megabytes in (300, 700, 1300):
        case, out = f"ulimit -v of {megabytes} MB", m.work / f"space-{megabytes}"
        is_enough = megabytes == 1300
        code, said = m.train(out, prefix=["prlimit", f"--as={megabytes << 20}"])
        m.says(case, code, said, 0 if is_enough else 2, "done: " if is_enough else "(`ulimit -v`) leaves")
        m.is_whole(case, out) if is_enough else m.resumes(case, out)


def control_group(m):
    group = Path("/sys/fs/cgroup/memory/hostile-machine")
    group.mkdir(exist_ok=True)
    try:
        for megabytes in (60, 150, 1000):
            (group / "memory.limit_in_bytes").write_text(str(megabytes << 20))
            out = m.work / f"memory-{megabytes}"
            script = f"echo $$ > {group}/tasks; exec \"$@\""
            code, said = m.train(out, prefix=["sh", "-c", script, "sh"])
            print(f"{megabytes} MB of memory: status {code}: {(said.splitlines() or [''])[-1]}", flush=True)
            m.check("memory", "panicked" not in said, said[-600:])
            m.resumes("memory", out)
    finally:
        group.rmdir()


def stopped(m):
    out = m.work / "stopped"
    process = m.start(out, sets=["stability.stall_timeout=1"])
    m.wait_for(out, 12)
    process.send_signal(signal.SIGSTOP)
    time.sleep(3)
    process.send_signal(signal.SIGCONT)
    code, said = m.end(process)
    m.says("SIGSTOP for 3 s", code, said, 0, "no step for")
    m.is_whole("SIGSTOP for 3 s", out)
    # One of two, before they have met.
    words = ["--coordinator", str(m.work / "hosts"), "--process-count", "2"]
    second = m.start(m.work / "two", *words, "--process-id", "1", sets=["parallel.host_timeout=6"])
    second.send_signal(signal.SIGSTOP)
    first = m.train(m.work / "two", *words, "--process-id", "0", sets=["parallel.host_timeout=3"])
    m.says("SIGSTOP of one of two", *first, 2, "process 1 is missing")
    second.send_signal(signal.SIGCONT)
    m.says("SIGSTOP of one of two, that one", *m.end(second), 2, "process 0 has not gathered")


def threads(pid, name):
    """The threads of a process that have this name."""
    found = []
    for task in Path(f"/proc/{pid}/task").glob("*"):
        try:
            found += [task.name] if (task / "comm").read_text().strip() == name else []
        except OSError:
            pass
    return found


def slow_host(m):
    """Two hosts train together; one of them, with the thread that makes its batches, gets 1 % of a processor for a while."""
    suite = os.environ.get("HOSTILE_SUITE")
    if not suite:
        return print("slow host: left out, HOSTILE_SUITE is not set", flush=True)
    group, out, log = Path("/sys/fs/cgroup/cpu/hostile-machine"), m.work / "slow", m.work / "log"
    group.mkdir(exist_ok=True)
    out.mkdir()
    try:
        (group / "cpu.cfs_quota_us").write_text("-1")
        with log.open("w") as sink:
            words = [os.path.abspath(suite), "--exact", "multihost::two_hosts_of_which_one_may_be_slow", "--ignored", "--nocapture"]
            process = subprocess.Popen(words, stderr=sink, stdout=sink, env=os.environ | {"OUTPUT_OF_TWO_HOSTS": str(out)})
        while process.poll() is None and not threads(process.pid, "host-1"):
            time.sleep(0.01)
        for thread in threads(process.pid, "host-1"):
            (group / "tasks").write_text(thread)
        m.wait_for(out / "run", 50)
        (group / "cpu.cfs_quota_us").write_text("1000")
        began, since = len(m.records(out / "run")), time.time()
        while process.poll() is None and time.time() < since + 20:
            time.sleep(0.1)
        ended = len(m.records(out / "run"))
        (group / "cpu.cfs_quota_us").write_text("-1")
        code, said = m.end(process)
    finally:
        group.rmdir()
    records = [json.loads(line) for line in (out / "run" / "metrics.jsonl").read_text().splitlines()]
    steps = [r for r in records if "loss" in r]
    m.check("slow host", code == 0 and "1 passed" in said, f"status {code}: {said[-600:]}")
    m.check("slow host", "process 1 is a straggler" in said and "process 0 is a straggler" not in said, said[-600:])
    m.check("slow host", [r["step"] for r in steps] == list(range(1, 401)), "not each step once")
    # What the others waited for each process.
    waits = [sum(r["step_time_deviation_seconds"] for r in steps[began:ended] if r["slowest_process"] == p) for p in (0, 1)]
    m.check("slow host", waits[1] > 10 * waits[0], f"{waits} seconds for the processes")
    line = next((line for line in said.splitlines() if "is a straggler" in line), "")
    print(f"slow host: {ended - began} steps in 20 s, in which metrics have {waits[1]:.1f} s of process 1 and {waits[0]:.1f} s of the other: {line}",
          flush=True)


def clock(m):
    stamp, out = m.work / "clock", m.work / "jumps"
    stamp.write_text("+0s")
    env = {"LD_PRELOAD": FAKETIME, "FAKETIME_TIMESTAMP_FILE": str(stamp), "FAKETIME_NO_CACHE": "1", "FAKETIME_DONT_FAKE_MONOTONIC": "1"}
    process = m.start(out, env=env, sets=["checkpoint.every_minutes=1e-3"])
    for step, jump in [(6, "+7200s"), (14, "-86400s"), (22, "+400d"), (30, "-30y")]:
        m.wait_for(out, step)
        stamp.write_text(jump)
    code, said = m.end(process)
    m.says("clock jumps", code, said, 0, "done: ")
    m.is_whole("clock jumps", out)
    goodput = [json.loads(line).get("goodput") for line in (out / "metrics.jsonl").read_text().splitlines()]
    m.check("clock jumps", all(g is None or 0 <= g <= 1 for g in goodput), f"goodput {goodput}")
    line = [line for line in said.splitlines() if line.startswith("time of the run")][0]
    print("clock jumps:", line, flush=True)
    shares = [float(share) for share in re.findall(r"([\d.]+) %", line)]
    m.check("clock jumps", max(shares) <= 100 and abs(sum(shares) - 100) < 1, f"shares {shares}")


def two_runs(m):
    out = m.work / "one-folder"
    process = m.start(out)
    m.wait_for(out, 3)
    for more in ([], ["--resume"]):
        m.says("two runs", *m.train(out, *more), 2, "another process trains in")
    code, said = m.end(process)
    m.says("two runs, the first", code, said, 0, "done: ")
    m.is_whole("two runs", out)
    m.says("a third", *m.train(out), 2, "holds a run of")


CASES = [disk_full, disk_full_at_once, memory_full, read_only, deleted, descriptors, address_space, control_group, stopped, slow_host, clock,
         two_runs]


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    work = Path(tempfile.mkdtemp(prefix="hostile-machine-"))
    m = Machine(sys.argv[1], work)
    for case in CASES:
        if len(sys.argv) == 2 or case.__name__ in sys.argv[2:]:
            case(m)
    print(f"{len(m.failed)} faults")
    if not m.failed:
        shutil.rmtree(work)
    sys.exit(bool(m.failed))


if __name__ == "__main__":
    main()
