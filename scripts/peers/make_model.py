"""Write a Hugging Face directory with random weights in the shape of one of our configurations, and a byte-level tokenizer.

    python3 -m venv /tmp/venv && /tmp/venv/bin/pip install torch transformers safetensors tokenizers
    /tmp/venv/bin/python scripts/peers/make_model.py configs/smollm2-135m.toml /tmp/smollm2 [float32|bfloat16]
"""

import pathlib
import sys
import tomllib

import torch
from tokenizers import Tokenizer, decoders, models, pre_tokenizers
from transformers import AutoConfig, AutoModelForCausalLM, PreTrainedTokenizerFast


def save_tokenizer(folder: pathlib.Path) -> None:
    """Every byte is a token: 256 entries, and two special ones."""
    alphabet = sorted(pre_tokenizers.ByteLevel.alphabet())
    tokenizer = Tokenizer(models.BPE(vocab={c: i for i, c in enumerate(alphabet)}, merges=[]))
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    tokenizer.decoder = decoders.ByteLevel()
    fast = PreTrainedTokenizerFast(tokenizer_object=tokenizer, bos_token="<s>", eos_token="</s>")
    fast.save_pretrained(folder)


def save_model(folder: pathlib.Path, model_type: str, settings: dict, dtype: torch.dtype, shard: str = "5GB") -> None:
    torch.manual_seed(0)
    torch.set_default_dtype(dtype)
    model = AutoModelForCausalLM.from_config(AutoConfig.for_model(model_type, **settings))
    torch.set_default_dtype(torch.float32)
    # Norms of one and biases of zero would hide a mix-up.
    for parameter in model.parameters():
        if parameter.dim() == 1:
            parameter.data += 0.1 * torch.randn_like(parameter)
    model.save_pretrained(folder, max_shard_size=shard)
    save_tokenizer(folder)


def main() -> None:
    config, out = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    dtype = getattr(torch, sys.argv[3] if len(sys.argv) > 3 else "float32")
    settings = tomllib.loads(config.read_text())["model"]
    rope = dict(rope_type="default", rope_theta=settings.pop("rope_theta", 10000.0)) | settings.pop("rope_scaling", {})
    save_model(out, "llama", dict(settings, rope_parameters=rope, bos_token_id=256, eos_token_id=257), dtype)


if __name__ == "__main__":
    main()
