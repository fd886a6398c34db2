//! One transformer layer: its parameters, what it projects, attends and adds, and how its
//! activations are sharded. Letters: b batch, t position, d embed, h heads, kv key heads, e
//! head_dim.

use super::Llama;
use super::adapter::{Adapter, InputDropout};
use super::attention;
use super::layers::LayerNumber;
use super::linear::Linear;
use super::low_precision::LowPrecision;
use super::mlp::Mlp;
use super::norm::rms_norm;
use super::rope::rope;
use super::row::{Init, Row, deviations, row};
use super::unread::Unread;
use super::weight::Weight;
use crate::config::ModelConfig;
use crate::graph::Tensor;
use crate::graph::ops::random::Key;
use crate::hardware::Platform;
use crate::parallel::{Dim, Parallel};
use crate::tree;

/// The parameters of one layer, or of all layers, stacked along dim 0.
#[derive(Clone, Copy, Debug)]
pub(super) struct Layer<'g> {
    pub(super) input_layernorm: Tensor<'g>,
    pub(super) self_attn: Attention<'g>,
    pub(super) post_attention_layernorm: Tensor<'g>,
    pub(super) mlp: Mlp<'g>,
}

#[derive(Clone, Copy, Debug)]
pub(super) struct Attention<'g> {
    pub(super) q_proj: Linear<'g>,
    pub(super) k_proj: Linear<'g>,
    pub(super) v_proj: Linear<'g>,
    pub(super) o_proj: Linear<'g>,
    pub(super) q_norm: Option<Tensor<'g>>,
    pub(super) k_norm: Option<Tensor<'g>>,
}

tree!(Layer { input_layernorm, self_attn, post_attention_layernorm, mlp });
tree!(Attention { q_proj, k_proj, v_proj, o_proj, q_norm, k_norm });

/// What every layer of a training step sees besides its input and its parameters.
#[derive(Clone, Copy)]
pub(super) struct Context<'g> {
    /// Cosines and sines of the rotary embedding.
    pub(super) rope: [Tensor<'g>; 2],
    pub(super) segments: Option<Tensor<'g>>,
    /// u32 scalar that dropout's stream starts from; None where there is no dropout.
    pub(super) dropout: Option<Tensor<'g>>,
}

/// The parameters of a layer.
pub(super) fn rows(m: &ModelConfig) -> Vec<Row> {
    let (d, f, e) = (m.hidden_size, m.intermediate_size, m.head_dim);
    let (q, k) = (m.num_attention_heads * e, m.num_key_value_heads * e);
    let (read, write) = deviations(m);
    let (read, write) = (Init::Normal(read), Init::Normal(write));
    let mut rows = vec![
        row("input_layernorm.weight", &[d], &[Dim::Unsharded], Init::Ones),
        row("self_attn.q_proj.weight", &[q, d], &[Dim::Heads, Dim::Embed], read),
        row("self_attn.k_proj.weight", &[k, d], &[Dim::KvHeads, Dim::Embed], read),
        row("self_attn.v_proj.weight", &[k, d], &[Dim::KvHeads, Dim::Embed], read),
        row("self_attn.o_proj.weight", &[d, q], &[Dim::Embed, Dim::Heads], write),
        row("post_attention_layernorm.weight", &[d], &[Dim::Unsharded], Init::Ones),
        row("mlp.gate_proj.weight", &[f, d], &[Dim::Mlp, Dim::Embed], read),
        row("mlp.up_proj.weight", &[f, d], &[Dim::Mlp, Dim::Embed], read),
        row("mlp.down_proj.weight", &[d, f], &[Dim::Embed, Dim::Mlp], write),
    ];
    if m.attention_bias || m.qkv_bias {
        rows.push(row("self_attn.q_proj.bias", &[q], &[Dim::Heads], Init::Zeros));
        rows.push(row("self_attn.k_proj.bias", &[k], &[Dim::KvHeads], Init::Zeros));
        rows.push(row("self_attn.v_proj.bias", &[k], &[Dim::KvHeads], Init::Zeros));
    }
    if m.attention_bias {
        rows.push(row("self_attn.o_proj.bias", &[d], &[Dim::Unsharded], Init::Zeros));
    }
    if m.mlp_bias {
        rows.push(row("mlp.gate_proj.bias", &[f], &[Dim::Mlp], Init::Zeros));
        rows.push(row("mlp.up_proj.bias", &[f], &[Dim::Mlp], Init::Zeros));
        rows.push(row("mlp.down_proj.bias", &[d], &[Dim::Unsharded], Init::Zeros));
    }
    if m.qk_norm {
        rows.push(row("self_attn.q_norm.weight", &[e], &[Dim::HeadDim], Init::Ones));
        rows.push(row("self_attn.k_norm.weight", &[e], &[Dim::HeadDim], Init::Ones));
    }
    rows
}

