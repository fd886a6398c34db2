//! tiktoken rank files, such as Meta's `tokenizer.model` of Llama 3, as a `tokenizer.json` with the
//! same encodings. Each line holds a token's bytes in base64 and its rank; ranks are ids, and the
//! lower rank merges first.

use std::collections::HashMap;

use anyhow::{Context, Result, anyhow, bail, ensure};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};

use super::super::byte_level::byte_level_name;

/// How Llama 3 (and GPT-4) split text into words.
pub(in crate::data) const SPLIT: &str = r"(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}{1,3}| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+";
/// The same with digits on their own.
pub(in crate::data) const SPLIT_QWEN: &str = r"(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+";
pub(in crate::data) const SPLIT_GPT2: &str =
    r"'s|'t|'re|'ve|'m|'ll|'d| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+";

/// Bytes of the longest token; those that are published have at most 128.
const LONGEST_TOKEN: usize = 512;

/// Names of the special tokens after the last rank, as Llama 3.1 and later have them; reserved ones
/// fill up to 256.
const SPECIAL: [&str; 11] = [
    "<|begin_of_text|>",
    "<|end_of_text|>",
    "<|reserved_special_token_0|>",
    "<|reserved_special_token_1|>",
    "<|finetune_right_pad_id|>",
    "<|step_id|>",
    "<|start_header_id|>",
    "<|end_header_id|>",
    "<|eom_id|>",
    "<|eot_id|>",
    "<|python_tag|>",
];

/// # Errors
/// Bytes that are not a rank file: a line without two fields, bad base64, ranks that are not 0, 1,
/// 2,
/// …
pub(in crate::data) fn tokenizer_json(file: &[u8]) -> Result<Vec<u8>> {
    let tokens = parse(file)?;
    let names: Vec<String> = tokens.iter().map(|token| byte_level_name(token)).collect();
    let vocab: serde_json::Map<String, Value> =
        names.iter().cloned().zip((0..).map(Value::from)).collect();
    let merges: Vec<[&str; 2]> =
        merges(&tokens).into_iter().map(|pair| pair.map(|rank| &*names[rank])).collect();
    let first = tokens.len();
    let added: Vec<Value> =
        special_tokens().enumerate().map(|(i, token)| added_token(first + i, &token)).collect();
    let byte_level = json!({"type": "ByteLevel", "add_prefix_space": false, "trim_offsets": true, "use_regex": false});
    let begin = SPECIAL[0];
    let tokenizer = json!({
        "version": "1.0",
        "truncation": null,
        "padding": null,
        "added_tokens": added,
        "normalizer": null,
        "pre_tokenizer": {"type": "Sequence", "pretokenizers": [
            {"type": "Split", "pattern": {"Regex": SPLIT}, "behavior": "Isolated", "invert": false},
            byte_level.clone(),
        ]},
        "post_processor": {"type": "Sequence", "processors": [byte_level.clone(), {
            "type": "TemplateProcessing",
            "single": [{"SpecialToken": {"id": begin, "type_id": 0}}, {"Sequence": {"id": "A", "type_id": 0}}],
            "pair": [
                {"SpecialToken": {"id": begin, "type_id": 0}}, {"Sequence": {"id": "A", "type_id": 0}},
                {"SpecialToken": {"id": begin, "type_id": 1}}, {"Sequence": {"id": "B", "type_id": 1}},
            ],
            "special_tokens": {begin: {"id": begin, "ids": [first], "tokens": [begin]}},
        }]},
        "decoder": byte_level,
        // tiktoken looks a whole word up before it merges.
        "model": {"type": "BPE", "dropout": null, "unk_token": null, "continuing_subword_prefix": null,
            "end_of_word_suffix": null, "fuse_unk": false, "byte_fallback": false, "ignore_merges": true,
            "vocab": vocab, "merges": merges},
    });
    Ok(serde_json::to_vec(&tokenizer)?)
}

