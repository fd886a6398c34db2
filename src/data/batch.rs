//! A batch in host memory: rows of tokens with their targets, and which document each is of.

use std::ops::Range;

use anyhow::Result;

use super::token_file;
use crate::targets::{BatchField, IGNORE_INDEX};

/// Rows that are read from a bucket at a time.
const READERS: usize = 16;

/// Rows of sequences, row-major.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Batch {
    pub rows: usize,
    pub sequence_length: usize,
    /// [rows, sequence_length].
    pub tokens: Vec<i32>,
    /// [rows, sequence_length]: the token that follows, or [`IGNORE_INDEX`].
    pub targets: Vec<i32>,
    /// With document masking only.
    pub documents: Option<Documents>,
    /// [rows, sequence_length]: see [`BatchField::References`]; empty where there is no reference
    /// model.
    pub references: Vec<i32>,
    /// Targets that are scored.
    pub scored_tokens: u64,
    /// UTF-8 bytes of text of the scored targets; counted in validation only.
    pub scored_bytes: u64,
}

/// Which document of its row a position belongs to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Documents {
    /// [rows, sequence_length]: 1 for a row's first document, and so on; 0 for padding.
    pub segment_ids: Vec<i32>,
    /// [rows, sequence_length]: counted from the start of the document in the row.
    pub positions: Vec<i32>,
}

impl Batch {
    /// [rows, sequence_length] of a field.
    ///
    /// # Panics
    /// If the field is one of [`Documents`], or the references, which the batch was made without.
    pub fn field(&self, field: BatchField) -> &[i32] {
        let documents = || self.documents.as_ref().expect("the batch has document masking");
        match field {
            BatchField::Tokens => &self.tokens,
            BatchField::Targets => &self.targets,
            BatchField::SegmentIds => &documents().segment_ids,
            BatchField::Positions => &documents().positions,
            BatchField::References => {
                assert!(!self.references.is_empty(), "the batch has references");
                &self.references
            }
        }
    }

    pub(super) fn new(sequence_length: usize, document_masking: bool) -> Batch {
        let documents = document_masking.then(Documents::default);
        Batch { sequence_length, documents, ..Batch::default() }
    }

    /// Whether rows have segments and positions.
    pub(super) fn marks_documents(&self) -> bool {
        self.documents.is_some()
    }

    /// Appends a row: `sequence` holds up to `sequence_length` inputs and, shifted by one, their
    /// targets, as [`Tokens::read_stored`] gives them; `starts` are the
    /// positions in it where a document begins, ascending. A shorter sequence is padded. With
    /// document masking the first token of a document is not scored, since no position may see what
    /// precedes it.
    pub(super) fn push_row(&mut self, sequence: &[i32], starts: &[usize]) {
        let inputs = sequence.len().min(self.sequence_length);
        let end = (self.rows + 1) * self.sequence_length;
        self.tokens.extend(sequence[..inputs].iter().map(|stored| token_file::id(*stored)));
        self.tokens.resize(end, 0);
        let first = self.targets.len();
        let target = |stored: &i32| if *stored < 0 { IGNORE_INDEX } else { *stored };
        self.targets.extend(sequence.iter().skip(1).map(target));
        self.targets.resize(end, IGNORE_INDEX);
        if let Some(documents) = &mut self.documents {
            for start in starts.iter().filter(|start| **start > 0) {
                self.targets[first + start - 1] = IGNORE_INDEX;
            }
            documents.push_row(inputs, starts);
            documents.segment_ids.resize(end, 0);
            documents.positions.resize(end, 0);
        }
        self.scored_tokens +=
            self.targets[first..].iter().filter(|target| **target != IGNORE_INDEX).count() as u64;
        self.rows += 1;
    }

    /// Puts the references of the documents at `starts` of the last row at their first positions.
    pub(super) fn push_references(&mut self, starts: &[usize], references: &[f32]) {
        let first = (self.rows - 1) * self.sequence_length;
        self.references.resize(first + self.sequence_length, 0);
        for (start, reference) in starts.iter().zip(references) {
            self.references[first + start] = reference.to_bits().cast_signed();
        }
    }

    /// Appends `rows`, each as `push` does. Where it waits for a bucket, several are read at a
    /// time.
    pub(super) fn push_rows(
        &mut self,
        rows: Range<usize>,
        waits: bool,
        push: &(dyn Fn(usize, &mut Batch) -> Result<()> + Sync),
    ) -> Result<()> {
        if !waits {
            return rows.into_iter().try_for_each(|row| push(row, self));
        }
        let rows_each = rows.len().div_ceil(READERS).max(1);
        let (length, marks_documents) = (self.sequence_length, self.marks_documents());
        let read = |rows: Range<usize>| {
            let mut batch = Batch::new(length, marks_documents);
            rows.into_iter().try_for_each(|row| push(row, &mut batch)).map(|()| batch)
        };
        std::thread::scope(|scope| {
            let starts = rows.clone().step_by(rows_each);
            let parts = starts.map(|start| start..(start + rows_each).min(rows.end));
            let readers: Vec<_> = parts.map(|part| scope.spawn(|| read(part))).collect();
            for reader in readers {
                self.append(reader.join().expect("a reader does not panic")?);
            }
            Ok(())
        })
    }

    fn append(&mut self, other: Batch) {
        self.rows += other.rows;
        self.tokens.extend(other.tokens);
        self.targets.extend(other.targets);
        self.references.extend(other.references);
        self.scored_tokens += other.scored_tokens;
        if let (Some(documents), Some(other)) = (&mut self.documents, other.documents) {
            documents.segment_ids.extend(other.segment_ids);
            documents.positions.extend(other.positions);
        }
    }
}

impl Documents {
    fn push_row(&mut self, inputs: usize, starts: &[usize]) {
        let inner = starts.iter().copied().filter(|start| (1..inputs).contains(start));
        let edges: Vec<usize> = std::iter::once(0).chain(inner).chain([inputs]).collect();
        for (segment, edge) in (1..).zip(edges.windows(2)) {
            let length = edge[1] - edge[0];
            self.segment_ids.extend(std::iter::repeat_n(segment, length));
            self.positions.extend(0..length as i32);
        }
    }
}
