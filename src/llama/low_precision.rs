//! Matrix products of training in few bits: operands are rounded to int8 or 8-bit floats times
//! scales, in the forward pass and in both products of the backward pass. The frozen weights of
//! adapters, which are kept in few bits, are another thing: see `weight`. Letters: t tokens, i in,
//! o out, g groups of tokens.

use crate::config::{Granularity, Quantization, TrainConfig};
use crate::dtype::DType;
use crate::graph::Tensor;
use crate::graph::ops::random::Key;
use crate::hardware::{Chip, EightBit};
use crate::parallel::Parallel;
use crate::tree;

/// The largest numbers of int8 (symmetric), float8_e4m3fn and float8_e5m2.
const LARGEST_INT8: f64 = 127.0;
const LARGEST_E4M3: f64 = 448.0;
const LARGEST_E5M2: f64 = 57344.0;
/// Stands for the largest magnitude of zeros.
const SMALLEST: f64 = 1e-30;

/// How matrix products are computed in few bits.
#[derive(Clone, Copy, Debug)]
pub struct LowPrecision {
    is_int8: bool,
    granularity: Granularity,
    /// Groups of tokens with scales of their own in the gradients of weights, which 0 leaves in the
    /// type of the computation; None: one for each shard of the tokens.
    groups: Option<usize>,
    pub stochastic_rounding: bool,
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

/// The operand x of a product as the gradient of the weight reads it.
#[derive(Clone, Copy, Debug)]
struct Kept<'g> {
    values: Tensor<'g>,
    /// Of each token; None where x is not rounded.
    scales: Option<Tensor<'g>>,
}

tree!(Kept { values, scales });

/// The dims of a product's operand, "ti" or "it", and of its result, "to" or "ot".
#[derive(Clone, Copy, Debug)]
pub struct Layout {
    pub x: &'static str,
    pub y: &'static str,
}

/// A trained weight as it is multiplied, with where its gradient goes.
#[derive(Clone, Copy, Debug)]
pub struct Rounded<'g> {
    /// [out, in]; read for its gradient alone.
    pub weight: Tensor<'g>,
    /// [out, in] and [out].
    pub scaled: Scaled<'g>,
    pub how: LowPrecision,
    /// Where gradients are rounded at random, what their random numbers come from.
    pub noise: Option<Key<'g>>,
}

tree!(Rounded { weight, scaled } keep { how, noise });

/// Where a letter stands.
fn position(letters: &str, letter: char) -> usize {
    letters.find(letter).expect("a letter of the tensor")
}

/// `x`, whose dims are `from`, repeated along the other dims of `to`, which is of `shape`.
fn spread<'g>(x: Tensor<'g>, from: &str, shape: &[usize], to: &str) -> Tensor<'g> {
    let dims: Vec<usize> = from.chars().map(|letter| position(to, letter)).collect();
    x.broadcast_in_dim(shape, &dims)
}

/// `letters` without those of `removed`.
fn without(letters: &str, removed: &str) -> String {
    letters.chars().filter(|letter| !removed.contains(*letter)).collect()
}

