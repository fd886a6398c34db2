//! The training loop. The device always has the next step queued: batches are prepared by a thread
//! and the numbers of a step are read while the following one runs.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::time::Instant;

use anyhow::{Context, Result, bail};

use crate::atomic_file::{FolderLock, write_atomically};
use crate::attention_check::check_attention;
use crate::config::Config;
use crate::data::{Dataset, Prefetcher, Scoring, TrainBatches, ValidationBatches};
use crate::error::UserError;
use crate::foreign_file::shorten;
use crate::llama::Llama;
use crate::pjrt::CompiledMemoryStats;
use crate::runtime::multihost::PendingSum;
use crate::runtime::{Array, Input, Program, Runtime};
use crate::step::{METRICS, Programs};
use crate::weights::TrainState;

use super::announce;
use super::checkpointer::Checkpointer;
use super::evaluate::Evaluator;
use super::feed;
use super::loggers::{Loggers, fenced};
use super::metrics::{Metrics, StepRecord};
use super::profile::{ProfileSteps, Tracer};
use super::progress::Progress;
use super::sampler::Sampler;
use super::signals::StopSignals;
use super::speed::Speed;
use super::start::Start;

/// A run from its first to its last step.
pub struct Trainer {
    runtime: Arc<Runtime>,
    programs: Programs,
    data: Dataset,
    state: TrainState,
    program: Program,
    evaluator: Option<Evaluator>,
    sampler: Option<Sampler>,
    /// Step of the last evaluation that is logged.
    evaluated: Option<usize>,
    loggers: Loggers,
    /// Steps done.
    step: usize,
    signals: StopSignals,
    /// The step after which all of several processes stop, because one was asked to.
    last: Option<usize>,
    checkpoints: Checkpointer,
    speed: Speed,
    tracer: Option<Tracer>,
    _lock: Option<FolderLock>,
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
        let mut start = Start::find(&runtime, config, &data.tokenizer, output, resume)?;
        let step = start.step;
        let tracer = profile
            .map(|steps| {
                let profiler =
                    steps.check(runtime.client.plugin(), step + 1..=config.train.steps)?;
                Ok::<_, UserError>(Tracer::new(steps, profiler, output))
            })
            .transpose()?;
        let programs = programs(&runtime, config)?;
        let state = start.state(&runtime, &programs)?;
        let is_first = runtime.process().is_coordinator();
        if is_first {
            write_settings(config, &data, output)?;
        }
        let program = runtime.compile(&programs.train_step())?;
        let evaluator = evaluator(&runtime, &programs, &data)?;
        let metrics = is_first.then(|| open_metrics(&runtime, &start, output)).transpose()?;
        let saved = start.run_state()?.map(|_| step);
        Ok(Trainer {
            evaluated: last_evaluation(&runtime, metrics.as_ref())?,
            checkpoints: Checkpointer::new(config, data.tokenizer.json(), output, saved),
            loggers: Loggers::new(
                is_first.then_some(output),
                step,
                metrics,
                Progress::new(step, config.train.steps, is_first),
            )?,
            speed: Speed::new(config, &runtime),
            signals: StopSignals::install()?,
            sampler: Sampler::new(&programs, &data.tokenizer),
            last: None,
            _lock: start.lock.take(),
            runtime,
            programs,
            data,
            state,
            program,
            evaluator,
            step,
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

    /// Says what the run is, to the terminal and to those who read its folder `output` later, who
    /// see the command line too. Of the first process; the others say nothing.
    pub fn announce(&mut self, output: &Path, command: &[String]) -> Result<()> {
        if !self.runtime.process().is_coordinator() {
            return Ok(());
        }
        let stats = self.memory_stats();
        let start =
            announce::start(&self.runtime, &self.programs, stats.as_ref(), self.step, command);
        start.note(output).with_context(|| format!("train: {}", output.display()))?;
        let limit = self.runtime.memory_limit().map(|limit| limit as u64);
        for line in announce::lines(&start, &self.programs.config, limit) {
            self.loggers.progress.log(&line);
        }
        let settings = fenced("toml", &self.programs.config.to_toml());
        self.loggers.text(self.step, "config", &settings)?;
        self.loggers.text(self.step, "command", &fenced("sh", &command.join(" ")))
    }

    /// Ends the use of the devices; samples can still be logged.
    pub fn into_loggers(self) -> Loggers {
        self.loggers
    }

    /// Set, it ends the run after the step that is under way, as a signal does.
    pub fn stop(&self) -> Arc<AtomicBool> {
        self.signals.flag()
    }

    /// Whether the run ends here by a signal. Several processes must agree on it: the wish to
    /// stop travels with the numbers of a step, and all end with the step after it, which they have
    /// queued by then.
    fn stops(&self) -> bool {
        match self.runtime.process().count {
            1 => self.signals.is_set(),
            _ => self.last == Some(self.step),
        }
    }

    /// Whether something is done after this step that is done after each `every` steps; 0 is never.
    fn is_due(&self, every: usize) -> bool {
        every > 0 && self.step.is_multiple_of(every)
    }

    fn config(&self) -> &Config {
        &self.programs.config
    }

    /// Runs to the last step or until a signal, and leaves a checkpoint behind either way.
    pub fn run(&mut self) -> Result<Outcome> {
        let outcome = self.run_steps().and_then(|()| self.end());
        if outcome.is_err() && self.runtime.process().count == 1 {
            // What went wrong comes first; several processes might wait for one that has ended.
            let _ = self.complete();
        }
        outcome
    }

    fn run_steps(&mut self) -> Result<()> {
        let steps = self.config().train.steps;
        let mut batches = self.batches()?;
        let mut pending: Option<Pending> = None;
        if self.step > 0 && self.step < steps && self.is_due(self.config().evaluation.every) {
            // The one that a signal broke off.
            self.evaluate()?;
        }
        self.speed.restart(self.step);
        while self.step < steps && !self.stops() {
            if self.tracer.as_ref().is_some_and(|t| t.is_due(self.step + 1)) {
                self.report(pending.take())?;
                self.turn_trace()?;
            }
            let waiting = Instant::now();
            let batch = batches.next()?;
            self.speed.add_wait(waiting.elapsed());
            let done = pending.replace(self.take_step(batch)?);
            self.report(done)?;
            let evaluates = self.is_due(self.config().evaluation.every);
            let samples = self.is_due(self.sampler.as_ref().map_or(0, Sampler::every));
            let saves = self.is_due(self.config().checkpoint.every);
            if (evaluates || samples || saves) && self.step < steps {
                self.report(pending.take())?;
                if evaluates {
                    self.evaluate()?;
                }
                if samples {
                    self.sample()?;
                }
                if saves {
                    self.save()?;
                }
                self.speed.restart(self.step);
            }
        }
        self.report(pending)
    }

    /// What comes after the last step, or the last before a signal.
    fn end(&mut self) -> Result<Outcome> {
        self.end_trace()?;
        let is_finished = self.step == self.config().train.steps;
        if is_finished && !self.stops() {
            self.evaluate()?;
        }
        self.save()?;
        self.complete()?;
        let checkpoint = self.checkpoints.path().context("train: no checkpoint")?;
        self.loggers.progress.finish();
        match is_finished && !self.stops() {
            true => Ok(Outcome::Finished { checkpoint }),
            false => Ok(Outcome::Stopped { step: self.step, checkpoint }),
        }
    }

    /// The batches from the next step on.
    fn batches(&self) -> Result<Prefetcher<Vec<Array>>> {
        let c = self.config();
        let batches = TrainBatches::new(
            self.data.train.clone(),
            c.train.sequence_length,
            c.train.global_batch_size,
            c.train.seed,
            c.model.mask_across_document_boundaries,
        )?;
        let make = move |step, rows| batches.batch(step, rows);
        feed::start(&self.runtime, self.programs.train_inputs(), self.step as u64, make)
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
        self.loggers.progress.log(&format!("profile {}", path.display()));
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
        let stop = i32::from(self.signals.is_set());
        let written = i32::from(self.checkpoints.is_written());
        let sum = self.runtime.start_all_reduce([stop, written, 0])?;
        Ok(Pending { step: self.step, numbers, sum })
    }

    /// Waits for a step's numbers, acts on the flags that were summed with it, and logs the
    /// numbers where they are due.
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
        let numbers = StepNumbers(numbers.to_f32()?);
        self.loggers.progress.advance(step);
        self.speed.add(numbers.get("tokens"));
        if !numbers.are_finite() {
            self.complete()?;
            return self.refuse(step, &numbers);
        }
        let every = self.config().train.log_every;
        let is_last = step == self.config().train.steps;
        match every > 0 && (step.is_multiple_of(every) || is_last) {
            true => self.log_step(step, &numbers),
            false => Ok(()),
        }
    }

    fn refuse(&self, step: usize, numbers: &StepNumbers) -> Result<()> {
        let saved = self.checkpoints.saved();
        bail!(
            "train: loss {} and gradient norm {} at step {step}; the last checkpoint is {}; try a \
             lower learning_rate or clip_grad_norm",
            numbers.get("loss"),
            numbers.get("grad_norm"),
            saved.map_or("none".to_string(), |s| format!("of step {s}")),
        )
    }

    fn log_step(&mut self, step: usize, numbers: &StepNumbers) -> Result<()> {
        let rates = self.speed.take(step);
        let record = StepRecord {
            step,
            loss: numbers.get("loss"),
            perplexity: numbers.get("nll").exp(),
            grad_norm: numbers.get("grad_norm"),
            learning_rate: numbers.get("learning_rate"),
            tokens: self.speed.total_at(step),
            tokens_per_second: rates.tokens_per_second,
            step_time_seconds: rates.step_time_seconds,
            data_wait_seconds: rates.data_wait_seconds,
            memory_bytes: self.runtime.peak_memory(),
            mfu: self.speed.mfu(rates.tokens_per_second),
        };
        self.loggers.step(&record)
    }

    /// Evaluates, unless that is logged already. A signal breaks it off.
    fn evaluate(&mut self) -> Result<()> {
        let Some(evaluator) = self.evaluator.as_ref().filter(|_| self.evaluated != Some(self.step))
        else {
            return Ok(());
        };
        let stop = || self.signals.is_set();
        let Some(record) = evaluator.run(&self.runtime, &self.state, self.step, &stop)? else {
            self.last = Some(self.step);
            return Ok(());
        };
        self.evaluated = Some(self.step);
        self.loggers.evaluation(&record)
    }

    /// Continues the prompts of the run.
    fn sample(&mut self) -> Result<()> {
        let Some(sampler) = &mut self.sampler else {
            return Ok(());
        };
        let samples = sampler.run(&self.runtime, &self.state, self.step)?;
        for sample in &samples {
            let text = shorten(&format!("{}{}", sample.prompt, sample.text), 300);
            self.loggers.progress.log(&format!("sample at step {}: {text}", self.step));
        }
        self.loggers.samples(&samples)
    }

    /// Begins to write a checkpoint of the present step, unless the newest one is of this step.
    fn save(&mut self) -> Result<()> {
        if self.checkpoints.saved() == Some(self.step) {
            return Ok(());
        }
        self.complete()?;
        let mark = self.loggers.metrics.as_ref().map(Metrics::mark);
        self.checkpoints.begin(&self.runtime, &self.state, self.step, mark)
    }

    /// Waits for the checkpoint that is being written, if there is one.
    fn complete(&mut self) -> Result<()> {
        let written = self.checkpoints.complete(&self.runtime, self.loggers.metrics.as_ref())?;
        written.iter().for_each(|line| self.loggers.progress.log(line));
        Ok(())
    }
}

/// The numbers of a step, in the order of [`METRICS`].
struct StepNumbers(Vec<f32>);

impl StepNumbers {
    fn get(&self, name: &str) -> f64 {
        let index = METRICS.iter().position(|metric| *metric == name);
        f64::from(self.0[index.expect("the name of a metric")])
    }

