//! A large file that is written around the page cache, where the file system can: the kernel copies
//! nothing, so that a checkpoint takes little of the processors that train meanwhile. Bytes that
//! lie in memory as [`AlignedBytes`] are written from there, others from a block. It knows nothing
//! of tensors.

use super::aligned_bytes::{ALIGNMENT, AlignedBytes};
use std::fs::{File, OpenOptions};
use std::io::{self, ErrorKind};
use std::os::unix::fs::{FileExt, OpenOptionsExt};
use std::path::{Path, PathBuf};

/// Bytes of a block.
const BLOCK: usize = 8 << 20;
/// Fewer bytes than these go into the block: a write takes longer than their copy.
const LARGE: usize = 1 << 20;

/// A file under construction.
#[derive(Debug)]
pub(super) struct DirectFile {
    path: PathBuf,
    /// Through the page cache: the last bytes, and those that do not follow the ones before.
    file: File,
    direct: Direct,
    /// Allocated when it is first used, and once nothing is in it any more.
    block: Option<AlignedBytes>,
    /// Of the block.
    filled: usize,
    /// First byte of the block in the file, a multiple of [`ALIGNMENT`].
    at: u64,
}

/// The file for direct writes.
#[derive(Debug)]
enum Direct {
    NotOpened,
    Open(File),
    /// The file system has none.
    Refused,
}

impl DirectFile {
    /// Creates the file, or empties it.
    pub(super) fn create(path: &Path) -> io::Result<DirectFile> {
        let (file, path) = (File::create(path)?, path.to_path_buf());
        Ok(DirectFile { path, file, direct: Direct::NotOpened, block: None, filled: 0, at: 0 })
    }

    /// Writes bytes anywhere, each once; fastest one after the other.
    pub(super) fn write_all_at(&mut self, mut bytes: &[u8], at: u64) -> io::Result<()> {
        if at != self.at + self.filled as u64 {
            return self.file.write_all_at(bytes, at);
        }
        while !bytes.is_empty() {
            let to_page = self.filled.next_multiple_of(ALIGNMENT) - self.filled;
            let is_aligned = (bytes.as_ptr() as usize + to_page).is_multiple_of(ALIGNMENT);
            let is_straight = is_aligned && bytes.len() >= LARGE;
            let end = if is_straight { to_page } else { BLOCK - self.filled };
            let (now, later) = bytes.split_at(bytes.len().min(end));
            self.fill(now);
            bytes = later;
            if is_straight || self.filled == BLOCK {
                self.write_block()?;
            }
            if is_straight {
                let (now, later) = bytes.split_at(bytes.len() / ALIGNMENT * ALIGNMENT);
                self.write_direct(now)?;
                bytes = later;
            }
        }
        Ok(())
    }

    /// Appends bytes to the block, which has room for them.
    fn fill(&mut self, bytes: &[u8]) {
        let block = self.block.get_or_insert_with(|| AlignedBytes::zeroed(BLOCK, 0));
        block[self.filled..][..bytes.len()].copy_from_slice(bytes);
        self.filled += bytes.len();
    }

    /// Writes the block, whole pages, and goes on with an empty one.
    fn write_block(&mut self) -> io::Result<()> {
        let filled = std::mem::take(&mut self.filled);
        let Some(block) = self.block.take() else {
            return Ok(());
        };
        self.write_direct(&block[..filled])?;
        self.block = Some(block);
        Ok(())
    }

    /// Writes whole pages where the empty block is.
    fn write_direct(&mut self, pages: &[u8]) -> io::Result<()> {
        let at = self.at;
        self.at += pages.len() as u64;
        let written = self.direct()?.map(|direct| direct.write_all_at(pages, at));
        match written {
            Some(Err(e)) if e.kind() == ErrorKind::InvalidInput => self.direct = Direct::Refused,
            Some(written) => return written,
            None => {}
        }
        self.file.write_all_at(pages, at)
    }

    /// The file for direct writes, if there are any.
    fn direct(&mut self) -> io::Result<Option<&File>> {
        if let Direct::NotOpened = self.direct {
            let file = OpenOptions::new().write(true).custom_flags(libc::O_DIRECT).open(&self.path);
            self.direct = match file {
                Err(e) if e.kind() == ErrorKind::InvalidInput => Direct::Refused,
                file => Direct::Open(file?),
            };
        }
        Ok(match &self.direct {
            Direct::Open(file) => Some(file),
            _ => None,
        })
    }

    /// Writes what is not written yet, and frees descriptor and memory.
    pub(super) fn flush(&mut self) -> io::Result<()> {
        self.direct = Direct::NotOpened;
        let filled = std::mem::take(&mut self.filled);
        if let Some(last) = self.block.take() {
            self.file.write_all_at(&last[..filled], self.at)?;
            self.at += filled as u64;
        }
        Ok(())
    }

    /// Brings all of it to the disk.
    pub(super) fn finish(mut self) -> io::Result<()> {
        self.flush()?;
        self.file.sync_all()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_in_any_order_make_one_file() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("file");
        let length = 4 * BLOCK + 12_345;
        let mut all = AlignedBytes::zeroed(length, 0);
        all.iter_mut().enumerate().for_each(|(i, byte)| *byte = (i * 31 + i / 4096) as u8);
        let elsewhere = all.to_vec();
        let ends = [3, 100, BLOCK + 7, 3 * BLOCK - 1, 4 * BLOCK + 5, length];
        let starts = [0].into_iter().chain(ends);
        let parts: Vec<_> = starts.zip(ends).map(|(start, end)| start..end).collect();
        let orders = [[0, 1, 2, 3, 4, 5], [0, 5, 1, 2, 4, 3], [5, 4, 3, 2, 1, 0]];
        for (bytes, order) in orders.iter().flat_map(|order| [(&*all, order), (&elsewhere, order)])
        {
            let mut file = DirectFile::create(&path).unwrap();
            for part in order.map(|i| parts[i].clone()) {
                file.write_all_at(&bytes[part.clone()], part.start as u64).unwrap();
            }
            file.flush().unwrap();
            file.finish().unwrap();
            assert!(std::fs::read(&path).unwrap() == *bytes, "{order:?}");
        }
    }

    #[test]
    fn a_disk_that_is_full_is_an_error() {
        let mut file = DirectFile::create(Path::new("/dev/full")).unwrap();
        let block = vec![1; BLOCK];
        let writes = (0..8).map(|i| file.write_all_at(&block, (i * BLOCK) as u64));
        let failed = writes.filter_map(Result::err).next();
        let error = failed.or_else(|| file.finish().err()).unwrap();
        assert_eq!(error.kind(), ErrorKind::StorageFull);
    }
}
