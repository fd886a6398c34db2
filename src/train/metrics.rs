//! `metrics.jsonl`: one JSON object for each logged step and each evaluation, and the speed that
//! goes into it.

use std::fs::{File, OpenOptions};
use std::io::{BufRead, BufReader, Write};
use std::path::Path;

use anyhow::{Context, Result};
use serde::Serialize;

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
    /// Model FLOPs utilisation by the causal count; null where the device's peak is not known.
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

/// The file that records go into.
pub struct Metrics {
    file: File,
}

impl Metrics {
    /// Opens the file for a run that continues after `step`: what was logged later belongs to a
    /// future that is computed again.
    pub fn open(path: &Path, step: usize) -> Result<Metrics> {
        let kept = kept_lines(path, step)?;
        let failed = || format!("metrics: {}", path.display());
        write_atomically(path, kept.as_bytes()).with_context(failed)?;
        let file = OpenOptions::new().append(true).open(path).with_context(failed)?;
        Ok(Metrics { file })
    }

    pub fn write(&mut self, record: &impl Serialize) -> Result<()> {
        let mut line = serde_json::to_string(record).context("metrics: a record")?;
        line.push('\n');
        self.file.write_all(line.as_bytes()).context("metrics: writing metrics.jsonl")
    }
}

/// Whole lines of steps up to `step`; a line that a crash cut short is dropped.
fn kept_lines(path: &Path, step: usize) -> Result<String> {
    let file = match File::open(path) {
        Ok(file) => file,
        Err(e) if e.kind() == std::io::ErrorKind::NotFound => return Ok(String::new()),
        Err(e) => return Err(e).with_context(|| format!("metrics: {}", path.display())),
    };
    let mut kept = String::new();
    for line in BufReader::new(file).lines() {
        let line = line.with_context(|| format!("metrics: {}", path.display()))?;
        let parsed: Option<serde_json::Value> = serde_json::from_str(&line).ok();
        let at = parsed.and_then(|v| v.get("step").and_then(serde_json::Value::as_u64));
        if at.is_some_and(|at| at <= step as u64) {
            kept.push_str(&line);
            kept.push('\n');
        }
    }
    Ok(kept)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn resuming_drops_later_and_broken_lines() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("metrics.jsonl");
        std::fs::write(&path, "{\"step\":1}\n{\"step\":2}\n{\"step\":3}\n{\"ste").unwrap();
        drop(Metrics::open(&path, 2).unwrap());
        assert_eq!(std::fs::read_to_string(&path).unwrap(), "{\"step\":1}\n{\"step\":2}\n");
    }
}
