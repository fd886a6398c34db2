//! Files and folders that a reader sees whole or not at all: written under a temporary name beside
//! the target, then renamed. What a dead process left under such a name is removed by the next one
//! that writes into the same folder.
//!
//! Invariant: nothing here knows what is in a file, and every rename onto a final name is here.

mod folder;
mod lock;
mod temporary;

pub use folder::{AtomicFolder, TemporaryFolder};
pub use lock::FolderLock;
pub use temporary::remove_leftovers;

use std::fs::{self, File};
use std::io::{Result, Write};
use std::path::{Path, PathBuf};

use temporary::Temporary;

/// A file under construction. Dropped without [`AtomicFile::commit`], it leaves nothing behind.
#[derive(Debug)]
pub struct AtomicFile {
    temporary: Temporary,
    target: PathBuf,
}

impl AtomicFile {
    /// Opens a temporary file, for reading too, in the folder of `target`, which is created when it
    /// does not exist.
    pub fn create(target: &Path) -> Result<AtomicFile> {
        fs::create_dir_all(parent(target))?;
        Ok(AtomicFile { temporary: Temporary::file(target)?, target: target.to_owned() })
    }

    pub fn file(&self) -> &File {
        self.temporary.handle()
    }

    /// Syncs the content, renames the file to its target and syncs the folder, so that both
    /// survive a power failure.
    pub fn commit(self) -> Result<()> {
        self.file().sync_all()?;
        let folder = parent(&self.target).to_owned();
        self.publish()?;
        sync_folder(&folder)
    }

    /// As [`AtomicFile::commit`], unless the target exists; false where it does.
    pub fn commit_new(self) -> Result<bool> {
        self.file().sync_all()?;
        let linked = self.temporary.link(&self.target);
        match linked {
            Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => Ok(false),
            linked => linked.and_then(|()| sync_folder(parent(&self.target))).map(|()| true),
        }
    }

    /// Renames the file to its target, for content that may be lost in a power failure.
    pub fn publish(self) -> Result<()> {
        self.temporary.rename(&self.target)
    }
}

/// Replaces `target` with `bytes`, which survive a power failure from here on.
pub fn write_atomically(target: &Path, bytes: &[u8]) -> Result<()> {
    let file = AtomicFile::create(target)?;
    file.file().write_all(bytes)?;
    file.commit()
}

/// As [`write_atomically`], for content that may be lost in a power failure.
pub fn write_unsynced(target: &Path, bytes: &[u8]) -> Result<()> {
    let file = AtomicFile::create(target)?;
    file.file().write_all(bytes)?;
    file.publish()
}

/// Makes renames inside a folder survive a power failure.
pub fn sync_folder(folder: &Path) -> Result<()> {
    File::open(folder)?.sync_all()
}

/// The folder of a path, `.` for a bare name.
fn parent(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(folder: &Path) -> Vec<String> {
        let entries = fs::read_dir(folder).unwrap();
        entries.map(|e| e.unwrap().file_name().into_string().unwrap()).collect()
    }

    #[test]
    fn an_abandoned_file_leaves_the_old_content_and_no_temporary() {
        let root = tempfile::tempdir().unwrap();
        let target = root.path().join("a/b.txt");
        write_atomically(&target, b"old").unwrap();
        let file = AtomicFile::create(&target).unwrap();
        file.file().write_all(b"half of the n").unwrap();
        drop(file);
        assert_eq!(fs::read(&target).unwrap(), b"old");
        assert_eq!(names(&root.path().join("a")), ["b.txt"]);
        write_unsynced(&target, b"new").unwrap();
        assert_eq!(fs::read(&target).unwrap(), b"new");
    }
}
