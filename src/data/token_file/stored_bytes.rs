//! The bytes of a token file, on a disk or in a bucket. Those in a bucket are read by range, in the
//! blocks that checksums cover, of which the last ones are kept: tables of document starts are
//! searched again and again. It knows neither tokens nor documents.

use std::fs::File;
use std::io;
use std::num::NonZero;
use std::ops::Range;
use std::os::unix::fs::FileExt;
use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, LazyLock, Mutex};

use anyhow::{Context, Result};
use bytes::Bytes;
use lru::LruCache;

use super::checksums::Checksums;
use crate::data::{storage_error, user_error};
use crate::foreign_file;
use crate::storage::{self, Storage, StorageError};

/// Blocks that are kept, of all files of the process together.
const KEPT_BLOCKS: NonZero<usize> = NonZero::new(1024).expect("it is not 0");

/// Blocks by the number of their file and their own.
type Blocks = Mutex<LruCache<(u64, u64), Bytes>>;

static BLOCKS: LazyLock<Blocks> = LazyLock::new(|| Mutex::new(LruCache::new(KEPT_BLOCKS)));

/// An open file.
#[derive(Debug)]
pub(super) enum StoredBytes {
    Disk(File),
    Bucket(StoredObject),
}

/// Why checked bytes could not be read.
#[derive(Debug)]
pub(super) enum ReadError {
    /// The checksum of these bytes is another.
    Damaged(Range<u64>),
    /// The file on the disk cannot be read any more.
    Disk(io::Error),
    Storage(StorageError),
}

impl From<io::Error> for ReadError {
    fn from(error: io::Error) -> ReadError {
        ReadError::Disk(error)
    }
}

impl From<StorageError> for ReadError {
    fn from(error: StorageError) -> ReadError {
        ReadError::Storage(error)
    }
}

#[derive(Debug)]
pub(super) struct StoredObject {
    storage: Arc<dyn Storage>,
    key: String,
    /// Of this object among all that the process opened.
    number: u64,
}

impl StoredBytes {
    /// Opens a path or address, and gives how many bytes there are.
    pub(super) fn open(path: &Path) -> Result<(StoredBytes, u64)> {
        let cannot_open = || format!("data: cannot open token file {}", path.display());
        if storage::is_address(path) {
            return open_object(path);
        }
        let file = foreign_file::open(path).with_context(cannot_open)?;
        let bytes = file.metadata().with_context(cannot_open)?.len();
        Ok((StoredBytes::Disk(file), bytes))
    }

    /// Reads bytes that no checksum covers.
    pub(super) fn read(&self, offset: u64, length: usize) -> Result<Bytes> {
        match self {
            StoredBytes::Disk(file) => {
                let mut bytes = vec![0; length];
                file.read_exact_at(&mut bytes, offset)?;
                Ok(bytes.into())
            }
            StoredBytes::Bucket(object) => {
                object.read(offset..offset + length as u64).map_err(storage_error)
            }
        }
    }

    /// Fills `out` with the checked bytes from `offset` on, counted from the first byte that a
    /// checksum covers, which is at `data_start`.
    pub(super) fn read_checked(
        &self,
        data_start: u64,
        offset: u64,
        checksums: &Checksums,
        out: &mut [u8],
    ) -> Result<(), ReadError> {
        match self {
            StoredBytes::Disk(file) => {
                let read_at =
                    |offset: u64, out: &mut [u8]| file.read_exact_at(out, data_start + offset);
                match checksums.check(offset..offset + out.len() as u64, &read_at)? {
                    None => Ok(read_at(offset, out)?),
                    Some(damaged) => Err(ReadError::Damaged(damaged)),
                }
            }
            StoredBytes::Bucket(object) => object.read_checked(data_start, offset, checksums, out),
        }
    }
}

fn open_object(path: &Path) -> Result<(StoredBytes, u64)> {
    static OPENED: AtomicU64 = AtomicU64::new(0);
    let (storage, key) = storage::open(&path.to_string_lossy()).map_err(storage_error)?;
    let Some(object) = storage.head(&key).map_err(storage_error)? else {
        return Err(user_error(format!("data: token file {} does not exist", path.display())));
    };
    let number = OPENED.fetch_add(1, Ordering::Relaxed);
    Ok((StoredBytes::Bucket(StoredObject { storage, key, number }), object.bytes))
}

impl StoredObject {
    fn read(&self, range: Range<u64>) -> storage::Result<Bytes> {
        match range.is_empty() {
            true => Ok(Bytes::new()),
            false => self.storage.get_range(&self.key, range),
        }
    }

    fn read_checked(
        &self,
        data_start: u64,
        offset: u64,
        checksums: &Checksums,
        out: &mut [u8],
    ) -> Result<(), ReadError> {
        let indices = checksums.indices(&(offset..offset + out.len() as u64));
        let mut blocks = self.kept(indices.clone());
        let missing = |block: &Option<Bytes>| block.is_none();
        if let Some(first) = blocks.iter().position(missing) {
            let last = blocks.iter().rposition(missing).expect("there is one");
            let indices = indices.start + first as u64..indices.start + last as u64 + 1;
            let fetched = self.fetch(data_start, indices, checksums)?;
            blocks.splice(first..=last, fetched.into_iter().map(Some));
        }
        for (index, bytes) in indices.zip(blocks.into_iter().flatten()) {
            copy_overlap(&bytes, checksums.block(index).start, out, offset);
        }
        Ok(())
    }

    /// Reads blocks with one request, checks and keeps them.
    fn fetch(
        &self,
        data_start: u64,
        indices: Range<u64>,
        checksums: &Checksums,
    ) -> Result<Vec<Bytes>, ReadError> {
        let start = checksums.block(indices.start).start;
        let end = checksums.block(indices.end - 1).end;
        let read = self.read(data_start + start..data_start + end)?;
        let fetch_block = |index: u64| {
            let block = checksums.block(index);
            let bytes = &read[(block.start - start) as usize..(block.end - start) as usize];
            if !checksums.matches(index, bytes) {
                return Err(ReadError::Damaged(block));
            }
            // A slice would keep everything that was read with it.
            let bytes = Bytes::copy_from_slice(bytes);
            self.keep(index, bytes.clone());
            Ok(bytes)
        };
        indices.map(fetch_block).collect()
    }

    fn kept(&self, indices: Range<u64>) -> Vec<Option<Bytes>> {
        let mut blocks = BLOCKS.lock().expect("no reader panicked");
        indices.map(|index| blocks.get(&(self.number, index)).cloned()).collect()
    }

    fn keep(&self, index: u64, bytes: Bytes) {
        BLOCKS.lock().expect("no reader panicked").put((self.number, index), bytes);
    }
}

/// Copies the bytes that `from` and `to` share, each with the offset of its first byte.
fn copy_overlap(from: &[u8], from_start: u64, to: &mut [u8], to_start: u64) {
    let start = from_start.max(to_start);
    let end = (from_start + from.len() as u64).min(to_start + to.len() as u64);
    let within = |offset: u64| (start - offset) as usize..(end - offset) as usize;
    to[within(to_start)].copy_from_slice(&from[within(from_start)]);
}
