//! Directories that `transformers` saved (`scripts/make_hf_fixtures.py`): read, compared, and
//! written back.

use super::safetensors::{TensorSpec, WeightsWriter};
use super::*;
use crate::dtype::DType;
use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};

const MODELS: [&str; 7] = [
    "llama",
    "llama-linear",
    "llama-tied-bf16",
    "llama-bias",
    "mistral-sharded",
    "qwen2-sharded-bf16",
    "qwen3",
];

fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/hf").join(name)
}

fn open(name: &str) -> ModelDirectory {
    ModelDirectory::open(&fixture(name)).unwrap()
}

fn expected(name: &str) -> serde_json::Map<String, Value> {
    let text = fs::read(fixture(name).join("expected.json")).unwrap();
    serde_json::from_slice(&text).unwrap()
}

/// The tensors of a directory as they are stored in its files.
fn specs(directory: &ModelDirectory) -> Vec<TensorSpec> {
    let weights = &directory.weights;
    let tensors = weights.names().map(|name| weights.get(name).unwrap());
    tensors.map(|t| TensorSpec::new(t.name.clone(), t.dtype, &t.shape)).collect()
}

fn f32s(directory: &ModelDirectory, name: &str) -> Vec<f32> {
    let elements: usize = directory.weights.get(name).unwrap().shape.iter().product();
    let mut bytes = vec![0; elements * 4];
    directory.weights.read_as(name, DType::F32, &mut bytes).unwrap();
    bytes.as_chunks().0.iter().map(|b| f32::from_le_bytes(*b)).collect()
}

#[test]
fn tensors_are_those_that_python_saved() {
    for model in MODELS {
        let directory = open(model);
        let expected = expected(model);
        assert_eq!(directory.weights.names().count(), expected.len(), "{model}");
        for (name, entry) in &expected {
            let shape = &directory.weights.get(name).unwrap().shape;
            assert_eq!(serde_json::json!(shape), entry["shape"], "{model} {name}");
            let values = f32s(&directory, name);
            let sum: f64 = values.iter().map(|v| f64::from(*v)).sum();
            assert!((sum - entry["sum"].as_f64().unwrap()).abs() < 1e-9, "{model} {name}");
            let last = entry["last"].as_f64().unwrap() as f32;
            assert_eq!(*values.last().unwrap(), last, "{model} {name}");
        }
    }
}

#[test]
fn settings_are_those_that_python_saved() {
    for model in MODELS {
        let config = open(model).config;
        assert_eq!((config.model.vocab_size, config.model.hidden_size), (48, 16), "{model}");
        assert_eq!(config.bos_token_id, Some(1), "{model}");
        assert_eq!(config.model.tie_word_embeddings, model.ends_with("bf16"), "{model}");
        assert_eq!(config.model.qkv_bias, model.starts_with("qwen2"), "{model}");
        assert_eq!(config.model.qk_norm, model == "qwen3", "{model}");
    }
    let llama = open("llama").config;
    let rope = llama.model.rope_scaling.unwrap();
    assert_eq!((rope.rope_type.word(), llama.model.rope_theta), ("llama3", 500_000.0));
    assert_eq!(rope.original_max_position_embeddings, 32);
    let bias = open("llama-bias").config;
    assert!(bias.model.attention_bias && bias.model.mlp_bias);
    assert_eq!(bias.eos_token_ids, [2, 3]);
    assert_eq!(open("mistral-sharded").config.model.sliding_window, Some(8));
    assert_eq!(open("llama-tied-bf16").config.model.head_dim, 8);
}

/// Writes a directory's model into another one, with shards of at most `max_bytes`.
fn copy(from: &ModelDirectory, to: &Path, max_bytes: u64) {
    let specs = specs(from);
    let mut writer = WeightsWriter::create(to, &specs, max_bytes).unwrap();
    for spec in &specs {
        let mut bytes = vec![0; spec.bytes() as usize];
        from.weights.read_as(&spec.name, spec.dtype, &mut bytes).unwrap();
        writer.tensor(&spec.name, &bytes).unwrap();
    }
    writer.finish().unwrap();
    from.config.write(to, specs[0].dtype).unwrap();
}

