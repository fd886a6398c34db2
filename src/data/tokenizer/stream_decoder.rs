//! Decoding ids as they arrive, without ever yielding half a character or taking text back.

use anyhow::Result;

use super::Tokenizer;

/// Yields text as soon as no later id can change it. The text of all calls, joined, is the decoding
/// of all ids.
pub struct StreamDecoder<'t> {
    tokenizer: &'t Tokenizer,
    skip_special_tokens: bool,
    /// The last ids whose text was yielded, as context, and those whose text was not.
    ids: Vec<u32>,
    /// The part of the text of `ids` that was yielded.
    yielded: String,
    /// How many of `ids` there were when the whole text of `ids` was last yielded.
    boundary: usize,
}

impl<'t> StreamDecoder<'t> {
    pub fn new(tokenizer: &'t Tokenizer, skip_special_tokens: bool) -> StreamDecoder<'t> {
        StreamDecoder {
            tokenizer,
            skip_special_tokens,
            ids: Vec::new(),
            yielded: String::new(),
            boundary: 0,
        }
    }

    /// Takes the next id. None: its text is empty so far, or may be changed by the ids to come.
    pub fn push(&mut self, id: u32) -> Result<Option<String>> {
        self.ids.push(id);
        if !self.tokenizer.settles(id, self.skip_special_tokens) {
            return Ok(None);
        }
        let text = self.text(0)?;
        // The bytes of an unfinished character are one U+FFFD so far.
        let settled = text.strip_suffix('\u{fffd}').unwrap_or(&text);
        let new = match settled.strip_prefix(&self.yielded) {
            Some(new) if !new.is_empty() => new.to_owned(),
            _ => return Ok(None),
        };
        self.yielded.push_str(&new);
        if settled == text {
            self.forget(&text)?;
        }
        Ok(Some(new))
    }

    /// Forgets the ids before the last boundary, where what remains reads the same without them:
    /// its text is the end of `text`, and not a blank that is stripped at the start of a text.
    fn forget(&mut self, text: &str) -> Result<()> {
        let rest = self.text(self.boundary)?;
        if text.ends_with(&rest) && rest.starts_with(|c: char| !c.is_whitespace()) {
            self.ids.drain(..self.boundary);
            self.yielded = rest;
        }
        self.boundary = self.ids.len();
        Ok(())
    }

    /// The text that was held back.
    pub fn finish(self) -> Result<String> {
        let text = self.text(0)?;
        let both = text.char_indices().zip(self.yielded.chars());
        let common = both.take_while(|((_, a), b)| a == b).count();
        Ok(text.chars().skip(common).collect())
    }

    fn text(&self, first: usize) -> Result<String> {
        self.tokenizer.decode(&self.ids[first..], self.skip_special_tokens)
    }
}
