//! The tokens of a large corpus: a folder of shards, each a token file, with an index that says
//! which there must be. A corpus is divided into parts, which threads and hosts share out; what of
//! them was made before a kill is not made again.
//!
//! ```text
//! part-00003.tokens      the first shard of part 3
//! part-00003-1.tokens    what did not fit into it, and so on; the last shard's header says that it is
//! index.json             every shard with its size and checksum, written when all parts are there
//! ```

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use anyhow::{Context, Result, ensure};
use serde::{Deserialize, Serialize};

use super::corpus::Corpus;
use super::token_file::{Header, TokenFile, open_shards};
use crate::atomic_file::{remove_leftovers, write_atomically};

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
        fs::create_dir_all(self.folder)
            .with_context(|| format!("data: cannot create {}", self.folder.display()))?;
        remove_leftovers(self.folder);
        let missing: Vec<usize> = (0..self.parts.len())
            .filter(|part| share.has(*part) && self.shards_of(*part).is_err())
            .collect();
        let (next, failure) = (AtomicUsize::new(0), Mutex::new(None));
        let work = || {
            while let Some(part) = missing.get(next.fetch_add(1, Ordering::Relaxed)) {
                let (corpus, fingerprint) = &self.parts[*part];
                let made = write(corpus, fingerprint.clone(), &self.part_path(*part));
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
        write_atomically(&self.folder.join(INDEX), &serde_json::to_vec_pretty(&index)?)
            .with_context(|| format!("data: cannot write the index of {}", self.folder.display()))
    }

    fn part_path(&self, part: usize) -> PathBuf {
        self.folder.join(format!("part-{part:05}.tokens"))
    }

    /// The shards of a part, all of which are there and of this corpus.
    fn shards_of(&self, part: usize) -> Result<Vec<TokenFile>> {
        let shards = open_shards(&self.part_path(part))?;
        check(shards[0].header(), &self.parts[part].1, &self.tokenizer_sha256)?;
        Ok(shards)
    }
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
    match path.is_dir() {
        true => {
            let index = read_index(path)?;
            ensure!(index.corpus_fingerprint == fingerprint, "the text has changed");
            ensure!(index.tokenizer_sha256 == tokenizer_sha256, "the tokenizer has changed");
        }
        false => check(files[0].header(), fingerprint, tokenizer_sha256)?,
    }
    Ok(files)
}

fn read_index(folder: &Path) -> Result<Index> {
    let path = folder.join(INDEX);
    let text = fs::read(&path).with_context(|| {
        format!("data: token cache {} was not finished: it has no {INDEX}", folder.display())
    })?;
    serde_json::from_slice(&text).with_context(|| {
        format!("data: {} is damaged; delete it to have it made again", path.display())
    })
}

