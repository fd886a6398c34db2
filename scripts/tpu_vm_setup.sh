#!/usr/bin/env bash
# Prepares a Cloud TPU VM (Ubuntu 22.04 or 24.04): Rust, a C toolchain and pip where they are missing, libtpu as pinned by this
# repository, the release binary, and an examination of the devices. It may be run again at any time, and does only what is missing.
#
#   scripts/tpu_vm_setup.sh
#   gcloud compute tpus tpu-vm ssh NAME --worker=all --command 'cd llama3-tpu && scripts/tpu_vm_setup.sh'
set -euo pipefail

say() { echo "[$(uname -n)] $*" >&2; }
fail() { say "error: $*"; exit 1; }

cd "$(dirname "${BASH_SOURCE[0]}")/.."
wanted=$(sed -n 's/^rust-version = "\(.*\)"/\1/p' Cargo.toml 2>/dev/null || true)
[ -n "$wanted" ] || fail "$PWD is no checkout of llama3-tpu; run scripts/tpu_vm_setup.sh of one"
[ "$(uname -sm)" = "Linux x86_64" ] || fail "libtpu exists for Linux on x86_64 only; this is $(uname -sm)"

as_root() {
  if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo -n "$@"; fi
}

# On a VM that has just started, Ubuntu's own upgrade holds the locks for a few minutes.
apt_update() {
  local log=$1
  for _ in $(seq 60); do
    as_root apt-get update -q >"$log" 2>&1 && return
    grep -q 'Could not get lock' "$log" || return 1
    sleep 5
  done
  return 1
}

apt_install() {
  command -v apt-get >/dev/null || fail "$* missing, and this machine has no apt-get; install them"
  as_root true 2>/dev/null || fail "$* missing, and $(id -un) may not use sudo without a password; install them as root"
  say "installing $*"
  local log
  log=$(mktemp)
  if ! { apt_update "$log" && as_root env DEBIAN_FRONTEND=noninteractive \
    apt-get -o DPkg::Lock::Timeout=300 install -yq --no-install-recommends "$@" >"$log" 2>&1; }; then
    fail "apt-get could not install $* ($(grep -m1 '^E:' "$log" || tail -n1 "$log")); give this machine a way to the internet, or install them"
  fi
  rm -f "$log"
}

has_rust() {
  local version
  version=$(rustc --version 2>/dev/null | cut -d' ' -f2) || return 1
  command -v cargo >/dev/null && printf '%s\n%s\n' "$wanted" "$version" | sort -CV
}

install_rust() {
  local installer
  installer=$(mktemp)
  say "installing Rust"
  if ! { curl --proto '=https' --tlsv1.2 -sSf https://sh.rustup.rs -o "$installer" &&
    RUSTUP_INIT_SKIP_PATH_CHECK=yes sh "$installer" -y -q --profile minimal --default-toolchain stable; }; then
    fail "rustup could not install Rust; give this machine a way to the internet, or install Rust $wanted or later"
  fi
  rm -f "$installer"
}

missing=()
command -v cc >/dev/null || missing+=(gcc libc6-dev)
command -v curl >/dev/null || missing+=(curl ca-certificates)
python3 -m pip --version >/dev/null 2>&1 || missing+=(python3-pip)
[ ${#missing[@]} -eq 0 ] || apt_install "${missing[@]}"

# An earlier run may have installed Rust without this shell knowing it.
export PATH="${CARGO_HOME:-$HOME/.cargo}/bin:$PATH"
has_rust || install_rust
has_rust || fail "Rust $wanted or later is needed, and rustc says: $(rustc --version 2>&1 | head -n1); update it or remove it"

say "building"
cargo build --release --locked || fail "cargo build failed"
binary=${CARGO_TARGET_DIR:-target}/release/llama3-tpu
"$binary" plugin install tpu
# On a slice of several workers this waits for the others: run the script on all of them at once.
"$binary" plugin doctor --platform tpu
say "ready: $PWD/$binary train --config configs/llama3.2-1b.toml"
