"""Time tokenization of rows by our binary and by `datasets` + `tokenizers` on all cores, alternately, with the same tokenizer.

    pip install datasets tokenizers pyarrow zstandard
    target/release/llama3-tpu tokenize --tokenizer train:8192 --input configs/data/shakespeare.txt --out /tmp/bpe
    python scripts/peers/bench_tokenize_datasets.py target/release/llama3-tpu /tmp/bpe/tokenizer.json configs/data/shakespeare.txt [megabytes] [rounds]

The paragraphs of the text, shuffled, make documents of about 4 kB, `megabytes` (50) in all, as parquet (zstd) and as .jsonl.zst. The
peer does what its users do: `load_dataset`, then `map(batched=True, num_proc=cores)` with a fast tokenizer, which writes ids to Arrow
files. Its caches are fresh in each round. Prints tokens/s of each round and the ratio of medians.
"""


import json
import os
import pathlib
import random
import statistics
import subprocess
import sys
import tempfile
import time

import pyarrow
import pyarrow.parquet
import zstandard


def documents(corpus: pathlib.Path, megabytes: int) -> list[str]:
    paragraphs = corpus.read_text().split("\n\n")
    made, size, generator = [], 0, random.Random(0)
    while size < megabytes * 1_000_000:
        document = "\n\n".join(generator.choices(paragraphs, k=20))
        made.append(document)
        size += len(document.encode())
    return made


PEER = """
import sys, time
start = time.perf_counter()
from datasets import load_dataset
from tokenizers import Tokenizer
kind, path, tokenizer, cache, cores = sys.argv[1:]
tokenizer = Tokenizer.from_file(tokenizer)
data = load_dataset(kind, data_files=path, split="train", cache_dir=cache)
def encode(batch):
    return {"ids": [encoding.ids for encoding in tokenizer.encode_batch_fast(batch["text"], add_special_tokens=False)]}
data = data.map(encode, batched=True, num_proc=int(cores), remove_columns=["text"])
print(data.num_rows)
"""


def theirs(kind: str, path: pathlib.Path, tokenizer: str) -> float:
    with tempfile.TemporaryDirectory() as cache:
        command = [sys.executable, "-c", PEER, kind, str(path), tokenizer, cache, str(os.cpu_count())]
        environment = {**os.environ, "HF_HUB_OFFLINE": "1", "TOKENIZERS_PARALLELISM": "false"}
        start = time.perf_counter()
        subprocess.run(command, check=True, capture_output=True, env=environment)
        return time.perf_counter() - start


def ours(binary: str, path: pathlib.Path, tokenizer: str) -> tuple[float, int]:
    with tempfile.TemporaryDirectory() as out:
        command = [binary, "tokenize", "--tokenizer", tokenizer, "--input", str(path), "--out", out]
        start = time.perf_counter()
        done = subprocess.run(command, check=True, capture_output=True, text=True)
        seconds = time.perf_counter() - start
        words = done.stderr.split()
        return seconds, int(words[words.index("tokens,") - 1])


def main() -> None:
    binary, tokenizer, corpus = sys.argv[1:4]
    megabytes, rounds = (int(n) for n in [*sys.argv[4:], *["50", "3"][len(sys.argv) - 4 :]])
    rows = documents(pathlib.Path(corpus), megabytes)
    with tempfile.TemporaryDirectory() as folder:
        parquet, lines = pathlib.Path(folder) / "rows.parquet", pathlib.Path(folder) / "rows.jsonl.zst"
        pyarrow.parquet.write_table(pyarrow.table({"text": rows}), parquet, compression="zstd", row_group_size=1000)
        text = "".join(json.dumps({"text": row}) + "\n" for row in rows)
        lines.write_bytes(zstandard.compress(text.encode()))
        for kind, path in [("parquet", parquet), ("json", lines)]:
            rates = []
            for _ in range(rounds):
                seconds, tokens = ours(binary, path, tokenizer)
                rates.append((tokens / seconds, tokens / theirs(kind, path, tokenizer)))
                print(f"{path.name}: ours {rates[-1][0]:,.0f} tokens/s, datasets + tokenizers {rates[-1][1]:,.0f}", flush=True)
            us, them = (statistics.median(column) for column in zip(*rates))
            print(f"{path.name}: {us / them:.1f}x", flush=True)


main()
