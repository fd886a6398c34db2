//! Everything a run reads: its tokenizer, training tokens and validation tokens, made once and kept
//! in a cache folder.

use std::path::{Path, PathBuf};

use anyhow::{Result, ensure};
use sha2::{Digest, Sha256};

use super::corpus::{Corpus, extension};
use super::token_file::{TokenFile, Tokens};
use super::tokenize::{TRAIN_TOKENS, write_tokens};
use super::tokenizer::{Tokenizer, TokenizerSpec};
use super::user_error;

const VALIDATION_TOKENS: &str = "validation.tokens";

/// What to read and where to keep what is made of it.
#[derive(Clone, Debug)]
pub struct DatasetRequest<'a> {
    /// Text files, or folders of them; or one `.tokens` file, with the path of its tokenizer.
    pub train: &'a [PathBuf],
    /// Held-out text; empty: the last `validation_fraction` of the training tokens.
    pub validation: &'a [PathBuf],
    pub validation_fraction: f64,
    /// A path, or `train:N`.
    pub tokenizer: &'a str,
    pub cache: &'a Path,
    /// Whether lines on stderr tell what is reused and what is made.
    pub say: bool,
}

/// The data of a run.
#[derive(Clone)]
pub struct Dataset {
    pub tokenizer: Tokenizer,
    pub train: Tokens,
    /// None: no validation was asked for.
    pub validation: Option<Tokens>,
}

impl Dataset {
    /// Opens the token files in the cache folder when they belong to the unchanged text and
    /// tokenizer, and makes them otherwise. A line on stderr says which, where the request asks for
    /// it.
    pub fn open_or_build(request: &DatasetRequest) -> Result<Dataset> {
        let fraction = request.validation_fraction;
        if !(0.0..1.0).contains(&fraction) {
            return Err(user_error(format!(
                "data: validation_fraction={fraction} is not a fraction; use 0 or more and less than 1, such as 0.05"
            )));
        }
        let spec = TokenizerSpec::parse(request.tokenizer)?;
        let folder = request.folder();
        let tokenizer = match is_token_file(request.train) {
            Some(path) => given_tokenizer(&spec, path)?,
            None => open_tokenizer(&spec, &Corpus::open(request.train)?, &folder)?,
        };
        let train = request.open_text(request.train, &tokenizer, &folder.join(TRAIN_TOKENS))?;
        let (train, validation) = if request.validation.is_empty() {
            split(train, fraction)?
        } else {
            let path = folder.join(VALIDATION_TOKENS);
            let held_out = request.open_text(request.validation, &tokenizer, &path)?;
            (train, Some(held_out))
        };
        Ok(Dataset { tokenizer, train, validation })
    }
}

impl DatasetRequest<'_> {
    /// A folder of its own for each choice of texts and tokenizer, so that runs that share a cache
    /// do not undo each other's.
    fn folder(&self) -> PathBuf {
        let mut digest = Sha256::new();
        digest.update(self.tokenizer);
        for paths in [self.train, self.validation] {
            digest.update([0]);
            paths.iter().for_each(|path| digest.update(format!("{}\n", path.display())));
        }
        let first = self.train.first().and_then(|path| path.file_stem()).unwrap_or_default();
        let digest = hex::encode(digest.finalize());
        self.cache.join(format!("{}-{}", first.to_string_lossy(), &digest[..12]))
    }

    /// Opens the tokens of `inputs`, which are made and kept as `path` where they are text.
    fn open_text(&self, inputs: &[PathBuf], tokenizer: &Tokenizer, path: &Path) -> Result<Tokens> {
        let Some(given) = is_token_file(inputs) else {
            return self.open_tokens(&Corpus::open(inputs)?, tokenizer, path);
        };
        let file = TokenFile::open(given).map_err(|error| user_error(format!("{error:#}")))?;
        if file.header().tokenizer_sha256 != tokenizer.sha256() {
            return Err(user_error(format!(
                "data: {} was made with another tokenizer; name the tokenizer.json that was written beside it",
                given.display()
            )));
        }
        // What batches and the model's embedding are sized by.
        if file.header().vocab_size > tokenizer.vocab_size() as u64 {
            return Err(user_error(format!(
                "data: {} claims a vocabulary of {} and its tokenizer has {}; it is damaged",
                given.display(),
                file.header().vocab_size,
                tokenizer.vocab_size()
            )));
        }
        Ok(Tokens::all(file))
    }

    fn open_tokens(&self, corpus: &Corpus, tokenizer: &Tokenizer, path: &Path) -> Result<Tokens> {
        match reusable(corpus, tokenizer, path) {
            Ok(file) => {
                let tokens = file.header().tokens;
                self.say(format!("tokens: reusing {} ({tokens} tokens)", path.display()));
                return Ok(Tokens::all(file));
            }
            Err(reason) if path.exists() => {
                self.say(format!("tokens: making {} again: {reason:#}", path.display()));
            }
            Err(_) => {}
        }
        let summary = write_tokens(corpus, tokenizer, path)?;
        self.say(summary.to_string());
        Ok(Tokens::all(TokenFile::open(path)?))
    }

    fn say(&self, line: String) {
        if self.say {
            crate::log!("{line}");
        }
    }
}

