//! Where a run writes, which is its alone: a folder, or a place in a bucket with a working folder
//! of this machine for all but checkpoints.

use std::fs;
use std::hash::{BuildHasher, RandomState};
use std::io::ErrorKind::ReadOnlyFilesystem;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread::{Builder, JoinHandle};
use std::time::Duration;

use anyhow::{Context, Result, anyhow};

use crate::atomic_file::{self, FolderLock, write_unsynced};
use crate::error::UserError;
use crate::foreign_file;
use crate::plugins::wheel::cache_folder;
use crate::runtime::process::Process;
use crate::storage::{Lease, Location, OpenUpload, RENEWAL, Storage};
use crate::weights::checkpoint;

use super::mirror::Mirror;

/// Renewals of the lease between two times that the bucket gets what has changed.
const RENEWALS: u32 = 3;

/// Name of the file by which the lock of a working folder is known to others.
const LOCK_NAME: &str = ".lock-name";

/// The output of a run, as one of its processes has it.
#[derive(Debug)]
pub struct RunOutput {
    location: Location,
    folder: PathBuf,
    copy: Option<Copy>,
    /// Of the folder, on the first process.
    _lock: Option<FolderLock>,
}

/// What is in the bucket besides checkpoints.
#[derive(Debug)]
struct Copy {
    shared: Arc<Shared>,
    thread: Mutex<Option<JoinHandle<()>>>,
}

/// What the thread that keeps the copy works on.
#[derive(Debug)]
struct Shared {
    mirror: Mutex<Mirror>,
    /// On the first process.
    lease: Option<Lease>,
    ends: Mutex<bool>,
    end: Condvar,
}

impl RunOutput {
    /// Takes what `--output` names for a run. The first process locks it, removes what dead
    /// processes left there, and brings the files that a run continues from to this machine.
    pub fn claim(process: &Process, output: &Path) -> Result<RunOutput> {
        let location = Location::of(output)?;
        let is_first = process.is_coordinator();
        let folder = match location.local() {
            Some(folder) => folder.to_path_buf(),
            None => working_folder(output, process)?,
        };
        let lock = is_first.then(|| lock(&folder, output)).transpose()?;
        let copy = match &location {
            Location::Local(_) => None,
            Location::Bucket { storage, key } => {
                let lease = is_first.then(|| lease(storage, key, &folder)).transpose()?;
                if is_first {
                    discard_uploads(&**storage, key);
                }
                let mut mirror = Mirror::new(&folder, storage.clone(), key);
                mirror.restore(|name| is_restored(name, process.index))?;
                Some(Copy::start(mirror, lease)?)
            }
        };
        if is_first {
            atomic_file::remove_leftovers(&folder);
            checkpoint::remove_leftovers(&location)?;
        }
        Ok(RunOutput { location, folder, copy, _lock: lock })
    }

    /// Where its checkpoints are.
    pub fn location(&self) -> &Location {
        &self.location
    }

    /// Where everything else is written.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Brings what was written so far to where it survives this machine, before a checkpoint says
    /// that it is there, and makes sure that no other process has taken the output over.
    pub fn secure(&self) -> Result<()> {
        let Some(Copy { shared, .. }) = &self.copy else {
            return Ok(());
        };
        shared.lease.as_ref().map_or(Ok(()), Lease::check)?;
        shared.mirror().send()
    }

    /// The same at the end of the run, whose output others may take from here on.
    pub fn close(&self) -> Result<()> {
        self.copy.as_ref().map_or(Ok(()), Copy::end)
    }
}

impl Copy {
    fn start(mirror: Mirror, lease: Option<Lease>) -> Result<Copy> {
        let (ends, end) = (Mutex::new(false), Condvar::new());
        let shared = Arc::new(Shared { mirror: Mutex::new(mirror), lease, ends, end });
        let kept = shared.clone();
        let thread = Builder::new().name("output".into()).spawn(move || kept.keep());
        let thread = thread.context("train: cannot start a thread")?;
        Ok(Copy { shared, thread: Mutex::new(Some(thread)) })
    }

    fn end(&self) -> Result<()> {
        let Some(thread) = self.thread.lock().unwrap_or_else(PoisonError::into_inner).take() else {
            return Ok(());
        };
        *self.shared.ends.lock().unwrap_or_else(PoisonError::into_inner) = true;
        self.shared.end.notify_all();
        let _ = thread.join();
        let Some(lease) = &self.shared.lease else {
            return self.shared.mirror().send();
        };
        lease.check()?;
        let sent = self.shared.mirror().send();
        lease.release()?;
        sent
    }
}

impl Drop for Copy {
    fn drop(&mut self) {
        if let Err(error) = self.end() {
            crate::log!("warning: {error:#}");
        }
    }
}

impl Shared {
    fn mirror(&self) -> MutexGuard<'_, Mirror> {
        self.mirror.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Renews the lease and sends what has changed, until the end.
    fn keep(&self) {
        for renewal in 1.. {
            if self.wait(RENEWAL) {
                return;
            }
            let renewed = self.lease.as_ref().map_or(Ok(()), Lease::renew);
            let sent = match renewal % RENEWALS {
                0 => self.mirror().send(),
                _ => Ok(()),
            };
            if let Err(error) = renewed.map_err(anyhow::Error::from).and(sent) {
                crate::log!("warning: {error:#}");
            }
        }
    }

