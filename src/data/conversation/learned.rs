//! A text of which some parts are learned as tokens of which some are: those that have a byte in a
//! part.

use std::ops::Range;

use anyhow::{Result, bail};

use super::EncodedConversation;
use super::spans::{Learned, Span, SpanEnd};
use crate::data::token_file::UNTRAINED;
use crate::data::tokenizer::{OffsetEncoder, TextKind, Tokenizer};
use crate::data::user_error;
use crate::foreign_file::shorten;

/// Encodes texts with their learned parts.
pub(super) struct Learner<'t> {
    tokenizer: &'t Tokenizer,
    encoder: OffsetEncoder,
    /// The special tokens, in order, which end a turn.
    special: Vec<u32>,
}

/// The tokens of a text and which bytes of it each covers.
struct Offsets<'t> {
    text: &'t str,
    ids: Vec<u32>,
    bytes: Vec<Range<usize>>,
}

impl<'t> Learner<'t> {
    pub(super) fn new(tokenizer: &'t Tokenizer) -> Learner<'t> {
        let mut special = tokenizer.special_ids();
        special.extend(tokenizer.eos());
        special.sort_unstable();
        Learner { tokenizer, encoder: tokenizer.offset_encoder(), special }
    }

    /// A rendered conversation, which spells its special tokens out.
    ///
    /// # Errors
    /// A part that does not end in an end-of-turn token is a user error: a model that learned it
    /// would never stop.
    pub(super) fn chat(&self, learned: &Learned) -> Result<EncodedConversation> {
        let offsets = self.offsets(&learned.text)?;
        let mut tokens: Vec<u32> = offsets.ids.iter().map(|id| id | UNTRAINED).collect();
        for span in &learned.spans {
            for token in self.tokens(&offsets, span)? {
                tokens[token] &= !UNTRAINED;
            }
        }
        Ok(EncodedConversation { tokens, text_bytes: learned.text.len() })
    }

    /// A prompt and its completion as one document, of which the completion is learned, or `all`.
    pub(super) fn texts(
        &self,
        prompt: &str,
        completion: &str,
        all: bool,
    ) -> Result<EncodedConversation> {
        let frame = self.tokenizer.frame(TextKind::Document);
        if frame.suffix.is_empty() {
            return Err(user_error(
                "the tokenizer has no end-of-text token, which a completion ends in; name eos_token in its tokenizer_config.json",
            ));
        }
        let text = [prompt, completion].concat();
        let offsets = self.offsets(&text)?;
        let start = if all { 0 } else { prompt.len() };
        let is_given = |bytes: &Range<usize>| bytes.end <= start && !all;
        let inner = offsets.ids.iter().zip(&offsets.bytes);
        let inner = inner.map(|(id, bytes)| if is_given(bytes) { id | UNTRAINED } else { *id });
        let prefix = frame.prefix.iter().map(|id| if all { *id } else { id | UNTRAINED });
        let tokens = prefix.chain(inner).chain(frame.suffix.iter().copied()).collect();
        Ok(EncodedConversation { tokens, text_bytes: text.len() })
    }

    fn offsets<'a>(&self, text: &'a str) -> Result<Offsets<'a>> {
        let (ids, mut bytes) = self.encoder.encode(text)?;
        // What a tokenizer drops, such as blanks beside a token, goes with the token after it.
        let mut end = 0;
        for bytes in &mut bytes {
            bytes.start = bytes.start.min(end);
            end = end.max(bytes.end);
        }
        Ok(Offsets { text, ids, bytes })
    }

    /// The tokens of a part.
    fn tokens(&self, offsets: &Offsets, span: &Span) -> Result<Range<usize>> {
        let first = offsets.bytes.partition_point(|bytes| bytes.end <= span.bytes.start);
        let end = offsets.bytes.partition_point(|bytes| bytes.start < span.bytes.end);
        let is_blank =
            |token: &usize| offsets.text[offsets.bytes[*token].clone()].trim().is_empty();
        let is_special = |token: &usize| self.special.binary_search(&offsets.ids[*token]).is_ok();
        let last = (first..end).rev().find(|token| is_special(token) || !is_blank(token));
        let turn_ends = last.as_ref().is_some_and(is_special);
        match (span.end, last) {
            (SpanEnd::Text, _) => Ok(first..end),
            (SpanEnd::Block(_), Some(_)) if turn_ends => Ok(first..end),
            // What is between two messages is written by whoever runs the model.
            (SpanEnd::Message(_), Some(last)) if turn_ends => Ok(first..last + 1),
            (SpanEnd::Block(line) | SpanEnd::Message(line), _) => {
                let part = shorten(&offsets.text[span.bytes.clone()], 100);
                bail!(user_error(format!(
                    "what the assistant says ends in no end-of-turn token, so that a model would never stop: {part:?}; see line {line} of the chat template, and whether its token is a special one of the tokenizer"
                )))
            }
        }
    }
}
