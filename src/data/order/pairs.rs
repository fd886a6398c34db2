//! Rows of pairs: a chosen and a rejected answer to a prompt, which are documents 2i and 2i + 1 of
//! their source and stand one after the other in one row, with what the reference model says of
//! each.

use std::ops::Range;
use std::sync::Arc;

use anyhow::Result;

use super::pack::PackedRows;
use super::permuted_row;
use crate::data::Batch;
use crate::data::token_file::Tokens;
use crate::data::user_error;

/// The pairs of a source in rows, which each epoch reads in an order of its own.
#[derive(Clone, Debug)]
pub struct Pairs {
    tokens: Tokens,
    plan: Arc<Plan>,
    seed: u64,
    /// Log-likelihood of each answer under the reference model, chosen ones first in each pair.
    references: Option<Arc<Vec<[f32; 2]>>>,
}

#[derive(Debug)]
struct Plan {
    pairs: Vec<[Range<u64>; 2]>,
    rows: PackedRows,
    filled: u64,
    truncated: u64,
    left_out: u64,
}

impl Pairs {
    /// # Errors
    /// A source without a pair that can be learned is a user error.
    pub(in crate::data) fn new(
        name: &str,
        tokens: Tokens,
        sequence_length: usize,
        seed: u64,
    ) -> Result<Pairs> {
        let plan = Plan::new(&tokens, sequence_length as u64)?;
        if plan.pairs.is_empty() {
            return Err(user_error(format!(
                "data: no pair of {name} has two answers of which a part is within {sequence_length} tokens; raise train.sequence_length"
            )));
        }
        Ok(Pairs { tokens, plan: Arc::new(plan), seed, references: None })
    }

    /// Rows of an epoch.
    pub fn len(&self) -> u64 {
        self.plan.rows.len()
    }

    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The numbers of the pairs of a row.
    pub fn pairs_of(&self, row: u64) -> &[u32] {
        self.plan.rows.row(row)
    }

    /// How many pairs there are.
    pub fn count(&self) -> usize {
        self.plan.pairs.len()
    }

    /// The same pairs with the log-likelihoods of the chosen and the rejected answer of each under
    /// the reference model.
    #[must_use]
    pub fn with_references(self, references: Vec<[f32; 2]>) -> Pairs {
        assert_eq!(references.len(), self.count(), "references of the pairs");
        Pairs { references: Some(Arc::new(references)), ..self }
    }

    /// Whether they are read from a bucket.
    pub(in crate::data) fn are_remote(&self) -> bool {
        self.tokens.are_remote()
    }

    /// The row that is read as row `index` of training.
    pub(in crate::data) fn row_of(&self, index: u64) -> u64 {
        permuted_row(self.seed, index, self.len())
    }

    pub(super) fn filled(&self, row: u64) -> u64 {
        self.pairs_of(row).iter().map(|pair| length(&self.plan.pairs[*pair as usize])).sum()
    }

    pub(super) fn mean_filled(&self) -> f64 {
        self.plan.filled as f64 / self.len() as f64
    }

    pub(in crate::data) fn truncated(&self) -> u64 {
        self.plan.truncated
    }

    pub(in crate::data) fn left_out(&self) -> u64 {
        self.plan.left_out
    }

    /// Appends a row of the plan.
    pub(in crate::data) fn push(&self, row: u64, batch: &mut Batch) -> Result<()> {
        let (mut sequence, mut starts, mut references) = (Vec::new(), Vec::new(), Vec::new());
        for &pair in self.pairs_of(row) {
            for document in &self.plan.pairs[pair as usize] {
                let start = sequence.len();
                starts.push(start);
                sequence.resize(start + (document.end - document.start) as usize, 0);
                self.tokens.read_stored(document.start, &mut sequence[start..])?;
            }
            references.extend(self.references.iter().flat_map(|all| all[pair as usize]));
        }
        batch.push_row(&sequence, &starts);
        if self.references.is_some() {
            batch.push_references(&starts, &references);
        }
        Ok(())
    }
}

fn length(pair: &[Range<u64>; 2]) -> u64 {
    pair.iter().map(|document| document.end - document.start).sum()
}

