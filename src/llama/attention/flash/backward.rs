//! The backward kernel.

use super::Flash;
use super::tile::{Unit, in_stages};
use crate::dtype::DType;
use crate::graph::Type;
use crate::graph::kernel::{Area, BlockRef, Blocks, Expr, Kernel, Layout, Step, Window};

/// q, k, v, cotangent of the result, log-sum-exp (base 2), delta, segment ids → cotangents of q
/// before it was scaled [blocks, block, head_dim] and of k and v [tiles, tile, head_dim], those of
/// k and v summed over the heads of a pass. Grid: pass over the keys, key tile, head of the pass,
/// query block. Sums of q's gradient are on chip over the heads of a pass.
pub(in crate::llama::attention) struct Backward(pub(in crate::llama::attention) Flash);

/// The sums of the three gradients, f32: of q by head and query block [head_dim, queries], of k and
/// v of one tile.
struct Sums<'s, B: Blocks> {
    dq: BlockRef<'s, B>,
    dk: BlockRef<'s, B>,
    dv: BlockRef<'s, B>,
}

impl Backward {
    /// Shape of a tile's gradients: on matrix units of 256 columns head_dim by keys, which fills
    /// them, else keys by head_dim.
    fn tile_sums(&self) -> [usize; 2] {
        let Flash { head_dim, sizes, .. } = self.0;
        match sizes.keys_along_lanes {
            true => [head_dim, sizes.block],
            false => [sizes.block, head_dim],
        }
    }

    /// The head whose queries a step works on.
    fn head<'s, B: Blocks>(&self, pass: Expr<'s, B>, member: Expr<'s, B>) -> Expr<'s, B> {
        pass * self.0.sizes.members + member
    }

    /// The key head of a pass.
    fn kv_head<'s, B: Blocks>(&self, pass: Expr<'s, B>) -> Expr<'s, B> {
        pass / (self.0.group() / self.0.sizes.members)
    }
}

impl Kernel for Backward {
    fn layout(&self) -> Layout {
        let f = &self.0;
        let mut inputs = vec![f.queries(), f.keys(1), f.keys(1), f.queries()];
        inputs.extend([f.statistic(), f.statistic()]);
        inputs.extend(f.segment_windows(1));
        let (n, e, block, members) = (f.blocks(), f.head_dim, f.sizes.block, f.sizes.members);
        let passes = f.rows * f.heads / members;
        let keys = Window::new(f.dtype, [passes * n, block, e], [1, block, e]);
        let [rows, columns] = self.tile_sums();
        let sum = Type::new(DType::F32, &[1, rows, columns]);
        Layout {
            name: "flash_backward",
            grid: [passes, n, members, n],
            inputs,
            outputs: vec![f.queries(), keys.clone(), keys],
            scratch: vec![Type::new(DType::F32, &[members * n, e, block]), sum.clone(), sum],
            flops: f.flops(5),
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
        let [pass, key, member, query] = at;
        let zero = s.int(0);
        let (head, last) = (self.head(pass, member), f.blocks() - 1);
        let query_block = f.query_block(query, key);
        let outputs = 6 + f.segments_count();
        match window {
            0 | 3 => [head, query_block, zero],
            1 | 2 => [self.kv_head(pass) * f.blocks() + key, zero, zero],
            4 | 5 => [head, zero, query_block],
            // The queries whose sum is complete with these keys: under a causal mask those at the
            // same place, else all with the last keys.
            w if w == outputs && f.mask.causal => [head, key, zero],
            w if w == outputs => {
                [head, (query - (s.int(last as i64) - key) * f.blocks()).max(zero), zero]
            }
            w if w > outputs => [pass * f.blocks() + key, zero, zero],
            6 => [self.kv_head(pass) / f.kv_heads, zero, query_block],
            _ => [self.kv_head(pass) / f.kv_heads * f.blocks() + key, zero, zero],
        }
    }

    fn step<'s, B: Blocks>(&self, s: &'s Step<B>, at: [Expr<'s, B>; 4], refs: &[BlockRef<'s, B>]) {
        let f = &self.0;
        let (inputs, rest) = refs.split_at(6 + f.segments_count());
        let [dq, dk, dv, dq_sum, dk_sum, dv_sum] = *rest else {
            unreachable!("the layout has these")
        };
        let sums = Sums { dq: dq_sum, dk: dk_sum, dv: dv_sum };
        let [_, key, member, query] = at;
        let zero = s.int(0);
        let slot = member * f.blocks() + query;
        let (wide, narrow) = ([f.head_dim, f.sizes.block], self.tile_sums());
        s.when(key.is(0), || sums.dq.store(slot, s.full(wide, 0.0)));
        s.when(member.is(0).and(query.is(0)), || {
            sums.dk.store(zero, s.full(narrow, 0.0));
            sums.dv.store(zero, s.full(narrow, 0.0));
        });
        f.tile(s, query, key, |distance| {
            self.add(&Tile { f, s, inputs, slot, sums: &sums }, distance);
        });
        let last = f.blocks() - 1;
        s.when(if f.mask.causal { query.eq(key) } else { key.is(last) }, || {
            let scale = s.full([f.sizes.block, f.head_dim], f.scale() as f32);
            let gradient = sums.dq.load(slot).transpose() * scale;
            dq.store(zero, gradient.convert(f.dtype));
        });
        s.when(member.is(f.sizes.members - 1).and(query.is(last)), || {
            // The queries are scaled for powers of two.
            let ln_2 = s.full(narrow, std::f32::consts::LN_2);
            dk.store(zero, self.keys_first(sums.dk.load(zero) * ln_2).convert(f.dtype));
            dv.store(zero, self.keys_first(sums.dv.load(zero)).convert(f.dtype));
        });
    }
}

