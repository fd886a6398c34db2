//! A step on the devices' queue: it is queued while the one before runs, and its numbers are read
//! and logged when it is done.

use std::sync::atomic::Ordering;

use anyhow::{Result, bail};

use crate::runtime::multihost::{PendingSum, Summed};
use crate::runtime::{Array, Input};
use crate::train::host_times::HostClock;
use crate::train::metrics::{HostRecord, StepRecord};
use crate::train::norms::NormsRecord;
use crate::train::watchdog::{Doing, Watchdog};

use super::Trainer;
use super::step_numbers::StepNumbers;

/// A step that was queued.
pub(super) struct QueuedStep {
    step: usize,
    numbers: Array,
    /// How many processes were asked to stop, how many have written their part of a checkpoint, and
    /// whether the first finds that the time for another has come.
    sum: PendingSum,
}

impl Trainer {
    /// Queues one step; its numbers arrive when it is done.
    pub(super) fn take_step(&mut self, batch: Vec<Array>) -> Result<QueuedStep> {
        let host = self.host_clock.read();
        self.events.waited(host.host, host.data);
        let state = std::mem::take(&mut self.state.arrays).into_iter().map(Input::Donated);
        let state = state.chain(self.state.frozen.iter().map(Input::Borrowed));
        let inputs = state.chain(batch.into_iter().map(Input::Donated)).collect();
        let mut results = self.steps.of(self.step).run(inputs)?;
        let numbers = results.pop().expect("a step gives its metrics last");
        self.state.arrays = results;
        self.step += 1;
        let stop = i32::from(self.signals.is_set());
        let written = i32::from(self.checkpoints.is_written());
        let is_first = self.runtime.process().is_coordinator();
        let due = i32::from(is_first && self.checkpoints.is_due());
        let sum = self.runtime.start_all_reduce([stop, written, due], host.to_words())?;
        self.host_clock = HostClock::start();
        Ok(QueuedStep { step: self.step, numbers, sum })
    }

    /// Waits for a step's numbers, acts on the flags that were summed with it, and logs the
    /// numbers where they are due.
    pub(super) fn report(&mut self, done: Option<QueuedStep>) -> Result<()> {
        let Some(QueuedStep { step, numbers, sum }) = done else {
            return Ok(());
        };
        self.note(Doing::WaitForStep(step));
        let Summed { words, told, delay } = sum.wait(&self.runtime, &format!("step {step}"))?;
        let [stops, written, due] = words;
        self.host_times.add(&told);
        if stops > 0 && self.last.is_none() {
            self.last = Some(step + 1);
        }
        if due > 0 {
            // Which they have queued by now.
            self.timed_save = Some(step + 1);
        }
        if written == self.runtime.process().count as i32 {
            self.complete()?;
        }
        let numbers = StepNumbers::new(self.programs.metrics(), numbers.to_f32()?);
        self.host_clock = HostClock::start_after(delay);
        self.loggers.progress.advance(step);
        self.events.advance(step)?;
        self.watchdog.iter().for_each(Watchdog::step);
        self.speed.add(numbers.get("tokens"));
        if !numbers.are_finite() {
            self.complete()?;
            self.checkpoints.remove_copies();
            return self.refuse(step, &numbers);
        }
        self.report_skip(step, &numbers)?;
        self.log_norms(step, &numbers)?;
        self.order.begun(step).iter().for_each(|line| self.loggers.progress.log(line));
        let every = self.config().train.log_every;
        let is_last = step == self.config().train.steps;
        match every > 0 && (step.is_multiple_of(every) || is_last) {
            true => self.log_step(step, &numbers),
            false => Ok(()),
        }
    }

    fn refuse(&self, step: usize, numbers: &StepNumbers) -> Result<()> {
        bail!(
            "train: {} at step {step}; {}; try a lower learning_rate or clip_grad_norm",
            norms(numbers),
            self.last_checkpoint(),
        )
    }

    /// Says that a step was skipped, and ends the run where too many were in a row.
    fn report_skip(&mut self, step: usize, numbers: &StepNumbers) -> Result<()> {
        let in_a_row = numbers.count("skipped_in_a_row").unwrap_or(0);
        if in_a_row == 0 {
            return Ok(());
        }
        self.loggers.progress.log(&format!("step {step} is skipped: {}", norms(numbers)));
        if in_a_row < self.config().stability.max_skips as u64 {
            return Ok(());
        }
        self.complete()?;
        self.checkpoints.remove_copies();
        bail!(
            "train: {in_a_row} steps in a row are skipped, the last with {} at step {step}; {}; \
             raise stability.skip_sigma or stability.max_skips, or lower learning_rate",
            norms(numbers),
            self.last_checkpoint(),
        )
    }

    fn last_checkpoint(&self) -> String {
        let saved = self.checkpoints.saved();
        let saved = saved.map_or("none".to_string(), |step| format!("of step {step}"));
        format!("the last good checkpoint is {saved}")
    }

    fn log_norms(&mut self, step: usize, numbers: &StepNumbers) -> Result<()> {
        let every = self.config().train.log_norms_every;
        if every == 0 || !step.is_multiple_of(every) {
            return Ok(());
        }
        let record = NormsRecord::new(step, &self.programs.norm_names(), numbers.norms());
        self.loggers.norms(&record)
    }

    fn log_step(&mut self, step: usize, numbers: &StepNumbers) -> Result<()> {
        let rates = self.speed.take(step);
        let hosts = self.host_times.take(rates.step_time_seconds);
        self.host_times.straggler().iter().for_each(|line| self.loggers.progress.log(line));
        let data = self.order.of_step(step);
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
            hosts: hosts.map(HostRecord::from),
            memory_bytes: self.runtime.peak_memory(),
            mfu: self.speed.mfu(rates.tokens_per_second),
            goodput: self.events.goodput(),
            skipped_steps: numbers.count("skipped_steps"),
            update_norm: numbers.find("update_norm"),
            clipped_updates: numbers.count("clipped_updates"),
            rewards: numbers.rewards(),
            scored_tokens: data.padding.map(|_| numbers.get("tokens") as u64),
            padding: data.padding,
            epochs: data.epochs,
        };
        self.loggers.step(&record)?;
        self.check_folder();
        Ok(())
    }

    /// Has all processes stop, as a signal does, where the folder of the run is no longer there.
    fn check_folder(&mut self) {
        if self.loggers.metrics.as_ref().is_some_and(|metrics| !metrics.is_in_place()) {
            self.is_removed = true;
            self.checkpoints.forget();
            self.signals.flag().store(true, Ordering::Relaxed);
        }
    }
}

fn norms(numbers: &StepNumbers) -> String {
    format!("loss {} and gradient norm {}", numbers.get("loss"), numbers.get("grad_norm"))
}
