//! The parameters of a program as a tree: which tensor of the table is which part of the model.

use super::layer::Layer;
use super::layers::PerLayer;
use super::params::{LayerIndex, ParamSpec};
use super::unread::Unread;
use crate::graph::Tensor;

/// All parameters of the model.
#[derive(Clone, Debug)]
pub(super) struct ParamTree<'g> {
    pub(super) embed_tokens: Tensor<'g>,
    pub(super) layers: PerLayer<Layer<'g>>,
    pub(super) norm: Tensor<'g>,
    /// None where the embedding is the output projection too.
    pub(super) lm_head: Option<Tensor<'g>>,
}

impl<'g> ParamTree<'g> {
    /// From tensors in the order of the table; the products of adapters count `adapter_scale`
    /// times.
    pub(super) fn new(
        specs: &[ParamSpec],
        tensors: &[Tensor<'g>],
        adapter_scale: f64,
    ) -> ParamTree<'g> {
        let of = |layer| {
            let pairs = specs.iter().zip(tensors).filter(|(spec, _)| spec.layer == layer);
            let tensors = pairs.map(|(spec, tensor)| (spec.key.clone(), *tensor)).collect();
            Unread::new(tensors, adapter_scale)
        };
        let layers = specs.iter().map(|spec| spec.layer).max().unwrap_or(LayerIndex::None);
        let layers = match layers {
            LayerIndex::None => PerLayer::Unrolled(Vec::new()),
            LayerIndex::All(_) => PerLayer::Stacked(Layer::read(of(layers))),
            LayerIndex::One(last) => PerLayer::Unrolled(
                (0..=last).map(|layer| Layer::read(of(LayerIndex::One(layer)))).collect(),
            ),
        };
        let unread = of(LayerIndex::None);
        let tree = ParamTree {
            embed_tokens: unread.get("model.embed_tokens.weight"),
            layers,
            norm: unread.get("model.norm.weight"),
            lm_head: unread.find("lm_head.weight"),
        };
        unread.finish(tree)
    }

    /// Weight of the output projection, [v, d].
    pub(super) fn output_weight(&self) -> Tensor<'g> {
        self.lm_head.unwrap_or(self.embed_tokens)
    }
}
