//! The training loop. The device always has the next step queued: batches are prepared by a thread
//! and the numbers of a step are read while the following one runs.

mod between_steps;
mod open;
mod queued_step;
mod step_numbers;
mod step_programs;

use std::fmt;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use crate::atomic_file::write_atomically;
use crate::config::Config;
use crate::data::Prefetcher;
use crate::pjrt::CompiledMemoryStats;
use crate::runtime::process::Process;
use crate::runtime::{Array, Runtime};
use crate::step::Programs;
use crate::storage::Location;
use crate::weights::TrainState;

use super::announce;
use super::checkpointer::Checkpointer;
use super::data_order::DataOrder;
use super::evaluate::Evaluator;
use super::events::EventLog;
use super::feed;
use super::host_times::{HostClock, HostTimes};
use super::loggers::{Loggers, fenced};
use super::mesh_picture;
use super::output::RunOutput;
use super::profile::Tracer;
use super::sampler::Sampler;
use super::signals::StopSignals;
use super::speed::Speed;
use super::watchdog::{Doing, Watchdog};

use queued_step::QueuedStep;
use step_programs::StepPrograms;

/// A run from its first to its last step.
pub struct Trainer {
    runtime: Arc<Runtime>,
    programs: Programs,
    state: TrainState,
    steps: StepPrograms,
    order: DataOrder,
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
    /// The step after which all processes write a checkpoint, because the time has come.
    timed_save: Option<usize>,
    speed: Speed,
    host_clock: HostClock,
    host_times: HostTimes,
    events: EventLog,
    /// While steps are done.
    watchdog: Option<Watchdog>,
    tracer: Option<Tracer>,
    output: Arc<RunOutput>,
    /// Whether its folder was found to be gone.
    is_removed: bool,
}

/// How a run ended.
#[derive(Clone, Debug)]
pub enum Outcome {
    Finished {
        checkpoint: Location,
    },
    /// By a signal; the checkpoint holds everything done.
    Stopped {
        step: usize,
        checkpoint: Location,
    },
}

impl fmt::Display for Outcome {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Outcome::Finished { checkpoint } => write!(f, "done: {checkpoint}"),
            Outcome::Stopped { step, checkpoint } => write!(
                f,
                "stopped after step {step}; {checkpoint} holds everything, continue with --resume"
            ),
        }
    }
}

