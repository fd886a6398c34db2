//! Attention over sequences that n devices share in the layout of [`Parallel::to_zigzag`]. Keys and
//! values are gathered; each device computes its own queries, one pair of a chunk of queries and a
//! chunk of keys at a time. A sequence has 2n chunks of c tokens, a device two of them. Every
//! device has the same number of pairs that a causal mask leaves.

use super::blockwise::{BLOCK, Blockwise, Operands, OutputRows};
use super::mask::{MASKED, Mask};
use super::mosaic::{BlockSizes, DeviceKernels, Lowering, block_sizes};
use super::{Attended, AttentionSpec, Backend, Inputs, Residuals};
use crate::dtype::DType;
use crate::graph::autodiff::Remat;
use crate::graph::sharding::PartitionSpec;
use crate::graph::{Graph, Tensor, Tree, Type};
use crate::parallel::{Dim, Parallel};
use crate::tree;

/// Attention of each query, where a row [t] is a device's shard of a sequence.
pub(super) fn zigzag<'g>(inputs: Inputs<'g>, spec: &AttentionSpec<'_>) -> Tensor<'g> {
    let kernels = (spec.backend == Backend::ZigzagMosaic).then(|| {
        let sizes = block_sizes(&inputs, inputs.q.dim(1) / 2, spec.parallel);
        (Lowering::Mosaic, sizes)
    });
    with_kernels(inputs, spec, kernels)
}

/// The same with kernels of a lowering for the pairs, or with none.
pub fn with_kernels<'g>(
    inputs: Inputs<'g>,
    spec: &AttentionSpec<'_>,
    kernels: Option<(Lowering, BlockSizes)>,
) -> Tensor<'g> {
    let AttentionSpec { mask, parallel, .. } = *spec;
    let devices = parallel.shards(Dim::Batch) / parallel.shards(Dim::WholeSequences);
    let head_dim = inputs.q.dim(3);
    let kernels =
        kernels.map(|(lowering, sizes)| DeviceKernels { lowering, sizes, head_dim, mask });
    let zigzag = Zigzag { parallel, mask, devices, kernels };
    inputs.q.graph().custom_vjp(
        inputs,
        |inputs| zigzag.forward(inputs).output,
        |inputs| zigzag.forward(inputs).with_residuals(inputs),
        |residuals, d_output| zigzag.backward(residuals, d_output),
    )
}

struct Zigzag<'a> {
    parallel: &'a Parallel,
    mask: Mask,
    /// Devices that share a sequence, n.
    devices: usize,
    /// What computes a pair, if that is not blocks of plain ops.
    kernels: Option<DeviceKernels>,
}

/// What computes the pairs of one kind.
enum Chunks {
    Blockwise(Blockwise),
    Kernels(DeviceKernels),
}

impl Chunks {
    fn forward<'g>(&self, operands: Operands<'g>) -> Attended<'g> {
        match self {
            Chunks::Blockwise(blocks) => blocks.forward(operands),
            Chunks::Kernels(kernels) => kernels.attend(operands),
        }
    }

    fn backward<'g>(&self, operands: Operands<'g>, rows: OutputRows<'g>) -> [Tensor<'g>; 3] {
        match self {
            Chunks::Blockwise(blocks) => blocks.backward(operands, rows),
            Chunks::Kernels(kernels) => kernels.gradients(operands, rows),
        }
    }
}

/// What one device reads.
struct Shard<'g> {
    /// Its queries [b, 2 c, h, e].
    q: Tensor<'g>,
    /// Keys and values of all devices that share its sequences, [n, b, 2 c, kv, e].
    k: Tensor<'g>,
    v: Tensor<'g>,
    /// Its index among the devices that share the sequence, i32 scalar.
    device: Tensor<'g>,
    /// Segment ids of its queries [b, 2 c] and of all keys [n, b, 2 c].
    segments: Option<[Tensor<'g>; 2]>,
}

tree!(Shard { q, k, v, device, segments });

/// A chunk of the device's queries and a chunk of all keys.
struct Pair<'g> {
    /// Where the queries start among the device's, i32 scalar.
    query_start: Tensor<'g>,
    key_start: KeyStart<'g>,
    operands: Operands<'g>,
}

