//! Files that a reader sees whole or not at all: written under a temporary name beside the target,
//! synced, then renamed. It knows nothing of what is in them.

use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// A file being written. Dropped without [`AtomicFile::commit`], it leaves nothing behind.
pub(super) struct AtomicFile {
    file: Option<File>,
    temporary: PathBuf,
    target: PathBuf,
}

impl AtomicFile {
    /// Opens a temporary file in the folder of `target`, which is created when it does not exist.
    pub(super) fn create(target: &Path) -> Result<AtomicFile> {
        let folder = folder_of(target);
        fs::create_dir_all(folder)
            .with_context(|| format!("data: cannot create folder {}", folder.display()))?;
        let name = target.file_name().unwrap_or_default().to_string_lossy();
        let temporary = folder.join(format!(".{name}.{}.tmp", std::process::id()));
        let file = File::options()
            .read(true)
            .write(true)
            .create(true)
            .truncate(true)
            .open(&temporary)
            .with_context(|| format!("data: cannot create {}", temporary.display()))?;
        Ok(AtomicFile { file: Some(file), temporary, target: target.to_owned() })
    }

    pub(super) fn file(&self) -> &File {
        self.file.as_ref().expect("the file is open until commit")
    }

    /// Syncs the content, renames the file to its target and syncs the folder, so that the name
    /// survives a crash too.
    pub(super) fn commit(mut self) -> Result<()> {
        let file = self.file.take().expect("commit consumes the file");
        let failed = || format!("data: cannot write {}", self.target.display());
        file.sync_all().with_context(failed)?;
        fs::rename(&self.temporary, &self.target).with_context(failed)?;
        File::open(folder_of(&self.target))
            .and_then(|folder| folder.sync_all())
            .with_context(failed)
    }
}

impl Drop for AtomicFile {
    fn drop(&mut self) {
        // After a commit the temporary name is gone and there is nothing to remove.
        let _ = fs::remove_file(&self.temporary);
    }
}

/// Replaces `target` with `bytes`.
pub(super) fn write_atomically(target: &Path, bytes: &[u8]) -> Result<()> {
    let file = AtomicFile::create(target)?;
    file.file()
        .write_all(bytes)
        .with_context(|| format!("data: cannot write {}", target.display()))?;
    file.commit()
}

fn folder_of(target: &Path) -> &Path {
    match target.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_abandoned_file_leaves_the_old_content_and_no_temporary() {
        let folder = tempfile::tempdir().unwrap();
        let target = folder.path().join("a/b.txt");
        write_atomically(&target, b"old").unwrap();
        let file = AtomicFile::create(&target).unwrap();
        file.file().write_all(b"half of the n").unwrap();
        drop(file);
        assert_eq!(fs::read(&target).unwrap(), b"old");
        assert_eq!(fs::read_dir(folder.path().join("a")).unwrap().count(), 1);
        write_atomically(&target, b"new").unwrap();
        assert_eq!(fs::read(&target).unwrap(), b"new");
    }
}
