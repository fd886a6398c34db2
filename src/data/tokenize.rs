//! A corpus becomes a token file, on all cores.

use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, mpsc};
use std::time::Instant;

use anyhow::Result;
use indicatif::{ProgressBar, ProgressStyle};
use rayon::prelude::*;

use super::corpus::{Corpus, Row, TextChunk};
use super::token_file::{Header, TokenWriter};
use super::tokenizer::{CachedEncoder, Frame, TextKind, Tokenizer, TokenizerSpec};
use super::user_error;

/// The name of the tokens of the training text.
pub const TRAIN_TOKENS: &str = "train.tokens";

/// Bytes of text that are encoded between two writes.
const TEXT_PER_WRITE: usize = 16 << 20;

/// Bytes of text that one core takes at a time, where the tokenizer allows splits.
const TEXT_PER_CORE: usize = 64 << 10;

/// What a tokenization did.
#[derive(Clone, Debug)]
pub struct Report {
    pub path: PathBuf,
    pub header: Header,
    pub seconds: f64,
    /// Rows whose text was null, which are skipped.
    pub null_rows: u64,
    /// A line about files of folders that were not read.
    pub left_out: Option<String>,
}

impl Report {
    /// 10^6 bytes of text a second.
    pub fn megabytes_per_second(&self) -> f64 {
        self.header.text_bytes as f64 / 1e6 / self.seconds
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        let Header { tokens, documents, text_bytes, .. } = self.header;
        let megabytes = text_bytes as f64 / 1e6;
        write!(
            f,
            "tokens: tokenized {megabytes:.1} MB in {:.1} s ({:.1} MB/s): {tokens} tokens, {documents} documents, {:.2} bytes per token, {}",
            self.seconds,
            self.megabytes_per_second(),
            text_bytes as f64 / tokens.max(1) as f64,
            self.path.display(),
        )?;
        if let Some(trained) = self.header.trained_tokens {
            let share = 100.0 * trained as f64 / tokens.max(1) as f64;
            write!(f, "\ntokens: {share:.1} % of the tokens are learned")?;
        }
        if self.null_rows > 0 {
            write!(f, "\ntokens: skipped {} rows whose text is null", self.null_rows)?;
        }
        self.left_out.as_ref().map_or(Ok(()), |line| write!(f, "\n{line}"))
    }
}

/// The command `tokenize`: writes `tokenizer.json` and `train.tokens` into `out`.
pub fn tokenize<P: AsRef<Path>>(spec: &str, inputs: &[P], out: &Path) -> Result<Report> {
    let spec = TokenizerSpec::parse(spec)?;
    let corpus = Corpus::open(inputs)?;
    let tokenizer = spec.load_or_train(&corpus)?;
    tokenizer.save(out)?;
    write_tokens(&corpus, &tokenizer, &out.join(TRAIN_TOKENS))
}

/// Encodes `corpus` into the token file `path`, each document as [`TextKind::Document`].
pub(super) fn write_tokens(corpus: &Corpus, tokenizer: &Tokenizer, path: &Path) -> Result<Report> {
    write(corpus, tokenizer, TextKind::Document, u64::MAX, path)
}

/// Encodes texts into the token file `path` as Python's `tokenizer(text)` does, without an EOS
/// token at the end. Reading stops some time after `limit` tokens.
pub fn encode_texts(
    corpus: &Corpus,
    tokenizer: &Tokenizer,
    limit: u64,
    path: &Path,
) -> Result<Report> {
    write(corpus, tokenizer, TextKind::Prompt, limit, path)
}

