//! The checkpoints of a run: when one is begun and completed, what it keeps beside tensors, which
//! old ones go.

use std::sync::Arc;
use std::time::{Duration, Instant};

use anyhow::Result;

use crate::config::Config;
use crate::page::numbers;
use crate::runtime::Runtime;
use crate::runtime::host_memory::available_memory;
use crate::storage::Location;
use crate::weights::checkpoint::{self, Writer, Writers};
use crate::weights::{BaseIdentity, TrainState};

use super::async_checkpoint::{AsyncCheckpoint, HostMemory, Written};
use super::emergency::EmergencyCopies;
use super::metrics::{LogMark, Metrics};
use super::output::RunOutput;
use super::retention::Retention;
use super::run_state::{DataHistory, RunState};

/// Writes the checkpoints of a run, one at a time.
pub struct Checkpointer {
    output: Arc<RunOutput>,
    /// Small files that each checkpoint has a copy of.
    files: Vec<(&'static str, Vec<u8>)>,
    seed: u64,
    retention: Retention,
    /// Time between checkpoints, on the first process; none where steps alone count.
    interval: Option<Duration>,
    /// When the last checkpoint was begun.
    begun: Instant,
    base: Option<BaseIdentity>,
    history: DataHistory,
    /// Step of the newest checkpoint of this run.
    saved: Option<usize>,
    pending: Option<(AsyncCheckpoint, RunState)>,
    /// While nothing is pending.
    memory: HostMemory,
    emergency: Option<EmergencyCopies>,
}

impl Checkpointer {
    /// For a run in `output` over the weights `base`, if it trains adapters, whose newest
    /// checkpoint is of step `saved`.
    pub fn new(
        config: &Config,
        tokenizer: &[u8],
        output: Arc<RunOutput>,
        base: Option<BaseIdentity>,
        saved: Option<usize>,
    ) -> Result<Checkpointer> {
        let settings = config.to_toml().into_bytes();
        let minutes = config.checkpoint.every_minutes;
        Ok(Checkpointer {
            files: vec![("config.toml", settings), ("tokenizer.json", tokenizer.to_vec())],
            seed: config.train.seed,
            retention: Retention::new(&config.checkpoint, output.location())?,
            output,
            interval: (minutes > 0.0).then(|| Duration::from_secs_f64(minutes * 60.0)),
            begun: Instant::now(),
            base,
            history: DataHistory::default(),
            saved,
            pending: None,
            memory: HostMemory::default(),
            emergency: None,
        })
    }

    /// Keeps emergency copies too, for a run that goes on after `step` steps; `eval_loss` is the
    /// loss on the held-out text that was noted then.
    pub(super) fn with_copies(
        mut self,
        copies: Option<EmergencyCopies>,
        step: usize,
        eval_loss: Option<f64>,
    ) -> Checkpointer {
        eval_loss.iter().for_each(|loss| self.evaluated(step, *loss));
        Checkpointer { emergency: copies, ..self }
    }

    /// Notes how the run reads its data.
    pub(super) fn with_history(self, history: DataHistory) -> Checkpointer {
        Checkpointer { history, ..self }
    }

    /// Step of the newest checkpoint of this run.
    pub fn saved(&self) -> Option<usize> {
        self.saved
    }

    /// Where the newest checkpoint of this run is.
    pub fn location(&self) -> Option<Location> {
        self.saved.map(|step| checkpoint::path(self.output.location(), step as u64))
    }

    /// Whether the time has come for another one; the clock of the first process decides for all.
    pub fn is_due(&self) -> bool {
        self.interval.is_some_and(|interval| self.begun.elapsed() >= interval)
    }

    /// Notes the loss on the held-out text after `step` steps.
    pub fn evaluated(&mut self, step: usize, loss: f64) {
        self.retention.evaluated(step as u64, loss);
    }

    /// Whether a checkpoint is being written.
    pub fn is_pending(&self) -> bool {
        self.pending.is_some()
    }

    /// Whether this process has written its part of the pending checkpoint, if there is one.
    pub fn is_written(&self) -> bool {
        self.pending.as_ref().is_some_and(|(pending, _)| pending.is_done())
    }

