//! Whole answers: the same on every mesh and on every call, and ended where they should be.

use super::*;
use crate::data::Tokenizer;
use crate::data::corpus::Corpus;
use crate::data::tokenizer::TokenizerSpec;
use crate::generate::{GenerateOptions, Generation, Generator, Sampling};

/// A byte-level tokenizer of 270 entries.
pub(crate) fn tokenizer() -> Tokenizer {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("text.txt");
    std::fs::write(&path, "to be or not to be, that is the question\n".repeat(40)).unwrap();
    let spec = TokenizerSpec::parse("train:270").unwrap();
    spec.load_or_train(&Corpus::open(&[path]).unwrap()).unwrap()
}

pub(crate) const SETS: [&str; 2] = ["model.vocab_size=320", "model.max_position_embeddings=64"];

fn options(sampling: Sampling) -> GenerateOptions {
    GenerateOptions { max_new_tokens: 12, num_samples: 1, stop: vec![], sampling }
}

fn drawn(seed: u64) -> Sampling {
    Sampling {
        temperature: 1.0,
        top_k: 50,
        top_p: 0.95,
        min_p: 0.001,
        repetition_penalty: 1.1,
        seed,
    }
}

/// Answers on a mesh, and what was streamed for each.
fn answers(
    mesh: &str,
    scan: bool,
    prompts: &[Vec<u32>],
    options: &GenerateOptions,
    end_tokens: &[u32],
) -> anyhow::Result<Vec<Generation>> {
    let (runtime, tokenizer) = (runtime(mesh), tokenizer());
    let llama = llama(&runtime, &model(&SETS), scan);
    let parameters = parameters(&runtime, &llama);
    let mut generator =
        Generator::new(&runtime, &llama, &parameters, &tokenizer, end_tokens.to_vec());
    let mut streamed = vec![String::new(); prompts.len() * options.num_samples];
    let answers = generator.generate(prompts, options, &mut |row, text| streamed[row] += text)?;
    for (answer, streamed) in answers.iter().zip(&streamed) {
        assert_eq!(answer.text, *streamed);
    }
    // The second call uses the programs of the first and gives the same.
    assert_eq!(generator.generate(prompts, options, &mut |_, _| ())?, answers);
    Ok(answers)
}

fn prompts() -> Vec<Vec<u32>> {
    vec![(40..50).collect(), vec![7, 8, 9], (100..135).collect()]
}

#[test]
fn answers_do_not_depend_on_the_mesh() {
    for sampling in [Sampling::default(), drawn(5)] {
        let options = options(sampling);
        let want = answers("1x1", false, &prompts(), &options, &[]).unwrap();
        assert!(want.iter().all(|a| a.tokens.len() == 12));
        assert_eq!(answers("1x1", true, &prompts(), &options, &[]).unwrap(), want);
        assert_eq!(answers("2x2", false, &prompts(), &options, &[]).unwrap(), want);
    }
}

#[test]
fn answers_are_broken_off_where_that_is_asked_for() {
    let (runtime, tokenizer) = (runtime("1x1"), tokenizer());
    let llama = llama(&runtime, &model(&SETS), false);
    let parameters = parameters(&runtime, &llama);
    let asked = std::cell::Cell::new(0);
    let stop = || {
        asked.set(asked.get() + 1);
        Ok(asked.get() == 4)
    };
    let mut generator =
        Generator::new(&runtime, &llama, &parameters, &tokenizer, vec![]).until(&stop);
    let options = options(Sampling::default());
    let answers = generator.generate(&prompts(), &options, &mut |_, _| ()).unwrap();
    assert!(answers.iter().all(|answer| answer.tokens.len() == 4), "{answers:?}");
    assert_eq!(asked.get(), 4);
}

#[test]
fn a_row_answers_as_it_does_alone() {
    let options = options(Sampling::default());
    let together = answers("1x1", false, &prompts(), &options, &[]).unwrap();
    for (prompt, want) in prompts().into_iter().zip(together) {
        assert_eq!(answers("1x1", false, &[prompt], &options, &[]).unwrap()[0], want);
    }
}

#[test]
fn samples_differ_and_seeds_repeat() {
    let mut options = options(drawn(1));
    options.num_samples = 3;
    let prompt = [prompts().remove(0)];
    let first = answers("1x1", false, &prompt, &options, &[]).unwrap();
    assert_eq!(first.len(), 3);
    assert!(first[0].tokens != first[1].tokens && first[1].tokens != first[2].tokens);
    assert_eq!(answers("1x1", false, &prompt, &options, &[]).unwrap(), first);
    options.sampling.seed = 2;
    assert_ne!(answers("1x1", false, &prompt, &options, &[]).unwrap(), first);
}

#[test]
fn answers_end_at_end_tokens_stop_strings_and_the_context() {
    let mut options = options(drawn(3));
    let unstopped = answers("1x1", false, &prompts(), &options, &[]).unwrap();
    let end = unstopped[1].tokens[4];
    let ended = answers("1x1", false, &prompts(), &options, &[end]).unwrap();
    let first = unstopped[1].tokens.iter().position(|t| *t == end).unwrap();
    assert_eq!(ended[1].tokens, unstopped[1].tokens[..=first]);
    assert!(unstopped[1].text.starts_with(&ended[1].text));

    let letter = unstopped[0].text.chars().nth(3).unwrap().to_string();
    options.stop = vec![letter.clone()];
    let stopped = answers("1x1", false, &prompts(), &options, &[]).unwrap();
    let text = unstopped[0].text.split(&letter).next().unwrap();
    assert_eq!(stopped[0].text, text);

    options.stop = vec![];
    options.max_new_tokens = 1000;
    let full = answers("1x1", false, &prompts()[2..], &options, &[]).unwrap();
    assert_eq!(full[0].tokens.len(), 64 - 35);
}

#[test]
fn the_name_of_a_special_token_stops_at_the_token() {
    let special = tokenizer().special_ids()[0];
    let name = tokenizer().id_to_token(special).unwrap();
    let mut options = options(Sampling { temperature: 1.0, ..Sampling::default() });
    options.num_samples = 200;
    let prompt = &prompts()[1..2];
    let unstopped = answers("1x1", false, prompt, &options, &[]).unwrap();
    options.stop = vec![name];
    let stopped = answers("1x1", false, prompt, &options, &[]).unwrap();
    let mut met = 0;
    for (unstopped, stopped) in unstopped.iter().zip(stopped) {
        let at = unstopped.tokens.iter().position(|t| *t == special);
        let end = at.map_or(unstopped.tokens.len(), |at| at + 1);
        assert_eq!(stopped.tokens, unstopped.tokens[..end]);
        met += usize::from(end < unstopped.tokens.len());
    }
    assert!(met > 0);
}

#[test]
fn requests_that_cannot_be_met_are_refused() {
    let refused = |prompts: &[Vec<u32>], options: &GenerateOptions| {
        answers("1x1", false, prompts, options, &[]).unwrap_err().to_string()
    };
    let good = options(Sampling::default());
    assert_eq!(
        refused(&[vec![1; 64]], &good),
        "generate: the prompt has 64 tokens and the model a context of 64; shorten it to 63 or fewer"
    );
    assert!(refused(&[vec![]], &good).contains("no tokens"));
    assert!(refused(&[vec![320]], &good).contains("outside the vocabulary of 320"));
    let nothing = GenerateOptions { max_new_tokens: 0, ..good };
    assert!(refused(&[vec![1]], &nothing).contains("must be in [1, "));
}