fn write(
    corpus: &Corpus,
    tokenizer: &Tokenizer,
    kind: TextKind,
    limit: u64,
    path: &Path,
) -> Result<Report> {
    let begin = Instant::now();
    let (sha256, fingerprint) = (tokenizer.sha256(), corpus.fingerprint());
    let mut documents = DocumentWriter {
        writer: TokenWriter::create(path, tokenizer.vocab_size(), sha256, fingerprint)?,
        frame: tokenizer.frame(kind),
        in_document: false,
    };
    let encoder = Encoder::new(tokenizer);
    let mut written = 0;
    let progress = progress_bar(corpus.bytes());
    let null_rows = read_ahead(corpus, tokenizer.split_points().is_some(), |text| {
        for (chunk, tokens) in text.iter().zip(encoder.encode(&text)?) {
            documents.push(chunk, &tokens)?;
            written += tokens.len() as u64;
        }
        progress.inc(text.iter().map(|chunk| chunk.text.len() as u64).sum());
        Ok(written < limit)
    })?;
    progress.finish_and_clear();
    let header = documents.writer.finish()?;
    Ok(Report {
        path: path.to_owned(),
        header,
        seconds: begin.elapsed().as_secs_f64(),
        null_rows,
        left_out: corpus.left_out(),
    })
}

/// Reads a corpus while `take` works on what was read before, and goes on as long as it says so.
/// Gives the number of rows that were null.
fn read_ahead(
    corpus: &Corpus,
    split_long: bool,
    mut take: impl FnMut(Vec<TextChunk>) -> Result<bool>,
) -> Result<u64> {
    let mut rows = corpus.rows(split_long)?;
    let (sender, receiver) = mpsc::sync_channel(1);
    std::thread::scope(|scope| {
        let reader = scope.spawn(move || {
            loop {
                let text = next_chunks(&mut rows);
                let ends = text.as_ref().map_or(true, Vec::is_empty);
                // Whoever takes it may have had enough.
                if sender.send(text).is_err() || ends {
                    return rows.null_rows();
                }
            }
        });
        while let Ok(text) = receiver.recv() {
            let text = text?;
            if text.is_empty() || !take(text)? {
                break;
            }
        }
        drop(receiver);
        Ok(reader.join().expect("the reader does not panic"))
    })
}

fn next_chunks(rows: &mut impl Iterator<Item = Result<Row>>) -> Result<Vec<TextChunk>> {
    let (mut next, mut bytes) = (Vec::new(), 0);
    while bytes < TEXT_PER_WRITE {
        let chunk = match rows.next().transpose()? {
            Some(Row::Text(chunk)) => chunk,
            Some(Row::Columns(_)) => return Err(user_error("data: conversations have no text")),
            None => break,
        };
        bytes += chunk.text.len();
        next.push(chunk);
    }
    Ok(next)
}

/// Encodes on all cores, each of which remembers the words that it has seen.
struct Encoder<'t> {
    tokenizer: &'t Tokenizer,
    idle: Mutex<Vec<CachedEncoder<'t>>>,
}

impl<'t> Encoder<'t> {
    fn new(tokenizer: &'t Tokenizer) -> Encoder<'t> {
        Encoder { tokenizer, idle: Mutex::default() }
    }

    /// The tokens of each chunk.
    fn encode(&self, chunks: &[TextChunk]) -> Result<Vec<Vec<u32>>> {
        let encode_chunk = |chunk: &TextChunk| self.encode_text(&chunk.text);
        chunks.par_iter().map(encode_chunk).collect()
    }

    fn encode_text(&self, text: &str) -> Result<Vec<u32>> {
        let Some(split_points) = self.tokenizer.split_points() else {
            return self.encode_on_one_core(text);
        };
        let parts: Vec<&str> = split_points.parts(text, TEXT_PER_CORE).collect();
        let tokens: Result<Vec<Vec<u32>>> =
            parts.into_par_iter().map(|part| self.encode_on_one_core(part)).collect();
        Ok(tokens?.concat())
    }

    fn encode_on_one_core(&self, text: &str) -> Result<Vec<u32>> {
        let idle = || self.idle.lock().expect("no encoder panicked");
        let reused = idle().pop();
        let mut encoder = reused.unwrap_or_else(|| CachedEncoder::new(self.tokenizer));
        let tokens = encoder.encode(text);
        idle().push(encoder);
        tokens
    }
}

struct DocumentWriter {
    writer: TokenWriter,
    frame: Frame,
    /// Whether tokens of the current document were written.
    in_document: bool,
}

impl DocumentWriter {
    fn push(&mut self, chunk: &TextChunk, tokens: &[u32]) -> Result<()> {
        if !self.in_document && !tokens.is_empty() {
            self.writer.start_document()?;
            self.writer.push(&self.frame.prefix, 0)?;
            self.in_document = true;
        }
        self.writer.push(tokens, chunk.text.len())?;
        if chunk.ends_document && self.in_document {
            self.writer.push(&self.frame.suffix, 0)?;
            self.in_document = false;
        }
        Ok(())
    }
}

pub(super) fn progress_bar(bytes: u64) -> ProgressBar {
    let style = ProgressStyle::with_template(
        "tokens: {wide_bar} {bytes}/{total_bytes} {bytes_per_sec} ETA {eta}",
    )
    .expect("the template is well-formed");
    crate::log::bar(ProgressBar::new(bytes).with_style(style))
}

#[cfg(test)]
mod tests {
    use super::super::token_file::{TokenFile, Tokens};
    use super::*;

