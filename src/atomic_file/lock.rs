//! A folder that one process at a time may change.

use std::fs::{self, File, TryLockError};
use std::io::Result;
use std::path::Path;

/// Name of the file that is locked.
const FILE: &str = ".lock";

/// The lock of a folder, held until it is dropped or the process ends, however it ends.
#[derive(Debug)]
pub struct FolderLock {
    /// None where the file system has no locks.
    _file: Option<File>,
}

impl FolderLock {
    /// Locks a folder, which is created when it does not exist; none where another process has.
    pub fn acquire(folder: &Path) -> Result<Option<FolderLock>> {
        fs::create_dir_all(folder)?;
        let path = folder.join(FILE);
        let file = File::options().create(true).append(true).open(path)?;
        match file.try_lock() {
            Ok(()) => Ok(Some(FolderLock { _file: Some(file) })),
            Err(TryLockError::WouldBlock) => Ok(None),
            Err(TryLockError::Error(_)) => Ok(Some(FolderLock { _file: None })),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_is_locked_once() {
        let root = tempfile::tempdir().unwrap();
        let folder = root.path().join("run");
        let first = FolderLock::acquire(&folder).unwrap();
        assert!(first.is_some());
        assert!(FolderLock::acquire(&folder).unwrap().is_none());
        drop(first);
        assert!(FolderLock::acquire(&folder).unwrap().is_some());
    }
}
