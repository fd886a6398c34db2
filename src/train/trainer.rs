//! The training loop. The device always has the next step queued: batches are prepared by a thread
//! and the numbers of a step are read while the following one runs.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Instant;

use anyhow::{Context, Result, bail};
use serde::Serialize;

use crate::config::Config;
use crate::data::{Dataset, Scoring, TrainBatches, ValidationBatches};
use crate::error::UserError;
use crate::hardware::peak_flops;
use crate::llama::{Llama, flops_per_token};
use crate::pjrt::CompiledMemoryStats;

use super::async_checkpoint::AsyncCheckpoint;
use super::evaluate::Evaluator;
use super::feed;
use super::metrics::{Metrics, StepRecord};
use super::profile::{ProfileSteps, Tracer};
use super::progress::Progress;
use crate::atomic_file::write_atomically;
use crate::attention_check::check_attention;
use crate::runtime::array::Array;
use crate::runtime::host_memory::host_memory;
use crate::runtime::multihost::PendingSum;
use crate::runtime::{Input, Program, Runtime};
use crate::step::{METRICS, Programs};
use crate::weights::checkpoint::{self, Reader, Writer, Writers};
use crate::weights::{ModelSource, TrainState};

/// A run from its first to its last step.
pub struct Trainer {
    runtime: Arc<Runtime>,
    programs: Programs,
    data: Dataset,
    output: PathBuf,
    state: TrainState,
    program: Program,
    evaluator: Option<Evaluator>,
    /// On the first process alone.
    metrics: Option<Metrics>,
    progress: Progress,
    /// Steps done.
    step: usize,
    /// Set by SIGINT and SIGTERM.
    stop: Arc<AtomicBool>,
    /// The step after which all processes stop, because one was asked to.
    last: Option<usize>,
    /// Step of the newest checkpoint of this run.
    saved: Option<usize>,
    /// The checkpoint that is being written.
    pending_checkpoint: Option<AsyncCheckpoint>,
    speed: Speed,
    tracer: Option<Tracer>,
}

/// A step that was queued.
struct Pending {
    step: usize,
    numbers: Array,
    /// How many processes were asked to stop, and how many have written their part of a checkpoint.
    sum: PendingSum,
}

/// How a run ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    Finished {
        checkpoint: PathBuf,
    },
    /// By a signal; the checkpoint holds everything done.
    Stopped {
        step: usize,
        checkpoint: PathBuf,
    },
}

impl Trainer {
    /// Opens or continues the run in `output` and compiles its programs. The steps of `profile` are
    /// traced.
    pub fn new(
        config: &Config,
        runtime: Runtime,
        data: Dataset,
        output: &Path,
        resume: bool,
        profile: Option<ProfileSteps>,
    ) -> Result<Trainer> {
        let runtime = Arc::new(runtime);
        let mut programs = Programs::new(config, Llama::new(config, runtime.parallel().clone()));
        let latest = checkpoint::latest(output)?;
        let start = match (&latest, resume) {
            (Some((step, path)), false) => {
                return Err(UserError(format!(
                    "train: {} holds a run of {step} steps ({}); add --resume to continue it or name another --output",
                    output.display(),
                    path.display()
                ))
                .into());
            }
            (start, _) => start,
        };
        let step = start.as_ref().map_or(0, |(step, _)| *step as usize);
        runtime.assert_equal("the step that training starts from", &step.to_string())?;
        let settings = hash(&config.identity());
        runtime.assert_equal("the checksum of the configuration", &settings)?;
        let tracer = profile
            .map(|steps| {
                let profiler =
                    steps.check(runtime.client.plugin(), step + 1..=config.train.steps)?;
                Ok::<_, UserError>(Tracer::new(steps, profiler, output))
            })
            .transpose()?;
        std::fs::create_dir_all(output)
            .with_context(|| format!("train: cannot create {}", output.display()))?;
        check_attention(&runtime, &mut programs)?;
        let form = programs.llama.attention_form(config.train.sequence_length);
        runtime.assert_equal("the form of attention", &form.to_string())?;
        let state = match start {
            Some((step, path)) => {
                runtime.log(&format!("resuming {} at step {step}", path.display()));
                TrainState::read(&runtime, programs.state(), &Reader::open(path)?)?
            }
            None => match &config.train.init_from {
                None => TrainState::initial(&runtime, &programs)?,
                Some(name) => TrainState::imported(&runtime, &programs, &ModelSource::open(name)?)?,
            },
        };
        let first = runtime.process().is_coordinator();
        if first {
            let path = output.join("config.toml");
            write_atomically(&path, config.to_toml().as_bytes())
                .with_context(|| format!("train: cannot write {}", path.display()))?;
            data.tokenizer.save(output)?;
        }
        let program = runtime.compile(&programs.train_step())?;
        let evaluator = evaluator(&runtime, &programs, &data)?;
        let log = output.join("metrics.jsonl");
        let metrics = first.then(|| Metrics::open(&log, step)).transpose()?;
        let stop = Arc::new(AtomicBool::new(false));
        for signal in [signal_hook::consts::SIGINT, signal_hook::consts::SIGTERM] {
            // A second signal ends the process at once.
            signal_hook::flag::register_conditional_default(signal, stop.clone())?;
            signal_hook::flag::register(signal, stop.clone())?;
        }
        let progress = Progress::new(step, config.train.steps, first);
        let speed = Speed::new(config, &runtime);
        Ok(Trainer {
            runtime,
            programs,
            data,
            output: output.to_path_buf(),
            state,
            program,
            evaluator,
            metrics,
            progress,
            step,
            stop,
            last: None,
            saved: start.as_ref().map(|_| step),
            pending_checkpoint: None,
            speed,
            tracer,
        })
    }

