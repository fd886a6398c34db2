//! Token files: a header page, little-endian tokens, the table of document starts, and a checksum
//! of every block of them, which is checked when the block is first read. Files are read at
//! positions, never mapped: a mapped file that is cut short ends the process. It owns the format
//! and must not know tokenizers or batches.
//!
//! ```text
//! 0     magic "L3TOKENS", version u32, length of the JSON u32, SHA-256 of the JSON, JSON header, zeros up to 4096
//! 4096  tokens, u16 or u32
//! …     document starts, u64 each, counted in tokens, ascending
//! …     CRC-32 of each block of tokens and document starts, u32 each
//! ```

mod checksums;
mod shards;
mod stored_bytes;
#[cfg(test)]
pub(crate) mod tests;
mod writer;

use std::ops::Range;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::{Context, Result, anyhow, ensure};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use self::checksums::Checksums;
use self::shards::Shards;
use self::stored_bytes::{ReadError, StoredBytes};
use super::{storage_error, user_error};

pub use self::shards::{open_shards, shard_path};
pub(super) use self::writer::TokenWriter;

const MAGIC: &[u8; 8] = b"L3TOKENS";
const VERSION: u32 = 3;
/// A version whose checksums cover more, which is still read.
const VERSION_OF_LARGE_BLOCKS: u32 = 2;
const LARGE_BLOCKS: u64 = 1 << 20;
const HEADER_BYTES: usize = 4096;
/// Magic, version, length and digest precede the JSON.
const JSON_START: usize = 8 + 4 + 4 + 32;

/// Document starts that are read at once.
const STARTS_AT_ONCE: u64 = 256;

/// The bit of a token of a conversation that is read but not learned.
pub(super) const UNTRAINED: u32 = 1 << 31;

/// The id of a token as [`Tokens::read_stored`] gives it.
pub(super) fn id(stored: i32) -> i32 {
    stored & !(UNTRAINED as i32)
}

/// What a token file says about itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Header {
    /// Bytes of a token: 2 or 4.
    pub token_size: u64,
    /// Every token is below this.
    pub vocab_size: u64,
    pub tokens: u64,
    pub documents: u64,
    /// UTF-8 bytes of the text of the tokens.
    pub text_bytes: u64,
    pub tokenizer_sha256: String,
    pub corpus_fingerprint: String,
    /// Tokens that training scores, where the file holds conversations: a token that it does not
    /// score has bit [`UNTRAINED`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub trained_tokens: Option<u64>,
    /// CRC-32 of the table of checksums.
    checksums_crc32: u32,
    /// Bytes that a checksum covers.
    #[serde(default = "large_blocks")]
    checked_bytes: u64,
    /// Whether the documents go on in another file, the next shard.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub continued: bool,
}

fn large_blocks() -> u64 {
    LARGE_BLOCKS
}

impl Header {
    /// Reads and checks the first page of a token file. It must not panic whatever the bytes are.
    pub fn parse(page: &[u8]) -> Result<Header> {
        ensure!(page.len() >= HEADER_BYTES, "the file is shorter than its header");
        ensure!(page.starts_with(MAGIC), "this is not a token file");
        let word = |at: usize| u32::from_le_bytes(page[at..at + 4].try_into().expect("four bytes"));
        let version = word(8);
        ensure!(
            [VERSION, VERSION_OF_LARGE_BLOCKS].contains(&version),
            "the format has version {version}, not {VERSION}"
        );
        let length = word(12) as usize;
        ensure!(length <= HEADER_BYTES - JSON_START, "the header is damaged");
        let json = &page[JSON_START..JSON_START + length];
        ensure!(page[16..JSON_START] == Sha256::digest(json)[..], "the header is damaged");
        let header: Header = serde_json::from_slice(json).context("the header is damaged")?;
        ensure!(
            [2, 4].contains(&header.token_size),
            "tokens of {} bytes are unknown",
            header.token_size
        );
        ensure!(
            (1 << 12..=LARGE_BLOCKS).contains(&header.checked_bytes),
            "checksums of {} bytes each are unknown",
            header.checked_bytes
        );
        let has_large_blocks = header.checked_bytes == LARGE_BLOCKS;
        ensure!(has_large_blocks == (version == VERSION_OF_LARGE_BLOCKS), "the header is damaged");
        Ok(header)
    }

    pub(super) fn page(&self) -> Result<Vec<u8>> {
        let json = serde_json::to_vec(self)?;
        ensure!(
            json.len() <= HEADER_BYTES - JSON_START,
            "data: token file header of {} bytes is too long",
            json.len()
        );
        let mut page = Vec::with_capacity(HEADER_BYTES);
        page.extend(MAGIC);
        page.extend(VERSION.to_le_bytes());
        page.extend((json.len() as u32).to_le_bytes());
        page.extend(Sha256::digest(&json));
        page.extend(json);
        page.resize(HEADER_BYTES, 0);
        Ok(page)
    }

