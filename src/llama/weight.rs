//! The weight of a linear map as the device holds it: as it is, or quantized, in which case it is
//! made whole inside the layer that multiplies by it, again in the backward pass, and never kept.

use super::low_precision::{Layout, LowPrecision};
use super::rounded::Rounded;
use super::row::{Content, Init, Row};
use crate::config::BaseType;
use crate::dtype::DType;
use crate::graph::autodiff::Remat;
use crate::graph::{Tensor, Tree};
use crate::parallel::{Dim, Parallel};
use crate::quantization::nf4;

/// The weight [out, in] of a linear map.
#[derive(Clone, Copy, Debug)]
pub(super) enum Weight<'g> {
    /// In a pipeline one for each stage, [s, out, in].
    Plain(Tensor<'g>),
    /// Trained, and multiplied in few bits.
    Rounded(Rounded<'g>),
    /// Symmetric, by output channel: i8 [out, in] times f32 [out].
    Int8 { values: Tensor<'g>, scales: Tensor<'g> },
    /// Two codes a byte, the first in the high bits: u8 [out, in / 2]. Each denotes an entry of
    /// the table times the scale of its block: f32 [out, in / 64].
    Nf4 { codes: Tensor<'g>, scales: Tensor<'g> },
}

impl<'g> Tree<'g> for Weight<'g> {
    fn map(&self, f: &mut dyn FnMut(Tensor<'g>) -> Tensor<'g>) -> Self {
        match *self {
            Weight::Plain(weight) => Weight::Plain(f(weight)),
            Weight::Rounded(ref rounded) => Weight::Rounded(rounded.map(f)),
            Weight::Int8 { values, scales } => {
                Weight::Int8 { values: f(values), scales: f(scales) }
            }
            Weight::Nf4 { codes, scales } => Weight::Nf4 { codes: f(codes), scales: f(scales) },
        }
    }
}

impl<'g> Weight<'g> {
    /// From what the table has for it.
    pub(super) fn new(weight: Tensor<'g>, scales: Option<Tensor<'g>>) -> Weight<'g> {
        match (weight.dtype(), scales) {
            (DType::I8, Some(scales)) => Weight::Int8 { values: weight, scales },
            (DType::U8, Some(scales)) => Weight::Nf4 { codes: weight, scales },
            _ => Weight::Plain(weight),
        }
    }

    /// Dim 0 of the weight.
    pub(super) fn out(&self) -> usize {
        match *self {
            Weight::Plain(weight) => weight.dim(weight.rank() - 2),
            Weight::Rounded(rounded) => rounded.weight.dim(0),
            Weight::Int8 { scales, .. } | Weight::Nf4 { scales, .. } => scales.dim(0),
        }
    }

    /// The weight as `dtype`.
    pub(super) fn dense(&self, dtype: DType) -> Tensor<'g> {
        match *self {
            Weight::Plain(weight) => weight.convert(dtype),
            Weight::Rounded(rounded) => rounded.weight.convert(dtype),
            Weight::Int8 { values, scales } => {
                let scales = scales.broadcast_in_dim(&values.shape(), &[0]);
                (values.convert(DType::F32) * scales).convert(dtype)
            }
            Weight::Nf4 { codes, scales } => dequantize_nf4(codes, scales).convert(dtype),
        }
    }

    /// The product y of x with the transposed weight, in the type of `x`. A weight that is kept in
    /// a smaller type is converted again in the backward pass, which would else keep that of every
    /// layer.
    pub(super) fn multiply(
        &self,
        x: Tensor<'g>,
        layout: Layout,
        parallel: &Parallel,
    ) -> Tensor<'g> {
        let product = |weight: Tensor<'g>| match layout {
            _ if weight.rank() == 3 => by_stage(x, weight),
            Layout { x: of_x, y: "ot" } => weight.einsum(&format!("oi,{of_x}->ot"), x),
            Layout { x: of_x, y } => x.einsum(&format!("{of_x},oi->{y}"), weight),
        };
        match *self {
            Weight::Plain(weight) if weight.dtype().size() >= x.dtype().size() => {
                product(weight.convert(x.dtype()))
            }
            Weight::Rounded(rounded) => rounded.multiply(x, layout, parallel),
            _ => x
                .graph()
                .checkpoint(Remat::SaveNothing, || product(self.with_input(x).dense(x.dtype()))),
        }
    }

    /// The weight once `x` is known: out of a loop over micro-batches, the compiler would move the
    /// conversion of all layers, and keep what it gives.
    fn with_input(self, x: Tensor<'g>) -> Weight<'g> {
        x.graph().optimization_barrier((self, x)).0
    }

    /// The weight in tensors whose dim 0 is `out`, in `dtype` but for numbers of few bits and their
    /// scales.
    pub(super) fn by_rows(&self, dtype: DType) -> Weight<'g> {
        match *self {
            Weight::Rounded(rounded) => {
                Weight::Rounded(Rounded { weight: rounded.weight.convert(dtype), ..rounded })
            }
            _ => Weight::Plain(self.dense(dtype)),
        }
    }

    /// The same weight, or stack of them, to be multiplied in few bits. Only trained weights are.
    pub(super) fn rounded(self, how: &LowPrecision) -> Weight<'g> {
        match self {
            Weight::Plain(weight) => Weight::Rounded(how.round_weight(weight)),
            frozen => frozen,
        }
    }
}

