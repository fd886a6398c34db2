//! Rotary position embedding: the frequencies of every kind of scaling, the tables of cosines and sines, the rotation.
//! Letters: b batch, t position, h heads, e head_dim.

use crate::config::{ModelConfig, RopeScaling};
use crate::dtype::DType;
use crate::graph::{Graph, Tensor, Type};

/// Angular frequency of each pair of a head's elements, head_dim / 2 of them, in a sequence of `length` tokens. The rules are
/// those of Hugging Face's `modeling_rope_utils.py`; only "dynamic" looks at the length.
pub fn rope_frequencies(m: &ModelConfig, length: usize) -> Vec<f64> {
    let base = base_frequencies(m);
    let Some(s) = &m.rope_scaling else {
        return base;
    };
    let changes: Vec<f64> = match s.rope_type.as_str() {
        "linear" => vec![1.0 / s.factor; base.len()],
        "dynamic" => {
            let stretch = stretch(length as f64, m, s);
            let powers = stretch_exponents(m).into_iter();
            powers.map(|power| stretch.powf(power)).collect()
        }
        "llama3" => {
            let kept = base.iter().map(|f| llama3_kept(*f, s));
            kept.map(|kept| mixed(kept, s)).collect()
        }
        "yarn" => yarn_kept(m, s).map(|kept| mixed(kept, s)).collect(),
        kind => panic!("rope_type {kind}"),
    };
    let pairs = base.into_iter().zip(changes);
    pairs
        .map(|(frequency, change)| frequency * change)
        .collect()
}

/// The change of a frequency of which a share is kept and the rest slowed down.
fn mixed(kept: f64, s: &RopeScaling) -> f64 {
    kept + (1.0 - kept) / s.factor
}

/// Frequencies without any scaling (Su et al., 2021).
fn base_frequencies(m: &ModelConfig) -> Vec<f64> {
    let exponent = |i: usize| -2.0 * i as f64 / m.head_dim as f64;
    (0..m.head_dim / 2)
        .map(|i| m.rope_theta.powf(exponent(i)))
        .collect()
}

/// "dynamic" (NTK-aware scaling that follows the length): the factor that is taken out of theta^(1 - 2 / head_dim), 1 up to
/// `max_position_embeddings` tokens.
fn stretch(length: f64, m: &ModelConfig, s: &RopeScaling) -> f64 {
    let beyond = (length / m.max_position_embeddings as f64).max(1.0);
    s.factor * beyond - (s.factor - 1.0)
}

/// Powers of [`stretch`] by which each frequency changes: theta grows by stretch^(e / (e - 2)), and pair i has theta^(-2 i / e).
fn stretch_exponents(m: &ModelConfig) -> Vec<f64> {
    let exponent = |i: usize| -2.0 * i as f64 / (m.head_dim as f64 - 2.0);
    (0..m.head_dim / 2).map(exponent).collect()
}

/// Llama 3.1: the share of a frequency that is kept, 0 for long wavelengths and 1 for short ones.
fn llama3_kept(frequency: f64, s: &RopeScaling) -> f64 {
    let turns = s.original_max_position_embeddings as f64 * frequency / std::f64::consts::TAU;
    ((turns - s.low_freq_factor) / (s.high_freq_factor - s.low_freq_factor)).clamp(0.0, 1.0)
}

/// YaRN (Peng et al., 2023): the share of each frequency that is kept, 1 for pairs that turn `beta_fast` times or more over the
/// original positions, 0 for those that turn `beta_slow` times or less.
fn yarn_kept(m: &ModelConfig, s: &RopeScaling) -> impl Iterator<Item = f64> {
    let (e, original) = (m.head_dim as f64, s.original_max_position_embeddings as f64);
    let pair_that_turns = |times: f64| {
        e * (original / (times * std::f64::consts::TAU)).ln() / (2.0 * m.rope_theta.ln())
    };
    let (mut low, mut high) = (pair_that_turns(s.beta_fast), pair_that_turns(s.beta_slow));
    if s.truncate {
        (low, high) = (low.floor(), high.ceil());
    }
    (low, high) = (low.max(0.0), high.min(e - 1.0));
    if low == high {
        high += 0.001;
    }
    let slowed = move |i: usize| ((i as f64 - low) / (high - low)).clamp(0.0, 1.0);
    (0..m.head_dim / 2).map(move |i| 1.0 - slowed(i))
}

