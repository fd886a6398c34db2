//! Writing a checkpoint: tensor by tensor to where no reader sees it, then the manifest, by which
//! it is one.

use super::bucket::BucketStaging;
use super::directory::list;
use super::manifest::{FileEntry, Manifest, ShardEntry, TensorEntry};
use super::names::{folder, name, path};
use super::staging::{FolderStaging, ShardFile, Staging};
use super::verified::checksums;
use super::{CheckpointError, Result};
use crate::dtype::DType;
use crate::hf::HfError;
use crate::hf::safetensors::{AlignedBytes, MAX_SHARD_BYTES, TensorSpec, shards};
use crate::storage::Location;
use serde::Serialize;
use std::collections::HashMap;
use std::io;

/// A slice of a tensor, which one process writes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TensorSlice {
    pub name: String,
    pub dtype: DType,
    /// Shape of the whole tensor.
    pub shape: Vec<usize>,
    /// First element of the slice, and its size, dim by dim.
    pub start: Vec<usize>,
    pub sizes: Vec<usize>,
}

impl TensorSlice {
    pub fn whole(spec: &TensorSpec) -> TensorSlice {
        TensorSlice {
            name: spec.name.clone(),
            dtype: spec.dtype,
            shape: spec.shape.clone(),
            start: vec![0; spec.shape.len()],
            sizes: spec.shape.clone(),
        }
    }

    /// Name inside its file: the tensor's, with the slice's first element where it is not the whole
    /// tensor.
    pub fn key(&self) -> String {
        if self.sizes == self.shape {
            return self.name.clone();
        }
        let start: Vec<String> = self.start.iter().map(usize::to_string).collect();
        format!("{}@{}", self.name, start.join(","))
    }

    fn spec(&self) -> TensorSpec {
        TensorSpec::new(self.key(), self.dtype, &self.sizes)
    }
}

/// A shard of the training state in host memory: slices of the same number of bytes, one after the
/// other.
pub struct HostShard {
    pub slices: Vec<TensorSlice>,
    pub bytes: AlignedBytes,
}

/// The processes that write a checkpoint together, each its own slices into its own files, in a
/// folder or bucket that all of them see.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Writers {
    /// This process among `count`; number 0 begins and completes the checkpoint.
    pub index: usize,
    pub count: usize,
    /// The same for all of them, and no other run's.
    pub run: String,
}

impl Writers {
    /// One process, which writes everything.
    pub fn one() -> Writers {
        Writers { index: 0, count: 1, run: std::process::id().to_string() }
    }

    /// First word of the names of this process's files.
    fn stem(&self, of: &str) -> String {
        match self.count {
            1 => of.to_string(),
            _ => format!("{of}-host{:05}", self.index),
        }
    }
}

/// A checkpoint under construction. Dropped by process 0 before `finish`, it leaves nothing behind.
/// One run writes one at a time into its output.
#[derive(Debug)]
pub struct Writer {
    output: Location,
    staging: Box<dyn Staging>,
    writers: Writers,
    files: Vec<(String, Box<dyn ShardFile>)>,
    /// Key to index in `files`, name of the tensor, index of the shard.
    index: HashMap<String, (usize, String, usize)>,
    manifest: Manifest,
    /// Bytes of what this process writes, for the message about a full disk.
    bytes: u64,
    is_published: bool,
}

impl Writer {
    /// Begins the checkpoint after `step` steps of the run in `output`. Process 0 comes first and
    /// makes room for what the others write.
    pub fn begin(output: impl Into<Location>, step: u64, writers: Writers) -> Result<Writer> {
        let output = output.into();
        let staging: Box<dyn Staging> = match path(&output, step) {
            Location::Bucket { storage, key } => Box::new(BucketStaging::new(storage, &key)),
            Location::Local(_) => {
                let output = output.local().expect("as its checkpoint").to_path_buf();
                Box::new(FolderStaging::new(output, step, &writers.run))
            }
        };
        let writer = Writer {
            output,
            staging,
            writers,
            files: Vec::new(),
            index: HashMap::new(),
            manifest: Manifest::new(step, serde_json::Value::Null),
            bytes: 0,
            is_published: false,
        };
        if writer.writers.index == 0 {
            writer.staging.begin().map_err(|e| writer.failed(e))?;
        }
        Ok(writer)
    }