/// Opens a token file with the shards in which it goes on, or every shard of a cache.
///
/// # Errors
/// A shard that is missing or another than the index says.
pub fn open(path: &Path) -> Result<Vec<TokenFile>> {
    if !path.is_dir() {
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
mod tests {
    use super::super::Tokens;
    use super::super::tokenize::write_tokens;
    use super::super::tokenizer::Tokenizer;
    use super::*;

    /// Nine files in parts of two or three.
    struct Fixture {
        folder: tempfile::TempDir,
        corpus: Corpus,
        tokenizer: Tokenizer,
    }

    fn fixture() -> Fixture {
        let folder = tempfile::tempdir().unwrap();
        let text = folder.path().join("text");
        fs::create_dir(&text).unwrap();
        let play = include_str!("../../configs/data/tempest.txt");
        for (i, piece) in play.as_bytes().chunks(play.len() / 9 + 1).enumerate() {
            fs::write(text.join(format!("{i}.txt")), String::from_utf8_lossy(piece).as_ref())
                .unwrap();
        }
        let tokenizer = Tokenizer::load(Path::new("tests/data/tokenizers/gpt2")).unwrap();
        Fixture { corpus: Corpus::open(&[text]).unwrap(), folder, tokenizer }
    }

    impl Fixture {
        fn path(&self, name: &str) -> PathBuf {
            self.folder.path().join(name)
        }

        fn cache<'p>(&self, folder: &'p Path) -> TokenCache<'p> {
            let parts = self.corpus.parts(30_000).into_iter();
            TokenCache {
                folder,
                parts: parts.map(|part| (part.clone(), part.fingerprint())).collect(),
                fingerprint: self.corpus.fingerprint(),
                tokenizer_sha256: self.tokenizer.sha256(),
            }
        }

        fn write(&self, corpus: &Corpus, path: &Path) -> Result<()> {
            write_tokens(corpus, &self.tokenizer, path).map(drop)
        }

        fn open(&self, folder: &Path) -> Result<Vec<TokenFile>> {
            open_made_of(folder, &self.corpus.fingerprint(), &self.tokenizer.sha256())
        }
    }

    fn tokens(files: Vec<TokenFile>) -> (Vec<i32>, Vec<u64>) {
        let tokens = Tokens::of(files);
        let mut all = vec![0; tokens.len() as usize];
        tokens.read(0, &mut all).unwrap();
        (all, tokens.document_starts(0..tokens.len()).unwrap())
    }

    fn contents(folder: &Path) -> Vec<(String, Vec<u8>)> {
        let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
        let mut files: Vec<_> = entries
            .map(|path| {
                (path.file_name().unwrap().to_string_lossy().into(), fs::read(path).unwrap())
            })
            .collect();
        files.sort();
        files
    }

    #[test]
    fn hosts_that_share_the_work_make_the_cache_of_one() {
        let f = fixture();
        let in_one_file = f.path("whole.tokens");
        f.write(&f.corpus, &in_one_file).unwrap();
        let (one, three) = (f.path("one"), f.path("three"));
        let write = |corpus: &Corpus, _: String, path: &Path| f.write(corpus, path);
        f.cache(&one).fill(Share::ALL, &write).unwrap();
        f.cache(&one).seal().unwrap();
        for index in [2, 0] {
            f.cache(&three).fill(Share { index, count: 3 }, &write).unwrap();
        }
        let error = f.cache(&three).seal().unwrap_err();
        assert!(format!("{error:#}").contains("part-00001.tokens"), "{error:#}");
        assert!(f.open(&three).unwrap_err().to_string().contains("was not finished"));
        f.cache(&three).fill(Share { index: 1, count: 3 }, &write).unwrap();
        f.cache(&three).seal().unwrap();
        assert!(contents(&one) == contents(&three));
        assert!(
            contents(&one).len() == 1 + f.cache(&one).parts.len() && f.cache(&one).parts.len() > 3
        );
        assert!(tokens(f.open(&one).unwrap()) == tokens(open(&in_one_file).unwrap()));
    }

    #[test]
    fn what_was_made_before_a_failure_is_not_made_again() {
        let f = fixture();
        let (straight, broken) = (f.path("straight"), f.path("broken"));
        let write = |corpus: &Corpus, _: String, path: &Path| f.write(corpus, path);
        f.cache(&straight).fill(Share::ALL, &write).unwrap();
        f.cache(&straight).seal().unwrap();
        let made = AtomicUsize::new(0);
        for _ in 0..20 {
            let left = AtomicUsize::new(1);
            let fails = |corpus: &Corpus, _: String, path: &Path| {
                let before = left.fetch_sub(1, Ordering::Relaxed);
                ensure!(before == 1, "killed");
                made.fetch_add(1, Ordering::Relaxed);
                f.write(corpus, path)
            };
            if f.cache(&broken).fill(Share::ALL, &fails).is_ok() {
                break;
            }
        }
        f.cache(&broken).seal().unwrap();
        assert_eq!(made.into_inner(), f.cache(&broken).parts.len());
        assert!(contents(&straight) == contents(&broken));
    }

    #[test]
    fn shards_that_are_missing_or_others_are_refused() {
        let f = fixture();
        let folder = f.path("cache");
        let write = |corpus: &Corpus, _: String, path: &Path| f.write(corpus, path);
        f.cache(&folder).fill(Share::ALL, &write).unwrap();
        f.cache(&folder).seal().unwrap();
        let shard = folder.join("part-00001.tokens");
        let bytes = fs::read(&shard).unwrap();
        let error = || format!("{:#}", f.open(&folder).unwrap_err());
        fs::remove_file(&shard).unwrap();
        assert!(error().contains("part-00001.tokens"), "{}", error());
        fs::write(&shard, &bytes[..bytes.len() / 2]).unwrap();
        assert!(error().contains("cut short"), "{}", error());
        fs::copy(folder.join("part-00000.tokens"), &shard).unwrap();
        assert!(error().contains("is another than its index says"), "{}", error());
        f.cache(&folder).fill(Share::ALL, &write).unwrap();
        assert!(fs::read(&shard).unwrap() == bytes);
        fs::write(folder.join(INDEX), "{").unwrap();
        assert!(error().contains("index.json is damaged"), "{}", error());
    }
}
