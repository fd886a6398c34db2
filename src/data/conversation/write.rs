//! A corpus of conversations becomes a token file, on all cores.

use std::path::Path;
use std::time::Instant;

use anyhow::{Context, Result};
use rayon::prelude::*;
use serde_json::{Map, Value};

use super::{ConversationEncoder, EncodedConversation};
use crate::data::corpus::{Corpus, Row};
use crate::data::token_file::TokenWriter;
use crate::data::tokenize::{Report, progress_bar};
use crate::data::tokenizer::Tokenizer;

/// Rows that are encoded between two writes.
const ROWS_PER_WRITE: usize = 4096;

/// Encodes the conversations of `corpus` into the token file `path`. `fingerprint` is that of the
/// corpus and the encoder.
///
/// # Errors
/// A row that is not a conversation, and a corpus of which nothing is learned, are user errors.
pub(in crate::data) fn write_conversations(
    corpus: &Corpus,
    tokenizer: &Tokenizer,
    encoder: &ConversationEncoder,
    fingerprint: String,
    path: &Path,
) -> Result<Report> {
    let begin = Instant::now();
    let (vocab_size, sha256) = (tokenizer.vocab_size(), tokenizer.sha256());
    let writer = TokenWriter::create(path, vocab_size, sha256, fingerprint)?;
    let mut writer = writer.of_conversations();
    let progress = progress_bar(corpus.bytes());
    let mut rows = corpus.rows(false)?;
    let mut first = 0;
    loop {
        let next = next_rows(&mut rows)?;
        if next.is_empty() {
            break;
        }
        let count = next.len();
        for conversation in encode_all(encoder, next, first, corpus)? {
            writer.start_document()?;
            writer.push(&conversation.tokens, conversation.text_bytes)?;
            progress.inc(conversation.text_bytes as u64);
        }
        first += count;
    }
    progress.finish_and_clear();
    let (tokens, trained) = writer.counts();
    if trained == 0 {
        return Err(encoder.nothing_learned(tokens));
    }
    Ok(Report {
        path: path.to_owned(),
        header: writer.finish()?,
        seconds: begin.elapsed().as_secs_f64(),
        null_rows: rows.null_rows(),
        left_out: corpus.left_out(),
    })
}

fn next_rows(rows: &mut impl Iterator<Item = Result<Row>>) -> Result<Vec<Map<String, Value>>> {
    let columns = rows.filter_map(|row| match row {
        Ok(Row::Columns(columns)) => Some(Ok(columns)),
        Ok(Row::Text(_)) => None,
        Err(error) => Some(Err(error)),
    });
    columns.take(ROWS_PER_WRITE).collect()
}

/// The conversations of rows, the first of which is row `first` of the corpus.
fn encode_all(
    encoder: &ConversationEncoder,
    rows: Vec<Map<String, Value>>,
    first: usize,
    corpus: &Corpus,
) -> Result<Vec<EncodedConversation>> {
    let encode = |(i, row): (usize, Map<String, Value>)| {
        let context = || format!("data: conversation {} of {}", first + i + 1, corpus.name());
        encoder.encode(row).with_context(context)
    };
    let encoded: Result<Vec<_>> = rows.into_par_iter().enumerate().map(encode).collect();
    Ok(encoded?.into_iter().flatten().collect())
}
