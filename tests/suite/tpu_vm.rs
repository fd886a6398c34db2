//! The scripts for one TPU VM and for the container on GKE, against a Rust and a binary that are
//! played; the doctor where there is no TPU.

use std::fs;
use std::process::Command;

use tempfile::TempDir;

use crate::scripts::{lines, script, write_executable};

/// Runs the setup of a VM with a `rustc` of this version, a `cargo` that builds a binary whose
/// doctor ends with this exit code, and no network. Gives the exit code, the lines for people, and
/// how the binary was called.
fn setup(rustc: &str, doctor: i32) -> (Option<i32>, Vec<String>, Vec<String>) {
    let folder = TempDir::new().unwrap();
    let file = |name: &str| folder.path().join(name);
    for name in ["bin", "llama3-tpu", "llama3-tpu/scripts"] {
        fs::create_dir(file(name)).unwrap();
    }
    fs::copy(script("tpu_vm_setup.sh"), file("llama3-tpu/scripts/tpu_vm_setup.sh")).unwrap();
    fs::copy(script("../Cargo.toml"), file("llama3-tpu/Cargo.toml")).unwrap();
    let binary =
        format!("#!/bin/sh\necho \"$*\" >>$FOLDER/calls\n[ $2 != doctor ] || exit {doctor}\n");
    write_executable(&file("binary"), &binary);
    let cargo =
        "#!/bin/sh\nmkdir -p target/release && cp $FOLDER/binary target/release/llama3-tpu\n";
    write_executable(&file("bin/cargo"), cargo);
    write_executable(&file("bin/rustc"), &format!("#!/bin/sh\necho 'rustc {rustc} (a b)'\n"));
    write_executable(&file("bin/curl"), "#!/bin/sh\nexit 6\n");
    let path = std::env::var("PATH").unwrap();
    let output = Command::new(file("llama3-tpu/scripts/tpu_vm_setup.sh"))
        .env("PATH", format!("{}:{path}", file("bin").display()))
        .env("CARGO_HOME", file("cargo-home"))
        .env_remove("CARGO_TARGET_DIR")
        .env("FOLDER", folder.path())
        .output()
        .unwrap();
    let stderr = String::from_utf8_lossy(&output.stderr).into_owned();
    let people = stderr.lines().map(str::to_owned).collect();
    (output.status.code(), people, lines(&file("calls")))
}

#[test]
fn the_setup_installs_libtpu_and_ends_as_the_doctor_does() {
    let calls = ["plugin install tpu", "plugin doctor --platform tpu"];
    let (code, people, called) = setup("1.95.0", 0);
    assert_eq!((code, called), (Some(0), calls.map(str::to_owned).to_vec()), "{people:?}");
    assert!(people.last().unwrap().contains("ready: "), "{people:?}");
    let (code, people, called) = setup("1.95.0", 1);
    assert_eq!((code, called.len()), (Some(1), 2), "{people:?}");
    assert!(!people.iter().any(|line| line.contains("ready")), "{people:?}");
}

#[test]
fn the_setup_says_what_is_missing_in_one_line() {
    let (code, people, called) = setup("1.75.0", 0);
    assert_eq!((code, called.len()), (Some(1), 0), "{people:?}");
    let needed = format!("install Rust {} or later", env!("CARGO_PKG_RUST_VERSION"));
    assert!(people.last().unwrap().contains(&needed), "{people:?}");

    let elsewhere = TempDir::new().unwrap();
    let copy = elsewhere.path().join("tpu_vm_setup.sh");
    fs::copy(script("tpu_vm_setup.sh"), &copy).unwrap();
    let output = Command::new(copy).output().unwrap();
    let stderr = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!((output.status.code(), stderr.lines().count()), (Some(1), 1), "{stderr}");
    assert!(stderr.contains("is no checkout of llama3-tpu"), "{stderr}");
}

/// Runs the container's script with a `llama3-tpu` of the given text on `PATH`.
fn container(training: &str) -> (TempDir, Command) {
    let folder = TempDir::new().unwrap();
    write_executable(&folder.path().join("llama3-tpu"), training);
    let path = std::env::var("PATH").unwrap();
    let mut command = Command::new(script("container_train.sh"));
    command.env("PATH", format!("{}:{path}", folder.path().display()));
    command.env("FOLDER", folder.path()).arg("--config=a.toml");
    (folder, command)
}

#[test]
fn the_container_passes_exit_codes_on_and_a_stopped_training_is_not_done() {
    for (line, code) in [("done: x", 0), ("error: x", 2), ("stopped after step 3; x", 75)] {
        let exit = code % 75;
        let (_folder, mut command) =
            container(&format!("#!/bin/bash\necho '{line}' >&2; exit {exit}\n"));
        let output = command.output().unwrap();
        assert_eq!(output.status.code(), Some(code), "{line}");
        assert!(String::from_utf8_lossy(&output.stdout).contains(line));
    }
}

#[test]
fn the_container_passes_the_signal_on_and_waits_for_the_checkpoint() {
    let training = "#!/bin/bash\ntrap 'sleep 1; echo stopped after step 7; touch $FOLDER/saved; exit 0' TERM\n\
                    echo $* >$FOLDER/started; for i in {1..300}; do sleep 0.1; done\n";
    let (folder, mut command) = container(training);
    let mut running = command.spawn().unwrap();
    let started = folder.path().join("started");
    while lines(&started).is_empty() {
        std::thread::sleep(std::time::Duration::from_millis(50));
    }
    assert_eq!(lines(&started), ["train --config=a.toml --resume auto"]);
    let killed = Command::new("kill").arg(running.id().to_string()).status();
    assert!(killed.unwrap().success());
    assert_eq!(running.wait().unwrap().code(), Some(75));
    assert!(folder.path().join("saved").exists());
}

#[test]
#[ignore = "takes libtpu, which `llama3-tpu plugin install tpu` fetches"]
fn the_doctor_says_of_a_machine_without_a_tpu_that_it_has_none() {
    let mut command = crate::cli::binary();
    command.args(["plugin", "doctor", "--platform", "tpu"]);
    let output = command.output().unwrap();
    let stderr = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(1), "{stderr}");
    assert!(stderr.contains("problem    [PJRT_Client_Create] NOT_FOUND"), "{stderr}");
    assert!(stderr.contains("fix        run on a Cloud TPU VM"), "{stderr}");
}
