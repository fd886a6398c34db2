#!/usr/bin/env bash
# Prepares a fresh Cloud TPU VM (Ubuntu 22.04 or 24.04): Rust, a C toolchain and pip where they are missing, libtpu as pinned by this
# repository, the release binary, and an examination of the devices. It may be run again at any time.
#
#   scripts/tpu_vm_setup.sh
#   gcloud compute tpus tpu-vm ssh NAME --worker=all --command 'cd llama3-tpu && scripts/tpu_vm_setup.sh'
set -euo pipefail
cd "$(dirname "$0")/.."

say() { echo "[$(hostname)] $*" >&2; }

as_root() {
  if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo "$@"; fi
}

missing=()
command -v cc >/dev/null || missing+=(build-essential)
command -v curl >/dev/null || missing+=(curl)
python3 -m pip --version >/dev/null 2>&1 || missing+=(python3-pip)
if [ ${#missing[@]} -gt 0 ]; then
  say "installing ${missing[*]}"
  as_root apt-get update -q
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -yq "${missing[@]}"
fi

# An earlier run may have installed Rust without this shell knowing it.
[ -f "$HOME/.cargo/env" ] && . "$HOME/.cargo/env"
if ! command -v cargo >/dev/null; then
  say "installing Rust"
  curl --proto '=https' --tlsv1.2 -sSf https://sh.rustup.rs | sh -s -- -y --profile minimal
  . "$HOME/.cargo/env"
fi

say "building"
cargo build --release
binary=target/release/llama3-tpu
say "libtpu"
"$binary" plugin install tpu
"$binary" plugin doctor --platform tpu
say "ready: $PWD/$binary train --config configs/llama3.2-1b.toml"
