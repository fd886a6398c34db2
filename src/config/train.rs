//! `[train]`: what one step does and how long it goes on.

use std::fmt;

use super::batch_ramp::BatchStageConfig;
use super::key::{Dependency, KeyType, Kind, absent, default, required};
use super::model::nearest_divisor;
use super::section::{section, words};
use super::{COUNT, LARGEST_COUNT, LARGEST_SIZE, RATE, SIZE, require};
use crate::dtype::DType;
use crate::error::UserError;
use serde::{Deserialize, Serialize};
use toml::Value;

section! {
    /// `[train]`: what one step does and how long it goes on.
    pub struct TrainConfig {
        /// Optimizer steps of the run.
        steps: usize = required().within(COUNT);
        /// Sequences per step, over all devices.
        global_batch_size: usize = required().within(SIZE);
        /// Stages of smaller batches that a run begins with, one after the other, before those of
        /// global_batch_size. Micro-batches stay as large as those of global_batch_size where that
        /// divides the batch of a stage.
        batch_ramp: Vec<BatchStageConfig> = default(Vec::new());
        /// Micro-batches that a step is split into, one after the other, to save memory.
        gradient_accumulation_steps: usize = default(1).within(SIZE);
        /// Scored tokens per sequence.
        sequence_length: usize = required().within(SIZE);
        /// Seed of the initial weights, of the order of the data and of dropout.
        seed: u64 = default(0);
        /// Weights to start from: a Hugging Face directory, a hub id or the folder of a run;
        /// without it, the initializer's.
        init_from: Option<String> = absent().path();
        /// Type in which trained matrices are kept, embeddings apart: with "bfloat16" in half the
        /// memory and without a float32 master, so that steps of less than 1/256 of a weight are
        /// lost.
        parameter_dtype: FloatType = default(FloatType::Float32).only_with(&WHOLE);
        /// Type of the computation; master weights are float32.
        dtype: FloatType = default(FloatType::Float32);
        /// Type of the gradients of matrices, embeddings apart, and of their sums over
        /// micro-batches. With "bfloat16" parameters are rounded once per step and not layer by
        /// layer.
        gradient_dtype: FloatType = default(FloatType::Float32).only_with(&BFLOAT16);
        /// Type in which the matrix products of the layers are computed, forward and backward:
        /// "int8" is for TPUs up to v6e, "fp8" (float8_e4m3fn, gradients float8_e5m2) for tpu7x and
        /// H100. Scales are largest magnitudes along the dim that is summed over; gradients pass
        /// the rounding as they are. Embedding, norms and output projection stay in train.dtype.
        quantization: Quantization = default(Quantization::None);
        /// What shares a scale: a row of the activations and an output "channel" of a weight, or a
        /// whole "tensor".
        quantization_granularity: Granularity = default(Granularity::Channel).only_with(&QUANTIZED);
        /// Equal parts of a micro-batch's tokens that have scales of their own in the gradients of
        /// weights; without it, one for each shard of the tokens, so that no scale crosses devices.
        /// With a number losses are the same on every mesh. 0: those gradients are computed in
        /// train.dtype.
        quantization_local_shard_count: Option<usize> =
            absent().within(0..=LARGEST_SIZE).only_with(&QUANTIZED);
        /// Rounds gradients up or down at random, so that their mean is kept.
        stochastic_rounding: bool = default(false).only_with(&INT8);
        /// Layers as one scan over stacked parameters (constant program size) or unrolled (faster
        /// on a CPU).
        scan_layers: bool = default(true);
        /// Layers that one step of the scan computes: more make the program larger and hide more
        /// communication.
        scan_unroll: usize = default(1).within(1..=LARGEST_COUNT).only_with(&SCAN);
        /// What the backward pass of a layer keeps from the forward pass: "none" keeps everything,
        /// "minimal" the results of matrix products and attention, "full" only the layer's input,
        /// { save = ["q_proj", ...] } the input and the named values, and { offload = [...] } too,
        /// in pinned memory of the host. "auto" is "minimal", or where a device has too little
        /// memory for that, as much of it as the compiler accepts.
        remat: RematPolicy = default(RematPolicy::Named(RematName::None));
        /// "cudnn" is for NVIDIA GPUs and "mosaic" for TPUs; "auto" takes what is fastest on the
        /// platform.
        attention_backend: AttentionBackend = default(AttentionBackend::Auto);
        /// Whether training starts by comparing the attention with the reference implementation.
        check_attention: bool = default(true);
        /// What is minimised: "cross_entropy", the negative log-likelihood of each token; "dpo",
        /// direct preference optimization (Rafailov et al., 2023) over pairs of a chosen and a
        /// rejected answer, which stand in one row.
        loss: Loss = default(Loss::CrossEntropy);
        /// Tokens per chunk of the cross-entropy over the vocabulary; 0: one chunk.
        loss_chunk: usize = default(0).within(0..=LARGEST_SIZE);
        /// Weight of the squared log-partition in the loss.
        z_loss: f64 = default(0.0).within(0.0..=1e6).usual("1e-4").only_with(&CROSS_ENTROPY);
        /// Share of the target's probability that is spread over the whole vocabulary.
        label_smoothing: f64 =
            default(0.0).within(RATE).usual("0.1").only_with(&CROSS_ENTROPY);
        /// Steps between lines of the log.
        log_every: usize = default(10).within(COUNT);
        /// Steps between records of the norms of every tensor and of its gradient; 0: none.
        log_norms_every: usize = default(0).within(0..=LARGEST_COUNT);
        /// Compiler flags for a TPU generation, such as "v5e", or "none"; without it, those of the
        /// devices.
        xla_preset: Option<String> = absent();
    }
}

