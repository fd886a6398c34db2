//! Where a run starts: from nothing, from the weights of a model, or from the newest checkpoint in
//! its folder, which must be of the same model.

use std::path::Path;

use anyhow::Result;

use crate::config::{Config, Loss, model_difference};
use crate::data::Tokenizer;
use crate::error::UserError;
use crate::runtime::Runtime;
use crate::step::Programs;
use crate::storage::Location;
use crate::weights::adapter::check_same_adapters;
use crate::weights::checkpoint::{self, CheckpointError, Reader};
use crate::weights::stored_config;
use crate::weights::{BaseIdentity, ModelSource, TrainState};

use super::emergency::{EmergencyCopies, MEMORY, run_name};
use super::output::RunOutput;
use super::run_state::{DataHistory, RunState};

/// The start of a run whose folder nobody else changes.
pub(super) struct Start {
    /// Steps done.
    pub(super) step: usize,
    /// Step of the newest checkpoint in the storage.
    pub(super) saved: Option<usize>,
    /// That one, or an emergency copy of a later step.
    checkpoint: Option<Reader>,
    /// Where the configuration asks for them.
    pub(super) emergency: Option<EmergencyCopies>,
    /// The model whose weights are adapted, or referred to.
    base: Option<ModelSource>,
    /// Which weights these are, as far as this process looks.
    pub(super) base_identity: Option<BaseIdentity>,
}

impl Start {
    /// Finds out where the run in `output` starts, which the first process decides for all.
    pub(super) fn find(
        runtime: &Runtime,
        config: &Config,
        tokenizer: &Tokenizer,
        output: &RunOutput,
        resume: bool,
    ) -> Result<Start> {
        if !resume && runtime.process().is_coordinator() {
            refuse_former_run(output.location())?;
        }
        let settings = format!("{:08x}", crc32fast::hash(config.identity().as_bytes()));
        runtime.assert_equal("the checksum of the configuration", &settings)?;
        let checkpoint = newest(runtime, output.location(), u64::MAX)?;
        let saved = checkpoint.as_ref().map(Reader::step);
        let emergency = (config.checkpoint.emergency_every > 0)
            .then(|| emergency_copies(runtime, output, resume, &settings))
            .transpose()?;
        let copy = emergency.as_ref().map(|copies| copies.newest(runtime, saved)).transpose()?;
        let checkpoint = copy.flatten().or(checkpoint);
        // What training starts from is looked at again when it is resumed.
        let is_kept = config.lora.is_some() || config.train.loss == Loss::Dpo;
        let base = config.train.init_from.as_ref().filter(|_| is_kept);
        let base = base.map(|name| ModelSource::open(name)).transpose()?;
        let looks = base.as_ref().filter(|_| runtime.process().is_coordinator());
        let base_identity = looks.map(ModelSource::identity).transpose()?;
        let step = checkpoint.as_ref().map_or(0, |reader| reader.step() as usize);
        let saved = saved.map(|step| step as usize);
        let start = Start { step, saved, checkpoint, emergency, base, base_identity };
        start.check(config, tokenizer)?;
        Ok(start)
    }

    /// Refuses a checkpoint of another run.
    fn check(&self, config: &Config, tokenizer: &Tokenizer) -> Result<()> {
        let Some(reader) = &self.checkpoint else {
            return Ok(());
        };
        check_same_model(reader, config, tokenizer)?;
        check_same_adapters(reader, config.lora.as_ref())?;
        self.base_identity.iter().try_for_each(|identity| identity.check(reader))
    }

    /// Takes the checkpoint before the one whose tensors cannot be read.
    pub(super) fn step_back(
        &mut self,
        runtime: &Runtime,
        config: &Config,
        tokenizer: &Tokenizer,
        output: &Location,
    ) -> Result<()> {
        let earlier = newest(runtime, output, self.step as u64)?;
        let reader = earlier.ok_or_else(|| {
            UserError(format!(
                "resume: no checkpoint of the run in {output} can be read, and nothing is begun \
                 over it; name another --output"
            ))
        })?;
        self.step = reader.step() as usize;
        self.saved = Some(self.step);
        self.emergency.iter().for_each(|copies| copies.remove_after(self.step as u64));
        self.checkpoint = Some(reader);
        self.check(config, tokenizer)
    }

    /// Whether the run goes on from a checkpoint.
    pub(super) fn is_resumed(&self) -> bool {
        self.checkpoint.is_some()
    }

    /// The training state on the devices; none where one of the processes finds that what it needs
    /// of the checkpoint cannot be read, which is said.
    pub(super) fn state(
        &self,
        runtime: &Runtime,
        programs: &Programs,
    ) -> Result<Option<TrainState>> {
        let Some(reader) = &self.checkpoint else {
            return self.initial(runtime, programs).map(Some);
        };
        let _counter = runtime.counter("loading the training state".to_string());
        runtime.log(&format!("resuming {} at step {}", reader.location(), self.step));
        let frozen = match programs.config.lora.is_some() {
            true => self.adapted_model()?.frozen(runtime, programs)?,
            false => Vec::new(),
        };
        let state = match TrainState::read(runtime, programs.state(), reader) {
            Err(error) if blames_files(&error, reader.location()) => {
                crate::log!("warning: {error:#}");
                None
            }
            read => Some(read?),
        };
        let label = format!("whether {} can be read", reader.location());
        let unreadable = runtime.all_reduce_sum(&label, u64::from(state.is_none()))?;
        if unreadable == 0 {
            return Ok(state.map(|state| TrainState { frozen, ..state }));
        }
        let (place, count) = (reader.location(), runtime.process().count);
        if count > 1 {
            runtime.log(&format!(
                "warning: {unreadable} of {count} processes cannot read {place}; all take the \
                 checkpoint before it"
            ));
        }
        Ok(None)
    }

