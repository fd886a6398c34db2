//! Rotary position embedding: the frequencies of every kind of scaling, the tables of cosines and
//! sines, the rotation. Letters: b batch, t position, h heads, e head_dim.

use crate::config::{ModelConfig, RopeScaling, RopeType};
use crate::dtype::DType;
use crate::graph::{Graph, Tensor, Type};
use crate::hardware::Platform;

/// Angular frequency of each pair of a head's elements, head_dim / 2 of them, in a sequence of
/// `length` tokens. The rules are those of Hugging Face's `modeling_rope_utils.py`; only "dynamic"
/// looks at the length.
pub fn rope_frequencies(m: &ModelConfig, length: usize) -> Vec<f64> {
    let base = base_frequencies(m);
    let Some(s) = &m.rope_scaling else {
        return base;
    };
    let changes: Vec<f64> = match s.rope_type {
        RopeType::Default => return base,
        RopeType::Linear => vec![1.0 / s.factor; base.len()],
        RopeType::Dynamic => {
            let stretch = stretch(length as f64, m, s);
            let powers = stretch_exponents(m).into_iter();
            powers.map(|power| stretch.powf(power)).collect()
        }
        RopeType::Llama3 => {
            let kept = base.iter().map(|f| llama3_kept(*f, s));
            kept.map(|kept| mixed(kept, s)).collect()
        }
        RopeType::Yarn => yarn_kept(m, s).map(|kept| mixed(kept, s)).collect(),
    };
    let pairs = base.into_iter().zip(changes);
    pairs.map(|(frequency, change)| frequency * change).collect()
}

/// Factor on a frequency whose share `kept` stays and whose rest is slowed down.
fn mixed(kept: f64, s: &RopeScaling) -> f64 {
    kept + (1.0 - kept) / s.factor
}

/// Frequencies without any scaling (Su et al., 2021).
fn base_frequencies(m: &ModelConfig) -> Vec<f64> {
    let exponent = |i: usize| -2.0 * i as f64 / m.head_dim as f64;
    (0..m.head_dim / 2).map(|i| m.rope_theta.powf(exponent(i))).collect()
}

/// "dynamic" (NTK-aware scaling that follows the length): the factor that is taken out of theta^(1
/// - 2 / head_dim), 1 up to `max_position_embeddings` tokens.
fn stretch(length: f64, m: &ModelConfig, s: &RopeScaling) -> f64 {
    let beyond = (length / m.max_position_embeddings as f64).max(1.0);
    s.factor * beyond - (s.factor - 1.0)
}

/// Powers of [`stretch`] by which each frequency changes: theta grows by stretch^(e / (e - 2)), and
/// pair i has theta^(-2 i / e).
fn stretch_exponents(m: &ModelConfig) -> Vec<f64> {
    let exponent = |i: usize| -2.0 * i as f64 / (m.head_dim as f64 - 2.0);
    (0..m.head_dim / 2).map(exponent).collect()
}

/// Llama 3.1: the share of a frequency that is kept, 0 for long wavelengths and 1 for short ones.
fn llama3_kept(frequency: f64, s: &RopeScaling) -> f64 {
    let turns = s.original_max_position_embeddings as f64 * frequency / std::f64::consts::TAU;
    ((turns - s.low_freq_factor) / (s.high_freq_factor - s.low_freq_factor)).clamp(0.0, 1.0)
}

/// YaRN (Peng et al., 2023): the share of each frequency that is kept, 1 for pairs that turn
/// `beta_fast` times or more over the original positions, 0 for those that turn `beta_slow` times
/// or less.
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
    let s = m.rope_scaling.as_ref().filter(|s| s.rope_type == RopeType::Yarn)?;
    let growth = |scale: f64| 0.1 * scale * s.factor.ln() + 1.0;
    Some(match (s.attention_factor, s.mscale, s.mscale_all_dim) {
        (Some(factor), _, _) => factor,
        (None, Some(mscale), Some(all)) => growth(mscale) / growth(all),
        _ => growth(1.0),
    })
}

