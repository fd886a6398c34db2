//! Installing plugins and noticing damaged ones, by the program itself.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::{Command, Output};

use llama3_tpu::hardware::Platform;
use llama3_tpu::plugins::discover::wheels;
use tempfile::TempDir;

use crate::cli::{binary, text};

/// The program with a cache folder of its own.
fn with_cache(cache: &Path, arguments: &[&str]) -> Command {
    let mut command = binary();
    command.args(arguments).env("XDG_CACHE_HOME", cache).env_remove("PJRT_PLUGIN_PATH");
    command
}

/// Puts a file where the CPU plugin is installed, with the record of an installation.
fn install(cache: &Path, bytes: &[u8], record: &str) {
    let wheel = wheels(Platform::Cpu)[0];
    let folder = cache.join(format!("llama3-tpu/plugins/{}-{}", wheel.package, wheel.version));
    let plugin = folder.join(wheel.member);
    fs::create_dir_all(plugin.parent().unwrap()).unwrap();
    fs::write(plugin, bytes).unwrap();
    fs::write(folder.join("installed.txt"), record).unwrap();
}

#[test]
fn a_changed_plugin_is_refused_before_it_is_loaded() {
    let abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    for (bytes, problem) in [
        ("abcd", "cannot be loaded: it has 4 bytes and 3 were installed"),
        ("abd", "cannot be loaded: its bytes are not those that were installed"),
        // A whole file of that content is looked into further.
        ("abc", "cannot be loaded: it is not a 64-bit ELF file"),
    ] {
        let cache = TempDir::new().unwrap();
        install(cache.path(), bytes.as_bytes(), &format!("3 0 {abc}\n"));
        let doctor = ["plugin", "doctor", "--platform", "cpu"];
        let output = with_cache(cache.path(), &doctor).output().unwrap();
        let report = text(&output.stderr);
        assert!(!output.status.success());
        assert!(report.contains(problem), "{report}");
        assert!(report.contains("fix        llama3-tpu plugin install cpu"), "{report}");
    }
}

/// `plugin install cpu` in a folder, with a `python3` that says how it was called and fails.
fn install_with_a_talkative_python(root: &Path) -> Output {
    let bin = root.join("bin");
    fs::create_dir_all(&bin).unwrap();
    let script = "#!/bin/sh\necho \"ERROR $1 $2 $3 in $(pwd)\" >&2\nexit 1\n";
    fs::write(bin.join("python3"), script).unwrap();
    fs::set_permissions(bin.join("python3"), fs::Permissions::from_mode(0o755)).unwrap();
    let path = format!("{}:{}", bin.display(), std::env::var("PATH").unwrap());
    let mut command = with_cache(&root.join("cache"), &["plugin", "install", "cpu"]);
    command.env("PATH", path).current_dir(root).output().unwrap()
}

#[test]
fn pip_does_not_see_the_current_folder() {
    let root = TempDir::new().unwrap();
    let output = install_with_a_talkative_python(root.path());
    let error = text(&output.stderr);
    assert!(!output.status.success());
    let folder = root.path().canonicalize().unwrap().join("cache/llama3-tpu/plugins/");
    let called = format!("ERROR -I -m pip in {}", folder.display());
    assert!(error.contains(&called), "{error}");
}

#[test]
fn a_plugin_that_is_cut_short_is_refused_with_one_line() {
    let folder = TempDir::new().unwrap();
    let cut = folder.path().join("plugin.so");
    let program = fs::read(env!("CARGO_BIN_EXE_llama3-tpu")).unwrap();
    fs::write(&cut, &program[..program.len() / 2]).unwrap();
    let mut command = binary();
    command.args(["plugin", "doctor", "--plugin"]).arg(&cut);
    let report = text(&command.output().unwrap().stderr);
    assert!(report.contains("cannot be loaded: it is cut short: "), "{report}");
}
