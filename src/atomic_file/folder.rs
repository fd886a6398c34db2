//! Folders of a process: one that becomes visible under its name when it is complete, and one that
//! never does.

use std::fs;
use std::io::{ErrorKind, Result};
use std::path::{Path, PathBuf};

use super::temporary::Temporary;
use super::{parent, sync_folder};

/// A folder under construction. Dropped without [`AtomicFolder::commit`], it leaves nothing behind.
#[derive(Debug)]
pub struct AtomicFolder {
    temporary: Temporary,
    target: PathBuf,
}

impl AtomicFolder {
    /// Begins a folder that will be `target`, which must not exist or be empty.
    pub fn create(target: &Path) -> Result<AtomicFolder> {
        fs::create_dir_all(parent(target))?;
        let is_empty = fs::read_dir(target).map(|mut entries| entries.next().is_none());
        match is_empty {
            Ok(true) => {}
            Ok(false) => return Err(ErrorKind::DirectoryNotEmpty.into()),
            Err(e) if e.kind() == ErrorKind::NotFound => {}
            Err(e) if e.kind() == ErrorKind::NotADirectory => {
                return Err(ErrorKind::AlreadyExists.into());
            }
            Err(e) => return Err(e),
        }
        Ok(AtomicFolder { temporary: Temporary::folder(target, 0o777)?, target: target.to_owned() })
    }

    /// Where its files are written.
    pub fn path(&self) -> &Path {
        self.temporary.path()
    }

    /// Gives the folder its name. Files in it must be on the disk already.
    pub fn commit(self) -> Result<()> {
        let AtomicFolder { temporary, target } = self;
        sync_folder(temporary.path())?;
        match fs::rename(temporary.path(), &target) {
            // An empty folder that something is mounted on cannot be replaced.
            Err(e)
                if e.kind() == ErrorKind::ResourceBusy || e.kind() == ErrorKind::CrossesDevices =>
            {
                move_files(temporary.path(), &target)?;
            }
            renamed => renamed?,
        }
        sync_folder(parent(&target))
    }
}

fn move_files(from: &Path, to: &Path) -> Result<()> {
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        fs::copy(entry.path(), &target)?;
        fs::File::open(&target)?.sync_all()?;
    }
    sync_folder(to)
}

/// A folder for temporary files, removed with everything in it when dropped.
#[derive(Debug)]
pub struct TemporaryFolder(Temporary);

impl TemporaryFolder {
    /// Makes a folder in the system's folder for temporary files, which other users cannot enter.
    /// `name` makes it recognizable.
    pub fn create(name: &str) -> Result<TemporaryFolder> {
        Ok(TemporaryFolder(Temporary::folder(&std::env::temp_dir().join(name), 0o700)?))
    }

    pub fn path(&self) -> &Path {
        self.0.path()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_appears_when_it_is_complete() {
        let root = tempfile::tempdir().unwrap();
        let target = root.path().join("out");
        let folder = AtomicFolder::create(&target).unwrap();
        fs::write(folder.path().join("a"), b"1").unwrap();
        assert!(!target.exists());
        drop(folder);
        assert_eq!(fs::read_dir(root.path()).unwrap().count(), 0);
        fs::create_dir(&target).unwrap();
        let folder = AtomicFolder::create(&target).unwrap();
        fs::write(folder.path().join("a"), b"1").unwrap();
        folder.commit().unwrap();
        assert_eq!(fs::read(target.join("a")).unwrap(), b"1");
        assert_eq!(fs::read_dir(root.path()).unwrap().count(), 1);
        let error = AtomicFolder::create(&target).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::DirectoryNotEmpty);
    }
}
