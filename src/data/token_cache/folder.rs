//! The folder of a cache, on a disk or in a bucket. It must not know what the files are.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use crate::atomic_file::{TemporaryFolder, remove_leftovers, write_atomically};
use crate::data::storage_error;
use crate::storage::{Location, upload};

/// A folder, whether it is there or not.
pub(in crate::data) struct CacheFolder(Location);

impl CacheFolder {
    pub(in crate::data) fn open(path: &Path) -> Result<CacheFolder> {
        Location::of(path).map(CacheFolder).map_err(storage_error)
    }

    /// Makes it ready for files, and removes what a dead process left.
    pub(in crate::data) fn prepare(&self) -> Result<()> {
        if let Some(path) = self.0.local() {
            fs::create_dir_all(path)
                .with_context(|| format!("data: cannot create {}", path.display()))?;
            remove_leftovers(path);
        }
        Ok(())
    }

    /// The bytes of a file; none where there is no such file.
    pub(in crate::data) fn read(&self, name: &str) -> Result<Option<Vec<u8>>> {
        let bytes = self.0.join(name).read().map_err(storage_error)?;
        Ok(bytes.map(Vec::from))
    }

    pub(in crate::data) fn write(&self, name: &str, bytes: Vec<u8>) -> Result<()> {
        let written = match self.0.join(name) {
            Location::Local(path) => write_atomically(&path, &bytes).map_err(anyhow::Error::from),
            Location::Bucket { storage, key } => {
                storage.put(&key, bytes.into()).map_err(storage_error)
            }
        };
        written.with_context(|| format!("data: cannot write {name} of {}", self.0))
    }

    /// Has `write` put files into a folder of this machine, whole or not at all, which are here
    /// after it.
    pub(in crate::data) fn write_files(&self, write: &dyn Fn(&Path) -> Result<()>) -> Result<()> {
        if let Some(path) = self.0.local() {
            return write(path);
        }
        let folder = temporary_folder()?;
        write(folder.path())?;
        for entry in fs::read_dir(folder.path())? {
            let file = entry?.path();
            let name = file.file_name().unwrap_or_default().to_string_lossy();
            if let Location::Bucket { storage, key } = self.0.join(&name) {
                upload(&*storage, &key, &file).map_err(storage_error)?;
            }
        }
        Ok(())
    }

    /// Calls `read` with a folder of this machine that has those of the files which are there.
    pub(in crate::data) fn read_files<T>(
        &self,
        names: &[&str],
        read: &dyn Fn(&Path) -> Result<T>,
    ) -> Result<T> {
        if let Some(path) = self.0.local() {
            return read(path);
        }
        let folder = temporary_folder()?;
        for name in names {
            if let Some(bytes) = self.read(name)? {
                fs::write(folder.path().join(name), bytes)?;
            }
        }
        read(folder.path())
    }
}

fn temporary_folder() -> Result<TemporaryFolder> {
    TemporaryFolder::create("llama3-tpu-tokens")
        .context("data: cannot make a folder for temporary files")
}
