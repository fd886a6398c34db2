//! Rows of conversations: the columns that are asked for, with all that is nested in them.

use std::borrow::Cow;

use std::path::{Path, PathBuf};

use anyhow::Result;
use parquet::file::metadata::ParquetMetaData;
use parquet::file::reader::{FileReader, SerializedFileReader};
use parquet::record::reader::RowIter;
use parquet::schema::types::Type;
use serde_json::Value;

use super::super::{LARGEST_ROW, ReadOptions, Row, Rows, json_row};
use super::byte_source::ParquetBytes;
use super::{caught, check_pages, damaged, listing};
use crate::data::{Columns, user_error};

pub(super) fn read(
    path: PathBuf,
    file: SerializedFileReader<ParquetBytes>,
    columns: Vec<(Cow<'static, str>, String)>,
    options: ReadOptions,
) -> Result<Rows> {
    let projection = projection(&path, file.metadata(), &columns)?;
    let rows = caught(&path, || RowIter::from_file_into(Box::new(file)).project(Some(projection)))?;
    let mut reader = ConversationReader { path, rows, row: 0, columns, options };
    Ok(Box::new(std::iter::from_fn(move || reader.next_row().transpose())))
}

/// The schema of the columns of the top that hold what is asked for.
fn projection(
    path: &Path,
    metadata: &ParquetMetaData,
    columns: &[(Cow<'static, str>, String)],
) -> Result<Type> {
    let schema = metadata.file_metadata().schema_descr();
    let mut wanted = Vec::new();
    for (key, name) in columns {
        let root = name.split('.').next().unwrap_or_default();
        let fields = schema.root_schema().get_fields().iter();
        let field = fields.clone().find(|f| f.name() == name);
        match field.or_else(|| fields.clone().find(|field| field.name() == root)) {
            Some(field) => wanted.push(field.name().to_string()),
            None if key == Columns::TOOLS => {}
            None => {
                let (path, listing) = (path.display(), listing(metadata));
                return Err(user_error(format!(
                    "data: corpus file {path}: it has no column {name:?}; the columns are {listing}"
                )));
            }
        }
    }
    for column in 0..schema.num_columns() {
        if wanted.iter().any(|name| name == schema.get_column_root(column).name()) {
            check_pages(path, metadata, column, LARGEST_ROW)?;
        }
    }
    let fields = schema.root_schema().get_fields().iter();
    let fields = fields.filter(|field| wanted.iter().any(|name| name == field.name())).cloned();
    let projection = Type::group_type_builder(schema.name()).with_fields(fields.collect()).build();
    projection.map_err(|error| damaged(path, &error.to_string()))
}

struct ConversationReader {
    path: PathBuf,
    rows: RowIter<'static>,
    row: u64,
    columns: Vec<(Cow<'static, str>, String)>,
    options: ReadOptions,
}

impl ConversationReader {
    fn next_row(&mut self) -> Result<Option<Row>> {
        loop {
            let rows = &mut self.rows;
            let Some(row) = caught(&self.path, || rows.next().transpose())? else {
                return Ok(None);
            };
            self.row += 1;
            let Value::Object(row) = row.to_json_value() else {
                return Err(damaged(&self.path, "a row has no columns"));
            };
            let row = json_row::members(&row, &self.columns).map_err(|problem| {
                let (path, number) = (self.path.display(), self.row);
                user_error(format!("data: corpus file {path} row {number}: {problem}"))
            })?;
            if let Some(row) = self.options.counted(row) {
                return Ok(Some(row));
            }
        }
    }
}
