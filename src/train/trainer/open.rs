//! Opening or continuing the run in a folder: its lock, its programs, its loggers.

use std::sync::Arc;

use anyhow::{Context, Result};

use crate::atomic_file::write_atomically;
use crate::attention_check::check_attention;
use crate::batch_sizes::BatchSizes;
use crate::config::Config;
use crate::data::{Dataset, PairBatches};
use crate::error::UserError;
use crate::llama::Llama;
use crate::report::goodput::Activity;
use crate::runtime::Runtime;
use crate::step::Programs;
use crate::weights::TrainState;

use super::Trainer;
use super::step_programs::StepPrograms;
use crate::train::checkpointer::Checkpointer;
use crate::train::data_order::DataOrder;
use crate::train::evaluate::Evaluator;
use crate::train::events::EventLog;
use crate::train::host_times::{HostClock, HostTimes};
use crate::train::loggers::Loggers;
use crate::train::metrics::Metrics;
use crate::train::mlflow::Mlflow;
use crate::train::output::RunOutput;
use crate::train::profile::{ProfileSteps, Tracer};
use crate::train::progress::Progress;
use crate::train::reference::start_with_references;
use crate::train::sampler::Sampler;
use crate::train::signals::StopSignals;
use crate::train::speed::Speed;
use crate::train::start::Start;

impl Trainer {
    /// Opens or continues the run in `output` and compiles its programs. The steps of `profile` are
    /// traced.
    pub fn new(
        config: &Config,
        runtime: Runtime,
        data: Dataset,
        output: Arc<RunOutput>,
        resume: bool,
        profile: Option<ProfileSteps>,
    ) -> Result<Trainer> {
        let start = Start::find(&runtime, config, &data.tokenizer, &output, resume)?;
        let (runtime, step) = (Arc::new(runtime), start.step);
        let mut run =
            Opening { config, runtime: runtime.clone(), data: &data, output: &output, start };
        let tracer = profile.map(|steps| run.tracer(steps)).transpose()?;
        let mut events = EventLog::open(output.folder(), runtime.process().index, step)?;
        let programs = events.timed(Activity::Compile, step, || run.programs())?;
        let (state, pairs, order) = events.timed(Activity::Load, step, || run.load(&programs))?;
        let step = run.start.step;
        run.write_settings()?;
        let sizes = order.batches.batch_sizes();
        let (steps, evaluator) =
            events.timed(Activity::Compile, step, || run.compile(&programs, sizes, pairs))?;
        let metrics = run.metrics()?;
        Ok(Trainer {
            evaluated: last_evaluation(&runtime, metrics.as_ref())?,
            checkpoints: run.checkpointer()?.with_history(order.history.clone()),
            loggers: run.loggers(metrics, sizes)?,
            events,
            watchdog: None,
            speed: Speed::new(config, sizes.clone(), &runtime),
            host_clock: HostClock::start(),
            host_times: HostTimes::default(),
            signals: StopSignals::install()?,
            sampler: Sampler::new(&programs, &data.tokenizer),
            last: None,
            timed_save: None,
            output,
            runtime,
            programs,
            state,
            steps,
            order,
            evaluator,
            step,
            tracer,
            is_removed: false,
        })
    }
}

/// A run whose start is known: what its trainer is made of.
struct Opening<'a> {
    config: &'a Config,
    runtime: Arc<Runtime>,
    data: &'a Dataset,
    output: &'a Arc<RunOutput>,
    start: Start,
}

