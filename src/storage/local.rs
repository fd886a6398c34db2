//! A folder as a storage: a key is a path in it.

use std::io::Write;
use std::ops::Range;
use std::os::unix::fs::FileExt;
use std::path::{Path, PathBuf};
use std::{fs, io};

use bytes::Bytes;

use super::{Multipart, Object, OpenUpload, Result, Storage, StorageError};
use crate::atomic_file::{AtomicFile, write_atomically};
use crate::foreign_file;

#[derive(Clone, Debug)]
pub struct LocalFolder {
    root: PathBuf,
}

impl LocalFolder {
    pub fn new(root: &Path) -> LocalFolder {
        LocalFolder { root: root.to_path_buf() }
    }

    fn path(&self, key: &str) -> PathBuf {
        self.root.join(key)
    }

    fn error(&self, key: &str, error: &io::Error) -> StorageError {
        let text = format!("storage: {}: {error}", self.address(key));
        match foreign_file::is_user_error(error) {
            true => StorageError::Refused(text),
            false => StorageError::Failed(text),
        }
    }

    fn list_folder(&self, folder: &Path, objects: &mut Vec<Object>) -> io::Result<()> {
        for entry in fs::read_dir(folder)? {
            let path = entry?.path();
            if path.is_dir() {
                self.list_folder(&path, objects)?;
            } else if let Some(key) = path.strip_prefix(&self.root).ok().and_then(Path::to_str) {
                objects.extend(object(key, &path)?);
            }
        }
        Ok(())
    }
}

/// None where nothing is there any more.
fn object(key: &str, path: &Path) -> io::Result<Option<Object>> {
    let metadata = match fs::metadata(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        metadata => metadata?,
    };
    let since_epoch = metadata.modified()?.duration_since(std::time::UNIX_EPOCH);
    let version = since_epoch.unwrap_or_default().as_nanos().to_string();
    let object = Object { key: key.to_string(), bytes: metadata.len(), version };
    Ok(metadata.is_file().then_some(object))
}

impl Storage for LocalFolder {
    fn address(&self, key: &str) -> String {
        self.path(key).display().to_string()
    }

    fn put(&self, key: &str, bytes: Bytes) -> Result<()> {
        write_atomically(&self.path(key), &bytes).map_err(|error| self.error(key, &error))
    }

    fn put_if_absent(&self, key: &str, bytes: Bytes) -> Result<bool> {
        let put = || {
            let file = AtomicFile::create(&self.path(key))?;
            file.file().write_all(&bytes)?;
            file.commit_new()
        };
        put().map_err(|error| self.error(key, &error))
    }

    fn multipart(&self, key: &str) -> Result<Box<dyn Multipart>> {
        let file = AtomicFile::create(&self.path(key)).map_err(|error| self.error(key, &error))?;
        Ok(Box::new(Parts { folder: self.clone(), key: key.to_string(), file }))
    }

    fn abort(&self, _: &str, _: &str) -> Result<()> {
        // What dead processes leave is removed by the next one that writes into the folder.
        Ok(())
    }

    fn open_uploads(&self, _: &str) -> Result<Vec<OpenUpload>> {
        Ok(Vec::new())
    }

    fn get(&self, key: &str) -> Result<Option<Bytes>> {
        match fs::read(self.path(key)) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            read => read.map(|bytes| Some(bytes.into())).map_err(|error| self.error(key, &error)),
        }
    }

    fn checksum(&self, _: &str) -> Result<Option<u32>> {
        Ok(None)
    }

    fn get_range(&self, key: &str, range: Range<u64>) -> Result<Bytes> {
        let read = || {
            let mut bytes = vec![0; (range.end - range.start) as usize];
            foreign_file::open(&self.path(key))?.read_exact_at(&mut bytes, range.start)?;
            Ok(bytes.into())
        };
        read().map_err(|error| self.error(key, &error))
    }

    fn head(&self, key: &str) -> Result<Option<Object>> {
        object(key, &self.path(key)).map_err(|error| self.error(key, &error))
    }

    fn list(&self, prefix: &str) -> Result<Vec<Object>> {
        let mut objects = Vec::new();
        match self.list_folder(&self.path(prefix), &mut objects) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => {
                return Err(self.error(prefix, &error));
            }
            _ => {}
        }
        objects.sort_by(|a, b| a.key.cmp(&b.key));
        Ok(objects)
    }

    fn delete(&self, keys: &[String]) -> Result<()> {
        keys.iter().try_for_each(|key| match fs::remove_file(self.path(key)) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
            removed => removed.map_err(|error| self.error(key, &error)),
        })
    }
}

struct Parts {
    folder: LocalFolder,
    key: String,
    file: AtomicFile,
}

impl Multipart for Parts {
    fn id(&self) -> &str {
        ""
    }

    fn part(&mut self, bytes: Bytes) -> Result<()> {
        let written = self.file.file().write_all(&bytes);
        written.map_err(|error| self.folder.error(&self.key, &error))
    }

    fn complete(self: Box<Self>) -> Result<()> {
        let Parts { folder, key, file } = *self;
        file.commit().map_err(|error| folder.error(&key, &error))
    }
}
