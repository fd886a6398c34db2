//! `metrics.jsonl`: one JSON object for each logged step and each evaluation. A checkpoint notes
//! how much of it there was, so that a run that continues knows whether all of it is there.

use std::collections::BTreeMap;
use std::fs::{File, OpenOptions};
use std::io::{ErrorKind, Write};
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use serde::{Deserialize, Serialize, Serializer};
use serde_json::Value;

use crate::atomic_file::write_atomically;
use crate::config::VALIDATION;

use super::host_times::Comparison;

/// A logged step. Sums and means go over the steps since the last one that was logged.
#[derive(Clone, Debug, Default, Serialize)]
pub struct StepRecord {
    pub step: usize,
    /// The objective of this step, nats a token.
    pub loss: f64,
    pub perplexity: f64,
    pub grad_norm: f64,
    pub learning_rate: f64,
    /// Tokens scored since the start of training.
    pub tokens: u64,
    pub tokens_per_second: f64,
    pub step_time_seconds: f64,
    /// What training waited for a batch, of each step.
    pub data_wait_seconds: f64,
    #[serde(flatten)]
    pub hosts: Option<HostRecord>,
    /// Largest use of the first device so far; the resident memory of the process where its devices
    /// are CPUs.
    pub memory_bytes: Option<u64>,
    /// Model FLOPs utilization by the causal count; null where the device's peak is not known.
    pub mfu: Option<f64>,
    /// Share of the time since the run's first start that went into steps which count.
    pub goodput: Option<f64>,
    /// Steps that `stability.skip_sigma` left out so far.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub skipped_steps: Option<u64>,
    /// Norm of the update before `stability.clip_update_sigma` scaled it, without the learning
    /// rate.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub update_norm: Option<f64>,
    /// Updates that were scaled down so far.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub clipped_updates: Option<u64>,
    #[serde(flatten)]
    pub rewards: Option<Rewards>,
    /// Tokens that this step scores, where that is not the same in every step.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub scored_tokens: Option<u64>,
    /// Share of the positions of this step without a token.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub padding: Option<f64>,
    /// How often each of several sources was read so far.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub epochs: BTreeMap<String, f64>,
}

/// How the hosts of several processes compare, of each step. Devices work in step, so that a
/// straggler is seen in what its host does beside waiting for them.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct HostRecord {
    /// The process whose host takes longest.
    pub slowest_process: usize,
    /// What it takes longer than the median process.
    pub step_time_deviation_seconds: f64,
    /// What a process waits for a batch, at the most.
    pub max_data_wait_seconds: f64,
}

impl From<Comparison> for HostRecord {
    fn from(found: Comparison) -> HostRecord {
        HostRecord {
            slowest_process: found.slowest,
            step_time_deviation_seconds: found.deviation(),
            max_data_wait_seconds: found.data,
        }
    }
}

/// An evaluation after `step` steps.
#[derive(Clone, Debug, Serialize)]
pub struct EvalRecord {
    pub step: usize,
    /// The validation set, where it is another than that of `data.validation` or
    /// `data.validation_fraction`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub eval_name: Option<String>,
    pub eval_loss: f64,
    pub eval_perplexity: f64,
    pub eval_bits_per_byte: f64,
    /// Seconds that it took.
    pub eval_runtime: f64,
    #[serde(flatten, serialize_with = "evaluated")]
    pub eval_rewards: Option<Rewards>,
}

/// Means over pairs of a chosen and a rejected answer, with TRL's names. The reward of an answer is
/// `dpo.beta` times what its log-likelihood has gained over that under the reference model.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Rewards {
    #[serde(rename = "rewards/chosen")]
    pub chosen: f64,
    #[serde(rename = "rewards/rejected")]
    pub rejected: f64,
    #[serde(rename = "rewards/margins")]
    pub margins: f64,
    /// Share of the pairs whose chosen answer has the larger reward.
    #[serde(rename = "rewards/accuracies")]
    pub accuracies: f64,
}

impl Rewards {
    /// Of the rewards of chosen and of rejected answers, and the share of right choices.
    pub fn new([chosen, rejected, accuracies]: [f64; 3]) -> Rewards {
        Rewards { chosen, rejected, margins: chosen - rejected, accuracies }
    }

