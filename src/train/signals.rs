//! Signals that ask a run to stop: it ends after the step that is under way and leaves a
//! checkpoint.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use anyhow::{Context, Result};
use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
use signal_hook::flag;

use crate::runtime::Runtime;

/// Set by the first signal; a second one ends the process at once.
pub(super) struct StopSignals {
    stop: Arc<AtomicBool>,
}

impl StopSignals {
    /// Takes note of signals from here on.
    pub(super) fn install() -> Result<StopSignals> {
        let stop = Arc::new(AtomicBool::new(false));
        // `nohup` has it ignored, which stays so.
        let hang_up = (!is_ignored(SIGHUP)).then_some(SIGHUP);
        for signal in [SIGINT, SIGTERM].into_iter().chain(hang_up) {
            flag::register_conditional_default(signal, stop.clone())
                .and_then(|_| flag::register(signal, stop.clone()))
                .with_context(|| format!("train: cannot handle signal {signal}"))?;
        }
        Ok(StopSignals { stop })
    }

    pub(super) fn is_set(&self) -> bool {
        self.stop.load(Ordering::Relaxed)
    }

    /// Whether one of the processes was asked to stop, on which all agree. `label` says in errors
    /// what they do meanwhile.
    pub(super) fn agreed(&self, runtime: &Runtime, label: &str) -> Result<bool> {
        let asked = runtime.start_all_reduce([i32::from(self.is_set()), 0, 0], [0; 2])?;
        Ok(asked.wait(runtime, label)?.words[0] > 0)
    }

    /// The flag itself, which may be set as a signal does.
    pub(super) fn flag(&self) -> Arc<AtomicBool> {
        self.stop.clone()
    }
}

impl Drop for StopSignals {
    /// There is nothing left to save: the next signal ends the process at once.
    fn drop(&mut self) {
        self.stop.store(true, Ordering::Relaxed);
    }
}

/// Whether the process ignores a signal, by the mask of `/proc/self/status`.
fn is_ignored(signal: i32) -> bool {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let mask = status.lines().find_map(|line| line.strip_prefix("SigIgn:"));
    let mask = mask.and_then(|mask| u64::from_str_radix(mask.trim(), 16).ok());
    mask.is_some_and(|mask| mask >> (signal - 1) & 1 == 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_mask_of_ignored_signals_is_read() {
        // Rust programs ignore SIGPIPE, and nobody can ignore SIGKILL.
        assert!(is_ignored(signal_hook::consts::SIGPIPE));
        assert!(!is_ignored(signal_hook::consts::SIGKILL));
    }
}
