//! What can go wrong in this layer, as one small enum whose messages say what to do.

use std::fmt;
use std::path::PathBuf;

/// Result of anything that talks to a plugin.
pub type Result<T> = std::result::Result<T, Error>;

/// Status code of a failed PJRT call, as in the abseil status codes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Code(pub i32);

impl Code {
    pub const INVALID_ARGUMENT: Code = Code(3);
    pub const NOT_FOUND: Code = Code(5);
    pub const RESOURCE_EXHAUSTED: Code = Code(8);
    pub const UNIMPLEMENTED: Code = Code(12);
    pub const UNAVAILABLE: Code = Code(14);
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        const NAMES: [&str; 17] = [
            "OK",
            "CANCELLED",
            "UNKNOWN",
            "INVALID_ARGUMENT",
            "DEADLINE_EXCEEDED",
            "NOT_FOUND",
            "ALREADY_EXISTS",
            "PERMISSION_DENIED",
            "RESOURCE_EXHAUSTED",
            "FAILED_PRECONDITION",
            "ABORTED",
            "OUT_OF_RANGE",
            "UNIMPLEMENTED",
            "INTERNAL",
            "UNAVAILABLE",
            "DATA_LOSS",
            "UNAUTHENTICATED",
        ];
        match NAMES.get(self.0 as usize) {
            Some(name) => f.write_str(name),
            None => write!(f, "CODE_{}", self.0),
        }
    }
}

/// The beginning of an error's text, of which compilers write pages.
pub fn first_line(error: impl fmt::Display) -> String {
    let text = error.to_string();
    let line = text.lines().next().unwrap_or_default();
    line.chars().take(200).collect()
}

/// Failure of a plugin, or of a request that was refused before it reached one.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// The plugin returned an error.
    #[error("[{function}] {code}: {message}")]
    Call { function: &'static str, code: Code, message: String },

    /// The plugin refused a module, which was written to a file for a look at it.
    #[error("{cause}; the module text is in {}", module.display())]
    Compile { cause: Box<Error>, module: PathBuf },

    /// The plugin's function table ends before this function, or holds no entry for it.
    #[error("plugin {} has PJRT API {}.{} without {function}; install a newer plugin", plugin.display(), version.0, version.1)]
    Missing { plugin: PathBuf, version: (i32, i32), function: &'static str },

    /// The file could not be loaded as a shared library.
    #[error("plugin {}: cannot be loaded: {reason}", path.display())]
    Load { path: PathBuf, reason: String },

    /// The library has no `GetPjrtApi`.
    #[error("plugin {}: is not a PJRT plugin: {reason}", path.display())]
    NotAPlugin { path: PathBuf, reason: String },

    /// The plugin's function table is of the time before it became append-only.
    #[error("plugin {} has PJRT API {}.{}; this program needs 0.57 or newer: run `llama3-tpu plugin install cpu|gpu|tpu`, or point PJRT_PLUGIN_PATH to a newer plugin", path.display(), version.0, version.1)]
    TooOld { path: PathBuf, version: (i32, i32) },

    /// The plugin drives other hardware than was asked for.
    #[error("plugin {} drives platform {found:?}, but {wanted:?} was asked for; {fix}", path.display())]
    WrongPlatform { path: PathBuf, found: String, wanted: String, fix: String },

    /// No plugin for the platform was found.
    #[error("no PJRT plugin for platform {platform}: {fix}")]
    NoPlugin { platform: String, fix: String },

    /// A request that XLA would answer by aborting the process.
    #[error("{0}")]
    Invalid(String),

    /// A file could not be written or a command not be run.
    #[error("{0}")]
    Install(String),
}

impl Error {
    /// Whether the user has to name another plugin or platform, as against a failure of the one
    /// that was named.
    pub fn is_user_error(&self) -> bool {
        use Error::{Invalid, Load, NoPlugin, NotAPlugin, TooOld, WrongPlatform};
        matches!(
            self,
            Load { .. }
                | NotAPlugin { .. }
                | TooOld { .. }
                | WrongPlatform { .. }
                | NoPlugin { .. }
                | Invalid(_)
        )
    }

    /// The status code, if a plugin gave one.
    pub fn code(&self) -> Option<Code> {
        match self {
            Error::Call { code, .. } => Some(*code),
            Error::Compile { cause, .. } => cause.code(),
            _ => None,
        }
    }

    /// Whether the device (or, when compiling ahead of time, the named one) has too little memory.
    pub fn is_out_of_memory(&self) -> bool {
        match self {
            // The CPU plugin's own code for it is INTERNAL.
            Error::Call { code, message, .. } => {
                *code == Code::RESOURCE_EXHAUSTED || message.contains("Out of memory allocating")
            }
            Error::Compile { cause, .. } => cause.is_out_of_memory(),
            _ => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn messages_name_function_code_and_text() {
        let call = Error::Call {
            function: "PJRT_Compile",
            code: Code::RESOURCE_EXHAUSTED,
            message: "too big".into(),
        };
        assert_eq!(call.to_string(), "[PJRT_Compile] RESOURCE_EXHAUSTED: too big");
        let compile = Error::Compile { cause: Box::new(call), module: "/tmp/a.mlir".into() };
        assert!(compile.is_out_of_memory());
        assert!(compile.to_string().ends_with("too big; the module text is in /tmp/a.mlir"));
        // What the plugin said would be said twice.
        assert!(std::error::Error::source(&compile).is_none());
        assert_eq!(Code(99).to_string(), "CODE_99");
    }
}
