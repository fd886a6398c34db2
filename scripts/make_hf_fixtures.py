"""Makes tests/data/hf: small random models of each model type as transformers saves them, what their tensors contain, and what
transformers computes with them in float32.

    python3 -m venv /tmp/venv && /tmp/venv/bin/pip install torch transformers safetensors
    /tmp/venv/bin/python scripts/make_hf_fixtures.py

expected.json has, for every tensor, its dtype, its shape, and the sum and the last element of its values as float32.
reference.safetensors has tokens [2, 20], the logits of the token after each of them, and the 64 tokens that greedy generation
puts after each row.
"""

import json
import pathlib
import shutil

import torch
from safetensors import safe_open
from safetensors.torch import save_file
from transformers import AutoConfig, AutoModelForCausalLM

OUT = pathlib.Path(__file__).resolve().parent.parent / "tests/data/hf"
SIZES = dict(
    vocab_size=48, hidden_size=16, intermediate_size=24, num_hidden_layers=2, num_attention_heads=4, num_key_value_heads=2,
    max_position_embeddings=128, initializer_range=0.3, bos_token_id=1, eos_token_id=2,
)
LLAMA3 = dict(
    rope_type="llama3", rope_theta=500000.0, factor=8.0, low_freq_factor=1.0, high_freq_factor=4.0,
    original_max_position_embeddings=32,
)
LINEAR = dict(rope_type="linear", rope_theta=10000.0, factor=4.0)

# name, model type, settings beyond SIZES, dtype, largest shard
MODELS = [
    ("llama", "llama", dict(rope_parameters=LLAMA3), torch.float32, "5GB"),
    ("llama-linear", "llama", dict(rope_parameters=LINEAR), torch.float32, "5GB"),
    ("llama-tied-bf16", "llama", dict(tie_word_embeddings=True, head_dim=8), torch.bfloat16, "5GB"),
    ("llama-bias", "llama", dict(attention_bias=True, mlp_bias=True, eos_token_id=[2, 3]), torch.float16, "5GB"),
    ("mistral-sharded", "mistral", dict(sliding_window=8), torch.float32, "10KB"),
    ("qwen2-sharded-bf16", "qwen2", dict(tie_word_embeddings=True), torch.bfloat16, "5KB"),
    ("qwen3", "qwen3", dict(head_dim=8), torch.float16, "5GB"),
]


def contents(folder: pathlib.Path) -> dict:
    tensors = {}
    for path in sorted(folder.glob("*.safetensors")):
        with safe_open(path, framework="pt") as f:
            for name in f.keys():
                tensor = f.get_tensor(name)
                values = tensor.float()
                tensors[name] = {
                    "dtype": str(tensor.dtype).removeprefix("torch."),
                    "shape": list(tensor.shape),
                    "sum": values.double().sum().item(),
                    "last": values.flatten()[-1].item(),
                }
    return tensors


def reference(folder: pathlib.Path) -> dict:
    model = AutoModelForCausalLM.from_pretrained(folder, dtype=torch.float32).eval()
    tokens = torch.randint(3, SIZES["vocab_size"], (2, 20))
    with torch.no_grad():
        logits = model(tokens).logits
        greedy = model.generate(tokens, max_new_tokens=64, do_sample=False, eos_token_id=-1)[:, tokens.shape[1] :]
    assert greedy.shape == (2, 64)
    return {"tokens": tokens.int(), "logits": logits, "greedy": greedy.int().contiguous()}


def main() -> None:
    shutil.rmtree(OUT, ignore_errors=True)
    for name, model_type, settings, dtype, shard in MODELS:
        torch.manual_seed(0)
        config = AutoConfig.for_model(model_type, **{**SIZES, **settings})
        model = AutoModelForCausalLM.from_config(config).to(dtype)
        for parameter in model.parameters():
            if parameter.dim() == 1:
                parameter.data += 0.1 * torch.randn_like(parameter)
        folder = OUT / name
        model.save_pretrained(folder, max_shard_size=shard)
        (folder / "expected.json").write_text(json.dumps(contents(folder), indent=1) + "\n")
        save_file(reference(folder), folder / "reference.safetensors")


main()