/// Which device a chunk of keys is from, and where it starts there; i32 scalars.
#[derive(Clone, Copy)]
struct KeyStart<'g> {
    device: Tensor<'g>,
    token: Tensor<'g>,
}

impl<'g> Shard<'g> {
    fn number(&self, n: usize) -> Tensor<'g> {
        self.device.graph().scalar(DType::I32, n as f64)
    }

    /// The pair of the early (0) or late (1) half of the queries, chunk number `query` of the
    /// sequence, with chunk number `key`.
    fn pair(&self, half: Tensor<'g>, query: Tensor<'g>, key: Tensor<'g>) -> Pair<'g> {
        let (n, c) = (self.k.dim(0), self.q.dim(1) / 2);
        let early = key.lt(self.number(n));
        let device = early.select(key, self.number(2 * n - 1) - key);
        let key_start = KeyStart { device, token: early.select(self.number(0), self.number(c)) };
        let query_start = half * c as f64;
        let queries = |x| chunk_of(x, query_start, c);
        let keys = |x| key_start.chunk_of(x, c);
        Pair {
            operands: Operands {
                q: queries(self.q),
                k: keys(self.k),
                v: keys(self.v),
                segments: self
                    .segments
                    .map(|[of_queries, of_keys]| [queries(of_queries), keys(of_keys)]),
                offset: Some((query - key) * c as f64),
            },
            query_start,
            key_start,
        }
    }

    /// The two chunks of the sequence that the device's queries are.
    fn query_chunks(&self) -> [Tensor<'g>; 2] {
        let last = self.number(2 * self.k.dim(0) - 1);
        [self.device, last - self.device]
    }
}

/// `count` tokens of x [b, t, …] from `start` (i32 scalar) on.
fn chunk_of<'g>(x: Tensor<'g>, start: Tensor<'g>, count: usize) -> Tensor<'g> {
    let mut sizes = x.shape();
    sizes[1] = count;
    x.dynamic_slice(&starts(x, start), &sizes)
}

/// x [b, t, …] with other tokens from `start` on.
fn with_chunk<'g>(x: Tensor<'g>, chunk: Tensor<'g>, start: Tensor<'g>) -> Tensor<'g> {
    x.dynamic_update_slice(chunk, &starts(x, start))
}

/// x [b, t, …] with `chunk` added to its tokens from `start` on.
fn add_chunk<'g>(x: Tensor<'g>, chunk: Tensor<'g>, start: Tensor<'g>) -> Tensor<'g> {
    let old = chunk_of(x, start, chunk.dim(1));
    with_chunk(x, old + chunk.convert(x.dtype()), start)
}

fn starts<'g>(x: Tensor<'g>, start: Tensor<'g>) -> Vec<Tensor<'g>> {
    let zero = start.zeros_like();
    (0..x.rank()).map(|d| if d == 1 { start } else { zero }).collect()
}

impl<'g> KeyStart<'g> {
    /// `count` tokens of x [n, b, t, …] from here on, [b, count, …].
    fn chunk_of(self, x: Tensor<'g>, count: usize) -> Tensor<'g> {
        let mut sizes = x.shape();
        (sizes[0], sizes[2]) = (1, count);
        x.dynamic_slice(&self.starts(x), &sizes).reshape(&sizes[1..])
    }

    /// x [n, b, t, …] with a chunk [b, c, …] added from here on.
    fn add_chunk(self, x: Tensor<'g>, chunk: Tensor<'g>) -> Tensor<'g> {
        let chunk = chunk.reshape(&[&[1], &chunk.shape()[..]].concat());
        let starts = self.starts(x);
        let old = x.dynamic_slice(&starts, &chunk.shape());
        x.dynamic_update_slice(old + chunk.convert(x.dtype()), &starts)
    }

