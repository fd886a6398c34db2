#!/usr/bin/env python3
"""Time, memory and size of the report on a run of a million logged steps, made up here.

Usage: measure_report.py BINARY [STEPS]. Chromium, where there is one, says how long the page takes to
be drawn.
"""

import json
import math
import os
import random
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path


def record(step: int, steps: int) -> dict:
    done = step / steps
    loss = 1.9 + 8.5 / math.sqrt(1 + 400 * done) + random.gauss(0, 0.06)
    if random.random() < 2e-5:
        loss += 5 * random.random()
    seconds = 0.0101 * (1 + abs(random.gauss(0, 0.03))) + (0.02 if random.random() < 1e-3 else 0)
    return {
        "step": step,
        "loss": loss,
        "perplexity": math.exp(loss),
        "grad_norm": math.exp(random.gauss(-1, 0.3)) + 8 * math.exp(-100 * done),
        "learning_rate": 3e-4 * min(1, 100 * done) * (0.55 + 0.45 * math.cos(math.pi * done)),
        "tokens": step * 524288,
        "tokens_per_second": 524288 / seconds,
        "step_time_seconds": seconds,
        "data_wait_seconds": 0.01 * seconds * random.random(),
        "memory_bytes": 12_000_000_000,
        "mfu": 0.0043 / seconds,
    }


def make_run(folder: Path, steps: int) -> None:
    random.seed(1)
    with open(folder / "metrics.jsonl", "w") as file:
        for step in range(1, steps + 1):
            file.write(json.dumps(record(step, steps)) + "\n")
            if step % (steps // 100) == 0:
                loss = 1.93 + 8.5 / math.sqrt(1 + 400 * step / steps)
                file.write(json.dumps({"step": step, "eval_loss": loss}) + "\n")


def measure(binary: str, folder: Path) -> None:
    page = folder / "report.html"
    start = time.monotonic()
    subprocess.run([binary, "report", str(folder), "--out", str(page)], check=True)
    seconds = time.monotonic() - start
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024
    log = (folder / "metrics.jsonl").stat().st_size
    print(f"log {log / 1e6:.0f} MB: {seconds:.2f} s, {peak / 1e6:.0f} MB of memory, "
          f"page {page.stat().st_size / 1e6:.2f} MB")
    if shutil.which("chromium"):
        draw(page)


def draw(page: Path) -> None:
    """Seconds from the start of the navigation to the end of the load event, as the page sees them."""
    timed = page.with_name("timed.html")
    script = """<script>addEventListener("load", () => setTimeout(() => {
      document.body.innerHTML = ""; document.title = performance.now();
      document.body.textContent = "ms:" + performance.now().toFixed(0); }, 0));</script>"""
    timed.write_text(page.read_text().replace("</body>", script + "</body>"))
    command = ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--dump-dom", f"file://{timed}"]
    dom = subprocess.run(command, capture_output=True, text=True).stdout
    print("chromium: loaded after", dom.split("ms:")[-1].split("<")[0], "ms")


if __name__ == "__main__":
    steps = int(sys.argv[2]) if len(sys.argv) > 2 else 1_000_000
    with tempfile.TemporaryDirectory() as folder:
        make_run(Path(folder), steps)
        measure(os.path.abspath(sys.argv[1]), Path(folder))
