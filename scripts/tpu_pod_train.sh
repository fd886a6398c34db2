#!/usr/bin/env bash
# Trains on a Cloud TPU slice, from any machine with the Google Cloud CLI: asks for the slice, prepares every worker, trains, and
# after a preemption asks again and continues from the last checkpoint. scripts/tpu_worker_train.sh is each worker's part.
set -euo pipefail

usage() {
  cat <<'TEXT'
usage: scripts/tpu_pod_train.sh --name NAME --zone ZONE --accelerator-type TYPE --output OUTPUT [option]… -- --config FILE [train argument]…

  --name NAME              the queued resource and its node; one that exists is used
  --zone ZONE              for example us-west4-a
  --accelerator-type TYPE  for example v5litepod-16, v5p-128, v6e-256
  --output OUTPUT          gs://BUCKET/RUN, which the service account of the workers may write; or the folder of the run, on a file
                           system that all workers share and that outlives the slice
  --mount COMMAND          run on every worker first, to mount that file system; it may run several times, for example
                             'mountpoint -q /runs || { sudo mkdir -p /runs && sudo mount -t nfs 10.0.0.2:/runs /runs; }'
  --project PROJECT        default: gcloud's own
  --spot                   cheaper, and may be preempted at any time
  --runtime-version V      software of the VMs; default: the one for the accelerator type
  --create-flag FLAG       one more flag of `gcloud compute tpus queued-resources create`; may be repeated
  --ssh-flag FLAG          one more flag of its ssh and scp, such as --tunnel-through-iap; may be repeated
  --max-restarts N         give up after so many preemptions and failures (default 50)
  --poll SECONDS           between two looks at the state of the slice (default 30)
  --keep                   leave the slice there when the training is done
  --dry-run                print the commands and run none

What this folder holds goes to every worker, changes that are not committed included; files that git ignores stay here. The training
goes on when the connection is lost: the same command finds the slice again and continues from the last checkpoint.
Exit code: 0 trained, 2 the request was wrong, 1 it failed.
TEXT
}

say() { echo "$*" >&2; }
fail() { say "error: $*"; exit 1; }
refuse() { say "error: $*; scripts/tpu_pod_train.sh --help lists the options"; exit 2; }

