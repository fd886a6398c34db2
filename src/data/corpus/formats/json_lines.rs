//! JSON lines: each line is an object whose text is a document.

use std::io::{BufRead, BufReader, Read};
use std::path::PathBuf;
use std::sync::Arc;

use anyhow::Result;

use super::super::source::{ByteSource, read_error, reader};
use super::{Format, LARGEST_ROW, ReadOptions, Row, Rows, json_row, without_byte_order_mark};
use crate::data::user_error;

pub(super) struct JsonLines;

impl Format for JsonLines {
    fn extensions(&self) -> &'static [&'static str] {
        &["jsonl", "ndjson"]
    }

    fn has_rows(&self) -> bool {
        true
    }

    fn read(&self, source: Arc<dyn ByteSource>, options: &ReadOptions) -> Result<Rows> {
        let mut reader = LineReader {
            path: source.path().to_owned(),
            line: 0,
            lines: BufReader::with_capacity(1 << 18, reader(source)?),
            options: options.clone(),
        };
        Ok(Box::new(std::iter::from_fn(move || reader.next_row().transpose())))
    }
}

struct LineReader {
    path: PathBuf,
    line: usize,
    lines: BufReader<Box<dyn Read + Send>>,
    options: ReadOptions,
}

impl LineReader {
    fn next_row(&mut self) -> Result<Option<Row>> {
        let mut line = Vec::new();
        loop {
            line.clear();
            self.line += 1;
            let mut lines = (&mut self.lines).take(LARGEST_ROW);
            let read = lines.read_until(b'\n', &mut line);
            match read.map_err(|error| read_error(&self.path, error))? as u64 {
                0 => return Ok(None),
                LARGEST_ROW => return Err(self.refuse("it is longer than 1 GiB")),
                _ => {}
            }
            let row = if self.line == 1 { without_byte_order_mark(&line) } else { &line };
            if row.trim_ascii().is_empty() {
                continue;
            }
            let columns = &self.options.columns;
            let parsed = json_row::parse(row, columns).map_err(|problem| self.refuse(&problem))?;
            if let Some(row) = self.options.counted(parsed) {
                return Ok(Some(row));
            }
        }
    }

    fn refuse(&self, problem: &str) -> anyhow::Error {
        let path = self.path.display();
        user_error(format!("data: corpus file {path} line {}: {problem}", self.line))
    }
}
