//! The product of two matrices of 8-bit integers, with a scale for each row and each column of the
//! result, as a block kernel for matrix units of 256 rows: XLA's own products of such numbers reach
//! three fifths of their peak, this one all but a few percent. It knows no weight and no token.

use super::attention::mosaic::Lowering;
use crate::dtype::DType;
use crate::graph::kernel::{
    Area, BlockRef, Blocks, Expr, Kernel, LANES, Layout, Step, Window, call, run,
};
use crate::graph::sharding::PartitionSpec;
use crate::graph::{Graph, Tensor, Tree};
use crate::parallel::{Dim, Parallel};
use crate::tree;

/// Bytes of on-chip memory for the blocks of a kernel, each of which is there twice; v6e has
/// 128 MiB.
pub(super) const VMEM_BYTES: usize = 96 << 20;

/// Left operand i8 [rows, depth], right operand i8 [depth, columns] or, transposed,
/// [columns, depth]; scales f32 [rows] and [columns]; result [rows, columns].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct ScaledProduct {
    rows: usize,
    columns: usize,
    depth: usize,
    is_transposed: bool,
    result: DType,
    sizes: Sizes,
}

/// How the result is cut up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Sizes {
    /// Rows and columns of what is computed at a time.
    unit: usize,
    /// Rows of a tile, which is one round of the kernel's loop.
    tile: usize,
    /// Tiles and columns of a block.
    tiles: usize,
    width: usize,
}

/// The operands of a product, with their scales in f32.
#[derive(Clone, Copy, Debug)]
pub(super) struct Operands<'g> {
    /// [rows, depth] and [rows].
    pub(super) left: Tensor<'g>,
    pub(super) row_scales: Tensor<'g>,
    /// [depth, columns], transposed [columns, depth]; and [columns].
    pub(super) right: Tensor<'g>,
    pub(super) column_scales: Tensor<'g>,
    pub(super) is_transposed: bool,
}

tree!(Operands { left, row_scales, right, column_scales } keep { is_transposed });

/// The kernel on the devices of a mesh.
#[derive(Clone, Copy, Debug)]
pub(super) struct OnDevices<'a> {
    pub(super) parallel: &'a Parallel,
    pub(super) lowering: Lowering,
}

impl ScaledProduct {
    fn new(operands: &Operands<'_>, result: DType, unit: usize) -> ScaledProduct {
        let Operands { left, right, is_transposed, .. } = *operands;
        let (rows, depth) = (left.dim(0), left.dim(1));
        let columns = right.dim(usize::from(!is_transposed));
        let sizes = Sizes::of([rows, columns, depth], unit);
        ScaledProduct { rows, columns, depth, is_transposed, result, sizes }
    }

    fn tiles(&self) -> usize {
        self.rows / self.sizes.tile
    }

    /// A window over all tiles, with `columns` of them and `width` in a block.
    fn by_tiles(&self, dtype: DType, columns: usize, width: usize) -> Window {
        let Sizes { tile, tiles, .. } = self.sizes;
        Window::new(dtype, [self.tiles(), tile, columns], [tiles, tile, width])
    }

    /// The kernel's inputs of such operands.
    fn inputs<'g>(&self, operands: &Operands<'g>) -> [Tensor<'g>; 4] {
        let (tile, right) = (self.sizes.tile, operands.right);
        let tiles = [self.tiles(), tile];
        // Repeated over the lanes of a register, a column of scales is cheap.
        let by_lane = operands.row_scales.reshape(&tiles);
        [
            operands.left.reshape(&[tiles[0], tile, self.depth]),
            right.reshape(&[1, right.dim(0), right.dim(1)]),
            by_lane.broadcast_in_dim(&[tiles[0], tile, LANES], &[0, 1]),
            operands.column_scales.reshape(&[1, 1, self.columns]),
        ]
    }
}

