//! Attention over sequences whose tokens are sharded over several devices in the layout of [`Parallel::to_zigzag`].
//! Keys and values are gathered; each device computes its own queries, pair by pair of a part of
//! the queries and a part of the keys. Every device has as many pairs that a causal mask leaves.

use super::blockwise::{BLOCK, Blockwise, Inputs, mean};
use super::{MASKED, Mask, on_each_device, with_lse};
use crate::dtype::DType;
use crate::graph::autodiff::Remat;
use crate::graph::ops::custom::CustomVjp;
use crate::graph::sharding::PartitionSpec;
use crate::graph::{Function, Graph, Tensor, Type};
use crate::parallel::{Dim, Parallel};

/// Attention of q [b, t, h, e] over k and v [b, t, kv, e] → [b, t, h, e], where a row is a device's
/// part of a sequence. `segments` [b, t] keeps documents apart. `parallel` is zigzag.
pub fn context<'g>(
    [q, k, v]: [Tensor<'g>; 3],
    mask: Mask,
    segments: Option<Tensor<'g>>,
    parallel: &Parallel,
) -> Tensor<'g> {
    let arguments: Vec<Tensor<'g>> = [q, k, v].into_iter().chain(segments).collect();
    let attention = Context {
        parallel,
        mask,
        devices: parallel.shards(Dim::Batch) / parallel.shards(Dim::WholeSequences),
        types: arguments.iter().map(|t| t.ty()).collect(),
    };
    q.graph().custom_vjp_function(attention.function(), &arguments)[0]
}

struct Context<'a> {
    parallel: &'a Parallel,
    mask: Mask,
    /// That share a sequence.
    devices: usize,
    /// q, k, v, and the segments where there are any.
    types: Vec<Type>,
}

/// What a device sees.
#[derive(Clone, Copy)]
struct Own<'g> {
    /// Its queries [b, 2 c, h, e], and keys and values of all devices that share its sequences [n,
    /// b, 2 c, kv, e].
    heads: [Tensor<'g>; 3],
    /// Of its queries [b, 2 c] and of all keys [n, b, 2 c].
    segments: Option<[Tensor<'g>; 2]>,
    /// Its place among the devices that share the sequence, i32 scalar.
    place: Tensor<'g>,
}

/// A part of the device's queries and a part of all keys.
struct Pair<'g> {
    /// Where the queries start among the device's, i32 scalar.
    query: Tensor<'g>,
    /// On which device the keys lie, and where they start there.
    key: [Tensor<'g>; 2],
    inputs: Inputs<'g>,
}

impl<'g> Own<'g> {
    /// The arguments of one device, or what [`Own::tensors`] gave.
    fn read(p: &[Tensor<'g>], devices: usize, segments: bool) -> Own<'g> {
        let (b, length) = (p[0].dim(0), p[0].dim(1));
        let split =
            |x: Tensor<'g>, rest: &[usize]| x.reshape(&[&[devices, b, length], rest].concat());
        let rest = p[1].shape()[p[1].rank() - 2..].to_vec();
        Own {
            heads: [p[0], split(p[1], &rest), split(p[2], &rest)],
            place: p[3].reshape(&[]),
            segments: segments.then(|| [p[4], split(p[5], &[])]),
        }
    }

    fn tensors(&self) -> Vec<Tensor<'g>> {
        let segments = self.segments.into_iter().flatten();
        self.heads.into_iter().chain([self.place]).chain(segments).collect()
    }

    /// Tokens of a part.
    fn part(&self) -> usize {
        self.heads[0].dim(1) / 2
    }

    /// The pair of the early (0) or late (1) half of the queries, part number `query` of the
    /// sequence, with part number `key`.
    fn pair(&self, half: Tensor<'g>, [query, key]: [Tensor<'g>; 2], devices: usize) -> Pair<'g> {
        let c = self.part();
        let number = |n: usize| self.place.graph().scalar(DType::I32, n as f64);
        let early = key.lt(number(devices));
        let device = early.select(key, number(2 * devices - 1) - key);
        let from_key = [device, early.select(number(0), number(c))];
        let from_query = half * c as f64;
        let [q, k, v] = self.heads;
        let keys = |x: Tensor<'g>| {
            let mut sizes = x.shape();
            (sizes[0], sizes[2]) = (1, c);
            let part = x.dynamic_slice(&key_starts(x, from_key), &sizes);
            part.reshape(&sizes[1..])
        };
        Pair {
            inputs: Inputs {
                heads: [part_of(q, from_query, c), keys(k), keys(v)],
                segments: self.segments.map(|[own, all]| [part_of(own, from_query, c), keys(all)]),
                offset: Some((query - key) * c as f64),
            },
            query: from_query,
            key: from_key,
        }
    }

    /// The two parts of the sequence that the device's queries are.
    fn queries(&self, devices: usize) -> [Tensor<'g>; 2] {
        let last = self.place.graph().scalar(DType::I32, (2 * devices - 1) as f64);
        [self.place, last - self.place]
    }
}