    /// Each with its name.
    pub fn named(&self) -> [(&'static str, f64); 4] {
        [
            ("rewards/chosen", self.chosen),
            ("rewards/rejected", self.rejected),
            ("rewards/margins", self.margins),
            ("rewards/accuracies", self.accuracies),
        ]
    }
}

/// The rewards of an evaluation with names that say so.
fn evaluated<S: Serializer>(rewards: &Option<Rewards>, to: S) -> Result<S::Ok, S::Error> {
    let named = rewards.iter().flat_map(Rewards::named);
    to.collect_map(named.map(|(name, value)| (format!("eval_{name}"), value)))
}

impl EvalRecord {
    /// The name of the validation set.
    pub fn set_name(&self) -> &str {
        self.eval_name.as_deref().unwrap_or(VALIDATION)
    }
}

/// Keys of what is measured, which differs between equal runs.
pub const MEASURED: [&str; 10] = [
    "tokens_per_second",
    "step_time_seconds",
    "data_wait_seconds",
    "slowest_process",
    "step_time_deviation_seconds",
    "max_data_wait_seconds",
    "eval_runtime",
    "memory_bytes",
    "mfu",
    "goodput",
];

/// The first lines of the file, by their number and a CRC-32 of what they say besides measured
/// values, so that the checkpoints of equal runs are equal.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct LogMark {
    pub lines: u64,
    pub crc32: u32,
}

/// The file that records go into.
pub struct Metrics {
    path: PathBuf,
    file: File,
    mark: LogMark,
    /// Step of the last evaluation in it.
    evaluated: Option<usize>,
}

impl Metrics {
    /// Opens the file for a run that continues after `step`: what was logged later belongs to a
    /// future that is computed again. `mark` is what a checkpoint noted; where the file is not what
    /// was written, `warn` hears of it and the lines that can be read are kept.
    pub fn open(
        path: &Path,
        step: usize,
        mark: Option<LogMark>,
        warn: impl FnOnce(&str),
    ) -> Result<Metrics> {
        let failed = || format!("metrics: {}", path.display());
        let logged = match std::fs::read(path) {
            Err(e) if e.kind() == ErrorKind::NotFound => Vec::new(),
            logged => logged.with_context(failed)?,
        };
        let kept = kept_lines(&logged, step);
        let read = kept.iter().fold(LogMark::default(), |mark, line| mark.and(line));
        if mark.is_some_and(|mark| mark != read) {
            warn(&format!(
                "warning: {} lost or changed lines since it was written; those up to step {step} \
                 that can be read are kept",
                path.display()
            ));
        }
        let kept = kept.concat();
        write_atomically(path, &kept).with_context(failed)?;
        Ok(Metrics {
            path: path.to_owned(),
            file: OpenOptions::new().append(true).open(path).with_context(failed)?,
            mark: read,
            evaluated: last_evaluation(&kept),
        })
    }

    /// Adds a record.
    pub fn write(&mut self, record: &impl Serialize) -> Result<()> {
        let mut line = serde_json::to_vec(record).context("metrics: a record")?;
        line.push(b'\n');
        self.mark = self.mark.and(&line);
        let written = self.file.write_all(&line);
        written.with_context(|| format!("metrics: cannot write {}", self.path.display()))
    }

    /// Brings all records to the disk.
    pub fn sync(&self) -> Result<()> {
        let synced = self.file.sync_data();
        synced.with_context(|| format!("metrics: cannot write {}", self.path.display()))
    }

    /// Whether the file is still the one of its name: its folder may have been removed or moved.
    pub fn is_in_place(&self) -> bool {
        let inode = |metadata: std::io::Result<std::fs::Metadata>| metadata.map(|m| m.ino()).ok();
        inode(self.file.metadata()) == inode(std::fs::metadata(&self.path))
    }

    /// What the file has now.
    pub fn mark(&self) -> LogMark {
        self.mark
    }

    /// Step of the last evaluation that the file had when it was opened.
    pub fn evaluated(&self) -> Option<usize> {
        self.evaluated
    }
}

impl LogMark {
    /// The mark after one more line.
    fn and(self, line: &[u8]) -> LogMark {
        let mut value = parse(line).unwrap_or_default();
        if let Some(record) = value.as_object_mut() {
            record.retain(|key, _| !MEASURED.contains(&key.as_str()));
        }
        let mut hasher = crc32fast::Hasher::new_with_initial(self.crc32);
        hasher.update(value.to_string().as_bytes());
        LogMark { lines: self.lines + 1, crc32: hasher.finalize() }
    }
}

