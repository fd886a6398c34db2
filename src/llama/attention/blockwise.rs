//! Attention by blocks of queries that read only the keys they attend to, with its own backward
//! pass (Dao et al., "FlashAttention", 2022). Scores exist for one block at a time, so memory is
//! linear in the sequence; keys are not repeated.
//!
//! The queries are split into a few spans with a static range of keys each, and a span of several
//! blocks is a scan over them: the program stays small however long the sequence is. Letters: n
//! blocks of a span, m rows of a block (its group x queries).

use std::ops::Range;

use super::mask::{MASKED, Mask, both, same_document};
use super::{Attended, Inputs, Residuals};
use crate::dtype::DType;
use crate::graph::autodiff::Remat;
use crate::graph::{Tensor, Tree, Type};
use crate::tree;

/// Queries a block. Fewer make the matrix products too small for a CPU, more compute scores above
/// the diagonal.
pub const BLOCK: usize = 128;
/// Spans that a causal sequence is split into: 8 compute an eighth more scores than are needed, at
/// most.
const SPANS: usize = 8;

/// Attention of each query, [b, t, h, e]; scores and sums in f32. The result does not depend on
/// `block`, the queries of a block.
pub fn blockwise<'g>(inputs: Inputs<'g>, mask: Mask, block: usize) -> Tensor<'g> {
    let Inputs { q, k, .. } = inputs;
    assert_eq!(q.dim(1), k.dim(1), "attention: the same number of keys and queries");
    let blocks = Blockwise::new(q, k, mask, block);
    q.graph().custom_vjp(
        inputs,
        |inputs| blocks.forward(inputs.into()).named().output,
        |inputs| blocks.forward(inputs.into()).named().with_residuals(inputs),
        |Residuals { inputs, attended }, d_output| {
            let rows = OutputRows::new(attended, d_output);
            let [dq, dk, dv] = blocks.backward(inputs.into(), rows);
            let Inputs { q, k, v, .. } = inputs;
            [dq.convert(q.dtype()), dk.convert(k.dtype()), dv.convert(v.dtype())]
        },
    )
}

/// Queries that are computed against one range of keys, block by block.
#[derive(Clone, Debug, PartialEq)]
struct Span {
    first: usize,
    /// Queries a block, and how many blocks.
    block: usize,
    blocks: usize,
    keys: Range<usize>,
}

impl Span {
    fn queries(&self) -> Range<usize> {
        self.first..self.first + self.block * self.blocks
    }
}

/// The spans of a sequence; the last one is a shorter block where the length is not a multiple of
/// the block.
fn spans(length: usize, mask: Mask, block: usize) -> Vec<Span> {
    let full_blocks = length / block;
    // Without a causal mask all queries attend to the same keys.
    let per_span = if mask.causal { full_blocks.div_ceil(SPANS) } else { full_blocks };
    let span = |first: usize, block: usize, blocks: usize| {
        let last = first + block * blocks;
        let start = mask.window.map_or(0, |w| (first + 1).saturating_sub(w));
        let end = if mask.causal { last } else { length };
        Span { first, block, blocks, keys: start..end }
    };
    let mut spans: Vec<Span> = (0..full_blocks)
        .step_by(per_span.max(1))
        .map(|i| span(i * block, block, per_span.min(full_blocks - i)))
        .collect();
    let full = full_blocks * block;
    if length > full {
        spans.push(span(full, length - full, 1));
    }
    spans
}

/// Attention of one shape.
pub(super) struct Blockwise {
    mask: Mask,
    heads: usize,
    kv_heads: usize,
    head_dim: usize,
    /// Keys of a sequence.
    keys: usize,
    spans: Vec<Span>,
    /// Whether the first query need not be the first key.
    has_offset: bool,
}

/// Queries and the keys that they are computed against.
#[derive(Clone, Copy)]
pub(super) struct Operands<'g> {
    /// [b, t, h, e].
    pub(super) q: Tensor<'g>,
    /// [b, s, kv, e].
    pub(super) k: Tensor<'g>,
    pub(super) v: Tensor<'g>,
    /// Segment ids of the queries [b, t] and of the keys [b, s].
    pub(super) segments: Option<[Tensor<'g>; 2]>,
    /// Position of the first query minus that of the first key (i32 scalar); None: 0.
    pub(super) offset: Option<Tensor<'g>>,
}

