//! Byte-level BPE as GPT-2 introduced it: every byte is one character of a printable alphabet.

use anyhow::{Result, anyhow};
use tokenizers::models::bpe::BPE;
use tokenizers::pre_tokenizers::byte_level::ByteLevel;

/// A tokenizer around `model` that treats text as GPT-2 does.
pub(super) fn byte_level_bpe(model: BPE) -> tokenizers::Tokenizer {
    let bytes = ByteLevel::new(false, true, true);
    let mut tokenizer = tokenizers::Tokenizer::new(model);
    tokenizer
        .with_pre_tokenizer(Some(bytes))
        .with_post_processor(Some(bytes.trim_offsets(false)))
        .with_decoder(Some(bytes));
    tokenizer
}

/// The text of its `tokenizer.json`.
pub(super) fn tokenizer_json(tokenizer: &tokenizers::Tokenizer) -> Result<Vec<u8>> {
    let text = tokenizer.to_string(true).map_err(|error| anyhow!("tokenizer: {error}"))?;
    Ok(text.into_bytes())
}

/// A token's bytes in the alphabet of byte-level BPE: printable Latin-1 means itself, the
/// other 68 bytes are U+0100 and up.
pub(super) fn byte_level_name(token: &[u8]) -> String {
    token.iter().map(|&byte| byte_level_char(byte)).collect()
}

fn byte_level_char(byte: u8) -> char {
    let code = match byte {
        0..=32 => 256 + u32::from(byte),
        127..=160 => 256 + 33 + u32::from(byte - 127),
        173 => 256 + 33 + 34,
        _ => u32::from(byte),
    };
    char::from_u32(code).expect("below U+0144")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_byte_alphabet_is_that_of_the_tokenizers_crate() {
        let ours: std::collections::HashSet<char> = (0..=255).map(byte_level_char).collect();
        assert_eq!(ours, ByteLevel::alphabet().into_iter().collect());
        assert_eq!((byte_level_char(b' '), byte_level_char(b'\n')), ('Ġ', 'Ċ'));
    }
}