    /// Declares what this process writes, in files of at most 5 GB: slices of the `model` under
    /// Hugging Face names, slices of the `optimizer` under names such as `m.<parameter>`.
    pub fn slices(&mut self, group: &str, slices: &[TensorSlice]) -> Result<()> {
        self.declare(group, slices, MAX_SHARD_BYTES)
    }

    pub(super) fn declare(
        &mut self,
        group: &str,
        slices: &[TensorSlice],
        max_bytes: u64,
    ) -> Result<()> {
        let specs: Vec<TensorSpec> = slices.iter().map(TensorSlice::spec).collect();
        self.bytes += specs.iter().map(TensorSpec::bytes).sum::<u64>();
        if specs.is_empty() {
            return Ok(());
        }
        let mut slices = slices.iter();
        for (file, specs) in shards(&specs, &self.writers.stem(group), max_bytes) {
            let created = self.staging.create(&file, &specs).map_err(|e| self.failed(e))?;
            for slice in slices.by_ref().take(specs.len()) {
                self.declare_slice(&file, slice);
            }
            self.files.push((file, created));
        }
        Ok(())
    }

    /// Notes a slice that the next of `files`, of this name, will hold.
    fn declare_slice(&mut self, file: &str, slice: &TensorSlice) {
        let entry = (self.manifest.tensors.entry(slice.name.clone())).or_insert_with(|| {
            TensorEntry { dtype: slice.dtype, shape: slice.shape.clone(), shards: Vec::new() }
        });
        let index = (self.files.len(), slice.name.clone(), entry.shards.len());
        entry.shards.push(ShardEntry {
            file: file.to_string(),
            key: slice.key(),
            start: slice.start.clone(),
            shape: slice.sizes.clone(),
            crc32: 0,
            chunks: Vec::new(),
        });
        let before = self.index.insert(slice.key(), index);
        assert!(before.is_none(), "two tensors of one name: {before:?}");
    }

    /// Memory for a shard of these declared slices, from which it is written fastest: that of an
    /// earlier one, if it has the size.
    ///
    /// # Panics
    /// If they were not declared.
    pub fn memory(&self, slices: &[TensorSlice], earlier: Option<AlignedBytes>) -> AlignedBytes {
        let (first, key) = (&slices[0], slices[0].key());
        let index = self.index.get(&key);
        let (file, ..) = index.unwrap_or_else(|| panic!("{key} was not declared"));
        let position = self.files[*file].1.position(&key);
        let length = first.spec().bytes() as usize * slices.len();
        match earlier {
            Some(earlier) => earlier.reused(length, position),
            None => AlignedBytes::zeroed(length, position),
        }
    }

    /// Writes declared slices, in any order.
    ///
    /// # Panics
    /// If they were not declared, or not with this many bytes.
    pub fn host_shard(&mut self, shard: &HostShard) -> Result<()> {
        let each = shard.bytes.len() / shard.slices.len();
        for (slice, bytes) in shard.slices.iter().zip(shard.bytes.chunks(each)) {
            self.tensor(&slice.key(), bytes)?;
        }
        Ok(())
    }

    /// Writes a declared slice, in any order, by its [`TensorSlice::key`]; a full tensor has its
    /// name.
    ///
    /// # Panics
    /// If it was not declared, or not with this many bytes.
    pub fn tensor(&mut self, key: &str, bytes: &[u8]) -> Result<()> {
        let index = self.index.get(key);
        let (file, name, shard) = index.unwrap_or_else(|| panic!("{key} was not declared"));
        let written = self.files[*file].1.tensor(key, bytes);
        let entry = (self.manifest.tensors.get_mut(name)).expect("as in index");
        let stored = &mut entry.shards[*shard];
        (stored.crc32, stored.chunks) = checksums(bytes);
        written.map_err(|e| self.failed(e))
    }

    /// Adds a small file: `config.toml`, `tokenizer.json`.
    pub fn file(&mut self, name: &str, bytes: &[u8]) -> Result<()> {
        self.staging.write(name, bytes).map_err(|e| self.failed(e))?;
        let entry = FileEntry { bytes: bytes.len() as u64, crc32: Some(crc32fast::hash(bytes)) };
        self.manifest.files.insert(name.to_string(), entry);
        Ok(())
    }

