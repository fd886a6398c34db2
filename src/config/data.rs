//! `[data]`, `[parallel]`, `[evaluation]`, `[checkpoint]`, `[sample]` and `[mlflow]`: what
//! surrounds the training step.

use super::key::{Dependency, absent, default, required};
use super::section::{section, words};
use super::source::{SourceConfig, VALIDATION};
use super::stages::StageConfig;
use super::{LARGEST_COUNT, RATE, SIZE, require};
use crate::error::UserError;

section! {
    /// `[data]`: text on disk and how it becomes tokens. Relative paths are relative to the folder
    /// of the TOML file, then to the current folder.
    pub struct DataConfig {
        /// What to train on, as one source: files, folders, globs, hf://ORGANIZATION/NAME, gs://,
        /// s3:// or https:// addresses.
        train: Vec<String> = default(Vec::new())
            .path()
            .excludes(&["source"], "both name the training text");
        /// Held-out text, named in the same ways.
        validation: Vec<String> = default(Vec::new()).path();
        /// A source among several, of rows of its own columns and weight.
        source: Vec<SourceConfig> = default(Vec::new());
        /// Weights of the sources from a step on; before the first stage they are those of the
        /// sources.
        stages: Vec<StageConfig> = default(Vec::new());
        /// Share of the training tokens that is held out, at their end.
        validation_fraction: f64 = default(0.0)
            .within(RATE)
            .usual("0.05")
            .excludes(&["validation"], "both name the held-out text");
        /// A tokenizer.json, a hub id, or "train:N" for a byte-level BPE of N entries trained on
        /// the corpus.
        tokenizer: String = required().path();
        /// How documents are put into the rows of a batch: "concat", one after the other, cut where
        /// a row ends; "best_fit", whole documents, padded, only those longer than a row cut.
        packing: Packing = default(Packing::Concat);
        /// Which tokens of conversations are learned: "assistant", what assistants say;
        /// "completion", what follows the prompt of a row, or the last answer; "all".
        train_on: TrainOn = default(TrainOn::Assistant).only_with(&CONVERSATIONS);
        /// A file with a Jinja chat template, in place of the tokenizer's.
        chat_template: Option<String> = absent().path().only_with(&CONVERSATIONS);
        /// Folder of the token files, reused when nothing changed; relative to the current folder,
        /// or in a bucket, as gs://BUCKET/tokens, from which rows are then read by range.
        cache: String = default("runs/cache".to_string());
    }
}

words! {
    /// How documents are put into the rows of a batch.
    pub enum Packing {
        Concat = "concat",
        BestFit = "best_fit",
    }
}

words! {
    /// Which tokens of conversations are learned.
    pub enum TrainOn {
        All = "all",
        Assistant = "assistant",
        Completion = "completion",
    }
}

const CONVERSATIONS: Dependency = Dependency {
    applies: |config| config.data.source.iter().any(SourceConfig::has_conversations),
    setting: "conversations: messages, completion or chosen of a data.source",
};

section! {
    /// `[parallel]`: how a run is spread over devices.
    pub struct ParallelConfig {
        /// The mesh when --mesh is not given, such as "8x1" or "fsdp=8"; empty: data parallelism
        /// over all devices.
        mesh: String = default(String::new());
        /// Micro-batches that go through the stages of mesh axis stage, one behind the other: the
        /// more, the less time stages wait for each other. Without it twice as many as stages, or
        /// the next smaller number that divides the rows.
        pipeline_micro_batches: Option<usize> = absent().within(SIZE);
        /// How often micro-batches go around the stages of mesh axis stage, each time through other
        /// layers (a circular pipeline): the more, the less time stages wait for each other, and
        /// the more goes from stage to stage.
        pipeline_repeats: usize = default(1).within(SIZE);
        /// Whether the devices of axis data, which all have the whole parameters, share out the
        /// optimizer's state and its work (Rajbhandari et al., 2020, "ZeRO", stage 1).
        shard_optimizer_state: bool = default(true);
        /// Seconds that a process waits for the others, at the start, at a step and at a
        /// checkpoint, before it says who is missing.
        host_timeout: u64 = default(600).within(1..=A_YEAR).usual("600");
    }
}

