//! Names of checkpoints and of the folder that they are in.

use crate::storage::Location;

/// Name of the folder of a run's checkpoints.
pub(super) const FOLDER: &str = "checkpoints";

/// What the keys of everything in it begin with, in the folder of a run.
pub const PREFIX: &str = "checkpoints/";

/// The folder of a run's checkpoints.
pub(super) fn folder(output: &Location) -> Location {
    output.join(FOLDER)
}

/// The name of a complete checkpoint, such as `step-00000100`.
pub(super) fn name(step: u64) -> String {
    format!("step-{step:08}")
}

/// Where the complete checkpoint of a step is.
pub fn path(output: impl Into<Location>, step: u64) -> Location {
    folder(&output.into()).join(&name(step))
}

/// The name of one that is being written or removed by `run`: the id of a process, or what several
/// of them agreed on.
pub(super) fn temporary(step: u64, run: &str) -> String {
    format!("{}.tmp-{run}", name(step))
}

/// The step that the name of a checkpoint gives.
pub(super) fn step_of(name: &str) -> Option<u64> {
    let digits = name.strip_prefix("step-")?;
    let plain = digits.len() >= 8 && digits.bytes().all(|b| b.is_ascii_digit());
    plain.then(|| digits.parse().ok()).flatten()
}
