//! Generation as graph: prefill reads the prompts and fills the cache of keys and values, decode
//! reads one more token of each row. It must not know how tokens are chosen.
//!
//! Rows are aligned at the left and decode together. The prompt of row r lies in slots
//! 0..lengths[r]; the token that is fed in at step i lies in slot max(lengths) + i of every row, so
//! that a step writes one slot and copies nothing. Its position is lengths[r] + i.

use super::attention;
use super::layers::{rms_norm, soft_cap};
use super::model::Llama;
use super::params::Params;
use super::rope::{default_positions, rope_tables};
use crate::config::{AttentionBackend, ModelConfig};
use crate::dtype::DType;
use crate::graph::autodiff::Remat;
use crate::graph::{Function, Graph, Tensor, Type};
use crate::parallel::{Dim, Parallel};

/// A tensor of the cache: its type and its logical dims.
pub type CacheTensor = (Type, Vec<Dim>);

/// What a decode step knows of its rows.
#[derive(Clone, Copy)]
struct Step<'g> {
    tables: [Tensor<'g>; 2],
    /// Boolean [b, s]: slots that the row may see.
    visible: Tensor<'g>,
    /// Slot that the step writes, an i32 scalar.
    slot: Tensor<'g>,
}

fn keep<'g>(y: Tensor<'g>, _: u32) -> Tensor<'g> {
    y
}

