//! The run that a command takes where none is named: the one that wrote a checkpoint last.

use std::path::{Path, PathBuf};
use std::time::SystemTime;

use anyhow::{Context, Result};

use super::checkpoint;
use crate::error::UserError;
use crate::storage::Location;

/// A run with its newest checkpoint.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewestRun {
    pub run: PathBuf,
    pub checkpoint: PathBuf,
}

/// Of the runs in a folder, the one whose newest checkpoint was written last.
pub fn newest_run(runs: &Path) -> Result<NewestRun> {
    let mut newest: Option<(SystemTime, NewestRun)> = None;
    for run in folders(runs)? {
        let Some((_, checkpoint)) = checkpoint::list(&run)?.pop() else {
            continue;
        };
        let checkpoint = checkpoint.local().expect("a run of this machine").to_path_buf();
        let written = std::fs::metadata(&checkpoint).and_then(|folder| folder.modified());
        let written = written.with_context(|| format!("model: {}", checkpoint.display()))?;
        if newest.as_ref().is_none_or(|(time, _)| written > *time) {
            newest = Some((written, NewestRun { run, checkpoint }));
        }
    }
    newest.map(|(_, run)| run).ok_or_else(|| {
        UserError(format!(
            "model: no run in {}/ has a checkpoint; train one with `llama3-tpu train`, or name a \
             model with --model",
            runs.display()
        ))
        .into()
    })
}

/// The folders in a folder by name; none if it does not exist.
fn folders(folder: &Path) -> Result<Vec<PathBuf>> {
    let entries = match std::fs::read_dir(folder) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
        entries => entries.with_context(|| format!("model: {}", folder.display()))?,
    };
    let mut folders = Vec::new();
    for entry in entries {
        let path = entry.with_context(|| format!("model: {}", folder.display()))?.path();
        if path.is_dir() {
            folders.push(path);
        }
    }
    folders.sort();
    Ok(folders)
}

/// The folder of the run that a place of `--model` belongs to: itself, or that of its checkpoint.
pub fn run_of(place: &Location) -> Result<Option<Location>> {
    let is_run = match place {
        Location::Local(path) => path.join("checkpoints").is_dir(),
        Location::Bucket { .. } => !checkpoint::list(place)?.is_empty(),
    };
    let checkpoints = |folder: &Location| folder.name() == Some("checkpoints");
    let of_checkpoint = || place.parent().filter(checkpoints)?.parent();
    Ok(if is_run { Some(place.clone()) } else { of_checkpoint() })
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::Duration;

    fn write(run: &Path, step: u64, age: u64) -> PathBuf {
        let checkpoint = checkpoint::path(run, step).local().unwrap().to_path_buf();
        std::fs::create_dir_all(&checkpoint).unwrap();
        std::fs::write(checkpoint.join("manifest.json"), "{}").unwrap();
        let time = SystemTime::now() - Duration::from_secs(age);
        std::fs::File::open(&checkpoint).unwrap().set_modified(time).unwrap();
        checkpoint
    }

    #[test]
    fn the_run_that_wrote_last_is_taken() {
        let folder = tempfile::TempDir::new().unwrap();
        let runs = folder.path().join("runs");
        let none = newest_run(&runs).unwrap_err();
        assert!(none.is::<UserError>() && none.to_string().contains("has a checkpoint"), "{none}");
        std::fs::create_dir_all(runs.join("cache")).unwrap();
        std::fs::write(runs.join("notes.txt"), "").unwrap();
        assert!(newest_run(&runs).is_err());
        let (old, new) = (runs.join("a-long"), runs.join("b-short"));
        write(&old, 900, 100);
        write(&new, 5, 50);
        let checkpoint = write(&new, 10, 20);
        let newest = NewestRun { run: new.clone(), checkpoint: checkpoint.clone() };
        assert_eq!(newest_run(&runs).unwrap(), newest);
        let run_of = |path: &PathBuf| {
            let run = run_of(&path.into()).unwrap();
            run.map(|run| run.local().unwrap().to_path_buf())
        };
        assert_eq!(run_of(&checkpoint), Some(new.clone()));
        assert_eq!(run_of(&new), Some(new));
        assert_eq!(run_of(&runs), None);
    }
}
