//! Both spellings, every model type, what is refused and in which words, and the way back.

use super::*;
use crate::config::{RopeScaling, RopeType};
use crate::dtype::DType;
use proptest::prelude::*;
use serde_json::{Value, json};

/// A small `config.json` of this type with more keys, or other values of the same.
fn config(model_type: &str, more: Value) -> Value {
    let mut config = json!({
        "model_type": model_type, "vocab_size": 64, "hidden_size": 32, "intermediate_size": 48,
        "num_hidden_layers": 2, "num_attention_heads": 4, "num_key_value_heads": 2,
    });
    let keys = more.as_object().unwrap().clone();
    config.as_object_mut().unwrap().extend(keys);
    config
}

#[track_caller]
fn parse(model_type: &str, more: Value) -> HfConfig {
    HfConfig::parse(config(model_type, more).to_string().as_bytes()).unwrap()
}

#[track_caller]
fn check_refused(model_type: &str, more: Value, expected: &str) {
    let error = HfConfig::parse(config(model_type, more).to_string().as_bytes()).unwrap_err();
    assert!(error.contains(expected) && !error.contains('\n'), "{error}");
}

#[test]
fn absent_keys_have_the_defaults_of_their_class() {
    let llama = parse("llama", json!({"num_key_value_heads": null})).model;
    assert_eq!((llama.num_key_value_heads, llama.head_dim), (4, 8));
    assert_eq!((llama.rope_theta, llama.rms_norm_eps), (10_000.0, 1e-6));
    assert_eq!(llama.sliding_window, None);
    let qwen3 = parse("qwen3", json!({})).model;
    assert_eq!((qwen3.head_dim, qwen3.qk_norm), (128, true));
    assert_eq!(parse("mistral", json!({})).model.sliding_window, Some(4096));
    assert_eq!(parse("mistral", json!({"sliding_window": null})).model.sliding_window, None);
}

#[test]
fn biases_are_where_the_class_has_them() {
    let all = json!({"attention_bias": true, "mlp_bias": true});
    let llama = parse("llama", all.clone());
    assert!(llama.model.attention_bias && llama.model.mlp_bias && !llama.model.qkv_bias);
    let qwen2 = parse("qwen2", all.clone());
    assert!(qwen2.model.qkv_bias && !qwen2.model.attention_bias && !qwen2.model.mlp_bias);
    let qwen3 = parse("qwen3", all.clone());
    assert!(qwen3.model.attention_bias && !qwen3.model.mlp_bias);
    assert!(!parse("mistral", all).model.attention_bias);
}

#[test]
fn both_spellings_of_rope_are_one() {
    let llama3 = json!({
        "rope_type": "llama3", "factor": 8, "low_freq_factor": 1.0, "high_freq_factor": 4.0,
        "original_max_position_embeddings": 8192,
    });
    let mut inside = llama3.clone();
    inside["rope_theta"] = json!(500_000.0);
    let old = parse("llama", json!({"rope_theta": 500_000, "rope_scaling": llama3})).model;
    let new = parse("llama", json!({"rope_parameters": inside})).model;
    assert_eq!(old, new);
    assert_eq!(old.rope_theta, 500_000.0);
    assert_eq!(old.rope_scaling.unwrap().factor, 8.0);
    let linear = json!({"rope_scaling": {"type": "linear", "factor": 2.0}});
    let linear = parse("llama", linear).model.rope_scaling.unwrap();
    assert_eq!((linear.rope_type, linear.factor), (RopeType::Linear, 2.0));
    let default = json!({"rope_parameters": {"rope_type": "default", "rope_theta": 1e6}});
    let default = parse("llama", default).model;
    assert_eq!((default.rope_theta, default.rope_scaling), (1e6, None));
}

#[test]
fn what_yarn_leaves_out_is_what_transformers_takes() {
    let yarn = |more: Value| {
        let mut settings = json!({"rope_type": "yarn"});
        let more = more.as_object().unwrap().clone();
        settings.as_object_mut().unwrap().extend(more);
        let config = json!({"rope_parameters": settings, "max_position_embeddings": 4096});
        parse("llama", config).model.rope_scaling.unwrap()
    };
    let bare = RopeScaling {
        original_max_position_embeddings: 4096,
        ..RopeScaling::new(RopeType::Yarn, 2.0)
    };
    assert_eq!(yarn(json!({"factor": 2.0})), bare);
    let zeros = json!({"factor": 2.0, "beta_fast": 0, "beta_slow": null, "mscale": 0.0, "mscale_all_dim": 1.0});
    assert_eq!(yarn(zeros), bare);
    let original = json!({"original_max_position_embeddings": 1024, "truncate": false});
    assert_eq!(
        yarn(original),
        RopeScaling {
            original_max_position_embeddings: 1024,
            truncate: false,
            ..RopeScaling::new(RopeType::Yarn, 4.0)
        }
    );
    let both =
        json!({"factor": 2.0, "attention_factor": 1.5, "mscale": 1.0, "mscale_all_dim": 0.5});
    assert_eq!(yarn(both), RopeScaling { attention_factor: Some(1.5), ..bare });
    check_refused(
        "llama",
        json!({"rope_scaling": {"type": "dynamic"}}),
        "factor of rope_type=\"dynamic\" is missing",
    );
}

