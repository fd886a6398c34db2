//! Where the numbers of a run go: `metrics.jsonl` and TensorBoard's event files on the first
//! process, and the terminal.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::report::notes::Sample;
use crate::tensorboard::EventWriter;

use super::metrics::{EvalRecord, Metrics, Rewards, StepRecord};
use super::norms::NormsRecord;
use super::progress::Progress;
use super::task_evaluator::TaskRecord;

/// The loggers of one process.
pub struct Loggers {
    pub progress: Progress,
    /// On the first process alone.
    pub metrics: Option<Metrics>,
    /// Of the run, on the first process alone.
    folder: Option<PathBuf>,
    events: Option<EventWriter>,
}

impl Loggers {
    /// For a run that continues after `step` steps; `output` is given on the first process alone.
    pub fn new(
        output: Option<&Path>,
        step: usize,
        metrics: Option<Metrics>,
        progress: Progress,
    ) -> Result<Loggers> {
        let events = output.map(|output| {
            EventWriter::create(output, step)
                .with_context(|| format!("tensorboard: cannot write to {}", output.display()))
        });
        let folder = output.map(Path::to_owned);
        Ok(Loggers { progress, metrics, folder, events: events.transpose()? })
    }

    /// Logs a step.
    pub fn step(&mut self, record: &StepRecord) -> Result<()> {
        self.progress.step(record);
        if let Some(metrics) = &mut self.metrics {
            metrics.write(record)?;
        }
        let epochs = record.epochs.iter().map(|(name, n)| (format!("data/epochs/{name}"), *n));
        let epochs: Vec<(String, f64)> = epochs.collect();
        let epochs = epochs.iter().map(|(tag, epochs)| (tag.as_str(), *epochs));
        let scalars = step_scalars(record).into_iter().chain(epochs).collect::<Vec<_>>();
        self.scalars(record.step, &scalars)
    }

    /// Logs an evaluation.
    pub fn evaluation(&mut self, record: &EvalRecord) -> Result<()> {
        self.progress.evaluation(record);
        if let Some(metrics) = &mut self.metrics {
            metrics.write(record)?;
        }
        let set = record.set_name();
        let name = |what: &str| format!("eval/{set}/{what}");
        let numbers = [
            ("loss", record.eval_loss),
            ("perplexity", record.eval_perplexity),
            ("bits_per_byte", record.eval_bits_per_byte),
        ];
        let rewards = record.eval_rewards.iter().flat_map(Rewards::named);
        let named = numbers.into_iter().chain(rewards);
        let named: Vec<(String, f64)> = named.map(|(what, value)| (name(what), value)).collect();
        let scalars: Vec<_> = named.iter().map(|(tag, value)| (tag.as_str(), *value)).collect();
        self.scalars(record.step, &scalars)
    }

    /// Logs how a task was done.
    pub fn task(&mut self, record: &TaskRecord) -> Result<()> {
        let TaskRecord { step, report } = record;
        self.progress.log(&format!("task at step {step}: {report}"));
        if let Some(metrics) = &mut self.metrics {
            metrics.write(record)?;
        }
        let of_task = |what: &str| format!("tasks/{}/{what}", report.task);
        let [acc, by_length, perplexity] = ["acc", "acc_norm", "perplexity"].map(of_task);
        let mut scalars = vec![(acc.as_str(), report.acc)];
        scalars.extend(report.acc_norm.map(|acc| (by_length.as_str(), acc)));
        scalars.extend(report.perplexity.map(|value| (perplexity.as_str(), value)));
        self.scalars(*step, &scalars)
    }

    /// Logs the norms of all tensors, to TensorBoard as a histogram of each layer.
    pub fn norms(&mut self, record: &NormsRecord) -> Result<()> {
        if let Some(metrics) = &mut self.metrics {
            metrics.write(record)?;
        }
        self.write(|events| events.histograms(record.step, &record.by_layer()))
    }

    /// Logs a text in Markdown, such as the configuration.
    pub fn text(&mut self, step: usize, tag: &str, markdown: &str) -> Result<()> {
        self.write(|events| events.text(step, tag, markdown))
    }

