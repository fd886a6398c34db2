//! Parquet: a column of text, or the columns of a conversation. Pages are read one after the other,
//! so that a file of any size is read in the memory of a page for each column. The `parquet` crate
//! decodes; what it must not be given, because it would take all memory, is refused before.

mod byte_source;
mod conversations;
#[cfg(test)]
mod tests;
mod text_column;

use std::path::Path;
use std::sync::Arc;

use anyhow::Result;
use parquet::errors::ParquetError;
use parquet::file::metadata::{ColumnChunkMetaData, ParquetMetaData};
use parquet::file::reader::{FileReader, SerializedFileReader};

use self::byte_source::ParquetBytes;
use super::super::extension;
use super::super::source::{ByteSource, read_error};
use super::{Format, LARGEST_ROW, ReadOptions, Rows};
use crate::data::{Columns, foreign_code, user_error};
use crate::foreign_file::quote;

pub(super) struct Parquet;

impl Format for Parquet {
    fn extensions(&self) -> &'static [&'static str] {
        &["parquet"]
    }

    fn has_rows(&self) -> bool {
        true
    }

    fn read(&self, source: Arc<dyn ByteSource>, options: &ReadOptions) -> Result<Rows> {
        let path = source.path().to_owned();
        let file = open(source)?;
        match &options.columns {
            Columns::Text(name) => text_column::read(path, file, name, options.clone()),
            Columns::Conversation(columns) => {
                conversations::read(path, file, columns.clone(), options.clone())
            }
        }
    }

    fn count_rows(&self, source: Arc<dyn ByteSource>) -> Result<Option<u64>> {
        let path = source.path().to_owned();
        let rows = open(source)?.metadata().file_metadata().num_rows();
        let rows = u64::try_from(rows);
        rows.map(Some).map_err(|_| damaged(&path, "it has a negative number of rows"))
    }
}

fn open(source: Arc<dyn ByteSource>) -> Result<SerializedFileReader<ParquetBytes>> {
    let path = source.path().to_owned();
    if extension(&path) != "parquet" {
        return Err(user_error(format!(
            "data: corpus file {} is compressed as a whole, which parquet files are not; decompress it",
            path.display()
        )));
    }
    let bytes = ParquetBytes::new(source).map_err(|error| read_error(&path, error))?;
    caught(&path, || SerializedFileReader::new(bytes))
}

/// Runs the decoder, which panics on some files that are damaged.
fn caught<T>(path: &Path, decode: impl FnOnce() -> parquet::errors::Result<T>) -> Result<T> {
    match foreign_code::caught(decode) {
        Ok(result) => result.map_err(|error| refuse(path, error)),
        Err(panic) => Err(damaged(path, &panic)),
    }
}

/// Refuses row groups of which a page cannot be held in memory. The size of each page is in its
/// header only, so an average over the column decides.
fn check_pages(path: &Path, metadata: &ParquetMetaData, column: usize, limit: u64) -> Result<()> {
    for (number, group) in metadata.row_groups().iter().enumerate() {
        let Some(chunk) = group.columns().get(column) else {
            return Err(damaged(path, "a row group lacks columns"));
        };
        let page = chunk.uncompressed_size().max(0) as u64 / data_pages(chunk);
        if page > limit {
            let (name, path) = (quote(&chunk.column_path().string()), path.display());
            let (page, limit) = (page >> 20, limit >> 20);
            return Err(user_error(format!(
                "data: corpus file {path}: row group {number} holds column {name} in pages of {page} MiB, more than the {limit} MiB that are read at a time; write it with smaller pages or row groups"
            )));
        }
    }
    Ok(())
}

fn data_pages(chunk: &ColumnChunkMetaData) -> u64 {
    use parquet::basic::PageType::{DATA_PAGE, DATA_PAGE_V2};
    let counts = chunk.page_encoding_stats().into_iter().flatten();
    let data = counts.filter(|counts| [DATA_PAGE, DATA_PAGE_V2].contains(&counts.page_type));
    (data.map(|counts| counts.count.max(0) as u64).sum::<u64>()).max(1)
}

/// Every column with its type, for a message.
fn listing(metadata: &ParquetMetaData) -> String {
    let columns = metadata.file_metadata().schema_descr().columns().iter();
    let listing = columns.map(|c| format!("{} ({})", c.path().string(), kind(c)));
    quote(&listing.collect::<Vec<_>>().join(", "))
}

/// The type of a column in a word.
fn kind(column: &parquet::schema::types::ColumnDescriptor) -> String {
    use parquet::basic::Type;
    let text = match column.physical_type() {
        Type::BYTE_ARRAY => "text".to_string(),
        other => other.to_string().to_lowercase(),
    };
    if column.max_rep_level() > 0 { format!("list of {text}") } else { text }
}

fn refuse(path: &Path, error: ParquetError) -> anyhow::Error {
    match error {
        ParquetError::External(error) => match error.downcast::<std::io::Error>() {
            Ok(error) => read_error(path, *error),
            Err(error) => damaged(path, &error.to_string()),
        },
        error => damaged(path, &error.to_string()),
    }
}

fn damaged(path: &Path, problem: &str) -> anyhow::Error {
    read_error(path, std::io::Error::other(problem.to_string()))
}
