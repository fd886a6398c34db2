//! What the folder of a run says of it, read in one pass and thinned: `metrics.jsonl`,
//! `config.toml`, `starts.jsonl`, `samples.jsonl`, `events.jsonl`. Lines that a crash cut short are
//! left out.

use std::collections::{BTreeMap, HashSet};
use std::fs::File;
use std::io::{ErrorKind, Read};
use std::path::Path;

use anyhow::{Context, Result};
use rayon::prelude::*;
use serde::Deserialize;
use serde::de::DeserializeOwned;

use super::goodput::{Event, Goodput};
use super::histogram::Histogram;
use super::layer_norms::{LayerNorms, Norms};
use super::notes::{Sample, Start};
use super::thinned::{Position, Thinned};
use crate::config::flatten;
use crate::error::UserError;

/// Columns of the logged steps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Column {
    Loss,
    GradNorm,
    LearningRate,
    TokensPerSecond,
    Mfu,
    DataWait,
    Memory,
}

const COLUMNS: usize = 7;

/// Columns of the evaluations.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum EvalColumn {
    Loss,
    BitsPerByte,
}

/// A run as its folder has it.
#[derive(Debug, Default)]
pub(super) struct RunFolder {
    pub(super) name: String,
    pub(super) steps: Thinned<COLUMNS>,
    pub(super) step_times: Histogram,
    pub(super) layer_norms: LayerNorms,
    /// By the name of the validation set.
    pub(super) evaluations: BTreeMap<String, Thinned<2>>,
    /// Share of right answers by the name of the task.
    pub(super) tasks: BTreeMap<String, Thinned<1>>,
    /// Each evaluation with the lowest loss of its set: step and loss.
    pub(super) best: BTreeMap<String, (f64, f64)>,
    /// Of the last logged step.
    pub(super) last: Option<Line>,
    /// Hours in steps, without evaluations and checkpoints.
    pub(super) hours: f64,
    pub(super) config: toml::Table,
    pub(super) starts: Vec<Start>,
    pub(super) samples: Vec<Sample>,
    /// Of the first process.
    pub(super) goodput: Goodput,
    /// Of each process: share of its steps in which it waited for batches.
    pub(super) data_waits: Vec<f64>,
}

/// A line of `metrics.jsonl`: of a step, of an evaluation, or of the norms of a step.
#[derive(Clone, Debug, Deserialize)]
pub(super) struct Line {
    pub(super) step: u64,
    pub(super) loss: Option<f64>,
    pub(super) grad_norm: Option<f64>,
    pub(super) learning_rate: Option<f64>,
    pub(super) tokens: Option<f64>,
    pub(super) tokens_per_second: Option<f64>,
    pub(super) step_time_seconds: Option<f64>,
    pub(super) data_wait_seconds: Option<f64>,
    pub(super) memory_bytes: Option<f64>,
    pub(super) mfu: Option<f64>,
    /// Of the validation set; the only one has none.
    pub(super) eval_name: Option<String>,
    pub(super) eval_loss: Option<f64>,
    pub(super) eval_bits_per_byte: Option<f64>,
    /// Of a task.
    task: Option<String>,
    acc: Option<f64>,
    grad_norms: Option<Norms>,
    param_norms: Option<Norms>,
}

/// The name of a validation set that has none.
pub(super) const VALIDATION: &str = "validation";

impl RunFolder {
    /// Reads the folder of a run.
    pub(super) fn read(path: &Path) -> Result<RunFolder> {
        let mut run = RunFolder {
            name: name(path),
            config: config(path)?,
            starts: lines(&path.join("starts.jsonl"))?,
            samples: lines(&path.join("samples.jsonl"))?,
            ..RunFolder::default()
        };
        let log = path.join("metrics.jsonl");
        if !log.is_file() {
            return Err(UserError(format!(
                "report: {} has no metrics.jsonl; name the folder of a run, such as runs/shakespeare",
                path.display()
            ))
            .into());
        }
        each_line(&log, |line| run.add(line))?;
        run.read_events(path)?;
        run.drop_repeated_samples();
        Ok(run)
    }

