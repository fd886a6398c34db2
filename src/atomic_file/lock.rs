//! A folder that one process at a time may change.

use std::fs::{self, File, TryLockError};
use std::io::Result;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};

/// Name of the file that is locked.
const FILE: &str = ".lock";

/// The lock of a folder, held until it is dropped or the process ends, however it ends. A folder in
/// which nothing else came to be is removed with it.
#[derive(Debug)]
pub struct FolderLock {
    folder: PathBuf,
    /// None where the file system has no locks.
    file: Option<File>,
}

impl FolderLock {
    /// Locks a folder, which is created when it does not exist; none where another process has.
    pub fn acquire(folder: &Path) -> Result<Option<FolderLock>> {
        let path = folder.join(FILE);
        loop {
            fs::create_dir_all(folder)?;
            let file = File::options().create(true).append(true).open(&path)?;
            let lock = |file| Some(FolderLock { folder: folder.to_path_buf(), file });
            match file.try_lock() {
                Ok(()) if is_at(&file, &path) => return Ok(lock(Some(file))),
                // The process that held it has just removed the folder.
                Ok(()) => continue,
                Err(TryLockError::WouldBlock) => return Ok(None),
                Err(TryLockError::Error(_)) => return Ok(lock(None)),
            }
        }
    }
}

/// Whether the file is the one that the path names now.
fn is_at(file: &File, path: &Path) -> bool {
    let inode = |metadata: Result<fs::Metadata>| metadata.map(|m| (m.dev(), m.ino())).ok();
    inode(file.metadata()) == inode(fs::metadata(path))
}

impl Drop for FolderLock {
    fn drop(&mut self) {
        let entries = fs::read_dir(&self.folder).map(|entries| entries.count());
        if self.file.is_some() && entries.is_ok_and(|count| count == 1) {
            let _ = fs::remove_file(self.folder.join(FILE));
            let _ = fs::remove_dir(&self.folder);
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
        assert!(!folder.exists(), "an empty folder is left behind");
        let second = FolderLock::acquire(&folder).unwrap();
        fs::write(folder.join("metrics.jsonl"), "").unwrap();
        drop(second);
        assert!(folder.join("metrics.jsonl").exists());
        assert!(FolderLock::acquire(&folder).unwrap().is_some());
    }
}
