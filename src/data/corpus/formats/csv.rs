//! Comma- and tab-separated values: the first row names the columns, and the column of the text holds
//! one document a row. An empty field is null, as it is for Python's readers.

use std::io::{self, Read};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use anyhow::Result;
use csv::{Reader, ReaderBuilder, StringRecord};

use super::super::source::{ByteSource, read_error, reader, uncompressed_name};
use super::{Format, LARGEST_ROW, ReadOptions, TEXT_COLUMN, TextChunk, TextChunks};
use crate::data::corpus::extension;
use crate::data::user_error;
use crate::foreign_file::quote;

pub(super) struct Csv;

impl Format for Csv {
    fn extensions(&self) -> &'static [&'static str] {
        &["csv", "tsv"]
    }

    fn has_rows(&self) -> bool {
        true
    }

    fn read(&self, source: Arc<dyn ByteSource>, options: &ReadOptions) -> Result<TextChunks> {
        let path = source.path().to_owned();
        let is_tsv = extension(&uncompressed_name(&path)) == "tsv";
        let read_in_row = Arc::new(AtomicU64::new(0));
        let bytes = RowLimit { bytes: reader(source)?, read_in_row: read_in_row.clone() };
        let delimiter = if is_tsv { b'\t' } else { b',' };
        let rows = ReaderBuilder::new().delimiter(delimiter).from_reader(bytes);
        let mut reader =
            RowReader { path, rows, column: None, read_in_row, options: options.clone() };
        Ok(Box::new(std::iter::from_fn(move || reader.next_document().transpose())))
    }
}

struct RowReader {
    path: PathBuf,
    rows: Reader<RowLimit>,
    /// Which field is the text, once the first row was read.
    column: Option<usize>,
    read_in_row: Arc<AtomicU64>,
    options: ReadOptions,
}

impl RowReader {
    fn next_document(&mut self) -> Result<Option<TextChunk>> {
        let column = match self.column {
            Some(column) => column,
            None => self.find_column()?,
        };
        let mut row = StringRecord::new();
        loop {
            self.read_in_row.store(0, Ordering::Relaxed);
            if !self.rows.read_record(&mut row).map_err(|error| refuse(&self.path, error))? {
                return Ok(None);
            }
            let text = row.get(column).filter(|text| !text.is_empty());
            if let Some(document) = self.options.document(text.map(str::to_owned)) {
                return Ok(Some(document));
            }
        }
    }

    fn find_column(&mut self) -> Result<usize> {
        let names = self.rows.headers().map_err(|error| refuse(&self.path, error))?;
        let column = names.iter().position(|name| name == TEXT_COLUMN).ok_or_else(|| {
            let names = quote(&names.iter().collect::<Vec<_>>().join(", "));
            user_error(format!(
                "data: corpus file {} has no column {TEXT_COLUMN:?}, only {names}; its first row must name the columns",
                self.path.display()
            ))
        })?;
        self.column = Some(column);
        Ok(column)
    }
}

fn refuse(path: &std::path::Path, error: csv::Error) -> anyhow::Error {
    let text = quote(&error.to_string());
    match error.into_kind() {
        csv::ErrorKind::Io(error) => read_error(path, error),
        _ => user_error(format!("data: corpus file {}: {text}", path.display())),
    }
}

/// Ends with an error where a row, such as one after a quote that is never closed, is too large.
struct RowLimit {
    bytes: Box<dyn Read + Send>,
    read_in_row: Arc<AtomicU64>,
}

impl Read for RowLimit {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.bytes.read(buffer)?;
        if self.read_in_row.fetch_add(read as u64, Ordering::Relaxed) > LARGEST_ROW {
            return Err(io::Error::other("a row is longer than 1 GiB; is a quote not closed?"));
        }
        Ok(read)
    }
}