/// [b, t, kv, e] → [b kv, t, e], the order of the cache. Products of a step then run over
/// contiguous memory, and read the cache as it lies: were it of another shape, the compiler would
/// write a second copy in that one.
fn to_cache(x: Tensor<'_>) -> Tensor<'_> {
    let [b, t, kv, e] = x.shape()[..] else { panic!("cache: {:?}", x.ty()) };
    x.transpose(&[0, 2, 1, 3]).reshape(&[b * kv, t, e])
}

impl Llama {
    /// The model as generation and evaluation hold it: parameters in the compute type, nothing of
    /// training.
    pub fn inference(
        model: &ModelConfig,
        parallel: Parallel,
        dtype: DType,
        scan_layers: bool,
    ) -> Llama {
        Llama {
            model: model.clone(),
            specs: super::params::param_specs(model, scan_layers),
            parallel,
            dtype,
            scan_layers,
            layers_per_step: 1,
            remat: Remat::SaveAll,
            attention: AttentionBackend::Auto,
            loss: super::loss::LossOptions {
                soft_cap: model.logits_soft_cap,
                chunk: 512,
                ..Default::default()
            },
        }
    }

    /// The cache of `rows` rows with `length` slots: keys and values of all layers where they are
    /// stacked, else of each layer.
    pub fn cache(&self, rows: usize, length: usize) -> Vec<CacheTensor> {
        let m = &self.model;
        let shape = [rows * self.kv_heads(), length, m.head_dim];
        let dims = [Dim::BatchKvHeads, Dim::Unsharded, Dim::HeadDim];
        if self.scan_layers {
            let shape = [&[m.num_hidden_layers], &shape[..]].concat();
            let dims = [&[Dim::Layers], &dims[..]].concat();
            return vec![(Type::new(self.dtype, &shape), dims); 2];
        }
        vec![(Type::new(self.dtype, &shape), dims.to_vec()); 2 * m.num_hidden_layers]
    }

    /// Reads prompts `tokens` (i32 [b, t]) of `lengths` (i32 [b], each 1 or more). Returns a cache
    /// with `slots` slots, t or more, and the logits of each prompt's last position, f32 [b, v].
    pub fn prefill<'g>(
        &self,
        params: &[Tensor<'g>],
        tokens: Tensor<'g>,
        lengths: Tensor<'g>,
        slots: usize,
    ) -> (Vec<Tensor<'g>>, Tensor<'g>) {
        let g = tokens.graph();
        let x = self.embed(params, tokens);
        let tables = rope_tables(&self.model, default_positions(g, tokens.dim(1)), Some(lengths));
        let (x, cache) = if self.scan_layers {
            self.prefill_scanned(g, params, x, tables)
        } else {
            self.prefill_unrolled(params, x, tables)
        };
        let grown = |c: Tensor<'g>| {
            let mut high = vec![0; c.rank()];
            high[c.rank() - 2] = slots - tokens.dim(1);
            c.pad(&vec![0; c.rank()], &high)
        };
        let position = g.iota(&tokens.ty(), 1);
        let last = position.eq((lengths - 1.0).broadcast_in_dim(&tokens.shape(), &[0]));
        let x = x.where_else_zero(last.broadcast_in_dim(&x.shape(), &[0, 1])).sum(&[1]);
        (cache.into_iter().map(grown).collect(), self.logits(params, x))
    }

    fn prefill_unrolled<'g>(
        &self,
        params: &[Tensor<'g>],
        mut x: Tensor<'g>,
        tables: [Tensor<'g>; 2],
    ) -> (Tensor<'g>, Vec<Tensor<'g>>) {
        let mut cache = Vec::new();
        for layer in 0..self.model.num_hidden_layers {
            let own = self.select(params, |s| s.layer == Some(layer));
            let (y, kept) = self.prefill_layer(&own, x, tables);
            x = y;
            cache.extend(kept);
        }
        (x, cache)
    }

    fn prefill_scanned<'g>(
        &self,
        g: &'g Graph,
        params: &[Tensor<'g>],
        x: Tensor<'g>,
        tables: [Tensor<'g>; 2],
    ) -> (Tensor<'g>, Vec<Tensor<'g>>) {
        let (keys, stacked) = self.stacked(params);
        let types = [&[tables[0].ty(), tables[1].ty(), x.ty()], &slices(&stacked)[..]].concat();
        let body = Function::with_parameters(&types, |_, p| {
            let own = Params::new(keys.iter().copied().zip(p[3..].iter().copied()));
            let (x, [k, v]) = self.prefill_layer(&own, p[2], [p[0], p[1]]);
            vec![x, k, v]
        });
        let (carries, cache) = g.scan_function(body, &tables, &[x], &stacked, Remat::SaveAll);
        (carries[0], cache)
    }

    fn prefill_layer<'g>(
        &self,
        params: &Params<'g>,
        x: Tensor<'g>,
        tables: [Tensor<'g>; 2],
    ) -> (Tensor<'g>, [Tensor<'g>; 2]) {
        let mut kept = None;
        let attend = |[q, k, v]: [Tensor<'g>; 3]| {
            kept = Some([to_cache(k), to_cache(v)]);
            self.attention_spec(q.dim(1)).attend(attention::Inputs { q, k, v, segments: None })
        };
        let x = self.block(params, x, tables, attend, keep);
        (x, kept.expect("a block attends"))
    }

    /// Reads one more token of each row (i32 [b]), the `step`-th since the prompts (i32 scalar).
    /// Returns the cache with it, and the logits of the token after it, f32 [b, v].
    pub fn decode<'g>(
        &self,
        params: &[Tensor<'g>],
        cache: &[Tensor<'g>],
        token: Tensor<'g>,
        lengths: Tensor<'g>,
        step: Tensor<'g>,
    ) -> (Vec<Tensor<'g>>, Tensor<'g>) {
        let g = token.graph();
        let rows = token.dim(0);
        let slots = cache[0].dim(cache[0].rank() - 2);
        let x = self.embed(params, token.reshape(&[rows, 1]));
        let (start, position) = (lengths.max(&[0]), lengths + step.broadcast_to(&[rows]));
        let slot = start + step;
        let step = Step {
            tables: rope_tables(&self.model, position.reshape(&[rows, 1]), Some(position + 1.0)),
            visible: self.visible(lengths, start, slot, position, slots),
            slot,
        };
        let (x, cache) = if self.scan_layers {
            self.decode_scanned(g, params, x, cache, step)
        } else {
            self.decode_unrolled(params, x, cache, step)
        };
        let x = x.reshape(&[rows, x.dim(2)]);
        (cache, self.logits(params, x))
    }

    /// Boolean [b, s]: slots up to the present one that hold a token of the row, inside the sliding
    /// window.
    fn visible<'g>(
        &self,
        lengths: Tensor<'g>,
        start: Tensor<'g>,
        slot: Tensor<'g>,
        position: Tensor<'g>,
        slots: usize,
    ) -> Tensor<'g> {
        let g = slot.graph();
        let ty = Type::new(DType::I32, &[lengths.dim(0), slots]);
        let spread = |x: Tensor<'g>| match x.rank() {
            0 => x.broadcast_to(&ty.shape),
            _ => x.broadcast_in_dim(&ty.shape, &[0]),
        };
        let index = g.iota(&ty, 1);
        let prompt = index.lt(spread(lengths));
        let generated = index.ge(spread(start)).and(index.le(spread(slot)));
        let visible = prompt.or(generated);
        self.model.sliding_window.map_or(visible, |window| {
            let shift = lengths - start.broadcast_to(&lengths.shape());
            let own = index.lt(spread(start)).select(index, index + spread(shift));
            visible.and(own.gt(spread(position) - window as f64))
        })
    }

    fn decode_unrolled<'g>(
        &self,
        params: &[Tensor<'g>],
        mut x: Tensor<'g>,
        cache: &[Tensor<'g>],
        step: Step<'g>,
    ) -> (Tensor<'g>, Vec<Tensor<'g>>) {
        let zero = step.slot.zeros_like();
        let starts = [zero, step.slot, zero];
        let mut updated = Vec::new();
        for (layer, pair) in cache.chunks(2).enumerate() {
            let own = self.select(params, |s| s.layer == Some(layer));
            let attend = |[q, k, v]: [Tensor<'g>; 3]| {
                let k = pair[0].dynamic_update_slice(to_cache(k), &starts);
                let v = pair[1].dynamic_update_slice(to_cache(v), &starts);
                updated.extend([k, v]);
                attention::cached(q, k, v, step.visible)
            };
            x = self.block(&own, x, step.tables, attend, keep);
        }
        (x, updated)
    }

    /// The cache of all layers is carried, so that a layer writes its slot in place.
    fn decode_scanned<'g>(
        &self,
        g: &'g Graph,
        params: &[Tensor<'g>],
        x: Tensor<'g>,
        cache: &[Tensor<'g>],
        step: Step<'g>,
    ) -> (Tensor<'g>, Vec<Tensor<'g>>) {
        let (keys, stacked) = self.stacked(params);
        let [cosine, sine] = step.tables;
        let constants = [cosine, sine, step.visible, step.slot];
        let carries = [x, cache[0], cache[1]];
        let layers = g.iota(&Type::new(DType::I32, &[self.model.num_hidden_layers]), 0);
        let inputs = [&[layers], &stacked[..]].concat();
        let fixed = constants.iter().chain(&carries).map(|t| t.ty());
        let types: Vec<Type> = fixed.chain(slices(&inputs)).collect();
        let body = Function::with_parameters(&types, |_, p| {
            let own = Params::new(keys.iter().copied().zip(p[8..].iter().copied()));
            let step = Step { tables: [p[0], p[1]], visible: p[2], slot: p[3] };
            self.decode_layer(&own, p[4], [p[5], p[6]], p[7], step)
        });
        let (mut carries, _) = g.scan_function(body, &constants, &carries, &inputs, Remat::SaveAll);
        let cache = carries.split_off(1);
        (carries[0], cache)
    }

    /// One layer of the scan: x, keys and values of all layers → the same.
    fn decode_layer<'g>(
        &self,
        params: &Params<'g>,
        x: Tensor<'g>,
        cache: [Tensor<'g>; 2],
        layer: Tensor<'g>,
        step: Step<'g>,
    ) -> Vec<Tensor<'g>> {
        let zero = step.slot.zeros_like();
        let shape = cache[0].shape();
        let one_layer = [&[1], &shape[1..]].concat();
        let write = |stack: Tensor<'g>, new: Tensor<'g>| {
            let new = to_cache(new);
            let new = new.reshape(&[&[1], &new.shape()[..]].concat());
            stack.dynamic_update_slice(new, &[layer, zero, step.slot, zero])
        };
        let read = |stack: Tensor<'g>| {
            stack.dynamic_slice(&[layer, zero, zero, zero], &one_layer).reshape(&shape[1..])
        };
        let mut updated = cache;
        let attend = |[q, k, v]: [Tensor<'g>; 3]| {
            updated = [write(cache[0], k), write(cache[1], v)];
            attention::cached(q, read(updated[0]), read(updated[1]), step.visible)
        };
        let x = self.block(params, x, step.tables, attend, keep);
        vec![x, updated[0], updated[1]]
    }

    /// Keys and stacks of the layers' parameters.
    fn stacked<'g>(&self, params: &[Tensor<'g>]) -> (Vec<&'static str>, Vec<Tensor<'g>>) {
        let pairs = self.specs.iter().zip(params);
        pairs.filter(|(s, _)| s.stacked.is_some()).map(|(s, p)| (s.key, *p)).unzip()
    }

    /// Logits of the layers' output x [b, d], f32 [b, v].
    fn logits<'g>(&self, params: &[Tensor<'g>], x: Tensor<'g>) -> Tensor<'g> {
        let norm = self.outer(params).get("model.norm.weight");
        let x = rms_norm(x, norm, self.model.rms_norm_eps);
        let logits =
            x.einsum_as("bd,vd->bv", self.output_weight(params).convert(x.dtype()), DType::F32);
        let logits = self.parallel.shard(logits, &[Dim::Batch, Dim::Vocab]);
        soft_cap(logits, self.model.logits_soft_cap)
    }
}

/// Types of the slices of stacked tensors.
fn slices(stacked: &[Tensor<'_>]) -> Vec<Type> {
    stacked.iter().map(|t| t.ty().with_shape(&t.shape()[1..])).collect()
}
