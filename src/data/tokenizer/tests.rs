//! Encodings against those of Python (`scripts/make_tokenizer_fixtures.py`), streaming, splits
//! and byte counts.

use proptest::prelude::*;
use proptest::test_runner::TestRunner;

use serde_json::json;

use super::*;
use std::fs;
use std::path::PathBuf;

const FOLDERS: [&str; 4] = ["gpt2", "tiktoken", "llama3", "llama2"];

#[derive(serde::Deserialize)]
struct Case {
    text: String,
    ids: Vec<u32>,
    decoded: String,
}

fn folder(name: &str) -> PathBuf {
    Path::new("tests/data/tokenizers").join(name)
}

fn cases(name: &str) -> Vec<Case> {
    let file = fs::read(folder(name).join("encodings.json")).unwrap();
    serde_json::from_slice(&file).unwrap()
}

fn runner(cases: u32) -> TestRunner {
    TestRunner::new(ProptestConfig {
        cases,
        failure_persistence: None,
        ..ProptestConfig::default()
    })
}

fn load(name: &str) -> Tokenizer {
    Tokenizer::load(&folder(name)).unwrap()
}

#[test]
fn either_of_gpt2s_files_names_both() {
    for file in ["vocab.json", "merges.txt"] {
        let tokenizer = Tokenizer::load(&folder("gpt2").join(file)).unwrap();
        assert_eq!(tokenizer.json, load("gpt2").json);
    }
    let alone = tempfile::tempdir().unwrap();
    fs::write(alone.path().join("vocab.json"), "{}").unwrap();
    let error = Tokenizer::load(&alone.path().join("vocab.json")).err().unwrap();
    assert!(error.to_string().contains("nor vocab.json with merges.txt"), "{error}");
}

#[test]
fn encodings_and_decodings_equal_those_of_python() {
    for name in FOLDERS {
        let (tokenizer, cases) = (load(name), cases(name));
        assert!(cases.iter().map(|case| case.ids.len()).sum::<usize>() > 10_000);
        for case in cases {
            let ids = tokenizer.encode(&case.text, true).unwrap();
            assert_eq!(ids, case.ids, "{name}: {:?}", case.text);
            assert_eq!(tokenizer.decode(&ids, false).unwrap(), case.decoded, "{name}");
        }
    }
}

#[test]
fn a_saved_tokenizer_is_the_same_one() {
    for name in FOLDERS {
        let (tokenizer, copy) = (load(name), tempfile::tempdir().unwrap());
        tokenizer.save(copy.path()).unwrap();
        let loaded = Tokenizer::load(copy.path()).unwrap();
        assert_eq!(loaded.sha256(), tokenizer.sha256());
        assert_eq!((loaded.bos(), loaded.eos()), (tokenizer.bos(), tokenizer.eos()));
        for case in cases(name) {
            assert_eq!(loaded.encode(&case.text, true).unwrap(), case.ids, "{name}");
        }
    }
}

#[test]
fn special_tokens_are_those_of_the_files() {
    let names = |name| {
        let tokenizer = load(name);
        let token =
            |id: Option<u32>| id.and_then(|id| tokenizer.id_to_token(id)).unwrap_or_default();
        (
            token(tokenizer.bos()),
            token(tokenizer.eos()),
            tokenizer.adds_bos(),
            tokenizer.split_points().is_some(),
        )
    };
    let expect =
        |bos: &str, eos: &str, adds, splits| (bos.to_owned(), eos.to_owned(), adds, splits);
    assert_eq!(names("gpt2"), expect("", "<|endoftext|>", false, true));
    assert_eq!(names("tiktoken"), expect("<|begin_of_text|>", "<|end_of_text|>", true, true));
    assert_eq!(names("llama3"), expect("<|begin_of_text|>", "<|eot_id|>", true, true));
    assert_eq!(names("llama2"), expect("<s>", "</s>", true, false));
    let tiktoken = load("tiktoken");
    assert_eq!(
        (tiktoken.vocab_size(), tiktoken.bos(), tiktoken.special_ids().len()),
        (1256, Some(1000), 256)
    );
}

