//! Temporary names. Their maker holds a lock on what they name, which ends with the process however
//! it ends, so that others can tell a leftover from what is being written: neither process ids,
//! which are used again, nor times would do.

use std::collections::HashSet;
use std::ffi::OsStr;
use std::fs::{self, File};
use std::hash::{BuildHasher, RandomState};
use std::io::{ErrorKind, Result};
use std::os::unix::fs::{DirBuilderExt, MetadataExt};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use super::parent;

/// A file or folder under a temporary name, removed when dropped.
#[derive(Debug)]
pub(super) struct Temporary {
    /// Open, and locked where the file system has locks.
    handle: File,
    path: PathBuf,
}

impl Temporary {
    /// A new file beside `target`.
    pub(super) fn file(target: &Path) -> Result<Temporary> {
        Temporary::create(target, |path| {
            File::options().read(true).write(true).create_new(true).open(path)
        })
    }

    /// A new folder beside `target`, with these permissions where the user's mask allows them.
    pub(super) fn folder(target: &Path, mode: u32) -> Result<Temporary> {
        Temporary::create(target, |path| {
            fs::DirBuilder::new().mode(mode).create(path)?;
            File::open(path)
        })
    }

    fn create(target: &Path, make: impl Fn(&Path) -> Result<File>) -> Result<Temporary> {
        sweep_once(parent(target))?;
        loop {
            let path = temporary_name(target);
            let handle = make(&path)?;
            // A file system without locks has leftovers that stay.
            let _ = handle.lock();
            // Another process may have taken it for a leftover before it was locked.
            let is_there = fs::symlink_metadata(&path).is_ok_and(|now| {
                handle
                    .metadata()
                    .is_ok_and(|opened| (opened.dev(), opened.ino()) == (now.dev(), now.ino()))
            });
            if is_there {
                return Ok(Temporary { handle, path });
            }
        }
    }

    pub(super) fn handle(&self) -> &File {
        &self.handle
    }

    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    /// Gives a file its final name unless something has it.
    pub(super) fn link(&self, target: &Path) -> Result<()> {
        fs::hard_link(&self.path, target)
    }

    /// Gives it its final name. Where that fails, it is removed.
    pub(super) fn rename(self, target: &Path) -> Result<()> {
        fs::rename(&self.path, target)
    }
}

impl Drop for Temporary {
    fn drop(&mut self) {
        // After a rename there is nothing of this name; a failure leaves a leftover for the next.
        remove(&self.path);
    }
}

/// What temporary names end with; no other program uses it.
const SUFFIX: &str = ".llama3-tpu-tmp";

/// `.NAME.0123456789abcdef.llama3-tpu-tmp` beside `target`.
fn temporary_name(target: &Path) -> PathBuf {
    let name = target.file_name().unwrap_or(OsStr::new("file")).to_string_lossy();
    let nonce = RandomState::new().hash_one(std::process::id());
    parent(target).join(format!(".{name}.{nonce:016x}{SUFFIX}"))
}

fn is_temporary(name: &str) -> bool {
    let parts = name.strip_prefix('.').and_then(|name| name.strip_suffix(SUFFIX));
    let nonce = parts.and_then(|parts| parts.rsplit_once('.')).map(|(_, nonce)| nonce);
    nonce.is_some_and(|n| n.len() == 16 && n.bytes().all(|b| b.is_ascii_hexdigit()))
}

/// Removes leftovers in a folder, the first time that this process writes there.
fn sweep_once(folder: &Path) -> Result<()> {
    static SWEPT: Mutex<Option<HashSet<PathBuf>>> = Mutex::new(None);
    let folder = std::path::absolute(folder)?;
    let mut swept = SWEPT.lock().unwrap_or_else(PoisonError::into_inner);
    if swept.get_or_insert_default().insert(folder.clone()) {
        remove_leftovers(&folder);
    }
    Ok(())
}

/// Removes what dead processes left under temporary names in a folder. What cannot be looked at or
/// removed, as in a folder of another user, stays.
pub fn remove_leftovers(folder: &Path) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let is_plain = entry.file_type().is_ok_and(|t| t.is_file() || t.is_dir());
        if !is_plain || !is_temporary(&entry.file_name().to_string_lossy()) {
            continue;
        }
        // Held until it is removed, so that its maker notices if it had not come to lock it.
        if let Ok(handle) = File::open(entry.path())
            && handle.try_lock().is_ok()
        {
            remove(&entry.path());
        }
    }
}

fn remove(path: &Path) {
    let removed = match fs::remove_file(path) {
        Err(e) if matches!(e.kind(), ErrorKind::IsADirectory | ErrorKind::PermissionDenied) => {
            fs::remove_dir_all(path)
        }
        removed => removed,
    };
    // Nobody waits for it; the next process tries again.
    let _ = removed;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_dead_process_left_is_removed_and_what_is_being_written_is_not() {
        let root = tempfile::tempdir().unwrap();
        let target = root.path().join("x.tokens");
        let live = [Temporary::file(&target).unwrap(), Temporary::folder(&target, 0o777).unwrap()];
        let dead = [temporary_name(&target), temporary_name(&target)];
        fs::write(&dead[0], b"half").unwrap();
        fs::create_dir(&dead[1]).unwrap();
        fs::write(dead[1].join("file"), b"half").unwrap();
        let other = root.path().join(".x.tokens.7.tmp");
        fs::write(&other, b"of somebody else").unwrap();
        remove_leftovers(root.path());
        assert!(live.iter().all(|t| t.path().exists()));
        assert!(dead.iter().all(|path| !path.exists()));
        assert!(other.exists());
        drop(live);
        assert_eq!(fs::read_dir(root.path()).unwrap().count(), 1);
    }

    #[test]
    fn only_names_of_this_module_are_temporary() {
        let path = temporary_name(Path::new("a/b.c"));
        assert!(is_temporary(path.file_name().unwrap().to_str().unwrap()), "{path:?}");
        for name in
            [".x.tmp", ".x.llama3-tpu-tmp", ".x.0123456789abcdef", ".x.0123456789abcdef.tmp"]
        {
            assert!(!is_temporary(name), "{name}");
        }
    }
}