    fn are_finite(&self) -> bool {
        self.get("loss").is_finite() && self.get("grad_norm").is_finite()
    }
}

/// The programs of a run, with attention as it was found to be right on the devices.
fn programs(runtime: &Runtime, config: &Config) -> Result<Programs> {
    let llama = Llama::new(config, runtime.parallel().clone());
    let llama = check_attention(runtime, config, llama)?;
    let backend = llama.attention_backend(config.train.sequence_length);
    runtime.assert_equal("the attention backend", &backend.to_string())?;
    Ok(Programs::new(config, llama))
}

/// Writes what says of a run's folder which model it is of.
fn write_settings(config: &Config, data: &Dataset, output: &Path) -> Result<()> {
    let path = output.join("config.toml");
    write_atomically(&path, config.to_toml().as_bytes())
        .with_context(|| format!("train: cannot write {}", path.display()))?;
    data.tokenizer.save(output)
}

fn open_metrics(runtime: &Runtime, start: &Start, output: &Path) -> Result<Metrics> {
    let mark = start.run_state()?.and_then(|state| state.metrics);
    let warn = |text: &str| runtime.log(text);
    Metrics::open(&output.join("metrics.jsonl"), start.step, mark, warn)
}

/// Step of the last evaluation that is logged, which the first process tells the others.
fn last_evaluation(runtime: &Runtime, metrics: Option<&Metrics>) -> Result<Option<usize>> {
    let logged = metrics.and_then(Metrics::evaluated).map_or(0, |step| step as u64 + 1);
    let all = runtime.all_reduce_sum("the step of the last evaluation", logged)?;
    Ok((all as usize).checked_sub(1))
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
