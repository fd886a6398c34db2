//! The tensors of a layer, or of those outside the layers, that no part of the model has taken yet.

use std::cell::RefCell;
use std::collections::BTreeMap;

use super::adapter::{self, Adapter};
use super::linear::Linear;
use super::weight::Weight;
use crate::graph::Tensor;

/// Tensors by their key in the table; each is taken once.
pub(super) struct Unread<'g> {
    tensors: RefCell<BTreeMap<String, Tensor<'g>>>,
    /// The factor on the product of an adapter's matrices.
    adapter_scale: f64,
}

impl<'g> Unread<'g> {
    pub(super) fn new(tensors: BTreeMap<String, Tensor<'g>>, adapter_scale: f64) -> Unread<'g> {
        Unread { tensors: RefCell::new(tensors), adapter_scale }
    }

    pub(super) fn find(&self, key: &str) -> Option<Tensor<'g>> {
        self.tensors.borrow_mut().remove(key)
    }

    pub(super) fn get(&self, key: &str) -> Tensor<'g> {
        self.find(key).unwrap_or_else(|| panic!("the table has no parameter {key}"))
    }

    pub(super) fn linear(&self, name: &str) -> Linear<'g> {
        Linear {
            weight: Weight::new(
                self.get(&format!("{name}.weight")),
                self.find(&format!("{name}.weight.scale")),
            ),
            bias: self.find(&format!("{name}.bias")),
            adapter: self.adapter(name),
        }
    }

    fn adapter(&self, name: &str) -> Option<Adapter<'g>> {
        let a = self.find(&format!("{name}.{}", adapter::A))?;
        let b = self.get(&format!("{name}.{}", adapter::B));
        let magnitude = self.find(&format!("{name}.{}", adapter::MAGNITUDE));
        Some(Adapter { a, b, magnitude, scale: self.adapter_scale, dropout: None })
    }

    /// Panics where the table has a parameter that no part of the model reads.
    pub(super) fn finish<T>(self, tree: T) -> T {
        let rest = self.tensors.into_inner();
        assert!(rest.is_empty(), "no part of the model reads {:?}", rest.keys());
        tree
    }
}
