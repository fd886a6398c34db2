//! The scripts for TPU slices: `tpu_pod_train.sh` against a `gcloud` that plays a slice of one
//! worker in a folder, whose training is told by a list what becomes of it.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use tempfile::TempDir;

/// `gcloud compute tpus GROUP VERB NAME FLAG…`. The worker's home is `$SLICE/home`; it goes with
/// the slice, and so do its processes. The setup of the worker, which would build the project, puts
/// the training that is played below in the binary's place.
const GCLOUD: &str = r#"#!/usr/bin/env bash
set -eu
echo "$*" >>"$SLICE/calls"
case $3-$4 in
  queued-resources-create) mkdir "$SLICE/home"; echo ACTIVE >"$SLICE/state" ;;
  queued-resources-describe) cat "$SLICE/state" 2>/dev/null || { echo 'ERROR: NOT_FOUND: no such resource' >&2; exit 1; } ;;
  tpu-vm-describe) echo READY ;;
  queued-resources-delete)
    for pid in "$SLICE"/home/.cache/llama3-tpu/attempts/*/pid; do kill "$(cat "$pid")" 2>/dev/null || true; done
    rm -rf "$SLICE/home" "$SLICE/state" ;;
  queued-resources-scp) cp "$5" "$SLICE/home/${6#*:}" ;;
  queued-resources-ssh)
    for flag in "$@"; do case $flag in --command=*) command=${flag#--command=} ;; esac; done
    cd "$SLICE/home"
    export HOME=$PWD
    case $command in
      *tpu_vm_setup.sh)
        bash -c "${command% && *}"
        for pid in .cache/llama3-tpu/attempts/*/pid; do
          if [ -e "$pid" ] && kill -0 "$(cat "$pid")" 2>/dev/null; then echo "the TPU is busy" >&2; exit 1; fi
        done
        test -x llama3-tpu/scripts/tpu_vm_setup.sh
        mkdir -p llama3-tpu/target/release
        cp "$SLICE/training" llama3-tpu/target/release/llama3-tpu ;;
      *) bash -c "$command" ;;
    esac ;;
  *) echo "unknown: $*" >&2; exit 1 ;;
esac
"#;

/// The first line of `$SLICE/plan` says what becomes of this training. Its process has the name of
/// the file, as the binary has.
const TRAINING: &str = r#"#!/bin/bash
echo "$*" >>"$SLICE/trainings"
plan=$(head -n1 "$SLICE/plan")
sed -i 1d "$SLICE/plan"
case $plan in
  preempted) echo SUSPENDED >"$SLICE/state"; sleep 60 & wait ;;
  hangs) sleep 60 & wait ;;
  stopped) echo "stopped after step 3; checkpoints/step-00000003 holds everything, continue with --resume" ;;
  *) echo "training: $plan"; exit "$plan" ;;
esac
"#;

/// What one run of the script leaves behind.
struct Run {
    output: Output,
    /// Of `gcloud`: its verbs, without those that only ask for the state.
    verbs: Vec<String>,
    /// The arguments of every training that was started.
    trainings: Vec<String>,
    slice_is_there: bool,
}

impl Run {
    fn stderr(&self) -> String {
        String::from_utf8_lossy(&self.output.stderr).into_owned()
    }

    fn code(&self) -> Option<i32> {
        self.output.status.code()
    }

    fn count(&self, verb: &str) -> usize {
        self.verbs.iter().filter(|v| *v == verb).count()
    }
}

pub(crate) fn write_executable(path: &Path, text: &str) {
    fs::write(path, text).unwrap();
    fs::set_permissions(path, fs::Permissions::from_mode(0o755)).unwrap();
}

pub(crate) fn script(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("scripts").join(name)
}

pub(crate) fn lines(path: &Path) -> Vec<String> {
    let text = fs::read_to_string(path).unwrap_or_default();
    text.lines().map(str::to_owned).collect()
}

/// A folder on another file system than the homes of the workers, as a shared one is.
fn shared_folder() -> TempDir {
    TempDir::new_in("/dev/shm").unwrap()
}

const SLICE: &[&str] =
    &["--name", "tiny", "--zone", "us-west4-a", "--accelerator-type", "v5litepod-4", "--poll", "1"];
const TRAIN: &[&str] =
    &["--", "--config", "configs/llama3-tiny.toml", "--set", "sample.prompt=\"a b\""];

/// A slice that is not there yet, whose trainings will go as `plan` says.
fn slice(plan: &[&str]) -> TempDir {
    let slice = TempDir::new().unwrap();
    let file = |name: &str| slice.path().join(name);
    fs::create_dir(file("bin")).unwrap();
    write_executable(&file("bin/gcloud"), GCLOUD);
    write_executable(&file("training"), TRAINING);
    fs::write(file("plan"), plan.join("\n") + "\n").unwrap();
    slice
}

/// The script for that slice with options before `--`.
fn command(slice: &TempDir, output: &Path, more: &[&str]) -> Command {
    let bin = slice.path().join("bin");
    let path = format!("{}:{}", bin.display(), std::env::var("PATH").unwrap());
    let mut command = Command::new(script("tpu_pod_train.sh"));
    command.env("SLICE", slice.path()).env("PATH", path);
    command.args(SLICE).arg("--output").arg(output).args(more).args(TRAIN);
    command
}

