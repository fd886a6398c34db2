"""Makes tests/data/dpo: what TRL on PyTorch computes in float32 with the models of tests/data/lora.

    python3 -m venv /tmp/venv && /tmp/venv/bin/pip install torch transformers peft trl safetensors
    /tmp/venv/bin/python scripts/make_dpo_fixtures.py

smollm2 is trained whole, qwen3 by its adapter lora/qwen3/initial. Each file has the documents of 20 steps of 4 pairs, ids
[20, 4, 2, 24] with -1 after the end, how many of each are the prompt [20, 4], and of each step the loss, the mean rewards of
chosen and of rejected answers, and the share of right choices; log-likelihoods [20, 4, 2] under the reference model.
"""

import pathlib
import tempfile

import torch
from datasets import Dataset
from peft import PeftModel
from safetensors.torch import save_file
from tokenizers import Tokenizer, models
from transformers import AutoModelForCausalLM, PreTrainedTokenizerFast
from trl import DPOConfig, DPOTrainer

DATA = pathlib.Path(__file__).resolve().parent.parent / "tests/data"
STEPS, PAIRS, LENGTH = 20, 4, 24


def text(length: int) -> list[int]:
    """A text in which every token has two followers, without the padding token, whose embedding PyTorch does not train."""
    ids = [int(torch.randint(3, 64, ()))]
    while len(ids) < length:
        ids.append((ids[-1] * 5 + 1 + 3 * int(torch.randint(0, 2, ()))) % 61 + 3)
    return ids


def pair() -> dict:
    """Chosen answers continue the prompt's text; rejected ones are another."""
    prompt, chosen, rejected = (int(torch.randint(*bounds, ())) for bounds in [(2, 9), (1, 14), (1, 14)])
    ids = text(prompt + chosen)
    return {"prompt_ids": ids[:prompt], "chosen_ids": ids[prompt:], "rejected_ids": torch.randint(3, 64, (rejected,)).tolist()}


class Recorder(DPOTrainer):
    """Takes tokens as they are, in their order, and keeps the numbers of each step."""

    def _prepare_dataset(self, dataset, *_):
        self.recorded, self.references = [], []
        return dataset

    def _get_train_sampler(self, *_):
        return torch.utils.data.SequentialSampler(self.train_dataset)

    def compute_loss(self, model, inputs, *args, **kwargs):
        self._metrics["train"].clear()
        loss = super().compute_loss(model, inputs, *args, **kwargs)
        means = [self._metrics["train"][f"rewards/{name}"][-1] for name in ("chosen", "rejected", "accuracies")]
        self.recorded.append([loss.item(), *means])
        self.references.append([inputs[f"ref_{name}_logps"] for name in ("chosen", "rejected")])
        return loss


def make(name: str, rate: float, adapter: pathlib.Path | None) -> None:
    torch.manual_seed(len(name))
    model = AutoModelForCausalLM.from_pretrained(DATA / "lora" / name, dtype=torch.float32)
    if adapter:
        model = PeftModel.from_pretrained(model, adapter, is_trainable=True)
    vocabulary = Tokenizer(models.WordLevel({str(i): i for i in range(64)}, unk_token="0"))
    tokenizer = PreTrainedTokenizerFast(tokenizer_object=vocabulary, pad_token="0", eos_token="2")
    rows = [pair() for _ in range(STEPS * PAIRS)]
    with tempfile.TemporaryDirectory() as folder:
        settings = DPOConfig(
            folder, learning_rate=rate, lr_scheduler_type="constant", adam_beta2=0.95, max_steps=STEPS, save_strategy="no",
            per_device_train_batch_size=PAIRS, report_to=[], bf16=False, use_cpu=True, precompute_ref_log_probs=True,
            gradient_checkpointing=False, disable_tqdm=True,
        )
        trainer = Recorder(model, args=settings, train_dataset=Dataset.from_list(rows), processing_class=tokenizer)
        trainer.train()
    ids = torch.full((STEPS * PAIRS, 2, LENGTH), -1, dtype=torch.int32)
    for row, both in zip(rows, ids):
        for key, document in zip(("chosen_ids", "rejected_ids"), both):
            whole = torch.tensor(row["prompt_ids"] + row[key])
            document[: len(whole)] = whole
    recorded = torch.tensor(trainer.recorded)
    references = torch.stack([torch.stack(both, dim=1) for both in trainer.references])
    (DATA / "dpo").mkdir(exist_ok=True)
    save_file(
        {
            "ids": ids.reshape(STEPS, PAIRS, 2, LENGTH),
            "prompts": torch.tensor([len(row["prompt_ids"]) for row in rows], dtype=torch.int32).reshape(STEPS, PAIRS),
            "references": references.contiguous(),
            **{key: recorded[:, i].contiguous() for i, key in enumerate(("losses", "chosen", "rejected", "accuracies"))},
        },
        DATA / "dpo" / f"{name}.safetensors",
    )
    print(name, recorded)


make("smollm2", 1e-3, None)
make("qwen3", 1e-2, DATA / "lora/qwen3/initial")
