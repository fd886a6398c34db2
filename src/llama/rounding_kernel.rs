//! The rounding of matrices to 8-bit integers as block kernels, in the order of dims in which
//! products by kernels read them. Letters: t tokens, n channels, g groups of tokens.

use super::attention::mosaic::Lowering;
use super::low_precision::{LARGEST_INT8, SMALLEST, Scaled};
use super::scaled_product::{OnDevices, VMEM_BYTES};
use crate::dtype::DType;
use crate::graph::kernel::{Area, BlockRef, Blocks, Expr, Kernel, LANES, Layout, Step, Window};
use crate::graph::sharding::PartitionSpec;
use crate::graph::{Tensor, Type};
use crate::parallel::Dim;
use crate::tree;

/// The matrix of one device.
#[derive(Clone, Copy, Debug)]
pub(super) struct Matrix {
    pub(super) tokens: usize,
    pub(super) channels: usize,
    pub(super) dtype: DType,
    /// Tokens of a step, and channels that are computed at a time.
    pub(super) unit: [usize; 2],
    /// Whether a result has its channels first.
    channels_first: bool,
}

/// Rows of a matrix with a scale each.
#[derive(Clone, Copy, Debug)]
pub(super) struct ByToken<'g> {
    /// [t, n] and [t].
    pub(super) scaled: Scaled<'g>,
    /// The same numbers with the channels first, [g, n, t / g], where they are asked for.
    pub(super) channels_first: Option<Tensor<'g>>,
}

tree!(ByToken { scaled, channels_first });

/// x, scales of channels → rounded numbers, largest magnitudes by token, and the numbers with the
/// channels first. Grid: tokens.
struct RoundTokens(Matrix);

/// 8-bit numbers, scales of tokens over lanes → the products of both, rounded with a scale for each
/// channel, largest magnitudes by channel. Grid: one; magnitudes, then numbers; tokens.
struct RoundChannels(Matrix);

/// Shape of what is computed at a time.
pub(super) fn unit(lowering: Lowering) -> [usize; 2] {
    match lowering {
        Lowering::Mosaic => [LANES, LANES],
        Lowering::Loops => [2, 2],
    }
}

impl Matrix {
    pub(super) fn new(x: Tensor<'_>, lowering: Lowering, channels_first: bool) -> Matrix {
        let (tokens, channels) = (x.dim(0), x.dim(1));
        Matrix { tokens, channels, dtype: x.dtype(), unit: unit(lowering), channels_first }
    }

    pub(super) fn steps(&self) -> usize {
        self.tokens / self.unit[0]
    }

    /// [t, n], the tokens of a step at a time.
    pub(super) fn tokens(&self, dtype: DType, n: usize) -> Window {
        let rows = self.unit[0];
        Window::new(dtype, [self.steps(), rows, n], [1, rows, n])
    }

    /// [n, t], the tokens of a step at a time.
    fn channels_first(&self) -> Window {
        let (n, rows) = (self.channels, self.unit[0]);
        Window::new(DType::I8, [1, n, self.tokens], [1, n, rows])
    }

    /// A number a channel.
    pub(super) fn by_channel(&self) -> Window {
        let shape = [1, 1, self.channels];
        Window::new(DType::F32, shape, shape)
    }

    /// A number a token, along a row.
    pub(super) fn by_token(&self) -> Window {
        let rows = self.unit[0];
        Window::new(DType::F32, [self.steps(), 1, rows], [1, 1, rows])
    }

    /// The numbers of a step before they are rounded.
    pub(super) fn scratch(&self) -> Type {
        Type::new(DType::F32, &[1, self.unit[0], self.channels])
    }

    /// What a kernel rounded, with the largest magnitudes by token.
    pub(super) fn scaled<'g>(&self, values: Tensor<'g>, magnitudes: Tensor<'g>) -> Scaled<'g> {
        let scales = magnitudes.reshape(&[self.tokens]) * (1.0 / LARGEST_INT8);
        Scaled { values: values.reshape(&[self.tokens, self.channels]), scales }
    }

    /// The parts of a step that are computed one after the other.
    pub(super) fn areas(&self) -> impl Iterator<Item = Area> + use<> {
        let shape = self.unit;
        (0..self.channels).step_by(shape[1]).map(move |first| Area { start: [0, first], shape })
    }

    /// An array as the kernels read it.
    pub(super) fn stepwise<'g>(&self, x: Tensor<'g>) -> Tensor<'g> {
        x.reshape(&[self.steps(), self.unit[0], x.dim(1)])
    }
}

