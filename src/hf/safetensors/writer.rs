//! Streaming writers: tensors are declared first, because the header comes first, and then arrive
//! one by one in any order.

use super::direct_file::DirectFile;
use super::header::{Header, TensorSpec};
use super::weights::{INDEX, SINGLE};
use crate::atomic_file::write_atomically;
use crate::hf::{HfError, Result};
use serde_json::json;
use std::collections::HashMap;
use std::path::{Path, PathBuf};

/// One safetensors file under construction, under the name it was given; a temporary one is the
/// caller's business.
#[derive(Debug)]
pub struct FileWriter {
    path: PathBuf,
    file: DirectFile,
    /// Absolute position, length and whether it was written, of every tensor.
    tensors: HashMap<String, (u64, u64, bool)>,
    /// How many were not.
    missing: usize,
    length: u64,
}

impl FileWriter {
    /// Creates the file and writes its header.
    pub fn create(path: &Path, specs: &[TensorSpec]) -> Result<FileWriter> {
        let header = Header::layout(specs);
        let bytes = header.encode();
        let start = bytes.len() as u64;
        let mut file =
            DirectFile::create(path).map_err(HfError::io("safetensors: create", path))?;
        (file.write_all_at(&bytes, 0)).map_err(HfError::io("safetensors: write", path))?;
        let length = start + header.data_bytes();
        let tensors: HashMap<_, _> = (header.tensors.into_iter())
            .map(|t| (t.name, (start + t.offset, t.bytes, false)))
            .collect();
        assert_eq!(tensors.len(), specs.len(), "two tensors of one name");
        let missing = tensors.len();
        Ok(FileWriter { path: path.to_path_buf(), file, tensors, missing, length })
    }

    /// Where the bytes of a tensor go.
    ///
    /// # Panics
    /// If the tensor was not declared.
    pub fn position(&self, name: &str) -> u64 {
        self.tensors.get(name).unwrap_or_else(|| panic!("{name} was not declared")).0
    }

    /// Writes a whole tensor.
    ///
    /// # Panics
    /// If the tensor was not declared, or not with this many bytes.
    pub fn tensor(&mut self, name: &str, bytes: &[u8]) -> Result<()> {
        let entry = self.tensors.get_mut(name);
        let (at, expected, written) = entry.unwrap_or_else(|| panic!("{name} was not declared"));
        assert_eq!(*expected, bytes.len() as u64, "bytes of {name}");
        self.missing -= usize::from(!std::mem::replace(written, true));
        let written = self.file.write_all_at(bytes, *at).and_then(|()| match self.missing {
            0 => self.file.flush(),
            _ => Ok(()),
        });
        written.map_err(HfError::io("safetensors: write", &self.path))
    }

    /// Brings the file to the disk and returns its length.
    ///
    /// # Panics
    /// If a declared tensor was not written.
    pub fn finish(self) -> Result<u64> {
        for (name, (_, _, written)) in &self.tensors {
            assert!(written, "{name} was declared and not written");
        }
        (self.file.finish()).map_err(HfError::io("safetensors: sync", &self.path))?;
        Ok(self.length)
    }
}

/// Splits tensors, in their order, into files of at most `max_bytes` (a larger tensor gets a file
/// of its own), and names the files `<stem>-00001-of-0000N.safetensors`.
pub fn shards(specs: &[TensorSpec], stem: &str, max_bytes: u64) -> Vec<(String, Vec<TensorSpec>)> {
    let mut groups: Vec<Vec<TensorSpec>> = vec![Vec::new()];
    let mut filled = 0;
    for spec in specs {
        if filled > 0 && filled + spec.bytes() > max_bytes {
            groups.push(Vec::new());
            filled = 0;
        }
        filled += spec.bytes();
        groups.last_mut().expect("never empty").push(spec.clone());
    }
    let count = groups.len();
    let name = |i: usize| format!("{stem}-{:05}-of-{count:05}.safetensors", i + 1);
    (groups.into_iter().enumerate()).map(|(i, group)| (name(i), group)).collect()
}

/// The weights of a model directory under construction: `model.safetensors`, or shards and their
/// index. They appear one after the other, so that the directory should have a temporary name.
#[derive(Debug)]
pub struct WeightsWriter {
    directory: PathBuf,
    files: Vec<(String, FileWriter)>,
    file_of: HashMap<String, usize>,
    total: u64,
}

impl WeightsWriter {
    /// Begins weights in an existing directory that holds none yet.
    pub fn create(directory: &Path, specs: &[TensorSpec], max_bytes: u64) -> Result<WeightsWriter> {
        let mut plan = shards(specs, "model", max_bytes);
        if let [(name, _)] = plan.as_mut_slice() {
            *name = SINGLE.to_string();
        }
        let mut writer = WeightsWriter {
            directory: directory.to_path_buf(),
            files: Vec::new(),
            file_of: HashMap::new(),
            total: specs.iter().map(TensorSpec::bytes).sum(),
        };
        for (i, (name, group)) in plan.into_iter().enumerate() {
            let file = FileWriter::create(&directory.join(&name), &group)?;
            writer.files.push((name, file));
            writer.file_of.extend(group.into_iter().map(|spec| (spec.name, i)));
        }
        Ok(writer)
    }

    /// Writes a whole tensor; see [`FileWriter::tensor`].
    pub fn tensor(&mut self, name: &str, bytes: &[u8]) -> Result<()> {
        let file = *self.file_of.get(name).unwrap_or_else(|| panic!("{name} was not declared"));
        self.files[file].1.tensor(name, bytes)
    }

    /// Brings every file to the disk, the index last.
    pub fn finish(mut self) -> Result<()> {
        let mut names = Vec::new();
        for (name, file) in std::mem::take(&mut self.files) {
            file.finish()?;
            names.push(name);
        }
        if names.len() > 1 {
            write_file(&self.directory, INDEX, self.index(&names).as_bytes())?;
        }
        Ok(())
    }

    fn index(&self, names: &[String]) -> String {
        let mut tensors: Vec<_> = self.file_of.iter().collect();
        tensors.sort();
        let map: serde_json::Map<_, _> = (tensors.into_iter())
            .map(|(tensor, file)| (tensor.clone(), json!(names[*file])))
            .collect();
        let index = json!({"metadata": {"total_size": self.total}, "weight_map": map});
        format!("{index:#}\n")
    }
}

/// Writes a small file of a model directory.
pub(crate) fn write_file(directory: &Path, name: &str, bytes: &[u8]) -> Result<()> {
    let path = directory.join(name);
    write_atomically(&path, bytes).map_err(HfError::io("write", &path))
}
