#!/usr/bin/env python3
"""Writes tests/data/parquet with pyarrow (pip install pyarrow): paragraphs of a play as a column of text, nested and not, in the
encodings that pyarrow writes, and conversations."""

from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

ROOT = Path(__file__).resolve().parent.parent
OUT = ROOT / "tests/data/parquet"


def texts():
    paragraphs = (ROOT / "configs/data/tempest.txt").read_text().split("\n\n")[:60]
    null_rows = {3, 41}
    rows = [None if i in null_rows else text + " é" * (i % 3) for i, text in enumerate(paragraphs)]
    meta = [None if i == 5 else {"source": f"act {i}", "tags": ["a"] * (i % 3)} for i in range(len(rows))]
    return pa.table({"id": list(range(len(rows))), "text": rows, "meta": meta})


def conversations():
    return pa.table({
        "messages": [
            [{"role": "user", "content": "Who wrote it?"}, {"role": "assistant", "content": "Shakespeare."}],
            None,
            [],
        ],
        "question": [{"text": "1+1"}, {"text": "2+2"}, None],
        "answer": ["2", "4", "6"],
    })


OUT.mkdir(parents=True, exist_ok=True)
for name, options in {
    "zstd.parquet": {"compression": "zstd", "write_page_checksum": True, "data_page_size": 512, "write_batch_size": 8},
    "snappy-v2.parquet": {"compression": "snappy", "data_page_version": "2.0"},
    "gzip.parquet": {"compression": "gzip", "use_dictionary": False},
}.items():
    pq.write_table(texts(), OUT / name, row_group_size=25, **options)
pq.write_table(conversations(), OUT / "conversations.parquet")
