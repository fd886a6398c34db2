//! Reading `config.json`. Absent keys have the defaults of the model type's class in
//! `transformers`.

use super::classes::{CLASSES, Class};
use super::keys::Keys;
use super::{CONFIG, GENERATION_CONFIG, HfConfig, MODEL_TYPES, rope};
use crate::config::ModelConfig;
use crate::foreign_file::{self, quote};
use crate::hf::{HfError, Result};
use serde_json::Value;
use std::path::Path;

impl HfConfig {
    /// Reads `config.json` of a directory, and the end tokens of `generation_config.json` where
    /// there is one.
    pub fn read(directory: &Path) -> Result<HfConfig> {
        let mut config = read_file(&directory.join(CONFIG), HfConfig::parse)?;
        let generation = directory.join(GENERATION_CONFIG);
        if generation.is_file() {
            let ids = read_file(&generation, |text| {
                Keys(object(text)?.as_object().expect("checked")).ids("eos_token_id")
            })?;
            if !ids.is_empty() {
                config.eos_token_ids = ids;
            }
        }
        Ok(config)
    }

    /// Reads the text of a `config.json`. Errors say what is wrong, without the file's name.
    pub fn parse(text: &[u8]) -> std::result::Result<HfConfig, String> {
        let value = object(text)?;
        let keys = Keys(value.as_object().expect("checked"));
        let class = class(keys)?;
        refuse_what_cannot_be_done(keys)?;
        let mut model = model(keys, class)?;
        class.read_switches(keys, &mut model)?;
        model.validate().map_err(|e| e.to_string())?;
        Ok(HfConfig {
            model,
            bos_token_id: keys.ids("bos_token_id")?.first().copied(),
            eos_token_ids: keys.ids("eos_token_id")?,
            pad_token_id: keys.ids("pad_token_id")?.first().copied(),
        })
    }
}

fn read_file<T>(
    path: &Path,
    parse: impl FnOnce(&[u8]) -> std::result::Result<T, String>,
) -> Result<T> {
    let text = foreign_file::read(path, foreign_file::SETTINGS_BYTES)
        .map_err(HfError::io("model: read", path))?;
    let problem = match foreign_file::mistaken_for(&text) {
        Some(mistake) => mistake.to_string(),
        None => match parse(&text) {
            Ok(value) => return Ok(value),
            Err(problem) => problem,
        },
    };
    Err(HfError::Invalid(format!("model: {}: {problem}", path.display())))
}

fn object(text: &[u8]) -> std::result::Result<Value, String> {
    let value: Value = serde_json::from_slice(text).map_err(|e| format!("it is not JSON ({e})"))?;
    if value.is_object() { Ok(value) } else { Err("it is not a JSON object".to_string()) }
}

fn class(keys: Keys<'_>) -> std::result::Result<&'static Class, String> {
    let known = MODEL_TYPES.join(", ");
    let Some(name) = keys.text("model_type")? else {
        return Err(format!("model_type is missing; {known} are supported"));
    };
    CLASSES.iter().find(|class| class.model_type == name).ok_or_else(|| {
        let name = quote(name);
        format!("model_type={name:?} is not supported; only {known} are")
    })
}

fn refuse_what_cannot_be_done(keys: Keys<'_>) -> std::result::Result<(), String> {
    let activation = keys.text("hidden_act")?.unwrap_or("silu");
    if !["silu", "swish"].contains(&activation) {
        let activation = quote(activation);
        return Err(format!("hidden_act={activation:?} is not supported; only \"silu\" is"));
    }
    if let Some(quantization) = keys.object("quantization_config")? {
        let method = quantization.text("quant_method")?.unwrap_or("unknown");
        let kind = quantization.text("bnb_4bit_quant_type")?.unwrap_or_default();
        if method == "bitsandbytes" && kind == "nf4" && quantization.flag("load_in_4bit")? {
            return Ok(());
        }
        let method = quote(method);
        return Err(format!(
            "quantization_config of quant_method={method:?} is not supported; take the weights before quantization, or in NF4"
        ));
    }
    Ok(())
}

fn model(keys: Keys<'_>, class: &Class) -> std::result::Result<ModelConfig, String> {
    let hidden_size = keys.required_size("hidden_size")?;
    let heads = keys.required_size("num_attention_heads")?;
    let kv_heads = match keys.size("num_key_value_heads")? {
        None if keys.has("num_key_value_heads") => None,
        None => class.num_key_value_heads,
        given => given,
    };
    let head_dim = keys.size("head_dim")?.or(class.head_dim);
    let positions = keys.size("max_position_embeddings")?;
    let max_position_embeddings = positions.unwrap_or(class.max_position_embeddings);
    let (rope_theta, rope_scaling) = rope::read(keys, max_position_embeddings)?;
    Ok(ModelConfig {
        vocab_size: keys.required_size("vocab_size")?,
        hidden_size,
        num_hidden_layers: keys.required_size("num_hidden_layers")?,
        num_attention_heads: heads,
        num_key_value_heads: kv_heads.unwrap_or(heads),
        head_dim: head_dim.unwrap_or(hidden_size / heads.max(1)),
        intermediate_size: keys.required_size("intermediate_size")?,
        max_position_embeddings,
        rms_norm_eps: keys.float("rms_norm_eps")?.unwrap_or(1e-6),
        rope_theta,
        rope_scaling,
        tie_word_embeddings: keys.flag("tie_word_embeddings")?,
        initializer_range: keys.float("initializer_range")?.unwrap_or(0.02),
        sliding_window: sliding_window(keys, class.model_type)?,
        ..ModelConfig::default()
    })
}

fn sliding_window(keys: Keys<'_>, model_type: &str) -> std::result::Result<Option<usize>, String> {
    let window = match keys.size("sliding_window")? {
        None if !keys.has("sliding_window") => Some(4096),
        window => window,
    };
    match model_type {
        "mistral" => Ok(window),
        "qwen2" | "qwen3" if keys.flag("use_sliding_window")? && slides_everywhere(keys)? => {
            Ok(window)
        }
        _ => Ok(None),
    }
}

/// Whether all layers of a Qwen model look through the window, or none. A mixture cannot be done.
fn slides_everywhere(keys: Keys<'_>) -> std::result::Result<bool, String> {
    let layers = keys.required_size("num_hidden_layers")?;
    let (sliding, cause) = match keys.get("layer_types").and_then(Value::as_array) {
        Some(types) => {
            let sliding = types.iter().filter(|t| *t == "sliding_attention").count();
            (sliding, "layer_types")
        }
        None => {
            let first = keys.size("max_window_layers")?.unwrap_or(28);
            (layers.saturating_sub(first), "max_window_layers")
        }
    };
    match sliding {
        0 => Ok(false),
        n if n == layers => Ok(true),
        n => Err(format!(
            "{cause} gives {n} of {layers} layers a sliding window; only all or none are supported"
        )),
    }
}
