//! Adapters on disk, over the weights of a model: those of a run's checkpoint, or a directory of
//! PEFT.

use anyhow::{Context, Result};

use crate::config::{BaseType, LoraConfig, ModelConfig};
use crate::dtype::DType;
use crate::error::UserError;
use crate::hf::peft::PeftAdapter;
use crate::hf::safetensors::{TensorSpec, convert};
use crate::llama::params::lora_specs;
use crate::pjrt::as_bytes;
use crate::strided::block_of;

use super::checkpoint::Reader;
use super::quantized::numbers_of;
use super::stored::stored_config;

/// Where the tensors of an adapter are.
#[derive(Debug)]
pub struct AdapterSource {
    pub lora: LoraConfig,
    tensors: Tensors,
}

/// The tensors of the adapter of one weight.
pub(super) struct AdapterTensors {
    /// [r, in].
    pub(super) a: Vec<f32>,
    /// [out, r].
    pub(super) b: Vec<f32>,
    /// [out].
    pub(super) magnitude: Option<Vec<f32>>,
}

#[derive(Debug)]
enum Tensors {
    Checkpoint(Box<Reader>),
    Peft(Box<PeftAdapter>),
}

impl AdapterSource {
    /// That of a checkpoint, which was written by a run with these settings.
    pub(super) fn of_checkpoint(reader: Reader, lora: LoraConfig) -> AdapterSource {
        AdapterSource { lora, tensors: Tensors::Checkpoint(Box::new(reader)) }
    }

    /// That of PEFT, which must fit `model`.
    pub(super) fn of_peft(adapter: PeftAdapter, model: &ModelConfig) -> Result<AdapterSource> {
        // Over the weights as they are stored.
        let lora = LoraConfig { base: BaseType::Float32, ..adapter.lora.clone() };
        crate::llama::params::check_lora(model, &lora)
            .with_context(|| format!("adapter: {}", adapter.path.display()))?;
        adapter.check(&tensor_specs(model, &lora))?;
        Ok(AdapterSource { lora, tensors: Tensors::Peft(Box::new(adapter)) })
    }

    /// The checkpoint that holds it, if one does.
    pub(super) fn reader(&self) -> Option<&Reader> {
        match &self.tensors {
            Tensors::Checkpoint(reader) => Some(reader),
            Tensors::Peft(_) => None,
        }
    }

    /// What is beside the weight of this name, if it has an adapter.
    pub(super) fn of_weight(
        &self,
        model: &ModelConfig,
        weight: &str,
    ) -> Result<Option<AdapterTensors>> {
        let specs = tensor_specs(model, &self.lora);
        let find = |part: &str| {
            let name = format!("{}{part}", weight.strip_suffix("weight")?);
            specs.iter().find(|spec| spec.name == name)
        };
        let (Some(a), Some(b)) = (find("lora_A.weight"), find("lora_B.weight")) else {
            return Ok(None);
        };
        let read = |spec: &TensorSpec| {
            let mut bytes = vec![0; spec.bytes() as usize];
            self.tensor(spec, &mut bytes)?;
            Ok::<_, anyhow::Error>(numbers_of(&bytes))
        };
        let magnitude = find("lora_magnitude_vector").map(read).transpose()?;
        Ok(Some(AdapterTensors { a: read(a)?, b: read(b)?, magnitude }))
    }

    /// A whole tensor.
    pub fn tensor(&self, spec: &TensorSpec, out: &mut [u8]) -> Result<()> {
        let start = vec![0; spec.shape.len()];
        self.read(&spec.name, &spec.shape, &start, &spec.shape, spec.dtype, out)
    }

    /// A part of a tensor of `shape` as elements of `dtype`.
    pub(super) fn read(
        &self,
        name: &str,
        shape: &[usize],
        starts: &[usize],
        sizes: &[usize],
        dtype: DType,
        out: &mut [u8],
    ) -> Result<()> {
        let element = DType::F32.size();
        let part = match &self.tensors {
            Tensors::Checkpoint(reader) => {
                let mut part = vec![0; sizes.iter().product::<usize>() * element];
                reader.read_slice(name, starts, sizes, &mut part)?;
                part
            }
            Tensors::Peft(adapter) => {
                let tensor = adapter.tensor(name, shape)?;
                block_of(as_bytes(&tensor), shape, starts, sizes, element)
            }
        };
        convert(&part, DType::F32, out, dtype);
        Ok(())
    }
}

/// The tensors of a model's adapters, layer by layer.
pub fn tensor_specs(model: &ModelConfig, lora: &LoraConfig) -> Vec<TensorSpec> {
    let specs = lora_specs(model, lora, false).into_iter().filter(|spec| spec.is_trained);
    specs.map(|s| TensorSpec::new(s.name.clone(), DType::F32, s.tensor_shape())).collect()
}

/// Refuses to continue a run whose checkpoint has other adapters than its configuration.
pub fn check_same_adapters(reader: &Reader, lora: Option<&LoraConfig>) -> Result<()> {
    let stored = stored_config(reader)?.lora;
    let Some([key, stored, here]) = crate::config::lora_difference(stored.as_ref(), lora) else {
        return Ok(());
    };
    Err(UserError(format!(
        "resume: {} was written with {key} = {stored} and the configuration has {here}; set it to \
         the former or name another --output",
        reader.location()
    ))
    .into())
}
