//! The weights of a model directory: one file, or shards with `model.safetensors.index.json`.

use super::file::TensorFile;
use super::header::TensorInfo;
use crate::dtype::DType;
use crate::foreign_file;
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
    tensors: BTreeMap<String, Location>,
}

/// Where a tensor is stored.
#[derive(Clone, Debug)]
struct Location {
    /// Index in `files`.
    file: usize,
    /// Name in the file.
    name: String,
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

    /// Whether a directory has weights.
    pub fn are_in(directory: &Path) -> bool {
        directory.join(SINGLE).is_file() || directory.join(INDEX).is_file()
    }

    /// Opens a single file.
    pub fn open_file(path: &Path) -> Result<Weights> {
        let file = TensorFile::open(path)?;
        let location = |name: &String| Location { file: 0, name: name.clone() };
        let tensors = file.tensors().iter().map(|t| (t.name.clone(), location(&t.name))).collect();
        Ok(Weights { files: vec![file], tensors })
    }

    /// Opens all shards of an index; tensors that the index does not name are left aside.
    pub fn open_index(path: &Path) -> Result<Weights> {
        let text = foreign_file::read(path, foreign_file::TABLE_BYTES)
            .map_err(HfError::io("safetensors index: read", path))?;
        let index: Index = serde_json::from_slice(&text).map_err(|e| {
            let mistake = foreign_file::mistaken_for(&text).map(str::to_owned);
            broken(path, &mistake.unwrap_or_else(|| foreign_file::quote(&e.to_string())))
        })?;
        let names: BTreeSet<&String> = index.weight_map.values().collect();
        let names: Vec<&String> = names.into_iter().collect();
        let folder = path.parent().unwrap_or(Path::new(""));
        let files = (names.iter())
            .map(|name| open_shard(path, folder, name))
            .collect::<Result<Vec<_>>>()?;
        let mut tensors = BTreeMap::new();
        for (tensor, file) in &index.weight_map {
            let at = names.partition_point(|name| *name < file);
            if files[at].foreign().any(|foreign| foreign == tensor) {
                continue;
            }
            files[at].get(tensor)?;
            tensors.insert(tensor.clone(), Location { file: at, name: tensor.clone() });
        }
        Ok(Weights { files, tensors })
    }

    /// Gives tensors other names than those of the files; None keeps a name.
    pub fn rename(&mut self, new_name: impl Fn(&str) -> Option<String>) {
        let tensors = std::mem::take(&mut self.tensors).into_iter();
        self.tensors = tensors.map(|(name, at)| (new_name(&name).unwrap_or(name), at)).collect();
    }

    /// Names of tensors whose element type cannot be read.
    pub fn foreign(&self) -> impl Iterator<Item = &str> {
        self.files.iter().flat_map(TensorFile::foreign)
    }

    /// Names of all tensors, sorted.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.tensors.keys().map(String::as_str)
    }

    /// The tensor of this name, if there is one.
    pub fn get(&self, name: &str) -> Option<&TensorInfo> {
        let (file, name) = self.stored(name).ok()?;
        file.get(name).ok()
    }

    /// Bytes of all tensors in their files.
    pub fn bytes(&self) -> u64 {
        self.names().filter_map(|n| self.get(n)).map(|t| t.bytes).sum()
    }

    /// See [`TensorFile::read_as`].
    pub fn read_as(&self, name: &str, dtype: DType, out: &mut [u8]) -> Result<()> {
        let (file, name) = self.stored(name)?;
        file.read_as(name, dtype, out)
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
        let (file, name) = self.stored(name)?;
        file.read_block(name, starts, sizes, dtype, out)
    }

    /// The file of a tensor and its name there.
    fn stored(&self, name: &str) -> Result<(&TensorFile, &str)> {
        if let Some(Location { file, name }) = self.tensors.get(name) {
            return Ok((&self.files[*file], name));
        }
        // A file that has the tensor in an element type that cannot be read says so.
        for file in self.files.iter().filter(|file| file.foreign().any(|foreign| foreign == name)) {
            file.get(name)?;
        }
        let folder = self.files.first().and_then(|f| f.location().parent());
        let folder = folder.map_or(String::new(), |folder| folder.to_string());
        Err(HfError::Invalid(format!("model: {folder} has no tensor {name}")))
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
