//! Reading a checkpoint: full tensors or slices of them, for a mesh of any shape, with their
//! checksums.

use super::manifest::{self, Manifest, ShardEntry, TensorEntry};
use super::names;
use super::verified::{Verified, VerifiedShard};
use super::{CheckpointError, Result};
use crate::dtype::DType;
use crate::hf::safetensors::{TensorFile, read_strided};
use crate::hf::{HfError, Result as HfResult};
use crate::storage::{Location, StorageError};
use crate::strided::StridedCopy;
use bytes::Bytes;
use serde::de::DeserializeOwned;
use std::cell::Cell;
use std::collections::BTreeMap;

/// A complete checkpoint, whose files agree with its manifest in size and contents list.
#[derive(Debug)]
pub struct Reader {
    location: Location,
    manifest: Manifest,
    files: BTreeMap<String, TensorFile>,
    verified: Verified,
}

type ParseManifest = fn(&[u8]) -> std::result::Result<Manifest, String>;

impl Reader {
    /// Opens a directory `step-…` and checks the manifest, and sizes and headers of all files.
    pub fn open(location: impl Into<Location>) -> Result<Reader> {
        Reader::parse(location.into(), Manifest::parse)
    }

    /// As [`Reader::open`], of one that may hold parts of tensors alone.
    pub fn open_share(location: impl Into<Location>) -> Result<Reader> {
        Reader::parse(location.into(), Manifest::parse_share)
    }

    fn parse(location: Location, parse: ParseManifest) -> Result<Reader> {
        let is_refused =
            |opened: &Result<Reader>| opened.as_ref().is_err_and(CheckpointError::is_user_error);
        location.ask(is_refused, || Reader::parse_once(location.clone(), parse))
    }

    fn parse_once(location: Location, parse: ParseManifest) -> Result<Reader> {
        let text = read_manifest(&location)?;
        let manifest = parse(&text);
        let manifest = manifest.map_err(|e| damaged(&location, manifest::FILE, &e))?;
        if location.name().and_then(names::step_of).is_some_and(|step| step != manifest.step) {
            let step = manifest.step;
            return Err(damaged(&location, manifest::FILE, &format!("it is of step {step}")));
        }
        let mut reader =
            Reader { location, manifest, files: BTreeMap::new(), verified: Verified::default() };
        reader.check_sizes()?;
        reader.files = reader.open_tensor_files()?;
        reader.check_shards()?;
        Ok(reader)
    }

    /// Where it is.
    pub fn location(&self) -> &Location {
        &self.location
    }

    /// Steps done when it was written.
    pub fn step(&self) -> u64 {
        self.manifest.step
    }

    /// What the trainer kept beside tensors.
    pub fn state<T: DeserializeOwned>(&self) -> Result<T> {
        let state = T::deserialize(&self.manifest.state);
        state.map_err(|e| damaged(&self.location, manifest::FILE, &format!("state: {e}")))
    }

    /// All tensors by name, parameters and optimizer state.
    pub fn tensors(&self) -> &BTreeMap<String, TensorEntry> {
        &self.manifest.tensors
    }

    /// The tensor of this name; an error names the checkpoint.
    pub fn get(&self, name: &str) -> Result<&TensorEntry> {
        self.manifest.tensors.get(name).ok_or_else(|| {
            let path = &self.location;
            CheckpointError::Invalid(format!(
                "checkpoint: {path} has no tensor {name}; it belongs to another model or optimizer"
            ))
        })
    }

    /// The contents of a small file such as `config.toml`, checked against its checksum.
    pub fn file(&self, name: &str) -> Result<Vec<u8>> {
        let entry = self.manifest.files.get(name).ok_or_else(|| {
            let path = &self.location;
            CheckpointError::Invalid(format!("checkpoint: {path} has no file {name}"))
        })?;
        let bytes = self.location.join(name).read()?;
        let bytes = bytes.ok_or_else(|| damaged(&self.location, name, "it is missing"))?;
        if entry.crc32.is_some_and(|crc| crc != crc32fast::hash(&bytes)) {
            return Err(self.wrong_checksum(name, "its content"));
        }
        Ok(bytes.into())
    }