/// Tokenizers that allow splits: the fixtures, one that takes digits apart as SmolLM does, and one
/// that normalizes.
fn with_split_points() -> Vec<Tokenizer> {
    let changed = |change: fn(&mut serde_json::Value)| {
        let mut json: serde_json::Value = serde_json::from_slice(&load("gpt2").json).unwrap();
        change(&mut json);
        Tokenizer::from_json(json.to_string().into_bytes(), SpecialTokens::default()).unwrap()
    };
    let digits = changed(|json| {
        let steps =
            json!([{"type": "Digits", "individual_digits": true}, json["pre_tokenizer"].take()]);
        json["pre_tokenizer"] = json!({"type": "Sequence", "pretokenizers": steps});
    });
    let normalizing = changed(|json| json["normalizer"] = json!({"type": "NFC"}));
    vec![load("gpt2"), load("tiktoken"), load("llama3"), digits, normalizing]
}

#[test]
fn parts_encode_to_the_tokens_of_the_whole() {
    let text: String = cases("gpt2").into_iter().map(|case| case.text).collect();
    for tokenizer in with_split_points() {
        let whole = tokenizer.encode(&text, false).unwrap();
        for size in [1, 7, 100] {
            let parts: Vec<&str> =
                tokenizer.split_points().expect("allows splits").parts(&text, size).collect();
            assert!(parts.len() > 200, "{} parts", parts.len());
            let ids: Vec<Vec<u32>> =
                parts.iter().map(|part| tokenizer.encode(part, false).unwrap()).collect();
            assert_eq!(ids.concat(), whole);
        }
        let mut encoder = CachedEncoder::new(&tokenizer);
        assert_eq!(encoder.encode(&text).unwrap(), whole);
        assert_eq!(encoder.encode(&text).unwrap(), whole, "from memory");
    }
}

#[test]
fn any_text_encodes_to_the_same_tokens_in_parts() {
    let pieces = [
        "a",
        "Be",
        "the",
        " ",
        " ",
        "  ",
        "\t",
        "\n",
        "\n",
        "\n\n",
        "\r\n",
        "\r",
        "7",
        "42",
        "123456",
        ",",
        ".",
        "!?",
        "'s",
        "'LL",
        "'",
        "-",
        "_",
        "(",
        "<",
        "|",
        ">",
        "<|",
        "|>",
        "<|endoftext|>",
        "<|end_of_text|>",
        "end_of",
        "é",
        "e\u{301}",
        "\u{301}",
        "中文",
        "。",
        "😀",
        "\u{a0}",
        "\u{3000}",
        "\u{b}",
        "\u{1c}",
        "\u{85}",
        "½",
        "\0",
        "ﬁ",
        "K",
        "ſ",
    ];
    let text = proptest::collection::vec(proptest::sample::select(pieces.to_vec()), 0..24);
    let tokenizers = with_split_points();
    let run = runner(1000).run(&text, |pieces| {
        let text = pieces.concat();
        for (index, tokenizer) in tokenizers.iter().enumerate() {
            let parts = CachedEncoder::new(tokenizer).encode(&text).unwrap();
            let cut: Vec<&str> = tokenizer.split_points().unwrap().parts(&text, 1).collect();
            prop_assert_eq!(
                parts,
                tokenizer.encode(&text, false).unwrap(),
                "tokenizer {}: {:?}",
                index,
                cut
            );
        }
        Ok(())
    });
    run.unwrap();
}

#[test]
fn token_bytes_add_up_to_the_text() {
    for name in FOLDERS {
        let tokenizer = load(name);
        let bytes = tokenizer.token_bytes();
        assert_eq!(bytes.len(), tokenizer.vocab_size());
        for case in cases(name)
            .into_iter()
            .filter(|case| !case.text.contains("<|") && !case.text.is_empty())
        {
            let sum: u32 = case.ids.iter().map(|id| bytes[*id as usize]).sum();
            // Llama 2 puts a space in front of the text.
            let extra = usize::from(name == "llama2");
            assert_eq!(sum as usize, case.text.len() + extra, "{name}: {:?}", case.text);
        }
    }
}

fn stream(tokenizer: &Tokenizer, ids: &[u32], skip: bool) -> (String, usize) {
    let mut decoder = StreamDecoder::new(tokenizer, skip);
    let pieces: Vec<String> = ids.iter().filter_map(|id| decoder.push(*id).unwrap()).collect();
    let count = pieces.len();
    (pieces.concat() + &decoder.finish().unwrap(), count)
}

#[test]
fn streamed_text_is_the_decoded_text() {
    for name in FOLDERS {
        let tokenizer = load(name);
        for case in cases(name) {
            let (text, pieces) = stream(&tokenizer, &case.ids, false);
            assert_eq!(text, case.decoded, "{name}");
            assert!(
                2 * pieces >= case.ids.len() / 2,
                "{name}: {pieces} pieces for {} ids",
                case.ids.len()
            );
        }
    }
}

