//! The forward kernel.

use super::Flash;
use super::tile::{Unit, in_stages};
use crate::dtype::DType;
use crate::graph::Type;
use crate::graph::kernel::{Area, BlockRef, Blocks, Expr, Kernel, Layout, Step};
use crate::llama::attention::mask::MASKED;

/// q, k, v, segment ids → result, log-sum-exp. Grid: head, query block, block of key tiles.
pub(in crate::llama::attention) struct Forward(pub(in crate::llama::attention) Flash);

/// What is carried over the keys of a query block.
struct Sums<'s, B: Blocks> {
    /// Maximum of each query's scores, [1, queries].
    row_max: BlockRef<'s, B>,
    /// Sum of each query's powers, [1, queries].
    row_sum: BlockRef<'s, B>,
    /// Sum of the values by their powers, [head_dim, queries].
    output: BlockRef<'s, B>,
}

/// What is known of some queries of the block while a tile is added to their sums.
struct Chunk<'s, B: Blocks> {
    /// How many units of the tile it has, and how many are added.
    units: usize,
    old_max: Option<Expr<'s, B>>,
    max: Option<Expr<'s, B>>,
    decay: Option<Expr<'s, B>>,
    row_sum: Option<Expr<'s, B>>,
    output: Option<Expr<'s, B>>,
}

impl Kernel for Forward {
    fn layout(&self) -> Layout {
        let f = &self.0;
        let mut inputs = vec![f.queries(), f.keys(f.sizes.tiles), f.keys(f.sizes.tiles)];
        inputs.extend(f.segment_windows(f.sizes.tiles));
        let row = Type::new(DType::F32, &[1, 1, f.sizes.block]);
        let output = Type::new(DType::F32, &[1, f.head_dim, f.sizes.block]);
        Layout {
            name: "flash_forward",
            grid: [f.rows * f.heads, f.blocks(), f.blocks() / f.sizes.tiles, 1],
            inputs,
            outputs: vec![f.queries(), f.statistic()],
            scratch: vec![row.clone(), row, output],
            flops: f.flops(2),
            exponentials: f.exponentials(),
        }
    }

    fn block<'s, B: Blocks>(
        &self,
        s: &'s Step<B>,
        window: usize,
        at: [Expr<'s, B>; 4],
    ) -> [Expr<'s, B>; 3] {
        let f = &self.0;
        let [head, query, key, _] = at;
        let zero = s.int(0);
        let outputs = 3 + f.segments_count();
        let blocks = f.blocks() / f.sizes.tiles;
        let keys_of = |outer: Expr<'s, B>| [outer * blocks + f.key_block(query, key), zero, zero];
        match window {
            0 => [head, query, zero],
            1 | 2 => keys_of(head / f.group()),
            w if w == outputs => [head, query, zero],
            w if w > outputs => [head, zero, query],
            3 => [head / f.heads, zero, query],
            _ => keys_of(head / f.heads),
        }
    }

    fn step<'s, B: Blocks>(&self, s: &'s Step<B>, at: [Expr<'s, B>; 4], refs: &[BlockRef<'s, B>]) {
        let f = &self.0;
        let (inputs, rest) = refs.split_at(3 + f.segments_count());
        let [output, lse, row_max, row_sum, output_sum] = *rest else {
            unreachable!("the layout has these")
        };
        let sums = Sums { row_max, row_sum, output: output_sum };
        let [_, query, key, _] = at;
        let zero = s.int(0);
        s.when(key.is(0), || self.start(s, &sums));
        s.repeat(f.sizes.tiles, |tile| {
            f.tile(s, query, key * f.sizes.tiles + tile, |distance| {
                self.add(s, inputs, tile, distance, &sums);
            });
        });
        s.when(key.is(f.blocks() / f.sizes.tiles - 1), || {
            let row_sum = sums.row_sum.load(zero);
            let wide = [f.head_dim, f.sizes.block];
            let mean = sums.output.load(zero) / row_sum.broadcast(wide);
            output.store(zero, mean.transpose().convert(f.dtype));
            let ln_2 = s.full([1, f.sizes.block], std::f32::consts::LN_2);
            lse.store(zero, row_sum.log() + sums.row_max.load(zero) * ln_2);
        });
    }
}