    fn starts(self, x: Tensor<'g>) -> Vec<Tensor<'g>> {
        let mut starts = vec![self.token.zeros_like(); x.rank()];
        (starts[0], starts[2]) = (self.device, self.token);
        starts
    }
}

impl<'g> Attended<'g> {
    /// Attention to no key, in f32.
    fn to_nothing(q: Tensor<'g>) -> Attended<'g> {
        let g = q.graph();
        Attended {
            output: g.full(&q.ty().with_dtype(DType::F32), 0.0),
            lse: g.full(&Type::new(DType::F32, &q.shape()[..3]), MASKED),
        }
    }

    /// Attention to the keys of both, of which `new` holds the queries from `start` on.
    fn merge(self, new: Attended<'g>, start: Tensor<'g>) -> Attended<'g> {
        let c = new.lse.dim(1);
        let (old_output, old_lse) = (chunk_of(self.output, start, c), chunk_of(self.lse, start, c));
        let row_max = old_lse.maximum(new.lse);
        let row_sum = (old_lse - row_max).exponential() + (new.lse - row_max).exponential();
        let lse = row_sum.log() + row_max;
        let output = weighted(old_output, old_lse - lse) + weighted(new.output, new.lse - lse);
        Attended {
            output: with_chunk(self.output, output, start),
            lse: with_chunk(self.lse, lse, start),
        }
    }
}

/// y [b, t, h, e] times e^`weight` [b, t, h], in f32.
fn weighted<'g>(y: Tensor<'g>, weight: Tensor<'g>) -> Tensor<'g> {
    y.convert(DType::F32) * weight.exponential().broadcast_along(&[3], &y.shape())
}

impl Zigzag<'_> {
    fn forward<'g>(&self, inputs: Inputs<'g>) -> Attended<'g> {
        let g = inputs.q.graph();
        let (arguments, shardings) = self.arguments(inputs);
        let specs = [shardings, vec![self.queries(), self.lse()]];
        let attended = g.manual_computation(&self.parallel.mesh, arguments, specs, |shard| {
            let shard = self.gathered(shard);
            let nothing = Attended::to_nothing(shard.q);
            let sum = self.each_pair(g, &shard, nothing, |blocks, pair, sum: Attended<'g>| {
                sum.merge(blocks.forward(pair.operands), pair.query_start)
            });
            Attended { output: sum.output.convert(shard.q.dtype()), lse: sum.lse }
        });
        attended.named()
    }

    /// The cotangents of q, k and v.
    fn backward<'g>(&self, residuals: Residuals<'g>, d_output: Tensor<'g>) -> [Tensor<'g>; 3] {
        let g = d_output.graph();
        let Residuals { inputs, attended } = residuals;
        let (arguments, mut shardings) = self.arguments(inputs);
        shardings.extend([self.queries(), self.lse(), self.queries()]);
        let keys = self.parallel.activation(&KEYS);
        let specs = [shardings, vec![self.queries(), keys.clone(), keys]];
        let arguments = (arguments, attended, d_output);
        g.manual_computation(
            &self.parallel.mesh,
            arguments,
            specs,
            |(shard, attended, d_output)| {
                let shard = self.gathered(shard);
                let output = OutputRows::new(attended, d_output);
                let heads = [shard.q, shard.k, shard.v];
                let zeros = heads.map(|x| g.full(&x.ty().with_dtype(DType::F32), 0.0));
                let sums = self.each_pair(g, &shard, zeros, |blocks, pair, [dq, dk, dv]| {
                    let c = pair.operands.q.dim(1);
                    let rows = output.map(&mut |x| chunk_of(x, pair.query_start, c));
                    let [q, k, v] = blocks.backward(pair.operands, rows);
                    [
                        add_chunk(dq, q, pair.query_start),
                        pair.key_start.add_chunk(dk, k),
                        pair.key_start.add_chunk(dv, v),
                    ]
                });
                let [dq, dk, dv] = sums;
                let [q, k, v] = heads.map(|x| x.dtype());
                [
                    dq.convert(q),
                    self.parallel.reduce_scatter_rows(dk).convert(k),
                    self.parallel.reduce_scatter_rows(dv).convert(v),
                ]
            },
        )
    }

    /// Folds `body` over the pairs that the mask leaves to a device; it gets what computes
    /// the pair, the pair, and what the pairs before it gave.
    fn each_pair<'g, S: Tree<'g>>(
        &self,
        g: &'g Graph,
        shard: &Shard<'g>,
        start: S,
        body: impl Fn(&Chunks, Pair<'g>, S) -> S,
    ) -> S {
        let n = self.devices;
        let mut sums = start;
        let mut steps = 4 * n;
        if self.mask.causal {
            // The queries' own chunks first, then the same number of earlier chunks on every
            // device: i of the early half's, the late half's rest.
            for (half, chunk) in shard.query_chunks().into_iter().enumerate() {
                let mut pair = shard.pair(shard.number(half), chunk, chunk);
                pair.operands.offset = None;
                let Operands { q, k, .. } = pair.operands;
                let blocks = || Blockwise::new(q, k, self.mask, BLOCK);
                sums = body(&self.chunks(self.mask.causal, blocks), pair, sums);
            }
            steps = 2 * n - 1;
        }
        let numbers = g.iota(&Type::new(DType::I32, &[steps]), 0);
        let step = |sums, number| {
            let pair = self.pair(shard, number);
            let Operands { q, k, .. } = pair.operands;
            let blocks = || Blockwise::behind(q, k, self.mask, BLOCK);
            (body(&self.chunks(false, blocks), pair, sums), ())
        };
        g.scan(sums, numbers, Remat::SaveAll, step).0
    }

    /// What computes pairs of which the mask leaves all scores, or those up to the diagonal.
    fn chunks(&self, causal: bool, blocks: impl FnOnce() -> Blockwise) -> Chunks {
        let mask = Mask { causal, window: None };
        match self.kernels {
            Some(kernels) => Chunks::Kernels(DeviceKernels { mask, ..kernels }),
            None => Chunks::Blockwise(blocks()),
        }
    }

    /// Pair number `j` of those whose keys all precede the queries, or of all pairs without a
    /// causal mask.
    fn pair<'g>(&self, shard: &Shard<'g>, j: Tensor<'g>) -> Pair<'g> {
        let n = self.devices;
        let [early, late] = shard.query_chunks();
        let (is_early, key_of_late) = match self.mask.causal {
            true => (j.lt(shard.device), j - shard.device),
            false => (j.lt(shard.number(2 * n)), j - (2 * n) as f64),
        };
        let half = is_early.select(shard.number(0), shard.number(1));
        let query = is_early.select(early, late);
        shard.pair(half, query, is_early.select(j, key_of_late))
    }

    /// The arguments of each device and how they are sharded: keys, values and their segment ids
    /// are gathered over the devices that share a sequence.
    fn arguments<'g>(&self, inputs: Inputs<'g>) -> (Shard<'g>, Vec<PartitionSpec>) {
        let Inputs { q, k, v, segments } = inputs;
        let spec = |dims: &[Dim]| self.parallel.activation(dims);
        let keys = spec(&[Dim::WholeSequences, Dim::Unsharded, Dim::KvHeads, Dim::Unsharded]);
        let groups = self.parallel.shards(Dim::WholeSequences);
        let devices = Type::new(DType::I32, &[groups, self.devices]);
        let device = q.graph().iota(&devices, 1).reshape(&[groups * self.devices]);
        let mut specs = vec![self.queries(), keys.clone(), keys, spec(&[Dim::Batch])];
        if segments.is_some() {
            specs.push(spec(&[Dim::Batch, Dim::Unsharded]));
            specs.push(spec(&[Dim::WholeSequences, Dim::Unsharded]));
        }
        (Shard { q, k, v, device, segments: segments.map(|ids| [ids, ids]) }, specs)
    }

    /// A device's arguments with the dim of devices split from the rows of all keys.
    fn gathered<'g>(&self, shard: Shard<'g>) -> Shard<'g> {
        let Shard { q, k, v, device, segments } = shard;
        let split = |x: Tensor<'g>| {
            let rows = x.dim(0) / self.devices;
            x.reshape(&[&[self.devices, rows], &x.shape()[1..]].concat())
        };
        let (k, v) = (split(k), split(v));
        let device = device.reshape(&[]);
        let segments = segments.map(|[of_queries, of_keys]| [of_queries, split(of_keys)]);
        Shard { q, k, v, device, segments }
    }

    /// Sharding of queries and results.
    fn queries(&self) -> PartitionSpec {
        self.parallel.activation(&[Dim::Batch, Dim::Unsharded, Dim::Heads, Dim::Unsharded])
    }

    /// Sharding of the log-sum-exp [b, t, h].
    fn lse(&self) -> PartitionSpec {
        self.parallel.activation(&[Dim::Batch, Dim::Unsharded, Dim::Heads])
    }
}

/// Dims of a device's own keys.
const KEYS: [Dim; 4] = [Dim::Batch, Dim::Unsharded, Dim::KvHeads, Dim::Unsharded];
