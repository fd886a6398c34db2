//! The parameters of a program as a tree: which tensor of the table is which part of the model.

use std::cell::RefCell;
use std::collections::BTreeMap;

use super::layer::Layer;
use super::layers::PerLayer;
use super::linear::Linear;
use super::params::{LayerIndex, ParamSpec};
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

/// Tensors by their key in the table; each is taken once.
pub(super) struct Unread<'g>(RefCell<BTreeMap<&'static str, Tensor<'g>>>);

impl<'g> Unread<'g> {
    /// Those of the parameters whose layer is `layer`.
    fn of(specs: &[ParamSpec], tensors: &[Tensor<'g>], layer: LayerIndex) -> Unread<'g> {
        let pairs = specs.iter().zip(tensors).filter(|(spec, _)| spec.layer == layer);
        Unread(RefCell::new(pairs.map(|(spec, tensor)| (spec.key, *tensor)).collect()))
    }

    pub(super) fn find(&self, key: &str) -> Option<Tensor<'g>> {
        self.0.borrow_mut().remove(key)
    }

    pub(super) fn get(&self, key: &str) -> Tensor<'g> {
        self.find(key).unwrap_or_else(|| panic!("the table has no parameter {key}"))
    }

    pub(super) fn linear(&self, name: &str) -> Linear<'g> {
        Linear {
            weight: self.get(&format!("{name}.weight")),
            bias: self.find(&format!("{name}.bias")),
        }
    }

    /// Panics where the table has a parameter that no part of the model reads.
    pub(super) fn finish<T>(self, tree: T) -> T {
        let rest = self.0.into_inner();
        assert!(rest.is_empty(), "no part of the model reads {:?}", rest.keys());
        tree
    }
}

impl<'g> ParamTree<'g> {
    /// From tensors in the order of the table.
    pub(super) fn new(specs: &[ParamSpec], tensors: &[Tensor<'g>]) -> ParamTree<'g> {
        let of = |layer| Unread::of(specs, tensors, layer);
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