/// In seconds.
pub(super) const A_YEAR: usize = 365 * 24 * 3600;

section! {
    /// `[evaluation]`: the loss on the held-out text.
    pub struct EvaluationConfig {
        /// Steps between evaluations; 0: only at the end.
        every: usize = default(0).within(0..=LARGEST_COUNT).only_with(&EVALUATED);
        /// Batches an evaluation reads; 0: all of the held-out text.
        batches: usize = default(0).within(0..=LARGEST_COUNT).only_with(&HELD_OUT);
        /// Tasks whose questions are asked in each evaluation, as `eval --task` does: "hellaswag",
        /// "arc_easy", … or TOML files as in configs/tasks.
        tasks: Vec<String> = default(Vec::new()).path();
        /// Questions of each task that are asked at most; 0: all.
        task_items: usize = default(0).within(0..=LARGEST_COUNT).only_with(&TASKS);
        /// Answered questions before each one: the first rows of the task, which are not asked.
        task_shots: usize = default(0).within(0..=LARGEST_COUNT).only_with(&TASKS);
    }
}

const TASKS: Dependency = Dependency {
    applies: |config| !config.evaluation.tasks.is_empty(),
    setting: "evaluation.tasks",
};

const EVALUATED: Dependency = Dependency {
    applies: |config| (HELD_OUT.applies)(config) || (TASKS.applies)(config),
    setting: "evaluation.tasks, or held-out text: data.validation, data.validation_fraction or a data.source of weight 0",
};

const HELD_OUT: Dependency = Dependency {
    applies: |config| {
        config.data.validation_fraction > 0.0
            || config.data.sources().iter().any(|source| !config.data.trains_on(source))
    },
    setting: "held-out text: data.validation, data.validation_fraction or a data.source of weight 0",
};

section! {
    /// `[checkpoint]`.
    pub struct CheckpointConfig {
        /// Steps between checkpoints; 0: only at the end.
        every: usize = default(0).within(0..=LARGEST_COUNT);
        /// Minutes after the last checkpoint at which another is written; 0: never.
        every_minutes: f64 = default(0.0).within(0.0..=A_YEAR as f64 / 60.0).usual("15");
        /// Steps between emergency copies: each process keeps its share of the training state in
        /// this machine's memory (/dev/shm), and goes on from there when it is started again with
        /// --resume and all processes have a copy of the same step; 0: none.
        emergency_every: usize = default(0).within(0..=LARGEST_COUNT).usual("100");
        /// The last checkpoints, so many of which are kept; 0: all.
        keep_last: usize = default(3).within(0..=LARGEST_COUNT);
        /// Checkpoints of each multiple of so many steps are kept too; 0: no others.
        keep_every: usize = default(0).within(0..=LARGEST_COUNT).only_with(&SOME_GO);
        /// So many of those with the lowest loss on the held-out text, or with the most right
        /// answers in a task, are kept too, if they are of steps with an evaluation.
        keep_best: usize = default(0).within(0..=LARGEST_COUNT).only_with(&JUDGED);
        /// The validation set, or the task, that keep_best looks at.
        monitor: String = default(VALIDATION.to_string()).only_with(&BEST_STAY);
    }
}

const SOME_GO: Dependency = Dependency {
    applies: |config| config.checkpoint.keep_last > 0,
    setting: "checkpoint.keep_last above 0",
};
const JUDGED: Dependency = Dependency {
    applies: |config| (SOME_GO.applies)(config) && (EVALUATED.applies)(config),
    setting: "checkpoint.keep_last above 0 and held-out text or evaluation.tasks",
};

const BEST_STAY: Dependency = Dependency {
    applies: |config| config.checkpoint.keep_best > 0,
    setting: "checkpoint.keep_best",
};

impl CheckpointConfig {
    /// Checks that what is monitored is one of the validation sets of `data` or a task.
    pub(super) fn validate(
        &self,
        data: &DataConfig,
        evaluation: &EvaluationConfig,
    ) -> Result<(), UserError> {
        let task = |task: &String| {
            let name = task.rsplit('/').next().unwrap_or_default();
            name.strip_suffix(".toml").unwrap_or(name).to_string()
        };
        let names = data.validation_sets().into_iter().chain(evaluation.tasks.iter().map(task));
        let names: Vec<String> = names.collect();
        require!(
            self.keep_best == 0 || names.contains(&self.monitor),
            "checkpoint: monitor={:?} is neither a validation set nor a task; there are {}",
            self.monitor,
            names.join(", ")
        );
        Ok(())
    }
}

