//! Where a model comes from: a Hugging Face directory, a hub id, a run of ours or one of its
//! checkpoints. Tensors are read shard by shard, as the mesh asks for them, so that a model much
//! larger than memory can be loaded.

use std::cell::RefCell;
use std::collections::HashSet;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::config::{ModelConfig, model_difference};
use crate::data::Tokenizer;
use crate::dtype::DType;
use crate::error::UserError;
use crate::foreign_file::shorten;
use crate::hf::hub;
use crate::hf::peft::{self, PeftAdapter};
use crate::hf::safetensors::{TensorSpec, Weights, convert, count_not_finite};
use crate::hf::{HfConfig, ModelDirectory};
use crate::llama::params::Content;
use crate::llama::{Llama, ParamSpec};
use crate::step::Programs;
use crate::storage::{Location, is_address};

use super::adapter::AdapterSource;
use super::base_identity::BaseIdentity;
use super::checkpoint::Reader;
use super::locate::Located;
use super::quantized::read_part;
use super::stored::{StoredWeights, stored_config};
use crate::runtime::{Array, Runtime, Shard};

/// A model on disk whose settings were read.
pub struct ModelSource {
    /// Folder of the settings and the tokenizer.
    pub folder: PathBuf,
    pub model: ModelConfig,
    /// What is added to the weights, if something is.
    pub adapter: Option<AdapterSource>,
    /// The name and folder of the weights.
    base: (String, Location),
    /// Without the adapter.
    pub(super) weights: StoredWeights,
}

impl ModelSource {
    /// Opens what `--model` or `train.init_from` names.
    pub fn open(name: &str) -> Result<ModelSource> {
        let folder = match Located::find(name)? {
            Located::Checkpoint(reader, folder) => {
                return ModelSource::checkpoint(name, *reader, &folder);
            }
            Located::Folder(folder) => folder,
        };
        if folder.join(peft::CONFIG).is_file() {
            return ModelSource::peft(&folder);
        }
        if folder.join("config.json").is_file() {
            return ModelSource::hugging_face(name, &folder);
        }
        Err(UserError(format!(
            "model: {} has neither config.json nor checkpoints; name a Hugging Face directory, a run or one of its checkpoints",
            folder.display()
        ))
        .into())
    }

    /// An adapter of PEFT over the model that it names.
    fn peft(folder: &Path) -> Result<ModelSource> {
        let adapter = PeftAdapter::open(folder)?;
        let Some(base) = adapter.base.clone() else {
            return Err(UserError(format!(
                "adapter: {} names no base; give the base with --model and this with --adapter",
                folder.display()
            ))
            .into());
        };
        ModelSource::open(&base)?.adapt(adapter)
    }

    /// The same model with the adapter in a directory of PEFT, also in a bucket, which names its
    /// base or not.
    pub fn with_adapter(self, folder: &Path) -> Result<ModelSource> {
        if !is_address(folder) {
            return self.adapt(PeftAdapter::open(folder)?);
        }
        let (Located::Folder(copy) | Located::Checkpoint(_, copy)) =
            Located::find(&folder.display().to_string())?;
        self.adapt(PeftAdapter::open(&copy)?)
    }

    fn adapt(self, adapter: PeftAdapter) -> Result<ModelSource> {
        self.check_plain()?;
        self.warn_of_another_base(&adapter);
        let adapter = AdapterSource::of_peft(adapter, &self.model)?;
        Ok(ModelSource { adapter: Some(adapter), ..self })
    }

    /// Says where an adapter names another base than this: the last part of both names tells, since
    /// one may be an id of the hub and the other the folder that it was downloaded into.
    fn warn_of_another_base(&self, adapter: &PeftAdapter) {
        let last = |name: &str| {
            let name = name.trim_end_matches('/').rsplit('/').next().unwrap_or_default();
            name.to_lowercase()
        };
        let cached = |named: &str| format!("models--{}", named.replace('/', "--"));
        let is_other = |named: &&String| {
            last(named) != last(&self.base.0) && !self.base.0.contains(&cached(named))
        };
        if let Some(named) = adapter.base.as_ref().filter(is_other) {
            crate::log!(
                "warning: adapter {} was trained over {} and is used over {}; check that their weights are the same",
                adapter.path.display(),
                shorten(named, 100),
                self.base.0
            );
        }
    }

