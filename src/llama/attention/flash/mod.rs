//! Flash attention (Dao et al., 2022) as block kernels: a forward kernel, and a backward kernel
//! that gives all three gradients in one pass over the scores. Scores are held keys by queries, so
//! that what belongs to a query is along a row and reductions over keys need no shuffles across
//! lanes. Only tiles that the mask divides are masked; tiles that it masks as a whole are skipped.

mod backward;
mod forward;
mod tile;

use super::mask::Mask;
use crate::dtype::DType;
use crate::graph::Type;
/// Segment ids of keys are repeated over the lanes of a vector register, which makes a column of
/// them cheap.
pub(super) use crate::graph::kernel::LANES;
use crate::graph::kernel::{Layout, Window};

pub(super) use backward::Backward;
pub(super) use forward::Forward;

/// Attention of one device: its sequences and heads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Flash {
    pub(super) rows: usize,
    pub(super) heads: usize,
    pub(super) kv_heads: usize,
    pub(super) length: usize,
    /// Zeros fill the heads of the model up to it.
    pub(super) head_dim: usize,
    /// Of the model.
    pub(super) scaled_by: usize,
    pub(super) dtype: DType,
    pub(super) mask: Mask,
    pub(super) segments: bool,
    pub(super) sizes: BlockSizes,
}

/// How the scores of a head are cut up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BlockSizes {
    /// Queries of a block and keys of a tile.
    pub block: usize,
    /// Tiles of keys that a step of the forward kernel works on.
    pub tiles: usize,
    /// Queries of a unit.
    pub chunk: usize,
    /// Keys of a unit of the forward kernel.
    pub part: usize,
    /// Keys of a unit of the backward kernel.
    pub backward_part: usize,
    /// Units by which powers of the forward kernel are behind the scores they need.
    pub lag: usize,
    /// Heads of a group that the backward kernel sums the gradients of keys over.
    pub members: usize,
    /// Whether these sums are held head_dim by keys.
    pub keys_along_lanes: bool,
}

impl BlockSizes {
    /// Shape of the scores that the backward kernel works on at a time.
    fn backward_unit(&self) -> [usize; 2] {
        [self.backward_part, self.chunk]
    }
}

impl Flash {
    fn blocks(&self) -> usize {
        self.length / self.sizes.block
    }

    fn group(&self) -> usize {
        self.heads / self.kv_heads
    }

    /// Factor that the queries were multiplied by.
    fn scale(&self) -> f64 {
        1.0 / (self.scaled_by as f64).sqrt()
    }

    /// [rows x heads, length, head_dim], a block of queries at a time.
    fn queries(&self) -> Window {
        let shape = [self.rows * self.heads, self.length, self.head_dim];
        Window::new(self.dtype, shape, [1, self.sizes.block, self.head_dim])
    }

    /// [rows x kv_heads x blocks, block, head_dim], this many tiles of keys at a time.
    fn keys(&self, tiles: usize) -> Window {
        let (all, block) = (self.rows * self.kv_heads * self.blocks(), self.sizes.block);
        let shape = [all, block, self.head_dim];
        Window::new(self.dtype, shape, [tiles, block, self.head_dim])
    }

    /// A number for each query of each head.
    fn statistic(&self) -> Window {
        let shape = [self.rows * self.heads, 1, self.length];
        Window::new(DType::F32, shape, [1, 1, self.sizes.block])
    }

    /// How many windows of segment ids there are.
    fn segments_count(&self) -> usize {
        if self.segments { 2 } else { 0 }
    }

    /// Segment ids of queries along a row and of keys, this many tiles at a time, down a column.
    fn segment_windows(&self, tiles: usize) -> Vec<Window> {
        if !self.segments {
            return Vec::new();
        }
        let block = self.sizes.block;
        let keys = [self.rows * self.blocks(), block, LANES];
        vec![
            Window::new(DType::I32, [self.rows, 1, self.length], [1, 1, block]),
            Window::new(DType::I32, keys, [tiles, block, LANES]),
        ]
    }

    /// Matrix products over the scores that the mask leaves, `count` of them.
    fn flops(&self, count: usize) -> f64 {
        let (t, heads) = (self.length as f64, (self.rows * self.heads) as f64);
        2.0 * count as f64 * self.head_dim as f64 * heads * t * t * self.unmasked_share()
    }

    /// Share of the scores that the mask leaves.
    fn unmasked_share(&self) -> f64 {
        let (t, causal) = (self.length as f64, self.mask.causal);
        match self.mask.window {
            Some(w) if (w as f64) < t => w as f64 / t * (1.0 - w as f64 / t / 2.0),
            _ if causal => 0.5,
            _ => 1.0,
        }
    }

    fn exponentials(&self) -> f64 {
        (self.rows * self.heads * self.length * self.length) as f64 * self.unmasked_share()
    }
}

/// On-chip memory that a kernel needs: its windows twice, its scratch, and the tile of scores that
/// are alive at once.
pub(super) fn vmem_bytes(layout: &Layout, block: usize) -> usize {
    let windows = layout.inputs.iter().chain(&layout.outputs);
    let windows: usize = windows.map(|w| 2 * tiled_bytes(&w.block_type())).sum();
    let scratch: usize = layout.scratch.iter().map(tiled_bytes).sum();
    windows + scratch + 8 * block * block
}

/// Bytes of an array on the chip, whose last two dims fill whole tiles: lanes, and 32 bytes in each
/// of them.
pub(super) fn tiled_bytes(ty: &Type) -> usize {
    let element = ty.dtype.size();
    let mut shape = ty.shape.clone();
    let tile = [LANES, 32 / element];
    for (dim, tile) in shape.iter_mut().rev().zip(tile) {
        *dim = dim.next_multiple_of(tile);
    }
    shape.iter().product::<usize>() * element
}
