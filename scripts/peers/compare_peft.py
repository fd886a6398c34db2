"""Compare adapters of ours with peft on small random models, in f32 on a CPU.

    python3 -m venv /tmp/venv && /tmp/venv/bin/pip install torch transformers peft safetensors tokenizers numpy
    /tmp/venv/bin/python scripts/peers/compare_peft.py target/release/llama3-tpu

A run of ours over a directory that transformers saved, exported: peft loads the adapter and gives the same greedy tokens, and
transformers the same from the merged model, whose logits differ from base + adapter by at most 1e-5 of the largest. An adapter that
peft made gives the same tokens here. Ends with 1 if anything is off.
"""

import json
import pathlib
import subprocess
import sys
import tempfile

import torch
from peft import LoraConfig, PeftModel, get_peft_model
from transformers import AutoModelForCausalLM, AutoTokenizer

from make_model import save_model

TEXT = pathlib.Path(__file__).resolve().parents[2] / "configs/data/tempest.txt"
PROMPT = "Good, speak to the mariners"
NEW = 32
SIZES = dict(
    vocab_size=320, hidden_size=64, intermediate_size=96, num_hidden_layers=2, num_attention_heads=4, num_key_value_heads=2,
    head_dim=16, max_position_embeddings=256, initializer_range=0.12, bos_token_id=256, eos_token_id=257, rms_norm_eps=1e-6,
)
# name, model type, settings of the model, settings of the adapter
CASES = [
    ("smollm2 all-linear", "llama", dict(tie_word_embeddings=True), []),
    ("qwen3 rslora q, v", "qwen3", {}, ["lora.rslora=true", "lora.target=['q_proj','v_proj']"]),
]


def run(binary: str, *arguments) -> str:
    done = subprocess.run([binary, *map(str, arguments), "--platform", "cpu"], capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"{' '.join(map(str, arguments))}: {done.stderr}")
    return done.stdout


def ours(binary: str, *model) -> list[int]:
    found = json.loads(run(binary, "generate", *model, "--prompt", PROMPT, "--max-new-tokens", NEW, "--json"))
    return found["tokens"]


def theirs(model, prompt: torch.Tensor) -> list[int]:
    answer = model.generate(
        input_ids=prompt, attention_mask=torch.ones_like(prompt), max_new_tokens=NEW, do_sample=False,
    )
    return answer[0, prompt.shape[1]:].tolist()


def load(folder: pathlib.Path):
    return AutoModelForCausalLM.from_pretrained(folder, dtype=torch.float32).eval()


def compare(binary: str, kind: str, settings: dict, sets: list[str], work: pathlib.Path) -> bool:
    base = work / "model"
    save_model(base, kind, SIZES | settings, torch.float32, "5GB")
    options = [word for item in [f"data.cache={work / 'cache'}", "lora.base=float32", *sets] for word in ("--set", item)]
    run(
        binary, "train", "--model", base, "--data", TEXT, "--lora", 8, "--steps", 30, "--output", work / "run",
        "--set", "optimizer.learning_rate=1e-2", "--set", "train.sequence_length=64", *options,
    )
    run(binary, "export", "--model", work / "run", "--out", work / "adapter")
    run(binary, "export", "--merge", "--model", work / "run", "--out", work / "merged")
    prompt = AutoTokenizer.from_pretrained(base)(PROMPT, return_tensors="pt").input_ids
    adapted, merged = PeftModel.from_pretrained(load(base), work / "adapter").eval(), load(work / "merged")
    with torch.no_grad():
        before, plain, after = (m(prompt).logits for m in (adapted, load(base), merged))
    merge_error = ((before - after).abs().max() / before.abs().max()).item()
    effect = ((before - plain).abs().max() / before.abs().max()).item()
    found = ours(binary, "--model", work / "run")
    same = found == theirs(adapted, prompt) == theirs(merged, prompt)
    same &= found == ours(binary, "--model", base, "--adapter", work / "adapter")
    # The other way: an adapter that peft makes, with a rank of its own for one projection.
    torch.manual_seed(1)
    lora = LoraConfig(
        task_type="CAUSAL_LM", r=6, lora_alpha=9, target_modules=["k_proj", "up_proj"], init_lora_weights=False,
        rank_pattern={"up_proj": 3}, alpha_pattern={"layers.1.self_attn.k_proj": 20},
    )
    made = get_peft_model(load(base), lora).eval()
    made.save_pretrained(work / "made")
    here = ours(binary, "--model", base, "--adapter", work / "made") == theirs(made, prompt)
    print(f"  merged logits off by {merge_error:.1e}, adapter moves them by {effect:.1e}; tokens {same}, peft's adapter here {here}")
    return merge_error <= 1e-5 and effect > 1e-3 and same and here


def main() -> int:
    good = True
    for name, kind, settings, sets in CASES:
        print(name)
        with tempfile.TemporaryDirectory() as work:
            good &= compare(sys.argv[1], kind, settings, sets, pathlib.Path(work))
    return 0 if good else 1


sys.exit(main())