/// YaRN's factor on cosine and sine, which sharpens the attention of a longer context.
fn attention_factor(m: &ModelConfig) -> Option<f64> {
    let s = m.rope_scaling.as_ref().filter(|s| s.rope_type == "yarn")?;
    let growth = |scale: f64| 0.1 * scale * s.factor.ln() + 1.0;
    Some(match (s.attention_factor, s.mscale, s.mscale_all_dim) {
        (Some(factor), _, _) => factor,
        (None, Some(mscale), Some(all)) => growth(mscale) / growth(all),
        _ => growth(1.0),
    })
}

/// Cosine and sine of the rotary angles at `positions` (i32 [b, t] with b possibly 1), each f32 [b, t, e].
///
/// `lengths` (i32 [b]) are the tokens that each row has so far, for "dynamic"; without them every row has t. A row that grows
/// past `max_position_embeddings` turns its new queries and keys by the frequencies of its present length and leaves cached keys
/// as they are, as `transformers` does.
pub fn rope_tables<'g>(
    m: &ModelConfig,
    positions: Tensor<'g>,
    lengths: Option<Tensor<'g>>,
) -> [Tensor<'g>; 2] {
    let g = positions.graph();
    let followed = lengths.zip(m.rope_scaling.as_ref().filter(|s| s.rope_type == "dynamic"));
    let rows = followed.map_or(positions.dim(0), |(lengths, _)| lengths.dim(0));
    let shape = [rows, positions.dim(1), m.head_dim];
    let place = positions
        .convert(DType::F32)
        .broadcast_in_dim(&shape, &[0, 1]);
    let twice = |pairs: Vec<f64>| g.vector(DType::F32, &pairs.repeat(2)).broadcast_to(&shape);
    let frequencies = match followed {
        None => twice(rope_frequencies(m, positions.dim(1))),
        Some((lengths, s)) => {
            let beyond = lengths.convert(DType::F32) * (1.0 / m.max_position_embeddings as f64);
            let beyond = beyond.maximum(g.full(&beyond.ty(), 1.0));
            let stretch = beyond * s.factor - (s.factor - 1.0);
            let stretch = stretch.broadcast_in_dim(&shape, &[0]);
            twice(base_frequencies(m)) * stretch.power(twice(stretch_exponents(m)))
        }
    };
    let angle = place * frequencies;
    let scaled = |table: Tensor<'g>| match attention_factor(m) {
        Some(factor) => table * factor,
        None => table,
    };
    [scaled(angle.cosine()), scaled(angle.sine())]
}

/// Rotates each pair (i, i + e/2) of x [b, t, heads, e] by its angle (Su et al., 2021, in Hugging Face's half-split layout).
pub fn rope<'g>(x: Tensor<'g>, [cosine, sine]: [Tensor<'g>; 2]) -> Tensor<'g> {
    let (shape, e) = (x.shape(), x.dim(3));
    let x32 = x.convert(DType::F32);
    let (low, high) = (x32.slice_dim(3, 0, e / 2), x32.slice_dim(3, e / 2, e));
    let turned = x.graph().concatenate(&[-high, low], 3);
    let table = |t: Tensor<'g>| t.reshape(&[t.dim(0), t.dim(1), 1, e]).broadcast_to(&shape);
    (x32 * table(cosine) + turned * table(sine)).convert(x.dtype())
}

/// Positions 0..t as i32 [1, t].
pub fn default_positions(g: &Graph, length: usize) -> Tensor<'_> {
    g.iota(&Type::new(DType::I32, &[1, length]), 1)
}