    /// Refuses a model with an adapter, where its weights alone are asked for.
    pub fn check_plain(&self) -> Result<()> {
        match self.adapter {
            None => Ok(()),
            Some(_) => Err(UserError(format!(
                "model: {} is an adapter over {}; make it one model with `export --merge` first",
                self.folder.display(),
                self.base.0
            ))
            .into()),
        }
    }

    fn hugging_face(name: &str, folder: &Path) -> Result<ModelSource> {
        let mut directory = ModelDirectory::open(folder)?;
        check(&mut directory)?;
        for note in &directory.notes {
            crate::log!("model: {}: {note}", folder.display());
        }
        Ok(ModelSource {
            folder: folder.to_path_buf(),
            model: directory.config.model.clone(),
            adapter: None,
            base: (name.to_string(), Location::from(folder)),
            weights: StoredWeights::HuggingFace(Box::new(directory)),
        })
    }

    /// A checkpoint: of a whole model, or of adapters over the model that its run started from.
    fn checkpoint(name: &str, reader: Reader, folder: &Path) -> Result<ModelSource> {
        let config = stored_config(&reader)?;
        if let (Some(lora), Some(base)) = (config.lora, &config.train.init_from) {
            let source = ModelSource::open(base).with_context(|| {
                format!("model: {} holds adapters over {base}", folder.display())
            })?;
            source.check_plain()?;
            source.identity()?.check(&reader)?;
            let adapter = Some(AdapterSource::of_checkpoint(reader, lora));
            return Ok(ModelSource { folder: folder.to_path_buf(), adapter, ..source });
        }
        Ok(ModelSource {
            folder: folder.to_path_buf(),
            model: config.model,
            adapter: None,
            base: (name.to_string(), reader.location().clone()),
            weights: StoredWeights::Checkpoint(Box::new(reader)),
        })
    }

    /// Which weights these are, without adapters.
    pub fn identity(&self) -> Result<BaseIdentity> {
        BaseIdentity::of(&self.base.0, &self.base.1)
    }

    /// Name of the model without adapters.
    pub fn base_name(&self) -> &str {
        &self.base.0
    }

    /// The checkpoint of ours that holds it, or its adapters, if one does.
    fn reader(&self) -> Option<&Reader> {
        match (&self.adapter, &self.weights) {
            (Some(adapter), _) => adapter.reader(),
            (None, weights) => weights.reader(),
        }
    }

    /// Refuses to be the start of a model with other settings, which would run without an error and
    /// give garbage.
    pub fn check_fits(&self, wanted: &ModelConfig) -> Result<()> {
        match model_difference(&self.model, wanted) {
            None => Ok(()),
            Some([key, stored, wanted]) => Err(UserError(format!(
                "init_from: {} has {key} = {stored} and the configuration {wanted}; set it to the \
                 former",
                self.folder.display(),
            ))
            .into()),
        }
    }

    /// The tokenizer beside the weights. It may have tokens that the model lacks, such as a [PAD]
    /// that was added without a resize; one that occurs in a text is an error.
    pub fn tokenizer(&self) -> Result<Tokenizer> {
        let tokenizer = Tokenizer::load(&self.folder)?;
        if let Some(reader) = self.reader()
            && reader.file("tokenizer.json")? != tokenizer.json()
        {
            let (folder, path) = (self.folder.display(), reader.location());
            return Err(UserError(format!(
                "model: tokenizer.json of {folder} is not the one that {path} was written with; \
                 copy that of the checkpoint there"
            ))
            .into());
        }
        let (entries, vocabulary) = (tokenizer.vocab_size(), self.model.vocab_size);
        if entries > vocabulary {
            crate::log!(
                "model: the tokenizer of {} has {entries} entries and the model a vocabulary of {vocabulary}; ids from {vocabulary} on cannot be used",
                self.folder.display()
            );
        }
        Ok(tokenizer)
    }

    /// Ids of the tokens that end a text.
    pub fn end_tokens(&self, tokenizer: &Tokenizer) -> Vec<u32> {
        match self.weights.end_tokens() {
            [] => tokenizer.eos().into_iter().collect(),
            ids => ids.to_vec(),
        }
    }

    /// Element type of the stored weights.
    pub fn stored_dtype(&self) -> DType {
        self.weights.dtype()
    }

    /// The parameters of `llama` as elements of `dtype`, in the order of its specs.
    pub fn parameters(&self, runtime: &Runtime, llama: &Llama, dtype: DType) -> Result<Vec<Array>> {
        self.arrays(runtime, llama.specs.iter().map(|spec| (spec, spec.held_as(dtype).dtype)))
    }