    /// Logs the samples of a step, also into the folder of the run, on the first process.
    pub fn samples(&mut self, samples: &[Sample]) -> Result<()> {
        let Some(folder) = &self.folder else {
            return Ok(());
        };
        for sample in samples {
            sample.note(folder).with_context(|| format!("train: {}", folder.display()))?;
        }
        for (i, sample) in samples.iter().enumerate() {
            let tag = if samples.len() == 1 { "sample".into() } else { format!("sample/{i}") };
            let text = fenced("text", &format!("{}{}", sample.prompt, sample.text));
            self.text(sample.step as usize, &tag, &text)?;
        }
        Ok(())
    }

    fn scalars(&mut self, step: usize, scalars: &[(&str, f64)]) -> Result<()> {
        self.write(|events| events.scalars(step, scalars))
    }

    fn write(&mut self, write: impl FnOnce(&mut EventWriter) -> std::io::Result<()>) -> Result<()> {
        let Some(events) = &mut self.events else {
            return Ok(());
        };
        let written = write(events);
        written.with_context(|| format!("tensorboard: cannot write {}", events.path().display()))
    }
}

/// Names as MaxText has them where it logs the same, else with its prefixes.
fn step_scalars(record: &StepRecord) -> Vec<(&'static str, f64)> {
    let mut scalars = vec![
        ("learning/loss", record.loss),
        ("learning/perplexity", record.perplexity),
        ("learning/grad_norm", record.grad_norm),
        ("learning/current_learning_rate", record.learning_rate),
        ("learning/total_tokens", record.tokens as f64),
        ("perf/step_time_seconds", record.step_time_seconds),
        ("perf/data_wait_seconds", record.data_wait_seconds),
        ("perf/tokens_per_second", record.tokens_per_second),
    ];
    let optional = [
        ("perf/goodput", record.goodput),
        ("learning/skipped_steps", record.skipped_steps.map(|steps| steps as f64)),
        ("learning/update_norm", record.update_norm),
        ("learning/clipped_updates", record.clipped_updates.map(|updates| updates as f64)),
    ];
    scalars.extend(optional.into_iter().filter_map(|(tag, value)| Some((tag, value?))));
    scalars.extend(record.rewards.iter().flat_map(Rewards::named));
    scalars.extend(record.mfu.map(|mfu| ("perf/mfu", mfu)));
    scalars.extend(record.scored_tokens.map(|tokens| ("data/scored_tokens", tokens as f64)));
    scalars.extend(record.padding.map(|share| ("data/padding", share)));
    scalars.extend(record.memory_bytes.map(|bytes| ("perf/memory_gb", bytes as f64 / 1e9)));
    scalars
}

/// A block of code in Markdown, whatever backticks the text has.
pub fn fenced(language: &str, text: &str) -> String {
    let longest = text.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest.max(2) + 1);
    format!("{fence}{language}\n{text}\n{fence}\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fence_is_longer_than_what_is_inside() {
        assert_eq!(fenced("toml", "a = 1"), "```toml\na = 1\n```\n");
        assert_eq!(fenced("", "a ```` b"), "`````\na ```` b\n`````\n");
    }

    #[test]
    fn what_is_not_known_is_not_logged() {
        let record =
            StepRecord { step: 1, mfu: None, memory_bytes: Some(5), ..StepRecord::default() };
        let tags: Vec<&str> = step_scalars(&record).iter().map(|(tag, _)| *tag).collect();
        assert!(!tags.contains(&"perf/mfu") && tags.contains(&"perf/memory_gb"));
        assert_eq!(tags[0], "learning/loss");
    }

    /// Half a percent of a step of 10 ms. The fastest of several stretches counts: other programs
    /// slow the rest.
    #[test]
    fn logging_a_step_costs_less_than_50_microseconds() {
        let folder = tempfile::tempdir().unwrap();
        let log = folder.path().join("metrics.jsonl");
        let metrics = Metrics::open(&log, 0, None, |_| {}).unwrap();
        let progress = Progress::new(0, 10_000, false);
        let mut loggers = Loggers::new(Some(folder.path()), 0, Some(metrics), progress).unwrap();
        let mut stretch = |first: usize| {
            let start = std::time::Instant::now();
            for step in first..first + 100 {
                let memory_bytes = crate::runtime::host_memory::peak_resident_memory();
                let record = StepRecord { step, memory_bytes, loss: 1.5, ..StepRecord::default() };
                loggers.step(&record).unwrap();
            }
            start.elapsed().as_secs_f64() / 100.0
        };
        let fastest = (0..50).map(|i| stretch(100 * i)).fold(f64::INFINITY, f64::min);
        assert!(fastest < 50e-6, "{:.1} microseconds", fastest * 1e6);
    }
}