fn pod_train(plan: &[&str], output: &Path, more: &[&str]) -> Run {
    let slice = slice(plan);
    let output = command(&slice, output, more).output().unwrap();
    let calls = lines(&slice.path().join("calls"));
    let verbs = calls.iter().map(|call| call.split(' ').nth(3).unwrap().to_owned());
    Run {
        verbs: verbs.filter(|verb| verb != "describe").collect(),
        trainings: lines(&slice.path().join("trainings")),
        slice_is_there: slice.path().join("state").exists(),
        output,
    }
}

#[test]
fn a_second_call_finds_the_slice_and_takes_over_from_the_training_that_runs() {
    let (slice, shared) = (slice(&["hangs", "0"]), shared_folder());
    let mut first = command(&slice, shared.path(), &[]).spawn().unwrap();
    let trainings = slice.path().join("trainings");
    while lines(&trainings).is_empty() {
        std::thread::sleep(std::time::Duration::from_millis(50));
    }
    let killed = Command::new("kill").arg(first.id().to_string()).status();
    assert!(killed.unwrap().success());
    assert_eq!(first.wait().unwrap().code(), Some(130));
    let second = command(&slice, shared.path(), &[]).output().unwrap();
    let stderr = String::from_utf8_lossy(&second.stderr).into_owned();
    assert_eq!(second.status.code(), Some(0), "{stderr}");
    assert_eq!(lines(&trainings).len(), 2);
    let calls = lines(&slice.path().join("calls"));
    assert_eq!(calls.iter().filter(|call| call.contains("-resources create")).count(), 1);
}

#[test]
fn a_slice_is_asked_for_prepared_used_and_removed() {
    let shared = shared_folder();
    let mount = format!("echo mounted >>{}/mounts", shared.path().display());
    let run = pod_train(&["0"], shared.path(), &["--spot", "--mount", &mount]);
    assert_eq!(run.code(), Some(0), "{}", run.stderr());
    assert_eq!(run.verbs, ["create", "ssh", "scp", "ssh", "ssh", "delete"]);
    let expected = format!(
        "train --config configs/llama3-tiny.toml --set sample.prompt=\"a b\" --platform tpu --output {} --resume auto",
        shared.path().display()
    );
    assert_eq!(run.trainings, [expected]);
    assert_eq!(lines(&shared.path().join("mounts")), ["mounted"]);
    assert!(!run.slice_is_there);
}

#[test]
fn a_preempted_slice_is_asked_for_again_and_the_training_resumed() {
    let shared = shared_folder();
    let run = pod_train(&["preempted", "0"], shared.path(), &["--spot"]);
    assert_eq!(run.code(), Some(0), "{}", run.stderr());
    assert_eq!((run.count("create"), run.count("delete"), run.count("scp")), (2, 2, 2));
    assert_eq!(run.trainings.len(), 2);
    assert!(run.trainings[1].ends_with("--resume auto"), "{:?}", run.trainings);
    assert!(run.stderr().contains("going on from the last checkpoint"), "{}", run.stderr());
}

#[test]
fn a_run_in_a_bucket_needs_no_disk_that_workers_share() {
    let bucket = Path::new("gs://bucket/run");
    let run = pod_train(&["preempted", "1", "0"], bucket, &["--spot"]);
    assert_eq!(run.code(), Some(0), "{}", run.stderr());
    assert_eq!((run.count("create"), run.trainings.len()), (2, 3));
    let expected = "--platform tpu --output gs://bucket/run --resume auto";
    assert!(run.trainings.iter().all(|t| t.ends_with(expected)), "{:?}", run.trainings);
    let run = pod_train(&["2"], bucket, &[]);
    assert_eq!((run.code(), run.trainings.len()), (Some(2), 1), "{}", run.stderr());
}

#[test]
fn a_training_that_fails_or_is_stopped_goes_on_where_it_was() {
    let shared = shared_folder();
    let run = pod_train(&["1", "stopped", "0"], shared.path(), &["--keep"]);
    assert_eq!(run.code(), Some(0), "{}", run.stderr());
    assert_eq!((run.count("create"), run.count("scp"), run.count("delete")), (1, 1, 0));
    assert_eq!(run.trainings.len(), 3);
    assert!(run.slice_is_there);
}

#[test]
fn what_cannot_succeed_ends_and_names_the_slice_that_is_left() {
    let shared = shared_folder();
    let run = pod_train(&["2"], shared.path(), &[]);
    assert_eq!(run.code(), Some(2), "{}", run.stderr());
    assert_eq!(run.trainings.len(), 1);
    assert!(run.stderr().contains("queued-resources delete tiny --force"), "{}", run.stderr());

    let run = pod_train(&["1", "1", "1"], shared.path(), &["--max-restarts", "1"]);
    assert_eq!((run.code(), run.trainings.len()), (Some(1), 2), "{}", run.stderr());
    assert!(run.stderr().contains("error: gave up after 1 restarts"), "{}", run.stderr());

    let run = pod_train(&["0"], shared.path(), &["--mount", "exit 1"]);
    assert_eq!((run.code(), run.trainings.len()), (Some(1), 0), "{}", run.stderr());
    assert!(run.stderr().contains("error: the workers could not be prepared"), "{}", run.stderr());
}

