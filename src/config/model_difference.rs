//! By which settings the weights of one model mean something else in another.

use super::ModelConfig;

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
    let table = |m: &ModelConfig| toml::Table::try_from(m).expect("a model is plain data");
    let (stored, wanted) = (table(stored), table(wanted));
    let show = |t: &toml::Table, key| t.get(key).map_or("none".into(), toml::Value::to_string);
    let mut keys = stored.keys().chain(wanted.keys());
    let is_different =
        |key: &&String| !FREE_KEYS.contains(&key.as_str()) && stored.get(*key) != wanted.get(*key);
    let key = keys.find(is_different)?;
    Some([format!("model.{key}"), show(&stored, key), show(&wanted, key)])
}