/// `count` tokens of x [b, t, …] from `start` (i32 scalar) on.
fn part_of<'g>(x: Tensor<'g>, start: Tensor<'g>, count: usize) -> Tensor<'g> {
    let mut sizes = x.shape();
    sizes[1] = count;
    x.dynamic_slice(&starts(x, start), &sizes)
}

/// x [b, t, …] with other tokens from `start` on.
fn with_part<'g>(x: Tensor<'g>, part: Tensor<'g>, start: Tensor<'g>) -> Tensor<'g> {
    x.dynamic_update_slice(part, &starts(x, start))
}

/// x [b, t, …] with `part` added to its tokens from `start` on.
fn add_part<'g>(x: Tensor<'g>, part: Tensor<'g>, start: Tensor<'g>) -> Tensor<'g> {
    let old = part_of(x, start, part.dim(1));
    with_part(x, old + part.convert(x.dtype()), start)
}

/// y [b, t, h, e] times e^`weight` [b, t, h], in f32.
fn weighted<'g>(y: Tensor<'g>, weight: Tensor<'g>) -> Tensor<'g> {
    y.convert(DType::F32) * weight.exponential().broadcast_along(&[3], &y.shape())
}

/// Where the keys of a pair start in x [n, b, t, …].
fn key_starts<'g>(x: Tensor<'g>, [device, start]: [Tensor<'g>; 2]) -> Vec<Tensor<'g>> {
    let mut starts = vec![start.zeros_like(); x.rank()];
    (starts[0], starts[2]) = (device, start);
    starts
}

/// x [n, b, t, …] with a part added to the keys at `at`.
fn add_keys<'g>(x: Tensor<'g>, part: Tensor<'g>, at: [Tensor<'g>; 2]) -> Tensor<'g> {
    let part = part.reshape(&[&[1], &part.shape()[..]].concat());
    let starts = key_starts(x, at);
    let old = x.dynamic_slice(&starts, &part.shape());
    x.dynamic_update_slice(old + part.convert(x.dtype()), &starts)
}

fn starts<'g>(x: Tensor<'g>, start: Tensor<'g>) -> Vec<Tensor<'g>> {
    let zero = start.zeros_like();
    (0..x.rank()).map(|d| if d == 1 { start } else { zero }).collect()
}

