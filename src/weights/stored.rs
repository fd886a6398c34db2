//! The weights of a model as they are stored: in a Hugging Face directory or in a checkpoint of
//! ours.

use anyhow::{Context, Result};

use crate::config::Config;
use crate::dtype::DType;
use crate::hf::ModelDirectory;
use crate::hf::bitsandbytes::Nf4Matrix;
use crate::hf::safetensors::convert;

use super::checkpoint::Reader;

pub(super) enum StoredWeights {
    HuggingFace(Box<ModelDirectory>),
    Checkpoint(Box<Reader>),
}

impl StoredWeights {
    pub(super) fn reader(&self) -> Option<&Reader> {
        match self {
            StoredWeights::Checkpoint(reader) => Some(reader),
            StoredWeights::HuggingFace(_) => None,
        }
    }

    /// Ids of the tokens that end a text, where the settings say so.
    pub(super) fn end_tokens(&self) -> &[u32] {
        match self {
            StoredWeights::HuggingFace(d) => &d.config.eos_token_ids,
            StoredWeights::Checkpoint(_) => &[],
        }
    }

    /// Element type of the embedding.
    pub(super) fn dtype(&self) -> DType {
        let name = "model.embed_tokens.weight";
        match self {
            StoredWeights::HuggingFace(d) => d.weights.get(name).map_or(DType::F32, |t| t.dtype),
            StoredWeights::Checkpoint(reader) => reader.get(name).map_or(DType::F32, |t| t.dtype),
        }
    }

    /// Shape of a matrix by its Hugging Face name.
    pub(super) fn matrix_shape(&self, name: &str) -> Result<[usize; 2]> {
        let shape = match self {
            StoredWeights::HuggingFace(d) => d.shape(name),
            StoredWeights::Checkpoint(reader) => Some(reader.get(name)?.shape.clone()),
        };
        let shape = shape.and_then(|shape| shape.try_into().ok());
        shape.with_context(|| format!("model: {name} is not a matrix"))
    }

    /// A matrix as it is stored, where that is in NF4.
    pub(super) fn nf4(&self, name: &str) -> Result<Option<Nf4Matrix>> {
        match self {
            StoredWeights::HuggingFace(directory) => Ok(directory.nf4(name)?),
            StoredWeights::Checkpoint(_) => Ok(None),
        }
    }

    /// A part of a tensor as elements of `dtype`.
    pub(super) fn read(
        &self,
        name: &str,
        starts: &[usize],
        sizes: &[usize],
        dtype: DType,
        out: &mut [u8],
    ) -> Result<()> {
        match self {
            StoredWeights::HuggingFace(d) => d.read_block(name, starts, sizes, dtype, out)?,
            StoredWeights::Checkpoint(reader) => {
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

/// The configuration that a checkpoint was written with.
pub fn stored_config(reader: &Reader) -> Result<Config> {
    let text = String::from_utf8_lossy(&reader.file("config.toml")?).into_owned();
    let name = reader.location().join("config.toml").to_string();
    Ok(Config::parse(&text, &name, &[])?)
}