    /// The training state before the first step.
    pub(super) fn initial(&self, runtime: &Runtime, programs: &Programs) -> Result<TrainState> {
        let _counter = runtime.counter("loading the training state".to_string());
        if programs.config.lora.is_some() {
            return TrainState::adapted(runtime, programs, self.adapted_model()?);
        }
        match &programs.config.train.init_from {
            None => TrainState::initial(runtime, programs),
            Some(name) => TrainState::imported(runtime, programs, &ModelSource::open(name)?),
        }
    }

    /// The model whose weights are adapted.
    fn adapted_model(&self) -> Result<&ModelSource, UserError> {
        self.base.as_ref().ok_or_else(|| {
            UserError(
                "lora: nothing says which weights are adapted; name them with --model or \
                 train.init_from"
                    .to_string(),
            )
        })
    }

    /// How the run has read its data, all of it; nothing where it has read none.
    pub(super) fn history(&self) -> Result<DataHistory> {
        let Some(reader) = &self.checkpoint else {
            return Ok(DataHistory::default());
        };
        let mut history = reader.state::<RunState>()?.history;
        let stored = stored_config(reader)?;
        if history.weights.is_empty() {
            history.weights = stored.data.weights_by_step();
        }
        history.batch_sizes.get_or_insert_with(|| stored.train.batch_sizes());
        Ok(history)
    }

    /// What the trainer kept in the checkpoint, if the run starts from one.
    pub(super) fn run_state(&self) -> Result<Option<RunState>> {
        Ok(self.checkpoint.as_ref().map(Reader::state).transpose()?)
    }
}

/// The emergency copies of this process, by the name that the run has on the first one.
fn emergency_copies(
    runtime: &Runtime,
    output: &RunOutput,
    resume: bool,
    settings: &str,
) -> Result<EmergencyCopies> {
    let is_first = runtime.process().is_coordinator();
    let name = is_first.then(|| run_name(output.folder(), resume)).transpose()?;
    let name = runtime.from_first("the name of the run", name)?;
    Ok(EmergencyCopies::open(Path::new(MEMORY), runtime, &name, settings))
}

/// Whether an error says that the files of the checkpoint at `place` are damaged.
fn blames_files(error: &anyhow::Error, place: &Location) -> bool {
    let mut causes = error.chain().filter_map(|cause| cause.downcast_ref());
    causes.any(|cause: &CheckpointError| cause.blames_files(place))
}

/// The newest checkpoint of fewer steps than `before` that the first process can open; all open the
/// same one.
fn newest(runtime: &Runtime, output: &Location, before: u64) -> Result<Option<Reader>> {
    let warn = |why: &CheckpointError| runtime.log(&format!("warning: {why}"));
    let is_first = runtime.process().is_coordinator();
    let found = || checkpoint::newest_before(output, before, warn);
    let found = is_first.then(found).transpose()?;
    let step = found.as_ref().map(|found| found.as_ref().map(Reader::step));
    let step = step.map(|step| serde_json::to_string(&step)).transpose()?;
    let label = format!("the step that training starts from, before {before}");
    let step = runtime.from_first(&label, step)?;
    match (found, serde_json::from_str::<Option<u64>>(&step)?) {
        (Some(found), _) => Ok(found),
        (None, step) => {
            Ok(step.map(|step| Reader::open(checkpoint::path(output, step))).transpose()?)
        }
    }
}

fn refuse_former_run(output: &Location) -> Result<()> {
    match checkpoint::list(output)?.pop() {
        None => Ok(()),
        Some((step, path)) => Err(UserError(format!(
            "train: {} holds a run of {step} steps ({}); add --resume to continue it or name \
             another --output",
            output, path
        ))
        .into()),
    }
}

/// Refuses a configuration or a tokenizer that would change what the weights mean.
fn check_same_model(reader: &Reader, config: &Config, tokenizer: &Tokenizer) -> Result<()> {
    let stored = stored_config(reader)?;
    let path = reader.location();
    let seeds = (stored.train.seed, config.train.seed);
    let difference = model_difference(&stored.model, &config.model);
    let difference = match difference {
        None if seeds.0 != seeds.1 => {
            Some(["train.seed".into(), seeds.0.to_string(), seeds.1.to_string()])
        }
        difference => difference,
    };
    if let Some([key, stored, here]) = difference {
        return Err(UserError(format!(
            "resume: {path} was written with {key} = {stored} and the configuration has {here}; set \
             it to the former or name another --output"
        ))
        .into());
    }
    if reader.file("tokenizer.json")? != tokenizer.json() {
        return Err(UserError(format!(
            "resume: {path} was written with another tokenizer than that of data.tokenizer; set \
             data.tokenizer = {:?} or name another --output",
            reader.location().to_string()
        ))
        .into());
    }
    Ok(())
}
