//! Text on disk as a stream of documents. A corpus owns which files belong to it; `source` gives
//! the bytes of a file and `formats` the documents in them. It must not know what a token is.

mod formats;
mod source;
mod split_points;

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::UNIX_EPOCH;

use anyhow::{Context, Result};
use sha2::{Digest, Sha256};

use self::formats::{ReadOptions, TextChunks};
use self::source::LocalFile;
use super::user_error;

pub use self::formats::TextChunk;
pub(super) use self::formats::extension;
pub(super) use self::split_points::SplitPoints;

/// The files of a corpus, in the order in which they are read.
#[derive(Clone, Debug)]
pub struct Corpus {
    files: Vec<CorpusFile>,
}

#[derive(Clone, Debug)]
struct CorpusFile {
    path: PathBuf,
    bytes: u64,
    modified_nanoseconds: u128,
}

impl Corpus {
    /// Lists the files of `inputs`; a folder means the files of known formats in it, at any depth,
    /// sorted by path. A file that is named itself is read whatever its extension.
    ///
    /// # Errors
    /// A path that does not exist, a folder without text files, and a corpus of empty files are
    /// user errors.
    pub fn open<P: AsRef<Path>>(inputs: &[P]) -> Result<Corpus> {
        let mut files = Vec::new();
        for input in inputs {
            add_input(input.as_ref(), &mut files)?;
        }
        if files.is_empty() {
            return Err(user_error(
                "data: no corpus files are named; name a text file or a folder of them",
            ));
        }
        let corpus = Corpus { files };
        if corpus.bytes() == 0 {
            let path = corpus.files[0].path.display();
            return Err(user_error(format!(
                "data: corpus {path} is empty; name a file with text in it"
            )));
        }
        Ok(corpus)
    }

    /// Bytes on disk.
    pub fn bytes(&self) -> u64 {
        self.files.iter().map(|file| file.bytes).sum()
    }

    /// Number of files.
    pub fn len(&self) -> usize {
        self.files.len()
    }

    pub fn is_empty(&self) -> bool {
        self.files.is_empty()
    }

    /// A digest of names, sizes and modification times: equal digests mean that nothing was
    /// changed.
    pub fn fingerprint(&self) -> String {
        let mut digest = Sha256::new();
        for file in &self.files {
            let name = file.path.to_string_lossy();
            digest.update(format!("{name}\0{}\0{}\n", file.bytes, file.modified_nanoseconds));
        }
        hex(&digest.finalize())
    }

    /// All documents in order. With `split_long`, a long document comes in several chunks, split
    /// where a word certainly ends; without, each document is one chunk.
    pub fn chunks(&self, split_long: bool) -> impl Iterator<Item = Result<TextChunk>> + Send + '_ {
        let options = ReadOptions { split_long };
        self.files.iter().flat_map(move |file| file.chunks(&options))
    }
}

impl CorpusFile {
    fn chunks(&self, options: &ReadOptions) -> TextChunks {
        match LocalFile::open(&self.path) {
            Ok(file) => formats::of_file(&self.path).read(Arc::new(file), options),
            Err(error) => Box::new(std::iter::once(Err(error))),
        }
    }
}

fn add_input(input: &Path, files: &mut Vec<CorpusFile>) -> Result<()> {
    let metadata = fs::metadata(input).map_err(|error| {
        let path = input.display();
        match error.kind() {
            std::io::ErrorKind::NotFound => user_error(format!(
                "data: corpus path {path} does not exist; name a text file or a folder of {} files",
                formats::known_extensions()
            )),
            _ => user_error(format!("data: corpus path {path} cannot be read: {error}")),
        }
    })?;
    if metadata.is_file() {
        files.push(corpus_file(input)?);
        return Ok(());
    }
    let before = files.len();
    add_folder(input, files)?;
    if files.len() == before {
        let path = input.display();
        return Err(user_error(format!(
            "data: corpus folder {path} holds no {} file",
            formats::known_extensions()
        )));
    }
    Ok(())
}

