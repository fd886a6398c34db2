//! A token file: its header, its documents and their lengths, and a row as training reads it.

use std::fmt::Write;
use std::path::Path;

use anyhow::Result;
use serde::Serialize;

use super::RowRequest;
use crate::batch_sizes::BatchSizes;
use crate::data::Batch;
use crate::data::token_file::Header;
use crate::data::{BatchLayout, Packing, Tokenizer, Tokens, TrainBatches, token_cache};
use crate::targets::{BatchField, IGNORE_INDEX};

/// Tokens whose document starts are read at a time.
const CHUNK: u64 = 1 << 26;

/// What a token file holds.
#[derive(Debug, Serialize)]
pub struct TokenSummary {
    pub path: String,
    #[serde(flatten)]
    pub header: Header,
    /// Tokens of the shortest document, those that 10, 50 and 90 % of them do not exceed, and of
    /// the longest.
    pub document_lengths: [u64; 5],
    pub row: Vec<Stretch>,
}

/// Neighbouring tokens of a row that belong to one document and are all scored, or all not.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub struct Stretch {
    /// 1 for the first document of the row.
    pub segment: i32,
    /// Whether the loss counts how well these tokens are predicted.
    pub scored: bool,
    pub tokens: Vec<u32>,
    /// None where there is no tokenizer.
    pub text: Option<String>,
}

impl TokenSummary {
    pub fn of(path: &Path, request: &RowRequest) -> Result<TokenSummary> {
        let tokens = Tokens::of(token_cache::open(path)?);
        let tokenizer = tokenizer(path, request)?;
        Ok(TokenSummary {
            path: path.display().to_string(),
            header: tokens.header().clone(),
            document_lengths: document_lengths(&tokens)?,
            row: row(tokens, request, tokenizer.as_ref())?,
        })
    }

    /// The file and the row as lines for a person.
    pub fn text(&self) -> String {
        let h = &self.header;
        let (bytes, per_token) = (h.text_bytes, h.text_bytes as f64 / h.tokens.max(1) as f64);
        let [shortest, tenth, median, ninth, longest] = self.document_lengths;
        let mut text = format!(
            "{}: {} tokens of {} bytes, vocabulary {}\n\
             text: {bytes} bytes, {per_token:.3} bytes a token\n\
             documents: {}, of {shortest} to {longest} tokens; 10 % up to {tenth}, half up to \
             {median}, 90 % up to {ninth}\n",
            self.path, h.tokens, h.token_size, h.vocab_size, h.documents
        );
        let total: usize = self.row.iter().map(|s| s.tokens.len()).sum();
        let scored = self.row.iter().filter(|s| s.scored).map(|s| s.tokens.len()).sum::<usize>();
        let _ = writeln!(text, "a row of {total} tokens, {scored} of them scored:");
        for stretch in &self.row {
            let mark = if stretch.scored { "scored" } else { "not scored" };
            let (segment, count) = (stretch.segment, stretch.tokens.len());
            let shown = match &stretch.text {
                Some(text) => format!("{text:?}"),
                None => format!("{:?}", stretch.tokens),
            };
            let _ = writeln!(text, "  document {segment}, {count:>5} {mark:<10}  {shown}");
        }
        text
    }
}

/// The tokenizer that was asked for, else the one beside the file, if there is one.
fn tokenizer(path: &Path, request: &RowRequest) -> Result<Option<Tokenizer>> {
    if let Some(path) = &request.tokenizer {
        return Tokenizer::load(path).map(Some);
    }
    let folder = path.parent().unwrap_or(Path::new("."));
    let is_there = folder.join("tokenizer.json").is_file();
    is_there.then(|| Tokenizer::load(folder)).transpose()
}