impl Context<'_> {
    fn function(&self) -> CustomVjp {
        let q = &self.types[0];
        let lse = Type::new(DType::F32, &q.shape[..3]);
        let found = [q.clone(), lse];
        with_lse(&self.types, found, |g, p| self.forward(g, p), |g, p| self.backward(g, p))
    }

    /// Result [b, t, h, e] and log-sum-exp of the scores [b, t, h] (f32).
    fn forward<'g>(&self, g: &'g Graph, p: &[Tensor<'g>]) -> [Tensor<'g>; 2] {
        let (arguments, inputs) = self.arguments(g, p);
        let [q, _, lse] = self.layouts();
        let segments = p.len() > 3;
        let found = on_each_device(g, self.parallel, &arguments, [inputs, vec![q, lse]], |g, p| {
            let own = Own::read(p, self.devices, segments);
            let q = own.heads[0];
            let nothing = [
                g.full(&q.ty().with_dtype(DType::F32), 0.0),
                g.full(&Type::new(DType::F32, &q.shape()[..3]), MASKED),
            ];
            let [y, lse] = self.each_pair(g, own, &[], nothing, |form, pair, _, [y, lse]| {
                let [own_y, own_lse] = form.forward(pair.query.graph(), pair.inputs);
                let c = own_lse.dim(1);
                let [old_y, old_lse] = [y, lse].map(|x| part_of(x, pair.query, c));
                let largest = old_lse.maximum(own_lse);
                let sum = (old_lse - largest).exponential() + (own_lse - largest).exponential();
                let new_lse = sum.log() + largest;
                let new_y = weighted(old_y, old_lse - new_lse) + weighted(own_y, own_lse - new_lse);
                [with_part(y, new_y, pair.query), with_part(lse, new_lse, pair.query)]
            });
            vec![y.convert(q.dtype()), lse]
        });
        [found[0].named("attn_out"), found[1].named("attn_lse")]
    }

    /// Parameters: q, k, v, segments if any, result, log-sum-exp, cotangent of the result. Gives
    /// the cotangents of q, k and v.
    fn backward<'g>(&self, g: &'g Graph, p: &[Tensor<'g>]) -> Vec<Tensor<'g>> {
        let n = self.types.len();
        let (mut arguments, mut inputs) = self.arguments(g, &p[..n]);
        let first = arguments.len();
        arguments.extend(&p[n..]);
        let [q, own_keys, lse] = self.layouts();
        inputs.extend([q.clone(), lse, q.clone()]);
        let outputs = vec![q, own_keys.clone(), own_keys];
        on_each_device(g, self.parallel, &arguments, [inputs, outputs], |g, p| {
            let own = Own::read(p, self.devices, n > 3);
            let [y, lse, dy] = p[first..] else { panic!("attention: residuals") };
            let rows = [dy, lse, mean(y, dy)];
            let nothing = own.heads.map(|x| g.full(&x.ty().with_dtype(DType::F32), 0.0));
            let sums = self.each_pair(g, own, &rows, nothing, |form, pair, rows, sums| {
                let q = pair.inputs.heads[0];
                let [dy, lse, mean] = rows[..] else { panic!("attention: rows") };
                let rows = [dy, lse, mean].map(|x| part_of(x, pair.query, q.dim(1)));
                let [dq, dk, dv] = form.backward(q.graph(), pair.inputs, rows);
                [
                    add_part(sums[0], dq, pair.query),
                    add_keys(sums[1], dk, pair.key),
                    add_keys(sums[2], dv, pair.key),
                ]
            });
            let [q, k, v] = own.heads.map(|x| x.dtype());
            vec![
                sums[0].convert(q),
                self.parallel.reduce_scatter_rows(sums[1]).convert(k),
                self.parallel.reduce_scatter_rows(sums[2]).convert(v),
            ]
        })
    }

    /// Folds `body` over the pairs that the mask leaves to a device; it gets [`Blockwise`] for the
    /// pair, the pair, `rows`, and what the pairs before it gave.
    fn each_pair<'g, const N: usize>(
        &self,
        g: &'g Graph,
        own: Own<'g>,
        rows: &[Tensor<'g>],
        start: [Tensor<'g>; N],
        body: impl for<'b> Fn(&Blockwise, Pair<'b>, &[Tensor<'b>], [Tensor<'b>; N]) -> [Tensor<'b>; N],
    ) -> [Tensor<'g>; N] {
        let n = self.devices;
        let number = |n: usize| g.scalar(DType::I32, n as f64);
        let mut sums = start;
        let mut steps = 4 * n;
        if self.mask.causal {
            // The queries' own parts first, then as many earlier parts on every device: i of the
            // early half's, the late half's rest.
            for (half, part) in own.queries(n).into_iter().enumerate() {
                let mut pair = own.pair(number(half), [part, part], n);
                pair.inputs.offset = None;
                let [q, k, _] = pair.inputs.heads;
                let form = Blockwise::new(q, k, self.mask, BLOCK);
                sums = body(&form, pair, rows, sums);
            }
            steps = 2 * n - 1;
        }
        let segments = own.segments.is_some();
        let constants = [&own.tensors(), rows].concat();
        let shared = constants.len() - rows.len();
        let carried = constants.iter().chain(&sums).map(|t| t.ty());
        let types: Vec<Type> = carried.chain([Type::scalar(DType::I32)]).collect();
        let step = Function::with_parameters(&types, |g, p| {
            let number = |n: usize| g.scalar(DType::I32, n as f64);
            let own = Own::read(p, n, segments);
            let (rows, sums) = p[shared..p.len() - 1].split_at(constants.len() - shared);
            let j = p[p.len() - 1];
            let [early, late] = own.queries(n);
            let (is_early, key_late) = match self.mask.causal {
                true => (j.lt(own.place), j - own.place),
                false => (j.lt(number(2 * n)), j - (2 * n) as f64),
            };
            let half = is_early.select(number(0), number(1));
            let parts = [is_early.select(early, late), is_early.select(j, key_late)];
            let pair = own.pair(half, parts, n);
            let [q, k, _] = pair.inputs.heads;
            let form = Blockwise::behind(q, k, self.mask, BLOCK);
            let sums = std::array::from_fn(|i| sums[i]);
            body(&form, pair, rows, sums).to_vec()
        });
        let count = g.iota(&Type::new(DType::I32, &[steps]), 0);
        let (found, _) = g.scan_function(step, &constants, &sums, &[count], Remat::SaveAll);
        std::array::from_fn(|i| found[i])
    }

    /// What each device gets, and how it lies on the mesh: q, k, v, the device's place, and the
    /// segments twice.
    fn arguments<'g>(
        &self,
        g: &'g Graph,
        p: &[Tensor<'g>],
    ) -> (Vec<Tensor<'g>>, Vec<PartitionSpec>) {
        let spec = |dims: &[Dim]| self.parallel.activation(dims);
        let keys = spec(&[Dim::WholeSequences, Dim::Unsharded, Dim::KvHeads, Dim::Unsharded]);
        let [queries, ..] = self.layouts();
        let groups = self.parallel.shards(Dim::WholeSequences);
        let places = Type::new(DType::I32, &[groups, self.devices]);
        let places = g.iota(&places, 1).reshape(&[groups * self.devices]);
        let mut arguments = vec![p[0], p[1], p[2], places];
        let mut specs = vec![queries, keys.clone(), keys, spec(&[Dim::Batch])];
        if let Some(segments) = p.get(3) {
            arguments.extend([segments, segments]);
            specs.extend([
                spec(&[Dim::Batch, Dim::Unsharded]),
                spec(&[Dim::WholeSequences, Dim::Unsharded]),
            ]);
        }
        (arguments, specs)
    }

    /// Of queries and results, of a device's own keys, and of log-sum-exp.
    fn layouts(&self) -> [PartitionSpec; 3] {
        [
            &[Dim::Batch, Dim::Unsharded, Dim::Heads, Dim::Unsharded][..],
            &[Dim::Batch, Dim::Unsharded, Dim::KvHeads, Dim::Unsharded],
            &[Dim::Batch, Dim::Unsharded, Dim::Heads],
        ]
        .map(|dims| self.parallel.activation(dims))
    }
}
