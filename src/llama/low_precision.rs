//! Matrices of training in few bits: they are rounded to int8 or 8-bit floats times scales, in the
//! forward pass and for both products of the backward pass. The frozen weights of adapters, which
//! are kept in few bits, are another thing: see `weight`. Letters: t tokens, i in, o out, g groups
//! of tokens.

use super::attention::mosaic::Lowering;
use super::remat::MAGNITUDE;
use super::scaled_product::OnDevices;
use crate::config::{Granularity, Quantization, TrainConfig};
use crate::dtype::DType;
use crate::graph::Tensor;
use crate::hardware::{Chip, EightBit, Platform, TensorCore};
use crate::parallel::Parallel;
use crate::tree;

/// The largest numbers of int8 (symmetric), float8_e4m3fn and float8_e5m2.
pub(super) const LARGEST_INT8: f64 = 127.0;
const LARGEST_E4M3: f64 = 448.0;
const LARGEST_E5M2: f64 = 57344.0;
/// Stands for the largest magnitude of zeros.
pub(super) const SMALLEST: f64 = 1e-30;

/// How matrix products are computed in few bits.
#[derive(Clone, Copy, Debug)]
pub struct LowPrecision {
    is_int8: bool,
    granularity: Granularity,
    /// Groups of tokens with scales of their own in the gradients of weights, which 0 leaves in the
    /// type of the computation; None: one for each shard of the tokens.
    pub(super) groups: Option<usize>,
    pub stochastic_rounding: bool,
    /// How the kernel is written that computes products.
    pub lowering: Lowering,
}

/// What a run should know whose products are of a type that the matrix units of its chip do not
/// multiply.
pub fn emulated(train: &TrainConfig, chip: &Chip) -> Option<String> {
    let Chip { name, eight_bit: EightBit { int8, fp8 }, .. } = *chip;
    let (quantization, is_native) = match train.quantization {
        Quantization::None => return None,
        Quantization::Int8 => (Quantization::Int8, int8),
        Quantization::Fp8 => (Quantization::Fp8, fp8),
    };
    let other = match (int8, fp8) {
        (true, _) => "\"int8\" is what it multiplies",
        (_, true) => "\"fp8\" is what it multiplies",
        _ => "\"none\" is faster",
    };
    (!is_native).then(|| {
        format!(
            "train.quantization = \"{quantization}\" is emulated: the matrix units of {name} do not \
             multiply such numbers, and products take longer than in bfloat16; {other}"
        )
    })
}

/// Numbers of few bits, and the f32 scales of those that share one.
#[derive(Clone, Copy, Debug)]
pub struct Scaled<'g> {
    pub values: Tensor<'g>,
    pub scales: Tensor<'g>,
}

tree!(Scaled { values, scales });

/// The dims of a product's operand, "ti" or "it", and of its result, "to" or "ot".
#[derive(Clone, Copy, Debug)]
pub struct Layout {
    pub x: &'static str,
    pub y: &'static str,
}

/// Where a letter stands.
pub(super) fn position(letters: &str, letter: char) -> usize {
    letters.find(letter).expect("a letter of the tensor")
}

/// `x`, whose dims are `from`, repeated along the other dims of `to`, which is of `shape`.
pub(super) fn spread<'g>(x: Tensor<'g>, from: &str, shape: &[usize], to: &str) -> Tensor<'g> {
    let dims: Vec<usize> = from.chars().map(|letter| position(to, letter)).collect();
    x.broadcast_in_dim(shape, &dims)
}

/// `letters` without those of `removed`.
pub(super) fn without(letters: &str, removed: &str) -> String {
    letters.chars().filter(|letter| !removed.contains(*letter)).collect()
}

/// Splits dim t into g and t.
pub(super) fn grouped<'g>(x: Tensor<'g>, letters: &str, groups: usize) -> (Tensor<'g>, String) {
    let (mut shape, at) = (x.shape(), position(letters, 't'));
    shape[at] /= groups;
    shape.insert(at, groups);
    (x.reshape(&shape), letters.replace('t', "gt"))
}

impl LowPrecision {
    /// As a run is configured; None where products are in the type of the computation.
    pub fn new(train: &TrainConfig) -> Option<LowPrecision> {
        (train.quantization != Quantization::None).then_some(LowPrecision {
            is_int8: train.quantization == Quantization::Int8,
            granularity: train.quantization_granularity,
            groups: train.quantization_local_shard_count,
            stochastic_rounding: train.stochastic_rounding,
            lowering: Lowering::Mosaic,
        })
    }

    /// Type of activations and weights, and its largest number.
    pub(super) fn forward_type(&self) -> (DType, f64) {
        if self.is_int8 { (DType::I8, LARGEST_INT8) } else { (DType::F8E4M3FN, LARGEST_E4M3) }
    }

