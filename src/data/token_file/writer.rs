//! Writing a token file as its tokens come.
//! The format is that of `token_file`; where tokens come from it must not know.

use std::io::Write;
use std::os::unix::fs::FileExt;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use super::checksums::{CHECKED_BYTES, ChecksumWriter};
use super::{HEADER_BYTES, Header, UNTRAINED, shard_path};
use crate::atomic_file::AtomicFile;

/// Bytes of tokens after which a shard ends with the document.
const SHARD_BYTES: u64 = 1 << 30;

/// A token file being written, and the shards in which it goes on.
pub(in crate::data) struct TokenWriter {
    file: AtomicFile,
    /// The path of the first shard.
    path: PathBuf,
    shard_bytes: u64,
    /// Shards that are complete, and their numbers together.
    shards: usize,
    complete: Option<Header>,
    /// Bytes of tokens that are not written yet.
    buffer: Vec<u8>,
    checksums: ChecksumWriter,
    document_starts: Vec<u64>,
    header: Header,
}

impl TokenWriter {
    pub(in crate::data) fn create(
        path: &Path,
        vocab_size: usize,
        tokenizer_sha256: String,
        corpus_fingerprint: String,
    ) -> Result<TokenWriter> {
        let header = Header {
            token_size: if vocab_size <= 1 << 16 { 2 } else { 4 },
            vocab_size: vocab_size as u64,
            tokens: 0,
            documents: 0,
            text_bytes: 0,
            tokenizer_sha256,
            corpus_fingerprint,
            trained_tokens: None,
            checksums_crc32: 0,
            checked_bytes: CHECKED_BYTES as u64,
            continued: false,
        };
        Ok(TokenWriter {
            file: begin(path)?,
            path: path.to_owned(),
            shard_bytes: SHARD_BYTES,
            shards: 0,
            complete: None,
            buffer: Vec::new(),
            checksums: ChecksumWriter::default(),
            document_starts: Vec::new(),
            header,
        })
    }

    #[cfg(test)]
    pub(in crate::data) fn with_shard_bytes(self, shard_bytes: u64) -> TokenWriter {
        TokenWriter { shard_bytes, ..self }
    }

    /// The documents are conversations: a token that is not learned comes with the bit
    /// [`UNTRAINED`].
    pub(in crate::data) fn of_conversations(mut self) -> TokenWriter {
        (self.header.token_size, self.header.trained_tokens) = (4, Some(0));
        self
    }

    /// The next token begins a document.
    pub(in crate::data) fn start_document(&mut self) -> Result<()> {
        let bytes = self.header.tokens * self.header.token_size;
        if bytes >= self.shard_bytes - self.shard_bytes / 8 {
            self.header.continued = true;
            self.finish_shard()?;
        }
        self.document_starts.push(self.header.tokens);
        Ok(())
    }

    /// Appends the tokens of `text_bytes` bytes of text.
    pub(in crate::data) fn push(&mut self, tokens: &[u32], text_bytes: usize) -> Result<()> {
        match self.header.token_size {
            2 => self.buffer.extend(tokens.iter().flat_map(|token| (*token as u16).to_le_bytes())),
            _ => self.buffer.extend(tokens.iter().flat_map(|token| token.to_le_bytes())),
        }
        self.header.tokens += tokens.len() as u64;
        if let Some(trained) = &mut self.header.trained_tokens {
            *trained += tokens.iter().filter(|token| **token & UNTRAINED == 0).count() as u64;
        }
        self.header.text_bytes += text_bytes as u64;
        if self.buffer.len() >= 1 << 20 { self.flush() } else { Ok(()) }
    }

    /// Tokens so far, and how many of them are learned.
    pub(in crate::data) fn counts(&self) -> (u64, u64) {
        let mut header = self.header.clone();
        self.complete.iter().for_each(|complete| header.add(complete));
        (header.tokens, header.trained_tokens.unwrap_or(header.tokens))
    }

    /// Writes what is left and gives the file its name. The header has the numbers of all shards.
    pub(in crate::data) fn finish(mut self) -> Result<Header> {
        self.end_shard()?;
        self.file.commit().with_context(|| cannot_write(&self.path))?;
        self.complete.iter().for_each(|complete| self.header.add(complete));
        Ok(self.header)
    }

    /// Completes a shard and begins the next one.
    fn finish_shard(&mut self) -> Result<()> {
        self.end_shard()?;
        self.shards += 1;
        let next = begin(&shard_path(&self.path, self.shards))?;
        let done = std::mem::replace(&mut self.file, next);
        done.commit().with_context(|| cannot_write(&self.path))?;
        let mut complete = self.header.clone();
        self.complete.iter().for_each(|earlier| complete.add(earlier));
        self.complete = Some(complete);
        let trained_tokens = self.header.trained_tokens.map(|_| 0);
        (self.header.tokens, self.header.text_bytes) = (0, 0);
        (self.header.trained_tokens, self.header.continued) = (trained_tokens, false);
        self.document_starts.clear();
        Ok(())
    }

    /// Writes all of a shard.
    fn end_shard(&mut self) -> Result<()> {
        self.buffer.extend(self.document_starts.iter().flat_map(|start| start.to_le_bytes()));
        self.flush()?;
        let table = std::mem::take(&mut self.checksums).finish();
        self.file.file().write_all(&table).with_context(|| cannot_write(&self.path))?;
        self.header.checksums_crc32 = crc32fast::hash(&table);
        self.header.documents = self.document_starts.len() as u64;
        let page = self.header.page()?;
        self.file.file().write_all_at(&page, 0).with_context(|| cannot_write(&self.path))
    }

    fn flush(&mut self) -> Result<()> {
        self.checksums.update(&self.buffer);
        self.file.file().write_all(&self.buffer).with_context(|| cannot_write(&self.path))?;
        self.buffer.clear();
        Ok(())
    }
}

/// A file without its header, which is written last, when the numbers in it are known.
fn begin(path: &Path) -> Result<AtomicFile> {
    let file = AtomicFile::create(path).with_context(|| cannot_write(path))?;
    file.file().write_all(&[0; HEADER_BYTES]).with_context(|| cannot_write(path))?;
    Ok(file)
}

fn cannot_write(path: &Path) -> String {
    format!("data: cannot write token file {}", path.display())
}
