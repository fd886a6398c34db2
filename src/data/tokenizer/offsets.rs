//! Encoding with the place of each token in the text.

use std::ops::Range;

use anyhow::{Context, Result};
use tokenizers::PostProcessorWrapper;

use crate::data::foreign_code::contain;

/// A tokenizer that says which bytes of the text each token covers.
pub(in crate::data) struct OffsetEncoder {
    inner: tokenizers::Tokenizer,
}

impl OffsetEncoder {
    pub(super) fn new(tokenizer: &tokenizers::Tokenizer) -> OffsetEncoder {
        let mut inner = tokenizer.clone();
        // Some leave the blanks of a token out of its place.
        inner.with_post_processor(None::<PostProcessorWrapper>);
        OffsetEncoder { inner }
    }

    /// The ids of a text without anything around it, and their bytes.
    pub(in crate::data) fn encode(&self, text: &str) -> Result<(Vec<u32>, Vec<Range<usize>>)> {
        let encoding = contain(|| self.inner.encode(text, false));
        let encoding = encoding.context("tokenizer: cannot encode a text")?;
        let bytes = encoding.get_offsets().iter().map(|(start, end)| *start..*end);
        Ok((encoding.get_ids().to_vec(), bytes.collect()))
    }
}
