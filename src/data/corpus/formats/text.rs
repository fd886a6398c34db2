//! Plain text: one file is one document, read block by block.

use std::io::Read;
use std::path::PathBuf;
use std::sync::Arc;

use anyhow::Result;

use super::super::source::{ByteSource, read_error, reader};
use super::super::split_points::{LARGEST_PART, SplitPoints};
use super::{Format, ReadOptions, Row, Rows, TextChunk, without_byte_order_mark};
use crate::data::{Columns, user_error};

pub(super) struct Text;

impl Format for Text {
    fn extensions(&self) -> &'static [&'static str] {
        &["txt", "md"]
    }

    fn has_rows(&self) -> bool {
        false
    }

    fn read(&self, source: Arc<dyn ByteSource>, options: &ReadOptions) -> Result<Rows> {
        if let Columns::Conversation(columns) = &options.columns {
            let names: Vec<&str> = columns.iter().map(|(_, name)| name.as_str()).collect();
            return Err(user_error(format!(
                "data: corpus file {} is plain text and has no column {}; use a file of rows",
                source.path().display(),
                names.join(", ")
            )));
        }
        Ok(Box::new(TextReader {
            path: source.path().to_owned(),
            reader: reader(source)?,
            block: if options.split_long { LARGEST_PART } else { usize::MAX },
            offset: 0,
            pending: Vec::new(),
            state: State::Start,
        }))
    }
}

struct TextReader {
    path: PathBuf,
    reader: Box<dyn Read + Send>,
    block: usize,
    /// Where in the file `pending` begins.
    offset: u64,
    /// Bytes that were read and not yielded yet.
    pending: Vec<u8>,
    state: State,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    Start,
    /// A part of the document was yielded.
    Inside,
    Done,
}

impl Iterator for TextReader {
    type Item = Result<Row>;

    fn next(&mut self) -> Option<Result<Row>> {
        if self.state == State::Done {
            return None;
        }
        let chunk = self.next_chunk();
        if chunk.is_err() {
            self.state = State::Done;
        }
        chunk.map(|chunk| chunk.map(Row::Text)).transpose()
    }
}

impl TextReader {
    fn next_chunk(&mut self) -> Result<Option<TextChunk>> {
        let wanted = (self.block - self.pending.len()) as u64;
        let read = (&mut self.reader).take(wanted).read_to_end(&mut self.pending);
        let at_end = (read.map_err(|error| read_error(&self.path, error))? as u64) < wanted;
        if self.state == State::Start {
            let mark = self.pending.len() - without_byte_order_mark(&self.pending).len();
            self.skip(mark);
        }
        if at_end {
            return self.last_chunk();
        }
        let end = SplitPoints::at_blanks().last(self.valid_prefix()?);
        let text = self.valid_prefix()?[..end].to_owned();
        self.skip(end);
        self.state = State::Inside;
        Ok(Some(TextChunk { text, ends_document: false }))
    }

    fn skip(&mut self, bytes: usize) {
        self.pending.drain(..bytes);
        self.offset += bytes as u64;
    }

    /// The rest of the document; nothing for an empty file.
    fn last_chunk(&mut self) -> Result<Option<TextChunk>> {
        let began = self.state == State::Inside;
        self.state = State::Done;
        let text = String::from_utf8(std::mem::take(&mut self.pending))
            .map_err(|error| self.invalid(error.utf8_error().valid_up_to()))?;
        Ok((began || !text.is_empty()).then_some(TextChunk { text, ends_document: true }))
    }

    /// The text read so far, without a character that the end of the block may have divided.
    fn valid_prefix(&self) -> Result<&str> {
        match std::str::from_utf8(&self.pending) {
            Ok(text) => Ok(text),
            Err(error) if error.error_len().is_none() => {
                Ok(std::str::from_utf8(&self.pending[..error.valid_up_to()])
                    .expect("the prefix is valid"))
            }
            Err(error) => Err(self.invalid(error.valid_up_to())),
        }
    }

    fn invalid(&self, offset: usize) -> anyhow::Error {
        let at = self.offset + offset as u64;
        user_error(format!(
            "data: corpus file {} is not UTF-8 at byte {at}; convert it to UTF-8",
            self.path.display()
        ))
    }
}
