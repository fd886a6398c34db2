//! Checkpoints in a bucket. One exists if and only if its manifest does: its shards are stored
//! first, the manifest last and by one process, and it is deleted first. Nothing is renamed.

use super::manifest;
use super::names::{FOLDER, name, step_of};
use super::staging::{ShardFile, Staging};
use crate::hf::safetensors::{ObjectWriter, TensorSpec, UPLOAD_NOTE};
use crate::hf::{HfError, Result as HfResult};
use crate::storage::{Location, Result, Storage};
use bytes::Bytes;
use std::collections::BTreeSet;
use std::sync::Arc;

/// Steps with a manifest among the checkpoints of the run under `output`.
pub(super) fn steps(storage: &dyn Storage, output: &str) -> Result<Vec<u64>> {
    let objects = step_objects(storage, output)?;
    let manifests = objects.into_iter().filter(|(_, file, _)| file == manifest::FILE);
    Ok(manifests.map(|(step, _, _)| step).collect())
}

/// Every object in a folder of a step: the step, name of the file, and key.
fn step_objects(storage: &dyn Storage, output: &str) -> Result<Vec<(u64, String, String)>> {
    let folder = join(output, FOLDER);
    let objects = storage.list(&folder)?.into_iter().filter_map(|object| {
        let (step, file) = object.key.strip_prefix(&folder)?.strip_prefix('/')?.split_once('/')?;
        Some((step_of(step)?, file.to_string(), object.key.clone()))
    });
    Ok(objects.collect())
}

fn join(folder: &str, name: &str) -> String {
    if folder.is_empty() { name.to_string() } else { format!("{folder}/{name}") }
}

/// Removes the checkpoint under the key `folder`, or what there is of one.
pub(super) fn remove(storage: &dyn Storage, folder: &str) -> Result<()> {
    storage.delete(&[join(folder, manifest::FILE)])?;
    let keys: Vec<String> = storage.list(folder)?.into_iter().map(|object| object.key).collect();
    for note in keys.iter().filter_map(|key| key.strip_suffix(UPLOAD_NOTE)) {
        if let Some(upload) = storage.get(&format!("{note}{UPLOAD_NOTE}"))? {
            storage.abort(note, &String::from_utf8_lossy(&upload))?;
        }
    }
    storage.delete(&keys)
}

/// Removes what has no manifest.
pub(super) fn remove_leftovers(storage: &dyn Storage, output: &str) -> Result<()> {
    let objects = step_objects(storage, output)?;
    let complete = objects.iter().filter(|(_, file, _)| file == manifest::FILE);
    let complete: BTreeSet<u64> = complete.map(|(step, _, _)| *step).collect();
    let steps: BTreeSet<u64> = objects.iter().map(|(step, _, _)| *step).collect();
    for step in steps.difference(&complete) {
        remove(storage, &join(&join(output, FOLDER), &name(*step)))?;
    }
    Ok(())
}

/// The folder of a checkpoint that has no manifest yet.
#[derive(Debug)]
pub(super) struct BucketStaging {
    storage: Arc<dyn Storage>,
    key: String,
}

impl BucketStaging {
    pub(super) fn new(storage: Arc<dyn Storage>, key: &str) -> BucketStaging {
        BucketStaging { storage, key: key.to_string() }
    }

    fn key(&self, name: &str) -> String {
        join(&self.key, name)
    }
}

impl Staging for BucketStaging {
    fn begin(&self) -> HfResult<()> {
        // One of this step may be there that could not be read.
        Ok(remove(&*self.storage, &self.key)?)
    }

    fn create(&self, name: &str, specs: &[TensorSpec]) -> HfResult<Box<dyn ShardFile>> {
        Ok(Box::new(ObjectWriter::create(self.storage.clone(), &self.key(name), specs)))
    }

    fn write(&self, name: &str, bytes: &[u8]) -> HfResult<()> {
        Ok(self.storage.put(&self.key(name), Bytes::copy_from_slice(bytes))?)
    }

    fn location(&self, name: &str) -> Location {
        Location::Bucket { storage: self.storage.clone(), key: self.key(name) }
    }

    fn remove(&self, names: &[String]) -> HfResult<()> {
        let keys: Vec<String> = names.iter().map(|name| self.key(name)).collect();
        Ok(self.storage.delete(&keys)?)
    }

    fn publish(&self, manifest: &str) -> HfResult<Location> {
        let bytes = Bytes::copy_from_slice(manifest.as_bytes());
        let location = Location::Bucket { storage: self.storage.clone(), key: self.key.clone() };
        match self.storage.put_if_absent(&self.key(manifest::FILE), bytes)? {
            true => Ok(location),
            false => Err(HfError::Invalid(format!(
                "{location} was completed by another run meanwhile; name another --output"
            ))),
        }
    }

    fn discard(&self) {
        // What stays is removed at the next start.
        let _ = remove(&*self.storage, &self.key);
    }
}

impl ShardFile for ObjectWriter {
    fn position(&self, _: &str) -> u64 {
        0
    }

    fn tensor(&mut self, name: &str, bytes: &[u8]) -> HfResult<()> {
        ObjectWriter::tensor(self, name, bytes)
    }

    fn finish(self: Box<Self>) -> HfResult<u64> {
        ObjectWriter::finish(*self)
    }
}
