//! One transformer layer: what it projects, attends and adds, and how its activations are sharded.

use super::Llama;
use super::attention;
use super::layers::LayerNumber;
use super::linear::Linear;
use super::model::Context;
use super::norm::rms_norm;
use super::param_tree::{Attention, Layer};
use super::rope::rope;
use crate::graph::Tensor;
use crate::graph::ops::random::Key;
use crate::hardware::Platform;
use crate::parallel::Dim;

impl Llama {
    /// Layer `number` of a training step on x [b, t, d].
    pub(super) fn train_layer<'g>(
        &self,
        layer: &Layer<'g>,
        x: Tensor<'g>,
        number: LayerNumber<'g>,
        context: &Context<'g>,
    ) -> Tensor<'g> {
        let g = x.graph();
        let key =
            context.dropout.map(|word| Key::new(g, 1).fold_in(word).fold_in(number.tensor(g)));
        let dropout = |y: Tensor<'g>, site: u32| match key {
            Some(key) => self.dropout(key.fold(site), y),
            None => y,
        };
        let attend = |[q, k, v]: [Tensor<'g>; 3]| {
            let inputs = attention::Inputs { q, k, v, segments: context.segments };
            self.attention_spec(q.dim(1)).attend(inputs)
        };
        self.layer(layer, x, context.rope, attend, dropout)
    }

    /// One transformer layer on x [b, t, d]: what `attend` makes of queries, keys and values, and
    /// the MLP, each added to x. `dropout` is applied at both sites.
    pub(super) fn layer<'g>(
        &self,
        layer: &Layer<'g>,
        x: Tensor<'g>,
        rope: [Tensor<'g>; 2],
        attend: impl FnOnce([Tensor<'g>; 3]) -> Tensor<'g>,
        dropout: impl Fn(Tensor<'g>, u32) -> Tensor<'g>,
    ) -> Tensor<'g> {
        let m = &self.model;
        let residual = |y: Tensor<'g>| self.parallel.shard_residual(y);
        let norm = |x: Tensor<'g>, weight: Tensor<'g>| {
            self.all_gather_sequence(rms_norm(x, weight, m.rms_norm_eps))
        };
        let heads = self.heads(&layer.self_attn, norm(x, layer.input_layernorm), rope);
        let merged = [x.dim(0), x.dim(1), m.num_attention_heads * m.head_dim];
        let y = attend(heads).named("attn_out").reshape(&merged);
        let y = layer.self_attn.o_proj.apply(y, Dim::Embed, &self.parallel);
        let x = residual(x + dropout(y, 0)).named("mid");
        let y = layer.mlp.apply(norm(x, layer.post_attention_layernorm), &self.parallel);
        residual(x + dropout(y, 1))
    }

    /// Gathers the shards of the sequence that the devices of `tensor` hold.
    pub(super) fn all_gather_sequence<'g>(&self, x: Tensor<'g>) -> Tensor<'g> {
        if self.parallel.shards(Dim::Residual) == self.parallel.shards(Dim::Sequence) {
            x
        } else {
            self.shard_tokens(x, &[Dim::Embed])
        }
    }

    /// Shards an activation [b, t, …rest]. A single token is not split along the sequence.
    fn shard_tokens<'g>(&self, x: Tensor<'g>, rest: &[Dim]) -> Tensor<'g> {
        let sequence = if x.dim(1) == 1 { Dim::Unsharded } else { Dim::Sequence };
        self.parallel.shard(x, &[&[Dim::Batch, sequence], rest].concat())
    }

    /// Heads of keys and values as attention sees them: those of the model, each repeated where
    /// more devices share them.
    pub fn kv_heads(&self) -> usize {
        let heads = self.model.num_key_value_heads;
        heads.max(self.parallel.shards(Dim::KvHeads))
    }

    /// Queries [b, t, h, e], keys and values [b, t, kv, e] of a layer's normed input x [b, t, d],
    /// rotated to their positions.
    fn heads<'g>(
        &self,
        attention: &Attention<'g>,
        x: Tensor<'g>,
        tables: [Tensor<'g>; 2],
    ) -> [Tensor<'g>; 3] {
        let m = &self.model;
        let (h, kv) = (m.num_attention_heads, self.kv_heads());
        let fused = self.fuses_heads().then(|| self.fused_projections(attention, x));
        let heads = |map: &Linear<'g>, dim: Dim, first: usize, count: usize| {
            let y = match fused {
                Some(all) => all.slice_dim(2, first * m.head_dim, (first + count) * m.head_dim),
                None if dim == Dim::KvHeads => self.kv_projection(map, x),
                None => map.apply(x, dim, &self.parallel),
            };
            let y = y.reshape(&[x.dim(0), x.dim(1), count, m.head_dim]);
            self.shard_tokens(y, &[dim, Dim::HeadDim])
        };
        let norm = |y: Tensor<'g>, weight: Option<Tensor<'g>>| {
            weight.map_or(y, |weight| rms_norm(y, weight, m.rms_norm_eps))
        };
        let q = norm(heads(&attention.q_proj, Dim::Heads, 0, h), attention.q_norm);
        let k = norm(heads(&attention.k_proj, Dim::KvHeads, h, kv), attention.k_norm);
        let v = heads(&attention.v_proj, Dim::KvHeads, h + kv, kv);
        let rotate = |x: Tensor<'g>| rope(x, tables, self.parallel.platform);
        [rotate(q), rotate(k), v]
    }

    /// Whether queries, keys and values are one matrix product: on TPUs, where the small weights of
    /// keys and values alone would be gathered by synchronous all-reduce, and where heads are whole
    /// on each device.
    fn fuses_heads(&self) -> bool {
        self.parallel.platform == Platform::Tpu && self.parallel.shards(Dim::Heads) == 1
    }

    /// Queries, keys and values of x [b, t, d] side by side, [b, t, (h + 2 kv) e].
    fn fused_projections<'g>(&self, attention: &Attention<'g>, x: Tensor<'g>) -> Tensor<'g> {
        let maps = [attention.q_proj, attention.k_proj, attention.v_proj];
        Linear::concatenate(&maps, [Dim::Heads, Dim::Embed], x, &self.parallel).apply(
            x,
            Dim::Heads,
            &self.parallel,
        )
    }

    /// Keys or values of x [b, t, d], [b, t, kv e].
    fn kv_projection<'g>(&self, map: &Linear<'g>, x: Tensor<'g>) -> Tensor<'g> {
        let (parallel, head_dim) = (&self.parallel, self.model.head_dim);
        match self.kv_heads() / self.model.num_key_value_heads {
            1 => map.apply(x, Dim::KvHeads, parallel),
            repeats => {
                map.repeat_heads(repeats, head_dim, x, parallel).apply(x, Dim::KvHeads, parallel)
            }
        }
    }
}