fn document_lengths(tokens: &Tokens) -> Result<[u64; 5]> {
    let (mut lengths, mut last) = (Vec::new(), None);
    for start in (0..tokens.len()).step_by(CHUNK as usize) {
        for at in tokens.document_starts(start..(start + CHUNK).min(tokens.len()))? {
            lengths.extend(last.map(|last| at - last));
            last = Some(at);
        }
    }
    lengths.extend(last.map(|last| tokens.len() - last));
    lengths.sort_unstable();
    let quantile = |share: f64| {
        let rank = (lengths.len() as f64 * share).ceil() as usize;
        lengths.get(rank.saturating_sub(1)).copied().unwrap_or(0)
    };
    Ok([0.0, 0.1, 0.5, 0.9, 1.0].map(quantile))
}

/// The row with document masking; shorter where the file does not have the same number of tokens.
fn row(
    tokens: Tokens,
    request: &RowRequest,
    tokenizer: Option<&Tokenizer>,
) -> Result<Vec<Stretch>> {
    let length = request.sequence_length.min(tokens.len().saturating_sub(1) as usize);
    if length == 0 {
        return Ok(Vec::new());
    }
    let layout = BatchLayout {
        sequence_length: length,
        batch_sizes: BatchSizes::constant(1),
        seed: 0,
        document_masking: true,
        packing: Packing::Concat,
    };
    let batch = TrainBatches::of(tokens, layout)?.batch(request.row, 0..1)?;
    let mut stretches = stretches(&batch);
    for stretch in &mut stretches {
        stretch.text = tokenizer.map(|t| t.decode(&stretch.tokens, false)).transpose()?;
    }
    Ok(stretches)
}

/// The only row of a batch. Position i predicts token i + 1, so that the first token is not scored.
fn stretches(batch: &Batch) -> Vec<Stretch> {
    let segments = batch.field(BatchField::SegmentIds);
    let mut stretches: Vec<Stretch> = Vec::new();
    for (i, (token, segment)) in batch.tokens.iter().zip(segments).enumerate() {
        let (token, segment) = (*token as u32, *segment);
        let scored = i > 0 && batch.targets[i - 1] != IGNORE_INDEX;
        match stretches.last_mut() {
            Some(last) if (last.segment, last.scored) == (segment, scored) => {
                last.tokens.push(token);
            }
            _ => stretches.push(Stretch { segment, scored, tokens: vec![token], text: None }),
        }
    }
    stretches
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::token_file::tests::write;

    fn file(folder: &Path, documents: &[Vec<u32>]) -> std::path::PathBuf {
        let path = folder.join("a.tokens");
        write(&path, 500, documents);
        path
    }

    #[test]
    fn documents_are_counted_and_their_first_tokens_are_not_scored() {
        let folder = tempfile::tempdir().unwrap();
        let documents: Vec<Vec<u32>> = (0..10).map(|i| vec![i + 10; 4 + i as usize]).collect();
        let path = file(folder.path(), &documents);
        let request = RowRequest { sequence_length: 1000, row: 0, tokenizer: None };
        let summary = TokenSummary::of(&path, &request).unwrap();
        assert_eq!(summary.document_lengths, [4, 4, 8, 12, 13]);
        assert_eq!((summary.header.documents, summary.header.tokens), (10, 85));
        let total: usize = summary.row.iter().map(|s| s.tokens.len()).sum();
        assert_eq!(total, 84, "all tokens but the last target");
        for pair in summary.row.windows(2) {
            match pair[1].scored {
                true => assert_eq!(pair[0].segment, pair[1].segment),
                false => {
                    assert_eq!((pair[0].segment + 1, pair[1].tokens.len()), (pair[1].segment, 1))
                }
            }
        }
        assert!(!summary.row[0].scored);
        assert!(summary.text().contains("documents: 10, of 4 to 13 tokens"), "{}", summary.text());
    }

    #[test]
    fn a_file_of_one_token_has_no_row() {
        let folder = tempfile::tempdir().unwrap();
        let path = file(folder.path(), &[vec![1]]);
        let request = RowRequest { sequence_length: 8, row: 0, tokenizer: None };
        let summary = TokenSummary::of(&path, &request).unwrap();
        assert_eq!((summary.row.len(), summary.document_lengths), (0, [1; 5]));
    }
}
