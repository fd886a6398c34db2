//! What can go wrong with files of others, split by who can mend it: the user who named them, or
//! nobody here.

use std::io;
use std::path::{Path, PathBuf};

use crate::storage::StorageError;

/// An error in reading or writing a model directory, always one line.
#[derive(Debug, thiserror::Error)]
pub enum HfError {
    /// A file, name or setting is not what it must be. The message says what to change.
    #[error("{0}")]
    Invalid(String),
    /// The hub could not be reached, or a download broke off.
    #[error("{0}")]
    Hub(String),
    /// A bucket did not do what was asked.
    #[error(transparent)]
    Storage(#[from] StorageError),
    /// The operating system refused an operation.
    /// The message ends with what it said; as a source of this error it would be said twice.
    #[error("{operation} {}: {cause}", path.display())]
    Io { operation: &'static str, path: PathBuf, cause: io::Error },
}

impl HfError {
    /// The error of an `io` operation on `path`, for `map_err`.
    pub fn io(operation: &'static str, path: &Path) -> impl FnOnce(io::Error) -> HfError {
        let path = path.to_path_buf();
        move |cause| HfError::Io { operation, path, cause }
    }

    /// Whether the request was wrong (exit code 2), as against one that failed (exit code 1).
    pub fn is_user_error(&self) -> bool {
        match self {
            HfError::Invalid(_) => true,
            HfError::Hub(_) => false,
            HfError::Storage(error) => error.is_user_error(),
            HfError::Io { cause, .. } => crate::foreign_file::is_user_error(cause),
        }
    }
}