    fn read(path: &Path) -> (Vec<u32>, Vec<u64>) {
        let tokens = Tokens::all(TokenFile::open(path).unwrap());
        let mut out = vec![0; tokens.len() as usize];
        tokens.read(0, &mut out).unwrap();
        let starts = tokens.document_starts(0..tokens.len()).unwrap();
        (out.into_iter().map(|token| token as u32).collect(), starts)
    }

    #[test]
    fn a_corpus_becomes_its_documents_with_their_special_tokens() {
        let folder = tempfile::tempdir().unwrap();
        let input = folder.path().join("in");
        std::fs::create_dir(&input).unwrap();
        let play = include_str!("../../configs/data/tempest.txt");
        std::fs::write(input.join("a.txt"), play).unwrap();
        std::fs::write(input.join("b.txt"), "").unwrap();
        std::fs::write(input.join("c.jsonl"), "{\"text\": \"\"}\n{\"text\": \"all's well\"}\n")
            .unwrap();
        for (name, begins) in [("gpt2", false), ("llama3", true), ("llama2", true)] {
            let (out, source) =
                (folder.path().join(name), Path::new("tests/data/tokenizers").join(name));
            let report = tokenize(source.to_str().unwrap(), &[&input], &out).unwrap();
            let tokenizer = Tokenizer::load(&out).unwrap();
            let document = |text| {
                [tokenizer.encode(text, TextKind::Prompt).unwrap(), vec![tokenizer.eos().unwrap()]]
                    .concat()
            };
            let (first, second) = (document(play), document("all's well"));
            let (tokens, starts) = read(&report.path);
            assert_eq!(tokens[0] == tokenizer.bos().unwrap_or(u32::MAX), begins);
            assert_eq!(starts, [0, first.len() as u64]);
            assert!(tokens == [first, second].concat(), "{name}");
            assert_eq!(report.header.text_bytes, play.len() as u64 + 10);
            assert!(report.to_string().contains("2 documents"), "{report}");
        }
    }

    #[test]
    fn cores_do_not_change_the_file() {
        let folder = tempfile::tempdir().unwrap();
        let corpus = Corpus::open(&["configs/data/tempest.txt"]).unwrap();
        let tokenizer = Tokenizer::load(Path::new("tests/data/tokenizers/gpt2")).unwrap();
        let bytes = [1, 4].map(|threads| {
            let path = folder.path().join(threads.to_string());
            let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
            pool.install(|| write_tokens(&corpus, &tokenizer, &path)).unwrap();
            std::fs::read(path).unwrap()
        });
        assert!(bytes[0] == bytes[1]);
    }

    #[test]
    fn a_failure_leaves_no_token_file() {
        let folder = tempfile::tempdir().unwrap();
        let input = folder.path().join("a.txt");
        std::fs::write(&input, b"good text \xff bad").unwrap();
        let out = folder.path().join("out");
        let error = tokenize("tests/data/tokenizers/gpt2", &[&input], &out).unwrap_err();
        assert!(error.to_string().contains("not UTF-8 at byte 10"), "{error}");
        assert!(!out.join(TRAIN_TOKENS).exists());
        let error = tokenize("train:300", &[&input], &out).unwrap_err();
        assert!(error.to_string().contains("not UTF-8 at byte 10"), "{error}");
    }
}
