//! A place of this machine or of a bucket: a file, or a folder with files in it.

use std::fmt;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::thread::sleep;
use std::time::Duration;

use bytes::Bytes;

use super::{Endpoint, Result, Storage, StorageError, is_address, open, open_at};
use crate::atomic_file::write_atomically;

/// Time before each further request for what a server has told wrongly.
const PAUSES: [Duration; 2] = [Duration::from_millis(100), Duration::from_millis(400)];

/// Where something is.
#[derive(Clone, Debug)]
pub enum Location {
    /// A path of this machine.
    Local(PathBuf),
    /// A key, without a slash at its end.
    Bucket { storage: Arc<dyn Storage>, key: String },
}

impl Location {
    /// What a user named: a path, or an address such as `gs://BUCKET/KEY`.
    pub fn of(name: &Path) -> Result<Location> {
        Location::by(name, open)
    }

    /// The same, in a bucket that is reached in another way than all else.
    pub fn of_at(name: &Path, endpoint: &Endpoint) -> Result<Location> {
        Location::by(name, |address| open_at(address, endpoint))
    }

    fn by(
        name: &Path,
        open: impl Fn(&str) -> Result<(Arc<dyn Storage>, String)>,
    ) -> Result<Location> {
        if !is_address(name) {
            return Ok(Location::from(name));
        }
        let (storage, key) = open(name.to_str().unwrap_or_default())?;
        Ok(Location::Bucket { storage, key: key.trim_end_matches('/').to_string() })
    }

    /// A file or folder in this one.
    pub fn join(&self, name: &str) -> Location {
        match self {
            Location::Local(path) => Location::Local(path.join(name)),
            Location::Bucket { storage, key } if key.is_empty() => {
                Location::Bucket { storage: storage.clone(), key: name.to_string() }
            }
            Location::Bucket { storage, key } => {
                Location::Bucket { storage: storage.clone(), key: format!("{key}/{name}") }
            }
        }
    }

    /// The folder that it is in.
    pub fn parent(&self) -> Option<Location> {
        match self {
            Location::Local(path) => path.parent().map(Location::from),
            Location::Bucket { storage, key } => {
                let (parent, _) = key.rsplit_once('/')?;
                Some(Location::Bucket { storage: storage.clone(), key: parent.to_string() })
            }
        }
    }

    /// The last part of its name.
    pub fn name(&self) -> Option<&str> {
        match self {
            Location::Local(path) => path.file_name()?.to_str(),
            Location::Bucket { key, .. } => key.rsplit('/').next(),
        }
    }

    /// Its path, where it is on this machine.
    pub fn local(&self) -> Option<&Path> {
        match self {
            Location::Local(path) => Some(path),
            Location::Bucket { .. } => None,
        }
    }

    /// What `ask` finds out about it. In a bucket it is asked again while the answer is doubtful:
    /// one wrong answer of a server says nothing of what is stored.
    pub fn ask<T>(&self, is_doubtful: impl Fn(&T) -> bool, mut ask: impl FnMut() -> T) -> T {
        let pauses = if self.local().is_some() { &[][..] } else { &PAUSES };
        for pause in pauses {
            let answer = ask();
            if !is_doubtful(&answer) {
                return answer;
            }
            sleep(*pause);
        }
        ask()
    }

    /// Length of the file; none where there is none.
    pub fn bytes(&self) -> Result<Option<u64>> {
        match self {
            Location::Local(path) => match fs::metadata(path) {
                Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
                metadata => metadata.map(|m| Some(m.len())).map_err(|error| self.failed(&error)),
            },
            Location::Bucket { storage, key } => Ok(storage.head(key)?.map(|object| object.bytes)),
        }
    }

    /// The whole file; none where there is none.
    pub fn read(&self) -> Result<Option<Bytes>> {
        match self {
            Location::Local(path) => match fs::read(path) {
                Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
                read => read.map(|b| Some(b.into())).map_err(|error| self.failed(&error)),
            },
            Location::Bucket { storage, key } => storage.get(key),
        }
    }

    /// Writes the whole file, which is seen when it is complete.
    pub fn write(&self, bytes: Bytes) -> Result<()> {
        match self {
            Location::Local(path) => write_atomically(path, &bytes)
                .map_err(|error| StorageError::Failed(format!("cannot write {self}: {error}"))),
            Location::Bucket { storage, key } => storage.put(key, bytes),
        }
    }

    /// Keys or paths of the files below.
    pub fn files(&self) -> Result<Vec<String>> {
        let listed = match self {
            Location::Local(path) => super::LocalFolder::new(path).list("")?,
            Location::Bucket { storage, key } => storage.list(key)?,
        };
        Ok(listed.into_iter().map(|object| object.key).collect())
    }

    fn failed(&self, error: &std::io::Error) -> StorageError {
        StorageError::Failed(format!("cannot read {self}: {error}"))
    }
}

impl fmt::Display for Location {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Location::Local(path) => path.display().fmt(f),
            Location::Bucket { storage, key } => f.write_str(&storage.address(key)),
        }
    }
}

impl From<&Path> for Location {
    fn from(path: &Path) -> Location {
        Location::Local(path.to_path_buf())
    }
}

impl From<&PathBuf> for Location {
    fn from(path: &PathBuf) -> Location {
        Location::Local(path.clone())
    }
}

impl From<&Location> for Location {
    fn from(location: &Location) -> Location {
        location.clone()
    }
}
