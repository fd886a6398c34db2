//! Where a model comes from: a Hugging Face directory, a hub id, a run of ours or one of its
//! checkpoints. Tensors are read shard by shard, as the mesh asks for them, so that a model much
//! larger than memory can be loaded.

use std::cell::RefCell;
use std::collections::HashSet;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::config::{Config, ModelConfig, model_difference};
use crate::data::Tokenizer;
use crate::dtype::DType;
use crate::error::UserError;
use crate::hf::hub::{self, Hub};
use crate::hf::safetensors::{TensorSpec, Weights, convert, count_not_finite};
use crate::hf::{HfConfig, ModelDirectory};
use crate::llama::{Llama, ParamSpec};

use super::checkpoint::{self, CheckpointError, Reader};
use crate::runtime::Runtime;
use crate::runtime::array::{Array, Shard};

/// A model on disk whose settings were read.
pub struct ModelSource {
    /// Folder of the settings and the tokenizer.
    pub folder: PathBuf,
    pub model: ModelConfig,
    weights: Stored,
}

enum Stored {
    HuggingFace(Box<ModelDirectory>),
    Checkpoint(Box<Reader>),
}

impl ModelSource {
    /// Opens what `--model` or `train.init_from` names.
    pub fn open(name: &str) -> Result<ModelSource> {
        let folder = hub::locate(name)?;
        let warn = |why: &CheckpointError| crate::log!("warning: {why}");
        if let Some(reader) = checkpoint::newest(&folder, warn)? {
            return ModelSource::checkpoint(reader, &folder);
        }
        if folder.join("manifest.json").is_file() {
            return ModelSource::checkpoint(Reader::open(&folder)?, &folder);
        }
        if folder.join("config.json").is_file() {
            return ModelSource::hugging_face(&folder);
        }
        Err(UserError(format!(
            "model: {} has neither config.json nor checkpoints; name a Hugging Face directory, a run or one of its checkpoints",
            folder.display()
        ))
        .into())
    }

    fn hugging_face(folder: &Path) -> Result<ModelSource> {
        let mut directory = ModelDirectory::open(folder)?;
        check(&mut directory)?;
        for note in &directory.notes {
            crate::log!("model: {}: {note}", folder.display());
        }
        Ok(ModelSource {
            folder: folder.to_path_buf(),
            model: directory.config.model.clone(),
            weights: Stored::HuggingFace(Box::new(directory)),
        })
    }

    fn checkpoint(reader: Reader, folder: &Path) -> Result<ModelSource> {
        Ok(ModelSource {
            folder: folder.to_path_buf(),
            model: stored_config(&reader)?.model,
            weights: Stored::Checkpoint(Box::new(reader)),
        })
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

    /// The tokenizer beside the weights. It may have tokens that the model lacks, such as a [PAD] that
    /// was added without a resize; one that occurs in a text is an error.
    pub fn tokenizer(&self) -> Result<Tokenizer> {
        let tokenizer = Tokenizer::load(&self.folder)?;
        if let Stored::Checkpoint(reader) = &self.weights
            && reader.file("tokenizer.json")? != tokenizer.json()
        {
            let (folder, path) = (self.folder.display(), reader.path().display());
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
        match &self.weights {
            Stored::HuggingFace(d) if !d.config.eos_token_ids.is_empty() => {
                d.config.eos_token_ids.clone()
            }
            _ => tokenizer.eos().into_iter().collect(),
        }
    }

    /// Element type of the stored weights.
    pub fn stored_dtype(&self) -> DType {
        let name = "model.embed_tokens.weight";
        match &self.weights {
            Stored::HuggingFace(d) => d.weights.get(name).map_or(DType::F32, |t| t.dtype),
            Stored::Checkpoint(reader) => reader.get(name).map_or(DType::F32, |t| t.dtype),
        }
    }

    /// The parameters of `llama` as elements of `dtype`, in the order of its specs.
    pub fn parameters(&self, runtime: &Runtime, llama: &Llama, dtype: DType) -> Result<Vec<Array>> {
        let warned = RefCell::new(HashSet::new());
        let load = |spec: &ParamSpec| {
            let (ty, place) =
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
            Array::from_shards(&runtime.devices, &ty, &place, read)
                .with_context(|| format!("model: {}", spec.name))
        };
        llama.specs.iter().map(load).collect()
    }

    /// A whole tensor by its Hugging Face name, as elements of `dtype`.
    pub fn tensor(&self, name: &str, shape: &[usize], dtype: DType, out: &mut [u8]) -> Result<()> {
        self.read(name, &vec![0; shape.len()], shape, dtype, out)
    }

    /// A shard of a parameter, whose dim 0 goes over the layers where they are stacked.
    fn read_shard(&self, spec: &ParamSpec, shard: &Shard, dtype: DType) -> Result<Vec<u8>> {
        let mut bytes = vec![0; shard.elements() * dtype.size()];
        let names = spec.names();
        if !spec.is_stacked() {
            self.read(&names[0], &shard.starts, &shard.sizes, dtype, &mut bytes)?;
            return Ok(bytes);
        }
        let (start, count) = (shard.starts[0], shard.sizes[0]);
        let each = bytes.len() / count;
        for (name, out) in names[start..start + count].iter().zip(bytes.chunks_mut(each)) {
            self.read(name, &shard.starts[1..], &shard.sizes[1..], dtype, out)?;
        }
        Ok(bytes)
    }

    fn read(
        &self,
        name: &str,
        starts: &[usize],
        sizes: &[usize],
        dtype: DType,
        out: &mut [u8],
    ) -> Result<()> {
        match &self.weights {
            Stored::HuggingFace(d) => d.weights.read_block(name, starts, sizes, dtype, out)?,
            Stored::Checkpoint(reader) => {
                let stored = reader.get(name)?.dtype;
                let elements: usize = sizes.iter().product();
                let mut bytes = vec![0; elements * stored.size()];
                reader.read_slice(name, starts, sizes, &mut bytes)?;
                convert(&bytes, stored, out, dtype);
            }
        }
        Ok(())
    }
}

/// The settings of the model of this name. Of the hub's models no weights are fetched, and a
/// directory need not have any.
pub fn model_settings(name: &str) -> Result<ModelConfig> {
    let settings = |file: &str| hub::is_model_file(file) && file.ends_with(".json");
    let is_path = Path::new(name).exists() || !hub::is_id(name);
    let folder = match is_path {
        true => hub::locate(name)?,
        false => Hub::from_env().resolve(name, None, &settings)?,
    };
    match folder.join("config.json").is_file() && !Weights::are_in(&folder) {
        true => Ok(HfConfig::read(&folder)?.model),
        false => Ok(ModelSource::open(name)?.model),
    }
}

/// The configuration that a checkpoint was written with.
pub fn stored_config(reader: &Reader) -> Result<Config> {
    let text = String::from_utf8_lossy(&reader.file("config.toml")?).into_owned();
    let name = reader.path().join("config.toml").display().to_string();
    Ok(Config::parse(&text, &name, &[])?)
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
