//! A text whose log-likelihood is asked for, as tokens.

use anyhow::Result;

use crate::data::{TextKind, Tokenizer};
use crate::error::UserError;

/// Tokens of which the last ones are scored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Request {
    tokens: Vec<u32>,
    scored: usize,
}

impl Request {
    /// `continuation` after `context`, split where lm-evaluation-harness splits the ids: spaces at
    /// the end of the context belong to the continuation, and the continuation is what the ids of
    /// both together have beyond as many as the context has.
    pub(super) fn new(tokenizer: &Tokenizer, context: &str, continuation: &str) -> Result<Request> {
        let trimmed = context.trim_end();
        let encode = |text: &str| tokenizer.encode(text, TextKind::Prompt);
        let tokens = encode(&format!("{context}{continuation}"))?;
        let before = match trimmed.is_empty() {
            false => encode(trimmed)?.len(),
            true => usize::from(tokenizer.bos().is_some_and(|bos| tokens.first() == Some(&bos))),
        };
        if before == 0 {
            // Something must precede the first token.
            let first = tokenizer.bos().or(tokenizer.eos()).ok_or_else(|| {
                UserError("task: an empty prompt needs a tokenizer with a BOS or EOS token".into())
            })?;
            let scored = tokens.len();
            return Ok(Request { tokens: [vec![first], tokens].concat(), scored });
        }
        let scored = tokens.len().saturating_sub(before);
        Ok(Request { tokens, scored })
    }

    /// Tokens that the model reads.
    pub(super) fn len(&self) -> usize {
        self.tokens.len() - 1
    }

    /// The last `length` inputs with the targets of those that are scored, else `ignored`.
    pub(super) fn row(&self, length: usize, ignored: i32) -> (Vec<i32>, Vec<i32>) {
        let (cut, last) = (self.len().saturating_sub(length), self.len());
        let ids: Vec<i32> = self.tokens.iter().map(|&id| id as i32).collect();
        let first_scored = self.tokens.len() - self.scored;
        let target = |i: usize| if i + 1 >= first_scored { ids[i + 1] } else { ignored };
        let mut inputs = ids[cut..last].to_vec();
        let mut targets: Vec<i32> = (cut..last).map(target).collect();
        inputs.resize(length, 0);
        targets.resize(length, ignored);
        (inputs, targets)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_is_cut_at_its_beginning_and_filled_at_its_end() {
        let request = Request { tokens: vec![1, 2, 3, 4, 5], scored: 2 };
        assert_eq!(request.len(), 4);
        assert_eq!(request.row(6, -1), (vec![1, 2, 3, 4, 0, 0], vec![-1, -1, 4, 5, -1, -1]));
        assert_eq!(request.row(3, -1), (vec![2, 3, 4], vec![-1, 4, 5]));
        assert_eq!(request.row(1, -1), (vec![4], vec![5]));
    }
}
