//! The check that a mesh divides a model and its batches.

use super::dim::activation_axes;
use super::{Axis, Dim, Parallel};
use crate::config::{Config, ModelConfig, Quantization};
use crate::error::UserError;

impl Parallel {
    /// Checks that every axis divides what it shards. The error names the axis, both numbers and a
    /// size that would work.
    pub fn validate(&self, config: &Config) -> Result<(), UserError> {
        self.validate_model(&config.model)?;
        self.validate_length("train: sequence_length", config.train.sequence_length)?;
        self.validate_stages(config)?;
        let micro = config.train.global_batch_size / config.train.gradient_accumulation_steps;
        let axes = activation_axes(Dim::Batch).iter();
        let axes: Vec<&str> = axes.filter(|a| self.size(**a) > 1).map(|a| a.name()).collect();
        check_divides(&axes.join(" x "), self.batch_shards(), "the rows of a micro-batch", micro)
    }

    /// Refuses what a pipeline cannot do.
    fn validate_stages(&self, config: &Config) -> Result<(), UserError> {
        let (stages, model, train) = (self.stages(), &config.model, &config.train);
        if stages == 1 {
            return Ok(());
        }
        let layers = model.num_hidden_layers / train.scan_unroll;
        check_divides(Axis::Stage.name(), stages, "num_hidden_layers / scan_unroll", layers)?;
        let refused = [
            (!train.scan_layers, "train.scan_layers = false"),
            (train.quantization != Quantization::None, "train.quantization"),
            (model.dropout_rate > 0.0, "model.dropout_rate"),
            (config.lora.is_some(), "[lora]"),
            (self.size(Axis::Context) > 1, "mesh axis context"),
            (self.size(Axis::Tensor) > model.num_key_value_heads, "more tensor than key heads"),
        ];
        match refused.into_iter().find(|(is_set, _)| *is_set) {
            None => Ok(()),
            Some((_, what)) => Err(UserError(format!(
                "mesh: axis stage={stages} does not go with {what}; use fsdp in place of stage"
            ))),
        }
    }

    /// Refuses sequences that the mesh cannot shard; `what` is the key or option of the length.
    pub fn validate_length(&self, what: &str, length: usize) -> Result<(), UserError> {
        let context = self.shards(Dim::Sequence);
        if context == 1 || length.is_multiple_of(2 * context) {
            return Ok(());
        }
        let multiple = 2 * context;
        let near = length.next_multiple_of(multiple);
        Err(UserError(format!(
            "{what}={length} must be a multiple of {multiple}, two shards for each device of axis context={context}; use {near}"
        )))
    }

    /// [`Parallel::validate`] for the model alone, apart from any run.
    pub fn validate_model(&self, m: &ModelConfig) -> Result<(), UserError> {
        let tensor = self.size(Axis::Tensor);
        let heads = m.num_key_value_heads;
        let weights = heads * m.head_dim;
        let checks = [
            ("num_attention_heads", m.num_attention_heads),
            // Fewer key heads than devices are repeated; their weights are split all the same.
            ("num_key_value_heads", if tensor.is_multiple_of(heads) { tensor } else { heads }),
            ("num_key_value_heads x head_dim", weights),
            ("intermediate_size", m.intermediate_size),
            ("vocab_size", m.vocab_size),
        ];
        for (what, value) in checks {
            check_divides(Axis::Tensor.name(), tensor, what, value)?;
        }
        check_divides(Axis::Fsdp.name(), self.size(Axis::Fsdp), "hidden_size", m.hidden_size)
    }
}

fn check_divides(axis: &str, size: usize, what: &str, value: usize) -> Result<(), UserError> {
    if value.is_multiple_of(size) {
        return Ok(());
    }
    let fits = (1..=size).rev().find(|n| value.is_multiple_of(*n)).unwrap_or(1);
    let axis_size = format!("axis {axis}={size} does not divide {what}={value}");
    Err(UserError(format!("mesh: {axis_size}; use {axis}={fits}")))
}
