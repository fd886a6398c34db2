//! The weights of a model directory: one file, or shards with `model.safetensors.index.json`.

use super::file::TensorFile;
use super::header::TensorInfo;
use crate::dtype::DType;
use crate::hf::{HfError, Result};
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Component, Path};

/// File of a model that fits into one.
pub(super) const SINGLE: &str = "model.safetensors";
/// File that says which shard holds which tensor.
pub(super) const INDEX: &str = "model.safetensors.index.json";

/// Every tensor of a model, whichever file holds it.
#[derive(Debug)]
pub struct Weights {
    files: Vec<TensorFile>,
    /// Name to index in `files`.
    place: BTreeMap<String, usize>,
}

#[derive(Deserialize)]
struct Index {
    weight_map: BTreeMap<String, String>,
}

impl Weights {
    /// Opens `model.safetensors` of a directory or, where there is none, the shards of its index.
    pub fn open(directory: &Path) -> Result<Weights> {
        let (single, index) = (directory.join(SINGLE), directory.join(INDEX));
        if single.is_file() {
            Weights::open_file(&single)
        } else if index.is_file() {
            Weights::open_index(&index)
        } else {
            let directory = directory.display();
            Err(HfError::Invalid(format!(
                "model: {directory} has neither {SINGLE} nor {INDEX}; only safetensors weights can be read"
            )))
        }
    }

    /// Opens a single file.
    pub fn open_file(path: &Path) -> Result<Weights> {
        let file = TensorFile::open(path)?;
        let place = file.tensors().iter().map(|t| (t.name.clone(), 0)).collect();
        Ok(Weights { files: vec![file], place })
    }

    /// Opens all shards of an index; tensors that the index does not name are left aside.
    pub fn open_index(path: &Path) -> Result<Weights> {
        let text = std::fs::read(path).map_err(HfError::io("safetensors index: read", path))?;
        let index: Index =
            serde_json::from_slice(&text).map_err(|e| broken(path, &e.to_string()))?;
        let names: BTreeSet<&String> = index.weight_map.values().collect();
        let names: Vec<&String> = names.into_iter().collect();
        let folder = path.parent().unwrap_or(Path::new(""));
        let files = (names.iter())
            .map(|name| open_shard(path, folder, name))
            .collect::<Result<Vec<_>>>()?;
        let mut place = BTreeMap::new();
        for (tensor, file) in &index.weight_map {
            let at = names.partition_point(|name| *name < file);
            files[at].get(tensor)?;
            place.insert(tensor.clone(), at);
        }
        Ok(Weights { files, place })
    }

    /// Names of all tensors, sorted.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.place.keys().map(String::as_str)
    }

    /// The tensor of this name, if there is one.
    pub fn get(&self, name: &str) -> Option<&TensorInfo> {
        self.file(name).ok()?.get(name).ok()
    }

    /// Bytes of all tensors in their files.
    pub fn bytes(&self) -> u64 {
        self.names().filter_map(|n| self.get(n)).map(|t| t.bytes).sum()
    }

    /// See [`TensorFile::read_as`].
    pub fn read_as(&self, name: &str, dtype: DType, out: &mut [u8]) -> Result<()> {
        self.file(name)?.read_as(name, dtype, out)
    }

    /// See [`TensorFile::read_block`].
    pub fn read_block(
        &self,
        name: &str,
        starts: &[usize],
        sizes: &[usize],
        dtype: DType,
        out: &mut [u8],
    ) -> Result<()> {
        self.file(name)?.read_block(name, starts, sizes, dtype, out)
    }

    fn file(&self, name: &str) -> Result<&TensorFile> {
        let index = self.place.get(name).ok_or_else(|| {
            let folder = self.files.first().and_then(|f| f.path().parent());
            let folder = folder.unwrap_or(Path::new("")).display();
            HfError::Invalid(format!("model: {folder} has no tensor {name}"))
        })?;
        Ok(&self.files[*index])
    }
}

fn open_shard(index: &Path, folder: &Path, name: &str) -> Result<TensorFile> {
    // An index from elsewhere must not reach files outside its own folder.
    let mut components = Path::new(name).components();
    let plain = matches!(components.next(), Some(Component::Normal(_)));
    if !plain || components.next().is_some() {
        return Err(broken(index, &format!("{name:?} is not a file name")));
    }
    TensorFile::open(&folder.join(name))
}

fn broken(path: &Path, problem: &str) -> HfError {
    let path = path.display();
    HfError::Invalid(format!(
        "safetensors index: {path} is damaged: {problem}; fetch the file again"
    ))
}
