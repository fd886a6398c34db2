//! `[data]`, `[parallel]`, `[evaluation]`, `[checkpoint]` and `[sample]`: what surrounds the
//! training step.

use super::require;
use crate::error::UserError;
use serde::{Deserialize, Serialize};

/// `[data]`: text on disk and how it becomes tokens. Relative paths are relative to the folder the
/// program runs in.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DataConfig {
    /// Text files, or folders of them.
    pub train: Vec<String>,
    /// Held-out text; empty: the last `validation_fraction` of the training tokens.
    pub validation: Vec<String>,
    pub validation_fraction: f64,
    /// A `tokenizer.json`, a hub id, or `train:N` for a byte-level BPE of N entries trained on the
    /// corpus.
    pub tokenizer: String,
    /// Folder of the token files, reused when nothing changed.
    pub cache: String,
}

/// `[parallel]`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct ParallelConfig {
    /// The mesh when `--mesh` is not given; empty: pure data parallelism over all devices.
    pub mesh: String,
    /// Whether the devices of `data`, which all have the whole parameters, share out the
    /// optimizer's state and its work (Rajbhandari et al., 2020, "ZeRO", stage 1).
    pub shard_optimizer_state: bool,
    /// Seconds that a host waits for the others, at the start, at a step and at a checkpoint,
    /// before it says who is missing.
    pub host_timeout: u64,
}

impl Default for ParallelConfig {
    fn default() -> Self {
        ParallelConfig { mesh: String::new(), shard_optimizer_state: true, host_timeout: 600 }
    }
}

impl ParallelConfig {
    pub(super) fn validate(&self) -> Result<(), UserError> {
        require!(
            self.host_timeout > 0,
            "parallel: host_timeout=0 waits for nobody; use seconds such as 600"
        );
        Ok(())
    }
}

/// `[evaluation]`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct EvaluationConfig {
    /// Steps between evaluations on the validation text; 0: only at the end.
    pub every: usize,
    /// Batches an evaluation reads; 0: all of the validation text.
    pub batches: usize,
}

/// `[checkpoint]`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct CheckpointConfig {
    /// Steps between checkpoints; 0: only at the end.
    pub every: usize,
    /// Checkpoints kept; 0: all.
    pub keep_last: usize,
}

/// `[sample]`: text generated when training ends.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SampleConfig {
    pub prompt: String,
    pub max_new_tokens: usize,
    /// 0: the likeliest token each time.
    pub temperature: f64,
    /// Likeliest tokens that are drawn from; 0: all.
    pub top_k: usize,
    pub seed: u64,
}

impl Default for CheckpointConfig {
    fn default() -> Self {
        CheckpointConfig { every: 0, keep_last: 3 }
    }
}

impl DataConfig {
    /// A byte-level vocabulary holds every byte and an end-of-text token.
    const SMALLEST_VOCABULARY: usize = 257;

    /// The number of entries N when the tokenizer is `train:N`.
    pub fn trained_vocabulary(&self) -> Option<usize> {
        self.tokenizer.strip_prefix("train:")?.parse().ok()
    }

    pub(super) fn validate(&self, vocab_size: usize) -> Result<(), UserError> {
        require!(
            !self.train.is_empty()
                && self.train.iter().chain(&self.validation).all(|path| !path.is_empty()),
            "data: train and validation must name text files or folders; an empty name is none"
        );
        require!(
            (0.0..1.0).contains(&self.validation_fraction),
            "data: validation_fraction={} is no part of the corpus; use 0 or more and less than 1",
            self.validation_fraction
        );
        require!(
            self.validation.is_empty() || self.validation_fraction == 0.0,
            "data: validation_fraction={} and validation={:?} both name the held-out text; remove one",
            self.validation_fraction,
            self.validation
        );
        require!(!self.cache.is_empty(), "data: cache is empty; name a folder for the token files");
        self.validate_tokenizer(vocab_size)
    }

    fn validate_tokenizer(&self, vocab_size: usize) -> Result<(), UserError> {
        require!(
            !self.tokenizer.is_empty(),
            "data: tokenizer is empty; use a tokenizer.json, a hub id or \"train:4096\""
        );
        if !self.tokenizer.starts_with("train:") {
            return Ok(());
        }
        let Some(entries) = self.trained_vocabulary() else {
            return Err(UserError(format!(
                "data: tokenizer={:?} names no vocabulary size; write \"train:4096\"",
                self.tokenizer
            )));
        };
        let smallest = Self::SMALLEST_VOCABULARY;
        require!(
            entries >= smallest,
            "data: tokenizer=\"train:{entries}\" cannot hold every byte; use train:{smallest} or more"
        );
        require!(
            entries <= vocab_size,
            "data: tokenizer=\"train:{entries}\" has more entries than model.vocab_size={vocab_size}; use vocab_size={entries}"
        );
        Ok(())
    }
}

impl SampleConfig {
    pub(super) fn validate(&self) -> Result<(), UserError> {
        require!(
            self.max_new_tokens > 0,
            "sample: max_new_tokens=0 generates nothing; use 1 or more, or remove [sample]"
        );
        require!(
            self.temperature >= 0.0 && self.temperature.is_finite(),
            "sample: temperature={} must be 0 or more; 0 is greedy, 1 the model's own distribution",
            self.temperature
        );
        Ok(())
    }
}