/// The products y [t, out] of x [t, in], in equal parts, with the weights [s, out, in] of stages.
fn by_stage<'g>(x: Tensor<'g>, weights: Tensor<'g>) -> Tensor<'g> {
    let (stages, rows) = (weights.dim(0), x.dim(0));
    let y = x.reshape(&[stages, rows / stages, x.dim(1)]).einsum("sti,soi->sto", weights);
    y.reshape(&[rows, weights.dim(1)])
}

/// Codes u8 [out, in / 2] and scales f32 [out, in / 64] → f32 [out, in].
fn dequantize_nf4<'g>(codes: Tensor<'g>, scales: Tensor<'g>) -> Tensor<'g> {
    let (g, out, bytes) = (codes.graph(), codes.dim(0), codes.dim(1));
    let number = |n: u8| g.full(&codes.ty(), f64::from(n));
    let high = codes.shift_right_logical(number(4)).reshape(&[out, bytes, 1]);
    let low = codes.and(number(15)).reshape(&[out, bytes, 1]);
    let code = g.concatenate(&[high, low], 2).reshape(&[out, 2 * bytes]);
    let blocks = [out, 2 * bytes / nf4::BLOCK, nf4::BLOCK];
    let values = look_up(code).reshape(&blocks);
    (values * scales.broadcast_in_dim(&blocks, &[0, 1])).reshape(&[out, 2 * bytes])
}

/// Entries of the table for codes u8 below 16, by choices over their bits: a gather of single
/// numbers is slow on accelerators.
fn look_up(code: Tensor<'_>) -> Tensor<'_> {
    let g = code.graph();
    let ty = code.ty().with_dtype(DType::F32);
    let zero = code.zeros_like();
    let mut level: Vec<_> = nf4::TABLE.iter().map(|v| g.full(&ty, f64::from(*v))).collect();
    for bit in [1, 2, 4, 8] {
        let is_set = code.and(g.full(&code.ty(), f64::from(bit))).ne(zero);
        level = level.chunks(2).map(|pair| is_set.select(pair[1], pair[0])).collect();
    }
    level[0]
}

/// The rows by which a frozen base holds the matrix of a layer.
pub(super) fn rows(weight: Row, base: BaseType) -> Vec<(Row, DType, Content)> {
    let (&[out, inner], &[out_dim, in_dim]) = (&weight.shape[..], &weight.dims[..]) else {
        return vec![(weight, base.dtype(), Content::Tensor)];
    };
    let row = |suffix: &str, shape: &[usize], dims: &[Dim], init| Row {
        key: format!("{}{suffix}", weight.key),
        shape: shape.to_vec(),
        dims: dims.to_vec(),
        init,
    };
    let dims = [out_dim, in_dim];
    match base {
        BaseType::Float32 | BaseType::Bfloat16 => vec![(weight, base.dtype(), Content::Tensor)],
        BaseType::Int8 => vec![
            (row("", &[out, inner], &dims, Init::Zeros), DType::I8, Content::Int8Values),
            (row(".scale", &[out], &dims[..1], Init::Ones), DType::F32, Content::Int8Scales),
        ],
        BaseType::Nf4 => {
            let scales = [out, inner / nf4::BLOCK];
            vec![
                (row("", &[out, inner / 2], &dims, Init::Zeros), DType::U8, Content::Nf4Codes),
                (row(".scale", &scales, &dims, Init::Ones), DType::F32, Content::Nf4Scales),
            ]
        }
    }
}
