//! Encoding long texts fast: words that were seen before are looked up instead of being encoded
//! again.

use std::collections::HashMap;

use anyhow::Result;

use super::Tokenizer;

/// Words that are remembered; about 100 bytes each.
const CAPACITY: usize = 1 << 17;

/// Bytes of the longest word that is remembered; longer ones rarely occur twice.
const LONGEST: usize = 64;

/// Encodes texts one after the other; each thread has its own.
pub(in crate::data) struct CachedEncoder<'t> {
    tokenizer: &'t Tokenizer,
    /// The range in `ids` of the tokens of a word.
    words: HashMap<Box<str>, (u32, u32)>,
    ids: Vec<u32>,
}

impl<'t> CachedEncoder<'t> {
    pub(in crate::data) fn new(tokenizer: &'t Tokenizer) -> CachedEncoder<'t> {
        CachedEncoder { tokenizer, words: HashMap::new(), ids: Vec::new() }
    }

    /// The same tokens as [`Tokenizer::encode_text`].
    pub(in crate::data) fn encode(&mut self, text: &str) -> Result<Vec<u32>> {
        let Some(split_points) = self.tokenizer.split_points() else {
            return self.tokenizer.encode_text(text);
        };
        let mut tokens = Vec::with_capacity(text.len() / 3);
        for word in split_points.parts(text, 1) {
            match self.words.get(word) {
                Some(&(start, end)) => {
                    tokens.extend_from_slice(&self.ids[start as usize..end as usize])
                }
                None => tokens.extend(self.encode_new(word)?),
            }
        }
        Ok(tokens)
    }

    fn encode_new(&mut self, word: &str) -> Result<Vec<u32>> {
        let ids = self.tokenizer.encode_text(word)?;
        if word.len() > LONGEST {
            return Ok(ids);
        }
        if self.words.len() == CAPACITY {
            self.words.clear();
            self.ids.clear();
        }
        let start = self.ids.len() as u32;
        self.ids.extend(&ids);
        self.words.insert(word.into(), (start, self.ids.len() as u32));
        Ok(ids)
    }
}
