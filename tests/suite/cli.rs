//! The real binary, run as a user runs it: each test in a folder of its own, all in one file
//! because they are one command line's.

use std::path::Path;
use std::process::{Command, Output};

use tempfile::TempDir;

pub(crate) const TINY: &str = "configs/llama3-tiny.toml";

/// Compiled programs that all tests share: most runs of the tiny configuration compile the same
/// ones. The user's own cache is neither used nor filled.
pub(crate) const COMPILE_CACHE: &str = concat!(env!("CARGO_TARGET_TMPDIR"), "/executables");

/// The binary in the repository's root, where the paths of the configurations start.
pub(crate) fn binary() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_llama3-tpu"));
    command.current_dir(env!("CARGO_MANIFEST_DIR"));
    command.env("LLAMA3_TPU_COMPILE_CACHE", COMPILE_CACHE);
    command
}

/// `train` on the tiny configuration with its token cache inside `folder`.
pub(crate) fn train(folder: &Path, output: &Path, more: &[&str]) -> Command {
    let mut command = binary();
    let cache = format!("data.cache={}", folder.join("cache").display());
    command.args(["train", "--config", TINY, "--platform", "cpu", "--set", &cache, "--output"]);
    command.arg(output).args(more);
    command
}

/// Trains the model of [`TINY`] for two steps into `output`.
#[cfg(feature = "pjrt-cpu")]
pub(crate) fn train_base(folder: &Path, output: &Path) {
    let short = ["train.steps=2", "schedule.warmup_steps=1", "sample="];
    let sets: Vec<&str> = short.iter().flat_map(|set| ["--set", *set]).collect();
    succeeds(train(folder, output, &sets));
}

pub(crate) fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

#[track_caller]
pub(crate) fn succeeds(mut command: Command) -> Output {
    let output = command.output().unwrap();
    assert!(output.status.success(), "{command:?}\n{}", text(&output.stderr));
    output
}

/// Checks the exit code and that the error is one line which holds `message`.
#[track_caller]
pub(crate) fn refuses(mut command: Command, code: i32, message: &str) {
    let output = command.output().unwrap();
    let stderr = text(&output.stderr);
    assert_eq!(output.status.code(), Some(code), "{command:?}\n{stderr}");
    let errors: Vec<&str> = stderr.lines().filter(|l| l.starts_with("error: ")).collect();
    assert_eq!(errors.len(), 1, "{stderr}");
    assert!(stderr.trim_end().ends_with(errors[0]), "the error comes last: {stderr}");
    assert!(errors[0].contains(message), "{:?} lacks {message:?}", errors[0]);
}