impl OnDevices<'_> {
    /// Whether the kernels round matrices of this many tokens of a device.
    pub(super) fn supports_rounding(self, tokens: usize, channels: usize) -> bool {
        let [rows, columns] = unit(self.lowering);
        // An operand of at most four bytes and two results, there twice, and one in f32.
        let fits = rows * channels * (2 * 4 + 2 * 2 + 4) <= VMEM_BYTES;
        tokens.is_multiple_of(rows) && channels.is_multiple_of(columns) && fits
    }

    /// x [t, n] times scales [n], rounded with a scale for each token.
    pub(super) fn round_tokens<'g>(
        self,
        x: Tensor<'g>,
        scales: Tensor<'g>,
        channels_first: bool,
    ) -> ByToken<'g> {
        let rows = self.rows(&[Dim::Unsharded]);
        let mut results = vec![rows.clone(), self.rows(&[])];
        results.extend(channels_first.then(|| self.rows(&[Dim::Unsharded; 2])));
        let specs = [vec![rows, PartitionSpec::replicated(1)], results];
        self.each(x.graph(), [x, scales], specs, |[x, scales]| {
            let matrix = Matrix::new(x, self.lowering, channels_first);
            let scales = scales.reshape(&[1, 1, matrix.channels]);
            let r = self.launch(&RoundTokens(matrix), &[matrix.stepwise(x), scales]);
            ByToken { scaled: matrix.scaled(r[0], r[1]), channels_first: r.get(2).copied() }
        })
    }

    /// x [t, n] of 8-bit numbers times scales [t], rounded with a scale for each channel and group:
    /// [g, n, t / g] or [g, t / g, n], and [g, n].
    pub(super) fn round_channels<'g>(
        self,
        x: Tensor<'g>,
        scales: Tensor<'g>,
        channels_first: bool,
    ) -> Scaled<'g> {
        let (rows, row) = (self.rows(&[Dim::Unsharded]), self.rows(&[]));
        let results = vec![self.rows(&[Dim::Unsharded; 2]), rows.clone()];
        self.each(x.graph(), [x, scales], [vec![rows, row], results], |[x, scales]| {
            let matrix = Matrix::new(x, self.lowering, channels_first);
            let over_lanes = scales.broadcast_in_dim(&[matrix.tokens, LANES], &[0]);
            let inputs = [x, over_lanes].map(|x| matrix.stepwise(x));
            let r = self.launch(&RoundChannels(matrix), &inputs);
            let values = match channels_first {
                true => r[0],
                false => r[0].reshape(&[1, matrix.tokens, matrix.channels]),
            };
            let scales = r[1].reshape(&[1, matrix.channels]) * (1.0 / LARGEST_INT8);
            Scaled { values, scales }
        })
    }
}

/// A number of each token [1, t] down a column, [t, lanes].
pub(super) fn over_lanes<B: Blocks>(row: Expr<'_, B>, tokens: usize) -> Expr<'_, B> {
    row.broadcast([LANES, tokens]).transpose()
}

/// Stores whole numbers [t, n] of an area as [n, t], in slice `zero`.
fn store_channels_first<'s, B: Blocks>(
    output: BlockRef<'s, B>,
    zero: Expr<'s, B>,
    area: Area,
    rounded: Expr<'s, B>,
) {
    output.store_from(zero, [area.start[1], 0], rounded.transpose().convert(DType::I8));
}

/// A value that is being computed, whose numbers are in a scratch block until the largest of each
/// token is known.
pub(super) struct Rounding<'s, B: Blocks> {
    s: &'s Step<B>,
    unit: [usize; 2],
    scratch: BlockRef<'s, B>,
    /// Largest magnitudes of the areas so far, one on top of the other.
    largest: Expr<'s, B>,
}

