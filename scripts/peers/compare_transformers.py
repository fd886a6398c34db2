"""Compare our binary with transformers and PyTorch on small random models of every model type, in f32 on a CPU.

    python3 -m venv /tmp/venv && /tmp/venv/bin/pip install torch transformers safetensors tokenizers numpy
    /tmp/venv/bin/python scripts/peers/compare_transformers.py target/release/llama3-tpu [case ...]

For each model, a directory that transformers saved: perplexity of a text, 64 greedy tokens, the bytes of every tensor after import and
export, 20 steps of fine-tuning, and the perplexity of the exported result in transformers. Ends with 1 if any number is off.
Logits are compared by `cargo test --features pjrt-cpu logits`, on fixtures of scripts/make_hf_fixtures.py.
"""

import json
import math
import pathlib
import subprocess
import sys
import tempfile

import numpy as np
import torch
from safetensors import safe_open
from transformers import AutoModelForCausalLM, AutoTokenizer

from make_model import save_model

TEXT = pathlib.Path(__file__).resolve().parents[2] / "configs/data/tempest.txt"
LIMIT = 1e-4
NEW, STEPS, BATCH, LENGTH, WINDOW = 64, 20, 4, 64, 128
SIZES = dict(
    vocab_size=320, hidden_size=64, intermediate_size=96, num_hidden_layers=2, num_attention_heads=4, num_key_value_heads=2,
    head_dim=16, max_position_embeddings=256, initializer_range=0.12, bos_token_id=256, eos_token_id=257,
)
LLAMA3 = dict(rope_type="llama3", factor=8.0, low_freq_factor=1.0, high_freq_factor=4.0, original_max_position_embeddings=64)
YARN = dict(rope_type="yarn", factor=4.0, original_max_position_embeddings=64)
# name: model type, transformers' settings, keys of [model] that say the same, largest shard
CASES = {
    "llama": ("llama", {}, {}, "5GB"),
    "llama biases": ("llama", dict(attention_bias=True, mlp_bias=True), dict(attention_bias=True, mlp_bias=True), "5GB"),
    "llama tied": ("llama", dict(tie_word_embeddings=True), dict(tie_word_embeddings=True), "5GB"),
    "llama linear": ("llama", dict(rope_parameters=dict(rope_type="linear", factor=4.0, rope_theta=10000.0)),
                     dict(rope_scaling=dict(rope_type="linear", factor=4.0)), "5GB"),
    "llama llama3": ("llama", dict(rope_parameters=dict(LLAMA3, rope_theta=500000.0)),
                     dict(rope_theta=500000.0, rope_scaling=LLAMA3), "5GB"),
    "llama yarn": ("llama", dict(rope_parameters=dict(YARN, rope_theta=10000.0)), dict(rope_scaling=YARN), "5GB"),
    "mistral sharded": ("mistral", dict(sliding_window=24), dict(sliding_window=24), "100KB"),
    "qwen2": ("qwen2", {}, dict(qkv_bias=True, rms_norm_eps=1e-6), "5GB"),
    "qwen3 sharded": ("qwen3", {}, dict(qk_norm=True, rms_norm_eps=1e-6), "100KB"),
}


def run(binary: str, *arguments) -> str:
    done = subprocess.run([binary, *map(str, arguments), "--platform", "cpu"], capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"{' '.join(map(str, arguments))}: {done.stderr}")
    return done.stdout


def load(folder: pathlib.Path):
    return AutoModelForCausalLM.from_pretrained(folder, dtype=torch.float32).eval()


def perplexity(model, ids: list[int]) -> float:
    """Windows that do not overlap, each scoring its positions 1..N."""
    total, count = 0.0, 0
    with torch.no_grad():
        for start in range(0, len(ids), WINDOW):
            window = torch.tensor([ids[start : start + WINDOW]])
            if window.shape[1] > 1:
                scored = window.shape[1] - 1
                total += model(window, labels=window).loss.item() * scored
                count += scored
    return math.exp(total / count)


