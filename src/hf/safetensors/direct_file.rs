//! A large file that is written around the page cache, where the file system can: the kernel copies
//! nothing, so that a checkpoint takes little of the processors that train meanwhile. Blocks are
//! filled by the caller and written by a thread. It knows nothing of tensors.

use std::fs::{File, OpenOptions};
use std::io::{self, ErrorKind};
use std::os::unix::fs::{FileExt, OpenOptionsExt};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread::{Builder, JoinHandle};

/// Bytes that are written at once.
const BLOCK: usize = 8 << 20;
/// What addresses, offsets and lengths are multiples of.
const ALIGNMENT: usize = 4096;
/// Blocks of which one is filled while the others are written.
const BLOCKS: usize = 3;

/// A file under construction.
#[derive(Debug)]
pub(super) struct DirectFile {
    path: PathBuf,
    /// Through the page cache: the last bytes, and those that do not follow the ones before.
    file: File,
    block: Block,
    /// Of the block.
    filled: usize,
    /// First byte of the block in the file.
    at: u64,
    /// From the first full block on.
    thread: Option<BlockThread>,
}

impl DirectFile {
    /// Creates the file, or empties it.
    pub(super) fn create(path: &Path) -> io::Result<DirectFile> {
        let file = File::create(path)?;
        let (path, block) = (path.to_path_buf(), Block::default());
        Ok(DirectFile { path, file, block, filled: 0, at: 0, thread: None })
    }

    /// Writes bytes anywhere, each once; fastest one after the other.
    pub(super) fn write_all_at(&mut self, mut bytes: &[u8], at: u64) -> io::Result<()> {
        if at != self.at + self.filled as u64 {
            return self.file.write_all_at(bytes, at);
        }
        while !bytes.is_empty() {
            let (now, later) = bytes.split_at(bytes.len().min(BLOCK - self.filled));
            self.block.bytes()[self.filled..][..now.len()].copy_from_slice(now);
            (self.filled, bytes) = (self.filled + now.len(), later);
            if self.filled == BLOCK {
                self.pass_on()?;
            }
        }
        Ok(())
    }

    /// Has the full block written, and goes on with another.
    fn pass_on(&mut self) -> io::Result<()> {
        let thread = match &mut self.thread {
            Some(thread) => thread,
            none => none.insert(BlockThread::start(self.file.try_clone()?, &self.path)?),
        };
        let full = std::mem::take(&mut self.block);
        self.block = thread.exchange(full, self.at)?;
        (self.at, self.filled) = (self.at + BLOCK as u64, 0);
        Ok(())
    }

    /// Writes what is not written yet, and frees thread and memory.
    pub(super) fn flush(&mut self) -> io::Result<()> {
        self.thread.take().map_or(Ok(()), BlockThread::finish)?;
        let mut last = std::mem::take(&mut self.block);
        let filled = std::mem::take(&mut self.filled);
        if filled > 0 {
            self.file.write_all_at(&last.bytes()[..filled], self.at)?;
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

/// Memory at an address that direct writes accept, allocated when it is first used.
#[derive(Debug, Default)]
struct Block(Vec<u8>);

impl Block {
    fn bytes(&mut self) -> &mut [u8] {
        if self.0.is_empty() {
            self.0 = vec![0; BLOCK + ALIGNMENT];
        }
        let start = self.0.as_ptr().align_offset(ALIGNMENT);
        &mut self.0[start..start + BLOCK]
    }
}

/// A thread that writes blocks.
#[derive(Debug)]
struct BlockThread {
    /// None once it has to end.
    full: Option<Sender<(Block, u64)>>,
    written: Receiver<io::Result<Block>>,
    thread: Option<JoinHandle<()>>,
    /// Blocks that were not used yet.
    spare: usize,
}

impl BlockThread {
    fn start(file: File, path: &Path) -> io::Result<BlockThread> {
        let mut target = Target::open(file, path)?;
        let (full, blocks) = channel::<(Block, u64)>();
        let (done, written) = channel();
        let write = move || {
            for (mut block, at) in blocks {
                let result = target.write(block.bytes(), at).map(|()| block);
                if done.send(result).is_err() {
                    return;
                }
            }
        };
        let thread = Builder::new().name("checkpoint-disk".into()).spawn(write)?;
        Ok(BlockThread { full: Some(full), written, thread: Some(thread), spare: BLOCKS - 1 })
    }

    /// Passes a block on; gives one that is free.
    fn exchange(&mut self, full: Block, at: u64) -> io::Result<Block> {
        let sender = self.full.as_ref().expect("until the end");
        sender.send((full, at)).map_err(|_| ended())?;
        if self.spare > 0 {
            self.spare -= 1;
            return Ok(Block::default());
        }
        self.written.recv().map_err(|_| ended())?
    }

    /// Waits until all is written.
    fn finish(mut self) -> io::Result<()> {
        self.full = None;
        self.written.iter().try_for_each(|result| result.map(drop))
    }
}

impl Drop for BlockThread {
    fn drop(&mut self) {
        self.full = None;
        self.thread.take().map(JoinHandle::join);
    }
}

fn ended() -> io::Error {
    io::Error::other("the thread that writes has ended")
}

/// The file as the thread has it.
struct Target {
    file: File,
    /// None where the file system has no direct writes.
    direct: Option<File>,
}

impl Target {
    fn open(file: File, path: &Path) -> io::Result<Target> {
        let direct = OpenOptions::new().write(true).custom_flags(libc::O_DIRECT).open(path);
        let direct = match direct {
            Err(e) if e.kind() == ErrorKind::InvalidInput => None,
            direct => Some(direct?),
        };
        Ok(Target { file, direct })
    }

    fn write(&mut self, block: &[u8], at: u64) -> io::Result<()> {
        let written = self.direct.as_ref().map(|direct| direct.write_all_at(block, at));
        match written {
            Some(Err(e)) if e.kind() == ErrorKind::InvalidInput => self.direct = None,
            Some(written) => return written,
            None => {}
        }
        self.file.write_all_at(block, at)
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
        let all: Vec<u8> = (0..length).map(|i| (i * 31 + i / 4096) as u8).collect();
        let ends = [3, 100, BLOCK + 7, 3 * BLOCK - 1, 4 * BLOCK + 5, length];
        let starts = [0].into_iter().chain(ends);
        let parts: Vec<_> = starts.zip(ends).map(|(start, end)| start..end).collect();
        for order in [[0, 1, 2, 3, 4, 5], [0, 5, 1, 2, 4, 3], [5, 4, 3, 2, 1, 0]] {
            let mut file = DirectFile::create(&path).unwrap();
            for part in order.map(|i| parts[i].clone()) {
                file.write_all_at(&all[part.clone()], part.start as u64).unwrap();
            }
            file.flush().unwrap();
            file.finish().unwrap();
            assert!(std::fs::read(&path).unwrap() == all, "{order:?}");
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
