#!/usr/bin/env python3
"""Asks the same questions with lm-evaluation-harness and with `llama3-tpu eval --task`, and compares them item by item.

Usage: pip install lm-eval torch transformers datasets, then compare_lm_eval.py BINARY MODEL TEXT [--items 200].
MODEL is a Hugging Face directory, TEXT a text file, whose lines become questions in the files of the
tasks' own formats. Exits with 1 where an answer or a log-likelihood differs.
"""

import argparse
import json
import random
import subprocess
import sys
import tempfile
from pathlib import Path

import lm_eval
from lm_eval.tasks import TaskManager

TASKS = Path(lm_eval.__file__).parent / "tasks"
SOURCES = {
    "arc_easy": "arc/arc_easy.yaml",
    "hellaswag": "hellaswag/hellaswag.yaml",
    "piqa": "piqa/piqa.yaml",
    "winogrande": "winogrande/default.yaml",
    "lambada": "lambada/lambada_openai.yaml",
}


def rows(task: str, lines: list, count: int) -> list:
    choose = random.Random(task)
    made = []
    for i in range(count):
        first, *others = choose.sample(lines, 5)
        answer = choose.randrange(4)
        if task == "arc_easy":
            labels = choose.choice([["A", "B", "C", "D"], ["1", "2", "3", "4"]])
            choices = {"text": others, "label": labels}
            made.append({"id": str(i), "question": first, "choices": choices, "answerKey": labels[answer]})
        elif task == "hellaswag":
            endings = [f"[step] {line}  [title] and on" if choose.random() < 0.2 else line for line in others]
            made.append({"activity_label": "Reading", "ctx_a": first + " [title]", "ctx_b": "THE man",
                         "endings": endings, "label": str(answer)})
        elif task == "piqa":
            made.append({"goal": first, "sol1": others[0], "sol2": others[1], "label": answer % 2})
        elif task == "winogrande":
            made.append({"sentence": f"{first} _ {others[0]}", "option1": "Hamlet", "option2": "the king",
                         "answer": str(answer % 2 + 1)})
        else:
            made.append({"text": f"{first} {others[0]}"})
    return made


def harness(task: str, file: Path, folder: Path, model: Path) -> list:
    """Log-likelihoods, acc and acc_norm of every item, and the summary."""
    yaml = f"""include: {TASKS / SOURCES[task]}
task: own_{task}
dataset_path: json
dataset_name: null
dataset_kwargs:
  data_files:
    own: {file}
training_split: null
validation_split: null
test_split: own
fewshot_split: null
"""
    (folder / f"own_{task}.yaml").write_text(yaml)
    result = lm_eval.simple_evaluate(
        model="hf", model_args=f"pretrained={model},dtype=float32,device=cpu", tasks=[f"own_{task}"],
        task_manager=TaskManager(include_path=str(folder)), log_samples=True, bootstrap_iters=0, batch_size=8,
    )
    samples = sorted(result["samples"][f"own_{task}"], key=lambda sample: sample["doc_id"])
    items = [
        {
            "log_likelihoods": [float(r[0][0]) for r in s["resps"]],
            "acc": bool(s["acc"]),
            "acc_norm": bool(s["acc_norm"]) if "acc_norm" in s else None,
        }
        for s in samples
    ]
    summary = result["results"][f"own_{task}"]
    return items, {k.split(",")[0]: v for k, v in summary.items() if isinstance(v, float)}


def ours(binary: Path, task: str, file: Path, folder: Path, model: Path) -> list:
    items = folder / f"{task}.items"
    command = [binary, "eval", "--model", model, "--task", task, "--data", file, "--items", items, "--json",
               "--platform", "cpu"]
    output = subprocess.run(list(map(str, command)), check=True, stdout=subprocess.PIPE, text=True).stdout
    return [json.loads(line) for line in items.read_text().splitlines()], json.loads(output)


def compare(task: str, here: list, there: list) -> bool:
    if len(here) != len(there):
        print(f"{task}: {len(here)} and {len(there)} items")
        return False
    largest, differ = 0.0, 0
    for a, b in zip(here, there):
        pairs = zip(a["log_likelihoods"], b["log_likelihoods"], strict=True)
        largest = max([largest] + [abs(x - y) / max(1.0, abs(y)) for x, y in pairs])
        norm_differs = b["acc_norm"] is not None and a.get("acc_norm") != b["acc_norm"]
        differ += a["acc"] != b["acc"] or norm_differs
    print(f"{task}: {len(here)} items, {differ} differ, log-likelihoods within {largest:.1e} relative")
    return differ == 0 and largest < 1e-4


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("binary", type=Path)
    parser.add_argument("model", type=Path)
    parser.add_argument("text", type=Path)
    parser.add_argument("--items", type=int, default=200)
    args = parser.parse_args()
    lines = [line.strip() for line in args.text.read_text().splitlines()]
    lines = sorted({line for line in lines if len(line) > 20 and not set("_[]") & set(line)})
    right = True
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for task in SOURCES:
            file = folder / f"{task}.jsonl"
            file.write_text("".join(json.dumps(row) + "\n" for row in rows(task, lines, args.items)))
            here, report = ours(args.binary, task, file, folder, args.model)
            there, summary = harness(task, file, folder, args.model)
            right = compare(task, here, there) and right
            print(f"  here {report}\n  there {summary}")
    sys.exit(0 if right else 1)


if __name__ == "__main__":
    main()