impl<'g> Layer<'g> {
    /// Takes a layer's tensors.
    pub(super) fn read(unread: Unread<'g>) -> Layer<'g> {
        let layer = Layer {
            input_layernorm: unread.get("input_layernorm.weight"),
            self_attn: Attention {
                q_proj: unread.linear("self_attn.q_proj"),
                k_proj: unread.linear("self_attn.k_proj"),
                v_proj: unread.linear("self_attn.v_proj"),
                o_proj: unread.linear("self_attn.o_proj"),
                q_norm: unread.find("self_attn.q_norm.weight"),
                k_norm: unread.find("self_attn.k_norm.weight"),
            },
            post_attention_layernorm: unread.get("post_attention_layernorm.weight"),
            mlp: Mlp {
                gate_proj: unread.linear("mlp.gate_proj"),
                up_proj: unread.linear("mlp.up_proj"),
                down_proj: unread.linear("mlp.down_proj"),
            },
        };
        unread.finish(layer)
    }
}

impl<'g> Layer<'g> {
    /// The linear maps, each with a number of its own. The numbers 0 and 1 are the layer's.
    fn maps_mut(&mut self) -> impl Iterator<Item = (&mut Linear<'g>, u32)> {
        let (attention, mlp) = (&mut self.self_attn, &mut self.mlp);
        let maps = [
            &mut attention.q_proj,
            &mut attention.k_proj,
            &mut attention.v_proj,
            &mut attention.o_proj,
            &mut mlp.gate_proj,
            &mut mlp.up_proj,
            &mut mlp.down_proj,
        ];
        maps.into_iter().zip(2..)
    }

    /// The same layer with dropout on the inputs of adapters.
    fn with_adapter_dropout(
        mut self,
        dropout: impl Fn(u32) -> Option<InputDropout<'g>>,
    ) -> Layer<'g> {
        for (map, site) in self.maps_mut() {
            map.adapter = map.adapter.map(|a| Adapter { dropout: dropout(site), ..a });
        }
        self
    }

    /// The same layer, or stack of layers, with products in few bits. Scales are brought to all
    /// devices of `fsdp` here, at once for a stack.
    pub(super) fn rounded(mut self, how: &LowPrecision, parallel: &Parallel) -> Layer<'g> {
        let dims = [Dim::Heads, Dim::KvHeads, Dim::KvHeads, Dim::Embed];
        let dims = dims.into_iter().chain([Dim::Mlp, Dim::Mlp, Dim::Embed]);
        for ((map, _), out) in self.maps_mut().zip(dims) {
            map.weight = map.weight.rounded(how);
            if let Weight::Rounded(rounded) = &mut map.weight {
                let scales = rounded.scaled.scales;
                let dims = [Dim::Layers, out];
                rounded.scaled.scales = parallel.shard(scales, &dims[2 - scales.rank()..]);
            }
        }
        self
    }

    /// The same layer with the streams of numbers by which gradients are rounded at random.
    fn with_rounding_noise(mut self, key: Option<Key<'g>>) -> Layer<'g> {
        let stream = key.map(|key| key.fold(ROUNDING));
        for (map, site) in self.maps_mut() {
            if let Weight::Rounded(rounded) = &mut map.weight {
                rounded.noise = stream.filter(|_| rounded.how.stochastic_rounding);
                rounded.noise = rounded.noise.map(|stream| stream.fold(site));
            }
        }
        self
    }
}

/// The site of random rounding in a layer, beside those of dropout.
const ROUNDING: u32 = 1 << 16;

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
        let adapter_dropout = |site| self.adapter_dropout(key?.fold(site), x);
        let layer = layer.with_adapter_dropout(adapter_dropout).with_rounding_noise(key);
        self.layer(&layer, x, context.rope, attend, dropout)
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
        let fused = self.fuses_heads(attention).then(|| self.fused_projections(attention, x));
        let maps = [attention.q_proj, attention.k_proj, attention.v_proj];
        let folded = Linear::folded(&maps, x, &self.parallel);
        let heads = |which: usize, dim: Dim, first: usize, count: usize| {
            let y = match (fused, &folded) {
                (Some(all), _) => {
                    all.slice_dim(2, first * m.head_dim, (first + count) * m.head_dim)
                }
                (_, Some(each)) => each[which],
                _ if dim == Dim::KvHeads => self.kv_projection(&maps[which], x),
                _ => maps[which].apply(x, dim, &self.parallel),
            };
            let y = y.reshape(&[x.dim(0), x.dim(1), count, m.head_dim]);
            self.shard_tokens(y, &[dim, Dim::HeadDim])
        };
        let norm = |y: Tensor<'g>, weight: Option<Tensor<'g>>| {
            weight.map_or(y, |weight| rms_norm(y, weight, m.rms_norm_eps))
        };
        let q = norm(heads(0, Dim::Heads, 0, h), attention.q_norm);
        let k = norm(heads(1, Dim::KvHeads, h, kv), attention.k_norm);
        let v = heads(2, Dim::KvHeads, h + kv, kv);
        let rotate = |x: Tensor<'g>| rope(x, tables, self.parallel.platform);
        [rotate(q), rotate(k), v]
    }

    /// Whether queries, keys and values are one matrix product: on TPUs, where the small weights of
    /// keys and values alone would be gathered by synchronous all-reduce, and where heads are whole
    /// on each device.
    fn fuses_heads(&self, attention: &Attention<'_>) -> bool {
        let maps = [attention.q_proj, attention.k_proj, attention.v_proj];
        self.parallel.platform == Platform::Tpu
            && self.parallel.shards(Dim::Heads) == 1
            && maps.iter().all(Linear::is_plain)
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
