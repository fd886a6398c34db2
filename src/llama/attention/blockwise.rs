//! Attention by blocks of queries that touch only the keys they may see, with its own backward pass
//! (Dao et al., "FlashAttention", 2022). Scores exist for one block at a time, so memory is linear
//! in the sequence; keys are not repeated.
//!
//! The queries are cut into a few spans with a static range of keys each, and a span of several
//! blocks is a scan over them: the program stays small however long the sequence is. Letters: n
//! blocks of a span, m rows of a block (its group x queries).

use std::ops::Range;

use super::{MASKED, Mask, with_lse};
use crate::dtype::DType;
use crate::graph::autodiff::Remat;
use crate::graph::ops::custom::CustomVjp;
use crate::graph::{Function, Graph, Tensor, Type};

/// Queries a block. Fewer make the matrix products too small for a CPU, more compute scores above
/// the diagonal.
pub const BLOCK: usize = 128;
/// Spans that a causal sequence is cut into: 8 compute an eighth more scores than are needed, at
/// most.
const SPANS: usize = 8;

/// Attention of q [b, t, h, e] over k and v [b, t, kv, e] → [b, t, h, e]; scores and sums in f32.
/// `segments` [b, t] keeps documents apart. The result does not depend on `block`, the queries of a
/// block.
pub fn blockwise<'g>(
    q: Tensor<'g>,
    k: Tensor<'g>,
    v: Tensor<'g>,
    mask: Mask,
    segments: Option<Tensor<'g>>,
    block: usize,
) -> Tensor<'g> {
    assert_eq!(q.dim(1), k.dim(1), "attention: as many keys as queries");
    let arguments: Vec<Tensor<'g>> = [q, k, v].into_iter().chain(segments).collect();
    let types: Vec<Type> = arguments.iter().map(|t| t.ty()).collect();
    let function = Blockwise::new(q, k, mask, block).function(&types);
    q.graph().custom_vjp_function(function, &arguments)[0]
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

