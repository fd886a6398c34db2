//! The settings of RoPE in both spellings: `rope_theta` beside `rope_scaling`, and
//! `rope_parameters` with both inside.

use super::keys::Keys;
use crate::config::{RopeScaling, RopeType};
use crate::foreign_file::quote;
use serde_json::{Value, json};

const DEFAULT_THETA: f64 = 10_000.0;

/// Base of the frequencies and how they are scaled. Whether that kind of scaling can be done is for
/// the model's validation.
///
/// `rope_scaling` goes before `rope_parameters`, and a theta inside before one outside, as in
/// `transformers`.
pub(super) fn read(
    keys: Keys<'_>,
    max_position_embeddings: usize,
) -> Result<(f64, Option<RopeScaling>), String> {
    let settings = match keys.object("rope_scaling")? {
        Some(settings) => Some(settings),
        None => keys.object("rope_parameters")?,
    };
    let inner_theta = settings.map(|s| s.float("rope_theta")).transpose()?.flatten();
    let outer_theta = keys.float("rope_theta")?;
    let theta = inner_theta.or(outer_theta).unwrap_or(DEFAULT_THETA);
    for keys in [Some(keys), settings].into_iter().flatten() {
        let part = keys.float("partial_rotary_factor")?.unwrap_or(1.0);
        if part != 1.0 {
            return Err(format!("partial_rotary_factor={part} is not supported; only 1 is"));
        }
    }
    let scaling =
        settings.map(|s| read_scaling(keys, s, max_position_embeddings)).transpose()?.flatten();
    Ok((theta, scaling))
}

fn read_scaling(
    keys: Keys<'_>,
    settings: Keys<'_>,
    max_position_embeddings: usize,
) -> Result<Option<RopeScaling>, String> {
    if let Some((layers, _)) = settings.0.iter().find(|(_, value)| value.is_object()) {
        let layers = quote(layers);
        return Err(format!("rope_parameters of their own for {layers} are not supported"));
    }
    let kind = match settings.text("rope_type")? {
        Some(kind) => kind,
        None => settings.text("type")?.unwrap_or("default"),
    };
    let rope_type: RopeType = kind.parse().map_err(|_| {
        let known = RopeType::WORDS.join(", ");
        format!("rope_type={kind:?} is not supported; only {known} are")
    })?;
    if rope_type == RopeType::Default {
        return Ok(None);
    }
    // Positions in pre-training. Some models have them beside the settings; without any
    // `transformers` takes the model's.
    let name = "original_max_position_embeddings";
    let original = keys.size(name)?.or(settings.size(name)?);
    let original = original.unwrap_or(max_position_embeddings);
    let factor = match settings.float("factor")? {
        None if rope_type == RopeType::Yarn => max_position_embeddings as f64 / original as f64,
        factor => factor.ok_or_else(|| format!("factor of rope_type={kind:?} is missing"))?,
    };
    let mut scaling = RopeScaling::new(rope_type, factor);
    match rope_type {
        RopeType::Llama3 => read_llama3(settings, &mut scaling)?,
        RopeType::Yarn => read_yarn(settings, &mut scaling)?,
        _ => return Ok(Some(scaling)),
    }
    scaling.original_max_position_embeddings = original;
    Ok(Some(scaling))
}

fn read_llama3(settings: Keys<'_>, scaling: &mut RopeScaling) -> Result<(), String> {
    let needed = |name: &str| {
        let value = settings.float(name)?;
        value.ok_or_else(|| format!("{name} of rope_type=\"llama3\" is missing"))
    };
    scaling.low_freq_factor = needed("low_freq_factor")?;
    scaling.high_freq_factor = needed("high_freq_factor")?;
    Ok(())
}

/// Zero means an absent number, as it does for `transformers`.
fn read_yarn(settings: Keys<'_>, scaling: &mut RopeScaling) -> Result<(), String> {
    let given = |name: &str| Ok::<_, String>(settings.float(name)?.filter(|value| *value != 0.0));
    scaling.beta_fast = given("beta_fast")?.unwrap_or(scaling.beta_fast);
    scaling.beta_slow = given("beta_slow")?.unwrap_or(scaling.beta_slow);
    scaling.attention_factor = settings.float("attention_factor")?;
    // One of the pair alone does nothing, nor does the pair beside an attention_factor.
    let pair = given("mscale")?.zip(given("mscale_all_dim")?);
    let pair = pair.filter(|_| scaling.attention_factor.is_none());
    (scaling.mscale, scaling.mscale_all_dim) = pair.unzip();
    if settings.get("truncate").is_some() {
        scaling.truncate = settings.flag("truncate")?;
    }
    Ok(())
}

/// `rope_scaling` in the older spelling, which every reader of such files understands.
pub(super) fn write(scaling: Option<&RopeScaling>) -> Value {
    match scaling {
        None => Value::Null,
        Some(s) => {
            let mut settings = json!({"rope_type": s.rope_type, "factor": s.factor});
            let Value::Object(keys) = &mut settings else { unreachable!("an object literal") };
            let mut insert = |name: &str, value| keys.insert(name.to_string(), value);
            let original = json!(s.original_max_position_embeddings);
            match s.rope_type {
                RopeType::Llama3 => {
                    insert("low_freq_factor", json!(s.low_freq_factor));
                    insert("high_freq_factor", json!(s.high_freq_factor));
                    insert("original_max_position_embeddings", original);
                }
                RopeType::Yarn => {
                    insert("beta_fast", json!(s.beta_fast));
                    insert("beta_slow", json!(s.beta_slow));
                    insert("truncate", json!(s.truncate));
                    insert("original_max_position_embeddings", original);
                    for (name, value) in [
                        ("attention_factor", s.attention_factor),
                        ("mscale", s.mscale),
                        ("mscale_all_dim", s.mscale_all_dim),
                    ] {
                        value.map(|value| insert(name, json!(value)));
                    }
                }
                _ => {}
            }
            settings
        }
    }
}
