//! Checksums of a file by pieces of one MiB, checked when a piece is first read.

use std::ops::Range;
use std::sync::atomic::{AtomicBool, Ordering};

use anyhow::Result;

/// Bytes that one checksum covers.
pub(super) const CHECKED_BYTES: usize = 1 << 20;

/// The stored checksums, and which of them were compared.
#[derive(Debug)]
pub(super) struct Checksums {
    expected: Vec<u32>,
    checked: Vec<AtomicBool>,
    /// Bytes that the checksums cover.
    bytes: u64,
}

impl Checksums {
    /// From the table at the end of a file of `bytes` bytes.
    pub(super) fn new(table: &[u8], bytes: u64) -> Checksums {
        let (words, _) = table.as_chunks::<4>();
        let expected: Vec<u32> = words.iter().map(|word| u32::from_le_bytes(*word)).collect();
        let checked = expected.iter().map(|_| AtomicBool::new(false)).collect();
        Checksums { expected, checked, bytes }
    }

    /// Reads and compares what `range` touches and was not compared yet. Gives the first range of
    /// bytes whose checksum is another.
    pub(super) fn check(
        &self,
        range: Range<u64>,
        read_at: &dyn Fn(u64, &mut [u8]) -> Result<()>,
    ) -> Result<Option<Range<u64>>> {
        let size = CHECKED_BYTES as u64;
        for index in range.start / size..range.end.div_ceil(size) {
            // Two threads may compare the same bytes, which is harmless.
            if self.checked[index as usize].load(Ordering::Relaxed) {
                continue;
            }
            let bytes = index * size..((index + 1) * size).min(self.bytes);
            let mut buffer = vec![0; (bytes.end - bytes.start) as usize];
            read_at(bytes.start, &mut buffer)?;
            if crc32fast::hash(&buffer) != self.expected[index as usize] {
                return Ok(Some(bytes));
            }
            self.checked[index as usize].store(true, Ordering::Relaxed);
        }
        Ok(None)
    }
}

/// Checksums of bytes that are being written.
#[derive(Default)]
pub(super) struct ChecksumWriter {
    /// The table so far.
    pub(super) table: Vec<u8>,
    current: crc32fast::Hasher,
    /// Bytes in `current`.
    filled: usize,
}

impl ChecksumWriter {
    pub(super) fn update(&mut self, mut bytes: &[u8]) {
        while !bytes.is_empty() {
            let (now, later) = bytes.split_at(bytes.len().min(CHECKED_BYTES - self.filled));
            self.current.update(now);
            self.filled += now.len();
            if self.filled == CHECKED_BYTES {
                self.end();
            }
            bytes = later;
        }
    }

    /// The table of all checksums.
    pub(super) fn finish(mut self) -> Vec<u8> {
        if self.filled > 0 {
            self.end();
        }
        self.table
    }

    fn end(&mut self) {
        let checksum = std::mem::take(&mut self.current).finalize();
        self.table.extend(checksum.to_le_bytes());
        self.filled = 0;
    }
}
