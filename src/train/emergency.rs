//! Emergency copies: every so many steps each process keeps its share of the training state in this
//! machine's memory, from which a run that was killed goes on without the storage. A process has
//! two at the most, of which one is whole at any time.

use std::collections::BTreeMap;
use std::fs::{self, DirBuilder};
use std::hash::{BuildHasher, RandomState};
use std::os::unix::fs::DirBuilderExt;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::atomic_file::{FolderLock, write_atomically};
use crate::foreign_file;
use crate::runtime::Runtime;
use crate::runtime::host_memory::available_memory;
use crate::storage::Location;
use crate::weights::checkpoint::{self, CheckpointError, Reader, Writer, Writers};
use crate::weights::{Share, TrainState};

use super::run_state::RunState;

/// A file system in memory.
pub const MEMORY: &str = "/dev/shm";

/// What the names of the folders of all copies begin with.
const PREFIX: &str = "llama3-tpu-";

/// Name of the file that says what a run is called.
const RUN: &str = "run.json";

/// Bits of a sum that count the processes with a copy of one step.
const BITS: u32 = 20;

/// The emergency copies of one process.
pub struct EmergencyCopies {
    /// `<root>/llama3-tpu-<run>-<process>`.
    folder: PathBuf,
    /// None where nothing can be kept.
    lock: Option<FolderLock>,
    /// What a copy must have been made for: settings, mesh and process.
    share: String,
    /// Whether it was said that the last copy could not be made.
    has_failed: bool,
}

/// What the run in `folder` is called; one that begins anew gets a new name.
pub fn run_name(folder: &Path, resume: bool) -> Result<String> {
    let path = folder.join(RUN);
    let known = if resume { foreign_file::read(&path, 1 << 10).ok() } else { None };
    let named = known.and_then(|bytes| serde_json::from_slice::<RunName>(&bytes).ok());
    if let Some(RunName { name }) = named.filter(RunName::is_ours) {
        return Ok(name);
    }
    let name = format!("{:016x}", RandomState::new().hash_one(std::process::id()));
    let text = serde_json::to_vec(&RunName { name: name.clone() })?;
    write_atomically(&path, &text).with_context(|| format!("train: {}", path.display()))?;
    Ok(name)
}

/// The contents of [`RUN`].
#[derive(serde::Serialize, serde::Deserialize)]
struct RunName {
    name: String,
}

impl RunName {
    fn is_ours(&self) -> bool {
        self.name.len() == 16 && self.name.bytes().all(|b| b.is_ascii_hexdigit())
    }
}

impl EmergencyCopies {
    /// Those of this process in the run of this name, under the folder `root`. What dead runs have
    /// left there is removed. `settings` identifies the configuration.
    pub fn open(root: &Path, runtime: &Runtime, run: &str, settings: &str) -> EmergencyCopies {
        remove_dead(root, run);
        let (process, mesh) = (runtime.process(), &runtime.devices.mesh().axes);
        let folder = root.join(format!("{PREFIX}{run}-{}", process.index));
        let share = format!("{settings} {mesh:?} {process:?}");
        let share = format!("{:08x}", crc32fast::hash(share.as_bytes()));
        let lock = lock(root, &folder).map_err(|why| {
            crate::log!("warning: no emergency copies are kept: {}: {why}", folder.display());
        });
        EmergencyCopies { folder, lock: lock.ok(), share, has_failed: false }
    }

    /// The newest copy that is newer than the checkpoint of step `saved` and that all processes
    /// have of the same step, by the list of the first one. Later ones are removed.
    pub fn newest(&self, runtime: &Runtime, saved: Option<u64>) -> Result<Option<Reader>> {
        let mut copies = self.whole();
        let steps: Vec<u64> = copies.keys().rev().copied().filter(|s| Some(*s) > saved).collect();
        let is_first = runtime.process().is_coordinator();
        let list = is_first.then(|| serde_json::to_string(&steps)).transpose()?;
        let list = runtime.from_first("the steps of the emergency copies", list)?;
        let list: Vec<u64> = serde_json::from_str(&list)?;
        let bits = list.iter().zip(0..).map(|(step, i)| (copies.contains_key(step), BITS * i));
        let here = bits.map(|(has, shift)| u64::from(has) << shift).sum();
        let counts = runtime.all_reduce_sum("processes with emergency copies", here)?;
        let count = |i: u32| (counts >> (BITS * i)) as usize & ((1 << BITS) - 1);
        let mut common = list.iter().zip(0..).filter(|(_, i)| count(*i) == runtime.process().count);
        let step = common.next().map(|(step, _)| *step);
        if let (None, Some(step)) = (step, list.first()) {
            runtime.log(&format!("the emergency copy of step {step} is not on all hosts"));
        }
        self.remove_after(step.or(saved).unwrap_or(0));
        Ok(step.and_then(|step| copies.remove(&step)))
    }