    /// Bytes of tokens and document starts, if the numbers are small enough for a file.
    fn data_bytes(&self) -> Option<u64> {
        let tokens = self.tokens.checked_mul(self.token_size)?;
        tokens.checked_add(self.documents.checked_mul(8)?)
    }

    /// Bytes of the file, if the numbers are small enough for a file.
    fn file_bytes(&self) -> Option<u64> {
        let data = self.data_bytes()?;
        let checksums = data.div_ceil(self.checked_bytes).checked_mul(4)?;
        data.checked_add(checksums)?.checked_add(HEADER_BYTES as u64)
    }
}

/// An open token file.
#[derive(Debug)]
pub struct TokenFile {
    path: PathBuf,
    header: Header,
    bytes: StoredBytes,
    checksums: Checksums,
}

impl TokenFile {
    /// Opens a token file, on a disk or in a bucket, after checking its header, its length and its
    /// table of checksums.
    pub fn open(path: &Path) -> Result<TokenFile> {
        let (stored, bytes) = StoredBytes::open(path)?;
        TokenFile::check(path, stored, bytes)
            .with_context(|| format!("data: token file {} cannot be used", path.display()))
    }

    fn check(path: &Path, stored: StoredBytes, bytes: u64) -> Result<TokenFile> {
        let header = Header::parse(&stored.read(0, HEADER_BYTES.min(bytes as usize))?)?;
        if header.file_bytes() != Some(bytes) {
            return Err(anyhow!(
                "it has {bytes} bytes for {} tokens, so it was cut short or edited",
                header.tokens
            ));
        }
        let data = header.data_bytes().expect("the file has this length");
        let table_start = HEADER_BYTES as u64 + data;
        let table = stored.read(table_start, (bytes - table_start) as usize)?;
        ensure!(
            crc32fast::hash(&table) == header.checksums_crc32,
            "its table of checksums is damaged"
        );
        let checksums = Checksums::new(&table, data, header.checked_bytes);
        Ok(TokenFile { path: path.to_owned(), header, bytes: stored, checksums })
    }

    pub fn header(&self) -> &Header {
        &self.header
    }

    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Whether the file is in a bucket, whose answers take their time.
    fn is_remote(&self) -> bool {
        matches!(self.bytes, StoredBytes::Bucket(_))
    }

    /// Bytes of tokens or document starts, `offset` counted from the first token.
    fn read_bytes(&self, offset: u64, out: &mut [u8]) -> Result<()> {
        let read = self.bytes.read_checked(HEADER_BYTES as u64, offset, &self.checksums, out);
        read.map_err(|error| self.read_error(error))
    }

    fn read_error(&self, error: ReadError) -> anyhow::Error {
        let path = self.path.display();
        match error {
            ReadError::Damaged(bytes) => user_error(format!(
                "data: token file {path} is damaged between bytes {} and {}: the checksum is another; delete it to have it made again",
                HEADER_BYTES as u64 + bytes.start,
                HEADER_BYTES as u64 + bytes.end,
            )),
            ReadError::Disk(error) => user_error(format!(
                "data: token file {path} cannot be read any more ({error}); it was changed or cut short while in use"
            )),
            ReadError::Storage(error) => storage_error(error),
        }
    }

    fn read(&self, start: u64, out: &mut [i32]) -> Result<()> {
        let size = self.header.token_size;
        let mut bytes = vec![0; out.len() * size as usize];
        self.read_bytes(start * size, &mut bytes)?;
        match size {
            2 => convert(&bytes, out, |token: [u8; 2]| u16::from_le_bytes(token).into()),
            _ => convert(&bytes, out, |token: [u8; 4]| u32::from_le_bytes(token) as i32),
        }
        Ok(())
    }

    fn document_start(&self, index: u64) -> Result<u64> {
        Ok(self.document_starts(index, 1)?[0])
    }

    fn document_starts(&self, index: u64, count: u64) -> Result<Vec<u64>> {
        let mut bytes = vec![0; count as usize * 8];
        let table = self.header.tokens * self.header.token_size;
        self.read_bytes(table + index * 8, &mut bytes)?;
        Ok(bytes.as_chunks().0.iter().map(|start| u64::from_le_bytes(*start)).collect())
    }

