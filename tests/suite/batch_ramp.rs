//! Runs that begin with smaller batches: the steps of runs with each of these batches, one after
//! the other, and the same bytes after a resume in each stage, by whichever processes.

use std::collections::BTreeMap;
use std::path::Path;

use llama3_tpu::config::Config;
use tempfile::TempDir;

use crate::checkpoint_parts::tensors;
use crate::cli::{checkpoint, crashed_copy, metrics};
use crate::multihost::{tiny, train_alone, train_together};

const STEPS: usize = 6;
const RAMP: &str = "train.batch_ramp=[{ steps = 2, global_batch_size = 2 }, \
                    { steps = 2, global_batch_size = 6 }]";

/// A run on two devices with a checkpoint of each step.
fn config(folder: &Path, steps: usize, more: &[&str]) -> Config {
    let sets = [
        "schedule.name=constant",
        "schedule.warmup_steps=2",
        "evaluation.every=0",
        "sample.every=0",
        "checkpoint.every=1",
        "checkpoint.keep_last=6",
    ];
    tiny(folder, "data=2", steps, &[&sets, more].concat())
}

/// What a run leaves: the records of its steps, and the bytes of the tensors of its last
/// checkpoint.
fn left(output: &Path) -> (Vec<serde_json::Value>, BTreeMap<String, Vec<u8>>) {
    let steps = metrics(output).into_iter().filter(|record| record.get("loss").is_some());
    (steps.collect(), tensors(&checkpoint(output, STEPS)))
}

#[test]
fn a_ramp_is_its_stages_one_after_the_other_and_resumes_in_each() {
    let folder = TempDir::new().unwrap();
    let place = |name: &str| folder.path().join(name);
    let micro = "train.gradient_accumulation_steps=4";
    let ramp = config(folder.path(), STEPS, &[RAMP, micro]);
    train_alone(&ramp, &place("ramp"), false);
    let whole = left(&place("ramp"));
    let tokens: Vec<u64> = whole.0.iter().map(|r| r["tokens"].as_u64().unwrap() / 64).collect();
    assert_eq!(tokens, [2, 4, 10, 16, 24, 32]);

    for (steps, rows) in [(2, 2), (4, 6), (STEPS, 8)] {
        let sets = [
            format!("train.global_batch_size={rows}"),
            format!("train.gradient_accumulation_steps={}", rows / 2),
        ];
        let stage = config(folder.path(), steps, &sets.each_ref().map(String::as_str));
        train_alone(&stage, &place("stages"), steps > 2);
    }
    assert!(left(&place("stages")) == whole, "its stages are another run");

    for step in [1, 3, 5] {
        let resumed = place(&format!("from-{step}"));
        std::fs::create_dir(&resumed).unwrap();
        crashed_copy(&place("ramp"), step, &resumed);
        match step {
            3 => drop(train_together(&ramp, &resumed, true, None)),
            _ => drop(train_alone(&ramp, &resumed, true)),
        }
        assert!(left(&resumed) == whole, "resumed at step {step}");
    }
}
