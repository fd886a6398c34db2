//! Where the bytes of a corpus file come from. A source gives any range of bytes; formats that read
//! front to back take a reader, which also decompresses. It knows nothing of what the bytes mean.

use std::fs::File;
use std::io::{self, Read};
use std::os::unix::fs::FileExt;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::{Context, Result};
use flate2::read::MultiGzDecoder;

use crate::data::{storage_error, user_error};
use crate::foreign_file;
use crate::storage::{self, ObjectReader, StorageError};

/// Memory that one zstd frame may ask for, as a power of two; `zstd --ultra --long` needs 27.
const ZSTD_WINDOW_LOG: u32 = 27;

/// The bytes of one file, wherever it is stored.
pub(super) trait ByteSource: Send + Sync {
    /// The name that messages show; its extensions decide format and compression.
    fn path(&self) -> &Path;

    /// How many bytes there are.
    fn length(&self) -> io::Result<u64>;

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
        let file = foreign_file::open(path).map_err(|error| {
            let message = format!("data: cannot open corpus file {}: {error}", path.display());
            match foreign_file::is_user_error(&error) {
                true => user_error(message),
                false => anyhow::Error::msg(message),
            }
        })?;
        Ok(LocalFile { path: path.to_owned(), file })
    }
}

impl ByteSource for LocalFile {
    fn path(&self) -> &Path {
        &self.path
    }

    fn length(&self) -> io::Result<u64> {
        Ok(self.file.metadata()?.len())
    }

    fn read_at(&self, offset: u64, buffer: &mut [u8]) -> io::Result<usize> {
        self.file.read_at(buffer, offset)
    }
}

/// A file in a bucket or on the web.
pub(super) struct StoredFile {
    path: PathBuf,
    object: ObjectReader,
}

impl StoredFile {
    /// `bytes` is the length of the file.
    pub(super) fn open(path: &Path, bytes: u64) -> Result<StoredFile> {
        let (storage, key) = storage::open(&path.to_string_lossy()).map_err(storage_error)?;
        Ok(StoredFile { path: path.to_owned(), object: ObjectReader::new(storage, &key, bytes) })
    }
}

impl ByteSource for StoredFile {
    fn path(&self) -> &Path {
        &self.path
    }

    fn length(&self) -> io::Result<u64> {
        Ok(self.object.length())
    }

    fn read_at(&self, offset: u64, buffer: &mut [u8]) -> io::Result<usize> {
        self.object.read_at(offset, buffer).map_err(io::Error::other)
    }
}

/// How the bytes of a whole file are compressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Compression {
    /// Any number of members.
    Gzip,
    /// Any number of frames.
    Zstd,
}

impl Compression {
    pub(super) const EXTENSIONS: [(&str, Compression); 2] =
        [("gz", Compression::Gzip), ("zst", Compression::Zstd)];

    /// The compression of a file by its last extension.
    fn of(path: &Path) -> Option<Compression> {
        let extension = super::extension(path);
        let mut known = Compression::EXTENSIONS.into_iter();
        known.find(|(known, _)| *known == extension).map(|(_, compression)| compression)
    }
}

/// A path without the extension of its compression.
pub(super) fn uncompressed_name(path: &Path) -> PathBuf {
    match Compression::of(path) {
        Some(_) => path.with_extension(""),
        None => path.to_owned(),
    }
}

/// Reads a source from `offset` to its last byte, as it is stored.
pub(super) struct SourceReader {
    pub(super) source: Arc<dyn ByteSource>,
    pub(super) offset: u64,
}

impl Read for SourceReader {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.source.read_at(self.offset, buffer)?;
        self.offset += read as u64;
        Ok(read)
    }
}

/// Reads a source from its first byte to its last, decompressed.
pub(super) fn reader(source: Arc<dyn ByteSource>) -> Result<Box<dyn Read + Send>> {
    let compression = Compression::of(source.path());
    let path = source.path().to_owned();
    let bytes = SourceReader { source, offset: 0 };
    Ok(match compression {
        None => Box::new(bytes),
        Some(Compression::Gzip) => Box::new(MultiGzDecoder::new(bytes)),
        Some(Compression::Zstd) => {
            let mut decoder = zstd::Decoder::new(bytes)
                .with_context(|| format!("data: cannot read corpus file {}", path.display()))?;
            decoder.window_log_max(ZSTD_WINDOW_LOG)?;
            Box::new(decoder)
        }
    })
}

/// The error of reading `path`. What a decompressor refuses is the fault of the file.
pub(super) fn read_error(path: &Path, error: io::Error) -> anyhow::Error {
    let inner = error.get_ref().and_then(|inner| inner.downcast_ref::<StorageError>());
    if let Some(inner) = inner {
        return storage_error(inner.clone());
    }
    let path = path.display();
    let text = foreign_file::quote(&error.to_string());
    match error.raw_os_error() {
        Some(_) => anyhow::Error::msg(format!("data: cannot read corpus file {path}: {text}")),
        None => user_error(format!(
            "data: corpus file {path} is damaged or cut short: {text}; download or write it again"
        )),
    }
}
