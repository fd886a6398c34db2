//! The classes of `transformers` that compute models of ours: what each does beyond the common
//! part, and the switches of the model by which it is recognized.

use super::keys::Keys;
use crate::config::ModelConfig;
use serde_json::{Map, Value};

/// What a model type's class does, and its defaults for absent keys.
pub(super) struct Class {
    pub(super) model_type: &'static str,
    pub(super) architecture: &'static str,
    pub(super) num_key_value_heads: Option<usize>,
    pub(super) head_dim: Option<usize>,
    pub(super) max_position_embeddings: usize,
    /// What it always does.
    always: &'static [&'static str],
    /// What it does when a key says so.
    optional: &'static [&'static str],
}

/// A switch of the model that `config.json` turns on by a key of the same name, where the class has
/// one.
struct Switch {
    name: &'static str,
    get: fn(&ModelConfig) -> bool,
    set: fn(&mut ModelConfig, bool),
}

const UNEVEN_HEADS: &str = "heads that do not divide hidden_size";

const SWITCHES: [Switch; 4] = [
    Switch { name: "qk_norm", get: |m| m.qk_norm, set: |m, on| m.qk_norm = on },
    Switch { name: "qkv_bias", get: |m| m.qkv_bias, set: |m, on| m.qkv_bias = on },
    Switch {
        name: "attention_bias",
        get: |m| m.attention_bias,
        set: |m, on| m.attention_bias = on,
    },
    Switch { name: "mlp_bias", get: |m| m.mlp_bias, set: |m, on| m.mlp_bias = on },
];

/// The most widely read first.
pub(super) const CLASSES: [Class; 4] = [
    Class {
        model_type: "llama",
        architecture: "LlamaForCausalLM",
        num_key_value_heads: None,
        head_dim: None,
        max_position_embeddings: 2048,
        always: &[],
        optional: &["attention_bias", "mlp_bias"],
    },
    Class {
        model_type: "mistral",
        architecture: "MistralForCausalLM",
        num_key_value_heads: Some(8),
        head_dim: None,
        max_position_embeddings: 131_072,
        always: &[],
        optional: &["sliding_window", UNEVEN_HEADS],
    },
    Class {
        model_type: "qwen2",
        architecture: "Qwen2ForCausalLM",
        num_key_value_heads: Some(32),
        head_dim: None,
        max_position_embeddings: 32_768,
        always: &["qkv_bias"],
        optional: &["sliding_window", UNEVEN_HEADS],
    },
    Class {
        model_type: "qwen3",
        architecture: "Qwen3ForCausalLM",
        num_key_value_heads: Some(32),
        head_dim: Some(128),
        max_position_embeddings: 32_768,
        always: &["qk_norm"],
        optional: &["attention_bias", "sliding_window", UNEVEN_HEADS],
    },
];

/// What a class must do to compute a model.
pub(super) fn needs(m: &ModelConfig) -> Vec<&'static str> {
    let switches = SWITCHES.iter().filter(|switch| (switch.get)(m)).map(|switch| switch.name);
    let uneven = !m.hidden_size.is_multiple_of(m.num_attention_heads);
    let others = [(m.sliding_window.is_some(), "sliding_window"), (uneven, UNEVEN_HEADS)];
    let others = others.into_iter().filter(|(on, _)| *on).map(|(_, name)| name);
    others.chain(switches).collect()
}

impl Class {
    pub(super) fn computes(&self, needs: &[&str]) -> bool {
        let can = |need: &&str| self.always.contains(need) || self.optional.contains(need);
        self.always.iter().all(|always| needs.contains(always)) && needs.iter().all(can)
    }

    pub(super) fn read_switches(&self, keys: Keys<'_>, m: &mut ModelConfig) -> Result<(), String> {
        for Switch { name, set, .. } in &SWITCHES {
            let is_set = self.optional.contains(name) && keys.flag(name)?;
            set(m, is_set || self.always.contains(name));
        }
        Ok(())
    }

    pub(super) fn write_switches(&self, m: &ModelConfig, keys: &mut Map<String, Value>) {
        let optional = SWITCHES.iter().filter(|switch| self.optional.contains(&switch.name));
        keys.extend(optional.map(|switch| (switch.name.to_string(), (switch.get)(m).into())));
    }
}
