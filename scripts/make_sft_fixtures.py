"""Makes tests/data/sft: supervised fine-tuning by TRL on PyTorch in float32, with masks, packing and real chat templates.

    python3 -m venv /tmp/venv && /tmp/venv/bin/pip install torch transformers trl
    /tmp/venv/bin/python scripts/make_sft_fixtures.py

A small random model for each of the templates of SmolLM2 and Qwen3 in tests/data/chat.json: config.json, model.safetensors,
the conversations as rows.jsonl, and reference.safetensors with what the trainer gives the model in 20 steps: ids, labels and
positions of packed rows [20, tokens], where -1 follows the last token, and the losses [20].
"""

import json
import pathlib
import random
import shutil
import tempfile

import torch
from datasets import Dataset
from safetensors.torch import save_file
from transformers import AutoConfig, AutoModelForCausalLM, PreTrainedTokenizerFast
from trl import SFTConfig, SFTTrainer

DATA = pathlib.Path(__file__).resolve().parent.parent / "tests/data"
SIZES = dict(
    hidden_size=32, intermediate_size=48, num_hidden_layers=2, num_attention_heads=4, num_key_value_heads=2, head_dim=8,
    max_position_embeddings=128, initializer_range=0.06,
)
STEPS, ROWS, LENGTH = 20, 2, 128
# name, case of chat.json, model type, settings of the model beyond SIZES
MODELS = [
    ("smollm2", "SmolLM2", "llama", dict(tie_word_embeddings=True, rms_norm_eps=1e-5)),
    ("qwen3", "Qwen 3", "qwen3", dict(tie_word_embeddings=False)),
]
WORDS = "the tempest roars and all our ship is lost while thy brave king sleeps here alone".split()


def conversation() -> dict:
    text = lambda: " ".join(random.choices(WORDS, k=random.randint(1, 6)))
    turns = [{"role": role, "content": text()} for _ in range(random.randint(1, 2)) for role in ("user", "assistant")]
    return {"messages": [{"role": "system", "content": text()}] + turns}


class Recorder(SFTTrainer):
    """Keeps what the model is given in each step, in the order of the data."""

    def _get_train_sampler(self, *_):
        return torch.utils.data.SequentialSampler(self.train_dataset)

    def compute_loss(self, model, inputs, *args, **kwargs):
        given = [inputs[key].flatten() for key in ("input_ids", "labels", "position_ids")]
        loss = super().compute_loss(model, inputs, *args, **kwargs)
        self.recorded = getattr(self, "recorded", []) + [(given, loss.item())]
        return loss


def make(name: str, case_name: str, kind: str, settings: dict) -> None:
    random.seed(name)
    torch.manual_seed(len(name))
    case = next(case for case in json.loads((DATA / "chat.json").read_text()) if case["name"] == case_name)
    bos, eos, *others = case["special"]
    tokenizer = PreTrainedTokenizerFast(
        tokenizer_file=str(DATA / "tokenizers" / case["tokenizer"] / "tokenizer.json"), bos_token=bos, eos_token=eos,
        pad_token=bos, additional_special_tokens=others, chat_template=case["tagged"],
    )
    folder = DATA / "sft" / name
    shutil.rmtree(folder, ignore_errors=True)
    # The padding token would have no gradient in PyTorch, and is part of the vocabulary here.
    config = AutoConfig.for_model(kind, vocab_size=len(tokenizer), **SIZES | settings)
    model = AutoModelForCausalLM.from_config(config).to(torch.bfloat16)
    model.save_pretrained(folder)
    model = AutoModelForCausalLM.from_pretrained(folder, dtype=torch.float32, attn_implementation="eager")
    rows = [conversation() for _ in range(STEPS * ROWS * 4)]
    with tempfile.TemporaryDirectory() as temporary:
        options = SFTConfig(
            temporary, learning_rate=1e-3, lr_scheduler_type="constant", adam_beta2=0.95, max_steps=STEPS, save_strategy="no",
            per_device_train_batch_size=ROWS, report_to=[], bf16=False, use_cpu=True, gradient_checkpointing=False,
            disable_tqdm=True, packing=True, max_length=LENGTH, assistant_only_loss=True,
        )
        trainer = Recorder(model, args=options, train_dataset=Dataset.from_list(rows), processing_class=tokenizer)
        trainer.train()
    (folder / "rows.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))
    pad = lambda numbers: torch.nn.functional.pad(numbers.to(torch.int32), (0, ROWS * LENGTH - len(numbers)), value=-1)
    columns = {
        key: torch.stack([pad(given[i]) for given, _ in trainer.recorded])
        for i, key in enumerate(("ids", "labels", "positions"))
    }
    losses = torch.tensor([loss for _, loss in trainer.recorded])
    save_file(columns | {"losses": losses}, folder / "reference.safetensors")
    print(name, len(tokenizer), losses)


for model in MODELS:
    make(*model)
