//! JSON: an array of objects, or objects one after the other, each with the text of a document.
//! Objects are found by their brackets and read one at a time.

use std::io::{BufRead, BufReader, Read};
use std::path::PathBuf;
use std::sync::Arc;

use anyhow::Result;

use super::super::source::{ByteSource, read_error, reader};
use super::{Format, LARGEST_ROW, ReadOptions, Row, Rows, json_row, without_byte_order_mark};
use crate::data::user_error;

pub(super) struct Json;

impl Format for Json {
    fn extensions(&self) -> &'static [&'static str] {
        &["json"]
    }

    fn has_rows(&self) -> bool {
        true
    }

    fn read(&self, source: Arc<dyn ByteSource>, options: &ReadOptions) -> Result<Rows> {
        let mut reader = RowReader {
            path: source.path().to_owned(),
            bytes: BufReader::with_capacity(1 << 18, reader(source)?),
            row: 0,
            position: Position::Start,
            options: options.clone(),
        };
        Ok(Box::new(std::iter::from_fn(move || reader.next_row().transpose())))
    }
}

struct RowReader {
    path: PathBuf,
    bytes: BufReader<Box<dyn Read + Send>>,
    /// Rows that began.
    row: usize,
    position: Position,
    options: ReadOptions,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Position {
    Start,
    BetweenObjects,
    /// A comma or the end of the array must follow.
    AfterElement,
    /// An element must follow, or at the start of the array its end.
    BeforeElement,
    AfterArray,
}

impl RowReader {
    fn next_row(&mut self) -> Result<Option<Row>> {
        while self.find_row()? {
            self.row += 1;
            let row = self.row_bytes()?;
            let columns = &self.options.columns;
            let parsed = json_row::parse(&row, columns).map_err(|problem| self.refuse(&problem))?;
            if let Some(row) = self.options.counted(parsed) {
                return Ok(Some(row));
            }
        }
        Ok(None)
    }

    /// Goes to the first byte of the next row; false at the end of the file.
    fn find_row(&mut self) -> Result<bool> {
        if self.position == Position::Start {
            let start = self.fill()?;
            let mark = start.len() - without_byte_order_mark(start).len();
            self.bytes.consume(mark);
        }
        loop {
            let Some(byte) = self.fill()?.first().copied() else {
                return match self.position {
                    Position::AfterElement | Position::BeforeElement => {
                        Err(self.refuse("the file ends inside the array"))
                    }
                    _ => Ok(false),
                };
            };
            let next = match (self.position, byte) {
                (_, b' ' | b'\t' | b'\r' | b'\n') => self.position,
                (Position::Start, b'[') => Position::BeforeElement,
                (Position::AfterElement, b',') => Position::BeforeElement,
                (Position::AfterElement, b']') => Position::AfterArray,
                (Position::BeforeElement, b']') if self.row == 0 => Position::AfterArray,
                (Position::AfterElement, _) => {
                    return Err(self.refuse("a comma must follow the row"));
                }
                (Position::AfterArray, _) => {
                    return Err(self.refuse("there is more after the end of the array"));
                }
                _ => return Ok(true),
            };
            self.position = next;
            self.bytes.consume(1);
        }
    }

    /// The bytes of the row that begins here, up to its closing bracket.
    fn row_bytes(&mut self) -> Result<Vec<u8>> {
        let (mut row, mut scan) = (Vec::new(), Scan::default());
        loop {
            let (available, end) = {
                let bytes = self.fill()?;
                let end = bytes.iter().position(|byte| scan.ends_after(*byte));
                row.extend(&bytes[..end.map_or(bytes.len(), |end| end + 1)]);
                (bytes.len(), end)
            };
            self.bytes.consume(end.map_or(available, |end| end + 1));
            if row.len() as u64 > LARGEST_ROW {
                return Err(self.refuse("it is longer than 1 GiB"));
            }
            // At the end of the file the parser says what is missing.
            if end.is_some() || available == 0 {
                break;
            }
        }
        self.position = match self.position {
            Position::BeforeElement => Position::AfterElement,
            _ => Position::BetweenObjects,
        };
        Ok(row)
    }

    fn fill(&mut self) -> Result<&[u8]> {
        self.bytes.fill_buf().map_err(|error| read_error(&self.path, error))
    }

    fn refuse(&self, problem: &str) -> anyhow::Error {
        let path = self.path.display();
        user_error(format!("data: corpus file {path} row {}: {problem}", self.row.max(1)))
    }
}

/// Finds the end of a value by its brackets and strings.
#[derive(Default)]
struct Scan {
    depth: usize,
    in_string: bool,
    escaped: bool,
}

impl Scan {
    /// Whether the value ends with this byte. A value without brackets, which no row is, ends with
    /// its first byte or string.
    fn ends_after(&mut self, byte: u8) -> bool {
        if self.in_string {
            let ends = byte == b'"' && !self.escaped;
            self.escaped = byte == b'\\' && !self.escaped;
            self.in_string = !ends;
            return ends && self.depth == 0;
        }
        match byte {
            b'"' => self.in_string = true,
            b'{' | b'[' => self.depth += 1,
            b'}' | b']' => self.depth = self.depth.saturating_sub(1),
            _ => {}
        }
        self.depth == 0 && !self.in_string
    }
}