    /// The tokens in `range` that begin a document, ascending.
    fn document_starts_in(&self, range: Range<u64>) -> Result<Vec<u64>> {
        let documents = self.header.documents;
        let (mut low, mut high) = (0, documents);
        while low < high {
            let middle = low + (high - low) / 2;
            if self.document_start(middle)? < range.start {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        let mut starts = Vec::new();
        while low < documents {
            let next = self.document_starts(low, (documents - low).min(STARTS_AT_ONCE))?;
            let within = next.iter().take_while(|start| range.contains(start)).count();
            starts.extend(&next[..within]);
            if within < next.len() {
                break;
            }
            low += within as u64;
        }
        Ok(starts)
    }
}

fn convert<const N: usize>(bytes: &[u8], out: &mut [i32], token: impl Fn([u8; N]) -> i32) {
    let (tokens, _) = bytes.as_chunks::<N>();
    for (to, from) in out.iter_mut().zip(tokens) {
        *to = token(*from);
    }
}

/// A range of the tokens of some shards, cheap to clone.
#[derive(Clone, Debug)]
pub struct Tokens {
    shards: Arc<Shards>,
    range: Range<u64>,
    /// Tokens from here on are an error: a model may have fewer than its tokenizer.
    vocab_size: usize,
}

impl Tokens {
    pub fn all(file: TokenFile) -> Tokens {
        Tokens::of(vec![file])
    }

    /// The tokens of shards one after the other; there must be one or more.
    pub fn of(files: Vec<TokenFile>) -> Tokens {
        let shards = Shards::new(files);
        let range = 0..shards.header.tokens;
        let vocab_size = shards.header.vocab_size as usize;
        Tokens { shards: Arc::new(shards), range, vocab_size }
    }

    pub fn len(&self) -> u64 {
        self.range.end - self.range.start
    }

    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Every token that is read is below this.
    pub fn vocab_size(&self) -> usize {
        self.vocab_size
    }

    /// The same tokens for a model with a vocabulary of `vocab_size`.
    pub fn with_vocab_size(self, vocab_size: usize) -> Tokens {
        Tokens { vocab_size: vocab_size.min(self.vocab_size), ..self }
    }

    pub fn path(&self) -> &Path {
        self.shards.path()
    }

    /// The header of the file of the tokens, with the numbers of all shards.
    pub fn header(&self) -> &Header {
        &self.shards.header
    }

    /// The tokens before token `at` and those from it on.
    pub fn split_at(&self, at: u64) -> (Tokens, Tokens) {
        assert!(at <= self.len(), "split at {at} of {} tokens", self.len());
        let middle = self.range.start + at;
        let part = |range| Tokens { range, ..self.clone() };
        (part(self.range.start..middle), part(middle..self.range.end))
    }

    /// Whether some of the tokens are in a bucket.
    pub(super) fn are_remote(&self) -> bool {
        self.shards.are_remote()
    }

    /// Whether the documents are conversations, of which only some tokens are learned.
    pub fn are_conversations(&self) -> bool {
        self.shards.header.trained_tokens.is_some()
    }

    /// Copies the tokens from `start` on into `out`.
    ///
    /// # Errors
    /// As [`Tokens::read_stored`].
    pub fn read(&self, start: u64, out: &mut [i32]) -> Result<()> {
        self.read_stored(start, out)?;
        out.iter_mut().for_each(|token| *token = id(*token));
        Ok(())
    }

    /// Copies the tokens from `start` on into `out`, those that are not learned with the bit
    /// [`UNTRAINED`], by which they are negative.
    ///
    /// # Errors
    /// A token outside the vocabulary, which a device would read out of bounds: the file is
    /// damaged.
    pub fn read_stored(&self, start: u64, out: &mut [i32]) -> Result<()> {
        assert!(
            start + out.len() as u64 <= self.len(),
            "tokens {start}..+{} of {}",
            out.len(),
            self.len()
        );
        self.shards.read(self.range.start + start, out)?;
        let mask = if self.are_conversations() { !UNTRAINED } else { u32::MAX };
        let vocab_size = self.vocab_size();
        match out.iter().find(|&&token| (token as u32 & mask) as usize >= vocab_size) {
            None => Ok(()),
            Some(token) => Err(self.outside(*token as u32 & mask)),
        }
    }

    /// The error of a token that is not in the vocabulary.
    fn outside(&self, token: u32) -> anyhow::Error {
        let vocab_size = self.vocab_size();
        user_error(match vocab_size < self.shards.header.vocab_size as usize {
            true => format!(
                "data: the text has token {token}, which is outside the model's vocabulary of {vocab_size}; leave its text out or use a model with a row for it"
            ),
            false => format!(
                "data: token file {} is damaged: token {token} in a vocabulary of {vocab_size}; delete it to have it made again",
                self.path().display(),
            ),
        })
    }

    /// Offsets of the tokens in `range` that begin a document, counted from the start of `self`.
    pub fn document_starts(&self, range: Range<u64>) -> Result<Vec<u64>> {
        let range = self.range.start + range.start..self.range.start + range.end;
        let mut starts = self.shards.document_starts(range)?;
        starts.iter_mut().for_each(|start| *start -= self.range.start);
        Ok(starts)
    }
}