impl Forward {
    /// The sums before the first key.
    fn start<'s, B: Blocks>(&self, s: &'s Step<B>, sums: &Sums<'s, B>) {
        let Flash { head_dim, sizes, .. } = self.0;
        let zero = s.int(0);
        let row = [1, sizes.block];
        sums.row_max.store(zero, s.full(row, MASKED as f32));
        sums.row_sum.store(zero, s.full(row, 0.0));
        sums.output.store(zero, s.full([head_dim, sizes.block], 0.0));
    }

    /// Adds a tile to the sums.
    fn add<'s, B: Blocks>(
        &self,
        s: &'s Step<B>,
        inputs: &[BlockRef<'s, B>],
        number: Expr<'s, B>,
        distance: Option<i64>,
        sums: &Sums<'s, B>,
    ) {
        let f = &self.0;
        // Small units leave less of a divided tile to compute in vain.
        let part = distance.map_or(f.sizes.part, |_| f.sizes.part.min(256));
        let shape = [part, f.sizes.chunk];
        let units = f.units(distance, shape);
        let mut chunks: Vec<Chunk<'s, B>> = Vec::new();
        for first in (0..f.sizes.block).step_by(f.sizes.chunk) {
            chunks.push(Chunk::new(units.iter().filter(|u| u.query == first).count()));
        }
        let tile = Tile { forward: self, s, inputs, number, sums, shape };
        let (mut scores, mut powers) = (Vec::new(), Vec::new());
        // All scores of some queries come before their first power.
        let lags = [f.sizes.block / part + f.sizes.lag, 3];
        in_stages(units.len(), lags, |stage, n| {
            let unit = units[n];
            let chunk = &mut chunks[unit.query / f.sizes.chunk];
            match stage {
                0 => scores.push(tile.scores(unit, chunk)),
                1 => powers.push(tile.powers(unit, scores[n], chunk)),
                _ => tile.output(unit, powers[n], chunk),
            }
        });
    }
}

impl<'s, B: Blocks> Chunk<'s, B> {
    fn new(units: usize) -> Chunk<'s, B> {
        let (old_max, max, decay, row_sum, output) = (None, None, None, None, None);
        Chunk { units, old_max, max, decay, row_sum, output }
    }
}

/// A tile that is being added.
struct Tile<'a, 's, B: Blocks> {
    forward: &'a Forward,
    s: &'s Step<B>,
    inputs: &'a [BlockRef<'s, B>],
    /// Its number in the window.
    number: Expr<'s, B>,
    sums: &'a Sums<'s, B>,
    shape: [usize; 2],
}

impl<'s, B: Blocks> Tile<'_, 's, B> {
    /// The area of a row [1, queries] that belongs to a unit.
    fn row(&self, unit: Unit) -> Area {
        Area { start: [0, unit.query], shape: [1, self.shape[1]] }
    }

    /// Scores of a unit, and the maximum with them.
    fn scores(&self, unit: Unit, chunk: &mut Chunk<'s, B>) -> Expr<'s, B> {
        let f = &self.forward.0;
        let zero = self.s.int(0);
        let [q, k] = [(0, zero, unit.query, 1), (1, self.number, unit.key, 0)].map(
            |(input, at, first, dim)| {
                let area = Area { start: [first, 0], shape: [self.shape[dim], f.head_dim] };
                self.inputs[input].load_area(at, area)
            },
        );
        let scores = k.matmul(q, (1, 1));
        let scores = f.masked(self.s, scores, (unit, self.shape), &self.inputs[3..], self.number);
        let old =
            *chunk.old_max.get_or_insert_with(|| self.sums.row_max.load_area(zero, self.row(unit)));
        chunk.max = Some(chunk.max.unwrap_or(old).max(scores.maximum()));
        scores
    }

    /// Powers of a unit, and the sum with them.
    fn powers(&self, unit: Unit, scores: Expr<'s, B>, chunk: &mut Chunk<'s, B>) -> Expr<'s, B> {
        let zero = self.s.int(0);
        let (Some(old), Some(max)) = (chunk.old_max, chunk.max) else {
            unreachable!("scores come first")
        };
        let powers = (scores - max.broadcast(self.shape)).exp2();
        let decay = *chunk.decay.get_or_insert_with(|| {
            self.sums.row_max.store_from(zero, [0, unit.query], max);
            (old - max).exp2()
        });
        let before = chunk
            .row_sum
            .unwrap_or_else(|| self.sums.row_sum.load_area(zero, self.row(unit)) * decay);
        chunk.row_sum = Some(before + powers.sum());
        powers.convert(self.forward.0.dtype)
    }

    /// The values by the powers of a unit, added to the result so far, which is stored with the
    /// last of them.
    fn output(&self, unit: Unit, powers: Expr<'s, B>, chunk: &mut Chunk<'s, B>) {
        let f = &self.forward.0;
        let zero = self.s.int(0);
        let area = Area { start: [unit.key, 0], shape: [self.shape[0], f.head_dim] };
        let values = self.inputs[2].load_area(self.number, area);
        let product = values.matmul(powers, (0, 0));
        let wide = Area { start: [0, unit.query], shape: [f.head_dim, self.shape[1]] };
        let (Some(decay), Some(row_sum)) = (chunk.decay, chunk.row_sum) else {
            unreachable!("powers come first")
        };
        let before = chunk.output.unwrap_or_else(|| {
            self.sums.output.load_area(zero, wide) * decay.broadcast(wide.shape)
        });
        chunk.output = Some(before + product);
        chunk.units -= 1;
        if chunk.units == 0 {
            self.sums.output.store_from(zero, wide.start, before + product);
            self.sums.row_sum.store_from(zero, [0, unit.query], row_sum);
        }
    }
}
