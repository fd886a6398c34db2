//! What was left out of a checked table: sizes derived from other keys, and shorthands turned into
//! the keys that they set. Defaults are those of the structs.

use super::key::{Key, Kind, Presence};
use super::parse::find;
use super::section::{Section, join};
use super::source::name_of_path;
use super::table_path::{count, get, insert, insert_absent, remove, text};
use super::{Config, LoraConfig, dpo, require};
use crate::error::UserError;
use toml::{Table, Value};

/// Turns shorthands that follow from nothing else into what they mean, and a string into the list
/// that it is an element of.
pub(super) fn expand(table: &mut Table) -> Result<(), UserError> {
    expand_bias(table)?;
    expand_lists(Config::keys(), table);
    name_sources(table);
    Ok(())
}

/// Names each source after its path, so that options can name it.
pub(super) fn name_sources(table: &mut Table) {
    let data = table.get_mut("data").and_then(Value::as_table_mut);
    let sources = data.and_then(|data| data.get_mut("source")).and_then(Value::as_array_mut);
    for source in sources.into_iter().flatten().filter_map(Value::as_table_mut) {
        let path = match source.get("path") {
            Some(Value::Array(paths)) => paths.first(),
            path => path,
        };
        if let Some(path) = path.and_then(Value::as_str).map(name_of_path) {
            source.entry("name").or_insert(Value::String(path));
        }
    }
}

pub(super) fn expand_lists(keys: &[Key], table: &mut Table) {
    for key in keys {
        match (key.inner(), table.get_mut(key.name)) {
            (Some(keys), Some(Value::Table(inner))) => expand_lists(keys, inner),
            (Some(keys), Some(Value::Array(tables))) => {
                for inner in tables.iter_mut().filter_map(Value::as_table_mut) {
                    expand_lists(keys, inner);
                }
            }
            (None, Some(value)) if matches!(key.kind, Kind::StringList) && value.is_str() => {
                *value = Value::Array(vec![value.clone()]);
            }
            _ => {}
        }
    }
}

fn expand_bias(table: &mut Table) -> Result<(), UserError> {
    let Some(bias) = remove(table, "model.use_bias") else {
        return Ok(());
    };
    for path in ["model.attention_bias", "model.mlp_bias"] {
        require!(
            get(table, path).is_none(),
            "model: use_bias sets attention_bias and mlp_bias; remove use_bias or {path}"
        );
        insert(table, path, bias.clone());
    }
    Ok(())
}

/// Fills the keys that follow from others.
pub(super) fn resolve(mut table: Table) -> Result<Table, UserError> {
    resolve_model(&mut table)?;
    resolve_optimizer(&mut table);
    resolve_lora(&mut table);
    dpo::resolve(&mut table);
    Ok(table)
}

fn resolve_lora(table: &mut Table) {
    if get(table, "lora").is_some() && get(table, "lora.alpha").is_none() {
        let rank = count(table, "lora.rank").unwrap_or(LoraConfig::default().rank as i64);
        insert(table, "lora.alpha", Value::Float(2.0 * rank as f64));
    }
}

fn resolve_optimizer(table: &mut Table) {
    let is = |name| text(table, "optimizer.name") == Some(name);
    // Chen et al. 2023 for Lion; Llama's AdamW else.
    let beta2 = if is("lion") { 0.99 } else { 0.95 };
    let muon = is("muon");
    let momentum = if muon { 0.95 } else { 0.0 };
    for (path, value) in [
        ("optimizer.beta2", Value::Float(beta2)),
        ("optimizer.momentum", Value::Float(momentum)),
        ("optimizer.nesterov", Value::Boolean(muon)),
    ] {
        if get(table, path).is_none() {
            insert(table, path, value);
        }
    }
}

/// Paths of the keys that have to be given, and are not.
pub(super) fn missing(table: &Table, draft: &Config) -> Vec<String> {
    let mut missing = Vec::new();
    list_missing("", Config::keys(), table, draft, &mut missing);
    if get(table, "data.train").is_none() && get(table, "data.source").is_none() {
        missing.push("data.train (--data FILE, or [[data.source]])".into());
    }
    let ffn = ["intermediate_size", "ffn_multiple_of", "ffn_dim_multiplier"];
    if ffn.iter().all(|name| get(table, &format!("model.{name}")).is_none()) {
        missing.push("model.intermediate_size (or model.ffn_multiple_of)".into());
    }
    if get(table, "model.vocab_size").is_none() && trained_vocabulary(table).is_none() {
        missing.push("model.vocab_size".into());
    }
    missing
}

