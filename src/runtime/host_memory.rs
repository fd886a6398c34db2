//! What the kernel says of the host's memory.

/// A row of `/proc/meminfo`, such as `MemTotal` or `MemAvailable`, in bytes; none where there is no
/// such file.
pub fn host_memory(row: &str) -> Option<u64> {
    let text = std::fs::read_to_string("/proc/meminfo").ok()?;
    let line = text.lines().find_map(|l| l.strip_prefix(row)?.strip_prefix(':'))?;
    let kilobytes: u64 = line.trim().strip_suffix(" kB")?.parse().ok()?;
    Some(kilobytes * 1024)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_of_the_memory_is_free() {
        let [total, free] = ["MemTotal", "MemAvailable"].map(|row| host_memory(row).unwrap());
        assert!(free > 0 && free < total, "{free} of {total}");
        assert_eq!(host_memory("Mem"), None);
    }
}