    /// Type of gradients, and its largest number.
    pub(super) fn backward_type(&self) -> (DType, f64) {
        if self.is_int8 { (DType::I8, LARGEST_INT8) } else { (DType::F8E5M2, LARGEST_E5M2) }
    }

    /// Type in which products are summed.
    pub(super) fn sum_type(&self) -> DType {
        if self.is_int8 { DType::I32 } else { DType::F32 }
    }

    /// x in few bits, with scales over all its dims but `summed`. With `noise`, uniform in (0, 1),
    /// numbers are rounded at random.
    pub(super) fn scale<'g>(
        &self,
        x: Tensor<'g>,
        letters: &str,
        summed: char,
        (dtype, largest): (DType, f64),
        noise: Option<Tensor<'g>>,
    ) -> Scaled<'g> {
        let (x, shape) = (x.convert(DType::F32), x.shape());
        let own = match self.granularity {
            Granularity::Channel => without(letters, &summed.to_string()),
            Granularity::Tensor => without(letters, "toi"),
        };
        let reduced: Vec<usize> = letters
            .chars()
            .enumerate()
            .filter(|(_, c)| !own.contains(*c))
            .map(|(i, _)| i)
            .collect();
        let magnitude = x.abs().max(&reduced).named(MAGNITUDE);
        let magnitude = magnitude.maximum(x.graph().full(&magnitude.ty(), SMALLEST));
        let scaled = x * spread(largest / magnitude, &own, &shape, letters);
        let values = if dtype == DType::I8 { round(scaled, noise) } else { scaled };
        let kept = without(letters, &summed.to_string());
        let sizes: Vec<usize> = kept.chars().map(|c| shape[position(letters, c)]).collect();
        let scales = spread(magnitude * (1.0 / largest), &own, &sizes, &kept);
        Scaled { values: values.convert(dtype), scales }
    }

    /// The kernel that computes products where it supports their sizes: on v6e, and where devices
    /// differ in nothing but their rows of the batch.
    pub(super) fn kernel<'a>(&self, parallel: &'a Parallel) -> Option<OnDevices<'a>> {
        let is_v6e = parallel.platform == Platform::Tpu && parallel.tensor_core == TensorCore::V6;
        let is_written = is_v6e || self.lowering == Lowering::Loops;
        let only_rows = parallel.batch_shards() == parallel.devices() && parallel.stages() == 1;
        let kernel = OnDevices { parallel, lowering: self.lowering };
        (self.is_int8 && is_written && only_rows).then_some(kernel)
    }

    /// Whether channels have scales of their own and nothing is rounded at random.
    pub(super) fn has_scales_of_channels(&self) -> bool {
        self.granularity == Granularity::Channel && !self.stochastic_rounding
    }

    /// Groups of `tokens` with scales of their own.
    pub(super) fn groups_of(&self, tokens: usize, parallel: &Parallel) -> usize {
        let groups = self.groups.unwrap_or(parallel.token_shards());
        if groups > 0 && tokens.is_multiple_of(groups) { groups } else { 1 }
    }
}

/// Numbers up to 127 as whole ones: the nearest, or with `noise`, uniform in (0, 1), one of the
/// two around each by chance.
fn round<'g>(x: Tensor<'g>, noise: Option<Tensor<'g>>) -> Tensor<'g> {
    let largest = || x.graph().full(&x.ty(), LARGEST_INT8);
    noise.map_or_else(|| x.round_nearest_even(), |u| (x + u).floor().minimum(largest()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chips_without_a_type_emulate_it() {
        let note = |quantization, kind| {
            let train = TrainConfig { quantization, ..TrainConfig::default() };
            emulated(&train, Chip::of_kind(kind).expect("a chip"))
        };
        let fp8 = |kind| note(Quantization::Fp8, kind);
        for kind in ["TPU v4", "TPU v5 lite", "TPU v5p", "TPU v6 lite", "NVIDIA A100-SXM4-80GB"] {
            let said = fp8(kind).unwrap_or_default();
            assert!(said.contains("is emulated") && said.contains("\"int8\" is"), "{kind}: {said}");
            assert_eq!(note(Quantization::Int8, kind), None, "{kind}");
        }
        for kind in ["TPU7x", "NVIDIA H100 80GB HBM3", "NVIDIA H200", "NVIDIA L4"] {
            assert_eq!(fp8(kind), None, "{kind}");
        }
        let int8 = note(Quantization::Int8, "TPU7x").unwrap_or_default();
        assert!(int8.contains("\"fp8\" is"), "{int8}");
        assert_eq!(note(Quantization::None, "TPU v5 lite"), None);
    }
}