fn split(tokens: Tokens, fraction: f64) -> Result<(Tokens, Option<Tokens>)> {
    if fraction == 0.0 {
        return Ok((tokens, None));
    }
    let held_out = (tokens.len() as f64 * fraction) as u64;
    if held_out < 2 {
        return Err(user_error(format!(
            "data: validation_fraction={fraction} of {} training tokens leaves {held_out} to score; use more text or a larger fraction",
            tokens.len()
        )));
    }
    let (train, validation) = tokens.split_at(tokens.len() - held_out);
    Ok((train, Some(validation)))
}

/// The one path of `inputs` where it names a token file, as the command `tokenize` writes it,
/// instead of text.
fn is_token_file(inputs: &[PathBuf]) -> Option<&Path> {
    match inputs {
        [path] if extension(path) == "tokens" => Some(path),
        _ => None,
    }
}

/// Tokens without their text need the tokenizer that made them.
fn given_tokenizer(spec: &TokenizerSpec, tokens: &Path) -> Result<Tokenizer> {
    match spec {
        TokenizerSpec::Path(path) => Tokenizer::load(path),
        TokenizerSpec::Train(entries) => Err(user_error(format!(
            "tokenizer: train:{entries} needs text and {} holds tokens; name the tokenizer.json that was written beside it",
            tokens.display()
        ))),
    }
}

/// A tokenizer that was trained is used again when the tokens beside it say that it was trained on
/// this very corpus.
fn open_tokenizer(spec: &TokenizerSpec, corpus: &Corpus, folder: &Path) -> Result<Tokenizer> {
    if let TokenizerSpec::Train(_) = spec
        && let Ok(tokenizer) = Tokenizer::load(&folder.join("tokenizer.json"))
        && reusable(corpus, &tokenizer, &folder.join(TRAIN_TOKENS)).is_ok()
    {
        return Ok(tokenizer);
    }
    let tokenizer = spec.load_or_train(corpus)?;
    tokenizer.save(folder)?;
    Ok(tokenizer)
}

