//! The error of a request that cannot be met.

/// One line that says what is wrong with the request and what to change. The program exits with
/// code 2.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct UserError(pub String);
