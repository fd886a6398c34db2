//! SwiGLU between products of 8-bit integers, as block kernels: the activation, and the cotangents
//! of its operands, are rounded in the pass over memory that computes them. It knows no weight.
//! Letters: t tokens, f mlp.

use std::f32::consts::LOG2_E;

use super::low_precision::Scaled;
use super::rounding_kernel::{Matrix, Rounding, unit};
use super::scaled_product::{OnDevices, VMEM_BYTES};
use crate::dtype::DType;
use crate::graph::Tensor;
use crate::graph::kernel::{Area, BlockRef, Blocks, Expr, Kernel, Layout, Step};
use crate::graph::sharding::PartitionSpec;
use crate::parallel::Dim;
use crate::tree;

/// What the backward pass of an activation starts from.
#[derive(Clone, Copy, Debug)]
pub(super) struct Saved<'g> {
    /// [t, f].
    pub(super) gate: Tensor<'g>,
    pub(super) up: Tensor<'g>,
    /// The cotangent of the activation, [t, f].
    pub(super) cotangent: Tensor<'g>,
    /// By what the cotangents of gate and up are multiplied, f32 [f]: scales of weights.
    pub(super) gate_scales: Tensor<'g>,
    pub(super) up_scales: Tensor<'g>,
}

tree!(Saved { gate, up, cotangent, gate_scales, up_scales });

/// What it gives.
#[derive(Clone, Copy, Debug)]
pub(super) struct Cotangents<'g> {
    /// Times the scales of the weights, [t, f] with scales [t].
    pub(super) gate: Scaled<'g>,
    pub(super) up: Scaled<'g>,
    pub(super) activation: Scaled<'g>,
}

tree!(Cotangents { gate, up, activation });

/// gate, up → activation, its largest magnitude by token. Grid: tokens.
struct Forward(Matrix);

/// gate, up, cotangent, scales of gate and of up → cotangents of gate and up and the activation,
/// and their largest magnitudes by token. Grid: tokens.
struct Backward(Matrix);

impl OnDevices<'_> {
    /// Whether the kernels compute the activation of this many tokens of a device.
    pub(super) fn supports_swiglu(self, tokens: usize, features: usize) -> bool {
        let [rows, columns] = unit(self.lowering);
        // Three operands and three results, there twice, and three in f32.
        let fits = rows * features * (3 * 2 * 2 + 3 * 2 + 3 * 4) <= VMEM_BYTES;
        tokens.is_multiple_of(rows) && features.is_multiple_of(columns) && fits
    }

    /// `silu(gate) * up` of gate and up [t, f].
    pub(super) fn swiglu<'g>(self, gate: Tensor<'g>, up: Tensor<'g>) -> Scaled<'g> {
        let (rows, row) = (self.rows(&[Dim::Unsharded]), self.rows(&[]));
        let specs = [vec![rows.clone(); 2], vec![rows, row]];
        self.each(gate.graph(), [gate, up], specs, |[gate, up]| {
            let matrix = Matrix::new(gate, self.lowering, false);
            let inputs = [gate, up].map(|x| matrix.stepwise(x));
            let results = self.launch(&Forward(matrix), &inputs);
            matrix.scaled(results[0], results[1])
        })
    }

    /// Its backward pass.
    pub(super) fn swiglu_cotangents<'g>(self, saved: Saved<'g>) -> Cotangents<'g> {
        let (rows, row) = (self.rows(&[Dim::Unsharded]), self.rows(&[]));
        let whole = PartitionSpec::replicated(1);
        let operands = [vec![rows.clone(); 3], vec![whole; 2]].concat();
        let scaled = [rows, row];
        let specs = [operands, [scaled.clone(), scaled.clone(), scaled].concat()];
        self.each(saved.gate.graph(), saved, specs, |saved| self.own_cotangents(&saved))
    }

    /// Those of one device.
    fn own_cotangents<'g>(self, saved: &Saved<'g>) -> Cotangents<'g> {
        let matrix = Matrix::new(saved.gate, self.lowering, false);
        let [gate, up, cotangent] =
            [saved.gate, saved.up, saved.cotangent].map(|x| matrix.stepwise(x));
        let [of_gate, of_up] = [saved.gate_scales, saved.up_scales]
            .map(|scales| scales.reshape(&[1, 1, matrix.channels]));
        let r = self.launch(&Backward(matrix), &[gate, up, cotangent, of_gate, of_up]);
        Cotangents {
            gate: matrix.scaled(r[0], r[3]),
            up: matrix.scaled(r[1], r[4]),
            activation: matrix.scaled(r[2], r[5]),
        }
    }
}

