//! The settings of RoPE in both spellings: `rope_theta` beside `rope_scaling`, and `rope_parameters` with both inside.

use super::keys::Keys;
use crate::config::RopeScaling;
use serde_json::{Value, json};

const DEFAULT_THETA: f64 = 10_000.0;

/// Base of the frequencies and how they are scaled. Whether that kind of scaling can be done is for the model's validation.
///
/// `rope_scaling` goes before `rope_parameters`, and a theta inside before one outside, as in `transformers`.
pub(super) fn read(keys: Keys<'_>) -> Result<(f64, Option<RopeScaling>), String> {
    let settings = match keys.object("rope_scaling")? {
        Some(settings) => Some(settings),
        None => keys.object("rope_parameters")?,
    };
    let inner_theta = settings
        .map(|s| s.float("rope_theta"))
        .transpose()?
        .flatten();
    let outer_theta = keys.float("rope_theta")?;
    let theta = inner_theta.or(outer_theta).unwrap_or(DEFAULT_THETA);
    for keys in [Some(keys), settings].into_iter().flatten() {
        let part = keys.float("partial_rotary_factor")?.unwrap_or(1.0);
        if part != 1.0 {
            return Err(format!(
                "partial_rotary_factor={part} is not supported; only 1 is"
            ));
        }
    }
    let scaling = settings
        .map(|s| read_scaling(keys, s))
        .transpose()?
        .flatten();
    Ok((theta, scaling))
}

fn read_scaling(keys: Keys<'_>, settings: Keys<'_>) -> Result<Option<RopeScaling>, String> {
    if let Some((layers, _)) = settings.0.iter().find(|(_, value)| value.is_object()) {
        return Err(format!(
            "rope_parameters of their own for {layers} are not supported"
        ));
    }
    let kind = match settings.text("rope_type")? {
        Some(kind) => kind,
        None => settings.text("type")?.unwrap_or("default"),
    };
    if kind == "default" {
        return Ok(None);
    }
    if !RopeScaling::KINDS.contains(&kind) {
        let known = RopeScaling::KINDS.join(", ");
        return Err(format!(
            "rope_type={kind:?} is not supported; only {known} are"
        ));
    }
    let factor = settings.float("factor")?;
    let factor = factor.ok_or_else(|| format!("factor of rope_type={kind:?} is missing"))?;
    if kind == "linear" {
        return Ok(Some(linear(factor)));
    }
    // Meta gave the number of positions in pre-training; without it `transformers` takes the model's.
    let original = settings.size("original_max_position_embeddings")?;
    let needed = |name: &str| {
        let value = settings.float(name)?;
        value.ok_or_else(|| format!("{name} of rope_type={kind:?} is missing"))
    };
    Ok(Some(RopeScaling {
        rope_type: kind.to_string(),
        factor,
        low_freq_factor: needed("low_freq_factor")?,
        high_freq_factor: needed("high_freq_factor")?,
        original_max_position_embeddings: match original {
            Some(original) => original,
            None => keys.required_size("max_position_embeddings")?,
        },
    }))
}

/// Linear scaling uses only the factor; the rest has the values that a TOML without them gets.
fn linear(factor: f64) -> RopeScaling {
    RopeScaling {
        rope_type: "linear".to_string(),
        factor,
        low_freq_factor: 1.0,
        high_freq_factor: 4.0,
        original_max_position_embeddings: 8192,
    }
}

/// `rope_scaling` in the older spelling, which every reader of such files understands.
pub(super) fn write(scaling: Option<&RopeScaling>) -> Value {
    match scaling {
        None => Value::Null,
        Some(s) if s.rope_type == "linear" => json!({"rope_type": "linear", "factor": s.factor}),
        Some(s) => json!({
            "rope_type": s.rope_type,
            "factor": s.factor,
            "low_freq_factor": s.low_freq_factor,
            "high_freq_factor": s.high_freq_factor,
            "original_max_position_embeddings": s.original_max_position_embeddings,
        }),
    }
}
