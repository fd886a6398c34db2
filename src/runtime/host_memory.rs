//! How much of the host's memory this process may take: what the kernel says of the machine, the
//! limits of the control groups that the process is in, and that of its address space.
//! <https://docs.kernel.org/admin-guide/cgroup-v2.html#memory-interface-files>

use std::fs;
use std::path::{Path, PathBuf};

/// Address space that is left to allocations whose failure nothing reports: scratch memory of the
/// CPU plugin's kernels, which compute NaN without it, and the arenas and stacks of threads.
const UNCHECKED: u64 = 256 << 20;

/// Bytes that all processes in this one's control groups may have together; none where there is no
/// `/proc`.
pub fn total_memory() -> Option<u64> {
    total(Path::new("/"))
}

/// Bytes that this process can still take without swapping or being killed; none where there is no
/// `/proc`.
pub fn available_memory() -> Option<u64> {
    available(Path::new("/"))
}

/// Address space that this process can still take; none where it has no limit (`ulimit -v`).
pub fn free_address_space() -> Option<u64> {
    address_space(Path::new("/"))
}

/// Largest resident memory of this process so far, in bytes; none where there is no `/proc`.
pub fn peak_resident_memory() -> Option<u64> {
    kilobytes(Path::new("/"), "proc/self/status", "VmHWM")
}

fn total(root: &Path) -> Option<u64> {
    let limits = groups(root).into_iter().filter_map(|group| group.limit());
    Some(limits.fold(kilobytes(root, "proc/meminfo", "MemTotal")?, u64::min))
}

fn available(root: &Path) -> Option<u64> {
    let rest = groups(root).into_iter().filter_map(|group| group.available());
    let rest = rest.chain(address_space(root).map(|free| free.saturating_sub(UNCHECKED)));
    Some(rest.fold(kilobytes(root, "proc/meminfo", "MemAvailable")?, u64::min))
}

fn address_space(root: &Path) -> Option<u64> {
    let limits = fs::read_to_string(root.join("proc/self/limits")).ok()?;
    let limit = limits.lines().find_map(|line| line.strip_prefix("Max address space"))?;
    let limit: u64 = limit.split_whitespace().next()?.parse().ok()?;
    Some(limit.saturating_sub(kilobytes(root, "proc/self/status", "VmSize")?))
}

/// A row of a table of kilobytes, such as `/proc/meminfo`, in bytes.
fn kilobytes(root: &Path, table: &str, row: &str) -> Option<u64> {
    let text = fs::read_to_string(root.join(table)).ok()?;
    let line = text.lines().find_map(|l| l.strip_prefix(row)?.strip_prefix(':'))?;
    let kilobytes: u64 = line.trim().strip_suffix(" kB")?.parse().ok()?;
    Some(kilobytes * 1024)
}

/// A control group that limits memory.
struct Group {
    folder: PathBuf,
    /// Names of the files with limit and usage, and of the row of `memory.stat` with the page cache
    /// that the kernel drops first.
    names: [&'static str; 3],
}

const VERSION_1: [&str; 3] =
    ["memory.limit_in_bytes", "memory.usage_in_bytes", "total_inactive_file"];
const VERSION_2: [&str; 3] = ["memory.max", "memory.current", "inactive_file"];

impl Group {
    fn number(&self, file: &str) -> Option<u64> {
        fs::read_to_string(self.folder.join(file)).ok()?.trim().parse().ok()
    }

    /// None where there is no limit, which is written as `max`.
    fn limit(&self) -> Option<u64> {
        self.number(self.names[0])
    }

    fn available(&self) -> Option<u64> {
        let used = self.number(self.names[1])?.saturating_sub(self.cache().unwrap_or(0));
        Some(self.limit()?.saturating_sub(used))
    }