impl Backward {
    /// The gradient of a tile as [keys, head_dim].
    fn keys_first<'s, B: Blocks>(&self, sum: Expr<'s, B>) -> Expr<'s, B> {
        if self.0.sizes.keys_along_lanes { sum.transpose() } else { sum }
    }

    /// Adds a tile to the sums.
    fn add<B: Blocks>(&self, tile: &Tile<'_, '_, B>, distance: Option<i64>) {
        let f = &self.0;
        let units = f.units(distance, f.sizes.backward_unit());
        let (mut products, mut cotangents) = (Vec::new(), Vec::new());
        in_stages(units.len(), [1, 1], |stage, n| match stage {
            0 => products.push(tile.products(units[n])),
            1 => cotangents.push(tile.cotangents(units[n], products[n])),
            _ => tile.gradients(units[n], cotangents[n]),
        });
    }
}

/// A tile that is being added.
struct Tile<'a, 's, B: Blocks> {
    f: &'a Flash,
    s: &'s Step<B>,
    inputs: &'a [BlockRef<'s, B>],
    /// Where its queries are among the sums.
    slot: Expr<'s, B>,
    sums: &'a Sums<'s, B>,
}

impl<'s, B: Blocks> Tile<'_, 's, B> {
    /// The rows of an input that belong to a unit's keys (dim 0 of its scores) or queries.
    fn rows(&self, input: usize, unit: Unit, dim: usize) -> Expr<'s, B> {
        let start = [[unit.key, unit.query][dim], 0];
        let shape = [self.f.sizes.backward_unit()[dim], self.f.head_dim];
        self.inputs[input].load_area(self.s.int(0), Area { start, shape })
    }

    /// The number of each of a unit's queries, [keys, queries].
    fn statistic(&self, input: usize, unit: Unit) -> Expr<'s, B> {
        let shape = self.f.sizes.backward_unit();
        let area = Area { start: [0, unit.query], shape: [1, shape[1]] };
        self.inputs[input].load_area(self.s.int(0), area).broadcast(shape)
    }

    /// Scores of a unit, and the values by the cotangents of its queries.
    fn products(&self, unit: Unit) -> [Expr<'s, B>; 2] {
        let shape = self.f.sizes.backward_unit();
        let [q, k, v, d_output] =
            [(0, 1), (1, 0), (2, 0), (3, 1)].map(|(input, dim)| self.rows(input, unit, dim));
        let scores = k.matmul(q, (1, 1));
        let segments = &self.inputs[6..];
        let scores = self.f.masked(self.s, scores, (unit, shape), segments, self.s.int(0));
        [scores, v.matmul(d_output, (1, 1))]
    }

    /// Probabilities of a unit and the cotangents of its scores.
    fn cotangents(&self, unit: Unit, [scores, d_probs]: [Expr<'s, B>; 2]) -> [Expr<'s, B>; 2] {
        let probs = (scores - self.statistic(4, unit)).exp2();
        let d_scores = probs * (d_probs - self.statistic(5, unit));
        [probs, d_scores].map(|x| x.convert(self.f.dtype))
    }

    /// Adds what a unit gives to the gradients.
    fn gradients(&self, unit: Unit, [probs, d_scores]: [Expr<'s, B>; 2]) {
        let f = self.f;
        let [keys, queries] = f.sizes.backward_unit();
        let [q, k, d_output] = [(0, 1), (1, 0), (3, 1)].map(|(i, dim)| self.rows(i, unit, dim));
        for (sum, cotangents, rows) in
            [(self.sums.dv, probs, d_output), (self.sums.dk, d_scores, q)]
        {
            let (start, shape, product) = match f.sizes.keys_along_lanes {
                true => ([0, unit.key], [f.head_dim, keys], rows.matmul(cotangents, (0, 1))),
                false => ([unit.key, 0], [keys, f.head_dim], cotangents.matmul(rows, (1, 0))),
            };
            sum.accumulate(self.s.int(0), Area { start, shape }, product);
        }
        let area = Area { start: [0, unit.query], shape: [f.head_dim, queries] };
        self.sums.dq.accumulate(self.slot, area, k.matmul(d_scores, (0, 0)));
    }
}