#[test]
fn wrong_requests_are_refused_with_one_line() {
    let folder = TempDir::new().unwrap();
    let path = |name: &str| folder.path().join(name);
    std::fs::write(path("empty.txt"), "").unwrap();
    std::fs::write(path("short.txt"), "To be, or not to be").unwrap();
    std::fs::write(path("no-plugin.so"), "not a library").unwrap();
    let corpus = |name: &str| format!("data.train=[{:?}]", path(name).display().to_string());
    let (empty, short, missing) = (corpus("empty.txt"), corpus("short.txt"), corpus("nowhere.txt"));
    let broken = path("no-plugin.so").display().to_string();
    let cases: &[(&[&str], &str)] = &[
        (&["--set", "model.hiden_size=64"], "did you mean model.hidden_size"),
        (&["--set", "model.hidden_size=\"wide\""], "model.hidden_size"),
        (&["--set", "model.num_attention_heads=3"], "num_attention_heads"),
        (&["--mesh", "3x1"], "mesh: axis data=3 does not divide"),
        (
            &["--mesh", "1x8"],
            "mesh: axis tensor=8 does not divide num_attention_heads=4; use tensor=4",
        ),
        (
            &["--mesh", "context=3"],
            "train: sequence_length=64 must be a multiple of 6, two shards for each device of axis context=3; use 66",
        ),
        (&["--mesh", "8by1"], "mesh:"),
        (
            &["--mesh", "stage=4"],
            "mesh: axis stage=4 does not divide num_hidden_layers / scan_unroll=2; use stage=2",
        ),
        (
            &["--mesh", "stage=2", "--set", "parallel.pipeline_repeats=2"],
            "parallel: pipeline_repeats=2 times stage=2 times scan_unroll=1 does not divide \
             num_hidden_layers=2; use pipeline_repeats=1",
        ),
        (
            &["--set", "train.attention_backend=mosaic"],
            "attention_backend=\"mosaic\" is a TPU kernel and the platform is cpu; use \"auto\"",
        ),
        (
            &["--set", "train.attention_backend=cudnn"],
            "attention_backend=\"cudnn\" is a kernel for NVIDIA GPUs and the platform is cpu; use \"auto\"",
        ),
        (&["--set", "train.remat={save=[\"q_prj\"]}"], "there are attn_"),
        (
            &["--set", "train.remat={offload=[\"mid\"]}"],
            "train: remat.offload needs pinned host memory, which the platform cpu does not have; use save",
        ),
        (
            &[
                "--set",
                "optimizer.weight_decay=0.1",
                "--set",
                "optimizer.no_decay=[\"norm\", \"emb_tokens\"]",
            ],
            "no_decay=\"emb_tokens\" is part of no parameter name; names are such as model.embed_tokens.weight",
        ),
        (&["--set", &missing], "nowhere.txt"),
        (&["--set", &empty], "empty"),
        (
            &[
                "--set",
                &short,
                "--set",
                "data.tokenizer=train:260",
                "--set",
                "model.vocab_size=260",
                "--set",
                "data.validation_fraction=0.0",
                "--set",
                "evaluation.batches=0",
            ],
            "fewer than",
        ),
        (&["--plugin", "/nowhere/plugin.so"], "/nowhere/plugin.so"),
        (&["--plugin", &broken], "no-plugin.so"),
    ];
    for (arguments, message) in cases {
        refuses(train(folder.path(), &path("run"), arguments), 2, message);
        assert!(!path("run").join("checkpoints").exists(), "{arguments:?} left something behind");
    }
    refuses(
        {
            let mut command = binary();
            command.args(["train", "--config", "configs/none.toml"]);
            command
        },
        2,
        "configs/none.toml",
    );
}

#[cfg(feature = "pjrt-cpu")]
#[test]
fn another_platform_is_never_taken_instead() {
    let folder = TempDir::new().unwrap();
    let cpu =
        std::env::var("PJRT_PLUGIN_PATH").unwrap_or(env!("LLAMA3_TPU_CPU_PLUGIN").to_string());
    let mut command = binary();
    command.args(["train", "--config", TINY, "--platform", "tpu", "--plugin", &cpu, "--output"]);
    command.arg(folder.path());
    refuses(command, 2, "\"tpu\" was asked for");
}

#[cfg(feature = "pjrt-cpu")]
#[test]
fn a_cpu_plugin_that_is_only_named_makes_the_devices_of_the_mesh() {
    let cpu =
        std::env::var("PJRT_PLUGIN_PATH").unwrap_or(env!("LLAMA3_TPU_CPU_PLUGIN").to_string());
    for (mesh, devices) in [(&["--mesh", "4x2"][..], 8), (&[], 1)] {
        let mut command = binary();
        command.args(["bench", "--config", TINY, "--steps", "1", "--json"]);
        let output = command.args(mesh).env("PJRT_PLUGIN_PATH", &cpu).output().unwrap();
        assert!(output.status.success(), "{output:?}");
        let report: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
        assert_eq!(report["devices"], devices);
    }
}

/// The lines of `metrics.jsonl` without what is measured.
#[cfg(feature = "pjrt-cpu")]
pub(crate) fn metrics(output: &Path) -> Vec<serde_json::Value> {
    let text = std::fs::read_to_string(output.join("metrics.jsonl")).unwrap();
    let deterministic = |line: &str| {
        let mut value: serde_json::Value = serde_json::from_str(line).unwrap();
        for key in llama3_tpu::train::metrics::MEASURED {
            value.as_object_mut().unwrap().remove(key);
        }
        value
    };
    text.lines().map(deterministic).collect()
}