#[test]
fn what_would_change_the_mathematics_is_refused_by_name() {
    check_refused(
        "gemma2",
        json!({}),
        "model_type=\"gemma2\" is not supported; only llama, mistral, qwen2, qwen3 are",
    );
    check_refused("llama", json!({"model_type": null}), "model_type is missing");
    check_refused("llama", json!({"hidden_act": "gelu"}), "hidden_act=\"gelu\"");
    check_refused("llama", json!({"partial_rotary_factor": 0.5}), "partial_rotary_factor=0.5");
    check_refused("llama", json!({"quantization_config": {"quant_method": "gptq"}}), "\"gptq\"");
    check_refused(
        "llama",
        json!({"rope_scaling": {"rope_type": "longrope", "factor": 2.0}}),
        "rope_type=\"longrope\" is not supported; only default, linear, dynamic, llama3, yarn are",
    );
    let nested = json!({"rope_parameters": {"sliding_attention": {"rope_theta": 1.0}}});
    check_refused("llama", nested, "of their own for sliding_attention");
    let mixed = json!({"use_sliding_window": true, "max_window_layers": 1});
    check_refused("qwen2", mixed, "max_window_layers gives 1 of 2 layers");
    let mixed =
        json!({"use_sliding_window": true, "layer_types": ["full_attention", "sliding_attention"]});
    check_refused("qwen3", mixed, "layer_types gives 1 of 2 layers");
}

#[test]
fn values_of_the_wrong_kind_are_named() {
    check_refused("llama", json!({"hidden_size": null}), "hidden_size is missing");
    check_refused("llama", json!({"hidden_size": -1}), "hidden_size=-1 is not a size");
    check_refused("llama", json!({"hidden_size": 1e30}), "is not a size");
    check_refused("llama", json!({"vocab_size": "many"}), "vocab_size=\"many\" is not a size");
    check_refused("llama", json!({"num_attention_heads": 0}), "num_attention_heads");
    check_refused("llama", json!({"num_key_value_heads": 3}), "num_key_value_heads=3");
    check_refused("llama", json!({"rope_scaling": 3}), "rope_scaling=3 is not an object");
    check_refused("llama", json!({"eos_token_id": "</s>"}), "is not a token id");
    check_refused("llama", json!({"rope_scaling": {"rope_type": "linear"}}), "factor of rope_type");
    assert!(HfConfig::parse(b"[]").unwrap_err().contains("not a JSON object"));
    assert!(HfConfig::parse(b"\xff").unwrap_err().contains("not JSON"));
}