/// The logistic function of an area.
fn logistic<'s, B: Blocks>(s: &'s Step<B>, x: Expr<'s, B>, shape: [usize; 2]) -> Expr<'s, B> {
    let one = s.full(shape, 1.0);
    one / (one + (x * s.full(shape, -LOG2_E)).exp2())
}

impl Kernel for Forward {
    fn layout(&self) -> Layout {
        let Forward(matrix) = self;
        let operand = || matrix.tokens(matrix.dtype, matrix.channels);
        Layout {
            name: "swiglu",
            grid: [matrix.steps(), 1, 1, 1],
            inputs: vec![operand(), operand()],
            outputs: vec![matrix.tokens(DType::I8, matrix.channels), matrix.by_token()],
            scratch: vec![matrix.scratch()],
            flops: 0.0,
            exponentials: (matrix.tokens * matrix.channels) as f64,
        }
    }

    fn block<'s, B: Blocks>(
        &self,
        s: &'s Step<B>,
        _: usize,
        [step, ..]: [Expr<'s, B>; 4],
    ) -> [Expr<'s, B>; 3] {
        [step, s.int(0), s.int(0)]
    }

    fn step<'s, B: Blocks>(&self, s: &'s Step<B>, _: [Expr<'s, B>; 4], refs: &[BlockRef<'s, B>]) {
        let &[gate, up, values, magnitudes, scratch] = refs else {
            unreachable!("the layout has these")
        };
        let (Forward(matrix), zero) = (self, s.int(0));
        let mut activation = Rounding::new(s, matrix.unit, scratch);
        for area in matrix.areas() {
            let [gate, up] = [gate, up].map(|x| x.load_area(zero, area).convert(DType::F32));
            activation.add(area, gate * logistic(s, gate, matrix.unit) * up);
        }
        activation.store(matrix, values, magnitudes, None);
    }
}

impl Kernel for Backward {
    fn layout(&self) -> Layout {
        let Backward(matrix) = self;
        let operand = || matrix.tokens(matrix.dtype, matrix.channels);
        let (rounded, by_token) =
            (|| matrix.tokens(DType::I8, matrix.channels), || matrix.by_token());
        let scales = || matrix.by_channel();
        Layout {
            name: "swiglu_backward",
            grid: [matrix.steps(), 1, 1, 1],
            inputs: vec![operand(), operand(), operand(), scales(), scales()],
            outputs: vec![rounded(), rounded(), rounded(), by_token(), by_token(), by_token()],
            scratch: vec![matrix.scratch(); 3],
            flops: 0.0,
            exponentials: (matrix.tokens * matrix.channels) as f64,
        }
    }

    fn block<'s, B: Blocks>(
        &self,
        s: &'s Step<B>,
        window: usize,
        [step, ..]: [Expr<'s, B>; 4],
    ) -> [Expr<'s, B>; 3] {
        let zero = s.int(0);
        let is_scales = [3, 4].contains(&window);
        [if is_scales { zero } else { step }, zero, zero]
    }

    fn step<'s, B: Blocks>(&self, s: &'s Step<B>, _: [Expr<'s, B>; 4], refs: &[BlockRef<'s, B>]) {
        let Backward(matrix) = self;
        let (inputs, rest) = refs.split_at(5);
        let (outputs, scratch) = rest.split_at(6);
        let mut roundings = [0, 1, 2].map(|i| Rounding::new(s, matrix.unit, scratch[i]));
        for area in matrix.areas() {
            let numbers = self.cotangents(s, inputs, area);
            roundings.iter_mut().zip(numbers).for_each(|(rounding, x)| rounding.add(area, x));
        }
        let (values, magnitudes) = outputs.split_at(3);
        for (i, rounding) in roundings.iter().enumerate() {
            rounding.store(matrix, values[i], magnitudes[i], None);
        }
    }
}

impl Backward {
    /// Cotangents of gate and up times the scales of their weights, and the activation.
    fn cotangents<'s, B: Blocks>(
        &self,
        s: &'s Step<B>,
        inputs: &[BlockRef<'s, B>],
        area: Area,
    ) -> [Expr<'s, B>; 3] {
        let (Backward(matrix), zero) = (self, s.int(0));
        let [gate, up, cotangent] =
            [0, 1, 2].map(|i| inputs[i].load_area(zero, area).convert(DType::F32));
        let [of_gate, of_up] =
            [3, 4].map(|i| inputs[i].load_area(zero, area.row()).broadcast(matrix.unit));
        let one = s.full(matrix.unit, 1.0);
        let logistic = logistic(s, gate, matrix.unit);
        let silu = gate * logistic;
        let slope = logistic + silu * (one - logistic);
        [cotangent * up * slope * of_gate, cotangent * silu * of_up, silu * up]
    }
}
