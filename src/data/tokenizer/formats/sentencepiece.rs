//! SentencePiece models of byte-pair encodings, such as `tokenizer.model` of Llama 2, Mistral and
//! TinyLlama, as a `tokenizer.json` with the ids that `transformers` gives.
//! Format: <https://github.com/google/sentencepiece/blob/master/src/sentencepiece_model.proto>.

use std::collections::HashMap;

use anyhow::{Result, bail, ensure};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use prost::Message;
use serde_json::{Map, Value, json};

use super::super::config::TokenizerConfig;
use crate::foreign_file::quote;

/// Bytes of the longest piece; SentencePiece itself makes none over 64.
const LONGEST_PIECE: usize = 512;

const BPE: i32 = 2;

#[derive(Clone, PartialEq, Message)]
struct Model {
    #[prost(message, repeated, tag = "1")]
    pieces: Vec<Piece>,
    #[prost(message, optional, tag = "2")]
    trainer: Option<Trainer>,
    #[prost(message, optional, tag = "3")]
    normalizer: Option<Normalizer>,
}

#[derive(Clone, PartialEq, Message)]
struct Piece {
    #[prost(string, optional, tag = "1")]
    piece: Option<String>,
    #[prost(float, optional, tag = "2")]
    score: Option<f32>,
    #[prost(int32, optional, tag = "3")]
    piece_type: Option<i32>,
}

#[derive(Clone, PartialEq, Message)]
struct Trainer {
    #[prost(int32, optional, tag = "3")]
    model_type: Option<i32>,
    #[prost(bool, optional, tag = "35")]
    byte_fallback: Option<bool>,
    #[prost(int32, optional, tag = "40")]
    unk_id: Option<i32>,
    #[prost(int32, optional, tag = "41")]
    bos_id: Option<i32>,
    #[prost(int32, optional, tag = "42")]
    eos_id: Option<i32>,
}

#[derive(Clone, PartialEq, Message)]
struct Normalizer {
    #[prost(bytes = "vec", optional, tag = "2")]
    precompiled_charsmap: Option<Vec<u8>>,
    #[prost(bool, optional, tag = "3")]
    add_dummy_prefix: Option<bool>,
    #[prost(bool, optional, tag = "4")]
    remove_extra_whitespaces: Option<bool>,
    #[prost(bool, optional, tag = "5")]
    escape_whitespaces: Option<bool>,
}

/// The kinds of pieces that matter here.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Normal,
    Control,
    UserDefined,
    Other,
}

impl Piece {
    fn text(&self) -> &str {
        self.piece.as_deref().unwrap_or_default()
    }

    fn kind(&self) -> Kind {
        match self.piece_type.unwrap_or(1) {
            1 => Kind::Normal,
            3 => Kind::Control,
            4 => Kind::UserDefined,
            _ => Kind::Other,
        }
    }
}

impl Model {
    fn check(&self) -> Result<()> {
        let kind = self.trainer.as_ref().and_then(|trainer| trainer.model_type).unwrap_or(1);
        if kind != BPE {
            bail!(
                "a SentencePiece model of another kind than BPE; use the tokenizer.json of the same model"
            );
        }
        let too_long = self.pieces.iter().find(|piece| piece.text().len() > LONGEST_PIECE);
        if let Some(piece) = too_long {
            bail!(
                "the SentencePiece model has a piece of {} bytes; at most {LONGEST_PIECE} are supported",
                piece.text().len()
            );
        }
        Ok(())
    }

    /// The piece with an id of the trainer's, which is -1 for a token that there is not.
    fn named(&self, id: impl Fn(&Trainer) -> Option<i32>, default: i32) -> Option<&str> {
        let id = self.trainer.as_ref().and_then(id).unwrap_or(default);
        Some(self.pieces.get(usize::try_from(id).ok()?)?.text())
    }

    fn unk(&self) -> Option<&str> {
        self.named(|trainer| trainer.unk_id, 0)
    }

    fn of_kind(&self, kind: Kind) -> impl Iterator<Item = (usize, &Piece)> {
        self.pieces.iter().enumerate().filter(move |(_, piece)| piece.kind() == kind)
    }
}

/// Whether a file is a SentencePiece model.
pub(in crate::data::tokenizer) fn is_model(bytes: &[u8]) -> bool {
    bytes.first() == Some(&0x0a) && Model::decode(bytes).is_ok_and(|model| !model.pieces.is_empty())
}

/// The `tokenizer.json` of a model, and the special tokens that it names where the files beside it
/// do not.
///
/// `transformers` makes two tokenizers of such a file: the class `LlamaTokenizer` one with its own
/// settings, all other classes one with the model's.
pub(in crate::data::tokenizer) fn tokenizer_json(
    bytes: &[u8],
    mut config: TokenizerConfig,
) -> Result<(Vec<u8>, TokenizerConfig)> {
    let model = Model::decode(bytes)?;
    model.check()?;
    config.set_default("unk_token", model.unk());
    config.set_default("bos_token", model.named(|trainer| trainer.bos_id, 1));
    config.set_default("eos_token", model.named(|trainer| trainer.eos_id, 2));
    let legacy = config.flag("legacy")?;
    let json = match config.class() {
        "LlamaTokenizer" => llama(&model, legacy.unwrap_or(false))?,
        _ => general(&model, legacy.unwrap_or(true))?,
    };
    Ok((serde_json::to_vec(&json)?, config))
}

