#!/usr/bin/env bash
# What the container of scripts/gke_jobset.yaml runs: `llama3-tpu train` with the arguments given. A signal is passed on, at which
# train writes a checkpoint and ends well; as it is not done then, the exit code is 75, so that the job is started again, from
# its newest checkpoint.
set -uo pipefail

case " $* " in
  *" --resume"*) ;;
  *) set -- "$@" --resume auto ;;
esac

log=$(mktemp)
llama3-tpu train "$@" >"$log" 2>&1 &
pid=$!
tail -n +1 -f --pid="$pid" "$log" &
trap 'kill -TERM "$pid"' TERM INT
wait "$pid"
code=$?
# The signal ended the first wait, not the training.
while kill -0 "$pid" 2>/dev/null; do
  wait "$pid"
  code=$?
done
wait # for the last lines
if [ "$code" -eq 0 ] && grep -q '^stopped after step' "$log"; then
  code=75
fi
exit "$code"
