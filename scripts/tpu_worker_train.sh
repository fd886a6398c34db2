#!/usr/bin/env bash
# One worker's part of scripts/tpu_pod_train.sh: starts the training of an attempt in the background and follows its log until it
# ends. Called again for the same attempt, after a lost connection, it follows what runs. What is left of other attempts is ended
# first, and a worker whose training fails ends the others through a file in the shared output folder; where the output is in a
# bucket, the trainings learn of it from each other.
#
#   scripts/tpu_worker_train.sh ATTEMPT OUTPUT [train argument]…
#   scripts/tpu_worker_train.sh end      # only ends what is left
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

attempts=$HOME/.cache/llama3-tpu/attempts

runs() { [ -n "$1" ] && [ "$(cat "/proc/$1/comm" 2>/dev/null)" = llama3-tpu ]; }

# A signal makes a training write a checkpoint; one that waits for a dead worker cannot.
end() {
  runs "$1" || return 0
  kill -TERM "$1" 2>/dev/null || true
  for _ in $(seq 60); do
    runs "$1" || return 0
    sleep 1
  done
  kill -KILL "$1" 2>/dev/null || true
}

end_all() {
  local pid
  for pid in "$attempts"/*/pid; do
    [ ! -e "$pid" ] || end "$(cat "$pid")"
  done
}

if [ "$*" = end ]; then
  end_all
  exit
fi

attempt=$1 output=$2
shift 2
own=$attempts/$attempt
failed=$output/.failed-$attempt

mkdir -p "$attempts"
if [[ $output == *://* ]]; then
  failed=$own/failed
else
  mkdir -p "$output"
  if [ "$(stat -c %d "$output")" = "$(stat -c %d "$HOME")" ]; then
    echo "error: $output is on this worker's own disk and would be lost with it; name gs://BUCKET/RUN, or mount a shared file system with --mount" >&2
    exit 2
  fi
fi
if mkdir "$own" 2>/dev/null; then
  end_all
  [ ! -d "$output" ] || find "$output" -maxdepth 1 -name '.failed-*' ! -name ".failed-$attempt" -delete
  touch "$own/log"
  # shellcheck disable=SC2016
  setsid bash -c 'own=$1; shift
    "$@" >"$own/log" 2>&1 </dev/null & echo $! >"$own/pid"
    code=0; wait $! || code=$?
    echo $code >"$own/exit.new" && mv "$own/exit.new" "$own/exit"' \
    - "$own" target/release/llama3-tpu train "$@" --platform tpu --output "$output" --resume auto >/dev/null 2>&1 </dev/null &
fi

for _ in $(seq 50); do [ -s "$own/pid" ] || sleep 0.1; done
pid=$(cat "$own/pid")
tail -n +1 --pid="$pid" -f "$own/log" &
while runs "$pid"; do
  [ ! -e "$failed" ] || end "$pid"
  sleep 1
done
wait
# The exit code is written right after the end; it stays away if the machine went down meanwhile.
for _ in $(seq 20); do [ -e "$own/exit" ] || sleep 0.1; done
code=$(cat "$own/exit" 2>/dev/null || echo 1)

# Told to stop, train ends well, but it is not done.
[ "$code" -ne 0 ] || ! grep -q '^stopped after step' "$own/log" || code=75
if [ -e "$failed" ]; then
  code=$(cat "$failed" 2>/dev/null || echo "$code") # a later attempt removes the file
elif [ "$code" -ne 0 ]; then
  new=$failed.$(uname -n).$$
  echo "$code" >"$new" && mv "$new" "$failed"
fi
exit "$code"