    /// Begins to write a checkpoint after `step` steps. The one before must be complete.
    pub fn begin(
        &mut self,
        runtime: &Runtime,
        state: &TrainState,
        step: usize,
        metrics: Option<LogMark>,
    ) -> Result<()> {
        assert!(self.pending.is_none(), "one checkpoint at a time");
        let writers = runtime.rendezvous.as_ref().map_or(Writers::one(), |r| Writers {
            index: r.index,
            count: r.count,
            run: r.run.clone(),
        });
        let begin = || Writer::begin(self.output.location(), step as u64, writers);
        let begun = || runtime.sync(&format!("the checkpoint of step {step}, begun"));
        // The first process makes room, and the folder.
        let (writer, files) = if runtime.process().is_coordinator() {
            self.remove_old(runtime)?;
            let writer = begin()?;
            begun()?;
            (writer, self.files.clone())
        } else {
            begun()?;
            (begin()?, Vec::new())
        };
        // Some is left to others.
        let free = available_memory().map_or(u64::MAX, |bytes| bytes / 4 * 3);
        let memory = std::mem::take(&mut self.memory);
        let pending = AsyncCheckpoint::start(runtime, state, step, writer, files, memory, free)?;
        self.pending = Some((pending, self.run_state(step, metrics)));
        self.begun = Instant::now();
        Ok(())
    }

    fn run_state(&self, step: usize, metrics: Option<LogMark>) -> RunState {
        RunState {
            seed: self.seed,
            metrics,
            eval_loss: self.retention.loss(step as u64),
            base: self.base.clone(),
            history: self.history.clone(),
            share: None,
        }
    }

    /// Keeps an emergency copy after `step` steps.
    pub(super) fn keep_copy(
        &mut self,
        runtime: &Runtime,
        state: &TrainState,
        step: usize,
        metrics: Option<LogMark>,
    ) -> Result<()> {
        let run_state = self.run_state(step, metrics);
        match &mut self.emergency {
            None => Ok(()),
            Some(copies) => copies.write(runtime, state, step, &self.files, run_state),
        }
    }

    /// Notes that the checkpoints of this run are gone.
    pub(super) fn forget(&mut self) {
        self.saved = None;
    }

    /// Removes the emergency copies: the run goes on from its last checkpoint, if it does.
    pub(super) fn remove_copies(&mut self) {
        self.emergency.iter_mut().for_each(EmergencyCopies::remove);
    }

    /// Waits for the pending checkpoint, if there is one, and gives it its name once all processes
    /// have done their part and what `metrics` has is on the disk. A line says what was written.
    pub fn complete(
        &mut self,
        runtime: &Runtime,
        metrics: Option<&Metrics>,
    ) -> Result<Option<String>> {
        let Some((pending, run_state)) = self.pending.take() else {
            return Ok(None);
        };
        let (step, bytes) = (pending.step, pending.bytes);
        let point = |label: &str| runtime.sync(&format!("the checkpoint of step {step}, {label}"));
        let Written { writer, time, memory } = pending.wait()?;
        self.memory = memory;
        if !runtime.process().is_coordinator() {
            writer.hand_in()?;
            point("written")?;
            point("complete")?;
            self.saved = Some(step);
            return Ok(None);
        }
        point("written")?;
        metrics.map(Metrics::sync).transpose()?;
        self.output.secure()?;
        let place = writer.finish(&run_state)?;
        self.saved = Some(step);
        self.remove_old(runtime)?;
        point("complete")?;
        Ok(Some(format!(
            "checkpoint {place}, {} written in {:.2} s",
            numbers::bytes(bytes as f64),
            time.as_secs_f64()
        )))
    }

    /// Removes, on the first process, the checkpoints that no rule keeps. Later ones than that
    /// which the run would continue from are not touched: they could not be read when it went on.
    pub(super) fn remove_old(&self, runtime: &Runtime) -> Result<()> {
        let Some(newest) = self.saved.filter(|_| runtime.process().is_coordinator()) else {
            return Ok(());
        };
        let all = checkpoint::list(self.output.location())?.into_iter().map(|(step, _)| step);
        let steps: Vec<u64> = all.filter(|step| *step <= newest as u64).collect();
        for step in self.retention.surplus(&steps) {
            checkpoint::remove(self.output.location(), step)?;
        }
        Ok(())
    }
}