    /// Reads a whole tensor into `out` and checks its checksum.
    ///
    /// # Panics
    /// If `out` does not have the tensor's size.
    pub fn read_into(&self, name: &str, out: &mut [u8]) -> Result<()> {
        let shape = &self.get(name)?.shape;
        self.read_slice(name, &vec![0; shape.len()], shape, out)
    }

    /// Reads the slice of `sizes` elements at `starts` into `out`, row-major. Bytes are compared
    /// with their checksums when they are first read.
    ///
    /// # Panics
    /// If the slice is outside the tensor or `out` does not have its size.
    pub fn read_slice(
        &self,
        name: &str,
        starts: &[usize],
        sizes: &[usize],
        out: &mut [u8],
    ) -> Result<()> {
        let tensor = self.get(name)?;
        let inside = starts.len() == tensor.shape.len()
            && sizes.len() == starts.len()
            && (0..sizes.len()).all(|d| starts[d] + sizes[d] <= tensor.shape[d]);
        let shape = &tensor.shape;
        assert!(inside, "slice {sizes:?} at {starts:?} of {name} {shape:?}");
        let bytes = sizes.iter().product::<usize>() * tensor.dtype.size();
        assert_eq!(out.len(), bytes, "bytes of slice {sizes:?} of {name}");
        let mut found = 0;
        for entry in &tensor.shards {
            let Some((from, to, common)) = intersection(entry, starts, sizes) else {
                continue;
            };
            let copy = StridedCopy {
                from_shape: &entry.shape,
                from_start: &from,
                to_shape: sizes,
                to_start: &to,
                sizes: &common,
            };
            self.copy(name, entry, &copy, tensor.dtype, out)?;
            found += common.iter().product::<usize>();
        }
        match found * tensor.dtype.size() == bytes {
            true => Ok(()),
            false => Err(CheckpointError::Damaged(format!(
                "checkpoint: {} does not hold all of tensor {name}",
                self.location
            ))),
        }
    }

    /// Compares the checksums of the small files.
    pub(super) fn check_files(&self) -> Result<()> {
        let small = self.manifest.files.iter().filter(|(_, entry)| entry.crc32.is_some());
        small.map(|(name, _)| name).try_for_each(|name| self.file(name).map(drop))
    }

    /// Reads every byte once and compares all checksums.
    pub fn verify(&self) -> Result<()> {
        self.check_files()?;
        for (name, tensor) in &self.manifest.tensors {
            for entry in &tensor.shards {
                if !self.shard(entry).verify().map_err(failed)? {
                    return Err(self.wrong_checksum(&entry.file, &format!("tensor {name}")));
                }
            }
        }
        Ok(())
    }

    /// Copies a part of a stored shard, whose bytes are checked on the way.
    fn copy(
        &self,
        name: &str,
        entry: &ShardEntry,
        copy: &StridedCopy<'_>,
        dtype: DType,
        out: &mut [u8],
    ) -> Result<()> {
        let shard = self.shard(entry);
        let is_wrong = Cell::new(false);
        let read = |at: u64, out: &mut [u8]| {
            let is_damaged = |read: &HfResult<bool>| matches!(read, Ok(false));
            let is_right = self.location.ask(is_damaged, || shard.read(at, out))?;
            is_wrong.set(is_wrong.get() || !is_right);
            Ok(())
        };
        read_strided(copy, &read, dtype, dtype, out).map_err(failed)?;
        match is_wrong.get() {
            true => Err(self.wrong_checksum(&entry.file, &format!("tensor {name}"))),
            false => Ok(()),
        }
    }

    fn shard<'a>(&'a self, entry: &'a ShardEntry) -> VerifiedShard<'a> {
        let file = &self.files[&entry.file];
        VerifiedShard { file, entry, verified: &self.verified }
    }

