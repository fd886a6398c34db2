//! The folder `checkpoints` of a run: names of steps, which ones are complete, and the removal of
//! old ones and of leftovers.

use super::{CheckpointError, Reader, Result};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// The folder of a run's checkpoints.
pub(super) fn folder(output: &Path) -> PathBuf {
    output.join("checkpoints")
}

/// The name of a complete checkpoint, such as `step-00000100`.
pub(super) fn name(step: u64) -> String {
    format!("step-{step:08}")
}

/// Where the complete checkpoint of a step is.
pub fn path(output: &Path, step: u64) -> PathBuf {
    folder(output).join(name(step))
}

/// The name of one that is being written or removed by `run`: the id of a process, or what several
/// of them agreed on.
pub(super) fn temporary(step: u64, run: &str) -> String {
    format!("{}.tmp-{run}", name(step))
}

fn step_of(name: &str) -> Option<u64> {
    let digits = name.strip_prefix("step-")?;
    let plain = digits.len() >= 8 && digits.bytes().all(|b| b.is_ascii_digit());
    plain.then(|| digits.parse().ok()).flatten()
}

/// The step that the name of a checkpoint gives.
pub(super) fn step_of_path(path: &Path) -> Option<u64> {
    step_of(path.file_name()?.to_str()?)
}

/// The checkpoints of a run, by ascending step, whether they can be read or not; a run without any
/// has an empty list.
pub fn list(output: &Path) -> Result<Vec<(u64, PathBuf)>> {
    let mut checkpoints: Vec<(u64, PathBuf)> = (names(output)?.into_iter())
        .filter_map(|name| Some((step_of(&name)?, folder(output).join(name))))
        .collect();
    checkpoints.sort();
    Ok(checkpoints)
}

/// The newest checkpoint of a run that can be opened; none where there is no checkpoint at all.
/// `skipped` hears why newer ones cannot be opened.
pub fn newest(output: &Path, mut skipped: impl FnMut(&CheckpointError)) -> Result<Option<Reader>> {
    let mut first_error = None;
    for (_, path) in list(output)?.into_iter().rev() {
        match Reader::open(&path) {
            Ok(reader) => return Ok(Some(reader)),
            Err(error) => {
                skipped(&error);
                first_error.get_or_insert(error);
            }
        }
    }
    first_error.map_or(Ok(None), Err)
}

/// Removes the checkpoint of a step.
pub fn remove(output: &Path, step: u64) -> Result<()> {
    // Renamed first, so that no reader finds a checkpoint with half of its files.
    let (path, run) = (path(output, step), std::process::id().to_string());
    let condemned = folder(output).join(temporary(step, &run));
    (fs::rename(&path, &condemned).and_then(|()| fs::remove_dir_all(&condemned)))
        .map_err(failed("remove", &path))
}

/// Removes what dead processes left half written or half removed. Only one that has locked the
/// run's folder may do so.
pub fn remove_leftovers(output: &Path) -> Result<()> {
    for name in names(output)? {
        if name.split_once(".tmp-").is_some_and(|(step, _)| step_of(step).is_some()) {
            let path = folder(output).join(&name);
            fs::remove_dir_all(&path).map_err(failed("remove", &path))?;
        }
    }
    Ok(())
}

fn names(output: &Path) -> Result<Vec<String>> {
    let folder = folder(output);
    let entries = match fs::read_dir(&folder) {
        Err(e) if e.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        entries => entries.map_err(failed("list", &folder))?,
    };
    (entries.map(|entry| Ok(entry?.file_name().to_string_lossy().into_owned())))
        .collect::<io::Result<_>>()
        .map_err(failed("list", &folder))
}

/// The error of an `io` operation on `path`, for `map_err`.
pub(super) fn failed(operation: &str, path: &Path) -> impl FnOnce(io::Error) -> CheckpointError {
    move |e| CheckpointError::Failed(format!("checkpoint: {operation} {}: {e}", path.display()))
}