section! {
    /// `[sample]`: text generated while training goes on and when it ends.
    pub struct SampleConfig {
        /// The text that is continued, or several.
        prompt: Vec<String> = default(vec![String::new()]);
        /// Steps between samples; 0: only at the end.
        every: usize = default(0).within(0..=LARGEST_COUNT);
        /// Tokens after which the sample ends at the latest.
        max_new_tokens: usize = default(200).within(SIZE);
        /// 0: the likeliest token each time; 1: the model's own distribution.
        temperature: f64 = default(0.8).within(0.0..=1e6).usual("0.8");
        /// Likeliest tokens that are drawn from; 0: all.
        top_k: usize = default(0).within(0..=LARGEST_COUNT).only_with(&DRAWN);
        /// Seed of the random draws.
        seed: u64 = default(0).only_with(&DRAWN);
    }
}

const DRAWN: Dependency = Dependency {
    applies: |config| config.sample.as_ref().is_some_and(|sample| sample.temperature > 0.0),
    setting: "sample.temperature above 0",
};

impl SampleConfig {
    /// Logits are divided by the temperature, which 32 bits must hold.
    const LOWEST_TEMPERATURE: f64 = 1e-6;

    pub(super) fn validate(&self) -> Result<(), UserError> {
        require!(
            !self.prompt.is_empty(),
            "sample: prompt=[] has no text to continue; write one, which may be empty"
        );
        let lowest = Self::LOWEST_TEMPERATURE;
        require!(
            self.temperature == 0.0 || self.temperature >= lowest,
            "sample: temperature={:e} must be 0, which is greedy, or {lowest:e} and more",
            self.temperature
        );
        Ok(())
    }
}

section! {
    /// `[mlflow]`: a tracking server of MLflow that gets the settings and the numbers of the run.
    pub struct MlflowConfig {
        /// Address of the server, such as "http://localhost:5000". MLFLOW_TRACKING_USERNAME and
        /// MLFLOW_TRACKING_PASSWORD, or MLFLOW_TRACKING_TOKEN, are sent with every request.
        tracking_uri: String = required();
        /// The experiment of the run, which is made where there is none of this name.
        experiment: String = default("Default".to_string());
    }
}

impl MlflowConfig {
    pub(super) fn validate(&self) -> Result<(), UserError> {
        let rest = ["http://", "https://"].iter().find_map(|s| self.tracking_uri.strip_prefix(s));
        require!(
            rest.is_some_and(|rest| !rest.is_empty() && !rest.contains('@')),
            "mlflow: tracking_uri={:?} must be http://HOST:PORT or https://HOST without a password, \
             which belongs in MLFLOW_TRACKING_PASSWORD",
            self.tracking_uri.rsplit('@').next().unwrap_or_default()
        );
        Ok(())
    }
}

impl DataConfig {
    /// A byte-level vocabulary holds every byte and an end-of-text token.
    const SMALLEST_VOCABULARY: usize = 257;

    /// The number of entries N when the tokenizer is `train:N`.
    pub fn trained_vocabulary(&self) -> Option<usize> {
        self.tokenizer.strip_prefix("train:")?.parse().ok()
    }

    /// Checks what keys ask of each other.
    pub(super) fn validate(&self, vocab_size: usize) -> Result<(), UserError> {
        require!(
            self.train.iter().chain(&self.validation).all(|path| !path.is_empty()),
            "data: train and validation must name text files or folders; an empty name is none"
        );
        self.validate_sources()?;
        self.validate_stages()?;
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
            "data: tokenizer=\"train:{entries}\" cannot hold every byte; use train:{smallest} or \
             more"
        );
        require!(
            entries <= vocab_size,
            "data: tokenizer=\"train:{entries}\" has more entries than \
             model.vocab_size={vocab_size}; use vocab_size={entries}"
        );
        Ok(())
    }
}
