#!/usr/bin/env bash
# Measures the train step on this machine's NVIDIA GPU against plain JAX and torch.compile of the same models, in one call of under ten
# minutes and without a network: the CUDA plugin and NVIDIA's libraries are those of the machine's Python packages.
#
#   scripts/gpu_check.sh [--binary target/release/llama3-tpu] [--out FOLDER] [--suite TEST_BINARY] [--dry-run]
#
# Prints a table, and writes it with everything that was measured to FOLDER/gpu_check.json, a profile of three steps beside it. TEST_BINARY
# is the suite that `cargo test --no-run` built: its tests with cuDNN are run too. --dry-run does it all with small models on the CPU.
set -euo pipefail
cd "$(dirname "$0")/.."

packages=$(python3 -c 'import sysconfig; print(sysconfig.get_paths()["purelib"])')
# Where the program looks for the plugin; an unset VIRTUAL_ENV means that of the first python3.
export VIRTUAL_ENV=${VIRTUAL_ENV:-$(python3 -c 'import sys; print(sys.prefix)')}
for folder in "$packages"/nvidia/*/lib; do
  if [ -d "$folder" ]; then LD_LIBRARY_PATH=$folder${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}; fi
done
export LD_LIBRARY_PATH=${LD_LIBRARY_PATH:-}
exec python3 scripts/peers/gpu_check.py "$@"
