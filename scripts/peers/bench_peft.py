"""Time LoRA of SmolLM2-135M's shape as `train --model DIR --lora 16` has it by default on a CPU: ours, ours in full, and peft on PyTorch.

    python3 -m venv /tmp/venv && /tmp/venv/bin/pip install torch transformers peft
    /tmp/venv/bin/python scripts/peers/bench_peft.py target/release/llama3-tpu [STEPS] [SEQUENCES] [LENGTH]

All in turn, twice, in f32 with one sequence after the other. Prints tokens/s and peak memory of each. `peer` as the first argument
times peft in this process.
"""

import json
import pathlib
import resource
import subprocess
import sys
import tempfile
import time

TEXT = pathlib.Path(__file__).resolve().parents[2] / "configs/data/tempest.txt"
SHAPE = dict(
    vocab_size=49152, hidden_size=576, intermediate_size=1536, num_hidden_layers=30, num_attention_heads=9, num_key_value_heads=3,
    head_dim=64, max_position_embeddings=8192, rms_norm_eps=1e-5, tie_word_embeddings=True,
)
TARGETS = ["q_proj", "k_proj", "v_proj", "o_proj", "gate_proj", "up_proj", "down_proj"]


def peer(steps: int, rows: int, length: int) -> None:
    import torch
    from peft import LoraConfig, get_peft_model
    from transformers import LlamaConfig, LlamaForCausalLM

    torch.manual_seed(0)
    model = LlamaForCausalLM(LlamaConfig(**SHAPE, attn_implementation="sdpa"))
    lora = LoraConfig(task_type="CAUSAL_LM", r=16, lora_alpha=32, target_modules=TARGETS)
    model = get_peft_model(model, lora)
    trained = [p for p in model.parameters() if p.requires_grad]
    optimizer = torch.optim.AdamW(trained, lr=2e-4, betas=(0.9, 0.95), weight_decay=0.0, fused=True)
    ids = torch.randint(0, SHAPE["vocab_size"], (rows, length))
    times = []
    for _ in range(steps + 1):
        started = time.time()
        for row in ids.split(1):
            (model(input_ids=row, labels=row, use_cache=False).loss / rows).backward()
        torch.nn.utils.clip_grad_norm_(trained, 1.0)
        optimizer.step()
        optimizer.zero_grad(set_to_none=True)
        times.append(time.time() - started)
    median = sorted(times[1:])[steps // 2]
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    print(json.dumps({"tokens_per_second": rows * length / median, "peak_rss_bytes": peak}))


def ours(binary: str, model: str, steps: int, rows: int, length: int, *more: str) -> dict:
    sizes = ["--set", f"train.global_batch_size={rows}", "--set", f"train.sequence_length={length}"]
    command = [binary, "bench", "--platform", "cpu", "--model", model, "--data", str(TEXT), "--steps", str(steps), "--json", *sizes]
    return json.loads(subprocess.run([*command, *more], capture_output=True, text=True, check=True).stdout)


def main() -> None:
    steps, rows, length = (int(word) for word in (sys.argv[2:] + ["2", "8", "1024"][len(sys.argv) - 2 :]))
    if sys.argv[1] == "peer":
        return peer(steps, rows, length)
    with tempfile.TemporaryDirectory() as model:
        settings = dict(SHAPE, model_type="llama", architectures=["LlamaForCausalLM"], rope_theta=1e5)
        pathlib.Path(model, "config.json").write_text(json.dumps(settings))
        sizes = (model, steps, rows, length)
        for turn in range(2):
            runs = {
                "full": ours(sys.argv[1], *sizes),
                "lora, bf16 base": ours(sys.argv[1], *sizes, "--lora", "16"),
                "lora, f32 base": ours(sys.argv[1], *sizes, "--lora", "16", "--set", "lora.base=float32"),
            }
            command = [sys.executable, __file__, "peer", str(steps), str(rows), str(length)]
            runs["peft"] = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
            for name, run in runs.items():
                print(f"{name:16} {run['tokens_per_second']:7.1f} tokens/s  {run['peak_rss_bytes'] / 1e9:.2f} GB", flush=True)


main()
