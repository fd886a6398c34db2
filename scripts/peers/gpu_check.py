#!/usr/bin/env python3
"""What scripts/gpu_check.sh runs: the programs one after the other, each in a process of its own, until the time is up.

The order is by what matters most, and ours runs before and after the peers, so that a clock that slows down is seen. With nothing but
Python's own library; JAX, PyTorch and transformers are peers, whose rows say so where they are not installed.
"""

import argparse
import json
import os
import pathlib
import subprocess
import sys
import time

parser = argparse.ArgumentParser()
parser.add_argument("--binary", default="target/release/llama3-tpu")
parser.add_argument("--out", default="target/gpu_check", type=pathlib.Path)
parser.add_argument("--suite", help="the test binary of the suite")
parser.add_argument("--seconds", type=float, default=540)
parser.add_argument("--dry-run", action="store_true")
arguments = parser.parse_args()
dry = arguments.dry_run
platform = "cpu" if dry else "gpu"
end = time.time() + arguments.seconds
peers = pathlib.Path(__file__).resolve().parent
arguments.out.mkdir(parents=True, exist_ok=True)

# Name, our configuration with settings, the peers' preset with settings.
EIGHT_LAYERS = 8  # of 32: with Adam's moments in f32 the whole model does not fit one GPU
MODELS = [
    ("llama3.2-1b, 8 x 2048", "llama3.2-1b", {"train.global_batch_size": 8, "train.sequence_length": 2048}, "1b", {"batch": 8, "seq": 2048}),
    ("llama3.2-1b, 2 x 8192", "llama3.2-1b", {"train.global_batch_size": 2, "train.sequence_length": 8192}, "1b", {"batch": 2, "seq": 8192}),
    ("8 layers of llama3.1-8b, 1 x 8192", "llama3.1-8b",
     {"train.global_batch_size": 1, "train.sequence_length": 8192, "model.num_hidden_layers": EIGHT_LAYERS},
     "8b", {"batch": 1, "seq": 8192, "layers": EIGHT_LAYERS}),
]
if dry:
    small = {"model.hidden_size": 128, "model.num_hidden_layers": 2, "model.num_attention_heads": 4, "model.num_key_value_heads": 2,
             "model.head_dim": 32, "model.intermediate_size": 256, "model.vocab_size": 512, "train.global_batch_size": 2,
             "train.sequence_length": 256, "train.loss_chunk": 0}
    MODELS = [("a small model, 2 x 256", "llama3.2-1b", small, "1b",
               {"dim": 128, "layers": 2, "heads": 4, "kv_heads": 2, "head_dim": 32, "ffn": 256, "vocab": 512, "batch": 2, "seq": 256})]
STEPS = 2 if dry else 8


def ours(config, settings, backend):
    common = {"data.train": "configs/data/shakespeare.txt", "data.tokenizer": "train:512", "train.attention_backend": backend}
    pairs = {**common, **settings}.items()
    return [arguments.binary, "bench", "--config", f"configs/{config}.toml", "--platform", platform, "--json", "--steps", str(STEPS),
            *[f"--set={key}={value}" for key, value in pairs]]


def programs(config, settings, preset, peer_settings):
    peer = [f"{key}={value}" for key, value in peer_settings.items()]
    jax = [sys.executable, str(peers / "bench_jax.py"), preset, str(STEPS), *peer]
    fused = "blockwise" if dry else "cudnn"
    yield f"llama3-tpu, {fused}", ours(config, settings, fused)
    if not dry:
        yield "JAX, cuDNN attention", [*jax, "attention=cudnn"]
    yield "torch.compile", [sys.executable, str(peers / "bench_torch.py"), preset, str(STEPS), "compile", *peer]
    yield f"llama3-tpu, {fused} again", ours(config, settings, fused)
    yield "JAX, plain", jax
    yield "llama3-tpu, xla", ours(config, settings, "xla")
    if not dry:
        yield "llama3-tpu, blockwise", ours(config, settings, "blockwise")