#[test]
fn a_character_of_several_tokens_comes_whole() {
    let tokenizer = load("gpt2");
    let ids = tokenizer.encode("𝛑", false).unwrap();
    assert!(ids.len() > 1, "the fixture has the character as one token");
    let mut decoder = StreamDecoder::new(&tokenizer, true);
    let pieces: Vec<Option<String>> = ids.iter().map(|id| decoder.push(*id).unwrap()).collect();
    assert_eq!(pieces.last().unwrap().as_deref(), Some("𝛑"));
    assert!(pieces[..ids.len() - 1].iter().all(Option::is_none), "{pieces:?}");
}

#[test]
fn any_ids_stream_to_their_decoding() {
    let tokenizers = [load("gpt2"), load("tiktoken")];
    let input = (proptest::collection::vec(0u32..1300, 0..40), any::<bool>());
    let run = runner(500).run(&input, |(ids, skip)| {
        for tokenizer in &tokenizers {
            prop_assert_eq!(stream(tokenizer, &ids, skip).0, tokenizer.decode(&ids, skip).unwrap());
        }
        Ok(())
    });
    run.unwrap();
}

/// Edits of a small `tokenizer.json` and its `tokenizer_config.json`.
#[test]
fn edited_files_are_loaded_or_refused_in_one_line() {
    let json = serde_json::json!({
        "version": "1.0", "truncation": null, "padding": null, "normalizer": {"type": "NFC"},
        "added_tokens": [{"id": 3, "content": "<s>", "single_word": false, "lstrip": false, "rstrip": false,
                          "normalized": false, "special": true}],
        "pre_tokenizer": {"type": "ByteLevel", "add_prefix_space": false, "trim_offsets": true, "use_regex": true},
        "post_processor": null, "decoder": {"type": "ByteLevel", "add_prefix_space": true, "trim_offsets": true},
        "model": {"type": "BPE", "vocab": {"a": 0, "b": 1, "ab": 2}, "merges": ["a b"]},
    });
    let good =
        [json.to_string(), r#"{"bos_token": "<s>", "eos_token": {"content": "<s>"}}"#.into()];
    let scratch = tempfile::tempdir().unwrap();
    let load = |files: [&[u8]; 2]| {
        for (name, bytes) in ["tokenizer.json", "tokenizer_config.json"].iter().zip(files) {
            fs::write(scratch.path().join(name), bytes).unwrap();
        }
        Tokenizer::load(scratch.path())
    };
    load([good[0].as_bytes(), good[1].as_bytes()]).unwrap();
    let edits = || proptest::collection::vec((any::<usize>(), any::<u8>()), 0..4);
    let run = runner(512).run(&(edits(), edits()), |edits| {
        let edited = |text: &String, edits: Vec<(usize, u8)>| {
            let mut bytes = text.clone().into_bytes();
            for (at, byte) in edits {
                let at = at % bytes.len();
                bytes[at] = byte;
            }
            bytes
        };
        let files = [edited(&good[0], edits.0), edited(&good[1], edits.1)];
        match load([&files[0], &files[1]]) {
            Ok(tokenizer) => drop(tokenizer.encode("abab <s>", true)),
            Err(error) => prop_assert!(error.is::<crate::error::UserError>(), "{error:#}"),
        }
        Ok(())
    });
    run.unwrap();
}

#[test]
fn other_files_than_tokenizers_are_explained() {
    let error = |path: &Path| {
        let error = Tokenizer::load(path).err().expect("an error");
        assert!(error.is::<crate::error::UserError>(), "{error:#}");
        format!("{error:#}")
    };
    let scratch = tempfile::tempdir().unwrap();
    assert!(error(&scratch.path().join("none.json")).contains("name a tokenizer.json"));
    assert!(error(scratch.path()).contains("holds neither tokenizer.json"));
    let path = scratch.path().join("tokenizer.json");
    let good = fs::read(folder("llama3").join("tokenizer.json")).unwrap();
    fs::write(&path, &good[..good.len() / 2]).unwrap();
    assert!(error(&path).contains("EOF while parsing"));
    fs::write(&path, "{}").unwrap();
    assert!(error(&path).contains("tokenizer.json:"));
    fs::write(&path, b"\x0a\x0b\xff").unwrap();
    assert!(error(&path).contains("SentencePiece"));
    for (spec, part) in [("train:", "needs a number"), ("train:4k", "train:4096")] {
        let error = TokenizerSpec::parse(spec).unwrap_err().to_string();
        assert!(error.contains(part), "{error}");
    }
}
