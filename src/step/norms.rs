//! Norms of every tensor's gradient and of the tensor itself, reported by a step where the
//! configuration asks for them.

use super::Programs;
use crate::dtype::DType;
use crate::graph::Tensor;
use crate::llama::ParamSpec;

impl Programs {
    /// The trained tensors, whose norms a step reports behind its metrics: first all gradient
    /// norms, then all norms of the tensors.
    pub fn norm_names(&self) -> Vec<String> {
        match self.config.train.log_norms_every {
            0 => Vec::new(),
            _ => self.trained().iter().flat_map(ParamSpec::names).collect(),
        }
    }

    /// The norms in the order of [`Programs::norm_names`], f32 [tensors] each.
    pub(super) fn norms<'g>(
        &self,
        gradients: &[Tensor<'g>],
        parameters: &[Tensor<'g>],
    ) -> Vec<Tensor<'g>> {
        if self.config.train.log_norms_every == 0 {
            return Vec::new();
        }
        let all = self.of_trained(gradients).chain(self.of_trained(parameters));
        all.map(|(spec, tensor)| norms(spec, *tensor)).collect()
    }
}

/// The norm of each tensor inside, f32 [tensors].
fn norms<'g>(spec: &ParamSpec, x: Tensor<'g>) -> Tensor<'g> {
    let x = x.convert(DType::F32);
    let first = usize::from(spec.is_stacked());
    let dims: Vec<usize> = (first..x.rank()).collect();
    (x * x).sum(&dims).sqrt().reshape(&[spec.names().len()])
}