impl<'g> From<Inputs<'g>> for Operands<'g> {
    fn from(Inputs { q, k, v, segments }: Inputs<'g>) -> Operands<'g> {
        Operands { q, k, v, segments: segments.map(|s| [s, s]), offset: None }
    }
}

/// What the backward pass reads for each query besides the query.
#[derive(Clone, Copy)]
pub(super) struct OutputRows<'g> {
    /// Cotangent of the result, [b, t, h, e].
    pub(super) d_output: Tensor<'g>,
    /// Log-sum-exp of the scores, f32 [b, t, h].
    pub(super) lse: Tensor<'g>,
    /// See [`delta`].
    pub(super) delta: Tensor<'g>,
}

tree!(OutputRows { d_output, lse, delta });

impl<'g> OutputRows<'g> {
    pub(super) fn new(attended: Attended<'g>, d_output: Tensor<'g>) -> OutputRows<'g> {
        let Attended { output, lse } = attended;
        OutputRows { d_output, lse, delta: delta(output, d_output) }
    }
}

/// Keys and values of a span [b, kv, s, e], and the segment ids of the keys [b, s].
struct Keys<'g> {
    k: Tensor<'g>,
    v: Tensor<'g>,
    segments: Option<Tensor<'g>>,
}

/// Which queries a block holds: the position of the first one (i32 scalar) and their segment ids
/// [b, t].
struct Position<'g> {
    first: Tensor<'g>,
    segments: Option<Tensor<'g>>,
}

tree!(Position { first, segments });

impl Blockwise {
    /// Attention of q [b, t, h, e] over k [b, t, kv, e] as one sequence.
    pub(super) fn new(q: Tensor<'_>, k: Tensor<'_>, mask: Mask, block: usize) -> Blockwise {
        Blockwise {
            mask,
            heads: q.dim(2),
            kv_heads: k.dim(2),
            head_dim: q.dim(3),
            keys: k.dim(1),
            spans: spans(q.dim(1), mask, block),
            has_offset: false,
        }
    }

    /// Attention of q over keys that all precede it, by [`Operands::offset`]: only a window masks
    /// any of them.
    pub(super) fn behind(q: Tensor<'_>, k: Tensor<'_>, mask: Mask, block: usize) -> Blockwise {
        let causal = false;
        let all = Mask { causal, window: None };
        let spans = Blockwise::new(q, k, all, block);
        Blockwise { mask: Mask { causal, ..mask }, has_offset: true, ..spans }
    }