impl Sizes {
    /// The largest blocks that fit on chip; a tile is a loop's body, which is written out.
    fn of([rows, columns, depth]: [usize; 3], unit: usize) -> Sizes {
        let largest = |n: usize, most: usize| {
            let mut sizes = (0..).map(|i| most >> i);
            sizes.find(|size| n.is_multiple_of(*size)).expect("1 divides it")
        };
        let tile = largest(rows, if depth > 8192 { unit } else { 2 * unit });
        let width = largest(columns, 4 * unit);
        let fits = |tiles: usize| {
            let height = tiles * tile;
            2 * ((height + width) * depth + height * (2 * width + 4 * LANES)) <= VMEM_BYTES
        };
        let divides = |n: &usize| (rows / tile).is_multiple_of(*n) && fits(*n);
        Sizes { unit, tile, tiles: [8, 4, 2].into_iter().find(divides).unwrap_or(1), width }
    }
}

impl OnDevices<'_> {
    /// Rows and columns of a result that are computed at a time: those of the matrix unit.
    fn unit(self) -> usize {
        match self.lowering {
            Lowering::Mosaic => 256,
            Lowering::Loops => 2,
        }
    }

    /// Whether the kernel multiplies matrices of these sizes.
    pub(super) fn supports(self, sizes: [usize; 3]) -> bool {
        sizes.into_iter().all(|n| n.is_multiple_of(self.unit()))
    }

    /// The product where each device has its shard of the rows, and all of the right operand.
    pub(super) fn by_rows<'g>(self, operands: Operands<'g>, result: DType) -> Tensor<'g> {
        let rows = self.rows(&[Dim::Unsharded]);
        let whole = PartitionSpec::replicated;
        let specs = vec![rows.clone(), self.rows(&[]), whole(2), whole(1)];
        let product = |own: Operands<'g>| self.product(&own, result);
        self.each(operands.left.graph(), operands, [specs, vec![rows]], product)
    }

    /// The products of groups, one for each device: all have a dim of groups before their own.
    pub(super) fn by_groups<'g>(self, operands: Operands<'g>, result: DType) -> Tensor<'g> {
        let [two, three] = [1, 2].map(|rest| self.rows(&[Dim::Unsharded; 2][..rest]));
        let specs = vec![three.clone(), two.clone(), three.clone(), two];
        let product = |own: Operands<'g>| {
            let own = own.map(&mut |x| x.reshape(&x.shape()[1..]));
            let product = self.product(&own, result);
            product.reshape(&[&[1], &product.shape()[..]].concat())
        };
        self.each(operands.left.graph(), operands, [specs, vec![three]], product)
    }

    /// How arrays are sharded whose dim 0 are rows of the batch, or of which each device has one.
    pub(super) fn rows(self, rest: &[Dim]) -> PartitionSpec {
        self.parallel.activation(&[&[Dim::Batch], rest].concat())
    }

    /// Does `body` on each device with its shards of the operands.
    pub(super) fn each<'g, A: Tree<'g>, Y: Tree<'g>>(
        self,
        g: &'g Graph,
        operands: A,
        specs: [Vec<PartitionSpec>; 2],
        body: impl FnOnce(A) -> Y,
    ) -> Y {
        match self.parallel.devices() {
            1 => body(operands),
            _ => g.manual_computation(&self.parallel.mesh, operands, specs, body),
        }
    }

    /// The product of one device, [rows, columns].
    fn product<'g>(self, operands: &Operands<'g>, result: DType) -> Tensor<'g> {
        let kernel = ScaledProduct::new(operands, result, self.unit());
        let results = self.launch(&kernel, &kernel.inputs(operands));
        results[0].reshape(&[kernel.rows, kernel.columns])
    }

    /// What a kernel makes of its inputs.
    pub(super) fn launch<'g>(self, kernel: &impl Kernel, inputs: &[Tensor<'g>]) -> Vec<Tensor<'g>> {
        let g = inputs[0].graph();
        match self.lowering {
            Lowering::Mosaic => call(g, kernel, inputs, VMEM_BYTES + (8 << 20)),
            Lowering::Loops => run(g, kernel, inputs),
        }
    }
}

