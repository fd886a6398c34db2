//! `[train]`: what one step does and how long it goes on.

use super::model::{LARGEST_SIZE, nearest_divisor};
use super::require;
use crate::dtype::DType;
use crate::error::UserError;
use serde::{Deserialize, Serialize};

/// `[train]`: what one step does and how long it goes on.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TrainConfig {
    pub steps: usize,
    /// Sequences a step, over all devices.
    pub global_batch_size: usize,
    /// Parts into which a step's sequences are cut, one after the other, to save memory.
    pub gradient_accumulation_steps: usize,
    /// Tokens a sequence that are scored.
    pub sequence_length: usize,
    pub seed: u64,
    /// Weights to start from: a Hugging Face directory, a hub id or a run directory; None: the
    /// initializer.
    pub init_from: Option<String>,
    /// Compute type: "float32" or "bfloat16"; master weights are float32.
    pub dtype: FloatType,
    /// Type of the gradients of matrices, embeddings apart, and of their sums over micro-batches.
    /// With "bfloat16" parameters are rounded once a step and not layer by layer.
    pub gradient_dtype: FloatType,
    /// Layers as one scan over stacked parameters (constant program size) or unrolled (faster on
    /// CPU).
    pub scan_layers: bool,
    /// Layers that one step of the scan computes: more make the program larger and hide more
    /// communication.
    pub scan_unroll: usize,
    pub remat: RematPolicy,
    pub attention_backend: AttentionBackend,
    /// Whether training starts by comparing the attention with the textbook form.
    pub check_attention: bool,
    /// Tokens a chunk of the vocabulary loss; 0: one chunk.
    pub loss_chunk: usize,
    pub z_loss: f64,
    pub label_smoothing: f64,
    pub log_every: usize,
    /// Compiler flags for a TPU generation, one of [`XLA_PRESETS`]; None: those of the devices'
    /// own, and nothing elsewhere.
    pub xla_preset: Option<String>,
}

/// Names of the presets of compiler flags: the TPU generations, and `none`.
pub const XLA_PRESETS: [&str; 6] = ["none", "v4", "v5e", "v5p", "v6e", "tpu7x"];

/// A type that numbers are computed or kept in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum FloatType {
    Float32,
    Bfloat16,
}

impl From<FloatType> for DType {
    fn from(own: FloatType) -> DType {
        match own {
            FloatType::Float32 => DType::F32,
            FloatType::Bfloat16 => DType::BF16,
        }
    }
}

/// Which values the backward pass of a layer may keep from the forward pass: `"none"` keeps
/// everything, `"minimal"` the results of matrix products and attention, `"full"` only the layer's
/// input, `{ save = ["q_proj", …] }` the input and the values so named, and `{ offload = […] }`
/// too, which wait in pinned memory of the host.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum RematPolicy {
    Named(String),
    Offload {
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        save: Vec<String>,
        offload: Vec<String>,
    },
    Save {
        save: Vec<String>,
    },
}

impl RematPolicy {
    /// The values that it names.
    pub fn names(&self) -> Vec<&String> {
        match self {
            RematPolicy::Named(_) => Vec::new(),
            RematPolicy::Save { save } => save.iter().collect(),
            RematPolicy::Offload { save, offload } => save.iter().chain(offload).collect(),
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum AttentionBackend {
    Auto,
    Xla,
    Blockwise,
    /// cuDNN's fused kernels, for NVIDIA GPUs.
    Cudnn,
    /// Flash-attention kernels for TPUs.
    Mosaic,
}

impl std::fmt::Display for AttentionBackend {
    /// The name in the configuration.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            AttentionBackend::Auto => "auto",
            AttentionBackend::Xla => "xla",
            AttentionBackend::Blockwise => "blockwise",
            AttentionBackend::Cudnn => "cudnn",
            AttentionBackend::Mosaic => "mosaic",
        })
    }
}

impl TrainConfig {
    pub(super) fn validate(&self) -> Result<(), UserError> {
        for (name, value) in [
            ("steps", self.steps),
            ("global_batch_size", self.global_batch_size),
            ("gradient_accumulation_steps", self.gradient_accumulation_steps),
            ("sequence_length", self.sequence_length),
            ("log_every", self.log_every),
            ("scan_unroll", self.scan_unroll),
        ] {
            require!(value > 0, "train: {name}=0; use 1 or more");
        }
        for (name, size) in [
            ("global_batch_size", self.global_batch_size),
            ("sequence_length", self.sequence_length),
            ("loss_chunk", self.loss_chunk),
        ] {
            require!(
                size <= LARGEST_SIZE,
                "train: {name}={size} is more than any step has; use at most {LARGEST_SIZE}"
            );
        }
        self.validate_parts()?;
        self.validate_loss()?;
        require!(
            self.init_from.as_deref() != Some(""),
            "train: init_from is empty; name a directory or a hub id, or remove it"
        );
        require!(
            matches!(self.remat, RematPolicy::Named(_)) || !self.remat.names().is_empty(),
            "train: remat saves nothing; use remat = \"full\""
        );
        Ok(())
    }

    fn validate_parts(&self) -> Result<(), UserError> {
        let (batch, parts) = (self.global_batch_size, self.gradient_accumulation_steps);
        require!(
            batch.is_multiple_of(parts),
            "train: gradient_accumulation_steps={parts} does not divide global_batch_size={batch}; use {}",
            nearest_divisor(batch, parts)
        );
        let tokens = batch / parts * self.sequence_length;
        require!(
            self.loss_chunk == 0 || tokens.is_multiple_of(self.loss_chunk),
            "train: loss_chunk={} does not divide the {tokens} tokens of a step; use loss_chunk={}",
            self.loss_chunk,
            nearest_divisor(tokens, self.loss_chunk)
        );
        Ok(())
    }

    fn validate_loss(&self) -> Result<(), UserError> {
        require!(
            self.z_loss >= 0.0 && self.z_loss.is_finite(),
            "train: z_loss={} must be 0 or more; 1e-4 is usual",
            self.z_loss
        );
        require!(
            (0.0..1.0).contains(&self.label_smoothing),
            "train: label_smoothing={} is no rate; use 0 or more and less than 1",
            self.label_smoothing
        );
        Ok(())
    }
}