#[test]
fn import_and_export_give_back_the_same_model() {
    for model in MODELS {
        let original = open(model);
        for max_bytes in [4000, u64::MAX] {
            let to = tempfile::tempdir().unwrap();
            copy(&original, to.path(), max_bytes);
            let again = ModelDirectory::open(to.path()).unwrap();
            assert_eq!(again.config, original.config, "{model}");
            assert_eq!(specs(&again), specs(&original), "{model}");
            for name in original.weights.names() {
                assert_eq!(f32s(&again, name), f32s(&original, name), "{model} {name}");
            }
        }
    }
}

#[track_caller]
fn check_refused(change: &dyn Fn(&mut Vec<TensorSpec>), expected: &str) {
    let mut directory = open("llama-tied-bf16");
    let mut specs = specs(&directory);
    directory.check(&specs).unwrap();
    change(&mut specs);
    let error = directory.check(&specs).unwrap_err().to_string();
    assert!(error.contains(expected), "{error}");
}

#[test]
fn a_wrong_missing_or_extra_tensor_is_named() {
    check_refused(
        &|s| s[0].shape = vec![50, 16],
        "embed_tokens.weight has shape [48, 16], config.json gives [50, 16]",
    );
    check_refused(
        &|s| s.push(TensorSpec::new("lm_head.weight", DType::F32, &[48, 16])),
        "tensor lm_head.weight of shape [48, 16] is missing",
    );
    check_refused(
        &|s| s.retain(|spec| spec.name != "model.norm.weight"),
        "tensor model.norm.weight of shape [16] is not one of the model that config.json describes",
    );
}

#[test]
fn a_stored_copy_of_a_tied_head_is_no_extra_tensor() {
    let original = open("llama-tied-bf16");
    let (expected, mut stored) = (specs(&original), specs(&original));
    stored.push(TensorSpec::new("lm_head.weight", DType::BF16, &[48, 16]));
    stored.push(TensorSpec::new("model.layers.0.self_attn.rotary_emb.inv_freq", DType::F32, &[4]));
    let to = tempfile::tempdir().unwrap();
    let mut writer = WeightsWriter::create(to.path(), &stored, u64::MAX).unwrap();
    for spec in &stored {
        writer.tensor(&spec.name, &vec![0; spec.bytes() as usize]).unwrap();
    }
    writer.finish().unwrap();
    original.config.write(to.path(), DType::BF16).unwrap();
    ModelDirectory::open(to.path()).unwrap().check(&expected).unwrap();
}

/// A directory with the settings of a fixture and its weights under other names, some left out and
/// some added.
fn stored_as(
    model: &str,
    new_name: &dyn Fn(&str) -> Option<String>,
    added: &[(&str, &[usize], u8)],
) -> tempfile::TempDir {
    let original = open(model);
    let kept = specs(&original).into_iter();
    let kept = kept.filter_map(|spec| Some((new_name(&spec.name)?, Some(spec))));
    let added_specs = added.iter().map(|(name, ..)| (name.to_string(), None));
    let all: Vec<(String, Option<TensorSpec>)> = kept.chain(added_specs).collect();
    let spec = |(name, spec): &(String, Option<TensorSpec>)| match spec {
        Some(spec) => TensorSpec::new(name.clone(), spec.dtype, &spec.shape),
        None => {
            let (_, shape, _) = added.iter().find(|(added, ..)| added == name).unwrap();
            TensorSpec::new(name.clone(), DType::BF16, shape)
        }
    };
    let stored: Vec<TensorSpec> = all.iter().map(spec).collect();
    let to = tempfile::tempdir().unwrap();
    let mut writer = WeightsWriter::create(to.path(), &stored, u64::MAX).unwrap();
    for (spec, (_, of)) in stored.iter().zip(&all) {
        let mut bytes = vec![0; spec.bytes() as usize];
        match of {
            Some(of) => original.weights.read_as(&of.name, of.dtype, &mut bytes).unwrap(),
            None => bytes.fill(added.iter().find(|(name, ..)| *name == spec.name).unwrap().2),
        }
        writer.tensor(&spec.name, &bytes).unwrap();
    }
    writer.finish().unwrap();
    original.config.write(to.path(), DType::BF16).unwrap();
    to
}