def mix(value: int) -> int:
    mask = 2**64 - 1
    value = (value + 0x9E3779B97F4A7C15) & mask
    value = ((value ^ (value >> 30)) * 0xBF58476D1CE4E5B9) & mask
    value = ((value ^ (value >> 27)) * 0x94D049BB133111EB) & mask
    return value ^ (value >> 31)


def permuted(index: int, key: int, count: int) -> int:
    """src/data/permutation.rs: a Feistel network whose cycles are walked until the value is below `count`."""
    half = max((max(count - 1, 0).bit_length() + 1) // 2, 1)
    while True:
        left, right = index >> half, index & ((1 << half) - 1)
        for turn in range(8):
            left, right = right, left ^ (mix(key ^ mix(right ^ (turn << 58))) & ((1 << half) - 1))
        index = (left << half) | right
        if index < count:
            return index


def batch(tokens: np.ndarray, step: int, seed: int) -> torch.Tensor:
    """src/data/batches.rs: rows of LENGTH + 1 tokens, a function of (seed, step)."""
    rows, windows = [], len(tokens) // LENGTH
    for sequence in range(step * BATCH, (step + 1) * BATCH):
        epoch, index = divmod(sequence, windows)
        key = mix(mix(seed) ^ epoch)
        start = mix(key) % len(tokens) + permuted(index, key, windows) * LENGTH
        rows.append(np.take(tokens, range(start, start + LENGTH + 1), mode="wrap"))
    return torch.tensor(np.stack(rows), dtype=torch.long)


def read_tokens(folder: pathlib.Path) -> np.ndarray:
    data = next(folder.rglob("train.tokens")).read_bytes()
    header = json.loads(data[48 : 48 + int.from_bytes(data[12:16], "little")])
    return np.frombuffer(data, f"<u{header['token_size']}", header["tokens"], 4096)


def toml_value(value) -> str:
    if isinstance(value, dict):
        return "{ " + ", ".join(f"{k} = {toml_value(v)}" for k, v in value.items()) + " }"
    return json.dumps(value)


def fine_tune_ours(binary: str, folder: pathlib.Path, keys: dict, work: pathlib.Path) -> list[float]:
    text = work / "train.txt"
    text.write_text(TEXT.read_text()[8000:12000])  # more than one epoch in STEPS steps
    model = {k: v for k, v in SIZES.items() if not k.endswith("token_id")} | dict(rms_norm_eps=1e-6) | keys
    sections = dict(
        model=model,
        train=dict(steps=STEPS, global_batch_size=BATCH, sequence_length=LENGTH, log_every=1, seed=3),
        optimizer=dict(learning_rate=1e-3, beta1=0.9, beta2=0.95, eps=1e-8, weight_decay=0.1, clip_grad_norm=1.0),
        schedule=dict(name="constant"),
        data=dict(train=[str(text)], tokenizer=str(folder / "tokenizer.json"), cache=str(work / "cache")),
        checkpoint=dict(every=STEPS),
    )
    lines = [f"[{name}]\n" + "".join(f"{k} = {toml_value(v)}\n" for k, v in s.items()) for name, s in sections.items()]
    (work / "run.toml").write_text("\n".join(lines))
    run(binary, "train", "--config", work / "run.toml", "--set", f"train.init_from={folder}", "--output", work / "run")
    metrics = map(json.loads, (work / "run/metrics.jsonl").read_text().splitlines())
    return [m["loss"] for m in metrics if "loss" in m]


def fine_tune_theirs(model, tokens: np.ndarray) -> list[float]:
    decayed = [p for p in model.parameters() if p.dim() > 1]
    rest = [p for p in model.parameters() if p.dim() == 1]
    groups = [dict(params=decayed, weight_decay=0.1), dict(params=rest, weight_decay=0.0)]
    optimizer = torch.optim.AdamW(groups, lr=1e-3, betas=(0.9, 0.95), eps=1e-8)
    losses = []
    for step in range(STEPS):
        rows = batch(tokens, step, seed=3)
        logits = model(rows[:, :-1]).logits
        loss = torch.nn.functional.cross_entropy(logits.flatten(0, 1), rows[:, 1:].flatten())
        optimizer.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        losses.append(loss.item())
    return losses


def tensors(folder: pathlib.Path) -> dict[str, tuple]:
    found = {}
    for path in folder.glob("*.safetensors"):
        with safe_open(path, framework="pt") as f:
            for name in f.keys():
                t = f.get_tensor(name)
                found[name] = (t.dtype, tuple(t.shape), t.flatten().view(torch.uint8).numpy().tobytes())
    return found


def compare(binary: str, name: str, work: pathlib.Path) -> dict[str, float]:
    model_type, settings, keys, shard = CASES[name]
    folder = work / "model"
    save_model(folder, model_type, dict(dict(SIZES, rms_norm_eps=1e-6) | settings), torch.float32, shard)
    assert (folder / "model.safetensors").exists() == ("sharded" not in name)
    text = work / "eval.txt"
    text.write_text(TEXT.read_text()[:6000])
    ids = AutoTokenizer.from_pretrained(folder)(text.read_text()).input_ids
    model, off = load(folder), {}

    def ours(of: pathlib.Path) -> float:
        return json.loads(run(binary, "eval", "--model", of, "--data", text, "--sequence-length", WINDOW, "--json"))["perplexity"]

    off["perplexity"] = abs(ours(folder) / perplexity(model, ids) - 1)
    said = run(binary, "generate", "--model", folder, "--prompt", text.read_text()[:40], "--max-new-tokens", NEW, "--temperature", 0, "--json")
    expected = model.generate(torch.tensor([ids[:40]]), max_new_tokens=NEW, do_sample=False)[0, 40:].tolist()
    assert len(expected) == NEW, f"{name}: {len(expected)} greedy tokens"
    off["greedy"] = sum(a != b for a, b in zip(json.loads(said)["tokens"], expected, strict=True))
    run(binary, "export", "--checkpoint", folder, "--out", work / "same")
    before, after = tensors(folder), tensors(work / "same")
    off["bytes"] = sum(before.get(n) != after.get(n) for n in before.keys() | after.keys())
    losses = fine_tune_ours(binary, folder, keys, work)
    expected = fine_tune_theirs(model, read_tokens(work / "cache"))
    assert len(losses) == STEPS, f"{name}: {len(losses)} losses"
    assert expected[-1] < expected[0] - 0.1, f"{name}: nothing was learnt: {expected}"
    off["losses"] = max(abs(a - b) for a, b in zip(losses, expected))
    run(binary, "export", "--checkpoint", work / "run", "--out", work / "exported")
    tuned = ours(work / "run")
    off["tuned"] = abs(tuned / perplexity(model, ids) - 1)
    off["exported"] = abs(tuned / perplexity(load(work / "exported"), ids) - 1)
    return off


def main() -> None:
    torch.set_num_threads(1)
    binary, failed = str(pathlib.Path(sys.argv[1]).resolve()), []
    columns = ["perplexity", "greedy", "bytes", "losses", "tuned", "exported"]
    print("relative error of perplexity before, after fine-tuning and after export; different greedy tokens and tensors; largest error of a loss")
    print(f"{'model':18}" + "".join(f"{c:>12}" for c in columns))
    for name in sys.argv[2:] or CASES:
        with tempfile.TemporaryDirectory() as folder:
            off = compare(binary, name, pathlib.Path(folder))
        print(f"{name:18}" + "".join(f"{off[c]:12.1e}" if isinstance(off[c], float) else f"{off[c]:12}" for c in columns), flush=True)
        failed += [f"{name}: {c}" for c in columns if not off[c] <= LIMIT]
    if failed:
        sys.exit("off by more than 1e-4: " + ", ".join(failed))


main()
