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

/// On a machine that is not a TPU VM libtpu is only a compiler. Without these it asks a metadata
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

/// Counts in a program how often it was executed again.
const TIMES: &str = "LLAMA3_TPU_ENVIRONMENT";

/// How often a program is executed again at most. glibc 2.36 compares the kernel's mode of huge
/// pages in a buffer that it does not terminate: whether it takes [`HUGE_PAGES`] depends on a byte
/// that differs from one start to the next.
const MOST_TIMES: usize = 16;

/// Bytes of an allocation for which the C library asks the kernel by itself.
const LARGE: usize = 8 << 20;

/// Executes this program again, with the same arguments (its name first), in an environment that
/// has what plugins and the C library read from it, until the C library has taken it; what the user
/// has set stays. Returns where nothing is missing, and where executing fails: the program works
/// without, with more page faults and more lines of log.
pub fn re_execute(arguments: impl IntoIterator<Item = OsString>) {
    let wanted = wanted(Path::new("/"));
    let is_missing = |(name, _): &Variable| std::env::var_os(name).is_none();
    let missing: Vec<Variable> = wanted.iter().copied().filter(is_missing).collect();
    let times = std::env::var(TIMES).map_or(Some(0), |times| times.parse::<usize>().ok());
    let times = times.unwrap_or(MOST_TIMES);
    let is_first = times == 0 && !missing.is_empty();
    if !is_first && (times >= MOST_TIMES || !wanted.contains(&HUGE_PAGES) || !ignores_huge_pages())
    {
        return;
    }
    let mut arguments = arguments.into_iter();
    let (Ok(program), Some(name)) = (std::env::current_exe(), arguments.next()) else {
        return;
    };
    let mut command = Command::new(program);
    command.arg0(name).args(arguments).envs(missing).env(TIMES, (times + 1).to_string());
    // `exec` returns only where it fails.
    let _ = command.exec();
}

/// Whether the C library is set to ask for huge pages and does not.
fn ignores_huge_pages() -> bool {
    let (name, value) = HUGE_PAGES;
    if std::env::var(name).as_deref() != Ok(value) {
        return false;
    }
    let block: Vec<u8> = Vec::with_capacity(LARGE);
    let address = std::hint::black_box(&block).as_ptr() as usize + LARGE / 2;
    let maps = fs::read_to_string("/proc/self/smaps");
    maps.is_ok_and(|maps| asks_for_huge_pages(&maps, address) == Some(false))
}

/// Whether the mapping that holds `address` is marked for huge pages, by the text of
/// `/proc/PID/smaps`; None where there is none or its flags are not shown.
fn asks_for_huge_pages(maps: &str, address: usize) -> Option<bool> {
    let range = |line: &str| {
        let (start, end) = line.split_once(' ')?.0.split_once('-')?;
        Some(usize::from_str_radix(start, 16).ok()?..usize::from_str_radix(end, 16).ok()?)
    };
    let holds = |line: &&str| range(line).is_some_and(|range| range.contains(&address));
    let mut lines = maps.lines().skip_while(|line| !holds(line));
    let flags = lines.find_map(|line| line.strip_prefix("VmFlags:"))?;
    Some(flags.split_whitespace().any(|flag| flag == "hg"))
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
    fn the_mapping_of_an_address_says_whether_it_has_huge_pages() {
        let maps = "1000-3000 rw-p 00000000 00:00 0 \nRss: 4 kB\nVmFlags: rd wr mr\n\
                    3000-5000 rw-p 00000000 00:00 0 [heap]\nRss: 4 kB\nVmFlags: rd hg wr\n";
        assert_eq!(asks_for_huge_pages(maps, 0x2fff), Some(false));
        assert_eq!(asks_for_huge_pages(maps, 0x3000), Some(true));
        assert_eq!(asks_for_huge_pages(maps, 0x5000), None);
        assert_eq!(asks_for_huge_pages("1000-3000 rw-p 0 00:00 0\nRss: 4 kB\n", 0x1000), None);
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
