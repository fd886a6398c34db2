//! `eval --task`: questions asked of a trained model, on one device and on a mesh.

use std::path::Path;

use serde_json::Value;
use tempfile::TempDir;

use crate::cli::{binary, metrics, refuses, succeeds, text, train};

/// Rows in the format of WinoGrande, short and long.
fn rows() -> String {
    let row = |i: usize| {
        let long = "and the tempest roared ".repeat(i % 3 * 4);
        let sentence = format!("The king {long}saw that _ was the truth.");
        let answer = (i % 2 + 1).to_string();
        serde_json::json!({
            "sentence": sentence, "option1": "Hamlet", "option2": "all", "answer": answer,
        })
    };
    (0..9).map(|i| format!("{}\n", row(i))).collect()
}

fn items(path: &Path) -> Vec<Vec<f64>> {
    let text = std::fs::read_to_string(path).unwrap();
    let item = |line: &str| -> Vec<f64> {
        let value: Value = serde_json::from_str(line).unwrap();
        serde_json::from_value(value["log_likelihoods"].clone()).unwrap()
    };
    text.lines().map(item).collect()
}

#[test]
fn a_task_has_the_same_answers_on_any_mesh() {
    let folder = TempDir::new().unwrap();
    let path = |name: &str| folder.path().join(name);
    std::fs::write(path("rows.jsonl"), rows()).unwrap();
    let task = std::fs::read_to_string("configs/tasks/winogrande.toml").unwrap();
    let rows_path = format!("path = {:?}", path("rows.jsonl").display().to_string());
    let task = task.replace("path = \"hf://allenai/winogrande\"", &rows_path);
    let task = task.replace("config = \"winogrande_xl\"\nsplit = \"validation\"\n", "");
    std::fs::write(path("mine.toml"), task).unwrap();
    let tasks = format!("evaluation.tasks={:?}", path("mine.toml").display().to_string());
    let sets = [
        "train.steps=2",
        "schedule.warmup_steps=1",
        "sample.max_new_tokens=1",
        &tasks,
        "evaluation.every=1",
        "checkpoint.keep_best=1",
        "checkpoint.monitor=mine",
    ];
    let sets: Vec<&str> = sets.iter().flat_map(|set| ["--set", *set]).collect();
    let said = text(&succeeds(train(folder.path(), &path("run"), &sets)).stderr);
    assert!(said.contains("task at step 1: mine, 0 shots, 9 items: acc"), "{said}");
    let logged = metrics(&path("run"));
    let last = logged.iter().rfind(|record| record["task"] == "mine").unwrap();
    let eval = |more: &[&str]| {
        let mut command = binary();
        command.args(["eval", "--platform", "cpu", "--json", "--task", "winogrande", "--model"]);
        command.arg(path("run")).arg("--data").arg(path("rows.jsonl")).args(more);
        command
    };
    let report = |items: &str, more: &[&str]| -> Value {
        let path = path(items).display().to_string();
        let output = succeeds(eval(&[&["--items", &path], more].concat()));
        serde_json::from_slice(&output.stdout).unwrap()
    };
    let one = report("one", &[]);
    assert_eq!((&last["step"], &last["acc"]), (&2.into(), &one["acc"]));
    let page = std::fs::read_to_string(path("run/report.html")).unwrap();
    assert!(page.contains("Right answers in tasks"));
    let two = report("two", &["--mesh", "2x1"]);
    assert_eq!((&one["items"], &one["acc"]), (&9.into(), &two["acc"]));
    for (a, b) in items(&path("one")).iter().zip(items(&path("two"))) {
        assert!(a.len() == 2 && a[0] < 0.0);
        assert!(a.iter().zip(b).all(|(a, b)| (a - b).abs() < 1e-3), "{a:?}");
    }
    let few = report("few", &["--shots", "2", "--limit", "3"]);
    assert_eq!((&few["items"], &few["shots"]), (&3.into(), &2.into()));
    refuses(eval(&["--shots", "9"]), 2, "no question is left after 9 shots");
}
