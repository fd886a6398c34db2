//! What is in a file or folder of weights or tokens, for a person who wonders: tensors with their
//! norms, documents with their lengths.
//!
//! Invariant: no device is opened and nothing is written.

mod tensors;
mod tokens;

use std::path::{Path, PathBuf};

use anyhow::Result;
use serde::Serialize;

pub use tensors::{TensorRow, TensorTable};
pub use tokens::{Stretch, TokenSummary};

use crate::error::UserError;

/// What was found under a name.
#[derive(Debug, Serialize)]
#[serde(untagged)]
pub enum Inspection {
    Tensors(TensorTable),
    Tokens(Vec<TokenSummary>),
}

/// The row of a token file that is shown.
#[derive(Clone, Debug)]
pub struct RowRequest {
    pub sequence_length: usize,
    /// Number of the sequence, from the start of the file on.
    pub row: u64,
    /// What the tokens are decoded with; None: the tokenizer.json beside the file.
    pub tokenizer: Option<PathBuf>,
}

impl Inspection {
    /// Of a Hugging Face directory, a hub id, a run, a checkpoint (also in a bucket), a safetensors
    /// file, a token file or a folder of token files.
    pub fn of(name: &str, row: &RowRequest) -> Result<Inspection> {
        let path = Path::new(name);
        let files = token_files(path)?;
        if !files.is_empty() {
            let summaries = files.iter().map(|file| TokenSummary::of(file, row));
            return Ok(Inspection::Tokens(summaries.collect::<Result<_>>()?));
        }
        if path.is_file() && path.extension().is_none_or(|e| e != "safetensors") {
            return Err(UserError(format!(
                "inspect: {name} is neither a safetensors nor a token file; name one, or the folder \
                 of a model, a run or a checkpoint"
            ))
            .into());
        }
        Ok(Inspection::Tensors(TensorTable::of(name)?))
    }

    /// As lines for a person.
    pub fn text(&self) -> String {
        match self {
            Inspection::Tensors(table) => table.text(),
            Inspection::Tokens(files) => {
                files.iter().map(TokenSummary::text).collect::<Vec<_>>().join("\n")
            }
        }
    }
}

/// The token file of this name, or those in the folder, by name.
fn token_files(path: &Path) -> Result<Vec<PathBuf>> {
    let is_tokens = |path: &Path| path.extension().is_some_and(|e| e == "tokens");
    if path.is_file() {
        return Ok(if is_tokens(path) { vec![path.to_owned()] } else { Vec::new() });
    }
    let Ok(entries) = std::fs::read_dir(path) else {
        return Ok(Vec::new());
    };
    let mut files = Vec::new();
    for entry in entries {
        let path = entry?.path();
        if is_tokens(&path) {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}
