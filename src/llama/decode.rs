//! Generation as graph: prefill reads the prompts and fills the cache of keys and values, decode
//! reads one more token of each row.
//!
//! Rows are aligned at the left and decode together. The prompt of row r fills slots
//! 0..lengths[r]; the token that is fed in at step i takes slot max(lengths) + i of every row, so
//! that a step writes one slot and copies nothing. Its position is lengths[r] + i.

use super::attention;
use super::layer::Layer;
use super::layers::{LayerLoop, LayerNumber, PerLayer};
use super::loss::soft_cap;
use super::model::Llama;
use super::norm::rms_norm;
use super::param_tree::ParamTree;
use super::rope::{default_positions, rope_tables};
use crate::dtype::DType;
use crate::graph::{Tensor, Tree, Type};
use crate::parallel::Dim;

/// Keys and values of the layers: [b kv, s, e] of each, or of all layers where they are stacked.
#[derive(Clone, Debug)]
pub struct Cache<'g>(PerLayer<[Tensor<'g>; 2]>);

/// What a decode step knows of its rows.
#[derive(Clone, Copy)]
struct Step<'g> {
    rope: [Tensor<'g>; 2],
    /// Boolean [b, s]: slots that the row may see.
    visible: Tensor<'g>,
    /// Slot that the step writes, an i32 scalar.
    slot: Tensor<'g>,
}