    /// What the train step takes of a device's memory, where the plugin says so.
    pub fn memory_stats(&self) -> Option<CompiledMemoryStats> {
        let executable = self.program.executable.executable();
        executable.memory_stats().ok()
    }

    /// Gives up a run that failed; the result is [`Trainer::memory_stats`]. With several processes
    /// nothing is released: the devices may wait for a process that is gone, and a release of their
    /// arrays for the devices.
    pub fn give_up(self) -> Option<CompiledMemoryStats> {
        let stats = self.memory_stats();
        if self.runtime.rendezvous.is_some() {
            std::mem::forget(self);
        }
        stats
    }

    /// Set, it ends the run after the step that is under way, as a signal does.
    pub fn stop(&self) -> Arc<AtomicBool> {
        self.stop.clone()
    }

    /// Whether the run ends here by a signal. Several processes must agree on it: the ones that read
    /// the numbers of a step tell of a wish to stop end with the step after it, which all of them
    /// have queued by then.
    fn stops(&self) -> bool {
        match self.runtime.process().count {
            1 => self.stop.load(Ordering::Relaxed),
            _ => self.last == Some(self.step),
        }
    }

    fn config(&self) -> &Config {
        &self.programs.config
    }

    /// Runs to the last step or until a signal, and leaves a checkpoint behind either way.
    pub fn run(&mut self) -> Result<Outcome> {
        let outcome = self.run_steps();
        if outcome.is_err() && self.runtime.process().count == 1 {
            // What went wrong comes first; several processes might wait for one that is no more.
            let _ = self.complete();
        }
        outcome
    }

    fn run_steps(&mut self) -> Result<Outcome> {
        let c = self.config().clone();
        let batches = TrainBatches::new(
            self.data.train.clone(),
            c.train.sequence_length,
            c.train.global_batch_size,
            c.train.seed,
            c.model.mask_across_document_boundaries,
        )?;
        let make = move |step, rows| batches.batch(step, rows);
        let inputs = self.programs.train_inputs();
        let mut feed = feed::start(&self.runtime, inputs, self.step as u64, make)?;
        let mut pending: Option<Pending> = None;
        self.speed.restart(self.step);
        while self.step < c.train.steps && !self.stops() {
            if self.tracer.as_ref().is_some_and(|t| t.is_due(self.step + 1)) {
                self.report(pending.take())?;
                self.turn_trace()?;
            }
            let batch = feed.next()?;
            let done = pending.replace(self.take_step(batch)?);
            self.report(done)?;
            let due = |every: usize| every > 0 && self.step.is_multiple_of(every);
            let (evaluates, saves) = (due(c.evaluation.every), due(c.checkpoint.every));
            if (evaluates || saves) && self.step < c.train.steps {
                self.report(pending.take())?;
                if evaluates {
                    self.evaluate()?;
                }
                if saves {
                    self.save()?;
                }
                self.speed.restart(self.step);
            }
        }
        self.report(pending)?;
        self.end_trace()?;
        if self.step == c.train.steps {
            self.evaluate()?;
        }
        self.save()?;
        self.complete()?;
        let (_, checkpoint) = checkpoint::latest(&self.output)?.context("train: no checkpoint")?;
        self.progress.finish();
        match self.step < c.train.steps {
            true => Ok(Outcome::Stopped { step: self.step, checkpoint }),
            false => Ok(Outcome::Finished { checkpoint }),
        }
    }

