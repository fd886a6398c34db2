//! `[stability]`: steps that are skipped and updates that are scaled down, in the compiled step.

use std::collections::BTreeMap;

use llama3_tpu::config::Config;
use llama3_tpu::runtime::Runtime;
use tempfile::TempDir;

use crate::cli::{metrics, refuses, succeeds, train};
use crate::support::{assert_close, single};
use crate::training::{Run, first_batch, initial_state, programs, small};

const WINDOW: usize = 4;

/// Steps over one batch until the last steps are known.
fn settled<'s>(runtime: &'s Runtime, config: &Config) -> (Run<'s>, Vec<Vec<f64>>) {
    let state = initial_state(runtime, &programs(runtime, config));
    let mut run = Run::new(runtime, config, state);
    let batch = first_batch(config);
    for _ in 0..3 * WINDOW {
        run.step(&batch);
    }
    (run, batch)
}

/// The batch with targets that nothing predicts.
fn outlier(batch: &[Vec<f64>]) -> Vec<Vec<f64>> {
    let mut batch = batch.to_vec();
    batch[1].iter_mut().enumerate().for_each(|(i, target)| *target = ((i * 37 + 11) % 64) as f64);
    batch
}

fn without_history(mut state: BTreeMap<String, Vec<f64>>) -> BTreeMap<String, Vec<f64>> {
    state.retain(|name, _| !name.starts_with("stability.") && name != "step");
    state
}

fn metric(run: &Run<'_>, metrics: &[f64], name: &str) -> f64 {
    metrics[run.programs().metrics().iter().position(|metric| *metric == name).unwrap()]
}

/// The norms behind the metrics of a step that began with the parameters of `before`.
fn check_norms(run: &Run<'_>, metrics: &[f64], before: &BTreeMap<String, Vec<f64>>) {
    let norm = |x: &[f64]| x.iter().map(|x| x * x).sum::<f64>().sqrt();
    let names = run.programs().norm_names();
    let norms = &metrics[run.programs().metrics().len()..];
    let (of_gradients, of_params) = norms.split_at(names.len());
    assert_close(&[norm(of_gradients)], &[metric(run, metrics, "grad_norm")], 1e-5, "gradients");
    let expected: Vec<f64> = names.iter().map(|name| norm(&before[name])).collect();
    assert_close(of_params, &expected, 1e-5, "parameters");
}

#[test]
fn a_step_that_is_an_outlier_changes_no_parameter_and_no_moment() {
    let runtime = single();
    let window = format!("stability.window={WINDOW}");
    let config = small(&[
        "model.num_hidden_layers=1",
        "stability.skip_sigma=4",
        &window,
        "train.log_norms_every=1",
    ]);
    let (mut run, batch) = settled(runtime, &config);
    let before = without_history(run.state_by_name());
    let metrics = run.step(&outlier(&batch));
    assert_eq!(metric(&run, &metrics, "skipped_steps"), 1.0);
    assert_eq!(metric(&run, &metrics, "skipped_in_a_row"), 1.0);
    check_norms(&run, &metrics, &before);
    let after = run.state_by_name();
    assert_eq!(after["step"], [3.0 * WINDOW as f64 + 1.0]);
    assert_eq!(after["stability.counters"], [after["step"][0], 1.0, 1.0, 0.0]);
    assert_eq!(without_history(after), before);

    let metrics = run.step(&batch);
    assert_eq!(metric(&run, &metrics, "skipped_steps"), 1.0);
    assert_eq!(metric(&run, &metrics, "skipped_in_a_row"), 0.0);
    assert_ne!(without_history(run.state_by_name()), before);
}

#[test]
fn an_update_that_is_an_outlier_is_scaled_down_to_the_limit() {
    let runtime = single();
    let window = format!("stability.window={WINDOW}");
    // Without momentum a wrong gradient changes the whole update.
    let sets = [
        "model.num_hidden_layers=1",
        "stability.clip_update_sigma=2",
        &window,
        "optimizer.name=sgd",
        "optimizer.learning_rate=0.5",
        "optimizer.weight_decay=0",
        "optimizer.clip_grad_norm=",
    ];
    let config = small(&sets);
    let (mut run, batch) = settled(runtime, &config);
    let before = run.state_by_name();
    let norms = &before["stability.history"][2 * WINDOW..];
    let mean = norms.iter().sum::<f64>() / WINDOW as f64;
    let variance = norms.iter().map(|norm| (norm - mean).powi(2)).sum::<f64>() / WINDOW as f64;
    let limit = mean + 2.0 * variance.sqrt();

    let metrics = run.step(&outlier(&batch));
    assert!(metric(&run, &metrics, "update_norm") > 1.1 * limit);
    let clipped = before["stability.counters"][3] + 1.0;
    assert_eq!(metric(&run, &metrics, "clipped_updates"), clipped);
    let (before, after) = (without_history(before), without_history(run.state_by_name()));
    let squares = before.iter().flat_map(|(name, old)| old.iter().zip(&after[name]));
    let norm = squares.map(|(old, new)| (new - old).powi(2)).sum::<f64>().sqrt();
    let learning_rate = metric(&run, &metrics, "learning_rate");
    assert!((norm / learning_rate / limit - 1.0).abs() < 1e-3, "{norm} {learning_rate} {limit}");
}

/// Half of all steps lie above the mean of the last ones.
#[test]
fn a_run_ends_after_too_many_skips_in_a_row() {
    let folder = TempDir::new().unwrap();
    let output = folder.path().join("run");
    let sets = [
        "stability.skip_sigma=1e-6",
        "stability.window=2",
        "stability.max_skips=2",
        "checkpoint.every=2",
        "train.log_every=1",
        "schedule.warmup_steps=1",
    ];
    let words: Vec<&str> = sets.iter().flat_map(|set| ["--set", *set]).collect();
    refuses(train(folder.path(), &output, &words), 1, "the last good checkpoint is of step");
    let skipped = || -> Vec<u64> {
        let lines = metrics(&output);
        lines.iter().filter_map(|line| line["skipped_steps"].as_u64()).collect()
    };
    assert!(*skipped().last().unwrap() > 0);
    // What another window counts begins anew.
    let sets = ["--resume", "--set", "stability.skip_sigma=1e6", "--set", "stability.window=3"];
    succeeds(train(folder.path(), &output, &[&sets[..], &["--set", "train.steps=60"]].concat()));
    assert_eq!(*skipped().last().unwrap(), 0);
}
