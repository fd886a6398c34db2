//! Whether a shared library is a whole file: the loader maps what its header names, and a page that
//! the file no longer has kills the process by a signal.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

/// Bytes of a 64-bit ELF header.
const HEADER: usize = 64;
/// Bytes of an entry of the program header table.
const SEGMENT: usize = 56;

/// Why the file cannot be a shared library of this machine; None where nothing speaks against it.
pub(super) fn problem(path: &Path) -> io::Result<Option<String>> {
    let mut file = File::open(path)?;
    let size = file.metadata()?.len();
    let mut head = Vec::new();
    file.by_ref().take(1 << 16).read_to_end(&mut head)?;
    Ok(match required_bytes(&head) {
        None => Some("it is not a 64-bit ELF file".to_owned()),
        Some(needed) if needed > size => {
            Some(format!("it is cut short: {size} of at least {needed} bytes"))
        }
        Some(_) => None,
    })
}

/// Bytes that a file must have whose beginning this is; None where it is not a 64-bit ELF file. Of
/// little-endian machines, which all that have PJRT plugins are.
fn required_bytes(head: &[u8]) -> Option<u64> {
    let is_elf = head.len() >= HEADER && head.starts_with(b"\x7fELF\x02\x01");
    let number = |at: usize, size: usize| -> Option<u64> {
        let bytes = head.get(at..at + size)?.iter().rev();
        Some(bytes.fold(0, |sum, byte| sum << 8 | u64::from(*byte)))
    };
    let table_end = |offset: usize, sizes: usize| -> Option<u64> {
        let entries = number(sizes, 2)?.checked_mul(number(sizes + 2, 2)?)?;
        number(offset, 8)?.checked_add(entries)
    };
    if !is_elf {
        return None;
    }
    let mut needed = table_end(32, 54)?.max(table_end(40, 58)?);
    let segments = number(32, 8)? as usize;
    for i in 0..number(56, 2)? as usize {
        let segment = segments.checked_add(i * SEGMENT)?;
        // A table behind the bytes that were read is within `needed` already.
        let Some(length) = number(segment.checked_add(32)?, 8) else { break };
        needed = needed.max(number(segment + 8, 8)?.saturating_add(length));
    }
    Some(needed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_is_cut_short_is_found() {
        let program = std::env::current_exe().unwrap();
        assert_eq!(problem(&program).unwrap(), None);
        let folder = tempfile::tempdir().unwrap();
        let cut = folder.path().join("cut.so");
        let mut bytes = Vec::new();
        let length = std::fs::metadata(&program).unwrap().len();
        File::open(&program).unwrap().take(1 << 20).read_to_end(&mut bytes).unwrap();
        assert!(bytes.len() as u64 != length);
        for n in [bytes.len(), 4096, 100, 64, 10, 0] {
            std::fs::write(&cut, &bytes[..n]).unwrap();
            let problem = problem(&cut).unwrap().unwrap();
            let kind = if n < HEADER { "is not a 64-bit ELF file" } else { "is cut short: " };
            assert!(problem.contains(kind), "{n}: {problem}");
        }
    }
}
