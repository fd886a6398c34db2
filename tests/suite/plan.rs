//! `plan` and what becomes of its result: a train step that was compiled ahead of time, on virtual
//! CPU devices.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;

use llama3_tpu::dtype::DType;
use llama3_tpu::graph::Module;
use llama3_tpu::graph::{Function, Type};
use llama3_tpu::pjrt::Flag;
use tempfile::TempDir;

use crate::cli::{TINY, binary, refuses, succeeds, text};
use crate::support::runtime;

const SHORT: [&str; 5] = [
    "train.steps=3",
    "train.log_every=1",
    "train.check_attention=false",
    "schedule.warmup_steps=1",
    "evaluation.batches=0",
];

const FULL: &str = "train.remat=full";

fn command(name: &str, more: &[&str]) -> Command {
    let mut command = binary();
    command.args([name, "--config", TINY]);
    for set in SHORT {
        command.args(["--set", set]);
    }
    command.args(more);
    command
}

fn plan(step: &Path) -> serde_json::Value {
    let mut command = command("plan", &["--topology", "cpu:2", "--mesh", "2x1", "--json"]);
    command.args(["--set", FULL]).arg("--out").arg(step);
    serde_json::from_slice(&succeeds(command).stdout).unwrap()
}

/// `train` in the folder, on two CPU devices.
fn train(folder: &Path, output: &str, more: &[&str]) -> Command {
    let cache = format!("data.cache={}", folder.join("cache").display());
    let mut command = command("train", &["--platform", "cpu", "--set", &cache, "--set", FULL]);
    command.arg("--output").arg(folder.join(output)).args(more);
    command
}

fn losses(output: &Path) -> Vec<f64> {
    let text = std::fs::read_to_string(output.join("metrics.jsonl")).unwrap();
    let line = |l: &str| serde_json::from_str::<serde_json::Value>(l).unwrap()["loss"].as_f64();
    text.lines().filter_map(line).collect()
}

#[test]
fn a_planned_step_is_loaded_and_trains_as_a_compiled_one() {
    let folder = TempDir::new().unwrap();
    let root = folder.path();
    let step = root.join("step");
    let found = plan(&step);
    assert_eq!(found["devices"], 2);
    assert_eq!(found["fits"], true);
    assert!(found["argument_bytes"].as_u64() > Some(1 << 20));
    assert!(found["collectives"]["all-reduce"].as_u64() > Some(0));
    assert!(found["predicted_step_seconds"].is_null(), "not of CPUs");

    let name = step.display().to_string();
    // The step of one of its policies.
    let auto = ["--plan", &name, "--set", "train.remat=auto"];
    let planned = succeeds(train(root, "planned", &auto));
    let said = text(&planned.stderr);
    assert!(said.contains("mesh data=2,tensor=1"), "{said}");
    assert!(said.contains("train_step: planned, loaded in "), "{said}");
    succeeds(train(root, "compiled", &["--mesh", "2x1"]));
    let (planned, compiled) = (losses(&root.join("planned")), losses(&root.join("compiled")));
    assert_eq!(planned.len(), 3);
    assert_eq!(planned, compiled);

    let benched =
        succeeds(command("bench", &["--set", FULL, "--plan", &name, "--steps", "1", "--json"]));
    let report: serde_json::Value = serde_json::from_slice(&benched.stdout).unwrap();
    assert_eq!(report["compile_seconds"], found["compile_seconds"]);
    assert_eq!(report["xla_flags"], serde_json::json!({}));
}

#[test]
fn a_planned_step_that_does_not_fit_is_refused_with_one_line() {
    let folder = TempDir::new().unwrap();
    let root = folder.path();
    let step = root.join("step");
    plan(&step);
    let name = step.display().to_string();
    let mut damaged = std::fs::read(&step).unwrap();
    *damaged.last_mut().unwrap() ^= 1;
    std::fs::write(root.join("damaged"), &damaged).unwrap();
    let damaged = root.join("damaged").display().to_string();
    let missing = root.join("missing").display().to_string();
    let set = |set| ["--plan", &name, "--set", set].map(str::to_string);
    let mesh = |mesh| ["--plan", &name, "--mesh", mesh].map(str::to_string);
    let file = |file: &str| ["--plan", file].map(str::to_string);
    let cases: [(&[String], &str); 8] = [
        (&mesh("1x2"), "mesh: data=2,tensor=1 in it, data=1,tensor=2 here"),
        (&mesh("4x1"), "devices: 2 of kind \"cpu\" in it, 4 of kind \"cpu\" here"),
        (
            &set("optimizer.learning_rate=1e-3"),
            "this run: optimizer.learning_rate is 0.003 in it, 0.001 here",
        ),
        (
            &set("train.xla_preset=none"),
            "this run: train.xla_preset is not set in it, \"none\" here",
        ),
        (&file(&damaged), "is damaged; write one with `llama3-tpu plan --out FILE`"),
        (&file(TINY), "is not a compiled train step"),
        (&file(&missing), "missing: there is no such file; write one"),
        (
            &set("train.xla_preset=v6e"),
            "train: xla_preset=\"v6e\" is for TPUs and this is for a cpu",
        ),
    ];
    for (more, message) in cases {
        let more: Vec<&str> = more.iter().map(String::as_str).collect();
        refuses(train(root, "run", &more), 2, message);
    }
    assert!(!root.join("run").exists(), "nothing was begun");
    // What the train step does not depend on may differ.
    succeeds(train(root, "run", &["--plan", &name, "--set", "checkpoint.keep_last=1"]));
}

