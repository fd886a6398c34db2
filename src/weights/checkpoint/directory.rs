//! The folder `checkpoints` of a run: names of steps, which ones are complete, and the removal of
//! old ones and of leftovers.

use super::{CheckpointError, Result, manifest};
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

/// Where the complete checkpoint of a step lies.
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

/// The complete checkpoints of a run, by ascending step; a run without any has an empty list.
pub fn list(output: &Path) -> Result<Vec<(u64, PathBuf)>> {
    let mut found: Vec<(u64, PathBuf)> = (names(output)?.into_iter())
        .filter_map(|name| Some((step_of(&name)?, folder(output).join(name))))
        .filter(|(_, path)| path.join(manifest::FILE).is_file())
        .collect();
    found.sort();
    Ok(found)
}

/// The complete checkpoint of the highest step.
pub fn latest(output: &Path) -> Result<Option<(u64, PathBuf)>> {
    Ok(list(output)?.pop())
}

/// Removes all but the last `count` checkpoints; 0 keeps all.
pub fn keep_last(output: &Path, count: usize) -> Result<()> {
    let found = list(output)?;
    let surplus = if count == 0 { 0 } else { found.len().saturating_sub(count) };
    let own = std::process::id().to_string();
    for (step, path) in &found[..surplus] {
        // Renamed first, so that no reader finds a checkpoint with half of its files.
        let condemned = folder(output).join(temporary(*step, &own));
        (fs::rename(path, &condemned).and_then(|()| fs::remove_dir_all(&condemned)))
            .map_err(failed("remove", path))?;
    }
    Ok(())
}

/// Removes what crashed processes left half written or half removed. A run of several processes
/// that began something before is over, or the one that calls this could not begin.
pub(super) fn remove_leftovers(output: &Path) -> Result<()> {
    for name in names(output)? {
        let Some((step, pid)) = name.split_once(".tmp-") else {
            continue;
        };
        if step_of(step).is_some() && !is_running(pid) {
            let path = folder(output).join(&name);
            fs::remove_dir_all(&path).map_err(failed("remove", &path))?;
        }
    }
    Ok(())
}

/// Whether another process has this id. Our own does not count: a container gives a restarted run
/// the id of the crashed one.
fn is_running(pid: &str) -> bool {
    pid != std::process::id().to_string() && Path::new("/proc").join(pid).exists()
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