/// Cosine and sine of the rotary angles at `positions` (i32 [b, t] with b possibly 1), each f32 [b,
/// t, e]; the sine of the first half is negative, as [`rope`] expects it.
///
/// `lengths` (i32 [b]) are the tokens that each row has so far, for "dynamic"; without them every
/// row has t. A row that grows past `max_position_embeddings` turns its new queries and keys by the
/// frequencies of its present length and leaves cached keys as they are, as `transformers` does.
pub fn rope_tables<'g>(
    m: &ModelConfig,
    positions: Tensor<'g>,
    lengths: Option<Tensor<'g>>,
) -> [Tensor<'g>; 2] {
    let g = positions.graph();
    let followed =
        lengths.zip(m.rope_scaling.as_ref().filter(|s| s.rope_type == RopeType::Dynamic));
    let rows = followed.map_or(positions.dim(0), |(lengths, _)| lengths.dim(0));
    let shape = [rows, positions.dim(1), m.head_dim];
    let position = positions.convert(DType::F32).broadcast_in_dim(&shape, &[0, 1]);
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
    let angle = position * frequencies;
    let scaled = |table: Tensor<'g>| match attention_factor(m) {
        Some(factor) => table * factor,
        None => table,
    };
    let half = m.head_dim / 2;
    let signs = g.vector(DType::F32, &[vec![-1.0; half], vec![1.0; half]].concat());
    let sine = angle.sine() * signs.broadcast_to(&shape);
    // Without the barrier the compiler computes them again for every head of every layer.
    g.optimization_barrier([scaled(angle.cosine()), scaled(sine)])
}

/// Rotates each pair (i, i + e/2) of x [b, t, heads, e] by its angle (Su et al., 2021, in Hugging
/// Face's half-split layout). The gradient is the rotation back; the tables have none.
pub fn rope<'g>(x: Tensor<'g>, [cosine, sine]: [Tensor<'g>; 2], platform: Platform) -> Tensor<'g> {
    let rotate = |(x, cosine, sine)| rotate(x, [cosine, sine], platform);
    x.graph().custom_vjp(
        (x, cosine, sine),
        rotate,
        |(x, cosine, sine)| (rotate((x, cosine, sine)), (cosine, sine)),
        |(cosine, sine), d| (rotate((d, cosine, -sine)), cosine.zeros_like(), sine.zeros_like()),
    )
}

/// `x * cosine + (halves of x swapped) * sine`, with the sign of the swapped halves in the table of
/// sines.
fn rotate<'g>(x: Tensor<'g>, [cosine, sine]: [Tensor<'g>; 2], platform: Platform) -> Tensor<'g> {
    let (shape, x32) = (x.shape(), x.convert(DType::F32));
    let table = |t: Tensor<'g>| t.reshape(&[t.dim(0), t.dim(1), 1, t.dim(2)]).broadcast_to(&shape);
    (x32 * table(cosine) + rotate_half(x, platform) * table(sine)).convert(x.dtype())
}

/// x [b, t, heads, e] with the halves of each head swapped, in f32.
fn rotate_half<'g>(x: Tensor<'g>, platform: Platform) -> Tensor<'g> {
    let (g, e) = (x.graph(), x.dim(3));
    if platform == Platform::Tpu {
        // Halves of a vector register are slow to move and to write; a permutation matrix costs
        // next to nothing.
        let index = Type::new(DType::I32, &[e, e]);
        let distance = g.iota(&index, 0) - g.iota(&index, 1);
        let half = distance.abs().eq(g.full(&index, e as f64 / 2.0));
        return x.einsum_as("bthe,ef->bthf", half.convert(x.dtype()), DType::F32);
    }
    let x = x.convert(DType::F32);
    g.concatenate(&[x.slice_dim(3, e / 2, e), x.slice_dim(3, 0, e / 2)], 3)
}

/// Positions 0..t as i32 [1, t].
pub fn default_positions(g: &Graph, length: usize) -> Tensor<'_> {
    g.iota(&Type::new(DType::I32, &[1, length]), 1)
}