    fn check_sizes(&self) -> Result<()> {
        for (name, entry) in &self.manifest.files {
            let bytes = self.location.join(name).bytes()?;
            let bytes = bytes.ok_or_else(|| damaged(&self.location, name, "it is missing"))?;
            if bytes != entry.bytes {
                let problem = format!("it has {bytes} bytes and was written with {}", entry.bytes);
                return Err(damaged(&self.location, name, &problem));
            }
        }
        Ok(())
    }

    fn open_tensor_files(&self) -> Result<BTreeMap<String, TensorFile>> {
        let shards = self.manifest.tensors.values().flat_map(|t| &t.shards);
        let names: std::collections::BTreeSet<&String> = shards.map(|p| &p.file).collect();
        (names.into_iter())
            .map(|name| match TensorFile::open(self.location.join(name)) {
                Ok(file) => Ok((name.clone(), file)),
                Err(HfError::Storage(e @ StorageError::Failed(_))) => Err(e.into()),
                Err(e) => Err(damaged(&self.location, name, &e.to_string())),
            })
            .collect()
    }

    /// Headers are not under a checksum; they must say what the manifest says.
    fn check_shards(&self) -> Result<()> {
        for (name, tensor) in &self.manifest.tensors {
            for shard in &tensor.shards {
                let stored = self.files[&shard.file].get(&shard.key);
                let stored =
                    stored.map_err(|e| damaged(&self.location, &shard.file, &e.to_string()))?;
                if stored.dtype != tensor.dtype || stored.shape != shard.shape {
                    let problem = format!(
                        "tensor {name} is {} {:?} there and {} {:?} in the manifest",
                        stored.dtype, stored.shape, tensor.dtype, shard.shape
                    );
                    return Err(damaged(&self.location, &shard.file, &problem));
                }
            }
        }
        Ok(())
    }

    fn wrong_checksum(&self, file: &str, what: &str) -> CheckpointError {
        damaged(&self.location, file, &format!("{what} does not have its checksum"))
    }
}

/// Where a shard and a wanted slice meet: start in the shard, start in the slice, and size.
type Meeting = (Vec<usize>, Vec<usize>, Vec<usize>);

fn intersection(shard: &ShardEntry, starts: &[usize], sizes: &[usize]) -> Option<Meeting> {
    let (mut from, mut to, mut common) = (vec![], vec![], vec![]);
    for d in 0..sizes.len() {
        let start = shard.start[d].max(starts[d]);
        let end = (shard.start[d] + shard.shape[d]).min(starts[d] + sizes[d]);
        from.push(start - shard.start[d]);
        to.push(start.checked_sub(starts[d])?);
        common.push(end.checked_sub(start).filter(|n| *n > 0)?);
    }
    Some((from, to, common))
}

fn failed(error: HfError) -> CheckpointError {
    CheckpointError::Failed(format!("checkpoint: {error}"))
}

fn read_manifest(checkpoint: &Location) -> Result<Bytes> {
    let text = checkpoint.join(manifest::FILE).read();
    let problem = match text {
        Ok(Some(text)) => return Ok(text),
        Ok(None) => "is missing".to_string(),
        // It may well be there.
        Err(error @ StorageError::Failed(_)) if checkpoint.local().is_none() => {
            return Err(error.into());
        }
        Err(error) => error.to_string(),
    };
    Err(CheckpointError::Invalid(format!(
        "checkpoint: {checkpoint} cannot be read ({}: {problem}); name a directory step-… of a run",
        manifest::FILE
    )))
}

fn damaged(checkpoint: &Location, file: &str, problem: &str) -> CheckpointError {
    CheckpointError::Damaged(format!(
        "checkpoint: {} was truncated or edited: {problem}; remove {checkpoint} and resume from another checkpoint",
        checkpoint.join(file),
    ))
}
