//! A model directory as `transformers` saves it: settings, weights and the files of a tokenizer.

use super::config_json::{CONFIG, HfConfig};
use super::safetensors::{TensorSpec, Weights};
use super::{HfError, Result};
use std::collections::HashSet;
use std::path::{Path, PathBuf};

/// Files of which one kind makes a directory able to tokenize.
const TOKENIZERS: [&str; 3] = ["tokenizer.json", "vocab.json", "tokenizer.model"];

/// A model directory whose settings were read and whose weights are open.
#[derive(Debug)]
pub struct ModelDirectory {
    pub path: PathBuf,
    pub config: HfConfig,
    pub weights: Weights,
}

impl ModelDirectory {
    /// Opens a directory with `config.json` and safetensors weights.
    pub fn open(path: &Path) -> Result<ModelDirectory> {
        if !path.join(CONFIG).is_file() {
            let path = path.display();
            return Err(HfError::Invalid(format!(
                "model: {path} is no model directory, for it has no {CONFIG}"
            )));
        }
        Ok(ModelDirectory {
            path: path.to_path_buf(),
            config: HfConfig::read(path)?,
            weights: Weights::open(path)?,
        })
    }

    /// Whether a tokenizer lies in the directory.
    pub fn has_tokenizer(&self) -> bool {
        TOKENIZERS.iter().any(|name| self.path.join(name).is_file())
    }

    /// Compares names and shapes with those of the model, element types aside: names the first
    /// tensor that is wrong, missing or one too many.
    pub fn check(&self, expected: &[TensorSpec]) -> Result<()> {
        let fail = |problem: String| {
            let path = self.path.display();
            Err(HfError::Invalid(format!("model: {path}: {problem}")))
        };
        for spec in expected {
            let (name, shape) = (&spec.name, &spec.shape);
            match self.weights.get(name) {
                None => return fail(format!("tensor {name} of shape {shape:?} is missing")),
                Some(found) if found.shape != *shape => {
                    let found = &found.shape;
                    return fail(format!(
                        "tensor {name} has shape {found:?}, config.json gives {shape:?}"
                    ));
                }
                Some(_) => {}
            }
        }
        let known: HashSet<&str> = expected.iter().map(|spec| spec.name.as_str()).collect();
        let extra = |name: &&str| !known.contains(name) && !self.is_redundant(name);
        match self.weights.names().find(extra) {
            None => Ok(()),
            Some(name) => {
                let shape = self.weights.get(name).map(|t| &t.shape[..]).unwrap_or_default();
                fail(format!(
                    "tensor {name} of shape {shape:?} is one that config.json does not give; the model is of another kind"
                ))
            }
        }
    }

    /// A stored copy of a tied head, and the RoPE frequencies that old versions saved.
    fn is_redundant(&self, name: &str) -> bool {
        (name == "lm_head.weight" && self.config.model.tie_word_embeddings)
            || name.ends_with(".rotary_emb.inv_freq")
    }
}
