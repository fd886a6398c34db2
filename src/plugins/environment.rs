//! Environment variables that plugins read when they are loaded.
//! It must not know whether any plugin will be.

use std::ffi::OsString;
use std::fs;
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::Command;

use super::machine::tpu_devices_below;

/// Informational lines and warnings of XLA stay off the terminal; errors are shown.
const EVERYWHERE: &[(&str, &str)] = &[("TF_CPP_MIN_LOG_LEVEL", "2")];

/// On a machine that is no TPU VM libtpu is only a compiler. Without these it asks a metadata
/// server for minutes, warns of a missing accelerator, and refuses to be loaded by two processes at
/// once.
const WITHOUT_A_TPU: &[(&str, &str)] = &[
    ("TPU_SKIP_MDS_QUERY", "1"),
    ("TPU_ACCELERATOR_TYPE", "v5litepod-8"),
    ("TPU_WORKER_HOSTNAMES", "localhost"),
    ("ALLOW_MULTIPLE_LIBTPU_LOAD", "1"),
];

/// Sets what plugins read from the environment, where the user has not set it, and says whether it
/// could: only a process of one thread may change its environment, so this is the first thing for
/// `main` to do.
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

/// Starts this program anew, with the same arguments (its name first), so that the C library asks
/// the kernel for huge pages when it takes large blocks of memory, as the CPU plugin does for every
/// step: a ninth less time for the step of `shakespeare-gpt2.toml` with 8 sequences, a sixth with
/// 32. The C library reads that only when a program starts. Returns where it need not or cannot be;
/// for [`prepare_environment`] to follow.
pub fn restart_with_huge_pages(arguments: impl IntoIterator<Item = OsString>) {
    let mode = fs::read_to_string("/sys/kernel/mm/transparent_hugepage/enabled");
    let given = std::env::var_os(TUNABLES).is_some();
    if given || !mode.is_ok_and(|mode| gives_to_those_who_ask(&mode)) {
        return;
    }
    let mut arguments = arguments.into_iter();
    let (Ok(program), Some(name)) = (std::env::current_exe(), arguments.next()) else {
        return;
    };
    let mut again = Command::new(program);
    again.arg0(name).args(arguments);
    // Only an error comes back, and this process does as well, with more page faults.
    let _ = again.env(TUNABLES, "glibc.malloc.hugetlb=1").exec();
}

/// Settings of the GNU C library; others do not know the name.
const TUNABLES: &str = "GLIBC_TUNABLES";

/// Of the kernel's setting, as `always [madvise] never`. Where it is always there is nothing to ask
/// for.
fn gives_to_those_who_ask(mode: &str) -> bool {
    mode.contains("[madvise]")
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

    #[test]
    fn huge_pages_are_asked_for_where_asking_helps() {
        assert!(gives_to_those_who_ask("always [madvise] never\n"));
        assert!(!gives_to_those_who_ask("[always] madvise never\n"));
        assert!(!gives_to_those_who_ask("always madvise [never]\n"));
    }
}
