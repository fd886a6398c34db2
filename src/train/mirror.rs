//! The small files of a run whose output is in a bucket: written into a folder of this machine,
//! from which what has changed is put into the bucket.

use std::collections::HashMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::SystemTime;

use anyhow::{Context, Result};
use bytes::Bytes;

use crate::atomic_file::write_unsynced;
use crate::storage::{Location, Object, Result as StorageResult, Storage, upload};

/// Length and time of the last change of a file.
type State = (u64, SystemTime);

/// A folder and its copy in a bucket.
#[derive(Debug)]
pub(super) struct Mirror {
    folder: PathBuf,
    storage: Arc<dyn Storage>,
    /// Key of the copy.
    key: String,
    /// The files that are in the bucket as they are here.
    sent: HashMap<PathBuf, State>,
}

impl Mirror {
    pub(super) fn new(folder: &Path, storage: Arc<dyn Storage>, key: &str) -> Mirror {
        let (folder, key) = (folder.to_path_buf(), key.to_string());
        Mirror { folder, storage, key, sent: HashMap::new() }
    }

    /// Empties the folder and fetches those files of the copy, none of which is in a folder inside,
    /// that `wanted` accepts. Files whose names begin with a dot stay, and so do logs that go on
    /// where those of the copy end: they were not sent before this machine's last process ended.
    pub(super) fn restore(&mut self, wanted: impl Fn(&str) -> bool) -> Result<()> {
        let prefix = format!("{}/", self.key);
        let mut files = Vec::new();
        for object in self.storage.list(&self.key)? {
            let name = object.key.strip_prefix(&prefix).filter(|name| wanted(name));
            let Some(name) = name.filter(|name| !name.contains('/')) else {
                continue;
            };
            let bytes = self.fetch(&object)?;
            let path = self.folder.join(name);
            let longer = longer_log(&path, &bytes);
            files.push((path, bytes, longer));
        }
        empty(&self.folder).with_context(|| format!("train: {}", self.folder.display()))?;
        for (path, bytes, longer) in files {
            let failed = || format!("train: cannot write {}", path.display());
            write_unsynced(&path, longer.as_deref().unwrap_or(&bytes)).with_context(failed)?;
            if longer.is_none() {
                self.sent.insert(path.clone(), state(&path).with_context(failed)?);
            }
        }
        Ok(())
    }

    /// The bytes of an object of the copy, of which a list has told the length.
    fn fetch(&self, object: &Object) -> Result<Bytes> {
        let storage = self.storage.clone();
        let place = Location::Bucket { storage, key: object.key.clone() };
        let length = |bytes: &Option<Bytes>| bytes.as_ref().map_or(0, |bytes| bytes.len() as u64);
        let comes_short = |read: &StorageResult<Option<Bytes>>| {
            read.as_ref().is_ok_and(|bytes| length(bytes) != object.bytes)
        };
        Ok(place.ask(comes_short, || place.read())?.unwrap_or_default())
    }

    /// Puts what has changed into the bucket.
    pub(super) fn send(&mut self) -> Result<()> {
        let mut files = Vec::new();
        let failed = || format!("train: {}", self.folder.display());
        collect(&self.folder, &mut files).with_context(failed)?;
        files.sort();
        for path in files {
            let now = state(&path).with_context(failed)?;
            if self.sent.get(&path) != Some(&now) {
                self.send_file(&path)?;
                self.sent.insert(path, now);
            }
        }
        Ok(())
    }

    fn send_file(&self, path: &Path) -> Result<()> {
        let name = path.strip_prefix(&self.folder).unwrap_or(path).to_string_lossy();
        let key = format!("{}/{name}", self.key);
        Ok(upload(&*self.storage, &key, path)?)
    }
}

/// A log of this machine that begins with `known` and goes on.
fn longer_log(path: &Path, known: &[u8]) -> Option<Vec<u8>> {
    let is_log = path.extension().is_some_and(|end| end == "jsonl");
    let here = is_log.then(|| fs::read(path).ok()).flatten()?;
    (here.len() > known.len() && here.starts_with(known)).then_some(here)
}

fn state(path: &Path) -> io::Result<State> {
    let metadata = fs::metadata(path)?;
    Ok((metadata.len(), metadata.modified()?))
}

/// Whether a file is not of the run: a lock, or one under a temporary name.
fn is_hidden(path: &Path) -> bool {
    path.file_name().is_none_or(|name| name.to_string_lossy().starts_with('.'))
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        match path.is_dir() {
            _ if is_hidden(&path) => {}
            true => collect(&path, files)?,
            false => files.push(path),
        }
    }
    Ok(())
}

fn empty(folder: &Path) -> io::Result<()> {
    fs::create_dir_all(folder)?;
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        match path.is_dir() {
            _ if is_hidden(&path) => {}
            true => fs::remove_dir_all(&path)?,
            false => fs::remove_file(&path)?,
        }
    }
    Ok(())
}