    /// Bytes of the tensors that were declared.
    pub fn bytes(&self) -> u64 {
        self.bytes
    }

    /// Ends the work of a process other than 0: its files survive from here on, and are listed in
    /// `part-K.json` for process 0.
    ///
    /// # Panics
    /// If a declared slice was not written.
    pub fn hand_in(mut self) -> Result<()> {
        self.sync()?;
        let text = serde_json::to_string(&self.manifest).expect("plain data");
        let name = part_file(self.writers.index);
        self.staging.write(&name, text.as_bytes()).map_err(|e| self.failed(e))
    }

    /// Completes the checkpoint with what the trainer keeps beside tensors and with what the other
    /// processes, all of which must be done, have handed in; returns its place.
    ///
    /// # Panics
    /// If a declared slice was not written.
    pub fn finish<S: Serialize>(mut self, state: &S) -> Result<Location> {
        self.sync()?;
        self.manifest.state = serde_json::to_value(state).expect("a state is plain data");
        for index in 1..self.writers.count {
            self.take_part(index)?;
        }
        if self.writers.count > 1 {
            let complete = self.manifest.check();
            complete.map_err(|problem| self.incomplete(&problem))?;
            let parts: Vec<String> = (1..self.writers.count).map(part_file).collect();
            self.staging.remove(&parts).map_err(|e| self.failed(e))?;
        }
        let text = self.manifest.encode();
        let place = self.staging.publish(&text).map_err(|e| self.failed(e))?;
        self.is_published = true;
        Ok(place)
    }

    /// Brings all tensors to where they survive, which `hand_in` and `finish` do too.
    ///
    /// # Panics
    /// If a declared slice was not written.
    pub fn sync(&mut self) -> Result<()> {
        for (name, file) in std::mem::take(&mut self.files) {
            let bytes = file.finish().map_err(|e| self.failed(e))?;
            let entry = FileEntry { bytes, crc32: None };
            self.manifest.files.insert(name, entry);
        }
        Ok(())
    }

    /// Adds what process `index` wrote to the manifest.
    fn take_part(&mut self, index: usize) -> Result<()> {
        let name = part_file(index);
        let missing =
            |why: &str| self.incomplete(&format!("process {index} has not handed in {name}{why}"));
        let text = self.staging.location(&name).read();
        let text = text.map_err(|e| missing(&format!(" ({e})")))?.ok_or_else(|| missing(""))?;
        let manifest = Manifest::read(&text);
        let manifest = manifest.map_err(|e| self.incomplete(&format!("{name}: {e}")))?;
        for (file, entry) in &manifest.files {
            let place = self.staging.location(file);
            let is_written = || place.bytes().ok().flatten() == Some(entry.bytes);
            if !place.ask(|is_written| !is_written, is_written) {
                let bytes = entry.bytes;
                return Err(self.incomplete(&format!(
                    "{file} of process {index} does not have its {bytes} bytes"
                )));
            }
        }
        self.manifest.add(manifest);
        Ok(())
    }

    fn incomplete(&self, problem: &str) -> CheckpointError {
        let step = name(self.manifest.step);
        CheckpointError::Failed(format!(
            "checkpoint: {step} is not complete: {problem}; all processes must write into the same folder, {}",
            folder(&self.output)
        ))
    }

    fn failed(&self, error: HfError) -> CheckpointError {
        let step = name(self.manifest.step);
        let previous = match list(&self.output).ok().and_then(|mut all| all.pop()) {
            Some((step, _)) => format!("the previous checkpoint {} is intact", name(step)),
            None => "there is no earlier checkpoint".to_string(),
        };
        CheckpointError::Failed(match &error {
            HfError::Io { cause, .. } if cause.kind() == io::ErrorKind::StorageFull => format!(
                "checkpoint: no space left in {} for {step} of {} bytes; {previous}; free space or lower \
                 checkpoint.keep_last",
                self.output, self.bytes
            ),
            _ => format!("checkpoint: write {step}: {error}; {previous}"),
        })
    }
}

impl Drop for Writer {
    fn drop(&mut self) {
        if self.writers.index == 0 && !self.is_published {
            self.staging.discard();
        }
    }
}

/// What process `index` wrote, until process 0 has put it into the manifest.
fn part_file(index: usize) -> String {
    format!("part-{index}.json")
}
