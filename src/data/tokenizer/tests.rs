//! Encodings against those of Python (`scripts/make_tokenizer_fixtures.py`), streaming, splits
//! and byte counts; one file because all share the fixtures.

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
            let ids = tokenizer.encode(&case.text, TextKind::Prompt).unwrap();
            assert_eq!(ids, case.ids, "{name}: {:?}", case.text);
            assert_eq!(tokenizer.decode(&ids, false).unwrap(), case.decoded, "{name}");
        }
    }
}

/// One set of files with several `tokenizer_config.json` and what Python makes of the texts.
#[derive(serde::Deserialize)]
struct Variants {
    texts: Vec<String>,
    variants: Vec<Variant>,
}

#[derive(serde::Deserialize)]
struct Variant {
    model_type: String,
    config: Option<serde_json::Value>,
    ids: Vec<Vec<u32>>,
    decoded: Vec<String>,
}

#[test]
fn settings_beside_a_tokenizer_change_ids_as_in_python() {
    for name in ["sentencepiece", "sentencepiece_defaults", "gpt2", "llama3"] {
        let file = fs::read(folder(name).join("variants.json")).unwrap();
        let Variants { texts, variants } = serde_json::from_slice(&file).unwrap();
        for variant in variants {
            let (copy, saved) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
            for file in ["tokenizer.model", "tokenizer.json", "vocab.json", "merges.txt"] {
                let _ = fs::copy(folder(name).join(file), copy.path().join(file));
            }
            let model = json!({"model_type": variant.model_type});
            fs::write(copy.path().join("config.json"), model.to_string()).unwrap();
            if let Some(config) = &variant.config {
                fs::write(copy.path().join("tokenizer_config.json"), config.to_string()).unwrap();
            }
            let tokenizer = Tokenizer::load(copy.path()).unwrap();
            tokenizer.save(saved.path()).unwrap();
            let json_alone = tempfile::tempdir().unwrap();
            let copied = json_alone.path().join("tokenizer.json");
            fs::copy(saved.path().join("tokenizer.json"), &copied).unwrap();
            let again = [saved.path(), &copied].map(|path| Tokenizer::load(path).unwrap());
            for (i, tokenizer) in again.iter().chain([&tokenizer]).enumerate() {
                for ((text, ids), decoded) in texts.iter().zip(&variant.ids).zip(&variant.decoded) {
                    let encoded = tokenizer.encode(text, TextKind::Prompt).unwrap();
                    assert_eq!(&encoded, ids, "{name} {:?}, copy {i}: {text:?}", variant.config);
                    let text = tokenizer.decode(ids, false).unwrap();
                    assert_eq!(&text, decoded, "{name} {:?}", variant.config);
                    assert_eq!(stream(tokenizer, ids, false).0, text);
                }
            }
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
            assert_eq!(loaded.encode(&case.text, TextKind::Prompt).unwrap(), case.ids, "{name}");
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
            !tokenizer.frame(TextKind::Prompt).prefix.is_empty(),
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
        Tokenizer::from_json(json.to_string().into_bytes(), TokenizerConfig::default()).unwrap()
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
        let whole = tokenizer.encode_text(&text).unwrap();
        for size in [1, 7, 100] {
            let parts: Vec<&str> =
                tokenizer.split_points().expect("allows splits").parts(&text, size).collect();
            assert!(parts.len() > 200, "{} parts", parts.len());
            let ids: Vec<Vec<u32>> =
                parts.iter().map(|part| tokenizer.encode_text(part).unwrap()).collect();
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
                tokenizer.encode_text(&text).unwrap(),
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
            // The text of a byte waits for the end of its run.
            let settled = case.ids.iter().filter(|id| tokenizer.settles(**id, false)).count();
            assert!(4 * pieces >= settled, "{name}: {pieces} pieces for {settled} ids");
        }
    }
}

#[test]
fn a_character_of_several_tokens_comes_whole() {
    let tokenizer = load("gpt2");
    let ids = tokenizer.encode_text("𝛑").unwrap();
    assert!(ids.len() > 1, "the fixture has the character as one token");
    let mut decoder = StreamDecoder::new(&tokenizer, true);
    let pieces: Vec<Option<String>> = ids.iter().map(|id| decoder.push(*id).unwrap()).collect();
    assert_eq!(pieces.last().unwrap().as_deref(), Some("𝛑"));
    assert!(pieces[..ids.len() - 1].iter().all(Option::is_none), "{pieces:?}");
}

#[test]
fn any_ids_stream_to_their_decoding() {
    let general = Tokenizer::load(&folder("sentencepiece").join("tokenizer.model")).unwrap();
    let tokenizers = [load("gpt2"), load("tiktoken"), load("llama2"), general];
    // Bytes of runs, blanks, special and unknown tokens are as frequent as words.
    let ids = prop_oneof![0u32..1300, 0u32..8, 130u32..262, Just(5000), 540u32..544];
    let input = (proptest::collection::vec(ids, 0..40), any::<bool>());
    let run = runner(2000).run(&input, |(ids, skip)| {
        for tokenizer in &tokenizers {
            prop_assert_eq!(stream(tokenizer, &ids, skip).0, tokenizer.decode(&ids, skip).unwrap());
        }
        Ok(())
    });
    run.unwrap();
}

#[test]
fn bytes_that_are_not_text_neither_lose_nor_repeat_any() {
    let tokenizer = load("llama2");
    let word = |text: &str| tokenizer.encode_text(text).unwrap();
    let byte = |byte: u32| vec![3 + byte];
    for ids in [
        [byte(0x41), byte(0x42), byte(0xff), word("you"), word("my")].concat(),
        [byte(0xc3), byte(0xa9), byte(0xff), word("you")].concat(),
        [word("you"), byte(0x0a), byte(0xff), byte(0x0a), word("my")].concat(),
        [word("you"), byte(0xc3), vec![1], byte(0xa9), word("my"), byte(0xff)].concat(),
        [byte(0xf0), byte(0x9f), byte(0x98)].concat(),
    ] {
        for skip in [false, true] {
            let expected = tokenizer.decode(&ids, skip).unwrap();
            assert_eq!(stream(&tokenizer, &ids, skip).0, expected, "{ids:?}");
        }
    }
}

/// A `tokenizer.json` of three tokens with some members replaced.
fn small_json(changes: serde_json::Value) -> Vec<u8> {
    let mut json = json!({
        "version": "1.0", "truncation": null, "padding": null, "normalizer": null, "added_tokens": [],
        "pre_tokenizer": {"type": "ByteLevel", "add_prefix_space": false, "trim_offsets": true, "use_regex": true},
        "post_processor": null, "decoder": {"type": "ByteLevel", "add_prefix_space": true, "trim_offsets": true},
        "model": {"type": "BPE", "vocab": {"a": 0, "b": 1, "ab": 2}, "merges": ["a b"]},
    });
    json.as_object_mut().unwrap().extend(changes.as_object().unwrap().clone());
    json.to_string().into_bytes()
}

#[test]
fn hostile_tokenizers_are_refused_or_contained() {
    let replace =
        |pattern, content| json!({"type": "Replace", "pattern": pattern, "content": content});
    let double = replace(json!({"String": "a"}), "aa");
    let doubling = vec![double; 40];
    let special = json!({"type": "TemplateProcessing", "single": [{"SpecialToken": {"id": "x", "type_id": 0}},
        {"Sequence": {"id": "A", "type_id": 0}}], "pair": [], "special_tokens": {"x": {"id": "x", "ids": [9], "tokens": ["x"]}}});
    for (changes, part) in [
        (
            json!({"normalizer": {"type": "Sequence", "normalizers": doubling}}),
            "normalizer may make a text 1099511627776 times as long",
        ),
        (json!({"decoder": {"type": "Sequence", "decoders": doubling}}), "decoder may make a text"),
        (
            json!({"normalizer": {"type": "Precompiled", "precompiled_charsmap": "AAAA"}}),
            "tokenizer.json:",
        ),
        (json!({"normalizer": {"type": "None such"}}), "tokenizer.json:"),
        (json!({"post_processor": special}), "token 9, which is outside the vocabulary of 3"),
        (
            json!({"model": {"type": "BPE", "vocab": {"a": 4_000_000_000u32}, "merges": []}}),
            "at most 16777216 ids",
        ),
        (json!({"decoder": {"type": "\u{1b}[31m".repeat(300)}}), "tokenizer.json:"),
    ] {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("tokenizer.json"), small_json(changes)).unwrap();
        let error = Tokenizer::load(folder.path()).err().expect(part);
        assert!(error.is::<crate::error::UserError>(), "{error:#}");
        let line = format!("{error:#}");
        assert!(line.contains(part) && line.len() < 1000 && !line.contains('\u{1b}'), "{line}");
    }
}

