//! Lines on stderr for people. One that cannot be written, because the terminal is gone or the disk
//! full, is lost and ends nothing. A quiet program writes those alone that begin with `warning:` or
//! `error:`.

use std::fmt::Arguments;
use std::io::Write;
use std::sync::atomic::{AtomicBool, Ordering};

static QUIET: AtomicBool = AtomicBool::new(false);

/// Whether only warnings and errors are written from here on.
pub fn set_quiet(quiet: bool) {
    QUIET.store(quiet, Ordering::Relaxed);
}

pub fn is_quiet() -> bool {
    QUIET.load(Ordering::Relaxed)
}

/// Writes a line to stderr, in one call; see [`log!`](crate::log!).
pub fn line(text: Arguments<'_>) {
    let line = format!("{text}\n");
    if is_quiet() && !line.starts_with("warning:") && !line.starts_with("error:") {
        return;
    }
    // There is no place left to say that it could not be written.
    let _ = std::io::stderr().lock().write_all(line.as_bytes());
}

/// As `eprintln!`, which panics where stderr is closed or its disk full.
#[macro_export]
macro_rules! log {
    ($($argument:tt)*) => {
        $crate::log::line(format_args!($($argument)*))
    };
}