def run(command, seconds=240.0):
    """What a command prints on stdout last, or why it does not."""
    left = end - time.time()
    if left < 15:
        return None, "no time left"
    environment = {**os.environ, "JAX_PLATFORMS": "cpu" if dry else "cuda"}
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=min(left, seconds), env=environment)
    except subprocess.TimeoutExpired:
        return None, f"not done in {min(left, seconds):.0f} s"
    lines = done.stdout.strip().splitlines()
    if done.returncode == 0:
        return (lines or [""])[-1], None
    errors = [line for line in done.stderr.strip().splitlines() if line.strip()]
    return None, (errors or ["it printed nothing"])[-1][:200]


def check(name, command, rows, seconds=240.0):
    started = time.time()
    _, error = run(command, seconds)
    rows.append({"check": name, "passed": error is None, "error": error, "seconds": time.time() - started})
    print(f"{'ok    ' if error is None else 'FAILED'} {name}{'' if error is None else ': ' + error}", flush=True)


def losses(on, steps=10):
    """Losses of a tiny run, in f32."""
    folder = arguments.out / f"run-{on}"
    subprocess.run(["rm", "-rf", str(folder)], check=True)
    _, error = run([arguments.binary, "train", "--config", "configs/llama3-tiny.toml", "--platform", on, "--output", str(folder),
                    f"--set=train.steps={steps}", f"--set=data.cache={arguments.out / 'cache'}",
                    *(["--profile", "5..8"] if on == "gpu" else [])])
    if error:
        return None, error
    records = map(json.loads, (folder / "metrics.jsonl").read_text().splitlines())
    return [record["loss"] for record in records if "loss" in record], None


def compare_losses(rows):
    expected, error = losses("cpu")
    found, error = losses(platform) if not error else (None, error)
    if not error:
        # The matrix products of a GPU are in TF32 unless asked otherwise.
        worst = max(abs(a - b) / abs(a) for a, b in zip(expected, found, strict=True))
        error = None if worst < 2e-3 else f"they differ by {worst:.1e}"
    rows.append({"check": "ten losses as on the CPU", "passed": error is None, "error": error})
    print(f"{'ok    ' if error is None else 'FAILED'} ten losses as on the CPU{'' if error is None else ': ' + error}", flush=True)


checks, measured = [], []
compare_losses(checks)
print(f"\n{'model':36} {'program':28} {'step':>9} {'tokens/s':>9} {'MFU':>6} {'memory':>9}", flush=True)
for name, config, settings, preset, peer_settings in MODELS:
    mfu_of_rate = None
    for program, command in programs(config, settings, preset, peer_settings):
        printed, error = run(command)
        row = {"model": name, "program": program, "command": command, "error": error}
        if printed:
            row |= json.loads(printed)
            memory = row.get("peak_device_bytes")
            rate = row["tokens_per_second"]
            if row.get("mfu"):
                mfu_of_rate = row["mfu"] / rate
            mfu = mfu_of_rate and mfu_of_rate * rate
            cells = [f"{row['step_time_seconds']['median'] * 1e3:7.1f} ms", f"{rate:9,.0f}",
                     f"{mfu * 100:5.1f}%" if mfu else "      ", f"{memory / 2**30:5.2f} GiB" if memory else ""]
            print(f"{name:36} {program:28} {' '.join(cells)}", flush=True)
        else:
            print(f"{name:36} {program:28} {error}", flush=True)
        measured.append(row)
if arguments.suite:
    print()
    check("train steps with cuDNN", [arguments.suite, "--ignored", "train_steps_with_cudnn"], checks)
gpu = subprocess.run(["nvidia-smi", "--query-gpu=name,driver_version,memory.total", "--format=csv,noheader"],
                     capture_output=True, text=True, check=False).stdout.strip() if not dry else "none: a dry run"
result = {"gpu": gpu, "checks": checks, "measured": measured}
(arguments.out / "gpu_check.json").write_text(json.dumps(result, indent=1))
print(f"\n{gpu}\n{arguments.out / 'gpu_check.json'}")
sys.exit(not all(row["passed"] for row in checks))