impl Trainer {
    /// What the train step takes of a device's memory, where the plugin says so.
    pub fn memory_stats(&self) -> Option<CompiledMemoryStats> {
        let executable = self.steps.largest().executable.executable();
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

    /// Says what the run is, to the terminal and to those who read its folder later, who see the
    /// command line too. Of the first process; the others say nothing.
    pub fn announce(&mut self, command: &[String]) -> Result<()> {
        if !self.runtime.process().is_coordinator() {
            return Ok(());
        }
        let stats = self.memory_stats();
        let start =
            announce::start(&self.runtime, &self.programs, stats.as_ref(), self.step, command);
        let folder = self.output.folder();
        start.note(folder).with_context(|| format!("train: {}", folder.display()))?;
        self.keep_plugin_log()?;
        let limit = self.runtime.memory_limit().map(|limit| limit as u64);
        let devices = &self.runtime.devices;
        let picture = mesh_picture::lines(devices.mesh(), &devices.torus_coordinates());
        let order = self.order.lines(self.config().train.steps);
        let lines = announce::lines(&start, &self.programs.config, limit);
        for line in lines.into_iter().chain(picture).chain(order) {
            self.loggers.progress.log(&line);
        }
        let settings = fenced("toml", &self.programs.config.to_toml());
        self.loggers.text(self.step, "config", &settings)?;
        self.loggers.text(self.step, "command", &fenced("sh", &command.join(" ")))
    }

    /// Writes what the plugin logged at the start, which the terminal does not show.
    fn keep_plugin_log(&self) -> Result<()> {
        let client = &self.runtime.client;
        let lines = client.plugin().log().iter().chain(client.log());
        let text: String = lines.map(|line| format!("{line}\n")).collect();
        if text.is_empty() {
            return Ok(());
        }
        let path = self.output.folder().join("plugin.log");
        write_atomically(&path, text.as_bytes())
            .with_context(|| format!("train: cannot write {}", path.display()))
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

    fn config(&self) -> &Config {
        &self.programs.config
    }

    /// Runs to the last step or until a signal, and leaves a checkpoint behind either way.
    pub fn run(&mut self) -> Result<Outcome> {
        let outcome = self.run_steps().and_then(|()| self.end());
        if let (true, Ok(outcome)) = (self.is_removed, &outcome) {
            let folder = self.output.folder().display();
            bail!("train: {folder} was removed or moved while the run went on; {outcome}");
        }
        if outcome.is_err() && self.runtime.process().count == 1 {
            // What went wrong comes first; several processes might wait for one that has ended.
            let _ = self.complete();
        }
        outcome
    }

    fn run_steps(&mut self) -> Result<()> {
        let steps = self.config().train.steps;
        let mut batches = self.batches()?;
        let mut pending: Option<QueuedStep> = None;
        if self.step > 0 && self.step < steps {
            self.catch_up()?;
        }
        self.watchdog = self.watch();
        self.restart_clocks();
        while self.step < steps && !self.stops() {
            if self.tracer.as_ref().is_some_and(|t| t.is_due(self.step + 1)) {
                self.report(pending.take())?;
                self.turn_trace()?;
            }
            let waiting = Instant::now();
            self.note(Doing::WaitForBatch(self.step + 1));
            let batch = batches.next()?;
            self.speed.add_wait(waiting.elapsed());
            self.host_clock.waited(waiting.elapsed());
            let done = pending.replace(self.take_step(batch)?);
            self.report(done)?;
            self.between_steps(&mut pending)?;
        }
        self.report(pending)?;
        self.watchdog = None;
        self.events.end_steps()
    }

    /// Does what was due after the step that the run goes on from and is not done: an evaluation
    /// that a signal broke off, a checkpoint that a later emergency copy stands for.
    fn catch_up(&mut self) -> Result<()> {
        if self.is_due(self.config().evaluation.every) {
            self.evaluate()?;
        }
        if self.is_due(self.config().checkpoint.every) {
            self.save()?;
        }
        Ok(())
    }

    /// Says on stderr what this process does, when no step was done for too long.
    fn watch(&self) -> Option<Watchdog> {
        let timeout = self.config().stability.stall_timeout;
        let Process { index, count, .. } = *self.runtime.process();
        let name = if count == 1 { String::new() } else { format!("process {index} of {count} ") };
        let say = move |doing: Doing, silent: Duration| {
            crate::log!("warning: no step for {:.0} s: {name}{doing}", silent.as_secs_f64());
        };
        let first = Doing::WaitForBatch(self.step + 1);
        (timeout > 0).then(|| Watchdog::start(Duration::from_secs(timeout as u64), first, say))
    }

    /// Notes what this process does from here on.
    fn note(&self, doing: Doing) {
        self.watchdog.iter().for_each(|dog| dog.note(doing));
    }

    /// Steps go on after something else was done.
    fn restart_clocks(&mut self) {
        self.speed.restart(self.step);
        self.events.begin_steps(self.step);
        self.host_clock = HostClock::start();
    }

    /// What comes after the last step, or the last before a signal.
    fn end(&mut self) -> Result<Outcome> {
        self.end_trace()?;
        let is_last = self.step == self.config().train.steps;
        if is_last && !self.stops() {
            self.evaluate()?;
        }
        self.save()?;
        self.complete()?;
        self.checkpoints.remove_copies();
        let checkpoint = self.checkpoints.location().context("train: no checkpoint")?;
        let is_finished = is_last && !self.stops();
        self.loggers.end(is_finished);
        let time = self.events.stop(self.step)?;
        self.loggers.progress.log(&time);
        match is_finished {
            true => Ok(Outcome::Finished { checkpoint }),
            false => Ok(Outcome::Stopped { step: self.step, checkpoint }),
        }
    }

    /// The batches from the next step on.
    fn batches(&self) -> Result<Prefetcher<Vec<Array>>> {
        let batches = self.order.batches.clone();
        let make = move |step, rows| batches.batch(step, rows);
        feed::start(&self.runtime, self.steps.inputs(&self.programs), self.step as u64, make)
    }
}
