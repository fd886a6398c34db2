//! The folder of a cache, on a disk or in a bucket. It must not know what the files are.

use std::fs;
use std::io::Read;
use std::path::Path;
use std::sync::Arc;

use anyhow::{Context, Result};

use crate::atomic_file::{TemporaryFolder, remove_leftovers};
use crate::data::storage_error;
use crate::storage::{self, LocalFolder, Storage};

/// Bytes of a part of an upload.
const UPLOAD_BYTES: usize = 8 << 20;

/// A folder, whether it is there or not.
pub(in crate::data) struct CacheFolder<'p> {
    path: &'p Path,
    storage: Arc<dyn Storage>,
    /// Of the folder in the storage; nothing for one on a disk.
    key: String,
}

impl<'p> CacheFolder<'p> {
    pub(in crate::data) fn open(path: &'p Path) -> Result<CacheFolder<'p>> {
        let (storage, key): (Arc<dyn Storage>, String) = match storage::is_address(path) {
            true => storage::open(&path.to_string_lossy()).map_err(storage_error)?,
            false => (Arc::new(LocalFolder::new(path)), String::new()),
        };
        Ok(CacheFolder { path, storage, key })
    }

    fn is_in_bucket(&self) -> bool {
        storage::is_address(self.path)
    }

    fn key(&self, name: &str) -> String {
        match self.key.is_empty() {
            true => name.to_string(),
            false => format!("{}/{name}", self.key),
        }
    }

    /// Makes it ready for files, and removes what a dead process left.
    pub(in crate::data) fn prepare(&self) -> Result<()> {
        if !self.is_in_bucket() {
            fs::create_dir_all(self.path)
                .with_context(|| format!("data: cannot create {}", self.path.display()))?;
            remove_leftovers(self.path);
        }
        Ok(())
    }

    /// The bytes of a file; none where there is no such file.
    pub(in crate::data) fn read(&self, name: &str) -> Result<Option<Vec<u8>>> {
        let key = self.key(name);
        let Some(object) = self.storage.head(&key).map_err(storage_error)? else {
            return Ok(None);
        };
        if object.bytes == 0 {
            return Ok(Some(Vec::new()));
        }
        let bytes = self.storage.get_range(&key, 0..object.bytes).map_err(storage_error)?;
        Ok(Some(bytes.into()))
    }

    pub(in crate::data) fn write(&self, name: &str, bytes: Vec<u8>) -> Result<()> {
        let written = self.storage.put(&self.key(name), bytes.into()).map_err(storage_error);
        written.with_context(|| format!("data: cannot write {name} of {}", self.path.display()))
    }

    /// Has `write` put files into a folder of this machine, whole or not at all, which are here
    /// after it.
    pub(in crate::data) fn write_files(&self, write: &dyn Fn(&Path) -> Result<()>) -> Result<()> {
        if !self.is_in_bucket() {
            return write(self.path);
        }
        let folder = temporary_folder()?;
        write(folder.path())?;
        for entry in fs::read_dir(folder.path())? {
            self.upload(&entry?.path())?;
        }
        Ok(())
    }

    fn upload(&self, path: &Path) -> Result<()> {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let mut file = fs::File::open(path)?;
        let mut upload = self.storage.multipart(&self.key(&name)).map_err(storage_error)?;
        while let Some(part) = next_part(&mut file)? {
            upload.part(part.into()).map_err(storage_error)?;
        }
        upload.complete().map_err(storage_error)
    }

    /// Calls `read` with a folder of this machine that has those of the files which are there.
    pub(in crate::data) fn read_files<T>(
        &self,
        names: &[&str],
        read: &dyn Fn(&Path) -> Result<T>,
    ) -> Result<T> {
        if !self.is_in_bucket() {
            return read(self.path);
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

/// Up to [`UPLOAD_BYTES`] of a file; none at its end.
fn next_part(file: &mut fs::File) -> Result<Option<Vec<u8>>> {
    let mut part = Vec::new();
    let read = file.take(UPLOAD_BYTES as u64).read_to_end(&mut part)?;
    Ok((read > 0).then_some(part))
}
