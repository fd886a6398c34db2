//! Text on disk as a stream of documents. A corpus owns which files belong to it; `source` gives
//! the bytes of a file and `formats` the documents in them. It must not know what a token is.

mod columns;
mod files;
mod formats;
mod source;
mod split_points;
#[cfg(test)]
mod tests;

use std::ops::Range;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use anyhow::Result;
use sha2::{Digest, Sha256};

use self::files::{CorpusFile, CorpusFiles};
use self::formats::{ReadOptions, Rows};
use self::source::{ByteSource, LocalFile, StoredFile};
use super::{Columns, RowRange, Source, user_error};
use crate::foreign_file;
use crate::storage;

pub use self::columns::conversation_columns;
pub use self::formats::{Row, TextChunk};
pub(super) use self::split_points::SplitPoints;

/// The files of a corpus, in the order in which they are read.
#[derive(Clone, Debug)]
pub struct Corpus {
    files: CorpusFiles,
    columns: Columns,
    rows: RowRange,
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
        let corpus = Corpus { files, columns: Columns::default(), rows: RowRange::default() };
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

    /// The corpus of a source.
    ///
    /// # Errors
    /// As [`Corpus::open`].
    pub fn of(source: &Source) -> Result<Corpus> {
        let files = Corpus::open(&source.inputs)?;
        Ok(Corpus { columns: source.columns.clone(), rows: source.rows, ..files })
    }

    /// The corpus divided between its files into parts of some bytes on disk, or of one larger
    /// file. A corpus of which a range of rows is read is one part.
    pub fn parts(&self, bytes: u64) -> Vec<Corpus> {
        let mut parts: Vec<Vec<CorpusFile>> = vec![Vec::new()];
        let mut filled = 0;
        for file in self.files() {
            if filled + file.bytes > bytes && filled > 0 && self.rows.is_all() {
                parts.push(Vec::new());
                filled = 0;
            }
            filled += file.bytes;
            parts.last_mut().expect("there is a part").push(file.clone());
        }
        let part = |files| Corpus { files: CorpusFiles::of(files), ..self.clone() };
        parts.into_iter().map(part).collect()
    }

    fn files(&self) -> &[CorpusFile] {
        &self.files.files
    }

    /// Whether its rows are conversations.
    pub(super) fn has_conversations(&self) -> bool {
        matches!(self.columns, Columns::Conversation(_))
    }

    /// The first file, for messages.
    pub(super) fn name(&self) -> String {
        self.files().first().map(|file| file.path.display().to_string()).unwrap_or_default()
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

    /// A digest of names, sizes, modification times, and of which rows and columns are read: equal
    /// digests mean that nothing was changed.
    pub fn fingerprint(&self) -> String {
        let mut digest = Sha256::new();
        for file in self.files() {
            let name = file.path.to_string_lossy();
            digest.update(format!("{name}\0{}\0{}\n", file.bytes, file.version));
        }
        if self.columns != Columns::default() || !self.rows.is_all() {
            digest.update(format!("{}\0{:?}", self.columns.identity(), self.rows));
        }
        hex::encode(digest.finalize())
    }

    /// All rows in order. With `split_long`, a long text comes in several chunks, split where a
    /// word certainly ends; without, each text is one chunk.
    ///
    /// # Errors
    /// Where rows are counted from the end or in percent, what reading them yields.
    pub fn rows(&self, split_long: bool) -> Result<RowIterator<'_>> {
        let count = if self.rows.needs_count() { self.count_rows()? } else { 0 };
        Ok(RowIterator { range: self.rows.of(count), ..self.rows_of(self.files(), split_long) })
    }

    fn rows_of<'c>(&self, files: &'c [CorpusFile], split_long: bool) -> RowIterator<'c> {
        let columns = self.columns.clone();
        let options = ReadOptions { split_long, columns, ..ReadOptions::default() };
        let null_rows = options.null_rows.clone();
        let rows = files.iter().flat_map(move |file| file.rows(&options));
        RowIterator { rows: Box::new(rows), null_rows, read: 0, range: 0..u64::MAX }
    }

    fn count_rows(&self) -> Result<u64> {
        self.files().iter().map(|file| self.count_rows_of(file)).sum()
    }

    /// Reads the file where its format does not tell.
    fn count_rows_of(&self, file: &CorpusFile) -> Result<u64> {
        if let Some(count) = formats::of_file(&file.path).count_rows(file.source()?)? {
            return Ok(count);
        }
        let mut rows = self.rows_of(std::slice::from_ref(file), true);
        rows.by_ref().try_for_each(|row| row.map(drop))?;
        Ok(rows.index())
    }
}

/// The rows of a corpus.
pub struct RowIterator<'c> {
    rows: Box<dyn Iterator<Item = Result<Row>> + Send + 'c>,
    null_rows: Arc<AtomicU64>,
    /// Rows that ended and were not null.
    read: u64,
    /// Which rows are yielded.
    range: Range<u64>,
}

impl RowIterator<'_> {
    /// Rows so far in which a column was null, which are skipped.
    pub fn null_rows(&self) -> u64 {
        self.null_rows.load(Ordering::Relaxed)
    }

    /// The number of the row that comes next, unless nulls precede it.
    fn index(&self) -> u64 {
        self.read + self.null_rows()
    }
}

impl Iterator for RowIterator<'_> {
    type Item = Result<Row>;

    fn next(&mut self) -> Option<Result<Row>> {
        while self.index() < self.range.end {
            let row = match self.rows.next()? {
                Ok(row) => row,
                Err(error) => return Some(Err(error)),
            };
            let index = self.index();
            self.read += u64::from(row.ends_document());
            if self.range.contains(&index) {
                return Some(Ok(row));
            }
        }
        None
    }
}

impl CorpusFile {
    fn source(&self) -> Result<Arc<dyn ByteSource>> {
        Ok(match storage::is_address(&self.path) {
            true => Arc::new(StoredFile::open(&self.path, self.bytes)?),
            false => Arc::new(LocalFile::open(&self.path)?),
        })
    }

    fn rows(&self, options: &ReadOptions) -> Rows {
        self.open(options).unwrap_or_else(|error| Box::new(std::iter::once(Err(error))))
    }

    fn open(&self, options: &ReadOptions) -> Result<Rows> {
        let format = formats::of_file(&self.path);
        let source = self.source()?;
        let mut start = [0; 256];
        let read = source.read_at(0, &mut start).map_err(|e| source::read_error(&self.path, e))?;
        // A text file may well be a web page.
        if let Some(problem) = foreign_file::mistaken_for(&start[..read])
            && (format.has_rows() || problem.contains("LFS"))
        {
            let path = self.path.display();
            return Err(user_error(format!("data: corpus file {path}: {problem}")));
        }
        format.read(source, options)
    }
}

/// Whether a file of this name is of a format that is read.
pub fn can_read(path: &Path) -> bool {
    formats::of_extension(path).is_some()
}

/// The extension of a path in lower case, without the dot.
pub(super) fn extension(path: &Path) -> String {
    path.extension().unwrap_or_default().to_string_lossy().to_lowercase()
}
