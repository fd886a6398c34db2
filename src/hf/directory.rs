//! A model directory as `transformers` saves it: settings, weights and the files of a tokenizer.
//! Names and shapes are compared with those of the model; what directories of the wild do otherwise
//! is read where the result is the same, and said in a line.

use super::bitsandbytes::{self, Nf4Matrix};
use super::config_json::{CONFIG, HfConfig};
use super::safetensors::{TensorSpec, Weights, convert};
use super::{HfError, Result};
use crate::dtype::DType;
use crate::foreign_file::quote;
use crate::quantization::nf4;
use crate::strided::block_of;
use std::collections::{BTreeMap, HashSet};
use std::path::{Path, PathBuf};

const EMBEDDING: &str = "model.embed_tokens.weight";
const HEAD: &str = "lm_head.weight";

/// Bytes of a tensor that are compared at a time.
const COMPARED: usize = 1 << 22;

/// Tensors that a message names at most.
const NAMED: usize = 3;

/// A model directory whose settings were read and whose weights are open.
#[derive(Debug)]
pub struct ModelDirectory {
    pub path: PathBuf,
    /// The settings; a tied head that is stored with other numbers is not tied.
    pub config: HfConfig,
    pub weights: Weights,
    /// The matrices that are stored in NF4, with their shapes.
    nf4: BTreeMap<String, [usize; 2]>,
    /// Lines about what was read otherwise than it is stored.
    pub notes: Vec<String>,
}

impl ModelDirectory {
    /// Opens a directory with `config.json` and safetensors weights.
    pub fn open(path: &Path) -> Result<ModelDirectory> {
        if !path.join(CONFIG).exists() {
            let path = path.display();
            return Err(HfError::Invalid(format!(
                "model: {path} is not a model directory, for it has no {CONFIG}"
            )));
        }
        let mut directory = ModelDirectory {
            path: path.to_path_buf(),
            config: HfConfig::read(path)?,
            weights: Weights::open(path)?,
            nf4: BTreeMap::new(),
            notes: Vec::new(),
        };
        directory.complete_names();
        directory.nf4 = bitsandbytes::matrices(&directory.weights)?;
        directory.check_tie()?;
        Ok(directory)
    }

    /// Shape of a tensor, if there is one of this name.
    pub fn shape(&self, name: &str) -> Option<Vec<usize>> {
        let stored = || self.weights.get(name).map(|tensor| tensor.shape.clone());
        self.nf4.get(name).map(|shape| shape.to_vec()).or_else(stored)
    }

    /// The matrix of this name as it is stored, where that is in NF4.
    pub fn nf4(&self, name: &str) -> Result<Option<Nf4Matrix>> {
        let is_stored = self.nf4.contains_key(name);
        is_stored.then(|| bitsandbytes::matrix(&self.weights, name)).transpose()
    }

    /// A block of a tensor as elements of `dtype`; see [`Weights::read_block`].
    pub fn read_block(
        &self,
        name: &str,
        starts: &[usize],
        sizes: &[usize],
        dtype: DType,
        out: &mut [u8],
    ) -> Result<()> {
        let Some(matrix) = self.nf4(name)? else {
            return self.weights.read_block(name, starts, sizes, dtype, out);
        };
        let numbers = nf4::dequantize(&matrix.codes, &matrix.scales);
        let numbers: Vec<u8> = numbers.iter().flat_map(|x| x.to_le_bytes()).collect();
        let block = block_of(&numbers, &self.nf4[name], starts, sizes, DType::F32.size());
        convert(&block, DType::F32, out, dtype);
        Ok(())
    }

    /// The names of a base model without a head lack the prefix `model.`, and of two tied tensors
    /// `save_model` stores one.
    fn complete_names(&mut self) {
        if !self.weights.names().any(|name| name.starts_with("model.")) {
            self.weights.rename(|name| (name != HEAD).then(|| format!("model.{name}")));
        }
        let has = |name| self.weights.get(name).is_some();
        if self.config.model.tie_word_embeddings && !has(EMBEDDING) && has(HEAD) {
            self.weights.rename(|name| (name == HEAD).then(|| EMBEDDING.to_string()));
        }
    }

