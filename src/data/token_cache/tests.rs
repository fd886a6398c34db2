//! Shards that several hosts make, kills in between, damage, a cache in a bucket.

use std::fs;
use std::path::PathBuf;

use super::*;
use crate::data::Tokens;
use crate::data::tokenize::write_tokens;
use crate::data::tokenizer::Tokenizer;

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
    let play = include_str!("../../../configs/data/tempest.txt");
    for (i, piece) in play.as_bytes().chunks(play.len() / 9 + 1).enumerate() {
        fs::write(text.join(format!("{i}.txt")), String::from_utf8_lossy(piece).as_ref()).unwrap();
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
        .map(|path| (path.file_name().unwrap().to_string_lossy().into(), fs::read(path).unwrap()))
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
    assert!(contents(&one).len() == 1 + f.cache(&one).parts.len() && f.cache(&one).parts.len() > 3);
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
