//! `[optimizer]` and `[schedule]`: how gradients become updates, and the learning rate over the
//! steps.

use super::{FloatType, require};
use crate::error::UserError;
use serde::{Deserialize, Serialize};

/// `[optimizer]`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OptimizerConfig {
    pub name: OptimizerName,
    /// The peak of the schedule.
    pub learning_rate: f64,
    /// AdamW, Adam and Lion.
    pub beta1: f64,
    /// AdamW, Adam and Lion. Default: 0.99 for Lion, else 0.95.
    pub beta2: f64,
    /// AdamW and Adam.
    pub eps: f64,
    /// Applies to matrices, embeddings included, and not to norms and biases.
    pub weight_decay: f64,
    /// Parts of Hugging Face names, such as "embed_tokens" or "layers.0.": parameters that have one
    /// in theirs do not decay either.
    pub no_decay: Vec<String>,
    /// Gradients are scaled so that their global norm is at most this; None: no clipping.
    pub clip_grad_norm: Option<f64>,
    /// Every element of a gradient is clamped to [-c, c], before the norm is taken; None: no
    /// clipping.
    pub clip_grad_value: Option<f64>,
    /// SGD only.
    pub momentum: f64,
    pub nesterov: bool,
    /// Adafactor only: at step t (from 1) the second moments take in t^beta2_decay of the new
    /// squares; 0 or less.
    pub beta2_decay: f64,
    /// Adafactor only: an update whose root mean square exceeds this is scaled down to it.
    pub clip_threshold: f64,
    /// Type in which AdamW, Adam, Lion and SGD with momentum keep their moving averages between
    /// steps.
    pub moment_dtype: FloatType,
}

/// The largest rate of a moving average kept in bfloat16: its steps of 2^-8 swallow a slower decay.
const LARGEST_BF16_RATE: f64 = 0.99;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum OptimizerName {
    AdamW,
    Adam,
    Sgd,
    Lion,
    Adafactor,
}

/// `[schedule]`: the learning rate as a function of the step, a factor on
/// `optimizer.learning_rate`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ScheduleConfig {
    pub name: ScheduleName,
    /// Steps of linear growth from 0 (step s of warm-up uses (s+1)/warmup_steps).
    pub warmup_steps: usize,
    /// The step at which the decay ends; 0: train.steps.
    pub end_step: usize,
    /// Factor at and after `end_step`.
    pub final_factor: f64,
    /// Warm-up-stable-decay only: length of the decay before `end_step`.
    pub decay_steps: usize,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum ScheduleName {
    Constant,
    Linear,
    Cosine,
    /// Warm-up-stable-decay.
    Wsd,
}

impl OptimizerConfig {
    pub(super) fn validate(&self) -> Result<(), UserError> {
        for (name, value) in [
            ("learning_rate", Some(self.learning_rate)),
            ("eps", Some(self.eps)),
            ("clip_grad_norm", self.clip_grad_norm),
            ("clip_grad_value", self.clip_grad_value),
            ("clip_threshold", Some(self.clip_threshold)),
        ] {
            let positive = value.is_none_or(|value| value > 0.0 && value.is_finite());
            require!(positive, "optimizer: {name}={} must be above 0", value.unwrap_or_default());
        }
        for (name, rate) in
            [("beta1", self.beta1), ("beta2", self.beta2), ("momentum", self.momentum)]
        {
            require!(
                (0.0..1.0).contains(&rate),
                "optimizer: {name}={rate} is no rate; use 0 or more and less than 1"
            );
            let moves = self.moment_dtype == FloatType::Float32 || rate <= LARGEST_BF16_RATE;
            require!(
                moves,
                "optimizer: moment_dtype=\"bfloat16\" cannot follow {name}={rate}, it rounds such small changes away; use at most {LARGEST_BF16_RATE}, or \"float32\""
            );
        }
        require!(
            self.weight_decay >= 0.0 && self.weight_decay.is_finite(),
            "optimizer: weight_decay={} must be 0 or more; 0.1 is usual",
            self.weight_decay
        );
        require!(
            !self.nesterov || self.momentum > 0.0,
            "optimizer: nesterov=true does nothing at momentum=0; set momentum, 0.9 is usual"
        );
        require!(
            self.beta2_decay <= 0.0 && self.beta2_decay.is_finite(),
            "optimizer: beta2_decay={} must be 0 or less; -0.8 is usual",
            self.beta2_decay
        );
        require!(
            self.no_decay.iter().all(|part| !part.is_empty()),
            "optimizer: no_decay has an empty name, which stands in every other; remove it"
        );
        Ok(())
    }
}

impl ScheduleConfig {
    /// The step at which the decay ends in a run of `steps` steps.
    pub fn end(&self, steps: usize) -> usize {
        if self.end_step == 0 { steps } else { self.end_step }
    }

    pub(super) fn validate(&self, steps: usize) -> Result<(), UserError> {
        let (warmup, decay, end) = (self.warmup_steps, self.decay_steps, self.end(steps));
        let end_name = if self.end_step == 0 { "train.steps" } else { "end_step" };
        require!(
            warmup <= end,
            "schedule: warmup_steps={warmup} goes past {end_name}={end}; use warmup_steps={} or raise {end_name}",
            end / 10
        );
        require!(
            (0.0..=1.0).contains(&self.final_factor),
            "schedule: final_factor={} is no factor on the peak; use 0 to 1",
            self.final_factor
        );
        if self.name != ScheduleName::Wsd {
            return Ok(());
        }
        require!(
            decay > 0,
            "schedule: name=\"wsd\" needs decay_steps above 0; {} is a fifth of {end_name}={end}",
            end.div_ceil(5)
        );
        require!(
            warmup + decay <= end,
            "schedule: warmup_steps={warmup} and decay_steps={decay} go past {end_name}={end}; use decay_steps={}",
            end - warmup
        );
        Ok(())
    }
}