    /// Begins the trace that is due, or ends it.
    fn turn_trace(&mut self) -> Result<()> {
        if !self.end_trace()?
            && let Some(tracer) = &mut self.tracer
        {
            tracer.start()?;
        }
        self.speed.restart(self.step);
        Ok(())
    }

    /// Writes the trace that is being taken, if there is one.
    fn end_trace(&mut self) -> Result<bool> {
        let path = self.tracer.as_mut().map(Tracer::finish).transpose()?;
        let Some(path) = path.flatten() else {
            return Ok(false);
        };
        self.progress.say(&format!("profile {}", path.display()));
        Ok(true)
    }

    /// Queues one step; its numbers arrive when it is done.
    fn take_step(&mut self, batch: Vec<Array>) -> Result<Pending> {
        let state = std::mem::take(&mut self.state.arrays).into_iter().map(Input::Donated);
        let inputs = state.chain(batch.into_iter().map(Input::Donated)).collect();
        let mut results = self.program.run(inputs)?;
        let numbers = results.pop().expect("a step gives its metrics last");
        self.state.arrays = results;
        self.step += 1;
        let stop = self.stop.load(Ordering::Relaxed);
        let written = self.pending_checkpoint.as_ref().is_some_and(AsyncCheckpoint::is_done);
        let words = [i32::from(stop), i32::from(written), 0];
        Ok(Pending { step: self.step, numbers, sum: self.runtime.start_all_reduce(words)? })
    }

    /// Waits for a step's numbers and logs them where they are due.
    fn report(&mut self, done: Option<Pending>) -> Result<()> {
        let Some(Pending { step, numbers, sum }) = done else {
            return Ok(());
        };
        let [stops, written, _] = sum.wait(&self.runtime, &format!("step {step}"))?;
        if stops > 0 && self.last.is_none() {
            self.last = Some(step + 1);
        }
        if written == self.runtime.process().count as i32 {
            self.complete()?;
        }
        let numbers = numbers.to_f32()?;
        let number = |name: &str| {
            let place = METRICS.iter().position(|m| *m == name).expect("a metric's name");
            f64::from(numbers[place])
        };
        self.speed.add(number("tokens"));
        if !number("loss").is_finite() || !number("grad_norm").is_finite() {
            self.complete()?;
            bail!(
                "train: loss {} and gradient norm {} at step {step}; the last checkpoint is {}; try a lower learning_rate or clip_grad_norm",
                number("loss"),
                number("grad_norm"),
                self.saved.map_or("none".to_string(), |s| format!("of step {s}")),
            );
        }
        let every = self.config().train.log_every;
        let last = step == self.config().train.steps;
        if every == 0 || !(step.is_multiple_of(every) || last) {
            return Ok(());
        }
        let (tokens_per_second, step_time_seconds) = self.speed.take(step);
        let record = StepRecord {
            step,
            loss: number("loss"),
            perplexity: number("nll").exp(),
            grad_norm: number("grad_norm"),
            learning_rate: number("learning_rate"),
            tokens: self.speed.total_at(step),
            tokens_per_second,
            step_time_seconds,
            mfu: self.speed.mfu(tokens_per_second),
        };
        self.progress.step(&record);
        self.log(&record)
    }

    fn log(&mut self, record: &impl Serialize) -> Result<()> {
        match &mut self.metrics {
            Some(metrics) => metrics.write(record),
            None => Ok(()),
        }
    }

    fn evaluate(&mut self) -> Result<()> {
        let Some(evaluator) = &self.evaluator else {
            return Ok(());
        };
        let record = evaluator.run(&self.runtime, &self.state, self.step)?;
        self.progress.evaluation(&record);
        self.log(&record)
    }

