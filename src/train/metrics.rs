//! `metrics.jsonl`: one JSON object for each logged step and each evaluation. A checkpoint notes how
//! much of it there was, so that a run that continues knows whether all of it is there.

use std::fs::{File, OpenOptions};
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::atomic_file::write_atomically;

/// A logged step. Sums and means go over the steps since the last one that was logged.
#[derive(Clone, Debug, Serialize)]
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
    /// Model FLOPs utilization by the causal count; null where the device's peak is not known.
    pub mfu: Option<f64>,
}

/// An evaluation after `step` steps.
#[derive(Clone, Debug, Serialize)]
pub struct EvalRecord {
    pub step: usize,
    pub eval_loss: f64,
    pub eval_perplexity: f64,
    pub eval_bits_per_byte: f64,
}

/// The first bytes of the file, by their number and CRC-32.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LogMark {
    pub bytes: u64,
    pub crc32: u32,
}

/// The file that records go into.
pub struct Metrics {
    path: PathBuf,
    file: File,
    bytes: u64,
    hasher: crc32fast::Hasher,
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
        let kept = match mark.map(|mark| mark.of(&logged)) {
            Some(Some(kept)) => kept.to_vec(),
            Some(None) => {
                let path = path.display();
                warn(&format!(
                    "warning: {path} lost or changed lines since it was written; those up to step \
                     {step} that can be read are kept"
                ));
                kept_lines(&logged, step)
            }
            None => kept_lines(&logged, step),
        };
        write_atomically(path, &kept).with_context(failed)?;
        let mut hasher = crc32fast::Hasher::new();
        hasher.update(&kept);
        Ok(Metrics {
            path: path.to_owned(),
            file: OpenOptions::new().append(true).open(path).with_context(failed)?,
            bytes: kept.len() as u64,
            hasher,
            evaluated: last_evaluation(&kept),
        })
    }

    /// Adds a record.
    pub fn write(&mut self, record: &impl Serialize) -> Result<()> {
        let mut line = serde_json::to_vec(record).context("metrics: a record")?;
        line.push(b'\n');
        self.bytes += line.len() as u64;
        self.hasher.update(&line);
        let written = self.file.write_all(&line);
        written.with_context(|| format!("metrics: cannot write {}", self.path.display()))
    }

    /// Brings all records to the disk.
    pub fn sync(&self) -> Result<()> {
        let synced = self.file.sync_data();
        synced.with_context(|| format!("metrics: cannot write {}", self.path.display()))
    }

    /// What the file has now.
    pub fn mark(&self) -> LogMark {
        LogMark { bytes: self.bytes, crc32: self.hasher.clone().finalize() }
    }

    /// Step of the last evaluation that the file had when it was opened.
    pub fn evaluated(&self) -> Option<usize> {
        self.evaluated
    }
}

impl LogMark {
    /// The bytes that the mark is of, if the file still begins with them.
    fn of(self, logged: &[u8]) -> Option<&[u8]> {
        let marked = logged.get(..usize::try_from(self.bytes).ok()?)?;
        (crc32fast::hash(marked) == self.crc32).then_some(marked)
    }
}

/// Whole lines of steps up to `step`; a line that a crash cut short is dropped.
fn kept_lines(logged: &[u8], step: usize) -> Vec<u8> {
    let is_kept = |line: &&[u8]| {
        let value: Option<Value> = line.ends_with(b"\n").then(|| parse(line)).flatten();
        value.as_ref().and_then(step_of).is_some_and(|at| at <= step as u64)
    };
    logged.split_inclusive(|b| *b == b'\n').filter(is_kept).flatten().copied().collect()
}

fn last_evaluation(logged: &[u8]) -> Option<usize> {
    let values = logged.split(|b| *b == b'\n').rev().filter_map(parse);
    let mut evaluations = values.filter(|value| value.get("eval_loss").is_some());
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
        EvalRecord { step, eval_loss: 1.0, eval_perplexity: 2.0, eval_bits_per_byte: 3.0 }
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
        assert_eq!(std::fs::read(&path).unwrap(), written[..mark.bytes as usize]);
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