fn reusable(corpus: &Corpus, tokenizer: &Tokenizer, path: &Path) -> Result<TokenFile> {
    let file = TokenFile::open(path)?;
    let header = file.header();
    ensure!(header.corpus_fingerprint == corpus.fingerprint(), "the text has changed");
    ensure!(header.tokenizer_sha256 == tokenizer.sha256(), "the tokenizer has changed");
    Ok(file)
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::time::SystemTime;

    use super::*;

    struct Fixture {
        folder: tempfile::TempDir,
        train: Vec<PathBuf>,
        validation: Vec<PathBuf>,
    }

    fn fixture() -> Fixture {
        let folder = tempfile::tempdir().unwrap();
        let (train, validation) =
            (folder.path().join("play.txt"), folder.path().join("held-out.txt"));
        let play = include_str!("../../configs/data/tempest.txt");
        fs::write(&train, &play[..60_000]).unwrap();
        fs::write(&validation, &play[60_000..]).unwrap();
        Fixture { folder, train: vec![train], validation: vec![validation] }
    }

    impl Fixture {
        fn request(&self) -> DatasetRequest<'_> {
            DatasetRequest {
                train: &self.train,
                validation: &self.validation,
                validation_fraction: 0.1,
                tokenizer: "train:600",
                cache: self.folder.path(),
                say: true,
            }
        }

        fn open(&self) -> Dataset {
            Dataset::open_or_build(&self.request()).unwrap()
        }

        /// When each file of the cache was made.
        fn made(&self) -> Vec<(String, SystemTime)> {
            let entries = fs::read_dir(self.request().folder()).unwrap().map(Result::unwrap);
            let mut made: Vec<_> = entries
                .map(|entry| {
                    (
                        entry.file_name().into_string().unwrap(),
                        entry.metadata().unwrap().modified().unwrap(),
                    )
                })
                .collect();
            made.sort();
            made
        }
    }

    fn all(tokens: &Tokens) -> Vec<i32> {
        let mut out = vec![0; tokens.len() as usize];
        tokens.read(0, &mut out).unwrap();
        out
    }

    #[test]
    fn unchanged_text_is_not_tokenized_again() {
        let fixture = fixture();
        let first = fixture.open();
        let made = fixture.made();
        let names: Vec<&str> = made.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(
            names,
            ["tokenizer.json", "tokenizer_config.json", "train.tokens", "validation.tokens"]
        );
        let second = fixture.open();
        assert_eq!(fixture.made(), made);
        assert_eq!(all(&second.train), all(&first.train));
        assert_eq!(
            all(second.validation.as_ref().unwrap()),
            all(first.validation.as_ref().unwrap())
        );
        assert_eq!(second.tokenizer.sha256(), first.tokenizer.sha256());
    }

    #[test]
    fn changed_text_and_damaged_files_are_made_again() {
        let fixture = fixture();
        let first = fixture.open();
        let tokens = fixture.request().folder().join(TRAIN_TOKENS);
        let whole = fs::read(&tokens).unwrap();
        // A mapped file must not shrink, so the damaged one is a new file.
        fs::remove_file(&tokens).unwrap();
        fs::write(&tokens, &whole[..whole.len() / 2]).unwrap();
        assert_eq!(all(&fixture.open().train), all(&first.train));
        assert!(fs::read(&tokens).unwrap() == whole);
        fs::write(fixture.request().folder().join("tokenizer.json"), "{").unwrap();
        assert_eq!(fixture.open().tokenizer.sha256(), first.tokenizer.sha256());
        let text = fs::read_to_string(&fixture.train[0]).unwrap();
        fs::write(&fixture.train[0], text.replace("the", "thy")).unwrap();
        let changed = fixture.open();
        assert_ne!(changed.tokenizer.sha256(), first.tokenizer.sha256());
        assert_ne!(
            all(changed.validation.as_ref().unwrap()),
            all(first.validation.as_ref().unwrap())
        );
        let text = changed
            .tokenizer
            .decode(&all(&changed.train).iter().map(|t| *t as u32).collect::<Vec<_>>(), true);
        assert_eq!(text.unwrap(), fs::read_to_string(&fixture.train[0]).unwrap());
    }

    #[test]
    fn the_last_tokens_are_held_out_when_no_text_is() {
        let mut fixture = fixture();
        fixture.validation.clear();
        let split = fixture.open();
        let request = DatasetRequest { validation_fraction: 0.0, ..fixture.request() };
        let whole = Dataset::open_or_build(&request).unwrap();
        let validation = split.validation.unwrap();
        assert!(whole.validation.is_none());
        assert_eq!(validation.len(), whole.train.len() / 10);
        assert_eq!([all(&split.train), all(&validation)].concat(), all(&whole.train));
    }

    #[test]
    fn token_files_can_be_given_in_place_of_text() {
        let fixture = fixture();
        let from_text = fixture.open();
        let folder = fixture.request().folder();
        let train = [folder.join(TRAIN_TOKENS)];
        let validation = [folder.join(VALIDATION_TOKENS)];
        let open = |tokenizer: &str| {
            Dataset::open_or_build(&DatasetRequest {
                train: &train,
                validation: &validation,
                tokenizer,
                ..fixture.request()
            })
        };
        let given = open(folder.to_str().unwrap()).unwrap();
        assert_eq!(all(&given.train), all(&from_text.train));
        let error = |tokenizer| open(tokenizer).err().expect("an error").to_string();
        assert!(error("train:600").contains("train.tokens holds tokens"));
        assert!(error("tests/data/tokenizers/gpt2").contains("made with another tokenizer"));
    }

    #[test]
    fn fractions_that_are_none_are_refused() {
        let fixture = fixture();
        for validation_fraction in [1.0, -0.1, f64::NAN] {
            let request = DatasetRequest { validation_fraction, ..fixture.request() };
            let error = Dataset::open_or_build(&request).err().expect("an error");
            assert!(
                error.is::<crate::error::UserError>()
                    && error.to_string().contains("validation_fraction=")
            );
        }
    }
}