const BFLOAT16: Dependency = Dependency {
    applies: |config| config.train.dtype == FloatType::Bfloat16,
    setting: "train.dtype = \"bfloat16\"",
};
const WHOLE: Dependency = Dependency {
    applies: |config| config.lora.is_none(),
    setting: "training of whole weights; adapters are float32 and lora.base is the type of the rest",
};
const SCAN: Dependency =
    Dependency { applies: |config| config.train.scan_layers, setting: "train.scan_layers = true" };

const CROSS_ENTROPY: Dependency = Dependency {
    applies: |config| config.train.loss == Loss::CrossEntropy,
    setting: "train.loss = \"cross_entropy\"",
};

words! {
    /// Losses.
    pub enum Loss {
        CrossEntropy = "cross_entropy",
        Dpo = "dpo",
    }
}

const QUANTIZED: Dependency = Dependency {
    applies: |config| config.train.quantization != Quantization::None,
    setting: "train.quantization = \"int8\" or \"fp8\"",
};
const INT8: Dependency = Dependency {
    applies: |config| config.train.quantization == Quantization::Int8,
    setting: "train.quantization = \"int8\"",
};

words! {
    /// Types of the matrix products of training.
    pub enum Quantization {
        None = "none",
        Int8 = "int8",
        Fp8 = "fp8",
    }
}

words! {
    /// What shares a scale in matrix products of few bits.
    pub enum Granularity {
        Channel = "channel",
        Tensor = "tensor",
    }
}

words! {
    /// A type that numbers are computed or kept in.
    pub enum FloatType {
        Float32 = "float32",
        Bfloat16 = "bfloat16",
    }
}

impl From<FloatType> for DType {
    fn from(float: FloatType) -> DType {
        match float {
            FloatType::Float32 => DType::F32,
            FloatType::Bfloat16 => DType::BF16,
        }
    }
}

words! {
    /// The rematerialization policies that have a name.
    pub enum RematName {
        Auto = "auto",
        None = "none",
        Minimal = "minimal",
        Full = "full",
    }
}

/// Which values the backward pass of a layer may keep from the forward pass.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum RematPolicy {
    Named(RematName),
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

    fn accepts(value: &Value) -> bool {
        let named = |(key, names): (&String, &Value)| {
            ["save", "offload"].contains(&key.as_str())
                && names.is_array()
                && Kind::StringList.accepts(names)
        };
        match value {
            Value::String(word) => RematName::WORDS.contains(&word.as_str()),
            Value::Table(table) => !table.is_empty() && table.iter().all(named),
            _ => false,
        }
    }
}

/// As in a configuration, a name without quotation marks.
impl fmt::Display for RematPolicy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            RematPolicy::Named(name) => name.fmt(f),
            RematPolicy::Save { save } => write!(f, "{{ save = {save:?} }}"),
            RematPolicy::Offload { save, offload } => {
                write!(f, "{{ save = {save:?}, offload = {offload:?} }}")
            }
        }
    }
}

impl KeyType for RematPolicy {
    fn kind() -> Kind {
        const EXPECTED: &str = "\"auto\", \"none\", \"minimal\", \"full\" or { save = [\"attn_out\", …], \
                                offload = [\"mid\", …] }";
        Kind::Other(EXPECTED, RematPolicy::accepts)
    }
}

words! {
    /// Implementations of attention.
    pub enum AttentionBackend {
        Auto = "auto",
        Xla = "xla",
        Blockwise = "blockwise",
        /// cuDNN's fused kernels, for NVIDIA GPUs.
        Cudnn = "cudnn",
        /// Flash-attention kernels for TPUs.
        Mosaic = "mosaic",
    }
}

impl TrainConfig {
    /// Checks what keys ask of each other.
    pub(super) fn validate(&self) -> Result<(), UserError> {
        self.validate_ramp()?;
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

    pub(super) fn validate_micro_batches(&self) -> Result<(), UserError> {
        let (batch, micro_batches) = (self.global_batch_size, self.gradient_accumulation_steps);
        require!(
            batch.is_multiple_of(micro_batches),
            "train: gradient_accumulation_steps={micro_batches} does not divide \
             global_batch_size={batch}; use {}",
            nearest_divisor(batch, micro_batches)
        );
        let tokens = batch / micro_batches * self.sequence_length;
        require!(
            self.loss_chunk == 0 || tokens.is_multiple_of(self.loss_chunk),
            "train: loss_chunk={} does not divide the {tokens} tokens of a step; use loss_chunk={}",
            self.loss_chunk,
            nearest_divisor(tokens, self.loss_chunk)
        );
        let parts = self.quantization_local_shard_count.unwrap_or(1).max(1);
        require!(
            tokens.is_multiple_of(parts),
            "train: quantization_local_shard_count={parts} does not divide the {tokens} tokens of a \
             step; use {}",
            nearest_divisor(tokens, parts)
        );
        Ok(())
    }
}