#[cfg(feature = "pjrt-cpu")]
pub(crate) fn checkpoint(output: &Path, step: usize) -> std::path::PathBuf {
    output.join(format!("checkpoints/step-{step:08}"))
}

/// A run that crashed right after its checkpoint of `step`: a copy of `whole` up to there, with
/// what it had logged since.
#[cfg(feature = "pjrt-cpu")]
pub(crate) fn crashed_copy(whole: &Path, step: usize, to: &Path) {
    let from = checkpoint(whole, step);
    let folder = checkpoint(to, step);
    std::fs::create_dir_all(&folder).unwrap();
    for entry in std::fs::read_dir(from).unwrap().map(Result::unwrap) {
        std::fs::copy(entry.path(), folder.join(entry.file_name())).unwrap();
    }
    for name in ["metrics.jsonl", "config.toml", "tokenizer.json"] {
        std::fs::copy(whole.join(name), to.join(name)).unwrap();
    }
}

#[cfg(feature = "pjrt-cpu")]
const SHORT: [&str; 10] = [
    "--set",
    "train.steps=6",
    "--set",
    "checkpoint.every=2",
    "--set",
    "checkpoint.keep_last=0",
    "--set",
    "evaluation.every=3",
    "--set",
    "model.num_key_value_heads=4",
];

#[cfg(feature = "pjrt-cpu")]
fn same_tensors(a: &Path, b: &Path) {
    let mut files = 0;
    for entry in std::fs::read_dir(a).unwrap().map(Result::unwrap) {
        if entry.path().extension().is_some_and(|e| e == "safetensors") {
            let other = std::fs::read(b.join(entry.file_name())).unwrap();
            assert!(std::fs::read(entry.path()).unwrap() == other, "{:?} differs", entry.path());
            files += 1;
        }
    }
    assert!(files >= 2, "parameters and optimizer state in {a:?}");
}

#[cfg(feature = "pjrt-cpu")]
#[test]
fn a_run_that_stopped_anywhere_continues_as_if_it_had_not() {
    check_stopped(&[], &[vec![2], vec![4, 4]]);
    let bf16 = ["--set", "optimizer.moment_dtype=bfloat16"];
    check_stopped(&bf16, &[vec![4]]);
}

#[cfg(feature = "pjrt-cpu")]
fn check_stopped(more: &[&str], stops: &[Vec<usize>]) {
    let folder = TempDir::new().unwrap();
    let whole = folder.path().join("whole");
    let short = [&SHORT[..], more].concat();
    succeeds(train(folder.path(), &whole, &short));
    refuses(train(folder.path(), &whole, &short), 2, "add --resume");
    let events = std::fs::read_to_string(whole.join("events.jsonl")).unwrap();
    for event in ["start", "compile", "load", "steps", "evaluate", "save", "stop"] {
        assert!(events.contains(&format!("\"event\":\"{event}\"")), "{event}: {events}");
    }
    for stops in stops {
        let again = folder.path().join(format!("again{}", stops.len()));
        for &step in stops {
            if again.exists() {
                std::fs::remove_dir_all(checkpoint(&again, 6)).unwrap();
            } else {
                crashed_copy(&whole, step, &again);
            }
            succeeds(train(folder.path(), &again, &[&short[..], &["--resume"]].concat()));
            assert_eq!(metrics(&again), metrics(&whole));
            same_tensors(&checkpoint(&again, 6), &checkpoint(&whole, 6));
        }
    }
}

/// What was said of each program: `train_step` and the text after it.
#[cfg(feature = "pjrt-cpu")]
fn programs(output: &Output) -> Vec<(String, String)> {
    let names = "attention_check init train_step eval_step prefill decode";
    let stderr = text(&output.stderr);
    let lines = stderr.lines().filter_map(|line| line.split_once(": "));
    let known = lines.filter(|(name, _)| names.split(' ').any(|n| n == *name));
    known.map(|(n, t)| (n.to_string(), t.to_string())).collect()
}

