//! By which settings the weights of one model, or its adapters, mean something else in another.

use super::{LoraConfig, ModelConfig};
use serde::Serialize;
use toml::{Table, Value};

/// Keys of a model that say how to train it, or how far positions go, and leave the meaning of its
/// weights as it is.
const FREE_KEYS: [&str; 7] = [
    "initializer",
    "initializer_range",
    "dropout_rate",
    "add_embedding_dropout",
    "mask_across_document_boundaries",
    "restart_positions",
    "max_position_embeddings",
];

/// The first setting by which weights mean something else in one model than in the other: its key,
/// and the value in each.
pub fn model_difference(stored: &ModelConfig, wanted: &ModelConfig) -> Option<[String; 3]> {
    difference("model", &table(stored), &table(wanted), &FREE_KEYS)
}

/// The first setting by which adapters mean something else in one run than in the other.
pub fn lora_difference(
    stored: Option<&LoraConfig>,
    wanted: Option<&LoraConfig>,
) -> Option<[String; 3]> {
    let tables = [stored, wanted].map(|lora| lora.map(table).unwrap_or_default());
    difference("lora", &tables[0], &tables[1], &["dropout"])
}

fn table(section: &impl Serialize) -> Table {
    Table::try_from(section).expect("a section is plain data")
}

/// The first key but those of `free` with another value: its path, and both values.
fn difference(section: &str, stored: &Table, wanted: &Table, free: &[&str]) -> Option<[String; 3]> {
    let show = |t: &Table, key| t.get(key).map_or("none".into(), Value::to_string);
    let mut keys = stored.keys().chain(wanted.keys());
    let is_different =
        |key: &&String| !free.contains(&key.as_str()) && stored.get(*key) != wanted.get(*key);
    let key = keys.find(is_different)?;
    Some([format!("{section}.{key}"), show(stored, key), show(wanted, key)])
}
