//! One object, read by ranges. What is read is read in large ones, of which the last few are kept.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex};

use bytes::Bytes;

use super::{Result, Storage, StorageError};

/// Bytes that are read at a time.
const READ_AHEAD: u64 = 8 << 20;

/// Ranges that are kept. Columns of parquet files are read in turn.
const RANGES: usize = 4;

/// An object whose length is known.
#[derive(Debug)]
pub struct ObjectReader {
    storage: Arc<dyn Storage>,
    key: String,
    bytes: u64,
    /// Where each range begins, and its bytes, the last one that was read first.
    ranges: Mutex<VecDeque<(u64, Bytes)>>,
}

impl ObjectReader {
    pub fn new(storage: Arc<dyn Storage>, key: &str, bytes: u64) -> ObjectReader {
        ObjectReader { storage, key: key.to_string(), bytes, ranges: Mutex::default() }
    }

    pub fn length(&self) -> u64 {
        self.bytes
    }

    /// Reads up to `buffer.len()` bytes from `offset`; 0 at the end.
    pub fn read_at(&self, offset: u64, buffer: &mut [u8]) -> Result<usize> {
        if offset >= self.bytes || buffer.is_empty() {
            return Ok(0);
        }
        let bytes = self.range(offset, buffer.len())?;
        let read = bytes.len().min(buffer.len());
        buffer[..read].copy_from_slice(&bytes[..read]);
        Ok(read)
    }

    /// Fills a buffer with the bytes from `offset` on.
    pub fn read_exact_at(&self, mut offset: u64, mut buffer: &mut [u8]) -> Result<()> {
        while !buffer.is_empty() {
            let read = self.read_at(offset, buffer)?;
            if read == 0 {
                let address = self.storage.address(&self.key);
                return Err(StorageError::Failed(format!(
                    "storage: {address} ends after {} bytes, before byte {offset}",
                    self.bytes
                )));
            }
            (offset, buffer) = (offset + read as u64, &mut buffer[read..]);
        }
        Ok(())
    }

    /// Drops the ranges that are kept, which may have arrived damaged.
    pub fn forget(&self) {
        self.ranges.lock().expect("no reader panicked").clear();
    }

    /// Bytes from `offset` on, of a range that is kept or read now.
    fn range(&self, offset: u64, length: usize) -> Result<Bytes> {
        let mut ranges = self.ranges.lock().expect("no reader panicked");
        let kept = ranges
            .iter()
            .position(|(start, bytes)| (*start..start + bytes.len() as u64).contains(&offset));
        let (start, bytes) = match kept.and_then(|kept| ranges.remove(kept)) {
            Some(kept) => kept,
            None => {
                let end = offset + READ_AHEAD.max(length as u64);
                (offset, self.storage.get_range(&self.key, offset..end.min(self.bytes))?)
            }
        };
        ranges.push_front((start, bytes.clone()));
        ranges.truncate(RANGES);
        Ok(bytes.slice((offset - start) as usize..))
    }
}