    /// The copies whose bytes are right and which this process can go on from, by step.
    fn whole(&self) -> BTreeMap<u64, Reader> {
        let open = |(step, place): (u64, Location)| {
            let reader = Reader::open_share(place).and_then(|r| r.verify().map(|()| r));
            let state = reader.and_then(|r| Ok((r.state::<RunState>()?, r)));
            match state {
                Ok((state, reader)) if state.share.as_ref() == Some(&self.share) => {
                    return Some((step, reader));
                }
                Ok(_) => crate::log!("the emergency copy of step {step} is of other settings"),
                Err(error) => crate::log!("warning: {error}"),
            }
            None
        };
        self.list().into_iter().filter_map(open).collect()
    }

    fn list(&self) -> Vec<(u64, Location)> {
        let usable = self.lock.as_ref().and_then(|_| checkpoint::list(&self.folder).ok());
        usable.unwrap_or_default()
    }

    /// Removes those of later steps than the run goes on from.
    pub(super) fn remove_after(&self, step: u64) {
        let place = Location::from(&self.folder);
        for (later, _) in self.list().into_iter().filter(|(of, _)| *of > step) {
            if let Err(error) = checkpoint::remove(&place, later) {
                crate::log!("warning: {error}");
            }
        }
    }

    /// Keeps what the devices of this process hold after `step` steps, and small files. Where there
    /// is no room for it, a line says so and the copy before stays.
    pub(super) fn write(
        &mut self,
        runtime: &Runtime,
        state: &TrainState,
        step: usize,
        files: &[(&'static str, Vec<u8>)],
        run_state: RunState,
    ) -> Result<()> {
        if self.lock.is_none() {
            return Ok(());
        }
        let run_state = RunState { share: Some(self.share.clone()), ..run_state };
        match self.try_write(runtime, state, step, files, &run_state) {
            Err(error) if error.is::<CheckpointError>() => {
                if !std::mem::replace(&mut self.has_failed, true) {
                    crate::log!("warning: no emergency copy of step {step}: {error:#}");
                }
                Ok(())
            }
            written => {
                self.has_failed = false;
                written
            }
        }
    }

    fn try_write(
        &self,
        runtime: &Runtime,
        state: &TrainState,
        step: usize,
        files: &[(&'static str, Vec<u8>)],
        run_state: &RunState,
    ) -> Result<()> {
        let place = Location::from(&self.folder);
        let mut old = checkpoint::list(&place)?;
        old.pop();
        old.into_iter().try_for_each(|(step, _)| checkpoint::remove(&place, step))?;
        let mut writer = Writer::begin(place, step as u64, Writers::one())?;
        state.declare(runtime, Share::Held, &mut writer)?;
        check_room(&self.folder, writer.bytes())?;
        for shard in state.shards(runtime, Share::Held) {
            writer.host_shard(&shard.to_host(&writer, None)?)?;
        }
        files.iter().try_for_each(|(name, bytes)| writer.file(name, bytes))?;
        writer.finish(run_state)?;
        Ok(())
    }

    /// Removes all of them; the run has ended where its last checkpoint is.
    pub(super) fn remove(&mut self) {
        if self.lock.take().is_some()
            && let Err(error) = fs::remove_dir_all(&self.folder)
        {
            crate::log!("warning: emergency copies: remove {}: {error}", self.folder.display());
        }
    }
}

/// Locks the folder of a process, which other users cannot enter.
fn lock(root: &Path, folder: &Path) -> Result<FolderLock, String> {
    let made = match root.is_dir() {
        true => DirBuilder::new().mode(0o700).recursive(true).create(folder),
        false => return Err(format!("there is no {}", root.display())),
    };
    let lock = made.and_then(|()| FolderLock::acquire(folder)).map_err(|e| e.to_string())?;
    let lock = lock.ok_or("another process uses it")?;
    checkpoint::remove_leftovers(&Location::from(folder)).map_err(|e| e.to_string())?;
    Ok(lock)
}

/// Removes the copies of runs of another name whose processes have ended. What cannot be removed,
/// as of another user, stays.
fn remove_dead(root: &Path, run: &str) {
    for entry in fs::read_dir(root).into_iter().flatten().flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        let is_other = name.strip_prefix(PREFIX).is_some_and(|rest| !rest.starts_with(run));
        if is_other
            && entry.file_type().is_ok_and(|kind| kind.is_dir())
            && let Ok(Some(_lock)) = FolderLock::acquire(&entry.path())
        {
            let _ = fs::remove_dir_all(entry.path());
        }
    }
}

/// Whether a copy of `bytes` fits beside what else this machine's memory is needed for.
fn check_room(folder: &Path, bytes: u64) -> Result<(), CheckpointError> {
    let failed = |error: rustix::io::Errno| {
        CheckpointError::Failed(format!("emergency copies: {}: {error}", folder.display()))
    };
    let system = rustix::fs::statvfs(folder).map_err(failed)?;
    let free = (system.f_bavail * system.f_frsize).min(available_memory().unwrap_or(u64::MAX));
    // Some is left to others.
    match bytes < free / 4 * 3 {
        true => Ok(()),
        false => Err(CheckpointError::Failed(format!(
            "it takes {:.2} GB and {:.2} GB of {} are free; training goes on without",
            bytes as f64 / 1e9,
            free as f64 / 1e9,
            folder.parent().unwrap_or(folder).display()
        ))),
    }
}
