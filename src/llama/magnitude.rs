//! The magnitudes of DoRA (Liu et al., 2024) before the first step: the norms of the rows of the
//! weights under the adapters.

use super::Llama;
use super::adapter::MAGNITUDE;
use super::params::ParamSpec;
use super::unread::Unread;
use super::weight::Weight;
use crate::dtype::DType;
use crate::graph::Tensor;
use crate::graph::autodiff::Remat;

impl Llama {
    /// What the magnitude `spec` begins with, [out] or for a stack of layers [l, out]. `frozen` are
    /// the first tensors of the table.
    pub fn initial_magnitude<'g>(&self, frozen: &[Tensor<'g>], spec: &ParamSpec) -> Tensor<'g> {
        let map = spec.key.strip_suffix(MAGNITUDE).and_then(|key| key.strip_suffix('.'));
        let pairs = self.specs.iter().zip(frozen).filter(|(other, _)| other.layer == spec.layer);
        let tensors = pairs.map(|(spec, tensor)| (spec.key.clone(), *tensor)).collect();
        let map = map.expect("the key of a magnitude");
        let weight = Unread::new(tensors, 1.0).linear(map).weight;
        if !spec.is_stacked() {
            return row_norms(&weight);
        }
        let each = |(), weight: Weight<'g>| ((), row_norms(&weight));
        frozen[0].graph().scan((), weight, Remat::SaveAll, each).1
    }
}

/// Norms of the rows of a weight [out, in], f32 [out].
fn row_norms<'g>(weight: &Weight<'g>) -> Tensor<'g> {
    let w = weight.dense(DType::F32);
    (w * w).sum(&[1]).sqrt()
}
