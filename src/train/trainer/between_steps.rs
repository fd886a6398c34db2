//! What is done between two steps: evaluations, samples, checkpoints and traces.

use anyhow::Result;

use crate::foreign_file::shorten;
use crate::report::goodput::Activity;
use crate::train::metrics::Metrics;
use crate::train::profile::Tracer;
use crate::train::sampler::Sampler;
use crate::train::watchdog::Doing;

use super::Trainer;
use super::queued_step::QueuedStep;

impl Trainer {
    /// Does what is due after the present step, once its numbers are logged.
    pub(super) fn between_steps(&mut self, pending: &mut Option<QueuedStep>) -> Result<()> {
        let evaluates = self.is_due(self.config().evaluation.every);
        let samples = self.is_due(self.sampler.as_ref().map_or(0, Sampler::every));
        let regular = self.is_due(self.config().checkpoint.every);
        let saves = regular || self.timed_save == Some(self.step);
        let copies = self.is_due(self.config().checkpoint.emergency_every);
        let is_last = self.step == self.config().train.steps;
        if is_last || !(evaluates || samples || saves || copies) {
            return Ok(());
        }
        self.report(pending.take())?;
        self.events.end_steps()?;
        if evaluates {
            self.evaluate()?;
        }
        if samples {
            self.sample()?;
        }
        if copies {
            self.keep_copy()?;
        }
        if saves {
            self.save()?;
        }
        self.restart_clocks();
        Ok(())
    }

    /// Whether something is done after this step that is done after each `every` steps; 0 is never.
    pub(super) fn is_due(&self, every: usize) -> bool {
        every > 0 && self.step.is_multiple_of(every)
    }

    /// Evaluates, unless that is logged already. A signal breaks it off.
    pub(super) fn evaluate(&mut self) -> Result<()> {
        self.note(Doing::Evaluate(self.step));
        let Some(evaluator) = self.evaluator.as_mut().filter(|_| self.evaluated != Some(self.step))
        else {
            return Ok(());
        };
        let stop = |label: &str| self.signals.agreed(&self.runtime, label);
        let run = || evaluator.run(&self.runtime, &self.state, self.step, &stop);
        let Some(found) = self.events.timed(Activity::Evaluate, self.step, run)? else {
            self.last = Some(self.step);
            return Ok(());
        };
        self.evaluated = Some(self.step);
        let monitor = &self.programs.config.checkpoint.monitor;
        if let Some(loss) = found.monitored(monitor) {
            self.checkpoints.evaluated(self.step, loss);
        }
        found.sets.iter().try_for_each(|record| self.loggers.evaluation(record))?;
        found.tasks.iter().try_for_each(|record| self.loggers.task(record))
    }

    /// Continues the prompts of the run. A signal breaks it off.
    fn sample(&mut self) -> Result<()> {
        self.note(Doing::Sample(self.step));
        let Some(sampler) = &mut self.sampler else {
            return Ok(());
        };
        let label = format!("a token of the samples at step {}", self.step);
        let stop = || self.signals.agreed(&self.runtime, &label);
        let run = || sampler.run(&self.runtime, &self.state, self.step, &stop);
        let Some(samples) = self.events.timed(Activity::Sample, self.step, run)? else {
            self.last = Some(self.step);
            return Ok(());
        };
        for sample in &samples {
            let text = shorten(&format!("{}{}", sample.prompt, sample.text), 300);
            self.loggers.progress.log(&format!("sample at step {}: {text}", self.step));
        }
        self.loggers.samples(&samples)
    }

    /// Keeps an emergency copy of the present step.
    fn keep_copy(&mut self) -> Result<()> {
        self.note(Doing::Save(self.step));
        let mark = self.loggers.metrics.as_ref().map(Metrics::mark);
        let keep = || self.checkpoints.keep_copy(&self.runtime, &self.state, self.step, mark);
        self.events.timed(Activity::Save, self.step, keep)
    }

    /// Begins to write a checkpoint of the present step, unless the newest one is of this step.
    pub(super) fn save(&mut self) -> Result<()> {
        self.timed_save = None;
        if self.checkpoints.saved() == Some(self.step) {
            // A process that was killed after its last checkpoint may have left older ones.
            return self.checkpoints.remove_old(&self.runtime);
        }
        self.complete()?;
        let mark = self.loggers.metrics.as_ref().map(Metrics::mark);
        self.note(Doing::Save(self.step));
        let begin = || self.checkpoints.begin(&self.runtime, &self.state, self.step, mark);
        self.events.timed(Activity::Save, self.step, begin)
    }

    /// Waits for the checkpoint that is being written, if there is one.
    pub(super) fn complete(&mut self) -> Result<()> {
        if !self.checkpoints.is_pending() {
            return Ok(());
        }
        self.note(Doing::Save(self.step));
        let metrics = self.loggers.metrics.as_ref();
        let complete = || self.checkpoints.complete(&self.runtime, metrics);
        let written = self.events.timed(Activity::Save, self.step, complete)?;
        written.iter().for_each(|line| self.loggers.progress.log(line));
        Ok(())
    }

    /// Begins the trace that is due, or ends it.
    pub(super) fn turn_trace(&mut self) -> Result<()> {
        if !self.end_trace()?
            && let Some(tracer) = &mut self.tracer
        {
            tracer.start()?;
        }
        self.events.end_steps()?;
        self.restart_clocks();
        Ok(())
    }

    /// Writes the trace that is being taken, if there is one.
    pub(super) fn end_trace(&mut self) -> Result<bool> {
        let path = self.tracer.as_mut().map(Tracer::finish).transpose()?;
        let Some(path) = path.flatten() else {
            return Ok(false);
        };
        self.loggers.progress.log(&format!("profile {}", path.display()));
        Ok(true)
    }
}
