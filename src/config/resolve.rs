//! What was left out of a checked table: defaults, sizes derived from other keys, and shorthands
//! turned into what they stand for.

use super::require;
use super::schema::{Fill, Kind, SECTIONS};
use crate::error::UserError;
use toml::{Table, Value};

/// The table of a `Config`, from a table that has passed the schema.
pub(super) fn resolve(mut table: Table, origin: &str) -> Result<Table, UserError> {
    let missing = missing(&table);
    require!(
        missing.is_empty(),
        "config: {origin} lacks {}; add {}",
        missing.join(", "),
        if missing.len() == 1 { "it" } else { "them" }
    );
    resolve_model(&mut table)?;
    if get(&table, "optimizer.beta2").is_none() {
        // Chen et al. 2023 for Lion; Llama's AdamW else.
        let lion = text(&table, "optimizer.name") == Some("lion");
        let beta2 = if lion { 0.99 } else { 0.95 };
        insert(&mut table, "optimizer.beta2", Value::Float(beta2));
    }
    for section in SECTIONS {
        if section.optional && !table.contains_key(section.name) {
            continue;
        }
        for key in section.keys {
            let path = format!("{}.{}", section.name, key.name);
            match (key.fill, key.kind, get(&table, &path)) {
                (Fill::Default(text), _, None) => insert(&mut table, &path, default(text)),
                (_, Kind::Texts, Some(text @ Value::String(_))) => {
                    let list = Value::Array(vec![text.clone()]);
                    insert(&mut table, &path, list);
                }
                _ => {}
            }
        }
    }
    Ok(table)
}

fn default(text: &str) -> Value {
    let mut table: Table =
        format!("value = {text}").parse().expect("defaults of the schema are TOML");
    table.remove("value").expect("the key just written")
}

fn missing(table: &Table) -> Vec<String> {
    let mut missing = Vec::new();
    for section in SECTIONS {
        for key in section.keys.iter().filter(|key| matches!(key.fill, Fill::Required)) {
            let path = format!("{}.{}", section.name, key.name);
            if get(table, &path).is_none() {
                missing.push(path);
            }
        }
    }
    let ffn = ["intermediate_size", "ffn_multiple_of", "ffn_dim_multiplier"];
    if ffn.iter().all(|name| get(table, &format!("model.{name}")).is_none()) {
        missing.push("model.intermediate_size (or model.ffn_multiple_of)".into());
    }
    if get(table, "model.vocab_size").is_none() && trained_vocabulary(table).is_none() {
        missing.push("model.vocab_size".into());
    }
    missing.extend(missing_rope(table));
    missing
}

fn missing_rope(table: &Table) -> Vec<String> {
    let needed: &[&str] =
        match (get(table, "model.rope_scaling"), text(table, "model.rope_scaling.rope_type")) {
            (None, _) => &[],
            (_, None) => &["rope_type"],
            (_, Some("linear" | "dynamic")) => &["factor"],
            (_, Some("yarn")) => &["factor", "original_max_position_embeddings"],
            (_, Some("llama3")) => &[
                "factor",
                "low_freq_factor",
                "high_freq_factor",
                "original_max_position_embeddings",
            ],
            _ => &[],
        };
    let paths = needed.iter().map(|name| format!("model.rope_scaling.{name}"));
    paths.filter(|path| get(table, path).is_none()).collect()
}

fn resolve_model(table: &mut Table) -> Result<(), UserError> {
    if let Some(entries) = trained_vocabulary(table) {
        insert_absent(table, "model.vocab_size", entries);
    }
    if let Some(length) = count(table, "train.sequence_length") {
        insert_absent(table, "model.max_position_embeddings", length);
    }
    resolve_bias(table)?;
    resolve_heads(table)?;
    resolve_ffn(table)?;
    resolve_rope(table);
    Ok(())
}