    /// Whether the end comes within `time`.
    fn wait(&self, time: Duration) -> bool {
        let ends = self.ends.lock().unwrap_or_else(PoisonError::into_inner);
        let waited = self.end.wait_timeout_while(ends, time, |ends| !*ends);
        *waited.unwrap_or_else(PoisonError::into_inner).0
    }
}

/// The folder of this machine for a run in a bucket, of each process its own.
fn working_folder(output: &Path, process: &Process) -> Result<PathBuf> {
    let name = output.display().to_string();
    let is_bucket = ["gs://", "s3://"].iter().any(|scheme| name.starts_with(scheme));
    let has_key = name.split("://").nth(1).and_then(|rest| rest.split_once('/'));
    if !is_bucket || has_key.is_none_or(|(_, key)| key.is_empty()) {
        return Err(UserError(format!(
            "train: nothing can be written to {name}; name a folder, gs://BUCKET/RUN or s3://BUCKET/RUN"
        ))
        .into());
    }
    let runs = cache_folder().map_err(UserError)?.with_file_name("runs");
    let folder = runs.join(name.replace("://", "/"));
    Ok(match process.index {
        0 => folder,
        index => PathBuf::from(format!("{}.process-{index}", folder.display())),
    })
}

/// Locks the folder that a run is written into.
fn lock(folder: &Path, output: &Path) -> Result<FolderLock> {
    let lock = FolderLock::acquire(folder).map_err(|error| {
        let line = format!("train: cannot write to {}: {error}", folder.display());
        match foreign_file::is_user_error(&error) || error.kind() == ReadOnlyFilesystem {
            true => UserError(format!("{line}; name another --output")).into(),
            false => anyhow!(line),
        }
    })?;
    lock.ok_or_else(|| {
        UserError(format!(
            "train: another process trains in {}; wait until it has ended or name another --output",
            output.display()
        ))
        .into()
    })
}

/// The lease of the place in the bucket, for the one who has locked the working folder.
fn lease(storage: &Arc<dyn Storage>, key: &str, folder: &Path) -> Result<Lease> {
    let path = folder.join(LOCK_NAME);
    let name = match fs::read_to_string(&path) {
        Ok(name) if !name.is_empty() => name,
        _ => {
            let name = format!("{:016x}", RandomState::new().hash_one(std::process::id()));
            let written = write_unsynced(&path, name.as_bytes());
            written.with_context(|| format!("train: cannot write {}", path.display()))?;
            name
        }
    };
    Ok(Lease::acquire(storage.clone(), key, &name)?)
}

/// Discards what dead processes have left of uploads in parts under the key of a run: of
/// checkpoints and of files beside them. What else is in a folder inside may be another program's.
fn discard_uploads(storage: &dyn Storage, key: &str) {
    let folder = format!("{key}/");
    let is_of_run = |upload: &&OpenUpload| {
        let name = upload.key.strip_prefix(&folder);
        name.is_some_and(|name| !name.contains('/') || name.starts_with(checkpoint::PREFIX))
    };
    let discarded = storage.open_uploads(&folder).and_then(|open| {
        let mut of_run = open.iter().filter(is_of_run);
        of_run.try_for_each(|upload| storage.abort(&upload.key, &upload.id))
    });
    if let Err(error) = discarded {
        crate::log!("warning: {error}; broken uploads stay until rules of the bucket delete them");
    }
}

/// Whether a process goes on with a file of the run.
fn is_restored(name: &str, process: usize) -> bool {
    let of_process = name.strip_prefix("events-").and_then(|rest| rest.strip_suffix(".jsonl"));
    match (process, of_process) {
        (0, None) => ["jsonl", "toml", "json"].iter().any(|end| name.ends_with(end)),
        (index, Some(number)) => number == index.to_string(),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::storage::fake_gcs;

    #[test]
    fn uploads_that_dead_processes_of_a_run_left_are_discarded() {
        let (server, run) = fake_gcs::bucket();
        let Location::Bucket { storage, key } = &run else { panic!("{run}") };
        let files = ["checkpoints/step-00000010/a & b", "metrics.jsonl", "export/model", "c"];
        let keys = files.map(|file| format!("{key}/{file}")).into_iter().chain(["runs/x".into()]);
        keys.for_each(|key| std::mem::forget(storage.multipart(&key).unwrap()));
        assert_eq!(storage.open_uploads("").unwrap().len(), 5);
        server.with(|state| state.faults.push_back(fake_gcs::Fault::Unavailable));
        discard_uploads(&**storage, key);
        let left = storage.open_uploads("").unwrap();
        let left: Vec<_> = left.iter().map(|upload| upload.key.as_str()).collect();
        assert_eq!(left, ["run/export/model", "runs/x"]);
        // Whoever may not list them goes on.
        server.with(|state| state.faults.push_back(fake_gcs::Fault::Forbidden));
        discard_uploads(&**storage, key);
    }
}
