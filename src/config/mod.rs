//! The configuration of one run: TOML with `--set section.key=value` on top, and the validation of
//! everything that a user can get wrong in it.
//!
//! Invariant: it knows no device, no graph and no file but the TOML.
//!
//! Each section declares its keys once: `key` says what a declaration holds, `section` has the
//! macro. `parse` rejects what is not declared, `load` puts file and options together, `resolve`
//! fills what was left out, and each section checks what its keys ask of each other. Whether a mesh
//! divides the model is for `parallel` to say.

mod batch_ramp;
mod builtin;
mod data;
mod describe;
mod dpo;
mod fine_tuning;
mod key;
mod load;
mod lora;
mod model;
mod model_difference;
mod optimizer;
mod parse;
mod paths;
mod resolve;
mod rope;
mod section;
#[cfg(test)]
mod shipped;
mod shortened;
mod source;
mod stability;
mod stages;
mod table_path;
#[cfg(test)]
mod tests;
mod train;
mod write;

pub use batch_ramp::BatchStageConfig;
pub use builtin::{BUILTIN_NAME, BUILTIN_PREFIX};
pub use data::{
    CheckpointConfig, DataConfig, EvaluationConfig, MlflowConfig, Packing, ParallelConfig,
    SampleConfig, TrainOn,
};
pub use dpo::DpoConfig;
pub use fine_tuning::Devices;
pub use load::{Draft, Loaded};
pub use lora::{ALL_LINEAR, BaseType, LoraConfig};
pub use model::{Initializer, ModelConfig};
pub use model_difference::{lora_difference, model_difference};
pub use optimizer::{OptimizerConfig, OptimizerName, ScheduleConfig, ScheduleName};
pub use rope::{RopeScaling, RopeType};
pub use source::{SourceConfig, TRAIN, VALIDATION};
pub use stability::StabilityConfig;
pub use stages::{StageConfig, continued};
pub use table_path::flatten;
pub use train::{
    AttentionBackend, FloatType, Granularity, Loss, Quantization, RematName, RematPolicy,
    TrainConfig,
};

use crate::error::UserError;
use key::{absent, table};
use section::{Section, section};

/// Refuses the request with a one-line message unless the condition holds.
macro_rules! require {
    ($condition:expr, $($message:tt)*) => {
        let holds: bool = $condition;
        if !holds {
            return Err($crate::error::UserError(format!($($message)*)));
        }
    };
}
use require;

/// Sizes beyond this are mistakes.
const LARGEST_SIZE: usize = 1 << 24;
const SIZE: std::ops::RangeInclusive<usize> = 1..=LARGEST_SIZE;

/// Counts are 32-bit integers on the devices.
const LARGEST_COUNT: usize = i32::MAX as usize;
const COUNT: std::ops::RangeInclusive<usize> = 1..=LARGEST_COUNT;

/// Numbers whose value, inverse and products by usual factors are normal float32 numbers.
const POSITIVE: std::ops::RangeInclusive<f64> = 1e-30..=1e30;

/// A share of something, or the rate of a moving average.
const RATE: std::ops::Range<f64> = 0.0..1.0;

section! {
    /// One complete run.
    pub struct Config {
        /// The shape of the network, with the names of a Hugging Face config.json.
        model: ModelConfig = table();
        /// What one step does, and how many there are.
        train: TrainConfig = table();
        /// Adapters in place of the weights of the model.
        lora: Option<LoraConfig> = absent();
        /// Learning from preferred answers.
        dpo: Option<DpoConfig> = absent();
        /// How gradients become updates.
        optimizer: OptimizerConfig = table();
        /// The learning rate over the steps, as a factor on optimizer.learning_rate.
        schedule: ScheduleConfig = table();
        /// What is done about steps that go wrong.
        stability: StabilityConfig = table();
        /// Text on disk and how it becomes tokens. Relative paths are relative to the folder of
        /// this file, else to the current folder; "builtin:" begins a text inside the program.
        data: DataConfig = table();
        /// How a run is spread over devices.
        parallel: ParallelConfig = table();
        /// The loss on the held-out text.
        evaluation: EvaluationConfig = table();
        /// When checkpoints are written, and how many are kept.
        checkpoint: CheckpointConfig = table();
        /// Text generated when training ends.
        sample: Option<SampleConfig> = absent();
        /// A tracking server of MLflow that gets the settings and the numbers of the run.
        mlflow: Option<MlflowConfig> = absent();
    }
}

impl Config {
    /// Checks every section, and what one section asks of another.
    pub fn validate(&self) -> Result<(), UserError> {
        self.check_keys("")?;
        self.model.validate()?;
        self.train.validate()?;
        self.check_each_size(|config| config.train.validate_micro_batches())?;
        self.lora.as_ref().map_or(Ok(()), LoraConfig::validate)?;
        self.optimizer.validate()?;
        self.schedule.validate(self.train.steps)?;
        self.data.validate(self.model.vocab_size)?;
        dpo::validate(self)?;
        self.checkpoint.validate(&self.data, &self.evaluation)?;
        self.mlflow.as_ref().map_or(Ok(()), MlflowConfig::validate)?;
        self.validate_lengths()?;
        self.validate_tensors()?;
        require!(
            self.lora.is_none() || self.train.quantization == Quantization::None,
            "train: quantization={} is for training all weights; for adapters over a base in few \
             bits use lora.base",
            self.train.quantization
        );
        let (layers, unroll) = (self.model.num_hidden_layers, self.train.scan_unroll);
        require!(
            layers.is_multiple_of(unroll),
            "train: scan_unroll={unroll} does not divide num_hidden_layers={layers}; use \
             scan_unroll={}",
            model::nearest_divisor(layers, unroll)
        );
        Ok(())
    }

    fn validate_lengths(&self) -> Result<(), UserError> {
        let (limit, name) = (self.model.context_length(), self.model.context_name());
        require!(
            self.train.sequence_length <= limit,
            "train: sequence_length={} exceeds {name}={limit}; use sequence_length={limit} or \
             raise max_position_embeddings",
            self.train.sequence_length
        );
        let Some(sample) = &self.sample else {
            return Ok(());
        };
        sample.validate()?;
        require!(
            sample.max_new_tokens < limit,
            "sample: max_new_tokens={} leaves no room for the prompt in {name}={limit}; use at \
             most {}",
            sample.max_new_tokens,
            limit - 1
        );
        Ok(())
    }

    /// Every tensor of a step has a number of elements that 64 bits hold.
    fn validate_tensors(&self) -> Result<(), UserError> {
        let (m, t) = (&self.model, &self.train);
        let tokens = t.global_batch_size as u128 * t.sequence_length as u128;
        let layers = m.num_hidden_layers as u128;
        let heads = m.num_attention_heads as u128;
        let positions = m.context_length().max(t.sequence_length) as u128;
        for (what, size) in [
            ("logits, global_batch_size x sequence_length x vocab_size", m.vocab_size as u128),
            ("activations, ... x intermediate_size", layers * m.intermediate_size as u128),
            ("activations, ... x hidden_size", layers * m.hidden_size as u128),
            ("attention scores, ... x num_attention_heads x positions", layers * heads * positions),
        ] {
            let elements = tokens.saturating_mul(size);
            require!(
                elements <= 1 << 62,
                "train: a step has {elements} elements of {what}; use smaller sizes"
            );
        }
        Ok(())
    }
}
