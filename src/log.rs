//! Human-readable lines on stderr, and bars below them on a terminal. One that cannot be written,
//! because the terminal is gone or the disk full, is lost and ends nothing. A quiet program writes
//! those alone that begin with `warning:` or `error:`.

use std::fmt::Arguments;
use std::fs::File;
use std::io::{self, IsTerminal, Write};
use std::os::fd::AsFd;
use std::sync::LazyLock;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use console::Term;
use indicatif::{MultiProgress, ProgressBar, ProgressDrawTarget, ProgressStyle};

static QUIET: AtomicBool = AtomicBool::new(false);

/// Standard error as it was when it was first asked for.
static STDERR: LazyLock<io::Result<File>> =
    LazyLock::new(|| Ok(File::from(io::stderr().as_fd().try_clone_to_owned()?)));

/// The bars that are drawn; a line is written above them.
static BARS: LazyLock<MultiProgress> = LazyLock::new(|| {
    let term = stderr().and_then(|file| Some((file.try_clone().ok()?, file.try_clone().ok()?)));
    let term = term.map_or_else(Term::stderr, |(read, write)| Term::read_write_pair(read, write));
    console::set_colors_enabled(console::colors_enabled_stderr());
    MultiProgress::with_draw_target(ProgressDrawTarget::term(term, HZ))
});

/// Draws of the bars in a second at most.
const HZ: u8 = 20;

/// Where lines and bars go, also while standard error is captured, as that of plugins is: the first
/// call must come before.
pub fn stderr() -> Option<&'static File> {
    STDERR.as_ref().ok()
}

/// Whether bars are seen.
pub fn is_terminal() -> bool {
    stderr().is_some_and(File::is_terminal)
}

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
    let _ = BARS.suspend(|| stderr().map(|mut file| file.write_all(line.as_bytes())));
}

/// Columns of the terminal; 80 where there is none.
pub fn columns() -> usize {
    Term::stderr().size().1.into()
}

/// Draws a bar below the lines, on a terminal and not for a quiet program.
pub fn bar(bar: ProgressBar) -> ProgressBar {
    match is_terminal() && !is_quiet() {
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