#[test]
fn an_expression_without_end_is_an_error_of_the_text() {
    let split = json!({"type": "Split", "pattern": {"Regex": "(a+)+$"}, "behavior": "Isolated", "invert": false});
    let json = small_json(json!({"pre_tokenizer": split}));
    let tokenizer = Tokenizer::from_json(json, TokenizerConfig::default()).unwrap();
    let error = tokenizer.encode(&("a".repeat(64) + "b"), TextKind::Prompt).unwrap_err();
    assert!(format!("{error:#}").contains("cannot encode a text: the tokenizers library fails"));
    assert_eq!(tokenizer.encode("b", TextKind::Prompt).unwrap(), [1]);
}

/// Edits of a small `tokenizer.json` and its `tokenizer_config.json`.
#[test]
fn edited_files_are_loaded_or_refused_in_one_line() {
    let json = small_json(json!({"normalizer": {"type": "NFC"},
        "added_tokens": [{"id": 3, "content": "<s>", "single_word": false, "lstrip": false, "rstrip": false,
                          "normalized": false, "special": true}]}));
    let config =
        json!({"bos_token": "<s>", "eos_token": {"content": "<s>"}, "add_bos_token": true});
    let good = [String::from_utf8(json).unwrap(), config.to_string()];
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
            Ok(tokenizer) => drop(tokenizer.encode("abab <s>", TextKind::Document)),
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