#[test]
fn an_output_that_would_go_with_the_slice_is_refused() {
    let folder = TempDir::new().unwrap();
    let run = pod_train(&["0"], folder.path(), &[]);
    assert_eq!((run.code(), run.trainings.len()), (Some(2), 0), "{}", run.stderr());
    assert!(run.stderr().contains("mount a shared file system with --mount"), "{}", run.stderr());
}

#[test]
fn a_dry_run_prints_every_command_and_needs_no_gcloud() {
    let output = Command::new(script("tpu_pod_train.sh"))
        .args(["--dry-run", "--spot", "--output", "/runs/a", "--create-flag", "--reserved"])
        .args(SLICE)
        .args(TRAIN)
        .output()
        .unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    assert_eq!(output.status.code(), Some(0), "{text}");
    let start = "gcloud compute tpus queued-resources create tiny --node-id=tiny --accelerator-type=v5litepod-4 \
                 --runtime-version=v2-alpha-tpuv5-lite --spot --reserved --zone=us-west4-a";
    assert!(text.starts_with(start), "{text}");
    assert_eq!(text.lines().count(), 6, "{text}");
    assert!(text.contains("tpu_vm_setup.sh") && text.contains("tpu_worker_train.sh"), "{text}");
}

#[test]
fn arguments_that_are_wrong_are_named_in_one_line() {
    let refuses = |arguments: &[&str], message: &str| {
        let output = Command::new(script("tpu_pod_train.sh")).args(arguments).output().unwrap();
        let stderr = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(2), "{arguments:?}\n{stderr}");
        assert!(stderr.lines().count() == 1 && stderr.contains(message), "{arguments:?}\n{stderr}");
    };
    refuses(&[], "--name must be given");
    refuses(&["--spots"], "--spots is unknown");
    refuses(&["--name"], "--name needs a value");
    refuses(&["tiny"], "tiny is no option");
    refuses(&["--name", "Tiny"], "--name must be given: lower-case");
    refuses(&["--name", "tiny", "--zone", "us-west4"], "--zone must be given");
    let with = |more: &[&'static str]| [SLICE, more].concat();
    for output in ["runs", "gs://bucket", "https://host/run"] {
        refuses(&with(&["--output", output]), "--output must be given, gs://BUCKET/RUN or an");
    }
    refuses(&with(&["--output", "/runs", "--poll", "0"]), "--poll=0 is no number of seconds");
    refuses(&with(&["--output", "/runs", "--max-restarts", "x"]), "--max-restarts=x is no number");
    refuses(&with(&["--accelerator-type", "h100-8"]), "--accelerator-type must be given");
    refuses(&with(&["--output", "/runs"]), "train needs --config FILE behind --");
    refuses(
        &with(&["--output", "/runs", "--", "--config", "none.toml"]),
        "--config none.toml is no file",
    );
    let resume =
        with(&["--output", "/runs", "--", "--config", "configs/llama3-tiny.toml", "--resume"]);
    refuses(&resume, "--resume behind -- is set by the script");
}

#[test]
fn a_worker_that_is_asked_twice_trains_once_and_the_next_attempt_ends_what_is_left() {
    let (slice, shared) = (TempDir::new().unwrap(), shared_folder());
    let checkout = slice.path().join("llama3-tpu");
    fs::create_dir_all(checkout.join("scripts")).unwrap();
    fs::create_dir_all(checkout.join("target/release")).unwrap();
    let worker = checkout.join("scripts/tpu_worker_train.sh");
    fs::copy(script("tpu_worker_train.sh"), &worker).unwrap();
    write_executable(&checkout.join("target/release/llama3-tpu"), TRAINING);
    fs::write(slice.path().join("plan"), "hangs\n0\n").unwrap();
    let attempt = |id: &str| {
        let mut command = Command::new(&worker);
        command.env("SLICE", slice.path()).env("HOME", slice.path());
        command.arg(id).arg(shared.path()).args(["--config", "a.toml"]);
        command
    };
    let mut first = attempt("one").spawn().unwrap();
    let trainings = slice.path().join("trainings");
    while lines(&trainings).is_empty() {
        std::thread::sleep(std::time::Duration::from_millis(50));
    }
    let mut again = attempt("one").spawn().unwrap();
    let next = attempt("two").output().unwrap();
    assert_eq!(next.status.code(), Some(0), "{}", String::from_utf8_lossy(&next.stderr));
    assert!(String::from_utf8_lossy(&next.stdout).contains("training: 0"));
    assert_eq!(lines(&trainings).len(), 2);
    // Ended by a signal, in the count of shells.
    assert_eq!(first.wait().unwrap().code(), Some(143));
    assert_eq!(again.wait().unwrap().code(), Some(143));
}
