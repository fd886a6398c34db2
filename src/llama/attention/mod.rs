//! Grouped-query attention: the problem ([`AttentionSpec`], [`Inputs`]), the masks, and one file
//! for each implementation. `xla` is the reference implementation of every faster one.

mod backend;
mod blockwise;
mod cached;
mod cudnn;
mod flash;
mod mask;
pub mod mosaic;
mod sharded;
#[cfg(test)]
mod tests;
mod xla;
mod zigzag;

use crate::config::{AttentionBackend, ModelConfig};
use crate::graph::Tensor;
use crate::parallel::Parallel;
use crate::tree;

pub use backend::{Backend, candidate_kernel, check, resolve_backend, uses_zigzag};
pub use blockwise::{BLOCK, blockwise};
pub use cached::cached;
pub use mask::Mask;
pub use xla::xla;
pub use zigzag::with_kernels as zigzag_with_kernels;

/// Which attention is computed, how, and on which mesh.
#[derive(Clone, Copy, Debug)]
pub struct AttentionSpec<'a> {
    pub backend: Backend,
    pub mask: Mask,
    pub parallel: &'a Parallel,
}

/// What attention reads: queries [b, t, h, e], keys and values [b, t, kv, e], and the segment ids
/// i32 [b, t] where documents are masked from each other.
#[derive(Clone, Copy, Debug)]
pub struct Inputs<'g> {
    pub q: Tensor<'g>,
    pub k: Tensor<'g>,
    pub v: Tensor<'g>,
    pub segments: Option<Tensor<'g>>,
}

tree!(Inputs { q, k, v, segments });

impl<'a> AttentionSpec<'a> {
    /// The attention of a model over sequences of `length` tokens: see [`resolve_backend`].
    pub fn resolve(
        requested: AttentionBackend,
        model: &ModelConfig,
        parallel: &'a Parallel,
        length: usize,
    ) -> AttentionSpec<'a> {
        let backend = resolve_backend(requested, model, parallel, length);
        AttentionSpec { backend, mask: Mask::of(model), parallel }
    }

    /// The attention of each query, [b, t, h, e].
    pub fn attend<'g>(&self, inputs: Inputs<'g>) -> Tensor<'g> {
        match self.backend {
            Backend::Xla => xla(inputs.named(), self.mask),
            Backend::Blockwise => blockwise(inputs.named(), self.mask, BLOCK),
            Backend::Cudnn => cudnn::cudnn(inputs.named(), self),
            Backend::Zigzag | Backend::ZigzagMosaic => zigzag::zigzag(inputs.named(), self),
            Backend::Mosaic => mosaic::mosaic(inputs, self),
        }
    }
}

impl<'g> Inputs<'g> {
    /// The same under the names by which a remat policy keeps them.
    fn named(self) -> Inputs<'g> {
        Inputs {
            q: self.q.named("q_proj"),
            k: self.k.named("k_proj"),
            v: self.v.named("v_proj"),
            segments: self.segments,
        }
    }
}

/// What an implementation with its own gradient computes: the result, and the log-sum-exp of each
/// query's scores (f32), from which the backward pass computes the probabilities again.
#[derive(Clone, Copy)]
struct Attended<'g> {
    output: Tensor<'g>,
    lse: Tensor<'g>,
}

tree!(Attended { output, lse });

/// What such an implementation saves for its backward pass.
#[derive(Clone, Copy)]
struct Residuals<'g> {
    inputs: Inputs<'g>,
    attended: Attended<'g>,
}

tree!(Residuals { inputs, attended });

impl<'g> Attended<'g> {
    /// The same under the names by which a remat policy keeps them.
    fn named(self) -> Attended<'g> {
        Attended { output: self.output.named("attn_out"), lse: self.lse.named("attn_lse") }
    }

    /// The result, and the residuals of the forward pass.
    fn with_residuals(self, inputs: Inputs<'g>) -> (Tensor<'g>, Residuals<'g>) {
        (self.output, Residuals { inputs, attended: self })
    }
}
