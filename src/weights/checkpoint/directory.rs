//! The folder `checkpoints` of a run: which ones are complete, and the removal of old ones and of
//! leftovers.

use super::names::{FOLDER, path, step_of, temporary};
use super::{CheckpointError, Reader, Result, bucket};
use crate::storage::Location;
use std::fs;
use std::io;
use std::path::Path;

/// The checkpoints of a run, by ascending step, whether they can be read or not; a run without any
/// has an empty list.
pub fn list(output: impl Into<Location>) -> Result<Vec<(u64, Location)>> {
    let output = output.into();
    let mut steps: Vec<u64> = match &output {
        Location::Local(path) => names(path)?.iter().filter_map(|name| step_of(name)).collect(),
        Location::Bucket { storage, key } => bucket::steps(&**storage, key)?,
    };
    steps.sort();
    Ok(steps.into_iter().map(|step| (step, path(&output, step))).collect())
}

/// The newest checkpoint of a run that can be opened, with its small files as they were written;
/// none where there is no checkpoint at all.
/// `skipped` hears why newer ones cannot be opened.
pub fn newest(
    output: impl Into<Location>,
    skipped: impl FnMut(&CheckpointError),
) -> Result<Option<Reader>> {
    newest_before(output, u64::MAX, skipped)
}

/// The same among those of fewer steps than `step`.
pub fn newest_before(
    output: impl Into<Location>,
    step: u64,
    mut skipped: impl FnMut(&CheckpointError),
) -> Result<Option<Reader>> {
    let mut first_error = None;
    let earlier = list(output)?.into_iter().filter(|(of, _)| *of < step);
    for (_, path) in earlier.rev() {
        let opened = Reader::open(&path).and_then(|reader| reader.check_files().map(|()| reader));
        match opened {
            Ok(reader) => return Ok(Some(reader)),
            Err(error) if !error.is_user_error() && !error.blames_files(&path) => {
                return Err(error);
            }
            Err(error) => {
                skipped(&error);
                first_error.get_or_insert(error);
            }
        }
    }
    first_error.map_or(Ok(None), Err)
}

/// Removes the checkpoint of a step.
pub fn remove(output: &Location, step: u64) -> Result<()> {
    let path = match path(output, step) {
        Location::Local(path) => path,
        Location::Bucket { storage, key } => return Ok(bucket::remove(&*storage, &key)?),
    };
    // Renamed first, so that no reader finds a checkpoint with half of its files.
    let condemned = path.with_file_name(temporary(step, &std::process::id().to_string()));
    (fs::rename(&path, &condemned).and_then(|()| fs::remove_dir_all(&condemned)))
        .map_err(failed("remove", &path))
}

/// Removes what dead processes left half written or half removed. Only one that has locked the
/// run's folder may do so.
pub fn remove_leftovers(output: &Location) -> Result<()> {
    let output = match output {
        Location::Local(output) => output,
        Location::Bucket { storage, key } => return Ok(bucket::remove_leftovers(&**storage, key)?),
    };
    for name in names(output)? {
        if name.split_once(".tmp-").is_some_and(|(step, _)| step_of(step).is_some()) {
            let path = output.join(FOLDER).join(&name);
            fs::remove_dir_all(&path).map_err(failed("remove", &path))?;
        }
    }
    Ok(())
}

fn names(output: &Path) -> Result<Vec<String>> {
    let folder = output.join(FOLDER);
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
