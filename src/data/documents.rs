//! Reading one file of a corpus: a text file as one document, or the lines of a `.jsonl` file.
//! It must not know which files belong to a corpus.

use std::fs::File;
use std::io::{BufRead, BufReader, Read};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use super::corpus::extension;
use super::cut::Cuts;
use super::user_error;

/// Bytes read from a file before a document is handed on in parts.
const BLOCK: usize = 4 << 20;

/// A document or a part of one. Joining the parts up to and including one with `ends_document`
/// gives the document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    pub text: String,
    pub ends_document: bool,
}

pub(super) type Pieces = Box<dyn Iterator<Item = Result<Piece>> + Send>;

/// The documents of the file `path`; with `cut_long`, long ones in parts.
pub(super) fn pieces(path: &Path, cut_long: bool) -> Pieces {
    let opened = File::open(path)
        .with_context(|| format!("data: cannot open corpus file {}", path.display()));
    let path = path.to_owned();
    match opened {
        Err(error) => Box::new(std::iter::once(Err(error))),
        Ok(file) if extension(&path) == "jsonl" => {
            Box::new(JsonLines { path, line: 0, lines: BufReader::new(file) })
        }
        Ok(file) => Box::new(TextBlocks {
            path,
            file,
            block: if cut_long { BLOCK } else { usize::MAX },
            read: 0,
            carry: Vec::new(),
            done: false,
        }),
    }
}

/// One text file as one document, read block by block.
struct TextBlocks {
    path: PathBuf,
    file: File,
    block: usize,
    /// Bytes of the file that were handed on.
    read: u64,
    /// Bytes read from the file and not handed on yet.
    carry: Vec<u8>,
    done: bool,
}

impl Iterator for TextBlocks {
    type Item = Result<Piece>;

    fn next(&mut self) -> Option<Result<Piece>> {
        if self.done {
            return None;
        }
        let piece = self.next_piece();
        self.done |= piece.is_err();
        piece.transpose()
    }
}

impl TextBlocks {
    fn next_piece(&mut self) -> Result<Option<Piece>> {
        loop {
            // Where no cut is found the block doubles, so that such a file is not scanned over and
            // over.
            let wanted = self.block.saturating_sub(self.carry.len()).max(self.carry.len()) as u64;
            let got =
                (&mut self.file).take(wanted).read_to_end(&mut self.carry).with_context(|| {
                    format!("data: cannot read corpus file {}", self.path.display())
                })?;
            if (got as u64) < wanted {
                self.done = true;
                return Ok(self
                    .last_piece()?
                    .filter(|piece| self.read > 0 || !piece.text.is_empty()));
            }
            let text = self.valid_prefix()?;
            if let Some(end) = Cuts::at_blanks().last(text) {
                let text = text[..end].to_owned();
                self.carry.drain(..end);
                self.read += end as u64;
                return Ok(Some(Piece { text, ends_document: false }));
            }
        }
    }

    fn last_piece(&mut self) -> Result<Option<Piece>> {
        let text = String::from_utf8(std::mem::take(&mut self.carry))
            .map_err(|error| self.invalid(error.utf8_error().valid_up_to()))?;
        Ok(Some(Piece { text, ends_document: true }))
    }

    /// The text read so far, without a character that the end of the block may have cut in two.
    fn valid_prefix(&self) -> Result<&str> {
        match std::str::from_utf8(&self.carry) {
            Ok(text) => Ok(text),
            Err(error) if error.error_len().is_none() => {
                Ok(std::str::from_utf8(&self.carry[..error.valid_up_to()])
                    .expect("the prefix is valid"))
            }
            Err(error) => Err(self.invalid(error.valid_up_to())),
        }
    }

    fn invalid(&self, offset: usize) -> anyhow::Error {
        let at = self.read + offset as u64;
        user_error(format!(
            "data: corpus file {} is not UTF-8 at byte {at}; convert it to UTF-8",
            self.path.display()
        ))
    }
}

/// One `.jsonl` file: the field "text" of each line is a document.
struct JsonLines {
    path: PathBuf,
    line: usize,
    lines: BufReader<File>,
}

#[derive(serde::Deserialize)]
struct JsonLine {
    text: String,
}

impl Iterator for JsonLines {
    type Item = Result<Piece>;

    fn next(&mut self) -> Option<Result<Piece>> {
        loop {
            let mut line = Vec::new();
            self.line += 1;
            match self.lines.read_until(b'\n', &mut line) {
                Ok(0) => return None,
                Ok(_) if line.trim_ascii().is_empty() => continue,
                Ok(_) => return Some(self.piece(&line)),
                Err(error) => {
                    let message = format!("data: cannot read corpus file {}", self.path.display());
                    return Some(Err(anyhow::Error::new(error).context(message)));
                }
            }
        }
    }
}

impl JsonLines {
    fn piece(&self, line: &[u8]) -> Result<Piece> {
        let JsonLine { text } = serde_json::from_slice(line).map_err(|error| {
            user_error(format!(
                "data: corpus file {} line {}: {error}; each line must be an object with a \"text\" string",
                self.path.display(),
                self.line
            ))
        })?;
        Ok(Piece { text, ends_document: true })
    }
}
