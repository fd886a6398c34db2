//! Writing a checkpoint: into a temporary directory, tensor by tensor, then to the disk, then to its name.

use super::directory::{folder, latest, name, remove_leftovers, temporary};
use super::manifest::{self, FileEntry, Manifest, Part, TensorEntry};
use super::{CheckpointError, Result};
use crate::hf::HfError;
use crate::hf::safetensors::{
    FileWriter, MAX_SHARD_BYTES, TensorSpec, shards, sync_directory, write_file,
};
use serde::Serialize;
use std::collections::HashMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// A checkpoint under construction. Dropped before `finish`, it leaves nothing behind. One process writes one at a time into
/// a run's output.
#[derive(Debug)]
pub struct Writer {
    output: PathBuf,
    directory: PathBuf,
    files: Vec<(String, FileWriter)>,
    /// Name to index in `files`.
    place: HashMap<String, usize>,
    manifest: Manifest,
    /// Bytes of all tensors, for the message about a full disk.
    bytes: u64,
}

impl Writer {
    /// Begins the checkpoint after `step` steps of the run in `output`, and removes leftovers of crashed runs. `model` has
    /// the Hugging Face names of the parameters, `optimizer` names such as `m.<parameter>`; both share one name space.
    pub fn create(
        output: &Path,
        step: u64,
        model: &[TensorSpec],
        optimizer: &[TensorSpec],
    ) -> Result<Writer> {
        Writer::create_with_shards(output, step, model, optimizer, MAX_SHARD_BYTES)
    }

    pub(super) fn create_with_shards(
        output: &Path,
        step: u64,
        model: &[TensorSpec],
        optimizer: &[TensorSpec],
        max_bytes: u64,
    ) -> Result<Writer> {
        remove_leftovers(output)?;
        let directory = folder(output).join(temporary(step));
        let bytes = model.iter().chain(optimizer).map(TensorSpec::bytes).sum();
        let mut writer = Writer {
            output: output.to_path_buf(),
            directory,
            files: Vec::new(),
            place: HashMap::new(),
            manifest: Manifest::new(step, serde_json::Value::Null),
            bytes,
        };
        let created = fs::create_dir_all(&writer.directory);
        created.map_err(|e| writer.failed(HfError::io("create", &writer.directory)(e)))?;
        for (stem, specs) in [("model", model), ("optimizer", optimizer)] {
            if !specs.is_empty() {
                writer.declare(stem, specs, max_bytes)?;
            }
        }
        Ok(writer)
    }

    fn declare(&mut self, stem: &str, specs: &[TensorSpec], max_bytes: u64) -> Result<()> {
        for (file, group) in shards(specs, stem, max_bytes) {
            let created = FileWriter::create(&self.directory.join(&file), &group);
            let created = created.map_err(|e| self.failed(e))?;
            for spec in group {
                let part = Part {
                    file: file.clone(),
                    key: spec.name.clone(),
                    start: vec![0; spec.shape.len()],
                    shape: spec.shape.clone(),
                    crc32: 0,
                };
                let entry = TensorEntry {
                    dtype: spec.dtype,
                    shape: spec.shape,
                    parts: vec![part],
                };
                self.place.insert(spec.name.clone(), self.files.len());
                let before = self.manifest.tensors.insert(spec.name, entry);
                assert!(before.is_none(), "two tensors of one name: {before:?}");
            }
            self.files.push((file, created));
        }
        Ok(())
    }

    /// Writes a declared tensor, in any order.
    ///
    /// # Panics
    /// If it was not declared, or not with this many bytes.
    pub fn tensor(&mut self, name: &str, bytes: &[u8]) -> Result<()> {
        let file = *(self.place.get(name)).unwrap_or_else(|| panic!("{name} was not declared"));
        let written = self.files[file].1.tensor(name, bytes);
        written.map_err(|e| self.failed(e))?;
        let entry = self.manifest.tensors.get_mut(name).expect("as in place");
        entry.parts[0].crc32 = crc32fast::hash(bytes);
        Ok(())
    }

    /// Adds a small file: `config.toml`, `tokenizer.json`.
    pub fn file(&mut self, name: &str, bytes: &[u8]) -> Result<()> {
        write_file(&self.directory, name, bytes).map_err(|e| self.failed(e))?;
        let entry = FileEntry {
            bytes: bytes.len() as u64,
            crc32: Some(crc32fast::hash(bytes)),
        };
        self.manifest.files.insert(name.to_string(), entry);
        Ok(())
    }

    /// Completes the checkpoint with what the trainer keeps beside tensors, and returns its path.
    ///
    /// # Panics
    /// If a declared tensor was not written.
    pub fn finish<S: Serialize>(mut self, state: &S) -> Result<PathBuf> {
        self.manifest.state = serde_json::to_value(state).expect("a state is plain data");
        for (name, file) in std::mem::take(&mut self.files) {
            let bytes = file.finish().map_err(|e| self.failed(e))?;
            let entry = FileEntry { bytes, crc32: None };
            self.manifest.files.insert(name, entry);
        }
        let text = serde_json::to_string_pretty(&self.manifest).expect("plain data");
        self.publish(&text).map_err(|e| self.failed(e))
    }

    fn publish(&self, manifest: &str) -> std::result::Result<PathBuf, HfError> {
        write_file(&self.directory, manifest::FILE, manifest.as_bytes())?;
        sync_directory(&self.directory)?;
        let folder = folder(&self.output);
        let path = folder.join(name(self.manifest.step));
        let old = folder.join(format!("{}.old", temporary(self.manifest.step)));
        let moved = match fs::rename(&path, &old) {
            Err(e) if e.kind() == io::ErrorKind::NotFound => Ok(()),
            moved => moved,
        };
        (moved.and_then(|()| fs::rename(&self.directory, &path)))
            .map_err(HfError::io("rename", &path))?;
        sync_directory(&folder)?;
        sync_directory(&self.output)?;
        // The new checkpoint stands; one that it replaced is a leftover if it cannot be removed now.
        let _ = fs::remove_dir_all(&old);
        Ok(path)
    }

    fn failed(&self, error: HfError) -> CheckpointError {
        let step = name(self.manifest.step);
        let previous = match latest(&self.output) {
            Ok(Some((step, _))) => format!("the previous checkpoint {} is intact", name(step)),
            _ => "there is no earlier checkpoint".to_string(),
        };
        CheckpointError::Failed(match &error {
            HfError::Io { source, .. } if source.kind() == io::ErrorKind::StorageFull => format!(
                "checkpoint: no space left in {} for {step} of {} bytes; {previous}; free space or lower \
                 checkpoint.keep_last",
                self.output.display(),
                self.bytes
            ),
            _ => format!("checkpoint: write {step}: {error}; {previous}"),
        })
    }
}

impl Drop for Writer {
    fn drop(&mut self) {
        // After `finish` it has another name; a failure here leaves a leftover for the next writer.
        let _ = fs::remove_dir_all(&self.directory);
    }
}
