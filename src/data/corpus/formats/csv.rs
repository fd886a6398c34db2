//! Comma- and tab-separated values: the first row names the columns, and the column of the text
//! holds one document a row. An empty field is null, as it is for Python's readers.

use std::io::{self, Read};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use anyhow::Result;
use csv::{Reader, ReaderBuilder, StringRecord};

use super::super::source::{ByteSource, read_error, reader, uncompressed_name};
use super::{Format, LARGEST_ROW, ReadOptions, Row, Rows};
use crate::data::corpus::extension;
use crate::data::{Columns, user_error};
use crate::foreign_file::quote;

pub(super) struct Csv;

impl Format for Csv {
    fn extensions(&self) -> &'static [&'static str] {
        &["csv", "tsv"]
    }

    fn has_rows(&self) -> bool {
        true
    }

    fn read(&self, source: Arc<dyn ByteSource>, options: &ReadOptions) -> Result<Rows> {
        let path = source.path().to_owned();
        let is_tsv = extension(&uncompressed_name(&path)) == "tsv";
        let read_in_row = Arc::new(AtomicU64::new(0));
        let bytes = RowLimit { bytes: reader(source)?, read_in_row: read_in_row.clone() };
        let delimiter = if is_tsv { b'\t' } else { b',' };
        let rows = ReaderBuilder::new().delimiter(delimiter).from_reader(bytes);
        let mut reader =
            RowReader { path, rows, fields: None, read_in_row, options: options.clone() };
        Ok(Box::new(std::iter::from_fn(move || reader.next_row().transpose())))
    }
}

struct RowReader {
    path: PathBuf,
    rows: Reader<RowLimit>,
    /// Which field each column is, once the first row was read.
    fields: Option<Vec<usize>>,
    read_in_row: Arc<AtomicU64>,
    options: ReadOptions,
}

impl RowReader {
    fn next_row(&mut self) -> Result<Option<Row>> {
        if self.fields.is_none() {
            self.fields = Some(self.find_fields()?);
        }
        let mut record = StringRecord::new();
        loop {
            self.read_in_row.store(0, Ordering::Relaxed);
            if !self.rows.read_record(&mut record).map_err(|error| refuse(&self.path, error))? {
                return Ok(None);
            }
            if let Some(row) = self.options.counted(self.row(&record)) {
                return Ok(Some(row));
            }
        }
    }

    /// The row of a record, or nothing where a column is empty.
    fn row(&self, record: &StringRecord) -> Option<Row> {
        let fields = self.fields.iter().flatten();
        let mut values = fields.map(|field| record.get(*field).filter(|text| !text.is_empty()));
        match &self.options.columns {
            Columns::Text(_) => Some(Row::text(values.next()??.to_string())),
            Columns::Conversation(columns) => {
                let mut members = serde_json::Map::new();
                for ((key, _), value) in columns.iter().zip(values) {
                    match value {
                        Some(text) => drop(members.insert(key.to_string(), text.into())),
                        None if *key == Columns::TOOLS => {}
                        None => return None,
                    }
                }
                Some(Row::Columns(members))
            }
        }
    }

    fn find_fields(&mut self) -> Result<Vec<usize>> {
        let names = self.rows.headers().map_err(|error| refuse(&self.path, error))?;
        let find = |column: &str| names.iter().position(|name| name == column);
        let columns = self.options.columns.names();
        let missing = columns.iter().find(|column| find(column).is_none());
        if let Some(column) = missing {
            let names = quote(&names.iter().collect::<Vec<_>>().join(", "));
            return Err(user_error(format!(
                "data: corpus file {} has no column {column:?}, only {names}; its first row must name the columns",
                self.path.display()
            )));
        }
        Ok(columns.into_iter().filter_map(find).collect())
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