impl Plan {
    fn new(tokens: &Tokens, sequence_length: u64) -> Result<Plan> {
        let mut edges = tokens.document_starts(0..tokens.len())?;
        if !edges.len().is_multiple_of(2) || edges.first().is_some_and(|first| *first > 0) {
            let path = tokens.path().display();
            return Err(user_error(format!("data: {path} holds no pairs of documents")));
        }
        edges.push(tokens.len());
        let (mut pairs, mut truncated, mut left_out) = (Vec::new(), 0, 0);
        for edge in edges.windows(3).step_by(2) {
            let whole = [edge[0]..edge[1], edge[1]..edge[2]];
            let pair = cut(whole.clone(), sequence_length);
            truncated += u64::from(pair != whole);
            match learns(tokens, &pair)? {
                true => pairs.push(pair),
                false => left_out += 1,
            }
        }
        let lengths: Vec<u32> = pairs.iter().map(|pair| length(pair) as u32).collect();
        let filled = lengths.iter().map(|length| u64::from(*length)).sum();
        let rows = PackedRows::new(&lengths, sequence_length as usize);
        Ok(Plan { pairs, rows, filled, truncated, left_out })
    }
}

/// A pair without what is beyond a row: the longer answer loses its end, or both what is beyond
/// half a row.
fn cut(pair: [Range<u64>; 2], sequence_length: u64) -> [Range<u64>; 2] {
    let [chosen, rejected] = pair.clone().map(|document| document.end - document.start);
    let beside = |other: u64| (sequence_length / 2).max(sequence_length.saturating_sub(other));
    let [first, second] = pair;
    [
        first.start..first.start + chosen.min(beside(rejected)),
        second.start..second.start + rejected.min(beside(chosen)),
    ]
}

/// Whether a token of each of the documents is learned, which the first of one never is.
fn learns(tokens: &Tokens, pair: &[Range<u64>; 2]) -> Result<bool> {
    for document in pair {
        let mut stored = vec![0; (document.end - document.start) as usize];
        tokens.read_stored(document.start, &mut stored)?;
        if !stored.iter().skip(1).any(|token| *token >= 0) {
            return Ok(false);
        }
    }
    Ok(true)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::token_file::UNTRAINED;
    use crate::data::token_file::tests::write_conversations;
    use crate::data::validation::pairs_batch;

    /// A prompt of tokens 1 and an answer of tokens 2.
    fn document(prompt: usize, answer: usize) -> Vec<u32> {
        [vec![1 | UNTRAINED; prompt], vec![2; answer]].concat()
    }

    #[test]
    fn both_answers_stand_in_one_row_with_their_references() {
        let folder = tempfile::tempdir().unwrap();
        let lengths = [(2, 1), (2, 3), (3, 9), (3, 2), (7, 3), (7, 4), (1, 1), (1, 1)];
        let documents: Vec<_> = lengths.iter().map(|(p, a)| document(*p, *a)).collect();
        let tokens = write_conversations(&folder.path().join("a.tokens"), 100, &documents);
        let pairs = Pairs::new("a", tokens, 12, 1).unwrap();
        // 8 + 4, and 12 + 5 cut to 7 + 5; 10 + 11 cut to 6 + 6 have no answer.
        assert_eq!((pairs.len(), pairs.count()), (2, 3));
        assert_eq!((pairs.truncated(), pairs.left_out()), (2, 1));
        assert_eq!((pairs.filled(0), pairs.mean_filled()), (12, 12.0));
        let references = vec![[-1.0, -2.0], [-3.0, -4.0], [-5.0, -6.0]];
        let batch =
            pairs_batch(&pairs.with_references(references), 12, 0..3, &|row| row as u64).unwrap();
        let segments = batch.documents.unwrap().segment_ids;
        assert_eq!(segments[..12], [1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2]);
        assert_eq!(segments[12..24], [1, 1, 1, 2, 2, 2, 2, 2, 3, 3, 4, 4]);
        let found = batch.references.iter().map(|bits| f32::from_bits(bits.cast_unsigned()));
        let found: Vec<(usize, f32)> = found.enumerate().filter(|(_, x)| *x != 0.0).collect();
        let expected = [(0, -3.0), (7, -4.0), (12, -1.0), (15, -2.0), (20, -5.0), (22, -6.0)];
        assert_eq!(found, expected);
        assert_eq!(batch.targets[12..24], [-1, 2, -1, -1, 2, 2, 2, -1, 2, -1, 2, -1]);
        // Behind the last row is padding.
        assert!(segments[24..].iter().all(|id| *id == 0) && batch.references.len() == 36);
    }

    #[test]
    fn pairs_without_an_answer_are_refused() {
        let folder = tempfile::tempdir().unwrap();
        let open = |name: &str, documents: &[Vec<u32>]| {
            let tokens = write_conversations(&folder.path().join(name), 100, documents);
            Pairs::new("a", tokens, 12, 1).unwrap_err().to_string()
        };
        let long = [document(12, 1), document(12, 2)];
        assert!(open("a.tokens", &long).contains("raise train.sequence_length"));
        assert!(open("b.tokens", &long[..1]).contains("holds no pairs"));
    }
}
