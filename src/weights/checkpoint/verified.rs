//! Stored shards whose bytes are checked when they are first read, chunk by chunk, so that a mesh
//! of any shape reads and checks no more than what it needs.

use super::manifest::{CHUNK, ShardEntry};
use crate::hf::Result;
use crate::hf::safetensors::TensorFile;
use std::collections::HashMap;
use std::ops::Range;
use std::sync::{Mutex, PoisonError};

/// Bytes that are read at once where they are only checked.
const PIECE: u64 = 1 << 20;

/// Which chunks were found to be right, by file and key of the shard.
#[derive(Debug, Default)]
pub(super) struct Verified(Mutex<HashMap<(String, String), Vec<bool>>>);

/// The outcome of reading: false where a checksum is wrong.
type Checked = Result<bool>;

/// CRC-32 of all bytes of a shard and, where there are several, of each chunk.
pub(super) fn checksums(bytes: &[u8]) -> (u32, Vec<u32>) {
    let mut total = crc32fast::Hasher::new();
    let mut chunks = Vec::new();
    for chunk in bytes.chunks(CHUNK as usize) {
        let mut hasher = crc32fast::Hasher::new();
        hasher.update(chunk);
        total.combine(&hasher);
        chunks.push(hasher.finalize());
    }
    let one_is_enough = chunks.len() < 2;
    (total.finalize(), if one_is_enough { Vec::new() } else { chunks })
}

/// A shard in a file.
pub(super) struct VerifiedShard<'a> {
    pub file: &'a TensorFile,
    pub entry: &'a ShardEntry,
    pub verified: &'a Verified,
}

impl VerifiedShard<'_> {
    /// Fills `out` with the bytes from `at` on.
    pub(super) fn read(&self, at: u64, out: &mut [u8]) -> Checked {
        let end = at + out.len() as u64;
        for (index, chunk) in self.chunks_of(at..end)? {
            let wanted = at.max(chunk.start)..end.min(chunk.end);
            let out = &mut out[(wanted.start - at) as usize..(wanted.end - at) as usize];
            if self.is_verified(index) {
                self.file.read_into(&self.entry.key, wanted, out)?;
                continue;
            }
            let crc = if wanted == chunk {
                self.file.read_into(&self.entry.key, wanted, out)?;
                crc32fast::hash(out)
            } else {
                let crc = self.crc(chunk)?;
                self.file.read_into(&self.entry.key, wanted, out)?;
                crc
            };
            if crc != self.expected(index) {
                self.file.forget();
                return Ok(false);
            }
            self.set_verified(index);
        }
        Ok(true)
    }

    /// Reads all bytes that were not read yet.
    pub(super) fn verify(&self) -> Checked {
        for (index, chunk) in self.chunks_of(0..self.bytes()?)? {
            if !self.is_verified(index) && self.crc(chunk)? != self.expected(index) {
                return Ok(false);
            }
            self.set_verified(index);
        }
        Ok(true)
    }

    fn bytes(&self) -> Result<u64> {
        Ok(self.file.get(&self.entry.key)?.bytes)
    }

    /// The chunks that a range touches. Where a shard has no chunks it is one.
    fn chunks_of(&self, range: Range<u64>) -> Result<Vec<(usize, Range<u64>)>> {
        let total = self.bytes()?;
        let size = if self.entry.chunks.is_empty() { total.max(1) } else { CHUNK };
        let indices = range.start / size..range.end.div_ceil(size);
        Ok(indices.map(|i| (i as usize, i * size..((i + 1) * size).min(total))).collect())
    }

    fn expected(&self, index: usize) -> u32 {
        self.entry.chunks.get(index).copied().unwrap_or(self.entry.crc32)
    }

    fn crc(&self, range: Range<u64>) -> Result<u32> {
        let mut hasher = crc32fast::Hasher::new();
        let mut buffer = vec![0; PIECE.min(range.end - range.start) as usize];
        for start in range.clone().step_by(PIECE as usize) {
            let end = (start + PIECE).min(range.end);
            let buffer = &mut buffer[..(end - start) as usize];
            self.file.read_into(&self.entry.key, start..end, buffer)?;
            hasher.update(buffer);
        }
        Ok(hasher.finalize())
    }

    fn is_verified(&self, index: usize) -> bool {
        self.with_flags(|flags| flags.get(index).copied().unwrap_or(false))
    }

    fn set_verified(&self, index: usize) {
        self.with_flags(|flags| {
            flags.resize(flags.len().max(index + 1), false);
            flags[index] = true;
        });
    }

    fn with_flags<T>(&self, work: impl FnOnce(&mut Vec<bool>) -> T) -> T {
        let mut shards = self.verified.0.lock().unwrap_or_else(PoisonError::into_inner);
        let key = (self.entry.file.clone(), self.entry.key.clone());
        work(shards.entry(key).or_default())
    }
}
