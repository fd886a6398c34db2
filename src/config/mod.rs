//! The configuration of one run: TOML with `--set section.key=value` on top, and the validation of
//! everything that a user can get wrong in it.
//!
//! Invariant: it knows no device, no graph and no file but the TOML.
//!
//! `schema` lists every key, `parse` rejects what is not in it, `resolve` fills what was left out,
//! and each section validates itself. Whether a mesh divides the model is for `parallel` to say.

mod applies;
mod data;
mod model;
mod optimizer;
mod parse;
#[cfg(test)]
mod published;
mod resolve;
mod schema;
#[cfg(test)]
mod tests;
mod train;

pub use data::{CheckpointConfig, DataConfig, EvaluationConfig, ParallelConfig, SampleConfig};
pub use model::{Initializer, ModelConfig, RopeScaling};
pub use optimizer::{OptimizerConfig, OptimizerName, ScheduleConfig, ScheduleName};
pub use train::{AttentionBackend, FloatType, RematPolicy, TrainConfig, XLA_PRESETS};

use crate::error::UserError;
use serde::{Deserialize, Serialize};

/// Refuses the request with a one-line message unless the condition holds.
macro_rules! require {
    ($condition:expr, $($message:tt)*) => {
        if !$condition {
            return Err($crate::error::UserError(format!($($message)*)));
        }
    };
}
use require;

/// One complete run.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Config {
    pub model: ModelConfig,
    pub train: TrainConfig,
    pub optimizer: OptimizerConfig,
    pub schedule: ScheduleConfig,
    pub data: DataConfig,
    #[serde(default)]
    pub parallel: ParallelConfig,
    #[serde(default)]
    pub evaluation: EvaluationConfig,
    #[serde(default)]
    pub checkpoint: CheckpointConfig,
    #[serde(default)]
    pub sample: Option<SampleConfig>,
}

impl Config {
    /// Checks every section, and what one section asks of another.
    pub fn validate(&self) -> Result<(), UserError> {
        self.model.validate()?;
        self.train.validate()?;
        self.optimizer.validate()?;
        self.schedule.validate(self.train.steps)?;
        self.data.validate(self.model.vocab_size)?;
        self.parallel.validate()?;
        self.validate_lengths()?;
        let (layers, unroll) = (self.model.num_hidden_layers, self.train.scan_unroll);
        require!(
            layers.is_multiple_of(unroll),
            "train: scan_unroll={unroll} does not divide num_hidden_layers={layers}; use scan_unroll={}",
            model::nearest_divisor(layers, unroll)
        );
        let held_out = !self.data.validation.is_empty() || self.data.validation_fraction > 0.0;
        require!(
            held_out || self.evaluation == EvaluationConfig::default(),
            "evaluation: every={} batches={} needs held-out text; set data.validation or data.validation_fraction",
            self.evaluation.every,
            self.evaluation.batches
        );
        Ok(())
    }

    fn validate_lengths(&self) -> Result<(), UserError> {
        let (limit, name) = (self.model.context_length(), self.model.context_name());
        require!(
            self.train.sequence_length <= limit,
            "train: sequence_length={} exceeds {name}={limit}; use sequence_length={limit} or raise \
             max_position_embeddings",
            self.train.sequence_length
        );
        let Some(sample) = &self.sample else {
            return Ok(());
        };
        sample.validate()?;
        require!(
            sample.max_new_tokens < limit,
            "sample: max_new_tokens={} leaves no room for the prompt in {name}={limit}; use at most {}",
            sample.max_new_tokens,
            limit - 1
        );
        Ok(())
    }

    /// The resolved configuration as TOML, in the order of the schema; it loads again to an equal
    /// `Config`.
    pub fn to_toml(&self) -> String {
        let table = toml::Table::try_from(self).expect("every configuration is a TOML table");
        let mut text = String::new();
        for section in schema::SECTIONS {
            if let Some(toml::Value::Table(values)) = table.get(section.name) {
                write_section(&mut text, section.name, section.keys, values, self);
            }
        }
        text
    }
}

fn write_section(
    text: &mut String,
    path: &str,
    keys: &[schema::Key],
    values: &toml::Table,
    config: &Config,
) {
    let gap = if text.is_empty() { "" } else { "\n" };
    text.push_str(&format!("{gap}[{path}]\n"));
    let mut tables = Vec::new();
    for key in keys {
        let name = format!("{path}.{}", key.name);
        match (key.kind, values.get(key.name)) {
            (_, None) => {}
            (schema::Kind::Table(keys), Some(toml::Value::Table(values))) => {
                tables.push((name, keys, values))
            }
            _ if !applies::applies(&name, config) => {}
            (_, Some(value)) => text.push_str(&format!("{} = {value}\n", key.name)),
        }
    }
    for (name, keys, values) in tables {
        write_section(text, &name, keys, values, config);
    }
}