/// Adds the text files under `folder`. Hidden entries are skipped, and so are links to folders,
/// which may form a ring.
fn add_folder(folder: &Path, files: &mut Vec<CorpusFile>) -> Result<()> {
    let unreadable = || format!("data: cannot list corpus folder {}", folder.display());
    let mut entries = fs::read_dir(folder)
        .and_then(|entries| entries.collect::<std::io::Result<Vec<_>>>())
        .with_context(unreadable)?;
    entries.sort_by_key(|entry| entry.file_name());
    for entry in entries {
        let path = entry.path();
        if entry.file_name().to_string_lossy().starts_with('.') {
            continue;
        }
        if entry.file_type().with_context(unreadable)?.is_dir() {
            add_folder(&path, files)?;
        } else if formats::of_extension(&path).is_some() && path.is_file() {
            files.push(corpus_file(&path)?);
        }
    }
    Ok(())
}

fn corpus_file(path: &Path) -> Result<CorpusFile> {
    let metadata = fs::metadata(path)
        .with_context(|| format!("data: cannot read corpus file {}", path.display()))?;
    let modified = metadata.modified().ok().and_then(|time| time.duration_since(UNIX_EPOCH).ok());
    Ok(CorpusFile {
        path: path.to_owned(),
        bytes: metadata.len(),
        modified_nanoseconds: modified.unwrap_or_default().as_nanos(),
    })
}

pub(super) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(corpus: &Corpus, split_long: bool) -> Vec<String> {
        let mut documents = vec![String::new()];
        for chunk in corpus.chunks(split_long) {
            let chunk = chunk.unwrap();
            documents.last_mut().unwrap().push_str(&chunk.text);
            if chunk.ends_document {
                documents.push(String::new());
            }
        }
        assert_eq!(documents.pop().unwrap(), "", "the last chunk does not end its document");
        documents
    }

    fn error(inputs: &[&Path]) -> String {
        let error = match Corpus::open(inputs) {
            Err(error) => error,
            Ok(corpus) => corpus.chunks(true).find_map(Result::err).expect("an error"),
        };
        assert!(error.is::<crate::error::UserError>(), "not a user error: {error:#}");
        format!("{error:#}")
    }

    #[test]
    fn folders_are_read_sorted_and_files_by_name() {
        let folder = tempfile::tempdir().unwrap();
        let write = |name: &str, text: &str| {
            let path = folder.path().join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(&path, text).unwrap();
            path
        };
        write("b.txt", "second");
        write("a/z.md", "first");
        write("c.jsonl", "{\"text\": \"third\", \"id\": 1}\n\n{\"text\": \"fourth \\u00e9\"}");
        write(".hidden.txt", "hidden");
        write("empty.txt", "");
        let source = write("code.rs", "fn main() {}");
        let all = Corpus::open(&[folder.path(), &source]).unwrap();
        assert_eq!(texts(&all, true), ["first", "second", "third", "fourth é", "fn main() {}"]);
        let before = all.fingerprint();
        write("b.txt", "other!");
        assert_ne!(Corpus::open(&[folder.path(), &source]).unwrap().fingerprint(), before);
    }

    #[test]
    fn a_long_file_comes_in_chunks_that_join() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("long.txt");
        let text = include_str!("../../../configs/data/shakespeare.txt").repeat(9) + "中é";
        fs::write(&path, &text).unwrap();
        let corpus = Corpus::open(&[&path]).unwrap();
        assert_eq!(corpus.chunks(true).count(), 3);
        assert_eq!(corpus.chunks(false).count(), 1);
        assert!(texts(&corpus, true) == [text.clone()] && texts(&corpus, false) == [text]);
    }

    #[test]
    fn wrong_inputs_are_named() {
        let folder = tempfile::tempdir().unwrap();
        let missing = folder.path().join("missing.txt");
        assert!(error(&[&missing]).contains("missing.txt does not exist"));
        assert!(error(&[folder.path()]).contains("holds no .txt"));
        assert!(error(&[]).contains("no corpus files"));
        let empty = folder.path().join("empty.txt");
        fs::write(&empty, "").unwrap();
        assert!(error(&[&empty]).contains("is empty"));
        let latin = folder.path().join("latin.txt");
        fs::write(&latin, b"caf\xe9 au lait").unwrap();
        assert!(error(&[&latin]).contains("latin.txt is not UTF-8 at byte 3"));
        fs::write(&latin, b"cut \xe4\xb8").unwrap();
        assert!(error(&[&latin]).contains("not UTF-8 at byte 4"));
        let lines = folder.path().join("lines.jsonl");
        fs::write(&lines, "{\"text\": \"a\"}\n{\"body\": \"b\"}\n").unwrap();
        assert!(error(&[&lines]).contains("lines.jsonl line 2: missing field `text`"));
    }
}