name='' zone='' type='' output='' mount='' runtime='' restarts=50 poll=30 spot='' keep='' dry=''
project=() create_flags=() ssh_flags=()
while [ $# -gt 0 ]; do
  option=$1
  shift
  case $option in
    -h | --help) usage; exit 0 ;;
    --spot) spot=yes; continue ;;
    --keep) keep=yes; continue ;;
    --dry-run) dry=yes; continue ;;
    --) break ;;
  esac
  [[ $option == --* ]] || refuse "$option is no option; what goes to train stands behind --"
  value=${1-}
  case $option in
    --name) name=$value ;;
    --zone) zone=$value ;;
    --accelerator-type) type=$value ;;
    --output) output=$value ;;
    --mount) mount=$value ;;
    --project) project=(--project="$value") ;;
    --runtime-version) runtime=$value ;;
    --create-flag) create_flags+=("$value") ;;
    --ssh-flag) ssh_flags+=("$value") ;;
    --max-restarts) restarts=$value ;;
    --poll) poll=$value ;;
    *) refuse "$option is unknown" ;;
  esac
  [ $# -gt 0 ] || refuse "$option needs a value"
  shift
done

[[ $name =~ ^[a-z]([-a-z0-9]{0,60}[a-z0-9])?$ ]] || refuse "--name must be given: lower-case letters, digits and -"
[[ $zone =~ ^[a-z]+-[a-z]+[0-9]+-[a-z]$ ]] || refuse "--zone must be given, such as us-west4-a"
[[ $type =~ ^(v[234]|v5litepod|v5p|v6e)-[0-9]+$ ]] || refuse "--accelerator-type must be given, such as v5litepod-16 or v6e-256"
[[ $output == /* || $output =~ ^(gs|s3)://[^/]+/.+ ]] || refuse "--output must be given, gs://BUCKET/RUN or an absolute path on the workers"
[[ $restarts =~ ^[0-9]+$ ]] || refuse "--max-restarts=$restarts is no number"
[[ $poll =~ ^[1-9][0-9]*$ ]] || refuse "--poll=$poll is no number of seconds"
if [ -z "$runtime" ]; then
  case $type in
    v5litepod-*) runtime=v2-alpha-tpuv5-lite ;;
    v5p-*) runtime=v2-alpha-tpuv5 ;;
    v6e-*) runtime=v2-alpha-tpuv6e ;;
    *) runtime=tpu-ubuntu2204-base ;;
  esac
fi

cd "$(dirname "${BASH_SOURCE[0]}")/.."
config=''
for ((i = 1; i <= $#; i++)); do
  following=$((i + 1))
  case ${!i} in
    --config) config=${!following:-} ;;
    --config=*) config=${!i#--config=} ;;
    --output* | --platform* | --resume*) refuse "${!i} behind -- is set by the script" ;;
  esac
done
[ -n "$config" ] || refuse "train needs --config FILE behind --"
packed() { git ls-files --cached --others --exclude-standard "$@" 2>/dev/null; }
if ! { [ -f "$config" ] && packed -- "$config" | grep -q .; }; then
  refuse "--config $config is no file of the git checkout $PWD, which is what the workers get"
fi
[ -n "$dry" ] || command -v gcloud >/dev/null || fail "gcloud is not on PATH; install the Google Cloud CLI"

tpus() {
  local command=(gcloud compute tpus "$@" --zone="$zone" ${project[@]+"${project[@]}"} --quiet)
  if [ -n "$dry" ]; then
    printf '%q ' "${command[@]}"
    echo
  else
    "${command[@]}"
  fi
}

# All workers at once: one after the other they would wait for each other.
everywhere=(--worker=all --batch-size=all ${ssh_flags[@]+"${ssh_flags[@]}"})
on_workers() {
  tpus queued-resources ssh "$name" "${everywhere[@]}" --ssh-flag='-o ServerAliveInterval=60' --command="$1"
}

# The state of the queued resource; ABSENT where there is none, UNKNOWN where it could not be asked.
state() {
  local answer
  if ! answer=$(tpus queued-resources describe "$name" --format='value(state.state)' 2>"$scratch/errors"); then
    if grep -qi 'not.found' "$scratch/errors"; then
      answer=ABSENT
    else
      tail -n1 "$scratch/errors" >&2
      answer=UNKNOWN
    fi
  elif [ "$answer" = ACTIVE ]; then
    # The node of a spot slice can be gone before its request says so.
    case $(tpus tpu-vm describe "$name" --format='value(state)' 2>/dev/null) in
      PREEMPTED | TERMINATED) answer=SUSPENDED ;;
    esac
  fi
  echo "${answer:-UNKNOWN}"
}

slice=''
remove() {
  say "removing $name"
  tpus queued-resources delete "$name" --force
  slice=''
}

# Returns with the slice ready for use.
obtain() {
  local last='' now
  while :; do
    now=$(state)
    case $now in
      ACTIVE) slice=yes; return ;;
      ABSENT)
        say "asking for $type as $name in $zone"
        tpus queued-resources create "$name" --node-id="$name" --accelerator-type="$type" --runtime-version="$runtime" \
          ${spot:+--spot} ${create_flags[@]+"${create_flags[@]}"} || fail "the slice could not be asked for"
        slice=yes
        continue
        ;;
      FAILED) fail "the request for $name failed; gcloud compute tpus queued-resources describe $name --zone=$zone says why" ;;
      SUSPENDED) remove || true ;;
      *) [ "$now" = "$last" ] || say "$name is $now" ;;
    esac
    last=$now
    sleep "$poll"
  done
}

prepare() {
  [ -z "$mount" ] || on_workers "$mount" || return 1
  tpus queued-resources scp "$archive" "$name:llama3-tpu.tar.gz" "${everywhere[@]}" || return 1
  # A training of an earlier call would have the TPU when the setup examines it.
  on_workers "mkdir -p llama3-tpu && tar xzf llama3-tpu.tar.gz -C llama3-tpu && llama3-tpu/scripts/tpu_worker_train.sh end && \
llama3-tpu/scripts/tpu_vm_setup.sh"
}

# Trains on all workers; 75 says that the slice went away or that the training was told to stop.
train() {
  local command
  command="llama3-tpu/scripts/tpu_worker_train.sh$(printf ' %q' "$name-$(date +%s)-$attempt" "$output" "$@")"
  if [ -n "$dry" ]; then
    on_workers "$command"
    return
  fi
  set -m # a process group of its own, so that it can be ended with all its connections
  on_workers "$command" &
  following=$!
  set +m
  local code=0 lost=''
  while sleep "$poll" && kill -0 "$following" 2>/dev/null; do
    case $(state) in
      ACTIVE | UNKNOWN) ;;
      *) kill -- "-$following" 2>/dev/null || true; lost=yes; break ;;
    esac
  done
  wait "$following" || code=$?
  following=''
  [ -z "$lost" ] || return 75
  return "$code"
}

following='' scratch=$(mktemp -d) archive=llama3-tpu.tar.gz
# shellcheck disable=SC2317,SC2329 # the trap calls it
at_exit() {
  local code=$?
  rm -rf "$scratch"
  [ -z "$following" ] || kill -- "-$following" 2>/dev/null || true
  if [ -n "$slice" ] && [ -z "$keep$dry" ]; then
    say "$name is still there, and paid for; run the same command again to continue, or remove it:"
    say "  gcloud compute tpus queued-resources delete $name --force --zone=$zone ${project[*]-}"
  fi
  exit "$code"
}
trap at_exit EXIT
trap 'exit 130' INT TERM

if [ -n "$dry" ]; then
  tpus queued-resources create "$name" --node-id="$name" --accelerator-type="$type" --runtime-version="$runtime" \
    ${spot:+--spot} ${create_flags[@]+"${create_flags[@]}"}
  tpus queued-resources describe "$name" --format='value(state.state)'
  prepare
  attempt=1 train "$@"
  [ -n "$keep" ] || tpus queued-resources delete "$name" --force
  exit
fi

archive=$scratch/$archive
packed -z |
  tar czf "$archive" --null --ignore-failed-read -T - || fail "$PWD could not be packed; is it a git checkout?"

prepared=''
for ((attempt = 1; attempt <= restarts + 1; attempt++)); do
  [ "$(state)" = ACTIVE ] || prepared=''
  obtain
  code=0
  if [ -z "$prepared" ]; then
    say "preparing the workers of $name"
    prepare || code=1
  fi
  if [ $code -eq 0 ]; then
    prepared=yes
    train "$@" || code=$?
  elif [ "$(state)" = ACTIVE ]; then
    fail "the workers could not be prepared"
  fi
  case $code in
    0)
      say "trained: $output"
      [ -n "$keep" ] || remove
      exit 0
      ;;
    2) say "error: train refused the request"; exit 2 ;;
  esac
  say "attempt $attempt ended early (exit code $code); going on from the last checkpoint"
done
fail "gave up after $restarts restarts"
