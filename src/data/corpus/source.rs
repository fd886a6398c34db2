//! Where the bytes of a corpus file come from. A source gives any range of bytes; formats that read
//! front to back use [`SourceReader`]. It knows nothing of what the bytes mean.

use std::fs::File;
use std::io::{self, Read};
use std::os::unix::fs::FileExt;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::{Context, Result};

/// The bytes of one file, wherever it is stored.
pub(super) trait ByteSource: Send + Sync {
    /// The name that messages show; its extension decides the format.
    fn path(&self) -> &Path;

    /// Reads up to `buffer.len()` bytes from `offset`; 0 at the end of the file.
    fn read_at(&self, offset: u64, buffer: &mut [u8]) -> io::Result<usize>;
}

/// A file of this machine.
pub(super) struct LocalFile {
    path: PathBuf,
    file: File,
}

impl LocalFile {
    pub(super) fn open(path: &Path) -> Result<LocalFile> {
        let file = File::open(path)
            .with_context(|| format!("data: cannot open corpus file {}", path.display()))?;
        Ok(LocalFile { path: path.to_owned(), file })
    }
}

impl ByteSource for LocalFile {
    fn path(&self) -> &Path {
        &self.path
    }

    fn read_at(&self, offset: u64, buffer: &mut [u8]) -> io::Result<usize> {
        self.file.read_at(buffer, offset)
    }
}

/// Reads a source from its first byte to its last.
pub(super) struct SourceReader {
    source: Arc<dyn ByteSource>,
    offset: u64,
}

impl SourceReader {
    pub(super) fn new(source: Arc<dyn ByteSource>) -> SourceReader {
        SourceReader { source, offset: 0 }
    }
}

impl Read for SourceReader {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.source.read_at(self.offset, buffer)?;
        self.offset += read as u64;
        Ok(read)
    }
}
