//! The forward kernel.

use super::Flash;
use crate::dtype::DType;
use crate::graph::Type;
use crate::graph::kernel::{BlockRef, Blocks, Expr, Kernel, Layout, Step};
use crate::llama::attention::mask::MASKED;

/// q, k, v, segment ids → result, log-sum-exp. Grid: head, query block, key block.
pub(in crate::llama::attention) struct Forward(pub(in crate::llama::attention) Flash);

/// What is carried over the keys of a query block.
struct Sums<'s, B: Blocks> {
    /// Maximum of each query's scores, [1, queries].
    row_max: BlockRef<'s, B>,
    /// Sum of each query's exponentials, [1, queries].
    row_sum: BlockRef<'s, B>,
    /// Sum of the values by their exponentials, [head_dim, queries].
    output: BlockRef<'s, B>,
}

impl Kernel for Forward {
    fn layout(&self) -> Layout {
        let f = &self.0;
        let mut inputs = vec![f.queries(), f.keys(), f.keys()];
        inputs.extend(f.segment_windows());
        let row = Type::new(DType::F32, &[1, 1, f.block]);
        Layout {
            name: "flash_forward",
            grid: [f.rows * f.heads, f.blocks(), f.blocks(), 1],
            inputs,
            outputs: vec![f.queries(), f.statistic()],
            scratch: vec![row.clone(), row, Type::new(DType::F32, &[1, f.head_dim, f.block])],
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
        let outputs = 3 + f.segment_windows().len();
        let key_block = |outer| [f.key_index(outer, f.key_block(query, key)), zero, zero];
        match window {
            0 => [head, query, zero],
            1 | 2 => key_block(head / f.group()),
            w if w == outputs => [head, query, zero],
            w if w > outputs => [head, zero, query],
            3 => [head / f.heads, zero, query],
            _ => key_block(head / f.heads),
        }
    }

    fn step<'s, B: Blocks>(&self, s: &'s Step<B>, at: [Expr<'s, B>; 4], refs: &[BlockRef<'s, B>]) {
        let f = &self.0;
        let (inputs, rest) = refs.split_at(3 + f.segment_windows().len());
        let [output, lse, row_max, row_sum, output_sum] = *rest else {
            unreachable!("the layout has these")
        };
        let sums = Sums { row_max, row_sum, output: output_sum };
        let [_, query, key, _] = at;
        let zero = s.int(0);
        s.when(key.eq(zero), || self.start(s, zero, &sums));
        s.repeat(f.tiles(), |part| {
            f.tile(s, query, f.tile_number(key, part), |tile| {
                let [q, k] = [inputs[0].load(zero), inputs[1].load(part)];
                let scores = f.scores(s, [q, k], tile, &inputs[3..], part);
                self.add(zero, scores, || inputs[2].load(part), &sums);
            });
        });
        s.when(key.is(f.blocks() - 1), || {
            let row_sum = sums.row_sum.load(zero);
            let mean = sums.output.load(zero) / row_sum.broadcast(self.wide());
            output.store(zero, mean.transpose().convert(f.dtype));
            lse.store(zero, row_sum.log() + sums.row_max.load(zero));
        });
    }
}

impl Forward {
    /// Shape of the sum of values.
    fn wide(&self) -> [usize; 2] {
        [self.0.head_dim, self.0.block]
    }

    /// The sums before the first key.
    fn start<'s, B: Blocks>(&self, s: &'s Step<B>, zero: Expr<'s, B>, sums: &Sums<'s, B>) {
        let row = [1, self.0.block];
        sums.row_max.store(zero, s.full(row, MASKED as f32));
        sums.row_sum.store(zero, s.full(row, 0.0));
        sums.output.store(zero, s.full(self.wide(), 0.0));
    }

    /// Adds a tile of scores [keys, queries] to the sums.
    fn add<'s, B: Blocks>(
        &self,
        zero: Expr<'s, B>,
        scores: Expr<'s, B>,
        values: impl FnOnce() -> Expr<'s, B>,
        sums: &Sums<'s, B>,
    ) {
        let f = &self.0;
        let old_max = sums.row_max.load(zero);
        let new_max = old_max.max(scores.maximum());
        let exponentials = (scores - new_max.broadcast([f.tile, f.block])).exp();
        let decay = (old_max - new_max).exp();
        let tile_sum = exponentials.sum();
        sums.row_sum.store(zero, sums.row_sum.load(zero) * decay + tile_sum);
        sums.row_max.store(zero, new_max);
        let product = values().matmul(exponentials.convert(f.dtype), (0, 0));
        let decayed = sums.output.load(zero) * decay.broadcast(self.wide());
        sums.output.store(zero, decayed + product);
    }
}