    fn cache(&self) -> Option<u64> {
        let text = fs::read_to_string(self.folder.join("memory.stat")).ok()?;
        let row = text.lines().find_map(|l| l.strip_prefix(self.names[2])?.strip_prefix(' '));
        row?.parse().ok()
    }
}

/// The control groups that this process is in: its own and those above it.
fn groups(root: &Path) -> Vec<Group> {
    let lines = fs::read_to_string(root.join("proc/self/cgroup")).unwrap_or_default();
    let mut groups = Vec::new();
    for line in lines.lines() {
        // Such as `0::/user.slice` of version 2, or `9:memory:/docker/1234` of version 1.
        let mut fields = line.splitn(3, ':').skip(1);
        let (Some(controllers), Some(path)) = (fields.next(), fields.next()) else {
            continue;
        };
        let (mount, names) = match controllers {
            "" => ("sys/fs/cgroup", VERSION_2),
            list if list.split(',').any(|name| name == "memory") => {
                ("sys/fs/cgroup/memory", VERSION_1)
            }
            _ => continue,
        };
        // In a container the path may be that of the host, and only its end, or nothing of it, be
        // there.
        let path = Path::new(path.trim_start_matches('/'));
        let folders = path.ancestors().map(|path| root.join(mount).join(path));
        groups.extend(folders.map(|folder| Group { folder, names }));
    }
    groups
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A root with 16 GB, of which 8 are available.
    fn root(files: &[(&str, &str)]) -> tempfile::TempDir {
        let root = tempfile::tempdir().unwrap();
        let meminfo = "MemTotal: 16000000 kB\nMemFree: 1 kB\nMemAvailable: 8000000 kB\n";
        for (name, text) in [("proc/meminfo", meminfo)].iter().chain(files) {
            let path = root.path().join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
        root
    }

    #[test]
    fn some_of_the_memory_of_this_machine_is_available() {
        let (total, available) = (total_memory().unwrap(), available_memory().unwrap());
        assert!(available > 0 && available < total, "{available} of {total}");
    }

    #[test]
    fn a_limit_of_the_address_space_counts() {
        let limited = |limit: &str| {
            let limits = format!("Limit Soft Hard Units\nMax address space {limit} bytes\n");
            let status = ("proc/self/status", "Name: x\nVmPeak: 900000 kB\nVmSize:\t 500000 kB\n");
            available(root(&[("proc/self/limits", &limits), status]).path())
        };
        assert_eq!(
            limited("1024000000 1024000000"),
            Some(1_024_000_000 - 500_000 * 1024 - UNCHECKED)
        );
        assert_eq!(limited("1000 1000"), Some(0));
        assert_eq!(limited("unlimited unlimited"), Some(8_000_000 * 1024));
    }

    #[test]
    fn a_control_group_limits_what_there_is() {
        let free = root(&[]);
        assert_eq!(total(free.path()), Some(16_000_000 * 1024));
        assert_eq!(available(free.path()), Some(8_000_000 * 1024));
        let of_2 = root(&[
            ("proc/self/cgroup", "0::/a/b\n"),
            ("sys/fs/cgroup/a/b/memory.max", "max\n"),
            ("sys/fs/cgroup/a/b/memory.current", "5\n"),
            ("sys/fs/cgroup/a/memory.max", "1000000\n"),
            ("sys/fs/cgroup/a/memory.current", "700000\n"),
            ("sys/fs/cgroup/a/memory.stat", "anon 1\ninactive_file 100000\n"),
        ]);
        assert_eq!(total(of_2.path()), Some(1_000_000));
        assert_eq!(available(of_2.path()), Some(400_000));
        let of_1 = root(&[
            ("proc/self/cgroup", "3:cpu:/x\n2:memory:/docker/x\n"),
            ("sys/fs/cgroup/memory/memory.limit_in_bytes", "900000\n"),
            ("sys/fs/cgroup/memory/memory.usage_in_bytes", "950000\n"),
        ]);
        assert_eq!(total(of_1.path()), Some(900_000));
        assert_eq!(available(of_1.path()), Some(0));
    }
}
