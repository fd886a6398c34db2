//! Lines on stderr for people. One that cannot be written, because the terminal is gone or the disk
//! full, is lost and ends nothing.

use std::fmt::Arguments;
use std::io::Write;

/// Writes a line to stderr, in one call; see [`log!`](crate::log!).
pub fn line(text: Arguments<'_>) {
    let line = format!("{text}\n");
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
