//! Rows of whole documents, packed by a plan that follows from their lengths alone.

use std::ops::Range;
use std::sync::Arc;

use anyhow::Result;

use super::pack::PackedRows;
use super::permuted_row;
use crate::data::Batch;
use crate::data::token_file::Tokens;
use crate::data::user_error;

/// The documents of a source in rows, which each epoch reads in an order of its own.
#[derive(Clone, Debug)]
pub(in crate::data) struct BestFit {
    tokens: Tokens,
    plan: Arc<Plan>,
    seed: u64,
}

/// Which documents each row holds.
#[derive(Debug, Default)]
struct Plan {
    sequence_length: u64,
    /// In the order of the file.
    pieces: Vec<Piece>,
    rows: PackedRows,
    truncated: u64,
    filled: u64,
}

/// A document, or a part of one that is longer than a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Piece {
    start: u64,
    length: u32,
    /// Whether the token that follows belongs to the same document.
    continues: bool,
}

impl BestFit {
    pub(super) fn new(
        name: &str,
        tokens: Tokens,
        sequence_length: usize,
        seed: u64,
    ) -> Result<BestFit> {
        let plan = Plan::new(&tokens, sequence_length as u64)?;
        if plan.pieces.is_empty() {
            return Err(user_error(format!(
                "data: no document of {name} has two tokens or more, of which one can be scored; use more text"
            )));
        }
        Ok(BestFit { tokens, plan: Arc::new(plan), seed })
    }

    pub(super) fn per_epoch(&self) -> u64 {
        self.plan.rows.len()
    }

    pub(super) fn truncated(&self) -> u64 {
        self.plan.truncated
    }

    pub(super) fn mean_filled(&self) -> f64 {
        self.plan.filled as f64 / self.per_epoch() as f64
    }

    pub(super) fn filled(&self, index: u64) -> u64 {
        self.row(index).map(|piece| u64::from(piece.length)).sum()
    }

    pub(super) fn push(&self, index: u64, batch: &mut Batch) -> Result<()> {
        let alone = self.row(index).count() == 1;
        let (mut sequence, mut starts) = (Vec::new(), Vec::new());
        for piece in self.row(index) {
            let start = sequence.len();
            // What follows the last input of a full row is its target.
            let target = usize::from(piece.continues && alone);
            starts.push(start);
            sequence.resize(start + piece.length as usize + target, 0);
            self.tokens.read_stored(piece.start, &mut sequence[start..])?;
        }
        batch.push_row(&sequence, &starts);
        Ok(())
    }

    fn row(&self, index: u64) -> impl Iterator<Item = &Piece> {
        let row = permuted_row(self.seed, index, self.per_epoch());
        self.plan.rows.row(row).iter().map(|piece| &self.plan.pieces[*piece as usize])
    }
}

impl Plan {
    fn new(tokens: &Tokens, sequence_length: u64) -> Result<Plan> {
        let mut plan = Plan { sequence_length, ..Plan::default() };
        // A range of a file may begin within a document.
        let mut edges = tokens.document_starts(0..tokens.len())?;
        if edges.first() != Some(&0) {
            edges.insert(0, 0);
        }
        edges.push(tokens.len());
        for edge in edges.windows(2) {
            plan.cut(edge[0]..edge[1], tokens.are_conversations());
        }
        let lengths: Vec<u32> = plan.pieces.iter().map(|piece| piece.length).collect();
        plan.rows = PackedRows::new(&lengths, sequence_length as usize);
        Ok(plan)
    }