    /// All parameters as a run keeps them.
    pub fn as_kept(&self, runtime: &Runtime, llama: &Llama) -> Result<Vec<Array>> {
        self.arrays(runtime, llama.specs.iter().map(|spec| (spec, spec.dtype)))
    }

    /// The parameters that no step of a run changes, as the run keeps them.
    pub fn frozen(&self, runtime: &Runtime, programs: &Programs) -> Result<Vec<Array>> {
        self.check_fits(&programs.config.model)?;
        self.check_plain()?;
        let frozen = &programs.llama.specs[..programs.llama.frozen()];
        self.arrays(runtime, frozen.iter().map(|spec| (spec, spec.dtype)))
    }

    fn arrays<'a>(
        &self,
        runtime: &Runtime,
        parameters: impl Iterator<Item = (&'a ParamSpec, DType)>,
    ) -> Result<Vec<Array>> {
        let warned = RefCell::new(HashSet::new());
        let load = |(spec, dtype): (&ParamSpec, DType)| {
            let (ty, sharding) =
                (spec.ty().with_dtype(dtype), runtime.parallel().parameter(&spec.dims));
            let read = |shard: &Shard| {
                let bytes = self.read_shard(spec, shard, dtype)?;
                let broken = count_not_finite(&bytes, dtype);
                if broken > 0 && warned.borrow_mut().insert(spec.name.clone()) {
                    let name = &spec.name;
                    crate::log!("warning: {name} holds {broken} numbers that are infinite or NaN");
                }
                Ok::<_, anyhow::Error>(bytes)
            };
            Array::from_shards(&runtime.devices, &ty, &sharding, read)
                .with_context(|| format!("model: {}", spec.name))
        };
        parameters.map(load).collect()
    }

    /// A shard of a parameter, whose dim 0 goes over the layers where they are stacked.
    fn read_shard(&self, spec: &ParamSpec, shard: &Shard, dtype: DType) -> Result<Vec<u8>> {
        let mut bytes = vec![0; shard.elements() * dtype.size()];
        let names = spec.names();
        let layers = usize::from(spec.is_stacked());
        let (first, count) = match spec.is_stacked() {
            true => (shard.starts[0], shard.sizes[0]),
            false => (0, 1),
        };
        let each = bytes.len() / count;
        for (name, out) in names[first..first + count].iter().zip(bytes.chunks_mut(each)) {
            let (starts, sizes) = (&shard.starts[layers..], &shard.sizes[layers..]);
            match (&self.adapter, spec.content) {
                (Some(adapter), _) if spec.is_trained => {
                    adapter.read(name, spec.tensor_shape(), starts, sizes, dtype, out)?;
                }
                (Some(_), Content::Tensor) => {
                    // As the run kept it.
                    let mut kept = vec![0; out.len() / dtype.size() * spec.dtype.size()];
                    self.weights.read(name, starts, sizes, spec.dtype, &mut kept)?;
                    convert(&kept, spec.dtype, out, dtype);
                }
                (None, Content::Tensor) => self.weights.read(name, starts, sizes, dtype, out)?,
                (_, content) => {
                    out.copy_from_slice(&read_part(&self.weights, name, content, starts, sizes)?);
                }
            }
        }
        Ok(bytes)
    }
}

/// The settings of the model of this name. Of the hub's models no weights are fetched, and a
/// directory need not have any.
pub fn model_settings(name: &str) -> Result<ModelConfig> {
    let settings = |file: &str| hub::is_model_file(file) && file.ends_with(".json");
    if is_address(Path::new(name)) {
        return Ok(ModelSource::open(name)?.model);
    }
    let folder = hub::locate_model(name, &settings)?;
    match folder.join("config.json").is_file() && !Weights::are_in(&folder) {
        true => Ok(HfConfig::read(&folder)?.model),
        false => Ok(ModelSource::open(name)?.model),
    }
}

/// Refuses a directory whose tensors are not those of its settings.
fn check(directory: &mut ModelDirectory) -> Result<()> {
    let specs = crate::llama::params::param_specs(&directory.config.model, false);
    let expected: Vec<TensorSpec> = specs
        .iter()
        .map(|s| TensorSpec::new(s.name.clone(), DType::F32, s.tensor_shape()))
        .collect();
    Ok(directory.check(&expected)?)
}