impl Kernel for ScaledProduct {
    fn layout(&self) -> Layout {
        let &ScaledProduct { rows, columns, depth, is_transposed, result, sizes } = self;
        let Sizes { tile, tiles, width, .. } = sizes;
        let right = match is_transposed {
            true => Window::new(DType::I8, [1, columns, depth], [1, width, depth]),
            false => Window::new(DType::I8, [1, depth, columns], [1, depth, width]),
        };
        Layout {
            name: "scaled_product",
            grid: [rows / (tile * tiles), columns / width, 1, 1],
            inputs: vec![
                self.by_tiles(DType::I8, depth, depth),
                right,
                self.by_tiles(DType::F32, LANES, LANES),
                Window::new(DType::F32, [1, 1, columns], [1, 1, width]),
            ],
            outputs: vec![self.by_tiles(result, columns, width)],
            scratch: vec![],
            flops: 2.0 * rows as f64 * columns as f64 * depth as f64,
            exponentials: 0.0,
        }
    }

    fn block<'s, B: Blocks>(
        &self,
        s: &'s Step<B>,
        window: usize,
        [row, column, ..]: [Expr<'s, B>; 4],
    ) -> [Expr<'s, B>; 3] {
        let zero = s.int(0);
        match window {
            0 | 2 => [row, zero, zero],
            1 if self.is_transposed => [zero, column, zero],
            1 | 3 => [zero, zero, column],
            _ => [row, zero, column],
        }
    }

    fn step<'s, B: Blocks>(&self, s: &'s Step<B>, _: [Expr<'s, B>; 4], refs: &[BlockRef<'s, B>]) {
        let Sizes { unit, tile, tiles, width } = self.sizes;
        s.repeat(tiles, |number| {
            for top in (0..tile).step_by(unit) {
                for first in (0..width).step_by(unit) {
                    self.unit(s, number, [top, first], refs);
                }
            }
        });
    }
}

impl ScaledProduct {
    /// Computes the part of a tile's result that begins at row `top` and column `first`.
    fn unit<'s, B: Blocks>(
        &self,
        s: &'s Step<B>,
        tile: Expr<'s, B>,
        [top, first]: [usize; 2],
        refs: &[BlockRef<'s, B>],
    ) {
        let &[left, right, row_scales, column_scales, result] = refs else {
            unreachable!("the layout has these")
        };
        let (unit, depth, zero) = (self.sizes.unit, self.depth, s.int(0));
        let area = |start, shape| Area { start, shape };
        let rows = left.load_area(tile, area([top, 0], [unit, depth]));
        let product = match self.is_transposed {
            true => rows.matmul(right.load_area(zero, area([first, 0], [unit, depth])), (1, 1)),
            false => rows.matmul(right.load_area(zero, area([0, first], [depth, unit])), (1, 0)),
        };
        let lanes = row_scales.load_area(tile, area([top, 0], [unit, LANES]));
        let of_rows = lanes.column().broadcast([unit, unit]);
        let of_columns = column_scales.load_area(zero, area([0, first], [1, unit]));
        let scaled = product.convert(DType::F32) * (of_rows * of_columns.broadcast([unit, unit]));
        result.store_from(tile, [top, first], scaled.convert(self.result));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blocks_fit_on_chip_and_divide_the_result() {
        for [rows, columns, depth] in [
            [8192, 14336, 4096],
            [8192, 4096, 14336],
            [4096, 14336, 8192],
            [8192, 6144, 4096],
            [8192, 28672, 8192],
            [256, 256, 256],
        ] {
            let Sizes { tile, tiles, width, .. } = Sizes::of([rows, columns, depth], 256);
            assert!(rows.is_multiple_of(tile * tiles) && columns.is_multiple_of(width));
            assert!(tile.is_multiple_of(256) && width.is_multiple_of(256));
            assert!(2 * (tile * tiles + width) * depth < VMEM_BYTES, "{rows} {columns} {depth}");
        }
    }
}
