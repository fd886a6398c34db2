//! Checksums of a file by blocks of one size, checked when a block is first read.

use std::io;
use std::ops::Range;
use std::sync::atomic::{AtomicBool, Ordering};

/// Bytes that one checksum covers: few, since a row of a file in a bucket is read with all of the
/// blocks that it touches.
pub(super) const CHECKED_BYTES: usize = 64 << 10;

/// The stored checksums, and which of them were compared.
#[derive(Debug)]
pub(super) struct Checksums {
    expected: Vec<u32>,
    checked: Vec<AtomicBool>,
    /// Bytes that the checksums cover together.
    bytes: u64,
    /// Bytes that one of them covers.
    block_bytes: u64,
}

impl Checksums {
    /// From the table at the end of a file, whose checksums cover `bytes` bytes together and
    /// `block_bytes` each.
    pub(super) fn new(table: &[u8], bytes: u64, block_bytes: u64) -> Checksums {
        let (words, _) = table.as_chunks::<4>();
        let expected: Vec<u32> = words.iter().map(|word| u32::from_le_bytes(*word)).collect();
        let checked = expected.iter().map(|_| AtomicBool::new(false)).collect();
        Checksums { expected, checked, bytes, block_bytes }
    }

    /// The blocks that `range` touches.
    pub(super) fn indices(&self, range: &Range<u64>) -> Range<u64> {
        range.start / self.block_bytes..range.end.div_ceil(self.block_bytes)
    }

    /// The bytes of a block.
    pub(super) fn block(&self, index: u64) -> Range<u64> {
        let start = index * self.block_bytes;
        start..(start + self.block_bytes).min(self.bytes)
    }

    /// Whether a block has these bytes.
    pub(super) fn matches(&self, index: u64, bytes: &[u8]) -> bool {
        crc32fast::hash(bytes) == self.expected[index as usize]
    }

    /// Reads and compares what `range` touches and was not compared yet. Gives the first range of
    /// bytes whose checksum is another.
    pub(super) fn check(
        &self,
        range: Range<u64>,
        read_at: &dyn Fn(u64, &mut [u8]) -> io::Result<()>,
    ) -> io::Result<Option<Range<u64>>> {
        for index in self.indices(&range) {
            // Two threads may compare the same bytes, which is harmless.
            if self.checked[index as usize].load(Ordering::Relaxed) {
                continue;
            }
            let block = self.block(index);
            let mut buffer = vec![0; (block.end - block.start) as usize];
            read_at(block.start, &mut buffer)?;
            if !self.matches(index, &buffer) {
                return Ok(Some(block));
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
