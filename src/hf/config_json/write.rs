//! Writing `config.json` and `generation_config.json` so that `transformers` and what follows it
//! load them unchanged.

use super::classes::{self, CLASSES, Class};
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
        self.write_quantized(directory, dtype, None)
    }

    /// As [`HfConfig::write`], of weights of which `quantization` says how some are stored.
    pub fn write_quantized(
        &self,
        directory: &Path,
        dtype: DType,
        quantization: Option<Value>,
    ) -> Result<()> {
        let mut config = self.to_json(dtype).map_err(HfError::Invalid)?;
        if let (Some(quantization), Some(keys)) = (quantization, config.as_object_mut()) {
            keys.insert("quantization_config".into(), quantization);
        }
        write_file(directory, CONFIG, pretty(&config).as_bytes())?;
        let mut generation = Map::new();
        generation.insert("_from_model_config".into(), json!(true));
        self.insert_tokens(&mut generation);
        let generation = pretty(&Value::Object(generation));
        write_file(directory, GENERATION_CONFIG, generation.as_bytes())
    }

    /// The contents of `config.json`, or why no architecture of Hugging Face computes this model.
    pub fn to_json(&self, dtype: DType) -> std::result::Result<Value, String> {
        let class = self.class()?;
        let m = &self.model;
        let config = json!({
            "architectures": [class.architecture],
            "model_type": class.model_type,
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
        class.write_switches(m, &mut config);
        config.append(&mut self.window_keys(class));
        self.insert_tokens(&mut config);
        Ok(Value::Object(config))
    }

    /// Keys of the sliding window, as the class has them.
    fn window_keys(&self, class: &Class) -> Map<String, Value> {
        let window = self.model.sliding_window;
        let first_sliding = if window.is_some() { 0 } else { self.model.num_hidden_layers };
        let mut keys = Map::new();
        let mut insert = |name: &str, value| keys.insert(name.to_string(), value);
        if class.model_type != "llama" {
            insert("sliding_window", json!(window));
        }
        if class.model_type.starts_with("qwen") {
            insert("use_sliding_window", json!(window.is_some()));
            insert("max_window_layers", json!(first_sliding));
        }
        keys
    }

    /// The class in `transformers` that computes this model.
    fn class(&self) -> std::result::Result<&'static Class, String> {
        let m = &self.model;
        if !m.causal {
            return Err(inexpressible("causal=false"));
        }
        if let Some(cap) = m.logits_soft_cap {
            return Err(inexpressible(&format!("logits_soft_cap={cap}")));
        }
        let needs = classes::needs(m);
        let class = CLASSES.iter().find(|class| class.computes(&needs));
        class.ok_or_else(|| inexpressible(&needs.join(" with ")))
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

fn inexpressible(what: &str) -> String {
    let known = super::MODEL_TYPES.join(", ");
    format!(
        "export: no architecture of Hugging Face among {known} has {what}; the checkpoint itself can be used here"
    )
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
