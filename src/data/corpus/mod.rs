//! Text on disk as a stream of documents. A corpus owns which files belong to it; `source` gives
//! the bytes of a file and `formats` the documents in them. It must not know what a token is.

mod files;
mod formats;
mod source;
mod split_points;
#[cfg(test)]
mod tests;

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use anyhow::Result;
use sha2::{Digest, Sha256};

use self::files::{CorpusFile, CorpusFiles};
use self::formats::{ReadOptions, TextChunks};
use self::source::{ByteSource, LocalFile};
use super::user_error;
use crate::foreign_file;

pub use self::formats::TextChunk;
pub(super) use self::split_points::SplitPoints;

/// The files of a corpus, in the order in which they are read.
#[derive(Clone, Debug)]
pub struct Corpus {
    files: CorpusFiles,
}

impl Corpus {
    /// Lists the files of `inputs`; a folder means the files of known formats in it, at any depth,
    /// sorted by path. A file that is named itself is read whatever its extension. A file with two
    /// names counts once.
    ///
    /// # Errors
    /// A path that does not exist, a folder without files of known formats, and a corpus of empty
    /// files are user errors.
    pub fn open<P: AsRef<Path>>(inputs: &[P]) -> Result<Corpus> {
        let mut files = CorpusFiles::default();
        for input in inputs {
            files.add(input.as_ref())?;
        }
        let corpus = Corpus { files };
        let Some(first) = corpus.files().first() else {
            return Err(user_error(
                "data: no corpus files are named; name a text file or a folder of them",
            ));
        };
        if corpus.bytes() == 0 {
            let path = first.path.display();
            return Err(user_error(format!(
                "data: corpus {path} is empty; name a file with text in it"
            )));
        }
        Ok(corpus)
    }

    fn files(&self) -> &[CorpusFile] {
        &self.files.files
    }

    /// Bytes on disk.
    pub fn bytes(&self) -> u64 {
        self.files().iter().map(|file| file.bytes).sum()
    }

    /// A line about files of folders that are not read, if there are any.
    pub fn left_out(&self) -> Option<String> {
        let files = self.files.left_out()?;
        let known = formats::known_extensions();
        Some(format!(
            "data: not read: {files} (name a file itself to read it as text; {known} are read)"
        ))
    }

    /// A digest of names, sizes and modification times: equal digests mean that nothing was
    /// changed.
    pub fn fingerprint(&self) -> String {
        let mut digest = Sha256::new();
        for file in self.files() {
            let name = file.path.to_string_lossy();
            digest.update(format!("{name}\0{}\0{}\n", file.bytes, file.modified_nanoseconds));
        }
        hex::encode(digest.finalize())
    }

    /// All documents in order. With `split_long`, a long document comes in several chunks, split
    /// where a word certainly ends; without, each document is one chunk.
    pub fn chunks(&self, split_long: bool) -> Chunks<'_> {
        let options = ReadOptions { split_long, ..ReadOptions::default() };
        let null_rows = options.null_rows.clone();
        let chunks = self.files().iter().flat_map(move |file| file.chunks(&options));
        Chunks { chunks: Box::new(chunks), null_rows }
    }
}

/// The documents of a corpus.
pub struct Chunks<'c> {
    chunks: Box<dyn Iterator<Item = Result<TextChunk>> + Send + 'c>,
    null_rows: Arc<AtomicU64>,
}

impl Chunks<'_> {
    /// Rows so far whose text was null, which are skipped.
    pub fn null_rows(&self) -> u64 {
        self.null_rows.load(Ordering::Relaxed)
    }
}

impl Iterator for Chunks<'_> {
    type Item = Result<TextChunk>;

    fn next(&mut self) -> Option<Result<TextChunk>> {
        self.chunks.next()
    }
}

impl CorpusFile {
    fn chunks(&self, options: &ReadOptions) -> TextChunks {
        self.open(options).unwrap_or_else(|error| Box::new(std::iter::once(Err(error))))
    }

    fn open(&self, options: &ReadOptions) -> Result<TextChunks> {
        let format = formats::of_file(&self.path);
        let source = LocalFile::open(&self.path)?;
        let mut start = [0; 256];
        let read = source.read_at(0, &mut start).map_err(|e| source::read_error(&self.path, e))?;
        // A text file may well be a web page.
        if let Some(problem) = foreign_file::mistaken_for(&start[..read])
            && (format.has_rows() || problem.contains("LFS"))
        {
            let path = self.path.display();
            return Err(user_error(format!("data: corpus file {path}: {problem}")));
        }
        format.read(Arc::new(source), options)
    }
}

/// The extension of a path in lower case, without the dot.
pub(super) fn extension(path: &Path) -> String {
    path.extension().unwrap_or_default().to_string_lossy().to_lowercase()
}