    /// The events of the processes 0, 1, … as far as they have files.
    fn read_events(&mut self, folder: &Path) -> Result<()> {
        let mut path = folder.join("events.jsonl");
        while path.is_file() {
            let mut goodput = Goodput::default();
            each_line::<Event>(&path, |event| goodput.add(&event))?;
            self.data_waits.push(goodput.data_wait());
            if self.data_waits.len() == 1 {
                self.goodput = goodput;
            }
            path = folder.join(format!("events-{}.jsonl", self.data_waits.len()));
        }
        Ok(())
    }

    /// A run that is resumed makes samples again: the last of each step and prompt counts.
    fn drop_repeated_samples(&mut self) {
        let mut seen = HashSet::new();
        self.samples.reverse();
        self.samples.retain(|sample| seen.insert((sample.step, sample.prompt.clone())));
        self.samples.reverse();
    }

    fn add(&mut self, line: Line) {
        match line.eval_loss {
            Some(loss) => self.add_evaluation(&line, loss),
            None if line.loss.is_some() => self.add_step(line),
            None if line.task.is_some() => self.add_task(&line),
            None => {
                if let (Some(of_gradients), Some(of_params)) = (&line.grad_norms, &line.param_norms)
                {
                    self.layer_norms.push(line.step, of_gradients, of_params);
                }
            }
        }
    }

    fn add_step(&mut self, line: Line) {
        let before = self.last.as_ref().map_or(0, |last| last.step);
        let steps = line.step.saturating_sub(before) as f64;
        self.hours += steps * line.step_time_seconds.unwrap_or(0.0) / 3600.0;
        let position = Position {
            step: line.step as f64,
            tokens: line.tokens.unwrap_or(0.0),
            hours: self.hours,
        };
        line.step_time_seconds.iter().for_each(|seconds| self.step_times.add(*seconds));
        let wait = line.data_wait_seconds.zip(line.step_time_seconds);
        let row = [
            line.loss,
            line.grad_norm,
            line.learning_rate,
            line.tokens_per_second,
            line.mfu,
            wait.map(|(wait, step)| wait / step),
            line.memory_bytes,
        ];
        self.steps.push(position, row);
        self.last = Some(line);
    }

    fn add_evaluation(&mut self, line: &Line, loss: f64) {
        let name = line.eval_name.as_deref().unwrap_or(VALIDATION);
        let position = self.position(line.step as f64);
        let set = self.evaluations.entry(name.to_string()).or_default();
        set.push(position, [Some(loss), line.eval_bits_per_byte]);
        let best = self.best.entry(name.to_string()).or_insert((position.step, loss));
        if loss < best.1 {
            *best = (position.step, loss);
        }
    }

    fn add_task(&mut self, line: &Line) {
        let name = line.task.clone().unwrap_or_default();
        let position = self.position(line.step as f64);
        self.tasks.entry(name).or_default().push(position, [line.acc]);
    }

    /// Of a step at or soon after the last one that is logged.
    fn position(&self, step: f64) -> Position {
        let Some(last) = self.last.as_ref() else {
            return Position { step, ..Position::default() };
        };
        let before = last.step as f64;
        let hours = (step - before) * last.step_time_seconds.unwrap_or(0.0) / 3600.0;
        Position {
            step,
            tokens: last.tokens.unwrap_or(0.0) * step / before.max(1.0),
            hours: self.hours + hours,
        }
    }

    /// A key of the configuration, such as `train.steps`, as TOML.
    pub(super) fn key(&self, path: &str) -> Option<String> {
        flatten(&self.config).remove(path)
    }
}

/// The last part of the path, also of `.` and `runs/x/`.
fn name(path: &Path) -> String {
    let absolute = std::fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    absolute.file_name().map_or("run".to_string(), |name| name.to_string_lossy().into_owned())
}

fn config(folder: &Path) -> Result<toml::Table> {
    let path = folder.join("config.toml");
    let failed = || format!("report: {}", path.display());
    match std::fs::read_to_string(&path) {
        Err(e) if e.kind() == ErrorKind::NotFound => Ok(toml::Table::new()),
        text => toml::from_str(&text.with_context(failed)?).with_context(failed),
    }
}

