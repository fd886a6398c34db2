"""Tokens to a held-out loss: AdamW against Muon on the Shakespeare job, each at five learning rates.

    cargo build --release --features pjrt-cpu
    python3 scripts/compare_optimizers.py target/release/llama3-tpu /tmp/optimizers [section.key=value]…

A table of the held-out loss at the end of each run, and of the tokens after which it was first as low as the best of the other
optimizer's ends. Runs that are there already are read and not repeated.
"""

import json
import pathlib
import subprocess
import sys

RATES = {
    "adamw": ["5e-4", "1e-3", "2e-3", "4e-3", "8e-3"],
    "muon": ["4e-3", "8e-3", "1.6e-2", "3.2e-2", "6.4e-2"],
}
STEPS = 100
SETS = [f"train.steps={STEPS}", "schedule.warmup_steps=10", "evaluation.every=5", "evaluation.batches=8"]
SETS += [f"checkpoint.every={STEPS}", "sample=", "train.log_every=5"]


def losses(binary: str, out: pathlib.Path, optimizer: str, rate: str, more: list[str]) -> dict[int, float]:
    """The held-out loss of a run by its tokens."""
    folder = out / f"{optimizer}-{rate}"
    metrics = folder / "metrics.jsonl"
    if not (folder / "report.html").exists():
        sets = SETS + more + [f"optimizer.name={optimizer}", f"optimizer.learning_rate={rate}"]
        command = [binary, "train", "--config", "configs/shakespeare.toml", "--output", str(folder)]
        command += [word for key in sets for word in ("--set", key)]
        subprocess.run(command, check=True, stderr=(out / f"{folder.name}.log").open("w"))
    rows = [json.loads(line) for line in metrics.read_text().splitlines()]
    tokens = max(row["tokens"] / row["step"] for row in rows if "tokens" in row)
    return {int(row["step"] * tokens): row["eval_loss"] for row in rows if "eval_loss" in row}


def main() -> None:
    binary, out, *more = sys.argv[1:]
    out = pathlib.Path(out)
    out.mkdir(parents=True, exist_ok=True)
    runs = {name: {rate: losses(binary, out, name, rate, more) for rate in rates} for name, rates in RATES.items()}
    ends = {name: {rate: run[max(run)] for rate, run in by_rate.items()} for name, by_rate in runs.items()}
    for name, by_rate in ends.items():
        print(name, ", ".join(f"{rate}: {loss:.4f}" for rate, loss in by_rate.items()))
    for name, other in [("adamw", "muon"), ("muon", "adamw")]:
        goal = min(ends[other].values())
        reached = [min((n for n, loss in run.items() if loss <= goal), default=None) for run in runs[name].values()]
        reached = [n for n in reached if n is not None]
        print(f"{name} reaches {other}'s {goal:.4f} after {min(reached) if reached else 'no'} tokens")


main()
