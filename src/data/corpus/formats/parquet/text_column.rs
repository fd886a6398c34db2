//! The texts of one column, a batch at a time.

use std::path::{Path, PathBuf};

use anyhow::Result;
use parquet::basic::Type;
use parquet::column::reader::{ColumnReader, ColumnReaderImpl};
use parquet::data_type::{ByteArray, ByteArrayType};
use parquet::file::metadata::ParquetMetaData;
use parquet::file::reader::{FileReader, SerializedFileReader};
use parquet::schema::types::ColumnDescriptor;

use super::super::{LARGEST_ROW, ReadOptions, Row, Rows};
use super::byte_source::ParquetBytes;
use super::{caught, check_pages, damaged, kind, listing};
use crate::data::user_error;

/// Rows that are decoded together. Their texts are parts of the pages that they come from.
const BATCH: usize = 64;

pub(super) fn read(
    path: PathBuf,
    file: SerializedFileReader<ParquetBytes>,
    name: &str,
    options: ReadOptions,
) -> Result<Rows> {
    let column = find_column(&path, file.metadata(), name)?;
    check_pages(&path, file.metadata(), column, LARGEST_ROW)?;
    let descriptor = file.metadata().file_metadata().schema_descr().column(column);
    let mut reader = TextReader {
        path,
        file,
        column,
        present: descriptor.max_def_level(),
        next_group: 0,
        rows_left: 0,
        reader: None,
        batch: Vec::new().into_iter(),
        row: 0,
        options,
    };
    Ok(Box::new(std::iter::from_fn(move || reader.next_row().transpose())))
}

/// The number of the column of this path, which must hold texts.
fn find_column(path: &Path, metadata: &ParquetMetaData, name: &str) -> Result<usize> {
    let columns = metadata.file_metadata().schema_descr().columns();
    let is_of = |column: &ColumnDescriptor| {
        let column = column.path().string();
        column.strip_prefix(name).is_some_and(|rest| rest.starts_with('.'))
    };
    let problem = match columns.iter().position(|column| column.path().string() == name) {
        Some(column) if is_text(&columns[column]) => return Ok(column),
        Some(column) => format!("its column {name:?} is {}, not text", kind(&columns[column])),
        None if columns.iter().any(|column| is_of(column)) => {
            format!("its column {name:?} has columns of its own and is not text")
        }
        None => format!("it has no column {name:?}"),
    };
    let path = path.display();
    Err(user_error(format!(
        "data: corpus file {path}: {problem}; the columns are {}",
        listing(metadata)
    )))
}

fn is_text(column: &ColumnDescriptor) -> bool {
    column.physical_type() == Type::BYTE_ARRAY && column.max_rep_level() == 0
}

struct TextReader {
    path: PathBuf,
    file: SerializedFileReader<ParquetBytes>,
    column: usize,
    /// The definition level of a text that is not null.
    present: i16,
    next_group: usize,
    /// Rows of the row group that were not decoded.
    rows_left: u64,
    reader: Option<ColumnReaderImpl<ByteArrayType>>,
    /// Decoded rows; none is null.
    batch: std::vec::IntoIter<Option<ByteArray>>,
    /// Rows that were yielded or skipped.
    row: u64,
    options: ReadOptions,
}

impl TextReader {
    fn next_row(&mut self) -> Result<Option<Row>> {
        loop {
            let Some(text) = self.batch.next() else {
                if self.next_batch()? {
                    continue;
                }
                return Ok(None);
            };
            self.row += 1;
            let row = text.map(|text| self.text(&text)).transpose()?;
            if let Some(row) = self.options.counted(row) {
                return Ok(Some(row));
            }
        }
    }

    fn text(&self, bytes: &ByteArray) -> Result<Row> {
        let text = std::str::from_utf8(bytes.data()).map_err(|error| {
            user_error(format!(
                "data: corpus file {} row {}: its text is not UTF-8 at byte {}; convert it to UTF-8",
                self.path.display(),
                self.row,
                error.valid_up_to()
            ))
        })?;
        Ok(Row::text(text.to_owned()))
    }

    /// Decodes more rows; false at the end of the file.
    fn next_batch(&mut self) -> Result<bool> {
        while self.rows_left == 0 {
            if self.next_group == self.file.num_row_groups() {
                return Ok(false);
            }
            self.open_group(self.next_group)?;
            self.next_group += 1;
        }
        let (levels, values) = self.decode()?;
        if levels.is_empty() {
            return Err(damaged(&self.path, "a row group has fewer rows than it claims"));
        }
        self.rows_left = self.rows_left.saturating_sub(levels.len() as u64);
        let mut values = values.into_iter();
        let rows = levels.into_iter().map(|level| if level { values.next() } else { None });
        self.batch = rows.collect::<Vec<_>>().into_iter();
        Ok(true)
    }

    fn open_group(&mut self, group: usize) -> Result<()> {
        let rows = self.file.metadata().row_group(group).num_rows();
        self.rows_left = u64::try_from(rows)
            .map_err(|_| damaged(&self.path, "a row group has a negative number of rows"))?;
        let (file, column) = (&self.file, self.column);
        let reader = caught(&self.path, || file.get_row_group(group)?.get_column_reader(column))?;
        self.reader = match reader {
            ColumnReader::ByteArrayColumnReader(reader) => Some(reader),
            _ => return Err(damaged(&self.path, "a column changes its type")),
        };
        Ok(())
    }

    /// Whether each of the next rows has a text, and the texts.
    fn decode(&mut self) -> Result<(Vec<bool>, Vec<ByteArray>)> {
        let (path, present) = (&self.path, self.present);
        let reader = self.reader.as_mut().expect("a row group is open");
        let rows = BATCH.min(self.rows_left.try_into().unwrap_or(BATCH));
        let (mut levels, mut values) = (Vec::new(), Vec::new());
        let (_, _, read) =
            caught(path, || reader.read_records(rows, Some(&mut levels), None, &mut values))?;
        let present = match present {
            0 => vec![true; read],
            _ => levels.iter().map(|level| *level == present).collect(),
        };
        Ok((present, values))
    }
}