impl Opening<'_> {
    fn is_coordinator(&self) -> bool {
        self.runtime.process().is_coordinator()
    }

    fn tracer(&self, steps: ProfileSteps) -> Result<Tracer, UserError> {
        let run = self.start.step + 1..=self.config.train.steps;
        let profiler = steps.check(self.runtime.client.plugin(), run)?;
        Ok(Tracer::new(steps, profiler, self.output.folder()))
    }

    /// The programs of the run, with attention as it was found to be right on the devices.
    fn programs(&self) -> Result<Programs> {
        let llama = Llama::new(self.config, self.runtime.parallel().clone());
        let llama = check_attention(&self.runtime, self.config, llama)?;
        let backend = llama.attention_backend(self.config.train.sequence_length);
        self.runtime.assert_equal("the attention backend", &backend.to_string())?;
        Ok(Programs::new(self.config, llama))
    }

    /// The training state, the pairs that evaluation reads, and the order of the data from its step
    /// on. A checkpoint whose tensors cannot be read gives way to the one before.
    fn load(&mut self, programs: &Programs) -> Result<(TrainState, Vec<PairBatches>, DataOrder)> {
        let Opening { config, runtime, data, output, start } = self;
        loop {
            let mut order = DataOrder::new(config, data, &start.history()?, start.step)?;
            let loaded = start_with_references(runtime, programs, start, data, &mut order)?;
            if let Some((state, pairs)) = loaded {
                return Ok((state, pairs, order));
            }
            start.step_back(runtime, config, &data.tokenizer, output.location())?;
        }
    }

    /// Writes what says of a run's folder which model it is of.
    fn write_settings(&self) -> Result<()> {
        if !self.is_coordinator() {
            return Ok(());
        }
        let path = self.output.folder().join("config.toml");
        write_atomically(&path, self.config.to_toml().as_bytes())
            .with_context(|| format!("train: cannot write {}", path.display()))?;
        self.data.tokenizer.save(self.output.folder())
    }

    fn compile(
        &self,
        programs: &Programs,
        sizes: &BatchSizes,
        pairs: Vec<PairBatches>,
    ) -> Result<(StepPrograms, Option<Evaluator>)> {
        let steps = self.start.step..self.config.train.steps;
        let steps = StepPrograms::compile(&self.runtime, programs, sizes, steps)?;
        Ok((steps, Evaluator::new(&self.runtime, programs, self.data, pairs)?))
    }

    fn metrics(&self) -> Result<Option<Metrics>> {
        if !self.is_coordinator() {
            return Ok(None);
        }
        let path = self.output.folder().join("metrics.jsonl");
        let mark = self.start.run_state()?.and_then(|state| state.metrics);
        let warn = |text: &str| self.runtime.log(text);
        let metrics = Metrics::open(&path, self.start.step, mark, warn)?;
        if self.config.checkpoint.emergency_every > 0 {
            // A bucket must know the run that copies are of before its first checkpoint.
            self.output.secure()?;
        }
        Ok(Some(metrics))
    }

    fn checkpointer(&mut self) -> Result<Checkpointer> {
        let tokenizer = self.data.tokenizer.json();
        let (base, saved) = (self.start.base_identity.take(), self.start.saved);
        let checkpointer =
            Checkpointer::new(self.config, tokenizer, self.output.clone(), base, saved)?;
        let eval_loss = self.start.run_state()?.and_then(|state| state.eval_loss);
        Ok(checkpointer.with_copies(self.start.emergency.take(), self.start.step, eval_loss))
    }

    fn loggers(&self, metrics: Option<Metrics>, sizes: &BatchSizes) -> Result<Loggers> {
        let (step, is_first) = (self.start.step, self.is_coordinator());
        let progress = Progress::new(step, self.config.train.steps, sizes.clone(), is_first);
        let folder = is_first.then_some(self.output.folder());
        let mlflow = self.config.mlflow.as_ref().zip(folder);
        let mlflow = mlflow.map(|(settings, folder)| Mlflow::start(settings, self.config, folder));
        Ok(Loggers::new(folder, step, metrics, progress)?.with_mlflow(mlflow))
    }
}

/// Step of the last evaluation that is logged, which the first process tells the others.
fn last_evaluation(runtime: &Runtime, metrics: Option<&Metrics>) -> Result<Option<usize>> {
    let logged = metrics.and_then(Metrics::evaluated).map_or(0, |step| step as u64 + 1);
    let all = runtime.all_reduce_sum("the step of the last evaluation", logged)?;
    Ok((all as usize).checked_sub(1))
}
