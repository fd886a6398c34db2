"""Time tokenization of a text by our binary and by the `tokenizers` package on all cores, alternately, with the same tokenizer.

    target/release/llama3-tpu tokenize --tokenizer train:8192 --input configs/data/shakespeare.txt --out /tmp/bpe
    python scripts/peers/bench_tokenize.py target/release/llama3-tpu /tmp/bpe/tokenizer.json configs/data/shakespeare.txt [megabytes] [rounds]

The lines of the text are repeated, shuffled, to `megabytes` (100). Both read the file, tokenize it and write the tokens to a file;
the package gets it in pieces of about 100 kB, as `encode_batch_fast` takes them. Prints MB/s of each round and the ratio of medians.
"""

import pathlib
import random
import re
import statistics
import subprocess
import sys
import tempfile
import time

import numpy
from tokenizers import Tokenizer

PIECE = 100_000


def theirs(tokenizer: Tokenizer, text: pathlib.Path, out: pathlib.Path) -> float:
    start = time.perf_counter()
    lines, pieces, size = text.read_text().splitlines(keepends=True), [[]], 0
    for line in lines:
        pieces[-1].append(line)
        size += len(line)
        if size >= PIECE:
            pieces.append([])
            size = 0
    found = tokenizer.encode_batch_fast(["".join(piece) for piece in pieces], add_special_tokens=False)
    numpy.concatenate([numpy.array(encoding.ids, numpy.uint32) for encoding in found]).tofile(out)
    return time.perf_counter() - start


def ours(binary: str, tokenizer: str, text: pathlib.Path, out: pathlib.Path) -> float:
    command = [binary, "tokenize", "--tokenizer", tokenizer, "--input", str(text), "--out", str(out)]
    start = time.perf_counter()
    subprocess.run(command, capture_output=True, check=True)
    return time.perf_counter() - start


def main() -> None:
    binary, tokenizer, corpus = sys.argv[1:4]
    megabytes, rounds = (int(n) for n in [*sys.argv[4:], *["100", "3"][len(sys.argv) - 4 :]])
    lines = pathlib.Path(corpus).read_text().splitlines(keepends=True)
    chosen, size = [], 0
    while size < megabytes * 1_000_000:
        random.Random(len(chosen)).shuffle(lines)
        chosen += lines
        size += sum(map(len, lines))
    with tempfile.TemporaryDirectory() as folder:
        text = pathlib.Path(folder) / "text.txt"
        text.write_text("".join(chosen))
        megabytes = text.stat().st_size / 1e6
        package = Tokenizer.from_file(tokenizer)
        rates = []
        for _ in range(rounds):
            a = megabytes / ours(binary, tokenizer, text, pathlib.Path(folder) / "ours")
            b = megabytes / theirs(package, text, pathlib.Path(folder) / "theirs")
            print(f"ours {a:.1f} MB/s, tokenizers {b:.1f} MB/s", flush=True)
            rates.append((a, b))
    a, b = (statistics.median(column) for column in zip(*rates))
    print(f"median of {rounds}: ours {a:.1f} MB/s, tokenizers {b:.1f} MB/s, ratio {a / b:.2f}")


main()