impl<'s, B: Blocks> Rounding<'s, B> {
    pub(super) fn new(
        s: &'s Step<B>,
        unit: [usize; 2],
        scratch: BlockRef<'s, B>,
    ) -> Rounding<'s, B> {
        Rounding { s, unit, scratch, largest: s.full(unit, SMALLEST as f32) }
    }

    /// Takes the numbers of an area.
    pub(super) fn add(&mut self, area: Area, x: Expr<'s, B>) {
        self.scratch.store_from(self.s.int(0), area.start, x);
        self.largest = self.largest.max(x.abs());
    }

    /// Stores the numbers, rounded, and the largest magnitude of each token, [1, t];
    /// `channels_first` gets the numbers too.
    pub(super) fn store(
        &self,
        matrix: &Matrix,
        values: BlockRef<'s, B>,
        magnitudes: BlockRef<'s, B>,
        channels_first: Option<BlockRef<'s, B>>,
    ) {
        let (zero, largest) = (self.s.int(0), self.magnitudes());
        magnitudes.store(zero, largest);
        let factor = self.factor(largest);
        for area in matrix.areas() {
            let rounded = self.rounded(area, factor);
            values.store_from(zero, area.start, rounded.convert(DType::I8));
            if let Some(output) = channels_first {
                store_channels_first(output, zero, area, rounded);
            }
        }
    }

    /// The largest magnitude of each token, [1, t].
    fn magnitudes(&self) -> Expr<'s, B> {
        self.largest.transpose().maximum()
    }

    /// By what the numbers are multiplied to be rounded.
    fn factor(&self, magnitudes: Expr<'s, B>) -> Expr<'s, B> {
        let largest = self.s.full([1, self.unit[0]], LARGEST_INT8 as f32);
        over_lanes(largest / magnitudes, self.unit[0]).column().broadcast(self.unit)
    }

    /// The numbers of an area as whole ones, in f32.
    fn rounded(&self, area: Area, factor: Expr<'s, B>) -> Expr<'s, B> {
        (self.scratch.load_area(self.s.int(0), area) * factor).round_nearest_even()
    }
}

impl Kernel for RoundTokens {
    fn layout(&self) -> Layout {
        let RoundTokens(matrix) = self;
        let channels = matrix.channels;
        let mut outputs = vec![matrix.tokens(DType::I8, channels), matrix.by_token()];
        outputs.extend(matrix.channels_first.then(|| matrix.channels_first()));
        Layout {
            name: "round_tokens",
            grid: [matrix.steps(), 1, 1, 1],
            inputs: vec![matrix.tokens(matrix.dtype, channels), matrix.by_channel()],
            outputs,
            scratch: vec![matrix.scratch()],
            flops: 0.0,
            exponentials: 0.0,
        }
    }

    fn block<'s, B: Blocks>(
        &self,
        s: &'s Step<B>,
        window: usize,
        [step, ..]: [Expr<'s, B>; 4],
    ) -> [Expr<'s, B>; 3] {
        let zero = s.int(0);
        match window {
            1 => [zero; 3],
            4 => [zero, zero, step],
            _ => [step, zero, zero],
        }
    }

    fn step<'s, B: Blocks>(&self, s: &'s Step<B>, _: [Expr<'s, B>; 4], refs: &[BlockRef<'s, B>]) {
        let (RoundTokens(matrix), zero) = (self, s.int(0));
        let (outputs, scratch) = (&refs[2..refs.len() - 1], refs[refs.len() - 1]);
        let mut rounding = Rounding::new(s, matrix.unit, scratch);
        for area in matrix.areas() {
            let scales = refs[1].load_area(zero, area.row()).broadcast(matrix.unit);
            rounding.add(area, refs[0].load_area(zero, area).convert(DType::F32) * scales);
        }
        rounding.store(matrix, outputs[0], outputs[1], outputs.get(2).copied());
    }
}

impl Kernel for RoundChannels {
    fn layout(&self) -> Layout {
        let RoundChannels(matrix) = self;
        let values = match matrix.channels_first {
            true => matrix.channels_first(),
            false => matrix.tokens(DType::I8, matrix.channels),
        };
        Layout {
            name: "round_channels",
            grid: [1, 2, matrix.steps(), 1],
            inputs: vec![
                matrix.tokens(DType::I8, matrix.channels),
                matrix.tokens(DType::F32, LANES),
            ],
            outputs: vec![values, matrix.by_channel()],
            scratch: vec![],
            flops: 0.0,
            exponentials: 0.0,
        }
    }

    fn block<'s, B: Blocks>(
        &self,
        s: &'s Step<B>,
        window: usize,
        [_, phase, step, _]: [Expr<'s, B>; 4],
    ) -> [Expr<'s, B>; 3] {
        let zero = s.int(0);
        match window {
            0 | 1 => [step, zero, zero],
            // The first numbers stay until all magnitudes are known.
            2 if self.0.channels_first => [zero, zero, phase * step],
            2 => [phase * step, zero, zero],
            _ => [zero; 3],
        }
    }

    fn step<'s, B: Blocks>(
        &self,
        s: &'s Step<B>,
        [_, phase, step, _]: [Expr<'s, B>; 4],
        refs: &[BlockRef<'s, B>],
    ) {
        let (RoundChannels(matrix), zero) = (self, s.int(0));
        let &[x, scales, values, magnitudes] = refs else { unreachable!("the layout has these") };
        let scales = scales.load(zero).column().broadcast(matrix.unit);
        let scaled = |area| x.load_area(zero, area).convert(DType::F32) * scales;
        s.when(phase.is(0).and(step.is(0)), || {
            magnitudes.store(zero, s.full([1, matrix.channels], SMALLEST as f32));
        });
        s.when(phase.is(0), || {
            for area in matrix.areas() {
                let largest = scaled(area).abs().maximum();
                let before = magnitudes.load_area(zero, area.row());
                magnitudes.store_from(zero, area.start, before.max(largest));
            }
        });
        s.when(phase.is(1), || {
            for area in matrix.areas() {
                let largest = s.full([1, area.shape[1]], LARGEST_INT8 as f32);
                let factor = largest / magnitudes.load_area(zero, area.row());
                let rounded = (scaled(area) * factor.broadcast(matrix.unit)).round_nearest_even();
                match matrix.channels_first {
                    true => store_channels_first(values, zero, area, rounded),
                    false => values.store_from(zero, area.start, rounded.convert(DType::I8)),
                }
            }
        });
    }
}