fn lines<T: DeserializeOwned + Send>(path: &Path) -> Result<Vec<T>> {
    let mut records = Vec::new();
    each_line(path, |record| records.push(record))?;
    Ok(records)
}

/// Bytes of a file that are read at once, with what of a line was left from before.
const BLOCK: u64 = 4 << 20;

/// Calls `each` with every line of a file that can be read, in order; all cores parse. The file
/// need not be there.
fn each_line<T: DeserializeOwned + Send>(path: &Path, mut each: impl FnMut(T)) -> Result<()> {
    let failed = || format!("report: {}", path.display());
    let mut file = match File::open(path) {
        Err(e) if e.kind() == ErrorKind::NotFound => return Ok(()),
        file => file.with_context(failed)?,
    };
    let mut block = Vec::new();
    loop {
        let read = file.by_ref().take(BLOCK).read_to_end(&mut block).with_context(failed)?;
        let end = match read {
            0 => block.len(),
            _ => block.iter().rposition(|byte| *byte == b'\n').map_or(0, |at| at + 1),
        };
        let lines = block[..end].par_split(|byte| *byte == b'\n');
        let records = lines.filter_map(|line| serde_json::from_slice(line).ok());
        records.collect::<Vec<T>>().into_iter().for_each(&mut each);
        if read == 0 {
            return Ok(());
        }
        block.drain(..end);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_is_read_as_it_was_written() {
        let folder = tempfile::tempdir().unwrap();
        let write = |name: &str, text: &str| {
            std::fs::write(folder.path().join(name), text).unwrap();
        };
        write(
            "metrics.jsonl",
            r#"{"step":10,"loss":4.0,"tokens":100,"step_time_seconds":3.6,"mfu":null}
{"step":15,"eval_loss":3.5,"eval_bits_per_byte":1.5}
{"step":20,"loss":3.0,"tokens":200,"step_time_seconds":7.2,"data_wait_seconds":1.8}
{"step":20,"eval_loss":3.25}
{"step":30,"lo"#,
        );
        let sample = |text: &str| format!("{{\"step\":20,\"prompt\":\"a\",\"text\":\"{text}\"}}\n");
        write("samples.jsonl", &(sample("old") + &sample("new")));
        write("config.toml", "[train]\nsteps = 20\n[model.rope_scaling]\nfactor = 8.0\n");
        let run = RunFolder::read(folder.path()).unwrap();
        let buckets = run.steps.buckets();
        assert_eq!(buckets.len(), 2);
        let position = Position { step: 20.0, tokens: 200.0, hours: 0.03 };
        assert!((buckets[1].position.hours - position.hours).abs() < 1e-9);
        assert_eq!(buckets[1].position.tokens, position.tokens);
        assert_eq!(buckets[1].stats[Column::DataWait as usize].mean(), Some(0.25));
        let set = run.evaluations[VALIDATION].buckets();
        assert_eq!((set[0].position.step, set[0].position.tokens), (15.0, 150.0));
        assert!((set[0].position.hours - 0.015).abs() < 1e-9);
        assert_eq!(run.best[VALIDATION], (20.0, 3.25));
        assert_eq!(run.samples.iter().map(|s| s.text.as_str()).collect::<Vec<_>>(), ["new"]);
        assert_eq!(run.key("train.steps").as_deref(), Some("20"));
        assert_eq!(run.key("model.rope_scaling.factor").as_deref(), Some("8.0"));
    }

    #[test]
    fn lines_across_blocks_come_in_order() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("lines");
        let line = |i: usize| format!("[{i},\"{}\"]\n", "x".repeat(i % 7000));
        let count = 3 * BLOCK as usize / 3500;
        let text: String = (0..count).map(line).collect();
        std::fs::write(&path, &text[..text.len() - 1]).unwrap();
        let mut next = 0;
        each_line(&path, |(i, x): (usize, String)| {
            assert_eq!((i, x.len()), (next, next % 7000));
            next += 1;
        })
        .unwrap();
        assert_eq!(next, count);
    }

    #[test]
    fn a_folder_without_a_run_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        let error = RunFolder::read(folder.path()).unwrap_err();
        assert!(error.is::<UserError>(), "{error:#}");
    }
}