    pub(super) fn forward<'g>(&self, operands: Operands<'g>) -> Attended<'g> {
        let g = operands.q.graph();
        let (mut outputs, mut lses) = (Vec::new(), Vec::new());
        for span in &self.spans {
            let keys = self.keys(span, operands);
            let rows = (self.positions(span, operands), self.rows(span, operands.q));
            let body = |(), (position, q)| ((), self.forward_block(span, &keys, position, q));
            let ((), blocks) = self.each_block(span, (), rows, body);
            outputs.push(self.unrows(span, blocks.output));
            lses.push(self.unrows(span, blocks.lse));
        }
        Attended { output: g.concatenate(&outputs, 1), lse: g.concatenate(&lses, 1) }
    }

    /// q [b, kv, m, e] → result of that shape, log-sum-exp [b, kv, m].
    fn forward_block<'g>(
        &self,
        span: &Span,
        keys: &Keys<'g>,
        position: Position<'g>,
        q: Tensor<'g>,
    ) -> Attended<'g> {
        let scores = self.scores(q, keys.k);
        let mask = self.mask(span, keys, &position, &scores.shape());
        let scores =
            mask.map_or(scores, |m| m.select(scores, q.graph().full(&scores.ty(), MASKED)));
        let row_max = scores.max(&[3]);
        let exponentials = (scores - row_max.broadcast_along(&[3], &scores.shape())).exponential();
        let row_sum = exponentials.sum(&[3]);
        let y = exponentials.convert(q.dtype()).einsum_as("bkms,bkse->bkme", keys.v, DType::F32);
        let y = y / row_sum.broadcast_along(&[3], &y.shape());
        Attended { output: y.convert(q.dtype()), lse: row_sum.log() + row_max }
    }

    /// Cotangents of q, and of k and v in f32.
    pub(super) fn backward<'g>(
        &self,
        operands: Operands<'g>,
        output: OutputRows<'g>,
    ) -> [Tensor<'g>; 3] {
        let g = operands.q.graph();
        let [mut dq, mut dk, mut dv]: [Vec<Tensor<'g>>; 3] = Default::default();
        for span in &self.spans {
            let keys = self.keys(span, operands);
            let (q, output) = (operands.q, output).map(&mut |x| self.rows(span, x));
            let rows = (self.positions(span, operands), q, output);
            let zero = g.full(&keys.k.ty().with_dtype(DType::F32), 0.0);
            let body = |(dk_sum, dv_sum), (position, q, output)| {
                let [dq, dk, dv] = self.backward_block(span, &keys, position, q, output);
                ((dk_sum + dk, dv_sum + dv), dq)
            };
            let ((dk_sum, dv_sum), dq_blocks) = self.each_block(span, (zero, zero), rows, body);
            dk.push(self.pad_keys(span, dk_sum));
            dv.push(self.pad_keys(span, dv_sum));
            dq.push(self.unrows(span, dq_blocks));
        }
        let sum = |spans: Vec<Tensor<'g>>| {
            let sum = spans.into_iter().reduce(|a, b| a + b).expect("a sequence has spans");
            sum.transpose(&[0, 2, 1, 3])
        };
        [g.concatenate(&dq, 1), sum(dk), sum(dv)]
    }

    /// Cotangents of a block's q [b, kv, m, e] and of its keys and values [b, kv, s, e] (f32).
    fn backward_block<'g>(
        &self,
        span: &Span,
        keys: &Keys<'g>,
        position: Position<'g>,
        q: Tensor<'g>,
        OutputRows { d_output, lse, delta }: OutputRows<'g>,
    ) -> [Tensor<'g>; 3] {
        let scores = self.scores(q, keys.k);
        let shape = scores.shape();
        let mask = self.mask(span, keys, &position, &shape);
        let probs = (scores - lse.broadcast_along(&[3], &shape)).exponential();
        let probs = mask.map_or(probs, |m| probs.where_else_zero(m));
        let d_probs = d_output.einsum_as("bkme,bkse->bkms", keys.v, DType::F32);
        let d_scores = probs * (d_probs - delta.broadcast_along(&[3], &shape)) * self.scale();
        let (probs, d_scores) = (probs.convert(q.dtype()), d_scores.convert(q.dtype()));
        [
            d_scores.einsum_as("bkms,bkse->bkme", keys.k, DType::F32).convert(q.dtype()),
            d_scores.einsum_as("bkms,bkme->bkse", q, DType::F32),
            probs.einsum_as("bkms,bkme->bkse", d_output, DType::F32),
        ]
    }

    fn scale(&self) -> f64 {
        1.0 / (self.head_dim as f64).sqrt()
    }

    fn scores<'g>(&self, q: Tensor<'g>, k: Tensor<'g>) -> Tensor<'g> {
        q.einsum_as("bkme,bkse->bkms", k, DType::F32) * self.scale()
    }

    /// The mask of a block's scores [b, kv, m, s]; none where it masks nothing.
    fn mask<'g>(
        &self,
        span: &Span,
        keys: &Keys<'g>,
        position: &Position<'g>,
        shape: &[usize],
    ) -> Option<Tensor<'g>> {
        let [b, kv, m, s] = *shape else { panic!("attention: scores {shape:?}") };
        let grouped = [b, kv, m / span.block, span.block, s];
        let ty = Type::new(DType::I32, &[span.block, s]);
        let g = position.first.graph();
        let distance = g.iota(&ty, 0) - g.iota(&ty, 1)
            + (position.first - span.keys.start as f64).broadcast_to(&ty.shape);
        let reaches = |w: usize| span.queries().end > span.keys.start + w;
        let too_far = self.mask.window.is_some_and(|w| self.has_offset || reaches(w));
        let by_distance = self.mask.at_distance(distance, too_far);
        let by_distance = by_distance.map(|m| m.broadcast_in_dim(&grouped, &[3, 4]));
        let by_document = position.segments.zip(keys.segments);
        let by_document =
            by_document.map(|(q, k)| same_document(q, k).broadcast_in_dim(&grouped, &[0, 3, 4]));
        both(by_distance, by_document).map(|m| m.reshape(shape))
    }

    /// Applies `body` to (carry, slices) for each block of the span. Gives the last carry and the
    /// stacked outputs.
    fn each_block<'g, C: Tree<'g>, X: Tree<'g>, Y: Tree<'g>>(
        &self,
        span: &Span,
        carry: C,
        rows: X,
        body: impl FnOnce(C, X) -> (C, Y),
    ) -> (C, Y) {
        if span.blocks > 1 {
            let first = rows.leaves()[0];
            return first.graph().scan(carry, rows, Remat::SaveAll, body);
        }
        let (carry, outputs) = body(carry, rows.map(&mut |x| x.reshape(&x.shape()[1..])));
        (carry, outputs.map(&mut |y| y.reshape(&[&[1], &y.shape()[..]].concat())))
    }

    /// Keys, values and segment ids that a span reads.
    fn keys<'g>(&self, span: &Span, operands: Operands<'g>) -> Keys<'g> {
        let Range { start, end } = span.keys;
        let of_span = |x: Tensor<'g>| x.slice_dim(1, start, end);
        let heads_first = |x: Tensor<'g>| of_span(x).transpose(&[0, 2, 1, 3]);
        Keys {
            k: heads_first(operands.k),
            v: heads_first(operands.v),
            segments: operands.segments.map(|[_, keys]| of_span(keys)),
        }
    }

    /// For each block of a span the position of its first query, [n], and its segment ids, [n, b,
    /// t].
    fn positions<'g>(&self, span: &Span, operands: Operands<'g>) -> Position<'g> {
        let ty = Type::new(DType::I32, &[span.blocks]);
        let first = operands.q.graph().iota(&ty, 0) * span.block as f64 + span.first as f64;
        let offset = operands.offset.map(|offset| offset.broadcast_to(&ty.shape));
        let queries = span.queries();
        Position {
            first: offset.map_or(first, |offset| first + offset),
            segments: operands.segments.map(|[ids, _]| {
                ids.slice_dim(1, queries.start, queries.end)
                    .reshape(&[ids.dim(0), span.blocks, span.block])
                    .transpose(&[1, 0, 2])
            }),
        }
    }

    /// A span of x [b, t, h, …] as the rows of its blocks: [n, b, kv, m, …].
    fn rows<'g>(&self, span: &Span, x: Tensor<'g>) -> Tensor<'g> {
        let (b, kv, group) = (x.dim(0), self.kv_heads, self.heads / self.kv_heads);
        let rest = x.shape()[3..].to_vec();
        let queries = span.queries();
        let split = [&[b, span.blocks, span.block, kv, group], &rest[..]].concat();
        let merged = [&[span.blocks, b, kv, group * span.block], &rest[..]].concat();
        x.slice_dim(1, queries.start, queries.end)
            .reshape(&split)
            .transpose(&[1, 0, 3, 4, 2, 5][..split.len()])
            .reshape(&merged)
    }

    /// The inverse of [`Blockwise::rows`].
    fn unrows<'g>(&self, span: &Span, x: Tensor<'g>) -> Tensor<'g> {
        let (b, kv, group) = (x.dim(1), self.kv_heads, self.heads / self.kv_heads);
        let rest = x.shape()[4..].to_vec();
        let split = [&[span.blocks, b, kv, group, span.block], &rest[..]].concat();
        let merged = [&[b, span.blocks * span.block, self.heads], &rest[..]].concat();
        x.reshape(&split).transpose(&[1, 0, 4, 2, 3, 5][..split.len()]).reshape(&merged)
    }

    /// Keys of a span [b, kv, s, e] among zeros for all other keys.
    fn pad_keys<'g>(&self, span: &Span, x: Tensor<'g>) -> Tensor<'g> {
        let after = self.keys - span.keys.end;
        x.pad(&[0, 0, span.keys.start, 0], &[0, 0, after, 0])
    }
}

/// What the pullback of softmax subtracts from the cotangents of the probabilities
/// (FlashAttention's delta): their mean under the probabilities, which is the result times its own
/// cotangent. [b, t, h] (f32) of two tensors [b, t, h, e].
pub(super) fn delta<'g>(output: Tensor<'g>, d_output: Tensor<'g>) -> Tensor<'g> {
    (output.convert(DType::F32) * d_output.convert(DType::F32)).sum(&[3])
}
