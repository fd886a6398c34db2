//! A stored conversation as a person reads it, with what is learned between marks.

use anyhow::Result;

use crate::data::token_file::{Tokens, id};
use crate::data::tokenizer::Tokenizer;

/// The longest text that is shown, in tokens.
const SHOWN: u64 = 512;

/// The first conversation of a file, decoded; what is learned is between `⟦` and `⟧`.
pub fn show(tokens: &Tokens, tokenizer: &Tokenizer) -> Result<String> {
    let starts = tokens.document_starts(0..tokens.len())?;
    let end = starts.get(1).copied().unwrap_or(tokens.len());
    let mut stored = vec![0; end.min(SHOWN) as usize];
    tokens.read_stored(0, &mut stored)?;
    let mut text = String::new();
    for part in stored.chunk_by(|a, b| (*a < 0) == (*b < 0)) {
        let ids: Vec<u32> = part.iter().map(|stored| id(*stored) as u32).collect();
        let part = match part[0] < 0 {
            true => tokenizer.decode(&ids, false)?,
            false => format!("⟦{}⟧", tokenizer.decode(&ids, false)?),
        };
        text.push_str(&part);
    }
    Ok(if end > SHOWN { text + " […]" } else { text })
}