#[cfg(feature = "pjrt-cpu")]
#[test]
fn a_second_start_takes_its_programs_from_the_cache() {
    let folder = TempDir::new().unwrap();
    let cache = folder.path().join("executables");
    let run = |name: &str, more: &[&str]| {
        let output = folder.path().join(name);
        let short = [&["--set", "train.steps=6"], more].concat();
        let mut command = train(folder.path(), &output, &short);
        command.env("LLAMA3_TPU_COMPILE_CACHE", &cache);
        let said = programs(&succeeds(command));
        (output, said)
    };
    let (first, said) = run("first", &[]);
    assert_eq!(said.len(), 6, "{said:?}");
    for (name, text) in &said {
        let miss = text.starts_with("cache miss, compiled in") && text.contains(" s, stored ");
        assert!(miss, "{name}: {text}");
    }
    let entries = || std::fs::read_dir(&cache).unwrap().map(|e| e.unwrap().path());
    assert_eq!(entries().count(), 6);
    let (second, said) = run("second", &[]);
    let hit = |(_, text): &(String, String)| text.starts_with("cache hit, loaded in ");
    assert!(said.len() == 6 && said.iter().all(hit), "{said:?}");
    assert_eq!(metrics(&first), metrics(&second));
    same_tensors(&checkpoint(&first, 6), &checkpoint(&second, 6));

    let is_damaged = |name: &str| ["init", "eval_step"].contains(&name);
    let name = |entry: &Path| entry.file_name().unwrap().to_str().unwrap().to_string();
    for entry in entries().filter(|e| is_damaged(name(e).rsplit_once('-').unwrap().0)) {
        let bytes = std::fs::read(&entry).unwrap();
        std::fs::write(&entry, &bytes[..bytes.len() - 1]).unwrap();
    }
    let (third, said) = run("third", &["--set", "train.check_attention=false"]);
    assert_eq!(said.len(), 5, "{said:?}");
    for (name, text) in &said {
        let again = text.starts_with("cache miss (") && text.contains(" is damaged)");
        assert_eq!(again && text.contains("stored"), is_damaged(name), "{name}: {text}");
    }
    assert_eq!(metrics(&first), metrics(&third));

    let (_, said) = run("mesh", &["--mesh", "2x1"]);
    // The sample is drawn on one device, as before.
    let [training @ .., _, _] = &said[..] else { panic!("{said:?}") };
    let miss = |(_, text): &(String, String)| text.starts_with("cache miss, ");
    assert!(training.len() == 4 && training.iter().all(miss), "{said:?}");
    let mut without = binary();
    without.args(["generate", "--platform", "cpu", "--no-compile-cache", "--prompt", "x"]);
    without.args(["--max-new-tokens", "1", "--model"]).arg(&first);
    let said = programs(&succeeds(without));
    let compiled = |(_, text): &(String, String)| text.starts_with("compiled in ");
    assert!(said.len() == 2 && said.iter().all(compiled), "{said:?}");
}

#[cfg(feature = "pjrt-cpu")]
#[test]
fn a_cache_that_cannot_be_written_is_no_error() {
    let folder = TempDir::new().unwrap();
    let file = folder.path().join("file");
    std::fs::write(&file, "no folder").unwrap();
    let bench = |cache: &Path| {
        let mut command = binary();
        command.args(["bench", "--config", TINY, "--platform", "cpu", "--steps", "1", "--json"]);
        command.env("LLAMA3_TPU_COMPILE_CACHE", cache);
        let output = succeeds(command);
        let report: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
        (programs(&output), report)
    };
    let (said, _) = bench(&file);
    assert!(said.len() == 2 && said.iter().all(|(_, t)| t.contains(", not stored: ")), "{said:?}");
    let cache = folder.path().join("cache");
    let [(_, first), (_, second)] = [bench(&cache), bench(&cache)];
    assert!(first["cache_load_seconds"].is_null());
    assert!(second["cache_load_seconds"].as_f64().unwrap() < 60.0);
    assert_eq!(second["compile_seconds"], first["compile_seconds"], "compiled once");
}

