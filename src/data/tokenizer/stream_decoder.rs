//! Decoding ids as they come, without ever giving out half a character.
//! It must not know where the ids come from.

use anyhow::Result;

use super::Tokenizer;

/// Gives out text as soon as it is certain. What all calls give out, joined, is the decoding of all
/// ids.
pub struct StreamDecoder<'t> {
    tokenizer: &'t Tokenizer,
    skip_special_tokens: bool,
    /// Ids whose text decides how the next one reads: those that were last given out, and those
    /// held back.
    ids: Vec<u32>,
    /// How many of `ids` were given out.
    given: usize,
    /// The text of `ids[..given]`.
    prefix: String,
}

impl<'t> StreamDecoder<'t> {
    pub fn new(tokenizer: &'t Tokenizer, skip_special_tokens: bool) -> StreamDecoder<'t> {
        StreamDecoder {
            tokenizer,
            skip_special_tokens,
            ids: Vec::new(),
            given: 0,
            prefix: String::new(),
        }
    }

    /// Takes the next id. None: its text is empty so far, or may be the first half of a character.
    pub fn push(&mut self, id: u32) -> Result<Option<String>> {
        self.ids.push(id);
        let text = self.text()?;
        // An unfinished character decodes to U+FFFD.
        if text.ends_with('\u{fffd}')
            || text.len() <= self.prefix.len()
            || !text.starts_with(&self.prefix)
        {
            return Ok(None);
        }
        let new = text[self.prefix.len()..].to_owned();
        self.ids.drain(..self.given);
        self.given = self.ids.len();
        self.prefix = self.text()?;
        Ok(Some(new))
    }

    /// The text that was held back for a character that never came to its end.
    pub fn finish(self) -> Result<String> {
        let text = self.text()?;
        Ok(text.strip_prefix(&self.prefix).unwrap_or_default().to_owned())
    }

    fn text(&self) -> Result<String> {
        self.tokenizer.decode(&self.ids, self.skip_special_tokens)
    }
}
