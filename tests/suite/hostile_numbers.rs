//! Hostile values of every number that a configuration or an option has: refused with one line, or
//! a program that can be emitted. The keys are those that the configuration declares.

use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};

use llama3_tpu::config::Config;
use llama3_tpu::llama::Llama;
use llama3_tpu::parallel::Parallel;
use llama3_tpu::step::Programs;

#[cfg(feature = "pjrt-cpu")]
use crate::cli::TINY;
use crate::cli::{binary, refuses};

const MINIMAL: &str = r#"
[model]
vocab_size = 256
hidden_size = 16
num_hidden_layers = 2
num_attention_heads = 4
num_key_value_heads = 2
intermediate_size = 24
[train]
steps = 10
global_batch_size = 4
sequence_length = 32
[optimizer]
learning_rate = 1e-3
weight_decay = 0.1
[data]
train = "corpus.txt"
validation = "held_out.txt"
tokenizer = "tokenizer.json"
[sample]
max_new_tokens = 8
"#;

/// Settings beside which each key has an effect in one of them.
const SETTINGS: &[&[&str]] = &[
    &["schedule.name=cosine", "model.dropout_rate=0.1", "model.logits_soft_cap=30"],
    &["schedule.name=wsd", "schedule.decay_steps=2", "optimizer.name=adafactor"],
    &["optimizer.name=sgd", "optimizer.momentum=0.9", "train.z_loss=1e-4"],
    &[
        "model.rope_scaling={ rope_type = 'llama3', factor = 8, low_freq_factor = 1, high_freq_factor = 4, original_max_position_embeddings = 64 }",
        "optimizer.name=lion",
    ],
    &[
        "model.rope_scaling={ rope_type = 'yarn', factor = 2, original_max_position_embeddings = 64 }",
        "train.label_smoothing=0.1",
    ],
    &["model.rope_scaling={ rope_type = 'dynamic', factor = 2 }", "optimizer.clip_grad_norm=1"],
];

const VALUES: &[&str] = &[
    "0",
    "-1",
    "1",
    "1e308",
    "-1e308",
    "1e-320",
    "1e-30",
    "1e30",
    "1e39",
    "nan",
    "inf",
    "-inf",
    "0.9999999999999999",
    "1e6",
    "3",
    "4096",
    "1000000",
    "16777216",
    "2147483647",
    "4294967296",
    "9223372036854775807",
];

/// Paths of the keys whose values are numbers, each with the first settings that give it a value.
/// Keys without a value in any are tried with the first.
fn number_keys() -> BTreeMap<String, Vec<String>> {
    let mut keys = BTreeMap::new();
    let mut without_value = BTreeMap::new();
    for settings in SETTINGS {
        let sets: Vec<String> = settings.iter().map(|set| set.to_string()).collect();
        let described = Config::parse(MINIMAL, "minimal.toml", &sets).unwrap().describe_json();
        for (path, key) in described.as_object().unwrap() {
            if key["type"].as_str().unwrap().contains("number") {
                let known = if key["value"].is_null() { &mut without_value } else { &mut keys };
                known.entry(path.clone()).or_insert(sets.clone());
            }
        }
    }
    without_value.append(&mut keys);
    without_value
}

/// Emits the train step if the settings are accepted; the error must be one line.
fn check(sets: &[String]) {
    let config = match Config::parse(MINIMAL, "minimal.toml", sets) {
        Ok(config) => config,
        Err(error) => return assert!(!error.0.is_empty() && !error.0.contains('\n'), "{error}"),
    };
    let parallel = Parallel::single();
    if let Err(error) = Llama::check(&config, &parallel) {
        return assert!(!error.0.is_empty() && !error.0.contains('\n'), "{error}");
    }
    let text = Programs::new(&config, Llama::new(&config, parallel)).train_step().text();
    assert!(text.starts_with("module @train_step"));
}

#[test]
fn every_number_is_refused_or_gives_a_program() {
    let keys = number_keys();
    assert!(keys.len() > 40, "{keys:?}");
    for (key, settings) in keys {
        for value in VALUES {
            let sets = [&settings[..], &[format!("{key}={value}")]].concat();
            let done = catch_unwind(AssertUnwindSafe(|| check(&sets)));
            assert!(done.is_ok(), "{sets:?}");
        }
    }
}

#[cfg(feature = "pjrt-cpu")]
#[test]
fn what_the_host_cannot_hold_is_refused_before_it_is_taken() {
    let run = |arguments: &[&str]| {
        let mut command = binary();
        command.args(arguments).args(["--config", TINY, "--platform", "cpu"]);
        command
    };
    let large = ["train", "--set", "model.intermediate_size=16777216"];
    refuses(run(&large), 2, "of the host's memory are free");
    let mesh = ["bench", "--mesh", "2000x1", "--set", "train.global_batch_size=2000"];
    refuses(run(&mesh), 2, "2000x1 needs 2000 virtual CPU devices; use at most 256");
}

#[test]
fn hostile_options_are_refused_with_one_line() {
    for (option, value, message) in [
        ("--temperature", "-1", "temperature=-1 must be 0, which is greedy"),
        ("--temperature", "1e-320", "must be 0, which is greedy"),
        ("--temperature", "nan", "must be 0, which is greedy"),
        ("--top-p", "-0.5", "top-p=-0.5 must be above 0"),
        ("--repetition-penalty", "-1", "must be in [1e-6, 1e6]"),
        ("--num-samples", "0", "num-samples=0 must be in [1, 65536]"),
        ("--num-samples", "1000000000", "must be in [1, 65536]"),
        ("--num-samples", "9223372036854775808", "must be in [1, 65536]"),
        ("--max-new-tokens", "0", "max-new-tokens=0 must be in [1, "),
    ] {
        let mut command = binary();
        command.args(["generate", "--prompt", "x", "--model", "nowhere", option, value]);
        refuses(command, 2, message);
    }
    for (option, value) in [("--top-k", "-1"), ("--num-samples", "-1"), ("--seed", "-3")] {
        let mut command = binary();
        let output = command.args(["generate", "--prompt", "x", option, value]).output().unwrap();
        let stderr = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(2), "{stderr}");
        assert!(stderr.contains(&format!("invalid value '{value}' for '{option}")), "{stderr}");
    }
}
