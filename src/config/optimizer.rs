//! `[optimizer]` and `[schedule]`: how gradients become updates, and the learning rate over the
//! steps.

use super::key::{Dependency, absent, default, derived, required};
use super::section::{section, words};
use super::{FloatType, LARGEST_COUNT, POSITIVE, RATE, require};
use crate::error::UserError;

section! {
    /// `[optimizer]`.
    pub struct OptimizerConfig {
        /// The update rule.
        name: OptimizerName = default(OptimizerName::AdamW);
        /// The peak of the schedule.
        learning_rate: f64 = required().within(1e-30..=1e6).usual("3e-4");
        /// AdamW, Adam, Lion, and what Muon leaves to AdamW: rate of the first moments.
        beta1: f64 = default(0.9).within(RATE).usual("0.9").only_with(&BETAS);
        /// AdamW, Adam, Lion, and what Muon leaves to AdamW: rate of the second moments.
        beta2: f64 =
            derived("0.99 for Lion, else 0.95").within(RATE).usual("0.95").only_with(&BETAS);
        /// AdamW, Adam and Muon: added to the root of the second moment.
        eps: f64 = default(1e-8).within(1e-30..=1e6).usual("1e-8").only_with(&ADAM);
        /// Factor of the parameter that is subtracted at each step, times the learning rate. It
        /// applies to matrices, embeddings included, and not to norms and biases.
        weight_decay: f64 = default(0.0).within(0.0..=1e6).usual("0.1");
        /// Substrings of Hugging Face names, such as "embed_tokens" or "layers.0.": parameters
        /// whose names contain one do not decay either.
        no_decay: Vec<String> = default(Vec::new()).only_with(&DECAY);
        /// Gradients are scaled so that their global norm is at most this.
        clip_grad_norm: Option<f64> = absent().within(POSITIVE).usual("1");
        /// Every element of a gradient is clamped to [-c, c], before the norm is taken.
        clip_grad_value: Option<f64> = absent().within(POSITIVE);
        /// SGD and Muon: rate of the moving average of gradients.
        momentum: f64 =
            derived("0.95 for Muon, else 0").within(RATE).usual("0.9").only_with(&SGD);
        /// SGD with momentum and Muon: Nesterov's form of the update.
        nesterov: bool = derived("true for Muon, else false").only_with(&MOMENTUM);
        /// Adafactor: at step t (from 1) the second moments take in t^beta2_decay of the new
        /// squares.
        beta2_decay: f64 = default(-0.8).within(-1e3..=0.0).usual("-0.8").only_with(&ADAFACTOR);
        /// Adafactor: an update whose root mean square exceeds this is scaled down to it.
        clip_threshold: f64 = default(1.0).within(POSITIVE).usual("1").only_with(&ADAFACTOR);
        /// Type in which AdamW, Adam, Lion, Muon and SGD with momentum keep their moving averages
        /// between steps.
        moment_dtype: FloatType = default(FloatType::Float32).only_with(&MOMENTS);
    }
}

const BETAS: Dependency = Dependency {
    applies: |config| {
        use OptimizerName::{Adafactor, Sgd};
        !matches!(config.optimizer.name, Sgd | Adafactor)
    },
    setting: "optimizer.name = \"adamw\", \"adam\", \"lion\" or \"muon\"",
};
const ADAM: Dependency = Dependency {
    applies: |config| {
        use OptimizerName::{Adam, AdamW, Muon};
        matches!(config.optimizer.name, AdamW | Adam | Muon)
    },
    setting: "optimizer.name = \"adamw\", \"adam\" or \"muon\"",
};
const DECAY: Dependency = Dependency {
    applies: |config| config.optimizer.weight_decay > 0.0,
    setting: "optimizer.weight_decay above 0",
};
const SGD: Dependency = Dependency {
    applies: |config| matches!(config.optimizer.name, OptimizerName::Sgd | OptimizerName::Muon),
    setting: "optimizer.name = \"sgd\" or \"muon\"",
};
const MOMENTUM: Dependency = Dependency {
    applies: |config| (SGD.applies)(config) && config.optimizer.momentum > 0.0,
    setting: "optimizer.name = \"sgd\" or \"muon\" and optimizer.momentum above 0, 0.9 is usual",
};
const ADAFACTOR: Dependency = Dependency {
    applies: |config| config.optimizer.name == OptimizerName::Adafactor,
    setting: "optimizer.name = \"adafactor\"",
};
const MOMENTS: Dependency = Dependency {
    applies: |config| (BETAS.applies)(config) || (MOMENTUM.applies)(config),
    setting: "optimizer.name = \"adamw\", \"adam\", \"lion\", \"muon\" or \"sgd\" with momentum",
};