    /// A tied head that is stored with other numbers than the embedding counts, as it does for
    /// `transformers`.
    fn check_tie(&mut self) -> Result<()> {
        let (embedding, head) = (self.weights.get(EMBEDDING), self.weights.get(HEAD));
        let (Some(embedding), Some(head)) = (embedding, head) else {
            return Ok(());
        };
        let comparable = embedding.shape == head.shape && embedding.shape.len() == 2;
        if self.config.model.tie_word_embeddings && comparable && !self.same_numbers()? {
            self.config.model.tie_word_embeddings = false;
            self.notes.push(format!(
                "{CONFIG} ties {HEAD} to {EMBEDDING}, but both are stored with different numbers; the stored head is used"
            ));
        }
        Ok(())
    }

    fn same_numbers(&self) -> Result<bool> {
        let shape = self.weights.get(EMBEDDING).map(|t| t.shape.clone()).unwrap_or_default();
        let rows_at_once = (COMPARED / 4 / shape[1].max(1)).max(1);
        for first in (0..shape[0]).step_by(rows_at_once) {
            let sizes = [rows_at_once.min(shape[0] - first), shape[1]];
            let read = |name| {
                let mut bytes = vec![0; sizes[0] * sizes[1] * 4];
                self.weights.read_block(name, &[first, 0], &sizes, DType::F32, &mut bytes)?;
                Ok::<_, HfError>(bytes)
            };
            if read(EMBEDDING)? != read(HEAD)? {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// Compares names and shapes with those of the model, element types aside: names the first
    /// tensor that is wrong, missing or one too many. Buffers that the model does not need are left
    /// out with a note.
    pub fn check(&mut self, expected: &[TensorSpec]) -> Result<()> {
        let known: HashSet<&str> = expected.iter().map(|spec| spec.name.as_str()).collect();
        self.check_shapes(expected)?;
        let stored = self.weights.names().chain(self.weights.foreign());
        let extra: Vec<&str> =
            stored.filter(|name| !known.contains(name) && !self.is_tied_copy(name)).collect();
        let extra: Vec<&str> =
            extra.into_iter().filter(|name| !bitsandbytes::is_part(name, &self.nf4)).collect();
        if let Some(name) = extra.iter().find(|name| !is_buffer(name)) {
            let shape = self.weights.get(name).map(|t| &t.shape[..]).unwrap_or_default();
            return self.refuse(format!(
                "tensor {} of shape {shape:?} is not one of the model that {CONFIG} describes; the model is of another kind",
                quote(name)
            ));
        }
        if !extra.is_empty() {
            let names: Vec<String> = extra.iter().take(NAMED).map(|name| quote(name)).collect();
            let (count, names) = (extra.len(), names.join(", "));
            self.notes.push(format!(
                "{count} buffers that the model does not need are left out: {names}"
            ));
        }
        Ok(())
    }

    fn check_shapes(&self, expected: &[TensorSpec]) -> Result<()> {
        for TensorSpec { name, shape, .. } in expected {
            if self.weights.foreign().any(|foreign| foreign == name) {
                // Says which element type it has.
                self.weights.read_as(name, DType::F32, &mut [])?;
            }
            match self.shape(name) {
                None => {
                    return self.refuse(format!("tensor {name} of shape {shape:?} is missing"));
                }
                Some(stored) if stored != *shape => {
                    return self.refuse(format!(
                        "tensor {name} has shape {stored:?}, {CONFIG} gives {shape:?}"
                    ));
                }
                Some(_) => {}
            }
        }
        Ok(())
    }

    fn refuse(&self, problem: String) -> Result<()> {
        Err(HfError::Invalid(format!("model: {}: {problem}", self.path.display())))
    }

    fn is_tied_copy(&self, name: &str) -> bool {
        name == HEAD && self.config.model.tie_word_embeddings
    }
}

/// Whether a tensor is a table or a mask that a module computes itself, as old versions saved them,
/// as against a parameter, which would change the result.
fn is_buffer(name: &str) -> bool {
    let last = name.rsplit('.').next().unwrap_or_default();
    let is_mask = last == "masked_bias" || name.ends_with(".attn.bias");
    let is_parameter = ["weight", "bias", "lora"].iter().any(|word| last.contains(word));
    is_mask || !is_parameter
}
