//! Positions where a text may be split so that the tokens of the parts, joined, are the tokens of
//! the text. Whether a tokenizer allows this at all is for the tokenizer to say.
//!
//! The pre-tokenizer patterns of GPT-2, GPT-4, Llama 3 and Qwen never look back. So a position is
//! safe where a word ends whatever follows, and where the end of the part changes no word before
//! it.

/// Bytes at the end of a text that are searched for a split point first.
const SEARCH: usize = 4096;

/// The largest part, in bytes. So much text without a split point is not words, and is split
/// between any two characters.
pub(in crate::data) const LARGEST_PART: usize = 4 << 20;

/// Which positions are safe for one tokenizer.
#[derive(Clone, Debug)]
pub(in crate::data) struct SplitPoints {
    /// ASCII characters in front of which a text may be split after a letter.
    after_letter: [bool; 128],
}

impl SplitPoints {
    /// Splits at blanks, safe for every tokenizer that allows splits.
    pub(in crate::data) fn at_blanks() -> SplitPoints {
        let after_letter = std::array::from_fn(|byte| (byte as u8).is_ascii_whitespace());
        SplitPoints { after_letter }
    }

    /// Splits at the ends of ASCII words too, but never inside one of `added_tokens`, which are
    /// matched before the text is split into words.
    pub(in crate::data) fn at_words<'t>(
        added_tokens: impl Iterator<Item = &'t str>,
    ) -> SplitPoints {
        let mut after_letter = std::array::from_fn(|byte| !(byte as u8).is_ascii_alphabetic());
        for token in added_tokens {
            for pair in token.as_bytes().windows(2) {
                if pair[0].is_ascii_alphabetic() && pair[1].is_ascii() {
                    after_letter[usize::from(pair[1])] = false;
                }
            }
        }
        SplitPoints { after_letter }
    }

    /// Where to split `text` so that the first part is as long as possible; its end, where it has
    /// no split point.
    pub(in crate::data) fn last(&self, text: &str) -> usize {
        let bytes = text.as_bytes();
        let near_end = bytes.len().saturating_sub(SEARCH)..bytes.len();
        let before = 0..near_end.start;
        let last =
            |range: std::ops::Range<usize>| range.rev().find(|&at| self.is_split_point(bytes, at));
        last(near_end).or_else(|| last(before)).unwrap_or(bytes.len())
    }

    /// `text` in parts of at least `size` bytes, except the last one, and at most
    /// [`LARGEST_PART`]; `size` 1 splits at every split point.
    pub(in crate::data) fn parts<'t>(
        &self,
        text: &'t str,
        size: usize,
    ) -> impl Iterator<Item = &'t str> {
        self.parts_up_to(text, size, LARGEST_PART)
    }

    /// The same with parts of at most `largest` bytes.
    pub(in crate::data) fn parts_up_to<'t>(
        &self,
        text: &'t str,
        size: usize,
        largest: usize,
    ) -> impl Iterator<Item = &'t str> {
        let bytes = text.as_bytes();
        let mut start = 0;
        std::iter::from_fn(move || {
            let mut limit = (start + largest).min(bytes.len());
            while !text.is_char_boundary(limit) {
                limit -= 1;
            }
            let first = (start + size).min(limit);
            let end = (first..limit).find(|&at| self.is_split_point(bytes, at));
            let part = &text[start..end.unwrap_or(limit)];
            start += part.len();
            (!part.is_empty()).then_some(part)
        })
    }

    #[inline]
    fn is_split_point(&self, bytes: &[u8], at: usize) -> bool {
        let (Some(&before), next) = (bytes[..at].last(), bytes[at]) else {
            return false;
        };
        if before.is_ascii_alphabetic() {
            return next.is_ascii() && self.after_letter[usize::from(next)];
        }
        let letter_at = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_alphabetic);
        match (before, next) {
            // Punctuation and numbers end at a space. (Punctuation goes on over line ends.)
            (b'!'..=b'~', b' ') => true,
            // A single line end is not joined to the letter that follows.
            (b'\n', _) => letter_at(at) && at >= 2 && bytes[at - 2].is_ascii_graphic(),
            // The last of several blanks belongs to the word that follows.
            (b' ' | b'\t', b' ') => letter_at(at + 1),
            _ => ends_ideograph(&bytes[..at]) && matches!(next, b' ' | b'\n'),
        }
    }
}

/// Whether the text ends with one of U+4E00 to U+9FFF, which are letters.
fn ends_ideograph(text: &[u8]) -> bool {
    matches!(
        text,
        [.., 0xe4, 0xb8..=0xbf, 0x80..=0xbf] | [.., 0xe5..=0xe9, 0x80..=0xbf, 0x80..=0xbf]
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn split(split_points: &SplitPoints, text: &str) -> Vec<String> {
        split_points.parts(text, 1).map(str::to_owned).collect()
    }

    #[test]
    fn words_are_split_where_they_certainly_end() {
        let split_points = SplitPoints::at_words(["<|end_of|>"].into_iter());
        assert_eq!(split(&split_points, "don't stop"), ["don", "'t", " stop"]);
        assert_eq!(split(&split_points, "So!\nOr  7"), ["So", "!\n", "Or", "  7"]);
        assert_eq!(split(&split_points, "a:\n\n    be"), ["a", ":\n\n   ", " be"]);
        assert_eq!(split(&split_points, "a<|end_of|>b"), ["a", "<|end_of|>b"]);
        assert_eq!(split(&split_points, "é à 中文 字\n"), ["é à 中文", " 字", "\n"]);
        assert_eq!(split(&split_points, " "), [" "]);
        assert!(split(&split_points, "").is_empty());
    }

    #[test]
    fn blanks_are_split_after_words_only() {
        let split_points = SplitPoints::at_blanks();
        assert_eq!(split_points.last("to be,or"), 2);
        assert_eq!(split_points.last("be,\n\nor"), 7);
        assert_eq!(split_points.last("be\n"), 2);
        assert_eq!(split_points.last(" é\n"), 4);
        assert_eq!(split_points.last(""), 0);
        assert_eq!(split_points.last(&format!("to {}", "x".repeat(10_000))), 2);
    }

    #[test]
    fn parts_join_to_the_whole() {
        let text = include_str!("../../../configs/data/tempest.txt");
        let parts: Vec<&str> = SplitPoints::at_blanks().parts(text, 1000).collect();
        assert_eq!(parts.concat(), text);
        assert!(parts.len() > 80, "only {} parts", parts.len());
        assert!(parts[..parts.len() - 1].iter().all(|part| (1000..1100).contains(&part.len())));
    }

    #[test]
    fn endless_words_are_split_between_characters() {
        let text = "é".repeat(LARGEST_PART);
        let parts: Vec<&str> = SplitPoints::at_blanks().parts(&text, 1).collect();
        assert_eq!(parts.concat(), text);
        assert!(parts.len() == 2 && parts[0].len() == LARGEST_PART, "{} parts", parts.len());
    }
}
