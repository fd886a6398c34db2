"""Makes tests/data/lora: small random models, adapters of PEFT over them, and what PyTorch and peft compute in float32.

    python3 -m venv /tmp/venv && /tmp/venv/bin/pip install torch transformers peft safetensors
    /tmp/venv/bin/python scripts/make_lora_fixtures.py

Each model has config.json and model.safetensors; initial/ and final/ are its adapter before and after 20 steps of AdamW;
reference.safetensors has the tokens of the steps [20, 4, 25], the losses [20], and a prompt with the 16 tokens that greedy
generation puts after it under the final adapter.
"""

import pathlib
import shutil

import torch
from peft import LoraConfig, get_peft_model
from safetensors.torch import save_file
from transformers import AutoConfig, AutoModelForCausalLM

OUT = pathlib.Path(__file__).resolve().parent.parent / "tests/data/lora"
SIZES = dict(
    vocab_size=64, hidden_size=64, intermediate_size=64, num_hidden_layers=2, num_attention_heads=4, num_key_value_heads=2,
    head_dim=16, max_position_embeddings=64, initializer_range=0.06, bos_token_id=1, eos_token_id=2, pad_token_id=0,
)
ALL = ["q_proj", "k_proj", "v_proj", "o_proj", "gate_proj", "up_proj", "down_proj"]
# name, model type, settings of the model beyond SIZES, settings of the adapter
MODELS = [
    ("smollm2", "llama", dict(tie_word_embeddings=True, rms_norm_eps=1e-5), dict(r=4, lora_alpha=8, target_modules=ALL)),
    ("dora", "llama", dict(tie_word_embeddings=True), dict(r=4, lora_alpha=8, use_dora=True, target_modules=ALL)),
    (
        "qwen3", "qwen3", dict(tie_word_embeddings=False),
        dict(r=4, lora_alpha=4, use_rslora=True, target_modules=["q_proj", "v_proj", "down_proj"]),
    ),
]
STEPS, ROWS, LENGTH = 20, 4, 24


def tokens() -> torch.Tensor:
    """A text in which every token has two followers."""
    coins = torch.randint(0, 2, (STEPS, ROWS, LENGTH + 1))
    ids = torch.randint(3, 64, (STEPS, ROWS, 1))
    for i in range(LENGTH):
        ids = torch.cat([ids, (ids[..., -1:] * 5 + 1 + 3 * coins[..., i : i + 1]) % 64], dim=-1)
    return ids


def train(model, ids: torch.Tensor) -> list[float]:
    trained = [p for p in model.parameters() if p.requires_grad]
    optimizer = torch.optim.AdamW(trained, lr=1e-2, betas=(0.9, 0.95), eps=1e-8, weight_decay=0.0)
    losses = []
    for batch in ids:
        loss = model(input_ids=batch, labels=batch).loss
        optimizer.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(trained, 1.0)
        optimizer.step()
        losses.append(loss.item())
    return losses


def make(name: str, kind: str, settings: dict, adapter: dict) -> None:
    torch.manual_seed(len(name))
    folder = OUT / name
    shutil.rmtree(folder, ignore_errors=True)
    config = AutoConfig.for_model(kind, **SIZES | settings)
    model = AutoModelForCausalLM.from_config(config).to(torch.bfloat16)
    model.save_pretrained(folder)
    # What is not a weight, such as the frequencies of RoPE, must not be rounded.
    model = AutoModelForCausalLM.from_pretrained(folder, dtype=torch.float32)
    lora = LoraConfig(task_type="CAUSAL_LM", **adapter)
    model = get_peft_model(model, lora)
    model.peft_config["default"].base_model_name_or_path = None
    model.save_pretrained(folder / "initial")
    ids = tokens()
    losses = train(model, ids)
    model.save_pretrained(folder / "final")
    model.eval()
    prompt = ids[0, :1, :8]
    answer = model.generate(
        input_ids=prompt, attention_mask=torch.ones_like(prompt), max_new_tokens=16, do_sample=False, eos_token_id=None,
    )
    save_file(
        {
            "tokens": ids.to(torch.int32).contiguous(),
            "losses": torch.tensor(losses),
            "prompt": prompt[0].to(torch.int32).contiguous(),
            "answer": answer[0, 8:].to(torch.int32).contiguous(),
        },
        folder / "reference.safetensors",
    )
    for readme in folder.rglob("README.md"):
        readme.unlink()
    print(name, [round(loss, 4) for loss in losses])


def main() -> None:
    for model in MODELS:
        make(*model)


main()
