//! What is made once and found again in the cache folder, and what rebuilds it.

use std::fs;
use std::time::SystemTime;

use super::*;
use crate::data::{RowRange, TrainOn};

static CONVERSATIONS: ConversationOptions = ConversationOptions {
    template: None,
    train_on: TrainOn::Assistant,
    executable: PathBuf::new(),
};

struct Fixture {
    folder: tempfile::TempDir,
    /// To train on, and where there are two to evaluate.
    sources: Vec<Source>,
}

#[test]
fn each_source_is_kept_by_itself() {
    let mut fixture = fixture();
    fixture.sources[1].trains = true;
    let both = fixture.open();
    let names = both.train.iter().map(|source| source.name.as_str());
    assert_eq!(names.collect::<Vec<_>>(), ["train", "validation"]);
    let made = fixture.made();
    fixture.sources[1].trains = false;
    assert_eq!(fixture.open().validation.len(), 1);
    assert_eq!(fixture.made(), made);
    fixture.sources.iter_mut().for_each(|source| source.trains = false);
    let error = Dataset::open_or_build(&fixture.request()).err().expect("an error");
    assert!(error.to_string().contains("nothing to train on"), "{error}");
}

#[test]
fn a_split_that_selects_no_rows_is_refused() {
    let mut fixture = fixture();
    fixture.sources[1].rows = RowRange::parse_split("train[1:1]").unwrap().1;
    let error = Dataset::open_or_build(&fixture.request()).err().expect("an error");
    assert!(error.to_string().contains("source validation has no text; the rows"), "{error}");
}

fn fixture() -> Fixture {
    let folder = tempfile::tempdir().unwrap();
    let (train, validation) = (folder.path().join("play.txt"), folder.path().join("held-out.txt"));
    let play = include_str!("../../../configs/data/tempest.txt");
    fs::write(&train, &play[..60_000]).unwrap();
    fs::write(&validation, &play[60_000..]).unwrap();
    let sources = vec![
        Source::text("train", vec![train], true),
        Source::text("validation", vec![validation], false),
    ];
    Fixture { folder, sources }
}

impl Fixture {
    fn request(&self) -> DatasetRequest<'_> {
        DatasetRequest {
            sources: &self.sources,
            validation_fraction: if self.sources.len() == 1 { 0.1 } else { 0.0 },
            tokenizer: "train:600",
            cache: self.folder.path(),
            conversations: &CONVERSATIONS,
            say: true,
        }
    }

    /// Of the tokens to train on.
    fn path(&self) -> PathBuf {
        self.request().path(&self.sources[0])
    }

    fn open(&self) -> Dataset {
        Dataset::open_or_build(&self.request()).unwrap()
    }

    /// When each file of the cache was made.
    fn made(&self) -> Vec<(String, SystemTime)> {
        let folders = self.sources.iter().map(|source| self.request().folder(source));
        let entries = folders.flat_map(|folder| fs::read_dir(folder).unwrap()).map(Result::unwrap);
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
    assert_eq!(all(&second.train[0].tokens), all(&first.train[0].tokens));
    assert_eq!(all(&second.validation[0].tokens), all(&first.validation[0].tokens));
    assert_eq!(second.tokenizer.sha256(), first.tokenizer.sha256());
}

#[test]
fn changed_text_and_damaged_files_are_made_again() {
    let fixture = fixture();
    let first = fixture.open();
    let tokens = fixture.path();
    let bytes = fs::read(&tokens).unwrap();
    // A mapped file must not shrink, so the damaged one is a new file.
    fs::remove_file(&tokens).unwrap();
    fs::write(&tokens, &bytes[..bytes.len() / 2]).unwrap();
    assert_eq!(all(&fixture.open().train[0].tokens), all(&first.train[0].tokens));
    assert!(fs::read(&tokens).unwrap() == bytes);
    fs::write(fixture.path().with_file_name("tokenizer.json"), "{").unwrap();
    assert_eq!(fixture.open().tokenizer.sha256(), first.tokenizer.sha256());
    let text = fs::read_to_string(&fixture.sources[0].inputs[0]).unwrap();
    fs::write(&fixture.sources[0].inputs[0], text.replace("the", "thy")).unwrap();
    let changed = fixture.open();
    assert_ne!(changed.tokenizer.sha256(), first.tokenizer.sha256());
    assert_ne!(all(&changed.validation[0].tokens), all(&first.validation[0].tokens));
    let text = changed
        .tokenizer
        .decode(&all(&changed.train[0].tokens).iter().map(|t| *t as u32).collect::<Vec<_>>(), true);
    assert_eq!(text.unwrap(), fs::read_to_string(&fixture.sources[0].inputs[0]).unwrap());
}

#[test]
fn the_last_tokens_are_held_out_when_no_text_is() {
    let mut fixture = fixture();
    fixture.sources.pop();
    let split = fixture.open();
    let request = DatasetRequest { validation_fraction: 0.0, ..fixture.request() };
    let unsplit = Dataset::open_or_build(&request).unwrap();
    let validation = &split.validation[0].tokens;
    assert!(unsplit.validation.is_empty());
    assert_eq!(validation.len(), unsplit.train_tokens() / 10);
    let parts = [all(&split.train[0].tokens), all(validation)];
    assert_eq!(parts.concat(), all(&unsplit.train[0].tokens));
}

#[test]
fn token_files_can_be_given_in_place_of_text() {
    let fixture = fixture();
    let from_text = fixture.open();
    let mut sources = fixture.sources.clone();
    for source in &mut sources {
        source.inputs = vec![fixture.request().path(source)];
    }
    let folder = fixture.path().parent().unwrap().to_owned();
    let open = |tokenizer: &str| {
        Dataset::open_or_build(&DatasetRequest {
            sources: &sources,
            tokenizer,
            ..fixture.request()
        })
    };
    let given = open(folder.to_str().unwrap()).unwrap();
    assert_eq!(all(&given.train[0].tokens), all(&from_text.train[0].tokens));
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
