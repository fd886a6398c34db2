//! The backward kernel.

use super::Flash;
use crate::dtype::DType;
use crate::graph::Type;
use crate::graph::kernel::{BlockRef, Blocks, Expr, Kernel, Layout, Step, Window};

/// q, k, v, cotangent of the result, log-sum-exp, delta, segment ids → cotangents of q before it
/// was scaled [blocks, block, head_dim] and of k and v [tiles, tile, head_dim]. Grid: kv head, head
/// of its group, key block, query block. Sums are on chip over a whole head.
pub(in crate::llama::attention) struct Backward(pub(in crate::llama::attention) Flash);

/// The sums of the three gradients, f32: of q by query block [head_dim, queries], of k and v by
/// tile [keys, head_dim].
struct Sums<'s, B: Blocks> {
    dq: BlockRef<'s, B>,
    dk: BlockRef<'s, B>,
    dv: BlockRef<'s, B>,
}

impl Kernel for Backward {
    fn layout(&self) -> Layout {
        let f = &self.0;
        let mut inputs = vec![f.queries(), f.keys(), f.keys(), f.queries()];
        inputs.extend([f.statistic(), f.statistic()]);
        inputs.extend(f.segment_windows());
        let (n, e) = (f.blocks(), f.head_dim);
        let of_head = |heads: usize, n: usize, size: usize| {
            Window::new(f.dtype, [f.rows * heads * n, size, e], [n, size, e])
        };
        let keys = of_head(f.kv_heads, n * f.tiles(), f.tile);
        let sum = Type::new(DType::F32, &keys.block);
        Layout {
            name: "flash_backward",
            grid: [f.rows * f.kv_heads, f.group(), n, n],
            inputs,
            outputs: vec![of_head(f.heads, n, f.block), keys.clone(), keys],
            scratch: vec![Type::new(DType::F32, &[n, e, f.block]), sum.clone(), sum],
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
        let [kv_head, member, key, query] = at;
        let zero = s.int(0);
        let head = kv_head * f.group() + member;
        let query = f.query_block(query, key);
        let outputs = 6 + f.segment_windows().len();
        match window {
            0 | 3 => [head, query, zero],
            1 | 2 => [f.key_index(kv_head, key), zero, zero],
            4 | 5 => [head, zero, query],
            w if w == outputs => [head, zero, zero],
            w if w > outputs => [kv_head, zero, zero],
            6 => [kv_head / f.kv_heads, zero, query],
            _ => [f.key_index(kv_head / f.kv_heads, key), zero, zero],
        }
    }

    fn step<'s, B: Blocks>(&self, s: &'s Step<B>, at: [Expr<'s, B>; 4], refs: &[BlockRef<'s, B>]) {
        let f = &self.0;
        let (inputs, rest) = refs.split_at(6 + f.segment_windows().len());
        let [dq, dk, dv, dq_sum, dk_sum, dv_sum] = *rest else {
            unreachable!("the layout has these")
        };
        let sums = Sums { dq: dq_sum, dk: dk_sum, dv: dv_sum };
        let [_, member, key, query] = at;
        let zero = s.int(0);
        s.when(key.is(0), || sums.dq.store(query, s.full([f.head_dim, f.block], 0.0)));
        let first = member.is(0).and(query.is(0));
        let last = member.is(f.group() - 1).and(query.is(f.blocks() - 1));
        s.repeat(f.tiles(), |part| {
            let number = f.tile_number(key, part);
            s.when(first, || {
                let zeros = s.full([f.tile, f.head_dim], 0.0);
                sums.dk.store(number, zeros);
                sums.dv.store(number, zeros);
            });
            f.tile(s, query, number, |tile| {
                let [q, d_output] = [0, 3].map(|i| inputs[i].load(zero));
                let [k, v] = [1, 2].map(|i| inputs[i].load(part));
                let [lse, delta] =
                    [4, 5].map(|i| inputs[i].load(zero).broadcast([f.tile, f.block]));
                let scores = f.scores(s, [q, k], tile, &inputs[6..], part);
                let probs = (scores - lse).exp();
                sums.dv.accumulate(number, probs.convert(f.dtype).matmul(d_output, (1, 0)));
                let d_scores = probs * (v.matmul(d_output, (1, 1)) - delta);
                let d_scores = d_scores.convert(f.dtype);
                sums.dk.accumulate(number, d_scores.matmul(q, (1, 0)));
                sums.dq.accumulate(query, k.matmul(d_scores, (0, 0)));
            });
            s.when(last, || {
                dk.store(number, sums.dk.load(number).convert(f.dtype));
                dv.store(number, sums.dv.load(number).convert(f.dtype));
            });
        });
        s.when(key.is(f.blocks() - 1), || {
            let scale = s.full([f.block, f.head_dim], f.scale() as f32);
            let gradient = sums.dq.load(query).transpose() * scale;
            dq.store(query, gradient.convert(f.dtype));
        });
    }
}
