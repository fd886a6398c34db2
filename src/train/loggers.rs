//! Where the numbers of a run go: `metrics.jsonl`, TensorBoard's event files and a tracking server
//! on the first process, and the terminal.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::report::notes::Sample;
use crate::tensorboard::EventWriter;

use super::metrics::{EvalRecord, Metrics, Rewards, StepRecord};
use super::mlflow::Mlflow;
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
    mlflow: Option<Mlflow>,
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
        Ok(Loggers { progress, metrics, folder, events: events.transpose()?, mlflow: None })
    }

    /// Sends the numbers to a tracking server too.
    pub fn with_mlflow(self, mlflow: Option<Mlflow>) -> Loggers {
        Loggers { mlflow, ..self }
    }

    /// Ends the live line. With `finished` the run has done its last step, else a signal ended it.
    pub fn end(&mut self, finished: bool) {
        self.progress.finish();
        let status = if finished { "FINISHED" } else { "KILLED" };
        self.mlflow.iter_mut().for_each(|mlflow| mlflow.status = status);
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
            ("runtime", record.eval_runtime),
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
        self.mlflow.iter().for_each(|mlflow| mlflow.scalars(step, scalars));
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
    scalars.extend(record.hosts.iter().flat_map(|hosts| {
        [
            ("perf/step_time_deviation_seconds", hosts.step_time_deviation_seconds),
            ("perf/max_data_wait_seconds", hosts.max_data_wait_seconds),
        ]
    }));
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
    use crate::batch_sizes::BatchSizes;
    use crate::config::{Loaded, MlflowConfig};

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

    /// A server that answers every request with an empty object, and its address.
    fn sink() -> String {
        use std::io::{BufRead, BufReader, Read, Write};
        let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        let serve = move |stream: std::net::TcpStream| {
            let mut reader = BufReader::new(&stream);
            let mut lines =
                (&mut reader).lines().map_while(Result::ok).take_while(|l| !l.is_empty());
            let length = lines.find_map(|line| {
                line.to_lowercase().strip_prefix("content-length: ")?.parse().ok()
            });
            lines.for_each(drop);
            reader.take(length.unwrap_or(0)).read_to_end(&mut Vec::new()).unwrap();
            let head = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}";
            (&stream).write_all(head.as_bytes()).unwrap();
        };
        std::thread::spawn(move || listener.incoming().flatten().for_each(serve));
        format!("http://{address}")
    }

    fn loggers(folder: &Path, uri: Option<String>) -> Loggers {
        let metrics = Metrics::open(&folder.join("metrics.jsonl"), 0, None, |_| {}).unwrap();
        let loggers = Loggers::new(
            Some(folder),
            0,
            Some(metrics),
            Progress::new(0, 1000, BatchSizes::constant(1), false),
        );
        let mlflow = uri.map(|tracking_uri| {
            let settings = MlflowConfig { tracking_uri, ..MlflowConfig::default() };
            Mlflow::start(&settings, &Loaded::builtin(&[]).unwrap().config, folder)
        });
        loggers.unwrap().with_mlflow(mlflow)
    }

    /// What logging takes of the training thread, with all that a step can log. Other programs slow
    /// some steps, so the median is meant.
    #[test]
    #[ignore = "a measurement"]
    fn cost_of_logging_a_step() {
        let names: Vec<String> =
            (0..16 * 9).map(|i| format!("model.layers.{}.t{i}", i / 9)).collect();
        let norms = NormsRecord::new(1, &names, &vec![0.5; 2 * names.len()]);
        for (what, uri, with_norms) in [
            ("metrics.jsonl and TensorBoard", None, false),
            ("with MLflow", Some(sink()), false),
            ("with MLflow and the norms of 144 tensors each step", Some(sink()), true),
        ] {
            let folder = tempfile::tempdir().unwrap();
            let mut loggers = loggers(folder.path(), uri);
            let mut log = |step| {
                let start = std::time::Instant::now();
                let memory_bytes = crate::runtime::host_memory::peak_resident_memory();
                let (mfu, goodput) = (Some(0.5), Some(0.9));
                let record = StepRecord {
                    step,
                    memory_bytes,
                    mfu,
                    goodput,
                    loss: 1.5,
                    ..StepRecord::default()
                };
                loggers.step(&record).unwrap();
                if with_norms {
                    loggers.norms(&NormsRecord { step, ..norms.clone() }).unwrap();
                }
                let taken = start.elapsed();
                std::thread::sleep(std::time::Duration::from_millis(1));
                taken.as_secs_f64() * 1e6
            };
            let mut times: Vec<f64> = (1..1000).map(&mut log).collect();
            times.sort_by(f64::total_cmp);
            let mean = times.iter().sum::<f64>() / times.len() as f64;
            crate::log!(
                "{what}: median {:.1} us a step, mean {mean:.1} us",
                times[times.len() / 2]
            );
        }
    }
}