pub(super) fn list_missing(
    path: &str,
    keys: &[Key],
    table: &Table,
    draft: &Config,
    missing: &mut Vec<String>,
) {
    let empty = Table::new();
    for key in keys {
        let path = join(path, key.name);
        match (key.inner(), table.get(key.name)) {
            (None, None) if key.presence == Presence::Required && key.applies(draft) => {
                missing.push(path);
            }
            (Some(keys), Some(Value::Table(inner))) => {
                list_missing(&path, keys, inner, draft, missing);
            }
            (Some(keys), Some(Value::Array(tables))) => {
                for (i, inner) in tables.iter().filter_map(Value::as_table).enumerate() {
                    list_missing(&format!("{path}[{i}]"), keys, inner, draft, missing);
                }
            }
            (Some(keys), None) if matches!(key.kind, Kind::Table(_)) && !key.optional => {
                list_missing(&path, keys, &empty, draft, missing);
            }
            _ => {}
        }
    }
}

fn resolve_model(table: &mut Table) -> Result<(), UserError> {
    if let Some(entries) = trained_vocabulary(table) {
        insert_absent(table, "model.vocab_size", entries);
    }
    if let Some(length) = count(table, "train.sequence_length") {
        insert_absent(table, "model.max_position_embeddings", length);
    }
    resolve_heads(table)?;
    resolve_ffn(table)?;
    if text(table, "model.rope_scaling.rope_type") == Some("default") {
        remove(table, "model.rope_scaling");
    }
    Ok(())
}

fn resolve_heads(table: &mut Table) -> Result<(), UserError> {
    let heads = count(table, "model.num_attention_heads").unwrap_or_default();
    let hidden = count(table, "model.hidden_size").unwrap_or_default();
    insert_absent(table, "model.num_key_value_heads", heads);
    if get(table, "model.head_dim").is_some() || heads == 0 {
        insert_absent(table, "model.head_dim", 0);
        return Ok(());
    }
    require!(
        hidden % heads == 0,
        "model: num_attention_heads={heads} does not divide hidden_size={hidden}; use \
         hidden_size={} or set head_dim",
        hidden.saturating_add(heads - 1) / heads * heads
    );
    insert_absent(table, "model.head_dim", hidden / heads);
    Ok(())
}

/// The rule of Llama and xlstm-jax: 8/3 of the hidden size, cut to an integer before and after the
/// multiplier, rounded up.
fn resolve_ffn(table: &mut Table) -> Result<(), UserError> {
    let multiple = remove(table, "model.ffn_multiple_of");
    let multiplier = remove(table, "model.ffn_dim_multiplier");
    if multiple.is_none() && multiplier.is_none() {
        return Ok(());
    }
    for (path, value) in
        [("model.ffn_multiple_of", &multiple), ("model.ffn_dim_multiplier", &multiplier)]
    {
        let key = find(path).expect("a declared key");
        value.as_ref().map_or(Ok(()), |value| key.check_value(path, value))?;
    }
    let multiple = multiple.and_then(|value| value.as_integer()).unwrap_or(64);
    let multiplier = multiplier.and_then(|value| number(&value)).unwrap_or(1.0);
    let hidden = count(table, "model.hidden_size").unwrap_or_default();
    let size = ((hidden.saturating_mul(8) / 3) as f64 * multiplier) as i64;
    insert_absent(
        table,
        "model.intermediate_size",
        size.saturating_add(multiple - 1) / multiple * multiple,
    );
    Ok(())
}

fn trained_vocabulary(table: &Table) -> Option<i64> {
    text(table, "data.tokenizer")?.strip_prefix("train:")?.parse().ok()
}

fn number(value: &Value) -> Option<f64> {
    value.as_float().or_else(|| value.as_integer().map(|integer| integer as f64))
}