    /// The pieces of a document: a long text in several, a long conversation without its end. One
    /// token alone scores nothing.
    fn cut(&mut self, document: Range<u64>, truncate: bool) {
        let mut start = document.start;
        while document.end - start >= 2 {
            let length = (document.end - start).min(self.sequence_length);
            let more = start + length < document.end;
            let continues = more && !truncate;
            self.pieces.push(Piece { start, length: length as u32, continues });
            self.filled += length;
            self.truncated += u64::from(more && truncate);
            start = if continues { start + length } else { document.end };
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::token_file::UNTRAINED;
    use crate::data::token_file::tests::{write, write_conversations};
    use crate::targets::IGNORE_INDEX;

    /// Documents of these lengths, whose tokens count on.
    fn documents(lengths: &[u32]) -> Vec<Vec<u32>> {
        let mut next = 0..;
        lengths.iter().map(|n| next.by_ref().take(*n as usize).collect()).collect()
    }

    fn rows(source: &BestFit, length: usize) -> Batch {
        let mut batch = Batch::new(length, true);
        (0..source.per_epoch()).for_each(|row| source.push(row, &mut batch).unwrap());
        batch
    }

    #[test]
    fn whole_documents_fill_rows() {
        let folder = tempfile::tempdir().unwrap();
        let documents = documents(&[3, 7, 8, 2, 5, 1, 6]);
        let tokens = write(&folder.path().join("a.tokens"), 100, &documents);
        let source = BestFit::new("a", tokens, 8, 3).unwrap();
        // 8, 7, 6 + 2, 5 + 3; a single token is not learned.
        assert_eq!((source.per_epoch(), source.mean_filled()), (4, 31.0 / 4.0));
        let batch = rows(&source, 8);
        let segments = batch.documents.unwrap().segment_ids;
        let mut seen: Vec<Vec<u32>> = Vec::new();
        for row in 0..4 {
            for segment in 1..=2 {
                let at = (8 * row..8 * row + 8).filter(|at| segments[*at] == segment);
                let tokens: Vec<u32> = at.clone().map(|at| batch.tokens[at] as u32).collect();
                let targets: Vec<i32> = at.map(|at| batch.targets[at]).collect();
                let follows = tokens.iter().skip(1).map(|token| *token as i32);
                assert_eq!(
                    targets,
                    follows.chain(tokens.last().map(|_| IGNORE_INDEX)).collect::<Vec<_>>()
                );
                seen.push(tokens);
            }
        }
        seen.retain(|tokens| !tokens.is_empty());
        seen.sort();
        let mut expected = documents.clone();
        expected.retain(|document| document.len() > 1);
        expected.sort();
        assert_eq!(seen, expected);
        let orders: Vec<Vec<u64>> = (0..6)
            .map(|epoch| {
                (0..4).map(|row| source.row(4 * epoch + row).next().unwrap().start).collect()
            })
            .collect();
        assert!(orders.iter().any(|order| *order != orders[0]), "each epoch has its own order");
    }

    #[test]
    fn long_texts_are_cut_and_long_conversations_truncated() {
        let folder = tempfile::tempdir().unwrap();
        let documents = documents(&[21, 3]);
        let tokens = write(&folder.path().join("a.tokens"), 100, &documents);
        let source = BestFit::new("a", tokens, 8, 0).unwrap();
        let mut targets = rows(&source, 8).targets;
        targets.retain(|target| *target != IGNORE_INDEX);
        targets.sort_unstable();
        let all = (1..21).chain(22..24).collect::<Vec<i32>>();
        assert_eq!((targets, source.truncated()), (all, 0));

        let masked = |document: &Vec<u32>| {
            document.iter().map(|token| token | (UNTRAINED * (token % 2))).collect()
        };
        let documents: Vec<Vec<u32>> = documents.iter().map(masked).collect();
        let tokens = write_conversations(&folder.path().join("b.tokens"), 100, &documents);
        let source = BestFit::new("b", tokens, 8, 0).unwrap();
        assert_eq!((source.per_epoch(), source.truncated()), (2, 1));
        let batch = rows(&source, 8);
        let mut targets = batch.targets;
        targets.retain(|target| *target != IGNORE_INDEX);
        targets.sort_unstable();
        assert_eq!(targets, [2, 4, 6, 22]);
        assert_eq!(batch.scored_tokens, 4);
    }

    #[test]
    fn documents_of_any_lengths_leave_little_room() {
        let folder = tempfile::tempdir().unwrap();
        let lengths: Vec<u32> = (0..500).map(|i| 2 + i * i % 61).collect();
        let documents: Vec<Vec<u32>> = lengths.iter().map(|n| vec![1; *n as usize]).collect();
        let tokens = write(&folder.path().join("a.tokens"), 100, &documents);
        let source = BestFit::new("a", tokens.clone(), 64, 3).unwrap();
        let total: u64 = lengths.iter().map(|n| u64::from(*n)).sum();
        assert_eq!(source.plan.filled, total);
        assert!(source.mean_filled() > 0.98 * 64.0, "{} tokens a row", source.mean_filled());
        let again = BestFit::new("a", tokens, 64, 3).unwrap();
        assert!(again.plan.pieces == source.plan.pieces);
        let error = BestFit::new("x", write(&folder.path().join("c"), 9, &[vec![1]]), 4, 0);
        assert!(error.unwrap_err().to_string().contains("no document of x has two tokens"));
    }
}