/// The spans of a sequence; the last one is a shorter block where the length is no multiple of the
/// block.
fn spans(length: usize, mask: Mask, block: usize) -> Vec<Span> {
    let whole = length / block;
    // Without a causal mask all queries see the same keys.
    let each = if mask.causal { whole.div_ceil(SPANS) } else { whole };
    let span = |first: usize, block: usize, blocks: usize| {
        let last = first + block * blocks;
        let start = mask.window.map_or(0, |w| (first + 1).saturating_sub(w));
        let end = if mask.causal { last } else { length };
        Span { first, block, blocks, keys: start..end }
    };
    let mut spans: Vec<Span> = (0..whole)
        .step_by(each.max(1))
        .map(|i| span(i * block, block, each.min(whole - i)))
        .collect();
    if length > whole * block {
        spans.push(span(whole * block, length - whole * block, 1));
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
    moved: bool,
}

/// What attention reads.
#[derive(Clone, Copy)]
pub(super) struct Inputs<'g> {
    /// Queries [b, t, h, e], keys and values [b, s, kv, e].
    pub(super) heads: [Tensor<'g>; 3],
    /// Segments of the queries [b, t] and of the keys [b, s].
    pub(super) segments: Option<[Tensor<'g>; 2]>,
    /// How far the first query stands behind the first key (i32 scalar); None: they are the same
    /// token.
    pub(super) offset: Option<Tensor<'g>>,
}

/// What the blocks of a span share: keys and values [b, kv, s, e], segments of the keys [b, s].
struct Keys<'g> {
    k: Tensor<'g>,
    v: Tensor<'g>,
    segments: Option<Tensor<'g>>,
}

/// Which queries a block holds: the first one (i32 scalar) and their segments [b, t].
struct Place<'g> {
    first: Tensor<'g>,
    segments: Option<Tensor<'g>>,
}

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
            moved: false,
        }
    }

    /// Attention of q over keys that all stand before it, [`Inputs::offset`] says how far: only a
    /// window hides any of them.
    pub(super) fn behind(q: Tensor<'_>, k: Tensor<'_>, mask: Mask, block: usize) -> Blockwise {
        let causal = false;
        let all = Mask { causal, window: None };
        Blockwise { mask: Mask { causal, ..mask }, moved: true, ..Blockwise::new(q, k, all, block) }
    }

    /// The function of q, k, v and segments, if any, with its own gradient.
    fn function(&self, types: &[Type]) -> CustomVjp {
        let q = &types[0];
        let lse = Type::new(DType::F32, &[q.shape[0], q.shape[1], q.shape[2]]);
        let inputs = types.len();
        with_lse(
            types,
            [q.clone(), lse],
            |g, p| self.named(g, p),
            |g, p| {
                let [y, lse, dy] = p[inputs..] else { panic!("attention: residuals") };
                let rows = [dy, lse, mean(y, dy)];
                let found = self.backward(g, Inputs::of_sequence(&p[..inputs]), rows);
                let like = found.into_iter().zip(p);
                like.map(|(x, p)| x.convert(p.dtype())).collect()
            },
        )
    }

    /// [`Blockwise::forward`] of q, k, v and segments, under the names by which a remat policy
    /// keeps it.
    fn named<'g>(&self, g: &'g Graph, p: &[Tensor<'g>]) -> [Tensor<'g>; 2] {
        let [y, lse] = self.forward(g, Inputs::of_sequence(p));
        [y.named("attn_out"), lse.named("attn_lse")]
    }

    /// Result [b, t, h, e] and log-sum-exp of the scores [b, t, h] (f32).
    pub(super) fn forward<'g>(&self, g: &'g Graph, p: Inputs<'g>) -> [Tensor<'g>; 2] {
        let mut parts: [Vec<Tensor<'g>>; 2] = Default::default();
        for span in &self.spans {
            let keys = self.keys(span, p);
            let slices = [self.places(g, span, p), vec![self.rows(span, p.heads[0])]].concat();
            let segments = p.segments.is_some();
            let found = self.each_block(g, span, &keys, &[], &slices, |p| {
                let (keys, _, place, rest) = read_block(p, segments, 0);
                self.forward_block(span, keys, place, rest[0]).to_vec()
            });
            parts[0].push(self.unrows(span, found[0]));
            parts[1].push(self.unrows(span, found[1]));
        }
        parts.map(|parts| g.concatenate(&parts, 1))
    }

    /// q [b, kv, m, e] → result of that shape, log-sum-exp [b, kv, m].
    fn forward_block<'g>(
        &self,
        span: &Span,
        keys: Keys<'g>,
        place: Place<'g>,
        q: Tensor<'g>,
    ) -> [Tensor<'g>; 2] {
        let scores = self.scores(q, keys.k);
        let allowed = self.allowed(span, &keys, &place, &scores.shape());
        let scores =
            allowed.map_or(scores, |a| a.select(scores, q.graph().full(&scores.ty(), MASKED)));
        let largest = scores.max(&[3]);
        let weights = (scores - largest.broadcast_along(&[3], &scores.shape())).exponential();
        let total = weights.sum(&[3]);
        let y = weights.convert(q.dtype()).einsum_as("bkms,bkse->bkme", keys.v, DType::F32);
        let y = y / total.broadcast_along(&[3], &y.shape());
        [y.convert(q.dtype()), total.log() + largest]
    }

    /// Cotangents of q, and of k and v in f32, from that of the result, the log-sum-exp and what
    /// [`mean`] gives.
    pub(super) fn backward<'g>(
        &self,
        g: &'g Graph,
        p: Inputs<'g>,
        [dy, lse, mean]: [Tensor<'g>; 3],
    ) -> [Tensor<'g>; 3] {
        let [mut dq, mut dk, mut dv]: [Vec<Tensor<'g>>; 3] = Default::default();
        for span in &self.spans {
            let keys = self.keys(span, p);
            let rows = [p.heads[0], dy, lse, mean].map(|x| self.rows(span, x));
            let slices = [&self.places(g, span, p)[..], &rows].concat();
            let zero = g.full(&keys[0].ty().with_dtype(DType::F32), 0.0);
            let segments = p.segments.is_some();
            let found = self.each_block(g, span, &keys, &[zero, zero], &slices, |p| {
                let (keys, sums, place, rest) = read_block(p, segments, 2);
                let [dq, dk, dv] = self.backward_block(span, keys, place, rest);
                vec![sums[0] + dk, sums[1] + dv, dq]
            });
            dk.push(self.pad_keys(span, found[0]));
            dv.push(self.pad_keys(span, found[1]));
            dq.push(self.unrows(span, found[2]));
        }
        let sum = |parts: Vec<Tensor<'g>>| {
            let sum = parts.into_iter().reduce(|a, b| a + b).expect("a sequence has spans");
            sum.transpose(&[0, 2, 1, 3])
        };
        [g.concatenate(&dq, 1), sum(dk), sum(dv)]
    }

    /// Cotangents of a block's q [b, kv, m, e] and of its keys and values [b, kv, s, e] (f32).
    fn backward_block<'g>(
        &self,
        span: &Span,
        keys: Keys<'g>,
        place: Place<'g>,
        rest: &[Tensor<'g>],
    ) -> [Tensor<'g>; 3] {
        let [q, dy, lse, mean] = *rest else { panic!("attention: rows of a block") };
        let scores = self.scores(q, keys.k);
        let shape = scores.shape();
        let allowed = self.allowed(span, &keys, &place, &shape);
        let weights = (scores - lse.broadcast_along(&[3], &shape)).exponential();
        let weights = allowed.map_or(weights, |a| weights.where_else_zero(a));
        let d = dy.einsum_as("bkme,bkse->bkms", keys.v, DType::F32);
        let d = weights * (d - mean.broadcast_along(&[3], &shape)) * self.scale();
        let (weights, d) = (weights.convert(q.dtype()), d.convert(q.dtype()));
        [
            d.einsum_as("bkms,bkse->bkme", keys.k, DType::F32).convert(q.dtype()),
            d.einsum_as("bkms,bkme->bkse", q, DType::F32),
            weights.einsum_as("bkms,bkme->bkse", dy, DType::F32),
        ]
    }

    fn scale(&self) -> f64 {
        1.0 / (self.head_dim as f64).sqrt()
    }

    fn scores<'g>(&self, q: Tensor<'g>, k: Tensor<'g>) -> Tensor<'g> {
        q.einsum_as("bkme,bkse->bkms", k, DType::F32) * self.scale()
    }

    /// Which scores [b, kv, m, s] of a block count; none where all do.
    fn allowed<'g>(
        &self,
        span: &Span,
        keys: &Keys<'g>,
        place: &Place<'g>,
        shape: &[usize],
    ) -> Option<Tensor<'g>> {
        let [b, kv, m, s] = *shape else { panic!("attention: scores {shape:?}") };
        let grouped = [b, kv, m / span.block, span.block, s];
        let ty = Type::new(DType::I32, &[span.block, s]);
        let g = place.first.graph();
        let distance = g.iota(&ty, 0) - g.iota(&ty, 1)
            + (place.first - span.keys.start as f64).broadcast_to(&ty.shape);
        let reaches = |w: usize| span.queries().end > span.keys.start + w;
        let too_far = self.mask.window.is_some_and(|w| self.moved || reaches(w));
        let seen =
            self.mask.at_distance(distance, too_far).map(|m| m.broadcast_in_dim(&grouped, &[3, 4]));
        let same = place
            .segments
            .zip(keys.segments)
            .map(|(q, k)| super::same_document(q, k).broadcast_in_dim(&grouped, &[0, 3, 4]));
        super::both(seen, same).map(|a| a.reshape(shape))
    }

    /// Applies `body` to (keys, carries, slices) for each block of the span. Gives the carries and
    /// the stacked outputs.
    fn each_block<'g>(
        &self,
        g: &'g Graph,
        span: &Span,
        keys: &[Tensor<'g>],
        carries: &[Tensor<'g>],
        slices: &[Tensor<'g>],
        body: impl for<'b> FnOnce(&[Tensor<'b>]) -> Vec<Tensor<'b>>,
    ) -> Vec<Tensor<'g>> {
        let unstacked = slices.iter().map(|t| t.ty().with_shape(&t.shape()[1..]));
        let fixed = keys.iter().chain(carries).map(|t| t.ty());
        let types: Vec<Type> = fixed.chain(unstacked.clone()).collect();
        let body = Function::with_parameters(&types, |_, p| body(p));
        if span.blocks > 1 {
            let (carries, outputs) = g.scan_function(body, keys, carries, slices, Remat::SaveAll);
            return [carries, outputs].concat();
        }
        let one = slices.iter().zip(unstacked).map(|(t, ty)| t.reshape(&ty.shape));
        let arguments: Vec<_> = keys.iter().chain(carries).copied().chain(one).collect();
        let mut found = g.inline(&body, &arguments);
        for output in &mut found[carries.len()..] {
            *output = output.reshape(&[&[1], &output.shape()[..]].concat());
        }
        found
    }

    /// Keys, values and segments that a span sees.
    fn keys<'g>(&self, span: &Span, p: Inputs<'g>) -> Vec<Tensor<'g>> {
        let Range { start, end } = span.keys;
        let seen = |x: Tensor<'g>| x.slice_dim(1, start, end);
        let [_, k, v] = p.heads;
        let heads_first = [k, v].map(|x| seen(x).transpose(&[0, 2, 1, 3]));
        let segments = p.segments.map(|[_, keys]| seen(keys));
        heads_first.into_iter().chain(segments).collect()
    }

    /// For each block of a span its first query, [n], and its segments, [n, b, t].
    fn places<'g>(&self, g: &'g Graph, span: &Span, p: Inputs<'g>) -> Vec<Tensor<'g>> {
        let ty = Type::new(DType::I32, &[span.blocks]);
        let first = g.iota(&ty, 0) * span.block as f64 + span.first as f64;
        let first = p.offset.map_or(first, |offset| first + offset.broadcast_to(&ty.shape));
        let queries = span.queries();
        let segments = p.segments.map(|[own, _]| {
            own.slice_dim(1, queries.start, queries.end)
                .reshape(&[own.dim(0), span.blocks, span.block])
                .transpose(&[1, 0, 2])
        });
        std::iter::once(first).chain(segments).collect()
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

    /// Keys of a span [b, kv, s, e] in their place among all keys.
    fn pad_keys<'g>(&self, span: &Span, x: Tensor<'g>) -> Tensor<'g> {
        let after = self.keys - span.keys.end;
        x.pad(&[0, 0, span.keys.start, 0], &[0, 0, after, 0])
    }
}