    /// Begins to write a checkpoint of the present step, unless the newest one is of this step.
    fn save(&mut self) -> Result<()> {
        if self.saved == Some(self.step) {
            return Ok(());
        }
        self.complete()?;
        let (runtime, step) = (&self.runtime, self.step);
        let writers = runtime.rendezvous.as_ref().map_or(Writers::one(), |r| Writers {
            index: r.index,
            count: r.count,
            run: r.run.clone(),
        });
        let begin = || Writer::begin(&self.output, step as u64, writers);
        let begun = || runtime.sync(&format!("the checkpoint of step {step}, begun"));
        // The first process makes the folder.
        let (writer, files) = if runtime.process().is_coordinator() {
            let writer = begin()?;
            begun()?;
            let tokenizer = std::fs::read(self.output.join("tokenizer.json"))
                .context("checkpoint: tokenizer.json of the run")?;
            let config = self.config().to_toml().into_bytes();
            (writer, vec![("config.toml", config), ("tokenizer.json", tokenizer)])
        } else {
            begun()?;
            (begin()?, Vec::new())
        };
        // Some is left to others.
        let free = host_memory("MemAvailable").map_or(u64::MAX, |bytes| bytes / 4 * 3);
        let saving = AsyncCheckpoint::start(runtime, &self.state, step, writer, files, free)?;
        self.pending_checkpoint = Some(saving);
        Ok(())
    }

    /// Waits for the checkpoint that is being written, if there is one, and gives it its name once
    /// all processes have done their part.
    fn complete(&mut self) -> Result<()> {
        let Some(saving) = self.pending_checkpoint.take() else {
            return Ok(());
        };
        let (runtime, step, bytes) = (&self.runtime, saving.step, saving.bytes);
        let point = |what: &str| runtime.sync(&format!("the checkpoint of step {step}, {what}"));
        let (writer, time) = saving.wait()?;
        if runtime.process().is_coordinator() {
            point("written")?;
            let path = writer.finish(&serde_json::json!({ "seed": self.config().train.seed }))?;
            checkpoint::keep_last(&self.output, self.config().checkpoint.keep_last)?;
            self.progress.say(&format!(
                "checkpoint {}, {:.2} GB written in {:.2} s",
                path.display(),
                bytes as f64 / 1e9,
                time.as_secs_f64()
            ));
        } else {
            writer.hand_in()?;
            point("written")?;
        }
        point("complete")?;
        self.saved = Some(step);
        Ok(())
    }
}

fn evaluator(runtime: &Runtime, programs: &Programs, data: &Dataset) -> Result<Option<Evaluator>> {
    let Some(tokens) = &data.validation else {
        return Ok(None);
    };
    let c = &programs.config;
    let batches = ValidationBatches::new(
        tokens.clone(),
        c.train.sequence_length,
        programs.eval_rows(),
        Scoring::EveryToken,
        c.model.mask_across_document_boundaries,
        &data.tokenizer.token_bytes(),
    )?;
    Evaluator::new(runtime, programs, batches).map(Some)
}

fn hash(text: &str) -> String {
    format!("{:08x}", crc32fast::hash(text.as_bytes()))
}

/// Tokens and time since the last logged step.
struct Speed {
    since: Instant,
    step: usize,
    tokens: f64,
    tokens_per_step: u64,
    flops_per_token: f64,
    /// Peak FLOP/s of all devices together.
    peak: Option<f64>,
}

impl Speed {
    fn new(config: &Config, runtime: &Runtime) -> Speed {
        let t = &config.train;
        let kind = runtime.client.devices()[0].description().kind.clone();
        Speed {
            since: Instant::now(),
            step: 0,
            tokens: 0.0,
            tokens_per_step: (t.global_batch_size * t.sequence_length) as u64,
            flops_per_token: flops_per_token(&config.model, t.sequence_length),
            peak: peak_flops(&kind).map(|peak| peak * runtime.parallel().devices() as f64),
        }
    }

    fn restart(&mut self, step: usize) {
        (self.since, self.step, self.tokens) = (Instant::now(), step, 0.0);
    }

    fn add(&mut self, tokens: f64) {
        self.tokens += tokens;
    }

    /// Tokens per second and seconds per step since the last call.
    fn take(&mut self, step: usize) -> (f64, f64) {
        let seconds = self.since.elapsed().as_secs_f64().max(1e-9);
        let steps = (step - self.step).max(1) as f64;
        let speed = (self.tokens / seconds, seconds / steps);
        self.restart(step);
        speed
    }

    /// Tokens read by all steps up to `step`.
    fn total_at(&self, step: usize) -> u64 {
        self.tokens_per_step * step as u64
    }

    fn mfu(&self, tokens_per_second: f64) -> Option<f64> {
        self.peak.map(|peak| tokens_per_second * self.flops_per_token / peak)
    }
}