#[test]
fn names_of_the_wild_are_read() {
    let tied = "llama-tied-bf16";
    let expected = specs(&open(tied));
    let base = |name: &str| Some(name.trim_start_matches("model.").to_string());
    let head = |name: &str| {
        let is_embedding = name == "model.embed_tokens.weight";
        Some(if is_embedding { "lm_head.weight" } else { name }.to_string())
    };
    for new_name in [&base as &dyn Fn(&str) -> Option<String>, &head] {
        let folder = stored_as(tied, new_name, &[]);
        let mut directory = ModelDirectory::open(folder.path()).unwrap();
        directory.check(&expected).unwrap();
        assert!(directory.config.model.tie_word_embeddings && directory.notes.is_empty());
        let name = "model.embed_tokens.weight";
        assert_eq!(f32s(&directory, name), f32s(&open(tied), name));
    }
}

#[test]
fn a_tied_head_with_other_numbers_is_used() {
    let keep = |name: &str| Some(name.to_string());
    let folder = stored_as("llama-tied-bf16", &keep, &[("lm_head.weight", &[48, 16], 1)]);
    let directory = ModelDirectory::open(folder.path()).unwrap();
    assert!(!directory.config.model.tie_word_embeddings);
    assert!(directory.notes[0].contains("the stored head is used"), "{:?}", directory.notes);
}

#[test]
fn buffers_are_left_out_and_parameters_are_not() {
    let keep = |name: &str| Some(name.to_string());
    let check = |added: &[(&str, &[usize], u8)]| {
        let folder = stored_as("llama", &keep, added);
        let mut directory = ModelDirectory::open(folder.path()).unwrap();
        directory.check(&specs(&open("llama"))).map(|()| directory.notes)
    };
    let layer = "model.layers.0.self_attn.";
    let buffers = ["rotary_emb.cos_cached", "rotary_emb.inv_freq", "masked_bias"];
    let names = buffers.map(|name| format!("{layer}{name}"));
    let notes = check(&names.each_ref().map(|name| (name.as_str(), &[4][..], 0))).unwrap();
    assert!(notes[0].contains("3 buffers") && notes[0].contains("cos_cached"), "{notes:?}");
    for parameter in ["q_proj.bias", "q_proj.lora_A.weight", "q_norm.weight"] {
        let error = check(&[(&format!("{layer}{parameter}"), &[16], 0)]).unwrap_err().to_string();
        assert!(error.contains("the model is of another kind"), "{error}");
    }
}

#[test]
fn directories_without_a_model_are_refused() {
    let empty = tempfile::tempdir().unwrap();
    let error = ModelDirectory::open(empty.path()).unwrap_err();
    assert!(error.is_user_error() && error.to_string().contains("has no config.json"), "{error}");
    open("llama").config.write(empty.path(), DType::F32).unwrap();
    let error = ModelDirectory::open(empty.path()).unwrap_err().to_string();
    assert!(error.contains("neither model.safetensors nor"), "{error}");
    let pointer = "version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 151168\n";
    std::fs::write(empty.path().join("model.safetensors"), pointer).unwrap();
    let error = ModelDirectory::open(empty.path()).unwrap_err().to_string();
    assert!(error.contains("git lfs pull"), "{error}");
    std::fs::write(empty.path().join("config.json"), "<!DOCTYPE html>").unwrap();
    let error = ModelDirectory::open(empty.path()).unwrap_err().to_string();
    assert!(error.contains("config.json: it is a web page"), "{error}");
}
