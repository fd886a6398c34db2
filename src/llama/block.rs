//! One transformer block: what it projects, attends and adds, and how its activations lie on the
//! mesh.

use super::Llama;
use super::attention;
use super::layers::{linear, projection, rms_norm, swiglu};
use super::model::Context;
use super::params::Params;
use super::rope::rope;
use crate::dtype::DType;
use crate::graph::ops::random::Key;
use crate::graph::{Graph, Tensor, Type};
use crate::hardware::Platform;
use crate::parallel::Dim;

impl Llama {
    /// Layer `number` (u32 scalar) of a training step on x [b, t, d].
    pub(super) fn layer<'g>(
        &self,
        g: &'g Graph,
        params: &Params<'g>,
        x: Tensor<'g>,
        number: Tensor<'g>,
        context: Context<'g>,
    ) -> Tensor<'g> {
        let key = context.dropout.map(|d| Key::new(g, 1).fold_in(d).fold_in(number));
        let drop = |y: Tensor<'g>, site: u32| match key {
            Some(key) => self.drop(key.fold(site), y),
            None => y,
        };
        let attend = |[q, k, v]: [Tensor<'g>; 3]| {
            let inputs = attention::Inputs { q, k, v, segments: context.segments };
            self.attention_spec(q.dim(1)).attend(inputs)
        };
        self.block(params, x, [context.cosine, context.sine], attend, drop)
    }

    /// Dropout on x [b, t, d].
    pub(super) fn drop<'g>(&self, key: Key<'g>, x: Tensor<'g>) -> Tensor<'g> {
        let places = self.places(x.graph(), [x.dim(0), x.dim(1)]);
        key.dropout(x, self.model.dropout_rate, places)
    }

    /// Row and position, each u32 [b, t], of the tokens of a batch whose rows are parts of
    /// sequences.
    fn places<'g>(&self, g: &'g Graph, [rows, length]: [usize; 2]) -> Option<[Tensor<'g>; 2]> {
        let parallel = self.parallel.contiguous();
        let n = parallel.shards(Dim::Sequence);
        let natural = Type::new(DType::U32, &[rows / n, length * n]);
        let zigzag = |dim| parallel.to_zigzag(g.iota(&natural, dim));
        self.parallel.is_zigzag().then(|| [0, 1].map(zigzag))
    }

    /// One transformer layer on x [b, t, d]: what `attend` makes of queries, keys and values, and
    /// SwiGLU, each added to x. `drop` is dropout at one of the two sites.
    pub(super) fn block<'g>(
        &self,
        params: &Params<'g>,
        x: Tensor<'g>,
        tables: [Tensor<'g>; 2],
        attend: impl FnOnce([Tensor<'g>; 3]) -> Tensor<'g>,
        drop: impl Fn(Tensor<'g>, u32) -> Tensor<'g>,
    ) -> Tensor<'g> {
        let m = &self.model;
        let (b, t) = (x.dim(0), x.dim(1));
        let residual = |y: Tensor<'g>| self.parallel.shard_residual(y);
        let norm = |x: Tensor<'g>, name: &str| {
            self.whole_sequence(rms_norm(x, params.get(name), self.model.rms_norm_eps))
        };
        let heads = self.heads(params, norm(x, "input_layernorm.weight"), tables);
        let y =
            attend(heads).named("attn_out").reshape(&[b, t, m.num_attention_heads * m.head_dim]);
        let y = projection(y, params, "self_attn.o_proj", Dim::Embed, &self.parallel);
        let x = residual(x + drop(y, 0)).named("mid");
        let y = swiglu(norm(x, "post_attention_layernorm.weight"), params, &self.parallel);
        residual(x + drop(y, 1))
    }

    /// Gathers the parts of the sequence that the devices of `tensor` hold.
    pub(super) fn whole_sequence<'g>(&self, x: Tensor<'g>) -> Tensor<'g> {
        if self.parallel.shards(Dim::Residual) == self.parallel.shards(Dim::Sequence) {
            x
        } else {
            self.shard_tokens(x, &[Dim::Embed])
        }
    }

    /// Lays an activation [b, t, …rest] onto the mesh. A single token is not split along the
    /// sequence.
    pub(super) fn shard_tokens<'g>(&self, x: Tensor<'g>, rest: &[Dim]) -> Tensor<'g> {
        let sequence = if x.dim(1) == 1 { Dim::Unsharded } else { Dim::Sequence };
        self.parallel.shard(x, &[&[Dim::Batch, sequence], rest].concat())
    }

    /// Whether queries, keys and values are one matrix product: on TPUs, where the small weights of
    /// keys and values alone would be gathered by synchronous all-reduce, and where heads are whole
    /// on each device.
    fn fuses_heads(&self) -> bool {
        self.parallel.platform == Platform::Tpu && self.parallel.shards(Dim::Heads) == 1
    }

    /// Heads of keys and values as attention sees them: those of the model, each repeated where
    /// more devices share them.
    pub fn kv_heads(&self) -> usize {
        let heads = self.model.num_key_value_heads;
        heads.max(self.parallel.shards(Dim::KvHeads))
    }

    /// Keys or values of x [b, t, d], [b, t, kv e]. Each device computes the heads that its queries
    /// read, from weights that it gathers.
    fn key_projection<'g>(&self, x: Tensor<'g>, params: &Params<'g>, name: &str) -> Tensor<'g> {
        let repeats = self.kv_heads() / self.model.num_key_value_heads;
        if repeats == 1 {
            return projection(x, params, name, Dim::KvHeads, &self.parallel);
        }
        let repeated = |w: Tensor<'g>| {
            let dims = [Dim::KvHeads, Dim::Embed];
            let (dims, rest) = (&dims[..w.rank()], &w.shape()[1..]);
            let whole = [&[Dim::Unsharded], &dims[1..]].concat();
            let w = self.parallel.shard_parameter(w.convert(x.dtype()), &whole);
            let heads = [&[w.dim(0) / self.model.head_dim, self.model.head_dim], rest].concat();
            let mut each = heads.clone();
            each.insert(1, repeats);
            let kept: Vec<usize> = (0..each.len()).filter(|d| *d != 1).collect();
            let merged = [&[w.dim(0) * repeats], rest].concat();
            let all = w.reshape(&heads).broadcast_in_dim(&each, &kept).reshape(&merged);
            self.parallel.shard_parameter(all, dims)
        };
        let [weight, bias] = ["weight", "bias"].map(|part| params.find(&format!("{name}.{part}")));
        let weight = weight.expect("every projection has a weight");
        let bias = bias.map(repeated);
        linear(x, repeated(weight), bias, Dim::KvHeads, &self.parallel)
    }

    /// Queries, keys and values of x [b, t, d] side by side, [b, t, (h + 2 kv) e].
    fn fused_heads<'g>(&self, params: &Params<'g>, x: Tensor<'g>) -> Tensor<'g> {
        let g = x.graph();
        let names = ["q_proj", "k_proj", "v_proj"];
        let weights =
            names.map(|n| params.get(&format!("self_attn.{n}.weight")).convert(x.dtype()));
        let weight =
            self.parallel.shard_parameter(g.concatenate(&weights, 0), &[Dim::Heads, Dim::Embed]);
        let biases = names.map(|n| params.find(&format!("self_attn.{n}.bias")));
        let biases: Vec<Tensor<'g>> = biases.into_iter().flatten().collect();
        let bias = (!biases.is_empty()).then(|| g.concatenate(&biases, 0));
        linear(x, weight, bias, Dim::Heads, &self.parallel)
    }

    /// Queries [b, t, h, e], keys and values [b, t, kv, e] of a layer's normed input, rotated to
    /// their positions.
    fn heads<'g>(
        &self,
        params: &Params<'g>,
        x: Tensor<'g>,
        tables: [Tensor<'g>; 2],
    ) -> [Tensor<'g>; 3] {
        let m = &self.model;
        let [b, t, _] = x.shape()[..] else { panic!("attention: input {:?}", x.ty()) };
        let (h, kv) = (m.num_attention_heads, self.kv_heads());
        let fused = self.fuses_heads().then(|| self.fused_heads(params, x));
        let heads = |name: &str, dim: Dim, first: usize, count: usize| {
            let y = match fused {
                Some(all) => all.slice_dim(2, first * m.head_dim, (first + count) * m.head_dim),
                None if dim == Dim::KvHeads => self.key_projection(x, params, name),
                None => projection(x, params, name, dim, &self.parallel),
            };
            self.shard_tokens(y.reshape(&[b, t, count, m.head_dim]), &[dim, Dim::HeadDim])
        };
        let norm = |y: Tensor<'g>, name: &str| match params.find(name) {
            Some(weight) => rms_norm(y, weight, m.rms_norm_eps),
            None => y,
        };
        let q = norm(heads("self_attn.q_proj", Dim::Heads, 0, h), "self_attn.q_norm.weight");
        let k = norm(heads("self_attn.k_proj", Dim::KvHeads, h, kv), "self_attn.k_norm.weight");
        let v = heads("self_attn.v_proj", Dim::KvHeads, h + kv, kv);
        let turn = |x: Tensor<'g>| rope(x, tables, self.parallel.platform);
        [turn(q), turn(k), v]
    }
}
