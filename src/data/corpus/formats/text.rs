//! Plain text: one file is one document, read block by block.

use std::io::Read;
use std::path::PathBuf;
use std::sync::Arc;

use anyhow::{Context, Result};

use super::super::source::{ByteSource, SourceReader};
use super::super::split_points::SplitPoints;
use super::{Format, ReadOptions, TextChunk, TextChunks};
use crate::data::user_error;

/// Bytes that are read before a part of the document is yielded.
const BLOCK: usize = 4 << 20;

pub(super) struct Text;

impl Format for Text {
    fn extensions(&self) -> &'static [&'static str] {
        &["txt", "md"]
    }

    fn read(&self, source: Arc<dyn ByteSource>, options: &ReadOptions) -> TextChunks {
        Box::new(TextReader {
            path: source.path().to_owned(),
            reader: SourceReader::new(source),
            block: if options.split_long { BLOCK } else { usize::MAX },
            yielded: 0,
            pending: Vec::new(),
            done: false,
        })
    }
}

struct TextReader {
    path: PathBuf,
    reader: SourceReader,
    block: usize,
    /// Bytes of the file that were yielded.
    yielded: u64,
    /// Bytes that were read and not yielded yet.
    pending: Vec<u8>,
    done: bool,
}

impl Iterator for TextReader {
    type Item = Result<TextChunk>;

    fn next(&mut self) -> Option<Result<TextChunk>> {
        if self.done {
            return None;
        }
        let chunk = self.next_chunk();
        self.done |= chunk.is_err();
        chunk.transpose()
    }
}

impl TextReader {
    fn next_chunk(&mut self) -> Result<Option<TextChunk>> {
        loop {
            // Where no split point is found the block doubles, so that such a file is not scanned
            // again for each block.
            let wanted =
                self.block.saturating_sub(self.pending.len()).max(self.pending.len()) as u64;
            let read =
                (&mut self.reader).take(wanted).read_to_end(&mut self.pending).with_context(
                    || format!("data: cannot read corpus file {}", self.path.display()),
                )?;
            if (read as u64) < wanted {
                self.done = true;
                let last = self.last_chunk()?;
                return Ok((self.yielded > 0 || !last.text.is_empty()).then_some(last));
            }
            let text = self.valid_prefix()?;
            if let Some(end) = SplitPoints::at_blanks().last(text) {
                let text = text[..end].to_owned();
                self.pending.drain(..end);
                self.yielded += end as u64;
                return Ok(Some(TextChunk { text, ends_document: false }));
            }
        }
    }

    fn last_chunk(&mut self) -> Result<TextChunk> {
        let text = String::from_utf8(std::mem::take(&mut self.pending))
            .map_err(|error| self.invalid(error.utf8_error().valid_up_to()))?;
        Ok(TextChunk { text, ends_document: true })
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
        let at = self.yielded + offset as u64;
        user_error(format!(
            "data: corpus file {} is not UTF-8 at byte {at}; convert it to UTF-8",
            self.path.display()
        ))
    }
}