/// As the class `LlamaTokenizer` encodes.
fn llama(model: &Model, legacy: bool) -> Result<Value> {
    let vocab = vocab(model)?;
    let scheme = if legacy { "always" } else { "first" };
    let mut added: Vec<Value> = added_tokens(model);
    added.extend(model.of_kind(Kind::UserDefined).map(|(id, piece)| added_token(id, piece, false)));
    Ok(tokenizer(
        added,
        Value::Null,
        metaspace(scheme),
        decoder(true, true),
        bpe(&vocab, merges_by_id(model, &vocab), None, true),
    ))
}

/// As SentencePiece encodes with the settings of the model.
fn general(model: &Model, legacy: bool) -> Result<Value> {
    let vocab = vocab(model)?;
    let normalizer = model.normalizer.clone().unwrap_or_default();
    let dummy_prefix = normalizer.add_dummy_prefix.unwrap_or(true);
    let user_defined: Vec<&str> =
        model.of_kind(Kind::UserDefined).map(|(_, piece)| piece.text()).collect();
    let mut pre_tokenizers = Vec::new();
    if dummy_prefix {
        pre_tokenizers.push(metaspace(if legacy { "always" } else { "first" }));
    }
    if !user_defined.is_empty() {
        pre_tokenizers.push(isolate(user_defined.clone()));
    }
    let trainer = model.trainer.clone().unwrap_or_default();
    let byte_fallback = trainer.byte_fallback.unwrap_or(false);
    let mut bpe = bpe(&vocab, merges_by_score(model), model.unk(), byte_fallback);
    bpe["ignore_merges"] = json!(!user_defined.is_empty());
    Ok(tokenizer(
        added_tokens(model),
        normalizers(&normalizer, legacy),
        json!({"type": "Sequence", "pretokenizers": pre_tokenizers}),
        decoder(byte_fallback, dummy_prefix),
        bpe,
    ))
}

fn tokenizer(
    added_tokens: Vec<Value>,
    normalizer: Value,
    pre_tokenizer: Value,
    decoder: Value,
    model: Value,
) -> Value {
    json!({"version": "1.0", "truncation": null, "padding": null, "added_tokens": added_tokens,
        "normalizer": normalizer, "pre_tokenizer": pre_tokenizer, "post_processor": null,
        "decoder": decoder, "model": model})
}

fn vocab(model: &Model) -> Result<HashMap<&str, usize>> {
    let mut vocab = HashMap::new();
    for (id, piece) in model.pieces.iter().enumerate() {
        let before = vocab.insert(piece.text(), id);
        ensure!(
            before.is_none(),
            "the SentencePiece model has the piece {} twice",
            quote(piece.text())
        );
    }
    Ok(vocab)
}

fn bpe(
    vocab: &HashMap<&str, usize>,
    merges: Vec<[&str; 2]>,
    unk: Option<&str>,
    byte_fallback: bool,
) -> Value {
    let mut entries: Vec<(&str, usize)> = vocab.iter().map(|(piece, id)| (*piece, *id)).collect();
    entries.sort_unstable_by_key(|(_, id)| *id);
    let entries = entries.into_iter().map(|(piece, id)| (piece.to_owned(), id.into()));
    json!({"type": "BPE", "dropout": null, "unk_token": unk, "continuing_subword_prefix": null,
        "end_of_word_suffix": null, "fuse_unk": true, "byte_fallback": byte_fallback,
        "ignore_merges": false, "vocab": Map::from_iter(entries), "merges": merges})
}

/// The two parts of a piece at each place between its characters.
fn halves(piece: &str) -> impl Iterator<Item = [&str; 2]> {
    piece.char_indices().skip(1).map(|(at, _)| [&piece[..at], &piece[at..]])
}

/// Merges of all pieces in the order of their ids, and for one piece by the lengths of the halves.
fn merges_by_id<'m>(model: &'m Model, vocab: &HashMap<&str, usize>) -> Vec<[&'m str; 2]> {
    let mut merges = Vec::new();
    for piece in &model.pieces {
        let first = merges.len();
        let halves = halves(piece.text());
        merges.extend(halves.filter(|pair| pair.iter().all(|half| vocab.contains_key(half))));
        merges[first..].sort_by_key(|pair: &[&str; 2]| pair.map(|half| half.chars().count()));
    }
    merges
}