/// The largest rate of a moving average kept in bfloat16: its steps of 2^-8 swallow a slower decay.
const LARGEST_BF16_RATE: f64 = 0.99;

words! {
    /// Update rules.
    pub enum OptimizerName {
        AdamW = "adamw",
        Adam = "adam",
        Sgd = "sgd",
        Lion = "lion",
        Adafactor = "adafactor",
        /// Muon for the matrices of the layers, AdamW for everything else.
        Muon = "muon",
    }
}

section! {
    /// `[schedule]`: the learning rate as a function of the step, a factor on
    /// `optimizer.learning_rate`.
    pub struct ScheduleConfig {
        /// "wsd" is warm-up, stable, decay.
        name: ScheduleName = default(ScheduleName::Constant);
        /// Steps of linear growth from 0 (step s of warm-up uses (s+1)/warmup_steps).
        warmup_steps: usize = default(0).within(0..=LARGEST_COUNT);
        /// The step at which the decay ends; 0: train.steps.
        end_step: usize = default(0).within(0..=LARGEST_COUNT).only_with(&DECAYING);
        /// Factor at and after end_step.
        final_factor: f64 = default(0.1).within(0.0..=1.0).usual("0.1").only_with(&DECAYING);
        /// Warm-up-stable-decay: steps of the decay before end_step.
        decay_steps: usize = default(0).within(0..=LARGEST_COUNT).only_with(&WSD);
        /// Last steps of the run, in which the rate goes linearly to 0 from where the schedule has
        /// brought it.
        cooldown_steps: usize = default(0).within(0..=LARGEST_COUNT);
    }
}

const DECAYING: Dependency = Dependency {
    applies: |config| config.schedule.name != ScheduleName::Constant,
    setting: "schedule.name = \"linear\", \"cosine\", \"exponential\" or \"wsd\"",
};
const WSD: Dependency = Dependency {
    applies: |config| config.schedule.name == ScheduleName::Wsd,
    setting: "schedule.name = \"wsd\"",
};

words! {
    /// Shapes of the learning rate after warm-up.
    pub enum ScheduleName {
        Constant = "constant",
        Linear = "linear",
        Cosine = "cosine",
        /// The same factor at each step, down to final_factor at end_step.
        Exponential = "exponential",
        /// Warm-up, stable, decay.
        Wsd = "wsd",
    }
}

impl OptimizerConfig {
    /// Checks what keys ask of each other.
    pub(super) fn validate(&self) -> Result<(), UserError> {
        let rates = [("beta1", self.beta1), ("beta2", self.beta2), ("momentum", self.momentum)];
        for (name, rate) in rates {
            let follows = self.moment_dtype == FloatType::Float32 || rate <= LARGEST_BF16_RATE;
            require!(
                follows,
                "optimizer: moment_dtype=\"bfloat16\" cannot follow {name}={rate}, it rounds such \
                 small changes away; use at most {LARGEST_BF16_RATE}, or \"float32\""
            );
        }
        require!(
            self.no_decay.iter().all(|substring| !substring.is_empty()),
            "optimizer: no_decay has an empty string, which every name contains; remove it"
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
            "schedule: warmup_steps={warmup} goes past {end_name}={end}; use warmup_steps={} or \
             raise {end_name}",
            end / 10
        );
        require!(
            self.cooldown_steps <= steps,
            "schedule: cooldown_steps={} is longer than train.steps={steps}; use {}",
            self.cooldown_steps,
            steps / 10
        );
        require!(
            self.name != ScheduleName::Exponential || self.final_factor > 0.0,
            "schedule: name=\"exponential\" never reaches final_factor=0; use 0.01"
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
            "schedule: warmup_steps={warmup} and decay_steps={decay} go past {end_name}={end}; use \
             decay_steps={}",
            end - warmup
        );
        Ok(())
    }
}
