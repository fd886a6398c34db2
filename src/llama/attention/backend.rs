//! Which implementation computes attention: what `auto` resolves to, which kernel a run tries
//! before it, and what a backend that the configuration names does not support. No other module
//! decides any of this.

use std::fmt;

use super::{Mask, cudnn, mosaic};
use crate::config::{AttentionBackend, Config, ModelConfig};
use crate::error::UserError;
use crate::hardware::Platform;
use crate::parallel::{Dim, Parallel};

/// An implementation of attention: an [`AttentionBackend`] with `auto` resolved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Backend {
    /// The reference implementation.
    Xla,
    Blockwise,
    /// Blockwise over sequences that several devices share in the zigzag layout.
    Zigzag,
    /// The same with flash-attention kernels for TPUs.
    ZigzagMosaic,
    /// cuDNN's fused kernels, for NVIDIA GPUs.
    Cudnn,
    /// Flash-attention kernels for TPUs.
    Mosaic,
}

impl fmt::Display for Backend {
    /// The name in the configuration.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Backend::Xla => "xla",
            Backend::Blockwise | Backend::Zigzag => "blockwise",
            Backend::Cudnn => "cudnn",
            Backend::Mosaic | Backend::ZigzagMosaic => "mosaic",
        })
    }
}

/// The implementation that computes attention over sequences of `length` tokens. `auto` is the TPU
/// kernels where they support the problem, else blockwise. Sequences in the zigzag layout of
/// `parallel` have an implementation of their own.
pub fn resolve_backend(
    requested: AttentionBackend,
    model: &ModelConfig,
    parallel: &Parallel,
    length: usize,
) -> Backend {
    if parallel.is_zigzag() {
        let kernels = matches!(requested, AttentionBackend::Auto | AttentionBackend::Mosaic)
            && parallel.platform == Platform::Tpu
            && supports_chunks(model, length / 2, parallel);
        return if kernels { Backend::ZigzagMosaic } else { Backend::Zigzag };
    }
    match requested {
        AttentionBackend::Auto => {
            let size = mosaic::Size::of(model, length);
            let supported = || mosaic::supports(size, Mask::of(model), parallel.tensor_core);
            match parallel.platform == Platform::Tpu && supported() {
                true => Backend::Mosaic,
                false => Backend::Blockwise,
            }
        }
        AttentionBackend::Xla => Backend::Xla,
        AttentionBackend::Blockwise => Backend::Blockwise,
        AttentionBackend::Cudnn => Backend::Cudnn,
        AttentionBackend::Mosaic => Backend::Mosaic,
    }
}

/// Whether the TPU kernels can work on pairs of chunks of `length` tokens, which the mask leaves
/// whole or up to the diagonal.
fn supports_chunks(model: &ModelConfig, length: usize, parallel: &Parallel) -> bool {
    let (size, mask) = (mosaic::Size::of(model, length), Mask::of(model));
    mask.window.is_none() && mosaic::supports(size, mask, parallel.tensor_core)
}

/// Whether training brings its batches into the zigzag layout: where devices share a sequence, each
/// computes on its own tokens and attention alone gathers keys. The reference implementation leaves
/// that to the partitioner.
pub fn uses_zigzag(requested: AttentionBackend, parallel: &Parallel) -> bool {
    let shares = !parallel.is_zigzag() && parallel.shards(Dim::Sequence) > 1;
    shares && requested != AttentionBackend::Xla
}

/// Longest sequence with document masking for which `auto` tries cuDNN. The bias that masks other
/// documents grows with the length squared: up to here, where it is 0.5 GiB a row, a step takes no
/// more memory than with blockwise attention (Llama-3.2-1B, one row, by `plan`).
const LONGEST_WITH_DOCUMENTS: usize = 16384;

/// The kernel that `auto` becomes once a run has compared it with the reference implementation on
/// its own devices. Until then, and where nobody compares, [`resolve_backend`] says what `auto` is.
pub fn candidate_kernel(config: &Config, parallel: &Parallel) -> Option<AttentionBackend> {
    let t = &config.train;
    let documents = config.model.mask_across_document_boundaries;
    let applies = t.attention_backend == AttentionBackend::Auto
        && parallel.platform == Platform::Gpu
        && parallel.shards(Dim::Sequence) == 1
        && (!documents || t.sequence_length <= LONGEST_WITH_DOCUMENTS)
        && cudnn::unsupported_reason(config).is_none();
    applies.then_some(AttentionBackend::Cudnn)
}

/// Refuses a backend that does not support what the configuration asks for.
pub fn check(config: &Config, parallel: &Parallel) -> Result<(), UserError> {
    let backend = config.train.attention_backend;
    match unsupported_reason(backend, config, parallel) {
        Some(why) => Err(UserError(format!("train: attention_backend=\"{backend}\" {why}"))),
        None => Ok(()),
    }
}

/// What the backend does not support, and what to do instead.
fn unsupported_reason(
    backend: AttentionBackend,
    config: &Config,
    parallel: &Parallel,
) -> Option<String> {
    let (kernel, supported) = match backend {
        AttentionBackend::Mosaic => ("a TPU kernel", Platform::Tpu),
        AttentionBackend::Cudnn => ("a kernel for NVIDIA GPUs", Platform::Gpu),
        _ => return None,
    };
    let platform = parallel.platform;
    if platform != supported {
        return Some(format!("is {kernel} and the platform is {platform}; use \"auto\""));
    }
    let parts = parallel.shards(Dim::Sequence);
    if parts > 1 {
        let chunk = config.train.sequence_length / (2 * parts);
        let supported =
            backend == AttentionBackend::Mosaic && supports_chunks(&config.model, chunk, parallel);
        return (!supported).then(|| {
            "needs whole sequences on each device; use \"auto\" with mesh axis context".into()
        });
    }
    match backend {
        AttentionBackend::Cudnn => cudnn::unsupported_reason(config),
        _ => mosaic::unsupported_reason(config, parallel.tensor_core),
    }
}
