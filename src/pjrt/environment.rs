//! Environment variables that plugins read when they are loaded.
//! It must not know which plugin reads which.

use std::fs;

/// Sets variables that the user has not set, and says whether it could: only a process of one thread may change its
/// environment, so this belongs at the very start of `main`.
///
/// `TF_CPP_MIN_LOG_LEVEL=1` keeps a plugin's informational log lines off the terminal; `TPU_SKIP_MDS_QUERY=1` keeps
/// libtpu, on a machine that is no TPU VM, from asking a metadata server for minutes.
pub fn set_default_environment(variables: &[(&str, &str)]) -> bool {
    if !is_single_threaded() {
        return false;
    }
    for (name, value) in variables {
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
        let changed = std::thread::scope(|scope| {
            scope
                .spawn(|| set_default_environment(&[("LLAMA3_TPU_TEST", "1")]))
                .join()
                .unwrap()
        });
        assert!(!changed);
        assert!(std::env::var_os("LLAMA3_TPU_TEST").is_none());
    }
}