/// Merges of the normal pieces, the highest score first.
fn merges_by_score(model: &Model) -> Vec<[&str; 2]> {
    let normal: HashMap<&str, (f32, usize)> = model
        .of_kind(Kind::Normal)
        .map(|(id, piece)| (piece.text(), (-piece.score.unwrap_or(0.0), id)))
        .collect();
    let mut merges = Vec::new();
    for (piece, (score, id)) in &normal {
        let halves = halves(piece).filter(|pair| pair.iter().all(|half| normal.contains_key(half)));
        merges.extend(halves.map(|pair| (*score, *id, pair)));
    }
    merges.sort_by(|a, b| a.0.total_cmp(&b.0).then((a.1, a.2).cmp(&(b.1, b.2))));
    merges.into_iter().map(|(_, _, pair)| pair).collect()
}

/// The control pieces and the unknown one, which are not text.
fn added_tokens(model: &Model) -> Vec<Value> {
    let unk = model.unk();
    let special = |piece: &Piece| piece.kind() == Kind::Control || Some(piece.text()) == unk;
    let special = model.pieces.iter().enumerate().filter(|(_, piece)| special(piece));
    special.map(|(id, piece)| added_token(id, piece, true)).collect()
}

fn added_token(id: usize, piece: &Piece, special: bool) -> Value {
    json!({"id": id, "content": piece.text(), "single_word": false, "lstrip": false,
        "rstrip": false, "normalized": false, "special": special})
}

fn replace(pattern: Value, content: &str) -> Value {
    json!({"type": "Replace", "pattern": pattern, "content": content})
}

fn metaspace(prepend_scheme: &str) -> Value {
    json!({"type": "Metaspace", "replacement": "\u{2581}", "prepend_scheme": prepend_scheme, "split": false})
}

/// Keeps each of the pieces apart from what is around it; the longest comes first.
fn isolate(mut pieces: Vec<&str>) -> Value {
    pieces.sort_by_key(|piece| std::cmp::Reverse(piece.chars().count()));
    let escape = |c: char| match c.is_ascii_punctuation() || c.is_whitespace() {
        true => vec!['\\', c],
        false => vec![c],
    };
    let escaped = pieces.iter().map(|piece| piece.chars().flat_map(escape).collect::<String>());
    let pattern = escaped.collect::<Vec<_>>().join("|");
    json!({"type": "Split", "pattern": {"Regex": pattern}, "behavior": "Isolated", "invert": false})
}

fn normalizers(spec: &Normalizer, legacy: bool) -> Value {
    let regex = |pattern: &str| json!({"Regex": pattern});
    let mut steps = Vec::new();
    if let Some(charsmap) = spec.precompiled_charsmap.as_ref().filter(|map| !map.is_empty()) {
        steps.push(
            json!({"type": "Precompiled", "precompiled_charsmap": STANDARD.encode(charsmap)}),
        );
    }
    if spec.remove_extra_whitespaces.unwrap_or(true) {
        steps.push(replace(regex(r"\A +| +\z"), ""));
        steps.push(replace(regex(" {2,}"), " "));
    }
    if spec.escape_whitespaces.unwrap_or(true) {
        steps.push(replace(json!({"String": " "}), "\u{2581}"));
    }
    // Metaspace leaves a text alone that begins with U+2581, SentencePiece does not.
    if spec.add_dummy_prefix.unwrap_or(true) && legacy {
        steps.push(replace(regex("\\A\u{2581}"), "\u{2581}\u{2581}"));
    }
    json!({"type": "Sequence", "normalizers": steps})
}

fn decoder(byte_fallback: bool, strip: bool) -> Value {
    let mut steps = vec![replace(json!({"String": "\u{2581}"}), " ")];
    if byte_fallback {
        steps.push(json!({"type": "ByteFallback"}));
    }
    steps.push(json!({"type": "Fuse"}));
    if strip {
        steps.push(json!({"type": "Strip", "content": " ", "start": 1, "stop": 0}));
    }
    json!({"type": "Sequence", "decoders": steps})
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn model() -> Vec<u8> {
        std::fs::read("tests/data/tokenizers/sentencepiece/tokenizer.model").unwrap()
    }

    #[test]
    fn other_models_are_refused() {
        assert!(is_model(&model()));
        let change = |change: fn(&mut Model)| {
            let mut model = Model::decode(&model()[..]).unwrap();
            change(&mut model);
            tokenizer_json(&model.encode_to_vec(), TokenizerConfig::default())
                .unwrap_err()
                .to_string()
        };
        assert!(change(|m| m.trainer = None).contains("another kind than BPE"));
        assert!(change(|m| m.pieces[5] = m.pieces[6].clone()).contains("twice"));
        assert!(change(|m| m.pieces[9].piece = Some("x".repeat(600))).contains("600 bytes"));
    }

    proptest! {
        #[test]
        fn any_bytes_are_parsed_or_refused(
            edits in proptest::collection::vec((any::<usize>(), any::<u8>()), 0..6),
            length in any::<usize>(),
        ) {
            let mut bytes = model();
            bytes.truncate(1 + length % bytes.len());
            for (at, byte) in edits {
                let at = at % bytes.len();
                bytes[at] = byte;
            }
            if is_model(&bytes) {
                let _ = tokenizer_json(&bytes, TokenizerConfig::default());
            }
        }
    }
}
