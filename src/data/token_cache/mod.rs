//! The tokens of a large corpus: a folder of shards, on a disk or in a bucket, each a token file,
//! with an index that says which there must be. A corpus is divided into parts, which threads and
//! hosts share out; what of them was made before a kill is not made again.
//!
//! ```text
//! part-00003.tokens      the first shard of part 3
//! part-00003-1.tokens    what did not fit into it, and so on; the last shard's header says that it is
//! index.json             every shard with its size and checksum, written when all parts are there
//! ```

mod folder;

use std::path::Path;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use anyhow::{Context, Result, ensure};
use serde::{Deserialize, Serialize};

pub(super) use self::folder::CacheFolder;
use super::corpus::Corpus;
use super::token_file::{Header, TokenFile, open_shards};
use crate::storage;

/// Bytes on disk of the files of a part, or one larger file.
pub(super) const PART_BYTES: u64 = 128 << 20;

/// Parts that are made at a time. One reads and decompresses while the other's text is encoded.
const WRITERS: usize = 2;

const INDEX: &str = "index.json";

/// Which parts a host makes: those whose number is `index` modulo `count`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Share {
    pub index: usize,
    pub count: usize,
}

impl Share {
    pub const ALL: Share = Share { index: 0, count: 1 };

    fn has(self, part: usize) -> bool {
        part % self.count == self.index
    }
}

#[derive(Serialize, Deserialize, PartialEq)]
struct Index {
    corpus_fingerprint: String,
    tokenizer_sha256: String,
    shards: Vec<Shard>,
}

#[derive(Serialize, Deserialize, PartialEq)]
struct Shard {
    file: String,
    header: Header,
}

/// Tokens of a corpus in a folder.
pub(super) struct TokenCache<'c> {
    pub(super) folder: &'c Path,
    /// Parts of the corpus, each with its fingerprint.
    pub(super) parts: Vec<(Corpus, String)>,
    /// Of the whole corpus, and of what else decides about the tokens.
    pub(super) fingerprint: String,
    pub(super) tokenizer_sha256: String,
}

impl TokenCache<'_> {
    /// Makes the parts of a share that are not there. `write` makes the shards of a part.
    pub(super) fn fill(
        &self,
        share: Share,
        write: &(dyn Fn(&Corpus, String, &Path) -> Result<()> + Sync),
    ) -> Result<()> {
        let folder = CacheFolder::open(self.folder)?;
        folder.prepare()?;
        let missing: Vec<usize> = (0..self.parts.len())
            .filter(|part| share.has(*part) && self.shards_of(*part).is_err())
            .collect();
        let (next, failure) = (AtomicUsize::new(0), Mutex::new(None));
        let work = || {
            while let Some(part) = missing.get(next.fetch_add(1, Ordering::Relaxed)) {
                let (corpus, fingerprint) = &self.parts[*part];
                let made = folder.write_files(&|folder| {
                    write(corpus, fingerprint.clone(), &folder.join(part_name(*part)))
                });
                if let Err(error) = made {
                    next.store(missing.len(), Ordering::Relaxed);
                    failure.lock().expect("no writer panicked").get_or_insert(error);
                }
            }
        };
        std::thread::scope(|scope| {
            (0..WRITERS.min(missing.len())).for_each(|_| drop(scope.spawn(work)));
        });
        failure.into_inner().expect("no writer panicked").map_or(Ok(()), Err)
    }

    /// Writes the index, when all parts are there.
    pub(super) fn seal(&self) -> Result<()> {
        let parts = (0..self.parts.len()).map(|part| self.shards_of(part));
        let shards = parts.collect::<Result<Vec<_>>>()?.into_iter().flatten();
        let shard = |file: TokenFile| Shard {
            file: file.path().file_name().unwrap_or_default().to_string_lossy().into_owned(),
            header: file.header().clone(),
        };
        let index = Index {
            corpus_fingerprint: self.fingerprint.clone(),
            tokenizer_sha256: self.tokenizer_sha256.clone(),
            shards: shards.map(shard).collect(),
        };
        CacheFolder::open(self.folder)?.write(INDEX, serde_json::to_vec_pretty(&index)?)
    }

    /// The shards of a part, all of which are there and of this corpus.
    fn shards_of(&self, part: usize) -> Result<Vec<TokenFile>> {
        let shards = open_shards(&self.folder.join(part_name(part)))?;
        check(shards[0].header(), &self.parts[part].1, &self.tokenizer_sha256)?;
        Ok(shards)
    }
}

fn part_name(part: usize) -> String {
    format!("part-{part:05}.tokens")
}

fn check(header: &Header, fingerprint: &str, tokenizer_sha256: &str) -> Result<()> {
    ensure!(header.corpus_fingerprint == fingerprint, "the text has changed");
    ensure!(header.tokenizer_sha256 == tokenizer_sha256, "the tokenizer has changed");
    Ok(())
}

/// Opens the token file or cache of this fingerprint and tokenizer.
pub(super) fn open_made_of(
    path: &Path,
    fingerprint: &str,
    tokenizer_sha256: &str,
) -> Result<Vec<TokenFile>> {
    let files = open(path)?;
    match is_cache(path)? {
        true => {
            let index = read_index(path)?;
            ensure!(index.corpus_fingerprint == fingerprint, "the text has changed");
            ensure!(index.tokenizer_sha256 == tokenizer_sha256, "the tokenizer has changed");
        }
        false => check(files[0].header(), fingerprint, tokenizer_sha256)?,
    }
    Ok(files)
}

/// Whether there is a token file or cache.
pub(super) fn exists(path: &Path) -> bool {
    match storage::is_address(path) {
        true => is_cache(path).unwrap_or(false),
        false => path.exists(),
    }
}

/// Whether there is a cache, or something that is to be one, instead of a token file.
fn is_cache(path: &Path) -> Result<bool> {
    match storage::is_address(path) {
        true => Ok(CacheFolder::open(path)?.read(INDEX)?.is_some()),
        false => Ok(path.is_dir()),
    }
}

fn read_index(folder: &Path) -> Result<Index> {
    let text = CacheFolder::open(folder)?.read(INDEX)?.with_context(|| {
        format!("data: token cache {} was not finished: it has no {INDEX}", folder.display())
    })?;
    serde_json::from_slice(&text).with_context(|| {
        let index = folder.join(INDEX);
        format!("data: {} is damaged; delete it to have it made again", index.display())
    })
}

/// Opens a token file with the shards in which it goes on, or every shard of a cache.
///
/// # Errors
/// A shard that is missing or another than the index says.
pub fn open(path: &Path) -> Result<Vec<TokenFile>> {
    if !is_cache(path)? {
        return open_shards(path);
    }
    let (folder, index) = (path, read_index(path)?);
    ensure!(!index.shards.is_empty(), "data: the index of {} names no shard", folder.display());
    let shard = |shard: &Shard| {
        let is_name = !shard.file.contains('/') && shard.file.ends_with(".tokens");
        ensure!(is_name, "data: the index of {} names no shard", folder.display());
        let file = TokenFile::open(&folder.join(&shard.file))?;
        ensure!(
            *file.header() == shard.header,
            "data: shard {} is another than its index says; delete the folder to have it made again",
            file.path().display()
        );
        Ok(file)
    };
    index.shards.iter().map(shard).collect()
}

#[cfg(test)]
mod tests;
