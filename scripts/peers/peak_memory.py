"""Run a command and print its seconds, those of its processors, and its peak of resident memory: all of it, and what is not a mapped file (Linux).

    python3 scripts/peers/peak_memory.py target/release/llama3-tpu eval --model /tmp/llama1b --data text.txt --max-tokens 64
"""

import json
import pathlib
import re
import resource
import subprocess
import sys
import time

start, peak = time.monotonic(), {}
process = subprocess.Popen(sys.argv[1:])
while process.poll() is None:
    try:
        status = pathlib.Path(f"/proc/{process.pid}/status").read_text()
    except OSError:
        break
    for key, kilobytes in re.findall(r"(VmHWM|RssAnon|RssFile):\s+(\d+)", status):
        peak[key] = max(peak.get(key, 0), int(kilobytes))
    time.sleep(0.01)
code = process.wait()
seconds = round(time.monotonic() - start, 2)
gigabytes = {key: round(kilobytes * 1024 / 1e9, 2) for key, kilobytes in peak.items()}
used = resource.getrusage(resource.RUSAGE_CHILDREN)
cpu = round(used.ru_utime + used.ru_stime, 2)
print(json.dumps({"exit": code, "seconds": seconds, "cpu_seconds": cpu, "gigabytes": gigabytes}))
