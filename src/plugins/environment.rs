//! Environment variables that plugins read when they are loaded, and the C library when the program
//! starts.

use std::ffi::OsString;
use std::fs;
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::Command;

use super::machine::tpu_devices_below;

type Variable = (&'static str, &'static str);

/// Informational lines and warnings of XLA stay off the terminal; errors are shown.
const EVERYWHERE: Variable = ("TF_CPP_MIN_LOG_LEVEL", "2");

/// On a machine that is no TPU VM libtpu is only a compiler. Without these it asks a metadata
/// server for minutes, warns of a missing accelerator, and refuses to be loaded by two processes at
/// once.
const WITHOUT_A_TPU: [Variable; 4] = [
    ("TPU_SKIP_MDS_QUERY", "1"),
    ("TPU_ACCELERATOR_TYPE", "v5litepod-8"),
    ("TPU_WORKER_HOSTNAMES", "localhost"),
    ("ALLOW_MULTIPLE_LIBTPU_LOAD", "1"),
];

/// The C library asks the kernel for huge pages when it takes large blocks of memory, as the CPU
/// plugin does for every step: a ninth less time for the step of `shakespeare-gpt2.toml` with 8
/// sequences, a sixth with 32. Other C libraries than GNU's do not know the name.
const HUGE_PAGES: Variable = ("GLIBC_TUNABLES", "glibc.malloc.hugetlb=1");

/// Set in a program that was executed again, so that it is not done twice.
const DONE: &str = "LLAMA3_TPU_ENVIRONMENT";

/// Executes this program again, with the same arguments (its name first), in an environment that
/// has what plugins and the C library read from it; what the user has set stays. Returns where
/// nothing is missing, and where executing fails: the program works without, with more page faults
/// and more lines of log.
pub fn re_execute(arguments: impl IntoIterator<Item = OsString>) {
    let is_set = |name: &str| std::env::var_os(name).is_some();
    let missing: Vec<Variable> =
        wanted(Path::new("/")).into_iter().filter(|(name, _)| !is_set(name)).collect();
    if missing.is_empty() || is_set(DONE) {
        return;
    }
    let mut arguments = arguments.into_iter();
    let (Ok(program), Some(name)) = (std::env::current_exe(), arguments.next()) else {
        return;
    };
    let mut command = Command::new(program);
    command.arg0(name).args(arguments).envs(missing).env(DONE, "1");
    // `exec` returns only where it fails.
    let _ = command.exec();
}

/// The variables that a program on the machine below `root` should have.
fn wanted(root: &Path) -> Vec<Variable> {
    let mut variables = vec![EVERYWHERE];
    if tpu_devices_below(root).is_empty() {
        variables.extend(WITHOUT_A_TPU);
    }
    let mode = fs::read_to_string(root.join("sys/kernel/mm/transparent_hugepage/enabled"));
    if mode.is_ok_and(|mode| thp_is_madvise(&mode)) {
        variables.push(HUGE_PAGES);
    }
    variables
}

/// Whether transparent huge pages are for those who ask, as in `always [madvise] never`. Where the
/// mode is `always` there is nothing to ask for.
fn thp_is_madvise(mode: &str) -> bool {
    mode.contains("[madvise]")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn huge_pages_are_asked_for_where_asking_helps() {
        assert!(thp_is_madvise("always [madvise] never\n"));
        assert!(!thp_is_madvise("[always] madvise never\n"));
        assert!(!thp_is_madvise("always madvise [never]\n"));
    }

    #[test]
    fn a_tpu_keeps_its_own_environment() {
        let root = tempfile::tempdir().unwrap();
        fs::create_dir(root.path().join("dev")).unwrap();
        assert_eq!(wanted(root.path()).len(), 1 + WITHOUT_A_TPU.len());
        fs::write(root.path().join("dev/accel0"), "").unwrap();
        assert_eq!(wanted(root.path()), [EVERYWHERE]);
    }
}
