//! The text of one row as its tokens arrive: what may be shown already, and when it ends.

use anyhow::Result;

use crate::data::{StreamDecoder, Tokenizer};

/// Text is held back for as long as it may be the beginning of a stop string.
#[derive(Debug)]
struct StopStrings<'a> {
    strings: &'a [String],
    held: String,
}

impl StopStrings<'_> {
    /// Takes more text; gives what may be shown, and whether a stop string was met, which is not
    /// shown.
    fn push(&mut self, text: &str) -> (String, bool) {
        self.held.push_str(text);
        let starts = self.strings.iter().filter_map(|s| self.held.find(s));
        if let Some(at) = starts.min() {
            self.held.truncate(at);
            return (std::mem::take(&mut self.held), true);
        }
        let kept = self.held.len() - self.longest_beginning();
        let rest = self.held.split_off(kept);
        (std::mem::replace(&mut self.held, rest), false)
    }

    /// Bytes at the end of the text that begin a stop string.
    fn longest_beginning(&self) -> usize {
        let begins = |at: &usize| {
            let tail = &self.held[*at..];
            self.strings.iter().any(|s| s.starts_with(tail))
        };
        let starts = self.held.char_indices().map(|(at, _)| at);
        let first = { starts }.find(begins);
        first.map_or(0, |at| self.held.len() - at)
    }
}

/// One row's tokens and text so far.
pub(super) struct Answer<'a> {
    decoder: Option<StreamDecoder<'a>>,
    stop: StopStrings<'a>,
    end_tokens: &'a [u32],
    limit: usize,
    pub(super) tokens: Vec<u32>,
    pub(super) text: String,
}

impl<'a> Answer<'a> {
    pub(super) fn new(
        tokenizer: &'a Tokenizer,
        end_tokens: &'a [u32],
        stop: &'a [String],
        limit: usize,
    ) -> Answer<'a> {
        Answer {
            decoder: Some(StreamDecoder::new(tokenizer, true)),
            stop: StopStrings { strings: stop, held: String::new() },
            end_tokens,
            limit,
            tokens: Vec::new(),
            text: String::new(),
        }
    }

    pub(super) fn is_finished(&self) -> bool {
        self.decoder.is_none()
    }

    /// Whether the next token is the last one at the latest.
    pub(super) fn is_last(&self) -> bool {
        self.tokens.len() + 1 >= self.limit
    }

    /// Takes the next token; gives the text that it makes certain. A finished answer takes none.
    pub(super) fn push(&mut self, token: u32) -> Result<String> {
        let Some(decoder) = &mut self.decoder else {
            return Ok(String::new());
        };
        self.tokens.push(token);
        let ends = self.end_tokens.contains(&token);
        let decoded = if ends { None } else { decoder.push(token)? };
        let (mut new, stopped) = self.stop.push(&decoded.unwrap_or_default());
        if stopped {
            self.decoder = None;
        } else if ends || self.tokens.len() == self.limit {
            new += &self.finish()?;
        }
        self.text += &new;
        Ok(new)
    }

    /// Ends the answer; gives the text that was held back.
    fn finish(&mut self) -> Result<String> {
        let rest = self.decoder.take().map_or(Ok(String::new()), |d| d.finish())?;
        let (new, stopped) = self.stop.push(&rest);
        let held = if stopped { "" } else { &self.stop.held };
        Ok(new + held)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stop_strings_end_the_text_wherever_tokens_cut_them() {
        let strings = ["\n\n".to_string(), "END".to_string()];
        for cuts in [vec!["a\nb\nEN", "Dx"], vec!["a", "\n", "b\n", "E", "N", "D"]] {
            let mut stop = StopStrings { strings: &strings, held: String::new() };
            let mut shown = String::new();
            let mut ended = false;
            for cut in cuts {
                let (text, stopped) = stop.push(cut);
                assert!(!text.contains('E'), "{text:?} was shown too early");
                shown += &text;
                ended = stopped;
            }
            assert!(ended);
            assert_eq!(shown, "a\nb\n");
        }
    }

    #[test]
    fn text_that_cannot_become_a_stop_string_is_shown_at_once() {
        let strings = ["END".to_string()];
        let mut stop = StopStrings { strings: &strings, held: String::new() };
        assert_eq!(stop.push("é EEN"), ("é E".to_string(), false));
        assert_eq!(stop.push("O"), ("ENO".to_string(), false));
        assert_eq!(stop.held, "");
    }
}