fn resolve_bias(table: &mut Table) -> Result<(), UserError> {
    let Some(bias) = remove(table, "model.use_bias") else {
        return Ok(());
    };
    for path in ["model.attention_bias", "model.mlp_bias"] {
        require!(
            get(table, path).is_none(),
            "model: use_bias stands for attention_bias and mlp_bias; remove use_bias or {path}"
        );
        insert(table, path, bias.clone());
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
        "model: num_attention_heads={heads} does not divide hidden_size={hidden}; use hidden_size={} or set head_dim",
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
    require!(
        get(table, "model.intermediate_size").is_none(),
        "model: intermediate_size and ffn_multiple_of or ffn_dim_multiplier give the same size twice; remove one"
    );
    let multiple = multiple.and_then(|value| value.as_integer()).unwrap_or(64);
    let multiplier = multiplier.and_then(|value| number(&value)).unwrap_or(1.0);
    require!(multiple > 0, "model: ffn_multiple_of=0 rounds to nothing; 64 is usual");
    require!(
        multiplier > 0.0 && multiplier.is_finite(),
        "model: ffn_dim_multiplier={multiplier} must be above 0; 1 is usual"
    );
    let hidden = count(table, "model.hidden_size").unwrap_or_default();
    let size = ((hidden.saturating_mul(8) / 3) as f64 * multiplier) as i64;
    insert_absent(
        table,
        "model.intermediate_size",
        size.saturating_add(multiple - 1) / multiple * multiple,
    );
    Ok(())
}

/// Keys that are left out, or that a kind of scaling does not use, get the values of Llama 3.1 and
/// of the YaRN paper.
fn resolve_rope(table: &mut Table) {
    if text(table, "model.rope_scaling.rope_type") == Some("default") {
        remove(table, "model.rope_scaling");
    }
    if get(table, "model.rope_scaling").is_none() {
        return;
    }
    for (name, value) in [
        ("factor", 1.0),
        ("low_freq_factor", 1.0),
        ("high_freq_factor", 4.0),
        ("beta_fast", 32.0),
        ("beta_slow", 1.0),
    ] {
        let path = format!("model.rope_scaling.{name}");
        if get(table, &path).is_none() {
            insert(table, &path, Value::Float(value));
        }
    }
    if get(table, "model.rope_scaling.truncate").is_none() {
        insert(table, "model.rope_scaling.truncate", Value::Boolean(true));
    }
    insert_absent(table, "model.rope_scaling.original_max_position_embeddings", 8192);
}

fn trained_vocabulary(table: &Table) -> Option<i64> {
    text(table, "data.tokenizer")?.strip_prefix("train:")?.parse().ok()
}

/// The value at a dotted path.
pub(super) fn get<'a>(table: &'a Table, path: &str) -> Option<&'a Value> {
    match path.split_once('.') {
        Some((name, rest)) => get(table.get(name)?.as_table()?, rest),
        None => table.get(path),
    }
}

fn text<'a>(table: &'a Table, path: &str) -> Option<&'a str> {
    get(table, path)?.as_str()
}

fn count(table: &Table, path: &str) -> Option<i64> {
    get(table, path)?.as_integer()
}

fn number(value: &Value) -> Option<f64> {
    value.as_float().or_else(|| value.as_integer().map(|integer| integer as f64))
}

fn insert(table: &mut Table, path: &str, value: Value) {
    match path.split_once('.') {
        Some((name, rest)) => {
            let inner = table.entry(name).or_insert_with(|| Value::Table(Table::new()));
            insert(
                inner.as_table_mut().expect("the schema has checked that sections are tables"),
                rest,
                value,
            );
        }
        None => drop(table.insert(path.to_string(), value)),
    }
}

fn insert_absent(table: &mut Table, path: &str, count: i64) {
    if get(table, path).is_none() {
        insert(table, path, Value::Integer(count));
    }
}

fn remove(table: &mut Table, path: &str) -> Option<Value> {
    match path.split_once('.') {
        Some((name, rest)) => remove(table.get_mut(name)?.as_table_mut()?, rest),
        None => table.remove(path),
    }
}