/// The CPU plugins have no profiler.
#[cfg(feature = "pjrt-cpu")]
#[test]
fn a_profile_that_cannot_be_taken_is_refused_before_training() {
    let folder = TempDir::new().unwrap();
    let output = folder.path().join("run");
    for (steps, message) in [
        ("3..5", "has no profiler extension; leave out --profile"),
        ("19..21", "steps 19..21 are not all among steps 1..20 of this run"),
    ] {
        let command = train(folder.path(), &output, &["--profile", steps]);
        refuses(command, 2, message);
        assert!(!output.exists(), "{steps} left something behind");
    }
    let wrong = train(folder.path(), &output, &["--profile", "5..3"]).output().unwrap();
    assert_eq!(wrong.status.code(), Some(2));
    assert!(text(&wrong.stderr).contains("\"5..3\" is not a range of steps; write 10..15"));
}

#[cfg(feature = "pjrt-cpu")]
#[test]
fn a_checkpoint_of_one_mesh_continues_on_another() {
    // Adafactor keeps tensors of other shapes than the parameters.
    let unrolled = ["--mesh", "8x1", "--set", "train.scan_layers=false"];
    check_continued("optimizer.name=adamw", "4x2", &["--mesh", "stage=2,tensor=2"]);
    check_continued("optimizer.name=adafactor", "stage=2,fsdp=2", &unrolled);
    let circular = ["--mesh", "stage=2", "--set", "parallel.pipeline_repeats=2"];
    check_continued("model.num_hidden_layers=4", "2x1", &circular);
}

#[cfg(feature = "pjrt-cpu")]
fn check_continued(optimizer: &str, mesh: &str, other: &[&str]) {
    let folder = TempDir::new().unwrap();
    let (whole, moved) = (folder.path().join("whole"), folder.path().join("moved"));
    let short = [&SHORT[..], &["--set", optimizer]].concat();
    let first = [&short[..], &["--mesh", mesh]].concat();
    succeeds(train(folder.path(), &whole, &first));
    crashed_copy(&whole, 4, &moved);
    succeeds(train(folder.path(), &moved, &[&short[..], other, &["--resume"]].concat()));
    let (a, b) = (metrics(&whole), metrics(&moved));
    assert_eq!(a.len(), b.len());
    for (a, b) in a.iter().zip(&b) {
        for key in ["loss", "eval_loss", "grad_norm"].iter().filter(|k| a.get(**k).is_some()) {
            let (a, b) = (a[*key].as_f64().unwrap(), b[*key].as_f64().unwrap());
            assert!((a - b).abs() <= 1e-5 * a.abs(), "{key}: {a} and {b}");
        }
    }
}

#[cfg(feature = "pjrt-cpu")]
#[test]
fn a_signal_leaves_a_checkpoint_and_exit_code_zero() {
    let folder = TempDir::new().unwrap();
    let output = folder.path().join("run");
    let long = ["--set", "train.steps=100000", "--set", "checkpoint.every=0"];
    let mut command = train(folder.path(), &output, &long);
    let child = command.stderr(std::process::Stdio::piped()).spawn().unwrap();
    let logged = || {
        std::fs::read_to_string(output.join("metrics.jsonl")).unwrap_or_default().lines().count()
    };
    let deadline = std::time::Instant::now() + std::time::Duration::from_secs(120);
    while logged() < 3 {
        assert!(std::time::Instant::now() < deadline, "no step was logged");
        std::thread::sleep(std::time::Duration::from_millis(20));
    }
    let kill = Command::new("kill").args(["-TERM", &child.id().to_string()]).status().unwrap();
    assert!(kill.success());
    let done = child.wait_with_output().unwrap();
    let stderr = text(&done.stderr);
    assert!(done.status.success() && stderr.contains("continue with --resume"), "{stderr}");
    let steps = metrics(&output).last().unwrap()["step"].as_u64().unwrap() as usize;
    assert!(checkpoint(&output, steps).join("manifest.json").is_file(), "{stderr}");
}