#[test]
fn wrong_topologies_and_presets_are_refused_with_one_line() {
    for (more, message) in [
        (["--topology", "h100:3"], "the nearest is h100:4"),
        (["--topology", "v6f:4x4"], "did you mean v6e:4x4?"),
        (["--topology", "cpu:65"], "the nearest is cpu:64"),
    ] {
        refuses(command("plan", &more), 2, message);
    }
    let slices = ["--topology", "cpu:4", "--mesh", "slice=2,data=2"];
    refuses(
        command("plan", &slices),
        2,
        "mesh: axis slice=2 goes over TPU slices, which cpu:4 is not; write it as data",
    );
    let search = ["--topology", "cpu:4", "--search"];
    refuses(command("plan", &search), 2, "none is predicted for cpu:4; name TPUs or GPUs");
    let set = ["--topology", "cpu:1", "--set", "train.xla_preset=v7"];
    refuses(command("plan", &set), 2, "xla_preset=\"v7\" is not one of none, v4, v5e");
}

#[test]
#[ignore = "takes libtpu, which `llama3-tpu plugin install tpu` fetches"]
fn slices_of_tpus_exchange_gradients_over_the_data_center_network() {
    let planned = |mesh: &str| -> serde_json::Value {
        let more = ["--topology", "v5e:2x2", "--json", "--mesh", mesh];
        let batch = ["--set", "train.global_batch_size=16"];
        let plan = succeeds(command("plan", &[&more[..], &batch].concat()));
        serde_json::from_slice(&plan.stdout).unwrap()
    };
    let (one, two) = (planned("fsdp=4"), planned("slice=2,fsdp=4"));
    assert_eq!((&one["devices"], &two["devices"]), (&4.into(), &8.into()));
    let count = |plan: &serde_json::Value, kind: &str| plan["collectives"][kind].as_u64();
    assert_eq!(count(&one, "dcn-all-reduce"), None);
    assert!(count(&two, "dcn-all-reduce") > Some(0));
    assert!(two["predicted_step_seconds"].as_f64() > Some(0.0));
    let refused = ["--topology", "v5e:2x2", "--mesh", "slice=2,fsdp=2"];
    refuses(command("plan", &refused), 2, "wants 4 devices and there are 8");
}

#[test]
fn a_state_that_is_too_large_is_refused_without_compiling() {
    let mut command = binary();
    command.args(["plan", "--config", "configs/llama3.1-405b.toml", "--json"]);
    command.args(["--topology", "cpu:2", "--mesh", "data=2", "--set", "train.remat=auto"]);
    let output = succeeds(command);
    let plan: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(plan["fits"], false);
    assert!(plan["peak_bytes"].as_u64() > plan["hbm_bytes"].as_u64());
    assert!(plan["compile_seconds"].as_f64() < Some(1.0));
    let notes = plan["notes"].to_string();
    assert!(notes.contains("remat minimal takes about "), "{notes}");
    assert_eq!(plan["remat"], "full");
    let said = text(&output.stderr);
    for tried in ["--mesh data=2 ", "--mesh fsdp=2 "] {
        let settings = said.lines().filter(|l| l.contains(tried));
        assert!(settings.clone().count() > 0, "{said}");
        assert!(settings.into_iter().all(|l| l.ends_with("does not fit")), "{said}");
    }
    assert!(said.trim_end().ends_with("use more devices"), "{said}");
}

#[test]
fn flags_travel_with_the_compile_request() {
    let ty = Type::new(DType::F32, &[2]);
    let module = Module::single("double", Function::build(|g| vec![g.full(&ty, 1.0)]));
    let flags = |name: &str| BTreeMap::from([(name.to_string(), Flag::Int(0))]);
    let with = |name| runtime("1x1").with_flags(flags(name)).compile(&module);
    assert!(with("xla_backend_optimization_level").is_ok());
    let error = with("no_such_flag").err().unwrap().to_string();
    assert!(error.contains("no_such_flag"), "{error}");
}
