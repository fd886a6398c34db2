//! Environment variables that plugins read when they are loaded.
//! It must not know whether any plugin will be.

use std::fs;
use std::path::Path;

use super::hardware::tpu_devices_below;

/// Informational lines and warnings of XLA stay off the terminal; errors are shown.
const EVERYWHERE: &[(&str, &str)] = &[("TF_CPP_MIN_LOG_LEVEL", "2")];

/// On a machine that is no TPU VM libtpu is only a compiler. Without these it asks a metadata server for minutes, warns
/// of a missing accelerator, and refuses to be loaded by two processes at once.
const WITHOUT_A_TPU: &[(&str, &str)] = &[
    ("TPU_SKIP_MDS_QUERY", "1"),
    ("TPU_ACCELERATOR_TYPE", "v5litepod-8"),
    ("TPU_WORKER_HOSTNAMES", "localhost"),
    ("ALLOW_MULTIPLE_LIBTPU_LOAD", "1"),
];

/// Sets what plugins read from the environment, where the user has not set it, and says whether it could: only a
/// process of one thread may change its environment, so this is the first thing for `main` to do.
pub fn prepare_environment() -> bool {
    if !is_single_threaded() {
        return false;
    }
    let has_tpu = !tpu_devices_below(Path::new("/")).is_empty();
    let more = if has_tpu { &[] } else { WITHOUT_A_TPU };
    for (name, value) in EVERYWHERE.iter().chain(more) {
        if std::env::var_os(name).is_none() {
            // SAFETY: no other thread exists that could read the environment meanwhile.
            unsafe { std::env::set_var(name, value) };
        }
    }
    true
}

fn is_single_threaded() -> bool {
    fs::read_dir("/proc/self/task").is_ok_and(|tasks| tasks.count() == 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_process_of_many_threads_keeps_its_environment() {
        let changed = std::thread::scope(|scope| scope.spawn(prepare_environment).join().unwrap());
        assert!(!changed);
    }
}