#[test]
fn end_tokens_of_generation_go_first() {
    let dir = tempfile::tempdir().unwrap();
    let config = config("llama", json!({"bos_token_id": 1, "eos_token_id": 2}));
    std::fs::write(dir.path().join(CONFIG), config.to_string()).unwrap();
    assert_eq!(HfConfig::read(dir.path()).unwrap().eos_token_ids, [2]);
    std::fs::write(dir.path().join(GENERATION_CONFIG), r#"{"eos_token_id": [3, 4]}"#).unwrap();
    let config = HfConfig::read(dir.path()).unwrap();
    assert_eq!((config.bos_token_id, config.eos_token_ids), (Some(1), vec![3, 4]));
    std::fs::write(dir.path().join(GENERATION_CONFIG), "[]").unwrap();
    let error = HfConfig::read(dir.path()).unwrap_err().to_string();
    assert!(error.contains("generation_config.json: it is not a JSON object"), "{error}");
}

#[track_caller]
fn check_written_as(expected: &str, config: &HfConfig) {
    let json = config.to_json(DType::F32).unwrap();
    assert_eq!(json["model_type"], expected);
    assert_eq!(json["transformers_version"], "4.55.0");
    assert_eq!(&HfConfig::parse(json.to_string().as_bytes()).unwrap(), config);
}

#[test]
fn what_is_written_is_read_back() {
    let base = parse("llama", json!({"eos_token_id": [1, 2], "tie_word_embeddings": true}));
    check_written_as("llama", &base);
    let with = |change: &dyn Fn(&mut HfConfig)| {
        let mut config = base.clone();
        change(&mut config);
        config
    };
    check_written_as("llama", &with(&|c| c.model.attention_bias = true));
    check_written_as("llama", &with(&|c| c.model.mlp_bias = true));
    check_written_as(
        "llama",
        &with(&|c| {
            c.model.rope_scaling = Some(RopeScaling {
                original_max_position_embeddings: 512,
                ..RopeScaling::new(RopeType::Llama3, 32.0)
            });
        }),
    );
    for kind in [RopeType::Linear, RopeType::Dynamic, RopeType::Yarn] {
        let scaling = Some(RopeScaling::new(kind, 2.0));
        check_written_as("llama", &with(&|c| c.model.rope_scaling = scaling.clone()));
    }
    let yarn = RopeScaling {
        beta_fast: 16.0,
        beta_slow: 0.5,
        mscale: Some(0.7),
        mscale_all_dim: Some(0.3),
        truncate: false,
        ..RopeScaling::new(RopeType::Yarn, 4.0)
    };
    check_written_as(
        "qwen3",
        &with(&|c| {
            c.model.qk_norm = true;
            c.model.rope_scaling = Some(yarn.clone());
        }),
    );
    check_written_as(
        "llama",
        &with(&|c| {
            c.model.rope_scaling = Some(RopeScaling {
                attention_factor: Some(1.25),
                ..RopeScaling::new(RopeType::Yarn, 4.0)
            });
        }),
    );
    check_written_as("mistral", &with(&|c| c.model.sliding_window = Some(16)));
    check_written_as(
        "mistral",
        &with(&|c| {
            c.model.num_attention_heads = 6;
            c.model.num_key_value_heads = 3;
        }),
    );
    check_written_as("qwen2", &with(&|c| c.model.qkv_bias = true));
    check_written_as(
        "qwen2",
        &with(&|c| {
            c.model.qkv_bias = true;
            c.model.sliding_window = Some(16);
        }),
    );
    check_written_as("qwen3", &with(&|c| c.model.qk_norm = true));
    check_written_as(
        "qwen3",
        &with(&|c| {
            c.model.qk_norm = true;
            c.model.attention_bias = true;
            c.model.sliding_window = Some(16);
        }),
    );
}

#[test]
fn what_no_architecture_has_is_refused_by_name() {
    let refused = |change: &dyn Fn(&mut HfConfig), expected: &str| {
        let mut config = parse("llama", json!({}));
        change(&mut config);
        let error = config.to_json(DType::F32).unwrap_err();
        assert!(error.contains(expected), "{error}");
    };
    refused(&|c| c.model.causal = false, "causal=false");
    refused(&|c| c.model.logits_soft_cap = Some(30.0), "logits_soft_cap=30");
    refused(
        &|c| {
            c.model.qk_norm = true;
            c.model.mlp_bias = true;
        },
        "has qk_norm with mlp_bias",
    );
    refused(
        &|c| {
            c.model.sliding_window = Some(4);
            c.model.attention_bias = true;
        },
        "has sliding_window with attention_bias",
    );
}

proptest! {
    #[test]
    fn arbitrary_text_never_panics(text in ".{0,100}") {
        let _ = HfConfig::parse(text.as_bytes());
    }

    #[test]
    fn arbitrary_values_never_panic(key in 0usize..9, value in prop_oneof![
        any::<i64>().prop_map(|n| json!(n)), any::<f64>().prop_map(|x| json!(x)), Just(json!([])),
        Just(json!({})), Just(json!("x")), Just(json!(true)), Just(json!({"rope_type": "llama3", "factor": 1})),
        any::<f64>().prop_map(|x| json!({"rope_type": "yarn", "factor": x, "original_max_position_embeddings": 0})),
    ]) {
        let key = [
            "hidden_size", "num_attention_heads", "num_key_value_heads", "head_dim", "rope_scaling",
            "rope_parameters", "eos_token_id", "layer_types", "sliding_window",
        ][key];
        for model_type in MODEL_TYPES {
            let text = config(model_type, json!({key: value, "use_sliding_window": true})).to_string();
            let _ = HfConfig::parse(text.as_bytes());
        }
    }
}

proptest::proptest! {
    #[test]
    fn any_settings_are_read_or_refused_in_a_short_line(
        changes in proptest::collection::vec((
            proptest::sample::select(vec![
                "model_type", "vocab_size", "hidden_size", "num_attention_heads", "head_dim",
                "num_key_value_heads", "num_hidden_layers", "rms_norm_eps", "rope_theta", "rope_scaling",
                "rope_parameters", "eos_token_id", "sliding_window", "layer_types", "hidden_act",
                "tie_word_embeddings", "intermediate_size", "max_position_embeddings",
            ]),
            proptest::sample::select(vec![
                json!(null), json!(0), json!(-1), json!(1.5), json!(1e308), json!(1e-320), json!(u64::MAX),
                json!("x".repeat(100_000)), json!("\u{1b}[31m"), json!([]), json!([-1, 2]), json!({}),
                json!({"rope_type": "yarn", "factor": 1e300}), json!({"type": "llama3"}), json!(true),
                json!(["sliding_attention"]), json!("qwen3"), json!(4294967295u32), json!(8.0),
            ]),
        ), 0..4),
    ) {
        let mut config = config("llama", json!({}));
        for (key, value) in changes {
            config[key] = value;
        }
        if let Err(line) = HfConfig::parse(config.to_string().as_bytes()) {
            proptest::prop_assert!(line.len() < 2000 && !line.contains(['\n', '\u{1b}']), "{line}");
        }
    }

    #[test]
    fn any_bytes_are_read_or_refused(bytes in proptest::collection::vec(proptest::prelude::any::<u8>(), 0..300)) {
        let _ = HfConfig::parse(&bytes);
    }
}
