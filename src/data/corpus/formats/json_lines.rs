//! JSON lines: the field "text" of each line's object is a document.

use std::io::{BufRead, BufReader};
use std::path::PathBuf;
use std::sync::Arc;

use anyhow::Result;

use super::super::source::{ByteSource, SourceReader};
use super::{Format, ReadOptions, TextChunk, TextChunks};
use crate::data::user_error;

pub(super) struct JsonLines;

impl Format for JsonLines {
    fn extensions(&self) -> &'static [&'static str] {
        &["jsonl"]
    }

    fn read(&self, source: Arc<dyn ByteSource>, _options: &ReadOptions) -> TextChunks {
        Box::new(LineReader {
            path: source.path().to_owned(),
            line: 0,
            lines: BufReader::new(SourceReader::new(source)),
        })
    }
}

struct LineReader {
    path: PathBuf,
    line: usize,
    lines: BufReader<SourceReader>,
}

#[derive(serde::Deserialize)]
struct Row {
    text: String,
}

impl Iterator for LineReader {
    type Item = Result<TextChunk>;

    fn next(&mut self) -> Option<Result<TextChunk>> {
        loop {
            let mut line = Vec::new();
            self.line += 1;
            match self.lines.read_until(b'\n', &mut line) {
                Ok(0) => return None,
                Ok(_) if line.trim_ascii().is_empty() => continue,
                Ok(_) => return Some(self.document(&line)),
                Err(error) => {
                    let message = format!("data: cannot read corpus file {}", self.path.display());
                    return Some(Err(anyhow::Error::new(error).context(message)));
                }
            }
        }
    }
}

impl LineReader {
    fn document(&self, line: &[u8]) -> Result<TextChunk> {
        let Row { text } = serde_json::from_slice(line).map_err(|error| {
            user_error(format!(
                "data: corpus file {} line {}: {error}; each line must be an object with a \"text\" string",
                self.path.display(),
                self.line
            ))
        })?;
        Ok(TextChunk { text, ends_document: true })
    }
}
