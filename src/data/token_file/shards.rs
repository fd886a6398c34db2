//! Token files that follow each other, read as one.

use std::ops::Range;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};

use super::{Header, TokenFile};

/// Shards in their order.
#[derive(Debug)]
pub(super) struct Shards {
    files: Vec<TokenFile>,
    /// The first token of each file, counted over all.
    starts: Vec<u64>,
    /// The header of the first file with the numbers of all.
    pub(super) header: Header,
}

impl Shards {
    pub(super) fn new(files: Vec<TokenFile>) -> Shards {
        let mut header = files.first().expect("there are shards").header.clone();
        let mut starts = vec![0];
        for file in &files[1..] {
            starts.push(header.tokens);
            header.add(&file.header);
        }
        header.continued = false;
        Shards { files, starts, header }
    }

    pub(super) fn path(&self) -> &Path {
        &self.files[0].path
    }

    pub(super) fn are_remote(&self) -> bool {
        self.files.iter().any(TokenFile::is_remote)
    }

    /// Copies the tokens from `start` on into `out`.
    pub(super) fn read(&self, start: u64, out: &mut [i32]) -> Result<()> {
        let range = start..start + out.len() as u64;
        for (file, within, first) in self.overlapping(range.clone()) {
            let at = (first + within.start - range.start) as usize;
            let count = (within.end - within.start) as usize;
            file.read(within.start, &mut out[at..at + count])?;
        }
        Ok(())
    }

    /// The tokens in `range` that begin a document, ascending.
    pub(super) fn document_starts(&self, range: Range<u64>) -> Result<Vec<u64>> {
        let mut starts = Vec::new();
        for (file, within, first) in self.overlapping(range) {
            let in_file = file.document_starts_in(within)?;
            starts.extend(in_file.into_iter().map(|start| first + start));
        }
        Ok(starts)
    }

    /// The files with tokens in `range`: which of their tokens, and their first token over all.
    fn overlapping(
        &self,
        range: Range<u64>,
    ) -> impl Iterator<Item = (&TokenFile, Range<u64>, u64)> {
        let before = self.starts.partition_point(|start| *start <= range.start).saturating_sub(1);
        let files = self.files.iter().zip(&self.starts).skip(before);
        let files = files.take_while(move |(_, first)| **first < range.end);
        files.filter_map(move |(file, first)| {
            let end = range.end.min(first + file.header.tokens);
            let start = range.start.max(*first);
            (start < end).then(|| (file, start - first..end - first, *first))
        })
    }
}

impl Header {
    /// Adds the numbers of another shard.
    pub(super) fn add(&mut self, other: &Header) {
        self.tokens += other.tokens;
        self.documents += other.documents;
        self.text_bytes += other.text_bytes;
        if let (Some(trained), Some(more)) = (&mut self.trained_tokens, other.trained_tokens) {
            *trained += more;
        }
    }
}

/// The path of a shard, `NAME-1.tokens` after `NAME.tokens`.
pub fn shard_path(first: &Path, number: usize) -> PathBuf {
    let stem = first.file_stem().unwrap_or_default().to_string_lossy();
    match number {
        0 => first.to_path_buf(),
        _ => first.with_file_name(format!("{stem}-{number}.tokens")),
    }
}

/// Opens a token file and the shards in which it goes on.
///
/// # Errors
/// A shard that is missing, damaged or made of something else.
pub fn open_shards(path: &Path) -> Result<Vec<TokenFile>> {
    let mut files = vec![TokenFile::open(path)?];
    while let Some(last) = files.last().filter(|last| last.header.continued) {
        let next = TokenFile::open(&shard_path(path, files.len()))
            .with_context(|| format!("data: {} goes on in another shard", last.path.display()))?;
        let (a, b) = (&last.header, &next.header);
        ensure!(
            (&a.corpus_fingerprint, &a.tokenizer_sha256, a.token_size)
                == (&b.corpus_fingerprint, &b.tokenizer_sha256, b.token_size),
            "data: shard {} was made of something else than the one before it",
            next.path.display()
        );
        files.push(next);
    }
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::super::Tokens;
    use super::super::tests::write_shards;
    use super::*;

    #[test]
    fn shards_are_read_as_one_file() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.tokens");
        let documents: Vec<Vec<u32>> =
            (0..200u32).map(|i| (0..i % 37 + 1).map(|j| (i * 31 + j) % 300).collect()).collect();
        let single = write_shards(&path, &documents, u64::MAX);
        let count = single.len();
        let mut expected = vec![0; count as usize];
        single.read(0, &mut expected).unwrap();
        let tokens = write_shards(&path, &documents, 1000);
        assert!(shard_path(&path, 3).exists() && tokens.header().documents == 200);
        assert_eq!((tokens.len(), tokens.header().continued), (count, false));
        for (start, length) in [(0, count), (100, 1), (0, 0), (333, 1900), (count - 5, 5)] {
            let mut read = vec![0; length as usize];
            tokens.read(start, &mut read).unwrap();
            assert_eq!(read, expected[start as usize..(start + length) as usize]);
            let starts = |tokens: &Tokens| tokens.document_starts(start..start + length).unwrap();
            assert_eq!(starts(&tokens), starts(&single));
        }
        let (left, right) = tokens.split_at(1234);
        let mut read = vec![0; (count - 1234) as usize];
        right.read(0, &mut read).unwrap();
        assert_eq!((left.len(), &read[..]), (1234, &expected[1234..]));
        std::fs::remove_file(shard_path(&path, 2)).unwrap();
        let error = format!("{:#}", open_shards(&path).unwrap_err());
        assert!(error.contains("a-1.tokens goes on in another shard"), "{error}");
    }
}