/// What [`Blockwise::keys`], the carries, [`Blockwise::places`] and the slices after them are in a
/// block.
fn read_block<'a, 'g>(
    p: &'a [Tensor<'g>],
    segments: bool,
    carries: usize,
) -> (Keys<'g>, &'a [Tensor<'g>], Place<'g>, &'a [Tensor<'g>]) {
    let segments = usize::from(segments);
    let (keys, rest) = p.split_at(2 + segments);
    let (sums, rest) = rest.split_at(carries);
    let (place, rest) = rest.split_at(1 + segments);
    let keys = Keys { k: keys[0], v: keys[1], segments: keys.get(2).copied() };
    let place = Place { first: place[0], segments: place.get(1).copied() };
    (keys, sums, place, rest)
}

impl<'g> Inputs<'g> {
    /// q, k, v of one sequence, and its segments if there are any.
    fn of_sequence(p: &[Tensor<'g>]) -> Inputs<'g> {
        Inputs { heads: [p[0], p[1], p[2]], segments: p.get(3).map(|s| [*s, *s]), offset: None }
    }
}

/// What softmax's pullback subtracts from the weights' cotangents: their mean under the weights,
/// which is the result times its own cotangent. [b, t, h] (f32) of y and dy [b, t, h, e].
pub(super) fn mean<'g>(y: Tensor<'g>, dy: Tensor<'g>) -> Tensor<'g> {
    (y.convert(DType::F32) * dy.convert(DType::F32)).sum(&[3])
}