/// [b, t, kv, e] → [b kv, t, e], the layout of the cache. The products of a step then run over
/// contiguous memory and read the cache without a copy: of another shape the compiler would write
/// a second copy in that one.
fn to_cache(x: Tensor<'_>) -> Tensor<'_> {
    let [b, t, kv, e] = x.shape()[..] else { panic!("cache: {:?}", x.ty()) };
    x.transpose(&[0, 2, 1, 3]).reshape(&[b * kv, t, e])
}

impl<'g> Tree<'g> for Cache<'g> {
    fn map(&self, f: &mut dyn FnMut(Tensor<'g>) -> Tensor<'g>) -> Self {
        Cache(self.0.map(f))
    }
}

impl<'g> Cache<'g> {
    /// From tensors in the order of [`Llama::cache`].
    pub fn from_leaves(leaves: &[Tensor<'g>], stacked: bool) -> Cache<'g> {
        let mut pairs = leaves.chunks(2).map(|pair| [pair[0], pair[1]]);
        Cache(match stacked {
            true => PerLayer::Stacked(pairs.next().expect("keys and values of all layers")),
            false => PerLayer::Unrolled(pairs.collect()),
        })
    }

    fn slots(&self) -> usize {
        let keys = self.leaves()[0];
        keys.dim(keys.rank() - 2)
    }

    /// The same cache with `slots` slots, of which the new ones are zero.
    fn grow(self, slots: usize) -> Cache<'g> {
        let pad = |cache: Tensor<'g>| {
            let (mut high, slot_dim) = (vec![0; cache.rank()], cache.rank() - 2);
            high[slot_dim] = slots - cache.dim(slot_dim);
            cache.pad(&vec![0; cache.rank()], &high)
        };
        self.map(&mut { pad })
    }

    /// Writes keys and values [b kv, 1, e] of a layer into `slot`; gives all of that layer. A stack
    /// is carried through the loop, so that a layer writes its slot in place.
    fn update(
        &mut self,
        layer: LayerNumber<'g>,
        slot: Tensor<'g>,
        new: [Tensor<'g>; 2],
    ) -> [Tensor<'g>; 2] {
        let zero = slot.zeros_like();
        match (&mut self.0, layer) {
            (PerLayer::Unrolled(layers), LayerNumber::Constant(layer)) => {
                let write =
                    |i: usize| layers[layer][i].dynamic_update_slice(new[i], &[zero, slot, zero]);
                layers[layer] = [write(0), write(1)];
                layers[layer]
            }
            (PerLayer::Stacked(stacks), LayerNumber::Traced(layer)) => {
                let layer = layer.convert(DType::I32);
                let shape = stacks[0].shape();
                let write = |i: usize| {
                    let update = new[i].reshape(&[&[1], &new[i].shape()[..]].concat());
                    stacks[i].dynamic_update_slice(update, &[layer, zero, slot, zero])
                };
                *stacks = [write(0), write(1)];
                let one_layer = [&[1], &shape[1..]].concat();
                stacks.map(|stack| {
                    stack.dynamic_slice(&[layer, zero, zero, zero], &one_layer).reshape(&shape[1..])
                })
            }
            _ => panic!("cache: the layers and their cache have the same form"),
        }
    }
}

impl Llama {
    /// The tensors of a cache of `rows` rows with `length` slots, with their logical dims: keys and
    /// values of all layers where they are stacked, else of each layer.
    pub fn cache(&self, rows: usize, length: usize) -> Vec<(Type, Vec<Dim>)> {
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
    ) -> (Cache<'g>, Tensor<'g>) {
        let (g, params) = (tokens.graph(), self.tree(params));
        let x = self.embed(&params, tokens);
        let positions = default_positions(g, tokens.dim(1));
        let rope = rope_tables(&self.model, positions, Some(lengths));
        let layer = |x, layer: Layer<'g>, _| self.prefill_layer(&layer, x, rope);
        let (x, cache) = LayerLoop::inference().apply(g, &params.layers, x, layer);
        let position = g.iota(&tokens.ty(), 1);
        let last = position.eq((lengths - 1.0).broadcast_in_dim(&tokens.shape(), &[0]));
        let x = x.where_else_zero(last.broadcast_in_dim(&x.shape(), &[0, 1])).sum(&[1]);
        (Cache(cache).grow(slots), self.logits(&params, x))
    }

    /// x [b, t, d] after a layer, and its keys and values as the cache holds them.
    fn prefill_layer<'g>(
        &self,
        layer: &Layer<'g>,
        x: Tensor<'g>,
        rope: [Tensor<'g>; 2],
    ) -> (Tensor<'g>, [Tensor<'g>; 2]) {
        let mut cached = None;
        let attend = |[q, k, v]: [Tensor<'g>; 3]| {
            cached = Some([to_cache(k), to_cache(v)]);
            self.attention_spec(q.dim(1)).attend(attention::Inputs { q, k, v, segments: None })
        };
        let x = self.layer(layer, x, rope, attend, |y, _| y);
        (x, cached.expect("a layer attends"))
    }

    /// Reads one more token of each row (i32 [b]), the `step`-th since the prompts (i32 scalar).
    /// Returns the cache with it, and the logits of the token after it, f32 [b, v].
    pub fn decode<'g>(
        &self,
        params: &[Tensor<'g>],
        cache: Cache<'g>,
        token: Tensor<'g>,
        lengths: Tensor<'g>,
        step: Tensor<'g>,
    ) -> (Cache<'g>, Tensor<'g>) {
        let (params, rows) = (self.tree(params), token.dim(0));
        let x = self.embed(&params, token.reshape(&[rows, 1]));
        let (start, position) = (lengths.max(&[0]), lengths + step.broadcast_to(&[rows]));
        let (slot, slots) = (start + step, cache.slots());
        let positions = position.reshape(&[rows, 1]);
        let step = Step {
            rope: rope_tables(&self.model, positions, Some(position + 1.0)),
            visible: self.visible(lengths, start, slot, position, slots),
            slot,
        };
        let layer = |(x, mut cache): (Tensor<'g>, Cache<'g>), layer: Layer<'g>, number| {
            let attend = |[q, k, v]: [Tensor<'g>; 3]| {
                let [k, v] = cache.update(number, step.slot, [to_cache(k), to_cache(v)]);
                attention::cached(q, k, v, step.visible)
            };
            let x = self.layer(&layer, x, step.rope, attend, |y, _| y);
            ((x, cache), ())
        };
        let layer_loop = LayerLoop::inference();
        let ((x, cache), _) = layer_loop.apply(token.graph(), &params.layers, (x, cache), layer);
        (cache, self.logits(&params, x.reshape(&[rows, x.dim(2)])))
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
            let key_position = index.lt(spread(start)).select(index, index + spread(shift));
            visible.and(key_position.gt(spread(position) - window as f64))
        })
    }

    /// Logits of the layers' output x [b, d], f32 [b, v].
    fn logits<'g>(&self, params: &ParamTree<'g>, x: Tensor<'g>) -> Tensor<'g> {
        let x = rms_norm(x, params.norm, self.model.rms_norm_eps);
        let weight = params.output_weight().convert(x.dtype());
        let logits = x.einsum_as("bd,vd->bv", weight, DType::F32);
        let logits = self.parallel.shard(logits, &[Dim::Batch, Dim::Vocab]);
        soft_cap(logits, self.loss.soft_cap)
    }
}
