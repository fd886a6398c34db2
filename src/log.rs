//! Human-readable lines on stderr, and bars below them on a terminal. One that cannot be written,
//! because the terminal is gone or the disk full, is lost and ends nothing. A quiet program writes
//! those alone that begin with `warning:` or `error:`.

use std::fmt::Arguments;
use std::io::{IsTerminal, Write};
use std::sync::LazyLock;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use indicatif::{MultiProgress, ProgressBar, ProgressDrawTarget, ProgressStyle};

static QUIET: AtomicBool = AtomicBool::new(false);

/// The bars that are drawn; a line is written above them.
static BARS: LazyLock<MultiProgress> = LazyLock::new(MultiProgress::new);

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
    // There is nowhere left to say that it could not be written.
    let _ = BARS.suspend(|| std::io::stderr().lock().write_all(line.as_bytes()));
}

/// Draws a bar below the lines, on a terminal and not for a quiet program.
pub fn bar(bar: ProgressBar) -> ProgressBar {
    match std::io::stderr().is_terminal() && !is_quiet() {
        true => BARS.add(bar),
        false => {
            bar.set_draw_target(ProgressDrawTarget::hidden());
            bar
        }
    }
}

/// Something silent that takes long, with the time that it has taken, until it is dropped.
pub struct Counter {
    bar: ProgressBar,
}

/// Shows what goes on, such as `compiling train_step`.
pub fn counter(text: String) -> Counter {
    let style = ProgressStyle::with_template("{msg}, {elapsed}").expect("a valid template");
    let bar = bar(ProgressBar::no_length().with_style(style).with_message(text));
    bar.enable_steady_tick(Duration::from_secs(1));
    Counter { bar }
}

impl Drop for Counter {
    fn drop(&mut self) {
        self.bar.finish_and_clear();
    }
}

/// As `eprintln!`, which panics where stderr is closed or its disk full.
#[macro_export]
macro_rules! log {
    ($($argument:tt)*) => {
        $crate::log::line(format_args!($($argument)*))
    };
}