/// Large blocks of memory come in huge pages, where the kernel gives them to those who ask.
#[cfg(all(target_env = "gnu", feature = "pjrt-cpu"))]
#[test]
fn the_program_asks_for_huge_pages() {
    let mode = std::fs::read_to_string("/sys/kernel/mm/transparent_hugepage/enabled");
    let helps = mode.is_ok_and(|mode| mode.contains("[madvise]"));
    let folder = TempDir::new().unwrap();
    // It waits for the other host.
    let coordinator = folder.path().display().to_string();
    let hosts = ["--process-count", "2", "--process-id", "0", "--coordinator"];
    let mut command = train(folder.path(), &folder.path().join("run"), &hosts);
    command.arg(coordinator).env_remove("GLIBC_TUNABLES");
    let mut child = command.stderr(std::process::Stdio::piped()).spawn().unwrap();
    // What counts is not the request in the environment but that the C library has taken it.
    let asks = || {
        std::thread::sleep(std::time::Duration::from_millis(500));
        let maps = std::fs::read_to_string(format!("/proc/{}/smaps", child.id())).unwrap();
        let mut flags = maps.lines().filter_map(|line| line.strip_prefix("VmFlags:"));
        flags.any(|flags| flags.split_whitespace().any(|flag| flag == "hg"))
    };
    // Where it helps it comes within milliseconds, or later on a busy machine.
    let asked = (0..if helps { 60 } else { 4 }).any(|_| asks());
    child.kill().unwrap();
    let stderr = text(&child.wait_with_output().unwrap().stderr);
    assert_eq!(asked, helps, "{stderr}");
}

#[cfg(feature = "pjrt-cpu")]
#[test]
fn damaged_checkpoints_are_named_and_never_used() {
    let folder = TempDir::new().unwrap();
    let whole = folder.path().join("whole");
    succeeds(train(folder.path(), &whole, &SHORT));
    let model = checkpoint(&whole, 6).join("model-00001-of-00001.safetensors");
    let good = std::fs::read(&model).unwrap();
    let resume = || train(folder.path(), &whole, &[&SHORT[..], &["--resume"]].concat());
    // The one before is taken, aloud.
    std::fs::write(&model, &good[..good.len() / 2]).unwrap();
    let said = text(&succeeds(resume()).stderr);
    let warning = said.lines().find(|line| line.starts_with("warning: ")).unwrap_or_default();
    assert!(warning.contains("step-00000006/model-00001-of-00001.safetensors"), "{said}");
    assert!(said.contains("step-00000004 at step 4"), "{said}");
    assert!(std::fs::read(&model).unwrap() == good, "the same steps give the same state");
    let mut edited = good.clone();
    *edited.last_mut().unwrap() ^= 1;
    std::fs::write(&model, &edited).unwrap();
    let said = text(&succeeds(resume()).stderr);
    assert!(said.contains("step-00000006/model-00001-of-00001.safetensors was trunc"), "{said}");
    assert!(said.contains("step-00000004 at step 4"), "{said}");
    assert!(std::fs::read(&model).unwrap() == good, "the same steps give the same state");
    // Nothing is begun over a run of which nothing can be read.
    for step in [2, 4] {
        std::fs::remove_dir_all(checkpoint(&whole, step)).unwrap();
    }
    std::fs::write(&model, &edited).unwrap();
    refuses(resume(), 2, "no checkpoint of the run in");
    assert_eq!(std::fs::read(&model).unwrap(), edited);
    std::fs::write(&model, &good).unwrap();
    refuses(
        train(
            folder.path(),
            &whole,
            &[&SHORT[..], &["--resume", "--set", "model.hidden_size=128"]].concat(),
        ),
        2,
        "was written with model.head_dim = 16 and the configuration has 32",
    );
    succeeds(resume());
}

