#!/usr/bin/env python3
"""Checks the storage and the tokens of rows against a server that others wrote: moto's S3 (pip install 'moto[server]' boto3).

    python scripts/check_s3.py target/release/llama3-tpu

The rules of a storage (put if absent, ranges, lists in pages, uploads in parts) are those of the unit tests, run against the server.
Then the same documents as .jsonl.gz, .jsonl.zst and parquet must give the same tokens from s3:// as from the disk, and a run in s3:// that
goes on on another machine, what is exported of it and what it says must be those of a run in a folder.
"""

import json
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


def check_run(binary: str, client, folder: pathlib.Path) -> None:
    """A run whose checkpoints are of several parts: begun on one machine, resumed on another, exported, read."""
    local = folder / "run"
    sets = ["train.steps=4", "checkpoint.every=2", "checkpoint.keep_last=2", "model.hidden_size=512", "model.intermediate_size=2048",
            "model.num_attention_heads=8", "sample.max_new_tokens=1", f"data.cache={folder / 'tokens'}"]

    def run(machine: str, *words: str) -> str:
        done = subprocess.run([binary, *words], cwd=ROOT, env={**os.environ, "XDG_CACHE_HOME": str(folder / machine), **plugin}, capture_output=True, text=True)
        assert done.returncode == 0, done.stderr
        return done.stdout + done.stderr

    def train(machine: str, output, *more: str) -> str:
        words = [word for text in sets for word in ("--set", text)]
        return run(machine, "train", "--platform", "cpu", "--config", "configs/llama3-tiny.toml", "--output", str(output), *words, *more)

    listed = subprocess.run([binary, "plugin", "list"], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, cwd=ROOT).stdout
    plugin = {"PJRT_PLUGIN_PATH": next(line.split()[-1] for line in listed.splitlines() if line.startswith("cpu"))}
    train("first", local)
    train("first", "s3://runs/a/run")
    client.delete_object(Bucket="runs", Key="a/run/checkpoints/step-00000004/manifest.json")
    # Uploads of which nothing but the storage knows: one of the run, whose next start discards it, and another's.
    for key in ("a/run/checkpoints/step-00000004/model-00001-of-00001.safetensors", "a/other"):
        client.create_multipart_upload(Bucket="runs", Key=key)
    said = train("second", "s3://runs/a/run", "--resume")
    assert "resuming s3://runs/a/run/checkpoints/step-00000002 at step 2" in said, said
    assert "train_step: cache hit" in said, "the first machine's programs are not in the bucket"
    pages = client.get_paginator("list_objects_v2").paginate(Bucket="runs")
    keys = [entry["Key"] for page in pages for entry in page["Contents"]]
    checkpoint = "checkpoints/step-00000004"
    for path in (local / checkpoint).iterdir():
        there = client.get_object(Bucket="runs", Key=f"a/run/{checkpoint}/{path.name}")["Body"].read()
        assert there == path.read_bytes(), path.name
    assert [key for key in keys if key.endswith(".upload") or "/.lease/" in key] == [], "something is left"
    uploads = client.list_multipart_uploads(Bucket="runs")["Uploads"]
    assert [upload["Key"] for upload in uploads] == ["a/other"], f"an upload is left: {uploads}"
    run("third", "export", "--platform", "cpu", "--checkpoint", "s3://runs/a/run", "--out", "s3://runs/exported")
    prompt = ["generate", "--platform", "cpu", "--prompt", "To", "--max-new-tokens", "8", "--temperature", "0", "--json", "--model"]
    texts = {json.dumps(json.loads(run("third", *prompt, model).splitlines()[0]).get("text")) for model in (str(local), "s3://runs/a/run", "s3://runs/exported")}
    assert len(texts) == 1 and texts != {"null"}, texts


def main() -> None:
    binary = os.path.abspath(sys.argv[1])
    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    os.environ["AWS_ENDPOINT"] = f"http://{host}:{port}"
    client = boto3.client("s3", endpoint_url=os.environ["AWS_ENDPOINT"])
    for bucket in ["rules", "rows", "runs"]:
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
        check_run(binary, client, folder)
    print("S3 by moto: the same rules, the same tokens, the same run")
    server.stop()


main()
