//! The special tokens around a text: the one place that decides how a document, a prompt and a
//! rendered chat become ids.

use anyhow::{Result, anyhow};
use tokenizers::tokenizer::PostProcessor;
use tokenizers::{Encoding, Token};

/// What a text is, which decides the special tokens around it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextKind {
    /// A document to train on: what the tokenizer puts around a text, and the EOS token at the end.
    Document,
    /// A prompt, or a text to score: what Python's `tokenizer(text)` puts around it.
    Prompt,
    /// A rendered chat template, which spells its special tokens out.
    Chat,
}

/// Ids in front of a text and after it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::data) struct Frame {
    pub(in crate::data) prefix: Vec<u32>,
    pub(in crate::data) suffix: Vec<u32>,
}

impl Frame {
    /// What the post-processor of a tokenizer puts around a text.
    pub(super) fn of(tokenizer: &tokenizers::Tokenizer) -> Result<Frame> {
        let Some(processor) = tokenizer.get_post_processor() else {
            return Ok(Frame::default());
        };
        let text = Encoding::from_tokens(vec![Token::new(0, String::new(), (0, 0))], 0);
        let framed = processor.process(text, None, true).map_err(|error| anyhow!("{error}"))?;
        let special = framed.get_special_tokens_mask();
        let mut texts = special.iter().enumerate().filter(|(_, mask)| **mask == 0);
        let (Some((at, _)), None) = (texts.next(), texts.next()) else {
            return Err(anyhow!("post_processor: a text must occur once in its result"));
        };
        let ids = framed.get_ids();
        Ok(Frame { prefix: ids[..at].to_vec(), suffix: ids[at + 1..].to_vec() })
    }

    /// The frame of a kind of text, where this is that of a prompt.
    pub(super) fn for_kind(&self, kind: TextKind, eos: Option<u32>) -> Frame {
        match kind {
            TextKind::Prompt => self.clone(),
            TextKind::Chat => Frame::default(),
            TextKind::Document => {
                let mut frame = self.clone();
                if eos.is_some() && frame.suffix.last().copied() != eos {
                    frame.suffix.extend(eos);
                }
                frame
            }
        }
    }
}
