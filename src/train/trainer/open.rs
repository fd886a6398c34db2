//! Opening or continuing the run in a folder: its lock, its programs, its loggers.

use std::ops::RangeInclusive;
use std::path::Path;
use std::sync::Arc;

use anyhow::{Context, Result};

use crate::atomic_file::write_atomically;
use crate::attention_check::check_attention;
use crate::config::Config;
use crate::data::Dataset;
use crate::error::UserError;
use crate::llama::Llama;
use crate::report::goodput::Activity;
use crate::runtime::Runtime;
use crate::step::Programs;

use super::Trainer;
use crate::train::checkpointer::Checkpointer;
use crate::train::data_order::DataOrder;
use crate::train::evaluate::Evaluator;
use crate::train::events::EventLog;
use crate::train::loggers::Loggers;
use crate::train::memory::check_step;
use crate::train::metrics::Metrics;
use crate::train::profile::{ProfileSteps, Tracer};
use crate::train::progress::Progress;
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
        output: &Path,
        resume: bool,
        profile: Option<ProfileSteps>,
    ) -> Result<Trainer> {
        let runtime = Arc::new(runtime);
        let mut start = Start::find(&runtime, config, &data.tokenizer, output, resume)?;
        let step = start.step;
        let trace = |steps| tracer(&runtime, steps, step + 1..=config.train.steps, output);
        let tracer = profile.map(trace).transpose()?;
        let mut events = EventLog::open(output, runtime.process().index, step)?;
        let checked = || programs(&runtime, config);
        let programs = events.timed(Activity::Compile, step, checked)?;
        let load = || start.state(&runtime, &programs);
        let state = events.timed(Activity::Load, step, load)?;
        let order = DataOrder::new(config, &data, &start.weights()?, step)?;
        let is_first = runtime.process().is_coordinator();
        if is_first {
            write_settings(config, &data, output)?;
        }
        let compile = || {
            let program = runtime.compile(&programs.train_step())?;
            check_step(&program, &runtime)?;
            Ok((program, Evaluator::new(&runtime, &programs, &data)?))
        };
        let (program, evaluator) = events.timed(Activity::Compile, step, compile)?;
        let metrics = is_first.then(|| open_metrics(&runtime, &start, output)).transpose()?;
        let saved = start.run_state()?.map(|_| step);
        Ok(Trainer {
            evaluated: last_evaluation(&runtime, metrics.as_ref())?,
            checkpoints: Checkpointer::new(
                config,
                data.tokenizer.json(),
                output,
                start.base_identity.take(),
                saved,
            )?
            .with_weights(order.stages.clone()),
            loggers: Loggers::new(
                is_first.then_some(output),
                step,
                metrics,
                Progress::new(step, config.train.steps, is_first),
            )?,
            events,
            watchdog: None,
            speed: Speed::new(config, &runtime),
            signals: StopSignals::install()?,
            sampler: Sampler::new(&programs, &data.tokenizer),
            last: None,
            timed_save: None,
            _lock: start.lock.take(),
            runtime,
            programs,
            state,
            program,
            order,
            evaluator,
            step,
            tracer,
        })
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

fn tracer(
    runtime: &Runtime,
    steps: ProfileSteps,
    run: RangeInclusive<usize>,
    output: &Path,
) -> Result<Tracer, UserError> {
    let profiler = steps.check(runtime.client.plugin(), run)?;
    Ok(Tracer::new(steps, profiler, output))
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