/// Token bytes by rank.
fn parse(file: &[u8]) -> Result<Vec<Vec<u8>>> {
    let text = std::str::from_utf8(file).map_err(|_| {
        anyhow!("neither JSON, tiktoken ranks nor a SentencePiece model; use the tokenizer.json of the same model")
    })?;
    let mut tokens = Vec::new();
    for (number, line) in text.lines().enumerate().filter(|(_, line)| !line.is_empty()) {
        tokens
            .push(parse_line(line, tokens.len()).with_context(|| format!("line {}", number + 1))?);
    }
    ensure!(
        !tokens.is_empty(),
        "the file is empty; it should hold a token and its rank on each line"
    );
    let known: std::collections::HashSet<&[u8]> = tokens.iter().map(|token| &**token).collect();
    ensure!(known.len() == tokens.len(), "a token occurs in the file twice");
    for byte in 0..=255 {
        ensure!(
            known.contains(&[byte][..]),
            "byte {byte} has no rank, so not every text could be encoded"
        );
    }
    Ok(tokens)
}

fn parse_line(line: &str, expected: usize) -> Result<Vec<u8>> {
    let Some((token, rank)) = line.split_once(' ') else {
        bail!("should be a token in base64, a space and its rank");
    };
    let rank: usize = rank.trim_end().parse().context("the rank is not a number")?;
    ensure!(rank == expected, "rank {rank} is where {expected} should be");
    let token = STANDARD.decode(token).context("the token is not base64")?;
    ensure!(!token.is_empty(), "the token is empty");
    ensure!(
        token.len() <= LONGEST_TOKEN,
        "the token has {} bytes; at most {LONGEST_TOKEN} are supported",
        token.len()
    );
    Ok(token)
}

/// Every pair of tokens that joins to a token, in the order of the ranks of the joined tokens;
/// pairs for one token in the order of their own ranks, as `transformers` writes them.
fn merges(tokens: &[Vec<u8>]) -> Vec<[usize; 2]> {
    let ranks: HashMap<&[u8], usize> = tokens.iter().map(|token| &**token).zip(0..).collect();
    let mut merges = Vec::new();
    for token in tokens {
        let first = merges.len();
        merges.extend(
            (1..token.len())
                .filter_map(|at| Some([*ranks.get(&token[..at])?, *ranks.get(&token[at..])?])),
        );
        merges[first..].sort_unstable();
    }
    merges
}

fn special_tokens() -> impl Iterator<Item = String> {
    let reserved = (2..).map(|number| format!("<|reserved_special_token_{number}|>"));
    SPECIAL.into_iter().map(str::to_owned).chain(reserved).take(256)
}

fn added_token(id: usize, content: &str) -> Value {
    json!({"id": id, "content": content, "single_word": false, "lstrip": false, "rstrip": false, "normalized": false,
        "special": true})
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn there_are_256_special_tokens() {
        let tokens: Vec<String> = special_tokens().collect();
        assert_eq!((tokens.len(), tokens[255].as_str()), (256, "<|reserved_special_token_246|>"));
    }

    fn error(file: &[u8]) -> String {
        format!("{:#}", tokenizer_json(file).unwrap_err())
    }

    #[test]
    fn broken_files_are_explained() {
        assert!(error(b"\x0a\xff\xfe").contains("SentencePiece"));
        assert!(error(b"").contains("empty"));
        assert!(error(b"IQ== 0\nIg==\n").contains("line 2: should be a token in base64"));
        assert!(error(b"IQ== 0\nIg== 2\n").contains("line 2: rank 2 is where 1 should be"));
        assert!(error(b"IQ== 0\nI 1\n").contains("line 2: the token is not base64"));
        assert!(error(b"IQ== 0\n").contains("byte 0 has no rank"));
    }

    proptest! {
        #[test]
        fn any_bytes_are_parsed_or_refused(file in proptest::collection::vec(any::<u8>(), 0..400)) {
            let _ = tokenizer_json(&file);
        }

        #[test]
        fn any_lines_are_parsed_or_refused(file in "([A-Za-z0-9+/]{1,8}={0,2} [0-9]{1,3}\n){0,20}") {
            let _ = tokenizer_json(file.as_bytes());
        }
    }
}
