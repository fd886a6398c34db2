#!/usr/bin/env python3
"""Checks the storage and the tokens of rows against a server that others wrote: moto's S3 (pip install 'moto[server]' boto3).

    python scripts/check_s3.py target/release/llama3-tpu

The rules of a storage (put if absent, ranges, lists in pages, uploads in parts) are those of the unit tests, run against the server.
Then the same documents as .jsonl.gz, .jsonl.zst and parquet must give the same tokens from s3:// as from the disk.
"""

import os
import pathlib
import subprocess
import sys
import tempfile

# Of the parts of an upload, which are 5 MiB or more at the real one.
os.environ["S3_UPLOAD_PART_MIN_SIZE"] = "1"
os.environ.update(
    AWS_ACCESS_KEY_ID="check", AWS_SECRET_ACCESS_KEY="check", AWS_REGION="us-east-1", AWS_DEFAULT_REGION="us-east-1", AWS_ALLOW_HTTP="true"
)

import boto3
from moto.server import ThreadedMotoServer

ROOT = pathlib.Path(__file__).resolve().parent.parent
TOKENIZER = ROOT / "tests/data/tokenizers/gpt2"


def tokens(binary: str, path: str, folder: pathlib.Path) -> bytes:
    out = folder / path.replace("/", "_")
    subprocess.run([binary, "tokenize", "--tokenizer", TOKENIZER, "--input", path, "--out", out], check=True)
    # After the header page, which names what the tokens were made of.
    return (out / "train.tokens").read_bytes()[4096:]


def main() -> None:
    binary = sys.argv[1]
    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    os.environ["AWS_ENDPOINT"] = f"http://{host}:{port}"
    client = boto3.client("s3", endpoint_url=os.environ["AWS_ENDPOINT"])
    for bucket in ["rules", "rows"]:
        client.create_bucket(Bucket=bucket)
    rules = ["cargo", "test", "--lib", "storage::tests::another_server_has_the_same_rules", "--", "--ignored", "--exact"]
    subprocess.run(rules, check=True, cwd=ROOT, env={**os.environ, "BUCKET_OF_RULES": "s3://rules"})
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        parquet = ROOT / "tests/data/parquet/zstd.parquet"
        expected = tokens(binary, str(parquet), folder)
        client.upload_file(str(parquet), "rows", "plays/a b.parquet")
        for path in ["s3://rows/plays/a b.parquet", "s3://rows/plays/", "s3://rows/**/*.parquet"]:
            assert tokens(binary, path, folder) == expected, path
    print("S3 by moto: the same rules, the same tokens")
    server.stop()


main()