/// Splits dim t into g and t.
fn grouped<'g>(x: Tensor<'g>, letters: &str, groups: usize) -> (Tensor<'g>, String) {
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
        })
    }

    /// Type of activations and weights, and its largest number.
    fn forward_type(&self) -> (DType, f64) {
        if self.is_int8 { (DType::I8, LARGEST_INT8) } else { (DType::F8E4M3FN, LARGEST_E4M3) }
    }

    /// Type of gradients, and its largest number.
    fn backward_type(&self) -> (DType, f64) {
        if self.is_int8 { (DType::I8, LARGEST_INT8) } else { (DType::F8E5M2, LARGEST_E5M2) }
    }

    /// Type in which products are summed.
    fn sum_type(&self) -> DType {
        if self.is_int8 { DType::I32 } else { DType::F32 }
    }

    /// A weight [out, in] of a layer, or a stack of them.
    pub fn round_weight<'g>(&self, weight: Tensor<'g>) -> Rounded<'g> {
        let letters = if weight.rank() == 3 { "loi" } else { "oi" };
        let scaled = self.scale(weight.stop_gradient(), letters, 'i', self.forward_type(), None);
        Rounded { weight, scaled, how: *self, noise: None }
    }

    /// x in few bits, with scales over all its dims but `summed`. With `noise`, uniform in (0, 1),
    /// numbers are rounded at random.
    fn scale<'g>(
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
        let magnitude = x.abs().max(&reduced);
        let magnitude = magnitude.maximum(x.graph().full(&magnitude.ty(), SMALLEST));
        let scaled = x * spread(largest / magnitude, &own, &shape, letters);
        let values = if dtype == DType::I8 { round(scaled, noise) } else { scaled };
        let kept = without(letters, &summed.to_string());
        let sizes: Vec<usize> = kept.chars().map(|c| shape[position(letters, c)]).collect();
        let scales = spread(magnitude * (1.0 / largest), &own, &sizes, &kept);
        Scaled { values: values.convert(dtype), scales }
    }

    /// x as the gradient of the weight reads it: as it is, or as the forward pass rounded it.
    fn kept<'g>(&self, x: Tensor<'g>, rounded: Scaled<'g>) -> Kept<'g> {
        match self.groups {
            Some(0) => Kept { values: x, scales: None },
            _ => Kept { values: rounded.values, scales: Some(rounded.scales) },
        }
    }

    /// Groups of `tokens` with scales of their own.
    fn groups_of(&self, tokens: usize, parallel: &Parallel) -> usize {
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

impl<'g> Rounded<'g> {
    /// The product y of x with the transposed weight, in the type of `x`. Its gradients are those
    /// of the product of the rounded numbers, as if rounding were the identity.
    pub fn multiply(self, x: Tensor<'g>, layout: Layout, parallel: &Parallel) -> Tensor<'g> {
        let (g, how, dtype) = (x.graph(), self.how, x.dtype());
        let weight = self.weight.convert(dtype);
        let values = self.scaled.values;
        let tokens = x.dim(position(layout.x, 't'));
        let groups = how.groups_of(tokens, parallel);
        let forward = |x: Tensor<'g>, scales: Tensor<'g>| {
            let rounded = how.scale(x, layout.x, 'i', how.forward_type(), None);
            let weight = Scaled { values, scales };
            let y = how.forward(rounded, weight, layout).convert(dtype);
            (y, (how.kept(x, rounded), scales))
        };
        g.custom_vjp(
            [x, weight, self.scaled.scales],
            |[x, _, scales]| forward(x, scales).0,
            |[x, _, scales]| forward(x, scales),
            |(x, scales), dy| {
                let backward = Backward { rounded: &self, layout, x, dy };
                let by_row = backward.by_row(scales);
                let dx = backward.input_gradient(by_row).convert(dtype);
                let dw = match x.scales {
                    None => backward.dense_weight_gradient(),
                    Some(of_x) => {
                        let dw = backward.weight_gradient(by_row, of_x, scales, groups);
                        dw.convert(dtype).sum(&[0])
                    }
                };
                [dx, dw, scales.zeros_like()]
            },
        )
    }
}

/// The backward pass of a product.
struct Backward<'a, 'g> {
    rounded: &'a Rounded<'g>,
    layout: Layout,
    x: Kept<'g>,
    dy: Tensor<'g>,
}

impl<'g> Backward<'_, 'g> {
    /// Uniform numbers for the elements of x, where it is rounded at random.
    fn noise(&self, site: u32, x: Tensor<'g>) -> Option<Tensor<'g>> {
        self.rounded.noise.map(|key| key.fold(site).uniform(&x.shape(), 0))
    }

    /// dy times the scales of the weight, so that the weight's rounded numbers are left to multiply
    /// by; with a scale for each token.
    fn by_row(&self, scales: Tensor<'g>) -> Scaled<'g> {
        let (how, y) = (self.rounded.how, self.layout.y);
        let dy = self.dy.convert(DType::F32) * spread(scales, "o", &self.dy.shape(), y);
        how.scale(dy, y, 'o', how.backward_type(), self.noise(0, dy))
    }

    /// f32.
    fn input_gradient(&self, dy: Scaled<'g>) -> Tensor<'g> {
        let (Layout { x, y }, weight) = (self.layout, self.rounded.scaled.values);
        let dx = dy.values.einsum_as(&format!("{y},oi->{x}"), weight, self.rounded.how.sum_type());
        let dx = dx.convert(DType::F32);
        dx * spread(dy.scales, "t", &dx.shape(), x)
    }

    /// [o, i] of numbers that are not rounded.
    fn dense_weight_gradient(&self) -> Tensor<'g> {
        let Layout { x, y } = self.layout;
        self.dy.einsum(&format!("{y},{x}->oi"), self.x.values)
    }

    /// By groups of tokens, f32 [g, o, i], of dy as [`Backward::by_row`] rounded it. Its scales go
    /// into x, which is rounded again with a scale for each input channel: x spreads less within a
    /// token than dy does, whose small numbers a scale over tokens would lose.
    fn weight_gradient(
        &self,
        dy: Scaled<'g>,
        of_x: Tensor<'g>,
        scales: Tensor<'g>,
        groups: usize,
    ) -> Tensor<'g> {
        let (how, Layout { x, y }) = (self.rounded.how, self.layout);
        let dense = self.x.values.convert(DType::F32);
        let dense = dense * spread(of_x * dy.scales, "t", &dense.shape(), x);
        let noise = self.noise(1, dense).map(|u| grouped(u, x, groups).0);
        let ((x, of_x), (dy, y)) = (grouped(dense, x, groups), grouped(dy.values, y, groups));
        let x = how.scale(x, &of_x, 't', how.forward_type(), noise);
        let dw = dy.einsum_as(&format!("{y},{of_x}->goi"), x.values, how.sum_type());
        let (dw, shape) = (dw.convert(DType::F32), dw.shape());
        dw * spread(x.scales, &without(&of_x, "t"), &shape, "goi")
            * spread(1.0 / scales, "o", &shape, "goi")
    }
}

impl LowPrecision {
    /// The product of numbers in few bits, in f32.
    fn forward<'g>(&self, x: Scaled<'g>, w: Scaled<'g>, layout: Layout) -> Tensor<'g> {
        let (sum, Layout { x: of_x, y }) = (self.sum_type(), layout);
        let product = match y {
            "ot" => w.values.einsum_as(&format!("oi,{of_x}->ot"), x.values, sum),
            _ => x.values.einsum_as(&format!("{of_x},oi->{y}"), w.values, sum),
        };
        let (product, shape) = (product.convert(DType::F32), product.shape());
        product * spread(x.scales, "t", &shape, y) * spread(w.scales, "o", &shape, y)
    }
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
