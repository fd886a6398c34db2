#!/usr/bin/env bash
# Runs the tests that make up their own input (proptest) for so many seconds each, with other input each time.
# usage: fuzz.sh SECONDS [TARGET…]     TARGET: chat_template tokenizer_files hub_answers jsonl config_json; all without one
# FUZZ_BINARY names a compiled binary of the unit tests, which is run in the current folder; without it cargo makes one.
set -euo pipefail
seconds=$1
shift
if [ -z "${FUZZ_BINARY:-}" ]; then
  cd "$(dirname "$0")/../.."
  FUZZ_BINARY=$(cargo test --features pjrt-cpu --lib --no-run 2>&1 | sed -n 's/.*Executable unittests src\/lib.rs (\(.*\))/\1/p')
fi

# The tests of a target, as filters of their names.
filters() {
  case $1 in
    chat_template) echo any_template_is_rendered_or_refused ;;
    tokenizer_files) echo tokenizer::tests::edited_files_are_loaded formats::gpt2::tests::any formats::tiktoken::tests::any formats::sentencepiece::tests::any ;;
    hub_answers) echo any_answer_is_read_or_refused any_address_is_parsed any_card_and_names ;;
    jsonl) echo json_row::tests::any corpus::tests::any ;;
    config_json) echo config_json::tests::any ;;
    *) echo "no target $1" >&2; exit 2 ;;
  esac
}

[ $# -gt 0 ] || set -- chat_template tokenizer_files hub_answers jsonl config_json
for target in "$@"; do
  names=$(filters "$target")
  end=$((SECONDS + seconds)) rounds=0
  while [ $SECONDS -lt $end ]; do
    # shellcheck disable=SC2086
    if ! PROPTEST_CASES=${FUZZ_CASES:-5000} "$FUZZ_BINARY" $names >/tmp/fuzz-$$.log 2>&1 || ! grep -q 'test result: ok. [1-9]' /tmp/fuzz-$$.log; then
      echo "$target: a find"
      cat /tmp/fuzz-$$.log
      exit 1
    fi
    rounds=$((rounds + 1))
  done
  echo "$target: $rounds rounds of $(sed -n 's/test result: ok. \([0-9]*\) passed.*/\1/p' /tmp/fuzz-$$.log) tests in $seconds s, no find"
done
rm -f /tmp/fuzz-$$.log