#[cfg(feature = "pjrt-cpu")]
#[test]
fn a_full_disk_keeps_the_previous_checkpoint() {
    let folder = TempDir::new().unwrap();
    let disk = folder.path().join("disk");
    std::fs::create_dir(&disk).unwrap();
    // One checkpoint of the tiny model takes about 2 MB: the third does not fit.
    let mounted = Command::new("mount")
        .args(["-t", "tmpfs", "-o", "size=5500k", "tmpfs"])
        .arg(&disk)
        .status();
    if !mounted.is_ok_and(|status| status.success()) {
        eprintln!("skipped: mounting a tmpfs is not permitted here");
        return;
    }
    let output = disk.join("run");
    let failed = train(folder.path(), &output, &SHORT).output().unwrap();
    let intact = checkpoint(&output, 4).join("manifest.json").is_file();
    let later = checkpoint(&output, 6).exists();
    // What the message advises makes room before it writes.
    let advised = ["--resume", "--set", "checkpoint.keep_last=1"];
    let resumed = train(folder.path(), &output, &[&SHORT[..], &advised].concat()).output().unwrap();
    let left: Vec<_> = std::fs::read_dir(output.join("checkpoints"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name())
        .collect();
    let unmounted = Command::new("umount").arg(&disk).status().unwrap();
    let stderr = text(&failed.stderr);
    assert!(unmounted.success());
    assert_eq!(failed.status.code(), Some(1), "{stderr}");
    assert!(stderr.contains("no space") && stderr.contains("step-00000004"), "{stderr}");
    assert!(intact && !later, "{stderr}");
    assert!(resumed.status.success(), "{}", text(&resumed.stderr));
    assert_eq!(left, ["step-00000006"]);
}

#[test]
fn emit_prints_the_module_of_a_mesh() {
    let mut command = binary();
    command.args(["emit", "--config", TINY, "--mesh", "4x2", "--program", "train"]);
    let module = text(&succeeds(command).stdout);
    assert!(module.starts_with("module @train_step"), "{}", &module[..100]);
    assert!(module.contains("sdy.mesh @mesh = <[\"data\"=4, \"tensor\"=2]>"));
}

#[cfg(feature = "pjrt-cpu")]
#[test]
fn bench_prints_one_json_object() {
    let mut command = binary();
    command.args(["bench", "--config", TINY, "--platform", "cpu", "--steps", "2", "--json"]);
    let report: serde_json::Value = serde_json::from_slice(&succeeds(command).stdout).unwrap();
    assert!(report["step_time_seconds"]["median"].as_f64().unwrap() > 0.0);
    assert!(report["peak_rss_bytes"].as_u64().unwrap() > 1 << 20);
    assert!(report["peak_device_bytes"].as_u64().unwrap() > 1 << 20);
    assert!(report["mfu"].is_null(), "a CPU has no listed peak");
}

#[test]
fn a_shell_can_complete_every_command() {
    for shell in ["bash", "zsh", "fish"] {
        let mut command = binary();
        command.args(["completions", shell]);
        let script = text(&succeeds(command).stdout);
        let known = ["train", "export", "gradient", "no-compile-cache"].map(|w| script.contains(w));
        assert_eq!(known, [true, true, false, true], "{shell}");
        if shell == "bash" {
            let complete = "COMP_WORDS=(llama3-tpu train --prof) COMP_CWORD=2\n\
                            _llama3__tpu llama3-tpu --prof train; echo ${COMPREPLY[*]}";
            let output =
                Command::new("bash").args(["-c", &format!("{script}\n{complete}")]).output();
            assert_eq!(text(&output.unwrap().stdout), "--profile\n");
        }
    }
    let mut command = binary();
    command.arg("--version");
    let version = text(&succeeds(command).stdout);
    assert!(version.starts_with(concat!("llama3-tpu ", env!("CARGO_PKG_VERSION"), "\n")));
    assert!(version.contains("PJRT C API 0."), "{version}");
}

/// The binary in a folder of its own, far from any clone.
fn away(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = binary();
    command.current_dir(folder).args(arguments);
    command
}

#[test]
fn config_prints_a_configuration_with_every_key() {
    let folder = TempDir::new().unwrap();
    let printed = text(&succeeds(away(folder.path(), &["config"])).stdout);
    assert!(printed.contains("\n[model]\n") && printed.contains("\n# sliding_window =\n"));
    let file = folder.path().join("all.toml");
    std::fs::write(&file, &printed).unwrap();
    let again = succeeds(away(folder.path(), &["config", "--config", "all.toml"])).stdout;
    assert_eq!(text(&again), printed, "what was printed is a configuration");
    let json = ["config", "--json", "--config", "all.toml", "--set", "train.steps=77"];
    let json = succeeds(away(folder.path(), &json)).stdout;
    let json: serde_json::Value = serde_json::from_slice(&json).unwrap();
    assert_eq!(json["train.steps"]["value"], 77);
}

#[test]
fn an_option_that_makes_a_key_idle_says_so_in_a_line() {
    let folder = TempDir::new().unwrap();
    let config = std::fs::read_to_string("configs/shakespeare.toml").unwrap();
    let config = config.replace("name = \"cosine\"", "name = \"wsd\"\ndecay_steps = 100");
    std::fs::write(folder.path().join("wsd.toml"), config).unwrap();
    let emit =
        |more: &[&str]| away(folder.path(), &[&["emit", "--config", "wsd.toml"], more].concat());
    let output = succeeds(emit(&["--set", "schedule.name=constant"]));
    let stderr = text(&output.stderr);
    assert_eq!(stderr.lines().count(), 1, "{stderr}");
    assert!(
        stderr.contains("schedule.decay_steps (only with schedule.name = \"wsd\")"),
        "{stderr}"
    );
    refuses(
        emit(&["--set", "schedule.name=constant", "--set", "schedule.decay_steps=50"]),
        2,
        "schedule.decay_steps has no effect",
    );
    succeeds(emit(&["--set", "schedule.decay_steps=", "--set", "schedule.name="]));
}

#[cfg(feature = "pjrt-cpu")]
#[test]
fn train_needs_no_configuration_and_no_clone() {
    let folder = TempDir::new().unwrap();
    let short = [
        "train",
        "--mesh",
        "8x1",
        "--platform",
        "cpu",
        "--set",
        "train.steps=2",
        "--set",
        "schedule.warmup_steps=1",
        "--set",
        "evaluation.batches=1",
        "--set",
        "sample.max_new_tokens=2",
        "--set",
        "model.num_hidden_layers=1",
        "--set",
        "train.sequence_length=64",
    ];
    let output = succeeds(away(folder.path(), &short));
    let stderr = text(&output.stderr);
    let first = stderr.lines().next().unwrap();
    assert!(first.contains("without --config") && first.contains("runs/shakespeare"), "{first}");
    let run = folder.path().join("runs/shakespeare");
    assert!(checkpoint(&run, 2).join("manifest.json").is_file(), "{stderr}");
    // The resolved configuration continues the run from anywhere.
    let elsewhere = TempDir::new().unwrap();
    let (config, run) = (run.join("config.toml"), run.display().to_string());
    let resume = ["--config", config.to_str().unwrap(), "--output", &run, "--resume"];
    let more = ["--set", "train.steps=3", "--platform", "cpu", "--mesh", "2x1"];
    succeeds(away(elsewhere.path(), &[&["train"], &resume[..], &more].concat()));
}

#[cfg(feature = "pjrt-cpu")]
#[test]
fn the_newest_run_is_taken_where_no_model_is_named() {
    let folder = TempDir::new().unwrap();
    let held_out = Path::new(env!("CARGO_MANIFEST_DIR")).join("configs/data/tempest.txt");
    refuses(away(folder.path(), &["generate", "--prompt", "x"]), 2, "has a checkpoint");
    let short = ["--set", "train.steps=2", "--set", "schedule.warmup_steps=1"];
    let run = folder.path().join("runs/tiny");
    succeeds(train(folder.path(), &run, &short));
    let taken = |arguments: &[&str]| {
        let more = ["--platform", "cpu"];
        let output = succeeds(away(folder.path(), &[arguments, &more].concat()));
        let stderr = text(&output.stderr);
        let first = stderr.lines().next().unwrap();
        assert!(first.contains("runs/tiny/checkpoints/step-00000002, the newest"), "{stderr}");
    };
    taken(&["generate", "--prompt", "To be", "--max-new-tokens", "2"]);
    let held_out = held_out.display().to_string();
    taken(&["eval", "--data", &held_out, "--max-tokens", "100", "--sequence-length", "32"]);
    taken(&["export", "--format", "safetensors"]);
    assert!(run.join("export/model.safetensors").is_file());
    let again = ["export", "--format", "safetensors", "--platform", "cpu"];
    refuses(away(folder.path(), &again), 2, "is not empty");
}
