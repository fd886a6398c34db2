#!/usr/bin/env bash
# Runs the test suite on every CPU plugin that src/plugins/wheel.rs pins, fetching those that are not in the cache folder.
# Arguments go to cargo test, for example: scripts/test_all_plugins.sh --test suite pjrt
set -euo pipefail
cd "$(dirname "$0")/.."

unset PJRT_PLUGIN_PATH
plugins=$(cargo test --features pjrt-cpu --test suite -- --ignored --nocapture --exact pjrt::plugins::install_every_cpu_wheel |
  sed -n 's/^installed: //p')
[ -n "$plugins" ] || { echo "no plugin could be installed" >&2; exit 1; }

failed=()
while read -r plugin; do
  echo "== $plugin"
  PJRT_PLUGIN_PATH=$plugin cargo test --features pjrt-cpu "$@" </dev/null || failed+=("$plugin")
done <<<"$plugins"

if [ ${#failed[@]} -gt 0 ]; then
  printf 'failed on: %s\n' "${failed[@]}" >&2
  exit 1
fi
echo "all plugins passed"
