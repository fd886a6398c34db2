#!/usr/bin/env python3
"""Tokenizes a parquet file of many GB and prints the most memory that it took (pip install pyarrow numpy).

    python scripts/faults/large_parquet.py target/release/llama3-tpu /tmp/bpe/tokenizer.json /tmp/large [gigabytes]

The file has documents of paragraphs of Shakespeare, stored without compression in row groups of 128 MB and more, as large corpora
have them. Everything in the folder is deleted at the end.
"""

import pathlib
import random
import shutil
import subprocess
import sys
import time

import pyarrow
import pyarrow.parquet

binary, tokenizer, folder = sys.argv[1:4]
gigabytes = float((sys.argv[4:] or ["10"])[0])
folder = pathlib.Path(folder)
folder.mkdir(parents=True)
try:
    corpus = pathlib.Path(__file__).resolve().parents[2] / "configs/data/shakespeare.txt"
    paragraphs, generator = corpus.read_text().split("\n\n"), random.Random(0)
    rows = ["\n\n".join(generator.choices(paragraphs, k=20)) for _ in range(100_000)]
    schema = pyarrow.schema([("id", pyarrow.int64()), ("text", pyarrow.string())])
    path = folder / "large.parquet"
    with pyarrow.parquet.ParquetWriter(path, schema, compression="none", use_dictionary=False) as writer:
        while path.stat().st_size < gigabytes * 1e9:
            texts = generator.choices(rows, k=40_000)
            writer.write_table(pyarrow.table({"id": range(len(texts)), "text": texts}, schema=schema), row_group_size=40_000)
    start, peak = time.time(), 0
    process = subprocess.Popen([binary, "tokenize", "--tokenizer", tokenizer, "--input", path, "--out", folder / "out"])
    # What `wait` tells of the memory of a child includes that of this process, from which it was forked.
    while process.poll() is None:
        for line in pathlib.Path(f"/proc/{process.pid}/status").read_text().splitlines():
            if line.startswith("VmHWM:"):
                peak = int(line.split()[1])
        time.sleep(0.05)
    assert process.returncode == 0
    print(f"{path.stat().st_size / 1e9:.1f} GB in {time.time() - start:.0f} s with at most {peak / 1e3:.0f} MB of memory")
finally:
    shutil.rmtree(folder)