/// Whole lines of steps up to `step`; a line that a crash cut short is dropped.
fn kept_lines(logged: &[u8], step: usize) -> Vec<&[u8]> {
    let is_kept = |line: &&[u8]| {
        let value: Option<Value> = line.ends_with(b"\n").then(|| parse(line)).flatten();
        value.as_ref().and_then(step_of).is_some_and(|at| at <= step as u64)
    };
    logged.split_inclusive(|b| *b == b'\n').filter(is_kept).collect()
}

fn last_evaluation(logged: &[u8]) -> Option<usize> {
    let values = logged.split(|b| *b == b'\n').rev().filter_map(parse);
    let is_evaluation =
        |value: &Value| ["eval_loss", "task"].iter().any(|key| value.get(key).is_some());
    let mut evaluations = values.filter(is_evaluation);
    evaluations.find_map(|value| step_of(&value).map(|step| step as usize))
}

fn parse(line: &[u8]) -> Option<Value> {
    serde_json::from_slice(line).ok()
}

fn step_of(value: &Value) -> Option<u64> {
    value.get("step").and_then(Value::as_u64)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn record(step: usize) -> EvalRecord {
        EvalRecord {
            step,
            eval_name: None,
            eval_loss: 1.0,
            eval_perplexity: 2.0,
            eval_bits_per_byte: 3.0,
            eval_runtime: 4.0,
            eval_rewards: None,
        }
    }

    fn open(path: &Path, step: usize, mark: Option<LogMark>) -> (Metrics, bool) {
        let mut warned = false;
        let metrics = Metrics::open(path, step, mark, |_| warned = true).unwrap();
        (metrics, warned)
    }

    #[test]
    fn resuming_drops_later_and_broken_lines() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("metrics.jsonl");
        std::fs::write(&path, "{\"step\":1}\n{\"step\":2}\n{\"step\":3}\n{\"ste").unwrap();
        assert!(!open(&path, 2, None).1);
        assert_eq!(std::fs::read_to_string(&path).unwrap(), "{\"step\":1}\n{\"step\":2}\n");
    }

    #[test]
    fn equal_runs_of_another_speed_have_equal_marks() {
        let line = |record: &StepRecord| serde_json::to_vec(record).unwrap();
        let slow = StepRecord { step: 1, loss: 2.5, ..StepRecord::default() };
        let mut fast = StepRecord { tokens_per_second: 9.0, mfu: Some(0.5), ..slow.clone() };
        let mark = |record: &StepRecord| LogMark::default().and(&line(record));
        assert_eq!(mark(&slow), mark(&fast));
        fast.loss = 2.6;
        assert_ne!(mark(&slow), mark(&fast));
        // A new key is either measured or equal in equal runs.
        let value = parse(&line(&slow)).unwrap();
        let keys = value.as_object().unwrap().keys().filter(|key| !MEASURED.contains(&&***key));
        let equal = ["step", "loss", "perplexity", "grad_norm", "learning_rate", "tokens"];
        assert_eq!(keys.collect::<Vec<_>>(), equal);
    }

    #[test]
    fn lines_that_were_lost_or_changed_are_noticed() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("metrics.jsonl");
        let (mut metrics, _) = open(&path, 0, None);
        assert_eq!(metrics.evaluated(), None);
        metrics.write(&record(1)).unwrap();
        metrics.write(&record(2)).unwrap();
        let mark = metrics.mark();
        metrics.write(&record(3)).unwrap();
        let written = std::fs::read(&path).unwrap();

        let (metrics, warned) = open(&path, 2, Some(mark));
        assert!(!warned && metrics.evaluated() == Some(2) && metrics.mark() == mark);
        let kept = std::fs::read(&path).unwrap();
        assert!(metrics.is_in_place());
        std::fs::rename(&path, path.with_extension("moved")).unwrap();
        assert!(!metrics.is_in_place());
        assert!(mark.lines == 2 && written.starts_with(&kept) && kept.len() < written.len());
        for damage in [
            |bytes: &mut Vec<u8>| bytes[9] = b'7',
            |bytes: &mut Vec<u8>| bytes.truncate(40),
            |bytes: &mut Vec<u8>| bytes.clear(),
        ] {
            let mut bytes = written.clone();
            damage(&mut bytes);
            std::fs::write(&path, bytes).unwrap();
            assert!(open(&path, 2, Some(mark)).1);
        }
    }
}
