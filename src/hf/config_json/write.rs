//! Writing `config.json` and `generation_config.json` so that `transformers` and what follows it
//! load them unchanged.

use super::{CONFIG, GENERATION_CONFIG, HfConfig, rope};
use crate::dtype::DType;
use crate::hf::safetensors::write_file;
use crate::hf::{HfError, Result};
use serde_json::{Map, Value, json};
use std::path::Path;

/// The version of `transformers` whose layout of `config.json` this is; later ones read it. Without
/// it they warn that the pattern of a large tokenizer beside the file were wrong.
const LAYOUT: &str = "4.55.0";

impl HfConfig {
    /// Writes both files for weights of type `dtype` (f32, bf16 or f16).
    pub fn write(&self, directory: &Path, dtype: DType) -> Result<()> {
        let config = self.to_json(dtype).map_err(HfError::Invalid)?;
        write_file(directory, CONFIG, pretty(&config).as_bytes())?;
        let mut generation = Map::new();
        generation.insert("_from_model_config".into(), json!(true));
        self.insert_tokens(&mut generation);
        let generation = pretty(&Value::Object(generation));
        write_file(directory, GENERATION_CONFIG, generation.as_bytes())
    }

    /// The contents of `config.json`, or why no architecture of Hugging Face computes this model.
    pub fn to_json(&self, dtype: DType) -> std::result::Result<Value, String> {
        let model_type = self.model_type()?;
        let m = &self.model;
        let config = json!({
            "architectures": [architecture(model_type)],
            "model_type": model_type,
            "torch_dtype": torch_dtype(dtype),
            "vocab_size": m.vocab_size,
            "hidden_size": m.hidden_size,
            "intermediate_size": m.intermediate_size,
            "num_hidden_layers": m.num_hidden_layers,
            "num_attention_heads": m.num_attention_heads,
            "num_key_value_heads": m.num_key_value_heads,
            "head_dim": m.head_dim,
            "hidden_act": "silu",
            "max_position_embeddings": m.max_position_embeddings,
            "rms_norm_eps": m.rms_norm_eps,
            "rope_theta": m.rope_theta,
            "rope_scaling": rope::write(m.rope_scaling.as_ref()),
            "tie_word_embeddings": m.tie_word_embeddings,
            "initializer_range": m.initializer_range,
            "attention_dropout": 0.0,
            "use_cache": true,
            "transformers_version": LAYOUT,
        });
        let Value::Object(mut config) = config else { unreachable!("an object literal") };
        config.append(&mut self.own_keys(model_type));
        self.insert_tokens(&mut config);
        Ok(Value::Object(config))
    }

    /// Keys that only this model type has.
    fn own_keys(&self, model_type: &str) -> Map<String, Value> {
        let (m, window) = (&self.model, self.model.sliding_window);
        let first_sliding = if window.is_some() { 0 } else { m.num_hidden_layers };
        let mut keys = Map::new();
        let mut insert = |name: &str, value| keys.insert(name.to_string(), value);
        if ["llama", "qwen3"].contains(&model_type) {
            insert("attention_bias", json!(m.attention_bias));
        }
        if model_type == "llama" {
            insert("mlp_bias", json!(m.mlp_bias));
        } else {
            insert("sliding_window", json!(window));
        }
        if model_type.starts_with("qwen") {
            insert("use_sliding_window", json!(window.is_some()));
            insert("max_window_layers", json!(first_sliding));
        }
        keys
    }

    /// The type whose class in `transformers` computes this model.
    fn model_type(&self) -> std::result::Result<&'static str, String> {
        let m = &self.model;
        if !m.causal {
            return Err(inexpressible("causal=false"));
        }
        if let Some(cap) = m.logits_soft_cap {
            return Err(inexpressible(&format!("logits_soft_cap={cap}")));
        }
        let uneven = !m.hidden_size.is_multiple_of(m.num_attention_heads);
        let switches = [
            (m.qk_norm, "qk_norm"),
            (m.qkv_bias, "qkv_bias"),
            (m.sliding_window.is_some(), "sliding_window"),
            (m.attention_bias, "attention_bias"),
            (m.mlp_bias, "mlp_bias"),
            (uneven, "heads that do not divide hidden_size"),
        ];
        let needs: Vec<&str> =
            (switches.iter()).filter_map(|(on, name)| on.then_some(*name)).collect();
        match CLASSES.iter().find(|class| class.computes(&needs)) {
            Some(class) => Ok(class.model_type),
            None => Err(inexpressible(&needs.join(" with "))),
        }
    }

    fn insert_tokens(&self, map: &mut Map<String, Value>) {
        let eos = match self.eos_token_ids.as_slice() {
            [] => Value::Null,
            [id] => json!(id),
            ids => json!(ids),
        };
        // An absent id would get the default of the class, which is another model's.
        map.insert("bos_token_id".into(), json!(self.bos_token_id));
        map.insert("eos_token_id".into(), eos);
        map.insert("pad_token_id".into(), json!(self.pad_token_id));
    }
}

/// What a model type's class does beyond the common part.
struct Class {
    model_type: &'static str,
    /// What it always does.
    always: &'static [&'static str],
    /// What it does when asked.
    optional: &'static [&'static str],
}

/// The most widely read first.
const CLASSES: [Class; 4] = [
    Class { model_type: "llama", always: &[], optional: &["attention_bias", "mlp_bias"] },
    Class {
        model_type: "mistral",
        always: &[],
        optional: &["sliding_window", "heads that do not divide hidden_size"],
    },
    Class {
        model_type: "qwen2",
        always: &["qkv_bias"],
        optional: &["sliding_window", "heads that do not divide hidden_size"],
    },
    Class {
        model_type: "qwen3",
        always: &["qk_norm"],
        optional: &["attention_bias", "sliding_window", "heads that do not divide hidden_size"],
    },
];

impl Class {
    fn computes(&self, needs: &[&str]) -> bool {
        self.always.iter().all(|own| needs.contains(own))
            && (needs.iter()).all(|need| self.always.contains(need) || self.optional.contains(need))
    }
}

fn inexpressible(what: &str) -> String {
    let known = super::MODEL_TYPES.join(", ");
    format!(
        "export: no architecture of Hugging Face among {known} has {what}; the checkpoint itself can be used here"
    )
}

fn architecture(model_type: &str) -> &'static str {
    match model_type {
        "mistral" => "MistralForCausalLM",
        "qwen2" => "Qwen2ForCausalLM",
        "qwen3" => "Qwen3ForCausalLM",
        _ => "LlamaForCausalLM",
    }
}

fn torch_dtype(dtype: DType) -> &'static str {
    match dtype {
        DType::F32 => "float32",
        DType::BF16 => "bfloat16",
        DType::F16 => "float16",
        other => panic!("weights of type {other}"),
    }
}

fn pretty(value: &Value) -> String {
    format!("{value:#}\n")
}
