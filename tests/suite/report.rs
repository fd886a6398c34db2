//! `report` and `inspect` as a user runs them, and what a run leaves for those who look at it.

use std::fmt::Write;
use std::path::Path;

use tempfile::TempDir;

use crate::cli::{binary, refuses, text};

/// The folder of a run that logged `steps` steps and an evaluation.
fn make_run(folder: &Path, steps: usize, learning_rate: f64) {
    std::fs::create_dir_all(folder).unwrap();
    let mut log = String::new();
    for step in 1..=steps {
        let loss = 2.0 + 8.0 / step as f64;
        writeln!(
            log,
            r#"{{"step":{step},"loss":{loss},"grad_norm":1.0,"learning_rate":{learning_rate},"tokens":{},"tokens_per_second":1000.0,"step_time_seconds":0.01,"mfu":null}}"#,
            step * 10
        )
        .unwrap();
    }
    writeln!(log, r#"{{"step":{steps},"eval_loss":2.5,"eval_bits_per_byte":1.25}}"#).unwrap();
    std::fs::write(folder.join("metrics.jsonl"), log).unwrap();
    let config = format!("[optimizer]\nlearning_rate = {learning_rate}\n[train]\nseed = 1\n");
    std::fs::write(folder.join("config.toml"), config).unwrap();
}

#[test]
fn runs_are_drawn_over_each_other_and_their_differences_listed() {
    let folder = TempDir::new().unwrap();
    let runs = ["slow", "fast"].map(|name| folder.path().join(name));
    make_run(&runs[0], 30_000, 0.001);
    make_run(&runs[1], 40, 0.002);
    let page = folder.path().join("both.html");
    let output = binary().arg("report").args(&runs).arg("--out").arg(&page).output().unwrap();
    assert!(output.status.success(), "{}", text(&output.stderr));
    let html = std::fs::read_to_string(&page).unwrap();
    for expected in ["<svg", "slow, validation", "fast, validation", "optimizer.learning_rate"] {
        assert!(html.contains(expected), "{expected}");
    }
    assert!(!html.contains("<th>train.seed</th>"), "the same in both");
    assert!(html.len() < 1_500_000, "{} bytes", html.len());
    let card = std::fs::read_to_string(folder.path().join("both.md")).unwrap();
    assert!(card.contains("| optimizer.learning_rate | 0.001 | 0.002 |"), "{card}");
    assert!(card.contains("| Best validation loss | 2.5000 at step 30k | 2.5000 at step 40 |"));
}

#[test]
fn a_folder_without_a_run_is_refused() {
    let folder = TempDir::new().unwrap();
    let mut command = binary();
    command.arg("report").arg(folder.path());
    refuses(command, 2, "has no metrics.jsonl; name the folder of a run");
    let mut command = binary();
    command.arg("inspect").arg(env!("CARGO_MANIFEST_DIR").to_owned() + "/Cargo.toml");
    refuses(command, 2, "is neither a safetensors nor a token file");
}

#[test]
fn the_tensors_of_a_model_are_listed() {
    let inspect = |more: &[&str]| {
        let output = binary().args(["inspect", "tests/data/hf/llama"]).args(more).output().unwrap();
        assert!(output.status.success(), "{}", text(&output.stderr));
        text(&output.stdout)
    };
    let lines = inspect(&[]);
    assert!(lines.contains("model.embed_tokens.weight"), "{lines}");
    let table: serde_json::Value = serde_json::from_str(&inspect(&["--json"])).unwrap();
    let tensors = table["tensors"].as_array().unwrap();
    assert_eq!(lines.lines().count(), tensors.len() + 2);
    assert!(tensors.iter().all(|t| t["non_finite"] == 0.0 && t["norm"].as_f64().unwrap() > 0.0));
}

#[cfg(feature = "pjrt-cpu")]
#[test]
fn a_quiet_run_says_nothing_and_leaves_its_report() {
    let folder = TempDir::new().unwrap();
    let run = folder.path().join("run");
    let cache = format!("data.cache={}", folder.path().join("cache").display());
    let mut command = binary();
    command.args(["train", "--config", crate::cli::TINY, "--platform", "cpu", "--quiet"]);
    command.args(["--set", &cache, "--set", "train.steps=6", "--set", "train.log_every=1"]);
    command.args(["--set", "sample.every=4", "--set", r#"sample.prompt=["What", "I am"]"#]);
    let output = command.arg("--output").arg(&run).output().unwrap();
    assert!(output.status.success(), "{}", text(&output.stderr));
    assert_eq!(text(&output.stderr), "");
    assert!(!output.stdout.is_empty(), "the sample");

    let names = std::fs::read_dir(&run).unwrap().map(|e| e.unwrap().file_name());
    let names: Vec<String> = names.map(|name| name.into_string().unwrap()).collect();
    assert_eq!(names.iter().filter(|n| n.starts_with("events.out.tfevents.")).count(), 1);
    let html = std::fs::read_to_string(run.join("report.html")).unwrap();
    let samples = std::fs::read_to_string(run.join("samples.jsonl")).unwrap();
    let samples: Vec<serde_json::Value> =
        samples.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let of_step = |sample: &serde_json::Value| (sample["step"].as_u64(), sample["prompt"].clone());
    let expected = [(4, "What"), (4, "I am"), (6, "What"), (6, "I am")];
    let expected = expected.map(|(step, prompt)| (Some(step), serde_json::Value::from(prompt)));
    assert_eq!(samples.iter().map(of_step).collect::<Vec<_>>(), expected);
    for expected in ["<svg", "--quiet", "Step 4", "Step 6", "1 × cpu"] {
        assert!(html.contains(expected), "{expected}");
    }
}
