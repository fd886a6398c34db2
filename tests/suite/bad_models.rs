//! Models that cannot be used as they stand, given to the real binary: one line each, and exit code
//! 2.

use std::fs;
use std::path::Path;
use std::process::Command;

use tempfile::TempDir;

use crate::cli::{binary, refuses, succeeds, text};

const WEIGHTS: &str = "model.safetensors";

/// A copy of a small model with a tokenizer that trained on bytes alone.
fn model() -> TempDir {
    let folder = TempDir::new().unwrap();
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/hf/llama");
    for name in ["config.json", WEIGHTS] {
        fs::copy(source.join(name), folder.path().join(name)).unwrap();
    }
    fs::write(folder.path().join("tokenizer.json"), tokenizer(48)).unwrap();
    folder
}

/// A `tokenizer.json` of single characters, as many as asked for.
fn tokenizer(entries: u32) -> String {
    let character = |i: u32| char::from_u32(u32::from('a') + i).unwrap().to_string();
    let vocab: serde_json::Map<_, _> = (0..entries).map(|i| (character(i), i.into())).collect();
    let model = serde_json::json!({"type": "BPE", "vocab": vocab, "merges": []});
    serde_json::json!({
        "version": "1.0", "truncation": null, "padding": null, "added_tokens": [], "normalizer": null,
        "pre_tokenizer": null, "post_processor": null, "decoder": null, "model": model,
    })
    .to_string()
}

fn generate(model: &Path, prompt: &str) -> Command {
    let mut command = binary();
    command.args(["generate", "--platform", "cpu", "--max-new-tokens", "2"]);
    command.args(["--prompt", prompt, "--model"]).arg(model);
    command
}

/// Checks that the model is refused after `spoil` was done to the bytes of its weights.
#[track_caller]
fn check_weights(spoil: impl Fn(&mut Vec<u8>), message: &str) {
    let folder = model();
    let path = folder.path().join(WEIGHTS);
    let mut bytes = fs::read(&path).unwrap();
    spoil(&mut bytes);
    fs::write(&path, bytes).unwrap();
    refuses(generate(folder.path(), "abc"), 2, message);
}

/// Rewrites the header; its length and the data stay as they are.
fn edit_header(bytes: &mut [u8], change: impl Fn(String) -> String) {
    let length = u64::from_le_bytes(bytes[..8].try_into().unwrap()) as usize;
    let header = String::from_utf8(bytes[8..8 + length].to_vec()).unwrap();
    let changed = change(header);
    assert!(changed.len() <= length, "{changed}");
    let padded = format!("{changed:<length$}");
    bytes[8..8 + length].copy_from_slice(padded.as_bytes());
}

/// Place of the first element of a tensor in the file.
fn place(bytes: &[u8], name: &str) -> usize {
    let length = u64::from_le_bytes(bytes[..8].try_into().unwrap()) as usize;
    let header: serde_json::Value = serde_json::from_slice(&bytes[8..8 + length]).unwrap();
    8 + length + header[name]["data_offsets"][0].as_u64().unwrap() as usize
}

#[test]
fn broken_weights_are_refused_in_one_line() {
    check_weights(|b| b.truncate(b.len() - 100), "truncated");
    check_weights(|b| b.truncate(6), "less than the 8 of its length field");
    check_weights(|b| b[..8].copy_from_slice(&(1u64 << 40).to_le_bytes()), "its header claims");
    let overlap = |bytes: &mut Vec<u8>| {
        let whole: serde_json::Value = {
            let length = u64::from_le_bytes(bytes[..8].try_into().unwrap()) as usize;
            serde_json::from_slice(&bytes[8..8 + length]).unwrap()
        };
        let norm = &whole["model.norm.weight"]["data_offsets"];
        let [start, end] = [0, 1].map(|i| norm[i].as_u64().unwrap());
        let own = format!("[{start},{end}]");
        let moved = format!("[{},{}]", start - 4, end - 4);
        edit_header(bytes, |header| header.replace(&own, &moved));
    };
    check_weights(overlap, "inside the tensor before it");
    check_weights(
        |b| edit_header(b, |h| h.replacen("F32", "F8", 1)),
        "dtype \"F8\", which is none of",
    );
    check_weights(
        |b| edit_header(b, |h| h.replacen("F32", "I32", 1)),
        "lm_head.weight has dtype i32 and cannot be read as f32",
    );
    check_weights(
        |b| edit_header(b, |h| h.replacen("model.norm.weight", "model.nrm.weight", 1)),
        "model.n",
    );
}

#[test]
fn settings_that_do_not_fit_are_refused_in_one_line() {
    let folder = model();
    let path = |name: &str| folder.path().join(name);
    let config = fs::read_to_string(path("config.json")).unwrap();
    let settings: serde_json::Value = serde_json::from_str(&config).unwrap();
    let context = settings["max_position_embeddings"].as_u64().unwrap() as usize;
    let message = format!("the prompt has {context} tokens and the model a context of {context}");
    refuses(generate(folder.path(), &"a".repeat(context)), 2, &message);
    fs::write(path("config.json"), &config[..config.len() / 2]).unwrap();
    refuses(generate(folder.path(), "abc"), 2, "config.json: it is not JSON");
    fs::write(path("config.json"), &config).unwrap();
    fs::write(path("tokenizer.json"), tokenizer(80)).unwrap();
    let output = succeeds(generate(folder.path(), "abc"));
    let stderr = text(&output.stderr);
    assert!(stderr.contains("has 80 entries and the model a vocabulary of 48"), "{stderr}");
    let message = "token 70 of the prompt is outside the vocabulary of 48";
    refuses(generate(folder.path(), "a§"), 2, message);
    fs::write(path("tokenizer.json"), "{}").unwrap();
    refuses(generate(folder.path(), "abc"), 2, "tokenizer.json");
}

#[test]
fn weights_that_are_no_numbers_are_warned_of() {
    let folder = model();
    let path = folder.path().join(WEIGHTS);
    let mut bytes = fs::read(&path).unwrap();
    let at = place(&bytes, "model.norm.weight");
    bytes[at..at + 4].copy_from_slice(&f32::NAN.to_le_bytes());
    fs::write(&path, bytes).unwrap();
    let output = succeeds(generate(folder.path(), "abc"));
    let warning = "warning: model.norm.weight holds 1 numbers that are infinite or NaN";
    let stderr = text(&output.stderr);
    assert_eq!(stderr.matches(warning).count(), 1, "{stderr}");
}

#[test]
fn a_hub_model_that_is_not_cached_needs_the_network() {
    let home = TempDir::new().unwrap();
    let mut command = generate(Path::new("org/model"), "abc");
    command.env("HF_HOME", home.path()).env("HF_HUB_OFFLINE", "1");
    refuses(command, 2, "HF_HUB_OFFLINE is set");
}
